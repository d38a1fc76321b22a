"""What a broker holds for a link of the hub: virtual host, exchanges, queues, users and what each may do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hubsante_kit.hub.answers import HUB
from hubsante_kit.hub.routing import LONGEST_LIFE
from hubsante_kit.queues import KINDS
from hubsante_kit.ways.amqp.management import INTERVAL
from hubsante_kit.ways.bounds import MOST_BYTES

EXCHANGE = "hubsante"
"""Where every client publishes, by its own identifier as routing key."""

DISPATCH = "dispatch"
"""The queue in which the hub finds what was published."""

DISTRIBUTION = "distribution"
"""Where the hub publishes, by the name of a client's queue."""

DEAD_LETTERS = "dispatch.dlq"
"""The queue in which the hub finds what expired or was rejected."""

EVENTS_HOST = "/"
"""The virtual host in which the broker says who connects and reads."""

_RIGHTS = ("configure", "write", "read")

PLUGINS = ("rabbitmq_auth_mechanism_ssl", "rabbitmq_event_exchange", "rabbitmq_management")


def definitions(link: str, clients: Iterable[str], monitor: Mapping[str, str] | None = None) -> dict[str, Any]:
    """All that `rabbitmqctl import_definitions` makes of it; users have no password, a certificate proves who they are.

    `monitor` is a user that may count messages and do nothing else, by name and hash of its password.

    Source: ansforge/SAMU-Hub-Sante, hub, definitions of the broker
    """
    identities = tuple(clients)
    return {
        "vhosts": [{"name": link}, {"name": EVENTS_HOST}],
        "users": [_user(name, "") for name in (HUB, *identities)]
        + [{**_user(name, hash_), "tags": "monitoring"} for name, hash_ in (monitor or {}).items()],
        "permissions": [
            *_permissions_of_hub(link),
            *(_permission(link, client) for client in identities),
            *({"user": name, "vhost": link, **dict.fromkeys(_RIGHTS, "^$")} for name in monitor or ()),
        ],
        "topic_permissions": [
            {"user": client, "vhost": link, "exchange": EXCHANGE, "write": f"^{re.escape(client)}$", "read": "^$"}
            for client in identities
        ],
        "exchanges": [
            _exchange(link, EXCHANGE, "topic"),
            _exchange(link, DISTRIBUTION, "direct"),
            _exchange(link, DEAD_LETTERS, "fanout"),
        ],
        "queues": [_queue(link, DISPATCH), _queue(link, DEAD_LETTERS), *_client_queues(link, identities)],
        "bindings": [
            _binding(link, EXCHANGE, DISPATCH, "#"),
            _binding(link, DEAD_LETTERS, DEAD_LETTERS, ""),
            *(_binding(link, DISTRIBUTION, queue, queue) for queue in _names(identities)),
        ],
    }


def configuration(port: int, management_port: int, certificates: str, definitions_file: str) -> str:
    """The `rabbitmq.conf` of a broker on the loopback that takes nobody without a certificate.

    Source: RabbitMQ's guides on TLS and on access control
    """
    return f"""\
listeners.tcp = none
listeners.ssl.1 = 127.0.0.1:{port}
ssl_options.cacertfile = {certificates}/ca.pem
ssl_options.certfile = {certificates}/server.pem
ssl_options.keyfile = {certificates}/server.key
ssl_options.verify = verify_peer
ssl_options.fail_if_no_peer_cert = true
ssl_options.versions.1 = tlsv1.3
ssl_options.versions.2 = tlsv1.2
auth_mechanisms.1 = EXTERNAL
ssl_cert_login_from = common_name
management.tcp.ip = 127.0.0.1
management.tcp.port = {management_port}
collect_statistics_interval = {int(INTERVAL * 1000)}
max_message_size = {MOST_BYTES}
load_definitions = {definitions_file}
log.console = false
log.file.level = info
"""


def _user(name: str, password_hash: str) -> dict[str, str]:
    hashing = "rabbit_password_hashing_sha256"
    return {"name": name, "password_hash": password_hash, "hashing_algorithm": hashing, "tags": ""}


def _permissions_of_hub(link: str) -> Iterator[dict[str, str]]:
    reads = f"^({re.escape(DISPATCH)}|{re.escape(DEAD_LETTERS)}).*$"
    yield {"user": HUB, "vhost": link, "configure": "^$", "write": f"^{DISTRIBUTION}$", "read": reads}
    own = r"^hubsante-kit\."
    yield {"user": HUB, "vhost": EVENTS_HOST, "configure": own, "write": own, "read": rf"{own}|^amq\.rabbitmq\.event$"}


def _permission(link: str, client: str) -> dict[str, str]:
    """It declares nothing, publishes on the one exchange, and reads its own queues."""
    queues = rf"^{re.escape(client)}\.({'|'.join(KINDS)})$"
    return {"user": client, "vhost": link, "configure": "^$", "write": f"^{EXCHANGE}$", "read": queues}


def _exchange(link: str, name: str, kind: str) -> dict[str, Any]:
    return {
        "name": name,
        "vhost": link,
        "type": kind,
        "durable": True,
        "auto_delete": False,
        "internal": False,
        "arguments": {},
    }


def _queue(link: str, name: str, **arguments: object) -> dict[str, Any]:
    return {"name": name, "vhost": link, "durable": True, "auto_delete": False, "arguments": arguments}


def _client_queues(link: str, clients: Iterable[str]) -> Iterator[dict[str, Any]]:
    arguments = {
        "x-message-ttl": int(LONGEST_LIFE.total_seconds() * 1000),
        "x-dead-letter-exchange": DEAD_LETTERS,
    }
    yield from (_queue(link, name, **arguments) for name in _names(clients))


def _binding(link: str, source: str, queue: str, key: str) -> dict[str, Any]:
    return {
        "source": source,
        "vhost": link,
        "destination": queue,
        "destination_type": "queue",
        "routing_key": key,
        "arguments": {},
    }


def _names(clients: Iterable[str]) -> Iterator[str]:
    yield from (f"{client}.{kind}" for client in clients for kind in KINDS)
