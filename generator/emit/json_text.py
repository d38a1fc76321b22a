"""JSON that people read: what an editor would show as nothing, or as the end of a line, is escaped."""

from __future__ import annotations

import json
import re

from generator.patterns import UNSEEN

_ESCAPED = re.compile(f"[{''.join(map(chr, UNSEEN))}\ud800-\udfff]")


def json_text(value: object, indent: int | None = None) -> str:
    """The text of a value; characters of any script are not escaped, but half a surrogate pair is: UTF-8 holds none."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
