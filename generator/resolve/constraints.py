"""What a `Détails de format` cell puts on a simple type, and how a perimeter's own cell narrows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR

from generator.acceptance import is_accepted
from generator.diagnostics import Diagnostic, finding, has_errors
from generator.model import Bounded, Bounds, Coded, Length, Scalar, Simple, Text, scalar_of
from generator.read.details import DetailKind, Details
from generator.read.limits import bounds_between, parse_bounds, parse_length, proposed_bounds, proposed_length
from generator.resolve.cells import enumeration, expression
from generator.resolve.misread import mistyped_keyword

CodesOf = Callable[[Details], Coded | Diagnostic]
"""The code list that a `NOMENCLATURE` names, or that there is none of that name: an error, unless any text will do."""

Constrained = tuple[Simple | None, tuple[Diagnostic, ...]]
"""A type, none when its constraint cannot be read, and what there is to say."""

_NUMBERS = (Scalar.INTEGER, Scalar.NUMBER)

_IGNORED = frozenset({"details-ignored", "limit-ignored", "open-ignored"})


def constrained(base: Simple, details: Details, codes_of: CodesOf) -> Constrained:
    """A simple type with all that a cell puts on it.

    Reports: lost-constraint, constraint-like-remark, details-ignored, open-ignored, empty-enumeration,
    duplicate-enumeration-code, doubtful-enumeration, invalid-pattern, unanchored-pattern, unknown-code-list,
    absent-code-list, codes-against-type, bad-length, bad-bounds, fractional-bounds, limit-ignored
    """
    type_, findings = _worded(base, details, codes_of)
    for put in (_with_length, _with_bounds):
        if type_ is not None:
            type_, others = put(type_, details)
            findings = (*findings, *others)
    if type_ is None or details.kind is not DetailKind.SUGGESTED or findings:
        return type_, findings
    coded = codes_of(details)
    findings = (coded,) if isinstance(coded, Diagnostic) else _strangers(coded, type_, details)
    return (None if has_errors(findings) else type_), findings


def ignored_on_an_object(details: Details, *, may_open: bool) -> Iterator[Diagnostic]:
    """What a cell asks of an object in vain; only the row's own cell may open it.

    Reports: details-ignored, open-ignored, lost-constraint, constraint-like-remark
    """
    if details.kind in (DetailKind.ENUM, DetailKind.REGEX, DetailKind.CODE_LIST, DetailKind.SUGGESTED):
        yield finding("details-ignored", details.cell.origin, value=details.whole)
    if details.kind is DetailKind.OPEN and not may_open:
        yield finding("open-ignored", details.cell.origin, value=details.whole)
    if mistyped := mistyped_keyword(details):
        yield mistyped
    if details.length is not None:
        yield finding("details-ignored", details.cell.origin, value=f"LONGUEUR: {details.length}")
    if details.bounds is not None:
        yield finding("details-ignored", details.cell.origin, value=f"BORNES: {details.bounds}")


def _ignored(limit: str, type_: Simple, details: Details) -> Diagnostic:
    """A limit on a type that cannot have it; beside codes, which say all, nothing is lost by that."""
    code = "limit-ignored" if isinstance(type_, Coded) else "details-ignored"
    return finding(code, details.cell.origin, value=limit)


def narrowed(base: Simple, details: Details, codes_of: CodesOf) -> Constrained:
    """What both the row and its perimeter's own column accept.

    An end of a length or of bounds that the column leaves open stays as the row has it.

    Reports: not-a-narrowing, pattern-on-codes, and all that `constrained` reports of a constraint that can be read
    """
    own, findings = constrained(scalar_of(base) or Text(), details, codes_of)
    if details.kind is DetailKind.SUGGESTED:
        return None, (*findings, _not_narrower(base, own or base, details))
    both = None if own is None else _both(base, own)
    if own is not None and (both is None or any(problem.code in _IGNORED for problem in findings)):
        doubts = (problem for problem in findings if problem.code == "doubtful-enumeration")
        return None, (*doubts, _not_narrower(base, own, details))
    return both, findings


def _not_narrower(base: Simple, own: Simple, details: Details) -> Diagnostic:
    place, text = details.cell.origin, details.cell.text
    if not isinstance(base, Coded) or details.kind is not DetailKind.REGEX:
        return finding("not-a-narrowing", place, value=text)
    codes = [code for code in base.codes if is_accepted(code, own)]
    is_worth_saying = codes and len(codes) < len(base.codes)
    return finding(
        "pattern-on-codes", place, value=text, proposal=f"ENUM: {', '.join(codes)}" if is_worth_saying else ""
    )


# --- words -------------------------------------------------------------------------


def _worded(base: Simple, details: Details, codes_of: CodesOf) -> Constrained:
    """The type with the codes or the pattern of a cell."""
    cell = details.cell
    if details.kind in (DetailKind.PROSE, DetailKind.TEMPLATE):
        mistyped = mistyped_keyword(details, lambda identity: _is_code_list(identity, details, codes_of))
        return base, (mistyped,) if mistyped else ()
    if details.kind is DetailKind.OPEN:
        return base, (finding("open-ignored", cell.origin, value=details.whole),)
    if details.kind is DetailKind.SUGGESTED and (isinstance(base, Text) or base in _NUMBERS):
        return base, ()
    if not isinstance(base, Text) or details.kind is DetailKind.SUGGESTED:
        return base, (finding("details-ignored", cell.origin, value=details.whole),)
    if details.kind is DetailKind.REGEX:
        source, findings = expression(details)
        return (replace(base, patterns=(*base.patterns, source)) if source else None), findings
    coded, findings = _codes(details, codes_of)
    if coded is None:
        return (None if has_errors(findings) else base), findings
    strangers = _strangers(coded, base, details)
    return (None if strangers else coded), (*findings, *strangers)


def _strangers(coded: Coded, base: Simple, details: Details) -> tuple[Diagnostic, ...]:
    """That a type refuses codes which a cell has for it."""
    strangers = [code for code in coded.codes if not is_accepted(code, base)]
    if not strangers:
        return ()
    shown = ", ".join(strangers[:5])
    return (finding("codes-against-type", details.cell.origin, value=shown, count=len(strangers)),)


def _is_code_list(identity: str, details: Details, codes_of: CodesOf) -> bool:
    return isinstance(codes_of(replace(details, text=identity)), Coded)


def _codes(details: Details, codes_of: CodesOf) -> tuple[Coded | None, tuple[Diagnostic, ...]]:
    if details.kind is DetailKind.ENUM:
        codes, findings = enumeration(details)
        return Coded(codes) if codes else None, findings
    coded = codes_of(details)
    return (None, (coded,)) if isinstance(coded, Diagnostic) else (coded, ())


# --- limits ------------------------------------------------------------------------


def _with_length(type_: Simple, details: Details) -> Constrained:
    if details.length is None:
        return type_, ()
    length = parse_length(details.length)
    if length is None:
        proposal = proposed_length(details.length)
        return None, (finding("bad-length", details.cell.origin, value=details.length, proposal=proposal),)
    if not isinstance(type_, Text):
        return type_, (_ignored(f"LONGUEUR: {details.length}", type_, details),)
    return replace(type_, length=length), ()


def _with_bounds(type_: Simple, details: Details) -> Constrained:
    if details.bounds is None:
        return type_, ()
    bounds = parse_bounds(details.bounds)
    if bounds is None:
        proposal = proposed_bounds(details.bounds)
        return None, (finding("bad-bounds", details.cell.origin, value=details.bounds, proposal=proposal),)
    if type_ is Scalar.INTEGER and not bounds.are_whole:
        proposal = _whole_within(bounds)
        return None, (finding("fractional-bounds", details.cell.origin, value=details.bounds, proposal=proposal),)
    match type_:
        case Scalar.INTEGER | Scalar.NUMBER:
            return Bounded(type_, bounds), ()
        case _:
            return type_, (_ignored(f"BORNES: {details.bounds}", type_, details),)


def _whole_within(bounds: Bounds) -> str:
    """The bounds in whole numbers that admit the same integers; empty when there are none such."""
    low = None if bounds.low is None else bounds.low.to_integral_value(ROUND_CEILING)
    high = None if bounds.high is None else bounds.high.to_integral_value(ROUND_FLOOR)
    whole = bounds_between(low, high)
    return f"BORNES: {whole}" if whole else ""


# --- both --------------------------------------------------------------------------


def _both(base: Simple, own: Simple) -> Simple | None:
    """The values of two types; None where the second accepts what the first refuses."""
    match base, own:
        case (Text(patterns, length), Text(others, None)) | (Text(patterns, None), Text(others, length)):
            return Text((*patterns, *others), length)
        case Text(patterns, Length() as length), Text(others, Length() as shorter):
            within = _narrower_length(length, shorter)
            return Text((*patterns, *others), within) if within else None
        case Text(), Coded(codes) if all(is_accepted(code, base) for code in codes):
            return own
        case Coded(codes), Coded(others) if set(others) <= set(codes):
            return Coded(tuple(code for code in codes if code in others))
        case Coded(), Text((), None):
            return base
        case Scalar() | Bounded(), Scalar():
            return base
        case Scalar(), Bounded():
            return own
        case Bounded(scalar, bounds), Bounded(_, closer):
            nearer = _narrower_bounds(bounds, closer)
            return Bounded(scalar, nearer) if nearer else None
        case _:
            return None


def _narrower_length(base: Length, own: Length) -> Length | None:
    low, high = own.low or base.low, base.high if own.high is None else own.high
    is_within = base.low <= low and (base.high is None or (high is not None and high <= base.high))
    return Length(low, high) if is_within and (high is None or low <= high) else None


def _narrower_bounds(base: Bounds, own: Bounds) -> Bounds | None:
    low, high = base.low if own.low is None else own.low, base.high if own.high is None else own.high
    is_within = all(end is None or base.admits(end) for end in (low, high))
    return Bounds(low, high) if is_within and (low is None or high is None or low <= high) else None
