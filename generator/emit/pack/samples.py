"""The messages of the pack: each constraint of each message as documents, bare and in an envelope."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from generator.diagnostics import Phrase, phrase
from generator.document_places import json_place, member_names
from generator.emit.example_values import Object, minimal
from generator.emit.json_text import written_json
from generator.emit.pack.case import Case, JsonForm, Members, XmlForm, left_out
from generator.emit.pack.of_fields import field_cases
from generator.emit.pack.of_messages import payload_cases, root_cases
from generator.emit.pack.of_objects import Relatives, object_cases, relatives
from generator.emit.pack.reasons import Reason
from generator.emit.pack.sites import Site, field_path, numbered, sites
from generator.emit.pack.travels import DECLARATION, Carrier, Travel, WholeDocument, travels, whole_documents
from generator.emit.xml_form import XmlFormError
from generator.expected import expected_at, known_name
from generator.model import Message, Model
from generator.walk import Path

JSON, XML = "json", "xml"


@dataclass(frozen=True, slots=True)
class Sample:
    """A document, and the verdict that it must have."""

    content: bytes
    path: str  # of what is wrong, or of what is tried: a JSON pointer, or an XPath without prefixes
    problem: str  # the name of the phrase of `mdd validate`; empty where the document must pass
    value: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One constraint tried once in one form and one kind of document: a sample, or the reason why there is none."""

    message: Message
    holder: str  # the object's name; empty of a whole message
    case: Case
    travel: Travel
    form: str
    sample: Sample | Reason
    label: str = ""
    expected: Phrase | None = None

    @property
    def constraint(self) -> tuple[str, str, str, str]:
        """What is counted: schema, object, field, and the constraint's name."""
        return (self.message.name, self.holder, self.case.field.name if self.case.field else "", self.case.constraint)


def entries(model: Model) -> Iterator[Entry]:
    """Everything that the pack has, message by message in the model's order."""
    for message in model.messages:
        yield from message_entries(message, model)


def message_entries(message: Message, model: Model) -> Iterator[Entry]:
    """The same of one message, in the envelope that the model has."""
    carrier = Carrier.of(model)
    ways = [*travels(message, model, carrier)]
    root, *others = sites(message, model)
    if reason := _obstacle(root):
        yield from _written(message, "", left_out("value", reason, message.origin), ways[:1])
        return
    least = minimal(message, model)
    for case in root_cases(message, least):
        yield from _written(message, "", case, [whole_documents(message, model)])
    if carrier and message in model.contents:
        for case in payload_cases(message, least, carrier):
            yield from _written(message, "", case, [carrier.payloads])
    related = relatives(model)
    for site in (root, *others):
        for case in _of_site(site, related):
            yield from _written(message, site.holder.name, case, ways, site)


def _of_site(site: Site, related: Relatives) -> Iterator[Case]:
    if reason := _obstacle(site):
        yield left_out("value", reason, site.holder.origin)
        return
    yield from object_cases(site, related)
    for field in site.holder.fields:
        yield from field_cases(site, field)


def _obstacle(site: Site) -> Reason | None:
    """Why there is no least message with an object; None where there is one."""
    if not site.is_possible:
        return Reason.NO_VALUE
    return None if site.is_small else Reason.TOO_LARGE


# --- documents -----------------------------------------------------------------------


def _written(
    message: Message, holder: str, case: Case, ways: Iterable[Travel], site: Site | None = None
) -> Iterator[Entry]:
    """A case in both forms of each kind of document."""
    elements: dict[str, bytes | Reason] = {}  # a message in an envelope is the same element as bare
    for travel in ways:
        if case.wrapping in {"", travel.wrapping}:
            label = case.field.title if case.field else site.label if site else message.title
            expected = _expected(case, travel, site)
            for form, sample in (
                (JSON, _in_json(case.json, travel, site)),
                (XML, _in_xml(case.xml, travel, site, elements)),
            ):
                yield Entry(message, holder, case, travel, form, sample, label, expected)


def _in_json(form: JsonForm | Reason, travel: Travel, site: Site | None) -> Sample | Reason:
    if isinstance(form, Reason):
        return form
    document = travel.in_json(_root_object(form.members, site))
    path = _pointer((*travel.path, *(site.path if site else ()), *form.path))
    return Sample(written_json(document) + b"\n", path, form.problem, form.value)


def _in_xml(
    form: XmlForm | Reason, travel: Travel, site: Site | None, elements: dict[str, bytes | Reason]
) -> Sample | Reason:
    if isinstance(form, Reason):
        return form
    element = elements.get(travel.outermost.name) or _element(form, travel, site)
    elements[travel.outermost.name] = element
    if isinstance(element, Reason):
        return element
    root = [name.name for name in travel.elements[:1]]
    inside = numbered((*travel.elements[1:], *(site.elements if site else ())))
    path = "".join(f"/{step}" for step in (*root, *inside, *form.path))
    return Sample(travel.around(element), path, form.problem, form.value)


def _element(form: XmlForm, travel: Travel, site: Site | None) -> bytes | Reason:
    """The outermost element that a case makes, in a document of its own."""
    try:
        content = travel.in_xml(_root_object(form.members, site))
    except XmlFormError:
        return Reason.UNCARRIABLE
    names = (*travel.elements_inside, *(site.elements if site else ()))
    return _edited(content, form, [name.tag for name in names])


def _edited(content: bytes, form: XmlForm, tags: Iterable[str]) -> bytes:
    """An element as it is written, with the edit to the one inside that tags lead to."""
    if form.edit is None:
        return content
    element = root = etree.fromstring(content)
    for tag in tags:
        element = next(element.iterchildren(tag))
    form.edit(element)
    return DECLARATION + etree.tostring(root, encoding="UTF-8") + b"\n"


def _root_object(members: Members, site: Site | None) -> Object:
    return site.around(dict(members)) if site else dict(members)


def _pointer(path: Path) -> str:
    """RFC 6901."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def _expected(case: Case, travel: Travel, site: Site | None) -> Phrase | None:
    """What would be accepted at the place of a case."""
    if isinstance(travel, WholeDocument):
        return phrase("the-root", root=travel.document.root)
    inside = case.json.path if isinstance(case.json, JsonForm) else field_path(case.field) if case.field else ()
    path = (*travel.path, *(site.path if site else ()), *inside)[1 if travel.under else 0 :]
    place = json_place(travel.document, path, travel.model)
    if place or not path:
        return expected_at(place)
    around = json_place(travel.document, path[:-1], travel.model)
    return known_name(str(path[-1]), member_names(around, travel.model)) if around else None
