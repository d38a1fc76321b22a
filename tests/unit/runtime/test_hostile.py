"""Whatever comes in, the answer is a ValidationError, soon and at little cost."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.official import CHECKOUT
from tests.packages import Package
from tests.unit.runtime.measuring import GIVEN, GOOD_MS, Outcome, outcome

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux counts it")

GOOD_MB = 50

FLOOD_MS, FLOOD_MB = 1000, 250
"""What a hundred thousand problems may cost, of each of which pydantic keeps a record; it grows with their number."""


def measured(package: Package, entrance: str) -> dict[str, Outcome]:
    run = subprocess.run(
        [sys.executable, "-m", "tests.unit.runtime.measuring", entrance],
        cwd=CHECKOUT,
        env={"PYTHONPATH": f"{package.source}:{CHECKOUT}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    found: dict[str, Outcome] = json.loads(run.stdout)
    return found


@pytest.mark.parametrize("entrance", GIVEN)
def test_a_hostile_document_is_refused_at_little_cost(own_release: Package, entrance: str):
    documents, floods = GIVEN[entrance]
    found = measured(own_release, entrance)
    assert list(found) == [*documents, *floods]
    assert {name: one for name, one in found.items() if one[0] != "ValidationError"} == {}
    small = {name: found[name] for name in documents}
    assert {name: one for name, one in small.items() if one[1] > GOOD_MS or one[2] > GOOD_MB} == {}
    large = {name: found[name] for name in floods}
    assert {name: one for name, one in large.items() if one[1] > FLOOD_MS or one[2] > FLOOD_MB} == {}


def test_time_and_memory_are_measured():
    """So that the limits can be exceeded."""
    assert outcome(lambda _: sum(range(3_000_000)), "")[1] > 10
    assert outcome(lambda _: bytes(bytearray(300_000_000)), "")[2] > 100
    assert outcome(lambda _: 1 // 0, "")[0] == "ZeroDivisionError"


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
