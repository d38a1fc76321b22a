"""Milestones 1 and 2: the connection and the technical acknowledgement."""

from __future__ import annotations

import re

from hubsante_kit.history import History, Parties, Passage
from hubsante_kit.journal import Way
from hubsante_kit.milestones.model import Question, Verdict
from hubsante_kit.milestones.queries import read_by_editor, received, sent
from hubsante_kit.milestones.verdicts import asked, failed, met, still_open

_IDENTIFIER = re.compile(r"fr\.[a-z0-9-]+(\.[A-Za-z0-9-]+)+")


def identifier(history: History, parties: Parties) -> Verdict:
    """1.1: the client is known by an identifier that has its form."""
    if not _ways(history, parties):
        return still_open(f"aucun client ne s'est présenté comme {parties.editor}")
    if not _IDENTIFIER.fullmatch(parties.editor):
        why = "un identifiant a la forme fr.health.samu770, sans tiret bas : le hub y lit l'émetteur"
        return failed(f"identifiant {parties.editor}", why)
    return met(f"identifiant {parties.editor}")


def certificates(history: History, parties: Parties) -> Verdict:
    """1.2: the identifier is proven; where no broker is used it is that of the folder or the address."""
    ways = _ways(history, parties)
    if not ways:
        return still_open("aucune connexion")
    if "amqp" in ways:
        return met(f"le courtier a reconnu {parties.editor}")
    return met("sans courtier l'identité est celle du dossier ou de l'adresse : à refaire avec --amqp")


def connection(history: History, parties: Parties) -> Verdict:
    """1.3: the client reads one of its queues."""
    queues = {event.queue for _, event in history.connections if parties.is_editor(event.client) and event.queue}
    taken = {passage.queue for passage in received(history, parties) if passage.consumed}
    if not queues | taken:
        return still_open("aucune file n'est lue")
    return met(f"files lues : {', '.join(sorted(queues | taken))}")


def persistence(history: History, parties: Parties) -> Verdict:
    """1.4: a message is published as persistent, and no later one is not."""
    published = sent(history, parties)
    if not published:
        return still_open("aucun message publié")
    last = published[-1]
    if not last.published.is_persistent:
        return failed(f"message {last.number} non persistant", "publier avec delivery_mode = 2", last)
    return met(f"message {last.number} persistant", last)


def consumption(history: History, parties: Parties) -> Verdict:
    """2.1: what is delivered is acknowledged to the broker."""
    delivered = [passage for passage in received(history, parties) if passage.delivered]
    if not delivered:
        return still_open("rien n'a encore été remis")
    taken = read_by_editor(delivered)
    if taken and all(passage.is_presumed for passage in taken):
        return asked(history, f"messages lus au courtier : {len(taken)}", _acknowledges, taken[0])
    if taken:
        return met(f"messages acquittés au courtier : {len(taken)} sur {len(delivered)}", *taken)
    rejected = [passage for passage in delivered if passage.is_rejected]
    if rejected:
        return failed("message rejeté", "acquitter (basic.ack) un message lu, même s'il déplaît", *rejected)
    return still_open(f"messages acquittés au courtier : aucun, sur {len(delivered)} remis", *delivered)


def confirmation(history: History, parties: Parties) -> Verdict:
    """2.2: the client waits for the broker to confirm what it publishes, which the broker alone sees."""
    published = sent(history, parties)
    if not published:
        return still_open("aucun message publié")
    if published[-1].published.way != "amqp":
        return met(
            "sans courtier, l'envoi est confirmé par la réponse HTTP ou par le retrait du fichier", published[-1]
        )
    return asked(history, "messages publiés au courtier", _confirms, published[0])


def _acknowledges(_: Passage) -> tuple[Question, ...]:
    words = "Votre logiciel acquitte-t-il un message au courtier (basic.ack) une fois qu'il l'a gardé, et pas avant ?"
    return (Question("2.1/acknowledges", words),)


def _confirms(_: Passage) -> tuple[Question, ...]:
    return (Question("2.2/confirms", "Votre logiciel attend-il la confirmation du courtier (publisher confirms) ?"),)


def _ways(history: History, parties: Parties) -> set[Way]:
    """The ways by which the editor came."""
    connected = {event.way for _, event in history.connections if parties.is_editor(event.client)}
    return connected | {passage.published.way for passage in sent(history, parties)}
