"""HubSante.attribution : attribution

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteAttribution(CodeList):
    """Service ou compétence à qui revient le dossier, selon qu'il appelle ou non un acte de régulation médicale. Employée par qualification.details.attribution dans le message RS-EDA."""

    DRM = "DRM", "DRM"
    """Dossier de régulation médicale : un médecin régulateur s'en saisit."""
    DRM_MRU = "DRM.MRU", "DRM MRU"
    """Régulation par la médecine d'urgence."""
    DRM_MRU_MU = "DRM.MRU.MU", "Régulation MU"
    DRM_MRU_INDISPMU = "DRM.MRU.INDISPMU", "Régulation ML par indisponibilité MU"
    """Relève de la médecine d'urgence, repris par un médecin libéral faute d'urgentiste disponible."""
    DRM_MRU_SSE = "DRM.MRU.SSE", "Régulation de crise - NOVI"
    """Situation à nombreuses victimes, régulée en cellule de crise."""
    DRM_MRU_PLANBLAN = "DRM.MRU.PLANBLAN", "Régulation Plan Blanc"
    """Établissement sous plan blanc."""
    DRM_MRU_PCSAMU = "DRM.MRU.PCSAMU", "Régulation par un PC mobile"
    """Régulation depuis un poste de commandement mobile."""
    DRM_SPE = "DRM.SPE", "DRM SPE"
    """Régulation par un spécialiste présent au CRRA ou en réseau."""
    DRM_SPE_DENT = "DRM.SPE.DENT", "Régulation dentaire"
    DRM_SPE_GERIA = "DRM.SPE.GERIA", "Régulation gériatrique"
    DRM_SPE_PEDIA = "DRM.SPE.PEDIA", "Régulation pédiatrie"
    DRM_SPE_OBST = "DRM.SPE.OBST", "Régulation obstétrique"
    """Coordination périnatale."""
    DRM_SPE_PSY = "DRM.SPE.PSY", "Régulation psychiatrie"
    DRM_SPE_TOXICOL = "DRM.SPE.TOXICOL", "Régulation toxicologique"
    DRM_SPE_AUTRESPE = "DRM.SPE.AUTRESPE", "Régulation autre spécialité"
    DRM_MRL = "DRM.MRL", "DRM MRL"
    """Régulation par la médecine libérale."""
    DRM_MRL_MG = "DRM.MRL.MG", "Régulation ML"
    DRM_MRL_INDISPMG = "DRM.MRL.INDISPMG", "Régulation MU par indisponibilité ML"
    """Relève de la médecine libérale, repris par un urgentiste faute de médecin libéral disponible."""
    DRM_MRL_ABSML = "DRM.MRL.ABSML", "Régulation MU par absence de régulation ML"
    """Relève de la médecine libérale, régulé par un urgentiste en l'absence de régulation libérale."""
    DR = "DR", "DR"
    """Dossier de régulation traité sans acte médical."""
    DR_DREG = "DR.DREG", "Dossier Régulation"
    DR_DREG_DRARM = "DR.DREG.DRARM", "Pas d'acte de régulation médicale - Prise en charge ARM"
    """Réponse donnée par l'ARM seul."""
    DR_DREG_DRDAC = "DR.DREG.DRDAC", "Pas d'acte de régulation médicale - Prise en charge DAC"
    DR_DREG_DRMED = (
        "DR.DREG.DRMED",
        "Pas d'acte de régulation médicale - Transmission d'informations sur un médecin (procédure dégradée)",
    )
    """Coordonnées d'un médecin données au requérant, en mode dégradé."""
    DR_DREG_DRPHARMA = (
        "DR.DREG.DRPHARMA",
        "Pas d'acte de régulation médicale - Transmission d'informations sur une pharmacie",
    )
    DR_DREG_DRDENT = "DR.DREG.DRDENT", "Pas d'acte de régulation médicale - Transmission d'informations sur un dentiste"
    DR_DREG_DRINFO = "DR.DREG.DRINFO", "Pas d'acte de régulation médicale - Information générale"
    DR_DREG_DOS_SIS = "DR.DREG.DOS-SIS", "Pas d'acte de régulation médicale - Appel pour les pompiers"
    """Confié aux sapeurs-pompiers, sans part du SAMU."""
    DR_DREG_DOS_FDO = "DR.DREG.DOS-FDO", "Pas d'acte de régulation médicale - Appel pour les forces de l'ordre"
    """Confié à la police ou à la gendarmerie, sans part du SAMU."""
    D = "D", "D"
    """Appel qui n'ouvre ni régulation ni dossier de régulation."""
    D_D_MALV = "D.D-MALV", "Erreur / Malveillant"
    D_D_MALV_ERR = "D.D-MALV.ERR", "Erreur de numéro, erreur d'acheminement"
    D_D_MALV_NRP = "D.D-MALV.NRP", "Appel raccroché / pas de réponse"
    """Personne ne parle à l'ouverture du dossier."""
    D_D_MALV_MALV = "D.D-MALV.MALV", "Appel malveillant, canular"
    D_D_MALV_FAX = "D.D-MALV.FAX", "Tonalité de fax, porteuse"
    """Signal de télécopieur ou de modem."""
    D_D_MALV_ITERATIF = "D.D-MALV.ITERATIF", "Dossier existant, appel itératif (hors SI-Samu)"
    """Nouvel appel pour un dossier déjà ouvert, à rejoindre."""
    D_D_IDENT = "D.D-IDENT", "Appel identifié"
    D_D_IDENT_ADMIN = "D.D-IDENT.ADMIN", "Appel administratif"
    """Suite administrative d'un dossier clos."""
    D_D_IDENT_PERSO = "D.D-IDENT.PERSO", "Appel personnel"
    """Appel privé pour un membre du personnel."""
    D_D_IDENT_AUTRE = "D.D-IDENT.AUTRE", "Autre type d'appel"
