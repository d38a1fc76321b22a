"""Names that targets cannot tell apart, and names that fall out of their sheet's habit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from generator.check.subject import Subject, is_used
from generator.diagnostics import Diagnostic, finding
from generator.model import Field, ObjectType
from generator.naming.names import WIRE_NAME as NAME_FORM
from generator.naming.python import field_names
from generator.read.rows import WIRE_NAME

_HABIT_FROM = 8  # names, for a sheet to have a habit
_HABIT_SHARE = 0.8
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]{0,4}")
_STYLES = {
    "camelCase": re.compile(r"[a-z][a-zA-Z0-9]*"),
    "UPPER_CASE": re.compile(r"[A-Z][A-Z0-9_]*"),
    "PascalCase": re.compile(r"[A-Z][a-zA-Z0-9]*"),
    "snake_case": re.compile(r"[a-z][a-z0-9_]*"),
}


def name_collisions(subject: Subject) -> Iterator[Diagnostic]:
    """Fields of one object that a target cannot tell apart by name.

    Reports: name-collision
    """
    for message in subject.model.messages:
        for object_type in message.objects:
            yield from _collisions(object_type)


def _collisions(object_type: ObjectType) -> Iterator[Diagnostic]:
    python_names = field_names(field.name for field in object_type.fields)
    first_by_plain_name: dict[str, Field] = {}
    for field in object_type.fields:
        plain = _alone(field.name)
        first = first_by_plain_name.setdefault(plain, field)
        if first is not field:
            renamed = first if python_names[field.name] == plain else field
            names = {"value": field.name, "other": first.name, "renamed": renamed.name}
            yield finding(
                "name-collision", field.origin, related=[first.origin], python_name=python_names[renamed.name], **names
            )


@lru_cache(maxsize=4096)
def _alone(name: str) -> str:
    """How a name is spelt in Python where no other is beside it."""
    (plain,) = field_names([name]).values()
    return plain


def unusual_names(subject: Subject) -> Iterator[Diagnostic]:
    """Names that are not written as the sheet's others; an acronym such as `URI` is at home everywhere.

    One that can be no name at all is reported as such.

    Reports: unusual-name
    """
    for sheet in subject.sheets:
        rows = [row for row in sheet.rows if is_used(row) and NAME_FORM.match(row[WIRE_NAME].text)]
        habit = _habit([row[WIRE_NAME].text for row in rows])
        for row in rows if habit else ():
            name = row[WIRE_NAME].text
            if not _STYLES[habit].fullmatch(name) and not _ACRONYM.fullmatch(name):
                yield finding(
                    "unusual-name", row[WIRE_NAME].origin, value=name, habit=habit, proposal=_respelt(name, habit)
                )


def _habit(names: list[str]) -> str:
    """The style of nearly all names; empty when there is none."""
    styles = Counter(next((style for style, form in _STYLES.items() if form.fullmatch(name)), "") for name in names)
    habit, count = max(styles.items(), key=lambda entry: entry[1], default=("", 0))
    return habit if count >= max(_HABIT_FROM, _HABIT_SHARE * len(names)) else ""


def _respelt(name: str, habit: str) -> str:
    """The name in the sheet's style, where that is camelCase or capitals."""
    words: list[str] = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", name)
    match habit:
        case "camelCase" if words:
            return words[0].lower() + "".join(word.capitalize() for word in words[1:])
        case "UPPER_CASE":
            return "_".join(word.upper() for word in words)
        case _:
            return ""
