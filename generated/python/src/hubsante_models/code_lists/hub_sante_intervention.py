"""HubSante.intervention : intervention

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteIntervention(CodeList):
    """Nature de l'intervention : secours auprès d'un patient hors de l'hôpital, ou transfert. Employée par interventionType dans le message RS-EDA."""

    T1 = "T1", "Primaire"
    """Secours à une personne qui n'est pas hospitalisée, là où elle se trouve."""
    T2_INTER = "T2-INTER", "Transfert Inter Hospitalier"
    """Transfert médicalisé d'un établissement de santé à un autre."""
    T2_INTRA = "T2-INTRA", "Transfert Intra Hospitalier"
    """Transfert médicalisé entre deux sites ou services d'un même établissement."""
    T3 = "T3", "Retour"
    """Retour au lieu de vie, domicile ou établissement médico-social, après une hospitalisation."""
    T4 = "T4", "Rapat/Evasan"
    """Rapatriement ou évacuation sanitaire à longue distance."""
