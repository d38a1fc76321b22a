"""What is wrong with a message, in the words of JavaScript that reads the labels, beside those of the command."""

from __future__ import annotations

import importlib
import json
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Language
from generator.model import Model
from generator.validate import Validation
from generator.validate.verdict import Verdict
from generator.verdicts import validation
from tests.differential.engines import FOLDER, NODE
from tests.differential.sites import Json
from tests.differential.verdicts import mutants, sampled

_TARGETS = ("labels", "json_schema")

Words = tuple[str, str, str, str]
"""Place, what is expected, label, and what is wrong; what stands there is none of them."""


@dataclass(frozen=True, slots=True)
class Document:
    """A message under its root, or an envelope."""

    schema: str
    content: Json
    origin: str  # the example and its change

    @property
    def text(self) -> str:
        return json.dumps(self.content)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What both say of one document in one language, sorted."""

    document: Document
    by_command: tuple[Words, ...]
    by_labels: tuple[Words, ...]


def changed_documents(model: Model, most: int) -> Iterator[Document]:
    """Generated examples with one change each, of every kind of change to every kind of field first."""
    for _, mutant in sampled(mutants(model), most):
        for case in mutant.cases():
            if case.form == "json":
                message = model.message_by_name[mutant.schema]
                value = json.loads(case.document)
                content = value if message.is_envelope else {message.root: value}
                yield Document(mutant.schema, content, f"{mutant.schema} {mutant.place}: {mutant.mutation}")


def comparisons(
    model: Model, documents: Iterable[Document], folder: Path, *, is_written: bool = True
) -> Iterator[Comparison]:
    """Both languages of each document that the command reads to its end.

    The files of the model go to the folder, or are there.
    """
    if is_written:
        _write(model, folder)
    validators = validation(model)
    judged = [(document, _verdict(document, validators)) for document in documents]
    whole = [(document, verdict) for document, verdict in judged if verdict and not verdict.is_partial]
    answers = _by_labels([document for document, _ in whole], folder)
    for (document, verdict), answer in zip(whole, answers, strict=True):
        for language in Language:
            worded = (problem.worded(language) for problem in verdict.problems)
            by_command = ((problem.place, problem.expected, problem.label, problem.message) for problem in worded)
            by_labels = (_words(problem) for problem in answer[language.value])
            yield Comparison(document, tuple(sorted(by_command)), tuple(sorted(by_labels)))


def _verdict(document: Document, validators: Validation) -> Verdict | None:
    """That of the command, where it takes the document for a message of the schema."""
    verdict = validators.validate(document.text.encode(), None)
    return verdict if verdict.schema == document.schema else None


def _words(problem: dict[str, str]) -> Words:
    return problem["place"], problem["expected"], problem["label"], problem["message"]


def _by_labels(documents: Sequence[Document], folder: Path) -> list[dict[str, list[dict[str, str]]]]:
    questions = (json.dumps({"schema": document.schema, "document": document.content}) for document in documents)
    program = ["node", "words.js", str(folder)]
    lines = "".join(f"{question}\n" for question in questions)
    answer = subprocess.run(
        program, cwd=FOLDER / NODE.name, input=lines, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert answer.returncode == 0, answer.stderr
    return [json.loads(line) for line in answer.stdout.splitlines()]


def _write(model: Model, folder: Path) -> None:
    for target in _TARGETS:
        for artifact in importlib.import_module(f"generator.emit.{target}").emit(model):
            path = folder / artifact.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(artifact.content)
