"""destination : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel
from .external_location_id import ExternalLocationId


class Destination(WireModel):
    """Lieu précis où le patient est attendu, désigné par sa référence dans un répertoire ou par un texte. À joindre à une mesure d'orientation dès que l'établissement est choisi ; le destinataire y dirige le vecteur et peut y faire préparer l'accueil."""

    external_location_id: Annotated[list[ExternalLocationId] | None, Field(alias="externalLocationId")] = None
    """Référence de la destination dans un répertoire public (FINESS, SIREN, SIRET…). À répéter si plusieurs répertoires la connaissent ; le destinataire retrouve ainsi la fiche de l'établissement qu'il possède déjà."""

    freetext: str | None = None
    """Précision libre sur la destination : nom d'usage de l'établissement, service, entrée à utiliser, consigne d'arrivée. Seul repère possible quand le lieu n'a pas de référence connue ; le destinataire l'affiche toujours à l'équipe qui transporte."""
