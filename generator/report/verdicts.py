"""The verdicts on messages, for a person and for a program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

import click

from generator.catalogue import Language
from generator.catalogue.language import counted
from generator.diagnostics import phrase
from generator.report.legible import legible
from generator.validate import Verdict
from generator.validate.verdict import WordedProblem

_WORDS: Mapping[Language, Mapping[str, str]] = {
    Language.FRENCH: {
        "problem": "problème",
        "count": " : {count}",
        "label": " « {label} »",
        "found": "trouvé : {value}",
        "expected": "attendu : {value}",
        "between": " ; ",
    },
    Language.ENGLISH: {
        "problem": "problem",
        "count": ": {count}",
        "label": ' "{label}"',
        "found": "found: {value}",
        "expected": "expected: {value}",
        "between": "; ",
    },
}


Verdicts = Iterable[tuple[str, Verdict]]
"""Each message's name with its verdict, as they come."""


def verdicts_json(verdicts: Verdicts, language: Language) -> Iterator[str]:
    """A JSON list, a line a message."""
    before = "[\n"
    for line in verdicts_ndjson(verdicts, language):
        yield before + line.removesuffix("\n")
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def verdicts_ndjson(verdicts: Verdicts, language: Language) -> Iterator[str]:
    """A line of JSON a message."""
    for name, verdict in verdicts:
        yield json.dumps(_verdict_object(name, verdict, language), ensure_ascii=False) + "\n"


def verdicts_text(verdicts: Verdicts, language: Language) -> Iterator[str]:
    """Each verdict, then each of its problems with what was expected; of several, how many are valid."""
    count = refused = 0
    for name, verdict in verdicts:
        count += 1
        refused += bool(verdict.problems)
        yield "".join(f"{line}\n" for line in _verdict_lines(name, verdict, language))
    if count > 1:
        counts = phrase("verdicts", count=count, valid=count - refused, refused=refused)
        yield f"{counts.words(language)}\n"


def _verdict_object(name: str, verdict: Verdict, language: Language) -> dict[str, object]:
    problems = [asdict(problem.worded(language)) for problem in verdict.problems]
    return {
        "file": name,
        "valid": not problems,
        "schema": verdict.schema,
        "form": verdict.form,
        "problems": problems,
        "partial": verdict.is_partial,
        "notes": [note.words(language) for note in verdict.notes],
    }


def _verdict_lines(name: str, verdict: Verdict, language: Language) -> Iterator[str]:
    words = _WORDS[language]
    schema = f" ({verdict.schema}, {verdict.form.upper()})" if verdict.schema else ""
    if not verdict.problems:
        yield f"{click.style('✓', fg='green')} {legible(name)}{schema}"
        yield from (f"  {note.words(language)}" for note in verdict.notes)
        return
    count = counted(len(verdict.problems), words["problem"], language)
    yield f"{click.style('✗', fg='red')} {legible(name)}{schema}{words['count'].format(count=count)}"
    yield from (f"  {note.words(language)}" for note in verdict.notes)
    for problem in verdict.problems:
        yield from _problem_lines(legible(name), problem.worded(language), words)
    if verdict.is_partial:
        yield f"  {phrase('partial').words(language)}"


def _problem_lines(name: str, problem: WordedProblem, words: Mapping[str, str]) -> Iterator[str]:
    line = f"{name}:{problem.line}: " if problem.line else ""
    label = words["label"].format(label=problem.label) if problem.label else ""
    yield f"  {line}{problem.place or '/'}{label} — {problem.message}"
    pairs = ((word, value) for word, value in (("found", problem.value), ("expected", problem.expected)) if value)
    if facts := words["between"].join(words[word].format(value=value) for word, value in pairs):
        yield f"      {facts}"
