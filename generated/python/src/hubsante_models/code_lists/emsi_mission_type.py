"""EMSI-MISSION.TYPE : MISSION.TYPE

Generated from nomenclatures/Nomenclatures EMSI.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class EmsiMissionType(CodeList):
    """Effet attendu d'une mission, le niveau 1 en donnant l'intitulé court et le niveau 2 la demande correspondante. Employée par MISSION.TYPE du message EMSI, pour une demande de concours comme pour le suivi des opérations."""

    SAV_ASC = "SAV/ASC", "BESOIN SECOURISTE / PERSONNE(S) BLESSE(ES)", "Demander une prise en charge secouriste"
    """MISSION.PRIORITY indique l'urgence : 5 urgente, 1 non urgente."""
    FR_MED_REGLTN = "FR_MED/REGLTN", "REGULATION MEDICALE", "Demander une régulation médicale"
    GEN_SUPRTN = "GEN/SUPRTN", "SOUTIEN MEDICO-PSYCHOLOGIQUE", "Demander un soutien médico-psychologique"
    SAV_AR_FR_MED = "SAV/AR/FR_MED", "MEDICALISATION OU EVALUATION MEDICALE", "Demander une prise en charge médicale"
    SAV_AR_FR_PARAMD = "SAV/AR/FR_PARAMD", "PARAMEDICALISATION", "Demander une prise en charge paramédicale"
    SAV = "SAV", "AUTRE", "Autre demande de concours au SAMU"
    GEN_TRNSPN = "GEN/TRNSPN", "TRANSPORT DE PERSONNE", "Demander le transport d'une personne"
    """Vers un établissement de santé."""
    SAV_SARCSL = "SAV/SARCSL", "VICTIME ENSEVELIE", "Demander la recherche de personne(s) ensevelie(s)"
    SAV_ASC_FR_PPL_LIFT = "SAV/ASC/FR_PPL/LIFT", "RELEVAGE", "Demander de relever une personne"
    GEN_RECVRY = "GEN/RECVRY", "DEGAGEMENT DE PERSONNE", "Demander d'extraire ou dégager une personne"
    SAV_RHD = "SAV/RHD", "EVACUATION", "Demander un appui pour évacuation"
    FFST_FR_FIRE = "FFST/FR_FIRE", "LUTTE INCENDIE", "Lutter contre l'incendie"
    FSTT_RRHAZ_FR_CO = "FSTT/RRHAZ/FR_CO", "MONOXYDE DE CARBONE", "Demander une levée de doute CO"
    CBRN_TSA = "CBRN/TSA", "DOUTE NRBC", "Demander une levée de doute NRBC"
    INT_RECCE_FR_SMLL = "INT/RECCE/FR_SMLL", "ODEUR SUSPECTE", "Demander une levée de doute d'odeur/fumée suspecte"
    FSTT_TA = "FSTT/TA", "APPUI TECHNIQUE", "Demander un appui technique"
    SAV_AR_FR_PPL_GRP = (
        "SAV/AR/FR_PPL/GRP",
        "NOMBREUSES VICTIMES",
        "Demander une prise en charge de nombreuses victimes",
    )
    INT_RECCE = "INT/RECCE", "AUTRE", "Autre demande de concours au SIS"
    GEN_TRNSPN_FR_SECNDRY = (
        "GEN/TRNSPN/FR_SECNDRY",
        "TRANSFERT INTERETABLISSEMENT",
        "Demander un transfert interétablissement",
    )
    """Entre deux établissements de santé."""
    OPR_LOG = "OPR/LOG", "BRANCARDAGE", "Demander une aide au brancardage"
    SAV_AR_FR_PPL_OBS = "SAV/AR/FR_PPL/OBS", "TRANSPORT BARIATRIQUE", "Demander un transport bariatrique"
    FSTT_TA_FR_CLRACCSS = "FSTT/TA/FR_CLRACCSS", "OUVERTURE ACCES (DANS LOCAL)", "Demander l'ouverture d'accès"
