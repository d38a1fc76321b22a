"""One document after the other: judged, explained and counted, and a row of the report for each finding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple, TypeAlias

from lxml import etree
from pydantic_core import to_json

from hubsante_kit.replay.alike import alike_schemas
from hubsante_kit.replay.changes import change_of
from hubsante_kit.replay.conversions import Conversion
from hubsante_kit.replay.counts import Counts, Key, least
from hubsante_kit.replay.finding import Finding
from hubsante_kit.replay.identity import Editors, Pseudonyms, identifiers
from hubsante_kit.replay.json_text import UnreadableError, read_json
from hubsante_kit.replay.judge import Judge
from hubsante_kit.replay.message import RecognisedMessage, recognised
from hubsante_kit.replay.places import Places
from hubsante_kit.replay.release import Release
from hubsante_kit.replay.rules import RELEASE as RULES
from hubsante_kit.replay.rules import rule_findings
from hubsante_kit.replay.usage import Usage
from hubsante_kit.replay.xml_judge import XmlJudge
from hubsante_kit.replay.xml_text import document_of, read_xml
from hubsante_models.texts import is_xml

Role: TypeAlias = Literal["old-sender", "new-sender", ""]
"""Whom a refusal breaks: who still sends the old release, or who already sends the new one; empty for nobody alone."""

_LONGEST_SAMPLE = 120  # characters


class Row(NamedTuple):
    """A finding, as the report has it."""

    message: str
    """The pseudonym of the message."""
    sender: str
    """The pseudonym of its sender."""
    editor: str
    schema: str
    path: str
    """With the items of lists, `"createCase.patient[1].identity"`."""
    field: str
    """Without them."""
    code: str
    release: str
    """That refuses the message, or whose rule it breaks."""
    breaks: Role
    change: str
    """`"codes-replaced RC-RI resourcesInfoCisu.resource.vehicleType"`; empty where none is known."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of an archive."""

    releases: tuple[Release, ...]
    """One, or the old and the new one."""
    has_rules: bool
    conversion: Conversion | None
    """From the version of one of the releases."""
    most_samples: int
    """Values of messages that the report shows of a kind of finding; 0 for none."""
    editors: Editors


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one release, or the rules, have against a message."""

    release: str
    role: Role
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Sent:
    """A message, and by which names the report has it."""

    message: RecognisedMessage
    given: Any
    """The document as it is judged: values of JSON, or the root element of XML."""
    name: str
    sender: str
    editor: str

    @property
    def is_xml(self) -> bool:
        return isinstance(self.given, etree._Element)

    @property
    def content(self) -> bytes:
        """What the rules of the package read."""
        return etree.tostring(self.given) if self.is_xml else to_json(self.message.document)


class Examiner:
    """What judges the documents of a part of an archive."""

    def __init__(self, question: Question, pseudonyms: Pseudonyms) -> None:
        self._question = question
        self._pseudonyms = pseudonyms
        self._judges = [Judge(release) for release in question.releases]
        self._xml_judges = [XmlJudge(release) for release in question.releases]
        self._facts = [judge.facts for judge in self._judges]
        self._places = Places(self._facts)
        self._alike = alike_schemas(question.releases[0], question.releases[-1])

    def usage(self) -> Usage:
        """What counts fields, with none counted yet."""
        return Usage(self._places)

    def rows(self, content: bytes, usage: Usage, counts: Counts) -> Iterator[Row]:
        """The findings of a document, which are counted too."""
        try:
            messages = self._xml(content) if is_xml(content) else self._json(content)
        except UnreadableError as error:
            counts.documents[error.code,] += 1
            return
        counts.documents["read",] += 1
        for message, given in messages:
            sent = self._sent(message, given)
            usage.note(message.parts)
            yield from self._of_message(sent, counts)

    def _json(self, content: bytes) -> list[tuple[RecognisedMessage, Any]]:
        document = read_json(content)
        given = document if isinstance(document, list) else [document]
        return [(recognised(each, self._facts), each) for each in given]

    def _xml(self, content: bytes) -> list[tuple[RecognisedMessage, Any]]:
        if not all(release.xsds for release in self._question.releases):
            raise UnreadableError("no-xsd")
        root = read_xml(content)
        documents = (document_of(root, facts) for facts in reversed(self._facts))
        document = next((each for each in documents if each is not None), None)
        return [(recognised(document, self._facts), root)]

    def _sent(self, message: RecognisedMessage, given: Any) -> _Sent:
        name, sender = identifiers(message.document)
        name = self._pseudonyms.of(name or to_json(message.document).decode())
        return _Sent(message, given, name, self._pseudonyms.sender(sender), self._question.editors.of(sender))

    def _of_message(self, sent: _Sent, counts: Counts) -> Iterator[Row]:
        schema = sent.message.schema
        counts.messages[schema,] += 1
        counts.senders[sent.editor, sent.sender, ""] += 1
        for answer in self._answers(sent):
            if answer.findings:
                counts.refused[answer.release, schema] += 1
                counts.senders[sent.editor, sent.sender, answer.release] += 1
                counts.broken.update([(answer.role, schema)] if answer.role else ())
                yield from self._reported(sent, answer, counts)
        if self._question.has_rules:
            found = rule_findings(sent.content)
            counts.rules["not-judged" if found is None else "judged",] += 1
            yield from self._reported(sent, _Answer(RULES, "", found or ()), counts)
        if self._question.conversion and schema:
            answer = _Answer(self._question.conversion.target, "", self._of_conversion(sent, counts))
            yield from self._reported(sent, answer, counts)

    def _of_conversion(self, sent: _Sent, counts: Counts) -> tuple[Finding, ...]:
        """What a conversion loses or refuses, and what the target refuses of its result where it is asked too."""
        conversion, schema, message = self._question.conversion, sent.message.schema, sent.message.document
        if sent.is_xml:
            counts.conversions[schema, "xml"] += 1
            return ()
        judge_by_version = {judge.version: judge for judge in self._judges}
        if conversion is None or judge_by_version[conversion.source].findings(message):
            counts.conversions[schema, "not-asked"] += 1
            return ()
        made = conversion.of(message, schema, self._places.by_schema[schema].path)
        target = judge_by_version.get(conversion.target)
        wrong = [each for result in made.messages for each in (target.findings(result) if target else ())]
        counts.conversions[schema, "invalid" if wrong else made.outcome] += 1
        return (*made.findings, *(replace(each, code="conversion-invalid") for each in wrong))

    def _answers(self, sent: _Sent) -> Iterator[_Answer]:
        """What each release has against a document; where both say the same in JSON, one is asked."""
        first, *others = self._xml_judges if sent.is_xml else self._judges
        old = first.findings(sent.given)
        if not others:
            yield _Answer(first.version, "", old)
            return
        is_alike = not sent.is_xml and sent.message.schema in self._alike
        new = old if is_alike else others[0].findings(sent.given)
        yield _Answer(first.version, "" if new else "new-sender", old)
        yield _Answer(others[0].version, "" if old else "old-sender", new)

    def _reported(self, sent: _Sent, answer: _Answer, counts: Counts) -> Iterator[Row]:
        """A row for each finding; each kind of finding is counted once a message."""
        kinds: dict[Key, None] = {}
        changes: dict[Key, None] = {}
        for finding in answer.findings:
            schema = finding.schema or sent.message.schema
            path, field = self._places.texts(schema, finding.steps)
            change = change_of(finding, schema, self._places) if answer.role and schema else None
            kind = (answer.release, schema, field, finding.code)
            kinds[kind] = None
            if change:
                changes[answer.role, change.code, change.schema, change.path] = None
            self._show(kind, finding.value, counts)
            yield Row(
                sent.name, sent.sender, sent.editor, schema, path, field, finding.code,
                answer.release, answer.role, str(change or ""),
            )  # fmt: skip
        counts.findings.update(kinds.keys())
        counts.changes.update(changes.keys())

    def _show(self, kind: Key, value: Any, counts: Counts) -> None:
        """Keep the value of a finding as a sample, where samples are asked for."""
        most = self._question.most_samples
        if most and isinstance(value, str | int | float):
            text = "".join(each if each.isprintable() else "\ufffd" for each in str(value)[:_LONGEST_SAMPLE])
            known = counts.samples.get(kind, ())
            counts.samples[kind] = least((*known, (self._pseudonyms.of(text), text)), most)
