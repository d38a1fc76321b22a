"""A cell's value as the text that a person typed."""

from __future__ import annotations

import datetime
import re
import unicodedata

from generator.lookup import composed

Value = str | float | int | bool | datetime.date | datetime.time | datetime.timedelta

MAX_LENGTH = 32_767  # characters, what a cell of Excel can hold

INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Characters without any width, and those that turn the direction of writing."""

CONTROL = re.compile("[\x00-\x08\x0c\x0e-\x1f\x7f\ufffe\uffff]")
"""Characters that no XML document can hold, and DEL."""

_LINE_ENDS = re.compile(r"\r\n?|\x0b")  # Word's line break within a paragraph is \x0b


def as_text(value: Value) -> str:
    """A cell's value as a person would type it: `60`, not `60.0`; `true`, not `True`.

    Each accent is in its letter. Characters that no XML document can hold, or nobody can
    see, are left out, and what is beyond the length that Excel admits.
    """
    if value == "":
        return ""  # as most cells are
    match value:
        case str() if value.isprintable() and len(value) <= MAX_LENGTH:
            return composed(value.strip())
        case str():
            text = CONTROL.sub("", INVISIBLE.sub("", _LINE_ENDS.sub("\n", value[:MAX_LENGTH])))
            return composed(text.replace("\xa0", " ").strip())
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def without_accents(text: str) -> str:
    """The text with each letter as it is without its accent."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def bare(text: str) -> str:
    """The text in lower case, without accents: what people mean who write `Libelle` or `DETAILS`."""
    return without_accents(text.casefold())
