"""The model itself as JSON, whole: the form in which a change is reviewed, and from which it is read back.

`read.model_json` makes the same Model of the two files. Cells stand in one of their
own: a row inserted in a sheet moves all that are below it, and no line of the model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, astuple, fields, replace
from itertools import chain
from typing import Any, assert_never

from generator.artifact import Artifact, Draft, Maker
from generator.diagnostics import Origin
from generator.emit.json_text import json_text
from generator.emit.model_origins import origins
from generator.emit.publication_json import publication_tree
from generator.model import (
    MODEL_FORMAT,
    AnyMessage,
    Bounded,
    Code,
    Coded,
    CodeList,
    Conversion,
    Correspondence,
    Field,
    Message,
    Model,
    ObjectType,
    PythonPackage,
    Ref,
    Release,
    Rule,
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


def emit(model: Model, make: Maker = Draft.artifact) -> Iterator[Artifact]:
    """`model/model.json` in the model's own order, the places of all that it says, and the form of both."""
    yield make(Draft("model/model.json", _document, (placeless(model),)))
    yield Artifact.text("model/model.origins.json", json_text(origins(model), indent=2))
    for path in sorted(template_folder("model").glob("*.schema.json")):
        yield Artifact.text(f"model/{path.name}", path.read_text(encoding="utf-8"))


def _document(model: Model) -> str:
    return json_text(model_tree(model), indent=2)


def model_tree(model: Model) -> Tree:
    """All that a model says, as `model.json` has it."""
    codes = {code_list.id: tuple(code.code for code in code_list.codes) for code_list in model.code_lists}
    tree = {
        "format": MODEL_FORMAT,
        "release": _release(model.release),
        "messages": [_message(message, codes) for message in model.messages],
        "code_lists": [_code_list(code_list) for code_list in model.code_lists],
        "scenarios": [_scenario(scenario) for scenario in model.scenarios],
        "rules": [_rule(rule) for rule in model.rules],
        "publication": publication_tree(model.publication) if model.publication else None,
        "conversions": [_conversion(conversion) for conversion in model.conversions],
    }
    return _filled(tree)


def _filled(tree: Tree) -> Tree:
    """A tree without what is empty; `false` and `0` say something."""
    return {key: value for key, value in tree.items() if value not in ("", [], {}, None)}


def _release(release: Release) -> Tree:
    return _filled(
        {
            "version": release.version,
            "title": release.title,
            "namespace_prefix": release.namespace_prefix,
            "licence": release.licence,
            "contact": release.contact,
            "message_namespace": release.message_namespace,
            "homepage": release.homepage,
            "repository": release.repository,
            "package": _package(release.package),
        }
    )


def _package(package: PythonPackage) -> Tree:
    """What is said of the Python package, where it is not what stands for an absent word."""
    absent = asdict(PythonPackage())
    return {key: value for key, value in asdict(package).items() if value != absent[key]}


def _message(message: Message, codes: Codes) -> Tree:
    return _filled(
        {
            "name": message.name,
            "root": message.root,
            "namespace": message.namespace,
            "perimeter": message.perimeter,
            "header": message.has_header,
            "title": message.title,
            "description": message.description,
            "source": _source(message.origin),
            "objects": [_object(object_type, codes) for object_type in message.objects],
        }
    )


def _source(origin: Origin) -> Tree:
    """The file and sheet of a whole message or list: outputs name them, and no row moves them."""
    return _filled({"file": origin.file, "sheet": origin.sheet})


def _object(object_type: ObjectType, codes: Codes) -> Tree:
    return _filled(
        {
            "name": object_type.name,
            "title": object_type.title,
            "description": object_type.description,
            "open": object_type.is_open or None,
            "xlink_type": object_type.xlink_type,
            "xlink_required": object_type.is_xlink_required or None,
            "fields": [_field(field, codes) for field in object_type.fields],
        }
    )


def _field(field: Field, codes: Codes) -> Tree:
    return _filled(
        {
            "name": field.name,
            "title": field.title,
            "description": field.description,
            "cardinality": str(field.cardinality),
            "type": _type(field.type, codes),
            "examples": list(field.examples),
            "note": field.note,
            "suggested_list": field.suggested_list,
            "xml_name": field.xml_name,
            "xml_wrapper": field.xml_wrapper,
            "read_only": field.is_read_only or None,
            "xml_namespace": field.xml_namespace,
        }
    )


def _type(type_: Type, codes_of: Codes) -> Tree:
    """`{"kind": "text"}` and what that kind needs; a whole code list stands by its id."""
    match type_:
        case Text(patterns, length):
            return _filled({"kind": "text", "patterns": list(patterns), "length": str(length or "")})
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


def _code_list(code_list: CodeList) -> Tree:
    return _filled(
        {
            "id": code_list.id,
            "title": code_list.title,
            "description": code_list.description,
            "source": _source(code_list.origin),
            "codes": [_code(code) for code in code_list.codes],
        }
    )


def _code(code: Code) -> Tree:
    return _filled(
        {"code": code.code, "labels": list(code.labels), "description": code.description, "comment": code.comment}
    )


def _scenario(scenario: Scenario) -> Tree:
    return _filled(
        {
            "name": scenario.name,
            "title": scenario.title,
            "description": scenario.description,
            "steps": [_step(step) for step in scenario.steps],
        }
    )


def _rule(rule: Rule) -> Tree:
    members = {field.name: getattr(rule, field.name) for field in fields(rule) if field.name != "origin"}
    return _filled({**members, "schemas": list(rule.schemas), "source": _source(rule.origin)})


def _conversion(conversion: Conversion) -> Tree:
    """The tables as the package ships them; what readers are told of a datum, in one line each."""
    lines = ["\t".join(_cells(line)) for line in conversion.correspondences]
    return {**asdict(replace(conversion, correspondences=())), "correspondences": lines}


def _cells(line: Correspondence) -> Iterator[str]:
    """What a line says; behind it each code that changes and its code in the target."""
    yield from map(str, astuple(replace(line, codes=()))[:-1])
    yield from chain.from_iterable(line.codes)


def _step(step: Step) -> Tree:
    words = _filled({"name": step.name, "schema": step.schema, "title": step.title, "description": step.description})
    return {**words, "envelope": step.envelope}
