"""Fields of a whole code list, told from its codes: a code that is added changes the list, not every field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.model import Coded, Field, Message, Model, ObjectType, Ref, Type

FieldChange = Callable[[Field], Field]


def without_codes(model: Model) -> Model:
    """The Model whose fields of a whole list have the list's id alone."""
    codes = _codes(model)

    def bare(type_: Type) -> Type:
        is_whole = isinstance(type_, Coded) and type_.code_list and codes.get(type_.code_list) == type_.codes
        return replace(type_, codes=()) if isinstance(type_, Coded) and is_whole else type_

    return _with_types(model, bare)


def with_codes(model: Model) -> Model:
    """The Model whose fields of a list have its codes again; none where the list is not there."""
    codes = _codes(model)

    def whole(type_: Type) -> Type:
        is_bare = isinstance(type_, Coded) and type_.code_list and not type_.codes
        return (
            replace(type_, codes=codes.get(type_.code_list or "", ()))
            if isinstance(type_, Coded) and is_bare
            else type_
        )

    return _with_types(model, whole)


def with_list_names(model: Model, new_names: Mapping[str, str]) -> Model:
    """The Model whose lists, and the fields that refer to them, have new names."""

    def renamed(field: Field) -> Field:
        suggested = new_names.get(field.suggested_list, field.suggested_list)
        return replace(field, type=_of_list(field.type, new_names), suggested_list=suggested)

    lists = (replace(code_list, id=new_names.get(code_list.id, code_list.id)) for code_list in model.code_lists)
    return replace(_with_fields(model, renamed), code_lists=tuple(lists)) if new_names else model


def with_references(object_type: ObjectType, new_names: Mapping[str, str]) -> ObjectType:
    """An object whose fields refer to others by their new names."""

    def renamed(type_: Type) -> Type:
        return Ref(new_names[type_.name]) if isinstance(type_, Ref) and type_.name in new_names else type_

    return replace(object_type, fields=tuple(_typed(field, renamed) for field in object_type.fields))


def _of_list(type_: Type, new_names: Mapping[str, str]) -> Type:
    is_renamed = isinstance(type_, Coded) and type_.code_list in new_names
    return (
        replace(type_, code_list=new_names[type_.code_list or ""]) if isinstance(type_, Coded) and is_renamed else type_
    )


def _codes(model: Model) -> Mapping[str, tuple[str, ...]]:
    return {code_list.id: tuple(code.code for code in code_list.codes) for code_list in model.code_lists}


def _with_types(model: Model, change: Callable[[Type], Type]) -> Model:
    return _with_fields(model, lambda field: _typed(field, change))


def _with_fields(model: Model, change: FieldChange) -> Model:
    return replace(model, messages=tuple(_message(message, change) for message in model.messages))


def _message(message: Message, change: FieldChange) -> Message:
    objects = (replace(object_type, fields=tuple(map(change, object_type.fields))) for object_type in message.objects)
    return replace(message, objects=tuple(objects))


def _typed(field: Field, change: Callable[[Type], Type]) -> Field:
    return replace(field, type=change(field.type))
