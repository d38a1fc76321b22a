"""The paths that the model itself knows, for a step whose example is not at hand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from hubsante_kit.cases.paths import Path
from hubsante_models import MESSAGES
from hubsante_models.registry import SCHEMA_BY_ROOT
from hubsante_models.wire import WireMessage, WireModel

_DEEPEST = 12  # names of a path; the model has none that is longer, and a type that held itself would have no end


@cache
def skeleton(schema: str) -> dict[str, Any]:
    """A document with every field of a message once, lists with one item, texts empty: what a path can name.

    Raises: KeyError for a schema that the release does not have.
    """
    class_ = MESSAGES[schema]
    return {class_.wire_root: _object(class_, _DEEPEST)}


def schema_of(document: dict[str, Any]) -> str | None:
    """The schema of a document with a use case alone."""
    root = next(iter(document), "")
    return SCHEMA_BY_ROOT.get(root)


def first_items(path: Path) -> Path:
    """A path through the first item of every list, as a skeleton has no other."""
    return tuple(0 if isinstance(step, int) else step for step in path)


def _object(class_: type[WireModel], depth: int) -> dict[str, Any]:
    fields = class_.model_fields.items()
    return {field.alias or name: _value(field.annotation, depth - 1) for name, field in fields if depth}


def _value(annotation: Any, depth: int) -> Any:
    types = list(_types(annotation))
    below = next((type_ for type_ in types if isinstance(type_, type) and issubclass(type_, WireModel)), None)
    value: Any = "" if below is None or issubclass(below, WireMessage) else _object(below, depth)
    return [value] if list in types else value


def _types(annotation: Any) -> Iterator[Any]:
    """The types in an annotation, such as `Annotated[list[State] | None, …]`."""
    yield getattr(annotation, "__origin__", annotation)
    for argument in get_args(annotation):
        yield from _types(argument)
