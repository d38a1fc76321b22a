"""The rows of sheets of rules to the rules of a Model, each tried on its two examples."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.catalogue.nearest import nearest
from generator.diagnostics import Diagnostic, Origin, finding, phrase
from generator.model import Message, Model, Rule
from generator.naming.names import MAX_NAME, RULE_NAME
from generator.read import rule_sheets as sheet
from generator.read.rows import Cell
from generator.read.rule_sheets import RuleRow, RuleSheet
from generator.resolve.rule_examples import example_problems
from generator.rules.compiled import Compiled, Mistyped, compile_rule, context_of
from generator.rules.faults import Fault

_SEPARATORS = re.compile(r"[,;\s]+")
_EXAMPLES = {"conforming": sheet.CONFORMING, "refused": sheet.REFUSED}

Places = Mapping[str, Origin]
"""Where each part of a rule stands, by the header of its column."""


def resolve_rules(sheets: Iterable[RuleSheet], model: Model, known: Collection[str]) -> tuple[Model, list[Diagnostic]]:
    """The Model with the rules of the sheets; of the known schemas some may not be in it, as a run for a few has it.

    Reports: duplicate-rule, bad-rule-name, unknown-rule-word, unknown-rule-schema, and what `rule_problems` reports
    """
    findings: list[Diagnostic] = []
    rules: dict[str, tuple[Rule, Origin]] = {}
    for row in (row for rule_sheet in sheets for row in rule_sheet.rows):
        problems = [*_word_problems(row), *_schema_problems(row, known)]
        name = row[sheet.NAME]
        if first := rules.get(name.text.casefold()):
            problems.append(finding("duplicate-rule", name.origin, related=[first[1]], value=name.text))
        named = _schemas(row)
        schemas = tuple(schema for schema in named if schema in model.message_by_name)
        if schemas:
            rule = _rule(row, schemas)
            rules.setdefault(name.text.casefold(), (rule, name.origin))
            places = {title: cell.origin for title, cell in row.cells.items()}
            problems += list(rule_problems(rule, model, places, with_examples=len(schemas) == len(named)))
        findings += problems
    return replace(model, rules=tuple(rule for rule, _ in rules.values())), findings


def written_rule_problems(model: Model) -> Iterator[Diagnostic]:
    """What is wrong with the rules of a Model that was read back.

    Reports: unknown-rule-schema, and what `rule_problems` reports
    """
    for rule in model.rules:
        unknown = [name for name in rule.schemas if name not in model.message_by_name]
        for name in unknown:
            proposal = nearest(name, model.message_by_name)
            yield finding("unknown-rule-schema", rule.origin, value=name, proposal=proposal)
        if not unknown:
            yield from rule_problems(rule, model, {})


def rules_of(model: Model, schemas: Collection[str]) -> tuple[Rule, ...]:
    """The rules of some messages of a Model, as they hold in these."""
    each = (replace(rule, schemas=tuple(name for name in rule.schemas if name in schemas)) for rule in model.rules)
    return tuple(rule for rule in each if rule.schemas)


def rule_problems(rule: Rule, model: Model, places: Places, *, with_examples: bool = True) -> Iterator[Diagnostic]:
    """What is wrong with a rule in the messages that it is about; where a part has no place, the rule has.

    Its examples may be of messages that a run for a few schemas does not have.

    Reports: unknown-rule-object, bad-rule-expression, and what `example_problems` reports
    """
    compiled: list[Compiled] = []
    for message in (model.message_by_name[name] for name in rule.schemas):
        if context_of(rule, message) is None:
            yield _unknown_object(rule, message, places.get(sheet.CONTEXT, rule.origin))
            continue
        found = compile_rule(rule, message, model)
        if isinstance(found, Mistyped):
            yield from _faults(found.condition, places.get(sheet.CONDITION, rule.origin), message)
            yield from _faults(found.requirement, places.get(sheet.REQUIREMENT, rule.origin), message)
        else:
            compiled.append(found)
    if with_examples and len(compiled) == len(rule.schemas):
        for attribute, title in _EXAMPLES.items():
            yield from example_problems(compiled, attribute, model, places.get(title, rule.origin))


def _rule(row: RuleRow, schemas: tuple[str, ...]) -> Rule:
    """The rule of a row; a word that is not known stands for the usual one, for the rest to be read."""
    return Rule(
        name=row[sheet.NAME].text,
        schemas=schemas,
        context=row[sheet.CONTEXT].text,
        role=sheet.ROLES.get(row[sheet.ROLE].text.casefold(), ""),
        perimeter=row[sheet.PERIMETER].text,
        condition=row[sheet.CONDITION].text,
        requirement=row[sheet.REQUIREMENT].text,
        severity=sheet.SEVERITIES.get(row[sheet.SEVERITY].text.casefold(), "warning"),
        text=row[sheet.TEXT].text,
        conforming=row[sheet.CONFORMING].text,
        refused=row[sheet.REFUSED].text,
        origin=row.origin,
    )


def _schemas(row: RuleRow) -> list[str]:
    return list(dict.fromkeys(name for name in _SEPARATORS.split(row[sheet.SCHEMAS].text) if name))


def _word_problems(row: RuleRow) -> Iterator[Diagnostic]:
    """Reports: bad-rule-name, unknown-rule-word"""
    name = row[sheet.NAME]
    if not RULE_NAME.match(name.text) or len(name.text) > MAX_NAME:
        yield finding("bad-rule-name", name.origin, value=name.text)
    yield from _unknown_word(row[sheet.SEVERITY], sheet.SEVERITIES)
    if row[sheet.ROLE]:
        yield from _unknown_word(row[sheet.ROLE], sheet.ROLES)


def _unknown_word(cell: Cell, known: Collection[str]) -> Iterator[Diagnostic]:
    """Reports: unknown-rule-word"""
    if cell.text.casefold() not in known:
        proposal = nearest(cell.text.casefold(), known)
        yield finding("unknown-rule-word", cell.origin, value=cell.text, proposal=proposal, known=", ".join(known))


def _schema_problems(row: RuleRow, known: Collection[str]) -> Iterator[Diagnostic]:
    """Reports: unknown-rule-schema"""
    for name in _schemas(row):
        if name not in known:
            origin = row[sheet.SCHEMAS].origin
            yield finding("unknown-rule-schema", origin, value=name, proposal=nearest(name, known))


def _unknown_object(rule: Rule, message: Message, origin: Origin) -> Diagnostic:
    """Reports: unknown-rule-object"""
    proposal = nearest(rule.context, message.object_by_name)
    related = [message.origin]
    return finding(
        "unknown-rule-object", origin, related=related, value=rule.context, schema=message.name, proposal=proposal
    )


def _faults(faults: Iterable[Fault], origin: Origin, message: Message) -> Iterator[Diagnostic]:
    """Reports: bad-rule-expression"""
    related = [message.origin]
    for fault in faults:
        values = dict(fault.values)
        proposal = values.pop("nearest", "")
        problem = phrase(f"rule-{fault.name}", **values)
        yield finding(
            "bad-rule-expression",
            origin,
            related=related,
            proposal=str(proposal) or None,
            problem=problem,
            position=fault.at + 1,
        )
