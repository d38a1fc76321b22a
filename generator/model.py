"""The resolved model of a release: what the messages are, for every target alike.

Nothing here knows a workbook cell or a target. All of it is frozen; order is
workbook order.
"""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Literal

from generator.diagnostics import Origin

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
class Length:
    """How many characters a text has: `low` to `high` Unicode code points, both inclusive."""

    low: int
    high: int | None  # None: unbounded

    def admits(self, text: str) -> bool:
        """Whether a text is as long as it must be."""
        return self.low <= len(text) and (self.high is None or len(text) <= self.high)

    def __str__(self) -> str:
        return f"{self.low}..{'n' if self.high is None else self.high}"


@dataclass(frozen=True, slots=True)
class Text:
    """Any text that XML can carry, whose whole value matches every pattern and is as long as it must be."""

    patterns: tuple[str, ...] = ()  # in the portable dialect of `patterns`, unanchored
    length: Length | None = None


@dataclass(frozen=True, slots=True)
class Coded:
    """One of the codes, in the order of the list."""

    codes: tuple[str, ...]
    code_list: str | None = None  # its id, when the codes are a whole code list


class Scalar(enum.Enum):
    """The simple types that carry no constraint of their own."""

    INTEGER = "integer"  # `1.0` is one, `true` and `"1"` are none
    NUMBER = "number"  # finite
    BOOLEAN = "boolean"
    DATE = "date"  # a calendar date `YYYY-MM-DD`, year 0001-9999
    DATETIME = "datetime"  # `YYYY-MM-DDThh:mm:ss±hh:mm`, offset within ±14:00


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the greatest of some numbers, both inclusive; at most 15 digits, which a double holds."""

    low: Decimal | None  # None: open
    high: Decimal | None

    def admits(self, number: Decimal) -> bool:
        """Whether a number is within."""
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)

    @property
    def are_whole(self) -> bool:
        """Whether no end has decimals."""
        return all(end is None or end == end.to_integral_value() for end in (self.low, self.high))

    def __str__(self) -> str:
        return "..".join("n" if end is None else format(end, "f") for end in (self.low, self.high))


@dataclass(frozen=True, slots=True)
class Bounded:
    """A number within bounds."""

    scalar: Literal[Scalar.INTEGER, Scalar.NUMBER]
    bounds: Bounds  # whole numbers, of an integer


@dataclass(frozen=True, slots=True)
class Ref:
    """An object of the same message, by its name there."""

    name: str


@dataclass(frozen=True, slots=True)
class AnyMessage:
    """The payload of an envelope: header fields and one use case, or a bare message."""


Simple = Text | Coded | Scalar | Bounded
"""What stands in one JSON value or one XML element without others inside."""

Type = Simple | Ref | AnyMessage


def scalar_of(type_: Type) -> Scalar | None:
    """The simple type that is meant, bounds aside; None for texts, codes and objects."""
    match type_:
        case Scalar():
            return type_
        case Bounded(scalar):
            return scalar
        case _:
            return None


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
        return next((one for one in self.fields if one.name == name), None)

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
        return {one.name: one for one in self.objects}

    @cached_property
    def is_envelope(self) -> bool:
        """Whether other messages travel in it."""
        return any(isinstance(f.type, AnyMessage) for one in self.objects for f in one.fields)


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


@dataclass(frozen=True, slots=True)
class PythonPackage:
    """How the Python package of a release is named, and which it is of those published for one version of the model."""

    import_name: str = "hubsante_models"
    distribution: str = "hubsante-models"
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Release:
    """What is said once of the whole release."""

    version: str
    title: str
    namespace_prefix: str
    licence: str
    contact: str
    message_namespace: str = ""  # of the element that holds header and use case; empty where it is the header's
    homepage: str = ""
    repository: str = ""
    package: PythonPackage = PythonPackage()

    @property
    def package_version(self) -> str:
        """The version of the Python package: `3.4.0`, and `3.4.0.post1` where it was mended for the same model."""
        revision = self.package.revision
        return f"{self.version}.post{revision}" if revision else self.version


@dataclass(frozen=True, slots=True)
class Step:
    """One message of a scenario, in its envelope."""

    name: str
    schema: str
    title: str
    description: str
    envelope: Mapping[str, object]
    origin: Origin
    cells: Mapping[str, Origin] = dataclasses.field(default_factory=dict)  # by pointer; none of a JSON file

    def origin_of(self, pointer: str) -> Origin:
        """Where a value of the step stands: `"/envelope/senderID"`; where none does, what stands around it."""
        if not self.cells:
            return replace(self.origin, pointer=f"{self.origin.pointer}{pointer}")
        steps = pointer.split("/")
        around = ("/".join(steps[:length]) for length in range(len(steps), 1, -1))
        return next((self.cells[place] for place in around if place in self.cells), self.origin)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A chain of messages that tells one story."""

    name: str
    title: str
    description: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Model:
    """All that a release says."""

    release: Release
    messages: tuple[Message, ...]  # in the order of the sources
    code_lists: tuple[CodeList, ...]  # those that a message uses, by id
    scenarios: tuple[Scenario, ...] = ()

    @cached_property
    def message_by_name(self) -> Mapping[str, Message]:
        return {one.name: one for one in self.messages}

    @cached_property
    def code_list_by_id(self) -> Mapping[str, CodeList]:
        return {one.id: one for one in self.code_lists}

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
        return tuple(one for one in self.messages if one.is_envelope)

    @cached_property
    def contents(self) -> tuple[Message, ...]:
        """The messages that travel in an envelope, each under its root's name."""
        return tuple(one for one in self.messages if not one.is_envelope and one.name != HEADER)

    @cached_property
    def content_roots(self) -> frozenset[str]:
        return frozenset(message.root for message in self.contents)

    def use_cases(self, payload: Mapping[str, object]) -> tuple[Message, ...]:
        """The messages whose roots are members of a payload, one if it is sound.

        A header field may be named as the root of a message that travels without
        header: beside another message it is the field.
        """
        present = tuple(one for one in self.contents if one.root in payload)
        if len(present) < 2 or self.header is None:
            return present
        header = self.header.root_object
        return tuple(one for one in present if not header.field(one.root))
