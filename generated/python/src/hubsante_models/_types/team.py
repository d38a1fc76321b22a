"""team : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..code_lists.hub_sante_type_pec import HubSanteTypePEC
from ..wire import WireModel


class Team(WireModel):
    """Équipage parti avec le vecteur : sa compétence soignante et son appellation. À joindre dès que la composition est connue ; le destinataire en déduit les soins possibles à l'arrivée."""

    medical_level: Annotated[HubSanteTypePEC | None, Field(alias="medicalLevel")] = None
    """Compétence soignante réellement à bord : MED dès qu'un médecin est présent, PARAMED avec infirmier sans médecin, SECOURS avec des secouristes seuls, SANS lorsque personne ne soigne. Elle tient à l'équipage du jour et non au véhicule ; le médecin régulateur s'en sert pour juger s'il faut un renfort."""

    name: str | None = None
    """Appellation de l'équipage chez son employeur : numéro de garde, secteur ou lettre. À donner quand plusieurs équipages se relaient sur le même vecteur ; aucun nom de personne n'y a sa place."""
