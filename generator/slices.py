"""Parts of a model: what decides a file, and nothing else, so that other changes leave the file alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.diagnostics import Origin
from generator.model import Coded, CodeList, Message, Model, ObjectType

_NOWHERE = Origin("")


def placeless(model: Model) -> Model:
    """The model as emitters see it: origins name file and sheet, and no cell.

    A row inserted in a sheet moves all cells below it, and changes no other field.
    """
    return replace(
        model,
        messages=tuple(_placeless_message(message) for message in model.messages),
        code_lists=tuple(replace(code_list, origin=_sheet(code_list.origin)) for code_list in model.code_lists),
        rules=tuple(replace(rule, origin=_sheet(rule.origin)) for rule in model.rules),
    )


def _placeless_message(message: Message) -> Message:
    nowhere = Origin(message.origin.file)
    return replace(
        message,
        objects=tuple(_placeless_object(object_type, nowhere) for object_type in message.objects),
        origin=_sheet(message.origin),
    )


def _placeless_object(object_type: ObjectType, nowhere: Origin) -> ObjectType:
    return replace(
        object_type, fields=tuple(replace(field, origin=nowhere) for field in object_type.fields), origin=nowhere
    )


def _sheet(origin: Origin) -> Origin:
    return Origin(origin.file, sheet=origin.sheet)


@dataclass(frozen=True)
class Slices:
    """A release, message by message; what slices share is shared, not copied."""

    model: Model
    names: Mapping[str, CodeList]  # the code lists without their codes, by id

    @classmethod
    def of(cls, model: Model) -> Slices:
        return cls(model, {code_list.id: replace(code_list, codes=()) for code_list in model.code_lists})

    def around(self, message: Message) -> Model:
        """The model as one message sees it: itself, the header, and the codes that it uses.

        Of other code lists the names are there, which file names depend on. An
        envelope carries every message, and sees the whole release. What was recorded of
        the release, and conversions, decide no file but those that tell of them.
        """
        if message.is_envelope:
            return replace(self.model, publication=None, conversions=())
        used = used_code_lists(message.objects)
        return Model(
            release=self.model.release,
            messages=tuple(other for other in self.model.messages if other is message or other is self.model.header),
            code_lists=tuple(
                code_list if code_list.id in used else self.names[code_list.id] for code_list in self.model.code_lists
            ),
        )


def bare(object_type: ObjectType) -> ObjectType:
    """An object as a class says it: where it stands, examples and notes are for readers of other targets."""
    fields = (replace(field, examples=(), note="", suggested_list="", origin=_NOWHERE) for field in object_type.fields)
    return replace(object_type, fields=tuple(fields), origin=_NOWHERE)


def used_code_lists(objects: Iterable[ObjectType]) -> frozenset[str]:
    """The ids of the code lists that fields of objects hold whole."""
    return frozenset(
        field.type.code_list
        for object_type in objects
        for field in object_type.fields
        if isinstance(field.type, Coded) and field.type.code_list
    )
