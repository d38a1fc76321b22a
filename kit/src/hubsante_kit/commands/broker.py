"""`hubsante recette broker` and what it stands on: certificates, and the definitions of a broker."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from hubsante_kit.commands.desk_options import certificates_option, clients_option, link_option
from hubsante_kit.hub.answers import HUB
from hubsante_kit.hub.delivery import Form
from hubsante_kit.ways.amqp.broker import Broker, BrokerError, Node
from hubsante_kit.ways.amqp.certificates import PASSWORD, CertificatesError, make_certificates
from hubsante_kit.ways.amqp.layout import definitions
from hubsante_kit.ways.amqp.management import ManagementError


@click.command("certificates")
@certificates_option
@clients_option
def certificates(certificates: Path, clients: tuple[tuple[str, Form], ...]) -> None:
    """Make an authority, and a certificate for the broker, for the hub and for each client.

    A client's common name is its identifier. What is there already is kept.
    """
    with _explained():
        make_certificates(certificates, (HUB, *dict(clients)))
    click.echo(f"{certificates}: ca.pem, ID.pem, ID.key, ID.p12 ({PASSWORD})")


@click.command("amqp-setup")
@link_option
@clients_option
def amqp_setup(link: str, clients: tuple[tuple[str, Form], ...]) -> None:
    """Say what a RabbitMQ needs, as definitions: `… > hub.json`, then `rabbitmqctl import_definitions hub.json`.

    It also needs the plugins rabbitmq_auth_mechanism_ssl and rabbitmq_event_exchange, and
    `ssl_cert_login_from = common_name` with the certificates in its configuration. What its
    readers acknowledge is known where `management.url` beside the certificates names its
    management plugin, with a user that may monitor: http://user:password@host:15672.
    """
    click.echo(json.dumps(definitions(link, dict(clients)), indent=2))


@click.command("broker")
@click.option(
    "--folder",
    default="recette/broker",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the broker keeps all that it has.",
)
@certificates_option
@link_option
@clients_option
@click.option("--port", default=5671, show_default=True, type=click.IntRange(1, 65535))
def broker(folder: Path, certificates: Path, link: str, clients: tuple[tuple[str, Form], ...], port: int) -> None:
    """Run a RabbitMQ of one's own until Ctrl-C, laid as that of the hub; it must be installed."""
    node = Node(folder, certificates, port, link, tuple(dict(clients)))
    try:
        with _explained(), Broker(node) as running:
            click.echo(f"{node.url}  ({certificates})")
            running.wait()
    except KeyboardInterrupt:
        click.echo("")


@contextmanager
def _explained() -> Iterator[None]:
    """What prevents a broker or its certificates is told as a mistake of the command line."""
    try:
        yield
    except (BrokerError, CertificatesError, ManagementError, OSError) as error:
        raise click.ClickException(str(error)) from error
