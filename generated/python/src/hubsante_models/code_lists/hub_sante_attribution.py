"""HubSante.attribution : attribution

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteAttribution(CodeList):
    """Type du dossier (DRM avec régulation médicale, DR sans acte médical, D pour un simple appel) et professionnel ou motif auquel il revient. Employée par qualification.details.attribution dans le message RS-EDA."""

    DRM = "DRM", "DRM"
    """Dossier où un médecin régulateur intervient."""
    DRM_MRU = "DRM.MRU", "DRM MRU"
    """MRU : régulation de médecine d'urgence."""
    DRM_MRU_MU = "DRM.MRU.MU", "Régulation MU"
    """MU : médecin urgentiste."""
    DRM_MRU_INDISPMU = "DRM.MRU.INDISPMU", "Régulation ML par indisponibilité MU"
    """Dossier d'urgence repris par un médecin libéral (ML), aucun urgentiste (MU) n'étant libre."""
    DRM_MRU_SSE = "DRM.MRU.SSE", "Régulation de crise - NOVI"
    """Événement à nombreuses victimes (NOVI), traité dans l'organisation de crise."""
    DRM_MRU_PLANBLAN = "DRM.MRU.PLANBLAN", "Régulation Plan Blanc"
    """Régulation menée alors que le plan blanc est déclenché."""
    DRM_MRU_PCSAMU = "DRM.MRU.PCSAMU", "Régulation par un PC mobile"
    """Régulation menée depuis le poste de commandement mobile du SAMU."""
    DRM_SPE = "DRM.SPE", "DRM SPE"
    """SPE : régulation par un spécialiste."""
    DRM_SPE_DENT = "DRM.SPE.DENT", "Régulation dentaire"
    DRM_SPE_GERIA = "DRM.SPE.GERIA", "Régulation gériatrique"
    DRM_SPE_PEDIA = "DRM.SPE.PEDIA", "Régulation pédiatrie"
    DRM_SPE_OBST = "DRM.SPE.OBST", "Régulation obstétrique"
    """Dossier relevant de la coordination périnatale."""
    DRM_SPE_PSY = "DRM.SPE.PSY", "Régulation psychiatrie"
    DRM_SPE_TOXICOL = "DRM.SPE.TOXICOL", "Régulation toxicologique"
    DRM_SPE_AUTRESPE = "DRM.SPE.AUTRESPE", "Régulation autre spécialité"
    DRM_MRL = "DRM.MRL", "DRM MRL"
    """MRL : régulation de médecine libérale."""
    DRM_MRL_MG = "DRM.MRL.MG", "Régulation ML"
    """ML : médecin libéral."""
    DRM_MRL_INDISPMG = "DRM.MRL.INDISPMG", "Régulation MU par indisponibilité ML"
    """Dossier de médecine libérale repris par un urgentiste, aucun régulateur libéral n'étant disponible."""
    DRM_MRL_ABSML = "DRM.MRL.ABSML", "Régulation MU par absence de régulation ML"
    """Dossier de médecine libérale repris par un urgentiste, faute de régulation libérale à ce moment."""
    DR = "DR", "DR"
    """Demande à laquelle il est répondu sans régulation médicale."""
    DR_DREG = "DR.DREG", "Dossier Régulation"
    DR_DREG_DRARM = "DR.DREG.DRARM", "Pas d'acte de régulation médicale - Prise en charge ARM"
    """Demande traitée par l'ARM seul, sans autre motif de la liste."""
    DR_DREG_DRDAC = "DR.DREG.DRDAC", "Pas d'acte de régulation médicale - Prise en charge DAC"
    DR_DREG_DRMED = (
        "DR.DREG.DRMED",
        "Pas d'acte de régulation médicale - Transmission d'informations sur un médecin (procédure dégradée)",
    )
    """Renseignement sur un médecin, donné au requérant."""
    DR_DREG_DRPHARMA = (
        "DR.DREG.DRPHARMA",
        "Pas d'acte de régulation médicale - Transmission d'informations sur une pharmacie",
    )
    """Renseignement sur une pharmacie, donné au requérant."""
    DR_DREG_DRDENT = "DR.DREG.DRDENT", "Pas d'acte de régulation médicale - Transmission d'informations sur un dentiste"
    """Renseignement sur un dentiste, donné au requérant."""
    DR_DREG_DRINFO = "DR.DREG.DRINFO", "Pas d'acte de régulation médicale - Information générale"
    """Renseignement d'ordre général, donné au requérant."""
    DR_DREG_DOS_SIS = "DR.DREG.DOS-SIS", "Pas d'acte de régulation médicale - Appel pour les pompiers"
    """Demande étrangère aux missions du SAMU, remise aux sapeurs-pompiers."""
    DR_DREG_DOS_FDO = "DR.DREG.DOS-FDO", "Pas d'acte de régulation médicale - Appel pour les forces de l'ordre"
    """Demande étrangère aux missions du SAMU, remise à la police ou à la gendarmerie."""
    D = "D", "D"
    """Appel sans suite médicale ni renseignement donné : erreur, malveillance ou appel d'autre nature."""
    D_D_MALV = "D.D-MALV", "Erreur / Malveillant"
    D_D_MALV_ERR = "D.D-MALV.ERR", "Erreur de numéro, erreur d'acheminement"
    """Requérant mal aiguillé, ou trompé de numéro."""
    D_D_MALV_NRP = "D.D-MALV.NRP", "Appel raccroché / pas de réponse"
    """Aucun interlocuteur au moment où le dossier s'ouvre."""
    D_D_MALV_MALV = "D.D-MALV.MALV", "Appel malveillant, canular"
    """Canular, insultes ou fausse alerte volontaire."""
    D_D_MALV_FAX = "D.D-MALV.FAX", "Tonalité de fax, porteuse"
    """Signal de télécopieur ou de modem entendu en décrochant."""
    D_D_MALV_ITERATIF = "D.D-MALV.ITERATIF", "Dossier existant, appel itératif (hors SI-Samu)"
    """Nouvel appel à rattacher à un dossier déjà ouvert."""
    D_D_IDENT = "D.D-IDENT", "Appel identifié"
    """Appel dont la raison est connue, sans rapport avec la régulation."""
    D_D_IDENT_ADMIN = "D.D-IDENT.ADMIN", "Appel administratif"
    """Suite administrative d'un dossier clôturé."""
    D_D_IDENT_PERSO = "D.D-IDENT.PERSO", "Appel personnel"
    """Communication privée destinée à un agent."""
    D_D_IDENT_AUTRE = "D.D-IDENT.AUTRE", "Autre type d'appel"
