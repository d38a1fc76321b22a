"""HubSante.sexe : sexe

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from hubsante_models.codes import CodeList


class HubSanteSexe(CodeList):
    """Sexe d'un patient, tel qu'il est connu. Employée par sex dans les messages RS-EDA, RS-EDA-MAJ, RS-RPIS, RS-BPV et TECHNICAL."""

    M = "M", "Masculin"
    F = "F", "Féminin"
    O = "O", "Autre sexe (ni masculin, ni féminin)"
    """Personne qui ne se reconnaît dans aucun des deux sexes."""
    UN = "UN", "Inconnu"
    """Non précisé par le requérant ou l'équipe."""
