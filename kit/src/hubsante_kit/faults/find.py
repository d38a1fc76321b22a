"""The faults in what the editor sent: a pure function of the history."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from hubsante_kit.faults.envelope import body_faults
from hubsante_kit.faults.kinds import KINDS, RULES, Fault
from hubsante_kit.history import HUB, History, Parties, Passage
from hubsante_kit.journal import Refused, Routed

_BY_ERROR: Mapping[int, str] = {
    100: "not-persistent",
    101: "content-type",
    400: "expired",
    501: "unroutable",
    600: "unconvertible",
}
"""The fault behind an error of the hub that has one cause alone."""

_KEY = re.compile("clé de routage est « (.*?) »")
"""The routing key in the words of the broker."""

_SENDER, _SCHEMA = (200,), (102, 300, 301)

_BY_RULE: Mapping[str, str] = {
    "identifiant-message": "message-id",
    "nature-message": "kind",
    "emetteur-adresse": "sender-address",
    "emetteur-nom": "sender-name",
    "horodatage-envoi": "sent-at",
    "accuse-connu": "acknowledgement-of-unknown",
    "accuse-unique": "acknowledged-twice",
    "affaire-creation-constante": "creation-changed",
    "dossier-creation-constante": "creation-changed",
    "distribution-unique": "distribution-id-again",
    "distribution-emetteur": "distribution-id",
    "expiration-apres-envoi": "expired",
    "demande-apres-affaire": "request-before-case",
    "mots-cles": "keyword",
    "accuse-recu": "acknowledgement-of-unknown",
    "accuse-d-accuse": "acknowledgement-acknowledged",
    "accuse-nature": "acknowledgement-kind",
    "publication-persistante": "not-persistent",
    "destinataire-present": "recipient-missing",
}
"""The fault that a rule of the model, or of the second verdict, speaks of."""


@lru_cache(maxsize=8)
def faults(history: History, parties: Parties) -> tuple[Fault, ...]:
    """Every fault, in the order of the messages; of one message each kind once."""
    found: dict[tuple[int, str], Fault] = {}
    for passage in history.passages:
        if not parties.is_editor(passage.client) or _answers_extra(passage, history):
            continue
        for code, seen in _of(passage, parties):
            found.setdefault((passage.number, code), _fault(code, passage.number, seen))
    denied = (_of_denial(event.reason) for _, event in history.denials if parties.is_editor(event.client))
    return (*found.values(), *denied)


def _answers_extra(passage: Passage, history: History) -> bool:
    """Whether a message answers what was sent past the hub to try the editor: it repeats what was odd there."""
    named = history.by_distribution(passage.named) if passage.named else ()
    return any(each.published.is_forced and each.client == HUB for each in named)


def _of_denial(reason: str) -> Fault:
    """The fault of what the broker did not let pass; it has no message."""
    key = _KEY.search(reason)
    if key is None:
        return _fault("not-permitted", 0, reason)
    return _fault("routing-key-of-another" if key[1].startswith("fr.") else "routing-key", 0, reason)


def _fault(code: str, number: int, seen: str) -> Fault:
    kind = KINDS.get(code)
    if kind is None:
        return Fault(code, number, f"règle {code}", seen, "voir la règle dans la documentation", RULES)
    return Fault(code, number, kind.title, seen, kind.advice, kind.documentation)


def _of(passage: Passage, parties: Parties) -> Iterator[tuple[str, str]]:
    """Code and what was seen of each fault in a message."""
    match passage.outcome:
        case Refused() as refusal:
            yield from _of_refusal(passage, refusal, parties)
        case Routed():
            pass
        case None:
            return
    for remark in passage.outcome.remarks:
        yield _BY_RULE.get(remark.rule, remark.rule), f"{remark.path} : {remark.text}" if remark.path else remark.text


def _of_refusal(passage: Passage, refusal: Refused, parties: Parties) -> Iterator[tuple[str, str]]:
    """What is behind an error of the hub; its own words where nothing more is known."""
    envelope = passage.envelope
    if refusal.code in _SENDER and envelope is not None and "_" in envelope.sender_id:
        yield "sender-with-underscore", f"senderID = {envelope.sender_id}"
    elif refusal.code in _SENDER:
        key = passage.published.routing_key
        is_other = key != parties.editor and key.startswith("fr.") and not key.startswith(f"{parties.editor}.")
        yield "routing-key-of-another" if is_other else "routing-key", f"clé de routage : « {key} »"
    elif refusal.code in _SCHEMA:
        found = list(body_faults(passage.published.body))
        yield from found or [("invalid-message", refusal.reason)]
    elif refusal.code == 101:
        yield "content-type", f"content-type : « {passage.published.content_type} »"
    else:
        yield _BY_ERROR.get(refusal.code, f"error-{refusal.code}"), refusal.reason
