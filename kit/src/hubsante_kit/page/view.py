"""What the page shows at first sight, as a function of a look: steps, questions, faults and the conversation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from hubsante_kit import __version__
from hubsante_kit.faults import Fault
from hubsante_kit.history import HUB, History, Parties, Passage
from hubsante_kit.journal import Refused, Routed
from hubsante_kit.milestones import Question, State
from hubsante_kit.page.live import Snapshot
from hubsante_kit.report import Item, contents
from hubsante_kit.session import Look
from hubsante_models import MODEL_VERSION
from hubsante_models.rc_ref import Reference

MOST_MESSAGES = 300
"""The last ones, which the page draws; each may be asked for by its number."""

_STATES = {
    State.MET: "met",
    State.FAILED: "failed",
    State.ASKED: "asked",
    State.OPEN: "open",
    State.BLOCKED: "blocked",
}


@dataclass(frozen=True, slots=True)
class Setup:
    """What does not change while the page is served."""

    parties: Parties
    clients: tuple[str, ...]
    """All who have queues, those that are tried first."""
    behaviour: str
    """How the partner behaves, in French."""


def state(snapshot: Snapshot, setup: Setup) -> dict[str, Any]:
    """The members of the page's first answer, ready for JSON."""
    look, parties = snapshot.look, setup.parties
    history = look.history
    report = contents(look, parties, history.starts[-1][0], b"")
    return {
        "number": snapshot.number,
        "kit": __version__,
        "model": MODEL_VERSION,
        "link": report.link,
        "editor": parties.editor,
        "partner": parties.partner,
        "behaviour": setup.behaviour,
        "groups": _groups(report.items, look),
        "questions": [_question(item, question) for item in report.items for question in item.questions],
        "faults": [_fault(fault) for fault in report.faults],
        "lanes": _lanes(history, setup),
        "messages": [summary(passage, history) for passage in history.passages[-MOST_MESSAGES:]],
        "total": len(history.passages),
    }


def summary(passage: Passage, history: History) -> dict[str, Any]:
    """A message as the sequence draws it."""
    remarks = passage.outcome.remarks if passage.outcome is not None else ()
    return {
        "number": passage.number,
        "at": passage.at.isoformat(),
        "sender": passage.client,
        "recipient": passage.reader or _addressee(passage),
        "queue": passage.queue.rpartition(".")[2],
        "schema": passage.schema,
        "format": passage.format,
        "size": len(passage.published.body),
        "forced": passage.published.is_forced,
        "outcome": _outcome(passage),
        "code": passage.outcome.code if isinstance(passage.outcome, Refused) else 0,
        "remarks": len(remarks),
        "fate": fate(passage),
        "acknowledged": [found.number for found in acknowledgements(passage, history)],
        "acknowledges": [found.number for found in acknowledged(passage, history)],
        "cause": passage.published.cause,
    }


def fate(passage: Passage) -> str:
    """How far a message is on its way: `waiting`, `delivered`, `read`, `rejected`, `expired`, or empty."""
    if passage.expired is not None:
        return "expired"
    if passage.consumed is not None:
        return "rejected" if passage.is_rejected else "read"
    if not isinstance(passage.outcome, Routed):
        return ""
    return "delivered" if passage.delivered else "waiting"


def acknowledgements(passage: Passage, history: History) -> tuple[Passage, ...]:
    """The messages that acknowledge one."""
    return history.acknowledging(passage.distribution_id) if passage.distribution_id else ()


def acknowledged(passage: Passage, history: History) -> tuple[Passage, ...]:
    """The messages that one acknowledges."""
    message = passage.message
    if message is None or not isinstance(message.content, Reference):
        return ()
    return history.by_distribution(message.content.distribution_id)


def _groups(items: Iterable[Item], look: Look) -> list[dict[str, Any]]:
    """Milestones, scripts and what is sent beside, each with its steps."""
    scripts = {f"{run.script.part} – {run.script.title}": run.script.part for run in look.played}
    milestones = {step.step.name for step in look.progress.steps}
    return [
        {"title": title, "steps": [_step(item, scripts.get(title, ""), milestones) for item in members]}
        for title, members in groupby(items, key=lambda item: item.group)
    ]


def _step(item: Item, script: str, milestones: set[str]) -> dict[str, Any]:
    return {
        "name": item.name,
        "title": item.title,
        "state": _STATES[item.state],
        "words": item.state.value,
        "expected": item.expected,
        "origin": item.origin,
        "seen": item.seen,
        "why": item.why,
        "messages": item.messages,
        "missing": item.missing,
        "documentation": item.documentation,
        "optional": item.is_optional,
        "part": script or (item.name if item.name in milestones else ""),
    }


def _question(item: Item, question: Question) -> dict[str, Any]:
    return {
        "id": question.identity,
        "step": f"{item.name} {item.title}",
        "text": question.text,
        "values": question.values,
        "messages": item.messages,
    }


def _fault(fault: Fault) -> dict[str, Any]:
    return {
        "code": fault.code,
        "message": fault.message,
        "title": fault.title,
        "seen": fault.seen,
        "advice": fault.advice,
        "documentation": fault.documentation,
    }


def _lanes(history: History, setup: Setup) -> list[str]:
    """Who takes part in the conversation: the editor, the hub, the partner, then others that did anything."""
    shown = history.passages[-MOST_MESSAGES:]
    active = {client for passage in shown for client in (passage.client, passage.reader)}
    parties = (setup.parties.editor, HUB, setup.parties.partner)
    return [*parties, *(client for client in setup.clients if client in active and client not in parties)]


def _addressee(passage: Passage) -> str:
    """To whom a message that is in no queue is addressed; empty where it does not say."""
    envelope = passage.envelope
    return envelope.descriptor.explicit_address.explicit_address_value if envelope is not None else ""


def _outcome(passage: Passage) -> str:
    match passage.outcome:
        case Routed():
            return "routed"
        case Refused():
            return "refused"
        case None:
            return "waiting"
