"""externalLocationId : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..code_lists.hub_sante_id_lieu import HubSanteIdLieu
from ..wire import WireModel


class ExternalLocationId(WireModel):
    """Référence de l'établissement dans un répertoire public (FINESS, SIREN, SIRET…). Répétable si plusieurs répertoires le connaissent ; le destinataire peut ainsi retrouver sans ambiguïté la fiche qu'il en possède déjà.

    RS-EDA-MAJ : Référence de la destination dans un répertoire public (FINESS, SIREN, SIRET…). À répéter si plusieurs répertoires la connaissent ; le destinataire retrouve ainsi la fiche de l'établissement qu'il possède déjà.
    """

    source: HubSanteIdLieu
    """Répertoire d'où provient la référence du lieu. Sans lui, la valeur qui l'accompagne est ininterprétable : il est donc exigé chaque fois qu'une référence est donnée.

    RS-EDA-MAJ : Répertoire d'où provient la référence de la destination. Il accompagne toujours la valeur, qui serait sans lui ininterprétable.
    """

    value: Annotated[str, Field(pattern="^(?:[0-9A-Z]{2}0[0-9]{5}[0-9]|[0-9]{9}|[0-9]{14}|[0-9]{4}[A-Za-z])$")]
    """Numéro du lieu dans le répertoire annoncé, sans espace ni séparateur : neuf caractères pour un FINESS ou un SIREN, quatorze chiffres pour un SIRET, quatre chiffres et une lettre pour un code APE/NAF.

    RS-EDA-MAJ : Numéro de la destination dans le répertoire annoncé, sans espace ni séparateur : neuf caractères pour un FINESS ou un SIREN, quatorze chiffres pour un SIRET, quatre chiffres et une lettre pour un code APE/NAF.
    """
