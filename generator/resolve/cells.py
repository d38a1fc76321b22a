"""What one cell says, once its text is read by the layout's rules."""

from __future__ import annotations

import difflib
import enum
import re
from collections.abc import Iterable
from dataclasses import dataclass

from pydantic_core import SchemaValidator, core_schema

from generator import naming, patterns
from generator.diagnostics import Diagnostic, finding
from generator.model import Cardinality, Coded, Text, Type
from generator.read.rows import Cell

PHONE_NUMBER = r"tel:([#+*]|37000|00+)?[0-9]{2,15}"
"""The pattern behind the type `phoneNumber`, a `tel:` URI."""

_CARDINALITY = re.compile(r"([0-9]{1,5})\s*(?:\.\.|…|\.\.\.)\s*([0-9]{1,5}|n|\*)", re.IGNORECASE)
_DETAILS = re.compile(r"(ENUM|REGEX|NOMENCLATURE|TEMPLATE)\s*:\s*(.*)", re.DOTALL | re.IGNORECASE)
_OPEN = "OUVERT"
_KEYWORD = re.compile(r"([A-Z]{4,})\b")

NOTHING_NEAR = "—"


def parse_cardinality(cell: Cell) -> Cardinality | Diagnostic:
    """How often a field may occur.

    Written `low..high`, both inclusive, `n` meaning unbounded: `0..1`, `3..n`. The
    one character `…`, which spreadsheets put for three dots, is read as `..`.

    Reports: bad-cardinality
    """
    match = _CARDINALITY.fullmatch(cell.text)
    if match:
        low, high = int(match[1]), None if match[2] in "nN*" else int(match[2])
        if high is None or 1 <= high >= low:
            return Cardinality(low, high)
    return finding("bad-cardinality", cell.origin, value=cell.text)


def perimeter_cardinality(mark: Cell, row: Cell) -> Cardinality | Diagnostic | None:
    """How often a field may occur in a perimeter; None when it is not in it.

    `X` takes the row's own cardinality, a cardinality stands for itself.

    Reports: bad-perimeter-mark, bad-cardinality
    """
    if not mark:
        return None
    if mark.text.upper() == "X":
        return parse_cardinality(row)
    own = parse_cardinality(mark)
    if isinstance(own, Diagnostic):
        return finding("bad-perimeter-mark", mark.origin, value=mark.text)
    return own


class DetailKind(enum.Enum):
    """What the first word of `Détails de format` asks for."""

    ENUM = "ENUM"
    REGEX = "REGEX"
    CODE_LIST = "NOMENCLATURE"
    TEMPLATE = "TEMPLATE"
    OPEN = "OUVERT"
    PROSE = ""


@dataclass(frozen=True, slots=True)
class Details:
    """`Détails de format`, told apart by its first word."""

    kind: DetailKind
    text: str  # without the first word
    cell: Cell


def parse_details(cell: Cell) -> Details:
    """`ENUM: A, B`, `REGEX: ^…$`, `NOMENCLATURE: id`, `TEMPLATE: {a} {b}`, `OUVERT`, or prose."""
    if cell.text.upper() == _OPEN:
        return Details(DetailKind.OPEN, "", cell)
    match = _DETAILS.fullmatch(cell.text)
    if not match:
        return Details(DetailKind.PROSE, cell.text, cell)
    return Details(DetailKind(match[1].upper()), match[2].strip(), cell)


def mistyped_keyword(details: Details) -> Diagnostic | None:
    """A prose that begins like a constraint, which would be lost without a word.

    Reports: unknown-details-keyword
    """
    match = _KEYWORD.match(details.cell.text)
    if details.kind is not DetailKind.PROSE or match is None:
        return None
    closest = near(match[1], (kind.value for kind in DetailKind if kind.value))
    if closest == NOTHING_NEAR:
        return None
    return finding("unknown-details-keyword", details.cell.origin, value=details.cell.text, near=closest)


def enumeration(details: Details) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """The codes of an `ENUM`, separated by commas or line ends, each once, in order.

    Reports: empty-enumeration, duplicate-code
    """
    codes = [code for part in re.split(r"[,\n]", details.text) if (code := part.strip())]
    if not codes:
        return (), (finding("empty-enumeration", details.cell.origin),)
    twice = sorted({code for code in codes if codes.count(code) > 1})
    findings = tuple(finding("duplicate-enumeration-code", details.cell.origin, value=code) for code in twice)
    return tuple(dict.fromkeys(codes)), findings


def expression(details: Details) -> tuple[str, tuple[Diagnostic, ...]]:
    """The pattern of a `REGEX`, in the portable dialect; empty when it is unreadable.

    Reports: invalid-pattern, unanchored-pattern
    """
    try:
        pattern = patterns.parse(details.text)
    except patterns.PatternError as error:
        return "", (
            finding(
                "invalid-pattern",
                details.cell.origin,
                value=details.text,
                problem=error.problem,
                position=error.position + 1,
            ),
        )
    if not pattern.is_anchored:
        return details.text, (finding("unanchored-pattern", details.cell.origin, value=details.text),)
    return details.text, ()


def is_accepted(text: str, type_: Type) -> bool:
    """Whether an example keeps to the codes or the patterns of its type."""
    match type_:
        case Coded(codes):
            return text in codes
        case Text(sources):
            return all(_is_matching(text, source) for source in sources)
        case _:
            return True


def _is_matching(text: str, source: str) -> bool:
    """Judged by an engine that takes linear time."""
    expression = patterns.rust(patterns.parse(source).node)
    return SchemaValidator(core_schema.str_schema(pattern=expression, regex_engine="rust-regex")).isinstance_python(
        text
    )


def is_object(cell: Cell) -> bool | Diagnostic:
    """Whether `Objet` is ticked.

    Reports: bad-object-mark
    """
    match cell.text.upper():
        case "":
            return False
        case "X":
            return True
        case _:
            return finding("bad-object-mark", cell.origin, value=cell.text)


def name_problem(cell: Cell) -> Diagnostic | None:
    """Why a Balise cannot be a JSON property and an XML element.

    Reports: missing-wire-name, bad-wire-name, reserved-wire-name
    """
    if not cell:
        return finding("missing-wire-name", cell.origin)
    if not naming.WIRE_NAME.match(cell.text):
        return finding("bad-wire-name", cell.origin, value=cell.text)
    if cell.text.lower().startswith("xml"):
        return finding("reserved-wire-name", cell.origin, value=cell.text)
    return None


def near(word: str, known: Iterable[str]) -> str:
    """The closest of the known words, or `—` when none is close."""
    candidates = sorted(known)
    folded = {one.lower(): one for one in reversed(candidates)}
    close = difflib.get_close_matches(word.lower(), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else NOTHING_NEAR
