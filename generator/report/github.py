"""Findings as annotations of a GitHub workflow: a command a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.catalogue import Severity
from generator.diagnostics import Diagnostic
from generator.report.legible import legible
from generator.report.places import in_repository, lines
from generator.report.run import Run, sheet_place
from generator.report.words import count

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(run: Run) -> str:
    """`::error file=specs/mdd.xlsx,title=…::…`, then how many there are; what is waived is only counted."""
    known = lines(run.specs, (finding.origin for finding in run.findings))
    return "\n".join(
        [
            *(_command(finding, run, known.get(finding.origin)) for finding in run.findings),
            count(replace(run, is_verbose=True)),
        ]
    )


def _command(finding: Diagnostic, run: Run, line: int | None) -> str:
    place = sheet_place(finding.origin)
    properties = {
        "file": legible(in_repository(run.specs, finding.origin.file)),
        "line": str(line or ""),
        "title": f"{place} [{finding.code}]".strip(),
    }
    return command(_COMMANDS[finding.severity], properties, "\n".join(_message_lines(finding, run)))


def command(name: str, properties: Mapping[str, str], text: str) -> str:
    """An annotation; a property without a value is left out."""
    parameters = ",".join(f"{name}={_property(legible(value))}" for name, value in properties.items() if value)
    return f"::{name} {parameters}::{_escaped(text)}"


def _message_lines(finding: Diagnostic, run: Run) -> Iterator[str]:
    yield legible(finding.message(run.language))
    yield f"→ {legible(finding.help(run.language))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
