"""HubSante.filiere : filiere

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteFiliere(CodeList):
    """Secteur de la régulation auquel revient le dossier, quand le CRRA destinataire en distingue plusieurs. Employée par perimeter dans les messages RS-EDA et RS-EDA-MAJ."""

    AMU = "AMU", "Aide Médicale d'Urgence"
    """Urgences médicales traitées par le SAMU, avec engagement possible d'un SMUR."""
    NEONAT = "NEONAT", "Néonatalité"
    """Dossiers concernant un nouveau-né."""
    PSY = "PSY", "Psychiatrie"
    """Dossiers confiés à une régulation spécialisée en psychiatrie."""
    SNP = "SNP", "Soins Non Programmés"
    """Besoins de soins qui ne relèvent pas de l'urgence et que couvrent notamment la médecine libérale et le SAS."""
