"""The kinds of faults, with the words for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

ENVELOPE = "messages/EDXL-DE.md"
HEADER = "messages/RC-DE.md"
ACKNOWLEDGEMENT = "messages/RC-REF.md"
RULES = "regles.md"


@dataclass(frozen=True, slots=True)
class Kind:
    """A mistake that software makes, and how it is mended."""

    title: str
    advice: str
    documentation: str = ENVELOPE


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake in one message of the editor."""

    code: str
    """Its kind: a key of `KINDS`, or the name of a business rule of the model."""
    message: int
    """The message, by the number of its record; 0 where the broker let none pass."""
    title: str
    seen: str
    """What stands there."""
    advice: str
    documentation: str


KINDS: Mapping[str, Kind] = {
    "content-type": Kind(
        "content-type inattendu",
        "le content-type AMQP est exactement application/json ou application/xml, sans paramètre ni autre casse",
    ),
    "routing-key": Kind(
        "clé de routage qui n'est pas l'identifiant de l'émetteur",
        "publier sur l'exchange hubsante avec son propre identifiant comme clé de routage, celui de senderID",
    ),
    "routing-key-of-another": Kind(
        "clé de routage d'un autre client",
        "la clé de routage nomme l'émetteur, jamais le destinataire : le hub lit celui-ci dans explicitAddressValue",
    ),
    "not-permitted": Kind(
        "action que le courtier n'autorise pas",
        "publier sur l'exchange hubsante sous son identifiant, lire ses trois files, ne rien déclarer",
    ),
    "not-persistent": Kind(
        "message non persistant", "publier avec delivery_mode = 2 : un message survit au redémarrage du courtier"
    ),
    "keyword": Kind(
        "keyword dans le descripteur",
        "ne pas écrire descriptor.keyword : l'enveloppe officielle le refuse en JSON, on doit seulement savoir le lire",
    ),
    "date-in-utc": Kind(
        "date suivie de Z", "écrire le décalage en toutes lettres, 2026-03-14T08:30:00+01:00 ou +00:00, jamais Z"
    ),
    "date-form": Kind("date mal formée", "écrire AAAA-MM-JJThh:mm:ss±hh:mm, sans fraction de seconde"),
    "sender-with-underscore": Kind(
        "senderID avec un tiret bas",
        "le hub lit l'émetteur dans distributionID jusqu'au premier tiret bas : un identifiant n'en contient aucun",
    ),
    "distribution-id": Kind(
        "distributionID qui ne commence pas par senderID",
        "former distributionID de senderID, d'un tiret bas et d'un identifiant unique, un UUID par exemple",
    ),
    "distribution-id-again": Kind(
        "distributionID déjà employé",
        "donner à chaque envoi un distributionID nouveau, même quand il répète un message",
    ),
    "namespace": Kind(
        "espace de noms XML inattendu",
        "reprendre les espaces de noms du XSD du message et de la version du lien",
    ),
    "recipient-form": Kind(
        "destinataire mal formé",
        "recipient est une liste d'objets {name, URI} ; explicitAddress est un seul objet",
        HEADER,
    ),
    "recipient-missing": Kind(
        "destinataire absent de la liste de l'en-tête",
        "recipient contient hubex: suivi du destinataire de l'enveloppe",
        HEADER,
    ),
    "invalid-message": Kind(
        "message refusé par le schéma", "corriger le champ : le schéma du message dit ce qui est attendu"
    ),
    "expired": Kind(
        "message déjà périmé à l'envoi",
        "dateTimeExpires est postérieur à l'envoi, de 24 heures au plus ; vérifier l'horloge et le décalage horaire",
    ),
    "unconvertible": Kind(
        "message que son destinataire ne peut pas lire dans son format",
        "un contenu libre qui doit passer en XML n'a ni null, ni liste de listes, ni nom que XML n'admet pas",
        "messages/customContent.md",
    ),
    "unroutable": Kind(
        "destinataire ou message que le lien ne connaît pas",
        "vérifier explicitAddressValue, le type de message et le lien sur lequel il est envoyé",
    ),
    "message-id": Kind(
        "messageId différent de distributionID", "reprendre distributionID dans messageId de l'en-tête", HEADER
    ),
    "kind": Kind("kind différent de distributionKind", "reprendre distributionKind dans kind de l'en-tête", HEADER),
    "sender-address": Kind(
        "adresse de l'émetteur inattendue", "écrire hubex: suivi de senderID dans sender.URI", HEADER
    ),
    "sender-name": Kind("nom de l'émetteur inattendu", "reprendre senderID dans sender.name", HEADER),
    "sent-at": Kind("sentAt différent de dateTimeSent", "reprendre dateTimeSent dans sentAt de l'en-tête", HEADER),
    "acknowledgement-acknowledged": Kind(
        "accusé de réception acquitté",
        "n'acquitter ni un accusé ni une erreur : l'échange n'aurait pas de fin",
        ACKNOWLEDGEMENT,
    ),
    "acknowledgement-of-unknown": Kind(
        "accusé d'un message jamais reçu",
        "reprendre dans reference.distributionID le distributionID de l'enveloppe reçue, et non messageId ou caseId",
        ACKNOWLEDGEMENT,
    ),
    "acknowledged-twice": Kind(
        "message acquitté deux fois", "acquitter une fois chaque distributionID reçu", ACKNOWLEDGEMENT
    ),
    "acknowledgement-kind": Kind(
        "accusé qui n'est pas de nature Ack",
        "un RC-REF voyage avec distributionKind Ack : le hub le dépose sinon dans la file .message",
        ACKNOWLEDGEMENT,
    ),
    "creation-changed": Kind(
        "creation modifiée dans une mise à jour",
        "l'instant de création d'une affaire ne change pas d'un envoi à l'autre",
        RULES,
    ),
    "request-before-case": Kind(
        "demande de concours sans affaire partagée", "partager l'affaire (RC-EDA) avant de demander un concours", RULES
    ),
}
