"""How many messages are in a broker's queues, those that a reader has not acknowledged included.

AMQP itself tells of those alone that no reader has; so it is the management plugin that is asked.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import quote, urlsplit

from hubsante_kit.queues import Waiting

FILE = "management.url"
"""Beside the certificates: where the plugin of their broker listens, with a user and a password."""

USER = "hubsante-kit"

INTERVAL = 0.5
"""Seconds between two counts of a broker of one's own; others count every five."""

_PATIENCE = 5
_LAG = 6 * INTERVAL
"""Seconds after which a message that was put into a queue is surely counted."""

_LOOKS = 3
"""How many counts in a row must say that a message is gone; there is one in each interval, or later."""


class ManagementError(Exception):
    """A file that names no management plugin; the words are for the person who wrote it, in French."""


@dataclass(frozen=True, slots=True)
class Management:
    """A plugin that listens."""

    host: str
    port: int
    user: str
    password: str

    @staticmethod
    def beside(certificates: Path) -> Management | None:
        """That of the broker whose certificates these are; None where none is named.

        Raises: ManagementError for a file that holds no such address.
        """
        file = certificates / FILE
        if not file.exists():
            return None
        found = _management(file.read_bytes())
        if found is None:
            raise ManagementError(f"{file} : attendu http://utilisateur:motdepasse@hôte:port")
        return found

    def count(self, link: str, queue: str) -> int | None:
        """The messages in a queue; None where the broker does not say."""
        credentials = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        path = f"/api/queues/{quote(link, safe='')}/{quote(queue, safe='')}"
        connection = HTTPConnection(self.host, self.port, timeout=_PATIENCE)
        with closing(connection), suppress(OSError, HTTPException, ValueError):
            connection.request("GET", path, headers={"Authorization": f"Basic {credentials}"})
            found = json.loads(connection.getresponse().read())
            if isinstance(found, dict) and isinstance(found.get("messages"), int):
                return int(found["messages"])
        return None


def _management(text: bytes) -> Management | None:
    """What an address names; None where it is none."""
    try:
        address = urlsplit(text.decode().strip())
        port = address.port or 80
    except ValueError:
        return None
    if address.scheme != "http" or not (address.hostname and address.username and address.password):
        return None
    return Management(address.hostname, port, address.username, address.password)


class Count:
    """What a queue of the broker holds no more, told by how many messages it holds.

    A reader is taken to acknowledge in the order of the queue. Counts come late, and may be
    wrong for a moment, as when a reader leaves: only messages that are surely counted are
    looked at, and they are gone once several looks say so.
    """

    def __init__(self) -> None:
        self._since: dict[int, float] = {}  # when each message was first seen in the queue
        self._missed: dict[int, int] = {}  # how many looks in a row did not find it

    def gone(self, handed: Sequence[Waiting], count: int, now: float) -> list[Waiting]:
        """Those that are gone, of what was put into the queue and is not known to be read, the oldest first.

        `now` is in seconds of any beginning.
        """
        self._since = {waiting.message: self._since.get(waiting.message, now) for waiting in handed}
        surely = [waiting for waiting in handed if now - self._since[waiting.message] > _LAG]
        missed = surely[: max(0, len(surely) - count)]
        self._missed = {waiting.message: self._missed.get(waiting.message, 0) + 1 for waiting in missed}
        return [waiting for waiting in missed if self._missed[waiting.message] >= _LOOKS]


def fresh_address(port: int) -> str:
    """The address of a plugin that will listen on this machine, with a password that nobody knows yet."""
    return f"http://{USER}:{secrets.token_urlsafe(24)}@127.0.0.1:{port}"


def password_hash(password: str) -> str:
    """As definitions have it.

    Source: RabbitMQ's guide on passwords, rabbit_password_hashing_sha256
    """
    salt = secrets.token_bytes(4)
    return base64.b64encode(salt + hashlib.sha256(salt + password.encode()).digest()).decode()
