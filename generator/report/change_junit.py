"""Changes as JUnit XML: a suite a message, a case a change, which fails where it breaks somebody."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, indent, tostring  # writes only; nothing is parsed

from generator.diff.judge import Category
from generator.report.change_view import ChangeView, Told, groups, views
from generator.report.markup import element

_NAME = "mdd diff"


def render(told: Told) -> str:
    """Without any change one case passes."""
    listed = groups(views(told))
    suites = [_suite(heading, changes) for heading, changes in listed.items()]
    root = element("testsuites", *(suites or [_passed()]))
    root.attrib = {"name": _NAME, **_numbers(root)}
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode")


def _passed() -> Element:
    return element("testsuite", element("testcase", name=_NAME, classname=_NAME, time="0"), name=_NAME, tests="1")


def _suite(heading: str, changes: Sequence[ChangeView]) -> Element:
    suite = element("testsuite", *map(_case, changes))
    suite.attrib = {"name": heading, **_numbers(suite)}
    return suite


def _case(view: ChangeView) -> Element:
    case = element("testcase", name=view.what, classname=view.group, time="0")
    details = "\n".join(filter(None, (" → ".join(view.values), *view.lines, " → ".join(filter(None, view.cells)))))
    if view.category is Category.BREAKING:
        case.append(element("failure", details, message=view.category_word, type=view.judgement.rule.code))
    else:
        case.append(element("system-out", f"{view.category_word}\n{details}"))
    return case


def _numbers(root: Element) -> dict[str, str]:
    tags = {"tests": "testcase", "failures": "failure"}
    return {name: str(sum(1 for _ in root.iter(tag))) for name, tag in tags.items()} | {"errors": "0", "skipped": "0"}
