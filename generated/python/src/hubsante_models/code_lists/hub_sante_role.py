"""HubSante.role : role

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteRole(CodeList):
    """Fonction du professionnel qui observe, décide ou rédige. Employée par operator.role dans les messages RS-EDA et RS-EDA-MAJ, et par redactor.role dans RS-BPV."""

    AMBULANCIER = "AMBULANCIER", "Ambulancier"
    ARM = "ARM", "ARM"
    """Assistant de régulation médicale."""
    INFIRMIER = "INFIRMIER", "Infirmier"
    MEDECIN = "MEDECIN", "Médecin"
    PILOTE = "PILOTE", "Pilote"
    TCM = "TCM", "Technicien de bord"
    """Technicien de bord d'un hélicoptère, qui assiste le pilote."""
    AUTRE = "AUTRE", "Autre"
    """Fonction connue, hors de cette liste."""
    INCONNU = "INCONNU", "Inconnu"
    """Fonction que l'émetteur ne connaît pas."""
