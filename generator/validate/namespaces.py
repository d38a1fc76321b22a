"""Elements whose name is the model's and whose namespace is not: reported once, then read as if it were.

So a wrong namespace hides nothing below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from generator.diagnostics import Phrase, phrase, shown
from generator.document_places import DocumentPlace
from generator.model import Model
from generator.validate.labels import slots
from generator.validate.verdict import Problem
from generator.validate.xml_places import children, line_of, xpath

_VERSION = re.compile(r"urn:emergency:([a-z]+:[0-9]+(?:\.[0-9]+)*)(?::.*)?")
"""A namespace of the national models, of whatever version: `urn:emergency:cisu:2.0:createCase`."""


@dataclass
class NamespaceCorrections:
    """The elements of a document that were given the model's namespace, by actual and wanted namespace."""

    first: dict[tuple[str, str], etree._Element] = field(default_factory=dict)
    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    counts: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, element: etree._Element, wanted: str, label: str) -> None:
        """Give an element another namespace."""
        name = etree.QName(element)
        pair = (name.namespace or "", wanted)
        self.first.setdefault(pair, element)
        self.labels.setdefault(pair, label)
        self.counts[pair] = self.counts.get(pair, 0) + 1
        element.tag = f"{{{wanted}}}{name.localname}" if wanted else name.localname

    def problems(self) -> Iterator[Problem]:
        """One problem for each pair of namespaces, at the first element that has it."""
        for (actual, wanted), element in self.first.items():
            further = self.counts[actual, wanted] - 1
            yield Problem(
                xpath(element),
                line_of(element),
                shown(actual),
                phrase("namespace", namespace=wanted),
                self.labels[actual, wanted],
                _words(actual, wanted, further),
            )

    def version(self) -> tuple[str, str] | None:
        """The document's version and the model's: `("cisu:2.0", "eda:1.9")`; None where they are the same."""
        pairs = ((_VERSION.fullmatch(actual), _VERSION.fullmatch(wanted)) for actual, wanted in self.first)
        versions = ((actual[1], wanted[1]) for actual, wanted in pairs if actual and wanted)
        return next(((actual, wanted) for actual, wanted in versions if actual != wanted), None)


def correct_namespaces(
    root: etree._Element, place: DocumentPlace, model: Model, corrections: NamespaceCorrections
) -> None:
    """Give each element below the root the model's namespace, where its name alone is known."""
    level = [(root, place)]
    while level:
        level = [below for element, here in level for below in _below(element, here, model, corrections)]


def _below(
    element: etree._Element, place: DocumentPlace, model: Model, corrections: NamespaceCorrections
) -> Iterable[tuple[etree._Element, DocumentPlace]]:
    if not len(element):
        return
    known = slots(place, model)
    by_tag = {slot.tag: slot for slot in known}
    by_name = {slot.name: slot for slot in reversed(known)}
    for child in children(element):
        slot = by_tag.get(str(child.tag))
        if slot is None and _takes_only_its_own(place):
            slot = by_name.get(etree.QName(child).localname)
            if slot:
                namespace = slot.tag[1:].partition("}")[0] if slot.tag.startswith("{") else ""
                corrections.add(child, namespace, slot.place.label)
        if slot:
            yield child, slot.place


def _takes_only_its_own(place: DocumentPlace) -> bool:
    """Whether nothing else may stand there: an open object takes elements of other namespaces as they are."""
    return place.object is None or not place.object.is_open or place.is_wrapper


def _words(actual: str, wanted: str, further: int) -> Phrase:
    if not actual:
        return phrase("no-namespace", wanted=wanted)
    if further:
        return phrase("other-namespace-often", found=shown(actual), wanted=wanted, count=further)
    return phrase("other-namespace", found=shown(actual), wanted=wanted)
