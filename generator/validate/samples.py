"""What the model refuses of the sample messages beside it: one finding for each place of the model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, Origin, Phrase, finding
from generator.model import Model
from generator.read.folder import is_failing
from generator.validate import Problem, Validation, Verdict

_MOST_PER_SAMPLE = 5  # problems
_ITEM = re.compile(r"/[0-9]+|\[[0-9]+\]")


@dataclass(frozen=True, slots=True)
class _Refusal:
    """One problem of one sample."""

    file: str
    problem: Problem

    @property
    def origin(self) -> Origin:
        return Origin(self.file, row=self.problem.line)

    @property
    def kind(self) -> tuple[str, Phrase]:
        """What one change of the model would correct: the place, whatever the item, and what is wrong."""
        return _ITEM.sub("", self.problem.place), self.problem.message


def sample_findings(samples: Mapping[str, bytes], model: Model, validators: Validation) -> Iterator[Diagnostic]:
    """Samples that the model refuses, and those in a folder `failing` that it accepts.

    Where the release has no envelope, a document that is none of its messages is
    skipped. One change of the model may stop many samples: it is reported at the
    first of them, related to the others.

    Reports: invalid-sample, sample-not-refused
    """
    groups: dict[tuple[str, Phrase], list[_Refusal]] = {}
    for file, content in sorted(samples.items()):
        verdict = _verdict(file, content, model, validators)
        if verdict.schema is None and not model.envelopes:
            continue
        if not is_failing(file):
            for problem in verdict.problems[:_MOST_PER_SAMPLE]:
                refusal = _Refusal(file, problem)
                groups.setdefault(refusal.kind, []).append(refusal)
        elif not verdict.problems:
            yield finding("sample-not-refused", Origin(file), schema=verdict.schema)
    for first, *repeated in groups.values():
        problem = first.problem
        yield finding(
            "invalid-sample",
            first.origin,
            related=[refusal.origin for refusal in repeated],
            place=problem.place or "/",
            problem=problem.message,
            expected=problem.expected or "",
        )


def _verdict(file: str, content: bytes, model: Model, validators: Validation) -> Verdict:
    """By the root of the document, else as the bare object of the schema that its folder is named after.

    A member of the bare object may be named as the root.
    """
    verdict = validators.validate(content, None)
    folder = PurePosixPath(file).parent.name
    if not verdict.problems or verdict.schema not in (None, folder) or folder not in model.message_by_name:
        return verdict
    named = validators.validate(content, folder)
    return verdict if named.problems and _is_envelope(content) else named


def _is_envelope(content: bytes) -> bool:
    return b"distributionID" in content
