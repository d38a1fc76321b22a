"""The documents that a message stands in: alone under its root, and in an envelope."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from generator.emit.example_values import minimal
from generator.emit.xml_form import to_xml
from generator.model import AnyMessage, Message, Model
from tests.differential.class_oracle import Form
from tests.differential.sites import Json, changed, sites

_MARK = "ici"
_MARKS: Mapping[Form, str] = {"json": f'"{_MARK}"', "xml": f"<!--{_MARK}-->"}
"""What the document of a message takes the place of."""


@dataclass(frozen=True)
class Travel:
    """The documents of one release."""

    model: Model

    def alone(self, schema: str, form: Form, document: str) -> str:
        """A message under its root; XML has one anyway, and an envelope stands as it is."""
        message = self.model.message_by_name[schema]
        return document if form == "xml" or message.is_envelope else f'{{"{message.root}": {document}}}'

    def enveloped(self, schema: str, form: Form, document: str) -> str:
        """A message in an envelope; empty where the release has no envelope, or none carries the message."""
        before, _, after = self._frames.get((schema, form), "").partition(_MARKS[form])
        return f"{before}{document}{after}" if after else ""

    @cached_property
    def envelope(self) -> Message | None:
        return next(iter(self.model.envelopes), None)

    @cached_property
    def _frames(self) -> dict[tuple[str, Form], str]:
        """The envelope around each message, which itself is left out."""
        if self.envelope is None:
            return {}
        json_frames: dict[tuple[str, Form], str] = {}
        xml_frames: dict[tuple[str, Form], str] = {}
        for message in self.model.contents:
            json_frames[message.name, "json"] = json.dumps(self._around(message, _MARK, self.envelope))
            whole = self._around(message, minimal(message, self.model), self.envelope)
            xml_frames[message.name, "xml"] = _emptied(to_xml(self.envelope, whole, self.model), message)
        return json_frames | xml_frames

    def _around(self, message: Message, value: object, envelope: Message) -> Json:
        header = minimal(self.model.header, self.model) if self.model.header and message.has_header else {}
        return carrying(envelope, self.model, minimal(envelope, self.model), {**header, message.root: value})


def carrying(envelope: Message, model: Model, example: Json, payload: Json) -> Json:
    """An example of an envelope with another message in it."""
    site = next(one for one in sites(envelope, model, example) if isinstance(one.field.type, AnyMessage))
    return changed(example, site.path, lambda members: members.update({site.field.name: payload}))


def _emptied(xml: bytes, message: Message) -> str:
    """An envelope in XML with a mark where the message stands."""
    tree = etree.fromstring(xml)
    element = next(tree.iter(f"{{{message.namespace}}}{message.root}"))
    parent = element.getparent()
    assert parent is not None
    parent.replace(element, etree.Comment(_MARK))
    return etree.tostring(tree, encoding="unicode")
