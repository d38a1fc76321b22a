"""What a person or a program reads of a run: findings, verdicts, progress, summary."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.status import Status

from generator.catalogue import Severity
from generator.diagnostics import Diagnostic, Language
from generator.pipeline import Outcome
from generator.validate import Verdict
from generator.write import Changes

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_SEVERITIES = {
    Language.FRENCH: {Severity.ERROR: "erreur", Severity.WARNING: "alerte", Severity.INFO: "info"},
    Language.ENGLISH: {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"},
}
_DRIFT_SHOWN = 20


@contextmanager
def progress() -> Iterator[Callable[[str], None] | None]:
    """A line that names the stage under way, on a terminal; nothing when piped."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    with Status("…", console=console) as status:
        yield lambda stage: _step(status, stage)


def _step(status: Status, stage: str) -> None:
    status.update(f"{stage} …")


def findings_text(findings: Sequence[Diagnostic], language: Language, *, err: bool) -> None:
    """Each finding in two lines: where and what, then how to mend it."""
    for one in findings:
        severity = click.style(_SEVERITIES[language][one.severity], fg=_COLOURS[one.severity], bold=True)
        click.echo(f"{one.origin}: {severity} {one.message(language)} [{one.code}]", err=err)
        click.echo(f"    → {one.help(language)}", err=err)


def count(findings: Sequence[Diagnostic], language: Language) -> str:
    """How many errors and warnings there are."""
    errors, warnings = (sum(f.severity is s for f in findings) for s in (Severity.ERROR, Severity.WARNING))
    if language is Language.FRENCH:
        return f"{errors} erreur(s), {warnings} alerte(s)"
    return f"{errors} error(s), {warnings} warning(s)"


def findings_json(findings: Sequence[Diagnostic], language: Language) -> str:
    """A JSON list, an object a finding."""
    return json.dumps([_finding(one, language) for one in findings], ensure_ascii=False, indent=2)


def _finding(one: Diagnostic, language: Language) -> dict[str, Any]:
    place = one.origin
    return {
        "code": one.code,
        "severity": str(one.severity),
        "message": one.message(language),
        "help": one.help(language),
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell,
        "row": place.row or None,
        "column": place.column or None,
        "pointer": place.pointer,
        "related": [str(other) for other in one.related],
    }


def drift(changes: Changes, out: Path, language: Language) -> None:
    """Which files of the output are not what the specs give."""
    if changes.is_current:
        return
    paths = [str(one.path) for one in changes.written] + [str(path) for path in changes.stale]
    for path in paths[:_DRIFT_SHOWN] or ["manifest.json"]:
        click.echo(f"≠ {out / path}", err=True)
    french = language is Language.FRENCH
    if len(paths) > _DRIFT_SHOWN:
        click.echo(f"… {len(paths) - _DRIFT_SHOWN} {'autre(s)' if french else 'more'}", err=True)
    click.echo(
        "Ces fichiers ne sont pas ce que donnent les sources : relancer `make generate`."
        if french
        else "These files are not what the specs give: run `make generate`.",
        err=True,
    )


def summary(outcome: Outcome, out: Path, seconds: float, language: Language) -> None:
    """One line: messages, files, time."""
    changes = outcome.changes
    if changes is None:
        return
    numbers = (len(outcome.model.messages), len(changes.written), len(changes.unchanged), len(changes.stale))
    words = (
        "{} messages → {}/ ; fichiers écrits : {}, inchangés : {}, supprimés : {}"
        if language is Language.FRENCH
        else "{} messages → {}/; files written: {}, unchanged: {}, removed: {}"
    )
    line = words.format(numbers[0], out, *numbers[1:])
    click.echo(f"{line} ({seconds:.1f} s) — {count(outcome.findings, language)}")


def verdicts_json(verdicts: Mapping[str, Verdict]) -> str:
    """A JSON list, an object a file."""
    return json.dumps(
        [{"file": name, "valid": not one.problems, **asdict(one)} for name, one in verdicts.items()],
        ensure_ascii=False,
        indent=2,
    )


def verdicts_text(verdicts: Mapping[str, Verdict]) -> str:
    """Each file's verdict, then each of its problems with what was expected."""
    return "\n".join(line for name, one in verdicts.items() for line in _verdict_lines(name, one))


def _verdict_lines(name: str, one: Verdict) -> Iterator[str]:
    schema = f" ({one.schema}, {one.form.upper()})" if one.schema else ""
    if not one.problems:
        yield f"{click.style('✓', fg='green')} {name}{schema}"
        return
    yield f"{click.style('✗', fg='red')} {name}{schema} : {len(one.problems)} problème(s)"
    for problem in one.problems:
        line = f"{name}:{problem.line}: " if problem.line else ""
        label = f" « {problem.label} »" if problem.label else ""
        yield f"  {line}{problem.place or '/'}{label} — {problem.message}"
        value = f"trouvé : {problem.value} ; " if problem.value else ""
        if value or problem.expected:
            yield f"      {value}attendu : {problem.expected}"
