"""What every generated class is built on.

`null` is refused on the wire, where an absent field is `None` in Python; an open
object keeps what it does not know.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidationError,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .json_problems import json_problems, read_json
from .problems import printable, refusal
from .schemas import of_object
from .strict_json import require_strict_json
from .texts import Document, json_bytes, xml_bytes

_is_absent = partial(operator.is_, None)  # a lambda, called for each field that is written, costs twice as much


def _model(schema: Any) -> Any:
    """A model's own core schema, below whatever wraps it."""
    return schema if schema["type"] == "model" else _model(schema["schema"])


def _fields(schema: Any) -> Any:
    """What a model's core schema says of its fields."""
    return schema if schema["type"] == "model-fields" else _fields(schema["schema"])


def _of_the_wire(field: dict[str, Any]) -> None:
    """Change a field's core schema: absent, it is not written, nor `null` read; a list is read up to its first flaw."""
    list_ = field["schema"]
    while list_["type"] in ("default", "nullable"):
        list_ = list_["schema"]
    if list_["type"] == "list":
        list_["fail_fast"] = True
    default = field["schema"]
    if default["type"] == "default" and default["schema"]["type"] == "nullable":
        nullable = default["schema"]
        default["schema"] = core_schema.json_or_python_schema(json_schema=nullable["schema"], python_schema=nullable)
        field["serialization_exclude_if"] = _is_absent


def _finite(value: Any) -> Any:
    """Free content, in which every number is one that JSON has."""
    left = [value]
    while left:
        part = left.pop()
        if isinstance(part, dict):
            left.extend(cast(dict[str, Any], part).values())
        elif isinstance(part, list):
            left.extend(cast(Iterable[Any], part))
        elif isinstance(part, float) and not math.isfinite(part):
            raise PydanticCustomError("finite_number", "Input should be a finite number")
    return value


def _with_nulls(value: Any, serialize: SerializerFunctionWrapHandler, info: SerializationInfo) -> Any:
    """What an open object holds beside its fields, `null` included: there it is no absent field."""
    written = serialize(value)
    free = value.__pydantic_extra__
    if not info.exclude_none or None not in free.values():
        return written
    own = {name: item for name, item in written.items() if name not in free}
    return {**own, **{name: written.get(name) for name in free}}


