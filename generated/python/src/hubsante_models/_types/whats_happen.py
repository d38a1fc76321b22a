"""whatsHappen : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel


class WhatsHappen(WireModel):
    """Événement à l'origine de l'affaire ou de l'alerte : accident routier, incendie, malaise, agression, etc. Toujours fourni en 15-18, où il oriente la réponse de chaque service, il peut manquer entre SAMU, par exemple pour un transfert entre hôpitaux. Son code s'écrit C suivi de trois groupes de deux chiffres.

    RS-RPIS : Événement qui a conduit à appeler les secours, tel qu'il a été qualifié en régulation : accident de la circulation, pathologie, agression, etc. Même liste que la nature de fait du dossier ; son code s'écrit C suivi de trois groupes de deux chiffres.
    """

    code: Annotated[str, Field(pattern="^C[0-9]{2}(\\.[0-9]{2}){2}$")]
    """Valeur codée, dans la liste propre à l'objet qui la porte : R et deux chiffres pour un risque, C pour une nature de fait, L pour un type de lieu, M pour un motif de recours, code CIM-10 pour une hypothèse de régulation médicale. C'est la partie exploitée automatiquement par les systèmes ; elle est toujours accompagnée de son libellé.

    RS-RPIS : Valeur codée, dans la liste propre à l'objet qui la porte : C pour les circonstances de l'appel, M pour le motif de recours. C'est la partie exploitée par les logiciels et par les statistiques ; elle est toujours accompagnée de son libellé.
    """

    label: str
    """Intitulé en clair correspondant au code, tel que le lit un opérateur. Toujours fourni, il permet d'afficher une information compréhensible même lorsque le logiciel du destinataire ne connaît pas encore le code.

    RS-RPIS : Intitulé en clair correspondant au code, tel que le lit un soignant ou un ARM. Toujours fourni, il reste affichable même si le destinataire ne connaît pas encore le code.
    """
