"""Nothing of a message's content is in any byte of a report, nor who sent it, unless samples are asked for."""

from __future__ import annotations

import hashlib
import json
import zlib
from base64 import b64decode
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest

from hubsante_kit.replay.examine import Question
from hubsante_kit.replay.identity import Editors, Pseudonyms
from hubsante_kit.replay.release import Release
from hubsante_kit.replay.report import write_summary
from hubsante_kit.replay.summary import summary
from tests.kit.messages import EXAMPLES
from tests.kit.replay.archives import log
from tests.kit.replay.conftest import Replay

SECRET = "Dupont-Éléonore"
MESSAGES = [json.loads(path.read_text("utf-8")) for path in sorted(EXAMPLES.rglob("complete.json"))]


def spoilt(value: Any) -> Any:
    """A message with the secret in every text, in a name that is no field's, and as an escape for terminals."""
    if isinstance(value, dict):
        members = {name: spoilt(member) for name, member in value.items()}
        return {**members, f"{SECRET} key": {f"{SECRET} inner": 1}}
    if isinstance(value, list):
        return [spoilt(item) for item in value]
    return f"{SECRET} {value}" if isinstance(value, str) else value


def everything(folder: Path) -> str:
    """All bytes of a report, and all that they hold once they are unpacked."""
    texts = [path.name for path in folder.iterdir()]
    for path in folder.iterdir():
        texts.append(path.read_bytes().decode("utf-8", "replace"))
        if path.suffix == ".parquet":
            texts.append(json.dumps(pyarrow.parquet.read_table(path).to_pylist(), ensure_ascii=False))
            packed = pyarrow.parquet.read_metadata(path).metadata[b"hubsante.counts"]
            texts.append(zlib.decompress(b64decode(packed)).decode("unicode_escape"))
    return "\n".join(texts)


def reported(replayed: Replay, folder: Path, releases: tuple[Release, ...], samples: int) -> str:
    """What a report on spoilt messages says."""
    path = folder / f"{SECRET}.ndjson"  # a file is often called by what it holds
    path.write_bytes(
        log([{root: spoilt(value) for root, value in message.items()} for message in MESSAGES]) + f"{SECRET}\n".encode()
    )
    counts = replayed(path, rules=True, samples=samples)
    write_summary(str(folder / "report"), summary(Question(releases, True, None, samples, Editors()), counts))
    assert counts.findings.total() > 1000, "much is wrong with them"
    return everything(folder / "report")


IDENTIFIERS = ("fr.health", "samu", "DRFR15")
"""What is in each identifier of the messages, and in nothing else."""


def test_no_text_no_identifier_no_unknown_name_is_in_the_report(
    replayed: Replay, old: Release, new: Release, tmp_path: Path
) -> None:
    report = reported(replayed, tmp_path, (old, new), samples=0)
    assert "createCase" in report
    assert "Dupont" not in report
    assert [text for text in IDENTIFIERS if text in report] == []
    assert all(text in json.dumps(MESSAGES) for text in IDENTIFIERS)


def test_values_are_in_the_report_when_samples_are_asked_for(
    replayed: Replay, old: Release, new: Release, tmp_path: Path
) -> None:
    """So the test above can fail. Names that nobody knows, and control characters, stay out all the same."""
    report = reported(replayed, tmp_path, (old, new), samples=2)
    assert SECRET in report
    assert "données de santé" in report
    assert f"{SECRET} key" not in report
    assert f"{SECRET}.ndjson" not in report


def test_pseudonyms_need_the_salt() -> None:
    identifier = "fr.health.samu770_1"
    given, other = Pseudonyms(b"salt"), Pseudonyms(b"other")
    unkeyed = hashlib.blake2b(identifier.encode(), digest_size=16).hexdigest()
    assert given.of(identifier) == Pseudonyms(b"salt").of(identifier)
    assert len({given.of(identifier), other.of(identifier), unkeyed}) == 3


@pytest.mark.parametrize("samples", [1, 3])
def test_samples_are_bounded_and_the_same_however_an_archive_is_cut(
    samples: int, replayed: Replay, tmp_path: Path
) -> None:
    path = tmp_path / "log.ndjson"
    path.write_bytes(log([{"createCase": {"caseId": f" {number}"}} for number in range(50)]))
    whole = replayed(path, samples=samples, out=tmp_path / "whole", size=1 << 30)
    cut = replayed(path, samples=samples, size=100)
    assert whole.samples == cut.samples
    assert {len(values) for values in cut.samples.values()} == {samples}
