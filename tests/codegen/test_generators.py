"""Code generators make of our schemas what the table of `docs/code-generators.md` says."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.codegen import table
from tests.codegen.generators import BUNDLES, HERE, Code, needs_generators

pytestmark = needs_generators


@pytest.mark.parametrize(("file", "generator"), table.ROWS)
def test_a_generator_makes_typed_classes_named_as_on_the_wire(file: str, generator: str):
    """Each object once, and one class more for any message where the generator does not say it in place."""
    row = table.made(file, generator)
    bundle = json.loads((BUNDLES / f"{file}.schema.json").read_text(encoding="utf-8"))
    objects = [one for one in (bundle, *bundle["definitions"].values()) if one["type"] == "object"]
    assert row.foreign_names == []
    assert 20 < len(row.code.classes) <= len(objects) + 1
    assert (row.case_id.lower(), row.message_id.lower()) == ("string", "" if file == "RC-EDA" else "string")
    assert table.line(row) in table.PAGE.read_text(encoding="utf-8").splitlines()


def test_a_name_that_no_schema_has_is_seen():
    names = ("CreateCase", "PurpleLocation", "Location", "PrénomNomUsuel")
    assert table.Row("RC-EDA", "", Code(names, (), {})).foreign_names == ["PurpleLocation", "PrénomNomUsuel"]


def refused(files: list[Path], others: list[Path]) -> str:
    command = ["node", HERE / "compile.mjs", *files, "--", *others]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_ajv_compiles_every_schema_in_strict_mode():
    documents, bundles = sorted(BUNDLES.parent.glob("*.json")), sorted(BUNDLES.glob("*.json"))
    assert len(documents) == len(bundles) > 20
    assert refused(documents, documents) + refused(bundles, []) == ""


def test_ajv_refuses_what_is_not_strict(tmp_path: Path):
    loose = tmp_path / "loose.json"
    loose.write_text(json.dumps({"$id": "loose", "type": "object", "oneOf": [{"required": ["a"]}]}), encoding="utf-8")
    assert "strictRequired" in refused([loose], [])
