"""event : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ..values import DateTime, Integer
from ..wire import WireModel
from .casualties import Casualties
from .egeo import Egeo
from .etype import Etype
from .evac import Evac
from .reference import Reference


class Event(WireModel):
    """Décrit la situation d'urgence à laquelle se rapportent les missions et les moyens : identifiants de l'affaire, nature, chronologie, bilan humain et lieux. Obligatoire dans les trois profils. Le destinataire l'utilise d'abord pour rapprocher le message de l'affaire déjà partagée."""

    id: Annotated[str, Field(alias="ID")]
    """Numéro de l'affaire dans le système de l'émetteur, unique chez lui seulement. Toujours fourni. Le destinataire le conserve pour les échanges oraux entre salles, et effectue le rapprochement sur l'identifiant partagé."""

    name: Annotated[str | None, Field(alias="NAME")] = None
    """Intitulé court qui permet aux opérateurs de reconnaître l'affaire d'un coup d'œil, souvent la nature de l'événement suivie de la commune. Facultatif, sans valeur d'identifiant."""

    main_event_id: Annotated[str | None, Field(alias="MAIN_EVENT_ID")] = None
    """Clé commune de l'affaire entre partenaires, identique à celle du partage initial RC-EDA : organisation créatrice puis numéro local, séparés par un point. Exigée dans EMSI-DC et vivement conseillée ailleurs. Le destinataire rattache le message à l'affaire qui porte cette clé."""

    etype: Annotated[Etype | None, Field(alias="ETYPE")] = None
    """Regroupe la nature de l'événement, les personnes ou biens touchés, le genre de lieu et l'environnement général. Facultatif ; une fois présent, il comporte au moins une catégorie, un acteur et un type de lieu."""

    source: Annotated[Literal["COMFOR", "HUMDED", "HUMOBS", "SENSOR"] | None, Field(alias="SOURCE")] = None
    """Donne l'origine de la connaissance de l'événement : témoin humain (HUMOBS), déduction d'un opérateur (HUMDED), capteur (SENSOR) ou prévision calculée (COMFOR). Facultatif ; il aide à juger du crédit à accorder au signalement."""

    scale: Annotated[Literal["1", "2", "3", "4", "5"] | None, Field(alias="SCALE")] = None
    """Cote de 1 à 5 l'ampleur de la réponse nécessaire : 1 et 2 relèvent des moyens de l'organisation touchée, 3 fait appel aux voisins, 4 au niveau national et 5 à l'aide internationale. Facultatif. La valeur est un chiffre seul, sans décimale."""

    certainty: Annotated[Integer | None, Field(alias="CERTAINTY")] = None
    """Pourcentage de confiance, entier de 0 à 100, que l'émetteur accorde à la réalité de l'événement. Facultatif ; une valeur basse invite à une levée de doute avant l'engagement de moyens lourds."""

    decl_datime: Annotated[DateTime | None, Field(alias="DECL_DATIME")] = None
    """Instant où l'affaire ou l'opération est ouverte dans le système de l'émetteur. Facultatif, attendu dans EMSI-DC pour situer la demande dans la vie de l'affaire. Chez NexSIS, il suit l'ouverture de l'opération, parfois postérieure à celle de l'affaire."""

    occ_datime: Annotated[DateTime | None, Field(alias="OCC_DATIME")] = None
    """Moment estimé où la situation d'urgence commence, antérieur en général au premier signalement. Facultatif ; à défaut d'estimation, l'heure du premier signalement en tient lieu. Il aide à apprécier le délai écoulé pour les patients-victimes."""

    obs_datime: Annotated[DateTime | None, Field(alias="OBS_DATIME")] = None
    """Horodatage du constat de terrain le plus frais sur lequel repose le message. Facultatif. Entre deux messages sur la même affaire, le destinataire privilégie celui dont l'observation est la plus tardive."""

    status: Annotated[Literal["COM", "IPR", "NST", "STOP"] | None, Field(alias="STATUS")] = None
    """État d'avancement de l'affaire chez l'émetteur : NST tant qu'aucun moyen n'est décidé, IPR pendant l'intervention, STOP pour une mise en veille, COM une fois l'affaire close. Facultatif. Dans EMSI-SOM, COM annonce au partenaire la fin de l'opération."""

    risk_assesment: Annotated[Literal["NCREA", "DECREA", "STABLE"] | None, Field(alias="RISK_ASSESMENT")] = None
    """Tendance anticipée de l'événement : aggravation (NCREA, graphie fixée par le modèle), atténuation (DECREA) ou stabilité (STABLE). Facultatif ; le destinataire peut s'en servir pour anticiper des renforts."""

    reference: Annotated[list[Reference] | None, Field(alias="REFERENCE")] = None
    """Donne les numéros sous lesquels des partenaires connaissent la même affaire, un objet par organisation. Facultatif ; il évite qu'une seconde affaire soit créée chez un partenaire déjà saisi."""

    casualties: Annotated[list[Casualties] | None, Field(alias="CASUALTIES")] = None
    """Bilan chiffré des patients-victimes pour un contexte et, le cas échéant, un instant donnés. Facultatif et répétable, par exemple un bilan constaté et un bilan prévu. Dans une demande de concours, ni l'émission ni la lecture de cet objet ne sont garanties."""

    evac: Annotated[list[Evac] | None, Field(alias="EVAC")] = None
    """Compte les personnes qui quittent ou ont quitté les lieux à cause de l'événement. Facultatif et répétable, un objet par instant décrit."""

    egeo: Annotated[list[Egeo] | None, Field(alias="EGEO")] = None
    """Décrit une zone liée à l'événement, avec sa fonction, la météo et sa position. Facultatif et répétable : il complète le lieu partagé avec l'affaire sans s'y substituer, et ne dispense pas de situer chaque mission. Les trois profils demandent, pour chaque zone citée, un type et une position."""

    cause: Annotated[Literal["ACC", "DEL", "NAT"] | None, Field(alias="CAUSE")] = None
    """Origine présumée de l'événement : accidentelle (ACC), délibérée (DEL) ou naturelle (NAT). Facultatif ; une cause délibérée justifie d'associer les forces de l'ordre."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Éléments de situation utiles aux équipes qui n'entrent dans aucun champ codé. Facultatif ; le destinataire l'ajoute à la description de l'affaire sans écraser ses propres notes."""
