"""A Model that was written as `model.json`, read back; the places beside it, where they are there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, TypeVar, cast

from generator.diagnostics import Diagnostic, Origin, finding, phrase, shown
from generator.model import (
    MODEL_FORMAT,
    AnyMessage,
    Cardinality,
    Code,
    Coded,
    CodeList,
    Conversion,
    Correspondence,
    Field,
    Message,
    Model,
    ObjectType,
    Ref,
    Rule,
    Scalar,
    Scenario,
    Step,
    Text,
    Type,
)
from generator.naming.files import is_device_name
from generator.naming.names import MAX_NAME, NAMESPACE, RULE_NAME, SCHEMA_NAME, WIRE_NAME
from generator.read.folder import MODEL, ORIGINS
from generator.read.json_document import JsonError, load_source
from generator.read.model_nodes import JsonNode, Members, Problems
from generator.read.model_origins import placed
from generator.read.model_release import release_of
from generator.read.model_values import counts, length, pattern, scalar_type
from generator.read.publications import publication_of
from generator.read.scenarios import STEP_NAME

Read = TypeVar("Read")

_CELLS = len(fields(Correspondence)) - 1  # of a line of a conversion, before its codes
_ROLE = re.compile("sender|receiver|")
_SEVERITY = re.compile("error|warning")
_SCENARIO = re.compile(r"\w[\w. -]*")
_TYPES: Mapping[str, tuple[str, ...]] = {
    "text": ("patterns", "length"),
    "code": ("codes", "code_list"),
    "integer": ("bounds",),
    "number": ("bounds",),
    "boolean": (),
    "date": (),
    "datetime": (),
    "object": ("object",),
    "message": (),
}
"""The members beside `kind`."""


def read_model(content: bytes, file: str, origins: bytes | None = None) -> tuple[Model | None, tuple[Diagnostic, ...]]:
    """The Model of a file, with the places that the file beside it has; without it, those in the file itself.

    Reports: bad-json, bad-model
    """
    document, findings = _document(content, file)
    places, more = (None, ()) if origins is None else _document(origins, f"{file.removesuffix(MODEL)}{ORIGINS}")
    if findings or more:
        return None, (*findings, *more)
    problems = Problems(file)
    model = _Reader(problems).model(JsonNode(document, "", problems))
    if model is None or problems.findings:
        return None, tuple(problems.findings)
    return (model, ()) if places is None else placed(model, places, f"{file.removesuffix(MODEL)}{ORIGINS}")


def _document(content: bytes, file: str) -> tuple[Any, tuple[Diagnostic, ...]]:
    try:
        return load_source(content), ()
    except JsonError as error:
        return None, (finding("bad-json", Origin(file, pointer=error.pointer), problem=error.problem),)


class _Reader:
    """One document, each method a kind of node; what later ones refer to is known by then."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.codes: dict[str, tuple[str, ...]] = {}  # of each code list
        self.references: list[JsonNode] = []  # of a message, the names of objects

    def model(self, node: JsonNode) -> Model | None:
        known = ("format", "release", "messages", "code_lists", "scenarios", "rules", "publication", "conversions")
        written = node.value.get("format") if isinstance(node.value, dict) else None
        if isinstance(node.value, dict) and (written != MODEL_FORMAT or isinstance(written, bool)):
            node.refuse(phrase("model-format", value=shown(str(written)), known=MODEL_FORMAT))
            return None
        members = Members(node, known, ("release",))
        release = members.get("release")
        lists = _each(members.items("code_lists"), self.code_list, lambda codes: codes.id)
        self.codes = {codes.id: tuple(code.code for code in codes.codes) for codes in lists}
        messages = _each(members.items("messages"), self.message, lambda message: message.name.casefold())
        scenarios = _each(members.items("scenarios"), self.scenario, lambda scenario: scenario.name.casefold())
        rules = _each(members.items("rules"), self.rule, lambda rule: rule.name.casefold())
        publication = publication_of(record) if (record := members.get("publication")) else None
        conversions = tuple(map(self.conversion, members.items("conversions")))
        known_of_it = (messages, lists, scenarios, rules, publication, conversions)
        return Model(release_of(release), *known_of_it) if release else None

    def message(self, node: JsonNode) -> Message:
        texts = ("name", "root", "namespace", "perimeter", "title", "description")
        members = Members(node, (*texts, "header", "source", "objects"), ("name", "root", "namespace", "objects"))
        name = members.text("name", SCHEMA_NAME, MAX_NAME)
        if is_device_name(name):
            node.refuse(phrase("model-text-form", value=name))
        self.references = []
        objects = _each(
            members.items("objects", may_be_empty=False), self.object_type, lambda object_type: object_type.name
        )
        names = {object_type.name for object_type in objects}
        for reference in self.references:
            if reference.value not in names:
                reference.refuse(phrase("model-unknown-name", value=shown(str(reference.value))))
        return Message(
            name=name,
            root=members.text("root", WIRE_NAME, MAX_NAME),
            namespace=members.text("namespace", NAMESPACE),
            perimeter=members.text("perimeter"),
            has_header=members.flag("header"),
            title=members.text("title"),
            description=members.text("description"),
            objects=objects,
            origin=self._source(members, node),
        )

    def conversion(self, node: JsonNode) -> Conversion:
        members = Members(node, ("source", "target", "tables", "correspondences"), ("source", "target", "tables"))
        lines = tuple(map(_correspondence, members.texts("correspondences")))
        return Conversion(members.text("source"), members.text("target"), members.text("tables"), lines)

    def rule(self, node: JsonNode) -> Rule:
        texts = ("name", "context", "role", "perimeter", "condition", "requirement", "severity", "text")
        known = (*texts, "schemas", "conforming", "refused", "source")
        members = Members(node, known, ("name", "schemas", "severity"))
        return Rule(
            name=members.text("name", RULE_NAME, MAX_NAME),
            schemas=members.texts("schemas"),
            context=members.text("context", WIRE_NAME, MAX_NAME),
            role=members.text("role", _ROLE),
            perimeter=members.text("perimeter"),
            condition=members.text("condition"),
            requirement=members.text("requirement"),
            severity=members.text("severity", _SEVERITY),
            text=members.text("text"),
            conforming=members.text("conforming"),
            refused=members.text("refused"),
            origin=self._source(members, node),
        )

    def _source(self, members: Members, node: JsonNode) -> Origin:
        source = members.get("source")
        if source is None:
            return Origin(self.problems.file, pointer=node.pointer)
        words = Members(source, ("file", "sheet"), ("file",))
        return Origin(words.text("file"), sheet=words.text("sheet"))

    def object_type(self, node: JsonNode) -> ObjectType:
        texts = ("name", "title", "description", "xlink_type")
        members = Members(node, (*texts, "open", "xlink_required", "fields"), ("name",))
        fields = _each(members.items("fields"), self.field, lambda field: field.name)
        return ObjectType(
            name=members.text("name", WIRE_NAME, MAX_NAME),
            title=members.text("title"),
            description=members.text("description"),
            fields=fields,
            is_open=members.flag("open"),
            origin=Origin(self.problems.file, pointer=node.pointer),
            xlink_type=members.text("xlink_type", WIRE_NAME),
            is_xlink_required=members.flag("xlink_required"),
        )

    def field(self, node: JsonNode) -> Field:
        texts = ("name", "title", "description", "note", "suggested_list", "xml_name", "xml_wrapper", "xml_namespace")
        known = (*texts, "cardinality", "type", "examples", "read_only")
        members = Members(node, known, ("name", "cardinality", "type"))
        type_ = members.get("type")
        return Field(
            name=members.text("name", WIRE_NAME, MAX_NAME),
            title=members.text("title"),
            description=members.text("description"),
            examples=members.texts("examples"),
            cardinality=Cardinality(*counts(members.get("cardinality"))),
            type=self.type_(type_) if type_ else Text(),
            origin=Origin(self.problems.file, pointer=node.pointer),
            note=members.text("note"),
            suggested_list=self._listed(members.get("suggested_list")) or "",
            xml_name=members.text("xml_name", WIRE_NAME, MAX_NAME),
            xml_wrapper=members.text("xml_wrapper", WIRE_NAME, MAX_NAME),
            is_read_only=members.flag("read_only"),
            xml_namespace=members.text("xml_namespace", NAMESPACE),
        )

    def type_(self, node: JsonNode) -> Type:
        kind = node.value.get("kind") if isinstance(node.value, dict) else None
        if not isinstance(kind, str) or kind not in _TYPES:
            node.refuse(phrase("model-kind", value=shown(str(kind)), known=", ".join(_TYPES)))
            return Text()
        members = Members(node, ("kind", *_TYPES[kind]), ("object",) if kind == "object" else ())
        match kind:
            case "text":
                return Text(tuple(map(pattern, members.items("patterns"))), length(members.get("length")))
            case "code":
                return self._coded(members)
            case "object":
                self.references += [reference] if (reference := members.get("object")) else []
                return Ref(members.text("object", WIRE_NAME, MAX_NAME))
            case "message":
                return AnyMessage()
            case _:
                return scalar_type(Scalar(kind), members.get("bounds"))

    def _coded(self, members: Members) -> Coded:
        code_list = self._listed(members.get("code_list"))
        own = members.get("codes")
        if code_list is None and not (own and own.value):
            members.node.refuse(phrase("model-member-missing", key="codes"))
        listed = self.codes.get(code_list or "", ())
        for code in own.items() if own and listed else ():
            if code.value not in listed:
                code.refuse(phrase("model-foreign-code", value=shown(str(code.value)), code_list=str(code_list)))
        return Coded(own.texts() if own else listed, code_list)

    def _listed(self, node: JsonNode | None) -> str | None:
        """The id of a code list, which the document must have."""
        if node is None:
            return None
        identity = node.text()
        if identity not in self.codes:
            node.refuse(phrase("model-unknown-name", value=shown(identity)))
        return identity

    def code_list(self, node: JsonNode) -> CodeList:
        members = Members(node, ("id", "title", "description", "source", "codes"), ("id", "codes"))
        codes = _each(members.items("codes", may_be_empty=False), _code, lambda code: code.code)
        words = (members.text("id", most=MAX_NAME), members.text("title"), members.text("description"))
        return CodeList(*words, codes, self._source(members, node))

    def scenario(self, node: JsonNode) -> Scenario:
        members = Members(node, ("name", "title", "description", "steps"), ("name", "steps"))
        steps = _each(members.items("steps", may_be_empty=False), self.step, lambda step: step.name)
        return Scenario(members.text("name", _SCENARIO), members.text("title"), members.text("description"), steps)

    def step(self, node: JsonNode) -> Step:
        texts = ("name", "schema", "title", "description")
        members = Members(node, (*texts, "envelope"), ("name", "schema", "envelope"))
        envelope = members.get("envelope")
        if envelope and not isinstance(envelope.value, dict):
            envelope.refuse(phrase("object-expected"))
        value = cast("dict[str, object]", envelope.value) if envelope and isinstance(envelope.value, dict) else {}
        name, schema = members.text("name", STEP_NAME), members.text("schema")
        title, description = members.text("title"), members.text("description")
        return Step(name, schema, title, description, value, Origin(self.problems.file, pointer=node.pointer))


def _each(
    nodes: tuple[JsonNode, ...], read: Callable[[JsonNode], Read], name: Callable[[Read], str]
) -> tuple[Read, ...]:
    """What stands at each node; no two of one name."""
    values = tuple(map(read, nodes))
    seen: set[str] = set()
    for node, value in zip(nodes, values, strict=True):
        if name(value) in seen:
            node.refuse(phrase("model-twice", value=shown(name(value))))
        seen.add(name(value))
    return values


def _code(node: JsonNode) -> Code:
    members = Members(node, ("code", "labels", "description", "comment"), ("code",))
    return Code(members.text("code"), members.texts("labels"), members.text("description"), members.text("comment"))


def _correspondence(line: str) -> Correspondence:
    """What a line with tabs says of a datum."""
    cells = line.split("\t")
    message, source, label, target, operation, detail, derived = [*cells, *[""] * _CELLS][:_CELLS]
    codes = tuple(zip(cells[_CELLS::2], cells[_CELLS + 1 :: 2], strict=False))
    return Correspondence(message, source, label, target, operation, detail, derived == str(True), codes)
