"""HubSante.patient : patient

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSantePatient(CodeList):
    """Profil du patient-victime le plus préoccupant d'une affaire : tranche d'âge ou grossesse. Employée par qualification.victims.mainVictim du message RC-EDA."""

    NOURRISSON = "NOURRISSON", "NOURRISSON"
    ENFANT = "ENFANT", "ENFANT"
    ADULTE = "ADULTE", "ADULTE"
    SENIOR = "SENIOR", "SENIOR"
    ENCEINTE = "ENCEINTE", "ENCEINTE"
    """Femme enceinte."""
