"""HubSante.typeAppelant : typeAppelant

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteTypeAppelant(CodeList):
    """Qualité en laquelle le requérant alerte les secours : lien avec le patient-victime, profession ou appareil. Employée par initialAlert.caller.type du message RC-EDA."""

    SUJET = "SUJET", "Le patient lui-même"
    FAMILLE = "FAMILLE", "Famille ou proche du patient"
    TIERS = "TIERS", "Autre particulier ou passant"
    POMPIER = "POMPIER", "Pompier"
    AMBULANC = "AMBULANC", "Ambulancier"
    AMBULANC_AASC = "AMBULANC.AASC", "Secouriste AASC"
    """AASC : association agréée de sécurité civile."""
    AMBULANC_AUTRESEC = "AMBULANC.AUTRESEC", "Autre secouriste"
    SECOUR = "SECOUR", "Secouriste actif"
    MED = "MED", "Médecin"
    MED_MEDSOS = "MED.MEDSOS", "Médecin SOS ou association PDS"
    """PDS : permanence des soins."""
    MED_MRL = "MED.MRL", "Médecin régulateur libéral"
    MED_EFFML = "MED.EFFML", "Effecteur de médecine libérale"
    """Médecin de ville en visite ou en consultation."""
    SANTE = "SANTE", "Autre acteur de santé"
    SANTE_INF = "SANTE.INF", "Infirmier"
    SANTE_AIDESOIN = "SANTE.AIDESOIN", "Aide-soignant"
    SANTE_SF = "SANTE.SF", "Sage-femme"
    SANTE_AIDEDOM = "SANTE.AIDEDOM", "Aide à domicile"
    SANTE_PHARMA = "SANTE.PHARMA", "Pharmacien"
    SANTE_DENTISTE = "SANTE.DENTISTE", "Dentiste"
    SANTE_LABO = "SANTE.LABO", "Personnel de laboratoire"
    FDO_MILI = "FDO-MILI", "Policier Gendarme Militaire"
    FDO_MILI_POL = "FDO-MILI.POL", "Policier"
    FDO_MILI_GENDARM = "FDO-MILI.GENDARM", "Gendarme"
    FDO_MILI_MILI = "FDO-MILI.MILI", "Militaire"
    ADM_TUTL = "ADM-TUTL", "Membre d'une autorité administrative"
    VIP = "VIP", "VIP"
    """Personnalité connue du public."""
    OBJCONNC = "OBJCONNC", "Objets connectés"
    """Alerte émise par un appareil, sans intervention humaine."""
    AUTRE = "AUTRE", "Autre type d’appelant"
    INCONNU = "INCONNU", "Type d'appelant indéterminé"
