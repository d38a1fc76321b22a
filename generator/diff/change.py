"""A difference between two Models: what it is about, what stood there, and what stands there now."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Origin


class Kind(enum.Enum):
    """What of a thing has changed; each is an attribute of what a `Subject` names."""

    PRESENCE = "presence"  # it was added or removed: the value is the whole thing
    NAME = "name"
    ORDER = "order"  # of the names of what is in it
    PLACE = "place"  # a field stands in another object
    # of a release
    VERSION = "version"
    PREFIX = "namespace_prefix"
    LICENCE = "licence"
    CONTACT = "contact"
    MESSAGE_NAMESPACE = "message_namespace"
    HOMEPAGE = "homepage"
    REPOSITORY = "repository"
    PACKAGE = "package"
    # of several things
    TITLE = "title"
    DESCRIPTION = "description"
    # of a message
    ROOT = "root"
    NAMESPACE = "namespace"
    PERIMETER = "perimeter"
    HEADER = "has_header"
    # of an object
    OPENNESS = "is_open"
    XLINK_TYPE = "xlink_type"
    XLINK_REQUIRED = "is_xlink_required"
    # of a field
    CARDINALITY = "cardinality"
    TYPE = "type"
    EXAMPLES = "examples"
    NOTE = "note"
    SUGGESTED_LIST = "suggested_list"
    XML_NAME = "xml_name"
    XML_WRAPPER = "xml_wrapper"
    XML_NAMESPACE = "xml_namespace"
    READ_ONLY = "is_read_only"
    # of a code
    LABELS = "labels"
    COMMENT = "comment"
    # of a rule
    SCHEMAS = "schemas"
    CONTEXT = "context"
    ROLE = "role"
    CONDITION = "condition"
    REQUIREMENT = "requirement"
    SEVERITY = "severity"
    TEXT = "text"
    CONFORMING = "conforming"
    REFUSED = "refused"
    # of a step of a scenario
    SCHEMA = "schema"
    ENVELOPE = "envelope"


class Level(enum.Enum):
    """What sort of thing a subject is; the value is the tuple of the Model that holds those of it."""

    RELEASE = "release"
    MESSAGE = "messages"
    OBJECT = "objects"
    FIELD = "fields"
    CODE_LIST = "code_lists"
    CODE = "codes"
    SCENARIO = "scenarios"
    STEP = "steps"
    RULE = "rules"


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing of the Model by the names that lead to it: message, object, field; list, code; scenario, step; rule."""

    level: Level
    names: tuple[str, ...] = ()

    def of(self, level: Level, name: str) -> Subject:
        """What stands in it."""
        return Subject(level, (*self.names, name))


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. Applied in their order, the changes of a Model make the other one of it."""

    subject: Subject  # by its old names, but for what was renamed before
    kind: Kind
    old: Any  # None: it was not there
    new: Any
    after: str | None = None  # of what was added: the name that it follows, "" where it is the first
    target: Subject | None = None  # of what moved: what it is now
    confidence: float = 1.0  # of a new name or place: 1 where nothing else is possible
    old_origin: Origin | None = None
    new_origin: Origin | None = None
