"""Any message of the release, read from JSON or XML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, partial
from itertools import islice
from typing import Any, cast

from pydantic import Field, ValidationError, create_model
from pydantic_core import from_json, to_json

from .message import header_beside, wire_names
from .messages import MESSAGES
from .problems import refusal, shown, under
from .registry import ENVELOPES, MESSAGES_BY_ROOT, SCHEMA_BY_ROOT
from .strict_json import json_document, require_strict_json
from .texts import Document, is_json, is_xml, json_bytes, xml_bytes
from .wire import WireMessage, WireModel

_TITLE = "message"
_FIRST_KEY = re.compile(rb'[ \t\r\n]*+\{[ \t\r\n]*+"([A-Za-z0-9_.-]+)"')
_LEAST_ENVELOPE_FIELDS = 2  # of an envelope that requires as many
_MOST_NAMES = 5
_BEGINNING = 20


def parse(data: Document) -> WireMessage:
    """The object of a message, recognised by its content: JSON or XML, which message, in an envelope or not.

    In JSON an envelope stands as it is, and is known by its first key or by most of
    its keys; any other message stands under its root, `{"createCase": {…}}`. In XML
    the root element and its namespace decide. No root is that of two messages.

    The path of an error leads from the envelope, `("senderID",)`, or from the root
    of a message without one, `("createCase", "caseId")`, in JSON and XML alike.

    Raises: pydantic.ValidationError, whatever is wrong with the data; TypeError for
    neither bytes nor text.
    """
    given = xml_bytes(data)
    if is_xml(given):
        return _from_xml(given)
    if is_json(given):
        return _from_json(json_bytes(given))
    fault = f"begins with {given[:_BEGINNING]!r}" if given.strip() else "is empty"
    raise refusal(_TITLE, "message_form", f"Input should be a message in JSON or XML, and {fault}")


def under_its_root(class_: type[WireMessage], data: bytes) -> ValidationError | None:
    """What to say of a JSON document whose member is the message that it should be; None of any other.

    Header fields may stand beside, as they do in an envelope; `parse` reads no such document.
    """
    root = class_.wire_root
    if f'"{root}"'.encode() not in data:  # a large document is read again for what follows
        return None
    members = _members(data)
    beside = members.keys() - {root}
    if root not in members or not beside <= _header_names(root):
        return None
    if root in wire_names(class_) and not _reads(class_, members[root]):
        return None
    parses = f" read the whole with {__package__}.parse, or" if root in _bare_roots() and not beside else ""
    words = f"The message stands under its root {root}:{parses} give from_json the value of {root} alone"
    return refusal(class_.__name__, "message_root", words, path=(root,))


def _members(data: bytes) -> Mapping[str, Any]:
    """The members of a JSON object; none of what is no object."""
    try:
        document = from_json(data)
    except ValueError:
        return {}
    return cast(dict[str, Any], document) if isinstance(document, dict) else {}


def _reads(class_: type[WireMessage], value: Any) -> bool:
    """Whether a class accepts a value; its document may have a member that is named as its root."""
    try:
        class_.model_validate_json(to_json(value, inf_nan_mode="constants"))
    except ValidationError:
        return False
    return True


def _header_names(root: str) -> frozenset[str]:
    header = header_beside(root) if root in MESSAGES_BY_ROOT else None
    return wire_names(header) if header else frozenset()


def _from_json(data: bytes) -> WireMessage:
    root, schema = _recognised(data)
    message = _alone(root).model_validate_json(data).message if root else MESSAGES[schema].model_validate_json(data)
    require_strict_json(data, _TITLE)  # of a message that is bad otherwise, repeated keys are not reported
    return message


def _recognised(data: bytes) -> tuple[str, str]:
    """The root and the schema of a document in JSON; an envelope has no root.

    By the first key, which costs nothing, where it is a root or a field of one envelope, else by all of them.
    """
    start = _FIRST_KEY.match(data)
    first = start[1].decode("ascii") if start else ""
    roots = [first] if first in _bare_roots() else []
    envelopes = [schema for schema, names in ENVELOPES.items() if first in names]
    match roots, envelopes:
        case [root], []:
            return root, SCHEMA_BY_ROOT[root]
        case [], [envelope]:
            return "", envelope
        case _:
            return _recognised_by_all(_document(data))


def _recognised_by_all(members: Mapping[str, Any]) -> tuple[str, str]:
    """The same of an object: a root that stands alone, or the fields of an envelope."""
    only = next(iter(members), "") if len(members) == 1 else ""
    return (only, SCHEMA_BY_ROOT[only]) if only in _bare_roots() else ("", _envelope(members))


class _Alone(WireModel):
    """A message as it stands alone, under its root and beside nothing."""

    message: WireMessage


@cache
def _alone(root: str) -> type[_Alone]:
    class_ = MESSAGES[SCHEMA_BY_ROOT[root]]
    return create_model(class_.__name__, __base__=_Alone, message=(class_, Field(alias=root)))


def _document(data: bytes) -> Mapping[str, Any]:
    document = json_document(data, _TITLE)
    if not isinstance(document, dict):
        raise refusal(_TITLE, "message_type", "Input should be an object")
    return cast(dict[str, Any], document)


def _envelope(members: Mapping[str, Any]) -> str:
    """The schema of the envelope that has most of the members and more than half."""
    shared = {schema: len(members.keys() & names) for schema, names in ENVELOPES.items()}
    best = max(shared, key=lambda schema: shared[schema], default="")
    if not best or shared[best] < max(_least_fields(MESSAGES[best]), len(members) // 2 + 1):
        raise _unknown(members)
    return best


def _least_fields(envelope: type[WireMessage]) -> int:
    required = sum(field.is_required() for field in envelope.model_fields.values())
    return min(_LEAST_ENVELOPE_FIELDS, required)


def _from_xml(data: bytes) -> WireMessage:
    from .xml_reader import parse_document, read_element  # noqa: PLC0415  # lxml is loaded for XML alone

    element = parse_document(data)
    namespace, _, root = str(element.tag).rpartition("}")
    schema = SCHEMA_BY_ROOT.get(root)
    if schema is None:
        words = f"The root element should be one of {', '.join(SCHEMA_BY_ROOT)}, and is {shown(root)}"
        raise refusal(_TITLE, "message_root", words)
    class_ = MESSAGES[schema]
    if namespace != f"{{{class_.wire_namespace}":
        actual = shown(namespace[1:]) or "missing"
        words = f"The namespace of {root} should be {class_.wire_namespace}, and is {actual}"
        raise refusal(_TITLE, "message_namespace", words)
    read = partial(read_element, class_, data=data)
    return read(element) if schema in ENVELOPES else under(root, read, element, class_.__name__)


def _unknown(document: Mapping[str, Any]) -> ValidationError:
    """What to say of an object that is no message."""
    names = [shown(name) for name in islice(document, _MOST_NAMES)]
    keys = ", ".join(names) + (", …" if len(document) > len(names) else "")
    envelopes = f", or the fields of an envelope ({', '.join(ENVELOPES)})" if ENVELOPES else ""
    words = f"Input should hold one message under {', '.join(_bare_roots())}{envelopes}, and holds {keys or 'nothing'}"
    return refusal(_TITLE, "message_root", words)


def _bare_roots() -> list[str]:
    """The keys under which messages stand; an envelope stands under none."""
    return [root for root, schema in SCHEMA_BY_ROOT.items() if schema not in ENVELOPES]
