"""`hubsante recette`: the hub on one's own desk."""

from __future__ import annotations

from pathlib import Path

import click

from hubsante_kit.commands.broker import amqp_setup, broker, certificates
from hubsante_kit.commands.desk_options import desk_options, opened
from hubsante_kit.commands.load import load
from hubsante_kit.commands.run import run
from hubsante_kit.desk import Plan
from hubsante_kit.history import Parties
from hubsante_kit.milestones import MILESTONES
from hubsante_kit.page import page
from hubsante_kit.partner.behaviour import BEHAVIOURS
from hubsante_kit.partner.extras import PackError, from_pack
from hubsante_kit.session import Assignment


@click.group("recette")
def command() -> None:
    """Try software against the hub, on this machine alone."""


@command.command()
@desk_options
@click.option("--behaviour", default="exemplaire", show_default=True, type=click.Choice(list(BEHAVIOURS)))
@click.option(
    "--pack",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Also offer what must fail, of a pack of the models.",
)
@click.option("--schema", default="RC-EDA", show_default=True, help="The message whose part of the pack is offered.")
def serve(plan: Plan, behaviour: str, pack: Path | None, schema: str) -> None:
    """Run the hub until Ctrl-C: messages come and go as files, and over HTTP.

    The partner plays with the first client, and a page shows how far its milestones are. With --amqp
    the software that is tried publishes and reads at a RabbitMQ, and has no folder.
    """
    editor, form = next(iter(plan.clients.items()))
    assignment = Assignment(Parties(editor, next(iter(plan.partners))), form, BEHAVIOURS[behaviour], MILESTONES)
    try:
        broken = from_pack(pack, form, schema) if pack else ()
        with opened(plan) as desk, page(desk, assignment, plan.folder, broken):
            click.echo(f"Page       {desk.url}/")
            desk.wait()
    except PackError as error:
        raise click.ClickException(str(error)) from error
    except KeyboardInterrupt:
        click.echo("")


for more in (run, load, certificates, amqp_setup, broker):
    command.add_command(more)
