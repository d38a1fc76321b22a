"""The second, stricter verdict: what the specifications say of a message and the hub does not check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from hubsante_kit.hub.delivery import Delivery
from hubsante_kit.journal import Remark
from hubsante_kit.verdict import pointer
from hubsante_models import RuleFinding, check, check_conversation
from hubsante_models.edxl_de import EdxlDistribution
from hubsante_models.envelope import members
from hubsante_models.rc_eda import CreateCase
from hubsante_models.rc_ref import Reference
from hubsante_models.wire import WireModel


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that the hub took, and those that its two parties exchanged before, oldest first."""

    delivery: Delivery
    envelope: EdxlDistribution
    before: Sequence[EdxlDistribution]

    @property
    def recipient(self) -> str:
        return recipient(self.envelope)

    @property
    def references(self) -> Iterator[Reference]:
        """The acknowledgements that it carries."""
        contents = (message.content for message in self.envelope.messages)
        return (content for content in contents if isinstance(content, Reference))


@dataclass(frozen=True, slots=True)
class Expectation:
    """A rule that neither the hub nor the model's own rules hold a message to."""

    name: str
    path: str
    """Of what it speaks of."""
    text: str
    """What is said in French where it is broken."""
    source: str
    is_broken: Callable[[Sent], bool]


def remarks(sent: Sent) -> tuple[Remark, ...]:
    """The expectations that a message breaks, then the rules of the model, then those of its conversation."""
    broken = (rule for rule in EXPECTATIONS if rule.is_broken(sent))
    ours = [Remark(rule.name, "warning", rule.path, rule.text, rule.source) for rule in broken]
    alone = [_of_rule(found, found.path) for found in check(sent.envelope)]
    found_together = check_conversation([sent.envelope], before=sent.before)
    together = [_of_rule(found, found.path[1:]) for found in found_together]
    return (*ours, *alone, *together)


def recipient(envelope: EdxlDistribution) -> str:
    """To whom an envelope is addressed."""
    return envelope.descriptor.explicit_address.explicit_address_value


def _of_rule(found: RuleFinding, path: tuple[str | int, ...]) -> Remark:
    severity: Literal["error", "warning"] = "error" if found.severity == "error" else "warning"
    return Remark(found.rule, severity, pointer(path), found.message, "règles du modèle")


def _expiration_is_set(sent: Sent) -> bool:
    return bool(sent.delivery.expiration)


def _is_transient(sent: Sent) -> bool:
    return not sent.delivery.is_persistent


def _has_keywords(sent: Sent) -> bool:
    return bool(sent.envelope.descriptor.keyword)


def _recipient_is_missing(sent: Sent) -> bool:
    headers = [message.header for message in sent.envelope.messages if message.header]
    address = f"hubex:{sent.recipient}"
    return any(all(party.uri != address for party in header.recipient) for header in headers)


def _acknowledges_what_it_did_not_receive(sent: Sent) -> bool:
    received = {each.distribution_id for each in sent.before if recipient(each) == sent.envelope.sender_id}
    return any(reference.distribution_id not in received for reference in sent.references)


def _acknowledges_an_answer(sent: Sent) -> bool:
    answers = {each.distribution_id for each in sent.before if each.distribution_kind in {"Ack", "Error"}}
    return any(reference.distribution_id in answers for reference in sent.references)


def _acknowledgement_is_of_another_kind(sent: Sent) -> bool:
    return any(sent.references) and sent.envelope.distribution_kind != "Ack"


def _place_is_of_no_case(sent: Sent) -> bool:
    """EMSI names places by the identifiers that the shared cases gave them."""
    named = {
        location
        for message in sent.envelope.messages
        if message.content.wire_schema.startswith("EMSI")
        for location in _texts(message.content, "LOC_ID")
    }
    known = _places(sent.before) if named else set()
    return bool(known) and not named <= known


def _places(envelopes: Iterable[EdxlDistribution]) -> set[str]:
    """The identifiers of places in shared cases."""
    contents = (message.content for each in envelopes for message in each.messages)
    return {place for content in contents if isinstance(content, CreateCase) for place in _texts(content, "locID")}


def _texts(value: Any, name: str) -> Iterator[str]:
    """The texts under a name on the wire, wherever they stand in a message."""
    if isinstance(value, WireModel):
        for key, item in members(value).items():
            if key == name:
                yield str(item)
            else:
                yield from _texts(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, name)


_ENVELOPE = "spécifications, enveloppe EDXL-DE"
_REFERENCE = "/content/0/jsonContent/embeddedJsonContent/message/reference/distributionID"

EXPECTATIONS: tuple[Expectation, ...] = (
    Expectation(
        "publication-expiration",
        "",
        "La propriété expiration est ignorée par le hub : la durée de vie se dit dans dateTimeExpires.",
        "ansforge/SAMU-Hub-Sante, dispatcher, overrideExpirationIfNeeded",
        _expiration_is_set,
    ),
    Expectation(
        "publication-persistante",
        "",
        "Le message n'est pas publié en mode persistant (delivery mode 2) : un redémarrage du courtier le perd.",
        "ansforge/SAMU-Hub-Sante, dispatcher, checkDeliveryModeIsPersistent",
        _is_transient,
    ),
    Expectation(
        "mots-cles",
        "/descriptor/keyword",
        "Les mots-clés se lisent et ne s'écrivent pas : l'enveloppe officielle les refuse en JSON.",
        _ENVELOPE,
        _has_keywords,
    ),
    Expectation(
        "destinataire-present",
        "/content/0/jsonContent/embeddedJsonContent/message/recipient",
        "Le destinataire de l'enveloppe, précédé de hubex:, est l'un de ceux de l'en-tête.",
        "spécifications, en-tête RC-DE",
        _recipient_is_missing,
    ),
    Expectation(
        "accuse-nature",
        "/distributionKind",
        "Un accusé de réception (RC-REF) est de nature Ack.",
        "spécifications, RC-REF",
        _acknowledgement_is_of_another_kind,
    ),
    Expectation(
        "accuse-recu",
        _REFERENCE,
        "Un accusé de réception nomme un message que son émetteur a réellement reçu.",
        "spécifications, RC-REF",
        _acknowledges_what_it_did_not_receive,
    ),
    Expectation(
        "accuse-d-accuse",
        _REFERENCE,
        "Un accusé de réception ou une erreur n'est pas acquitté.",
        "spécifications, RC-REF",
        _acknowledges_an_answer,
    ),
    Expectation(
        "emsi-lieu",
        "/content/0/jsonContent/embeddedJsonContent/message",
        "LOC_ID reprend l'identifiant d'un lieu (locID) des affaires partagées.",
        "spécifications, EMSI, POSITION.LOC_ID",
        _place_is_of_no_case,
    ),
)
"""In the order in which they are shown."""
