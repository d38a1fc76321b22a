"""egeo : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..code_lists.emsi_event_egeo_type import EmsiEventEgeoType
from ..code_lists.emsi_event_egeo_weather import EmsiEventEgeoWeather
from ..values import DateTime
from ..wire import WireModel
from .position import Position


class Egeo(WireModel):
    """Décrit une zone liée à l'événement, avec sa fonction, la météo et sa position. Facultatif et répétable : il complète le lieu partagé avec l'affaire sans s'y substituer, et ne dispense pas de situer chaque mission. Les trois profils demandent, pour chaque zone citée, un type et une position."""

    datime: Annotated[DateTime | None, Field(alias="DATIME")] = None
    """Date de validité de la zone décrite. Facultatif ; renseigné dans le futur, il annonce une prévision, absent, il indique l'état présent."""

    type: Annotated[EmsiEventEgeoType, Field(alias="TYPE")]
    """Fonction de la zone selon le dictionnaire EMSI : lieu de l'incident, zone dangereuse, cordon, point de rassemblement, itinéraire, etc. Facultatif dans le message EMSI complet, exigé par les trois profils. Une zone aux fonctions multiples se décrit par autant d'objets."""

    weather: Annotated[list[EmsiEventEgeoWeather] | None, Field(alias="WEATHER")] = None
    """Temps observé ou attendu sur la zone : pluie, brouillard, neige, orage, vent. Facultatif, plusieurs valeurs s'appliquent ensemble. Le destinataire en tient compte pour les délais de route et l'emploi de moyens aériens."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Précision rédigée sur la zone, son accès ou son rôle dans l'intervention. Facultatif ; il complète les champs codés sans les contredire."""

    position: Annotated[Position, Field(alias="POSITION")]
    """Place la zone sur la carte, par un identifiant de lieu, des coordonnées ou une adresse. Cette structure sert aussi pour les missions et les moyens ; une position décrite contient au moins un de ces éléments. Les trois profils l'exigent dans chaque localisation d'événement."""
