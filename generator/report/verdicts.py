"""The verdicts on messages, for a person and for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
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


def verdicts_json(verdicts: Mapping[str, Verdict], language: Language) -> str:
    """A JSON list, an object a file."""
    return json.dumps(
        [_verdict_object(name, verdict, language) for name, verdict in verdicts.items()], ensure_ascii=False, indent=2
    )


def verdicts_text(verdicts: Mapping[str, Verdict], language: Language) -> str:
    """Each file's verdict, then each of its problems with what was expected; of several files, how many are valid."""
    lines = [line for name, verdict in verdicts.items() for line in _verdict_lines(name, verdict, language)]
    return "\n".join([*lines, _summary(verdicts, language)] if len(verdicts) > 1 else lines)


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


def _summary(verdicts: Mapping[str, Verdict], language: Language) -> str:
    refused = sum(1 for verdict in verdicts.values() if verdict.problems)
    counts = phrase("verdicts", count=len(verdicts), valid=len(verdicts) - refused, refused=refused)
    return counts.words(language)


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
