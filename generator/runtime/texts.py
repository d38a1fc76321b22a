"""A document from outside, as bytes or text, before anything is read of it."""

from __future__ import annotations

import re
from typing import TypeAlias, cast

from .problems import refusal

Document: TypeAlias = bytes | bytearray | memoryview | str
"""What a message is read from."""

_BOM = "\ufeff"
_BEGINNING = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\0 \t\r\n]*+(.)", re.DOTALL)

_DECLARATION = 200  # characters in which an XML declaration ends
_ENCODING = re.compile(r"""(<\?xml[^>]*?)\sencoding\s*=\s*(?:"[^"]*"|'[^']*')""")


def is_json(data: bytes) -> bool:
    """Whether an object or a list begins, whatever the encoding."""
    return _first(data) in (b"{", b"[")


def is_xml(data: bytes) -> bool:
    """Whether an element, a declaration or a comment begins, whatever the encoding."""
    return _first(data) == b"<"


def json_bytes(data: Document) -> bytes:
    """A JSON document without byte order mark, of a text in UTF-8.

    Raises: pydantic.ValidationError for half a character; TypeError for neither bytes nor text.
    """
    return _bytes(data).removeprefix(_BOM.encode())


def xml_bytes(data: Document) -> bytes:
    """An XML document, of a text in UTF-8: what the declaration of a text says of its encoding is void.

    Raises: pydantic.ValidationError for half a character; TypeError for neither bytes nor text.
    """
    if not isinstance(data, str):
        return _bytes(data)
    text = data.removeprefix(_BOM)
    declared = _ENCODING.match(text, 0, _DECLARATION)
    return _bytes(f"{declared[1]}{text[declared.end() :]}" if declared else text)


def _first(data: bytes) -> bytes:
    beginning = _BEGINNING.match(data)
    return beginning[1] if beginning else b""


def _bytes(data: Document) -> bytes:
    given = cast(object, data)  # Python holds nobody to an annotation
    if isinstance(given, bytes):
        return given
    if isinstance(given, bytearray | memoryview):
        return bytes(cast(bytearray, given))
    if not isinstance(given, str):
        raise TypeError(f"a message is read from bytes or str, not from {type(given).__name__}")
    try:
        return given.encode("utf-8")
    except UnicodeEncodeError as error:
        words = f"Half of a surrogate pair stands at character {error.start + 1}"
        raise refusal("text", "text_encoding", words) from None
