"""`hubsante recette`: the hub on one's own desk."""

from __future__ import annotations

from dataclasses import replace

import click

from hubsante_kit.commands.broker import amqp_setup, broker, certificates
from hubsante_kit.commands.choice_options import Playing, choice_options
from hubsante_kit.commands.desk_options import desk_options, opened
from hubsante_kit.commands.load import load
from hubsante_kit.commands.parameters import Commands
from hubsante_kit.commands.run import run
from hubsante_kit.milestones import MILESTONES
from hubsante_kit.page import page


@click.group("recette", cls=Commands)
def command() -> None:
    """Try software against the hub, on this machine alone."""


@command.command()
@desk_options
@choice_options
def serve(playing: Playing) -> None:
    """Run the hub until Ctrl-C: messages come and go as files, and over HTTP.

    The partner plays with the first client, and a page shows how far it is; a partner that is to do
    nothing is --behaviour muet. What --errors and --pack add is sent from the page. With --amqp the
    software that is tried publishes and reads at a RabbitMQ, and has no folder.
    """
    try:
        with opened(playing.plan) as desk:
            assignment = playing.assignment(desk.journal.records[0].at)
            milestones = assignment.milestones or (() if assignment.scripts else MILESTONES)
            played = replace(assignment, milestones=milestones, extras=())
            with page(desk, played, playing.plan.folder, assignment.extras, playing.material.findings):
                click.echo(f"Page       {desk.url}/")
                desk.wait()
                raise click.ClickException("le kit ne peut pas continuer, pour la raison donnée plus haut")
    except KeyboardInterrupt:
        click.echo("")


for more in (run, load, certificates, amqp_setup, broker):
    command.add_command(more)
