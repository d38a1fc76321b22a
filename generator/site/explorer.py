"""What the explorer knows of a message: its objects, each with its fields, ready to be shown.

By definition and not by place, so that a message that holds itself ends; the page
opens the tree level by level and enters an object wherever a field refers to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.content.blocks import Inlines, Page
from generator.content.field_view import facts, field_view
from generator.content.places import RULES_PAGE, Places
from generator.content.texts import paragraphs
from generator.emit.html import Address, blocks_html, inlines_html
from generator.model import Coded, Field, Message, ObjectType, Ref, Rule
from generator.site.fragments import Fragments

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Explorer:
    """One message's data."""

    message: Message
    rules: tuple[Rule, ...]  # of the release
    places: Places
    fragments: Fragments
    address: Address  # of links, as the message's page sees them

    def data(self) -> Data:
        """The whole, as JSON has it."""
        return {
            "name": self.message.name,
            "root": self.message.root,
            "rootObject": self.message.root_object.name,
            "isEnvelope": self.message.is_envelope,
            "objects": {holder.name: self._object(holder) for holder in self.message.objects},
            "rules": {rule.name: self._rule(rule) for rule in self.rules if self.message.name in rule.schemas},
        }

    def _rule(self, rule: Rule) -> Data:
        """A rule with its two examples, to be shown at the fields that it reads."""
        return {
            "text": blocks_html(paragraphs(rule.text), self.address),
            "severity": rule.severity,
            "page": self.address(Page(RULES_PAGE, rule.name)),
            "conforming": rule.conforming,
            "refused": rule.refused,
        }

    def _object(self, holder: ObjectType) -> Data:
        return {
            "title": holder.title,
            "description": blocks_html(paragraphs(holder.description), self.address),
            "isOpen": holder.is_open,
            "anchor": self.places.messages[self.message.name].objects[holder.name],
            "shared": self._shared(holder),
            "fields": [self._field(holder, field) for field in holder.fields],
        }

    def _shared(self, holder: ObjectType) -> str:
        """Where the type is compared with those of the same name in other messages."""
        anchor = self.places.types.get(holder.name)
        return self.address(Page("types", anchor)) if anchor else ""

    def _field(self, holder: ObjectType, field: Field) -> Data:
        anchor = self.places.messages[self.message.name].fields[holder.name, field.name]
        view = field_view(field, holder, self.message, self.places)
        _, title, cardinality, type_ = view.row
        members: Data = {
            "name": field.name,
            "element": field.element,
            "wrapper": field.xml_wrapper,
            "title": self._html(title),
            "description": blocks_html(paragraphs(field.description), self.address),
            "occurs": str(field.cardinality),
            "cardinality": self._html(cardinality),
            "isRequired": field.cardinality.is_required,
            "isList": field.cardinality.is_list,
            "type": self._html(type_),
            "ref": field.type.name if isinstance(field.type, Ref) else "",
            "codeList": field.type.code_list if isinstance(field.type, Coded) else "",
            "facts": [self._html(fact) for fact in facts(field, self.places)],
            "rules": list(self.places.rules.get((self.message.name, holder.name, field.name), ())),
            "cell": str(field.origin),
            "anchor": anchor,
            "schema": self.fragments.json_schema(holder, field),
            "xsd": self.fragments.xsd(holder, field),
            "python": self.fragments.python(holder, field),
        }
        return {name: value for name, value in members.items() if value not in ("", None, False, [])}

    def _html(self, inlines: Inlines) -> str:
        return inlines_html(inlines, self.address)
