"""The resolved model of a release: what the messages are, for every target alike.

Nothing here knows a workbook cell or a target. All of it is frozen; order is
workbook order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics import Origin
from generator.model.conversions import Conversion, Correspondence
from generator.model.release import PythonPackage, Release
from generator.model.rules import Rule
from generator.model.scenarios import Scenario, Step
from generator.model.value_types import (
    AnyMessage,
    Bounded,
    Bounds,
    Coded,
    Length,
    Ref,
    Scalar,
    Simple,
    Text,
    Type,
    scalar_of,
)
from generator.publication import Publication

__all__ = [
    "HEADER",
    "MODEL_FORMAT",
    "AnyMessage",
    "Bounded",
    "Bounds",
    "Cardinality",
    "Code",
    "CodeList",
    "Coded",
    "Conversion",
    "Correspondence",
    "Field",
    "Length",
    "Message",
    "Model",
    "ObjectType",
    "PythonPackage",
    "Ref",
    "Release",
    "Rule",
    "Scalar",
    "Scenario",
    "Simple",
    "Step",
    "Text",
    "Type",
    "scalar_of",
]

MODEL_FORMAT = 1
"""The form in which a Model is written: another number where an earlier reader would misread it."""

HEADER = "RC-DE"
"""The schema whose fields stand beside the use case in a message of the hub."""


@dataclass(frozen=True, slots=True)
class Cardinality:
    """How often a field may occur: `low` to `high`, both inclusive."""

    low: int
    high: int | None  # None: unbounded

    @property
    def is_required(self) -> bool:
        return self.low > 0

    @property
    def is_list(self) -> bool:
        return self.high is None or self.high > 1

    def __str__(self) -> str:
        return f"{self.low}..{'n' if self.high is None else self.high}"


@dataclass(frozen=True, slots=True)
class Field:
    """One property of an object: a JSON member, an XML element."""

    name: str  # the Balise: the JSON name, untouched
    title: str  # the French label
    description: str
    examples: tuple[str, ...]
    cardinality: Cardinality
    type: Type
    origin: Origin
    note: str = ""  # prose of "Détails de format", for readers only
    suggested_list: str = ""  # the id of a code list that is recommended; any value of the type is accepted
    xml_name: str = ""  # the element's name where it is not `name`
    xml_wrapper: str = ""  # an element around all items of a list, in XML only
    is_read_only: bool = False  # taken where it comes, and never sent: receivers may refuse it
    xml_namespace: str = ""  # of its elements, where it is not the message's; only of a simple type

    @property
    def element(self) -> str:
        return self.xml_name or self.name

    @property
    def tag(self) -> str:
        """The element's name behind its own namespace: `{urn:…:ct:1.0}Value`; the name alone where it has none."""
        return f"{{{self.xml_namespace}}}{self.element}" if self.xml_namespace else self.element


@dataclass(frozen=True, slots=True)
class ObjectType:
    """Named fields in workbook order; an open object admits others beside them."""

    name: str  # unique in its message
    title: str
    description: str
    fields: tuple[Field, ...]
    is_open: bool
    origin: Origin
    xlink_type: str = ""  # the fixed `xlink:type` attribute of the XML element
    is_xlink_required: bool = False  # whether an element without that attribute is refused

    def field(self, name: str) -> Field | None:
        return next((field for field in self.fields if field.name == name), None)

    @property
    def references(self) -> tuple[str, ...]:
        """The names of the objects that fields refer to, each once, by first use."""
        return tuple(dict.fromkeys(field.type.name for field in self.fields if isinstance(field.type, Ref)))


@dataclass(frozen=True)
class Message:
    """One schema of the release: a root object and all that it refers to."""

    name: str  # "RC-EDA": the schema's name, and its files' name in every target
    root: str  # "createCase": the JSON property, the XML root element
    namespace: str  # of every element, whole: "urn:emergency:eda:1.9:createCase"
    perimeter: str
    has_header: bool  # travels beside the RC-DE header fields
    title: str
    description: str
    objects: tuple[ObjectType, ...]  # the root object first, then by first use
    origin: Origin

    @property
    def root_object(self) -> ObjectType:
        return self.objects[0]

    @cached_property
    def root_fields(self) -> frozenset[str]:
        """The names of the root object's fields."""
        return frozenset(field.name for field in self.root_object.fields)

    @cached_property
    def object_by_name(self) -> Mapping[str, ObjectType]:
        return {object_type.name: object_type for object_type in self.objects}

    @cached_property
    def is_envelope(self) -> bool:
        """Whether other messages travel in it."""
        return any(isinstance(f.type, AnyMessage) for object_type in self.objects for f in object_type.fields)


@dataclass(frozen=True, slots=True)
class Code:
    """An entry of a code list."""

    code: str
    labels: tuple[str, ...]  # level 1 first; the last is the code's own
    description: str
    comment: str

    @property
    def label(self) -> str:
        return self.labels[-1] if self.labels else self.code


@dataclass(frozen=True, slots=True)
class CodeList:
    """A nomenclature: codes and French labels, in the list's order."""

    id: str  # "HubSante.filiere"
    title: str
    description: str
    codes: tuple[Code, ...]
    origin: Origin


@dataclass(frozen=True)
class Model:
    """All that a release says."""

    release: Release
    messages: tuple[Message, ...]  # in the order of the sources
    code_lists: tuple[CodeList, ...]  # those that a message uses, by id
    scenarios: tuple[Scenario, ...] = ()
    rules: tuple[Rule, ...] = ()  # in the order of their sheets
    publication: Publication | None = None  # what was recorded of it; it says nothing of messages
    conversions: tuple[Conversion, ...] = ()  # from and to other versions

    @cached_property
    def message_by_name(self) -> Mapping[str, Message]:
        return {message.name: message for message in self.messages}

    @cached_property
    def code_list_by_id(self) -> Mapping[str, CodeList]:
        return {code_list.id: code_list for code_list in self.code_lists}

    @cached_property
    def bare_by_root(self) -> Mapping[str, Message]:
        """The first message of each root; an envelope stands under none."""
        return {one.root: one for one in reversed(self.messages) if not one.is_envelope}

    @property
    def header(self) -> Message | None:
        return self.message_by_name.get(HEADER)

    @property
    def message_namespace(self) -> str:
        """Of the element in an envelope that holds header and use case."""
        owner = self.header or next(iter(self.envelopes), None)
        return self.release.message_namespace or (owner.namespace if owner else "")

    @cached_property
    def envelopes(self) -> tuple[Message, ...]:
        return tuple(message for message in self.messages if message.is_envelope)

    @cached_property
    def contents(self) -> tuple[Message, ...]:
        """The messages that travel in an envelope, each under its root's name."""
        return tuple(message for message in self.messages if not message.is_envelope and message.name != HEADER)

    @cached_property
    def content_roots(self) -> frozenset[str]:
        return frozenset(message.root for message in self.contents)

    def use_cases(self, payload: Mapping[str, object]) -> tuple[Message, ...]:
        """The messages whose roots are members of a payload, one if it is sound.

        A header field may be named as the root of a message that travels without
        header: beside another message it is the field.
        """
        present = tuple(message for message in self.contents if message.root in payload)
        if len(present) < 2 or self.header is None:
            return present
        header = self.header.root_object
        return tuple(message for message in present if not header.field(message.root))
