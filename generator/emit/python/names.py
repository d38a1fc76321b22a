"""Which module and class stands for what in the published package."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import CodeList, Message, Model, Scalar, scalar_of
from generator.naming.python import class_name, class_names, field_names, member_names, module_names
from generator.shapes.shared_types import SharedType, shared_types

RUNTIME = (
    *(
        "answers",
        "checking",
        "codes",
        "envelope",
        "json_problems",
        "message",
        "messages",
        "parsing",
        "problems",
        "schemas",
    ),
    *("strict_json", "texts", "values", "wire", "xml_fields", "xml_free", "xml_places", "xml_reader"),
    *("xml_shapes", "xml_texts", "xml_writer"),
)
"""The modules that ship verbatim."""

FUNCTIONS = ("acknowledge", "check", "check_conversation", "parse", "reply")
"""What the package itself offers: a module of such a name would stand in its place."""

TYPES = "_types"
"""The room of the object types that several messages share, a module each; each message offers those that it has."""

OWN_MODULES = ("code_lists", "header", "lexical", "portable", "registry", "rules", *RUNTIME, *FUNCTIONS)
"""The names in the package that no release changes."""


@dataclass(frozen=True, slots=True)
class Place:
    """A class and the module that holds it, relative to the package."""

    module: str
    name: str

    @property
    def path(self) -> str:
        """The dotted path within the package, `.code_lists.colour.Colour`."""
        return f".{self.module}.{self.name}"


WIRE_TYPES: Mapping[Scalar, Place] = {
    Scalar.INTEGER: Place("values", "Integer"),
    Scalar.NUMBER: Place("values", "Number"),
    Scalar.BOOLEAN: Place("values", "Boolean"),
    Scalar.DATE: Place("values", "Date"),
    Scalar.DATETIME: Place("values", "DateTime"),
}

ANY_MESSAGE = Place("message", "Message")
WIRE_MODEL = Place("wire", "WireModel")

_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,14}")
"""An integer in the one spelling that gives the number back, and that a double holds."""

_ENVELOPE_PROPERTIES = frozenset({"message", "messages"})


@dataclass(frozen=True, slots=True)
class Places:
    """Where the classes of a release stand."""

    messages: Mapping[str, Place]  # the root object's class, by the schema's name
    code_lists: Mapping[str, Place]  # by the list's id
    shared: Mapping[Place, SharedType]

    def types_of(self, message: str) -> Mapping[str, Place]:
        """The shared types of a message, by the object's name."""
        return {one.name: place for place, one in self.shared.items() if message in one.messages}


def places(model: Model) -> Places:
    """A module for each message, each shared type and each code list, none the name of another."""
    modules = module_names((one.name for one in model.messages), OWN_MODULES)
    messages = {one.name: Place(modules[one.name], object_names(one)[one.root_object.name]) for one in model.messages}
    shared = _types(shared_types(model.messages))
    return Places(messages, _code_lists(model, shared.values()), shared)


def object_names(message: Message) -> Mapping[str, str]:
    """The class of each object of a message."""
    return class_names(one.name for one in message.objects)


def type_names(shared: SharedType) -> Mapping[str, str]:
    """What the module of a shared type calls its class, and those of the objects that it refers to."""
    own = class_name(shared.name)
    return {shared.name: own, **class_names(shared.references, [own])}


def base(message: Message) -> Place:
    """What the class of a message's root is built on.

    An envelope that has a field of such a name needs no other way to what it carries.
    """
    fields = (field.name for field in message.root_object.fields)
    hides = _ENVELOPE_PROPERTIES & set(field_names(fields).values())
    return Place("envelope", "Envelope") if message.is_envelope and not hides else Place("wire", "WireMessage")


def members(code_list: CodeList, *, is_numbered: bool = False) -> Mapping[str, str]:
    """The member of each code; where that is a number, named as the number is."""
    if not is_numbered:
        return member_names(code.code for code in code_list.codes)
    by_label = member_names(code.label for code in code_list.codes)
    return {code.code: by_label[code.label] for code in code_list.codes}


def numbered_lists(model: Model) -> frozenset[str]:
    """The lists of numbers, each with a name of its own, that a numeric field recommends."""
    suggested = {
        field.suggested_list
        for message in model.messages
        for one in message.objects
        for field in one.fields
        if scalar_of(field.type) in (Scalar.INTEGER, Scalar.NUMBER)
    }
    return frozenset(one.id for one in model.code_lists if one.id in suggested and _names_numbers(one))


def _names_numbers(one: CodeList) -> bool:
    names = {code.label for code in one.codes if code.labels}
    return len(names) == len(one.codes) and all(_NUMBER.fullmatch(code.code) for code in one.codes)


def _types(shared: Iterable[SharedType]) -> Mapping[Place, SharedType]:
    """The first type of a name has the module of this name, a later one adds the first message that has it.

    So one more message gives a module a new name only where it shares an earlier type of that name.
    """
    spelt: dict[str, SharedType] = {}
    for one in shared:
        spelt[f"{one.name} {one.messages[0]}" if one.name in spelt else one.name] = one
    modules = module_names(spelt)
    return {Place(f"{TYPES}.{modules[key]}", class_name(one.name)): one for key, one in spelt.items()}


def _code_lists(model: Model, shared: Iterable[SharedType]) -> Mapping[str, Place]:
    """The enumerations, none named as a class of a module that may import it."""
    taken = [name for message in model.messages for name in object_names(message).values()]
    taken += [name for one in shared for name in type_names(one).values()]
    classes = class_names((one.id for one in model.code_lists), taken)
    modules = module_names(classes.values())
    return {id_: Place(f"code_lists.{modules[name]}", name) for id_, name in classes.items()}
