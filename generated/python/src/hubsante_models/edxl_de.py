"""EDXL-DE : Enveloppe de distribution

Generated from json-schema/EDXL-DE.schema.json (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .envelope import Envelope
from .message import Message
from .values import DateTime
from .wire import WireModel

__all__ = [
    "EdxlDistribution",
    "Descriptor",
    "Keyword",
    "ExplicitAddress",
    "ContentObject",
    "JsonContent",
    "EmbeddedJsonContent",
]


class Keyword(WireModel):
    """Étiquette de l'envoi : une valeur et la liste dont elle provient. Les deux sont obligatoires."""

    wire_elements: ClassVar[dict[str, tuple[str, str]]] = {
        "valueListURI": ("", "{urn:oasis:names:tc:emergency:edxl:ct:1.0}ValueListURI"),
        "value": ("", "{urn:oasis:names:tc:emergency:edxl:ct:1.0}Value"),
    }

    value_list_uri: Annotated[str, Field(alias="valueListURI")]
    """Identifie la liste à laquelle la valeur appartient. urn:hubsante:model annonce que le mot-clé nomme un message du modèle national."""

    value: str
    """Mot-clé lui-même ; dans la liste du modèle, c'est l'élément racine du message transporté. Un système peut trier ses messages entrants d'après lui avant de les désérialiser."""


class ExplicitAddress(WireModel):
    """Désigne le destinataire auquel le hub remet l'envoi. Obligatoire, formée d'un plan d'adressage et d'une valeur ; un partenaire de plus demande un envoi de plus."""

    explicit_address_scheme: Annotated[
        str,
        Field(
            alias="explicitAddressScheme",
            max_length=1023,
            pattern="^[^ \\t\\n\\r\\u0085\\u2028\\u2029]([^\\n\\r\\u0085\\u2028\\u2029]*[^ \\t\\n\\r\\u0085\\u2028\\u2029])?$",
        ),
    ]
    """Nom du plan dans lequel l'adresse se lit. Obligatoire ; hubex est celui des échanges par le Hub Santé."""

    explicit_address_value: Annotated[
        str,
        Field(
            alias="explicitAddressValue",
            max_length=1023,
            pattern="^[^ \\t\\n\\r\\u0085\\u2028\\u2029]([^\\n\\r\\u0085\\u2028\\u2029]*[^ \\t\\n\\r\\u0085\\u2028\\u2029])?$",
        ),
    ]
    """Clé de routage de l'organisation destinataire. Obligatoire ; le hub en déduit la file où déposer l'envoi et signale une erreur si elle est inconnue."""


class EmbeddedJsonContent(WireModel):
    """Indique que le contenu est inclus dans l'enveloppe et non désigné par un lien. Obligatoire ; il enferme le message et rien d'autre."""

    message: Message
    """Message métier : les champs de l'en-tête RC-DE et une seule propriété de cas d'usage, par exemple createCase ou emsi. Les messages customContent, error et info s'y présentent sans en-tête."""


class Descriptor(WireModel):
    """Rassemble ce qui sert à l'acheminement de l'envoi : langue et adresse. Obligatoire ; le hub le lit sans interpréter le contenu métier."""

    wire_xlink_type: ClassVar[str] = "resource"

    language: Annotated[str, Field(pattern="^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$")]
    """Langue des textes de l'envoi, sous forme d'étiquette telle que fr-FR. Obligatoire ; le français est la langue des échanges nationaux."""

    keyword: Annotated[list[Keyword] | None, Field(exclude=True)] = None
    """Étiquettes lisibles sans ouvrir le contenu, dont celle qui annonce le type du message. Facultatif et répétable : certains émetteurs récents en envoient, il faut donc savoir les lire ; aucun envoi ne doit en porter, car l'enveloppe officielle les refuse en JSON."""

    explicit_address: Annotated[ExplicitAddress, Field(alias="explicitAddress")]
    """Désigne le destinataire auquel le hub remet l'envoi. Obligatoire, formée d'un plan d'adressage et d'une valeur ; un partenaire de plus demande un envoi de plus."""


class JsonContent(WireModel):
    """Conteneur d'un contenu au format JSON. Obligatoire pour chaque élément de la liste dans un envoi JSON ; sa contrepartie XML est contentXML, sous contentObject."""

    wire_elements: ClassVar[dict[str, tuple[str, str]]] = {"embeddedJsonContent": ("", "embeddedXMLContent")}

    embedded_json_content: Annotated[EmbeddedJsonContent, Field(alias="embeddedJsonContent")]
    """Indique que le contenu est inclus dans l'enveloppe et non désigné par un lien. Obligatoire ; il enferme le message et rien d'autre."""


