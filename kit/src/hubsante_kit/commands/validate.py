"""`hubsante validate`: whether messages are what the model accepts."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
from pydantic import ValidationError

from hubsante_kit.verdict import Problem, pointer, problems
from hubsante_models import Envelope, RuleFinding, check, parse
from hubsante_models.wire import WireMessage

_STANDARD_INPUT = "-"


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, allow_dash=True))
@click.option("--format", "form", default="text", show_default=True, type=click.Choice(["text", "json"]))
@click.option("--rules", "with_rules", is_flag=True, help="Also name the business rules that a valid message breaks.")
def command(files: tuple[str, ...], form: str, with_rules: bool) -> None:
    """Say whether messages, JSON or XML, are what the model accepts.

    A folder among FILES stands for the messages under it (.json, .xml), - for the standard
    input. The exit status is 1 where a message is refused.
    """
    try:
        verdicts = [_verdict(name, content, with_rules) for name, content in _documents(files)]
    except OSError as error:
        raise click.ClickException(str(error)) from error
    if form == "json":
        click.echo(json.dumps([_members(verdict) for verdict in verdicts], ensure_ascii=False, indent=1))
    else:
        for verdict in verdicts:
            click.echo("\n".join(_lines(verdict)))
    sys.exit(any(verdict.problems for verdict in verdicts))


def _documents(files: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    for name in files:
        path = Path(name)
        if name == _STANDARD_INPUT:
            yield name, sys.stdin.buffer.read()
        elif path.is_dir():
            found = sorted(below for below in path.rglob("*") if below.suffix in {".json", ".xml"} and below.is_file())
            if not found:
                raise click.ClickException(f"{name}: no message (.json, .xml) in this folder")
            yield from ((str(below), below.read_bytes()) for below in found)
        else:
            yield name, path.read_bytes()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the model says of a file."""

    file: str
    schema: str
    """Of the message, and of what an envelope carries; empty where it is not known."""
    problems: tuple[Problem, ...]
    rules: tuple[RuleFinding, ...]


def _verdict(name: str, content: bytes, with_rules: bool) -> Verdict:
    try:
        message = parse(content)
    except ValidationError as error:
        return Verdict(name, "", problems(error), ())
    return Verdict(name, _schema(message), (), tuple(check(message)) if with_rules else ())


def _schema(message: WireMessage) -> str:
    carried = [each.content.wire_schema for each in message.messages] if isinstance(message, Envelope) else []
    return ", ".join([message.wire_schema, *carried])


def _members(verdict: Verdict) -> dict[str, object]:
    """A verdict for programs; what `mdd validate` says too has the same name."""
    return {
        "file": verdict.file,
        "valid": not verdict.problems,
        "schema": verdict.schema or None,
        "problems": [
            {"place": problem.path, "line": problem.line, "value": problem.value, "message": problem.text}
            for problem in verdict.problems
        ],
        "rules": [
            {"rule": found.rule, "severity": found.severity, "place": pointer(found.path), "message": found.message}
            for found in verdict.rules
        ],
    }


def _lines(verdict: Verdict) -> Iterator[str]:
    schema = f" ({verdict.schema})" if verdict.schema else ""
    yield f"{'✗' if verdict.problems else '✓'} {verdict.file}{schema}"
    yield from (f"  {problem}" for problem in verdict.problems)
    yield from (f"  {pointer(found.path) or '/'} : {found.message} [{found.rule}]" for found in verdict.rules)
