"""A field's own lines in what was published of its message: JSON Schema, XSD, Python."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

from generator.emit.json_text import json_text
from generator.model import Field, Message, ObjectType
from generator.naming.python import class_names, field_names
from generator.naming.xsd import xsd_type

Files = Mapping[str, bytes]
"""What was generated, by path: `xsd/RC-EDA.xsd`."""

_XS = "{http://www.w3.org/2001/XMLSchema}"
_NAMESPACES = re.compile(rb'\s+xmlns(?::\w+)?="[^"]*"')


@dataclass(frozen=True)
class Fragments:
    """The fragments of one message."""

    message: Message
    files: Files
    package: Package

    def json_schema(self, holder: ObjectType, field: Field) -> str:
        """The property's member in its object's schema."""
        definition = self._definition(holder)
        schema = definition.get("properties", {}).get(field.name)
        return "" if schema is None else f"{json_text(field.name)}: {json_text(schema, indent=2)}"

    def _definition(self, holder: ObjectType) -> Mapping[str, Any]:
        if holder is self.message.root_object:
            return self._schema
        found: Mapping[str, Any] = self._schema.get("definitions", {}).get(holder.name, {})
        return found

    @cached_property
    def _schema(self) -> Mapping[str, Any]:
        schema: Mapping[str, Any] = json.loads(self.files[f"json-schema/{self.message.name}.schema.json"])
        return schema

    # --- XSD -------------------------------------------------------------------------

    def xsd(self, holder: ObjectType, field: Field) -> str:
        """The element, or the wrapper around it, where its object's type declares it."""
        name = field.xml_wrapper or field.element
        for owner in self._owners.get(xsd_type(self.message.root, holder.name), ()):
            for element in owner.iter(f"{_XS}element"):
                if (element.get("name") or element.get("ref", "").rpartition(":")[2]) == name:
                    return _serialised(element)
        return ""

    @cached_property
    def _owners(self) -> Mapping[str, list[etree._Element]]:
        """The complex types by name; a header's type refers to the group that holds its fields."""
        root = etree.fromstring(self.files[f"xsd/{self.message.name}.xsd"])
        groups = root.findall(f"{_XS}group")
        return {str(owner.get("name")): [owner, *groups] for owner in root.findall(f"{_XS}complexType")}

    # --- Python ----------------------------------------------------------------------

    def python(self, holder: ObjectType, field: Field) -> str:
        """The attribute in its object's class."""
        name = self._classes[holder.name]
        attribute = field_names(inside.name for inside in holder.fields)[field.name]
        return self._attributes(name).get(attribute, "")

    @cached_property
    def _classes(self) -> Mapping[str, str]:
        return class_names(holder.name for holder in self.message.objects)

    def _attributes(self, class_name: str) -> Mapping[str, str]:
        """The lines of each attribute of a class of the message, wherever it is defined."""
        module = self._module
        for node in module.tree.body:
            if isinstance(node, ast.ClassDef) and node.name == class_name:
                return module.attributes(node)
            if isinstance(node, ast.ImportFrom) and any(class_name == alias.name for alias in node.names):
                return self._imported(node.module or "", class_name)
        return {}

    def _imported(self, module: str, class_name: str) -> Mapping[str, str]:
        other = self.package.module(module)
        classes = (node for node in other.tree.body if isinstance(node, ast.ClassDef) and node.name == class_name)
        return next(map(other.attributes, classes), {})

    @cached_property
    def _module(self) -> Module:
        return self.package.module(self.package.modules[self.message.name])


@dataclass(frozen=True)
class Package:
    """The Python package as it was generated."""

    files: Files
    name: str  # under which it is imported

    @cached_property
    def modules(self) -> Mapping[str, str]:
        """The module of each message, by the schema's name."""
        for node in self.module("registry").tree.body:
            match node:
                case ast.AnnAssign(target=ast.Name("MESSAGES_BY_SCHEMA"), value=ast.expr() as value):
                    return {schema: module for schema, (module, _) in ast.literal_eval(value).items()}
        return {}

    @cached_property
    def _read(self) -> dict[str, Module]:
        return {}

    def module(self, name: str) -> Module:
        """A module by its dotted name within the package, read once."""
        if name not in self._read:
            self._read[name] = Module.of(self.files[f"python/src/{self.name}/{name.replace('.', '/')}.py"])
        return self._read[name]


@dataclass(frozen=True, slots=True)
class Module:
    """A module of the package, read."""

    lines: tuple[str, ...]
    tree: ast.Module

    @classmethod
    def of(cls, source: bytes) -> Module:
        text = source.decode("utf-8")
        return cls(tuple(text.splitlines()), ast.parse(text))

    def attributes(self, node: ast.ClassDef) -> Mapping[str, str]:
        """The lines of each attribute of a class."""
        return {
            line.target.id: self._text(line)
            for line in node.body
            if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
        }

    def _text(self, node: ast.AnnAssign) -> str:
        lines = self.lines[node.lineno - 1 : node.end_lineno]
        return "\n".join(line.removeprefix("    ") for line in lines)


def _serialised(element: etree._Element) -> str:
    """An element as it stands in its file, without the namespaces that its root declares."""
    text = _NAMESPACES.sub(b"", etree.tostring(element, encoding="utf-8", with_tail=False)).decode("utf-8")
    first, *others = text.splitlines()
    indent = min((len(line) - len(line.lstrip()) for line in others if line.strip()), default=0)
    return "\n".join([first, *(line[indent:] for line in others)])
