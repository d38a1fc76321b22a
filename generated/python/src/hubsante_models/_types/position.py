"""position : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel
from .coord import Coord


class Position(WireModel):
    """Place la zone sur la carte, par un identifiant de lieu, des coordonnées ou une adresse. Cette structure sert aussi pour les missions et les moyens ; une position décrite contient au moins un de ces éléments. Les trois profils l'exigent dans chaque localisation d'événement."""

    loc_id: Annotated[str, Field(alias="LOC_ID")]
    """Référence du lieu chez l'émetteur. Si le lieu est celui de l'affaire partagée, elle reprend l'identifiant de lieu (locID) du message RC-EDA, ce qui évite au destinataire une nouvelle recherche d'adresse. Facultative dans EMSI, exigée par les trois profils dans toute position décrite."""

    name: Annotated[str | None, Field(alias="NAME")] = None
    """Appellation usuelle du lieu : établissement, carrefour, point remarquable. Facultatif et destiné à l'affichage ; NexSIS ne l'exploite pas."""

    type: Annotated[str | None, Field(alias="TYPE")] = None
    """Forme dessinée par les coordonnées : point, cercle, ligne, surface, polygone, ellipse ou groupe de points. À joindre dès qu'une coordonnée est transmise. Entre LRM et NexSIS, seul POINT est interprété à coup sûr."""

    height_role: Annotated[str | None, Field(alias="HEIGHT_ROLE")] = None
    """Dit comment lire l'altitude des coordonnées : plancher (MIN), plafond (MAX) ou moyenne (AVE). Facultatif, sans objet lorsqu'aucune altitude n'est transmise."""

    coordsys: Annotated[str | None, Field(alias="COORDSYS")] = None
    """Référentiel géodésique des coordonnées fournies. Facultatif ; le WGS 84, noté EPSG-4326, est celui des échanges nationaux. Le destinataire convertit les valeurs s'il travaille dans un autre référentiel."""

    coord: Annotated[list[Coord] | None, Field(alias="COORD")] = None
    """Sommet de la géométrie, exprimé par sa latitude, sa longitude et au besoin son altitude. Un seul objet pour un point, plusieurs dans l'ordre du tracé pour une forme étendue."""

    address: Annotated[list[str] | None, Field(alias="ADDRESS")] = None
    """Adresse rédigée en clair, sans découpage en voie, numéro et commune. Facultative et répétable. Le destinataire la montre à l'opérateur et peut la géocoder si rien d'autre ne situe le lieu."""
