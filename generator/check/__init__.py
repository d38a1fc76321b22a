"""Rules over a resolved Model: what is doubtful although it can be generated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator import naming
from generator.diagnostics import Diagnostic, finding
from generator.model import Field, Model, ObjectType

Rule = Callable[[Model], Iterable[Diagnostic]]


def check_model(model: Model) -> Iterator[Diagnostic]:
    """What every rule finds, rule by rule."""
    for rule in RULES:
        yield from rule(model)


def name_collisions(model: Model) -> Iterator[Diagnostic]:
    """Fields of one object that a target cannot tell apart by name.

    Reports: name-collision
    """
    for message in model.messages:
        for one in message.objects:
            yield from _collisions(one)


def _collisions(one: ObjectType) -> Iterator[Diagnostic]:
    spelt = naming.field_names(field.name for field in one.fields)
    first_by_plain_name: dict[str, Field] = {}
    for field in one.fields:
        (plain,) = naming.field_names([field.name]).values()
        first = first_by_plain_name.setdefault(plain, field)
        if first is not field:
            yield finding(
                "name-collision",
                field.origin,
                related=[first.origin],
                value=field.name,
                other=first.name,
                spelt=spelt[field.name],
            )


RULES: tuple[Rule, ...] = (name_collisions,)
"""Every rule, in the order in which they run."""
