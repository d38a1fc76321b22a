"""Prose in `Détails de format` that was meant as a constraint."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, finding
from generator.read.details import BOUNDS, LENGTH, DetailKind, Details
from generator.read.enumerations import is_aside, proposed_codes
from generator.read.limits import parse_bounds, parse_length, proposed_bounds, proposed_length
from generator.read.values import without_accents

IsCodeList = Callable[[str], bool]
"""Whether a code list has this id."""


class _Guess(NamedTuple):
    """The constraint that a prose may stand for."""

    text: str  # as it should be written, or its keyword alone; "" where there is nothing to propose
    is_certain: bool  # it is no remark, whatever it says


_LONGEST = 2_000  # characters of a cell that are guessed at
_LIMIT_LIKE = re.compile(
    r"^\s*([^\W\d_]{4,12})\s*(?::?\s*[-+−]?(?:[0-9.,]{1,9}|n)\s*(?:\.\.|…)|:\s*[-+−]?[0-9])", re.MULTILINE
)
_KEYWORD = re.compile(r"(nomenclature +indicative|[^\W\d_]{4,})\b", re.IGNORECASE)
_IDENTITY = re.compile(r"\w+[.-][\w.-]*\w")
_MOST_IDENTITIES = 20  # of a cell, that are looked up
_BARE_CODES = re.compile(r"(?=[^\n]*[A-Z])[A-Z0-9_]{1,40}(?:\s*[,;|/\n]\s*[A-Z0-9_]{1,40})+")
_EXPRESSION = re.compile(r"(?:(?:regexp?|pattern|motif|expression(?: régulière)?)\s*[:=]?\s*)?(\^.*\$)", re.IGNORECASE)
_WORDED = re.compile(r"([^\W\d_][^:=：\n]{1,24}?)\s*[:=：]\s*(\S.*)", re.DOTALL)
_WITHIN = re.compile(r"\b(ENUM|REGEX|NOMENCLATURE(?: INDICATIVE)?)\s*[:：]\s*(\S.*)", re.DOTALL)
_KEYWORDS = ("ENUM", "REGEX", "NOMENCLATURE", "NOMENCLATURE INDICATIVE", LENGTH, BOUNDS)
"""The words that announce a constraint; TEMPLATE and OUVERT say nothing that could be lost."""

_BETWEEN = re.compile(r"[\s:=;：；,–—]*(?:-\s+)?")
"""What stands for the colon behind a keyword; a minus sign belongs to the number."""

_CODE = re.compile(r"\S{1,40}|[^a-zà-ÿ]{1,60}")

_SYNONYMS = {
    **{word.lower(): word for word in _KEYWORDS},
    **dict.fromkeys(("pattern", "regexp", "motif", "expression", "expression régulière"), DetailKind.REGEX.value),
    **dict.fromkeys(("length", "longueurs", "long", "taille", "size", "maxlength", "max length"), LENGTH),
    **dict.fromkeys(("range", "bounds", "borne", "limites", "intervalle", "plage", "min..max"), BOUNDS),
    **dict.fromkeys(("nomen", "nomenc", "nomencl", "nomenclatures", "codelist"), DetailKind.CODE_LIST.value),
    **dict.fromkeys(
        ("nomenclature indicatif", "nomenclatures indicatives", "nomenclature suggérée", "nomenclature conseillée"),
        DetailKind.SUGGESTED.value,
    ),
    **dict.fromkeys(("suggestion", "suggestions", "liste indicative"), DetailKind.SUGGESTED.value),
    **dict.fromkeys(("liste", "list", "listes", "énumération", "enumération", "enumeration"), DetailKind.ENUM.value),
    **dict.fromkeys(("valeur", "valeurs", "values", "valeurs possibles", "codes", "choix"), DetailKind.ENUM.value),
    **dict.fromkeys(("valeurs admises", "valeurs autorisées", "liste de valeurs"), DetailKind.ENUM.value),
}
"""What people write for the words of the layout, in lower case."""


def mistyped_keyword(details: Details, is_code_list: IsCodeList = lambda _: False) -> Diagnostic | None:
    """A prose that reads like a constraint: an error where it certainly is one, since it would be lost.

    Reports: lost-constraint, constraint-like-remark
    """
    if details.kind is not DetailKind.PROSE:
        return None
    guess = _guess(details.whole[:_LONGEST], is_code_list)
    if guess is None:
        return None
    code = "lost-constraint" if guess.is_certain else "constraint-like-remark"
    return finding(code, details.cell.origin, value=details.whole, proposal=guess.text)


def _guess(text: str, is_code_list: IsCodeList) -> _Guess | None:
    form = _proposed_form(text, is_code_list)
    return _Guess(form, is_certain=True) if form else _by_keyword(text, is_code_list) or _unworded(text, is_code_list)


def _proposed_form(text: str, is_code_list: IsCodeList) -> str:
    """The whole constraint as it should be written; empty where it is not certain."""
    expression = _EXPRESSION.fullmatch(text)
    if expression:
        return f"{DetailKind.REGEX.value}: {expression[1]}"
    worded = _WORDED.fullmatch(text)
    form = _form(_SYNONYMS.get(worded[1].lower(), ""), worded[2].strip(), is_code_list) if worded else ""
    if worded and form.startswith("ENUM") and "," not in form and not worded[1].isupper():
        return ""
    within = None if form else _WITHIN.search(text)
    if within and within[1].startswith(DetailKind.CODE_LIST.value) and not is_code_list(_identity(within[2])):
        return ""
    return _form(within[1], within[2].strip(), is_code_list) if within else form


def _identity(text: str) -> str:
    """The id that a text is, or begins with."""
    return next(iter(text.split(maxsplit=1)), "").rstrip(".,;)")


def _form(keyword: str, text: str, is_code_list: IsCodeList) -> str:
    """A keyword with what follows it, where that can follow it."""
    match keyword:
        case "ENUM" | "NOMENCLATURE" if is_code_list(_identity(text)):
            return f"{DetailKind.CODE_LIST.value}: {_identity(text)}"
        case "NOMENCLATURE INDICATIVE" if is_code_list(_identity(text)) or re.fullmatch(r"[\w.-]+", text):
            return f"{DetailKind.SUGGESTED.value}: {_identity(text)}"
        case "ENUM":
            codes = proposed_codes(text)
            return f"ENUM: {', '.join(codes)}" if codes and all(map(_CODE.fullmatch, codes)) else ""
        case "NOMENCLATURE":
            return f"{DetailKind.CODE_LIST.value}: {text}" if re.fullmatch(r"[\w.-]+", text) else ""
        case "REGEX":
            return f"REGEX: {text}" if text.startswith("^") and text.endswith("$") else ""
        case "LONGUEUR":
            length = text if parse_length(text) else proposed_length(text)
            return f"{LENGTH}: {length}" if length else ""
        case "BORNES":
            bounds = text if parse_bounds(text) else proposed_bounds(text)
            return f"{BOUNDS}: {bounds}" if bounds else ""
        case _:
            return ""


def _by_keyword(text: str, is_code_list: IsCodeList) -> _Guess | None:
    """What the first word announces, or one before a limit, with what follows it where it can."""
    first = _KEYWORD.match(text)
    word = " ".join(without_accents(first[1]).split()) if first else ""
    rest = _behind(text[first.end() :]) if first else ""
    if word.upper() in _KEYWORDS:
        return _by_exact_keyword(word, rest, is_code_list)
    keyword = nearest(word, (kind.value for kind in DetailKind if kind.value)) if word.isupper() else ""
    limit = None if keyword else _LIMIT_LIKE.search(text)
    if limit:
        keyword, rest = nearest(limit[1], (LENGTH, BOUNDS)), _behind(text[limit.end(1) :].partition("\n")[0])
    form = _form(keyword, rest, is_code_list)
    return _Guess(form or keyword, is_certain=bool(form)) if keyword else None


def _behind(text: str) -> str:
    """What a keyword announces, without the signs that stand for its colon."""
    between = _BETWEEN.match(text)
    return text[between.end() if between else 0 :].rstrip(" ;")


def _by_exact_keyword(word: str, rest: str, is_code_list: IsCodeList) -> _Guess | None:
    """What stands behind a keyword without its colon; one in small letters may be a noun of a sentence."""
    form = _form(word.upper(), rest, is_code_list)
    if word.isupper():
        is_remark = rest != "" and (is_aside(rest) or (not form and _has_words(word, rest)))
        return _Guess("" if is_remark else form or f"{word}: {rest}".strip(), is_certain=not is_remark)
    is_limit = word.upper() in (LENGTH, BOUNDS)
    is_form = rest[:1].isdigit() if is_limit else "," in form or is_code_list(_identity(rest))
    return _Guess(form, is_certain=True) if form and is_form else None


def _has_words(keyword: str, rest: str) -> bool:
    """Whether what follows a keyword is a phrase, as `NOMENCLATURE du SI-SAMU`; an expression never is one."""
    return keyword != DetailKind.REGEX.value and re.search(r"\b[a-zà-ÿ]{2,}\b", rest) is not None


def _unworded(text: str, is_code_list: IsCodeList) -> _Guess | None:
    """A constraint that no word announces: codes in capitals, or the id of a code list, also within a remark."""
    if _BARE_CODES.fullmatch(text):
        return _Guess(f"ENUM: {', '.join(proposed_codes(text.replace('/', ',')))}", is_certain=False)
    named = islice((match[0] for match in _IDENTITY.finditer(text)), _MOST_IDENTITIES)
    identity = next(filter(is_code_list, named), "")
    return _Guess(f"{DetailKind.CODE_LIST.value}: {identity}", is_certain=identity == text) if identity else None
