"""What one cell says, once its text is read by the layout's rules."""

from __future__ import annotations

import re
from collections import Counter

from generator import patterns
from generator.diagnostics import Diagnostic, finding
from generator.model import Cardinality
from generator.naming.names import MAX_NAME, WIRE_NAME
from generator.read.details import Details
from generator.read.enumerations import codes_of, proposed_codes, strange_code
from generator.read.lookalikes import latin
from generator.read.rows import NO, YES, Cell
from generator.read.values import without_accents

PHONE_NUMBER = r"tel:([#+*]|37000|00+)?[0-9]{2,15}"
"""The pattern behind the type `phoneNumber`, a `tel:` URI."""

"""Characters of a name: a file of any file system and a line of Python hold it, ending and number included."""

_CARDINALITY = re.compile(r"([0-9]{1,5})\s*(?:\.\.|…|\.\.\.)\s*([0-9]{1,5}|n|\*)", re.IGNORECASE)
_LONGEST = 40  # characters of a mark or a cardinality that is guessed at
_REMARK = re.compile(r"\s*\([^()0-9]*\)$")  # behind a cardinality: `0..1 (si connu)`
_BOUND = re.compile(r"[0-9]{1,5}|[nN*]")
_EXPRESSION = re.compile(r"[^\^$]*(\^[^^$\n]*(?:\[\^[^^$\n]*)*\$)[^\^$]*")
_EDGES = re.compile(r"^[^\w]+|[^\w]+$")
_MOST_WORDS = 3  # of a name; more are a label, or a remark
_OTHER_LETTER = re.compile(r"(?![nN])[^\W\d_]")


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
    return finding("bad-cardinality", cell.origin, value=cell.text, proposal=_proposed_cardinality(cell.text))


def _proposed_cardinality(mark: str) -> str:
    """The cardinality that other signs may stand for: `0.1`, `0-1`, `1`, `n`; empty for anything else."""
    text = _REMARK.sub("", latin(mark[:_LONGEST]))
    bounds = [] if _OTHER_LETTER.search(text) else _BOUND.findall(text)
    if len(bounds) == 1:
        bounds = ["0" if bounds[0] in "nN*" else bounds[0], *bounds]
    if len(bounds) != 2 or not bounds[0].isdigit():
        return ""
    low, high = int(bounds[0]), None if bounds[1] in "nN*" else int(bounds[1])
    if high is not None and max(low, high) == 0:
        return ""
    return str(Cardinality(low, None) if high is None else Cardinality(min(low, high), max(low, high)))


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
        is_no = mark.text.lower() in NO
        proposal = "" if is_no else _proposed_mark(mark.text) or _proposed_cardinality(mark.text)
        return finding("bad-perimeter-mark", mark.origin, value=mark.text, proposal=proposal)
    return own


def enumeration(details: Details) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """The codes of an `ENUM`, separated by commas or line ends, each once, in order.

    Reports: empty-enumeration, duplicate-enumeration-code, doubtful-enumeration
    """
    codes = codes_of(details.text)
    if not codes:
        return (), (finding("empty-enumeration", details.cell.origin),)
    twice = sorted(code for code, times in Counter(codes).items() if times > 1)
    findings = [finding("duplicate-enumeration-code", details.cell.origin, value=code) for code in twice]
    strange = strange_code(details.text)
    if strange:
        proposed = proposed_codes(details.text)
        proposal = f"ENUM: {', '.join(dict.fromkeys(proposed))}" if proposed else ""
        findings.append(finding("doubtful-enumeration", details.cell.origin, value=strange, proposal=proposal))
    return tuple(dict.fromkeys(codes)), tuple(findings)


def expression(details: Details) -> tuple[str, tuple[Diagnostic, ...]]:
    """The pattern of a `REGEX`, in the portable dialect; empty when it is unreadable.

    Reports: empty-pattern, invalid-pattern, long-pattern, unanchored-pattern
    """
    if not details.text:
        return "", (finding("empty-pattern", details.cell.origin),)
    try:
        pattern = patterns.parse(details.text)
    except patterns.PatternError as error:
        return "", (_refused(error, details),)
    if not pattern.is_anchored:
        return details.text, (finding("unanchored-pattern", details.cell.origin, value=details.text),)
    return details.text, ()


def _refused(error: patterns.PatternError, details: Details) -> Diagnostic:
    if error.problem.name == "expression-length":
        return finding("long-pattern", details.cell.origin, length=len(details.text), problem=error.problem)
    return finding(
        "invalid-pattern",
        details.cell.origin,
        proposal=_proposed_expression(details.text),
        value=details.text,
        problem=error.problem,
        position=error.position + 1,
        remedy=error.remedy,
    )


def _proposed_expression(text: str) -> str:
    """The expression from `^` to `$` that stands in quotes, slashes or a remark; empty where it is not the only one."""
    expression = _EXPRESSION.fullmatch(text)
    if expression is None:
        return ""
    try:
        patterns.parse(expression[1])
    except patterns.PatternError:
        return ""
    return f"REGEX: {expression[1]}"


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
            return finding("bad-object-mark", cell.origin, value=cell.text, proposal=_proposed_mark(cell.text))


def _proposed_mark(text: str) -> str:
    """`X` for what people write, or what looks like it, whatever signs stand around; else nothing."""
    word = latin(text[:_LONGEST]).lower()
    return "X" if word in YES or _EDGES.sub("", word) == "x" else ""


def name_problem(cell: Cell) -> Diagnostic | None:
    """Why a Balise cannot be a JSON property and an XML element.

    Reports: missing-wire-name, bad-wire-name, reserved-wire-name, long-name
    """
    if not cell:
        return finding("missing-wire-name", cell.origin)
    if too_long := long_name(cell):
        return too_long
    if not WIRE_NAME.match(cell.text):
        return finding("bad-wire-name", cell.origin, value=cell.text, proposal=_proposed_name(cell.text))
    if cell.text.lower().startswith("xml"):
        return finding("reserved-wire-name", cell.origin, value=cell.text)
    return None


def _proposed_name(text: str) -> str:
    """The Balise that a person had in mind: `numéro` is `numero`, `case id` is `caseId`; empty where it is not certain.

    Signs around it, accents and letters that only look Latin are slips; signs within it may part two names.
    """
    first, *others = _EDGES.sub("", without_accents(latin(text))).split() or [""]
    name = first + "".join(word[:1].upper() + word[1:] for word in others)
    return name if len(others) < _MOST_WORDS and WIRE_NAME.match(name) else ""


def long_name(cell: Cell) -> Diagnostic | None:
    """Why a name cannot be that of a file or a class.

    Reports: long-name
    """
    if len(cell.text) <= MAX_NAME:
        return None
    return finding("long-name", cell.origin, value=cell.text, length=len(cell.text), limit=MAX_NAME)
