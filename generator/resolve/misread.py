"""Prose in `Détails de format` that was meant as a constraint."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, finding
from generator.read.details import BOUNDS, LENGTH, DetailKind, Details
from generator.read.enumerations import meant_codes
from generator.read.limits import meant_bounds, meant_length, parse_bounds, parse_length
from generator.read.values import without_accents

IsCodeList = Callable[[str], bool]
"""Whether a code list has this id."""

_LONGEST = 2_000  # characters of a cell that are guessed at
_LIMIT_LIKE = re.compile(
    r"^\s*([^\W\d_]{4,12})\s*(?::?\s*[-+−]?(?:[0-9.,]{1,9}|n)\s*(?:\.\.|…)|:\s*[-+−]?[0-9])", re.MULTILINE
)
_KEYWORD = re.compile(r"([^\W\d_]{4,})\b")
_IDENTITY = re.compile(r"\w+[.-][\w.-]*\w")
_MOST_IDENTITIES = 20  # of a cell, that are looked up
_BARE_CODES = re.compile(r"(?=[^\n]*[A-Z])[A-Z0-9_]{1,40}(?:\s*[,;|/\n]\s*[A-Z0-9_]{1,40})+")
_EXPRESSION = re.compile(r"(?:(?:regexp?|pattern|motif|expression(?: régulière)?)\s*[:=]?\s*)?(\^.*\$)", re.IGNORECASE)
_WORDED = re.compile(r"([^\W\d_][^:=\n]{1,24}?)\s*[:=]\s*(\S.*)", re.DOTALL)
_WITHIN = re.compile(r"\b(ENUM|REGEX|NOMENCLATURE(?: INDICATIVE)?)\s*:\s*(\S.*)", re.DOTALL)
_CODE = re.compile(r"\S{1,40}|[^a-zà-ÿ]{1,60}")

_SYNONYMS = {
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
    """A prose that reads like a constraint, which would be lost without a word.

    Reports: unknown-details-keyword
    """
    if details.kind is not DetailKind.PROSE:
        return None
    said = details.said[:_LONGEST]
    meant = _meant_form(said, is_code_list) or _meant_keyword(said, is_code_list) or _unworded(said, is_code_list)
    return finding("unknown-details-keyword", details.cell.origin, value=details.said, meant=meant) if meant else None


def _meant_form(said: str, is_code_list: IsCodeList) -> str:
    """The whole constraint as it should be written; empty where it is not certain."""
    expression = _EXPRESSION.fullmatch(said)
    if expression:
        return f"{DetailKind.REGEX.value}: {expression[1]}"
    worded = _WORDED.fullmatch(said)
    form = _form(_SYNONYMS.get(worded[1].lower(), ""), worded[2].strip(), is_code_list) if worded else ""
    if worded and form.startswith("ENUM") and "," not in form and not worded[1].isupper():
        return ""
    within = None if form else _WITHIN.search(said)
    if within and within[1].startswith(DetailKind.CODE_LIST.value) and not is_code_list(_identity(within[2])):
        return ""
    return _form(within[1], within[2].strip(), is_code_list) if within else form


def _identity(text: str) -> str:
    """The id that a text is, or begins with."""
    return text.split(maxsplit=1)[0].rstrip(".,;)")


def _form(keyword: str, text: str, is_code_list: IsCodeList) -> str:
    """A keyword with what follows it, where that can follow it."""
    match keyword:
        case "ENUM" | "NOMENCLATURE" if is_code_list(_identity(text)):
            return f"{DetailKind.CODE_LIST.value}: {_identity(text)}"
        case "NOMENCLATURE INDICATIVE" if is_code_list(_identity(text)) or re.fullmatch(r"[\w.-]+", text):
            return f"{DetailKind.SUGGESTED.value}: {_identity(text)}"
        case "ENUM":
            codes = meant_codes(text)
            return f"ENUM: {', '.join(codes)}" if codes and all(map(_CODE.fullmatch, codes)) else ""
        case "NOMENCLATURE":
            return f"{DetailKind.CODE_LIST.value}: {text}" if re.fullmatch(r"[\w.-]+", text) else ""
        case "REGEX":
            return f"REGEX: {text}" if text.startswith("^") and text.endswith("$") else ""
        case "LONGUEUR":
            length = text if parse_length(text) else meant_length(text)
            return f"{LENGTH}: {length}" if length else ""
        case "BORNES":
            bounds = text if parse_bounds(text) else meant_bounds(text)
            return f"{BOUNDS}: {bounds}" if bounds else ""
        case _:
            return ""


def _meant_keyword(said: str, is_code_list: IsCodeList) -> str:
    """The keyword that the first word, or one before a limit, resembles, with what follows it where it can."""
    keyword, limit = _KEYWORD.match(said), _LIMIT_LIKE.search(said)
    word = without_accents(keyword[1]) if keyword else ""
    meant = nearest(word, (kind.value for kind in DetailKind if kind.value)) if word.isupper() else ""
    rest = said[keyword.end() :] if keyword and meant else ""
    if limit and not meant:
        meant, rest = nearest(limit[1], (LENGTH, BOUNDS)), said[limit.end(1) :].partition("\n")[0]
    return _form(meant, rest.strip(" :=;"), is_code_list) or meant


def _unworded(said: str, is_code_list: IsCodeList) -> str:
    """A constraint that no word announces: codes in capitals, or the id of a code list, also within a remark."""
    if _BARE_CODES.fullmatch(said):
        return f"ENUM: {', '.join(meant_codes(said.replace('/', ',')))}"
    named = islice((one[0] for one in _IDENTITY.finditer(said)), _MOST_IDENTITIES)
    identity = next(filter(is_code_list, named), "")
    return f"{DetailKind.CODE_LIST.value}: {identity}" if identity else ""
