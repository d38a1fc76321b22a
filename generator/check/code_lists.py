"""What is doubtful in a code list, a finding of a kind for each list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.check.subject import Subject
from generator.diagnostics import Diagnostic, finding, phrase
from generator.lookup import name_key, plain
from generator.read.details import DetailKind, parse_details
from generator.read.enumerations import is_decorated
from generator.read.rows import DETAILS, CodeRow, CodeSheet

_NAMED = 6  # codes, in a finding about many
_RELATED = 20


def doubtful_codes(subject: Subject) -> Iterator[Diagnostic]:
    """Codes that will not be what they seem in the schemas.

    Reports: code-with-edge-blanks, code-with-comma, untidy-code, decorated-code
    """
    kinds: dict[str, Callable[[CodeRow], bool]] = {
        "code-with-edge-blanks": lambda row: row.is_padded,
        "code-with-comma": lambda row: "," in row.code.text,
        "untidy-code": lambda row: _is_untidy(row.code.text),
        "decorated-code": lambda row: _is_decorated(row.code.text),
    }
    for sheet in _sheets(subject):
        for code, is_doubtful in kinds.items():
            rows = [row for row in sheet.rows if is_doubtful(row)]
            if rows:
                yield _about(code, rows)


def _is_untidy(code: str) -> bool:
    """Whether a code holds a line end, two blanks in a row, or one of another width."""
    return " ".join(code.split()) != code


def _is_decorated(code: str) -> bool:
    """Whether a code is two codes, or one with its label, in quotes or a formula, behind a bullet or an apostrophe."""
    plain = " ".join(code.replace(",", " ").split())
    return plain.startswith(("'", "=")) or is_decorated(plain)


def codes_alike(subject: Subject) -> Iterator[Diagnostic]:
    """Codes that only capitals tell apart, or what nobody sees; readers and databases often do not.

    Reports: codes-alike
    """
    for sheet in _sheets(subject):
        first: dict[str, CodeRow] = {}
        alike: list[CodeRow] = []
        for row in sheet.rows:
            known = first.setdefault(plain(row.code.text).casefold(), row)
            if known.code.text != row.code.text:
                alike += [known, row]
        if alike:
            yield _about("codes-alike", alike)


def inconsistent_levels(subject: Subject) -> Iterator[Diagnostic]:
    """Lists whose labels go to another level than they say, or leave one out.

    Reports: wrong-level-count, level-left-out
    """
    for sheet in _sheets(subject):
        deepest = max((level for row in sheet.rows for level in row.levels), default=0)
        declared = sheet.levels.text
        if declared.isascii() and declared.isdigit() and deepest not in (0, int(declared[:9])):
            yield finding("wrong-level-count", sheet.levels.origin, value=declared, deepest=deepest)
        yield from _left_out(sheet.rows)


def _left_out(rows: Iterable[CodeRow]) -> Iterator[Diagnostic]:
    """Where rows repeat the labels above them, those that do not."""
    rows = [row for row in rows if row.levels]
    if any(len(row.levels) > 1 for row in rows):
        broken = [row for row in rows if len(row.levels) < row.levels[-1]]
        if broken:
            yield _about("level-left-out", broken)


def unused_lists(subject: Subject) -> Iterator[Diagnostic]:
    """Lists that no row names.

    Reports: unused-code-list
    """
    if not subject.schemas and subject.sources.sheets:
        rows = [row for sheet in subject.sources.sheets for row in sheet.rows]
        parsed = [parse_details(cell) for row in rows for cell in (row[DETAILS], *row.narrowings.values()) if cell]
        lists = (DetailKind.CODE_LIST, DetailKind.SUGGESTED)
        named = {name_key(details.text) for details in parsed if details.kind in lists}
        for sheet in subject.sources.code_sheets:
            if sheet.id and sheet.id.text not in named:
                aside = phrase("sheet-aside" if sheet.id.origin.sheet else "file-aside")
                yield finding("unused-code-list", sheet.id.origin, value=sheet.id.text, aside=aside)


def _sheets(subject: Subject) -> Iterable[CodeSheet]:
    """The lists of the schemas that are asked about, or all of them."""
    if not subject.schemas:
        return subject.sources.code_sheets
    return (sheet for sheet in subject.sources.code_sheets if sheet.id.text in subject.model.code_list_by_id)


def _about(code: str, rows: Iterable[CodeRow]) -> Diagnostic:
    """One finding for several rows of a list, at the first."""
    first, *others = dict.fromkeys(row.code for row in rows)
    names = [cell.text for cell in (first, *others)]
    shown = ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")
    related = [cell.origin for cell in others[:_RELATED]]
    return finding(code, first.origin, related=related, value=shown, count=len(names))
