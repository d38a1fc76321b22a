"""HubSante.signalement : signalement

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteSignalement(CodeList):
    """Degré d'attention que l'émetteur demande à ses partenaires pour une alerte. Employée par initialAlert.reporting du message RC-EDA ; une alerte marquée gagne à ressortir dans la liste des affaires du destinataire."""

    STANDARD = "STANDARD", "STANDARD"
    """Affaire sans point d'attention particulier."""
    ATTENTION = "ATTENTION", "ATTENTION"
    """Affaire sur laquelle l'émetteur alerte ses partenaires."""
