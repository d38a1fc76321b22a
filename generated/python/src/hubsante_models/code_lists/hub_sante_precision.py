"""HubSante.precision : precision

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSantePrecision(CodeList):
    """Finesse avec laquelle des coordonnées géographiques situent l'affaire ; le destinataire en déduit s'il peut engager des moyens sur ce point ou s'il doit d'abord affiner l'adresse. Employée par location.geometry.point.coord.precision du message RC-EDA."""

    VILLE = "VILLE", "VILLE"
    """Seule la commune est fiable."""
    RUE = "RUE", "RUE"
    """La voie est fiable, pas l'emplacement dans la voie."""
    ADRESSE = "ADRESSE", "ADRESSE"
    """Position du numéro dans la voie."""
    EXACTE = "EXACTE", "EXACTE"
    """Position relevée sur les lieux mêmes, par exemple par satellite."""
    INCONNUE = "INCONNUE", "INCONNUE"
    """Fiabilité de la position indéterminée."""
