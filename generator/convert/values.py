"""How a value is changed on its way: codes, texts, numbers; and what is done where it cannot be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, assert_never

from generator import lexical, patterns
from generator.acceptance import is_accepted
from generator.convert.alike import takes_simple
from generator.convert.codes import derived
from generator.convert.paths import path_text
from generator.convert.rows import ResolvedRow
from generator.convert.shared import Shared
from generator.convert.texts import FALLBACKS, actions
from generator.diagnostics import Diagnostic, finding
from generator.model import (
    AnyMessage,
    Bounded,
    Coded,
    Field,
    Message,
    Model,
    ObjectType,
    Ref,
    Scalar,
    Text,
    Type,
    scalar_of,
)
from generator.read.rows import Cell
from generator.runtime.conversion_values import parents

Table = dict[str, Any]

_WITH_LABEL = re.compile(r"(?P<code>\S+)\s+\((?P<label>.*)\)")

_TYPES: Mapping[Scalar, str] = {
    Scalar.INTEGER: "integer",
    Scalar.NUMBER: "number",
    Scalar.BOOLEAN: "boolean",
}


@dataclass
class Values:
    """The values of one pair of messages."""

    source: Message
    target: Message
    model: Model  # of the target
    shared: Shared
    findings: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def simple(self, source: Type, target: Type, row: ResolvedRow | None) -> tuple[Table | None, bool]:
        """How a simple value is changed, and whether every value can be; None where it stays as it is."""
        is_declared = row is not None and (row.table is not None or row.takes_parent)
        match source, target:
            case (Ref() | AnyMessage(), _) | (_, Ref() | AnyMessage()):
                return None, True
            case _ if row is not None and row.function:
                return self._called(source, target, row), False
            case Coded(), Coded():
                return self._coded(source, target, row)
            case _ if not is_declared and takes_simple(source, target):
                return None, True
            case _, Coded():
                return {**_typed(source, Text()), **self._code_table(source, target, row)}, False
            case _:
                if row is not None and is_declared:
                    self._report_uncoded(row)
                how = {**_typed(source, target), **_limits(target)}
                return how, set(how) <= {"type"} and how.get("type") == "text"

    def _called(self, source: Type, target: Type, row: ResolvedRow) -> Table:
        """How a value is changed by a function where neither the table of the row nor the list of codes has it."""
        how = self._code_table(source, target, row) if isinstance(target, Coded) else _limits(target)
        return {**_typed(Text(), target), **how, "function": row.function}

    def _coded(self, source: Coded, target: Coded, row: ResolvedRow | None) -> tuple[Table | None, bool]:
        how = self._code_table(source, target, row)
        answers = self._answers(source, target, row)
        is_total = set(answers) == set(source.codes)
        if is_total and all(code == answer for code, answer in answers.items()):
            return None, True
        if not is_total and row is not None and not row.impossible and row.condition is None:
            self._report_unanswered(source, answers, row)
        return how, is_total

    def _code_table(self, source: Type, target: Coded, row: ResolvedRow | None) -> Table:
        answers = self._answers(source, target, row) if isinstance(source, Coded) else dict(self._declared(target, row))
        changed = {code: answer for code, answer in answers.items() if code != answer}
        how: Table = {"codes": self.shared.code_list(list(target.codes))}
        if changed:
            how["map"] = self.shared.map(changed)
        if row is not None and row.takes_parent:
            how["parent"] = True
        if coarse := _coarse(answers):
            how["coarse"] = self.shared.code_list(coarse)
        return how

    def _answers(self, source: Coded, target: Coded, row: ResolvedRow | None) -> dict[str, str]:
        """What each code becomes: as declared, else as both lists say."""
        declared = dict(self._declared(target, row, source.codes))
        known = {**derived(source.codes, target.codes), **declared}
        above = _above(source.codes, target.codes) if row is not None and row.takes_parent else {}
        return {**above, **known}

    def _declared(
        self, target: Coded, row: ResolvedRow | None, known: tuple[str, ...] | None = None
    ) -> Iterator[tuple[str, str]]:
        """The pairs of a row's table that both lists have.

        Reports: unknown-table-code
        """
        if row is None or row.table is None:
            return
        for first, second in row.table.pairs:
            before, after = (second, first) if row.is_reversed else (first, second)
            answer = _same(after, target.codes)
            own = before.text if known is None else _same(before, known)
            for cell, found, schema in ((after, answer, self.target.name), (before, own, self.source.name)):
                if found is None:
                    self.findings.append(finding("unknown-table-code", cell.origin, value=cell.text, schema=schema))
            if answer is not None and own is not None:
                yield own, answer

    def unanswered(self, source: Coded, target: Coded) -> list[str]:
        """The codes that have no answer by what both lists say."""
        answers = derived(source.codes, target.codes)
        return [code for code in source.codes if code not in answers]

    def _report_unanswered(self, source: Coded, answers: Mapping[str, str], row: ResolvedRow) -> None:
        """Reports: unanswered-code"""
        codes = [code for code in source.codes if code not in answers]
        self.findings.append(finding("unanswered-code", row.row.origin, value=", ".join(codes[:6]), count=len(codes)))

    def _report_uncoded(self, row: ResolvedRow) -> None:
        """Reports: not-coded"""
        value = path_text(row.target_fields or row.source_fields)
        self.findings.append(finding("not-coded", row.row.origin, value=value))

    def coded_object(self, source: ObjectType, target: ObjectType, row: ResolvedRow) -> Table:
        """How an object of a code and its label is changed."""
        own, other = source.field("code"), target.field("code")
        is_whole = all(target.field(each.name) for each in source.fields)
        if own is None or other is None or not is_whole:
            self.findings.append(finding("not-coded", row.row.origin, value=source.name))
            return {"coded": {}}
        if not isinstance(other.type, Coded):
            return {"coded": _limits(other.type)}
        labels = self._labels(other.type) if row.takes_parent else {}
        return {"coded": self._code_table(own.type, other.type, row), "labels": self.shared.map(labels)}

    def _labels(self, coded: Coded) -> dict[str, str]:
        code_list = self.model.code_list_by_id.get(coded.code_list or "")
        known = {each.code.strip(): each.label for each in code_list.codes} if code_list else {}
        return {code: known.get(code.strip(), code) for code in coded.codes}

    def actions(self, row: ResolvedRow, reached: tuple[Field, ...]) -> Iterator[Table]:
        """What the cell `Si impossible` of a row says.

        Reports: refused-value
        """
        for word, value in actions(row.impossible.text):
            if word == "note":
                yield {"do": "note", "place": value}
            elif word == "défaut":
                yield {"do": "default", "value": self.constant(value, reached, row.impossible)}
            elif word in FALLBACKS:
                yield {"do": FALLBACKS[word]}

    def constant(self, text: str, reached: tuple[Field, ...], cell: Cell) -> Any:
        """A value as the target has it at a place: a code alone stands for the code and its label.

        Reports: refused-value
        """
        type_ = reached[-1].type
        if isinstance(type_, Ref):
            code = self.target.object_by_name[type_.name].field("code")
            if code is None:
                self.findings.append(finding("refused-value", cell.origin, value=text))
                return {}
            return self._coded_constant(text, code.type, cell)
        if isinstance(type_, Coded):
            text = next((code for code in type_.codes if code.strip() == text), text)
        self._hold_accepted(text, type_, cell)
        match scalar_of(type_):
            case Scalar.INTEGER | Scalar.NUMBER:
                return _number(text)
            case Scalar.BOOLEAN:
                return text.lower() == "true"
            case _:
                return text

    def _coded_constant(self, text: str, type_: Type, cell: Cell) -> Table:
        """`C11.06.00 (Autre nature de fait)`; without a label, that of the list."""
        written = _WITH_LABEL.fullmatch(text)
        code = written["code"] if written else text
        self._hold_accepted(code, type_, cell)
        known = self._labels(type_) if isinstance(type_, Coded) else {}
        return {"code": code, "label": written["label"] if written else known.get(code, code)}

    def _hold_accepted(self, text: str, type_: Type, cell: Cell) -> None:
        if not is_accepted(text, type_):
            self.findings.append(finding("refused-value", cell.origin, value=text))


def _number(text: str) -> int | float:
    """The number that a cell holds; 0 where it is none, as the target then refuses it."""
    for read in (int, float):
        with suppress(ValueError):
            return read(text)
    return 0


def _same(cell: Cell, codes: tuple[str, ...]) -> str | None:
    """The code of a list that a cell holds, whose blanks at the edges a workbook does not keep."""
    return cell.text if cell.text in codes else next((code for code in codes if code.strip() == cell.text), None)


def _coarse(answers: Mapping[str, str]) -> list[str]:
    """The codes that change into one that stands for several: what comes back is another."""
    count = Counter(answers.values())
    return [code for code, answer in answers.items() if count[answer] > 1 and code.strip() != answer.strip()]


def _above(source: tuple[str, ...], target: tuple[str, ...]) -> Mapping[str, str]:
    """The nearest code above each code, where the target has one."""
    found = {code: next((above for above in parents(code) if above in target), None) for code in source}
    return {code: above for code, above in found.items() if above is not None}


def _typed(source: Type, target: Type) -> Table:
    """The change between texts and numbers; none between values of one JSON type."""
    before = _TYPES.get(scalar) if (scalar := scalar_of(source)) else None
    after = _TYPES.get(scalar) if (scalar := scalar_of(target)) else None
    if before == after or (before == "integer" and after == "number"):
        return {}
    return {"type": after or "text"}


def _limits(target: Type) -> Table:
    """What a text or a number must be in the target."""
    match target:
        case Text(sources, length):
            how: Table = {"patterns": [patterns.rust(patterns.parse(source).node) for source in sources]}
            how |= {"least": length.low} if length and length.low else {}
            how |= {"most": length.high} if length and length.high is not None else {}
            return how if sources or length else {}
        case Scalar.DATE:
            return {"patterns": [f"^(?:{lexical.DATE})$"]}
        case Scalar.DATETIME:
            return {"patterns": [f"^(?:{lexical.DATETIME})$"]}
        case Bounded(_, bounds):
            ends = {"low": bounds.low, "high": bounds.high}
            return {name: float(end) for name, end in ends.items() if end is not None}
        case Scalar() | Coded() | Ref() | AnyMessage():
            return {}
        case _:
            assert_never(target)
