"""Conversions are asked of the installed package; one that has none says so."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pyarrow.parquet
import pytest

from hubsante_kit.replay.conversions import Conversion, ConversionError, conversion_of
from tests.kit.messages import EXAMPLES
from tests.kit.replay.archives import as_log, resources
from tests.kit.replay.conftest import Replay
from tests.kit.replay.releases import NEW, OLD


@dataclass
class Loss:
    path: str


@dataclass
class Converted:
    messages: tuple[Mapping[str, Any], ...]
    losses: tuple[Loss, ...]


@dataclass
class Refused:
    path: str


class Converters:
    """As those of the package: by the number of a message, another outcome."""

    def way(self, source: str, target: str) -> list[tuple[str, str]]:
        if target == "9":
            raise ValueError(target)
        return [] if source == target else [(OLD, NEW)]

    def convert(self, message: Mapping[str, Any], _source: str, _target: str) -> Converted | Refused:
        match message["distributionID"][-1]:
            case "1":
                losses = (Loss("/resource/0/Dupont/0"), Loss("/resource/0/team"), Loss("/resource/0/team"))
                return Converted((message,), losses)
            case "2":
                return Refused("/resourcesInfoCisu/resource/0/vehicleType")
            case _:
                return Converted(({"resourcesInfoCisu": {}},), ())


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("hubsante_models.conversion")
    module.converters = Converters  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)


@pytest.mark.usefixtures("package")
def test_losses_refusals_and_invalid_results_are_rows(replayed: Replay, tmp_path: Path) -> None:
    wrong = resources(4, vehicleType="NONE")
    log = as_log([*(resources(number) for number in (1, 2, 3)), wrong], tmp_path / "log")
    counts = replayed(log, conversion=Conversion(OLD, NEW))
    assert counts.conversions == {
        ("RC-RI", "converted"): 1,
        ("RC-RI", "refused"): 1,
        ("RC-RI", "invalid"): 1,
        ("RC-RI", "not-asked"): 1,
    }
    rows = pyarrow.parquet.read_table(tmp_path / "report").to_pylist()
    found = [(row["code"], row["path"]) for row in rows if row["code"].startswith("conversion")]
    assert found[:3] == [
        ("conversion-loss", "resourcesInfoCisu.resource[0].*"),
        ("conversion-loss", "resourcesInfoCisu.resource[0].team"),
        ("conversion-refused", "resourcesInfoCisu.resource[0].vehicleType"),
    ]
    assert {code for code, _ in found[3:]} == {"conversion-invalid"}
    assert {row["release"] for row in rows if row["code"].startswith("conversion")} == {NEW}


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize("pair", ["3.4", "3.4:9", "3.4:3.4"])
def test_a_pair_that_nothing_converts_is_refused(pair: str) -> None:
    with pytest.raises(ConversionError, match=pair):
        conversion_of(pair)


def test_a_package_without_conversions_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hubsante_models.conversion", None)
    with pytest.raises(ConversionError, match="ne convertit pas"):
        conversion_of("2.4:3.4")


def test_the_installed_package_converts() -> None:
    message = json.loads((EXAMPLES / "RS-EDA" / "complete.json").read_text("utf-8"))
    found = conversion_of("V3:V1").of(message, "RS-EDA", "createCaseHealth")
    assert found.outcome == "converted"
    assert [(loss.code, loss.steps) for loss in found.findings] == [
        ("conversion-loss", ("decision", 0, "resourceType")),
    ]
    assert conversion_of("1.3:3.4").of(found.messages[0], "RS-EDA", "createCaseHealth").outcome == "converted"
    refused = conversion_of("3.4:cisu").of({"resourcesStatus": {}}, "RS-SR", "resourcesStatus")
    assert (refused.outcome, [finding.code for finding in refused.findings]) == ("refused", ["conversion-refused"])
