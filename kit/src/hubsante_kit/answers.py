"""Answers that were written down beforehand, for runs without a person."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Literal, cast

from hubsante_kit.journal import Answered
from hubsante_kit.milestones import Question, Verdict

Answer = Literal["yes", "so-so", "no"]

ANSWERS: tuple[Answer, ...] = ("yes", "so-so", "no")


class AnswersError(Exception):
    """A file that holds no answers; the words are for the person who wrote it, in French."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers by patterns of the identities of questions, as `"4.4/*"`; the first that fits is given."""

    given: Mapping[str, tuple[Answer, str]] = field(default_factory=dict)
    """Answer and comment."""

    def to(self, verdicts: Iterable[Verdict]) -> Iterator[Answered]:
        """The answers to the open questions of verdicts, as far as there are any; to each question once."""
        questions = {question.identity: question for verdict in verdicts for question in verdict.questions}
        for question in questions.values():
            answer = self._answer(question)
            if answer is not None:
                yield Answered(question.identity, *answer)

    def _answer(self, question: Question) -> tuple[Answer, str] | None:
        fitting = (answer for pattern, answer in self.given.items() if fnmatchcase(question.identity, pattern))
        return next(fitting, None)


def read_answers(path: Path) -> Answers:
    """The answers of a JSON file: `{"4.4/*": "yes", "6.1/*": {"answer": "no", "comment": "deux dossiers"}}`.

    Raises: AnswersError.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise AnswersError(f"{path} : {error}") from error
    if not isinstance(document, dict):
        raise AnswersError(f"{path} : un objet JSON est attendu")
    return Answers({pattern: _read(path, pattern, value) for pattern, value in document.items()})


def _read(path: Path, pattern: str, value: Any) -> tuple[Answer, str]:
    answer, comment = (value.get("answer"), value.get("comment", "")) if isinstance(value, dict) else (value, "")
    if answer not in ANSWERS or not isinstance(comment, str):
        raise AnswersError(f"{path} : « {pattern} » : yes, so-so ou no est attendu")
    return cast(Answer, answer), comment
