"""What the XSDs report of a document, in the model's terms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from lxml import etree

from generator.diagnostics import Phrase, phrase, shown
from generator.document_places import DocumentPlace
from generator.model import Coded, Model, Scalar, Text, scalar_of
from generator.validate.namespaces import NamespaceCorrections, correct_namespaces
from generator.validate.recognise import XmlReading
from generator.validate.sizes import wrong_bound, wrong_length
from generator.validate.verdict import MOST_PROBLEMS, Problem, Verdict, bounded
from generator.validate.xml_places import (
    children,
    element_at,
    expected_element,
    line_of,
    local_name,
    log_entries,
    shown_text,
    xml_place,
    xpath,
)
from generator.validate.xml_structure import structure_problems

_SCHEME = "mdd:///"
_MESSAGE_XSD = "support/message.xsd"  # of what an envelope carries

_ATTRIBUTE = re.compile(r"Element '[^']*', attribute '([^']*)'")
_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_PREFIXES = {_XSI: "xsi:", _XLINK: "xlink:"}
_NIL = f"{_XSI}nil"

_CONTENT = "SCHEMAV_ELEMENT_CONTENT"
_CHILD_MISSING = ": Missing child element"
"""libxml2's message on an element whose own content ends too early; else the element should not stand there."""

_TEXT_AMONG_ELEMENTS = ("SCHEMAV_CVC_COMPLEX_TYPE_2_1", "SCHEMAV_CVC_COMPLEX_TYPE_2_3")
_ELEMENTS_IN_TEXT = ("SCHEMAV_CVC_TYPE_3_1_2", "SCHEMAV_CVC_COMPLEX_TYPE_2_2")
_LENGTHS = ("SCHEMAV_CVC_MINLENGTH_VALID", "SCHEMAV_CVC_PATTERN_VALID")  # the facets that the XSD expresses a length by
_BOUNDS = ("SCHEMAV_CVC_MININCLUSIVE_VALID", "SCHEMAV_CVC_MAXINCLUSIVE_VALID")
_NOT_NILLABLE = "SCHEMAV_CVC_ELT_3_1"
_ATTRIBUTE_MISSING = "SCHEMAV_CVC_COMPLEX_TYPE_4"
_ATTRIBUTE_NOT_ALLOWED = ("SCHEMAV_CVC_COMPLEX_TYPE_3_2_1", "SCHEMAV_CVC_COMPLEX_TYPE_3_2_2", "SCHEMAV_CVC_TYPE_3_1_1")


