"""GEO-RES : Détails des ressources

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .wire import WireMessage, WireModel

__all__ = ["GeoResourcesDetails", "Resource", "Contact"]


class Contact(WireModel):
    """Coordonnée pour joindre la ressource ou l'équipe engagée, par téléphone ou par radio. Une occurrence par coordonnée ; à omettre si tout échange doit passer par la salle de l'organisme propriétaire."""

    type: Literal["PMRADD", "PHNADD"] | None = None
    """Réseau auquel se rapporte la coordonnée : PMRADD pour la radio, lorsque la ressource dispose d'un identifiant RFGI, PHNADD pour le téléphone. Il indique au destinataire comment utiliser la valeur."""

    details: str | None = None
    """Valeur à composer : identifiant RFGI du poste radio ou numéro de téléphone, selon le réseau annoncé. Un numéro de téléphone gagne à être écrit avec l'indicatif du pays, sans espace, pour rester joignable depuis toute salle."""


class Resource(WireModel):
    """Fiche d'une ressource : à qui elle appartient, ce qu'elle est, comment elle se déplace et comment la joindre. Une réponse sans aucune fiche signifie que l'émetteur n'a rien à décrire ; sinon, le destinataire crée ou remplace la fiche portant la même clé."""

    resource_id: Annotated[
        str, Field(alias="resourceId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}resource(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ]
    """Clé nationale de la ressource décrite : organisation propriétaire, mot « resource », puis numéro propre à la ressource ou, à défaut, numéro local de dossier et rang. Identique à celle des messages de position, elle permet au destinataire d'associer la fiche au point affiché."""

    org_id: Annotated[str, Field(alias="orgId")]
    """Organisme dont relève la ressource, dans l'ordre pays, domaine, organisation, prolongé si besoin par la structure interne puis l'unité fonctionnelle. Il indique au destinataire à quel service s'adresser pour engager ce moyen."""

    name: str | None = None
    """Appellation courante de la ressource dans son organisme, celle que l'on emploie à la radio ; la plaque d'un véhicule peut en tenir lieu. Le destinataire l'affiche comme étiquette sur sa carte."""

    resource_type: Annotated[Literal["SMUR", "SDIS", "TSU", "SNP", "MSPE", "SHIP"], Field(alias="resourceType")]
    """Famille à laquelle appartient la ressource : SMUR, sapeurs-pompiers (SDIS), transporteur sanitaire urgent (TSU) ou navire (SHIP), entre autres. Toujours indiquée, elle permet au destinataire de trier les moyens et de choisir leur symbole sur la carte."""

    nature: Literal["EFFECTEUR", "BASE"] | None = None
    """Distinction entre un moyen qui intervient auprès des patients (EFFECTEUR) et l'implantation d'où partent les moyens (BASE). Seuls les premiers ont vocation à être engagés."""

    mobility: Literal["FIXE", "VEHICULE", "HELICOPTERE", "SHIP"] | None = None
    """Mode de déplacement : VEHICULE sur route, HELICOPTERE, SHIP sur l'eau, ou FIXE pour une ressource qui ne bouge pas. Le destinataire l'utilise pour estimer un temps de trajet réaliste et n'attend pas de positions successives d'une ressource fixe."""

    capacity: Literal["URGENCE", "MEDICALE", "PARAMEDICALE", "INCONNUE"] | None = None
    """Niveau de prise en charge que la ressource peut assurer pendant le transport d'un patient : URGENCE, MEDICALE ou PARAMEDICALE. INCONNUE convient lorsque l'émetteur ne sait pas la qualifier ; le régulateur en tient compte pour apparier moyen et état du patient."""

    contacts: list[Contact] | None = None
    """Coordonnée pour joindre la ressource ou l'équipe engagée, par téléphone ou par radio. Une occurrence par coordonnée ; à omettre si tout échange doit passer par la salle de l'organisme propriétaire."""


class GeoResourcesDetails(WireMessage):
    """Envoyé par le système qui géolocalise les ressources, en réponse à une demande GEO-REQ d'un autre SAMU. Il décrit les ressources demandées, ainsi que celles dont la position a été signalée sans que le demandeur en ait encore reçu la description. Le CRRA destinataire complète son catalogue et peut dès lors afficher nom, type et contact à côté de chaque position."""

    wire_schema: ClassVar[str] = "GEO-RES"

    wire_root: ClassVar[str] = "geoResourcesDetails"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:georesourcesdetails"

    resource: list[Resource] | None = None
    """Fiche d'une ressource : à qui elle appartient, ce qu'elle est, comment elle se déplace et comment la joindre. Une réponse sans aucune fiche signifie que l'émetteur n'a rien à décrire ; sinon, le destinataire crée ou remplace la fiche portant la même clé."""
