"""The verdicts of the schemas on messages, in the model's terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from lxml import etree

from generator.diagnostics import Phrase, phrase
from generator.model import Model
from generator.validate import flaws
from generator.validate.documents import Document, documents_of
from generator.validate.flaws import Flaw
from generator.validate.json_problems import JsonValidators
from generator.validate.json_text import JsonText, read_json
from generator.validate.labels import payload_slot
from generator.validate.payload import Judge, Payload
from generator.validate.recognise import JsonReading, form, inside, json_readings, neither, payload_in, xml_message
from generator.validate.verdict import Problem, Verdict, pointer
from generator.validate.xml_problems import XmlValidators
from generator.validate.xml_text import read_xml
from generator.walk import Path

__all__ = ["Problem", "Validation", "Verdict"]


class Validation:
    """The validators of a release, each created when a message first needs it.

    Schemas are the JSON Schemas by file name; `xsd` gives the XSDs by their path
    relative to `xsd/`, and is asked when an XML file comes.
    """

    def __init__(
        self, model: Model, schemas: Mapping[str, Mapping[str, Any]], xsd: Callable[[], Mapping[str, bytes]]
    ) -> None:
        self._model = model
        self._json = JsonValidators(model, schemas)
        self._xml = XmlValidators(model, xsd)

    def validate(self, content: bytes, schema: str | None) -> Verdict:
        """The verdict on a file that holds one message, of the named schema or of the one that its root names."""
        _, verdict = next(self.verdicts(content, schema))
        return verdict

    def verdicts(self, content: bytes, schema: str | None) -> Iterator[tuple[str, Verdict]]:
        """The verdict on each message of a file, with the suffix to the file's name: `":3"`, `"[2]"`.

        A file may be compressed, hold one message a line, or a JSON list of messages.
        """
        for document in documents_of(content):
            yield from self.document_verdicts(document, schema)

    def document_verdicts(self, document: Document, schema: str | None) -> Iterator[tuple[str, Verdict]]:
        """The verdict on each message of a document, by the document's name, with `"[2]"` behind it in a JSON list."""
        if document.problem is not None:
            unreadable = Problem("", 0, "", phrase("either-form"), "", document.problem)
            yield document.name, Verdict(schema, "", (unreadable,), notes=document.notes)
            return
        for suffix, verdict in self._of_piece(document.content, schema):
            notes = (*document.notes, *verdict.notes)
            yield f"{document.name}{suffix}", replace(verdict, notes=notes) if document.notes else verdict

    def validate_json_value(self, value: Any, schema_name: str) -> tuple[Problem, ...]:
        """What is wrong with a whole document of a schema, with paths from its root."""
        return flaws.problems(self._json.flaws(self._model.message_by_name[schema_name], value, ()), None)

    def accepts_json(self, value: Any, schema_name: str) -> bool:
        """Whether a schema accepts a document; one with half of a character in it is for others to refuse."""
        return self._json.accepts(self._model.message_by_name[schema_name], value)

    def accepts_xml(self, root: etree._Element) -> bool:
        """Whether the XSD of an element's name accepts it as it is, of no other version of the model."""
        reading = xml_message(root, self._model, None)
        return not isinstance(reading, Problem) and reading.tag == root.tag and self._xml.accepts(reading, root)

    def _of_piece(self, content: bytes, schema: str | None) -> Iterator[tuple[str, Verdict]]:
        match form(content):
            case "json":
                yield from self._json_verdicts(content, schema)
            case "xml":
                yield "", self.xml_verdict(content, schema)
            case _:
                yield "", Verdict(schema, "", (neither(content),))

    def _json_verdicts(self, content: bytes, schema: str | None) -> Iterator[tuple[str, Verdict]]:
        read = read_json(content)
        if isinstance(read, Problem):
            yield "", Verdict(schema, "json", (read,), is_partial=True)
        elif isinstance(read.document, list) and read.document:
            for number, document in enumerate(read.document):
                yield f"[{number + 1}]", self._json_verdict(document, (number,), read, schema)
        else:
            yield "", self._json_verdict(read.document, (), read, schema)

    def _json_verdict(self, document: Any, path: Path, text: JsonText, schema: str | None) -> Verdict:
        """The verdict on one document at a path of a JSON text."""
        notes: list[Phrase] = []
        around = inside(document, self._model) if schema is None else ()
        for name in around:
            document = document[name]
        if around:
            notes.append(phrase("taken-out", path=pointer(around)))
        payload = payload_in(document, self._model) if schema is None else None
        if payload is not None:
            notes.append(phrase("without-envelope"))
            return self._payload_verdict(payload, (*path, *around), text, tuple(notes))
        readings = json_readings(document, self._model, schema, (*path, *around))
        if isinstance(readings, Flaw):
            return Verdict(schema, "json", flaws.problems([readings], text.content), notes=tuple(notes))
        *alternatives, last = readings
        reading = next((reading for reading in alternatives if not any(self._flaws(reading, text))), last)
        problems = flaws.problems(self._flaws(reading, text), text.content)
        return Verdict(reading.message.name, "json", problems, notes=tuple(notes))

    def _payload_verdict(
        self, members: Mapping[str, Any], path: Path, text: JsonText, notes: tuple[Phrase, ...]
    ) -> Verdict:
        """The verdict on what an envelope carries, where there is no envelope around it."""
        slot = payload_slot(self._model)
        name = next((message.name for message in self._model.contents if message.root in members), None)
        own = Payload(members, path, slot.place, self._model).own_flaws(self._judge(text)) if slot else iter(())
        return Verdict(name, "json", flaws.problems(own, text.content), notes=notes)

    def _flaws(self, reading: JsonReading, text: JsonText) -> Iterator[Flaw]:
        return self._judge(text)(reading.message, reading.value, reading.path)

    def _judge(self, text: JsonText) -> Judge:
        return self._json.flaws if text.may_hold_halves else self._json.schema_flaws

    def xml_verdict(self, content: bytes, schema: str | None) -> Verdict:
        root = read_xml(content)
        if isinstance(root, Problem):
            return Verdict(schema, "xml", (root,), is_partial=True)
        reading = xml_message(root, self._model, schema)
        if isinstance(reading, Problem):
            return Verdict(schema, "xml", (reading,))
        verdict = self._xml.verdict(reading, root)
        if not reading.place.is_payload:
            return verdict
        return replace(verdict, schema=self._carried(root), notes=(phrase("without-envelope"), *verdict.notes))

    def _carried(self, payload: etree._Element) -> str | None:
        """The schema of the use case in a payload."""
        roots = {message.root: message.name for message in self._model.contents}
        names = (etree.QName(child).localname for child in payload.iterchildren("{*}*"))
        return next((roots[name] for name in names if name in roots), None)
