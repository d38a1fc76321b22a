"""etype : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..code_lists.emsi_event_etype_actor import EmsiEventEtypeActor
from ..code_lists.emsi_event_etype_category import EmsiEventEtypeCategory
from ..code_lists.emsi_event_etype_env import EmsiEventEtypeEnv
from ..wire import WireModel


class Etype(WireModel):
    """Regroupe la nature de l'événement, les personnes ou biens touchés, le genre de lieu et l'environnement général. Facultatif ; une fois présent, il comporte au moins une catégorie, un acteur et un type de lieu."""

    category: Annotated[list[EmsiEventEtypeCategory], Field(alias="CATEGORY", min_length=1)]
    """Classe l'événement dans les familles du standard EMSI : incendie, transport, santé, inondation, etc., avec un second niveau après la barre oblique. Au moins une valeur par type d'événement, plusieurs si la situation en relève. Le destinataire la transcode vers ses propres natures ou l'ignore."""

    actor: Annotated[list[EmsiEventEtypeActor], Field(alias="ACTOR", min_length=1)]
    """Désigne les personnes, animaux, véhicules ou bâtiments menacés par l'événement. Dans EMSI-DC, ce code se lit avec le type de mission : leur couple exprime le partenaire attendu et l'effet à obtenir. Au moins une valeur par type d'événement."""

    loctype: Annotated[list[str], Field(alias="LOCTYPE", min_length=1)]
    """Caractérise le cadre physique de l'événement selon le dictionnaire EMSI : zone urbaine, route, voie ferrée, littoral, etc. Au moins une valeur par type d'événement ; OTH convient à défaut de meilleure connaissance. Un logiciel n'est pas tenu de l'afficher."""

    env: Annotated[EmsiEventEtypeEnv | None, Field(alias="ENV")] = None
    """Replace l'événement dans une situation plus large, telle qu'une catastrophe, des troubles civils ou un acte terroriste. Facultatif, à réserver aux affaires qui s'inscrivent réellement dans ce cadre. Le destinataire y lit un indice sur les risques pour ses équipes."""
