"""What an envelope carries: header fields and one use case, or a bare message."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, SerializationInfo, ValidationError
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema, to_json

from hubsante_models.registry import HEADER, MESSAGES_BY_ROOT
from hubsante_models.wire import WireMessage

_Read = Callable[[type[WireMessage], Any], WireMessage]


def message_class(root: str) -> type[WireMessage]:
    """The class of the message with a root element; its module is imported at first use.

    Raises: KeyError.
    """
    module, name, _ = MESSAGES_BY_ROOT[root]
    found: type[WireMessage] = getattr(importlib.import_module(f"hubsante_models.{module}"), name)
    return found


def header_class() -> type[WireMessage] | None:
    """The class of the fields that stand beside a use case; None in a release without."""
    if HEADER is None:
        return None
    found: type[WireMessage] = getattr(importlib.import_module(f"hubsante_models.{HEADER[0]}"), HEADER[1])
    return found


@dataclass
class Message:
    """One message in an envelope."""

    content: WireMessage
    """The use case, or the message that travels without header."""

    header: WireMessage | None = None
    """The RC-DE header fields; None for a message that travels without them."""

    @property
    def root(self) -> str:
        """The property under which the content travels, `createCase`."""
        return self.content.wire_root

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.json_or_python_schema(
            json_schema=core_schema.no_info_plain_validator_function(_from_json),
            python_schema=core_schema.no_info_plain_validator_function(_from_python),
            serialization=core_schema.plain_serializer_function_ser_schema(_serialize, info_arg=True),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "object"}


def _from_json(value: Any) -> Message:
    """Through JSON again, since only there `null` and absent are told apart."""
    return _message(value, lambda class_, part: class_.model_validate_json(to_json(part, inf_nan_mode="constants")))


def _from_python(value: Any) -> Message:
    if not isinstance(value, Message):
        return _message(value, lambda class_, part: class_.model_validate(part))
    if not isinstance(value.content, WireMessage) or value.root not in MESSAGES_BY_ROOT:
        raise PydanticCustomError("message_content", "The content should be a message of the release")
    if (value.header is not None) != (_header_of(value.root) is not None):
        words = "misses its header" if value.header is None else "travels without header"
        raise PydanticCustomError("message_header", "The message {root} {words}", {"root": value.root, "words": words})
    return value


def _message(value: Any, read: _Read) -> Message:
    if not isinstance(value, dict):
        raise PydanticCustomError("message_type", "Input should be an object")
    roots = [name for name in value if name in MESSAGES_BY_ROOT]
    if len(roots) != 1:
        raise PydanticCustomError(
            "message_content",
            "Input should hold exactly one message, and holds {found}",
            {"found": ", ".join(roots) or "none"},
        )
    (root,) = roots
    header = _header_of(root)
    rest = {name: item for name, item in value.items() if name != root}
    _refuse_unknown(rest, header)
    content = _located((root,), message_class(root), value[root], read)
    return Message(content, None if header is None else _located((), header, rest, read))


def _header_of(root: str) -> type[WireMessage] | None:
    """The class of the fields beside a message; None for one that travels without."""
    return header_class() if MESSAGES_BY_ROOT[root][2] else None


def _refuse_unknown(fields: Mapping[str, Any], header: type[WireMessage] | None) -> None:
    """The header is open for the use case beside it, and for nothing else."""
    known = {field.alias or name for name, field in header.model_fields.items()} if header else frozenset()
    unknown = [
        InitErrorDetails(type="extra_forbidden", loc=(name,), input=value)
        for name, value in fields.items()
        if name not in known
    ]
    if unknown:
        raise ValidationError.from_exception_data("Message", unknown)


def _located(place: tuple[str, ...], class_: type[WireMessage], value: Any, read: _Read) -> WireMessage:
    """A part of the message, its errors placed in the whole."""
    try:
        return read(class_, value)
    except ValidationError as error:
        raise ValidationError.from_exception_data(
            error.title,
            [
                InitErrorDetails(
                    type=PydanticCustomError(one["type"], "{problem}", {"problem": one["msg"]}),
                    loc=(*place, *one["loc"]),
                    input=one["input"],
                )
                for one in error.errors(include_url=False)
            ],
        ) from None


def _serialize(message: Message, info: SerializationInfo) -> dict[str, Any]:
    options: dict[str, Any] = {
        "mode": info.mode,
        "by_alias": info.by_alias,
        "exclude_none": info.exclude_none,
    }
    header = message.header.model_dump(**options) if message.header else {}
    return {**header, message.root: message.content.model_dump(**options)}
