"""A published release as the facts that conversions need of it: no sentence, a message or code list a line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.diagnostics import Origin
from generator.emit.json_text import json_text
from generator.emit.model_json import model_tree
from generator.model import Code, CodeList, Field, Message, Model, ObjectType, PythonPackage, Release
from generator.read.folder import CONVERSIONS, MODEL, RELEASES
from generator.release.version import Version

_NOWHERE = Origin("")


def frozen_path(version: str) -> str:
    """Where the facts of a version stand, below the specs folder."""
    return f"{CONVERSIONS}/{RELEASES}/{version}/{MODEL}"


def frozen_text(model: Model) -> str:
    """The facts of a release as `model.json` has them, laid out so that a difference shows the message."""
    tree = model_tree(facts(model))
    return "{\n" + ",\n".join(f"  {json_text(name)}: {_laid_out(value)}" for name, value in tree.items()) + "\n}\n"


def _laid_out(value: Any) -> str:
    if not isinstance(value, list):
        return json_text(value)
    return "[\n" + ",\n".join(f"    {json_text(item)}" for item in value) + "\n  ]"


def facts(model: Model) -> Model:
    """Names, labels, cardinalities, types and codes; its package has a name of its own, beside those of other lines."""
    return Model(
        _release(model.release),
        tuple(_message(message) for message in model.messages),
        tuple(_code_list(code_list) for code_list in model.code_lists),
    )


def _release(release: Release) -> Release:
    line = Version.of(release.version).numbers[:2]
    package = release.package
    names = PythonPackage(
        "_".join([package.import_name, *map(str, line)]), "-".join([package.distribution, *map(str, line)])
    )
    return Release(
        version=release.version,
        title="",
        namespace_prefix=release.namespace_prefix,
        licence="",
        contact="",
        message_namespace=release.message_namespace,
        package=names,
    )


def _message(message: Message) -> Message:
    objects = tuple(_object(object_type) for object_type in message.objects)
    return replace(message, description="", objects=objects, origin=_NOWHERE)


def _object(object_type: ObjectType) -> ObjectType:
    return replace(object_type, description="", fields=tuple(map(_field, object_type.fields)), origin=_NOWHERE)


def _field(field: Field) -> Field:
    return replace(field, description="", examples=(), note="", suggested_list="", origin=_NOWHERE)


def _code_list(code_list: CodeList) -> CodeList:
    return replace(code_list, description="", codes=tuple(map(_code, code_list.codes)), origin=_NOWHERE)


def _code(code: Code) -> Code:
    return replace(code, description="", comment="")
