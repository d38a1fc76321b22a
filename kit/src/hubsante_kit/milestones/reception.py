"""Milestones 4, 6, 8 and 10: what comes to the editor, and what its screen makes of it."""

from __future__ import annotations

from dataclasses import replace

from hubsante_kit.history import History, Parties
from hubsante_kit.milestones.model import Ask, Check, Verdict
from hubsante_kit.milestones.queries import Selection, acknowledging, case_ids, is_case, read_by_editor, received
from hubsante_kit.milestones.verdicts import judged, met, still_open


def receiving(what: Selection, name: str) -> Check:
    """Whether the editor read a message of a kind and acknowledged it by an RC-REF."""

    def check(history: History, parties: Parties) -> Verdict:
        offered = [passage for passage in received(history, parties) if what(passage)]
        read = read_by_editor(offered)
        if not read:
            return still_open(f"{name} envoyé, pas encore lu" if offered else f"aucun {name} envoyé", *offered)
        answered = [passage for passage in read if acknowledging(history, passage, parties.editor)]
        if not answered:
            return still_open(f"{name} lu, pas encore acquitté par un RC-REF", *read)
        return met(f"{name} lu et acquitté : message {answered[-1].number}", answered[-1])

    return check


def information(history: History, parties: Parties) -> Verdict:
    """4.1: the queue of information is read."""
    offered = [passage for passage in received(history, parties) if passage.queue.endswith(".info")]
    read = read_by_editor(offered)
    if read:
        return met(f"file .info lue : message {read[-1].number}", read[-1])
    return still_open("message déposé dans .info, pas encore lu" if offered else "aucun message dans .info", *offered)


def shown(what: Selection, questions: Ask) -> Check:
    """What a person says of the last message of a kind that the editor read."""

    def check(history: History, parties: Parties) -> Verdict:
        read = [passage for passage in read_by_editor(received(history, parties)) if what(passage)]
        if not read:
            return still_open("aucun message lu à montrer")
        return judged(history, lambda each: f"message {each.number} lu", questions, read)

    return check


def reconciliation(questions: Ask) -> Check:
    """6.1: two messages of one case were read, and a person says that they are one case."""

    def check(history: History, parties: Parties) -> Verdict:
        read = read_by_editor(filter(is_case, received(history, parties)))
        pairs = [
            (first, second)
            for place, second in enumerate(read)
            for first in read[:place]
            if case_ids(first) & case_ids(second)
        ]
        if not pairs:
            return still_open("deux RC-EDA d'une même affaire n'ont pas encore été lus", *read)
        unacknowledged = [each for each in pairs[-1] if not acknowledging(history, each, parties.editor)]
        if unacknowledged:
            return still_open("les deux RC-EDA sont lus, et pas tous deux acquittés", *unacknowledged)
        of_second = {second.number: (first.number, second.number) for first, second in pairs}
        verdict = judged(
            history, lambda _: "deux RC-EDA d'une même affaire lus", questions, [pair[1] for pair in pairs]
        )
        return replace(verdict, messages=of_second[verdict.messages[0]])

    return check
