"""What the page is answered: its files, the recette as JSON, its news as events, and what a person does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from itertools import chain
from threading import BoundedSemaphore
from uuid import uuid4

from hubsante_kit.exchange import Exchange
from hubsante_kit.history import HUB, Passage
from hubsante_kit.hub.delivery import Delivery
from hubsante_kit.journal import Answered, Began, Event, Journal
from hubsante_kit.page.assets import HEADERS, assets
from hubsante_kit.page.compose import Composer, UnknownNameError, examples, faults
from hubsante_kit.page.detail import detail
from hubsante_kit.page.live import Live
from hubsante_kit.page.requests import ANSWER, BEGIN, SEND, RequestError, SendRequest, read
from hubsante_kit.page.screenshots import MOST_FILES, Screenshots, TooManyError
from hubsante_kit.page.view import Setup, state
from hubsante_kit.ways.bounds import Rate
from hubsante_kit.ways.http.server import Handler, Request, Response, Route

_MOST_READERS = 8
"""Pages that may listen at a time: each keeps a connection, of which clients need some too."""

_PATIENCE = 10.0
"""Seconds after which a silent stream shows that it is alive, and a request for what is not there yet ends."""


class Routes:
    """The routes of the page.

    | | |
    |---|---|
    | `GET /`, `/page/FILE` | the page |
    | `GET /page/state?after=N` | all that it shows at first sight, as soon as record N is in it |
    | `GET /page/events` | a server-sent event with the number of the last record, whenever there is more to see |
    | `GET /page/messages/N`, `…/N/body` | a message in full, and its bytes as they came |
    | `GET /page/examples`, `/page/draft?example=E&fault=F` | what the composer starts from |
    | `POST /page/answers`, `/page/screenshots`, `/page/begin`, `/page/messages` | what a person does |
    """

    def __init__(
        self,
        live: Live,
        setup: Setup,
        composer: Composer,
        screenshots: Screenshots,
        exchange: Exchange,
        journal: Journal,
        now: Callable[[], datetime],
    ) -> None:
        self._live, self._setup, self._composer, self._screenshots = live, setup, composer, screenshots
        self._exchange, self._journal, self._now = exchange, journal, now
        self._rate, self._readers = Rate(now), BoundedSemaphore(_MOST_READERS)

    @property
    def routes(self) -> tuple[Route, ...]:
        number = r"([0-9]{1,18})"
        return (
            Route("GET", "/", lambda _: assets()["index.html"]),
            Route("GET", "/page/state", self._state),
            Route("GET", "/page/events", self._events),
            Route("GET", f"/page/messages/{number}", self._message),
            Route("GET", f"/page/messages/{number}/body", self._body),
            Route("GET", "/page/examples", self._examples),
            Route("GET", "/page/draft", self._draft),
            Route("POST", "/page/answers", self._doing(self._answer)),
            Route("POST", "/page/begin", self._doing(self._begin)),
            Route("POST", "/page/messages", self._doing(self._send)),
            Route("POST", "/page/screenshots", self._screenshot),
            Route("GET", r"/page/([a-z]+\.[a-z]+)", self._file),
        )

    def _file(self, request: Request) -> Response:
        return assets().get(request.parts[0]) or _problem(404, "il n'y a pas de tel fichier")

    def _state(self, request: Request) -> Response:
        after = request.query.get("after", "0")
        if not after.isdecimal() or len(after) > 18:
            return _problem(400, "after est un nombre entier")
        return _json(200, state(self._live.since(int(after), _PATIENCE), self._setup))

    def _events(self, _: Request) -> Response:
        if not self._readers.acquire(blocking=False):
            return _problem(503, f"{_MOST_READERS} pages au plus écoutent à la fois")
        news = self._news()
        begun = chain([next(news)], news)  # what has begun also ends, when nobody reads it
        return Response(200, begun, {**HEADERS, "Content-Type": "text/event-stream; charset=utf-8"})

    def _news(self) -> Iterator[bytes]:
        """The number of each look; a comment where there is none for a while, which a closed page does not take."""
        try:
            yield b"retry: 2000\n\n"
            number = 0
            while not self._live.is_over:
                snapshot = self._live.since(number + 1, _PATIENCE)
                yield f"data: {snapshot.number}\n\n".encode() if snapshot.number > number else b":\n\n"
                number = snapshot.number
        finally:
            self._readers.release()

    def _message(self, request: Request) -> Response:
        passage = self._passage(request)
        if passage is None:
            return _problem(404, "il n'y a pas de tel message")
        return _json(200, detail(passage, self._live.snapshot.look.history, self._setup.parties))

    def _body(self, request: Request) -> Response:
        """The bytes, to be saved and never to be shown: whatever they are, no browser runs them."""
        passage = self._passage(request)
        if passage is None:
            return _problem(404, "il n'y a pas de tel message")
        ending = passage.format or "bin"
        headers = {
            **HEADERS,
            "Content-Type": "application/octet-stream",
            "Content-Disposition": f'attachment; filename="message-{passage.number}.{ending}"',
        }
        return Response(200, passage.published.body, headers)

    def _passage(self, request: Request) -> Passage | None:
        number, passages = int(request.parts[0]), self._live.snapshot.look.history.passages
        return next((passage for passage in passages if passage.number == number), None)

    def _examples(self, _: Request) -> Response:
        found = [asdict(example) for example in examples(self._composer.extras)]
        return _json(200, {"examples": found, "faults": list(faults())})

    def _draft(self, request: Request) -> Response:
        example, fault = request.query.get("example", ""), request.query.get("fault", "")
        try:
            draft = self._composer.draft(example, fault, str(uuid4()), self._now())
        except UnknownNameError as error:
            return _problem(404, str(error))
        return _json(200, asdict(draft))

    def _doing(self, handler: Callable[[bytes], int]) -> Handler:
        """A handler of JSON, which only a page of this server can send; it answers the number of its last record."""

        def handle(request: Request) -> Response:
            if request.headers.get("content-type", "") != "application/json":
                return _problem(415, "application/json est attendu")
            if not self._rate.allows():
                return _problem(429, "trop de demandes")
            try:
                number = handler(request.body)
            except RequestError as error:
                return _problem(400, str(error))
            self._live.wake()
            return _json(201, {"number": number})

        return handle

    def _answer(self, body: bytes) -> int:
        given = read(ANSWER, body)
        look = self._live.snapshot.look
        known = {question.identity for verdict in look.verdicts for question in verdict.questions}
        if given.question not in known | look.history.answers.keys():
            raise RequestError("question: il n'y a pas de telle question")
        if given.screenshot and not self._screenshots.has(given.screenshot):
            raise RequestError("screenshot: il n'y a pas de telle capture")
        return self._append(Answered(given.question, given.answer, given.comment, given.screenshot))

    def _begin(self, body: bytes) -> int:
        given, look = read(BEGIN, body), self._live.snapshot.look
        if given.part not in look.parts:
            raise RequestError("part: il n'y a pas de telle étape")
        return self._append(Began(given.part))

    def _append(self, event: Event) -> int:
        return self._journal.append(event)[-1].number

    def _send(self, body: bytes) -> int:
        given = read(SEND, body)
        return [self._sent(given) for _ in range(given.copies)][-1]

    def _sent(self, given: SendRequest) -> int:
        parties = self._setup.parties
        delivery = Delivery(parties.partner, given.content_type, given.text.encode(errors="replace"))
        if given.past_hub:
            sender = HUB if given.kind == "info" else parties.partner
            return self._exchange.slip(sender, delivery, f"{parties.editor}.{given.kind}")
        outcome = self._exchange.publish(parties.partner, "partner", delivery)
        return outcome.message if outcome is not None else 0

    def _screenshot(self, request: Request) -> Response:
        """A picture, of a type that only a page of this server can send."""
        if not self._rate.allows():
            return _problem(429, "trop de demandes")
        try:
            name = self._screenshots.keep(request.headers.get("content-type", ""), request.body)
        except TooManyError:
            return _problem(507, f"{MOST_FILES} captures au plus sont gardées")
        return _json(201, {"name": name}) if name else _problem(415, "une image PNG ou JPEG est attendue")


def _json(status: int, value: Mapping[str, object]) -> Response:
    return Response(status, json.dumps(value).encode(), {**HEADERS, "Content-Type": "application/json"})


def _problem(status: int, words: str) -> Response:
    return Response(status, f"{words}\n".encode(), {**HEADERS, "Content-Type": "text/plain; charset=utf-8"})
