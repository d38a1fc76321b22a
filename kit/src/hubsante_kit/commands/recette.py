"""`hubsante recette`: the hub on one's own desk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from hubsante_kit.desk import Desk, Part, Plan
from hubsante_kit.hub.answers import HUB
from hubsante_kit.hub.delivery import Form, form_of
from hubsante_kit.hub.links import LINKS
from hubsante_kit.journal import JournalError
from hubsante_kit.ways.amqp.broker import Broker, BrokerError, Node
from hubsante_kit.ways.amqp.certificates import PASSWORD, make_certificates
from hubsante_kit.ways.amqp.layout import definitions
from hubsante_kit.ways.amqp.thread import attached
from hubsante_kit.ways.amqp.way import Address, AmqpWay

_FORMS: tuple[Form, ...] = ("json", "xml")


class _Client(click.ParamType[tuple[str, Form]]):
    """An identifier, and in which form it reads: `fr.health.samu770`, `fr.health.samu770=xml`."""

    name = "ID[=json|xml]"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, Form]:
        identity, equals, wanted = str(value).partition("=")
        form = next((known for known in _FORMS if known == wanted), form_of(identity))
        if not _is_identifier(identity) or (equals and wanted != form):
            self.fail(f"{value!r}: an identifier as fr.health.samu770, then =json or =xml", param, ctx)
        return identity, form


_certificates = click.option(
    "--certificates",
    default="recette/certificates",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of certificates, as the command of that name makes it.",
)
_folder = click.option(
    "--folder",
    default="recette",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the journal and the messages are kept.",
)
_link = click.option("--link", default="15-nexsis_v1.9", show_default=True, type=click.Choice(list(LINKS)))
_clients = click.option(
    "--client",
    "clients",
    multiple=True,
    type=_Client(),
    default=("fr.health.samu770",),
    show_default=True,
    help="The software that is tried; as often as there are several.",
)


def _is_identifier(text: str) -> bool:
    """Whether a text is that of a client, which is also the name of its folder."""
    segments = text.split(".")
    return len(segments) > 2 and all(segment.replace("-", "").replace("_", "").isalnum() for segment in segments)


@click.group("recette")
def command() -> None:
    """Try software against the hub, on this machine alone."""


@command.command()
@_folder
@_link
@_clients
@click.option(
    "--partner",
    "partners",
    multiple=True,
    type=_Client(),
    default=("fr.fire.nexsis.sdis77", "fr.health.samu690"),
    show_default=True,
    help="Whom it may write to.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Where to listen; another than this machine's own is at your risk.",
)
@click.option("--amqp", metavar="URL", help="A RabbitMQ that is laid as amqp-setup says, as amqps://localhost:5671.")
@_certificates
@click.option("--port", default=8770, show_default=True, type=click.IntRange(0, 65535), help="0 for any that is free.")
def serve(
    folder: Path,
    link: str,
    clients: tuple[tuple[str, Form], ...],
    partners: tuple[tuple[str, Form], ...],
    host: str,
    amqp: str | None,
    certificates: Path,
    port: int,
) -> None:
    """Run the hub until Ctrl-C: messages come and go as files, and over HTTP.

    With --amqp the software that is tried publishes and reads at a RabbitMQ, and has no folder.
    """
    plan = Plan(folder, LINKS[link], dict(clients), dict(partners), host, port, has_folders=amqp is None)
    try:
        with Desk(plan, _broker_parts(amqp, certificates, link, tuple(plan.clients))) as desk:
            click.echo(f"HTTP       {desk.url}")
            for client in plan.clients:
                click.echo(f"{client}  {amqp or folder / client}")
            desk.wait()
    except JournalError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"{amqp or f'{host}:{port}'}: {error.strerror or error}") from error
    except KeyboardInterrupt:
        click.echo("")


@command.command("certificates")
@_certificates
@_clients
def make(certificates: Path, clients: tuple[tuple[str, Form], ...]) -> None:
    """Make an authority, and a certificate for the broker, for the hub and for each client.

    A client's common name is its identifier. What is there already is kept.
    """
    make_certificates(certificates, (HUB, *dict(clients)))
    click.echo(f"{certificates}: ca.pem, ID.pem, ID.key, ID.p12 ({PASSWORD})")


@command.command("amqp-setup")
@_link
@_clients
def setup(link: str, clients: tuple[tuple[str, Form], ...]) -> None:
    """Say what a RabbitMQ needs, as definitions: `… > hub.json`, then `rabbitmqctl import_definitions hub.json`.

    It also needs the plugins rabbitmq_auth_mechanism_ssl and rabbitmq_event_exchange, and
    `ssl_cert_login_from = common_name` with the certificates in its configuration.
    """
    click.echo(json.dumps(definitions(link, dict(clients)), indent=2))


@command.command()
@click.option(
    "--folder",
    default="recette/broker",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the broker keeps all that it has.",
)
@_certificates
@_link
@_clients
@click.option("--port", default=5671, show_default=True, type=click.IntRange(1, 65535))
def broker(folder: Path, certificates: Path, link: str, clients: tuple[tuple[str, Form], ...], port: int) -> None:
    """Run a RabbitMQ of one's own until Ctrl-C, laid as that of the hub; it must be installed."""
    node = Node(folder, certificates, port, link, tuple(dict(clients)))
    try:
        with Broker(node) as running:
            click.echo(f"{node.url}  ({certificates})")
            running.wait()
    except BrokerError as error:
        raise click.ClickException(str(error)) from error
    except KeyboardInterrupt:
        click.echo("")


def _broker_parts(amqp: str | None, certificates: Path, link: str, clients: tuple[str, ...]) -> Iterator[Part]:
    """The way to a broker, where one is named."""
    if amqp is not None:
        address = Address(amqp.rstrip("/"), certificates, link)
        yield lambda exchange: attached(AmqpWay(exchange, address, clients, lambda: datetime.now(UTC)))
