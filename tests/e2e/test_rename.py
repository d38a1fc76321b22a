"""`mdd rename`: a name changed wherever the sources say it, and nowhere else."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.read.tables import reading_once
from generator.rename import carry
from tests.own_specs import own_specs

SCENARIO = "moyens-engages-smur-sis"
SAMPLE = """<?xml version='1.0'?>
<!-- une affaire -->
<createCase xmlns="urn:emergency:eda:1.9:createCase"><location ><locID>a</locID>
  <city><name>Meaux</name><inseeCode>77284</inseeCode></city></location></createCase>
"""


READ = reading_once()


@pytest.fixture(autouse=True)
def what_no_test_has_changed_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carry, "reading_once", lambda _reader: READ)


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A part of the project's own specs with one scenario and two samples that nothing needs to be valid."""
    folder = own_specs(tmp_path / "specs", SCENARIO, ("RC-EDA", "EMSI", "RS-RI"))
    (folder / "samples/failing").mkdir(parents=True)
    (folder / "samples/failing/case.xml").write_text(SAMPLE, "utf-8")
    (folder / "samples/failing/case.json").write_text('{"createCase":{"location" : {"city":{"inseeCode":"77284"}}}}')
    return folder


def mdd(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments), "--lang", "fr"], catch_exceptions=False)


def rename(specs: Path, path: str, new: str, *options: str) -> Result:
    return mdd("rename", path, new, "--specs", specs, *options)


def errors(specs: Path) -> list[str]:
    found = json.loads(mdd("check", "--specs", specs, "--format", "json").stdout)
    return [finding["code"] for finding in found if finding["severity"] == "error"]


def cell(specs: Path, name: str, sheet: str = "RC-EDA", book: str = "workbooks/mdd.xlsx") -> object:
    return openpyxl.load_workbook(specs / book, read_only=True)[sheet][name].value


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "path",
    [
        "createCase.location.city.inseeCode",
        *(pytest.param(path, marks=pytest.mark.slow) for path in ("RS-EDA.location.city.inseeCode", "RC-EDA!J54")),
    ],
)
def test_balise_is_renamed_in_workbook_scenarios_and_samples(path: str, specs: Path) -> None:
    before = snapshot(specs)
    done = rename(specs, path, "codeInsee")
    assert done.exit_code == 0, done.output
    after = snapshot(specs)
    assert (cell(specs, "J54"), errors(specs)) == ("codeInsee", [])
    story = f"scenarios/{SCENARIO}.json"
    assert after[story] == before[story].replace(b'"inseeCode"', b'"codeInsee"') != before[story]
    for sample in ("samples/failing/case.xml", "samples/failing/case.json"):
        assert after[sample] == before[sample].replace(b"inseeCode", b"codeInsee")
    others = {name for name in before if after[name] != before[name]}
    assert others == {"workbooks/mdd.xlsx", story, "samples/failing/case.xml", "samples/failing/case.json"}


def test_one_part_of_the_workbook_changes_and_other_fields_of_the_name_are_listed(specs: Path) -> None:
    before = parts((specs / "workbooks/mdd.xlsx").read_bytes())
    done = rename(specs, "createCase.location.city.inseeCode", "codeInsee")
    after = parts((specs / "workbooks/mdd.xlsx").read_bytes())
    assert sum(after[name] != content for name, content in before.items()) == 1
    assert cell(specs, "J69", "RS-RI") == "inseeCode"
    assert "RS-RI!J69 : du même nom, inchangé" in done.output


@pytest.mark.slow
def test_dry_run_lists_the_same_and_writes_nothing(specs: Path) -> None:
    before = snapshot(specs)
    listed = rename(specs, "createCase.location.city.inseeCode", "codeInsee", "--dry-run").output.splitlines()
    assert snapshot(specs) == before
    done = rename(specs, "createCase.location.city.inseeCode", "codeInsee").output.splitlines()
    assert (listed[:-1], listed[-1]) == (done[:-1], "rien n'est écrit (--dry-run)")


def test_scenario_in_a_workbook_is_renamed_too(specs: Path) -> None:
    assert mdd("scenario", "to-xlsx", SCENARIO, "--specs", specs).exit_code == 0
    assert rename(specs, "createCase.location.city.inseeCode", "codeInsee").exit_code == 0
    assert errors(specs) == []
    sheet = openpyxl.load_workbook(specs / f"scenarios/{SCENARIO}.xlsx")["Scénario"]
    paths = [row[2].value for row in sheet.iter_rows() if row[2].value]
    assert any(path.endswith("city.codeInsee") for path in paths)
    assert not any("inseeCode" in path for path in paths)


def test_code_of_a_list_is_renamed_in_the_list_and_in_messages(specs: Path) -> None:
    story = specs / f"scenarios/{SCENARIO}.json"
    before = story.read_text("utf-8")
    assert '"TRANSP"' in before
    done = rename(specs, "HubSante.statutVecteur=TRANSP", "TRANSPORT")
    assert done.exit_code == 0, done.output
    assert "TRANSP → TRANSPORT" in done.output
    assert (errors(specs), story.read_text("utf-8")) == ([], before.replace('"TRANSP"', '"TRANSPORT"'))


def test_code_of_an_enumeration_is_renamed_in_its_row(specs: Path) -> None:
    assert rename(specs, "emsi.CONTEXT.MODE=ACTUAL", "REEL").exit_code == 0
    assert cell(specs, "N11", "EMSI") == "ENUM: REEL, EXERCS, SYSTEM, TEST"
    assert errors(specs) == []


@pytest.mark.slow
def test_type_is_renamed_where_it_is_defined_and_used_and_no_message_changes(specs: Path) -> None:
    before = snapshot(specs)
    assert rename(specs, "RC-EDA:city", "commune").exit_code == 0
    assert (cell(specs, "M52"), cell(specs, "M139")) == ("commune", "commune")
    assert {name for name, content in snapshot(specs).items() if before[name] != content} == {"workbooks/mdd.xlsx"}
    assert errors(specs) == []


@pytest.mark.parametrize(
    ("path", "new", "words"),
    [
        ("createCase.location.city.insee", "x", "vouliez-vous dire inseeCode"),
        ("createCaze.caseId", "x", "vouliez-vous dire createCase"),
        ("createCase", "x", "racine"),
        ("edxlDistribution.senderID", "x", "json-schema/EDXL-DE.schema.json"),
        ("createCase.location.city.inseeCode", "name", "refusé"),
        ("createCase.location.city.inseeCode", "code insee", "refusé"),
        ("RC-EDA!J2", "x", "aucune donnée"),
        ("RC-EDA:cité", "x", "n'est pas du modèle"),
        ("emsi.CONTEXT.MODE=ACTUEL", "x", "vouliez-vous dire ACTUAL"),
        ("EMSI-EVENT.ETYPE.ACTOR=VEH/VES", "PPL", "existe déjà"),
        ("emsi.CONTEXT.MODE=ACTUAL", "TEST", "existe déjà"),
        ("RC-EDA:city", "location", "existe déjà"),
    ],
)
def test_refusal_says_why_and_changes_nothing(path: str, new: str, words: str, specs: Path) -> None:
    before = snapshot(specs)
    refused = rename(specs, path, new)
    assert (refused.exit_code, snapshot(specs)) == (2, before)
    assert words in refused.output
