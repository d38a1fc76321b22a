"""HubSante.communication : communication

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteCommunication(CodeList):
    """Obstacle rencontré dans l'échange avec le requérant, utile au partenaire qui devra le recontacter. Employée par initialAlert.caller.communication du message RC-EDA."""

    AUCUNE = "AUCUNE", "Aucune difficulté de communication"
    MUET = "MUET", "Muet ou malentendant (troubles de la parole ou de l'audition)"
    VISION = "VISION", "Malvoyant, troubles de la vision"
    LANGUE = "LANGUE", "Barrière de la langue (langue étrangère)"
    PANIQUE = "PANIQUE", "Panique de l’appelant"
    HOSTILE = "HOSTILE", "Appelant hostile, agressif"
    AGITE = "AGITE", "Incohérence, agitation, intoxication"
    AUTRE = "AUTRE", "Autres difficultés de communication"
    IMPOSS = "IMPOSS", "Absence de communication"