class WireModel(BaseModel):
    """An object of a message.

    Read it with `from_json` or `from_xml`, write it with `to_json` or
    `to_xml`. The constructor takes Python names, which editors complete and type
    checkers verify, and names of the wire; the wire has its own names alone.
    """

    model_config = ConfigDict(
        extra="forbid",
        use_attribute_docstrings=True,
        validate_assignment=True,
        serialize_by_alias=True,
        ser_json_inf_nan="constants",  # refused when it is read, where `null` would be free content
    )

    wire_xlink_type: ClassVar[str] = ""
    """The fixed `xlink:type` attribute of the XML element, where it has one."""

    wire_xlink_required: ClassVar[bool] = False
    """Whether an element without that attribute is refused."""

    wire_elements: ClassVar[dict[str, tuple[str, str]]] = {}
    """For fields whose XML name is not the JSON name: wrapper (or `""`) and element, `{namespace}name` in its own."""

    def __init__(self, /, **data: Any) -> None:
        """Build the object; fields may be given by Python or wire name.

        Raises: pydantic.ValidationError.
        """
        __tracebackhide__ = True
        try:
            self.__pydantic_validator__.validate_python(data, self_instance=self, by_name=True, by_alias=True)
        except ValidationError as error:
            refused = printable(error)
        else:
            return
        raise refused

    # pydantic calls `__init__` for nested objects unless it carries this mark; the wire has no Python names
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """The class's schema, in which a field that may be absent refuses `null` in JSON."""
        schema = handler(source)
        model = _model(schema)
        fields = _fields(model)
        if cls.model_config.get("extra") == "allow":
            fields["extras_schema"] = core_schema.no_info_after_validator_function(_finite, core_schema.any_schema())
            model["serialization"] = core_schema.wrap_serializer_function_ser_schema(_with_nulls, info_arg=True)
        for field in fields["fields"].values():
            _of_the_wire(field)
        return schema

    if not TYPE_CHECKING:  # a checker that saw it would let any attribute be set

        def __setattr__(self, name: str, value: Any) -> None:
            try:
                super().__setattr__(name, value)
            except ValidationError as error:
                refused = printable(error)
            else:
                return
            raise refused

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        exported = handler(schema)
        of_object(handler.resolve_ref_schema(exported))
        return exported

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """The object that a value of Python says, its names those of the wire; `None` is an absent field.

        Raises: pydantic.ValidationError, of each list the first bad item.
        """
        try:
            return super().model_validate(obj, **options)
        except ValidationError as error:
            refused = printable(error)
        raise refused

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Read the object from JSON in UTF-8; of two equal keys the last is kept in silence.

        Raises: pydantic.ValidationError, with the first hundred of the bad items and unknown fields.
        """
        try:
            if options:
                return super().model_validate_json(json_data, **options)
            return read_json(cls, json_data)
        except ValidationError as error:
            refused = error if options else json_problems(cls, json_data) or error
        raise printable(refused)

    @classmethod
    def from_json(cls, data: Document) -> Self:
        """Read the object from JSON in UTF-8, as `model_validate_json` does, and refuse a key that stands twice.

        To find such keys takes about as long again as to read the message, so it is left to this entrance; they are
        looked for in a message that is good otherwise.

        Raises: pydantic.ValidationError; TypeError for neither bytes nor text.
        """
        text = json_bytes(data)
        instance = cls._validated(text)
        require_strict_json(text, cls.__name__)
        return instance

    @classmethod
    def _validated(cls, text: bytes) -> Self:
        return cls.model_validate_json(text)

    def to_json(self) -> str:
        """The object as JSON text, absent fields left out, read once before it is given away.

        Items may have been put into a list, and `model_copy` and `model_construct` verify nothing: what a receiver
        would refuse is refused here. `model_dump_json()` writes the same text unread, in a third of the time.

        Raises: pydantic.ValidationError.
        """
        text, _ = self._written()
        return text

    def _written(self) -> tuple[str, Self]:
        """The object as JSON text, and what a receiver makes of that."""
        try:
            text = self.model_dump_json(warnings=False)
        except ValueError as error:
            refused = refusal(type(self).__name__, "unwritable", f"JSON has no form for a value: {error}")
        else:
            return text, type(self).model_validate_json(text)
        raise refused


class WireMessage(WireModel):
    """A message: an object that also has a root element of its own."""

    wire_schema: ClassVar[str]
    """The name of the schema, `RC-EDA`."""

    wire_root: ClassVar[str]
    """The JSON property and XML element under which the message travels."""

    wire_namespace: ClassVar[str]
    """The XML namespace of all its elements."""

    @classmethod
    def _validated(cls, text: bytes) -> Self:
        """The message, or the one error of a message that stands under its root."""
        try:
            return cls.model_validate_json(text)
        except ValidationError as error:
            from .parsing import under_its_root  # noqa: PLC0415  # good messages do without

            refused = under_its_root(cls, text) or error
        raise refused

    @classmethod
    def from_xml(cls, data: Document) -> Self:
        """Read the message from an XML document, its root element the message's own.

        Raises: pydantic.ValidationError, each error with the text and the line of its element; TypeError for
        neither bytes nor text.
        """
        from .xml_reader import read  # noqa: PLC0415  # lxml is loaded for XML alone

        return read(cls, xml_bytes(data))

    def to_xml(self) -> bytes:
        """The message as an XML document in UTF-8; it says what `to_json` says, and is verified as that is.

        Raises: pydantic.ValidationError, also when a text holds what XML cannot carry.
        """
        from .xml_writer import write  # noqa: PLC0415  # lxml is loaded for XML alone

        _, read = self._written()
        return write(read)
