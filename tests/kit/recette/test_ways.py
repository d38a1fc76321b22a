"""The reference editor through all milestones, over each of the ways in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

from hubsante_kit.answers import Answers
from hubsante_kit.desk import Desk, Plan
from hubsante_kit.faults import faults
from hubsante_kit.hub.delivery import Form
from hubsante_kit.hub.links import LINKS
from hubsante_kit.milestones import MILESTONES, State
from hubsante_kit.partner.behaviour import BEHAVIOURS
from hubsante_kit.report import contents
from hubsante_kit.run import play
from hubsante_kit.session import Assignment, Session
from hubsante_kit.ways.amqp.address import Address
from hubsante_kit.ways.amqp.broker import Broker
from hubsante_kit.ways.amqp.thread import attached
from hubsante_kit.ways.amqp.way import AmqpWay
from tests.kit.conftest import LINK
from tests.kit.recette.desk import FIRE, PARTIES, SAMU
from tests.kit.recette.editor import Editor
from tests.kit.recette.planted import PLANTED
from tests.kit.recette.transports import BrokerTransport, FolderTransport, HttpTransport, Transport

REFUSED_BY_BROKER = ("the queue as routing key", "the recipient as routing key")
"""What a real broker lets nobody publish, and tells to nobody but to who tries."""

YES = Answers({"*": ("yes", "")})


def plan(folder: Path, form: Form, broker: Address | None = None) -> Plan:
    return Plan(folder, LINKS[LINK], {SAMU: form}, {FIRE: "json"}, "127.0.0.1", 0, broker)


@contextmanager
def over_folder(folder: Path, form: Form, _: pytest.FixtureRequest) -> Iterator[tuple[Desk, Transport]]:
    with Desk(plan(folder, form)) as desk:
        yield desk, FolderTransport(folder, SAMU)


@contextmanager
def over_http(folder: Path, form: Form, _: pytest.FixtureRequest) -> Iterator[tuple[Desk, Transport]]:
    with Desk(plan(folder, form)) as desk:
        yield desk, HttpTransport(desk.url, SAMU)


@contextmanager
def over_broker(folder: Path, form: Form, request: pytest.FixtureRequest) -> Iterator[tuple[Desk, Transport]]:
    broker: Broker = request.getfixturevalue("broker")
    address = Address(broker.node.url, broker.node.certificates, LINK)
    way = [lambda exchange: attached(AmqpWay(exchange, address, (SAMU,), lambda: datetime.now(UTC)))]
    with Desk(plan(folder, form, address), way) as desk:
        transport = BrokerTransport(broker.node.url, LINK, broker.node.certificates, SAMU)
        try:
            yield desk, transport
        finally:
            transport.close()


WAYS = {"folder": over_folder, "http": over_http, "broker": over_broker}


def session(desk: Desk, form: Form) -> Session:
    assignment = Assignment(PARTIES, form, BEHAVIOURS["exemplaire"], MILESTONES, answers=YES)
    return Session(desk.exchange, desk.journal, assignment, lambda: datetime.now(UTC))


def act(editor: Editor, transport: Transport, is_over: Callable[[], bool]) -> None:
    """An editor that does all that it can, and reads until nothing more is asked of it."""
    for outgoing in (editor.empty(), editor.share(), editor.update(), editor.request(), editor.report()):
        transport.publish(outgoing)
    while not is_over():
        with suppress(ConnectionError):  # the kit may end between two of its questions
            _read_all(editor, transport)
        sleep(0.05)


def _read_all(editor: Editor, transport: Transport) -> None:
    for body in transport.take():
        answer = editor.receive(body)
        if answer is not None:
            transport.publish(answer)


@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize("way", WAYS)
def test_the_reference_editor_passes_all_milestones(
    tmp_path: Path, request: pytest.FixtureRequest, way: str, form: Form
) -> None:
    with WAYS[way](tmp_path, form, request) as (desk, transport):
        run = session(desk, form)
        partner = Thread(target=play, args=(run, desk.exchange, 60, lambda _: None))
        partner.start()
        act(Editor(SAMU, FIRE, form), transport, lambda: not partner.is_alive())
        look = run.look()
    assert [step.step.name for step in look.progress.steps if step.verdict.state is not State.MET] == []
    assert faults(look.history, PARTIES) == ()
    assert contents(look, PARTIES, datetime.now(UTC), b"").is_passed


@pytest.mark.parametrize("way", WAYS)
def test_planted_faults_are_found_over_every_way(tmp_path: Path, request: pytest.FixtureRequest, way: str) -> None:
    planted = {name: found for name, found in PLANTED.items() if way != "broker" or name not in REFUSED_BY_BROKER}
    with WAYS[way](tmp_path, "json", request) as (desk, transport):
        run, editor = session(desk, "json"), Editor(SAMU, FIRE)
        partner = Thread(target=play, args=(run, desk.exchange, 60, lambda _: None))
        partner.start()
        act(editor, transport, lambda: not partner.is_alive())
        before = _published(run)
        sent = [outgoing for _, plant in planted.values() for outgoing in plant(editor)]
        for outgoing in sent:
            transport.publish(outgoing)
        while _published(run) < before + len(sent):
            sleep(0.05)
        found = {fault.code for fault in faults(run.look().history, PARTIES)}
    assert found == {code for code, _ in planted.values()}


def _published(run: Session) -> int:
    """How many messages of the editor were judged by the hub, or not let through by the broker."""
    history = run.look().history
    return sum(each.client == SAMU and each.outcome is not None for each in history.passages) + len(history.denials)
