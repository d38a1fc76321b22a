"""Milestone 3: the envelope of what the editor sends, and its acknowledgements."""

from __future__ import annotations

from hubsante_kit.history import History, Parties, Passage
from hubsante_kit.journal import Refused
from hubsante_kit.milestones.model import Check, Verdict
from hubsante_kit.milestones.queries import Selection, acknowledging, read_by_editor, received, refused, routed, sent
from hubsante_kit.milestones.verdicts import failed, faults_of, faulty, met, still_open

ENVELOPE_FAULTS = (
    *("keyword", "date-in-utc", "date-form", "sender-with-underscore", "distribution-id", "distribution-id-again"),
    *("namespace", "recipient-form", "expired", "routing-key", "routing-key-of-another"),
)
HEADER_FAULTS = ("message-id", "kind", "sender-address", "sender-name", "sent-at", "recipient-form")
ACKNOWLEDGEMENT_FAULTS = (
    *("acknowledgement-acknowledged", "acknowledgement-of-unknown", "acknowledged-twice", "acknowledgement-kind"),
)


def format_of_body(history: History, parties: Parties) -> Verdict:
    """3.1: the content type is one of the two, and the body is what it says."""
    published = sent(history, parties)
    if not published:
        return still_open("aucun message publié")
    last = published[-1]
    expected = {"json": "application/json", "xml": "application/xml"}.get(last.format, "")
    if last.published.content_type != expected:
        seen = f"content-type « {last.published.content_type} » pour un corps {last.format or 'ni JSON ni XML'}"
        return failed(seen, "application/json ou application/xml, selon le corps", last)
    return met(f"{last.format.upper()} annoncé comme {expected}", last)


def recipient(history: History, parties: Parties) -> Verdict:
    """3.3: a message reaches a queue of somebody else."""
    published = sent(history, parties)
    reached = [passage for passage in routed(published) if passage.reader != parties.editor]
    if reached:
        return met(f"message {reached[-1].number} déposé dans {reached[-1].queue}", reached[-1])
    turned_away = refused(published)
    if turned_away:
        last = turned_away[-1]
        return failed(f"message {last.number} refusé", f"envoyer à {parties.partner}", last)
    return still_open("aucun message n'a atteint un destinataire")


def last_is_without(codes: tuple[str, ...], what: Selection = lambda _: True) -> Check:
    """Whether the last message of the editor of a kind has none of some faults."""

    def check(history: History, parties: Parties) -> Verdict:
        published = [passage for passage in sent(history, parties) if what(passage)]
        if not published:
            return still_open("aucun message publié")
        last = published[-1]
        found = [fault for fault in faults_of(history, parties, codes) if fault.message == last.number]
        if found:
            return faulty(found)
        if isinstance(last.outcome, Refused) and last.outcome.code in (102, 300, 301):
            return failed(f"message {last.number} refusé : {last.outcome.reason}", "voir le schéma du message", last)
        return met(f"message {last.number} conforme", last)

    return check


def acknowledgement(history: History, parties: Parties) -> Verdict:
    """3.4: what the partner sent is acknowledged, each message once, and nothing else is."""
    found = faults_of(history, parties, ACKNOWLEDGEMENT_FAULTS)
    if found:
        return faulty(found)
    read = [passage for passage in read_by_editor(received(history, parties)) if _wants_acknowledgement(passage)]
    for passage in reversed(read):
        answers = acknowledging(history, passage, parties.editor)
        if answers:
            return met(f"message {passage.number} acquitté par le message {answers[0].number}", passage, answers[0])
    if read:
        return still_open("message lu et pas encore acquitté par un RC-REF", *read)
    return still_open("aucun message à acquitter n'a été lu")


def _wants_acknowledgement(passage: Passage) -> bool:
    return passage.queue.endswith(".message") and bool(passage.distribution_id)
