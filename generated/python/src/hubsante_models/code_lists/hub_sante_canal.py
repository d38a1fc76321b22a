"""HubSante.canal : canal

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteCanal(CodeList):
    """Voie par laquelle le requérant, ou un équipement à sa place, est entré en relation avec les secours. Employée par channel des contacts du requérant (contact et contre-appel) dans le message RC-EDA."""

    APPLICATION = "APPLICATION", "APPLICATION"
    BAU = "BAU", "BAU"
    """Borne d'appel d'urgence."""
    DAU = "DAU", "DAU"
    DEFIBRILLATEUR = "DEFIBRILLATEUR", "DEFIBRILLATEUR"
    ECALL = "ECALL", "ECALL"
    """Appel lancé par un véhicule, automatiquement ou par ses occupants."""
    PERSONNE = "PERSONNE", "PERSONNE"
    """Contact établi directement par une personne."""
