"""The model itself as JSON, whole: the form in which a change is reviewed, and from which it is read back.

`read.model_json` makes the same Model of the two files. Cells stand in one of their
own: a row inserted in a sheet moves all that are below it, and no line of the model.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any, assert_never

from generator.artifact import Artifact, Draft, Maker
from generator.diagnostics import Origin
from generator.emit.model_origins import origins
from generator.emit.publication_json import publication_tree
from generator.model import (
    MODEL_FORMAT,
    AnyMessage,
    Bounded,
    Code,
    Coded,
    CodeList,
    Field,
    Message,
    Model,
    ObjectType,
    PythonPackage,
    Ref,
    Release,
    Scalar,
    Scenario,
    Step,
    Text,
    Type,
)
from generator.resources import template_folder
from generator.slices import placeless

Tree = dict[str, Any]

Codes = Mapping[str, tuple[str, ...]]
"""What each code list holds, by its id."""


def emit(model: Model, made: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`model/model.json` in the model's own order, the places of all that it says, and the form of both."""
    yield made(Draft("model/model.json", _text, (placeless(model),)))
    yield Artifact.text("model/model.origins.json", _json(origins(model)))
    for path in sorted(template_folder("model").glob("*.schema.json")):
        yield Artifact.text(f"model/{path.name}", path.read_text(encoding="utf-8"))


def _text(model: Model) -> str:
    codes = {one.id: tuple(code.code for code in one.codes) for one in model.code_lists}
    tree = {
        "format": MODEL_FORMAT,
        "release": _release(model.release),
        "messages": [_message(message, codes) for message in model.messages],
        "code_lists": [_code_list(one) for one in model.code_lists],
        "scenarios": [_scenario(one) for one in model.scenarios],
        "publication": publication_tree(model.publication) if model.publication else None,
    }
    return _json(_told(tree))


def _json(tree: Tree) -> str:
    """JSON text; half a surrogate pair, which UTF-8 cannot hold, is left escaped."""
    text = json.dumps(tree, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _told(tree: Tree) -> Tree:
    """A tree without what is empty; `false` and `0` say something."""
    return {key: value for key, value in tree.items() if value not in ("", [], {}, None)}


def _release(one: Release) -> Tree:
    return _told(
        {
            "version": one.version,
            "title": one.title,
            "namespace_prefix": one.namespace_prefix,
            "licence": one.licence,
            "contact": one.contact,
            "message_namespace": one.message_namespace,
            "homepage": one.homepage,
            "repository": one.repository,
            "package": _package(one.package),
        }
    )


def _package(package: PythonPackage) -> Tree:
    """What is said of the Python package, where it is not what stands for an absent word."""
    absent = asdict(PythonPackage())
    return {key: value for key, value in asdict(package).items() if value != absent[key]}


def _message(message: Message, codes: Codes) -> Tree:
    return _told(
        {
            "name": message.name,
            "root": message.root,
            "namespace": message.namespace,
            "perimeter": message.perimeter,
            "header": message.has_header,
            "title": message.title,
            "description": message.description,
            "source": _source(message.origin),
            "objects": [_object(one, codes) for one in message.objects],
        }
    )


def _source(origin: Origin) -> Tree:
    """The file and sheet of a whole message or list: outputs name them, and no row moves them."""
    return _told({"file": origin.file, "sheet": origin.sheet})


def _object(one: ObjectType, codes: Codes) -> Tree:
    return _told(
        {
            "name": one.name,
            "title": one.title,
            "description": one.description,
            "open": one.is_open or None,
            "xlink_type": one.xlink_type,
            "xlink_required": one.is_xlink_required or None,
            "fields": [_field(field, codes) for field in one.fields],
        }
    )


def _field(one: Field, codes: Codes) -> Tree:
    return _told(
        {
            "name": one.name,
            "title": one.title,
            "description": one.description,
            "cardinality": str(one.cardinality),
            "type": _type(one.type, codes),
            "examples": list(one.examples),
            "note": one.note,
            "suggested_list": one.suggested_list,
            "xml_name": one.xml_name,
            "xml_wrapper": one.xml_wrapper,
            "read_only": one.is_read_only or None,
            "xml_namespace": one.xml_namespace,
        }
    )


def _type(type_: Type, codes_of: Codes) -> Tree:
    """`{"kind": "text"}` and what that kind needs; a whole code list stands by its id."""
    match type_:
        case Text(patterns, length):
            return _told({"kind": "text", "patterns": list(patterns), "length": str(length or "")})
        case Coded(codes, code_list):
            is_whole = code_list is not None and codes_of.get(code_list) == codes
            own = {} if is_whole else {"codes": list(codes)}
            return {"kind": "code", **({} if code_list is None else {"code_list": code_list}), **own}
        case Scalar():
            return {"kind": type_.value}
        case Bounded(scalar, bounds):
            return {"kind": scalar.value, "bounds": str(bounds)}
        case Ref(name):
            return {"kind": "object", "object": name}
        case AnyMessage():
            return {"kind": "message"}
        case _:
            assert_never(type_)


def _code_list(one: CodeList) -> Tree:
    return _told(
        {
            "id": one.id,
            "title": one.title,
            "description": one.description,
            "source": _source(one.origin),
            "codes": [_code(code) for code in one.codes],
        }
    )


def _code(one: Code) -> Tree:
    return _told({"code": one.code, "labels": list(one.labels), "description": one.description, "comment": one.comment})


def _scenario(one: Scenario) -> Tree:
    return _told(
        {
            "name": one.name,
            "title": one.title,
            "description": one.description,
            "steps": [_step(step) for step in one.steps],
        }
    )


def _step(step: Step) -> Tree:
    words = _told({"name": step.name, "schema": step.schema, "title": step.title, "description": step.description})
    return {**words, "envelope": step.envelope}