class XmlValidators:
    """The XSDs of a release, each compiled when it is first needed; nothing is fetched."""

    def __init__(self, model: Model, xsd: Callable[[], Mapping[str, bytes]]) -> None:
        self._model = model
        self._xsd = xsd
        self._files: Mapping[str, bytes] | None = None
        self._compiled: dict[str, etree.XMLSchema] = {}

    def verdict(self, reading: XmlReading, root: etree._Element) -> Verdict:
        """What is wrong with a document, by line; nothing when the XSD accepts it.

        Where it does not, elements in a wrong namespace are given the model's.
        """
        if root.tag == reading.tag and self.accepts(reading, root):
            return Verdict(reading.message.name, "xml", ())
        corrections = NamespaceCorrections()
        if root.tag != reading.tag:
            corrections.add(root, reading.tag[1:].partition("}")[0] if "}" in reading.tag else "", reading.place.label)
        correct_namespaces(root, reading.place, self._model, corrections)
        version = corrections.version()
        notes = (phrase("other-version", found=version[0], own=version[1]),) if version else ()
        verdict = self._judged(reading, root)
        problems = sorted([*corrections.problems(), *verdict.problems], key=lambda problem: problem.line)
        return replace(verdict, problems=bounded(problems), notes=notes)

    def accepts(self, reading: XmlReading, root: etree._Element) -> bool:
        """Whether the XSD of a message accepts a document as it is."""
        try:
            return self._schema(reading).validate(root.getroottree())
        except etree.XMLSchemaValidateError:
            return False

    def _judged(self, reading: XmlReading, root: etree._Element) -> Verdict:
        """The verdict of the XSD alone."""
        name = reading.message.name
        schema = self._schema(reading)
        try:
            is_valid = schema.validate(root.getroottree())
        except etree.XMLSchemaValidateError:
            return Verdict(name, "xml", (_given_up(root),))
        if is_valid:
            return Verdict(name, "xml", ())
        log_problems, entries = _LogProblems(root, reading.place, self._model), log_entries(schema.error_log)
        refusals = (problem for entry in entries for problem in log_problems.problems(entry))
        first = sorted(islice(refusals, MOST_PROBLEMS + 1), key=lambda problem: problem.line)
        is_partial = any(log_problems.hides(entry) for entry in entries[:MOST_PROBLEMS])
        return Verdict(name, "xml", tuple(first) or (_given_up(root),), is_partial)

    def _schema(self, reading: XmlReading) -> etree.XMLSchema:
        file = _MESSAGE_XSD if reading.place.is_payload else f"{reading.message.name}.xsd"
        if file not in self._compiled:
            if self._files is None:
                self._files = self._xsd()
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            parser.resolvers.add(_Files(self._files))
            document = etree.fromstring(self._files[file], parser, base_url=_SCHEME + file)
            self._compiled[file] = etree.XMLSchema(document)
        return self._compiled[file]


class _Files(etree.Resolver):
    """The XSDs among themselves, in memory."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def resolve(self, system_url: str, public_id: str, context: object) -> object:  # type: ignore[override]  # noqa: ARG002  # lxml-stubs forgets the context
        """Raises: KeyError when an XSD refers to none of the others."""
        return self.resolve_string(self._files[system_url.removeprefix(_SCHEME)], context, base_url=system_url)


@dataclass(frozen=True, slots=True)
class _LogProblems:
    """The entries of libxml2's log as problems of one document."""

    root: etree._Element
    root_place: DocumentPlace
    model: Model

    def problems(self, entry: etree._LogEntry) -> Iterator[Problem]:
        element = element_at(self.root, entry.path or "")
        attribute = _ATTRIBUTE.match(entry.message)
        if entry.type_name == _CONTENT:
            yield from self._structure(element, entry)
        elif attribute or entry.type_name == _NOT_NILLABLE:
            yield _attribute_problem(element, attribute.group(1) if attribute else _NIL, entry)
        elif entry.type_name == _ATTRIBUTE_MISSING:
            yield self._missing_attribute(element, entry)
        elif not _has_instance_attribute(element):  # a wrong value would come of it
            yield self._value(element, entry)

    def hides(self, entry: etree._LogEntry) -> bool:
        """Whether there is something in the part of the document that libxml2 did not look at.

        Once libxml2 refuses the place of an element, it skips that and all behind it up to the end of their parent.
        """
        if entry.type_name != _CONTENT or _CHILD_MISSING in entry.message:
            return False
        element = element_at(self.root, entry.path or "")
        unseen = (*islice(children(element), 1), *islice(element.itersiblings("{*}*"), 1))
        return bool(unseen or shown_text(element))

    def _structure(self, element: etree._Element, entry: etree._LogEntry) -> Iterator[Problem]:
        """The log names the element in which another is missing, or else the one that should not be there."""
        parent = element if _CHILD_MISSING in entry.message else element.getparent()
        place = self._place(parent) if parent is not None else None
        problem = phrase("element-here", name=local_name(element))
        problems = structure_problems(parent, place, self.model) if parent is not None and place else iter(())
        yield from list(islice(problems, MOST_PROBLEMS + 1)) or [_problem(element, entry, None, None, problem)]

    def _missing_attribute(self, element: etree._Element, entry: etree._LogEntry) -> Problem:
        """That `xlink:type` is missing, the only attribute that an element may have to have."""
        place = self._place(element)
        type_ = place.object.xlink_type if place and place.object else ""
        problem = phrase("attribute-missing", name="xlink:type")
        return Problem(f"{xpath(element)}/@type", entry.line, "", phrase("xlink-type", type=type_), "", problem)

    def _value(self, element: etree._Element, entry: etree._LogEntry) -> Problem:
        place = self._place(element)
        expected = expected_element(place, self.model) if place else None
        if entry.type_name in _TEXT_AMONG_ELEMENTS:
            return _problem(element, entry, expected, place, phrase("text-among-elements"))
        if entry.type_name in _ELEMENTS_IN_TEXT:
            return _problem(element, entry, expected, place, phrase("elements-in-text"))
        problem = _wrong_size(element, place, entry.type_name) or _wrong_value(place, entry.type_name)
        return _problem(element, entry, expected, place, problem)

    def _place(self, element: etree._Element) -> DocumentPlace | None:
        return xml_place(element, self.root_place, self.model)


