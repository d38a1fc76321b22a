"""The documents of scenarios and samples in JSON that the model accepts, by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model import Model
from generator.read.folder import is_failing
from generator.read.json_document import JsonError, load_source
from generator.validate import Validation


def valid_documents(
    model: Model, samples: Mapping[str, bytes], validators: Validation
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Steps of scenarios, then samples in the order of their names, but for those in a folder `failing`."""
    for scenario in model.scenarios:
        yield from ((f"{scenario.name} {step.name}", step.envelope) for step in scenario.steps)
    for name, content in sorted(samples.items()):
        if is_failing(name) or not name.lower().endswith(".json"):
            continue
        document = _document(content)
        if document is not None and not validators.validate(content, None).problems:
            yield name, document


def _document(content: bytes) -> Mapping[str, Any] | None:
    try:
        document = load_source(content)
    except JsonError:
        return None
    return document if isinstance(document, Mapping) else None
