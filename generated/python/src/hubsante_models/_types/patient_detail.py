"""patientDetail : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..code_lists.hub_sante_niveau_soin import HubSanteNiveauSoin
from ..values import Number
from ..wire import WireModel


class PatientDetail(WireModel):
    """Données physiques et médicales de la personne : âge, poids, taille, niveau de soins, antécédents et traitements. Chaque élément se transmet dès qu'il est recueilli ; l'équipe engagée y trouve de quoi préparer son matériel et ses doses."""

    weight: Number | None = None
    """Masse corporelle en kilogrammes, déclarée ou estimée. À renseigner surtout pour un enfant, dont elle fixe les doses, ou quand elle impose un brancardage ou un vecteur particulier."""

    height: Number | None = None
    """Stature en centimètres, déclarée ou estimée. À joindre au poids lorsqu'elle peut influer sur les doses, le matériel ou le vecteur."""

    age: Annotated[str | None, Field(pattern="^P[0-9]{1,3}[YMWD]$")] = None
    """Âge déclaré ou estimé, écrit P, un nombre, puis une seule unité : Y pour les années, M pour les mois, W pour les semaines, D pour les jours. L'unité suit la précision utile, par exemple P10D pour un nouveau-né. Précieux surtout quand la date de naissance est inconnue."""

    care_level: Annotated[HubSanteNiveauSoin | None, Field(alias="careLevel")] = None
    """Gravité retenue pour ce seul patient, de R1 (urgence vitale, envoi d'un SMUR) à R4 (conseil ou prescription par téléphone). Elle se distingue de celle du dossier, qui reprend le niveau le plus grave. Le destinataire y voit qui prendre en charge d'abord."""

    medical_history: Annotated[str | None, Field(alias="medicalHistory")] = None
    """Maladies, opérations et autres faits de santé passés qui comptent pour la régulation médicale, en texte libre. Un logiciel qui ne leur réserve pas de champ les présente dans une note attachée au patient."""

    treatment: str | None = None
    """Médicaments pris au long cours ou récemment, si possible avec la dose et la durée, car certains changent la conduite à tenir. Faute de champ dédié, le destinataire les présente dans une note attachée au patient."""
