"""link : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ..wire import WireModel


class Link(WireModel):
    """Rattache ce message à une affaire ou à un message EMSI déjà échangé. À renseigner lorsque le contenu complète ou remplace des éléments connus du partenaire ; plusieurs liens sont possibles. Le destinataire applique à l'élément lié la relation portée par le rôle."""

    id: Annotated[str, Field(alias="ID")]
    """Désigne l'affaire visée par le lien, sous la forme de l'organisation qui l'a ouverte suivie, après un point, de son numéro local. Il accompagne tout lien. Le destinataire y retrouve l'affaire qu'il connaît déjà par le message RC-EDA."""

    link_role: Annotated[Literal["ADDSTO", "SPRSDS"] | None, Field(alias="LINK_ROLE")] = None
    """Qualifie la relation avec l'élément lié : ADDSTO pour un ajout, SPRSDS pour un remplacement. Dans EMSI-DC, un lien vaut toujours ADDSTO, car la demande s'ajoute à l'affaire partagée ; dans EMSI-SOM, il vaut toujours SPRSDS, car le nouvel état de l'opération annule le précédent."""
