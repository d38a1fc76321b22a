"""HubSante.reponseDemande : reponseDemande

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteReponseDemande(CodeList):
    """Position du partenaire sur une demande de ressources. Employée par response.answer dans le message RS-RR."""

    ACCEPTEE = "ACCEPTEE", "ACCEPTEE"
    """Accord sans réserve, qui vaut aussi pour le délai demandé."""
    PARTIELLE = "PARTIELLE", "PARTIELLE"
    """Accord assorti de réserves ou de changements, sur le délai par exemple, à expliquer dans la réponse."""
    REFUSEE = "REFUSEE", "REFUSEE"
    """Désaccord, dont le motif figure en texte libre."""
    DIFFEREE = "DIFFEREE", "DIFFEREE"
    """Demande reçue, étude en cours ; une autre réponse suivra."""
