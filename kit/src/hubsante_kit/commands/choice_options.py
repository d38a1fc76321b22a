"""The options that say what is played, of every command that plays, and the assignment that follows from them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from hubsante_kit.commands.material import Choice, Material, read_material
from hubsante_kit.commands.parameters import Numbers, Replacement
from hubsante_kit.desk import Plan
from hubsante_kit.history import Parties
from hubsante_kit.hub.delivery import HEALTH, Form
from hubsante_kit.milestones import MILESTONES, Milestone
from hubsante_kit.partner.behaviour import BEHAVIOURS, Behaviour
from hubsante_kit.samples import scenario_names
from hubsante_kit.session import Assignment

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_EXISTING_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)

_OPTIONS = (
    click.option(
        "--milestones", type=Numbers(), help="Those to be met, as 1-5; all ten where nothing else is asked for."
    ),
    click.option("--cases", type=_FILE, help="A workbook of tests."),
    click.option("--examples", multiple=True, type=_EXISTING_FOLDER, help="Where its examples are, else beside it."),
    click.option("--only", multiple=True, metavar="SHEET", help="Cases of the workbook by the names of their sheets."),
    click.option("--replace", "bindings", multiple=True, type=Replacement(), help="Your text for one of the examples."),
    click.option("--scenario", "scenario", type=click.Choice(scenario_names()), help="A scenario of the model."),
    click.option("--role", metavar="ID", help="Whom of the scenario the software plays, else who is first written to."),
    click.option("--errors", "with_errors", is_flag=True, help="Also send an RS-ERROR of each code."),
    click.option("--pack", type=_FILE, help="Also send what must fail, of a pack of the models."),
    click.option("--schema", default="RC-EDA", show_default=True, help="The message whose part of the pack is sent."),
    click.option("--behaviour", default="exemplaire", show_default=True, type=click.Choice(list(BEHAVIOURS))),
    click.option("--answers", type=_FILE, help="Answers to questions, as JSON."),
)


@dataclass(frozen=True, slots=True)
class Playing:
    """What is played, by whom, and how."""

    plan: Plan
    choice: Choice
    material: Material
    behaviour: Behaviour
    bindings: Mapping[str, str]  # what the software writes in the place of a text of the examples

    @property
    def form(self) -> Form:
        """In which the software reads, which is the first client."""
        return next(iter(self.plan.clients.values()))

    def assignment(self, start: datetime) -> Assignment:
        """The assignment of a recette that began then."""
        partner = self._partner
        parties = Parties(next(iter(self.plan.clients)), partner)
        return Assignment(
            parties,
            self.form,
            self.behaviour if partner not in self.plan.clients else BEHAVIOURS["muet"],
            self.choice.milestones,
            self.material.scripts(parties, start),
            self.material.extras(parties, start),
            self.material.answers,
            self.bindings,
        )

    @property
    def _partner(self) -> str:
        """The first partner that is no software that is tried; of health, where the material asks for one.

        Where all of them are tried, the first, which then plays for itself.
        """
        free = [partner for partner in self.plan.partners if partner not in self.plan.clients]
        of_health = [partner for partner in free if partner.startswith(HEALTH)]
        wanted = of_health if self.material.is_of_health else []
        return next(iter((*wanted, *free, *self.plan.partners)))


def choice_options(command: Callable[..., None]) -> Callable[..., None]:
    """A command with these options beside those of a desk, which is given what they say to play."""

    @functools.wraps(command)
    def with_playing(
        plan: Plan,
        milestones: tuple[Milestone, ...] | None,
        cases: Path | None,
        examples: tuple[Path, ...],
        only: tuple[str, ...],
        bindings: tuple[tuple[str, str], ...],
        scenario: str | None,
        role: str | None,
        with_errors: bool,
        pack: Path | None,
        schema: str,
        behaviour: str,
        answers: Path | None,
        **others: Any,
    ) -> None:
        _require_effect()
        is_all = not any((milestones, cases, scenario, with_errors, pack))
        chosen = MILESTONES if is_all else milestones or ()
        choice = Choice(chosen, cases, examples, only, scenario, role, with_errors, pack, schema, answers)
        material = read_material(choice, next(iter(plan.clients.values())))
        _tell(material)
        playing = Playing(_on_link(plan, material), choice, material, BEHAVIOURS[behaviour], dict(bindings))
        command(playing, **others)

    return functools.reduce(lambda wrapped, option: option(wrapped), reversed(_OPTIONS), with_playing)


_NEEDS: Mapping[str, str] = {"examples": "cases", "only": "cases", "role": "scenario", "schema": "pack"}
"""Options that say more of what another one names, and nothing without it."""


def _require_effect() -> None:
    """Raises: click.UsageError for an option that would do nothing."""
    for option, needed in _NEEDS.items():
        if _is_given(option) and not _is_given(needed):
            raise click.UsageError(f"--{option} says more of --{needed}, which is not given")
    if _is_given("cases") and _is_given("scenario"):
        raise click.UsageError("--cases and --scenario take a run each")


def _tell(material: Material) -> None:
    for finding in material.findings:
        click.echo(f"{finding.ref} : {finding.message}" + (f"\n    → {finding.proposal}" if finding.proposal else ""))


def _on_link(plan: Plan, material: Material) -> Plan:
    """The plan on the link that the material asks for, unless the command line names another."""
    if material.link is None or _is_given("link"):
        return plan
    broker = replace(plan.broker, link=material.link.name) if plan.broker else None
    return replace(plan, link=material.link, broker=broker)


def _is_given(option: str) -> bool:
    return click.get_current_context().get_parameter_source(option) is ParameterSource.COMMANDLINE
