"""A client that knows files alone exchanges messages, and loses none whenever the kit ends."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import NoReturn

import pytest

from hubsante_kit.journal import Consumed, Delivered, Denied, Published, Refused
from hubsante_kit.ways.bounds import MOST_BYTES
from hubsante_kit.ways.folder import Folder
from hubsante_models import parse
from tests.kit.hubs import Hub
from tests.kit.messages import FIRE, OTHER_SAMU, SAMU, delivery


class Desk:
    """A hub with the folders of a client."""

    def __init__(self, folder: Path, *clients: str) -> None:
        self.hub, self.root, self._clients = Hub(folder), folder, clients
        self.restart()

    def restart(self) -> None:
        self.hub.restart()
        self.folder = Folder(self.root, self._clients, self.hub.exchange)

    def put(self, client: str, name: str, body: bytes, **properties: object) -> Path:
        path = self.root / client / "out" / name
        if properties:
            path.with_name(f"{name}.properties").write_text(json.dumps(properties), encoding="utf-8")
        path.write_bytes(body)
        return path

    def turns(self) -> None:
        for _ in range(3):  # one sees a file, one takes it, one shows what came of it
            self.folder.turn()

    def names(self, client: str, folder: str) -> list[str]:
        return sorted(path.name for path in (self.root / client / folder).iterdir())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, SAMU, FIRE)


@pytest.fixture(autouse=True)
def _closed(desk: Desk) -> object:
    yield
    desk.hub.journal.close()


def test_a_file_goes_from_one_client_to_the_other(desk: Desk) -> None:
    desk.put(SAMU, "a.json", delivery().body)
    desk.turns()
    assert desk.names(SAMU, "out") == []
    assert desk.names(SAMU, "sent") == ["000001-a.json"]
    assert desk.names(FIRE, "in/message") == ["000001.xml"]
    shown = desk.root / FIRE / "in/message/000001.xml"
    assert parse(shown.read_bytes()) == parse(delivery().body)
    shown.unlink()
    desk.turns()
    assert desk.hub.of(Consumed) == [Consumed(1, f"{FIRE}.message")]
    assert desk.names(FIRE, "in/message") == []


def test_what_the_hub_refuses_is_answered_in_a_file(desk: Desk) -> None:
    desk.put(SAMU, "a.json", delivery(recipient="x").body)
    desk.turns()
    assert desk.names(SAMU, "sent") == ["000001-a.json"]
    assert desk.names(SAMU, "in/info") == ["000003.json"]


def test_properties_stand_in_a_file_beside(desk: Desk) -> None:
    desk.put(SAMU, "a.json", delivery().body, **{"delivery-mode": 1, "expiration": "5", "content-type": "text/plain"})
    desk.turns()
    (published, _) = desk.hub.of(Published)
    assert isinstance(published, Published)
    assert (published.is_persistent, published.expiration, published.content_type) == (False, "5", "text/plain")
    assert [event.code for event in desk.hub.of(Refused) if isinstance(event, Refused)] == [101]
    assert desk.names(SAMU, "sent") == ["000001-a.json", "000001-a.json.properties"]


@pytest.mark.parametrize(
    "properties", ['{"routing-key": "fr.health.samu690"}', "no JSON", '{"delivery-mode": "2"}', '{"x": 1}', "[]"]
)
def test_what_the_broker_would_not_let_through_is_put_aside_with_its_reason(desk: Desk, properties: str) -> None:
    path = desk.put(SAMU, "a.json", delivery().body)
    path.with_name("a.json.properties").write_text(properties, encoding="utf-8")
    desk.turns()
    assert desk.names(SAMU, "refused") == ["a.json", "a.json.properties", "a.json.txt"]
    assert desk.names(SAMU, "out") == []
    (denied,) = desk.hub.of(Denied)
    assert isinstance(denied, Denied)
    assert (desk.root / SAMU / "refused/a.json.txt").read_text("utf-8") == f"{denied.reason}\n"


def test_a_file_that_is_too_large_is_not_read(desk: Desk) -> None:
    desk.put(SAMU, "a.json", b" " * (MOST_BYTES + 1))
    desk.turns()
    assert desk.names(SAMU, "refused") == ["a.json", "a.json.txt"]
    assert desk.hub.of(Published) == []


def test_a_file_that_still_grows_waits(desk: Desk) -> None:
    body = delivery().body
    path = desk.put(SAMU, "a.json", body[:100])
    desk.folder.turn()
    path.write_bytes(body)
    desk.folder.turn()
    assert desk.hub.of(Published) == []
    desk.folder.turn()
    assert [event.body for event in desk.hub.of(Published) if isinstance(event, Published)] == [body]


def test_only_files_of_messages_are_taken(desk: Desk, tmp_path: Path) -> None:
    """A link could lead to any file of the machine."""
    secret = tmp_path / "secret.json"
    secret.write_bytes(delivery().body)
    (desk.root / SAMU / "out/link.json").symlink_to(secret)
    for name in (".a.json", "a.json.part", "a.txt"):
        desk.put(SAMU, name, delivery().body)
    (desk.root / SAMU / "out/b.json").mkdir()
    desk.turns()
    assert desk.hub.of(Published) == []
    assert len(desk.names(SAMU, "out")) == 5


def test_the_oldest_file_is_taken_first(desk: Desk) -> None:
    for number, name in enumerate(("c.json", "a.json", "b.json"), start=1):
        os.utime(desk.put(SAMU, name, delivery(number=number).body), (number, number))
    desk.turns()
    assert desk.names(SAMU, "sent") == ["000001-c.json", "000003-a.json", "000005-b.json"]


def test_a_file_that_was_taken_and_not_moved_is_not_taken_twice(desk: Desk) -> None:
    """As when the process ended between the two."""
    path = desk.put(SAMU, "a.json", delivery().body)
    desk.turns()
    (desk.root / SAMU / "sent/000001-a.json").rename(path)
    desk.restart()
    desk.turns()
    assert len(desk.hub.of(Published)) == 1
    assert desk.names(SAMU, "sent") == ["a.json"]


def test_a_restart_shows_files_again_and_takes_those_that_are_gone_as_read(desk: Desk) -> None:
    for number in (1, 2):
        desk.put(SAMU, f"{number}.json", delivery(number=number).body)
    desk.turns()
    first, second = desk.names(FIRE, "in/message")
    desk.hub.journal.close()
    (desk.root / FIRE / "in/message" / first).unlink()
    desk.restart()
    desk.turns()
    assert desk.names(FIRE, "in/message") == [second]
    assert len(desk.hub.of(Consumed)) == 1
    assert len(desk.hub.of(Delivered)) == 2


def test_a_file_that_was_written_and_not_noted_is_not_taken_as_read(desk: Desk) -> None:
    """As when the process ended after the first of two files: the second is still to be shown."""
    desk.hub.exchange.publish(SAMU, "http", delivery())
    desk.restart()
    desk.turns()
    assert desk.names(FIRE, "in/message") == ["000001.xml"]
    assert desk.hub.of(Consumed) == []


def test_what_was_read_another_way_or_expired_is_no_file_any_more(desk: Desk) -> None:
    desk.hub.exchange.publish(SAMU, "http", delivery())
    desk.turns()
    desk.hub.exchange.consume(f"{FIRE}.message", 1)
    desk.turns()
    assert desk.names(FIRE, "in/message") == []


def test_what_a_client_keeps_beside_its_messages_stays(desk: Desk) -> None:
    """A folder of messages that were read, a note: neither is ours, and neither ends the kit."""
    inbox = desk.root / FIRE / "in/message"
    (inbox / "read").mkdir()
    (inbox / "note.txt").write_text("x", encoding="utf-8")
    (inbox / "000009.xml").write_text("of another journal", encoding="utf-8")
    (inbox / ".000009.xml").write_text("begun by a process that ended", encoding="utf-8")
    desk.put(SAMU, "a.json", delivery().body)
    desk.turns()
    assert desk.names(FIRE, "in/message") == ["000001.xml", "note.txt", "read"]


def test_properties_that_are_a_folder_are_refused_and_stop_nothing(desk: Desk) -> None:
    desk.put(SAMU, "a.json", delivery(number=1).body).with_name("a.json.properties").mkdir()
    desk.put(SAMU, "b.json", delivery(number=2).body)
    desk.turns()
    assert desk.names(SAMU, "refused") == ["a.json", "a.json.properties", "a.json.txt"]
    assert len(desk.names(SAMU, "sent")) == 1


def test_a_file_that_is_taken_back_while_the_folder_is_listed_stops_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = desk.put(SAMU, "a.json", delivery(number=1).body)
    desk.put(SAMU, "b.json", delivery(number=2).body)
    listed = os.scandir

    def taken_back(folder: Path) -> list[os.DirEntry[str]]:
        entries = list(listed(folder))
        gone.unlink(missing_ok=True)
        return entries

    monkeypatch.setattr(os, "scandir", taken_back)
    desk.turns()
    assert len(desk.hub.of(Published)) == 1


def test_a_file_that_its_owner_keeps_from_others_waits(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows one that another program still has open."""
    kept = desk.put(SAMU, "a.json", delivery(number=1).body)
    desk.put(SAMU, "b.json", delivery(number=2).body)
    read_bytes = Path.read_bytes

    def refusing(path: Path) -> bytes:
        if path == kept:
            raise PermissionError(path)
        return read_bytes(path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", refusing)
        desk.turns()
        assert desk.names(SAMU, "out") == ["a.json"]
        assert len(desk.hub.of(Published)) == 1
    desk.turns()
    assert desk.names(SAMU, "out") == []
    assert len(desk.hub.of(Published)) == 2


def test_files_that_are_still_open_elsewhere_are_moved_later_and_taken_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows forbids to move and to remove them."""

    def forbidden(path: Path, *_: object, **__: object) -> NoReturn:
        raise PermissionError(path)

    replace = Path.replace

    def forbidden_in_sent(path: Path, to: Path) -> Path:
        return forbidden(path) if to.parent.name == "sent" else replace(path, to)

    desk.put(SAMU, "a.json", delivery().body)
    (desk.root / FIRE / "in/message/000009.xml").write_text("of another journal", encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", forbidden)
        patched.setattr(Path, "replace", forbidden_in_sent)
        desk.turns()
        assert desk.names(SAMU, "out") == ["a.json"]
    desk.turns()
    assert desk.names(SAMU, "out") == []
    assert len(desk.hub.of(Published)) == 1
    assert desk.names(FIRE, "in/message") == ["000001.xml"]


@pytest.mark.skipif(os.name != "posix", reason="names of files are text there")
def test_a_name_that_is_no_text_is_refused_with_its_reason(desk: Desk) -> None:
    desk.put(SAMU, os.fsdecode(b"\xff.json"), b" " * (MOST_BYTES + 1))
    desk.turns()
    (reason,) = (path for path in (desk.root / SAMU / "refused").iterdir() if path.suffix == ".txt")
    assert reason.read_text("utf-8").startswith("\\udcff.json a plus de")


def test_clients_without_a_folder_have_none(desk: Desk) -> None:
    assert not (desk.root / OTHER_SAMU).exists()
