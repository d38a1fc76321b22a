"""What the hub checks of a message, in its order; the first check that fails decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from hubsante_kit.hub.delivery import CONTENT_TYPES, HEALTH, Delivery, Setting
from hubsante_kit.hub.versions import Translation, Untranslatable
from hubsante_models.code_lists.hub_sante_code_erreur import HubSanteCodeErreur
from hubsante_models.edxl_de import EdxlDistribution

QUEUE_BY_KIND = {"Ack": "ack", "Error": "info", "Report": "message", "Update": "message", "Cancel": "message"}
"""Behind the recipient's identifier, by distributionKind."""


@dataclass(frozen=True, slots=True)
class Received:
    """A delivery whose body is read, and what the hub knows at that time."""

    delivery: Delivery
    envelope: EdxlDistribution
    setting: Setting
    now: datetime
    translation: Translation | Untranslatable | None = None
    """What the recipient reads, where it speaks another version."""

    @property
    def recipient(self) -> str:
        return self.envelope.descriptor.explicit_address.explicit_address_value

    @property
    def schema(self) -> str:
        """Of the first message that the envelope carries, as the hub looks at no other."""
        return self.envelope.messages[0].content.wire_schema

    @property
    def queue(self) -> str:
        return f"{self.recipient}.{QUEUE_BY_KIND[self.envelope.distribution_kind]}"

    @property
    def remaining(self) -> int:
        """Whole seconds until the message expires; the hub has no smaller ones."""
        return int(self.envelope.date_time_expires.timestamp()) - int(self.now.timestamp())


@dataclass(frozen=True, slots=True)
class Check:
    """A check of a message that was read."""

    number: int
    """Its place in the hub's order; 2 and 3 are the reading itself, 11 refuses nothing."""
    name: str
    title: str
    """What it asks for, in French."""
    code: HubSanteCodeErreur
    """The error of a message that fails."""
    source: str
    """Where the hub says so."""
    broken: Callable[[Received], str | None]
    """What is wrong, in French; None where the message passes."""


CONTENT_TYPE = "content-type"
READABLE = "schema"


def content_type_problem(delivery: Delivery) -> str | None:
    """Why the hub does not take a content type; None where it does."""
    if delivery.content_type in CONTENT_TYPES:
        return None
    given = f"« {delivery.content_type} »" if delivery.content_type else "absent"
    return f"Le type de contenu est {given} ; le hub n'accepte que {' ou '.join(CONTENT_TYPES)}."


def _of_another_link(received: Received) -> str | None:
    link = received.setting.link
    if received.schema in link.schemas:
        return None
    return f"Le message {received.schema} n'est pas admis sur l'hôte virtuel {link.name}."


def _switched_off(received: Received) -> str | None:
    if (received.recipient, received.schema) not in received.setting.switched_off:
        return None
    return f"Le message {received.schema} est désactivé pour le destinataire {received.recipient}."


def _without_health(received: Received) -> str | None:
    parties = (received.envelope.sender_id, received.recipient)
    if any(identity.startswith(HEALTH) for identity in parties):
        return None
    return f"Ni l'émetteur {parties[0]} ni le destinataire {parties[1]} n'est un acteur de santé ({HEALTH}…)."


def _of_another_sender(received: Received) -> str | None:
    key, sender = received.delivery.routing_key, received.envelope.sender_id
    if received.delivery.is_of_health:
        return (
            None if sender == key else f"senderID est {sender}, la clé de routage {key} : les deux doivent être égales."
        )
    domain = ".".join(key.split(".")[:2])
    if sender.startswith(domain):
        return None
    return f"senderID est {sender}, la clé de routage {key} : senderID doit commencer par {domain}."


def _not_persistent(received: Received) -> str | None:
    if received.delivery.is_persistent or not received.delivery.is_of_health:
        return None
    return "Le message n'est pas publié en mode persistant (delivery mode 2)."


def _of_another_distribution(received: Received) -> str | None:
    beginning, sender = received.envelope.distribution_id.split("_")[0], received.envelope.sender_id
    if beginning == sender or not received.delivery.is_of_health:
        return None
    return (
        f"distributionID commence par {beginning} avant son premier tiret bas, et non par senderID ({sender}) : "
        "la forme attendue est senderID_identifiant, et senderID ne contient pas de tiret bas."
    )


def _expired(received: Received) -> str | None:
    if received.remaining > 0:
        return None
    expires = received.envelope.date_time_expires.isoformat()
    return f"dateTimeExpires ({expires}) est passé : le message a expiré avant d'atteindre la file du destinataire."


def _untranslatable(received: Received) -> str | None:
    translation = received.translation
    return translation.reason if isinstance(translation, Untranslatable) else None


def _without_queue(received: Received) -> str | None:
    if received.recipient in received.setting.clients:
        return None
    return f"La file {received.queue} n'existe pas : le destinataire {received.recipient} est inconnu ici."


_SOURCE = "ansforge/SAMU-Hub-Sante, dispatcher, "
_UNROUTABLE = HubSanteCodeErreur.UNROUTABLE_MESSAGE

CHECKS: tuple[Check, ...] = (
    Check(
        4,
        "link",
        "Le type de message est admis sur l'hôte virtuel",
        _UNROUTABLE,
        _SOURCE + "checkMessageClassNameSupported",
        _of_another_link,
    ),
    Check(
        5,
        "switched-off",
        "Le cas d'usage n'est pas désactivé pour le destinataire",
        _UNROUTABLE,
        _SOURCE + "checkMessageNotInhibited",
        _switched_off,
    ),
    Check(
        6,
        "health",
        "L'émetteur ou le destinataire est un acteur de santé",
        _UNROUTABLE,
        _SOURCE + "checkHealthActorIsInvolved",
        _without_health,
    ),
    Check(
        7,
        "sender",
        "La clé de routage est senderID",
        HubSanteCodeErreur.SENDER_INCONSISTENCY,
        _SOURCE + "checkSenderConsistency",
        _of_another_sender,
    ),
    Check(
        8,
        "persistent",
        "Le message est publié en mode persistant",
        HubSanteCodeErreur.DELIVERY_MODE_INCONSISTENCY,
        _SOURCE + "checkDeliveryModeIsPersistent",
        _not_persistent,
    ),
    Check(
        9,
        "distribution-id",
        "distributionID commence par senderID et un tiret bas",
        HubSanteCodeErreur.INVALID_MESSAGE,
        _SOURCE + "checkDistributionIDFormat",
        _of_another_distribution,
    ),
    Check(
        10,
        "expired",
        "dateTimeExpires est dans le futur",
        HubSanteCodeErreur.EXPIRED_MESSAGE_BEFORE_ROUTING,
        _SOURCE + "overrideExpirationIfNeeded",
        _expired,
    ),
    Check(
        12,
        "version",
        "Le message se convertit dans la version du destinataire",
        HubSanteCodeErreur.MESSAGE_CONVERSION_ERROR,
        _SOURCE + "ConversionHandler",
        _untranslatable,
    ),
    Check(
        13,
        "queue",
        "La file du destinataire existe",
        _UNROUTABLE,
        _SOURCE + "returned messages",
        _without_queue,
    ),
)
"""Once the body is read. What the schemas accept the classes read, so that 102 and 301 come of no message here."""
