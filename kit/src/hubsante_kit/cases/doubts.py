"""What a workbook of tests has wrong beside its examples: paths that name nothing, examples that are missing."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from hubsante_kit.cases.case import Case, CaseFinding, PathRow, Step
from hubsante_kit.cases.examples import Examples
from hubsante_kit.cases.model_paths import first_items, schema_of, skeleton
from hubsante_kit.cases.paths import MISSING, Path, nodes, path_text, value_at
from hubsante_kit.cases.proposals import nearest, with_places
from hubsante_models import MESSAGES, MODEL_VERSION, parse


def doubts(cases: Iterable[Case], examples: Examples) -> list[CaseFinding]:
    """The findings of all steps, in the order of the workbook.

    Reports: example-not-found, invalid-example, other-schema, unknown-schema, not-a-path, unknown-path, absent-value
    """
    return [finding for case in cases for step in case.steps for finding in _of_step(step, examples)]


def _of_step(step: Step, examples: Examples) -> Iterator[CaseFinding]:
    example = examples.document(step.example) if step.example else None
    if step.schema not in MESSAGES:
        near = get_close_matches(step.schema, list(MESSAGES), n=1)
        words = f"« {step.schema} » n'est pas un message du modèle"
        yield CaseFinding("unknown-schema", step.ref, words, near[0] if near else "")
    if step.example and example is None:
        words = f"l'exemple {step.example} est introuvable : un message du modèle est joué à sa place"
        yield CaseFinding("example-not-found", step.ref, words)
    elif example is not None and step.schema in MESSAGES and schema_of(example) != step.schema:
        words = f"l'exemple {step.example} est un {schema_of(example)}, et le pas annonce {step.schema}"
        yield CaseFinding("other-schema", step.ref, words)
    elif example is not None:
        yield from _of_example(step, example)
    taken = {row.path for row in step.rows if row.path is not None}
    for row in step.rows:
        yield from _of_row(row, step, example, taken)


def _of_example(step: Step, example: dict[str, Any]) -> Iterator[CaseFinding]:
    """What the model does not accept of an example, which may be of another version. Reports: invalid-example"""
    try:
        parse(json.dumps(example))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"]))
        words = f"l'exemple {step.example} n'est pas accepté par le modèle {MODEL_VERSION} : {place} : {first['msg']}"
        yield CaseFinding("invalid-example", step.ref, words)


def _of_row(row: PathRow, step: Step, example: dict[str, Any] | None, taken: Collection[Path]) -> Iterator[CaseFinding]:
    """What is wrong with a path: in its form, in the model, or in the example alone."""
    model = skeleton(step.schema) if step.schema in MESSAGES else {}
    if row.path is None:
        yield CaseFinding(
            "not-a-path", row.ref, f"« {row.text} » n'est pas un chemin", _near(row, model, example, taken)
        )
    elif model and value_at(model, first_items(row.path)) is MISSING and _is_absent(row.path, example):
        words = f"« {row.text} » ne désigne rien dans {step.schema}"
        yield CaseFinding("unknown-path", row.ref, words, _near(row, model, example, taken))
    elif example is not None and value_at(example, row.path) is MISSING:
        words = f"« {row.text} » ne désigne rien dans l'exemple {step.example}"
        alike = [path for path in nodes(example) if len(path) == len(row.path)]  # the model has this way too
        near = nearest(alike, row.text, taken)
        yield CaseFinding("absent-value", row.ref, words, path_text(near) if near else "")


def _is_absent(path: Path, example: dict[str, Any] | None) -> bool:
    """Whether an example, which may be of another version of the model, does not have a path either."""
    return example is None or value_at(example, path) is MISSING


def _near(row: PathRow, model: dict[str, Any], example: dict[str, Any] | None, taken: Collection[Path]) -> str:
    """The path that may have been meant: one of the example, else one of the model."""
    near = nearest(nodes(example), row.text, taken)
    if near is None:
        in_model = (with_places(path, row.text) for path in nodes(model))
        near = nearest(in_model, row.text, taken)
    return path_text(near) if near else ""
