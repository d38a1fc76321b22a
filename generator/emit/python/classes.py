"""A message to its Pydantic classes, by way of datamodel-code-generator."""

from __future__ import annotations

import json
import re
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, assert_never

from datamodel_code_generator import generate
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.format import PythonVersion
from datamodel_code_generator.parser import LiteralType

from generator import naming, patterns
from generator.emit.python.layout import INDENT, code
from generator.emit.python.literals import docstring, literal
from generator.emit.python.names import PACKAGE, Place, object_names
from generator.emit.templating import template_folder
from generator.model import AnyMessage, Coded, Field, Message, ObjectType, Ref, Scalar, Text, Type

Schema = dict[str, Any]

_HERE = f"{PACKAGE}.here"
"""Stands for the module itself: the generator wants a dotted path for each type."""

_IMPORTS = (
    "typing.Annotated",
    "typing.ClassVar",
    "pydantic.ConfigDict",
    "pydantic.Field",
    f"{PACKAGE}.values.Patterns",
)
"""What the text types and the template may use; what a module does not use is taken off again."""

_WIRE_TYPES: Mapping[Scalar, str] = {
    Scalar.INTEGER: "Integer",
    Scalar.NUMBER: "Number",
    Scalar.BOOLEAN: "Boolean",
    Scalar.DATE: "Date",
    Scalar.DATETIME: "DateTime",
}


def classes(message: Message, code_lists: Mapping[str, Place]) -> str:
    """The imports and classes of a message's module, not yet formatted."""
    return _Lowering(message, code_lists).source()


