"""The tables of a workbook: sheets of the MDD, code lists and rules, told apart by what they hold."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Origin
from generator.read import code_lists, layout, rule_sheets
from generator.read.rows import CodeSheet, Sheet
from generator.read.rule_sheets import RuleSheet
from generator.read.workbook import read_book


@dataclass(frozen=True, slots=True)
class Tables:
    """What a workbook holds, in the order of its tabs."""

    tabs: tuple[Origin, ...]  # every sheet, also what is set aside; none: the workbook could not be opened
    sheets: tuple[Sheet, ...]
    code_sheets: tuple[CodeSheet, ...]
    findings: tuple[Diagnostic, ...]
    rule_sheets: tuple[RuleSheet, ...] = ()


ReadTables = Callable[[bytes, str, Collection[str]], Tables]
"""What gives the tables of a workbook: its content, its path below the specs folder, sheets to leave out."""


def read_tables(content: bytes, path: str, skipped: Collection[str] = ()) -> Tables:
    """Every table of a workbook, without the sheets of the skipped names.

    Reports: what `read_book`, `read_code_list`, `read_rule_sheet` and `read_sheet` report
    """
    book = read_book(content, path, skipped)
    findings = list(book.findings)
    sheets: list[Sheet] = []
    code_sheets: list[CodeSheet] = []
    rules: list[RuleSheet] = []
    for grid in book.grids:
        if code_lists.is_code_list(grid):
            codes, problems = code_lists.read_code_list(grid)
            code_sheets.append(codes)
        elif rule_sheets.is_rule_sheet(grid):
            rule_sheet, problems = rule_sheets.read_rule_sheet(grid)
            rules.append(rule_sheet)
        else:
            look = layout.read_sheet(grid)
            sheets += [look.sheet] if look.sheet else []
            problems = look.findings
        findings += problems
    return Tables(book.tabs, tuple(sheets), tuple(code_sheets), tuple(findings), tuple(rules))


def reading_once(reader: ReadTables = read_tables) -> ReadTables:
    """A reader for several looks at almost the same sources: a workbook that is as it was is not read again."""
    known: dict[tuple[bytes, str, frozenset[str]], Tables] = {}

    def read(content: bytes, path: str, skipped: Collection[str] = ()) -> Tables:
        key = (content, path, frozenset(skipped))
        if key not in known:
            known[key] = reader(content, path, skipped)
        return known[key]

    return read
