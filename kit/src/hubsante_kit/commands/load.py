"""`hubsante recette load`: how the software bears many messages."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from ipaddress import ip_address
from threading import Event
from time import monotonic
from urllib.parse import urlsplit

import click

from hubsante_kit.commands.desk_options import desk_options, opened
from hubsante_kit.desk import Desk, Plan
from hubsante_kit.history import history_of
from hubsante_kit.load import Latency, Load, LoadError, Tally, send, tally
from hubsante_kit.partner.compose import Address

_LOOK = 1.0
"""Seconds between two looks at what is still to come."""


@click.command("load")
@desk_options
@click.option("--count", default=100, show_default=True, type=click.IntRange(1), help="How many messages.")
@click.option(
    "--rate", default=5.0, show_default=True, type=click.FloatRange(0, min_open=True), help="Of them a second."
)
@click.option(
    "--wait", default=60.0, show_default=True, type=click.FloatRange(0), help="Seconds of silence that end it."
)
@click.option("--format", "form", default="text", show_default=True, type=click.Choice(["text", "json"]))
def load(plan: Plan, count: int, rate: float, wait: float, form: str) -> None:
    """Send valid messages to the software at a rate, and say what was lost, came twice, and how long it took.

    On this machine alone. The exit status is 1 where something was lost or came twice.
    """
    _require_loopback(plan)
    try:
        wanted = Load(count, rate)
        with opened(plan) as desk:
            address = Address(next(iter(plan.partners)), next(iter(plan.clients)))
            numbers = send(desk.exchange, wanted, address, lambda: datetime.now(UTC), Event().wait)
            found = _settled(desk, numbers, wait)
    except LoadError as error:
        raise click.ClickException(str(error)) from error
    click.echo(json.dumps(asdict(found), ensure_ascii=False) if form == "json" else "\n".join(_lines(found)))
    sys.exit(not found.is_whole)


def _require_loopback(plan: Plan) -> None:
    """Raises: click.BadParameter for any other machine."""
    hosts = (plan.host, urlsplit(plan.broker.url).hostname or "" if plan.broker else "localhost")
    for host in hosts:
        if not _is_loopback(host):
            raise click.BadParameter(f"{host}: a load is for this machine alone")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _settled(desk: Desk, numbers: list[int], wait: float) -> Tally:
    """The tally once all is read and answered, or nothing happened for so many seconds."""
    seen, since = 0, monotonic()
    while True:
        records = desk.journal.records
        found = tally(history_of(records), numbers)
        if len(records) != seen:
            seen, since = len(records), monotonic()
        if not (found.unread or found.unanswered) or monotonic() - since >= wait:
            return found
        Event().wait(_LOOK)


def _lines(found: Tally) -> Iterator[str]:
    yield f"{found.sent} messages envoyés, {found.refused} refusés par le hub"
    yield f"non lus : {len(found.unread)}{_some(found.unread)}"
    yield f"lus, non acquittés : {len(found.unanswered)}{_some(found.unanswered)}"
    yield f"acquittés deux fois : {len(found.answered_twice)}{_some(found.answered_twice)}"
    yield from _times("lecture", found.reading)
    yield from _times("acquittement", found.answering)


def _some(identities: tuple[str, ...]) -> str:
    return f" ({', '.join(identities[:5])}{', …' if len(identities) > 5 else ''})" if identities else ""


def _times(name: str, latency: Latency | None) -> Iterator[str]:
    if latency is not None:
        yield (
            f"{name} : médiane {latency.median:.3f} s, 95 % en moins de {latency.ninety_five:.3f} s, "
            f"au plus {latency.longest:.3f} s"
        )
