"""All sources of a release to its Model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.diagnostics import Diagnostic, Origin, finding, resembling
from generator.model import HEADER, CodeList, Message, Model, Scenario
from generator.naming.files import is_device_name
from generator.naming.names import NAMESPACE, SCHEMA_NAME, WIRE_NAME, whole_namespace
from generator.read.rows import SchemaEntry
from generator.read.sources import Sources
from generator.resolve.cells import long_name
from generator.resolve.code_lists import resolve_code_lists, used_code_lists
from generator.resolve.elsewhere import defined_elsewhere
from generator.resolve.namespaces import doubtful_namespace, shared_namespaces
from generator.resolve.own_namespaces import own_namespace_problems
from generator.resolve.rules import resolve_rules, rules_of, written_rule_problems
from generator.resolve.scenario_sheets import resolve_scenario
from generator.resolve.sheet import resolve_sheet


def resolve(sources: Sources, schemas: frozenset[str] = frozenset()) -> tuple[Model, tuple[Diagnostic, ...]]:
    """The model of a release, or of the named schemas alone when there are any.

    A message that cannot be resolved is left out, and the findings say why. An
    envelope carries every message, so naming one names all.

    Reports: duplicate-schema, duplicate-root, root-in-header, doubtful-namespace, shared-namespace, unknown-schema,
    and all that `resolve_code_lists`, `_messages_of_sheets`, `defined_elsewhere` and `resolve_rules` report
    """
    if sources.model:
        return _read_back(sources.model, sources, schemas)
    code_lists, findings = resolve_code_lists(sources.code_sheets)
    known = _known_names(sources)
    findings += _unknown(schemas, known)
    if any(message.is_envelope and message.name in schemas for message in sources.schemas):
        schemas = frozenset()
    messages, problems = _messages_of_sheets(sources, schemas, code_lists)
    findings += problems
    messages += [
        replace(message, namespace=message.namespace or sources.release.namespace_prefix + message.root)
        for message in sources.schemas
        if not schemas or message.name in schemas
    ]
    places = _root_places(sources)
    findings += _clashes(messages, places)
    findings += _roots_in_header(messages, places)
    findings += own_namespace_problems(messages, sources.release.message_namespace)
    findings += _namespace_doubts(sources)
    model = Model(
        release=sources.release,
        messages=tuple(messages),
        code_lists=used_code_lists(messages, code_lists),
        publication=sources.publication,
    )
    scenarios, problems = _scenarios(sources, model)
    model, more = resolve_rules(sources.rule_sheets, replace(model, scenarios=scenarios), known)
    return model, (*_once_a_list(defined_elsewhere(findings, sources.sheets)), *problems, *more)


def _messages_of_sheets(
    sources: Sources, schemas: frozenset[str], code_lists: Mapping[str, CodeList]
) -> tuple[list[Message], list[Diagnostic]]:
    """A message for each entry of a sheet, in their order, or for those of the named schemas.

    Reports: bad-schema-name, reserved-schema-name, long-name, bad-root-name, bad-namespace, and all that
    `resolve_sheet` reports
    """
    messages: list[Message] = []
    findings: list[Diagnostic] = []
    for sheet in sources.sheets:
        for entry in sheet.entries:
            if schemas and entry.schema.text not in schemas:
                continue
            problems = list(_entry_problems(entry))
            namespace = _namespace(entry, sources.release.namespace_prefix)
            message, more = resolve_sheet(sheet, entry, namespace, code_lists)
            findings += [*problems, *more]
            messages += [message] if message and not problems else []
    return messages, findings


def _read_back(model: Model, sources: Sources, schemas: frozenset[str]) -> tuple[Model, tuple[Diagnostic, ...]]:
    """A model that was resolved by an earlier run, or what it has of the named schemas."""
    findings = [
        *_unknown(schemas, _known_names(sources)),
        *_clashes(model.messages, {}),
        *_roots_in_header(model.messages, {}),
        *own_namespace_problems(model.messages, model.release.message_namespace),
        *written_rule_problems(model),
    ]
    if not schemas or any(message.is_envelope and message.name in schemas for message in model.messages):
        return model, tuple(findings)
    messages = tuple(message for message in model.messages if message.name in schemas)
    lists = {code_list.id: code_list for code_list in model.code_lists}
    model = replace(model, messages=messages, code_lists=used_code_lists(messages, lists))
    return replace(model, rules=rules_of(model, schemas), conversions=()), tuple(findings)


def _unknown(schemas: frozenset[str], known: Mapping[str, Origin]) -> list[Diagnostic]:
    """Reports: unknown-schema"""
    return [
        finding("unknown-schema", Origin("."), value=name, proposal=resembling(name, known), known=", ".join(known))
        for name in sorted(schemas - set(known))
    ]


def _scenarios(sources: Sources, model: Model) -> tuple[tuple[Scenario, ...], list[Diagnostic]]:
    """Those of JSON files and those of workbooks, by name.

    Reports: scenario-twice, and what `resolve_scenario` reports
    """
    scenarios = list(sources.scenarios)
    findings: list[Diagnostic] = []
    files = {scenario.name.casefold(): scenario.steps[0].origin.file for scenario in scenarios}
    for sheet in sources.scenario_sheets:
        if first := files.get(sheet.name.casefold()):
            place = Origin(sheet.origin.file)
            findings.append(finding("scenario-twice", place, related=[Origin(first)], value=sheet.name, first=first))
            continue
        scenario, problems = resolve_scenario(sheet, model)
        findings += problems
        scenarios += [scenario] if scenario else []
    return tuple(sorted(scenarios, key=lambda scenario: scenario.name)), findings


def _once_a_list(findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """A code list that the release does not have is reported at the first cell that names it, related to the others."""
    absent: dict[tuple[tuple[str, str], ...], set[Origin]] = {}
    for problem in findings:
        if problem.code == "absent-code-list":
            absent.setdefault(problem.values, set()).add(problem.origin)
        else:
            yield problem
    for values, places in absent.items():
        first, *others = sorted(places)
        yield finding("absent-code-list", first, related=others, **dict(values))


def _entry_problems(entry: SchemaEntry) -> Iterable[Diagnostic]:
    """What is wrong with the names of a schema; that one is missing has been reported by the reader."""
    schema, root = entry.schema.text, entry.root.text
    too_long = [problem for cell in (entry.schema, entry.root) if (problem := long_name(cell))]
    if too_long:
        yield from too_long
        return
    if schema and is_device_name(schema):
        yield finding("reserved-schema-name", entry.schema.origin, value=schema)
    elif schema and not SCHEMA_NAME.match(schema):
        yield finding("bad-schema-name", entry.schema.origin, value=schema)
    if root and (not WIRE_NAME.match(root) or root.lower().startswith("xml")):
        yield finding("bad-root-name", entry.root.origin, value=root)
    if entry.namespace and not NAMESPACE.match(entry.namespace.text):
        yield finding("bad-namespace", entry.namespace.origin, value=entry.namespace.text)


def _namespace_doubts(sources: Sources) -> Iterable[Diagnostic]:
    """What is doubtful about the ends of namespaces that can be read."""
    every = [entry for sheet in sources.sheets for entry in sheet.entries]
    entries = [entry for entry in every if NAMESPACE.match(entry.namespace.text)]
    yield from shared_namespaces(entries, sources.release.namespace_prefix)
    for entry in entries:
        doubt = doubtful_namespace(entry.namespace, sources.release.namespace_prefix)
        if doubt:
            yield doubt


def _namespace(entry: SchemaEntry, prefix: str) -> str:
    """The whole namespace; a schema without `xmlns` has one of its root's name."""
    return whole_namespace(prefix, entry.namespace.text or entry.root.text)


