"""caller : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..code_lists.hub_sante_communication import HubSanteCommunication
from ..code_lists.hub_sante_langue import HubSanteLangue
from ..code_lists.hub_sante_type_appelant import HubSanteTypeAppelant
from ..wire import WireModel
from .contact import Contact
from .detailed_name import DetailedName


class Caller(WireModel):
    """Personne ou dispositif qui a sollicité les secours, avec les moyens de reprendre contact. Toujours décrit, au minimum par le contact d'où vient l'alerte, afin qu'un partenaire puisse le rappeler pour compléter les informations."""

    caller_contact: Annotated[Contact, Field(alias="callerContact")]
    """Coordonnées depuis lesquelles l'alerte a été émise, par exemple la ligne téléphonique présentée lors de l'appel. Toujours présentes ; elles servent à rappeler tant qu'aucun contact de contre-appel n'est donné."""

    callback_contact: Annotated[Contact | None, Field(alias="callbackContact")] = None
    """Coordonnées à utiliser pour reprendre contact avec le requérant quand elles diffèrent de celles de l'alerte : autre téléphone, proche resté sur place. Si elles sont présentes, le destinataire les propose en premier pour tout rappel."""

    language: HubSanteLangue | None = None
    """Langue dans laquelle le requérant s'exprime, par son code à deux lettres minuscules. À renseigner surtout quand ce n'est pas le français, afin que le service suivant prévoie un interprète."""

    type: HubSanteTypeAppelant | None = None
    """Qualité en laquelle le requérant s'adresse aux secours : patient lui-même, proche, passant, pompier, soignant, policier, objet connecté… Elle aide à apprécier la fiabilité de la description et les gestes qu'on peut lui demander."""

    communication: HubSanteCommunication | None = None
    """Obstacle rencontré pendant l'échange : surdité, barrière de langue, panique, agitation, absence de réponse… La valeur AUCUNE affirme que l'échange s'est bien passé ; l'absence du champ signifie seulement que le point n'a pas été noté."""

    freetext: str | None = None
    """Précision libre sur la personne qui alerte : lien avec la victime, position exacte, disponibilité pour guider les équipes. Rien de ce qui concerne la victime ne s'y inscrit."""

    detailed_name: Annotated[DetailedName | None, Field(alias="detailedName")] = None
    """Identité déclarée par le requérant, à transmettre s'il l'a donnée. Elle sert à l'interpeller lors d'un rappel et n'a pas valeur d'identité vérifiée."""
