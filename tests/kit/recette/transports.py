"""The ways in which an editor's software may be connected, as its authors would write them."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit
from uuid import uuid4

from tests.kit.recette.editor import Outgoing

KINDS = ("message", "ack", "info")


class Transport(Protocol):
    """How messages leave and come."""

    def publish(self, outgoing: Outgoing) -> None: ...

    def take(self) -> Iterator[bytes]:
        """What waits, each acknowledged to the broker once the next is asked for."""
        ...


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
