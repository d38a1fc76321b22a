"""`mdd check`: what is wrong or doubtful in the specs."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator import rerun
from generator.cache.store import Store
from generator.catalogue import ENTRIES
from generator.catalogue.entry import Severity
from generator.catalogue.explanation import renamed, unknown
from generator.catalogue.language import Language
from generator.catalogue.renamed import codes_now
from generator.clock import Clock
from generator.commands.ending import FAILED, in_one_go, refuse, status
from generator.commands.options import cache_option, language_option, schemas_option, skip_option, specs_option
from generator.commands.standard_input import standard_input
from generator.diagnostics import Diagnostic, has_errors, in_reading_order
from generator.novelty import Earlier
from generator.outcome import Outcome
from generator.read.folder import is_among_sources, is_model
from generator.release.foresight import foreseen
from generator.report import FORMATS, formats
from generator.report.legible import legible
from generator.report.run import Run
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
@click.option(
    "--since",
    metavar="STATE",
    help="Show only what is new since a git revision, another specs folder or model.json, or a file that "
    "--format json wrote.",
)
@click.option("--only", multiple=True, metavar="CODE", help="Show only findings of this code; may be repeated.")
@click.option("--hide", multiple=True, metavar="CODE", help="Show no findings of this code; may be repeated.")
@click.option(
    "--rules-report",
    is_flag=True,
    help="Also show which business rules scenarios and JSON samples keep and break; with -v also by message.",
)
@click.option(
    "--samples",
    multiple=True,
    metavar="PATH",
    type=click.Path(exists=True),
    help="With --rules-report, also messages of this file or folder, as mdd validate takes them; may be repeated.",
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
    since: str | None,
    only: tuple[str, ...],
    hide: tuple[str, ...],
    rules_report: bool,
    samples: tuple[str, ...],
    schemas: tuple[str, ...],
    skipped: tuple[str, ...],
    no_cache: bool,
    lang: Language,
) -> None:
    """Show what is wrong or doubtful in the specs; generate nothing."""
    started = time.perf_counter()
    _require_sense(specs, output, samples, lang, rules_report=rules_report)
    only, hide = _codes(only, lang), _codes(hide, lang)
    plan = _planned_copies(specs, copies, lang)
    with in_one_go():
        request = rerun.Request(specs, schemas, today=date.today(), skipped=skipped)
        store = rerun.cache(is_wanted=not no_cache)
        outcome = _found(request, store, since)
    before = _earlier(since, request, store, lang)
    new = before.new(outcome.findings, lang) if before else outcome.findings
    run = Run(
        specs,
        tuple(finding for finding in new if finding.code not in hide and (not only or finding.code in only)),
        outcome.waived,
        lang,
        fails_on=frozenset({Severity.ERROR, Severity(fail_on)}),
        is_verbose=verbose,
        seconds=time.perf_counter() - started,
        page_folder=output.parent if output else Path(),
        counted=outcome.findings if before or only or hide else None,
        new=frozenset(new) if before and not only and not hide else None,
        gone=before.gone(outcome.findings, lang) if before else (),
    )
    try:
        formats.tell(form or formats.format_of(output), run, output)
        _write_copies(plan, outcome.findings, lang)
        if rules_report and not has_errors(outcome.findings):
            _show_rules(run, request, samples, err=form not in (None, "text"))
    except OutputError as error:
        refuse(error.words(lang))
    sys.exit(status(new) or (FAILED if any(finding.severity in run.fails_on for finding in new) else 0))


def _found(request: rerun.Request, store: Store | None, since: str | None) -> Outcome:
    """What the sources are found to have, and what the next release will need where the list is of all."""
    outcome = rerun.check(request, Clock(), store)
    coming = foreseen(request, outcome, store) if _is_list(since) else ()
    return replace(outcome, findings=in_reading_order([*outcome.findings, *coming]))


def _require_sense(
    specs: Path, output: Path | None, samples: Sequence[str], lang: Language, *, rules_report: bool
) -> None:
    """Refuse an output over a source, and samples for no report."""
    if output is not None and is_among_sources(output, specs):
        refuse(_over_a_source(output).words(lang))
    if samples and not rules_report:
        raise click.BadParameter("goes with --rules-report", param_hint="--samples")


def _show_rules(run: Run, request: rerun.Request, samples: Sequence[str], *, err: bool) -> None:
    """Which rules scenarios and samples keep, beside what a program reads of the findings."""
    for line in _rules_report(run, request, samples):
        click.echo(legible(line), err=err)


def _codes(codes: Iterable[str], lang: Language) -> tuple[str, ...]:
    """The codes by their names of today; a code that no finding has is a slip in the command, whatever the findings."""
    for code in codes:
        if warning := renamed(code, lang):
            click.echo(f"mdd: {warning}", err=True)
        elif code not in ENTRIES:
            refuse(unknown(code, lang))
    return tuple(current for code in codes for current in codes_now(code))


def _is_list(since: str | None) -> bool:
    """Whether findings are compared with a list of findings, or with nothing.

    Of another state of the specs it is not known what its release needed, and all of that would seem to be new.
    """
    return since is None or (Path(since).is_file() and not is_model(Path(since)))


def _earlier(since: str | None, request: rerun.Request, store: Store | None, lang: Language) -> Earlier | None:
    """The state that is compared with, if one is asked for."""
    if since is None:
        return None
    from generator.since import BaselineError, earlier  # noqa: PLC0415  # few runs compare, and none waits for it

    try:
        return earlier(since, request, rerun.tables(store), lang)
    except BaselineError as error:
        why = Refusal(
            f"{error} n'est ni un dossier, ni une révision git, ni ce qu'écrit mdd check --format json",
            f"{error} is no folder, no git revision, and not what mdd check --format json writes",
        )
        refuse(why.words(lang))


def _planned_copies(specs: Path, out: Path | None, lang: Language) -> Iterable[Planned]:
    """Where annotated copies go; known before anything is checked."""
    if out is None:
        return ()
    plan = planned(specs, out)
    if isinstance(plan, Refusal):
        refuse(plan.words(lang))
    return plan


def _rules_report(run: Run, request: rerun.Request, samples: Sequence[str]) -> Iterable[str]:
    """What messages show of the rules of a release without errors."""
    from generator import pipeline, verdicts  # noqa: PLC0415  # few runs report, and none waits for it
    from generator.report import rules  # noqa: PLC0415
    from generator.validate.files import FileError, named_documents  # noqa: PLC0415

    checked = pipeline.check(request.specs, frozenset(request.schemas), Clock(), skipped=frozenset(request.skipped))
    documents = named_documents(samples, standard_input)
    try:
        found = verdicts.valid_messages(checked.model, checked.sources.samples, documents)
    except FileError as error:
        refuse(f"{error.finding.origin}: {error.finding.message(run.language)} → {error.finding.help(run.language)}")
    return rules.as_lines(checked.model, found, run.language, is_verbose=run.is_verbose)


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
