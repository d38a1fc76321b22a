"""The rules of a Model as typed trees, message by message."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Field, Message, Model, ObjectType, Ref, Rule
from generator.rules.faults import Fault
from generator.rules.scope import NOTHING
from generator.rules.tree import Any, Path, Root, Truth
from generator.rules.typing import Context, Typed, typed
from generator.rules.walking import negated, paths_in
from generator.walk import visits_by_path

Way = tuple[Field, ...]
"""The fields that lead from the root of a message to an object; none: the root itself."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule as it holds in one message."""

    rule: Rule
    message: Message
    context: ObjectType
    condition: Truth | None  # None: always
    requirement: Truth

    @property
    def ways(self) -> tuple[Way, ...]:
        """Each way to an object that the rule speaks of, in the order of a document."""
        return ways(self.message, self.context)

    @property
    def subject(self) -> Way:
        """The field of the context that the requirement names first; none where it names none."""
        own = (path.fields for path in paths_in(self.requirement) if path.root is Root.CONTEXT and path.fields)
        return next(own, ())

    @property
    def is_conversation(self) -> bool:
        """Whether it speaks of what was sent before."""
        return any(path.root is Root.BEFORE for path in self.paths)

    @property
    def paths(self) -> tuple[Path, ...]:
        """All that the rule reads."""
        condition = tuple(paths_in(self.condition)) if self.condition else ()
        return (*condition, *paths_in(self.requirement))


@dataclass(frozen=True, slots=True)
class Mistyped:
    """The faults of a rule's expressions."""

    condition: tuple[Fault, ...]
    requirement: tuple[Fault, ...]


def compiled(model: Model, message: Message) -> Iterator[Compiled]:
    """The rules of a message, in the order of the Model.

    Raises: ValueError for one that `resolve` would have refused.
    """
    for rule in model.rules:
        if message.name in rule.schemas:
            found = compile_rule(rule, message, model)
            if isinstance(found, Mistyped):
                raise ValueError(f"{rule.name}: {found}")
            yield found


def compile_rule(rule: Rule, message: Message, model: Model) -> Compiled | Mistyped:
    """A rule in a message, or what is wrong with its expressions.

    Raises: ValueError where the message has no such object.
    """
    context = context_of(rule, message)
    if context is None:
        raise ValueError(f"{rule.name}: {message.name} has no {rule.context}")
    scope = Context(model, message, context)
    condition = typed(rule.condition, scope) if rule.condition else Typed(None, (), NOTHING)
    requirement = typed(rule.requirement, scope, condition.present)
    if requirement.truth is None or condition.faults:
        return Mistyped(condition.faults, () if condition.faults else requirement.faults)
    return Compiled(rule, message, context, condition.truth, requirement.truth)


def whole(rule: Compiled) -> Truth:
    """The requirement, wherever the condition holds."""
    if rule.condition is None:
        return rule.requirement
    parts = rule.requirement.parts if isinstance(rule.requirement, Any) else (rule.requirement,)
    return Any((negated(rule.condition), *parts))


def context_of(rule: Rule, message: Message) -> ObjectType | None:
    """The object of a message that a rule speaks of; None where the message has no such object."""
    return message.object_by_name.get(rule.context) if rule.context else message.root_object


def ways(message: Message, target: ObjectType) -> tuple[Way, ...]:
    """Each way to an object of a message; an object within itself is not entered."""
    found = (
        visit.fields
        for visit in visits_by_path(message)
        if isinstance(visit.field.type, Ref) and visit.field.type.name == target.name
    )
    return (*(((),) if target is message.root_object else ()), *found)
