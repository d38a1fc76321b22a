"""Which module and class stands for what in the published package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator import naming
from generator.model import CodeList, Message, Model, ObjectType, Scalar

PACKAGE = "hubsante_models"

RUNTIME = (
    *("answers", "codes", "envelope", "message", "messages", "parsing", "problems", "strict_json", "texts", "values"),
    *("wire", "xml_fields", "xml_places", "xml_reader", "xml_shapes", "xml_writer"),
)
"""The modules that ship verbatim."""

FUNCTIONS = ("acknowledge", "parse", "reply")
"""What the package itself offers: a module of such a name would stand in its place."""

OWN_MODULES = ("code_lists", "lexical", "registry", *RUNTIME, *FUNCTIONS)
"""The names in the package that no release changes."""


@dataclass(frozen=True, slots=True)
class Place:
    """A class and the module that holds it, relative to the package."""

    module: str
    name: str

    @property
    def path(self) -> str:
        """The whole dotted path, for an import."""
        return f"{PACKAGE}.{self.module}.{self.name}"


WIRE_TYPES: Mapping[Scalar, Place] = {
    Scalar.INTEGER: Place("values", "Integer"),
    Scalar.NUMBER: Place("values", "Number"),
    Scalar.BOOLEAN: Place("values", "Boolean"),
    Scalar.DATE: Place("values", "Date"),
    Scalar.DATETIME: Place("values", "DateTime"),
}

ANY_MESSAGE = Place("message", "Message")

_ENVELOPE_PROPERTIES = frozenset({"message", "messages"})


@dataclass(frozen=True, slots=True)
class Places:
    """Where the classes of a release stand."""

    messages: Mapping[str, Place]  # the root object's class, by the schema's name
    code_lists: Mapping[str, Place]  # by the list's id


def places(model: Model) -> Places:
    """A module for each message and each code list, none the name of another."""
    modules = naming.module_names((one.name for one in model.messages), OWN_MODULES)
    messages = {one.name: Place(modules[one.name], object_names(one)[one.root_object.name]) for one in model.messages}
    return Places(messages, _code_lists(model))


def object_names(message: Message) -> Mapping[str, str]:
    """The class of each object of a message."""
    return naming.class_names(one.name for one in message.objects)


def base(message: Message, one: ObjectType) -> Place:
    """What the class of an object of the message is built on.

    An envelope that has a field of such a name needs no other way to what it carries.
    """
    if one is not message.root_object:
        return Place("wire", "WireModel")
    hides = _ENVELOPE_PROPERTIES & set(naming.field_names(field.name for field in one.fields).values())
    return Place("envelope", "Envelope") if message.is_envelope and not hides else Place("wire", "WireMessage")


def members(code_list: CodeList) -> Mapping[str, str]:
    """The member of each code."""
    return naming.member_names(code.code for code in code_list.codes)


def _code_lists(model: Model) -> Mapping[str, Place]:
    """The enumerations, none named as a class of a module that may import it."""
    taken = [name for message in model.messages for name in object_names(message).values()]
    classes = naming.class_names((one.id for one in model.code_lists), taken)
    modules = naming.module_names(classes.values())
    return {id_: Place(f"code_lists.{modules[name]}", name) for id_, name in classes.items()}
