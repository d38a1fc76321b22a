"""`mdd generate`: the specs to everything that they give."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

import click

from generator import rerun
from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.ending import FAILED, in_one_go, refuse, status
from generator.commands.options import (
    cache_option,
    language_option,
    out_option,
    schemas_option,
    skip_option,
    specs_option,
    targets_option,
)
from generator.report import formats, generation
from generator.report.news import run_since
from generator.write import OutputError


@click.command()
@specs_option
@out_option
@targets_option
@schemas_option
@skip_option
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail when the output on disk differs.")
@cache_option
@language_option
def command(
    specs: Path,
    out: Path,
    targets: tuple[str, ...],
    schemas: tuple[str, ...],
    skipped: tuple[str, ...],
    only_check: bool,
    no_cache: bool,
    lang: Language,
) -> None:
    """Turn workbooks into schemas, XSDs, classes, documentation and examples."""
    started = time.perf_counter()
    request = rerun.Request(specs, schemas, targets, date.today(), skipped)
    store = rerun.cache(is_wanted=not no_cache)
    before = rerun.last_findings(request, store)
    try:
        with generation.progress(lang) as show, in_one_go():
            outcome = rerun.run(request, out, Clock(show), store, is_written=not only_check)
    except OutputError as error:
        refuse(error.words(lang))
    rerun.remember(outcome, before, request, store)
    run = run_since(outcome, before, specs, lang, time.perf_counter() - started)
    formats.show_findings(run, err=True)
    if outcome.changes is None:
        click.echo("Rien n'a été écrit." if lang is Language.FRENCH else "Nothing was written.", err=True)
        sys.exit(status(outcome.findings))
    if only_check:
        generation.drift(outcome.changes, out, lang, is_limited=bool(schemas))
        sys.exit(0 if outcome.changes.is_current else FAILED)
    generation.summary(outcome, out, run, is_limited=bool(schemas))
