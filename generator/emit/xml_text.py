"""What XML can carry: the characters of a text, the names of elements."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME = re.compile(f"[{_START}][{_START}0-9.\u00b7\u0300-\u036f\u203f-\u2040-]*")


def forbidden_character(text: str) -> str:
    """The first character that no XML 1.0 document can hold, or `""`."""
    match = _FORBIDDEN.search(text)
    return match[0] if match else ""


def carried(text: str) -> str:
    """Text with a replacement character where XML can carry none."""
    return _FORBIDDEN.sub("\ufffd", text)


def is_xml_text(text: str) -> bool:
    """Whether an XML document can hold the text and give it back."""
    return not forbidden_character(text)


def is_element_name(name: str) -> bool:
    """Whether an element may have the name, without a prefix.

    Source: Namespaces in XML 1.0, production NCName
    """
    return _NAME.fullmatch(name) is not None
