"""The command line: arguments to the pipeline, findings and an exit status back."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from generator import pipeline, report
from generator.diagnostics import Diagnostic, Language, has_errors
from generator.write import OutputError

FAILED = 1
WRONG_USAGE = 2

_specs = click.option(
    "--specs",
    default="specs",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of workbooks, code lists and JSON Schemas.",
)
_language = click.option(
    "--lang",
    default=Language.FRENCH.value,
    show_default=True,
    type=click.Choice([one.value for one in Language]),
    callback=lambda _context, _option, value: Language(value),
    help="Language of findings.",
)
_schemas = click.option("--schema", "schemas", multiple=True, metavar="NAME", help="Only this schema; may be repeated.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hubsante-mdd")
@click.pass_context
def main(context: click.Context) -> None:
    """The compiler of the Hub Santé data models."""
    if os.environ.get("NO_COLOR"):
        context.color = False


@main.command()
@_specs
@click.option(
    "--out",
    default="generated",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder that the outputs go to.",
)
@click.option(
    "--target",
    "targets",
    multiple=True,
    type=click.Choice(pipeline.TARGETS),
    help="Only this target; may be repeated.",
)
@_schemas
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail when the output on disk differs.")
@_language
def generate(
    specs: Path, out: Path, targets: tuple[str, ...], schemas: tuple[str, ...], only_check: bool, lang: Language
) -> None:
    """Turn workbooks into schemas, XSDs, classes, documentation and examples."""
    started = time.perf_counter()
    try:
        with report.progress() as show:
            clock = pipeline.Clock(show)
            wanted = tuple(target for target in pipeline.TARGETS if not targets or target in targets)
            outcome = pipeline.generate(specs, out, wanted, frozenset(schemas), clock)
            if not only_check:
                pipeline.write(outcome, out, clock)
    except OutputError as error:
        click.echo(f"mdd: {error}", err=True)
        sys.exit(FAILED)
    report.findings_text(outcome.findings, lang, err=True)
    if outcome.changes is None:
        click.echo("Rien n'a été écrit." if lang is Language.FRENCH else "Nothing was written.", err=True)
        sys.exit(_status(outcome.findings))
    if only_check:
        report.drift(outcome.changes, out, lang)
        sys.exit(0 if outcome.changes.is_current else FAILED)
    report.summary(outcome, out, time.perf_counter() - started, lang)


@main.command()
@_specs
@click.option("--format", "form", default="text", show_default=True, type=click.Choice(["text", "json"]))
@_schemas
@_language
def check(specs: Path, form: str, schemas: tuple[str, ...], lang: Language) -> None:
    """Show what is wrong or doubtful in the specs; generate nothing."""
    outcome = pipeline.check(specs, frozenset(schemas), pipeline.Clock())
    if form == "json":
        click.echo(report.findings_json(outcome.findings, lang))
    else:
        report.findings_text(outcome.findings, lang, err=False)
        click.echo(report.count(outcome.findings, lang))
    sys.exit(_status(outcome.findings))


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_specs
@click.option("--schema", metavar="NAME", help="The schema of the messages, where their root does not tell it.")
@click.option("--format", "form", default="text", show_default=True, type=click.Choice(["text", "json"]))
@_language
def validate(files: tuple[Path, ...], specs: Path, schema: str | None, form: str, lang: Language) -> None:
    """Say whether messages, JSON or XML, are what the model accepts."""
    outcome = pipeline.check(specs, frozenset(), pipeline.Clock())
    if has_errors(outcome.findings):
        report.findings_text(outcome.findings, lang, err=True)
        sys.exit(FAILED)
    if schema is not None and schema not in outcome.model.message_by_name:
        raise click.BadParameter(
            f"{schema!r}; one of {', '.join(outcome.model.message_by_name)}", param_hint="--schema"
        )
    verdicts = pipeline.validate(outcome.model, _contents(files), schema)
    click.echo(report.verdicts_json(verdicts) if form == "json" else report.verdicts_text(verdicts))
    sys.exit(FAILED if any(one.problems for one in verdicts.values()) else 0)


def _status(findings: Sequence[Diagnostic]) -> int:
    """A schema that does not exist is a wrong argument, not a fault of the specs."""
    if any(one.code == "unknown-schema" for one in findings):
        return WRONG_USAGE
    return FAILED if has_errors(findings) else 0


def _contents(files: Iterable[Path]) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in files}