def _root_places(sources: Sources) -> Mapping[Origin, Origin]:
    """Where the root element of a schema is named, by the place that names the schema."""
    return {entry.schema.origin: entry.root.origin for sheet in sources.sheets for entry in sheet.entries}


def _roots_in_header(messages: Iterable[Message], places: Mapping[Origin, Origin]) -> Iterator[Diagnostic]:
    """Use cases that would stand beside a header field of the same name.

    Reports: root-in-header
    """
    named = {
        field.name: field for message in messages if message.name == HEADER for field in message.root_object.fields
    }
    for message in messages:
        if message.has_header and message.root in named:
            field = named[message.root]
            place = places.get(message.origin, message.origin)
            yield finding("root-in-header", place, related=[field.origin], value=message.root, header=HEADER)


def _clashes(messages: Iterable[Message], places: Mapping[Origin, Origin]) -> list[Diagnostic]:
    """Schemas of one name, reported at it, and roots of one name, reported at the `places` of the roots."""
    findings: list[Diagnostic] = []
    names: dict[str, Message] = {}
    roots: dict[str, Message] = {}
    for message in messages:
        first = names.setdefault(message.name.casefold(), message)
        if first is not message:
            findings.append(_clash("duplicate-schema", message.origin, first.origin, message.name))
            continue
        first = roots.setdefault(message.root, message)
        if first is not message:
            at, before = (places.get(each.origin, each.origin) for each in (message, first))
            findings.append(finding("duplicate-root", at, related=[before], value=message.root, first=before))
    return findings


def _clash(code: str, place: Origin, first: Origin, value: str) -> Diagnostic:
    return finding(code, place, related=[first], value=value, first=first)


def _known_names(sources: Sources) -> Mapping[str, Origin]:
    """Every schema of the release, by the place that declares it."""
    schemas = [entry.schema for sheet in sources.sheets for entry in sheet.entries]
    messages = (*sources.schemas, *(sources.model.messages if sources.model else ()))
    return {cell.text: cell.origin for cell in schemas} | {message.name: message.origin for message in messages}


def unknown_scenario_schemas(sources: Sources, scenarios: Iterable[Scenario]) -> list[Diagnostic]:
    """Steps that name no schema of the release, a finding a name; worth telling once all its sheets are read.

    Reports: unknown-scenario-schema
    """
    known = _known_names(sources)
    places: dict[str, list[Origin]] = {}
    for scenario in scenarios:
        for step in scenario.steps:
            if step.schema not in known:
                places.setdefault(step.schema, []).append(step.origin_of("/schema") if step.cells else step.origin)
    return [
        finding(
            "unknown-scenario-schema",
            first,
            related=others,
            value=schema,
            count=1 + len(others),
            proposal=resembling(schema, known),
        )
        for schema, (first, *others) in places.items()
    ]
