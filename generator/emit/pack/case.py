"""A wrong message or one at an edge, before it is written: what becomes of one object, in JSON and in XML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from generator.diagnostics import Origin
from generator.emit.pack.reasons import Reason
from generator.model import Field
from generator.walk import Path

Members = Mapping[str, Any]
"""The members of an object as JSON has them."""

Edit = Callable[[etree._Element], None]
"""A change to the element of an object, for what no JSON value becomes in XML."""

BARE, ENVELOPE = "bare", "envelope"


@dataclass(frozen=True, slots=True)
class JsonForm:
    """The members of the object, and what is wrong with them; no problem of a message that must pass."""

    members: Members
    path: Path = ()  # from the object
    problem: str = ""  # the name of the phrase by which `mdd validate` reports it
    value: str = ""  # what stands there


@dataclass(frozen=True, slots=True)
class XmlForm:
    """The members of which the element is made, then edited."""

    members: Members
    path: tuple[str, ...] = ()  # from the element, each step with its number: `location[1]`, `@nil`
    problem: str = ""
    value: str = ""
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A constraint put to the test once; a form that cannot have it has the reason instead."""

    constraint: str
    detail: str  # which of several ways: `month-13`
    json: JsonForm | Reason
    xml: XmlForm | Reason
    origin: Origin
    field: Field | None = None
    wrapping: str = ""  # that it holds for alone; empty for all

    @property
    def is_refused(self) -> bool:
        return any(isinstance(form, JsonForm | XmlForm) and form.problem != "" for form in (self.json, self.xml))


def left_out(constraint: str, reason: Reason, origin: Origin, field: Field | None = None, detail: str = "") -> Case:
    """A constraint that no message puts to the test."""
    return Case(constraint, detail, reason, reason, origin, field)
