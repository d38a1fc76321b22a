"""`mdd watch`: a generation at every save."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import date
from itertools import takewhile
from pathlib import Path

import click

from generator import rerun
from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.ending import in_one_go
from generator.commands.options import (
    cache_option,
    language_option,
    out_option,
    schemas_option,
    skip_option,
    specs_option,
    targets_option,
)
from generator.report import generation, screen
from generator.report.news import run_since
from generator.report.streams import has_reader
from generator.watch import Event, events
from generator.write import OutputError


@click.command()
@specs_option
@out_option
@targets_option
@schemas_option
@skip_option
@cache_option
@language_option
def command(
    specs: Path,
    out: Path,
    targets: tuple[str, ...],
    schemas: tuple[str, ...],
    skipped: tuple[str, ...],
    no_cache: bool,
    lang: Language,
) -> None:
    """Generate now, and again whenever a source is saved; Ctrl-C ends it."""
    with suppress(KeyboardInterrupt):
        for event in takewhile(lambda _: has_reader(), events(specs)):
            started = time.perf_counter()
            click.clear()
            if event is Event.GONE:
                screen.show_trouble(screen.absence(specs, lang), specs, lang)
                continue
            request = rerun.Request(specs, schemas, targets, date.today(), skipped)
            store = rerun.cache(is_wanted=not no_cache)
            before = rerun.last_findings(request, store)
            try:
                with generation.progress(lang) as show, in_one_go():
                    outcome = rerun.run(request, out, Clock(show), store, is_written=True)
            except OutputError as error:
                screen.show_trouble(f"mdd: {error.words(lang)}", specs, lang)
                continue
            rerun.remember(outcome, before, request, store)
            seconds = time.perf_counter() - started
            screen.show(outcome, out, run_since(outcome, before, specs, lang, seconds))
