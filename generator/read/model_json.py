"""A Model that was written as `model.json`, read back; the places beside it, where they are there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, Literal, TypeVar, cast

from generator import patterns
from generator.diagnostics import Diagnostic, Origin, finding, phrase, shown
from generator.model import (
    MODEL_FORMAT,
    AnyMessage,
    Bounded,
    Bounds,
    Cardinality,
    Code,
    Coded,
    CodeList,
    Field,
    Length,
    Message,
    Model,
    ObjectType,
    PythonPackage,
    Ref,
    Release,
    Scalar,
    Scenario,
    Step,
    Text,
    Type,
)
from generator.naming.files import is_device_name
from generator.naming.names import MAX_NAME, NAMESPACE, SCHEMA_NAME, WIRE_NAME
from generator.read.folder import MODEL, ORIGINS
from generator.read.json_document import JsonError, load_source
from generator.read.model_nodes import Members, Node, Problems
from generator.read.model_origins import placed
from generator.read.package_settings import KEY as PACKAGE
from generator.read.package_settings import KEYS as PACKAGE_KEYS
from generator.read.package_settings import problem_of
from generator.read.publications import publication_of
from generator.read.scenarios import STEP_NAME
from generator.read.settings import ADDRESS, VERSION

Read = TypeVar("Read")

_SCENARIO = re.compile(r"\w[\w. -]*")
_COUNTS = re.compile(r"(0|[1-9][0-9]{0,4})\.\.(n|0|[1-9][0-9]{0,4})")
_END = r"(n|-?[0-9]{1,15}(?:\.[0-9]{1,15})?)"
_BOUNDS = re.compile(rf"{_END}\.\.{_END}")
_RELEASE = ("version", "title", "namespace_prefix", "licence", "contact", "message_namespace", "homepage", "repository")
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
    model = _Reader(problems).model(Node(document, "", problems))
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
        self.references: list[Node] = []  # of a message, the names of objects

    def model(self, node: Node) -> Model | None:
        known = ("format", "release", "messages", "code_lists", "scenarios", "publication")
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
        publication = publication_of(record) if (record := members.get("publication")) else None
        return Model(_release(release), messages, lists, scenarios, publication) if release else None

    def message(self, node: Node) -> Message:
        texts = ("name", "root", "namespace", "perimeter", "title", "description")
        members = Members(node, (*texts, "header", "source", "objects"), ("name", "root", "namespace", "objects"))
        name = members.text("name", SCHEMA_NAME, MAX_NAME)
        if is_device_name(name):
            node.refuse(phrase("model-text-form", value=name))
        self.references = []
        objects = _each(members.items("objects", may_be_empty=False), self.object_type, lambda one: one.name)
        names = {one.name for one in objects}
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

    def _resolved(self, members: Members, names: set[str]) -> None:
        """Tell of the references that lead to no object of the message."""
        for one in members.items("objects"):
            for field in Members(one, one.value if isinstance(one.value, dict) else ()).items("fields"):
                type_ = field.value.get("type") if isinstance(field.value, dict) else None
                wanted = type_.get("object") if isinstance(type_, dict) else None
                if isinstance(wanted, str) and wanted not in names:
                    field.refuse(phrase("model-unknown-name", value=shown(wanted)))

    def _source(self, members: Members, node: Node) -> Origin:
        source = members.get("source")
        if source is None:
            return Origin(self.problems.file, pointer=node.pointer)
        words = Members(source, ("file", "sheet"), ("file",))
        return Origin(words.text("file"), sheet=words.text("sheet"))

    def object_type(self, node: Node) -> ObjectType:
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

    def field(self, node: Node) -> Field:
        texts = ("name", "title", "description", "note", "suggested_list", "xml_name", "xml_wrapper", "xml_namespace")
        known = (*texts, "cardinality", "type", "examples", "read_only")
        members = Members(node, known, ("name", "cardinality", "type"))
        type_ = members.get("type")
        return Field(
            name=members.text("name", WIRE_NAME, MAX_NAME),
            title=members.text("title"),
            description=members.text("description"),
            examples=members.texts("examples"),
            cardinality=Cardinality(*_counts(members.get("cardinality"))),
            type=self.type_(type_) if type_ else Text(),
            origin=Origin(self.problems.file, pointer=node.pointer),
            note=members.text("note"),
            suggested_list=self._listed(members.get("suggested_list")) or "",
            xml_name=members.text("xml_name", WIRE_NAME, MAX_NAME),
            xml_wrapper=members.text("xml_wrapper", WIRE_NAME, MAX_NAME),
            is_read_only=members.flag("read_only"),
            xml_namespace=members.text("xml_namespace", NAMESPACE),
        )

    def type_(self, node: Node) -> Type:
        kind = node.value.get("kind") if isinstance(node.value, dict) else None
        if not isinstance(kind, str) or kind not in _TYPES:
            node.refuse(phrase("model-kind", value=shown(str(kind)), known=", ".join(_TYPES)))
            return Text()
        members = Members(node, ("kind", *_TYPES[kind]), ("object",) if kind == "object" else ())
        match kind:
            case "text":
                return Text(tuple(map(_pattern, members.items("patterns"))), _length(members.get("length")))
            case "code":
                return self._coded(members)
            case "object":
                self.references += [reference] if (reference := members.get("object")) else []
                return Ref(members.text("object", WIRE_NAME, MAX_NAME))
            case "message":
                return AnyMessage()
            case _:
                return _scalar(Scalar(kind), members.get("bounds"))

    def _coded(self, members: Members) -> Coded:
        code_list = self._listed(members.get("code_list"))
        own = members.get("codes")
        if code_list is None and not (own and own.value):
            members.node.refuse(phrase("model-member-missing", key="codes"))
        return Coded(own.texts() if own else self.codes.get(code_list or "", ()), code_list)

    def _listed(self, node: Node | None) -> str | None:
        """The id of a code list, which the document must have."""
        if node is None:
            return None
        identity = node.text()
        if identity not in self.codes:
            node.refuse(phrase("model-unknown-name", value=shown(identity)))
        return identity

    def code_list(self, node: Node) -> CodeList:
        members = Members(node, ("id", "title", "description", "source", "codes"), ("id", "codes"))
        codes = _each(members.items("codes", may_be_empty=False), _code, lambda code: code.code)
        words = (members.text("id", most=MAX_NAME), members.text("title"), members.text("description"))
        return CodeList(*words, codes, self._source(members, node))

    def scenario(self, node: Node) -> Scenario:
        members = Members(node, ("name", "title", "description", "steps"), ("name", "steps"))
        steps = _each(members.items("steps", may_be_empty=False), self.step, lambda step: step.name)
        return Scenario(members.text("name", _SCENARIO), members.text("title"), members.text("description"), steps)

    def step(self, node: Node) -> Step:
        texts = ("name", "schema", "title", "description")
        members = Members(node, (*texts, "envelope"), ("name", "schema", "envelope"))
        envelope = members.get("envelope")
        if envelope and not isinstance(envelope.value, dict):
            envelope.refuse(phrase("object-expected"))
        value = cast("dict[str, object]", envelope.value) if envelope and isinstance(envelope.value, dict) else {}
        name, schema = members.text("name", STEP_NAME), members.text("schema")
        title, description = members.text("title"), members.text("description")
        return Step(name, schema, title, description, value, Origin(self.problems.file, pointer=node.pointer))


def _each(nodes: tuple[Node, ...], read: Callable[[Node], Read], name: Callable[[Read], str]) -> tuple[Read, ...]:
    """What stands at each node; no two of one name."""
    values = tuple(map(read, nodes))
    seen: set[str] = set()
    for node, value in zip(nodes, values, strict=True):
        if name(value) in seen:
            node.refuse(phrase("model-twice", value=shown(name(value))))
        seen.add(name(value))
    return values


def _release(node: Node) -> Release:
    forms = {"version": VERSION, "namespace_prefix": NAMESPACE, "message_namespace": NAMESPACE}
    forms |= {"homepage": ADDRESS, "repository": ADDRESS}
    members = Members(node, (*_RELEASE, PACKAGE), ("version", "namespace_prefix"))
    texts: dict[str, Any] = {name: members.text(name, forms.get(name)) for name in _RELEASE}
    package = members.get(PACKAGE)
    return Release(**texts, package=_package(package) if package else PythonPackage())


def _package(node: Node) -> PythonPackage:
    accepted: dict[str, Any] = {}
    for key, member in node.members(PACKAGE_KEYS):
        if problem_of(key, member.value) is None:
            accepted[key] = member.value
        else:
            member.refuse(phrase("model-text-form", value=shown(str(member.value))))
    return replace(PythonPackage(), **accepted)


def _counts(node: Node | None) -> tuple[int, int | None]:
    """`"0..n"`; the second number is no less than the first."""
    match = _COUNTS.fullmatch(node.text()) if node else None
    low, high = (int(match[1]), None if match[2] == "n" else int(match[2])) if match else (0, None)
    if node and (match is None or (high is not None and high < low)):
        node.refuse(phrase("model-text-form", value=shown(str(node.value))))
    return low, high


def _length(node: Node | None) -> Length | None:
    return Length(*_counts(node)) if node else None


def _scalar(scalar: Scalar, node: Node | None) -> Scalar | Bounded:
    if node is None:
        return scalar
    match = _BOUNDS.fullmatch(node.text())
    low, high = (None if end == "n" else Decimal(end) for end in match.groups()) if match else (None, None)
    bounds = Bounds(low, high)
    is_whole = scalar is not Scalar.INTEGER or bounds.are_whole
    if match is None or not is_whole or (low is not None and high is not None and high < low):
        node.refuse(phrase("model-text-form", value=shown(str(node.value))))
    return Bounded(cast("Literal[Scalar.INTEGER, Scalar.NUMBER]", scalar), bounds)


def _pattern(node: Node) -> str:
    source = node.text()
    try:
        patterns.parse(source)
    except patterns.PatternError as error:
        node.refuse(error.problem)
    return source


def _code(node: Node) -> Code:
    members = Members(node, ("code", "labels", "description", "comment"), ("code",))
    return Code(members.text("code"), members.texts("labels"), members.text("description"), members.text("comment"))
