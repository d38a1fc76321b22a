"""HubSante.typeIdPatient : typeIdPatient

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteTypeIdPatient(CodeList):
    """Nature d'un numéro qui désigne le patient hors de l'affaire. Employée par externalId.source du patient dans les messages RS-EDA, RS-EDA-MAJ et RS-BPV."""

    NIR = "NIR", "NIR"
    """Numéro de sécurité sociale, ou numéro d'attente (NIA) si le NIR n'est pas attribué."""
    SINUS = "SINUS", "SINUS"
    """Numéro du bracelet SINUS, posé pour dénombrer les victimes d'un même événement."""
    DOSSARD = "DOSSARD", "DOSSARD"
    """Numéro d'un participant, dans une épreuve sportive par exemple."""
    PLACE = "PLACE", "PLACE"
    """Numéro de la place que le patient occupe."""
    AUTRE = "AUTRE", "AUTRE"
    """Numéro d'une source absente de la liste."""
