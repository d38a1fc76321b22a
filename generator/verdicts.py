"""The verdicts on messages, from validators that are made of what the emitters write."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from generator.diagnostics import Diagnostic
from generator.emit import json_schema, xsd
from generator.emit.json_text import json_text
from generator.model import Model
from generator.read.folder import is_failing
from generator.validate import Validation, Verdict
from generator.validate.documents import Document, documents_of
from generator.validate.samples import sample_findings
from generator.validate.scenarios import scenario_findings
from generator.validate.valid_documents import ValidDocuments, valid_documents

_XSD = "xsd"


def validation(model: Model) -> Validation:
    """The validators of a model's messages."""
    return Validation(model, _schemas(model), lambda: _Xsds(model))


def validate(model: Model, documents: Iterable[Document], schema: str | None) -> Iterator[tuple[str, Verdict]]:
    """The verdict on each message as its document comes, by the file's name, a line or a number behind it."""
    validators = validation(model)
    for document in documents:
        yield from validators.document_verdicts(document, schema)


def message_findings(model: Model, samples: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """What the messages that stand beside the model show.

    Reports: what `scenario_findings` and `sample_findings` report
    """
    validators = validation(model)
    yield from scenario_findings(model, validators)
    yield from sample_findings(samples, model, validators)


def valid_messages(model: Model, samples: Mapping[str, bytes], documents: Iterable[Document]) -> ValidDocuments:
    """The messages of scenarios, of samples but for those in a folder `failing`, and of documents beside the model."""
    beside = (
        replace(document, name=f"{name}{document.name}")
        for name, content in sorted(samples.items())
        if not is_failing(name)
        for document in documents_of(content)
    )
    return valid_documents(model, chain(beside, documents), validation(model))


def _schemas(model: Model) -> dict[str, Mapping[str, Any]]:
    made = ((json_schema.file_name(one), json_schema.document(one, model)) for one in model.messages)
    return {name: json.loads(json_text(document)) for name, document in made}


class _Xsds(dict[str, bytes]):
    """The XSDs by their path below `xsd/`; that of a message is made when it is asked for."""

    def __init__(self, model: Model) -> None:
        shared = xsd.shared_documents(model)
        super().__init__({str(document.path.relative_to(_XSD)): document.content for document in shared})
        self._drafts = {draft.path.removeprefix(f"{_XSD}/"): draft for draft in xsd.drafts(model)}

    def __missing__(self, path: str) -> bytes:
        content = self[path] = self._drafts[path].artifact().content
        return content
