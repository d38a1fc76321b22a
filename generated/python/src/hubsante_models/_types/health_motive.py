"""healthMotive : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel


class HealthMotive(WireModel):
    """Raison d'ordre médical ou secouriste qui justifie l'appel aux secours : détresse vitale, blessure, problème médical… À renseigner quand une personne a besoin de soins ; le CRRA l'utilise pour prioriser la prise en charge. Son code commence par M et compte un ou deux niveaux de précision.

    RS-RPIS : Raison médicale ou secouriste pour laquelle une équipe a été demandée, selon l'évaluation faite au téléphone. Son code commence par M et compte un ou deux niveaux de précision. Comparée au diagnostic posé sur place, elle renseigne sur la pertinence de l'engagement.
    """

    code: Annotated[str, Field(pattern="^M[0-9]{2}\\.[0-9]{2}(\\.[0-9]{2})?$")]
    """Valeur codée, dans la liste propre à l'objet qui la porte : R et deux chiffres pour un risque, C pour une nature de fait, L pour un type de lieu, M pour un motif de recours, code CIM-10 pour une hypothèse de régulation médicale. C'est la partie exploitée automatiquement par les systèmes ; elle est toujours accompagnée de son libellé.

    RS-RPIS : Valeur codée, dans la liste propre à l'objet qui la porte : C pour les circonstances de l'appel, M pour le motif de recours. C'est la partie exploitée par les logiciels et par les statistiques ; elle est toujours accompagnée de son libellé.
    """

    label: str
    """Intitulé en clair correspondant au code, tel que le lit un opérateur. Toujours fourni, il permet d'afficher une information compréhensible même lorsque le logiciel du destinataire ne connaît pas encore le code.

    RS-RPIS : Intitulé en clair correspondant au code, tel que le lit un soignant ou un ARM. Toujours fourni, il reste affichable même si le destinataire ne connaît pas encore le code.
    """