def _wrong_size(element: etree._Element, place: DocumentPlace | None, kind: str) -> Phrase | None:
    """That a text or a number is too long, too short, too great or too small; None for any other kind."""
    type_ = place.field.type if place and place.field else None
    if kind in _LENGTHS and isinstance(type_, Text):
        text = etree.tostring(element, encoding="unicode", method="text", with_tail=False)
        return wrong_length(text, type_) if type_.length and not type_.length.admits(text) else None
    return wrong_bound(type_, is_below=kind == _BOUNDS[0]) if kind in _BOUNDS else None


def _has_instance_attribute(element: etree._Element) -> bool:
    """Whether an element has `xsi:nil` or `xsi:type`, which are reported at the attribute."""
    return any(element.get(f"{_XSI}{word}") is not None for word in ("nil", "type"))


def _wrong_value(place: DocumentPlace | None, kind: str) -> Phrase:
    """What is wrong with one value, in one phrase."""
    if not kind.endswith("_VALID") and kind != "SCHEMAV_CVC_DATATYPE_VALID_1_2_1":
        return phrase("element-refused")
    type_ = place.field.type if place and place.field else None
    if isinstance(type_, Coded):
        return phrase("code-refused")
    match scalar_of(type_) if type_ else None:
        case Scalar.DATE:
            return phrase("no-date")
        case Scalar.DATETIME:
            return phrase("no-datetime")
        case Scalar.INTEGER:
            return phrase("no-integer")
        case Scalar.NUMBER:
            return phrase("no-number")
        case Scalar.BOOLEAN:
            return phrase("no-boolean")
        case _:
            return phrase("other-form")


def _problem(
    element: etree._Element,
    entry: etree._LogEntry,
    expected: Phrase | None,
    place: DocumentPlace | None,
    message: Phrase,
) -> Problem:
    label = place.label if place else ""
    return Problem(xpath(element), entry.line, shown_text(element), expected, label, message)


def _attribute_problem(element: etree._Element, name: str, entry: etree._LogEntry) -> Problem:
    namespace, end, local = name.rpartition("}")
    local = shown(local, 60)
    shown_name = _PREFIXES.get(namespace + end, "") + local
    value = shown((element.get(name) or "")[:200])
    place = f"{xpath(element)}/@{local}"
    expected, problem = phrase("fixed-value"), phrase("attribute-unfit", name=shown_name)
    if entry.type_name in _ATTRIBUTE_NOT_ALLOWED or name.startswith(_XSI):
        expected, problem = phrase("no-such-attribute"), phrase("attribute-refused", name=shown_name)
    return Problem(place, entry.line, value, expected, "", problem)


def _given_up(root: etree._Element) -> Problem:
    """For when libxml2 refuses without a reason, or gives up on a value as hostile as it is long."""
    return Problem(xpath(root), line_of(root), "", phrase("conforming"), "", phrase("given-up"))
