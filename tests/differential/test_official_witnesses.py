"""Proofs of breaks, held against the official schemas of both releases: of our verdicts none is asked."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import jsonschema_rs
import pytest
from lxml import etree

from generator.diff.compare import compare
from generator.diff.judge import Judge, Judgement, Witness
from generator.model import Model
from generator.read.folder import contents
from generator.read.sources import sources_of
from generator.resolve import resolve
from tests.differential.test_official_schemas import HEADER_OF_2, OLD
from tests.official import FOLDER, needs_official_releases

pytestmark = needs_official_releases

PAIRS = {
    ("3.4.0", "3.4.1"): 6,
    ("3.0.0", "3.4.0"): 10,
    ("2.4.0", "3.0.0"): 200,
    ("1.3.0", "2.4.0"): 500,
    ("1.3.0", "3.4.1"): 500,
}
"""Pairs of releases, and how many proofs of each there are at least."""

SETTINGS = {"1.3.0": OLD, "2.4.0": OLD + HEADER_OF_2}

QUIRKS = {
    ("2.4.0", "json", "RS-DR", "requestId"): "no pattern in the JSON Schema, where the workbook has one",
    ("1.3.0", "json", "RS-DR", "requestId"): "no pattern in the JSON Schema, where the workbook has one",
    ("1.3.0", "json", "RS-RR", "requestId"): "no pattern in the JSON Schema, where the workbook has one",
    ("2.4.0", "xml", "GEO-REQ", "resourceId"): "no pattern in the XSD, where the workbook has one",
    ("3.0.0", "xml", "RS-ERROR", "namespace"): "the XSD has another namespace than the workbook",
    ("3.4.1", "xml", "RS-ERROR", "namespace"): "the XSD has another namespace than the workbook",
    ("1.3.0", "json", "RC-DE", ""): "a header without a sheet in the workbook",
    ("1.3.0", "xml", "RC-DE", ""): "a header without a sheet in the workbook",
    **{
        ("1.3.0", form, "RPIS", ""): "intervention.mainDiagnosis is required, where the workbook has it optional"
        for form in ("json", "xml")
    },
}
"""Where an official schema is not what its workbook says: release, format, schema, field."""


@cache
def model_of(version: str) -> Model:
    settings = {"release.toml": SETTINGS[version].encode()} if version in SETTINGS else {}
    return resolve(sources_of(contents(FOLDER / version).contents | settings)[0])[0]


@cache
def judgements(old: str, new: str) -> tuple[Judgement, ...]:
    changes = compare(model_of(old), model_of(new))
    return tuple(Judge(model_of(old), model_of(new), changes).judgements())


def is_accepted(version: str, witness: Witness) -> bool | None:
    """What the official schema says; None where there is none."""
    if witness.format == "json":
        schema = _json_schema(version, witness.schema)
        ((_, value),) = json.loads(witness.document).items()
        return schema.is_valid(value) if schema else None
    xsd = _xsd(version, witness.schema)
    return xsd.validate(etree.fromstring(witness.document.encode())) if xsd is not None else None


@cache
def _json_schema(version: str, name: str) -> jsonschema_rs.Draft7Validator | None:
    path = FOLDER / version / "official" / "json-schema" / f"{name}.schema.json"
    return _validator(path) if path.exists() else None


def _validator(path: Path) -> jsonschema_rs.Draft7Validator:
    return jsonschema_rs.Draft7Validator(json.loads(path.read_text(encoding="utf-8")), validate_formats=True)


@cache
def _xsd(version: str, name: str) -> etree.XMLSchema | None:
    path = FOLDER / version / "official" / "xsd" / f"{name}.xsd"
    return etree.XMLSchema(etree.parse(str(path))) if path.exists() else None


def quirk(version: str, judgement: Judgement, witness: Witness) -> str:
    """Why an official schema may say otherwise; empty where it may not."""
    names = (judgement.change.subject.names[-1], judgement.change.kind.value, "")
    found = (QUIRKS.get((version, witness.format, witness.schema, name), "") for name in names)
    return next(filter(None, found), "")


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_proofs_hold_before_the_official_schemas_of_both_sides(old: str, new: str) -> None:
    proofs = 0
    failures: list[tuple[object, ...]] = []
    for judgement in judgements(old, new):
        for witness in judgement.witnesses:
            sender, receiver = (old, new) if witness.role == "old-sender" else (new, old)
            verdicts = (is_accepted(sender, witness), is_accepted(receiver, witness))
            proofs += verdicts == (True, False)
            is_known = quirk(sender, judgement, witness) or quirk(receiver, judgement, witness) or None in verdicts
            if verdicts != (True, False) and not is_known:
                failures.append((witness.role, witness.format, judgement.change.subject, verdicts))
    assert failures == []
    assert proofs >= PAIRS[old, new]


def test_every_quirk_is_still_one() -> None:
    """An entry that no proof meets is dead."""
    met = set()
    for old, new in PAIRS:
        for judgement in judgements(old, new):
            for witness in judgement.witnesses:
                versions = (old, new) if witness.role == "old-sender" else (new, old)
                if (is_accepted(versions[0], witness), is_accepted(versions[1], witness)) != (True, False):
                    met |= {quirk(version, judgement, witness) for version in versions}
    assert met - {""} == set(QUIRKS.values())
