"""Validators are made of what the emitters write, as far as a message needs it."""

from __future__ import annotations

import io
import itertools
import json
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.artifact import Artifact, Draft
from generator.catalogue import Language
from generator.commands.ending import collecting_what_comes
from generator.report.verdicts import Verdicts, verdicts_json, verdicts_ndjson, verdicts_text
from generator.validate.files import named_documents
from generator.verdicts import validate, validation
from tests.official import CHECKOUT, own_model

Write = Callable[[Verdicts, Language], Iterator[str]]
CASE = b'<createCase xmlns="urn:emergency:eda:1.9:createCase"/>'


def test_xml_message_needs_the_document_of_its_schema_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    artifact = Draft.artifact

    def recorded(draft: Draft) -> Artifact:
        made.append(draft.path)
        return artifact(draft)

    monkeypatch.setattr(Draft, "artifact", recorded)
    validators = validation(own_model())
    assert validators.validate(CASE, None).problems
    validators.validate(CASE, None)
    assert made == ["xsd/RC-EDA.xsd"]


# --- memory ------------------------------------------------------------------------------

EXAMPLES = CHECKOUT / "generated/examples/RC-EDA"
FEW, MANY = 40, 400


def peak(standard_input: io.BufferedReader, name: str, write: Write) -> int:
    """The most bytes that are in use while messages are judged and their verdicts written."""
    documents = named_documents([name], lambda: standard_input)
    pieces = write(validate(own_model(), documents, None), Language.FRENCH)
    tracemalloc.start()
    try:
        with collecting_what_comes():
            assert sum(1 for _ in pieces) >= FEW
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("write", [verdicts_text, verdicts_json, verdicts_ndjson])
def test_memory_does_not_grow_with_the_lines_of_a_log(write: Write) -> None:
    case = json.dumps(json.loads((EXAMPLES / "minimal.json").read_bytes())).encode() + b"\n"
    logs = [io.BufferedReader(io.BytesIO(case * count)) for count in (1, FEW, FEW, MANY)]
    _, _, few, many = [peak(log, "-", write) if at else 0 for at, log in enumerate(logs)]
    assert many < few + 50 * (MANY - FEW)


@pytest.mark.parametrize("write", [verdicts_text, verdicts_json, verdicts_ndjson])
def test_memory_grows_with_the_files_of_a_folder_by_no_more_than_their_names(write: Write, tmp_path: Path) -> None:
    peaks = []
    for folder, count in (("first", FEW), ("few", FEW), ("many", MANY)):
        (tmp_path / folder).mkdir()
        for number, form in itertools.product(range(count // 2), ("json", "xml")):
            (tmp_path / folder / f"{number}.{form}").write_bytes((EXAMPLES / f"minimal.{form}").read_bytes())
        peaks.append(peak(io.BufferedReader(io.BytesIO()), str(tmp_path / folder), write))
    _, few, many = peaks
    assert many < few + 300 * (MANY - FEW)
