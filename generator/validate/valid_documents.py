"""The messages in JSON that the model accepts, by name: of scenarios, and of documents of any origin."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model import Model
from generator.read.json_document import JsonError, load_source
from generator.validate import Validation
from generator.validate.documents import Document
from generator.validate.recognise import form, inside, payload_in

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ValidDocuments:
    """Documents by name, each with its message under its root or in its envelope; and how many others there were."""

    documents: tuple[tuple[str, Json], ...]
    refused: int  # messages that the model does not accept
    in_xml: int  # which are not read


def valid_documents(model: Model, documents: Iterable[Document], validators: Validation) -> ValidDocuments:
    """The steps of scenarios, then the messages of documents in their order.

    A message stands under what a log put around it, in a list, or beside its header without envelope, as
    `mdd validate` takes it; of the last, the use case is a document.
    """
    found = [(f"{scenario.name} {step.name}", step.envelope) for scenario in model.scenarios for step in scenario.steps]
    refused = in_xml = 0
    for document in documents:
        if form(document.content) == "xml":
            in_xml += 1
            continue
        for suffix, message in _messages(document, model):
            if message is None or validators.validate(json.dumps(message).encode(), None).problems:
                refused += 1
            else:
                found.append((f"{document.name}{suffix}", message))
    return ValidDocuments(tuple(found), refused, in_xml)


def _messages(document: Document, model: Model) -> Iterator[tuple[str, Json | None]]:
    """Each message of a document with what stands behind the document's name; None for what is no message."""
    try:
        value = load_source(document.content)
    except JsonError:
        yield "", None
        return
    if isinstance(value, list) and value:
        for number, item in enumerate(value, start=1):
            yield from ((f"[{number}]", message) for message in _bare(item, model))
    else:
        yield from (("", message) for message in _bare(value, model))


def _bare(value: Any, model: Model) -> Iterator[Json | None]:
    for name in inside(value, model):
        value = value[name]
    payload = payload_in(value, model)
    if payload is None:
        yield value if isinstance(value, Mapping) else None
    else:
        yield from ({content.root: payload[content.root]} for content in model.use_cases(payload))
