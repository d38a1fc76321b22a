"""The journal holds what was acknowledged, whatever happens to the process that writes it."""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubsante_kit.journal import (
    Answered,
    Began,
    Connected,
    Consumed,
    Converted,
    Delivered,
    Denied,
    Event,
    Expired,
    Journal,
    JournalError,
    Published,
    Record,
    Refused,
    Remark,
    Routed,
    Started,
    read,
)
from hubsante_kit.journal.lines import line, record

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
SAMU = "fr.health.samu770"
REMARK = Remark("message-id", "error", "content[0]", "« é »", "hub.md")
EVENTS: tuple[Event, ...] = (
    Started("0.1.0", "3.4.1", "15-15_v2.1"),
    Connected(SAMU, "amqp", f"{SAMU}.message"),
    Published(SAMU, "folder", SAMU, "application/json", is_persistent=True, body=b"{}", expiration="1000", cause=1),
    Converted(3, "3.4.2", "2.4.0", b"{}", ("/a",)),
    Routed(3, f"{SAMU}.message", NOON + timedelta(hours=1), "application/xml", (REMARK,)),
    Refused(3, "content-type", 101, "…"),
    Delivered(3, f"{SAMU}.message", "http"),
    Consumed(3, f"{SAMU}.message", is_rejected=True),
    Expired(3, f"{SAMU}.message"),
    Denied(SAMU, "http", "…"),
    Answered("5.3", "so-so", "on ne voit pas l'heure", "5.3.png"),
    Began("cas:Didier MOREL R1"),
)


def journal(folder: Path) -> Journal:
    return Journal(folder / "journal.jsonl", lambda: NOON)


def test_every_kind_of_event_comes_back_as_it_was_written(tmp_path: Path) -> None:
    assert {type(event) for event in EVENTS} == set(Event.__args__)
    with journal(tmp_path) as written:
        records = written.append(*EVENTS)
    assert records == tuple(Record(number, NOON, event) for number, event in enumerate(EVENTS, start=1))
    with journal(tmp_path) as opened:
        assert opened.records == records
        assert opened.since(7) == records[7:]


@given(st.binary(), st.text(), st.text(alphabet=st.characters()))
def test_any_body_and_property_comes_back(body: bytes, routing_key: str, content_type: str) -> None:
    event = Published(SAMU, "http", routing_key, content_type, is_persistent=False, body=body)
    written = line(Record(1, NOON, event))
    assert written.count(b"\n") == 1
    assert record(written) == Record(1, NOON, event)


def test_a_body_that_is_text_stands_as_text_for_people() -> None:
    event = Published(SAMU, "http", SAMU, "application/json", is_persistent=True, body='{"a": "é"}'.encode())
    assert json.loads(line(Record(1, NOON, event)))["body"] == '{"a": "é"}'


@pytest.mark.parametrize("cut", [1, 20, -1])
def test_a_line_without_its_end_was_acknowledged_to_nobody_and_goes(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "journal.jsonl"
    with journal(tmp_path) as written:
        written.append(*EVENTS[:2])
    whole = path.read_bytes()
    torn = line(Record(3, NOON, EVENTS[2]))[:cut]
    path.write_bytes(whole + torn)
    with journal(tmp_path) as opened:
        assert [found.event for found in opened.records] == list(EVENTS[:2])
        assert path.read_bytes() == whole
        assert opened.append(EVENTS[2])[0].number == 3
    assert [found.event for found in read(path)] == list(EVENTS[:3])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"no JSON\n", "journal.jsonl:1"),
        (b"[]\n", "journal.jsonl:1"),
        (line(Record(2, NOON, EVENTS[0])), "journal.jsonl:1"),
        (line(Record(1, NOON, EVENTS[0])) * 2, "journal.jsonl:2"),
        (line(Record(1, NOON, EVENTS[0])).replace(b'"kit"', b'"tool"'), "journal.jsonl:1"),
        (line(Record(1, NOON, EVENTS[2])).replace(b"true", b'"?"'), "journal.jsonl:1"),
    ],
)
def test_a_file_that_is_no_journal_is_named_with_its_line_and_kept(tmp_path: Path, text: bytes, said: str) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(text)
    with pytest.raises(JournalError, match=said):
        journal(tmp_path)
    assert path.read_bytes() == text


def test_a_second_process_may_read_and_not_write(tmp_path: Path) -> None:
    with journal(tmp_path) as first:
        first.append(*EVENTS)
        with pytest.raises(JournalError, match="autre processus"):
            journal(tmp_path)
        assert len(list(read(tmp_path / "journal.jsonl"))) == len(EVENTS)
    journal(tmp_path).close()


def test_a_full_disk_leaves_a_journal_that_goes_on(tmp_path: Path) -> None:
    """Where part of a line could be written, what is written later must not stand behind it."""
    previous = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with journal(tmp_path) as written:
        written.append(EVENTS[0])
        resource.setrlimit(resource.RLIMIT_FSIZE, ((tmp_path / "journal.jsonl").stat().st_size + 30, limits[1]))
        try:
            with pytest.raises(OSError, match="File too large"):
                written.append(EVENTS[2])
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
            signal.signal(signal.SIGXFSZ, previous)
        written.append(EVENTS[1])
        assert [found.event for found in written.records] == [EVENTS[0], EVENTS[1]]
    assert [found.event for found in read(tmp_path / "journal.jsonl")] == [EVENTS[0], EVENTS[1]]


KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from hubsante_kit.journal import Journal, Started
journal = Journal(Path(sys.argv[1]), lambda: datetime.now(UTC))
for number in range(20):
    journal.append(Started("k", "m", str(number)))
    print(number, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_process_was_assured_of_is_there(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL
    assured = killed.stdout.split()
    assert len(assured) == 20
    with Journal(path, lambda: NOON) as opened:  # nobody holds it any more
        assert [found.event for found in opened.records] == [Started("k", "m", number) for number in assured]
