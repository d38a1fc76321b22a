"""JSON that people read: what an editor would show as nothing, or as the end of a line, is escaped."""

from __future__ import annotations

import json
import re

_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029]")


def json_text(value: object, indent: int | None = None) -> str:
    """The text of a value; characters of any script are not escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
