"""Which rule a change falls under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from generator.diff.change import Change, Kind, Level
from generator.diff.renames import Renames
from generator.diff.rules import IMPACT_RULES, ImpactRule
from generator.diff.side import Side
from generator.model import AnyMessage, Bounded, Cardinality, Coded, Message, Ref, Scalar, Text, Type

_OF_KIND = {
    Kind.XML_NAME: "xml-element",
    Kind.XML_WRAPPER: "xml-wrapper",
    Kind.XML_NAMESPACE: "xml-namespace",
    Kind.READ_ONLY: "field-read-only",
    Kind.SUGGESTED_LIST: "field-suggested-list",
    Kind.PLACE: "field-moved",
    Kind.XLINK_TYPE: "object-xlink",
    Kind.XLINK_REQUIRED: "object-xlink",
    Kind.NAMESPACE: "message-namespace",
    Kind.ROOT: "message-root",
    Kind.HEADER: "message-header",
    Kind.MESSAGE_NAMESPACE: "payload-namespace",
    Kind.LABELS: "code-label",
}
"""The rules of what is of one level alone and has one rule."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """The rules of the changes between two releases."""

    old: Side
    new: Side
    renames: Renames

    def rule(self, change: Change) -> ImpactRule:
        """The rule of a change; `words` where no other is."""
        return IMPACT_RULES[_OF_KIND.get(change.kind) or self._of_level(change) or "words"]

    def _of_level(self, change: Change) -> str | None:
        match change.subject.level:
            case Level.FIELD:
                return self._of_field(change)
            case Level.OBJECT:
                return self._of_object(change)
            case Level.MESSAGE:
                return self._of_message(change)
            case Level.CODE_LIST:
                return _of_list(change)
            case Level.CODE:
                return self._of_code(change)
            case Level.RELEASE:
                return _of_release(change)
            case Level.SCENARIO | Level.STEP | Level.RULE:
                return None
            case _:
                assert_never(change.subject.level)

    def _of_field(self, change: Change) -> str | None:
        match change.kind:
            case Kind.PRESENCE:
                is_required = (change.old or change.new).cardinality.is_required
                kind = "-open" if self._is_open(change) else "-required" if is_required else ""
                return f"field-{_came_or_went(change)}{kind}"
            case Kind.NAME:
                kind = "-open" if self._is_open(change) else "-in-json" if self._has_one_element(change) else ""
                return f"field-renamed{kind}"
            case Kind.CARDINALITY:
                return _of_cardinality(change.old, change.new)
            case Kind.TYPE:
                names = self.renames.old_subject(change.subject).names
                return _of_type(_type(self.old, names, change.old), _type(self.new, change.subject.names, change.new))
            case _:
                return None

    def _has_one_element(self, change: Change) -> bool:
        """Whether a field that was renamed has the element that it had, as some do not have their own name."""
        names = self.renames.old_subject(change.subject).names
        targets = (self.old.target(names), self.new.target((*change.subject.names[:-1], change.new)))
        return len({target.field.tag for target in targets if target and target.field}) == 1

    def _is_open(self, change: Change) -> bool:
        """Whether the object of a field is open in either release."""
        names = self.renames.old_subject(change.subject).names
        targets = (self.old.target(names[:2]), self.new.target(change.subject.names[:2]))
        return any(target is not None and target.holder.is_open for target in targets)

    def _of_object(self, change: Change) -> str | None:
        match change.kind:
            case Kind.PRESENCE:
                return "object-root" if self.is_root(change) else f"object-{_came_or_went(change)}"
            case Kind.NAME:
                return "object-renamed"
            case Kind.ORDER:
                return "fields-order"
            case Kind.OPENNESS:
                return "object-opened" if change.new else "object-closed"
            case _:
                return None

    def _of_message(self, change: Change) -> str | None:
        match change.kind:
            case Kind.PRESENCE:
                return f"message-{_came_or_went(change)}"
            case Kind.NAME:
                return "message-renamed"
            case Kind.ORDER:
                return "object-root" if self.is_root(change) else None
            case _:
                return None

    def is_root(self, change: Change) -> bool:
        """Whether a change is one of the root object of its message."""
        old, new = (
            self._message(self.old, self.renames.old_subject(change.subject).names),
            self._message(self.new, change.subject.names),
        )
        if change.kind is Kind.ORDER:
            return old is not None and new is not None and self._root(old, new) != new.root_object.name
        here = old if change.new is None else new
        return here is not None and here.root_object.name == change.subject.names[1]

    def _root(self, old: Message, new: Message) -> str:
        """The old root object by its new name."""
        renamed = (each.name for each in new.objects if self._old_name(new, each.name) == old.root_object.name)
        return next(renamed, old.root_object.name)

    def _old_name(self, message: Message, name: str) -> str:
        return self.renames.old_names.get((False, (message.name, name)), name)

    def _message(self, side: Side, names: tuple[str, ...]) -> Message | None:
        return side.model.message_by_name.get(names[0])

    def _of_code(self, change: Change) -> str | None:
        match change.kind:
            case Kind.PRESENCE | Kind.NAME:
                action = "renamed" if change.kind is Kind.NAME else _came_or_went(change)
                return f"code{'' if self._is_used(change) else '-advised'}-{action}"
            case Kind.DESCRIPTION:
                return "code-description"
            case _:
                return None

    def _is_used(self, change: Change) -> bool:
        """Whether some field of both releases is held to the codes of the list."""
        name = change.subject.names[0]
        old = self.renames.old_subject(change.subject).names[0]
        return any(self.old.holders(old)) and any(self.new.holders(name))


def _came_or_went(change: Change) -> str:
    return "removed" if change.new is None else "added"


def _type(side: Side, names: tuple[str, ...], bare: Type) -> Type:
    """The type of a field with the codes of its list."""
    target = side.target(names)
    return target.field.type if target and target.field else bare


def _of_cardinality(old: Cardinality, new: Cardinality) -> str:
    if old.is_list != new.is_list:
        return "field-list" if new.is_list else "field-single"
    if not new.is_list:
        return "field-required" if new.is_required else "field-optional"
    is_narrower, is_wider = _is_within(new, old), _is_within(old, new)
    return "list-narrowed" if is_narrower else "list-widened" if is_wider else "list-shifted"


def _is_within(inner: Cardinality, outer: Cardinality) -> bool:
    return outer.low <= inner.low and (outer.high is None or (inner.high is not None and inner.high <= outer.high))


def _of_type(old: Type, new: Type) -> str:
    match old, new:
        case Coded(), Coded():
            return _of_codes(old, new)
        case Text(), Text():
            return "type-text"
        case ((Bounded(Scalar.INTEGER) | Scalar.INTEGER), (Bounded(Scalar.INTEGER) | Scalar.INTEGER)):
            return "type-bounds"
        case ((Bounded(Scalar.NUMBER) | Scalar.NUMBER), (Bounded(Scalar.NUMBER) | Scalar.NUMBER)):
            return "type-bounds"
        case Scalar.INTEGER, Scalar.NUMBER:
            return "type-number-from-integer"
        case Scalar.NUMBER, Scalar.INTEGER:
            return "type-integer-from-number"
        case ((Text() | Coded() | Scalar() | Bounded() | Ref() | AnyMessage()), _):
            return "type-kind"
        case _:
            assert_never(old)


def _of_codes(old: Coded, new: Coded) -> str:
    if old.code_list != new.code_list:
        return "type-list"
    before, after = set(old.codes), set(new.codes)
    if before == after:
        return "type-codes-order"
    if before < after:
        return "type-codes-added"
    return "type-codes-removed" if after < before else "type-codes-replaced"


def _of_list(change: Change) -> str | None:
    match change.kind:
        case Kind.PRESENCE:
            return f"list-{_came_or_went(change)}"
        case Kind.NAME:
            return "list-renamed"
        case Kind.ORDER:
            return "codes-order"
        case _:
            return None


def _of_release(change: Change) -> str | None:
    if change.kind is not Kind.PACKAGE:
        return None
    return "package-renamed" if change.old.import_name != change.new.import_name else "package-published"
