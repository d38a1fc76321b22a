"""`mdd check`: what is wrong or doubtful in the specs."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from generator import rerun
from generator.catalogue.language import Language
from generator.catalogue.rule import Severity
from generator.clock import Clock
from generator.commands.ending import FAILED, in_one_go, refuse, status
from generator.commands.options import cache_option, language_option, schemas_option, skip_option, specs_option
from generator.diagnostics import Diagnostic
from generator.read.folder import is_among_sources
from generator.report import FORMATS, formats
from generator.report.run import Run, legible
from generator.write import OutputError
from generator.xlsx.copies import Planned, planned
from generator.xlsx.refusal import Refusal


@click.command()
@specs_option
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="If not given, what the ending of --output tells, else text."
)
@click.option("--output", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Write into this file.")
@click.option("-v", "--verbose", is_flag=True, help="In text, also tell of information one by one.")
@click.option(
    "--fail-on",
    default=Severity.ERROR.value,
    show_default=True,
    type=click.Choice([Severity.ERROR.value, Severity.WARNING.value]),
    help="The least severe finding that makes the exit status 1.",
)
@click.option(
    "--annotate",
    "copies",
    metavar="OUT",
    type=click.Path(path_type=Path),
    help="Also copy the workbooks with their findings in them: into this folder, or to this .xlsx if there is one.",
)
@schemas_option
@skip_option
@cache_option
@language_option
def command(
    specs: Path,
    form: str | None,
    output: Path | None,
    verbose: bool,
    fail_on: str,
    copies: Path | None,
    schemas: tuple[str, ...],
    skipped: tuple[str, ...],
    no_cache: bool,
    lang: Language,
) -> None:
    """Show what is wrong or doubtful in the specs; generate nothing."""
    started = time.perf_counter()
    if output is not None and is_among_sources(output, specs):
        refuse(_over_a_source(output).words(lang))
    plan = _planned_copies(specs, copies, lang)
    with in_one_go():
        request = rerun.Request(specs, schemas, today=date.today(), skipped=skipped)
        outcome = rerun.check(request, Clock(), rerun.cache(is_wanted=not no_cache))
    run = Run(
        specs,
        outcome.findings,
        outcome.waived,
        lang,
        fails_on=frozenset({Severity.ERROR, Severity(fail_on)}),
        is_verbose=verbose,
        seconds=time.perf_counter() - started,
        page_folder=output.parent if output else Path(),
    )
    try:
        formats.tell(form or formats.format_of(output), run, output)
        _write_copies(plan, outcome.findings, lang)
    except OutputError as error:
        refuse(error.words(lang))
    sys.exit(status(outcome.findings) or (FAILED if run.has_failed else 0))


def _planned_copies(specs: Path, out: Path | None, lang: Language) -> Iterable[Planned]:
    """Where annotated copies go; known before anything is checked."""
    if out is None:
        return ()
    plan = planned(specs, out)
    if isinstance(plan, Refusal):
        refuse(plan.words(lang))
    return plan


def _over_a_source(output: Path) -> Refusal:
    return Refusal(
        f"{output} serait lu comme une source : nommer un autre fichier avec --output ; --annotate copie les classeurs",
        f"{output} would be read as a source: name another file with --output; --annotate copies the workbooks",
    )


def _write_copies(plan: Iterable[Planned], findings: Sequence[Diagnostic], lang: Language) -> None:
    if not plan:
        return
    from generator.xlsx.copying import write_copies  # noqa: PLC0415  # few runs write copies, and none waits for it

    for copy in write_copies(plan, findings, lang):
        click.echo(legible(copy.words(lang)), err=True)
