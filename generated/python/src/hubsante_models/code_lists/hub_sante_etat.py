"""HubSante.etat : etat

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteEtat(CodeList):
    """Avancement du dossier, de sa création à son archivage. Employée par qualification.details.status dans les messages RS-EDA et RS-EDA-MAJ."""

    PROGRAM = "PROGRAM", "Programmé"
    """Ouvert à l'avance, pour un transfert prévu par exemple."""
    ACTIF = "ACTIF", "Actif"
    """En cours de traitement au CRRA."""
    ACHEVE = "ACHEVE", "Achevé"
    """Décisions prises et moyens libérés ; reste à relire le dossier."""
    VALIDE = "VALIDE", "Validé"
    """Relu et validé par la régulation ; aucune décision nouvelle n'est attendue."""
    CLOTURE = "CLOTURE", "Clôturé"
    """Fermé à la régulation ; seuls des compléments administratifs s'y ajoutent."""
    CLASSE = "CLASSE", "Classé"
    """Traitement administratif terminé."""
    ARCHIVE = "ARCHIVE", "Archivé"
    """Conservé en archive, en lecture seule."""
