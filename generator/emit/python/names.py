"""Which module and class stands for what in the published package."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import CodeList, Message, Model, Scalar
from generator.naming.python import class_name, class_names, field_names, member_names, module_names
from generator.shapes.modules import distinct_names
from generator.shapes.shared_types import SharedType, shared_types

RUNTIME = (
    *(
        "answers",
        "checking",
        "codes",
        "conversion",
        "conversion_functions",
        "conversion_leaf",
        "conversion_later",
        "conversion_places",
        "conversion_values",
        "converting",
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

FUNCTIONS = ("acknowledge", "check", "check_conversation", "convert", "parse", "reply")
"""What the package itself offers: a module of such a name would stand in its place."""

CONVERSIONS = "conversions"
"""The folder of the tables of conversions, a file a pair of versions."""

TYPES = "_types"
"""The folder of the object types that several messages share, a module each; each message offers those that it has."""

OWN_MODULES = ("code_lists", CONVERSIONS, "header", "lexical", "portable", "registry", "rules", *RUNTIME, *FUNCTIONS)
"""The names in the package that no release changes."""


@dataclass(frozen=True, slots=True)
class ClassRef:
    """A class by its name and the module that holds it, relative to the package."""

    module: str
    name: str

    @property
    def path(self) -> str:
        """The dotted path within the package, `.code_lists.colour.Colour`."""
        return f".{self.module}.{self.name}"


WIRE_TYPES: Mapping[Scalar, ClassRef] = {
    Scalar.INTEGER: ClassRef("values", "Integer"),
    Scalar.NUMBER: ClassRef("values", "Number"),
    Scalar.BOOLEAN: ClassRef("values", "Boolean"),
    Scalar.DATE: ClassRef("values", "Date"),
    Scalar.DATETIME: ClassRef("values", "DateTime"),
}

ANY_MESSAGE = ClassRef("message", "Message")
WIRE_MODEL = ClassRef("wire", "WireModel")

_ENVELOPE_PROPERTIES = frozenset({"message", "messages"})


@dataclass(frozen=True, slots=True)
class ClassRefs:
    """The classes of a release, by what they stand for."""

    messages: Mapping[str, ClassRef]  # the root object's class, by the schema's name
    code_lists: Mapping[str, ClassRef]  # by the list's id
    shared: Mapping[SharedType, ClassRef]  # in the order of the types


def class_refs(model: Model) -> ClassRefs:
    """A module for each message, each shared type and each code list, none the name of another."""
    modules = module_names(model.message_by_name, OWN_MODULES)
    messages = {name: ClassRef(modules[name], _root_class(message)) for name, message in model.message_by_name.items()}
    shared = _types(shared_types(model.messages))
    return ClassRefs(messages, _code_lists(model, shared), shared)


def _root_class(message: Message) -> str:
    return object_names(message)[message.root_object.name]


def object_names(message: Message) -> Mapping[str, str]:
    """The class of each object of a message."""
    return class_names(message.object_by_name)


def type_names(shared: SharedType) -> Mapping[str, str]:
    """What the module of a shared type calls its class, and those of the objects that it refers to."""
    own = class_name(shared.name)
    return {shared.name: own, **class_names(shared.references, [own])}


def base(message: Message) -> ClassRef:
    """What the class of a message's root is built on.

    An envelope that has a field of such a name needs no other way to what it carries.
    """
    fields = (field.name for field in message.root_object.fields)
    hides = _ENVELOPE_PROPERTIES & set(field_names(fields).values())
    return ClassRef("envelope", "Envelope") if message.is_envelope and not hides else ClassRef("wire", "WireMessage")


def members(code_list: CodeList, *, is_numbered: bool = False) -> Mapping[str, str]:
    """The member of each code; where that is a number, named as the number is."""
    if not is_numbered:
        return member_names(code.code for code in code_list.codes)
    by_label = member_names(code.label for code in code_list.codes)
    return {code.code: by_label[code.label] for code in code_list.codes}


def _types(shared: Iterable[SharedType]) -> Mapping[SharedType, ClassRef]:
    names = distinct_names(shared)
    modules = module_names(names.values())
    return {
        shared_type: ClassRef(f"{TYPES}.{modules[name]}", class_name(shared_type.name))
        for shared_type, name in names.items()
    }


def _code_lists(model: Model, shared: Iterable[SharedType]) -> Mapping[str, ClassRef]:
    """The enumerations, none named as a class of a module that may import it."""
    taken = [name for message in model.messages for name in object_names(message).values()]
    taken += [name for shared_type in shared for name in type_names(shared_type).values()]
    classes = class_names(model.code_list_by_id, taken)
    modules = module_names(classes.values())
    return {id_: ClassRef(f"code_lists.{modules[name]}", name) for id_, name in classes.items()}
