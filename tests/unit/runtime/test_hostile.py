"""Whatever comes in, the answer is a ValidationError, at little cost beside its parse, and in little memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.official import CHECKOUT
from tests.packages import Package
from tests.unit.runtime.measuring import FLOOD_TIMES, GIVEN, GOOD_TIMES, Outcome, outcome

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux counts it")

GOOD_MB, FLOOD_MB = 100, 300
"""Megabytes; pydantic keeps a record of each of a hundred thousand problems."""

SLOW = ("from_json", "model_validate_json", "from_json of an envelope", "parse of XML", "parse of no message")
"""Entrances that lead to where others lead."""

Outcomes = dict[str, Outcome]


def measured(package: Package, entrance: str) -> Outcomes:
    run = subprocess.run(
        [sys.executable, "-m", "tests.unit.runtime.measuring", entrance],
        cwd=CHECKOUT,
        env={"PYTHONPATH": f"{package.source}:{CHECKOUT}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    found: Outcomes = json.loads(run.stdout)
    return found


def too_dear(found: Outcomes, times: float, megabytes: float) -> Outcomes:
    return {name: one for name, one in found.items() if one[1] > times or one[2] > megabytes}


@pytest.mark.parametrize(
    "entrance", [pytest.param(one, marks=[pytest.mark.slow] if one in SLOW else []) for one in GIVEN]
)
def test_a_hostile_document_is_refused_at_little_cost(own: Package, entrance: str):
    documents, floods = GIVEN[entrance]
    found = measured(own, entrance)
    assert list(found) == [*documents, *floods]
    assert {name: one for name, one in found.items() if one[0] != "ValidationError"} == {}
    assert too_dear({name: found[name] for name in documents}, GOOD_TIMES, GOOD_MB) == {}
    assert too_dear({name: found[name] for name in floods}, FLOOD_TIMES, FLOOD_MB) == {}


def test_time_and_memory_are_measured():
    """So that the limits can be exceeded."""
    assert outcome(lambda _: sum(range(3_000_000)), "", 1e-6)[1] > FLOOD_TIMES
    assert outcome(lambda _: bytes(bytearray(300_000_000)), "", 1)[2] > GOOD_MB
    assert outcome(lambda _: 1 // 0, "", 1)[0] == "ZeroDivisionError"


def test_no_file_is_read_on_behalf_of_a_document(own: Package, tmp_path: Path):
    secret = tmp_path / "secret.xml"
    secret.write_text("<caseId>secret</caseId>")
    for declared, used in (
        (f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]>', "&x;"),
        ("", f'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}"/>'),
    ):
        text = f'{declared}<customContent xmlns="urn:emergency:cisu:3.0"><a xmlns="">{used}</a></customContent>'
        try:
            made = own.module("").parse(text).to_json()
        except ValueError as refused:
            made = str(refused)
        assert "secret<" not in made
        assert '"secret"' not in made
