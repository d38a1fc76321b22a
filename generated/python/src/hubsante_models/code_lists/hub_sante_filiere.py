"""HubSante.filiere : filiere

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteFiliere(CodeList):
    """Filière de soins dont relève le dossier. Employée par perimeter dans les messages RS-EDA et RS-EDA-MAJ."""

    AMU = "AMU", "Aide Médicale d'Urgence"
    """Régulation et prise en charge des urgences par le SAMU."""
    NEONAT = "NEONAT", "Néonatalité"
    PSY = "PSY", "Psychiatrie"
    SNP = "SNP", "Soins Non Programmés"
    """Demandes sans caractère d'urgence vitale, orientées vers la médecine de ville ou le SAS."""
