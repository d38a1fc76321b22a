"""HubSante.idLieu : idLieu

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteIdLieu(CodeList):
    """Répertoire national dont provient l'identifiant d'un établissement ou d'une entreprise. Employée par location.externalLocationId.source du message RC-EDA, à côté de la valeur de l'identifiant."""

    FINESS_ADMINISTRATIF = "FINESS_ADMINISTRATIF", "FINESS_ADMINISTRATIF"
    """Numéro FINESS de l'entité juridique gestionnaire."""
    FINESS_GEOGRAPHIQUE = "FINESS_GEOGRAPHIQUE", "FINESS_GEOGRAPHIQUE"
    """Numéro FINESS du site où s'exerce l'activité."""
    SIREN = "SIREN", "SIREN"
    """Numéro d'entreprise à 9 chiffres."""
    SIRET = "SIRET", "SIRET"
    """Numéro d'établissement à 14 chiffres."""
    APE_NAF = "APE_NAF", "APE_NAF"
    """Code de l'activité principale exercée."""
