"""A small server of routes for one machine: bounded, and closed to pages of other origins."""

from __future__ import annotations

import re
import socket
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from threading import BoundedSemaphore
from typing import TypeAlias
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from hubsante_kit.ways.bounds import MOST_BYTES

_MOST_CONNECTIONS = 64
_MOST_DIGITS = 18
"""Of a length; more than any has, and fewer than Python refuses to read."""
_PATIENCE = 60
"""Seconds that a connection may stay silent."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a client asks for."""

    parts: tuple[str, ...]
    """The groups of the route's pattern, unquoted."""
    query: Mapping[str, str]
    headers: Mapping[str, str]
    """By their names in small letters."""
    body: bytes


@dataclass(frozen=True, slots=True)
class Response:
    """What it gets; a body that comes in pieces is sent as they come, until there are no more or the client leaves."""

    status: int
    body: bytes | Iterator[bytes] = b""
    headers: Mapping[str, str] = field(default_factory=dict)


Handler: TypeAlias = Callable[[Request], Response]


@dataclass(frozen=True, slots=True)
class Route:
    """What answers a method at the paths that match a whole pattern."""

    method: str
    pattern: str
    handler: Handler


class Server(ThreadingHTTPServer):
    """Answers by the first route that matches; listens from the moment it is made.

    Raises: OSError where the port is taken.
    """

    daemon_threads = True
    request_queue_size = _MOST_CONNECTIONS
    """As many again may wait: the five of the standard library are less than what comes at once."""

    def __init__(self, host: str, port: int, routes: Iterable[Route]) -> None:
        self.routes: tuple[tuple[str, re.Pattern[str], Handler], ...] = ()
        self.add(routes)
        self._connections = BoundedSemaphore(_MOST_CONNECTIONS)
        super().__init__((host, port), _Handler)

    def add(self, routes: Iterable[Route]) -> None:
        """Answer by more routes, behind those that are there."""
        self.routes += tuple((route.method, re.compile(route.pattern), route.handler) for route in routes)

    @property
    def url(self) -> str:
        """Where it listens: `http://127.0.0.1:8770`."""
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}"

    def process_request(self, request: socket.socket | tuple[bytes, socket.socket], client_address: object) -> None:
        """Wait where there are as many connections as the server takes."""
        self._connections.acquire()
        super().process_request(request, client_address)

    def process_request_thread(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: object
    ) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._connections.release()

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that leaves in the middle is no error of the server; whatever else is."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # passed on as it came


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = _PATIENCE
    server: Server

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def do_DELETE(self) -> None:
        self._answer()

    def log_message(self, *_: object) -> None:
        """The journal says what happened."""

    def _answer(self) -> None:
        response = self._response()
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        if isinstance(response.body, bytes):
            self.send_header("Content-Length", str(len(response.body)))
            self.end_headers()
            self.wfile.write(response.body)
        else:
            self.send_header("Connection", "close")
            self.end_headers()
            for piece in response.body:
                self.wfile.write(piece)

    def _response(self) -> Response:
        if not self._is_from_here():
            self.close_connection = True
            return Response(403, b"this server answers programs and pages of this machine alone\n")
        length = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not length.isdecimal():
            self.close_connection = True
            return Response(411, b"Content-Length is needed\n")
        if len(length) > _MOST_DIGITS or int(length) > MOST_BYTES:
            self.close_connection = True
            return Response(413, f"a body has {MOST_BYTES} bytes at most\n".encode())
        return self._routed(self.rfile.read(int(length)))

    def _routed(self, body: bytes) -> Response:
        address = _split(self.path)
        if address is None:
            return Response(400, b"this is no address\n")
        headers = {name.lower(): value for name, value in self.headers.items()}
        matches = [
            (method, pattern.fullmatch(address.path), handler) for method, pattern, handler in self.server.routes
        ]
        found = [(method, match, handler) for method, match, handler in matches if match]
        for method, match, handler in found:
            if method == self.command:
                parts = tuple(unquote(part) for part in match.groups())
                return handler(Request(parts, dict(parse_qsl(address.query)), headers, body))
        allowed = ", ".join(method for method, _, _ in found)
        return Response(405, headers={"Allow": allowed}) if found else Response(404, b"no such address\n")

    def _is_from_here(self) -> bool:
        """Whether the address that was asked for is this machine's, and no page of another origin asks.

        A name of somebody else that leads to this machine, and a page in the browser of its
        user, could else reach what listens on the loopback alone.
        """
        host = self.headers.get("Host", "")
        origin = self.headers.get("Origin")
        split = _split(f"//{host}")
        name = (split and split.hostname) or ""
        return (_is_address(name) or name == "localhost") and origin in {None, f"http://{host}"}


def _split(address: str) -> SplitResult | None:
    """The parts of an address; None where it is none, as `//[`."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
