"""The options of every command that runs a desk."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
from aio_pika.exceptions import AMQPError

from hubsante_kit.desk import Desk, Part, Plan
from hubsante_kit.hub.delivery import Form, form_of
from hubsante_kit.hub.links import LINKS
from hubsante_kit.journal import JournalError
from hubsante_kit.ways.amqp.address import Address
from hubsante_kit.ways.amqp.management import ManagementError
from hubsante_kit.ways.amqp.thread import attached
from hubsante_kit.ways.amqp.way import AmqpWay
from hubsante_models import MESSAGES
from hubsante_models.conversion import UnknownVersionError, converters

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


class _Switch(click.ParamType[tuple[str, str]]):
    """A recipient and the schema that it does not get: `fr.fire.nexsis.sdis77=RC-EDA`."""

    name = "ID=SCHEMA"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        identity, _, schema = str(value).partition("=")
        if not _is_identifier(identity) or schema not in MESSAGES:
            self.fail(f"{value!r}: an identifier and a schema, as fr.health.samu770=RC-EDA", param, ctx)
        return identity, schema


class _Spoken(click.ParamType[tuple[str, str]]):
    """A recipient and the version that it reads: `fr.health.samu690=2.4`, `fr.fire.nexsis.sdis77=cisu`."""

    name = "ID=VERSION"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        identity, _, version = str(value).partition("=")
        if not _is_identifier(identity):
            self.fail(f"{value!r}: an identifier and a version, as fr.health.samu690=2.4", param, ctx)
        try:
            return identity, converters().version(version)
        except UnknownVersionError as error:
            self.fail(str(error), param, ctx)


def _is_identifier(text: str) -> bool:
    """Whether a text is that of a client, which is also the name of its folder."""
    segments = text.split(".")
    return len(segments) > 2 and all(segment.replace("-", "").replace("_", "").isalnum() for segment in segments)


link_option = click.option("--link", default="15-nexsis_v1.9", show_default=True, type=click.Choice(list(LINKS)))
clients_option = click.option(
    "--client",
    "clients",
    multiple=True,
    type=_Client(),
    default=("fr.health.samu770",),
    show_default=True,
    help="The software that is tried; as often as there are several.",
)
certificates_option = click.option(
    "--certificates",
    default="recette/certificates",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of certificates, as the command of that name makes it.",
)

_OPTIONS = (
    click.option(
        "--folder",
        default="recette",
        show_default=True,
        type=click.Path(file_okay=False, path_type=Path),
        help="Where the journal and the messages are kept.",
    ),
    link_option,
    clients_option,
    click.option(
        "--partner",
        "partners",
        multiple=True,
        type=_Client(),
        default=("fr.fire.nexsis.sdis77", "fr.health.samu690"),
        show_default=True,
        help="Whom it may write to; the first plays the partner.",
    ),
    click.option(
        "--switch-off",
        "switched_off",
        multiple=True,
        type=_Switch(),
        help="A message that the hub does not let through to a recipient, as where a use case is switched off there.",
    ),
    click.option(
        "--speaks",
        multiple=True,
        type=_Spoken(),
        help="The version that a recipient reads, or cisu: the hub converts what it gets.",
    ),
    click.option(
        "--amqp", metavar="URL", help="A RabbitMQ that is laid as amqp-setup says, as amqps://localhost:5671."
    ),
    certificates_option,
    click.option(
        "--host",
        default="127.0.0.1",
        show_default=True,
        help="Where to listen; another than this machine's own is at your risk.",
    ),
    click.option(
        "--port", default=8770, show_default=True, type=click.IntRange(0, 65535), help="0 for any that is free."
    ),
)


def desk_options(command: Callable[..., None]) -> Callable[..., None]:
    """A command with these options, which is given the plan that they make."""

    @functools.wraps(command)
    def with_plan(
        folder: Path,
        link: str,
        clients: tuple[tuple[str, Form], ...],
        partners: tuple[tuple[str, Form], ...],
        switched_off: tuple[tuple[str, str], ...],
        speaks: tuple[tuple[str, str], ...],
        amqp: str | None,
        certificates: Path,
        host: str,
        port: int,
        **others: Any,
    ) -> None:
        broker = Address(_broker_url(amqp), certificates, link) if amqp else None
        switched = frozenset(switched_off)
        plan = Plan(folder, LINKS[link], dict(clients), dict(partners), host, port, broker, switched, dict(speaks))
        command(plan, **others)

    return functools.reduce(lambda wrapped, option: option(wrapped), reversed(_OPTIONS), with_plan)


def _broker_url(text: str) -> str:
    """Where a broker listens, always by TLS and without its virtual host: `amqps://localhost:5671`.

    Raises: click.BadParameter.
    """
    url = text.rstrip("/")
    if not _is_broker(url):
        raise click.BadParameter(f"--amqp {text}: a broker as amqps://localhost:5671")
    return url


def _is_broker(url: str) -> bool:
    try:
        split = urlsplit(url)
        return split.scheme == "amqps" and bool(split.hostname) and url == f"amqps://{split.netloc}" and split.port != 0
    except ValueError:
        return False


@contextmanager
def opened(plan: Plan) -> Iterator[Desk]:
    """A desk that runs, its addresses told; what prevents it is told as a mistake of the command line."""
    try:
        with Desk(plan, _parts(plan)) as desk:
            click.echo(f"HTTP       {desk.url}")
            for client in plan.clients:
                click.echo(f"{client}  {plan.broker.url if plan.broker else plan.folder / client}")
            yield desk
    except (JournalError, ManagementError) as error:
        raise click.ClickException(str(error)) from error
    except (OSError, AMQPError) as error:
        raise click.ClickException(_why(error, plan)) from error


def _why(error: OSError | AMQPError, plan: Plan) -> str:
    """What is wrong with a file, which the error names, or else with an address."""
    if isinstance(error, OSError) and error.filename is not None:
        return str(error)
    place = plan.broker.url if plan.broker else f"{plan.host}:{plan.port}"
    return f"{place}: {error}"


def _parts(plan: Plan) -> Iterator[Part]:
    """The way to a broker, where there is one."""
    broker = plan.broker
    if broker is not None:
        yield lambda exchange: attached(AmqpWay(exchange, broker, plan.clients, lambda: datetime.now(UTC)))