class _Lowering:
    """One message as the JSON Schema that the class generator reads.

    What it cannot keep (a pattern on the items of a list, two patterns on one
    text) becomes a named text type, written above the classes.
    """

    def __init__(self, message: Message, code_lists: Mapping[str, Place]) -> None:
        self.message = message
        self.code_lists = code_lists
        self.class_names = object_names(message)
        self.attributes = {one.name: naming.field_names(f.name for f in one.fields) for one in message.objects}
        self.text_types: dict[tuple[str, ...], str] = {}

    def source(self) -> str:
        """The generated text."""
        root = self.message.root_object
        definitions = {self.class_names[one.name]: self._object(one) for one in self.message.objects[1:]}
        schema = {**self._object(root), "definitions": definitions}
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            made = generate(
                json.dumps(schema),
                input_file_type=InputFileType.JsonSchema,
                output_model_type=DataModelType.PydanticV2BaseModel,
                target_python_version=PythonVersion.PY_311,
                custom_template_dir=template_folder("python"),
                extra_template_data=defaultdict(dict, self._bodies()),
                custom_file_header="#",
                class_name=self.class_names[root.name],
                base_class=f"{PACKAGE}.wire.WireModel",
                base_class_map={self.class_names[root.name]: f"{PACKAGE}.wire.WireMessage"},
                aliases=dict(self._aliases()),
                enum_field_as_literal=LiteralType.All,
                formatters=[],
                field_constraints=True,
                additional_imports=list(_IMPORTS),
                use_annotated=True,
                use_double_quotes=True,
                use_standard_collections=True,
                use_union_operator=True,
            )
        return self._with_text_types(str(made).removeprefix("#").strip())

    def _with_text_types(self, source: str) -> str:
        """The text types between the imports and the first class."""
        imports, first, classes = source.partition("\nclass ")
        aliases = "".join(
            f"{name} = Annotated[str, {_constraint(sources)}]\n" for sources, name in self.text_types.items()
        )
        body = f"{aliases}{first}{classes}"
        return f"{_used_imports(imports, body)}\n{body}"

    def _bodies(self) -> dict[str, dict[str, Any]]:
        """What the template writes beside the fields' types, by the class's name."""
        root = self.message.root_object
        return {
            self.class_names[one.name]: {
                "docstring": docstring(_meaning(one), INDENT),
                "body": list(self._body(one, is_root=one is root)),
                "docstrings": {
                    self.attributes[one.name][field.name]: docstring(_meaning(field), INDENT) for field in one.fields
                },
            }
            for one in self.message.objects
        }

    def _body(self, one: ObjectType, *, is_root: bool) -> Iterator[str]:
        if one.is_open:
            yield 'model_config = ConfigDict(extra="allow")'
        if is_root:
            yield f"wire_schema: ClassVar[str] = {literal(self.message.name)}"
            yield f"wire_root: ClassVar[str] = {literal(self.message.root)}"
            yield f"wire_namespace: ClassVar[str] = {literal(self.message.namespace)}"
        if one.xlink_type:
            yield f"wire_xlink_type: ClassVar[str] = {literal(one.xlink_type)}"
        elements = {f.name: (f.xml_wrapper, f.element) for f in one.fields if f.xml_name or f.xml_wrapper}
        if elements:
            yield f"wire_elements: ClassVar[dict[str, tuple[str, str]]] = {elements!r}"

    def _aliases(self) -> Iterator[tuple[str, str]]:
        for one in self.message.objects:
            for name, attribute in self.attributes[one.name].items():
                if attribute != name:
                    yield f"{self.class_names[one.name]}.{name}", attribute

    def _object(self, one: ObjectType) -> Schema:
        required = [field.name for field in one.fields if field.cardinality.is_required]
        return {
            "type": "object",
            "title": self.class_names[one.name],
            "properties": {field.name: self._field(field) for field in one.fields},
            "required": required,
        }

    def _field(self, field: Field) -> Schema:
        if not field.cardinality.is_list:
            return self._type(field.type, field, in_list=False)
        low, high = field.cardinality.low, field.cardinality.high
        return {
            "type": "array",
            "items": self._type(field.type, field, in_list=True),
            **({"minItems": low} if low else {}),
            **({} if high is None else {"maxItems": high}),
        }

    def _type(self, type_: Type, field: Field, *, in_list: bool) -> Schema:
        match type_:
            case Text(()):
                return {"type": "string"}
            case Text((only,)) if not in_list:
                return {"type": "string", "pattern": patterns.rust(patterns.parse(only).node)}
            case Text(sources):
                return {"type": "string", "customTypePath": f"{_HERE}.{self._text_type(sources, field)}"}
            case Coded(codes, identity):
                place = self.code_lists[identity].path if identity else ""
                return {"type": "string", **({"customTypePath": place} if place else {"enum": list(codes)})}
            case Scalar():
                return {"type": "string", "customTypePath": f"{PACKAGE}.values.{_WIRE_TYPES[type_]}"}
            case Ref(name):
                is_root = name == self.message.root_object.name
                return {"$ref": "#" if is_root else f"#/definitions/{self.class_names[name]}"}
            case AnyMessage():
                return {"type": "object", "customTypePath": f"{PACKAGE}.message.Message"}
            case _:
                assert_never(type_)

    def _text_type(self, sources: tuple[str, ...], field: Field) -> str:
        """The named type of texts that match all of the patterns; named after its first field."""
        if sources not in self.text_types:
            lists = (place.name for place in self.code_lists.values())
            taken = [*self.class_names.values(), *self.text_types.values(), *lists]
            wanted = f"{naming.class_name(field.name)}Text"
            self.text_types[sources] = naming.class_names([wanted], taken)[wanted]
        return self.text_types[sources]


def _meaning(one: ObjectType | Field) -> str:
    """The definition that the specs give, else the label, else the name."""
    return one.description.strip() or one.title.strip() or one.name


def _constraint(sources: tuple[str, ...]) -> str:
    """Pydantic's own field keeps only one pattern."""
    spelt = [literal(patterns.rust(patterns.parse(one).node)) for one in sources]
    return f"Field(pattern={spelt[0]})" if len(spelt) == 1 else f"Patterns({', '.join(spelt)})"


def _used_imports(block: str, body: str) -> str:
    """The imports that the body needs, by room: the language, pydantic, the package."""
    words = frozenset(re.findall(r"\w+", code(body)))
    names: dict[str, set[str]] = {}
    for module, listed in re.findall(r"^from (\S+) import (.+)$", block, re.MULTILINE):
        wanted = {name.strip() for name in listed.split(",")}
        names.setdefault(module, set()).update(wanted if module == "__future__" else wanted & words)
    lines = {
        module: f"from {module} import {', '.join(sorted(names[module]))}" for module in sorted(names) if names[module]
    }
    lines.pop(_HERE, None)
    rooms = ("__future__", "typing", "pydantic", PACKAGE)
    return "\n\n".join("\n".join(line for m, line in lines.items() if m.split(".")[0] == room) for room in rooms) + "\n"
