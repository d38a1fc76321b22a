"""RC-DE : En-tête de message

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from .values import DateTime
from .wire import WireMessage, WireModel

__all__ = ["DistributionElement", "Sender", "Recipient"]


class Sender(WireModel):
    """Désigne le logiciel qui met le message en circulation, lequel n'est pas forcément celui où l'alerte est née. Toujours présent, avec un nom et une URI."""

    name: str
    """Nom par lequel le système se déclare dans les échanges, bâti autour de sa clé de routage. Obligatoire et stable ; le destinataire l'affiche comme provenance du message."""

    uri: Annotated[str, Field(alias="URI")]
    """Adresse technique de l'émetteur, précédée du vecteur d'échange qu'il emprunte. Obligatoire ; elle permet de savoir par quelle voie le message est passé et où répondre."""


class Recipient(WireModel):
    """Décrit un système auquel le message s'adresse. Au moins un ; l'objet se répète si l'envoi vise plusieurs partenaires, chacun pouvant alors voir qui d'autre est informé."""

    name: str
    """Nom du système visé, sous la même forme que celui de l'émetteur. Obligatoire pour chaque destinataire ; il ne remplace pas l'adresse de routage de l'enveloppe."""

    uri: Annotated[str, Field(alias="URI")]
    """Adresse technique du système visé, vecteur d'échange compris. Obligatoire ; le destinataire peut vérifier par elle que le message lui revient bien."""


class DistributionElement(WireMessage):
    """En-tête commun aux messages métier, qui dit qui écrit à qui, quand et dans quel but. L'émetteur le joint à chaque envoi, à côté du cas d'usage, dans le contenu de l'enveloppe EDXL-DE. Le destinataire s'en sert pour ordonner les échanges et distinguer un envoi réel d'un exercice. Il peut aussi circuler seul pour vérifier un raccordement."""

    model_config = ConfigDict(extra="allow")

    wire_schema: ClassVar[str] = "RC-DE"

    wire_root: ClassVar[str] = "distributionElement"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9"

    message_id: Annotated[str, Field(alias="messageId")]
    """Repère unique du message dans l'ensemble des échanges, attribué par l'émetteur à chaque envoi. Toujours présent ; il reprend en pratique le distributionID de l'enveloppe EDXL-DE. Le destinataire le cite pour tout suivi ou toute contestation."""

    sender: Sender
    """Désigne le logiciel qui met le message en circulation, lequel n'est pas forcément celui où l'alerte est née. Toujours présent, avec un nom et une URI."""

    sent_at: Annotated[DateTime, Field(alias="sentAt")]
    """Date et heure auxquelles l'émetteur déclenche le partage, en accord avec dateTimeSent de l'enveloppe. Obligatoire, avec un décalage horaire explicite et jamais la lettre Z. Le destinataire ordonne d'après lui les messages d'une même affaire."""

    kind: Literal["Report", "Update", "Cancel", "Ack", "Error"]
    """Nature de l'envoi, identique à distributionKind de l'enveloppe : premier envoi (Report), mise à jour (Update), annulation (Cancel), acquittement (Ack) ou erreur (Error). Obligatoire ; le destinataire choisit d'après elle entre créer, modifier ou clore."""

    status: Literal["Actual", "Exercise", "System"]
    """Usage du message, aligné sur distributionStatus de l'enveloppe : réel (Actual), exercice (Exercise) ou fonctionnement interne des systèmes (System). Obligatoire ; seul un message Actual engage les secours."""

    recipient: Annotated[list[Recipient], Field(min_length=1)]
    """Décrit un système auquel le message s'adresse. Au moins un ; l'objet se répète si l'envoi vise plusieurs partenaires, chacun pouvant alors voir qui d'autre est informé."""
