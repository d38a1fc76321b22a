"""What a release has against a message, at a place of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Path = tuple[str | int, ...]
"""Names on the wire and 0-based items."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong."""

    code: str
    """Of `codes.FINDINGS`, or `rule:` and the identifier of a business rule."""
    schema: str
    """Of the message, header or envelope in which it is wrong; empty where that is not known."""
    steps: Path
    """From the root object of the schema on, to what is wrong or missing."""
    value: Any = None
    """What stands there; it leaves in samples alone."""
