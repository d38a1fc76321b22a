"""HubSante.delai : delai

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteDelai(CodeList):
    """Temps dans lequel la ressource doit être sur place. Employée par deadline dans les messages RS-DR et RS-RR."""

    DEL0 = "DEL0", "Immédiatement"
    """Engagement sur-le-champ."""
    ASAP = "ASAP", "Dès que disponible"
    """Engagement sitôt un moyen libre, arrivée en une heure au plus."""
    C_30M = "30M", "Délai maxi 30 minutes"
    """Arrivée sur place en 30 minutes au plus ; le partenaire choisit le moment du départ."""
    C_45M = "45M", "Délai maxi 45 minutes"
    """Arrivée sur place en 45 minutes au plus ; le partenaire choisit le moment du départ."""
    C_1H = "1H", "Délai maxi 1 heure"
    """Arrivée sur place en une heure au plus ; le partenaire choisit le moment du départ."""
    C_2H = "2H", "Délai maxi 2 heures"
    """Arrivée sur place en deux heures au plus ; le partenaire choisit le moment du départ."""
    C_4H = "4H", "Délai maxi 4 heures"
    """Arrivée sur place en quatre heures au plus ; le partenaire choisit le moment du départ."""
    C_8H = "8H", "Délai maxi 8 heures"
    """Arrivée sur place en huit heures au plus ; le partenaire choisit le moment du départ."""
    C_12H = "12H", "Délai maxi 12 heures"
    """Arrivée sur place en douze heures au plus ; le partenaire choisit le moment du départ."""
    C_24H = "24H", "Délai maxi 24 heures"
    """Arrivée sur place en vingt-quatre heures au plus ; le partenaire choisit le moment du départ."""
    RDV = "RDV", "HH:MM"
    """Arrivée à une heure fixée, écrite en texte libre."""
