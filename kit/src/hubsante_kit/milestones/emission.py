"""Milestones 5, 7 and 9: what the editor sends, and what becomes of the acknowledgement."""

from __future__ import annotations

from hubsante_kit.history import History, Parties, Passage
from hubsante_kit.journal import Refused
from hubsante_kit.milestones.model import Ask, Check, Verdict
from hubsante_kit.milestones.queries import Selection, acknowledging, case_ids, is_case, is_request, routed, sent
from hubsante_kit.milestones.verdicts import failed, judged, met, still_open


def sending(what: Selection, name: str) -> Check:
    """Whether the last message of a kind that the editor sent was accepted."""

    def check(history: History, parties: Parties) -> Verdict:
        published = [passage for passage in sent(history, parties) if what(passage)]
        accepted = routed(published)
        if accepted and accepted[-1] is published[-1]:
            return met(f"{name} accepté par le hub : message {accepted[-1].number}", accepted[-1])
        if published and isinstance(published[-1].outcome, Refused):
            last, refusal = published[-1], published[-1].outcome
            return failed(f"{name} refusé : {refusal.code}, {refusal.reason}", "corriger et renvoyer", last)
        return still_open(f"aucun {name} envoyé")

    return check


def request_after_case(history: History, parties: Parties) -> Verdict:
    """7.1: a request for help speaks of a case that was shared before."""
    requests = routed(passage for passage in sent(history, parties) if is_request(passage))
    if not requests:
        return sending(is_request, "EMSI-DC")(history, parties)
    last = requests[-1]
    shared = [passage for passage in routed(history.passages) if is_case(passage)]
    before = [passage for passage in shared if passage.number < last.number]
    if not any(case_ids(passage) & case_ids(last) for passage in before):
        seen = f"le message {last.number} parle de {', '.join(sorted(case_ids(last)))}"
        return failed(seen, "partager d'abord cette affaire par un RC-EDA", last)
    return met(f"EMSI-DC accepté : message {last.number}", last)


def acknowledgement_shown(what: Selection, questions: Ask) -> Check:
    """What a person says of the acknowledgement that came for the last message of a kind."""

    def check(history: History, parties: Parties) -> Verdict:
        published = [passage for passage in routed(sent(history, parties)) if what(passage)]
        if not published:
            return still_open("aucun message envoyé")
        read = {each.number: _answers(history, each, parties) for each in published}
        answered = [each for each in published if read[each.number]]
        if not answered:
            return still_open("l'accusé du partenaire n'a pas encore été lu dans .ack")
        return judged(history, lambda each: f"accusé lu : message {read[each.number][-1].number}", questions, answered)

    return check


def _answers(history: History, message: Passage, parties: Parties) -> tuple[Passage, ...]:
    """The partner's acknowledgements of a message that the editor read."""
    return tuple(found for found in acknowledging(history, message, parties.partner) if found.consumed)


def traced(what: Selection, questions: Ask) -> Check:
    """What a person says of how a sent message is kept."""

    def check(history: History, parties: Parties) -> Verdict:
        published = [passage for passage in routed(sent(history, parties)) if what(passage)]
        if not published:
            return still_open("aucun message envoyé")
        return judged(history, lambda each: f"message {each.number} envoyé", questions, published)

    return check
