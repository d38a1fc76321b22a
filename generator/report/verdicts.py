"""The verdicts on messages, for a person and for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict

import click

from generator.catalogue import Language
from generator.catalogue.language import counted
from generator.validate import Verdict


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
    yield f"{click.style('✗', fg='red')} {name}{schema} : {counted(len(one.problems), 'problème', Language.FRENCH)}"
    for problem in one.problems:
        line = f"{name}:{problem.line}: " if problem.line else ""
        label = f" « {problem.label} »" if problem.label else ""
        yield f"  {line}{problem.place or '/'}{label} — {problem.message}"
        value = f"trouvé : {problem.value} ; " if problem.value else ""
        if value or problem.expected:
            yield f"      {value}attendu : {problem.expected}"
