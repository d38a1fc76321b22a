"""Values as they stand on the wire: what every generated class is built on.

JSON and XML say the same thing. `null` is refused on the wire, an absent field is
`None` in Python; `1.0` is an integer, `true` is none; dates are real calendar
dates whose spelling survives a round trip.
"""

from __future__ import annotations

import datetime as _datetime
import re
from collections.abc import Callable
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidatorFunctionWrapHandler,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from hubsante_models.lexical import DATE, DATETIME

MINUS_ZERO = _datetime.timezone(_datetime.timedelta(0), "-00:00")
"""The offset `-00:00`, which equals `+00:00` but is spelt otherwise."""


def _parse_datetime(text: str) -> _datetime.datetime:
    parsed = _datetime.datetime.fromisoformat(text)
    return parsed.replace(tzinfo=MINUS_ZERO) if text.endswith("-00:00") else parsed


def spell_datetime(value: _datetime.datetime) -> str:
    """The text of a point in time, as it was read."""
    spelt = value.isoformat()
    return f"{spelt[:-6]}-00:00" if value.tzname() == "-00:00" else spelt


class _Lexical:
    """A Python type whose text must match an expression, in JSON and XML alike."""

    def __init__(
        self, type_: type, pattern: str, parse: Callable[[str], Any], spell: Callable[[Any], str], format_: str
    ) -> None:
        self.type = type_
        self.pattern = f"^(?:{pattern})$"
        self.compiled = re.compile(pattern)
        self.parse = parse
        self.spell = spell
        self.format = format_

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.chain_schema(
            [
                core_schema.str_schema(pattern=self.pattern),
                core_schema.no_info_plain_validator_function(self.parse),
            ]
        )
        return core_schema.json_or_python_schema(
            json_schema=text,
            python_schema=core_schema.no_info_plain_validator_function(self._from_python),
            serialization=core_schema.plain_serializer_function_ser_schema(self.spell, when_used="json"),
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "format": self.format, "pattern": self.pattern}

    def _from_python(self, value: Any) -> Any:
        """A value of the type that can be spelt, or its text."""
        text = value if isinstance(value, str) else self.spell(value) if type(value) is self.type else ""
        if not self.compiled.fullmatch(text):
            raise PydanticCustomError(
                f"{self.format}_form", "Input should be a {form} as in {example}", self._expected()
            )
        return self.parse(text) if isinstance(value, str) else value

    def _expected(self) -> dict[str, Any]:
        example = "2026-03-14" if self.format == "date" else "2026-03-14T08:30:00+01:00"
        return {"form": self.format, "example": example}


class _Integer:
    """Whole numbers of any size; `1.0` is one, `true` and `"1"` are none."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_whole, core_schema.int_schema(strict=True))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "integer"}


def _whole(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


class _Number:
    """Finite numbers; a whole one stays an `int`, as it was spelt."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        finite = core_schema.float_schema(strict=True, allow_inf_nan=False)
        return core_schema.no_info_wrap_validator_function(_number, finite)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "number"}


def _number(value: Any, finite: ValidatorFunctionWrapHandler) -> Any:
    return value if type(value) is int else finite(value)


class _Boolean:
    """`true` or `false`, and nothing that resembles them."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.bool_schema(strict=True)


Date = Annotated[
    _datetime.date,
    _Lexical(_datetime.date, DATE, _datetime.date.fromisoformat, _datetime.date.isoformat, "date"),
]
"""A calendar date, `2026-03-14`."""

DateTime = Annotated[
    _datetime.datetime,
    _Lexical(_datetime.datetime, DATETIME, _parse_datetime, spell_datetime, "date-time"),
]
"""A point in time with its offset, `2026-03-14T08:30:00+01:00`; no `Z`, no fraction."""

Integer = Annotated[int, _Integer()]
Number = Annotated[float, _Number()]
Boolean = Annotated[bool, _Boolean()]


def _model(schema: Any) -> Any:
    """A model's own core schema, below whatever wraps it."""
    return schema if schema["type"] == "model" else _model(schema["schema"])


def _fields(schema: Any) -> dict[str, Any]:
    """The fields of a model's core schema."""
    fields: dict[str, Any] = schema["fields"] if schema["type"] == "model-fields" else _fields(schema["schema"])
    return fields


def _with_nulls(value: Any, serialize: SerializerFunctionWrapHandler, info: SerializationInfo) -> Any:
    """What an open object holds beside its fields, `null` included: there it is no absent field."""
    made = serialize(value)
    free = value.__pydantic_extra__
    if not info.exclude_none or None not in free.values():
        return made
    own = {name: item for name, item in made.items() if name not in free}
    return {**own, **{name: made.get(name) for name in free}}


class WireModel(BaseModel):
    """An object of a message.

    Read it with `model_validate_json` or `from_xml`, write it with `to_json` or
    `to_xml`. In Python a field is given by its own name, or by its name on the wire.
    """

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True, validate_assignment=True)

    wire_xlink_type: ClassVar[str] = ""
    """The fixed `xlink:type` attribute of the XML element, where it has one."""

    wire_elements: ClassVar[dict[str, tuple[str, str]]] = {}
    """For fields whose XML name is not the JSON name: wrapper (or `""`) and element."""

    def __init__(self, /, **data: Any) -> None:
        """Build the object; fields may be given by Python or wire name.

        Raises: pydantic.ValidationError.
        """
        __tracebackhide__ = True
        self.__pydantic_validator__.validate_python(data, self_instance=self, by_name=True, by_alias=True)

    # pydantic calls `__init__` for nested objects unless it carries this mark; the wire has no Python names
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """The class's schema, in which a field that may be absent refuses `null` in JSON."""
        schema = handler(source)
        model = _model(schema)
        if cls.model_config.get("extra") == "allow":
            model["serialization"] = core_schema.wrap_serializer_function_ser_schema(_with_nulls, info_arg=True)
        for field in _fields(model).values():
            default = field["schema"]
            if default["type"] == "default" and default["schema"]["type"] == "nullable":
                default["schema"] = core_schema.json_or_python_schema(
                    json_schema=default["schema"]["schema"], python_schema=default["schema"]
                )
        return schema

    def to_json(self) -> str:
        """The object as JSON text, absent fields left out."""
        return self.model_dump_json(by_alias=True, exclude_none=True)


class WireMessage(WireModel):
    """A message: an object that also has a root element of its own."""

    wire_schema: ClassVar[str]
    """The name of the schema, `RC-EDA`."""

    wire_root: ClassVar[str]
    """The JSON property and XML element under which the message travels."""

    wire_namespace: ClassVar[str]
    """The XML namespace of all its elements."""

    @classmethod
    def from_xml(cls, data: bytes) -> Self:
        """Read the message from its XML element.

        Raises: pydantic.ValidationError, each error with the line of its element.
        """
        from hubsante_models.xml import read  # noqa: PLC0415  # lxml is loaded for XML alone

        return read(cls, data)

    def to_xml(self) -> bytes:
        """The message as an XML document in UTF-8.

        Raises: pydantic.ValidationError when a text holds what XML cannot carry.
        """
        from hubsante_models.xml import write  # noqa: PLC0415  # lxml is loaded for XML alone

        return write(self)
