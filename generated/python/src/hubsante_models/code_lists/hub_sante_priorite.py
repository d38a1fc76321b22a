"""HubSante.priorite : priorite

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSantePriorite(CodeList):
    """Rang d'un appel dans la file du médecin régulateur. Employée par qualification.details.priority dans les messages RS-EDA et RS-EDA-MAJ."""

    P0 = "P0", "Urgence vitale"
    """Vie en danger : le médecin régulateur prend le dossier avant tout autre."""
    P1 = "P1", "Prioritaire"
    """Urgence à réguler avant les dossiers P2 et P3."""
    P2 = "P2", "Non Urgent"
    """Absence d'urgence ; valeur retenue tant qu'aucune autre n'est choisie."""
    P3 = "P3", "Différé"
    """Régulation remise à plus tard."""
    NR = "NR", "Non régulé"
    """Aucun médecin régulateur n'a à intervenir."""
