"""customContent : Contenu libre

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import ClassVar

from pydantic import ConfigDict

from .wire import WireMessage

__all__ = ["CustomContent"]


class CustomContent(WireMessage):
    """Message sans structure imposée, qui transporte n'importe quel contenu dans l'enveloppe EDXL-DE et sans en-tête RC-DE. Les éditeurs l'emploient pour leurs essais de raccordement ou pour un échange convenu entre eux. Le hub valide l'enveloppe et laisse au destinataire l'interprétation du contenu."""

    model_config = ConfigDict(extra="allow")

    wire_schema: ClassVar[str] = "customContent"

    wire_root: ClassVar[str] = "customContent"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9"
