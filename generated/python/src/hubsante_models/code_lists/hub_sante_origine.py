"""HubSante.origine : origine

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteOrigine(CodeList):
    """Chemin par lequel l'appel est parvenu au CRRA. Employée par qualification.origin dans le message RS-EDA."""

    C_15 = "15", "Ligne 15"
    C_116117 = "116117", "Ligne PDSA"
    """Numéro d'accès à la permanence des soins ambulatoires, y compris les anciennes lignes encore en service."""
    AUTOCOM = "AUTOCOM", "Ligne hôpital"
    """Appel interne à l'hôpital qui abrite le CRRA."""
    C_112 = "112", "Ligne 112"
    C_115 = "115", "Ligne 115"
    CRRA = "CRRA", "CRRA (autres lignes)"
    """Autre ligne directe du CRRA."""
    AUTREC15 = "AUTREC15", "Autre CRRA"
    """Appel transféré par le CRRA d'un autre département."""
    CTA_CONF = "CTA-CONF", "CTA-CODIS en conf"
    """Appel du CTA-CODIS habituel, requérant maintenu en conférence à trois."""
    CTA_PI = "CTA-PI", "CTA-CODIS pour info"
    """Appel du CTA-CODIS habituel, qui informe sans transmettre le requérant."""
    AUTRECTA = "AUTRECTA", "Autre CTA-CODIS"
    """Appel d'un CTA-CODIS éloigné, qui n'est pas le correspondant habituel."""
    CNR = "CNR", "CNR 114"
    """Relais national des personnes sourdes, malentendantes ou aphasiques."""
    FDO = "FDO", "CORG, CIC"
    """Salle de commandement de la gendarmerie ou de la police nationale."""
    SNATED = "SNATED", "Ligne 119 (SNATED)"
    """Service national d'accueil téléphonique de l'enfance en danger."""
    PDSSOS = "PDSSOS", "Asso PDSA et SOS"
    """Association de permanence des soins, dont SOS Médecins."""
    TELASSIST = "TELASSIST", "Téléassistance"
    CROSS = "CROSS", "CROSS"
    """Centre régional opérationnel de surveillance et de sauvetage en mer."""
    PUBLIC = "PUBLIC", "Autre centre d'appel"
    DATA = "DATA", "Flux Data ECall"
    """Appel automatique d'un véhicule, reçu sous forme de données."""
    AUTRE = "AUTRE", "Autre structure"
    """Provenance connue hors de cette liste, ou inconnue."""
