"""HubSante.priorite : priorite

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSantePriorite(CodeList):
    """Rang dans lequel un médecin régulateur doit reprendre l'appel. Employée par qualification.details.priority dans les messages RS-EDA et RS-EDA-MAJ."""

    P0 = "P0", "Urgence vitale"
    """Menace vitale : reprise immédiate par le médecin régulateur."""
    P1 = "P1", "Prioritaire"
    """Reprise prioritaire, dans les minutes qui suivent."""
    P2 = "P2", "Non Urgent"
    """Reprise sans urgence ; niveau retenu à défaut d'un autre."""
    P3 = "P3", "Différé"
    """Reprise pouvant attendre ou être rappelée."""
    NR = "NR", "Non régulé"
    """Aucun médecin régulateur n'a à intervenir."""
