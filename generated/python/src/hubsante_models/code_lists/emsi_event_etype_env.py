"""EMSI-EVENT.ETYPE.ENV : EVENT.ETYPE.ENV

Generated from nomenclatures/Nomenclatures EMSI.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class EmsiEventEtypeEnv(CodeList):
    """Situation exceptionnelle (trouble civil, catastrophe, terrorisme) dans laquelle survient l'événement. Employée par EVENT.ETYPE.ENV du message EMSI, à ne renseigner que dans une telle situation."""

    CDIS = "CDIS", "Désordre civil"
    DIS = "DIS", "Catastrophe causée par l'homme ou naturelle"
    TER = "TER", "Terrorisme"
    CDIS_RIOT = "CDIS/RIOT", "Désordre civil", "Émeute"
    DIS_CBRN = (
        "DIS/CBRN",
        "Catastrophe causée par l'homme ou naturelle",
        "Incident chimique, biologique, radiologique ou nucléaire",
    )
    DIS_ERTHQK = "DIS/ERTHQK", "Catastrophe causée par l'homme ou naturelle", "Tremblement de terre"
    DIS_FIRE = "DIS/FIRE", "Catastrophe causée par l'homme ou naturelle", "Incendie"
    DIS_FLOOD = "DIS/FLOOD", "Catastrophe causée par l'homme ou naturelle", "Inondation"
    DIS_INDHAZ = "DIS/INDHAZ", "Catastrophe causée par l'homme ou naturelle", "Danger industriel"
    DIS_LNDSLD = "DIS/LNDSLD", "Catastrophe causée par l'homme ou naturelle", "Glissement de terrain"
    DIS_PWROUT = "DIS/PWROUT", "Catastrophe causée par l'homme ou naturelle", "Coupure de courant"
    DIS_RADCNT = "DIS/RADCNT", "Catastrophe causée par l'homme ou naturelle", "Contamination par radiation"
    DIS_SNOW = "DIS/SNOW", "Catastrophe causée par l'homme ou naturelle", "Conditions de neige poudreuse"
    DIS_STCLPS = "DIS/STCLPS", "Catastrophe causée par l'homme ou naturelle", "Effondrement de structure"
    DIS_STORM = "DIS/STORM", "Catastrophe causée par l'homme ou naturelle", "Tempête"
    DIS_TRSPRT = "DIS/TRSPRT", "Catastrophe causée par l'homme ou naturelle", "Incident de transport"
    DIS_TSNAMI = "DIS/TSNAMI", "Catastrophe causée par l'homme ou naturelle", "Tsunami"
