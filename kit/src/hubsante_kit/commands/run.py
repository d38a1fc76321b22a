"""`hubsante recette run`: milestones, cases and scenarios played without a page, and a report."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click
from click.core import ParameterSource

from hubsante_kit.commands.asking import ask
from hubsante_kit.commands.desk_options import desk_options, opened
from hubsante_kit.commands.material import Choice, Material, read_material
from hubsante_kit.commands.parameters import Formats, Numbers, Replacement
from hubsante_kit.desk import Desk, Plan
from hubsante_kit.faults import Fault
from hubsante_kit.history import Parties
from hubsante_kit.hub.delivery import HEALTH
from hubsante_kit.milestones import MILESTONES, Milestone
from hubsante_kit.partner.behaviour import BEHAVIOURS
from hubsante_kit.report import FORMATS, Report, contents
from hubsante_kit.run import play
from hubsante_kit.samples import scenario_names
from hubsante_kit.session import Assignment, Session

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)
_EXISTING_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@desk_options
@click.option("--milestones", type=Numbers(), help="Those to be met, as 1-5; all ten where nothing else is asked for.")
@click.option("--cases", type=_FILE, help="A workbook of tests.")
@click.option("--examples", multiple=True, type=_EXISTING_FOLDER, help="Where its examples are, else beside it.")
@click.option("--only", multiple=True, metavar="SHEET", help="Cases of the workbook by the names of their sheets.")
@click.option("--replace", "bindings", multiple=True, type=Replacement(), help="Your text for one of the examples.")
@click.option("--scenario", "scenario", type=click.Choice(scenario_names()), help="A scenario of the model.")
@click.option("--role", metavar="ID", help="Whom of the scenario the software plays, else who is first written to.")
@click.option("--errors", "with_errors", is_flag=True, help="Also send an RS-ERROR of each code.")
@click.option("--pack", type=_FILE, help="Also send what must fail, of a pack of the models.")
@click.option("--schema", default="RC-EDA", show_default=True, help="The message whose part of the pack is sent.")
@click.option("--behaviour", default="exemplaire", show_default=True, type=click.Choice(list(BEHAVIOURS)))
@click.option("--again", multiple=True, metavar="STEP", help="What is to begin again, as the report names it.")
@click.option("--answers", type=_FILE, help="Answers to questions, as JSON.")
@click.option("--ask", "is_asking", is_flag=True, help="Ask the questions in the terminal, a key each.")
@click.option(
    "--wait", default=60.0, show_default=True, type=click.FloatRange(0), help="Seconds of silence that end it."
)
@click.option("--report", "formats", type=Formats(), default="html", show_default=True, help="Formats of the report.")
@click.option("--output", type=_FOLDER, help="The folder of the report, else that of the journal.")
@click.pass_context
def run(
    ctx: click.Context,
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
    again: tuple[str, ...],
    answers: Path | None,
    is_asking: bool,
    wait: float,
    formats: tuple[str, ...],
    output: Path | None,
) -> None:
    """Play milestones, the cases of a workbook or a scenario with the software, and report.

    The partner sends what each step needs. It ends when all steps are done, or when nothing
    happens for a while; what happened before counts, so that it may be called again. The exit
    status is 0 when every step is met.
    """
    is_all = not any((milestones, cases, scenario, with_errors, pack))
    chosen = MILESTONES if is_all else milestones or ()
    choice = Choice(chosen, cases, examples, only, scenario, role, with_errors, pack, schema, answers)
    material = read_material(choice, next(iter(plan.clients.values())))
    for finding in material.findings:
        click.echo(f"{finding.ref} : {finding.message}" + (f"\n    → {finding.proposal}" if finding.proposal else ""))
    if material.link is not None and ctx.get_parameter_source("link") is not ParameterSource.COMMANDLINE:
        broker = replace(plan.broker, link=material.link.name) if plan.broker else None
        plan = replace(plan, link=material.link, broker=broker)
    with opened(plan) as desk:
        assignment = replace(_assignment(desk, plan, choice, material, behaviour), bindings=dict(bindings))
        report = _played(desk, plan, assignment, material, again, wait, is_asking)
    for name in formats:
        click.echo(_write(report, name, output or plan.folder))
    sys.exit(not report.is_passed)


def _assignment(desk: Desk, plan: Plan, choice: Choice, material: Material, behaviour: str) -> Assignment:
    editor, form = next(iter(plan.clients.items()))
    parties = Parties(editor, _partner(plan, material))
    start = desk.journal.records[0].at
    return Assignment(
        parties,
        form,
        BEHAVIOURS[behaviour],
        choice.milestones,
        material.scripts(parties, start),
        material.extras(parties, start),
        material.answers,
    )


def _partner(plan: Plan, material: Material) -> str:
    """The first partner, or the first of health where the material asks for one."""
    of_health = (partner for partner in plan.partners if partner.startswith(HEALTH))
    first = next(iter(plan.partners))
    return next(of_health, first) if material.is_of_health else first


def _played(
    desk: Desk,
    plan: Plan,
    assignment: Assignment,
    material: Material,
    again: Iterable[str],
    wait: float,
    is_asking: bool,
) -> Report:
    """The report of what was played at a desk."""
    session = Session(desk.exchange, desk.journal, assignment, _now)
    for part in again:
        session.begin(part)
    look = play(session, desk.exchange, wait, click.echo)
    if is_asking:
        for answered in ask(look.verdicts):
            desk.journal.append(answered)
        look = session.look()
    journal = plan.journal.read_bytes()
    report = contents(look, assignment.parties, _now(), journal, material.findings, material.sources)
    _tell(report)
    return report


def _tell(report: Report) -> None:
    """The faults, and how many steps are in which state."""
    for line in _lines(report.faults):
        click.echo(line)
    counts = Counter(item.state.value for item in report.items)
    click.echo(", ".join(f"{count} {state}" for state, count in counts.items()))


def _lines(faults: Iterable[Fault]) -> Iterable[str]:
    for fault in faults:
        place = f"message {fault.message}" if fault.message else "courtier"
        yield f"✗ {place} : {fault.title} [{fault.code}]\n    {fault.seen}\n    → {fault.advice}"


def _write(report: Report, name: str, folder: Path) -> Path:
    """The file of the report in a format."""
    file, write = FORMATS[name]
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / file
    path.write_bytes(write(report))
    return path


def _now() -> datetime:
    return datetime.now(UTC)
