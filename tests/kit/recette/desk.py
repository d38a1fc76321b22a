"""A hub with its journal in a folder, a partner, and a clock that goes a second a look."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from hubsante_kit.exchange import Exchange, NotPermittedError
from hubsante_kit.history import History, Parties, history_of
from hubsante_kit.hub.delivery import Delivery, Form, Setting
from hubsante_kit.hub.links import LINKS
from hubsante_kit.journal import Event, Journal, Started, Way
from hubsante_kit.partner.moves import Part, Reading, Sending, moves
from hubsante_kit.queues import KINDS
from tests.kit.recette.editor import Outgoing

SAMU, FIRE = "fr.health.samu770", "fr.fire.nexsis.sdis77"
PARTIES = Parties(SAMU, FIRE)


class Desk:
    """What a run of the kit does, in one thread."""

    def __init__(self, folder: Path, form: Form = "json", link: str = "recette") -> None:
        self.now = datetime.now().astimezone().replace(microsecond=0)
        self.journal = Journal(folder / "journal.ndjson", self._clock)
        setting = Setting(LINKS[link], {SAMU: form, FIRE: "json"})
        self.exchange = Exchange(self.journal, setting, self._clock)
        if not self.journal.records:
            self.journal.append(Started("0.1.0", "3.4.1", link))

    @property
    def history(self) -> History:
        return history_of(self.journal.records)

    def append(self, event: Event) -> None:
        self.journal.append(event)

    def publish(self, outgoing: Outgoing, way: Way = "amqp") -> None:
        """Give a message of the editor to the hub; one that the broker does not permit is gone."""
        delivery = Delivery(outgoing.routing_key, outgoing.content_type, outgoing.body, outgoing.is_persistent)
        try:
            self.exchange.publish(SAMU, way, delivery)
        except NotPermittedError:
            return

    def connect(self) -> None:
        for kind in KINDS:
            self.exchange.connect(SAMU, "amqp", f"{SAMU}.{kind}")

    def read(self) -> list[bytes]:
        """What waits for the editor, taken and acknowledged to the broker."""
        bodies = []
        for queue in (f"{SAMU}.{kind}" for kind in KINDS):
            while (waiting := self.exchange.take(queue, "amqp")) is not None:
                bodies.append(waiting.body)
                self.exchange.consume(queue, waiting.message)
        return bodies

    def play(self, part: Part) -> None:
        """Let the partner do what is due."""
        for move in moves(self.history, PARTIES, part, self.now):
            match move:
                case Reading(message, queue):
                    self.exchange.consume(queue, message)
                case Sending() if move.not_before <= self.now:
                    self._send(move)
                case _:
                    pass

    def _send(self, sending: Sending) -> None:
        delivery = Delivery(sending.client, sending.content_type, sending.body)
        if sending.queue:
            self.exchange.slip(sending.client, delivery, sending.queue, sending.origin)
        else:
            self.exchange.publish(sending.client, "partner", delivery, cause=sending.cause, origin=sending.origin)

    def _clock(self) -> datetime:
        self.now += timedelta(milliseconds=100)
        return self.now
