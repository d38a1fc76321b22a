"""HubSante.typeCom : typeCom

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteTypeCom(CodeList):
    """Moyen technique permettant de joindre une personne ; il fixe la forme attendue des coordonnées qui l'accompagnent. Employée par type des contacts du requérant (contact et contre-appel) dans le message RC-EDA."""

    EMAIL = "EMAIL", "EMAIL"
    FAX = "FAX", "FAX"
    MSS = "MSS", "MSS"
    """Messagerie sécurisée de santé."""
    POSTAL = "POSTAL", "POSTAL"
    """Adresse postale."""
    RADIO = "RADIO", "RADIO"
    TEL = "TEL", "TEL"
    """Téléphone."""
    WEB = "WEB", "WEB"
