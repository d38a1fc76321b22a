"""What a run plays, read of the files that its command line names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from hubsante_kit.answers import Answers, AnswersError, read_answers
from hubsante_kit.cases.case import CaseFinding
from hubsante_kit.cases.doubts import doubts
from hubsante_kit.cases.examples import find_examples
from hubsante_kit.cases.workbook import Workbook, read_workbook
from hubsante_kit.history import Parties
from hubsante_kit.hub.delivery import HEALTH, Form
from hubsante_kit.hub.links import LINKS, Link
from hubsante_kit.milestones import Milestone
from hubsante_kit.partner.extras import Extra, PackError, addressed, errors, from_pack
from hubsante_kit.samples import Scenario, scenario
from hubsante_kit.scripts import Script, script_of_case, script_of_scenario
from hubsante_kit.scripts.of_scenarios import actors

Scripts = Callable[[Parties, datetime], tuple[Script, ...]]
Extras = Callable[[Parties, datetime], tuple[Extra, ...]]
"""Made once it is known who plays, and when it began."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be played, as the command line says it."""

    milestones: tuple[Milestone, ...]
    cases: Path | None
    examples: tuple[Path, ...]
    only: tuple[str, ...]
    """Names of sheets; all where there are none."""
    scenario: str | None
    role: str | None
    with_errors: bool
    pack: Path | None
    schema: str
    """Of the messages of the pack."""
    answers: Path | None


@dataclass(frozen=True, slots=True)
class Material:
    """What the files hold."""

    scripts: Scripts
    extras: Extras
    answers: Answers
    link: Link | None = None
    """On which it is to be played; None where nothing says so."""
    is_of_health: bool = False
    """Whether the partner is a health actor too."""
    findings: tuple[CaseFinding, ...] = ()
    sources: tuple[tuple[str, bytes], ...] = ()


def read_material(choice: Choice, form: Form) -> Material:
    """The material of a choice, for an editor that reads a form.

    Raises: click.ClickException for a file that is not what it should be.
    """
    try:
        answers = read_answers(choice.answers) if choice.answers else Answers()
        broken = from_pack(choice.pack, form, choice.schema) if choice.pack else ()
    except (AnswersError, PackError) as error:
        raise click.ClickException(str(error)) from error

    def extras(parties: Parties, start: datetime) -> tuple[Extra, ...]:
        sent = (addressed(extra, parties) for extra in broken)
        return (*(errors(parties, form, start) if choice.with_errors else ()), *sent)

    if choice.cases is not None:
        return _of_workbook(choice.cases, choice, answers, extras)
    if choice.scenario is not None:
        return _of_scenario(scenario(choice.scenario), choice.role, answers, extras)
    return Material(lambda *_: (), extras, answers)


def _of_workbook(file: Path, choice: Choice, answers: Answers, extras: Extras) -> Material:
    content = file.read_bytes()
    book = read_workbook(content, file.name)
    examples = find_examples(choice.examples or (file.parent,))
    _require_cases(book, file, choice.only)
    cases = tuple(case for case in book.cases if not choice.only or case.name in choice.only)
    findings = (*book.findings, *doubts(cases, examples))
    scripts = tuple(script_of_case(case, examples) for case in cases)
    host = cases[0].virtual_host
    return Material(
        lambda *_: scripts,
        extras,
        answers,
        LINKS.get(host, LINKS["recette"]),
        is_of_health=not host.startswith("15-nexsis"),
        findings=findings,
        sources=((file.name, content),),
    )


def _require_cases(book: Workbook, file: Path, only: tuple[str, ...]) -> None:
    """Raises: click.ClickException where there is no case, or none of a name that is asked for."""
    if not book.cases:
        words = "; ".join(finding.message for finding in book.findings)
        raise click.ClickException(f"{file}: no case to play: {words}")
    known = [case.name for case in book.cases]
    unknown = [name for name in only if name not in known]
    if unknown:
        raise click.ClickException(f"--only {unknown[0]}: {', '.join(known)} are in {file}")


def _of_scenario(chosen: Scenario, role: str | None, answers: Answers, extras: Extras) -> Material:
    known = actors(chosen)
    played = role or chosen.samples[0].recipient
    if played not in known:
        raise click.ClickException(f"--role: {', '.join(known)} are in {chosen.name}")
    others = [actor for actor in known if actor != played]
    return Material(
        lambda parties, start: (script_of_scenario(chosen, played, parties, start),),
        extras,
        answers,
        LINKS["recette"],
        is_of_health=all(actor.startswith(HEALTH) for actor in others),
    )
