"""GEO-REQ : Demande de détails de ressources

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .wire import WireMessage

__all__ = ["GeoResourcesRequest"]

ResourceIdText = Annotated[str, Field(pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}resource(\\.[a-zA-Z0-9_\\-]+){1,2}$")]


class GeoResourcesRequest(WireMessage):
    """Envoyé par un SAMU qui reçoit la position de ressources qu'il ne connaît pas, au SAMU ou au système qui les géolocalise. Il énumère les ressources dont la description est attendue. Le destinataire y répond par un message GEO-RES qui décrit chacune d'elles."""

    wire_schema: ClassVar[str] = "GEO-REQ"

    wire_root: ClassVar[str] = "geoResourcesRequest"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:georesourcesrequest"

    resource_id: Annotated[list[ResourceIdText], Field(alias="resourceId", min_length=1)]
    """Clé nationale d'une ressource que le demandeur souhaite voir décrite, recopiée du message de position où il l'a rencontrée : organisation propriétaire, mot « resource », puis numéro propre à la ressource ou, à défaut, numéro local de dossier et rang. Une occurrence par ressource ; le destinataire décrit celles qu'il connaît dans sa réponse."""
