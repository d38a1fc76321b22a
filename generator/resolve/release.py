"""All sources of a release to its Model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.diagnostics import Diagnostic, Origin, finding, resembling
from generator.model import HEADER, Code, Coded, CodeList, Message, Model, Scenario
from generator.naming.files import is_device_name
from generator.naming.names import NAMESPACE, SCHEMA_NAME, WIRE_NAME, whole_namespace
from generator.read.rows import CodeSheet, SchemaEntry
from generator.read.sources import Sources
from generator.resolve.cells import long_name
from generator.resolve.elsewhere import defined_elsewhere
from generator.resolve.namespaces import doubtful_namespace, shared_namespaces
from generator.resolve.own_namespaces import own_namespace_problems
from generator.resolve.scenario_sheets import resolve_scenario
from generator.resolve.sheet import resolve_sheet


def resolve(sources: Sources, schemas: frozenset[str] = frozenset()) -> tuple[Model, tuple[Diagnostic, ...]]:
    """The model of a release, or of the named schemas alone when there are any.

    A message that cannot be resolved is left out and told of in the findings. An
    envelope carries every message, so naming one names all.

    Reports: bad-schema-name, reserved-schema-name, long-name, bad-root-name, bad-namespace, duplicate-schema,
    duplicate-root, root-in-header, doubtful-namespace, shared-namespace, unknown-schema, duplicate-code-list,
    duplicate-code, empty-code-list, and all that `defined_elsewhere` and `resolve_sheet` report
    """
    if sources.model:
        return _read_back(sources.model, sources, schemas)
    code_lists, findings = _code_lists(sources.code_sheets)
    known = _known_names(sources)
    findings += _unknown(schemas, known)
    if any(one.is_envelope and one.name in schemas for one in sources.schemas):
        schemas = frozenset()
    messages: list[Message] = []
    for sheet in sources.sheets:
        for entry in sheet.entries:
            if schemas and entry.schema.text not in schemas:
                continue
            problems = list(_entry_problems(entry))
            namespace = _namespace(entry, sources.release.namespace_prefix)
            message, found = resolve_sheet(sheet, entry, namespace, code_lists)
            findings += [*problems, *found]
            messages += [message] if message and not problems else []
    messages += [
        replace(one, namespace=one.namespace or sources.release.namespace_prefix + one.root)
        for one in sources.schemas
        if not schemas or one.name in schemas
    ]
    places = _root_places(sources)
    findings += _clashes(messages, places)
    findings += _roots_in_header(messages, places)
    findings += own_namespace_problems(messages, sources.release.message_namespace)
    findings += _namespace_doubts(sources)
    model = Model(
        release=sources.release,
        messages=tuple(messages),
        code_lists=_used(messages, code_lists),
        publication=sources.publication,
    )
    scenarios, problems = _scenarios(sources, model)
    return replace(model, scenarios=scenarios), (*_once_a_list(defined_elsewhere(findings, sources.sheets)), *problems)


def _read_back(model: Model, sources: Sources, schemas: frozenset[str]) -> tuple[Model, tuple[Diagnostic, ...]]:
    """A model that was resolved by an earlier run, or what it has of the named schemas."""
    findings = [
        *_unknown(schemas, _known_names(sources)),
        *_clashes(model.messages, {}),
        *_roots_in_header(model.messages, {}),
        *own_namespace_problems(model.messages, model.release.message_namespace),
    ]
    if not schemas or any(message.is_envelope and message.name in schemas for message in model.messages):
        return model, tuple(findings)
    messages = tuple(message for message in model.messages if message.name in schemas)
    lists = {code_list.id: code_list for code_list in model.code_lists}
    return replace(model, messages=messages, code_lists=_used(messages, lists)), tuple(findings)


def _unknown(schemas: frozenset[str], known: Mapping[str, Origin]) -> list[Diagnostic]:
    """Reports: unknown-schema"""
    return [
        finding("unknown-schema", Origin("."), value=name, meant=resembling(name, known), known=", ".join(known))
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
    """A code list that the release lacks is told at the first cell that names it, related to the others."""
    absent: dict[tuple[tuple[str, str], ...], set[Origin]] = {}
    for one in findings:
        if one.code == "absent-code-list":
            absent.setdefault(one.values, set()).add(one.origin)
        else:
            yield one
    for values, places in absent.items():
        first, *others = sorted(places)
        yield finding("absent-code-list", first, related=others, **dict(values))


def _entry_problems(entry: SchemaEntry) -> Iterable[Diagnostic]:
    """What is wrong with the names of a schema; that one is missing has been told by the reader."""
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
    named = {field.name: field for one in messages if one.name == HEADER for field in one.root_object.fields}
    for one in messages:
        if one.has_header and one.root in named:
            field = named[one.root]
            place = places.get(one.origin, one.origin)
            yield finding("root-in-header", place, related=[field.origin], value=one.root, header=HEADER)


def _clashes(messages: Iterable[Message], places: Mapping[Origin, Origin]) -> list[Diagnostic]:
    """Schemas of one name, told at it, and roots of one name, told at the `places` of the roots."""
    findings: list[Diagnostic] = []
    names: dict[str, Message] = {}
    roots: dict[str, Message] = {}
    for one in messages:
        first = names.setdefault(one.name.casefold(), one)
        if first is not one:
            findings.append(_clash("duplicate-schema", one.origin, first.origin, one.name))
            continue
        first = roots.setdefault(one.root, one)
        if first is not one:
            at, before = (places.get(each.origin, each.origin) for each in (one, first))
            findings.append(finding("duplicate-root", at, related=[before], value=one.root, first=before))
    return findings


def _clash(code: str, place: Origin, first: Origin, value: str) -> Diagnostic:
    return finding(code, place, related=[first], value=value, first=first)


def _known_names(sources: Sources) -> Mapping[str, Origin]:
    """Every schema of the release, by the place that declares it."""
    schemas = [entry.schema for sheet in sources.sheets for entry in sheet.entries]
    messages = (*sources.schemas, *(sources.model.messages if sources.model else ()))
    return {one.text: one.origin for one in schemas} | {one.name: one.origin for one in messages}


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
            meant=resembling(schema, known),
        )
        for schema, (first, *others) in places.items()
    ]


# --- code lists ------------------------------------------------------------------


def _code_lists(sheets: Iterable[CodeSheet]) -> tuple[dict[str, CodeList], list[Diagnostic]]:
    lists: dict[str, CodeList] = {}
    findings: list[Diagnostic] = []
    for sheet in sheets:
        made, problems = _code_list(sheet)
        findings += problems
        if sheet.id and sheet.id.text in lists:
            first = lists[sheet.id.text].origin
            findings.append(
                finding("duplicate-code-list", sheet.id.origin, related=[first], value=sheet.id.text, first=first)
            )
        elif sheet.id:
            lists[sheet.id.text] = made
    return lists, findings


def _code_list(sheet: CodeSheet) -> tuple[CodeList, list[Diagnostic]]:
    """Codes once each, in order; a comma in a code is a blank in the schemas."""
    codes: dict[str, Code] = {}
    places: dict[str, list[Origin]] = {}
    for row in sheet.rows:
        text = row.code.text.replace(",", " ").strip()
        codes.setdefault(text, Code(text, row.labels, row.description, row.comment))
        places.setdefault(text, []).append(row.code.origin)
    findings = [_repeated(text, first, second, more) for text, (first, second, *more) in _repeats(places)]
    too_long = long_name(sheet.id)
    findings += [too_long] if too_long else []
    if not codes and sheet.has_codes:
        findings.append(finding("empty-code-list", sheet.id.origin, value=sheet.id.text))
    made = CodeList(sheet.id.text, sheet.title, sheet.description, tuple(codes.values()), sheet.id.origin)
    return made, findings


def _repeats(places: Mapping[str, list[Origin]]) -> list[tuple[str, list[Origin]]]:
    return [(text, found) for text, found in places.items() if len(found) > 1]


def _repeated(text: str, first: Origin, second: Origin, more: Iterable[Origin]) -> Diagnostic:
    """One finding a code, at its second place."""
    return finding("duplicate-code", second, related=[first, *more], value=text, first=first.cell)


def _used(messages: Iterable[Message], lists: Mapping[str, CodeList]) -> tuple[CodeList, ...]:
    fields = [field for message in messages for one in message.objects for field in one.fields]
    ids = {field.type.code_list for field in fields if isinstance(field.type, Coded) and field.type.code_list}
    ids |= {field.suggested_list for field in fields if field.suggested_list}
    return tuple(lists[identity] for identity in sorted(ids))
