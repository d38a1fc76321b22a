"""Texts as XML can carry them."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escaped(text: str) -> str:
    """A text without the signs that XML has no way to write, for content and for attributes in double quotes."""
    return escape(_NO_XML.sub("", text), {'"': "&quot;"})
