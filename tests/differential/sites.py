"""Where in an example each field of its message stands first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.model import AnyMessage, Field, Message, Model, ObjectType, Ref

Path = tuple[str | int, ...]
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Site:
    """A field that an example holds; its path leads to the object around it."""

    message: Message  # whose field it is: in an envelope, also the header or the use case
    owner: ObjectType
    field: Field
    path: Path

    @property
    def name(self) -> str:
        """The field as a report calls it, `RC-EDA.createCase.caseId`."""
        return f"{self.message.name}.{self.owner.name}.{self.field.name}"


def sites(message: Message, model: Model, value: Json) -> Iterator[Site]:
    """Each field of the message once, in the order in which the example holds them."""
    seen: set[str] = set()
    for site in _in_object(message, model, message.root_object, value, ()):
        if site.name not in seen:
            seen.add(site.name)
            yield site


def changed(document: Json, path: Path, change: Callable[[Json], None]) -> Json:
    """The document with a change to the object at a path; what stands elsewhere is shared."""
    copied = document.copy()
    if not path:
        change(copied)
    else:
        copied[path[0]] = changed(document[path[0]], path[1:], change)  # type: ignore[index]  # a list takes the same way
    return copied


def _in_object(message: Message, model: Model, owner: ObjectType, value: Json, path: Path) -> Iterator[Site]:
    for field in owner.fields:
        if field.name in value:
            yield Site(message, owner, field, path)
            yield from _below(message, model, field, value[field.name], (*path, field.name))


def _below(message: Message, model: Model, field: Field, value: Any, path: Path) -> Iterator[Site]:
    items = enumerate(value) if field.cardinality.is_list else [(None, value)]
    for index, item in items:
        at = path if index is None else (*path, index)
        match field.type:
            case Ref(name):
                yield from _in_object(message, model, message.object_by_name[name], item, at)
            case AnyMessage():
                yield from _in_payload(model, item, at)
            case _:
                pass


def _in_payload(model: Model, value: Json, path: Path) -> Iterator[Site]:
    carried = model.use_cases(value)
    if model.header and any(message.has_header for message in carried):
        yield from _in_object(model.header, model, model.header.root_object, value, path)
    for message in carried:
        yield from _in_object(message, model, message.root_object, value[message.root], (*path, message.root))
