"""HubSante.typePEC : typePEC

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteTypePEC(CodeList):
    """Compétence soignante à bord d'un vecteur, ou exigée pour un transport. Employée par medicalLevel dans les messages RS-RI, RC-RI, RS-ER et RS-RPIS."""

    MED = "MED", "Médicalisé"
    """Présence d'un médecin au moins."""
    PARAMED = "PARAMED", "Paramédicalisé"
    """Présence d'infirmiers, aucun médecin."""
    SECOURS = "SECOURS", "Secouriste"
    """Secouristes seuls, aucun médecin ni infirmier."""
    SANS = "SANS", "Sans soins"
    """Trajet non accompagné par un soignant : voiture personnelle, taxi, transport en commun."""
