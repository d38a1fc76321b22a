"""What was recorded of a published release is read as it was written, or refused at its place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.diagnostics import Language
from generator.emit.publication_json import publication_text
from generator.publication import Publication, PublishedChange
from generator.read.publications import read_publication, recorded
from generator.read.sources import sources_of
from generator.resolve import resolve
from tests.golden.findings.base import BASE

FILE = "releases/3.5.0/changes.json"
CHANGE = PublishedChange(
    code="field-cardinality",
    category="breaking",
    message="TEST",
    path="test.status",
    old="0..1",
    new="1..1",
    old_cell="mdd.xlsx TEST!J10",
    new_cell="mdd.xlsx TEST!J11",
    breaks=(("old-sender", "json"), ("old-sender", "xml")),
    note="À envoyer\npar tous.",
)
ADDED = PublishedChange("code-list-added", "compatible", code_list="L.A", path="L.A", new="L.A")
RECORD = Publication("3.5.0", "2026-11-30", "3.4.0", "Une phrase.", "Ainsi.", "Imposé.", (CHANGE, ADDED))


def tree(**changed: Any) -> bytes:
    document = json.loads(publication_text(RECORD))
    return json.dumps({**document, **changed}).encode()


def test_a_record_is_read_back_as_it_was() -> None:
    assert read_publication(publication_text(RECORD).encode(), FILE) == (RECORD, ())


def test_a_change_knows_what_it_is_of() -> None:
    assert (CHANGE.level, CHANGE.aspect) == ("field", "cardinality")
    assert (ADDED.level, ADDED.aspect) == ("code-list", "added")
    assert PublishedChange("code-labels", "documentation").level == "code"
    assert PublishedChange("other", "documentation").level == ""


@pytest.mark.parametrize(
    ("changed", "pointer"),
    [
        ({"version": "3.5"}, "/version"),
        ({"version": "x"}, "/version"),
        ({"date": "2026-13-01"}, "/date"),
        ({"since": ""}, "/since"),
        ({"other": 1}, "/other"),
        ({"changes": {}}, "/changes"),
        ({"changes": [{"code": "field-colour", "category": "breaking"}]}, "/changes/0"),
        ({"changes": [{"code": "colour", "category": "breaking"}]}, "/changes/0"),
        ({"changes": [{"code": "field-type", "category": "terrible"}]}, "/changes/0/category"),
        (
            {"changes": [{"code": "field-type", "category": "breaking", "breaks": [{"role": "a", "format": "json"}]}]},
            "/changes/0/breaks/0/role",
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_place(changed: dict[str, Any], pointer: str) -> None:
    publication, findings = read_publication(tree(**changed), FILE)
    assert publication is None
    assert [(one.code, one.origin.pointer) for one in findings] == [("bad-model", pointer)]
    assert all(one.message(language) for one in findings for language in Language)


def test_text_that_is_no_json_is_told() -> None:
    publication, findings = read_publication(b"{", FILE)
    assert publication is None
    assert [one.code for one in findings] == ["bad-json"]


def test_only_the_record_of_the_version_is_of_the_model() -> None:
    files = {**BASE, FILE: tree(), "release.toml": b'version = "3.5.0"'}
    sources, findings = sources_of(files)
    assert findings == ()
    assert resolve(sources)[0].publication == RECORD
    assert sources_of({**files, "release.toml": b'version = "3.6.0"'})[0].publication is None
    assert recorded("3.6.0", files) == (None, ())
