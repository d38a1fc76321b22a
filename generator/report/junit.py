"""Findings as JUnit XML: a suite a sheet, a case a finding."""

from __future__ import annotations

from xml.etree.ElementTree import Element, indent, tostring  # writes only; nothing is parsed

from generator.diagnostics import Diagnostic
from generator.report.markup import element
from generator.report.run import Group, Run, groups, spot

_NAME = "mdd check"


def render(run: Run) -> str:
    """A case fails when its finding fails the run; without finding, one case passes."""
    reasons = {waived.finding: waived.waiver.reason for waived in run.waived}
    suites = [_suite(group, run, reasons) for group in groups(finding for finding, _ in run.every)]
    root = element("testsuites", *(suites or [_passed()]))
    root.attrib = {"name": _NAME, **_numbers(root)}
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode")


def _passed() -> Element:
    return element("testsuite", element("testcase", name=_NAME, classname=_NAME, time="0"), name=_NAME, tests="1")


def _suite(group: Group, run: Run, reasons: dict[Diagnostic, str]) -> Element:
    suite = element("testsuite", *(_case(finding, group, run, reasons.get(finding)) for finding in group.findings))
    suite.attrib = {"name": group.name, **_numbers(suite)}
    return suite


def _case(finding: Diagnostic, group: Group, run: Run, reason: str | None) -> Element:
    case = element("testcase", name=f"{spot(finding.origin)} {finding.code}".strip(), classname=group.name, time="0")
    message = f"{finding.severity.name_in(run.language)} {finding.message(run.language)}"
    details = f"{finding.origin}: {message} → {finding.help(run.language)}"
    if reason is not None:
        case.append(element("skipped", details, message=reason))
    elif finding.severity in run.fails_on:
        case.append(element("failure", details, message=message, type=finding.code))
    else:
        case.append(element("system-out", details))
    return case


def _numbers(root: Element) -> dict[str, str]:
    tags = {"tests": "testcase", "failures": "failure", "skipped": "skipped"}
    return {name: str(sum(1 for _ in root.iter(tag))) for name, tag in tags.items()} | {"errors": "0"}
