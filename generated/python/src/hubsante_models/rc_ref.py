"""RC-REF : Acquittement

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .code_lists.hub_sante_etape import HubSanteEtape
from .values import Boolean
from .wire import WireMessage

__all__ = ["Reference"]


class Reference(WireMessage):
    """Accusé de réception d'un message déjà échangé, désigné par son distributionID. Le système récepteur l'émet dès la réception, puis le cas échéant à chaque étape : intégration, consultation, refus. L'émetteur d'origine met à jour le suivi de son envoi et agit en cas de refus."""

    wire_schema: ClassVar[str] = "RC-REF"

    wire_root: ClassVar[str] = "reference"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:reference"

    distribution_id: Annotated[str, Field(alias="distributionID")]
    """Valeur distributionID du message auquel se rapporte l'acquittement. Toujours présente ; l'émetteur d'origine retrouve par elle l'envoi concerné et cesse d'attendre ou de relancer."""

    refused: Boolean | None = None
    """Vaut true lorsque le système récepteur rejette le message, false ou absent lorsqu'il l'admet. Un refus invite l'émetteur d'origine à lire l'erreur jointe puis à corriger son envoi."""

    error_distribution_id: Annotated[str | None, Field(alias="errorDistributionID")] = None
    """Valeur distributionID du message RS-ERROR qui explique le refus. À renseigner si une telle erreur est émise ; l'émetteur d'origine y trouve la cause détaillée."""

    step: HubSanteEtape | None = None
    """Avancement du message chez celui qui l'a reçu : réception, erreur, intégration, première consultation par un opérateur ou suppression. Facultatif ; plusieurs acquittements successifs peuvent marquer le passage d'une étape à la suivante."""
