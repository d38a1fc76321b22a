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

        Raises: ValueError for a file that holds no such address.
        """
        file = certificates / FILE
        if not file.exists():
            return None
        address = urlsplit(file.read_text("utf-8").strip())
        if address.scheme != "http" or not (address.hostname and address.username and address.password):
            raise ValueError(f"{file} : attendu http://utilisateur:motdepasse@hôte:port")
        return Management(address.hostname, address.port or 80, address.username, address.password)

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


def gone(handed: Sequence[tuple[Waiting, float]], count: int, now: float) -> list[Waiting]:
    """What a queue holds no more, of the messages that were put into it and when, the oldest first.

    Only those that are surely counted are looked at, and a reader is taken to acknowledge
    in the order of the queue. Seconds, of any beginning.
    """
    surely = [waiting for waiting, at in handed if now - at > _LAG]
    return surely[: max(0, len(surely) - count)]


def fresh_address(port: int) -> str:
    """The address of a plugin that will listen on this machine, with a password that nobody knows yet."""
    return f"http://{USER}:{secrets.token_urlsafe(24)}@127.0.0.1:{port}"


def password_hash(password: str) -> str:
    """As definitions have it.

    Source: RabbitMQ's guide on passwords, rabbit_password_hashing_sha256
    """
    salt = secrets.token_bytes(4)
    return base64.b64encode(salt + hashlib.sha256(salt + password.encode()).digest()).decode()
