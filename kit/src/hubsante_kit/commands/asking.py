"""Questions to the person at the terminal: a key each, and a comment where something is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import click

from hubsante_kit.answers import Answer
from hubsante_kit.journal import Answered
from hubsante_kit.milestones import Question, Verdict

_KEYS: Mapping[str, Answer] = {"o": "yes", "y": "yes", "p": "so-so", "n": "no"}
_LEAVE = "q"


def ask(verdicts: Iterable[Verdict]) -> Iterator[Answered]:
    """The answers to the open questions, until the person leaves."""
    questions = [question for verdict in verdicts for question in verdict.questions]
    for number, question in enumerate(questions, start=1):
        click.echo(f"\n{number}/{len(questions)} {question.text}")
        for name, value in question.values:
            click.echo(f"    {name} : {value}")
        answer = _answer()
        if answer is None:
            return
        yield _answered(question, answer)


def _answer() -> Answer | None:
    """The key of the person; None to leave, as at the end of the input."""
    while True:
        click.echo("[o]ui, à [p]eu près, [n]on, [q]uitter ? ", nl=False)
        try:
            key = click.getchar().lower()
        except (EOFError, KeyboardInterrupt):
            key = _LEAVE
        click.echo(key)
        if key in _KEYS:
            return _KEYS[key]
        if key in (_LEAVE, ""):
            return None


def _answered(question: Question, answer: Answer) -> Answered:
    comment = "" if answer == "yes" else click.prompt("Commentaire", default="", show_default=False)
    return Answered(question.identity, answer, comment)
