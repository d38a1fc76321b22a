"""HubSante.nbVictimes : nbVictimes

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteNbVictimes(CodeList):
    """Ordre de grandeur du nombre de patients-victimes d'une affaire, tel que l'émetteur l'estime au moment de l'envoi. Employée par qualification.victims.count du message RC-EDA."""

    C_0 = "0", "0"
    C_1 = "1", "1"
    PLUSIEURS = "PLUSIEURS", "PLUSIEURS"
    """Plus d'un patient-victime, sans décompte précis."""
    BEAUCOUP = "BEAUCOUP", "BEAUCOUP"
    """Nombre élevé de patients-victimes, sans décompte précis."""
    INCONNU = "INCONNU", "INCONNU"
    """Présence ou nombre de patients-victimes ignorés de l'émetteur."""
    NON_DEFINI = "NON DEFINI", "NON DEFINI"
    """Information non renseignée par l'émetteur."""
