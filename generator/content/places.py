"""Where each thing of the model stands in the documentation: file names and anchors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import Message, Model
from generator.naming.files import slugs
from generator.rules.compiled import compiled
from generator.rules.tree import Root

GENERATED = "Page produite par « mdd generate » à partir de specs/ : ne pas la modifier."
"""What a page says to who opens its file."""

RULES_PAGE = "regles"
"""The page of the business rules; the anchor of each is its name."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors of one message's page, unique on it."""

    objects: Mapping[str, str]  # by the object's name
    fields: Mapping[tuple[str, str], str]  # by the names of object and field

    @classmethod
    def of(cls, message: Message) -> Anchors:
        """`alert` for an object, `alert--reception` for a field; no slug holds `--` itself."""
        objects = slugs(object_type.name for object_type in message.objects)
        fields = {
            (object_type.name, name): f"{objects[object_type.name]}--{slug}"
            for object_type in message.objects
            for name, slug in slugs(field.name for field in object_type.fields).items()
        }
        return cls(objects, fields)


@dataclass(frozen=True, slots=True)
class Places:
    """File names and anchors of a whole release."""

    messages: Mapping[str, Anchors]  # by the message's name, which is its file's too
    code_lists: Mapping[str, str]  # a file's name without ending, by the list's id
    scenarios: Mapping[str, str]  # an anchor, by the scenario's name
    types: Mapping[str, str]  # an anchor, by the name of a type that several messages have
    rules: Mapping[tuple[str, str, str], tuple[str, ...]]  # that read a field, by message, object and field

    def of_message(self, message: Message) -> Places:
        """What the page of one message refers to."""
        return Places(
            messages={message.name: self.messages[message.name]},
            code_lists=self.code_lists,
            scenarios={},
            types={name: anchor for name, anchor in self.types.items() if name in message.object_by_name},
            rules={names: rules for names, rules in self.rules.items() if names[0] == message.name},
        )

    @classmethod
    def of(cls, model: Model) -> Places:
        return cls(
            messages={message.name: Anchors.of(message) for message in model.messages},
            code_lists=slugs(code_list.id for code_list in model.code_lists),
            scenarios=slugs(scenario.name for scenario in model.scenarios),
            types=slugs(_shared_types(model)),
            rules=_rules_by_field(model),
        )


def _rules_by_field(model: Model) -> Mapping[tuple[str, str, str], tuple[str, ...]]:
    """The rules that read each field of the object that they speak of."""
    found: dict[tuple[str, str, str], dict[str, None]] = {}
    for message in model.messages:
        for rule in compiled(model, message):
            for path in rule.paths:
                if path.root is Root.CONTEXT and path.fields:
                    names = (message.name, rule.context.name, path.fields[0].name)
                    found.setdefault(names, {})[rule.rule.name] = None
    return {names: tuple(rules) for names, rules in found.items()}


def _shared_types(model: Model) -> Sequence[str]:
    """The names of the object types that several messages have, in the order of the alphabet."""
    counts = Counter(object_type.name for message in model.messages for object_type in message.objects)
    return sorted((name for name, count in counts.items() if count > 1), key=lambda name: (name.casefold(), name))
