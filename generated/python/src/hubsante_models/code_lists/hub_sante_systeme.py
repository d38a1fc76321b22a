"""HubSante.systeme : systeme

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteSysteme(CodeList):
    """Référentiel ou système qui connaît le lieu et auprès duquel son identifiant peut être résolu. Employée par location.externalInfo.freetext du message RC-EDA."""

    BAN = "BAN", "BAN"
    """Base Adresse Nationale."""
    IGN = "IGN", "IGN"
    """Institut national de l'information géographique et forestière."""
    NEXSIS = "NEXSIS", "NEXSIS"
    """Système d'alerte et de gestion opérationnelle des SIS."""
