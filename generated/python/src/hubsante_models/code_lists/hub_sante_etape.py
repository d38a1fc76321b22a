"""HubSante.etape : etape

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteEtape(CodeList):
    """Avancement du traitement d'un message chez celui qui en accuse réception. Employée par step du message RC-REF."""

    RECU = "RECU", "Dossier reçu"
    """Message arrivé, intégration non achevée."""
    ERREUR = "ERREUR", "Dossier en erreur"
    INTEGRE = "INTEGRE", "Dossier intégré"
    CONSULTE = "CONSULTE", "Dossier consulté"
    """Première lecture par un opérateur."""
    SUPPRIME = "SUPPRIME", "Dossier supprimé"
