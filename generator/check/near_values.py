"""The value that an example may have meant, and what its row accepts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from typing import assert_never

from generator.acceptance import is_accepted
from generator.catalogue.nearest import nearest
from generator.diagnostics import Phrase, phrase
from generator.model import Bounded, Coded, CodeList, Length, Scalar, Simple, Text
from generator.patterns.texts import text_matching
from generator.read.details import BOUNDS, LENGTH
from generator.read.lookalikes import latin
from generator.read.rows import NO, YES

_CODES_SHOWN = 6
_FRENCH_DATE = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([0-9]{2}:[0-9]{2}:[0-9]{2})(?:[.,][0-9]+)? ?(?:[Zz]|([+-][0-9]{2}):?([0-9]{2}))"
)
_NUMBER = re.compile(r"\+?(-?[0-9][0-9 ]*|-?(?=[.,]))(?:[.,]([0-9]+))?(?: ?[^\W\d_]{1,3}| ?[°%€])?")
_PHONE = re.compile(r"\+?[0-9][0-9 .()-]{1,20}")
_BETWEEN_DIGITS = re.compile(r"[ .()-]")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_LONGEST = 100  # characters of a value that is respelt
_BRANCH = re.compile(r"[./]")  # between the levels of a code, `SMUR.VLM`
_LEFT_OUT = re.compile(r"[\W_]+")
_SHOWN = {
    Scalar.DATE: "2026-03-14",
    Scalar.DATETIME: "2026-03-14T08:30:00+01:00",
    Scalar.INTEGER: "12",
    Scalar.NUMBER: "12.5",
}


def accepted_values(types: Iterable[Simple]) -> Phrase | None:
    """A few codes, the expression and a text that matches it, a value; None when nothing accepted is known."""
    known = [*dict.fromkeys(accepted for accepted in map(_accepted, types) if accepted)]
    return (
        reduce(lambda first, other: phrase("otherwise-elsewhere", first=first, other=other), known) if known else None
    )


def _accepted(type_: Simple) -> Phrase | None:
    match type_:
        case Coded(codes):
            more = ", …" if len(codes) > _CODES_SHOWN else ""
            return phrase("accepted-codes", codes=", ".join(codes[:_CODES_SHOWN]) + more)
        case Text(sources, length):
            return _accepted_text(sources, length)
        case Bounded(_, bounds):
            return phrase("number-within", limits=f"{BOUNDS}: {bounds}")
        case Scalar.BOOLEAN:
            return phrase("boolean")
        case Scalar():
            return phrase("such-as", value=_SHOWN[type_])
        case _:
            assert_never(type_)


def _accepted_text(sources: tuple[str, ...], length: Length | None) -> Phrase | None:
    limits = f"{LENGTH}: {length}"
    if not sources:
        return phrase("text-within", limits=limits) if length else None
    example = text_matching(sources, length)
    if example is None:
        return None
    each = (phrase("named", names=source) for source in sources)
    form = reduce(lambda first, other: phrase("forms", form=first, other=other), each)
    if length:
        return phrase("of-form-within", form=form, limits=limits, value=example)
    return phrase("of-form", form=form, value=example)


def near_value(text: str, types: Iterable[Simple], lists: Mapping[str, CodeList]) -> str:
    """The accepted value that a person may have meant; empty when none is near."""
    types = tuple(types)
    plain = latin(text[:_LONGEST]).translate(_DASHES)
    is_respelt = plain != text and len(text) <= _LONGEST
    respelt = (plain for type_ in types if is_respelt and is_accepted(plain, type_))
    return next(respelt, "") or next((near for type_ in types if (near := _near(plain, type_, lists))), "")


def _near(text: str, type_: Simple, lists: Mapping[str, CodeList]) -> str:
    match type_:
        case Coded(codes, identity):
            return _near_code(text, codes, lists.get(identity or ""))
        case Scalar.BOOLEAN:
            return "true" if text.lower() in YES else "false" if text.lower() in NO else ""
        case Scalar.DATE:
            return _respelt(_FRENCH_DATE, text, lambda m: f"{m[3]}-{m[2]}-{m[1]}", type_)
        case Scalar.DATETIME:
            return _respelt(_MOMENT, text, lambda m: f"{m[1]}T{m[2]}{m[3] or '+00'}:{m[4] or '00'}", type_)
        case Scalar.INTEGER | Scalar.NUMBER | Bounded():
            return _respelt(_NUMBER, text, _plain_number, type_)
        case Text():
            return _respelt(_PHONE, text, lambda m: f"tel:{_BETWEEN_DIGITS.sub('', m[0])}", type_)
        case _:
            assert_never(type_)


def _respelt(form: re.Pattern[str], text: str, spell: Callable[[re.Match[str]], str], type_: Simple) -> str:
    match = form.fullmatch(text)
    value = spell(match) if match else ""
    return value if value and is_accepted(value, type_) else ""


def _plain_number(match: re.Match[str]) -> str:
    """`1 234,5`, `+1234.5` and `1234,5 m` as a number is written here."""
    whole = "".join(match[1].split())
    part = f".{match[2]}" if match[2] else ""
    return f"{whole}{part}" if whole.strip("-") else f"{whole}0{part}"


def _near_code(text: str, codes: tuple[str, ...], known: CodeList | None) -> str:
    """The code of a label, that which differs in accents and signs only, which ends so, or the nearest."""
    plain = _plain(text)
    if not plain:
        return ""
    labels = {_plain(entry.label): entry.code for entry in reversed(known.codes)} if known else {}
    code_of = {_plain(code): code for code in reversed(codes)}
    ends = [code for code in codes if _BRANCH.split(code)[-1] == text]
    return labels.get(plain) or code_of.get(plain) or (ends[0] if len(ends) == 1 else "") or nearest(text, codes)


def _plain(text: str) -> str:
    """Letters and digits alone, without accents, in one case."""
    decomposed = unicodedata.normalize("NFKD", text)
    return _LEFT_OUT.sub("", "".join(c for c in decomposed if not unicodedata.combining(c))).casefold()
