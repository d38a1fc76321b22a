"""RS-ERROR : Erreur

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field

from .values import Number
from .wire import WireMessage, WireModel

__all__ = ["Error", "ErrorCode", "SourceMessage"]


class ErrorCode(WireModel):
    """Identifie la famille d'erreur par un couple code numérique et titre. Obligatoire ; un logiciel se fonde sur le code, une personne sur le titre."""

    status_code: Annotated[Number, Field(alias="statusCode")]
    """Nombre attribué à la famille d'erreur, stable dans le temps. Obligatoire ; l'émetteur du message en cause peut y associer un traitement automatique, tel qu'une alerte à l'exploitant."""

    status_string: Annotated[str, Field(alias="statusString")]
    """Nom symbolique de l'erreur, en majuscules et sans espace, toujours associé au même code. Obligatoire ; il figure utilement dans les journaux techniques."""


class SourceMessage(WireModel):
    """Copie du message mis en cause, quelle que soit sa structure. Facultatif, absent si le contenu n'a pu être lu ; il évite à l'émetteur de rechercher son envoi pour l'analyser."""

    model_config = ConfigDict(extra="allow")


class Error(WireMessage):
    """Compte rendu d'erreur déposé dans la file « .info » lorsqu'un message ne peut être validé, acheminé ou traité. Il donne un code, une cause et l'identifiant du message fautif, parfois avec sa copie. L'émetteur de ce message corrige puis renvoie, ou alerte son support."""

    wire_schema: ClassVar[str] = "RS-ERROR"

    wire_root: ClassVar[str] = "error"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:error"

    error_code: Annotated[ErrorCode, Field(alias="errorCode")]
    """Identifie la famille d'erreur par un couple code numérique et titre. Obligatoire ; un logiciel se fonde sur le code, une personne sur le titre."""

    error_cause: Annotated[str, Field(alias="errorCause")]
    """Explication des défauts relevés, un par ligne s'il y en a plusieurs, avec le champ fautif lorsqu'il est connu. Obligatoire ; elle s'adresse à l'équipe qui corrige l'envoi."""

    source_message: Annotated[SourceMessage | None, Field(alias="sourceMessage")] = None
    """Copie du message mis en cause, quelle que soit sa structure. Facultatif, absent si le contenu n'a pu être lu ; il évite à l'émetteur de rechercher son envoi pour l'analyser."""

    referenced_distribution_id: Annotated[str, Field(alias="referencedDistributionID")]
    """Valeur distributionID du message à l'origine de l'erreur. Obligatoire ; l'émetteur la rapproche de ses envois pour marquer celui qui n'a pas abouti."""
