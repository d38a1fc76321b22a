"""HubSante.typeOrientation : typeOrientation

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteTypeOrientation(CodeList):
    """Genre de lieu où le patient est dirigé. Employée par decision.orientationType dans les messages RS-EDA et RS-EDA-MAJ."""

    URGENCES = "URGENCES", "Service d'urgences d'un établissement de santé"
    REA_USI = "REA-USI", "Service de réanimation ou de soins intensifs"
    """Admission directe en réanimation ou en unité de soins intensifs (USI)."""
    SANTE = "SANTE", "Autres services d'un établissement de santé"
    """Service hospitalier autre que les urgences, la réanimation et les soins intensifs."""
    CABINET = "CABINET", "Cabinet d'un professionnel de santé"
    DOMICILE = "DOMICILE", "Domicile"
    """Patient qui reste chez lui, ou y est reconduit."""
    EPHAD = "EPHAD", "EHPAD ou Long séjour"
    """Établissement d'hébergement pour personnes âgées dépendantes, ou unité de long séjour ; le code garde sa graphie d'origine."""
    AUTRE = "AUTRE", "Autre"
