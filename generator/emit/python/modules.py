"""The modules that hold the classes of a release: which objects each has, and what it takes from others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.emit.python.names import TYPES, ClassRef, ClassRefs, base, object_names, type_names
from generator.model import Message, ObjectType
from generator.shapes import modules
from generator.shapes.shared_types import SharedType
from generator.slices import bare, used_code_lists


@dataclass(frozen=True, slots=True)
class Root:
    """What the first class of a message's module says of the message."""

    schema: str
    name: str
    namespace: str
    base: ClassRef


@dataclass(frozen=True, slots=True)
class Module:
    """All that decides the classes of a module."""

    objects: tuple[ObjectType, ...]  # whose classes it holds; a message's root first
    class_names: Mapping[str, str]  # by the object's name, as the module calls them, imported ones too
    imported: Mapping[str, ClassRef]  # by the object's name: the classes that other modules hold
    code_lists: Mapping[str, ClassRef]  # by the list's id
    root: Root | None  # None: of a shared type

    @property
    def room(self) -> str:
        """The folder of the package in which it stands; "" for the package itself."""
        return "" if self.root else TYPES

    @property
    def offered(self) -> tuple[str, ...]:
        """The names in `__all__`: every class of a message, wherever it stands; none of a shared type's module."""
        return tuple(self.class_names.values()) if self.root else ()

    def root_of(self, object_type: ObjectType) -> Root | None:
        """The message of which an object of the module is the root; None refs it is none."""
        return self.root if object_type is self.objects[0] else None


def message_module(message: Message, refs: ClassRefs) -> Module:
    """The module of a message: its root, and the objects that no other message has."""
    own, imported = _laid_out(modules.message_module(message, refs.shared), refs)
    root = Root(message.name, message.root, message.namespace, base(message))
    return Module(own, object_names(message), imported, _code_lists(own, refs), root)


def type_modules(shared: SharedType, messages: Mapping[str, Message], refs: ClassRefs) -> Mapping[str, Module]:
    """The module of a shared type as each message sees it, by the message's name; they differ in texts alone."""
    return {name: _type_module(shared, messages[name], refs) for name in shared.messages}


def _type_module(shared: SharedType, message: Message, refs: ClassRefs) -> Module:
    own, imported = _laid_out(modules.type_module(shared, message, refs.shared), refs)
    return Module(own, type_names(shared), imported, _code_lists(own, refs), None)


def _laid_out(module: modules.Module, refs: ClassRefs) -> tuple[tuple[ObjectType, ...], Mapping[str, ClassRef]]:
    """The objects of a module as classes have them, and the classes that it imports."""
    imported = {name: refs.shared[shared_type] for name, shared_type in module.imported.items()}
    return tuple(map(bare, module.objects)), imported


def _code_lists(objects: Iterable[ObjectType], refs: ClassRefs) -> Mapping[str, ClassRef]:
    return {identity: refs.code_lists[identity] for identity in sorted(used_code_lists(objects))}
