"""Which module and class stands for what in the published package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator import naming
from generator.model import CodeList, Message, Model

PACKAGE = "hubsante_models"


@dataclass(frozen=True, slots=True)
class Place:
    """A class and the module that holds it, relative to the package."""

    module: str
    name: str

    @property
    def path(self) -> str:
        """The whole dotted path, for an import."""
        return f"{PACKAGE}.{self.module}.{self.name}"


def message_place(message: Message) -> Place:
    """The class of a message's root object."""
    return Place(naming.module_name(message.name), object_names(message)[message.root_object.name])


def object_names(message: Message) -> Mapping[str, str]:
    """The class of each object of a message."""
    return naming.class_names(one.name for one in message.objects)


def code_list_places(model: Model) -> Mapping[str, Place]:
    """The enumeration of each code list, by the list's id."""
    classes = naming.class_names(one.id for one in model.code_lists)
    return {
        one.id: Place(f"code_lists.{naming.module_name(classes[one.id])}", classes[one.id]) for one in model.code_lists
    }


def members(code_list: CodeList) -> Mapping[str, str]:
    """The member of each code."""
    return naming.member_names(code.code for code in code_list.codes)
