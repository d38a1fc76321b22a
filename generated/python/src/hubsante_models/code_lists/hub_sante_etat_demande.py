"""HubSante.etatDemande : etatDemande

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteEtatDemande(CodeList):
    """Retrait d'une demande de ressources par celui qui l'a émise ; sans valeur, la demande court toujours. Employée par status dans le message RS-DR."""

    ANNULEE = "ANNULEE", "Annulation de la demande de ressources"
    """Demande retirée en bloc : plus rien n'est attendu du partenaire."""
