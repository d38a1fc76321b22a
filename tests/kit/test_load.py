"""A load is valid traffic within bounds, and its tally tells what was lost and what came twice."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from hubsante_kit.cli import main
from hubsante_kit.history import Passage, history_of
from hubsante_kit.hub.delivery import Delivery, Setting
from hubsante_kit.hub.links import LINKS
from hubsante_kit.journal import Routed
from hubsante_kit.load import LONGEST, MOST_A_SECOND, MOST_MESSAGES, Latency, Load, LoadError, Tally, send, tally
from hubsante_kit.partner.compose import Address
from hubsante_models import acknowledge, parse
from hubsante_models.edxl_de import EdxlDistribution
from tests.kit.hubs import Hub
from tests.kit.messages import FIRE, OTHER_SAMU, SAMU

CLIENTS = {SAMU: "json", FIRE: "xml", OTHER_SAMU: "xml"}


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    return Hub(tmp_path, Setting(LINKS["15-nexsis_v1.9"], CLIENTS))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _closed(hub: Hub) -> object:
    yield
    hub.journal.close()


def sent(hub: Hub, count: int, rate: float = 10, recipient: str = SAMU) -> tuple[list[int], list[float]]:
    """The numbers of a load's messages, and how long it waited before each."""
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        hub.clock.turn(seconds=seconds)

    return send(hub.exchange, Load(count, rate), Address(FIRE, recipient), hub.clock, wait), waits


def answer(hub: Hub, body: bytes) -> None:
    received = parse(body)
    assert isinstance(received, EdxlDistribution)
    reference = acknowledge(received, at=hub.clock().replace(microsecond=0))
    hub.exchange.publish(SAMU, "http", Delivery(SAMU, "application/json", reference.to_json().encode()))


def told(hub: Hub, numbers: list[int]) -> Tally:
    return tally(history_of(hub.journal.records), numbers)


def test_a_load_is_valid_and_without_remark(hub: Hub) -> None:
    numbers, _ = sent(hub, 5)
    routed = [event for event in hub.of(Routed) if isinstance(event, Routed)]
    assert [event.message for event in routed] == numbers
    assert {remark.rule for event in routed for remark in event.remarks if remark.severity == "error"} == set()
    cases = {json.loads(waiting.body)["distributionID"] for waiting in hub.exchange.waiting(f"{SAMU}.message")}
    assert len(cases) == 5


def test_messages_are_sent_when_their_time_has_come(hub: Hub) -> None:
    _, waits = sent(hub, 4, rate=4)
    assert waits == pytest.approx([0, 0.25, 0.25, 0.25])


def test_every_message_read_and_answered_is_a_whole_load(hub: Hub) -> None:
    numbers, _ = sent(hub, 3)
    for waiting in hub.exchange.waiting(f"{SAMU}.message"):
        hub.clock.turn(seconds=2)
        hub.exchange.consume(waiting.queue, waiting.message)
        answer(hub, waiting.body)
    found = told(hub, numbers)
    assert found.is_whole
    assert found.sent == 3
    assert found.reading == Latency(pytest.approx(4.1), pytest.approx(5.81, abs=0.1), pytest.approx(6))  # type: ignore[arg-type]
    assert found.answering is not None


def test_what_was_not_read_not_answered_and_answered_twice_is_named(hub: Hub) -> None:
    numbers, _ = sent(hub, 4)
    first, second, third, fourth = hub.exchange.waiting(f"{SAMU}.message")
    for waiting in (first, second, third):
        hub.exchange.consume(waiting.queue, waiting.message, is_rejected=waiting is third)
    answer(hub, first.body)
    answer(hub, first.body)
    found = told(hub, numbers)
    identities = [json.loads(waiting.body)["distributionID"] for waiting in (first, second, third, fourth)]
    assert found.answered_twice == (identities[0],)
    assert found.unanswered == (identities[1],)
    assert found.unread == (identities[2], identities[3])
    assert not found.is_whole


def test_a_tally_compares_no_message_with_another(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """A load has thousands, and each look at it tallies them all."""
    numbers, _ = sent(hub, 4)
    hub.exchange.consume(f"{SAMU}.message", numbers[0])

    def compared(*_: object) -> bool:
        raise AssertionError("two messages were compared")

    monkeypatch.setattr(Passage, "__eq__", compared)
    assert len(told(hub, numbers).unread) == 3


def test_other_messages_are_not_counted(hub: Hub) -> None:
    before, _ = sent(hub, 2)
    hub.clock.turn(seconds=5)
    numbers, _ = sent(hub, 2)
    assert told(hub, numbers).sent == 2
    assert not set(before) & set(numbers)


def test_a_load_has_bounds() -> None:
    Load(MOST_MESSAGES, MOST_A_SECOND)
    for count, rate in ((MOST_MESSAGES + 1, 100), (1, MOST_A_SECOND + 1), (0, 1), (1, 0)):
        with pytest.raises(LoadError, match="au plus"):
            Load(count, rate)
    with pytest.raises(LoadError, match="dure"):
        Load(int(LONGEST / timedelta(seconds=1)) + 1, 1)


@pytest.mark.parametrize(
    "options",
    [["--host", "0.0.0.0"], ["--host", "hub.example.org"], ["--amqp", "amqps://hub.example.org:5671"]],
)
def test_a_load_is_for_this_machine_alone(options: list[str], tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["recette", "load", "--folder", str(tmp_path / "x"), *options])
    assert result.exit_code == 2
    assert "this machine alone" in result.output
    assert not (tmp_path / "x").exists()


def test_the_command_tells_what_was_lost(tmp_path: Path) -> None:
    """Nobody reads these."""
    options = ["--folder", str(tmp_path / "desk"), "--port", "0", "--count", "3", "--rate", "100", "--wait", "0"]
    result = CliRunner().invoke(main, ["recette", "load", *options, "--format", "json"])
    assert result.exit_code == 1
    found = json.loads(result.output.splitlines()[-1])
    assert (found["sent"], found["refused"], len(found["unread"]), found["reading"]) == (3, 0, 3, None)
    text = CliRunner().invoke(main, ["recette", "load", *options]).output
    assert "3 messages envoyés, 0 refusés" in text
    assert "non lus : 3" in text
