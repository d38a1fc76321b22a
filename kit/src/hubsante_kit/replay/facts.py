"""What a release says of its messages, objects and fields, as far as a replay asks for it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hubsante_kit.replay.release import Release

HEADER = "RC-DE"
"""The schema of the fields that stand beside a use case."""


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """A field of an object."""

    name: str
    least: int
    most: str
    """The upper bound of its cardinality as the model has it, `"1"` or `"n"`."""
    kind: str
    """`"text"`, `"code"`, `"object"`, `"message"` …"""
    codes: frozenset[str]
    """What a code may be; empty for another kind."""
    code_list: str
    """The identifier of its nomenclature; empty where it has none."""
    form: str
    """Patterns, length and bounds, to be compared and not read."""
    object: str
    """The name of the object that it holds; empty for another kind."""

    @property
    def is_required(self) -> bool:
        return self.least > 0

    @property
    def is_list(self) -> bool:
        return self.most != "1"


@dataclass(frozen=True, slots=True)
class ObjectFacts:
    """An object of a message."""

    name: str
    is_open: bool
    fields: Mapping[str, FieldFacts]
    by_element: Mapping[str, FieldFacts]
    """The fields by the local names of their XML elements."""
    wrappers: frozenset[str]
    """The elements that stand around fields and are none."""


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """A message by its schema."""

    name: str
    root: str
    namespace: str
    has_header: bool
    objects: Mapping[str, ObjectFacts]
    root_object: ObjectFacts
    is_envelope: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """The messages of a release."""

    messages: Mapping[str, MessageFacts]
    header: MessageFacts | None
    envelopes: tuple[MessageFacts, ...]
    bare_by_root: Mapping[str, MessageFacts]
    """All but envelopes."""
    contents_by_root: Mapping[str, MessageFacts]
    """What travels in an envelope, each under its root's name."""
    header_names: frozenset[str]
    """The fields that may stand beside a use case."""
    payload_names: frozenset[str]
    """These, and the roots of use cases."""
    any_by_root: Mapping[str, MessageFacts]
    """All messages, envelopes too."""
    payload_namespace: str
    """Of the XML element around header and use case."""


def facts_of(release: Release) -> Facts:
    """The facts in a release's model."""
    codes = release.model["code_lists"]
    messages = {each["name"]: _message(each, codes) for each in release.model["messages"]}
    bare = {each.root: each for each in reversed(messages.values()) if not each.is_envelope}
    envelopes = tuple(each for each in messages.values() if each.is_envelope)
    contents = {root: each for root, each in bare.items() if each.name != HEADER}
    header = messages.get(HEADER)
    every = {each.root: each for each in reversed(messages.values())}
    namespace = release.model["message_namespace"] or (header.namespace if header else "")
    names = frozenset(header.root_object.fields if header else ())
    return Facts(messages, header, envelopes, bare, contents, names, names | contents.keys(), every, namespace)


def _message(tree: Mapping[str, Any], codes: Mapping[str, Sequence[str]]) -> MessageFacts:
    objects = {each["name"]: _object(each, codes) for each in tree["objects"]}
    is_envelope = any(field.kind == "message" for each in objects.values() for field in each.fields.values())
    root = objects[tree["objects"][0]["name"]]
    return MessageFacts(tree["name"], tree["root"], tree["namespace"], tree["header"], objects, root, is_envelope)


def _object(tree: Mapping[str, Any], codes: Mapping[str, Sequence[str]]) -> ObjectFacts:
    fields = {each["name"]: _field(each, codes) for each in tree.get("fields", ())}
    trees = tree.get("fields", ())
    by_element = {each.get("xml_name", each["name"]): fields[each["name"]] for each in trees}
    wrappers = frozenset(each["xml_wrapper"] for each in trees if "xml_wrapper" in each)
    return ObjectFacts(tree["name"], tree.get("open", False), fields, by_element, wrappers)


def _field(tree: Mapping[str, Any], codes: Mapping[str, Sequence[str]]) -> FieldFacts:
    least, most = tree["cardinality"].split("..")
    type_ = tree["type"]
    code_list = type_.get("code_list", "")
    form = {key: type_[key] for key in ("patterns", "length", "bounds") if key in type_}
    return FieldFacts(
        tree["name"],
        int(least),
        most,
        type_["kind"],
        frozenset(type_.get("codes") or codes.get(code_list, ())),
        code_list,
        json.dumps(form, sort_keys=True),
        type_.get("object", ""),
    )
