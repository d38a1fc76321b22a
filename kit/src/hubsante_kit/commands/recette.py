"""`hubsante recette`: the hub on one's own desk."""

from __future__ import annotations

import click

from hubsante_kit.commands.broker import amqp_setup, broker, certificates
from hubsante_kit.commands.desk_options import desk_options, opened
from hubsante_kit.commands.load import load
from hubsante_kit.commands.run import run
from hubsante_kit.desk import Plan


@click.group("recette")
def command() -> None:
    """Try software against the hub, on this machine alone."""


@command.command()
@desk_options
def serve(plan: Plan) -> None:
    """Run the hub until Ctrl-C: messages come and go as files, and over HTTP.

    With --amqp the software that is tried publishes and reads at a RabbitMQ, and has no folder.
    """
    try:
        with opened(plan) as desk:
            desk.wait()
    except KeyboardInterrupt:
        click.echo("")


for more in (run, load, certificates, amqp_setup, broker):
    command.add_command(more)
