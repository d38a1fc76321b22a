"""HubSante.cadre : cadre

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteCadre(CodeList):
    """Fondement sur lequel repose l'engagement du moyen demandé. Employée par request.convention dans le message RS-DR."""

    DRSIS = "DRSIS", "Départ réflexe SIS"
    """Départ des pompiers avant régulation, dans les cas prévus par le référentiel SAP-AMU."""
    MISSION = "MISSION", "Propres missions"
    """Le partenaire agit dans ses missions, hors départ réflexe."""
    ITSP = "ITSP", "Carence pour ITSP"
    """Aucun transporteur sanitaire privé n'est disponible."""
    CARENCE = "CARENCE", "Carence pour autre motif"
    """Carence d'une autre cause."""
    CONVENT = "CONVENT", "Convention locale"
    """Accord départemental ou régional qui prévoit ce cas."""
    SPE = "SPE", "Convention spécifique"
    """Accord particulier, pour un transport bariatrique par exemple."""
    HORS = "HORS", "Hors de ses missions"
    """Ni mission propre, ni convention."""
    AUTRE1 = "AUTRE1", "Autre cas 1"
    """Cadre nouveau ou à l'essai."""
    AUTRE2 = "AUTRE2", "Autre cas 2"
    """Cadre nouveau ou à l'essai."""
    AUTRE3 = "AUTRE3", "Autre cas 3"
    """Cadre nouveau ou à l'essai."""
