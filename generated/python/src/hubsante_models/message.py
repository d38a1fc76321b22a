"""What an envelope carries: header fields and one use case, or a bare message."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, SerializationInfo, ValidationError
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema

from hubsante_models.registry import HEADER, MESSAGES_BY_ROOT
from hubsante_models.wire import WireMessage


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
        return core_schema.no_info_plain_validator_function(
            _validate,
            serialization=core_schema.plain_serializer_function_ser_schema(_serialize, info_arg=True),
        )


def _validate(value: Any) -> Message:
    if isinstance(value, Message):
        return value
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
    _refuse_null(value)
    rest = {name: item for name, item in value.items() if name != root}
    content = _located(message_class(root), value[root], (root,))
    return Message(content, _header(root, rest))


def _header(root: str, fields: Mapping[str, Any]) -> WireMessage | None:
    class_ = header_class()
    has_header = class_ is not None and MESSAGES_BY_ROOT[root][2]
    known = {field.alias or name for name, field in class_.model_fields.items()} if class_ and has_header else set()
    unknown = [name for name in fields if name not in known]
    if unknown:
        _fail([((name,), PydanticCustomError("extra_forbidden", "Extra inputs are not permitted")) for name in unknown])
    return _located(class_, fields, ()) if class_ and has_header else None


def _located(class_: type[WireMessage], value: Any, place: tuple[str, ...]) -> WireMessage:
    try:
        return class_.model_validate(value)
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


def _refuse_null(value: dict[str, Any]) -> None:
    """Absent and `null` differ, but Python says `None` for both; free content may hold it."""
    for root, content in value.items():
        class_ = message_class(root) if root in MESSAGES_BY_ROOT else None
        if class_ is not None and class_.model_config.get("extra") == "allow":
            continue
        places = list(_nulls(content, (root,)))
        if places:
            _fail([(place, PydanticCustomError("null", "Input should not be null")) for place in places])


def _nulls(value: Any, place: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    if value is None:
        return [place]
    items: Any = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    return [found for key, item in items for found in _nulls(item, (*place, key))]


def _fail(errors: list[tuple[tuple[str | int, ...], PydanticCustomError]]) -> None:
    raise ValidationError.from_exception_data(
        "Message", [InitErrorDetails(type=error, loc=place, input=None) for place, error in errors]
    )


def _serialize(message: Message, info: SerializationInfo) -> dict[str, Any]:
    options: dict[str, Any] = {
        "mode": info.mode,
        "by_alias": info.by_alias,
        "exclude_none": info.exclude_none,
    }
    header = message.header.model_dump(**options) if message.header else {}
    return {**header, message.root: message.content.model_dump(**options)}
