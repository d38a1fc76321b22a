"""Messages in XML are judged by the XSDs, and counted with those in JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet
import pytest

from generator.verdicts import validation
from hubsante_kit.replay.conversions import Conversion
from hubsante_kit.replay.counts import Counts
from hubsante_kit.replay.json_text import UnreadableError
from hubsante_kit.replay.release import Release
from hubsante_kit.replay.xml_judge import XmlJudge
from hubsante_kit.replay.xml_text import read_xml
from hubsante_models.edxl_de import EdxlDistribution
from tests.differential.verdicts import mutants, sampled
from tests.kit.messages import EXAMPLES
from tests.kit.replay.archives import resources
from tests.kit.replay.conftest import Replay
from tests.official import own_model

MUTANTS = 400
MISPLACED = ("misplaced", "edxlDistribution.distributionKind")


def changed_messages() -> Iterator[bytes]:
    for _, mutant in sampled(mutants(own_model()), MUTANTS):
        yield from (case.document.encode() for case in mutant.cases() if case.form == "xml")


def is_refused(judge: XmlJudge, content: bytes) -> bool:
    try:
        return bool(judge.findings(read_xml(content)))
    except UnreadableError:
        return True


def test_messages_that_were_changed_have_the_verdict_of_the_compiler(new: Release) -> None:
    judge, compiler = XmlJudge(new), validation(own_model())
    contents = list(changed_messages())
    ours = [is_refused(judge, content) for content in contents]
    assert ours == [bool(compiler.validate(content, None).problems) for content in contents]
    assert set(ours) == {True, False}
    assert len(ours) >= MUTANTS // 2


def test_an_archive_in_either_form_uses_the_same_fields(replayed: Replay, tmp_path: Path) -> None:
    """An XSD says less of an object in which an element is unknown: what is around it is not looked at."""
    found: dict[str, Counts] = {}
    for form in ("json", "xml"):
        folder = tmp_path / form
        folder.mkdir()
        for number, path in enumerate(sorted(EXAMPLES.rglob(f"*.{form}"))):
            (folder / f"{number}.{form}").write_bytes(path.read_bytes())
        found[form] = replayed(folder, out=tmp_path / f"report-{form}")
    assert found["xml"].messages == found["json"].messages
    assert found["xml"].senders == found["json"].senders
    assert found["xml"].used == found["json"].used
    assert found["xml"].broken == found["json"].broken
    assert found["xml"].changes.keys() == found["json"].changes.keys()
    assert found["xml"].refused == found["json"].refused


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (b"SIS</vehicleType>", b"SMUR</vehicleType>", ("outside-list", "resourcesInfoCisu.resource.vehicleType")),
        (b"<status>Actual</status>", b"", ("missing", "distributionElement.status")),
        (b"<senderID>", b"<Dupont/><senderID>", ("unknown-field", "edxlDistribution.*")),
        (b"<senderID>", b"<!-- a --><distributionKind>Report</distributionKind><senderID>", MISPLACED),
        (b"<vehicleType>SIS</vehicleType>", b"", ("missing", "resourcesInfoCisu.resource.vehicleType")),
    ],
)
def test_a_finding_stands_at_the_field_that_json_has(
    before: bytes, after: bytes, expected: tuple[str, str], replayed: Replay, tmp_path: Path
) -> None:
    content = EdxlDistribution.from_json(json.dumps(resources(1))).to_xml()
    assert before in content
    (tmp_path / "one.xml").write_bytes(content.replace(before, after))
    replayed(tmp_path / "one.xml", conversion=Conversion("3.4.0", "3.4.1"))
    rows = pyarrow.parquet.read_table(tmp_path / "report").to_pylist()
    assert expected in {(row["code"], row["field"]) for row in rows if row["release"] == "3.4.1"}
    assert "Dupont" not in json.dumps(rows)


@pytest.mark.parametrize(
    "content",
    [
        b"<createCase",
        b'<!DOCTYPE a [<!ENTITY b "c">]><createCase>&b;</createCase>',
        b'<?xml version="1.0" encoding="x"?><a/>',
        b"<a>" * 10_000,
    ],
)
def test_what_is_no_xml_is_counted(content: bytes, replayed: Replay, tmp_path: Path) -> None:
    (tmp_path / "one.xml").write_bytes(content)
    assert replayed(tmp_path / "one.xml").documents == Counter({("not-xml",): 1})


@pytest.mark.parametrize("content", [b"<other/>", b"<createCase/>", b'<message xmlns="urn:a"/>'])
def test_an_element_of_no_message_of_the_release(content: bytes, new: Release) -> None:
    (finding,) = XmlJudge(new).findings(read_xml(content))
    assert finding.code == "unknown-message"
