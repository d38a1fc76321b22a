"""A record as a line of JSON, and back."""

from __future__ import annotations

import base64
import dataclasses
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from hubsante_kit.journal.events import Event, Record

_NAMES: Mapping[str, type[Event]] = {kind.__name__.lower(): kind for kind in Event.__args__}
_ADAPTERS = {name: TypeAdapter(kind) for name, kind in _NAMES.items()}


def line(record: Record) -> bytes:
    """The record as JSON in one line, with its end.

    A body is text, `"body"`, where it is UTF-8, else `"body_base64"`.
    """
    members: dict[str, Any] = {
        "number": record.number,
        "at": record.at.isoformat(),
        "event": type(record.event).__name__.lower(),
    }
    for field in dataclasses.fields(record.event):
        value = getattr(record.event, field.name)
        if value != field.default:
            members |= _member(field.name, value)
    return json.dumps(members, ensure_ascii=False, default=_plain).encode(errors="backslashreplace") + b"\n"


def record(text: bytes) -> Record:
    """The record of a line.

    Raises: ValueError (pydantic's among them) for a text that `line` does not write.
    """
    members = json.loads(text)
    if not isinstance(members, dict) or members.get("event") not in _NAMES:
        raise ValueError("no event of the journal")
    name, number, at = (members.pop(key, None) for key in ("event", "number", "at"))
    if "body_base64" in members:
        members["body"] = base64.b64decode(members.pop("body_base64"), validate=True)
    unknown = members.keys() - {field.name for field in dataclasses.fields(_NAMES[name])}
    if unknown or not isinstance(number, int) or not isinstance(at, str):
        raise ValueError(f"not as {name} is written")
    return Record(number, datetime.fromisoformat(at), _ADAPTERS[name].validate_python(members))


def _member(name: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, bytes):
        return {name: value}
    try:
        return {name: value.decode()}
    except UnicodeDecodeError:
        return {f"{name}_base64": base64.b64encode(value).decode("ascii")}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else dataclasses.asdict(value)
