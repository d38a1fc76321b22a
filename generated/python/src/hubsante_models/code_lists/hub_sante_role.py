"""HubSante.role : role

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteRole(CodeList):
    """Fonction de la personne qui a rédigé la note ou le bilan. Employée par medicalNote.operator.role dans les messages RS-EDA et RS-EDA-MAJ et par redactor.role dans RS-BPV."""

    AMBULANCIER = "AMBULANCIER", "Ambulancier"
    ARM = "ARM", "ARM"
    """Assistant de régulation médicale."""
    INFIRMIER = "INFIRMIER", "Infirmier"
    MEDECIN = "MEDECIN", "Médecin"
    PILOTE = "PILOTE", "Pilote"
    """Pilote d'hélicoptère ou d'avion."""
    TCM = "TCM", "Technicien de bord"
    """Personnel navigant qui seconde le pilote."""
    AUTRE = "AUTRE", "Autre"
    """Fonction connue, absente de la liste."""
    INCONNU = "INCONNU", "Inconnu"
    """Fonction que l'émetteur ignore."""
