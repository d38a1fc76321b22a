"""A client that speaks HTTP exchanges messages; whoever is not of this machine, or sends too much, does not."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from threading import Thread

import pytest

from hubsante_kit.journal import Consumed, Delivered, Denied, Published
from hubsante_kit.ways.bounds import MOST_A_SECOND, MOST_BYTES
from hubsante_kit.ways.http.messages import Messages
from hubsante_kit.ways.http.server import Request, Response, Route, Server
from hubsante_models import parse
from tests.kit.hubs import Hub
from tests.kit.messages import FIRE, OTHER_SAMU, SAMU, delivery


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Client:
    port: int

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, body, named)
            got = connection.getresponse()
            return Answer(got.status, dict(got.getheaders()), got.read())
        finally:
            connection.close()

    def publish(self, sender: str = SAMU, body: bytes = b"", **headers: str) -> Answer:
        headers = {"Content_Type": "application/json", **headers}
        return self.ask("POST", f"/clients/{sender}/messages", body, **headers)


def pieces(_: Request) -> Response:
    return Response(200, iter([b"data: 1\n\n", b"data: 2\n\n"]), {"Content-Type": "text/event-stream"})


@pytest.fixture
def client(hub: Hub) -> Iterator[Client]:
    routes = (*Messages(hub.exchange, hub.clock).routes, Route("GET", "/events", pieces))
    with Server("127.0.0.1", 0, routes) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield Client(server.server_address[1])
        server.shutdown()
        thread.join()


def test_a_message_goes_from_one_client_to_the_other(client: Client, hub: Hub) -> None:
    sent = client.publish(body=delivery().body)
    assert (sent.status, json.loads(sent.body)) == (202, {"message": 1})
    for _ in range(2):  # it stays until it is acknowledged
        got = client.ask("GET", f"/clients/{FIRE}/message")
        assert (got.status, got.headers["Content-Type"], got.headers["Message"]) == (200, "application/xml", "1")
        assert parse(got.body) == parse(delivery().body)
    assert client.ask("GET", f"/clients/{FIRE}/message?after=1").status == 204
    assert client.ask("DELETE", f"/clients/{FIRE}/message/1").status == 204
    assert client.ask("DELETE", f"/clients/{FIRE}/message/1").status == 404
    assert client.ask("GET", f"/clients/{FIRE}/message").status == 204
    assert hub.of(Consumed) == [Consumed(1, f"{FIRE}.message")]


def test_asking_again_and_again_is_noted_once(client: Client, hub: Hub) -> None:
    client.publish(body=delivery().body)
    for _ in range(5):
        assert client.ask("GET", f"/clients/{FIRE}/message").status == 200
    assert hub.of(Delivered) == [Delivered(1, f"{FIRE}.message", "http")]


def test_a_message_may_be_rejected(client: Client, hub: Hub) -> None:
    client.publish(body=delivery().body)
    client.ask("DELETE", f"/clients/{FIRE}/message/1?reject=1")
    assert hub.of(Consumed) == [Consumed(1, f"{FIRE}.message", is_rejected=True)]


def test_properties_are_headers(client: Client, hub: Hub) -> None:
    client.publish(body=delivery().body, Delivery_Mode="1", Expiration="5", Content_Type="text/plain")
    published = hub.of(Published)[0]
    assert isinstance(published, Published)
    assert (published.is_persistent, published.expiration, published.content_type) == (False, "5", "text/plain")
    error = json.loads(client.ask("GET", f"/clients/{SAMU}/info").body)
    assert error["distributionKind"] == "Error"


def test_another_routing_key_is_forbidden(client: Client, hub: Hub) -> None:
    assert client.publish(body=delivery().body, Routing_Key=OTHER_SAMU).status == 403
    assert len(hub.of(Denied)) == 1


def test_a_reader_waits_for_a_message(client: Client) -> None:
    with ThreadPoolExecutor() as threads:
        reading = threads.submit(client.ask, "GET", f"/clients/{FIRE}/message?wait=20")
        client.publish(body=delivery().body)
        assert reading.result().status == 200


def test_many_clients_at_once_lose_nothing(client: Client, hub: Hub) -> None:
    bodies = [delivery(number=number).body for number in range(60)]
    with ThreadPoolExecutor(6) as threads:
        sent = [json.loads(answer.body)["message"] for answer in threads.map(lambda b: client.publish(body=b), bodies)]
    assert len(set(sent)) == len(bodies)
    assert {waiting.message for waiting in hub.exchange.waiting(f"{FIRE}.message")} == set(sent)


def test_clients_that_come_before_the_server_looks_wait() -> None:
    with Server("127.0.0.1", 0, (Route("GET", "/events", pieces),)) as server, ExitStack() as opened:
        address = ("127.0.0.1", server.server_address[1])
        waiting = [opened.enter_context(socket.create_connection(address, timeout=20)) for _ in range(64)]
        for each in waiting:
            each.sendall(b"GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        answers = [each.recv(12) for each in waiting]
        server.shutdown()
        thread.join()
    assert set(answers) == {b"HTTP/1.1 200"}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 404),
        ("GET", "/clients/x/message", 404),
        ("POST", "/clients/x/messages", 404),
        ("GET", f"/clients/{SAMU}/other", 404),
        ("GET", f"/clients/{SAMU}/../{FIRE}/message", 404),
        ("GET", f"/clients/{SAMU}%2F..%2F{FIRE}/message", 404),
        ("DELETE", f"/clients/{SAMU}/message/{'9' * 30}", 404),
        ("DELETE", f"/clients/{SAMU}/message/1", 404),
        ("DELETE", f"/clients/{SAMU}/message", 405),
        ("GET", f"/clients/{SAMU}/message?after=-1", 400),
        ("GET", f"/clients/{SAMU}/message?wait=x", 400),
        ("GET", f"/clients/{SAMU}/message?after={'9' * 5000}", 400),
        ("GET", f"/clients/{SAMU}/message?wait={'9' * 5000}", 400),
    ],
)
def test_what_is_not_there_is_not_found(client: Client, method: str, path: str, status: int) -> None:
    assert client.ask(method, path).status == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "hub.example.org"}, 403),
        ({"Host": "localhost.example.org"}, 403),
        ({"Host": ""}, 403),
        ({"Host": "["}, 403),
        ({"Host": "localhost:1"}, 204),
        ({"Host": "[::1]:1"}, 204),
        ({"Origin": "https://example.org"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "127.0.0.1:1", "Origin": "http://127.0.0.1:2"}, 403),
        ({"Host": "127.0.0.1:1", "Origin": "http://127.0.0.1:1"}, 204),
    ],
)
def test_pages_of_elsewhere_reach_nothing(client: Client, headers: dict[str, str], status: int) -> None:
    assert client.ask("GET", f"/clients/{SAMU}/message", **headers).status == status


def raw(client: Client, text: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", client.port), timeout=20) as connection:
        connection.sendall(text)
        return connection.recv(100)


def test_a_body_has_a_length_and_a_bound(client: Client, hub: Hub) -> None:
    post = f"POST /clients/{SAMU}/messages HTTP/1.1\r\nHost: localhost\r\n".encode()
    assert b" 413 " in raw(client, post + f"Content-Length: {MOST_BYTES + 1}\r\n\r\n".encode())
    assert b" 413 " in raw(client, post + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n")
    assert b" 411 " in raw(client, post + b"Transfer-Encoding: chunked\r\n\r\n")
    assert b" 411 " in raw(client, post + b"Content-Length: -1\r\n\r\n")
    assert b"Error" in raw(client, b"no request at all\r\n\r\n")
    assert b" 400 " in raw(client, b"GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert hub.of(Published) == []
    assert client.publish(body=b" " * MOST_BYTES).status == 202


def test_too_many_messages_at_once_are_asked_to_wait(client: Client, hub: Hub) -> None:
    statuses = [client.publish(body=b"?").status for _ in range(3)]
    assert statuses == [202] * 3
    rates = [client.publish("x").status]
    assert rates == [404]
    hub.clock.turn(hours=1)  # it fills up to its limit and no further
    messages = Messages(hub.exchange, hub.clock)
    allowed = sum(messages._rates[SAMU].allows() for _ in range(20 * MOST_A_SECOND))
    assert allowed == 10 * MOST_A_SECOND
    hub.clock.turn(seconds=0.5)
    assert sum(messages._rates[SAMU].allows() for _ in range(MOST_A_SECOND)) == MOST_A_SECOND / 2


def test_a_body_may_come_in_pieces(client: Client) -> None:
    got = client.ask("GET", "/events")
    assert (got.status, got.body) == (200, b"data: 1\n\ndata: 2\n\n")
    assert "Content-Length" not in got.headers
