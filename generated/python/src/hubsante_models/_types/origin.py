"""origin : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel


class Origin(WireModel):
    """Identifie le service et l'opérateur qui ont rédigé le message, lesquels peuvent différer du système technique émetteur. Facultatif, et utile dès que plusieurs salles partagent un même système."""

    org_id: Annotated[str | None, Field(alias="ORG_ID")] = None
    """Code normalisé du service rédacteur, du plus général au plus précis : pays, domaine, organisation, puis si besoin structure interne et unité. À renseigner chaque fois que l'origine est décrite. Le destinataire y reconnaît le partenaire à rappeler."""

    user_id: Annotated[str | None, Field(alias="USER_ID")] = None
    """Matricule ou compte de la personne qui suit l'opération dans le service rédacteur. Facultatif ; ce n'est pas nécessairement celle qui a traité l'appel initial dans le message RC-EDA. Il sert à la traçabilité et n'appelle aucun contrôle chez le destinataire."""

    name: Annotated[str | None, Field(alias="NAME")] = None
    """Désignation lisible du service rédacteur, telle qu'un opérateur la prononce. Sa forme n'est pas imposée. Elle est faite pour l'affichage : un système ne s'en sert pas comme clé."""
