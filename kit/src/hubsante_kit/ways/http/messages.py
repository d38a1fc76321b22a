"""The routes by which a client publishes its messages and reads its queues."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from threading import Condition

from hubsante_kit.exchange import Exchange, NotPermittedError
from hubsante_kit.hub.delivery import Delivery
from hubsante_kit.journal import Record
from hubsante_kit.queues import KINDS, Waiting
from hubsante_kit.ways.bounds import Rate
from hubsante_kit.ways.http.server import Request, Response, Route

_LONGEST_WAIT = 30.0
"""Seconds that a reader may wait for a message."""

_MOST_DIGITS = 18
"""Of the number of a message."""

_CLIENT = r"/clients/([^/]+)"
_QUEUE = rf"{_CLIENT}/({'|'.join(KINDS)})"


class Messages:
    """The routes of an exchange's clients.

    | | |
    |---|---|
    | `POST /clients/ID/messages` | publish; headers `Content-Type`, `Routing-Key`, `Delivery-Mode`, `Expiration` |
    | `GET /clients/ID/message?after=N&wait=S` | the oldest message of a queue behind number N; 204 where none is |
    | `DELETE /clients/ID/message/N` | acknowledge it; with `?reject=1` reject it |
    """

    def __init__(self, exchange: Exchange, now: Callable[[], datetime]) -> None:
        self._exchange = exchange
        self._rates: Mapping[str, Rate] = {client: Rate(now) for client in exchange.setting.clients}
        self._news, self._written = Condition(), 0
        exchange.listen(self._notify)

    @property
    def routes(self) -> tuple[Route, ...]:
        return (
            Route("POST", rf"{_CLIENT}/messages", self._publish),
            Route("GET", _QUEUE, self._read),
            Route("DELETE", rf"{_QUEUE}/([0-9]{{1,{_MOST_DIGITS}}})", self._consume),
        )

    def _publish(self, request: Request) -> Response:
        (client,) = request.parts
        if client not in self._rates:
            return _problem(404, f"no client {client}")
        if not self._rates[client].allows():
            return Response(429, b"too many messages\n", {"Retry-After": "1"})
        header = request.headers.get
        delivery = Delivery(
            header("routing-key", client),
            header("content-type", ""),
            request.body,
            is_persistent=header("delivery-mode", "2") == "2",
            expiration=header("expiration", ""),
        )
        try:
            outcome = self._exchange.publish(client, "http", delivery)
        except NotPermittedError as error:
            return _problem(403, str(error))
        return _json(202, {"message": outcome.message if outcome else 0})

    def _read(self, request: Request) -> Response:
        client, kind = request.parts
        if client not in self._rates:
            return _problem(404, f"no client {client}")
        after, wait = request.query.get("after", "0"), request.query.get("wait", "0")
        if not (_is_number(after) and _is_number(wait)):
            return _problem(400, f"after and wait are whole numbers of {_MOST_DIGITS} digits at most")
        found = self._next(f"{client}.{kind}", int(after), min(int(wait), _LONGEST_WAIT))
        if found is None:
            return Response(204)
        return Response(200, found.body, {"Content-Type": found.content_type, "Message": str(found.message)})

    def _consume(self, request: Request) -> Response:
        client, kind, number = request.parts
        is_rejected = request.query.get("reject") == "1"
        is_there = self._exchange.consume(f"{client}.{kind}", int(number), is_rejected=is_rejected)
        return Response(204) if is_there else _problem(404, f"no message {number} in {client}.{kind}")

    def _next(self, queue: str, after: int, wait: float) -> Waiting | None:
        """The message, once it is there; None where none comes in time."""
        end = time.monotonic() + wait
        while True:
            seen = self._written
            found = self._exchange.take(queue, "http", after)
            left = end - time.monotonic()
            if found is not None or left <= 0:
                return found
            with self._news:
                self._news.wait_for(partial(self._has_news, seen), left)

    def _has_news(self, seen: int) -> bool:
        return self._written != seen

    def _notify(self, records: tuple[Record, ...]) -> None:
        with self._news:
            self._written = records[-1].number
            self._news.notify_all()


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) <= _MOST_DIGITS


def _json(status: int, value: object) -> Response:
    return Response(status, json.dumps(value).encode(), {"Content-Type": "application/json"})


def _problem(status: int, words: str) -> Response:
    return Response(status, f"{words}\n".encode(), {"Content-Type": "text/plain; charset=utf-8"})
