"""resource : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ..code_lists.emsi_resource_um import EmsiResourceUm
from ..values import Number
from ..wire import WireModel
from .contact_emsi import Contact
from .rgeo import Rgeo
from .rtype import Rtype


class Resource(WireModel):
    """Moyen mobilisé sur l'événement : véhicule, personnel, matériel ou consommable. Facultatif ; EMSI-SOM en fait son principal contenu, EMSI-DC l'exclut et une réponse EMSI-DCR peut s'en passer. Chaque partenaire décrit les moyens dont il a la charge et met à jour leur état."""

    rtype: Annotated[Rtype, Field(alias="RTYPE")]
    """Réunit la classe du moyen, ses aptitudes et ses dimensions. Obligatoire pour chaque ressource ; seule la classe y est exigée. La disponibilité du moyen n'y figure pas : elle appartient à son gestionnaire."""

    id: Annotated[str, Field(alias="ID")]
    """Clé stable du moyen dans le système qui le gère, la même d'un message à l'autre. Obligatoire ; pour un véhicule de SMUR remonté par un LRM, il s'agit de son immatriculation. MISSION.RESOURCE_ID y fait référence."""

    org_id: Annotated[str | None, Field(alias="ORG_ID")] = None
    """Code de l'organisation dont dépend le moyen : caserne, SAMU, société d'ambulances. Facultatif, mais nécessaire lorsque l'émetteur relaie un moyen qui n'est pas le sien."""

    name: Annotated[str, Field(alias="NAME")]
    """Nom sous lequel le moyen est connu à la radio et en salle, ou identité d'un équipier. Obligatoire et destiné à l'affichage ; il peut varier alors que l'identifiant demeure."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Précisions libres sur le moyen ou sur son engagement, telles que l'immatriculation, l'équipage ou l'équipement embarqué. Facultatif, présenté à l'opérateur sans traitement automatique."""

    rgeo: Annotated[list[Rgeo] | None, Field(alias="RGEO")] = None
    """Une position du moyen et sa signification : où il se trouve, où il va, où il stationne. Facultatif et répétable, ce qui permet de donner à la fois la position courante et la destination."""

    quantity: Annotated[Number | None, Field(alias="QUANTITY")] = None
    """Nombre d'unités du moyen, pour du matériel ou des consommables. Facultatif ; un véhicule ou une personne se décrit un à un plutôt que par une quantité."""

    um: Annotated[EmsiResourceUm | None, Field(alias="UM")] = None
    """Unité dans laquelle la quantité s'exprime : litre, kilogramme, boîte, pièce, etc. Facultatif, à joindre à la quantité d'un consommable pour qu'elle soit exploitable."""

    status: Annotated[
        Literal["AVAILB", "UNAV", "MAINTC", "RESRVD", "VIRTUAL", "IN_USE/MOBILE", "IN_USE/ON_SCENE"],
        Field(alias="STATUS"),
    ]
    """État du moyen : disponible (AVAILB), indisponible (UNAV), en maintenance (MAINTC), réservé avant engagement (RESRVD), fictif (VIRTUAL), en déplacement (IN_USE/MOBILE) ou sur les lieux (IN_USE/ON_SCENE). Obligatoire ; le partenaire suit par lui la progression du moyen jusqu'à sa remise à disposition."""

    nationality: Annotated[str | None, Field(alias="NATIONALITY")] = None
    """Pays d'origine du moyen, en code ISO 3166-1 à deux lettres. Facultatif, à renseigner pour un renfort frontalier ou international."""

    contacts: Annotated[list[Contact] | None, Field(alias="CONTACTS")] = None
    """Moyen de joindre l'équipage, l'agent ou le gestionnaire du matériel. Facultatif et répétable, un objet par canal de contact."""
