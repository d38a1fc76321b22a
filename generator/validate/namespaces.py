"""Elements whose name is the model's and whose namespace is not: told once, then read as if it were.

So a wrong namespace hides nothing of what stands below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from generator.diagnostics import Phrase, phrase, shown
from generator.document_places import Place
from generator.model import Model
from generator.validate.labels import slots
from generator.validate.verdict import Problem
from generator.validate.xml_places import children, line_of, xpath

_VERSION = re.compile(r"urn:emergency:([a-z]+:[0-9]+(?:\.[0-9]+)*)(?::.*)?")
"""A namespace of the national models, of whatever version: `urn:emergency:cisu:2.0:createCase`."""


@dataclass
class Renamed:
    """The elements of a document that were given the model's namespace, by the pair of both."""

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
        """One problem a pair of namespaces, at the first element that has it."""
        for (found, wanted), element in self.first.items():
            others = self.counts[found, wanted] - 1
            yield Problem(
                xpath(element),
                line_of(element),
                shown(found),
                phrase("namespace", namespace=wanted),
                self.labels[found, wanted],
                _words(found, wanted, others),
            )

    def version(self) -> tuple[str, str] | None:
        """The version that the document names and the model's own: `("cisu:2.0", "eda:1.9")`; None for one alone."""
        pairs = ((_VERSION.fullmatch(found), _VERSION.fullmatch(wanted)) for found, wanted in self.first)
        versions = ((found[1], wanted[1]) for found, wanted in pairs if found and wanted)
        return next(((found, wanted) for found, wanted in versions if found != wanted), None)


def renamed(root: etree._Element, place: Place, model: Model, into: Renamed) -> None:
    """Read each element below the root whose name alone is known in the namespace that the model gives it."""
    level = [(root, place)]
    while level:
        level = [below for element, here in level for below in _below(element, here, model, into)]


def _below(
    element: etree._Element, place: Place, model: Model, into: Renamed
) -> Iterable[tuple[etree._Element, Place]]:
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
                into.add(child, slot.tag[1:].partition("}")[0] if slot.tag.startswith("{") else "", slot.place.label)
        if slot:
            yield child, slot.place


def _takes_only_its_own(place: Place) -> bool:
    """Whether nothing else may stand there: an open object takes elements of other namespaces as they are."""
    return place.object is None or not place.object.is_open or place.is_wrapper


def _words(found: str, wanted: str, others: int) -> Phrase:
    if not found:
        return phrase("no-namespace", wanted=wanted)
    if others:
        return phrase("other-namespace-often", found=shown(found), wanted=wanted, count=others)
    return phrase("other-namespace", found=shown(found), wanted=wanted)
