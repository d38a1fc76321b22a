"""HubSante.intervention : intervention

Generated from nomenclatures/Nomenclatures Hub Santé.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from ..codes import CodeList


class HubSanteIntervention(CodeList):
    """Cadre médical de la mission : secours hors établissement de santé, transfert, retour ou rapatriement. Employée par interventionType dans le message RS-EDA."""

    T1 = "T1", "Primaire"
    """Mission auprès d'une personne non hospitalisée, dont l'état réclame des soins d'urgence ou de réanimation."""
    T2_INTER = "T2-INTER", "Transfert Inter Hospitalier"
    """Transfert médicalisé entre deux établissements d'entités juridiques différentes ; le code vaut même si le transport n'a finalement pas lieu."""
    T2_INTRA = "T2-INTRA", "Transfert Intra Hospitalier"
    """Transfert médicalisé au sein d'un établissement, ou entre deux établissements d'une même entité juridique."""
    T3 = "T3", "Retour"
    """Retour médicalisé d'un patient hospitalisé vers son domicile ou un lieu de vie comme un EHPAD."""
    T4 = "T4", "Rapat/Evasan"
    """Rapatriement ou évacuation sanitaire (Evasan), souvent vers un établissement plus proche de la famille."""
