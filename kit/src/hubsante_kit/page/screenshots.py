"""Screenshots that a person adds to an answer: files beside the journal, named by what they hold."""

from __future__ import annotations

import re
from pathlib import Path

from hubsante_kit.report.contents import digest

MOST_FILES = 500

_KINDS = {"image/png": (b"\x89PNG\r\n\x1a\n", "png"), "image/jpeg": (b"\xff\xd8\xff", "jpg")}
_NAME = re.compile(r"[0-9a-f]{64}\.(?:png|jpg)")


class TooManyError(Exception):
    """There is no room for another picture."""


class Screenshots:
    """The folder of the screenshots of a recette."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content_type: str, content: bytes) -> str | None:
        """The name of a picture, which is then on the disk; None for what is no picture.

        Raises: TooManyError.
        """
        beginning, ending = _KINDS.get(content_type, (b"", ""))
        if not beginning or not content.startswith(beginning):
            return None
        path = self._folder / f"{digest(content)}.{ending}"
        self._folder.mkdir(parents=True, exist_ok=True)
        if not path.exists() and sum(1 for _ in self._folder.iterdir()) >= MOST_FILES:
            raise TooManyError
        path.write_bytes(content)
        return path.name

    def has(self, name: str) -> bool:
        """Whether a name is that of a picture that was kept."""
        return _NAME.fullmatch(name) is not None and (self._folder / name).is_file()
