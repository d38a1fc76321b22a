"""HubSante.niveauSoin : niveauSoin

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteNiveauSoin(CodeList):
    """Niveau de réponse médicale que la régulation retient. Employée par careLevel dans les messages RS-EDA et RS-EDA-MAJ."""

    R1 = "R1", "Urgence Vitale"
    """Détresse vitale constatée ou à craindre : engagement d'un SMUR."""
    R2 = "R2", "Urgence vraie"
    """Urgence sans détresse vitale : envoi sans délai d'un médecin, d'une ambulance ou d'un VSAV."""
    R3 = "R3", "Continuité de soins"
    """Besoin de soins qui peut attendre sans danger."""
    R4 = "R4", "Conseil ou PMT"
    """Réponse par téléphone : conseil ou prescription."""
