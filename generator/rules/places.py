"""Where the names of an expression lead in the Model: fields, their sorts, and whether they are surely there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.diagnostics import Origin
from generator.model import (
    AnyMessage,
    Bounded,
    Cardinality,
    Coded,
    Field,
    Message,
    Model,
    ObjectType,
    Ref,
    Scalar,
    Text,
    Type,
)
from generator.rules.tree import Path, Root, Sort

Key = tuple[Root | str, tuple[str, ...]]
"""What names a path: where it begins, and the names of its fields."""

_SORTS = {
    Scalar.INTEGER: Sort.INTEGER,
    Scalar.NUMBER: Sort.NUMBER,
    Scalar.BOOLEAN: Sort.BOOLEAN,
    Scalar.DATE: Sort.DATE,
    Scalar.DATETIME: Sort.INSTANT,
}
_OPTIONAL = Cardinality(0, 1)
_NOWHERE = Origin("")


@dataclass(frozen=True, slots=True)
class Place:
    """What a path leads to."""

    path: Path
    type: Type
    message: Message  # whose objects a reference names
    is_list: bool

    @property
    def key(self) -> Key:
        return key_of(self.path)

    @property
    def sort(self) -> Sort | None:
        """The sort of its value; None of an object, or of a list."""
        return None if self.is_list else sort_of(self.type)

    @property
    def item(self) -> Place:
        """One item of the list, as the variable of a quantifier has it."""
        return replace(self, is_list=False)

    def below(self, variable: str) -> Place:
        """An item of the list under the name of a variable."""
        return replace(self, path=Path(variable, ()), is_list=False)

    def then(self, field: Field, message: Message) -> Place:
        """The field of the object that stands here."""
        path = Path(self.path.root, (*self.path.fields, field))
        return Place(path, field.type, message, field.cardinality.is_list)


def key_of(path: Path) -> Key:
    """What names a path."""
    return path.root, tuple(field.name for field in path.fields)


def sort_of(type_: Type) -> Sort | None:
    """The sort of a type's values; None of objects."""
    match type_:
        case Text() | Coded():
            return Sort.TEXT
        case Scalar():
            return _SORTS[type_]
        case Bounded(scalar):
            return _SORTS[scalar]
        case Ref() | AnyMessage():
            return None


def root_place(root: Root, object_type: ObjectType, message: Message) -> Place:
    """The object that a rule is about, or the root of its message."""
    return Place(Path(root, ()), Ref(object_type.name), message, is_list=False)


def members(place: Place, model: Model) -> Mapping[str, tuple[Field, Message]]:
    """The fields below a place by name, each with the message whose objects it refers to; none below a simple value."""
    match place.type:
        case Ref(name):
            return {field.name: (field, place.message) for field in place.message.object_by_name[name].fields}
        case AnyMessage():
            header = model.header
            fields = header.root_object.fields if header else ()
            return {
                **{content.root: (_use_case(content), content) for content in model.contents},
                **{field.name: (_optional(field), header) for field in fields if header},
            }
        case _:
            return {}


def is_header_field(step: Field, model: Model) -> bool:
    """Whether a member of what an envelope carries is a field of the header, and not a use case."""
    return model.header is not None and model.header.root_object.field(step.name) is not None


def carried_message(step: Field, model: Model) -> Message:
    """The message whose use case a member of what an envelope carries is."""
    return next(message for message in model.contents if message.root == step.name)


def _optional(field: Field) -> Field:
    """A header field where a message may travel without header: an error, for example."""
    return replace(field, cardinality=Cardinality(0, field.cardinality.high))


def _use_case(content: Message) -> Field:
    """The member of a carried message under which its use case stands."""
    return Field(content.root, content.title, "", (), _OPTIONAL, Ref(content.root_object.name), _NOWHERE)
