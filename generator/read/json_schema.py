"""A JSON Schema (draft-07) as a source: the part of it that the Model can express.

Beside the standard words it reads OpenAPI's `xml` (`name`, `namespace`,
`wrapped`) for what only the XML form needs, `x-xlink-type` for the attribute of
that name, and `x-any-message` where any message of the release may stand.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any, Literal

from generator import naming, patterns
from generator.diagnostics import Diagnostic, Origin, Phrase, finding, phrase, shown
from generator.model import (
    AnyMessage,
    Bounded,
    Cardinality,
    Coded,
    Field,
    Length,
    Message,
    ObjectType,
    Ref,
    Scalar,
    Text,
    Type,
)
from generator.read.json_document import JsonError, escaped, load_source
from generator.read.limits import bounds_said, length_said

_ANNOTATIONS = frozenset(
    [
        "$schema",
        "$id",
        "$comment",
        "title",
        "description",
        "examples",
        "default",
        "definitions",
        "$defs",
        "xml",
        "x-xlink-type",
        "x-any-message",
    ]
)
_WORDS: Mapping[str, frozenset[str]] = {
    "object": frozenset({"properties", "required", "additionalProperties"}),
    "array": frozenset({"items", "minItems", "maxItems"}),
    "string": frozenset({"enum", "const", "pattern", "format", "minLength", "maxLength"}),
    "integer": frozenset({"minimum", "maximum"}),
    "number": frozenset({"minimum", "maximum"}),
    "boolean": frozenset(),
}
_FORMATS = {"date": Scalar.DATE, "date-time": Scalar.DATETIME}
_XML_NAMES = (("name", naming.WIRE_NAME, "bad-wire-name"), ("namespace", naming.NAMESPACE, "bad-namespace"))
_MAX_REFS = 20
_MAX_DEPTH = 64  # objects one inside the other, by way of references too: Python's stack bounds it


def read_schema(content: bytes, file: str) -> tuple[Message | None, tuple[Diagnostic, ...]]:
    """The message that a JSON Schema describes, named after its file.

    `EDXL-DE.schema.json` gives the message EDXL-DE; its root element and namespace
    stand in the top `xml` object.

    Reports: bad-json, schema-not-expressible, bad-schema-name, bad-wire-name, bad-namespace,
    bad-type-name, invalid-pattern
    """
    origin = Origin(file)
    try:
        document = load_source(content)
    except JsonError as error:
        return None, (finding("bad-json", Origin(file, pointer=error.pointer), problem=error.problem),)
    if not isinstance(document, dict):
        return None, (finding("schema-not-expressible", origin, word="type", problem=phrase("schema-no-object")),)
    return _Reader(document, file).message()


class _Reader:
    """One document; each method lowers one construct at its pointer."""

    def __init__(self, document: Mapping[str, Any], file: str) -> None:
        self.document = document
        self.file = file
        self.findings: list[Diagnostic] = []
        self.objects: dict[str, ObjectType | None] = {}  # None: under way
        self.places: dict[str, str] = {}  # a pointer to its object's name
        self.depth = 0

    def message(self) -> tuple[Message | None, tuple[Diagnostic, ...]]:
        name = PurePosixPath(self.file).name.removesuffix(".json").removesuffix(".schema")
        xml = self._xml(self.document, "")
        root = str(xml.get("name", name))
        if not naming.SCHEMA_NAME.match(name) or naming.is_device_name(name):
            self.findings.append(finding("bad-schema-name", self._at(""), value=name))
        if self.document.get("type", "object") != "object":
            self._refuse("", "type", "root")
        self._object(self.document, "", root)
        objects = tuple(one for one in self.objects.values() if one is not None)
        if self.findings or not objects:
            return None, tuple(self.findings)
        message = Message(
            name=name,
            root=root,
            namespace=str(xml.get("namespace", "")),
            perimeter="",
            has_header=False,
            title=str(self.document.get("title", root)),
            description=str(self.document.get("description", "")),
            objects=objects,
            origin=self._at(""),
        )
        return message, ()

    def _at(self, pointer: str) -> Origin:
        return Origin(self.file, pointer=pointer or "/")

    def _refuse(self, pointer: str, word: str, problem: str, **values: object) -> None:
        """Tell one of the phrases `schema-…`."""
        self._refused(pointer, word, phrase(f"schema-{problem}", **values))

    def _refused(self, pointer: str, word: str, problem: Phrase) -> None:
        self.findings.append(
            finding("schema-not-expressible", self._at(f"{pointer}/{word}"), word=word, problem=problem)
        )

    def _xml(self, schema: Mapping[str, Any], pointer: str) -> Mapping[str, Any]:
        xml = schema.get("xml", {})
        if not isinstance(xml, dict) or not set(xml) <= {"name", "namespace", "wrapped"}:
            self._refuse(pointer, "xml", "xml")
            return {}
        for word, form, code in _XML_NAMES:
            value = xml.get(word)
            if value is not None and not form.match(str(value)):
                self.findings.append(finding(code, self._at(f"{pointer}/xml/{word}"), value=value))
        return xml

    # --- objects -------------------------------------------------------------

    def _object(self, schema: Mapping[str, Any], pointer: str, wanted: str) -> str:
        """The name of the object at a pointer, read at its first use."""
        if pointer in self.places:
            return self.places[pointer]
        if self.depth == _MAX_DEPTH:
            self._refuse(pointer, "properties", "depth", most=_MAX_DEPTH)
            return wanted
        self.depth += 1
        name, number = wanted, 2
        while name in self.objects:
            name, number = f"{wanted}{number}", number + 1
        self.places[pointer] = name
        self.objects[name] = None
        self._check_words(schema, pointer, "object")
        self.objects[name] = ObjectType(
            name=name,
            title=str(schema.get("title", wanted)),
            description=str(schema.get("description", "")),
            fields=self._fields(schema, pointer),
            is_open=self._openness(schema, pointer),
            origin=self._at(pointer),
            xlink_type=self._xlink_type(schema, pointer),
        )
        self.depth -= 1
        return name

    def _xlink_type(self, schema: Mapping[str, Any], pointer: str) -> str:
        value = str(schema.get("x-xlink-type", ""))
        if value and not naming.WIRE_NAME.match(value):
            self._refuse(pointer, "x-xlink-type", "xlink-type")
            return ""
        return value

    def _openness(self, schema: Mapping[str, Any], pointer: str) -> bool:
        value = schema.get("additionalProperties", True)
        if isinstance(value, bool):
            return value
        self._refuse(pointer, "additionalProperties", "openness")
        return False

    def _fields(self, schema: Mapping[str, Any], pointer: str) -> tuple[Field, ...]:
        properties, required = schema.get("properties", {}), schema.get("required", [])
        if not isinstance(properties, dict) or not all(isinstance(p, dict) for p in properties.values()):
            self._refuse(pointer, "properties", "properties")
            return ()
        if not isinstance(required, list) or not set(map(str, required)) <= set(properties):
            self._refuse(pointer, "required", "required")
            return ()
        fields = [
            self._field(name, child, f"{pointer}/properties/{escaped(name)}", name in required)
            for name, child in properties.items()
        ]
        return tuple(one for one in fields if one is not None)

    def _field(self, name: str, schema: Mapping[str, Any], pointer: str, is_required: bool) -> Field | None:
        if not naming.WIRE_NAME.match(name):
            self.findings.append(finding("bad-wire-name", self._at(pointer), value=name))
        shape, place = self._follow(schema, pointer)
        xml = {**self._xml(shape, place), **self._xml(schema, pointer)}
        low = int(is_required)
        cardinality, wrapper, element = Cardinality(low, 1), "", str(xml.get("name", ""))
        item, item_place = shape, place
        if shape.get("type") == "array":
            self._check_words(shape, place, "array")
            cardinality = self._arity(shape, place, low)
            items = shape.get("items")
            if not isinstance(items, dict):
                self._refuse(place, "items", "items")
                return None
            item_xml = self._xml(items, f"{place}/items")
            item, item_place = self._follow(items, f"{place}/items")
            item_xml = {**self._xml(item, item_place), **item_xml}
            if xml.get("wrapped"):
                wrapper, element = element or name, str(item_xml.get("name", name))
        type_ = self._type(item, item_place, name)
        if type_ is None:
            return None
        return Field(
            name=name,
            title=str(schema.get("title", shape.get("title", name))),
            description=str(schema.get("description", shape.get("description", ""))),
            examples=_examples(schema.get("examples", shape.get("examples"))),
            cardinality=cardinality,
            type=type_,
            origin=self._at(pointer),
            xml_name="" if element == name else element,
            xml_wrapper=wrapper,
        )

    def _arity(self, schema: Mapping[str, Any], pointer: str, low: int) -> Cardinality:
        """An array's bounds; an optional array that may not be empty has no cardinality."""
        least, most = schema.get("minItems", 0), schema.get("maxItems")
        if not _is_count(least) or not (most is None or _is_count(most)):
            self._refuse(pointer, "minItems", "count")
            return Cardinality(low, None)
        if low == 0 and least > 0:
            self._refuse(pointer, "minItems", "optional-minimum")
        if low == 1 and least == 0:
            self._refuse(pointer, "items", "required-minimum")
        if most is not None and most < max(least, 2):
            self._refuse(pointer, "maxItems", "maximum")
        return Cardinality(least, most)

    # --- types -----------------------------------------------------------------

    def _follow(self, schema: Mapping[str, Any], pointer: str) -> tuple[Mapping[str, Any], str]:
        """The schema behind local references, and where it stands."""
        for _ in range(_MAX_REFS):
            target = schema.get("$ref")
            if target is None:
                return schema, pointer
            found = self._target(target)
            if found is None:
                self._refuse(pointer, "$ref", "reference", target=shown(target))
                return {"type": "string"}, pointer
            schema, pointer = found, str(target)[1:]
        self._refuse(pointer, "$ref", "ring")
        return {"type": "string"}, pointer

    def _target(self, reference: object) -> Mapping[str, Any] | None:
        if not isinstance(reference, str) or not reference.startswith("#/"):
            return None
        node: Any = self.document
        for step in reference[2:].split("/"):
            part = step.replace("~1", "/").replace("~0", "~")
            if not isinstance(node, dict) or part not in node:
                return None
            node = node[part]
        return node if isinstance(node, dict) else None

    def _type(self, schema: Mapping[str, Any], pointer: str, name: str) -> Type | None:
        if schema.get("x-any-message") is True:
            return AnyMessage()
        match schema.get("type"):
            case "object":
                is_definition = pointer.startswith(("/definitions/", "/$defs/")) and pointer.count("/") == 2
                wanted = pointer.split("/")[2] if is_definition else name
                if is_definition and not naming.WIRE_NAME.match(wanted):
                    self.findings.append(finding("bad-type-name", self._at(pointer), value=wanted))
                return Ref(self._object(schema, pointer, wanted))
            case "string":
                self._check_words(schema, pointer, "string")
                return self._text(schema, pointer)
            case "integer" | "number" as scalar:
                self._check_words(schema, pointer, scalar)
                return self._number(schema, pointer, Scalar.INTEGER if scalar == "integer" else Scalar.NUMBER)
            case "boolean":
                self._check_words(schema, pointer, "boolean")
                return Scalar.BOOLEAN
            case None:
                self._refuse(pointer, "type", "no-type")
                return None
            case other:
                self._refuse(pointer, "type", "type", type=shown(other))
                return None

    def _text(self, schema: Mapping[str, Any], pointer: str) -> Type | None:
        codes = [schema["const"]] if "const" in schema else schema.get("enum")
        length = self._length(schema, pointer)
        if length and (codes is not None or "format" in schema):
            self._refuse(pointer, "maxLength", "needless-length")
        if codes is not None:
            return self._coded(codes, pointer)
        if "format" in schema:
            known = _FORMATS.get(str(schema["format"]))
            if known is None:
                self._refuse(pointer, "format", "format")
            return known
        if "pattern" not in schema:
            return Text((), length)
        return self._patterned(schema, pointer, length)

    def _patterned(self, schema: Mapping[str, Any], pointer: str, length: Length | None) -> Text | None:
        try:
            pattern = patterns.parse(str(schema["pattern"]))
        except patterns.PatternError as error:
            problem = {"value": schema["pattern"], "problem": error.problem, "position": error.position + 1}
            self.findings.append(finding("invalid-pattern", self._at(f"{pointer}/pattern"), **problem))
            return None
        if not pattern.is_anchored:
            self._refuse(pointer, "pattern", "unanchored")
        return Text((str(schema["pattern"]),), length)

    def _length(self, schema: Mapping[str, Any], pointer: str) -> Length | None:
        length = length_said(schema)
        if isinstance(length, Phrase):
            self._refused(pointer, "maxLength", length)
            return None
        return length

    def _number(self, schema: Mapping[str, Any], pointer: str, scalar: Literal[Scalar.INTEGER, Scalar.NUMBER]) -> Type:
        bounds = bounds_said(schema, is_integer=scalar is Scalar.INTEGER)
        if isinstance(bounds, Phrase):
            self._refused(pointer, "maximum", bounds)
            return scalar
        return Bounded(scalar, bounds) if bounds else scalar

    def _coded(self, codes: object, pointer: str) -> Type | None:
        if isinstance(codes, list) and codes and all(isinstance(c, str) for c in codes):
            return Coded(tuple(dict.fromkeys(codes)))
        self._refuse(pointer, "enum", "codes")
        return None

    def _check_words(self, schema: Mapping[str, Any], pointer: str, kind: str) -> None:
        for word in schema:
            if word not in _ANNOTATIONS and word not in _WORDS[kind] and word != "type":
                self._refuse(pointer, word, "word")


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _examples(values: object) -> tuple[str, ...]:
    """Those of `examples` that are values of a simple field."""
    return tuple(str(one) for one in values if not isinstance(one, dict | list)) if isinstance(values, list) else ()
