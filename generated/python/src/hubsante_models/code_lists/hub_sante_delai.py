"""HubSante.delai : delai

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteDelai(CodeList):
    """Temps que le demandeur accorde, ou que le partenaire s'engage à tenir, pour l'arrivée d'une ressource. Employée par request.deadline dans le message RS-DR et response.deadline dans RS-RR."""

    DEL0 = "DEL0", "Immédiatement"
    """Ressource libre, qui part aussitôt."""
    ASAP = "ASAP", "Dès que disponible"
    """Départ dès qu'une ressource se libère, arrivée dans l'heure quoi qu'il arrive."""
    C_30M = "30M", "Délai maxi 30 minutes"
    """Arrivée en trente minutes au plus, l'heure de départ restant libre."""
    C_45M = "45M", "Délai maxi 45 minutes"
    """Arrivée en quarante-cinq minutes au plus, l'heure de départ restant libre."""
    C_1H = "1H", "Délai maxi 1 heure"
    """Arrivée en une heure au plus, l'heure de départ restant libre."""
    C_2H = "2H", "Délai maxi 2 heures"
    """Arrivée en deux heures au plus, l'heure de départ restant libre."""
    C_4H = "4H", "Délai maxi 4 heures"
    """Arrivée en quatre heures au plus, l'heure de départ restant libre."""
    C_8H = "8H", "Délai maxi 8 heures"
    """Arrivée en huit heures au plus, l'heure de départ restant libre."""
    C_12H = "12H", "Délai maxi 12 heures"
    """Arrivée en douze heures au plus, l'heure de départ restant libre."""
    C_24H = "24H", "Délai maxi 24 heures"
    """Arrivée en vingt-quatre heures au plus, l'heure de départ restant libre."""
    RDV = "RDV", "HH:MM"
    """Arrivée à heure fixe, à écrire dans les précisions."""
