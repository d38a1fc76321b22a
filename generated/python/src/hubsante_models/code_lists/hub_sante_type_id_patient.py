"""HubSante.typeIdPatient : typeIdPatient

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteTypeIdPatient(CodeList):
    """Nature du numéro par lequel un patient est désigné hors de son identité. Employée par externalId.source du patient dans les messages RS-EDA, RS-EDA-MAJ et RS-BPV."""

    NIR = "NIR", "NIR"
    """Numéro de sécurité sociale, ou numéro d'attente s'il n'est pas encore attribué."""
    SINUS = "SINUS", "SINUS"
    """Numéro du bracelet porté lors d'un événement à nombreuses victimes."""
    DOSSARD = "DOSSARD", "DOSSARD"
    """Numéro porté par le participant d'une manifestation sportive."""
    PLACE = "PLACE", "PLACE"
    """Place occupée dans un train, un avion ou une salle."""
    AUTRE = "AUTRE", "AUTRE"
    """Tout autre numéro, à préciser dans les observations."""
