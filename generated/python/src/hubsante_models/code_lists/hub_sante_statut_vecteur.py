"""HubSante.statutVecteur : statutVecteur

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteStatutVecteur(CodeList):
    """Étape qu'un vecteur vient de franchir, de la décision de l'engager à son retour à la base. Employée par state.status dans les messages RS-RI, RC-RI et RS-SR."""

    DECISION = "DECISION", "Décision"
    """Choix de la ressource par la régulation, avant le déclenchement."""
    DECLENCHE = "DECLENCHE", "Déclenché"
    """Alerte de l'équipe par le circuit ordinaire."""
    DEPART = "DEPART", "Début d'intervention"
    """Instant où l'équipe quitte sa base, ou le lieu d'où elle est réengagée."""
    ANNULE = "ANNULE", "Annulation de l'intervention"
    """Mission interrompue après l'engagement, avant que l'équipe n'arrive."""
    ARRIVEE = "ARRIVEE", "Arrivée sur les lieux"
    """Instant où le vecteur atteint l'adresse, avant le contact avec le patient."""
    PEC = "PEC", "Début de prise en charge"
    """Instant où un premier équipier rejoint le patient et commence les soins."""
    BILAN = "BILAN", "Transmission du bilan"
    """Envoi du bilan, qui permet au régulateur d'orienter le patient."""
    ORIENTAT = "ORIENTAT", "Transmission de la destination"
    """Instant où l'équipe reçoit la destination du patient."""
    TRANSP = "TRANSP", "Départ des lieux"
    """Instant où le vecteur quitte l'adresse avec le patient."""
    ETAPE1 = "ETAPE1", "Étape de transit 1"
    """Arrivée, patient à bord, à un premier arrêt, pour une imagerie par exemple."""
    TRANSP2 = "TRANSP2", "Départ étape 1"
    """Reprise du trajet après le premier arrêt."""
    ETAPE2 = "ETAPE2", "Étape de transit 2"
    """Arrivée, patient à bord, à un deuxième arrêt."""
    TRANSP3 = "TRANSP3", "Départ étape 2"
    """Reprise du trajet après le deuxième arrêt."""
    DESTIN = "DESTIN", "Arrivée à destination"
    """Instant où le vecteur atteint l'entrée du service receveur."""
    FINPEC = "FINPEC", "Fin de prise en charge"
    """Instant où l'équipe n'est plus responsable du patient, d'ordinaire au relais."""
    RETOUR = "RETOUR", "Quitte la destination"
    """Départ de la destination, ou des lieux sans transport ; l'équipe peut repartir en mission."""
    RET_BASE = "RET-BASE", "Retour à la base"
    """Trajet vers la base."""
    REN_BASE = "REN-BASE", "Rentrée à la base"
    """Vecteur et équipe rentrés à la base."""
