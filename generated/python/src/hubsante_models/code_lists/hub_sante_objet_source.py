"""HubSante.objetSource : objetSource

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteObjetSource(CodeList):
    """Forme de l'objet désigné dans le système source d'une localisation. Employée par location.externalInfo.type du message RC-EDA."""

    MANUEL = "MANUEL", "MANUEL"
    CARTE = "CARTE", "CARTE"
    AUTRE = "AUTRE", "AUTRE"
    PHOTO = "PHOTO", "PHOTO"
    SITE_INTERNET = "SITE_INTERNET", "SITE_INTERNET"
