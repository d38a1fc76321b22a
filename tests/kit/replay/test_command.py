"""What a person gives to `hubsante replay`, and what it says."""

from __future__ import annotations

import json
import stat
import zipfile
from pathlib import Path

import dask
import pytest
from click.testing import CliRunner, Result

from hubsante_kit.cli import main
from tests.kit.messages import EXAMPLES, OTHER_SAMU, SAMU
from tests.kit.replay.archives import as_log, resources, sent
from tests.kit.replay.releases import GENERATED, NEW, OLD


def replay(*options: str | Path) -> Result:
    return CliRunner().invoke(main, ["replay", *map(str, options), "--processes", "1"])


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return as_log(sent(20), tmp_path / "log")


def test_a_report_in_three_forms(log: Path, old_archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.parquet"
    result = replay(log, "--model", old_archive, "--model", GENERATED, "--out", out, "--rules")
    assert result.exit_code == 0, result.output
    summary = json.loads((out / "_summary.json").read_text("utf-8"))
    assert summary["releases"] == [OLD, NEW]
    assert summary["changes"] == [
        {"breaks": "old-sender", "change": "codes-replaced", "schema": "RC-RI", "path": PATH, "messages": 4},
        {"breaks": "new-sender", "change": "codes-replaced", "schema": "RC-RI", "path": PATH, "messages": 2},
    ]
    page = (out / "_summary.html").read_text("utf-8").replace("<wbr>", "")
    for text in (PATH, "codes remplacés", "Champs que personne n&#x27;emploie"):
        assert text in page
    assert "codes remplacés" in result.stdout
    assert stat.S_IMODE((tmp_path / "report.parquet.salt").stat().st_mode) == 0o600


PATH = "resourcesInfoCisu.resource.vehicleType"


def test_the_same_version_twice_is_told_apart(log: Path, old_archive: Path, tmp_path: Path) -> None:
    """As people do who change the specs and have not numbered them yet."""
    assert replay(log, "--model", old_archive, "--model", old_archive, "--out", tmp_path / "report").exit_code == 0
    summary = json.loads((tmp_path / "report" / "_summary.json").read_text("utf-8"))
    assert summary["releases"] == ["3.4.0 (1)", "3.4.0 (2)"]
    (resources_info,) = (each for each in summary["schemas"] if each["schema"] == "RC-RI")
    assert resources_info["refused"] == {"3.4.0 (1)": 2, "3.4.0 (2)": 2}


def test_fields_that_nobody_uses_are_among_those_that_came(log: Path, tmp_path: Path) -> None:
    replay(log, "--model", GENERATED, "--out", tmp_path / "report")
    summary = json.loads((tmp_path / "report" / "_summary.json").read_text("utf-8"))
    fields = {each["field"]: (each["messages"], each["values"]) for each in summary["fields"]}
    (resources_info,) = (each["messages"] for each in summary["schemas"] if each["schema"] == "RC-RI")
    assert fields[PATH] == (resources_info, resources_info)
    assert fields["resourcesInfoCisu.resource.operationId"] == (0, 0)
    assert not any(field.startswith("createCaseHealth.") for field in fields), "no such message came"


def test_editors_stand_for_their_senders(tmp_path: Path) -> None:
    messages = [resources(1, SAMU), resources(2, OTHER_SAMU), resources(3, OTHER_SAMU, vehicleType="SMUR")]
    editors = tmp_path / "editors.tsv"
    editors.write_text(f"# of the year\nfr.health\tAlpha\n\n{OTHER_SAMU}\tBeta\n", encoding="utf-8")
    log = as_log([*messages, resources(4, "fr.police.x")], tmp_path / "log")
    result = replay(log, "--model", GENERATED, "--out", tmp_path / "report", "--editors", editors)
    lines = [line.split() for line in result.stdout.splitlines()]
    assert ["Alpha", "1", "0"] in lines
    assert ["Beta", "2", "1"] in lines
    assert ["(autre)", "1", "0"] in lines


def test_an_example_of_every_message_is_accepted(tmp_path: Path) -> None:
    result = replay(EXAMPLES, "--model", GENERATED, "--out", tmp_path / "report")
    summary = json.loads((tmp_path / "report" / "_summary.json").read_text("utf-8"))
    assert result.exit_code == 0
    assert summary["findings"] == []
    assert len(summary["schemas"]) >= 25
    assert summary["documents"].keys() == {"read"}


def test_what_is_wrong_with_a_call_is_said_in_a_line(log: Path, old_archive: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    no_schemas = tmp_path / "model.zip"
    with zipfile.ZipFile(no_schemas, "w") as archive:
        archive.writestr("model/model.json", "{}")
    (tmp_path / "editors.tsv").write_text("fr.health Alpha", encoding="utf-8")
    (tmp_path / "long").write_bytes(b"x" * 65)
    good = ("--model", old_archive)
    out = ("--out", tmp_path / "report")
    for options, words in (
        ((log, "--model", empty, *out), "model.json"),
        ((log, "--model", no_schemas, *out), "json-schema"),
        ((log, "--model", log, *out), "version publiée"),
        ((tmp_path / "absent", *good, *out), "absent"),
        ((log, *good, *out, "--editors", tmp_path / "editors.tsv"), "editors.tsv:1"),
        ((log, *good, *out, "--salt", tmp_path / "long"), "octets"),
        ((log, *good, "--out", "memory://report"), "--salt"),
        ((log, *good, *out, "--scheduler", "tcp://127.0.0.1:1"), "127.0.0.1:1"),
        ((log, *good, *good, *good, *out), "--model"),
    ):
        with dask.config.set({"distributed.comm.timeouts.connect": "200ms"}):
            result = replay(*options)
        assert result.exit_code in (1, 2), options
        assert words in result.stderr
        assert "Traceback" not in result.output


def test_a_folder_with_the_report_of_another_question_is_left_alone(log: Path, tmp_path: Path) -> None:
    options = (log, "--model", GENERATED, "--out", tmp_path / "report")
    assert replay(*options).exit_code == 0
    before = sorted(path.name for path in (tmp_path / "report").iterdir())
    result = replay(*options, "--samples", "1")
    assert result.exit_code == 1
    assert "d'une autre question" in result.stderr
    assert sorted(path.name for path in (tmp_path / "report").iterdir()) == before
