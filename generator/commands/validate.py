"""`mdd validate`: the verdict on messages."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from generator import pipeline, rerun
from generator.catalogue.language import Language
from generator.clock import Clock
from generator.commands.ending import FAILED, in_one_go, refuse, status
from generator.commands.options import language_option, skip_option, specs_option
from generator.diagnostics import Diagnostic, has_errors
from generator.read.folder import content_of
from generator.report import formats
from generator.report.legible import for_programs
from generator.report.run import Run
from generator.report.verdicts import verdicts_json, verdicts_text
from generator.verdicts import validate

_STANDARD_INPUT = "-"
_SUFFIXES = (".json", ".xml")


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, allow_dash=True))
@specs_option
@click.option("--schema", metavar="NAME", help="The schema of the messages, where their root does not tell it.")
@click.option("--format", "form", default="text", show_default=True, type=click.Choice(["text", "json"]))
@skip_option
@language_option
def command(
    files: tuple[str, ...], specs: Path, schema: str | None, form: str, skipped: tuple[str, ...], lang: Language
) -> None:
    """Say whether messages, JSON or XML, are what the model accepts.

    A folder among FILES stands for all .json and .xml files under it, - for the standard input.
    """
    contents = _contents(files, lang)
    with in_one_go():
        read = rerun.tables(rerun.present_cache())
        outcome = pipeline.check(specs, frozenset(), Clock(), skipped=frozenset(skipped), read=read)
    if has_errors(outcome.findings):
        formats.show_findings(Run(specs, outcome.findings, language=lang), err=True)
        sys.exit(status(outcome.findings))
    if schema is not None and schema not in outcome.model.message_by_name:
        raise click.BadParameter(
            f"{schema!r}; one of {', '.join(outcome.model.message_by_name)}", param_hint="--schema"
        )
    verdicts = validate(outcome.model, contents, schema)
    if form == "json":
        click.echo(for_programs(verdicts_json(verdicts, lang)))
    else:
        click.echo(verdicts_text(verdicts, lang))
    sys.exit(FAILED if any(verdict.problems for verdict in verdicts.values()) else 0)


def _contents(files: Iterable[str], lang: Language) -> dict[str, bytes]:
    """What is in each file, by its name; a file that is named twice is read once."""
    names = dict.fromkeys(name for file in files for name in _names(file))
    return {name: _content(name, lang) for name in names}


def _names(file: str) -> Iterator[str]:
    """The file itself, or the messages under a folder in order of path."""
    path = Path(file)
    if file == _STANDARD_INPUT or not path.is_dir():
        yield file
        return
    entries = (entry for entry in path.rglob("*") if entry.is_file())
    messages = sorted(entry for entry in entries if entry.suffix.lower() in _SUFFIXES)
    if not messages:
        raise click.BadParameter(f"{file!r} holds no {' and no '.join(_SUFFIXES)} file", param_hint="FILES")
    yield from map(str, messages)


def _content(name: str, lang: Language) -> bytes:
    if name == _STANDARD_INPUT:
        return sys.stdin.buffer.read()
    content = content_of(Path(name), name, may_be_pipe=True)
    if isinstance(content, Diagnostic):
        refuse(f"{content.origin}: {content.message(lang)} → {content.help(lang)}")
    return content
