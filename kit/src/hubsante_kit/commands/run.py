"""`hubsante recette run`: milestones, cases and scenarios played without a page, and a report."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import click

from hubsante_kit.commands.asking import ask
from hubsante_kit.commands.choice_options import Playing, choice_options
from hubsante_kit.commands.desk_options import desk_options, opened
from hubsante_kit.commands.parameters import Formats
from hubsante_kit.desk import Desk
from hubsante_kit.faults import Fault
from hubsante_kit.report import FORMATS, Report, contents
from hubsante_kit.run import play
from hubsante_kit.session import Session

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@desk_options
@choice_options
@click.option("--again", multiple=True, metavar="STEP", help="What is to begin again, as the report names it.")
@click.option("--ask", "is_asking", is_flag=True, help="Ask the questions in the terminal, a key each.")
@click.option(
    "--wait", default=60.0, show_default=True, type=click.FloatRange(0), help="Seconds of silence that end it."
)
@click.option("--report", "formats", type=Formats(), default="html", show_default=True, help="Formats of the report.")
@click.option("--output", type=_FOLDER, help="The folder of the report, else that of the journal.")
def run(
    playing: Playing,
    again: tuple[str, ...],
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
    with opened(playing.plan) as desk:
        report = _played(desk, playing, again, wait, is_asking)
    try:
        for name in formats:
            click.echo(_write(report, name, output or playing.plan.folder))
    except OSError as error:
        raise click.ClickException(str(error)) from error
    sys.exit(not report.is_passed)


def _played(desk: Desk, playing: Playing, again: Iterable[str], wait: float, is_asking: bool) -> Report:
    """The report of what was played at a desk."""
    assignment, material = playing.assignment(desk.journal.records[0].at), playing.material
    session = Session(desk.exchange, desk.journal, assignment, _now)
    _begin(session, again)
    look = play(session, desk.exchange, wait, click.echo)
    if is_asking:
        for answered in ask(look.verdicts):
            desk.journal.append(answered)
        look = session.look()
    journal = playing.plan.journal.read_bytes()
    report = contents(look, assignment.parties, _now(), journal, material.findings, material.sources)
    _tell(report)
    return report


def _begin(session: Session, parts: Iterable[str]) -> None:
    """Let parts begin again. Raises: click.BadParameter where there is none of a name; then none begins."""
    wanted = tuple(parts)
    unknown = [part for part in wanted if part not in session.look().parts]
    if unknown:
        raise click.BadParameter(f"--again {unknown[0]}: no step of this run, as the report names them")
    for part in wanted:
        session.begin(part)


def _tell(report: Report) -> None:
    """The faults, and how many steps are in which state."""
    for line in _lines(report.faults):
        click.echo(line)
    counts = Counter(item.state for item in report.items)
    click.echo(", ".join(state.counted(count) for state, count in counts.items()))


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
