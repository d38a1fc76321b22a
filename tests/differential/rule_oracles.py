"""What each target says of a document's rules: the names of those that it breaks, with how often."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import jsonschema_rs
from lxml import etree, isoschematron

from generator.emit.xml_form import to_xml
from generator.model import Model
from generator.rules.compiled import Compiled, compiled
from generator.rules.evaluation import outcomes
from tests.differential.engines import AJV_JUDGE, Running
from tests.differential.rule_documents import Json, message_of, parts_of

Broken = Counter[tuple[str, str]]
"""A rule's name and the path of what it is about, `location/city/inseeCode`."""

NODE = shutil.which("node") or ""
_SCRIPT = """
import * as rules from "%s";
let text = "";
for await (const chunk of process.stdin) text += chunk;
console.log(JSON.stringify(JSON.parse(text).map(rules.%s)));
"""


def by_meaning(model: Model) -> Callable[[Json], Broken]:
    """The meaning of the language itself."""
    rules = {message.name: tuple(compiled(model, message)) for message in model.messages}

    def judge(document: Json) -> Broken:
        return Counter(
            (rule.rule.name, "/".join(map(str, path)))
            for each, below, above in parts_of(document, model)
            for rule in rules[each.name]
            if not rule.is_conversation
            for path in _broken_paths(rule, below, above)
        )

    return judge


def _broken_paths(rule: Compiled, value: Json, above: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    subject = tuple(field.name for field in rule.subject)
    return ((*above, *each.path, *subject) for each in outcomes(rule, value) if not each.is_kept)


def by_python(module: Any) -> Callable[[Json], Broken]:
    """The published package."""

    def judge(document: Json) -> Broken:
        message = module.parse(json.dumps(document).encode())
        return Counter((found.rule, "/".join(map(str, found.path))) for found in module.check(message))

    return judge


def by_javascript(module: Path, documents: Sequence[Json], function: str = "check") -> list[Broken]:
    """A function of the ES module, in one run of node."""
    script = _SCRIPT % (module.as_uri(), function)
    run = subprocess.run(
        [NODE, "--input-type=module", "-e", script],
        input=json.dumps(list(documents)),
        capture_output=True,
        text=True,
        check=True,
    )
    each = json.loads(run.stdout)
    return [Counter((found["rule"], "/".join(map(str, found["path"]))) for found in findings) for findings in each]


def talks_by_meaning(model: Model) -> Callable[[Sequence[Json]], Broken]:
    """The meaning of the rules that speak of what was sent before, over envelopes in their order."""
    (envelope,) = model.envelopes
    rules = [rule for rule in compiled(model, envelope) if rule.is_conversation]

    def judge(sent: Sequence[Json]) -> Broken:
        return Counter(
            (rule.rule.name, "/".join(map(str, (index, *each.path, *(field.name for field in rule.subject)))))
            for index, document in enumerate(sent)
            for rule in rules
            for each in outcomes(rule, document, sent[:index])
            if not each.is_kept
        )

    return judge


def talks_by_python(module: Any) -> Callable[[Sequence[Json]], Broken]:
    """The published package, over envelopes in their order."""

    def judge(sent: Sequence[Json]) -> Broken:
        envelopes = [module.parse(json.dumps(document).encode()) for document in sent]
        found = module.check_conversation(envelopes)
        return Counter((each.rule, "/".join(map(str, each.path))) for each in found)

    return judge


def by_schematron(folder: Path, model: Model) -> Callable[[Json], Counter[str]]:
    """Schematron over the XML form; it names rules, and places by XPath."""
    schemas = {path.stem: isoschematron.Schematron(etree.parse(path), store_report=True) for path in _files(folder)}

    def judge(document: Json) -> Counter[str]:
        message, value = message_of(document, model)
        tree = etree.fromstring(to_xml(message, value, model))
        names = [each.name for each, _, _ in parts_of(document, model)]
        return Counter(
            name for schema in dict.fromkeys(names) if schema in schemas for name in _failed(schemas[schema], tree)
        )

    return judge


def _files(folder: Path) -> Iterable[Path]:
    return sorted(folder.glob("*.sch"))


def _failed(schema: Any, tree: Any) -> list[str]:
    schema.validate(tree)
    report = schema.validation_report
    return [str(name) for name in report.xpath("//*[local-name()='failed-assert']/@id")]


def rule_schemas(folder: Path, out: Path) -> dict[str, dict[str, Path]]:
    """The JSON Schemas of rules taken apart, a file a rule that stands alone, by message and rule."""
    found: dict[str, dict[str, Path]] = {}
    for path in sorted(folder.glob("*.rules.schema.json")):
        name = path.name.partition(".")[0]
        for rule, each in _taken_apart(json.loads(path.read_text("utf-8"))):
            file = out / f"{name}.{rule}.json"
            file.write_text(json.dumps(each), encoding="utf-8")
            found.setdefault(name, {})[rule] = file
    return found


def _taken_apart(schema: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for (rule, definition), place in zip(schema["definitions"].items(), schema["allOf"], strict=True):
        yield rule, {**schema, "$id": "", "allOf": [place], "definitions": {rule: definition}}


def by_json_schema(model: Model, schemas: Mapping[str, Mapping[str, Path]]) -> Callable[[Json], set[str]]:
    """The names of the rules that a document breaks, of those that a JSON Schema says, by jsonschema-rs."""
    judges = {
        name: {rule: jsonschema_rs.Draft7Validator(json.loads(path.read_text("utf-8"))) for rule, path in each.items()}
        for name, each in schemas.items()
    }

    def judge(document: Json) -> set[str]:
        return {
            rule
            for message, value, _ in parts_of(document, model)
            for rule, validator in judges.get(message.name, {}).items()
            if not validator.is_valid(value)
        }

    return judge


def by_ajv(
    documents: Sequence[Json], model: Model, schemas: Mapping[str, Mapping[str, Path]], engines: Running
) -> list[set[str]]:
    """The same by ajv in strict mode."""
    broken: list[set[str]] = [set() for _ in documents]
    asked: dict[str, list[tuple[int, str]]] = {}
    for index, document in enumerate(documents):
        for message, value, _ in parts_of(document, model):
            asked.setdefault(message.name, []).append((index, json.dumps(value)))
    for name, each in schemas.items():
        of_message = asked.get(name, [])
        for rule, path in each.items():
            answer = engines.verdicts(AJV_JUDGE, str(path), [text for _, text in of_message])
            assert not answer.problem, f"{path.name}: {answer.problem}"
            for (index, _), is_kept in zip(of_message, answer.accepted, strict=True):
                broken[index] |= set() if is_kept else {rule}
    return broken
