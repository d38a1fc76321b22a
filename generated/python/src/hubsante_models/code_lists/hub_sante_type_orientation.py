"""HubSante.typeOrientation : typeOrientation

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteTypeOrientation(CodeList):
    """Genre de lieu vers lequel le patient est orienté. Employée par decision.orientationType dans les messages RS-EDA et RS-EDA-MAJ."""

    URGENCES = "URGENCES", "Service d'urgences d'un établissement de santé"
    REA_USI = "REA-USI", "Service de réanimation ou de soins intensifs"
    SANTE = "SANTE", "Autres services d'un établissement de santé"
    CABINET = "CABINET", "Cabinet d'un professionnel de santé"
    DOMICILE = "DOMICILE", "Domicile"
    EPHAD = "EPHAD", "EHPAD ou Long séjour"
    """Établissement pour personnes âgées dépendantes ou unité de long séjour ; le code garde l'orthographe publiée."""
    AUTRE = "AUTRE", "Autre"
