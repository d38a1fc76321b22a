"""externalInfo : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ..wire import WireModel


class ExternalInfo(WireModel):
    """Signale une ressource complémentaire consultable en dehors du message : plan, photographie, page, procédure. Facultatif et répétable, une occurrence par ressource. Le message reste compréhensible pour un destinataire qui n'y a pas accès."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Explique à l'opérateur ce qu'il trouve derrière le lien et l'intérêt de le consulter. Facultatif, recommandé dès que l'adresse seule ne parle pas d'elle-même."""

    uri: Annotated[str, Field(alias="URI")]
    """URI complète de la ressource référencée. Obligatoire pour chaque information extérieure déclarée. Le destinataire l'ouvre sur action de l'opérateur, après s'être assuré que la source est de confiance."""

    type: Annotated[Literal["MANUAL", "MAP", "OTHER", "PHOTO", "WEBSIT"] | None, Field(alias="TYPE")] = None
    """Annonce la nature de la ressource : notice ou procédure (MANUAL), carte (MAP), photographie (PHOTO), site web (WEBSIT) ou autre (OTHER). Facultatif ; il permet au logiciel de choisir la visionneuse adaptée."""
