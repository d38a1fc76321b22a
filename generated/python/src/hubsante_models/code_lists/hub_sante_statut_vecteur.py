"""HubSante.statutVecteur : statutVecteur

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteStatutVecteur(CodeList):
    """Étape où se trouve un vecteur, de la décision de l'engager à son retour. Employée par state.status dans les messages RS-RI, RC-RI et RS-SR."""

    DECISION = "DECISION", "Décision"
    """Le recours à cette ressource est décidé, pas encore transmis."""
    DECLENCHE = "DECLENCHE", "Déclenché"
    """L'équipe a reçu l'ordre de départ."""
    DEPART = "DEPART", "Début d'intervention"
    """L'équipe quitte sa base, ou repart de l'intervention précédente."""
    ANNULE = "ANNULE", "Annulation de l'intervention"
    """L'équipe fait demi-tour avant d'arriver."""
    ARRIVEE = "ARRIVEE", "Arrivée sur les lieux"
    """Le vecteur est à l'adresse."""
    PEC = "PEC", "Début de prise en charge"
    """Un membre de l'équipe est au contact du patient."""
    BILAN = "BILAN", "Transmission du bilan"
    """Le bilan est passé à la régulation."""
    ORIENTAT = "ORIENTAT", "Transmission de la destination"
    """L'équipe connaît la destination du patient."""
    TRANSP = "TRANSP", "Départ des lieux"
    """Le vecteur quitte les lieux avec le patient."""
    ETAPE1 = "ETAPE1", "Étape de transit 1"
    """Arrêt intermédiaire avec le patient, pour un examen par exemple."""
    TRANSP2 = "TRANSP2", "Départ étape 1"
    """Le vecteur quitte cet arrêt avec le patient."""
    ETAPE2 = "ETAPE2", "Étape de transit 2"
    """Second arrêt intermédiaire avec le patient."""
    TRANSP3 = "TRANSP3", "Départ étape 2"
    """Le vecteur quitte ce second arrêt avec le patient."""
    DESTIN = "DESTIN", "Arrivée à destination"
    """Le vecteur est devant le service qui reçoit le patient."""
    FINPEC = "FINPEC", "Fin de prise en charge"
    """Le patient est confié à un autre, ou n'a plus besoin de l'équipe."""
    RETOUR = "RETOUR", "Quitte la destination"
    """L'équipe est libre et quitte la destination ou les lieux."""
    RET_BASE = "RET-BASE", "Retour à la base"
    """Le vecteur roule vers sa base."""
    REN_BASE = "REN-BASE", "Rentrée à la base"
    """Le vecteur est à sa base."""
