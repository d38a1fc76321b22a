"""A broker of one's own that does not start leaves nothing behind, and a way to a broker always ends."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from hubsante_kit.ways.amqp import broker as module
from hubsante_kit.ways.amqp.broker import Broker, BrokerError, Node, free_port
from hubsante_kit.ways.amqp.thread import attached
from hubsante_kit.ways.amqp.way import AmqpWay
from tests.kit.messages import SAMU


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the place of RabbitMQ a program that never listens."""
    script = tmp_path / "server"
    script.write_text("#!/bin/sh\nexec sleep 600\n", encoding="ascii")
    script.chmod(0o755)
    monkeypatch.setattr(module, "_program", lambda _: str(script))


def node(folder: Path, port: int) -> Node:
    return Node(folder / "node", folder / "certificates", port, "15-nexsis_v1.9", (SAMU,))


@pytest.mark.usefixtures("program")
def test_a_port_that_another_program_has_is_not_taken_for_the_broker(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(BrokerError, match=f"le port {port} est déjà pris"):
            Broker(node(tmp_path, port)).start()
    assert not (tmp_path / "node").exists()


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.usefixtures("program")
def test_a_broker_that_is_interrupted_while_it_starts_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broker = Broker(node(tmp_path, free_port()))
    started: list[subprocess.Popen[bytes]] = []

    def interrupting(_: int) -> bool:
        if broker._process is not None and not started:
            started.append(broker._process)
            raise KeyboardInterrupt
        return False

    monkeypatch.setattr(module, "_listens", interrupting)
    with pytest.raises(KeyboardInterrupt):
        broker.start()
    (process,) = started
    assert process.returncode == -signal.SIGKILL


class Way:
    """A way that listens at once and then does what a test wants."""

    def __init__(self, *, ends: bool) -> None:
        self._ends, self.is_ended = ends, False

    async def run(self, end: asyncio.Event, started: Callable[[], None]) -> None:
        started()
        if not self._ends:
            await asyncio.wait_for(end.wait(), 60)  # else a test of an end that does not come would hang
        self.is_ended = True


def test_a_way_ends_where_what_runs_meanwhile_fails() -> None:
    way = Way(ends=False)
    with pytest.raises(KeyError), attached(cast(AmqpWay, way)):
        raise KeyError
    assert way.is_ended


def test_a_way_that_ended_before_its_time_is_no_error_at_the_end() -> None:
    way = Way(ends=True)
    with attached(cast(AmqpWay, way)):
        for thread in [each for each in threading.enumerate() if each.name == "amqp"]:  # unless it has ended by now
            thread.join()
    assert way.is_ended
