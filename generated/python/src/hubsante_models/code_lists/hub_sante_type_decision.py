"""HubSante.typeDecision : typeDecision

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteTypeDecision(CodeList):
    """Nature d'une décision du médecin régulateur, de laquelle dépendent les précisions à joindre. Employée par decision.decisionType dans les messages RS-EDA et RS-EDA-MAJ."""

    CONSEIL = "CONSEIL", "Conseil Médical", "#Conseil Médical"
    """Consignes données par téléphone, sans qu'un effecteur se déplace ; une prescription peut s'y ajouter."""
    PMT = "PMT", "Prescription médicamenteuse téléphonique", "#PMT"
    """Traitement prescrit par téléphone."""
    INTER = "INTER", "Décision d'intervention", "#Intervention"
    """Envoi d'un effecteur : SMUR, médecin, équipe paramédicale, sapeurs-pompiers ou ambulance."""
    ORIENT = "ORIENT", "Décision d'orientation ou de transport", "#Orientation Transport"
    """Choix d'une destination pour le patient et, s'il y a lieu, du transport et de son niveau de soins."""
    PASPLUS = "PASPLUS", "Pas de décision supplémentaire", "#Décision"
    """Moyens et mesures en place jugés suffisants ; le régulateur attend l'évolution."""
