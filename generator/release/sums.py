"""`SHA256SUMS`: which files there are and what is in them, in the form that `sha256sum --check` reads."""

from __future__ import annotations

import re
from collections.abc import Mapping

SUMS = "SHA256SUMS"

_LINE = re.compile(r"(?P<digest>[0-9a-f]{64}) [ *](?P<path>[^\\\n]+)")


class SumsError(ValueError):
    """A line that names no file and no digest, or a file that an earlier line names."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line  # 1-based


def sums_text(digests: Mapping[str, str]) -> str:
    """A line a file, in the order of the paths; digests are SHA-256 in lower-case hexadecimal."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests))


def read_sums(text: str) -> Mapping[str, str]:
    """The digest of each file, by its path.

    Raises: SumsError.
    """
    digests: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if found is None or found["path"] in digests:
            raise SumsError(number)
        digests[found["path"]] = found["digest"]
    return digests
