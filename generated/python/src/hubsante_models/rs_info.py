"""RS-INFO : Information du Hub Santé

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import ClassVar

from .wire import WireMessage

__all__ = ["Info"]


class Info(WireMessage):
    """Message d'information déposé par le hub dans la file « .info » d'un système raccordé. Il porte un texte libre et voyage sans en-tête RC-DE. L'exploitant du système en prend connaissance ; aucune affaire n'est modifiée."""

    wire_schema: ClassVar[str] = "RS-INFO"

    wire_root: ClassVar[str] = "info"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:info"

    info: str
    """Texte d'information rédigé par le hub à l'attention d'un système raccordé, sans structure imposée. Toujours présent ; le destinataire le journalise ou l'affiche à son exploitant, sans effet sur une affaire."""
