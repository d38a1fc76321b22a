"""Two validators that read what the XSD emitter writes, and must agree."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import xmlschema
from lxml import etree

from generator.emit.xsd import emit
from generator.model import Message, Model, Type
from tests.factories import field, message, model, object_type

NAMESPACE = "urn:test:root"


@dataclass(frozen=True)
class Oracles:
    """One schema as libxml2 and as xmlschema understand it."""

    libxml2: etree.XMLSchema
    xmlschema: xmlschema.XMLSchema10

    def accept(self, document: str | bytes) -> bool:
        """The verdict on a document; it is a failure when there are two."""
        root = etree.fromstring(document.encode() if isinstance(document, str) else document)
        verdicts = self.libxml2.validate(root), self.xmlschema.is_valid(root)
        assert verdicts[0] == verdicts[1], f"libxml2, xmlschema: {verdicts}\n{self.libxml2.error_log}"
        return verdicts[0]


def written(release: Model, folder: Path) -> Path:
    """Where the schemas of a model now stand."""
    for artifact in emit(release):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    return folder / "xsd"


def loaded(path: Path) -> Oracles:
    return Oracles(etree.XMLSchema(etree.parse(str(path))), xmlschema.XMLSchema10(str(path)))


def oracles(release: Model, name: str, folder: Path) -> Oracles:
    """The schema of one message of a model."""
    return loaded(written(release, folder) / f"{name}.xsd")


def of_message(one: Message, folder: Path) -> Oracles:
    return oracles(model(one), one.name, folder)


def of_value(type_: Type, folder: Path) -> Oracles:
    """A message whose root has one field `value` of a type."""
    return of_message(message(object_type("root", field("value", type_))), folder)


def document(inner: str) -> str:
    """The root element of a message of `factories`, around what stands in it."""
    return f'<root xmlns="{NAMESPACE}">{inner}</root>'
