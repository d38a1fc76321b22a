"""What is wrong with the cells beside an operation, whatever the messages are: nothing in them is passed over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from generator.catalogue.nearest import nearest
from generator.convert.texts import (
    DROP,
    FIRST,
    LATEST,
    NEW,
    PARENT,
    PARTIES,
    RESULT,
    actions,
    assignment_matches,
    assignments,
    class_of,
    classes,
    other_lines,
    pieces,
    placeholders,
    template,
    words,
)
from generator.diagnostics import Diagnostic, finding
from generator.read.conversion_tables import TABLE
from generator.read.correspondences import (
    ARGUMENT,
    CALL,
    CODE,
    CONDITION,
    COPY,
    COUNT,
    DEFAULT,
    DELETE,
    ENVELOPE,
    IMPOSSIBLE,
    KEY_VALUE,
    MOVE,
    NOTE,
    ONE,
    OPERATION,
    REPEAT,
    SOURCE,
    TARGET,
    CorrespondenceRow,
)
from generator.runtime.conversion_functions import FUNCTIONS

_OF_PARTY = ("", "nom")
"""What a text may hold of a party: the whole name, and its end."""
_FORMS: Mapping[str, tuple[str, ...]] = {
    CODE: (f"{TABLE}NOM", PARENT),
    CALL: (f"{TABLE}NOM", *FUNCTIONS),
    ONE: (FIRST, f"{LATEST}CHAMP"),
    COPY: (RESULT,),
    ENVELOPE: (*PARTIES, *(f"{party} : texte {{}} {{nom}}" for party in PARTIES)),
    COUNT: ("0 = CODE", "2..4 = CODE", "5.. = CODE"),
    KEY_VALUE: ("champ = {}", "champ = valeur"),
    NOTE: ("texte {}", "champ = valeur", "champ ← chemin"),
    DEFAULT: ("valeur", f"{NEW} : {{}}"),
}
"""What an argument may hold, by its operation; no other operation has one."""
_NEEDED = (ENVELOPE, COUNT, KEY_VALUE, DEFAULT)
"""The operations that do nothing without an argument."""
_FALLING_BACK = (MOVE, CODE, CALL, ONE, COPY)
"""The operations that ask what is to be done where a value has no answer."""


def argument_problems(row: CorrespondenceRow) -> Iterator[Diagnostic]:
    """What a row holds that its operation does not know, does not ask, or needs.

    Reports: unknown-argument, unknown-function, undeclared-fallback, note-without-value, overlapping-classes,
    idle-cell
    """
    operation = row[OPERATION].text
    if operation == CALL:
        yield from _function_problems(row)
    is_left_out = operation in _NEEDED and not row[ARGUMENT] and not _drops(row)
    for part in [""] if is_left_out else _unknown(row):
        yield _unknown_argument(row, part)
    if operation in (NOTE, KEY_VALUE) and row[SOURCE] and row[ARGUMENT] and not _tells_value(row):
        yield finding("note-without-value", row[ARGUMENT].origin, value=row[ARGUMENT].text)
    if operation == COUNT:
        yield from _overlaps(row)
    yield from _idle_cells(row)


def _unknown_argument(row: CorrespondenceRow, part: str) -> Diagnostic:
    operation = row[OPERATION].text
    forms = _FORMS[operation]
    near, known = nearest(part.partition(":")[0].strip(), forms), " ; ".join(forms)
    place = row[ARGUMENT].origin
    return finding("unknown-argument", place, value=part, operation=operation, proposal=near, known=known)


# --- what an operation does not know ---------------------------------------------------------


def _unknown(row: CorrespondenceRow) -> list[str]:
    """The parts of an argument that its operation passes over."""
    text, lines = row[ARGUMENT].text, other_lines(row[ARGUMENT].text)
    match row[OPERATION].text:
        case "coder":
            return [*_further_tables(text), *(word for word in words(text) if not _is_table(word) and word != PARENT)]
        case "code":
            called = [word for word in words(text) if word in FUNCTIONS]
            return [*_further_tables(text), *called[1:]]
        case "un":
            return [text] if text and text != FIRST and not text.startswith(LATEST) else []
        case "copier":
            return [text] if text not in ("", RESULT) else []
        case "enveloppe":
            return _unknown_of_envelope(text)
        case "compter":
            return [piece for piece in pieces(text) if class_of(piece) is None]
        case "clé-valeur":
            return lines
        case "noter":
            return lines[1:] if row[SOURCE] else lines
        case "défaut":
            return [text] if _is_nearly_new(text) else []
        case _:
            return []


def _unknown_of_envelope(text: str) -> list[str]:
    """Whom it does not name, or what has no place in the text: `expéditeur : CRRA {nom}`."""
    if text.partition(":")[0].strip() not in PARTIES:
        return [text]
    return [found[0] for found in placeholders(text) if found["name"] not in _OF_PARTY]


def _is_table(word: str) -> bool:
    return word.startswith(TABLE)


def _further_tables(text: str) -> list[str]:
    return [word for word in words(text) if _is_table(word)][1:]


def _is_nearly_new(text: str) -> bool:
    """Whether a constant is a slip for a new identifier: `nouvel identifant : LOC-{}`."""
    head, sign, _ = text.partition(":")
    return bool(sign) and head.strip() != NEW and bool(nearest(head.strip(), [NEW], 0.8))


def _function_problems(row: CorrespondenceRow) -> Iterator[Diagnostic]:
    """Functions that nobody knows; what is done where one has no answer is always to be said."""
    named = [word for word in words(row[ARGUMENT].text) if not _is_table(word)]
    for name in named or [""]:
        if name not in FUNCTIONS:
            near, known = nearest(name, FUNCTIONS), ", ".join(FUNCTIONS)
            yield finding("unknown-function", row[ARGUMENT].origin, value=name, proposal=near, known=known)
    if not row[IMPOSSIBLE]:
        yield finding("undeclared-fallback", row[IMPOSSIBLE].origin, value=", ".join(named))


def _tells_value(row: CorrespondenceRow) -> bool:
    """Whether a note, or an entry of a key and a value, has a place for the value."""
    text = row[ARGUMENT].text
    if row[OPERATION].text == NOTE:
        return not template(text) or "{}" in template(text)
    return any("{}" in value for _, _, value in assignments(text))


def _overlaps(row: CorrespondenceRow) -> Iterator[Diagnostic]:
    """Numbers of items that have two classes."""
    ordered = sorted(classes(row[ARGUMENT].text), key=lambda each: each.low)
    for first, second in pairwise(ordered):
        if first.high is None or second.low <= first.high:
            place, number = row[ARGUMENT].origin, str(second.low)
            yield finding("overlapping-classes", place, value=number, first=first.code, second=second.code)


# --- what an operation does not ask ----------------------------------------------------------


def _idle_cells(row: CorrespondenceRow) -> Iterator[Diagnostic]:
    for column in _idle_columns(row):
        if row[column]:
            members = [found[0].strip() for found in assignment_matches(row[column].text)] if column == ARGUMENT else []
            value, operation = next(iter(members), row[column].text), row[OPERATION].text
            yield finding("idle-cell", row[column].origin, value=value, operation=operation, column=column)


def _idle_columns(row: CorrespondenceRow) -> Iterator[str]:
    operation = row[OPERATION].text
    is_place = operation == NOTE and not row[SOURCE]
    if operation in (DEFAULT, ENVELOPE):
        yield SOURCE
    if operation in (DELETE, REPEAT):
        yield TARGET
    if _is_argument_idle(row):
        yield ARGUMENT
    if operation not in _FALLING_BACK and not _drops(row):
        yield IMPOSSIBLE
    if operation in (KEY_VALUE, REPEAT) or is_place or _drops(row):
        yield CONDITION


def _is_argument_idle(row: CorrespondenceRow) -> bool:
    """Whether the operation takes no argument, or one that says what new items hold where none is made."""
    operation, text = row[OPERATION].text, row[ARGUMENT].text
    has_assignments = any(assignments(text))
    makes_items = any(word == "note" and place for word, place in actions(row[IMPOSSIBLE].text))
    if operation in (MOVE, CODE, CALL):
        return (has_assignments and not makes_items) or (operation == MOVE and bool(other_lines(text)))
    return operation in (DELETE, REPEAT) or (operation == NOTE and not row[TARGET] and has_assignments)


def _drops(row: CorrespondenceRow) -> bool:
    """Whether a row leaves an item out where nothing fills one of its members."""
    return row[OPERATION].text == DEFAULT and not row[ARGUMENT] and row[IMPOSSIBLE].text == DROP
