"""Paths of sheets `Correspondances`: `patient[].idPat`, names on the wire below the root of a message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Field, Message, Ref
from generator.walk import visits_by_path

Names = tuple[str, ...]


def names_of(path: str) -> Names:
    """The names of a path, whatever stands there; none of an empty one."""
    return tuple(name.strip().removesuffix("[]") for name in path.split(".")) if path.strip() else ()


def fields_at(message: Message, names: Names) -> tuple[Field, ...] | None:
    """The fields that a path leads through; None where it leads beside the message."""
    fields: list[Field] = []
    holder = message.root_object
    for position, name in enumerate(names):
        field = holder.field(name)
        if field is None:
            return None
        fields.append(field)
        if isinstance(field.type, Ref):
            holder = message.object_by_name[field.type.name]
        elif position + 1 < len(names):
            return None
    return tuple(fields)


def path_text(fields: Sequence[Field]) -> str:
    """The path through fields as a sheet has it."""
    return ".".join(f"{field.name}[]" if field.cardinality.is_list else field.name for field in fields)


def known_paths(message: Message) -> Iterator[str]:
    """Every path of a message."""
    yield from (path_text(visit.fields) for visit in visits_by_path(message))


def steps(fields: Sequence[Field]) -> list[str]:
    """The names of fields as the runtime takes them: `[]` behind a list on the way."""
    *way, last = fields
    return [*(f"{field.name}[]" if field.cardinality.is_list else field.name for field in way), last.name]
