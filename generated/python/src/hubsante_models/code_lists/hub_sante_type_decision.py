"""HubSante.typeDecision : typeDecision

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteTypeDecision(CodeList):
    """Nature d'une décision de régulation. Employée par decision.decisionType dans les messages RS-EDA et RS-EDA-MAJ."""

    CONSEIL = "CONSEIL", "Conseil Médical", "#Conseil Médical"
    """Conduite à tenir expliquée par téléphone, sans envoi de moyen."""
    PMT = "PMT", "Prescription médicamenteuse téléphonique", "#PMT"
    """Traitement prescrit par téléphone par le médecin régulateur."""
    INTER = "INTER", "Décision d'intervention", "#Intervention"
    """Envoi d'un moyen auprès du patient : SMUR, pompiers, ambulance, médecin…"""
    ORIENT = "ORIENT", "Décision d'orientation ou de transport", "#Orientation Transport"
    """Choix de la destination du patient et du transport qui l'y mène."""
    PASPLUS = "PASPLUS", "Pas de décision supplémentaire", "#Décision"
    """Les moyens déjà engagés ou les décisions d'un tiers suffisent."""
