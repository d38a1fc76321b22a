"""Findings as SARIF 2.1.0, which code hosts show beside the files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from generator.catalogue import ENTRIES, Severity
from generator.diagnostics import Diagnostic, Origin
from generator.report.legible import legible
from generator.report.places import as_uri, in_repository, lines
from generator.report.run import Run, sheet_place, spot

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Tree = dict[str, Any]


def render(run: Run) -> str:
    """One run of the tool, whose rules are those that found something."""
    codes = sorted({finding.code for finding, _ in run.every})
    known = lines(run.specs, (place for finding, _ in run.every for place in (finding.origin, *finding.related)))
    results = [_result(finding, reason, codes, run, known) for finding, reason in run.every]
    driver = {"name": "mdd", "rules": [_rule(code, run) for code in codes]}
    run_object = {"tool": {"driver": driver}, "language": str(run.language), "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run_object]}, ensure_ascii=False, indent=2)


def _rule(code: str, run: Run) -> Tree:
    rule = ENTRIES[code]
    example = {name: value for name, value in rule.example.items() if name != "proposal"}  # a word of one finding alone
    return {
        "id": code,
        "shortDescription": {"text": rule.text(run.language).meaning or code},
        "help": {"text": rule.help(example, run.language)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Diagnostic, reason: str | None, codes: list[str], run: Run, known: Mapping[Origin, int]) -> Tree:
    words = f"{finding.message(run.language)}\n→ {finding.help(run.language)}"
    result: Tree = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{sheet_place(finding.origin)}: {words}" if spot(finding.origin) else words},
        "locations": [_location(finding.origin, run, known)],
        "partialFingerprints": {"primaryLocationLineHash": _fingerprint(finding)},
        "suppressions": [] if reason is None else [_suppression(reason)],
    }
    if finding.related:
        result["relatedLocations"] = [_location(other, run, known) for other in finding.related]
    return result


def _suppression(reason: str) -> Tree:
    return {"kind": "external", "status": "accepted", "justification": legible(reason)}


def _location(origin: Origin, run: Run, known: Mapping[Origin, int]) -> Tree:
    physical: Tree = {"artifactLocation": {"uri": as_uri(in_repository(run.specs, origin.file))}}
    if origin in known:
        physical["region"] = {"startLine": known[origin]}
    location: Tree = {"physicalLocation": physical}
    if place := sheet_place(origin):
        kind = "cell" if origin.cell else "row" if origin.row else "sheet" if origin.sheet else "member"
        name = spot(origin) or legible(origin.sheet)
        location["logicalLocations"] = [{"name": name, "fullyQualifiedName": place, "kind": kind}]
    return location


def _fingerprint(finding: Diagnostic) -> str:
    """What tells a finding from others of its code, and stays while the file changes elsewhere."""
    identity = repr((finding.code, finding.origin.file, sheet_place(finding.origin), finding.values, *finding.phrases))
    return hashlib.sha256(identity.encode()).hexdigest()[:32]
