"""HubSante.effet : effet

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteEffet(CodeList):
    """Résultat que le demandeur attend d'un autre SAMU, quel que soit le moyen employé. Employée par request.purpose dans le message RS-DR."""

    SAP = "SAP", "Demander une prise en charge secouriste"
    """Envoi de secouristes ou d'une ambulance privée."""
    REGUL = "REGUL", "Demander une régulation médicale"
    """Dossier à faire réguler par l'autre CRRA : spécialité, relais de nuit ou délestage."""
    CUMP = "CUMP", "Demander un soutien médico-psychologique"
    """Envoi de la cellule d'urgence médico-psychologique."""
    SMUR = "SMUR", "Demander une prise en charge de médecine d'urgence"
    """Envoi d'une équipe de SMUR."""
    MG = "MG", "Demander une prise en charge de médecine générale"
    """Visite ou consultation d'un généraliste, à demander seulement de SAMU à SAMU."""
    PARAMED = "PARAMED", "Demander une prise en charge paramédicale"
    """Envoi d'une équipe infirmière sans médecin (UMHP)."""
    SAMU = "SAMU", "Autre demande de concours au SAMU"
    """Besoin absent de la liste, à décrire dans les précisions."""
    RELEVE = "RELEVE", "Demander de relever une personne"
    """Aide pour redresser une personne à terre."""
    NOVI = "NOVI", "Demander une prise en charge de nombreux patients/victimes"
    """Renfort pour un événement à nombreuses victimes (NOVI)."""
    TIH = "TIH", "Demander un transfert interétablissement"
    """Transport médical d'un patient d'un établissement à un autre."""
    BRANCARD = "BRANCARD", "Demander une aide au brancardage"
    """Renfort pour porter un patient."""
    BARIA = "BARIA", "Demander un transport bariatrique"
    """Véhicule adapté à un patient de forte corpulence."""
