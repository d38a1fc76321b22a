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
    known = lines(run.specs, (one.origin for one in run.findings))
    return "\n".join(
        [*(_command(one, run, known.get(one.origin)) for one in run.findings), count(replace(run, is_verbose=True))]
    )


def _command(one: Diagnostic, run: Run, line: int | None) -> str:
    place = sheet_place(one.origin)
    properties = {
        "file": legible(in_repository(run.specs, one.origin.file)),
        "line": str(line or ""),
        "title": f"{place} [{one.code}]".strip(),
    }
    return command(_COMMANDS[one.severity], properties, "\n".join(_text(one, run)))


def command(name: str, properties: Mapping[str, str], text: str) -> str:
    """An annotation; a property without a value is left out."""
    filled = ",".join(f"{name}={_property(legible(value))}" for name, value in properties.items() if value)
    return f"::{name} {filled}::{_escaped(text)}"


def _text(one: Diagnostic, run: Run) -> Iterator[str]:
    yield legible(one.message(run.language))
    yield f"→ {legible(one.help(run.language))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
