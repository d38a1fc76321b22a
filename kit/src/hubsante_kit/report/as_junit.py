"""The report as JUnit XML, for the pages of a continuous integration."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from lxml import etree

from hubsante_kit.milestones import State
from hubsante_kit.report.contents import Item, Report

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot carry."""


def as_junit(report: Report) -> bytes:
    """A suite a milestone or script, a case a step; what waits or is blocked is skipped."""
    root = etree.Element("testsuites", name=f"hubsante recette, modèle {report.model}")
    for group, items in groupby(report.items, key=lambda item: item.group):
        _suite(root, group, list(items))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _suite(root: etree._Element, group: str, items: Sequence[Item]) -> None:
    failures = sum(item.state is State.FAILED for item in items)
    skipped = sum(item.state not in (State.FAILED, State.MET) for item in items)
    counts = {"tests": str(len(items)), "failures": str(failures), "skipped": str(skipped)}
    suite = etree.SubElement(root, "testsuite", {"name": _fit(group), **counts})
    for item in items:
        case = etree.SubElement(suite, "testcase", classname=_fit(group), name=_fit(f"{item.name} {item.title}"))
        if item.state is State.FAILED:
            failure = etree.SubElement(case, "failure", message=_fit(item.seen))
            failure.text = _fit(f"attendu : {item.expected}\n{item.why}\n{item.again}")
        elif item.state is not State.MET:
            etree.SubElement(case, "skipped", message=_fit(f"{item.state.value} : {item.seen}"))


def _fit(text: str) -> str:
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)
