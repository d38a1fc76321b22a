"""The model itself as JSON: the form in which a workbook's change is reviewed.

Origins are left out: a row inserted in a sheet moves all cells below it, and
would change as many lines here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, assert_never

from generator.artifact import Artifact, Draft, Maker
from generator.model import (
    AnyMessage,
    Bounded,
    Code,
    Coded,
    CodeList,
    Field,
    Message,
    Model,
    ObjectType,
    Ref,
    Release,
    Scalar,
    Scenario,
    Text,
    Type,
)

Tree = dict[str, Any]


def emit(model: Model, made: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`model/model.json`, in the model's own order."""
    yield made(Draft("model/model.json", _text, (model,)))


def _text(model: Model) -> str:
    tree = {
        "release": _release(model.release),
        "messages": [_message(one) for one in model.messages],
        "code_lists": [_code_list(one) for one in model.code_lists],
        "scenarios": [_scenario(one) for one in model.scenarios],
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
        }
    )


def _message(one: Message) -> Tree:
    return _told(
        {
            "name": one.name,
            "root": one.root,
            "namespace": one.namespace,
            "perimeter": one.perimeter,
            "header": one.has_header,
            "title": one.title,
            "description": one.description,
            "objects": [_object(each) for each in one.objects],
        }
    )


def _object(one: ObjectType) -> Tree:
    return _told(
        {
            "name": one.name,
            "title": one.title,
            "description": one.description,
            "open": one.is_open or None,
            "xlink_type": one.xlink_type,
            "xlink_required": one.is_xlink_required or None,
            "fields": [_field(each) for each in one.fields],
        }
    )


def _field(one: Field) -> Tree:
    return _told(
        {
            "name": one.name,
            "title": one.title,
            "description": one.description,
            "cardinality": str(one.cardinality),
            "type": _type(one.type),
            "examples": list(one.examples),
            "note": one.note,
            "suggested_list": one.suggested_list,
            "xml_name": one.xml_name,
            "xml_wrapper": one.xml_wrapper,
            "read_only": one.is_read_only or None,
            "xml_namespace": one.xml_namespace,
        }
    )


def _type(type_: Type) -> Tree:
    """`{"kind": "text"}` and what that kind needs; a whole code list stands by its id."""
    match type_:
        case Text(patterns, length):
            return _told({"kind": "text", "patterns": list(patterns), "length": str(length or "")})
        case Coded(codes, code_list):
            return {"kind": "code", **({"code_list": code_list} if code_list else {"codes": list(codes)})}
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
            "codes": [_code(each) for each in one.codes],
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
            "steps": [{"name": step.name, "schema": step.schema, "title": step.title} for step in one.steps],
        }
    )
