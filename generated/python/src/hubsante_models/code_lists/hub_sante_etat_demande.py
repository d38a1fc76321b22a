"""HubSante.etatDemande : etatDemande

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteEtatDemande(CodeList):
    """Marque qui annule une demande de ressources déjà envoyée. Employée par status dans le message RS-DR."""

    ANNULEE = "ANNULEE", "Annulation de la demande de ressources"
    """La demande tout entière est retirée."""
