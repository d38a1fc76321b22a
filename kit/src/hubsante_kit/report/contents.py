"""What every report says, whatever its format."""

from __future__ import annotations

import hashlib
import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import starmap

from hubsante_kit import __version__
from hubsante_kit.cases.case import CaseFinding
from hubsante_kit.faults import Fault, faults
from hubsante_kit.history import History, Parties, Passage
from hubsante_kit.milestones import Progress, Question, State, Verdict
from hubsante_kit.partner.extras import Extra
from hubsante_kit.scripts import Played, PlayedStep, verdicts
from hubsante_kit.session import Look
from hubsante_models import MODEL_VERSION


@dataclass(frozen=True, slots=True)
class Item:
    """A step of a milestone or of a script."""

    group: str
    """What it belongs to, `"Jalon 3 – Messages vides"`."""
    name: str
    title: str
    state: State
    expected: str
    origin: str
    """Whose criterion it is: `"officiel"` or `"kit"`."""
    seen: str
    why: str
    messages: tuple[int, ...]
    questions: tuple[Question, ...]
    missing: tuple[str, ...]
    """Steps that come before it and are not met."""
    documentation: str
    is_optional: bool
    again: str
    """The command that plays this step, or its script, again."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that a reviewer needs to judge, and to do it again."""

    kit: str
    model: str
    link: str
    editor: str
    partner: str
    started: datetime | None
    made: datetime
    journal: str
    """The SHA-256 of the journal."""
    items: tuple[Item, ...]
    faults: tuple[Fault, ...]
    findings: tuple[CaseFinding, ...]
    """Of the test workbooks."""
    sources: tuple[tuple[str, str], ...]
    """The files that were played, each with its SHA-256."""
    passages: tuple[Passage, ...]

    @property
    def is_passed(self) -> bool:
        """Whether every step that counts is met."""
        return all(item.state is State.MET or item.is_optional for item in self.items)


def contents(
    look: Look,
    parties: Parties,
    made: datetime,
    journal: bytes,
    findings: Sequence[CaseFinding] = (),
    sources: Sequence[tuple[str, bytes]] = (),
) -> Report:
    """The report of a recette as it is; `journal` and `sources` are the bytes of the files."""
    history = look.history
    scripted = (item for run in look.played for item in _of_script(run, history, parties, findings, sources))
    return Report(
        kit=__version__,
        model=MODEL_VERSION,
        link=history.starts[-1][1].link if history.starts else "",
        editor=parties.editor,
        partner=parties.partner,
        started=history.starts[0][0] if history.starts else None,
        made=made,
        journal=digest(journal),
        items=(*_of_milestones(look.progress), *scripted, *starmap(_of_extra, look.beside)),
        faults=faults(history, parties),
        findings=tuple(findings),
        sources=tuple((name, digest(content)) for name, content in sources),
        passages=history.passages,
    )


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _of_milestones(progress: Progress) -> Iterable[Item]:
    for milestone, steps in progress.milestones:
        for each in steps:
            step, verdict = each.step, each.verdict
            yield Item(
                group=f"Jalon {milestone.number} – {milestone.title}",
                name=step.name,
                title=step.title,
                state=verdict.state,
                expected=step.expected,
                origin=step.origin,
                seen=verdict.seen,
                why=verdict.why,
                messages=verdict.messages,
                questions=verdict.questions,
                missing=each.missing,
                documentation=step.documentation,
                is_optional=step.is_optional,
                again=f"hubsante recette run --again {step.name}",
            )


def _of_script(
    played: Played,
    history: History,
    parties: Parties,
    findings: Iterable[CaseFinding],
    sources: Sequence[tuple[str, bytes]],
) -> Iterable[Item]:
    for step, verdict in verdicts(played, history, parties, findings):
        yield _of_step(played, step, verdict, sources)


def _again(part: str, sources: Sequence[tuple[str, bytes]]) -> str:
    """The command that plays a script again."""
    kind, _, name = part.partition(":")
    files = [file for file, _ in sources][:1]
    chosen = ["--cases", *files, "--only", name] if kind == "cas" else ["--scenario", name]
    return shlex.join(["hubsante", "recette", "run", *chosen, "--again", part])


def _of_step(played: Played, played_step: PlayedStep, verdict: Verdict, sources: Sequence[tuple[str, bytes]]) -> Item:
    step = played_step.step
    return Item(
        group=f"{played.script.part} – {played.script.title}",
        name=step.name,
        title=step.title,
        state=verdict.state,
        expected=f"{step.direction.value} de {step.schema}",
        origin="officiel" if step.is_compared else "kit",
        seen=verdict.seen,
        why=verdict.why,
        messages=verdict.messages,
        questions=verdict.questions,
        missing=(),
        documentation=f"messages/{step.schema}.md",
        is_optional=False,
        again=_again(played.script.part, sources),
    )


def _of_extra(extra: Extra, verdict: Verdict) -> Item:
    return Item(
        group="Messages fautifs et erreurs",
        name=extra.name,
        title=extra.title,
        state=verdict.state,
        expected="le message est lu"
        if extra.is_valid
        else "le message est lu, et n'est pas acquitté comme s'il était bon",
        origin="kit",
        seen=verdict.seen,
        why=verdict.why,
        messages=verdict.messages,
        questions=verdict.questions,
        missing=(),
        documentation="messages/RS-ERROR.md" if extra.kind == "info" else "",
        is_optional=False,
        again="",
    )
