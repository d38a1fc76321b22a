"""HubSante.sexe : sexe

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteSexe(CodeList):
    """Sexe du patient, selon la nomenclature nationale NOS. Employée par sex dans les messages RS-EDA, RS-EDA-MAJ, RS-BPV et RS-RPIS, et par nomenclatureField dans TECHNICAL."""

    M = "M", "Masculin"
    F = "F", "Féminin"
    O = "O", "Autre sexe (ni masculin, ni féminin)"
    """Personne de genre neutre, ou qui se reconnaît dans les deux sexes à la fois."""
    UN = "UN", "Inconnu"
    """Sexe que l'émetteur ignore."""
