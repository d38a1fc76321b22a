"""Wherever and however an archive is kept, the report is the same."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import fsspec
import pyarrow.parquet
import pytest

from hubsante_kit.replay.archives import ArchiveError, partitions
from hubsante_kit.replay.reading import partition_documents
from tests.kit.replay.archives import FORMATS, as_log, log, sent
from tests.kit.replay.conftest import Replay

COUNT = 60


def rows(report: Path) -> Counter[tuple[str, ...]]:
    return Counter(tuple(row.values()) for row in pyarrow.parquet.read_table(report).to_pylist())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_report(name: str, replayed: Replay, tmp_path: Path) -> None:
    messages = sent(COUNT)
    expected = replayed(as_log(messages, tmp_path / "whole"), out=tmp_path / "expected", size=1 << 30)
    archive = FORMATS[name](messages, tmp_path / "archive")
    assert replayed(archive) == expected
    assert rows(tmp_path / "report") == rows(tmp_path / "expected")
    assert expected.broken == {("old-sender", "RC-RI"): 12, ("new-sender", "RC-RI"): 6}
    assert rows(tmp_path / "report").total() == 18


@pytest.mark.parametrize("name", ["folder", "log", "zip", "table"])
def test_an_archive_that_can_be_read_apart_is_cut(name: str, tmp_path: Path) -> None:
    archive = FORMATS[name](sent(COUNT), tmp_path / "archive")
    assert len(list(partitions([str(archive)], 20_000))) > 2


@pytest.mark.parametrize("size", [1, 7, 100, 1000, 100_000])
def test_each_line_is_in_one_partition_wherever_a_log_is_cut(size: int, tmp_path: Path) -> None:
    lines = [b'{"a": %d}' % number + b" " * (number * 37 % 50) for number in range(30)]
    path = tmp_path / "log.ndjson"
    path.write_bytes(b"\n\n".join(lines[:10]) + b"\r\n" + b"\n".join(lines[10:]))  # without an end at its end
    cut = [document for each in partitions([str(path)], size) for document in partition_documents(each, "")]
    assert [document.content.strip() for document in cut] == [line.strip() for line in lines]


def test_partitions_are_the_same_each_time_and_others_when_a_file_is_another(tmp_path: Path) -> None:
    path = as_log(sent(20), tmp_path / "log")
    before = [each.digest for each in partitions([str(path)], 5000)]
    assert before == [each.digest for each in partitions([str(path)], 5000)]
    path.write_bytes(log(sent(21)))
    assert set(before).isdisjoint(each.digest for each in partitions([str(path)], 5000))


def test_a_report_follows_an_archive_that_became_another(replayed: Replay, tmp_path: Path) -> None:
    path = as_log(sent(20), tmp_path / "log")
    replayed(path)
    path.write_bytes(log(sent(30)))
    assert replayed(path).messages.total() == 30
    assert rows(tmp_path / "report").total() == 9, "nothing stays of what the archive was"


def test_an_archive_anywhere_that_fsspec_reaches(replayed: Replay) -> None:
    memory = fsspec.filesystem("memory")
    memory.pipe_file("/archive/log.ndjson", log(sent(20)))
    assert replayed("memory://archive").messages.total() == 20


def test_an_archive_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="missing"):
        list(partitions([str(tmp_path / "missing")]))
