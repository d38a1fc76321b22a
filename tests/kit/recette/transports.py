"""The ways in which an editor's software may be connected, as its authors would write them."""

from __future__ import annotations

import asyncio
import http.client
import json
import ssl
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any, Protocol
from urllib.parse import urlsplit
from uuid import uuid4

import aio_pika
from aio_pika.abc import AbstractIncomingMessage

from tests.kit.recette.editor import Outgoing

KINDS = ("message", "ack", "info")


class Transport(Protocol):
    """How messages leave and come."""

    def publish(self, outgoing: Outgoing) -> None: ...

    def take(self) -> Iterator[bytes]:
        """What waits, each acknowledged to the broker once the next is asked for."""
        ...

    def close(self) -> None: ...


class FolderTransport:
    """Files in `out/` and `in/`; what is not the usual property stands beside."""

    def __init__(self, folder: Path, client: str) -> None:
        self._folder, self._client = folder / client, client

    def publish(self, outgoing: Outgoing) -> None:
        path = self._folder / "out" / f"{uuid4()}.{outgoing.content_type.partition('/')[2][:4].strip(';')}"
        properties = {
            "routing-key": outgoing.routing_key,
            "content-type": outgoing.content_type,
            "delivery-mode": 2 if outgoing.is_persistent else 1,
        }
        path.with_name(f"{path.name}.properties").write_text(json.dumps(properties), encoding="utf-8")
        part = path.with_name(f".{path.name}")
        part.write_bytes(outgoing.body)
        part.replace(path)

    def take(self) -> Iterator[bytes]:
        for kind in KINDS:
            for path in sorted((self._folder / "in" / kind).glob("[0-9]*")):
                yield path.read_bytes()
                path.unlink()

    def close(self) -> None:
        """Nothing is open."""


class HttpTransport:
    """Requests to the loopback."""

    def __init__(self, url: str, client: str) -> None:
        self._address, self._client = urlsplit(url).netloc, client

    def publish(self, outgoing: Outgoing) -> None:
        headers = {
            "Content-Type": outgoing.content_type,
            "Routing-Key": outgoing.routing_key,
            "Delivery-Mode": "2" if outgoing.is_persistent else "1",
        }
        with self._request("POST", "messages", outgoing.body, headers) as response:
            assert response.status in (202, 403), response.read()

    def take(self) -> Iterator[bytes]:
        for kind in KINDS:
            while True:
                with self._request("GET", kind) as response:
                    body, number = response.read(), response.headers.get("Message")
                if number is None:
                    break
                yield body
                with self._request("DELETE", f"{kind}/{number}") as response:
                    assert response.status == 204

    def close(self) -> None:
        """Every request has a connection of its own."""

    @contextmanager
    def _request(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Iterator[http.client.HTTPResponse]:
        connection = http.client.HTTPConnection(self._address, timeout=20)
        try:
            connection.request(method, f"/clients/{self._client}/{path}", body, headers or {})
            yield connection.getresponse()
        finally:
            connection.close()


class BrokerTransport:
    """A RabbitMQ, met with the certificate of the client; its queues are consumed with manual acknowledgement."""

    def __init__(self, url: str, link: str, certificates: Path, client: str) -> None:
        self._url, self._certificates, self._client = f"{url}/{link}?auth=external", certificates, client
        self._taken: Queue[AbstractIncomingMessage] = Queue()
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever)
        self._thread.start()
        self._run(self._connect())

    def publish(self, outgoing: Outgoing) -> None:
        mode = aio_pika.DeliveryMode.PERSISTENT if outgoing.is_persistent else aio_pika.DeliveryMode.NOT_PERSISTENT
        message = aio_pika.Message(outgoing.body, content_type=outgoing.content_type, delivery_mode=mode)
        self._run(self._exchange.publish(message, outgoing.routing_key))

    def take(self) -> Iterator[bytes]:
        while not self._taken.empty():
            message = self._taken.get()
            yield message.body
            self._run(message.ack())

    def close(self) -> None:
        self._run(self._connection.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _connect(self) -> None:
        context = ssl.create_default_context(cafile=str(self._certificates / "ca.pem"))
        context.load_cert_chain(self._certificates / f"{self._client}.pem", self._certificates / f"{self._client}.key")
        self._connection = await aio_pika.connect(self._url, ssl_context=context)
        channel = await self._connection.channel()
        self._exchange = await channel.get_exchange("hubsante", ensure=False)
        for kind in KINDS:
            queue = await channel.get_queue(f"{self._client}.{kind}", ensure=False)
            await queue.consume(self._keep)

    async def _keep(self, message: AbstractIncomingMessage) -> None:
        self._taken.put(message)

    def _run(self, act: Coroutine[Any, Any, object]) -> None:
        asyncio.run_coroutine_threadsafe(act, self._loop).result(30)
