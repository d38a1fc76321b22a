"""HubSante.etat : etat

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteEtat(CodeList):
    """Étape du cycle de vie d'un dossier, de son ouverture à son archivage. Employée par qualification.details.status dans les messages RS-EDA et RS-EDA-MAJ."""

    PROGRAM = "PROGRAM", "Programmé"
    """Dossier préparé à l'avance, un transfert par exemple, avec la date et l'heure auxquelles il devra devenir actif."""
    ACTIF = "ACTIF", "Actif"
    """État dès le décroché de l'appel, puis pendant toute la régulation médicale."""
    ACHEVE = "ACHEVE", "Achevé"
    """État dès que les décisions sont exécutées et que les équipes n'ont plus de patient ; le CRRA peut encore modifier le dossier."""
    VALIDE = "VALIDE", "Validé"
    """État dès que le dossier est reconnu complet et cohérent ; une nouvelle décision le rend de nouveau actif."""
    CLOTURE = "CLOTURE", "Clôturé"
    """État d'un dossier validé, 24 heures après son activation : plus de réactivation, mais le travail administratif et les courriers se poursuivent."""
    CLASSE = "CLASSE", "Classé"
    """État automatique d'un dossier clôturé, trois mois après son ouverture ; il ne reçoit plus que des notes de personnes habilitées."""
    ARCHIVE = "ARCHIVE", "Archivé"
    """État final d'un dossier classé, après contrôle et délai de conservation : il quitte le logiciel et rien n'y change plus."""
