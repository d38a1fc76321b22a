"""operator : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..code_lists.hub_sante_role import HubSanteRole
from ..wire import WireModel


class Operator(WireModel):
    """Auteur de l'observation, décrit au moins par son rôle. Le destinataire apprécie le propos selon qu'il vient d'un ARM, d'un médecin ou d'un autre soignant."""

    label: str | None = None
    """Nom ou matricule de la personne, au choix de chaque partenaire. Facultatif, il permet de savoir à qui parler en cas de question ; un matricule évite de divulguer un état civil."""

    role: HubSanteRole
    """Fonction exercée dans l'organisation émettrice : médecin, ARM, infirmier, ambulancier, pilote ou technicien de bord. AUTRE convient à une fonction hors liste et INCONNU à une fonction ignorée, si bien qu'une valeur est toujours possible."""
