"""HubSante.typePEC : typePEC

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteTypePEC(CodeList):
    """Niveau de médicalisation d'un équipage ou d'un transport. Employée par medicalLevel dans les messages RS-RI, RC-RI, RS-ER et RS-RPIS."""

    MED = "MED", "Médicalisé"
    """Un médecin au moins est à bord."""
    PARAMED = "PARAMED", "Paramédicalisé"
    """Un infirmier est à bord, sans médecin."""
    SECOURS = "SECOURS", "Secouriste"
    """Secouristes ou ambulanciers seuls."""
    SANS = "SANS", "Sans soins"
    """Aucun soignant : véhicule personnel, taxi, transport en commun…"""
