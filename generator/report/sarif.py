"""Findings as SARIF 2.1.0, which code hosts show beside the files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from generator.catalogue import RULES, Severity
from generator.diagnostics import Diagnostic, Origin
from generator.report.legible import legible
from generator.report.places import as_uri, in_repository, lines
from generator.report.run import Run, sheet_place, spot

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Tree = dict[str, Any]


def render(run: Run) -> str:
    """One run of the tool, whose rules are those that found something."""
    codes = sorted({one.code for one, _ in run.every})
    known = lines(run.specs, (place for one, _ in run.every for place in (one.origin, *one.related)))
    results = [_result(one, reason, codes, run, known) for one, reason in run.every]
    driver = {"name": "mdd", "rules": [_rule(code, run) for code in codes]}
    told = {"tool": {"driver": driver}, "language": str(run.language), "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [told]}, ensure_ascii=False, indent=2)


def _rule(code: str, run: Run) -> Tree:
    rule = RULES[code]
    example = {name: value for name, value in rule.example.items() if name != "meant"}  # a word of one finding alone
    return {
        "id": code,
        "shortDescription": {"text": rule.text(run.language).meaning or code},
        "help": {"text": rule.help(example, run.language)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(one: Diagnostic, reason: str | None, codes: list[str], run: Run, known: Mapping[Origin, int]) -> Tree:
    words = f"{one.message(run.language)}\n→ {one.help(run.language)}"
    result: Tree = {
        "ruleId": one.code,
        "ruleIndex": codes.index(one.code),
        "level": _LEVELS[one.severity],
        "message": {"text": f"{sheet_place(one.origin)}: {words}" if spot(one.origin) else words},
        "locations": [_location(one.origin, run, known)],
        "partialFingerprints": {"primaryLocationLineHash": _fingerprint(one)},
        "suppressions": [] if reason is None else [_suppression(reason)],
    }
    if one.related:
        result["relatedLocations"] = [_location(other, run, known) for other in one.related]
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


def _fingerprint(one: Diagnostic) -> str:
    """What tells a finding from others of its code, and stays while the file changes elsewhere."""
    told = repr((one.code, one.origin.file, sheet_place(one.origin), one.values, *one.phrases))
    return hashlib.sha256(told.encode()).hexdigest()[:32]
