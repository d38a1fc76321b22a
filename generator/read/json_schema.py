"""A JSON Schema (draft-07) as a source: the part of it that the Model can express.

Beside the standard words it reads OpenAPI's `xml` (`name`, `namespace`,
`wrapped`) for what only the XML form needs, `x-xlink-type` for the attribute of
that name and `x-xlink-required` where it must be there, and `x-any-message` where
any message of the release may stand. `readOnly` is what OpenAPI makes of it: the
property may be received, and is not sent.
A namespace is that of the whole document at its top, and of the property's own
elements at a property of a simple type.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from generator.diagnostics import Diagnostic, Origin, finding, phrase
from generator.model import AnyMessage, Cardinality, Field, Message, ObjectType, Ref, Simple, Type
from generator.naming.files import is_device_name
from generator.naming.names import NAMESPACE, SCHEMA_NAME, WIRE_NAME
from generator.read.json_document import JsonError, escaped, load_source
from generator.read.json_schema_nodes import Document, SchemaNode, written
from generator.read.json_schema_types import simple_type

MOST_ITEMS = 99_999
"""As many as a cardinality of a workbook can say; libxml2 and Java do not read every number in an XSD."""

_XML_NAMES = (("name", WIRE_NAME, "bad-wire-name"), ("namespace", NAMESPACE, "bad-namespace"))
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
        schema = load_source(content)
    except JsonError as error:
        return None, (finding("bad-json", Origin(file, pointer=error.pointer), problem=error.problem),)
    if not isinstance(schema, dict):
        return None, (finding("schema-not-expressible", origin, word="type", problem=phrase("schema-no-object")),)
    return _Reader(Document(schema, file)).message()


class _Reader:
    """One document; each method lowers one construct at its node."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.objects: dict[str, ObjectType | None] = {}  # None: under way
        self.places: dict[str, str] = {}  # a pointer to its object's name
        self.depth = 0
        self.namespace = ""  # of the root element, and of all that name no other

    def message(self) -> tuple[Message | None, tuple[Diagnostic, ...]]:
        top = self.document.root
        name = PurePosixPath(self.document.file).stem.removesuffix(".schema")
        xml = self._xml(top)
        root = str(xml.get("name", name))
        self.namespace = str(xml.get("namespace", ""))
        if not SCHEMA_NAME.match(name) or is_device_name(name):
            self.document.tell("bad-schema-name", top.pointer, value=name)
        if top.get("type", "object") != "object":
            self.document.refuse(top, "type", phrase("schema-root"))
        self._object(top, root)
        objects = tuple(object_type for object_type in self.objects.values() if object_type is not None)
        if self.document.findings or not objects:
            return None, tuple(self.document.findings)
        message = Message(
            name=name,
            root=root,
            namespace=self.namespace,
            perimeter="",
            has_header=False,
            title=top.text("title", root),
            description=top.text("description", ""),
            objects=objects,
            origin=self.document.origin(top.pointer),
        )
        return message, ()

    def _xml(self, node: SchemaNode) -> Mapping[str, Any]:
        xml = node.get("xml", {})
        if not isinstance(xml, dict) or not set(xml) <= {"name", "namespace", "wrapped"}:
            self.document.refuse(node, "xml", phrase("schema-xml"))
            return {}
        for word, form, code in _XML_NAMES:
            value = xml.get(word)
            if value is not None and not form.match(str(value)):
                self.document.tell(code, f"{node.pointer}/xml/{word}", value=value)
        return xml

    # --- objects -------------------------------------------------------------

    def _object(self, node: SchemaNode, wanted: str) -> str:
        """The name of the object at a node, read at its first use."""
        if node.pointer in self.places:
            return self.places[node.pointer]
        if self.depth == _MAX_DEPTH:
            self.document.refuse(node, "properties", phrase("schema-depth", most=_MAX_DEPTH))
            return wanted
        self.depth += 1
        name, number = wanted, 2
        while name in self.objects:
            name, number = f"{wanted}{number}", number + 1
        self.places[node.pointer] = name
        self.objects[name] = None
        self.document.refuse_other_words(node, "object")
        self.objects[name] = ObjectType(
            name=name,
            title=node.text("title", wanted),
            description=node.text("description", ""),
            fields=self._fields(node),
            is_open=self._openness(node),
            origin=self.document.origin(node.pointer),
            xlink_type=self._xlink_type(node),
            is_xlink_required=self._is_xlink_required(node),
        )
        self.depth -= 1
        return name

    def _xlink_type(self, node: SchemaNode) -> str:
        value = node.text("x-xlink-type", "")
        if value and not WIRE_NAME.match(value):
            self.document.refuse(node, "x-xlink-type", phrase("schema-xlink-type"))
            return ""
        return value

    def _is_xlink_required(self, node: SchemaNode) -> bool:
        value = node.get("x-xlink-required", False)
        if not isinstance(value, bool) or (value and not node.get("x-xlink-type")):
            self.document.refuse(node, "x-xlink-required", phrase("schema-xlink-required"))
            return False
        return value

    def _openness(self, node: SchemaNode) -> bool:
        value = node.get("additionalProperties", True)
        if isinstance(value, bool):
            return value
        self.document.refuse(node, "additionalProperties", phrase("schema-openness"))
        return False

    # --- fields --------------------------------------------------------------

    def _fields(self, node: SchemaNode) -> tuple[Field, ...]:
        properties, required = node.get("properties", {}), node.get("required", [])
        if not isinstance(properties, dict) or not all(isinstance(schema, dict) for schema in properties.values()):
            self.document.refuse(node, "properties", phrase("schema-properties"))
            return ()
        if not isinstance(required, list) or not set(map(str, required)) <= set(properties):
            self.document.refuse(node, "required", phrase("schema-required"))
            return ()
        nodes = {
            name: SchemaNode(schema, f"{node.pointer}/properties/{escaped(name)}")
            for name, schema in properties.items()
        }
        fields = [self._field(name, node, name in required) for name, node in nodes.items()]
        whole = tuple(field for field in fields if field is not None)
        for field in whole:
            is_apart = isinstance(field.type, Simple) and not field.xml_wrapper and not self._openness(node)
            if field.xml_namespace and not is_apart:
                self.document.refuse(nodes[field.name], "xml", phrase("schema-own-namespace"))
        return whole

    def _field(self, name: str, node: SchemaNode, is_required: bool) -> Field | None:
        if not WIRE_NAME.match(name):
            self.document.tell("bad-wire-name", node.pointer, value=name)
        shape, xml = self._followed(node)
        low = int(is_required)
        cardinality, wrapper, element = Cardinality(low, 1), "", str(xml.get("name", ""))
        item = shape
        if shape.get("type") == "array":
            self.document.refuse_other_words(shape, "array")
            cardinality = self._arity(shape, low)
            items = shape.get("items")
            if not isinstance(items, dict):
                self.document.refuse(shape, "items", phrase("schema-items"))
                return None
            item, item_xml = self._followed(SchemaNode(items, f"{shape.pointer}/items"))
            if xml.get("wrapped"):
                wrapper, element = element or name, str(item_xml.get("name", name))
        type_ = self._type(item, name)
        if type_ is None:
            return None
        return Field(
            name=name,
            title=node.text("title", shape.text("title", name)),
            description=node.text("description", shape.text("description", "")),
            examples=_examples(node.get("examples", shape.get("examples"))),
            cardinality=cardinality,
            type=type_,
            origin=self.document.origin(node.pointer),
            xml_name="" if element == name else element,
            xml_wrapper=wrapper,
            is_read_only=self._is_read_only(node, shape, is_required),
            xml_namespace=self._own_namespace(xml),
        )

    def _is_read_only(self, node: SchemaNode, shape: SchemaNode, is_required: bool) -> bool:
        """Whether a property is only received: what must be there must be sent."""
        value = node.get("readOnly", shape.get("readOnly", False))
        if not isinstance(value, bool) or (value and is_required):
            self.document.refuse(node, "readOnly", phrase("schema-read-only"))
            return False
        return value

    def _own_namespace(self, xml: Mapping[str, Any]) -> str:
        """The namespace of a property's elements; empty where it is the document's."""
        own = str(xml.get("namespace", ""))
        return "" if own == self.namespace else own

    def _followed(self, node: SchemaNode) -> tuple[SchemaNode, Mapping[str, Any]]:
        """The schema behind local references, and the `xml` of both: a reference's own counts first."""
        shape = self.document.follow(node)
        return shape, {**self._xml(shape), **self._xml(node)}

    def _arity(self, node: SchemaNode, low: int) -> Cardinality:
        """An array's bounds; an optional array that may not be empty has no cardinality."""
        least, most = node.get("minItems", 0), node.get("maxItems")
        if not _is_count(least) or not (most is None or _is_count(most)):
            self.document.refuse(node, "minItems", phrase("schema-count", most=MOST_ITEMS))
            return Cardinality(low, None)
        if low == 0 and least > 0:
            self.document.refuse(node, "minItems", phrase("schema-optional-minimum"))
        if low == 1 and least == 0:
            self.document.refuse(node, "items", phrase("schema-required-minimum"))
        if most is not None and most < max(least, 2):
            self.document.refuse(node, "maxItems", phrase("schema-maximum"))
        return Cardinality(least, most)

    def _type(self, node: SchemaNode, name: str) -> Type | None:
        if node.get("x-any-message") is True:
            return AnyMessage()
        if node.get("type") == "object":
            return Ref(self._object(node, self._wanted(node, name)))
        return simple_type(node, self.document)

    def _wanted(self, node: SchemaNode, field: str) -> str:
        """What to name an object: as its definition is named, or else as the field that holds it."""
        if not node.pointer.startswith(("/definitions/", "/$defs/")) or node.pointer.count("/") != 2:
            return field
        name = node.pointer.split("/")[2]
        if not WIRE_NAME.match(name):
            self.document.tell("bad-type-name", node.pointer, value=name)
        return name


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_ITEMS


def _examples(values: object) -> tuple[str, ...]:
    """Those of `examples` that are values of a simple field."""
    listed = values if isinstance(values, list) else []
    return tuple(written(value) for value in listed if not isinstance(value, dict | list))
