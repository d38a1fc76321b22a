"""HubSante.niveauSoin : niveauSoin

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteNiveauSoin(CodeList):
    """Gravité et réponse médicale retenues par la régulation, pour un patient ou pour le dossier (le patient le plus atteint l'emporte). Employée par careLevel dans les messages RS-EDA et RS-EDA-MAJ."""

    R1 = "R1", "Urgence Vitale"
    """Détresse vitale présente ou à craindre : un SMUR est envoyé."""
    R2 = "R2", "Urgence vraie"
    """Urgence réelle sans menace vitale : médecin, ambulance ou VSAV, sans délai sauf accord entre régulateur et requérant."""
    R3 = "R3", "Continuité de soins"
    """Besoin de soins qui peut attendre sans risque supplémentaire."""
    R4 = "R4", "Conseil ou PMT"
    """Réponse donnée au téléphone, conseil ou prescription (PMT)."""
