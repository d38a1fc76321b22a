"""contact : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ..wire import WireModel


class Contact(WireModel):
    """Moyen de joindre l'équipage, l'agent ou le gestionnaire du matériel. Facultatif et répétable, un objet par canal de contact."""

    type: Annotated[
        Literal["PSTADD", "EMLADD", "IPADD", "FTPADD", "WWWADD", "PHNADD", "FAXADD", "PMRADD"], Field(alias="TYPE")
    ]
    """Canal employé : radio professionnelle (PMRADD), téléphone (PHNADD), télécopie (FAXADD), courriel (EMLADD), adresse postale (PSTADD), adresse réseau (IPADD, FTPADD) ou web (WWWADD). Obligatoire dans chaque contact ; la radio est proposée en premier lorsqu'elle existe."""

    detail: Annotated[str, Field(alias="DETAIL")]
    """Coordonnée proprement dite, dans la forme propre au canal : URI tel: pour un téléphone, numéro RFGI pour une radio. Obligatoire ; le logiciel peut en faire un appel direct."""