class ContentObject(WireModel):
    """Un contenu transporté par l'enveloppe. L'élément XML contentObject lui correspond, dans l'élément content."""

    wire_xlink_type: ClassVar[str] = "resource"

    wire_elements: ClassVar[dict[str, tuple[str, str]]] = {"jsonContent": ("", "contentXML")}

    json_content: Annotated[JsonContent, Field(alias="jsonContent")]
    """Conteneur d'un contenu au format JSON. Obligatoire pour chaque élément de la liste dans un envoi JSON ; sa contrepartie XML est contentXML, sous contentObject."""


class EdxlDistribution(Envelope):
    """Enveloppe du standard OASIS EDXL-DE dans laquelle circule tout message du Hub Santé, en JSON ou en XML. L'émetteur y inscrit l'identifiant de l'envoi, sa durée de vie et l'adresse du destinataire. Le hub valide l'enveloppe et son contenu puis les achemine ; le destinataire ouvre le contenu et acquitte l'envoi."""

    wire_schema: ClassVar[str] = "EDXL-DE"

    wire_root: ClassVar[str] = "edxlDistribution"

    wire_namespace: ClassVar[str] = "urn:oasis:names:tc:emergency:EDXL:DE:2.0"

    wire_xlink_type: ClassVar[str] = "extended"

    wire_xlink_required: ClassVar[bool] = True

    wire_elements: ClassVar[dict[str, tuple[str, str]]] = {"content": ("content", "contentObject")}

    distribution_id: Annotated[
        str,
        Field(
            alias="distributionID",
            max_length=1023,
            pattern="^[^ \\t\\n\\r\\u0085\\u2028\\u2029]([^\\n\\r\\u0085\\u2028\\u2029]*[^ \\t\\n\\r\\u0085\\u2028\\u2029])?$",
        ),
    ]
    """Identifiant unique de l'envoi, formé en général de l'identifiant de l'émetteur et d'un UUID. Toujours présent et jamais réemployé ; acquittements et erreurs le citent pour désigner l'envoi."""

    sender_id: Annotated[
        str,
        Field(
            alias="senderID",
            max_length=1023,
            pattern="^[^ \\t\\n\\r\\u0085\\u2028\\u2029]([^\\n\\r\\u0085\\u2028\\u2029]*[^ \\t\\n\\r\\u0085\\u2028\\u2029])?$",
        ),
    ]
    """Clé de routage de l'organisation qui émet. Obligatoire ; le hub s'assure qu'elle correspond au compte authentifié, et le destinataire y répond."""

    date_time_sent: Annotated[DateTime, Field(alias="dateTimeSent")]
    """Date et heure d'envoi de l'enveloppe, avec décalage horaire explicite. Obligatoire ; elle s'accorde avec sentAt de l'en-tête RC-DE."""

    date_time_expires: Annotated[DateTime, Field(alias="dateTimeExpires")]
    """Limite de validité de l'envoi, postérieure à dateTimeSent. Obligatoire ; passé cet instant, l'envoi n'est plus distribué et son émetteur peut en être averti."""

    distribution_status: Annotated[Literal["Actual", "Exercise"], Field(alias="distributionStatus")]
    """Usage de l'envoi : Actual en situation réelle, Exercise pour un exercice. Obligatoire ; le destinataire sépare strictement les deux dans ses écrans et ses statistiques."""

    distribution_kind: Annotated[Literal["Report", "Update", "Cancel", "Ack", "Error"], Field(alias="distributionKind")]
    """Nature de l'envoi : Report pour un premier message, Update pour une suite, Cancel pour une annulation, Ack pour un acquittement, Error pour une erreur. Obligatoire et reprise dans le champ kind de RC-DE."""

    descriptor: Descriptor
    """Rassemble ce qui sert à l'acheminement de l'envoi : langue et adresse. Obligatoire ; le hub le lit sans interpréter le contenu métier."""

    content: Annotated[list[ContentObject], Field(min_length=1)]
    """Liste des contenus transportés, au moins un. Les échanges courants n'en comptent qu'un seul ; le destinataire les traite dans l'ordre."""
