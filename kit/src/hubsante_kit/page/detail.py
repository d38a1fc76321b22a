"""A message in full: its bytes, both verdicts on it, and what became of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from hubsante_kit.faults import faults
from hubsante_kit.history import History, Parties, Passage
from hubsante_kit.hub.checks import CHECKS, CONTENT_TYPE, READABLE
from hubsante_kit.journal import Refused, Routed
from hubsante_kit.page.view import acknowledgements, fate, summary
from hubsante_kit.queues import Waiting
from hubsante_kit.report.as_json import outcome
from hubsante_kit.report.contents import digest

_MOST_CHARACTERS = 200_000
"""Of a body that are shown; the whole is there to be saved."""

_CONSUMED = {
    "read": "acquitté au courtier",
    "presumed": "sans doute lu : sa file a un lecteur",
    "rejected": "rejeté par son lecteur",
}
"""By its fate, what its reader did with a message."""

_STEPS = (
    (CONTENT_TYPE, "Le content-type est application/json ou application/xml"),
    (READABLE, "Le corps est lisible et conforme au schéma"),
    *((check.name, check.title) for check in CHECKS),
    ("conversion", "Le corps peut être écrit dans la forme que lit le destinataire"),
)
"""The checks of the hub, in its order."""


def detail(passage: Passage, history: History, parties: Parties) -> dict[str, Any]:
    """The members of the answer about a message, ready for JSON."""
    published = passage.published
    text = visible(published.body)
    return {
        **summary(passage, history),
        "facts": list(_facts(passage)),
        "verdict": outcome(passage),
        "checks": list(_checks(passage)),
        "judged": _is_judged(passage),
        "stricter": list(_remarks(passage)),
        "faults": [
            {"title": fault.title, "seen": fault.seen, "advice": fault.advice}
            for fault in faults(history, parties)
            if fault.message == passage.number
        ],
        "life": list(_life(passage, history)),
        "answers": [found.number for found in history.passages if found.published.cause == passage.number],
        "text": text[:_MOST_CHARACTERS],
        "cut": max(0, len(text) - _MOST_CHARACTERS),
        "rewritten": _rewritten(passage),
    }


def visible(body: bytes) -> str:
    """A body as text, with what one would not see, or would see elsewhere than it stands, as `⟨U+202E⟩`."""
    return "".join(map(_shown, body.decode(errors="backslashreplace")))


def _shown(character: str) -> str:
    is_plain = character in "\n\r\t" or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co")
    return character if is_plain else f"⟨U+{ord(character):04X}⟩"


def _facts(passage: Passage) -> Iterator[tuple[str, str]]:
    published = passage.published
    yield "Émetteur", passage.client
    yield "Clé de routage", published.routing_key
    yield "Content-type", published.content_type
    yield "Mode", "persistant" if published.is_persistent else "non persistant"
    if published.expiration:
        yield "Expiration demandée", f"{published.expiration} ms"
    yield "Voie", published.way
    yield "Schéma", passage.schema or "inconnu"
    yield "distributionID", passage.distribution_id or "illisible"
    yield "File", passage.queue or "aucune"
    if passage.converted:
        yield "Converti", f"de {passage.converted.source} en {passage.converted.target}"
        yield from (("Perte", loss) for loss in passage.converted.losses)
    yield "Taille", f"{len(published.body)} octets"
    yield "SHA-256", digest(published.body)


def _checks(passage: Passage) -> Iterator[dict[str, str]]:
    """Each check of the hub: passed, failed, or not reached; none of what was put into a queue past them."""
    if passage.published.is_forced or passage.outcome is None:
        return
    failed = passage.outcome.check if isinstance(passage.outcome, Refused) else ""
    reached = True
    for name, title in _STEPS:
        state = "failed" if name == failed else "passed" if reached else "skipped"
        reached = reached and name != failed
        yield {"title": title, "state": state}


def _is_judged(passage: Passage) -> bool:
    """Whether there is a second verdict: not on what nobody could read, nor on what went past the hub."""
    match passage.outcome:
        case Refused(check=check):
            return check not in (CONTENT_TYPE, READABLE)
        case _:
            return passage.outcome is not None and not passage.published.is_forced


def _remarks(passage: Passage) -> Iterator[dict[str, str]]:
    for remark in passage.outcome.remarks if passage.outcome is not None else ():
        yield {
            "severity": remark.severity,
            "rule": remark.rule,
            "path": remark.path,
            "text": remark.text,
            "source": remark.source,
        }


def _life(passage: Passage, history: History) -> Iterator[tuple[str, str]]:
    """What happened to a message, in order: when and what, in French."""
    events: list[tuple[datetime | None, str]] = [
        (passage.at, "publié"),
        (passage.decided, "remis sans passer par le hub" if passage.published.is_forced else outcome(passage)),
        *((at, "remis à son lecteur") for at in passage.delivered),
        (passage.consumed, _CONSUMED[fate(passage)] if passage.consumed else ""),
        (passage.expired, "expiré sans avoir été lu"),
        *((found.at, f"acquitté par le message {found.number}") for found in acknowledgements(passage, history)),
    ]
    for at, words in sorted(((at, words) for at, words in events if at is not None), key=lambda event: event[0]):
        yield at.isoformat(), words


def _rewritten(passage: Passage) -> str:
    """The body as its reader gets it, where that is another version or form than the published one; else empty."""
    if passage.converted is not None:
        return visible(passage.converted.body)[:_MOST_CHARACTERS]
    routed = passage.outcome
    if not isinstance(routed, Routed) or routed.content_type == passage.published.content_type:
        return ""
    waiting = Waiting(passage.number, routed.queue, passage.published, routed.expires, routed.content_type)
    return visible(waiting.body)[:_MOST_CHARACTERS]
