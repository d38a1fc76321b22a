"""A desk with its page, an editor that is tried, and what one asks the page."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from hubsante_kit.desk import Desk, Plan
from hubsante_kit.hub.delivery import Delivery, Form
from hubsante_kit.hub.links import LINKS
from hubsante_kit.milestones import MILESTONES
from hubsante_kit.page import page
from hubsante_kit.partner.behaviour import BEHAVIOURS
from hubsante_kit.partner.extras import Extra
from hubsante_kit.queues import KINDS
from hubsante_kit.session import Assignment
from tests.kit.recette.desk import FIRE, PARTIES, SAMU
from tests.kit.recette.editor import Editor, Outgoing

_MOST_LOOKS = 50


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Events:
    """A stream of events that is read by hand."""

    def __init__(self, address: str) -> None:
        self._connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
        self._connection.request("GET", "/page/events")
        self._answer = self._connection.getresponse()
        self.status = self._answer.status

    def next(self) -> int:
        """The number of the next event."""
        while not (line := self._answer.readline()).startswith(b"data: "):
            assert line, "the stream ended"
        return int(line.removeprefix(b"data: "))

    def close(self) -> None:
        self._answer.close()
        self._connection.close()


@dataclass(frozen=True)
class Page:
    """The page as a browser asks it, and the editor beside it."""

    desk: Desk
    editor: Editor

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        connection = http.client.HTTPConnection(urlsplit(self.desk.url).netloc, timeout=30)
        try:
            connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
            got = connection.getresponse()
            return Answer(got.status, dict(got.getheaders()), got.read())
        finally:
            connection.close()

    def get(self, path: str) -> Any:
        answer = self.ask("GET", path)
        assert answer.status == 200, answer
        return answer.json

    def post(self, path: str, value: object, **headers: str) -> Answer:
        return self.ask("POST", path, json.dumps(value).encode(), **{"Content_Type": "application/json", **headers})

    def until(self, is_so: Callable[[Any], object]) -> Any:
        """The first state of which something is so."""
        number = -1
        for _ in range(_MOST_LOOKS):
            state = self.get(f"/page/state?after={number + 1}")
            if is_so(state):
                return state
            number = state["number"]
        raise AssertionError("it never is so")

    def until_message(self, number: int, is_so: Callable[[Any], object] = lambda _: True) -> Any:
        """The first state that has a message of which something is so."""
        return self.until(lambda state: any(each["number"] == number and is_so(each) for each in state["messages"]))

    def publish(self, outgoing: Outgoing) -> int:
        """The number of a message of the editor."""
        delivery = Delivery(outgoing.routing_key, outgoing.content_type, outgoing.body, outgoing.is_persistent)
        outcome = self.desk.exchange.publish(SAMU, "http", delivery)
        assert outcome is not None
        return outcome.message

    def read(self) -> None:
        """Let the editor take what waits for it, and acknowledge it."""
        for queue in (f"{SAMU}.{kind}" for kind in KINDS):
            while (waiting := self.desk.exchange.take(queue, "http")) is not None:
                self.desk.exchange.consume(queue, waiting.message)
                answer = self.editor.receive(waiting.body)
                if answer is not None:
                    self.publish(answer)


@contextmanager
def opened(folder: Path, form: Form = "json", broken: tuple[Extra, ...] = ()) -> Iterator[Page]:
    """The page of a recette in a folder; opened again, it goes on where it ended."""
    plan = Plan(folder, LINKS["15-nexsis_v1.9"], {SAMU: form}, {FIRE: "json"}, "127.0.0.1", 0)
    assignment = Assignment(PARTIES, form, BEHAVIOURS["exemplaire"], MILESTONES)
    with Desk(plan) as desk, page(desk, assignment, folder, broken):
        yield Page(desk, Editor(SAMU, FIRE, form))


def steps(state: Any) -> dict[str, Any]:
    """The steps of a state by name."""
    return {step["name"]: step for group in state["groups"] for step in group["steps"]}


def message(state: Any, number: int) -> Any:
    """A message of a state."""
    return next(message for message in state["messages"] if message["number"] == number)
