"""What both libraries gave for the types and lines of known releases: for these, neither is loaded.

`make notes` writes the file anew; a test holds that the libraries still give the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("shipped.json")


@cache
def shipped() -> Mapping[str, str]:
    """The memo that comes with the tool."""
    memo: dict[str, str] = json.loads(FILE.read_text(encoding="utf-8"))
    return memo
