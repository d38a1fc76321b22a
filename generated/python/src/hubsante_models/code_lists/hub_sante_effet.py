"""HubSante.effet : effet

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteEffet(CodeList):
    """Résultat attendu du partenaire à qui une ressource est demandée. Employée par request.purpose dans le message RS-DR."""

    SAP = "SAP", "Demander une prise en charge secouriste"
    """Équipe de secouristes ou ambulance."""
    REGUL = "REGUL", "Demander une régulation médicale"
    """Régulation du dossier par un médecin d'un autre CRRA, spécialisé ou en appui."""
    CUMP = "CUMP", "Demander un soutien médico-psychologique"
    """Engagement d'une cellule d'urgence médico-psychologique."""
    SMUR = "SMUR", "Demander une prise en charge de médecine d'urgence"
    """Engagement d'un SMUR."""
    MG = "MG", "Demander une prise en charge de médecine générale"
    """Consultation ou visite d'un médecin généraliste ; entre SAMU seulement."""
    PARAMED = "PARAMED", "Demander une prise en charge paramédicale"
    """Équipe paramédicale, infirmier à bord."""
    SAMU = "SAMU", "Autre demande de concours au SAMU"
    """Besoin propre au SAMU, à détailler en texte libre."""
    RELEVE = "RELEVE", "Demander de relever une personne"
    NOVI = "NOVI", "Demander une prise en charge de nombreux patients/victimes"
    """Renfort pour un événement à nombreuses victimes."""
    TIH = "TIH", "Demander un transfert interétablissement"
    """Transfert d'un patient entre deux établissements."""
    BRANCARD = "BRANCARD", "Demander une aide au brancardage"
    BARIA = "BARIA", "Demander un transport bariatrique"
    """Véhicule adapté à un patient de forte corpulence."""
