"""HubSante.reponseDemande : reponseDemande

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteReponseDemande(CodeList):
    """Suite donnée à une demande de ressources. Employée par response.answer dans le message RS-RR."""

    ACCEPTEE = "ACCEPTEE", "Acceptée"
    """Accord complet, délai compris."""
    PARTIELLE = "PARTIELLE", "Partielle"
    """Accord avec une réserve, un autre délai par exemple, expliquée en texte libre."""
    REFUSEE = "REFUSEE", "Refusée"
    """Refus, dont le motif est donné en texte libre."""
    DIFFEREE = "DIFFEREE", "Différée"
    """Demande reçue, décision à venir dans une réponse ultérieure."""
