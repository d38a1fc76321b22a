"""HubSante.origine : origine

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteOrigine(CodeList):
    """Chemin par lequel l'appel est parvenu au CRRA : ligne composée par le requérant ou service qui l'a relayé. Employée par qualification.origin dans le message RS-EDA."""

    C_15 = "15", "Ligne 15"
    C_116117 = "116117", "Ligne PDSA"
    """Accès à la permanence des soins ambulatoires (PDSA), par le 116 117 ou une ancienne ligne encore en service."""
    AUTOCOM = "AUTOCOM", "Ligne hôpital"
    """Appel passé sur le réseau téléphonique interne de l'hôpital siège du SAMU."""
    C_112 = "112", "Ligne 112"
    """Numéro d'urgence européen."""
    C_115 = "115", "Ligne 115"
    """Numéro d'urgence sociale."""
    CRRA = "CRRA", "CRRA (autres lignes)"
    """Tout autre numéro aboutissant directement au CRRA."""
    AUTREC15 = "AUTREC15", "Autre CRRA"
    """Appel reçu d'abord par le CRRA d'un autre SAMU, puis transmis."""
    CTA_CONF = "CTA-CONF", "CTA-CODIS en conf"
    """Appel relayé par le CTA-CODIS partenaire habituel, requérant en ligne avec les deux salles."""
    CTA_PI = "CTA-PI", "CTA-CODIS pour info"
    """Affaire signalée par le CTA-CODIS partenaire habituel à titre d'information."""
    AUTRECTA = "AUTRECTA", "Autre CTA-CODIS"
    """Appel relayé par un CTA-CODIS éloigné, avec lequel le SAMU ne travaille pas d'ordinaire."""
    CNR = "CNR", "CNR 114"
    """Appel relayé par le 114, centre national relais des personnes sourdes ou malentendantes."""
    FDO = "FDO", "CORG, CIC"
    """Appel relayé par la gendarmerie (CORG) ou la police (CIC)."""
    SNATED = "SNATED", "Ligne 119 (SNATED)"
    """Appel relayé par le 119, service d'accueil téléphonique de l'enfance en danger."""
    PDSSOS = "PDSSOS", "Asso PDSA et SOS"
    """Appel relayé par une association de permanence des soins, comme SOS Médecins."""
    TELASSIST = "TELASSIST", "Téléassistance"
    """Appel relayé par un service de téléassistance ou d'assistance médicale."""
    CROSS = "CROSS", "CROSS"
    """Appel relayé par un centre de surveillance et de sauvetage en mer."""
    PUBLIC = "PUBLIC", "Autre centre d'appel"
    """Appel relayé par un autre organisme, par exemple une association hors PDSA."""
    DATA = "DATA", "Flux Data ECall"
    """Alerte eCall d'un véhicule, arrivée sous forme de données."""
    AUTRE = "AUTRE", "Autre structure"
    """Provenance connue mais absente de la liste, ou provenance inconnue."""
