"""What an envelope carries: header fields and one use case, or a bare message."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice
from typing import Any, Protocol, TypeVar, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, SerializationInfo, ValidationError, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema, to_json

from .header import HEADER, Header
from .json_problems import Budget, json_problems, read_json
from .problems import MOST_PROBLEMS, under
from .registry import MESSAGES_BY_ROOT
from .wire import WireMessage

M = TypeVar("M", bound=WireMessage)


class _Read(Protocol):
    def __call__(self, class_: type[M], part: Any) -> M: ...


def message_class(root: str) -> type[WireMessage]:
    """The class of the message with a root element; its module is imported at first use.

    Raises: KeyError.
    """
    module, name, _ = MESSAGES_BY_ROOT[root]
    class_: type[WireMessage] = getattr(importlib.import_module(f".{module}", __package__), name)
    return class_


def header_class() -> type[Header] | None:
    """The class of the fields that stand beside a use case; None in a release without."""
    return HEADER


def header_beside(root: str) -> type[Header] | None:
    """The class of the fields beside a message with a root; None for one that travels without."""
    return header_class() if MESSAGES_BY_ROOT[root][2] else None


@cache
def wire_names(class_: type[WireMessage]) -> frozenset[str]:
    """The names of a class's fields on the wire."""
    return frozenset(field.alias or name for name, field in class_.model_fields.items())


@dataclass
class Message:
    """One message in an envelope."""

    content: WireMessage
    """The use case, or the message that travels without header."""

    header: Header | None = None
    """The RC-DE header fields; None for a message that travels without them."""

    @property
    def root(self) -> str:
        """The property under which the content travels, `createCase`."""
        return self.content.wire_root

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.json_or_python_schema(
            json_schema=core_schema.with_info_plain_validator_function(_from_json),
            python_schema=core_schema.no_info_plain_validator_function(_from_python),
            serialization=core_schema.plain_serializer_function_ser_schema(_serialize, info_arg=True),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "object", "oneOf": [_branch(root, handler) for root in MESSAGES_BY_ROOT]}


def _branch(root: str, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
    """A message under its root, and the header's fields where it travels with them."""
    header = header_beside(root)
    fields = handler.resolve_ref_schema(_exported(header, handler)) if header else {}
    return {
        "type": "object",
        "required": [*fields.get("required", ()), root],
        "properties": {**fields.get("properties", {}), root: _exported(message_class(root), handler)},
        "additionalProperties": False,
    }


def _exported(class_: type[WireMessage], handler: GetJsonSchemaHandler) -> JsonSchemaValue:
    """The reference to a class; only below another schema pydantic asks the class itself."""
    return handler(core_schema.definitions_schema(class_.__pydantic_core_schema__, []))


def _from_json(value: Any, info: ValidationInfo) -> Message:
    """Through JSON again, since only there `null` and absent are told apart."""

    def read(class_: type[M], part: Any) -> M:
        text = to_json(part, inf_nan_mode="constants")
        problems = json_problems(class_, text, info.context) if isinstance(info.context, Budget) else None
        if problems is not None:
            raise problems
        return read_json(class_, text)

    return _message(value, read)


def _from_python(value: Any) -> Message:
    if isinstance(value, WireMessage):
        value = Message(value)
    if not isinstance(value, Message):
        return _message(value, _validated)
    content = cast(object, value.content)  # a dataclass holds whatever it is given
    if not isinstance(content, WireMessage) or content.wire_root not in MESSAGES_BY_ROOT:
        raise PydanticCustomError("message_content", "The content should be a message of the release")
    if (value.header is not None) != (header_beside(value.root) is not None):
        words = "misses its header: give Message(content, header)" if value.header is None else "travels without header"
        raise PydanticCustomError("message_header", "The message {root} {words}", {"root": value.root, "words": words})
    return value


def _validated(class_: type[M], part: Any) -> M:
    return class_.model_validate(part)


def _message(value: Any, read: _Read) -> Message:
    if not isinstance(value, dict):
        raise PydanticCustomError("message_type", "Input should be an object")
    members = cast(dict[str, Any], value)
    roots = _roots(members)
    if len(roots) != 1:
        raise PydanticCustomError(
            "message_content",
            "Input should hold exactly one message, and holds {found}",
            {"found": ", ".join(roots) or "none"},
        )
    (root,) = roots
    header = header_beside(root)
    _refuse_unknown(members, root, header)
    rest = {name: item for name, item in members.items() if name != root}
    content = under(root, partial(read, message_class(root)), members[root], "Message")
    return Message(content, None if header is None else read(header, rest))


def _roots(members: Mapping[str, Any]) -> list[str]:
    """The roots among the members; beside another one, a header field that is named as a root is none."""
    roots = [name for name in members if name in MESSAGES_BY_ROOT]
    header = header_class() if len(roots) > 1 else None
    return roots if header is None else [name for name in roots if name not in wire_names(header)]


def _refuse_unknown(fields: Mapping[str, Any], root: str, header: type[WireMessage] | None) -> None:
    """The header is open for the use case beside it, and for nothing else."""
    known = {root}
    if header is not None:
        known |= wire_names(header)
    unknown = (
        InitErrorDetails(type="extra_forbidden", loc=(name,), input=value)
        for name, value in fields.items()
        if name not in known
    )
    problems = list(islice(unknown, MOST_PROBLEMS))
    if problems:
        raise ValidationError.from_exception_data("Message", problems)


def _serialize(message: Message, info: SerializationInfo) -> dict[str, Any]:
    """Header fields and the content, which pydantic writes as what it is."""
    header: dict[str, Any] = {}
    if message.header is not None:
        options: dict[str, Any] = {"mode": info.mode, "by_alias": info.by_alias, "exclude_none": info.exclude_none}
        header = message.header.model_dump(**options, warnings=False)
    return {**header, message.root: message.content}
