"""notes : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..values import DateTime
from ..wire import WireModel


class Notes(WireModel):
    """Remarque libre rattachée à l'alerte, datée si possible. Une occurrence par remarque, que le destinataire présente dans l'ordre chronologique avec les commentaires généraux de l'affaire."""

    creation: DateTime | None = None
    """Horodatage de la saisie de la remarque, s'il est connu. Il évite qu'une information dépassée soit prise pour la plus récente."""

    freetext: str | None = None
    """Contenu de la remarque : circonstances, déclarations du requérant, éléments utiles à tous les services. En 15-18, l'état des victimes trouve plutôt sa place dans la qualification ; entre SAMU, tout ce qui relève de l'interrogatoire médical ou d'un patient précis va dans une observation médicale."""
