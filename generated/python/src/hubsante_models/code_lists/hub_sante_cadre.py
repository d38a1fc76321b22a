"""HubSante.cadre : cadre

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteCadre(CodeList):
    """Titre auquel un partenaire est sollicité : mission propre, carence, convention ou aucun cadre. Employée par request.convention dans le message RS-DR."""

    DRSIS = "DRSIS", "Départ réflexe SIS"
    """Envoi des sapeurs-pompiers avant toute régulation, limité aux cas listés par le référentiel SAP-AMU."""
    MISSION = "MISSION", "Propres missions"
    """Activité ordinaire du partenaire, en dehors du départ réflexe."""
    ITSP = "ITSP", "Carence pour ITSP"
    """VSAV envoyé parce qu'aucune ambulance privée n'était disponible."""
    CARENCE = "CARENCE", "Carence pour autre motif"
    """VSAV envoyé à la place d'une ambulance privée, pour une raison autre que l'indisponibilité."""
    CONVENT = "CONVENT", "Convention locale"
    """Cas réglé par un accord départemental ou régional, ni mission propre ni carence."""
    SPE = "SPE", "Convention spécifique"
    """Cas réglé par un accord dédié, sur le transport bariatrique par exemple."""
    HORS = "HORS", "Hors de ses missions"
    """Aide qui ne tient ni aux missions du partenaire ni à une convention."""
    AUTRE1 = "AUTRE1", "Autre cas 1"
    """Premier cadre nouveau ou à l'essai."""
    AUTRE2 = "AUTRE2", "Autre cas 2"
    """Deuxième cadre nouveau ou à l'essai."""
    AUTRE3 = "AUTRE3", "Autre cas 3"
    """Troisième cadre nouveau ou à l'essai."""
