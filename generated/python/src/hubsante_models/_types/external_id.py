"""externalId : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..code_lists.hub_sante_type_id_patient import HubSanteTypeIdPatient
from ..wire import WireModel


class ExternalId(WireModel):
    """Numéro attribué au patient par un autre système ou sur le terrain : SINUS, dossard, place… À répéter pour chaque numéro connu ; le matricule INS n'y figure jamais. Le destinataire y recourt pour retrouver la personne dans une liste de victimes ou chez un partenaire.

    RS-BPV : Numéro sous lequel le patient est suivi par un autre système ou repéré sur le terrain : SINUS, dossard, place… À répéter pour chaque numéro connu, sans jamais y inscrire le matricule INS. Il facilite le pointage quand les victimes sont nombreuses.
    """

    source: HubSanteTypeIdPatient
    """Nature du numéro transmis à côté : NIR, SINUS, dossard, place ou autre. Elle dit au destinataire dans quel système ou sur quel support le chercher.

    RS-BPV : Système ou support d'où vient le numéro : NIR, SINUS, dossard, place ou autre. Le destinataire sait ainsi dans quelle liste le chercher.
    """

    value: str
    """Numéro lui-même, recopié tel qu'il apparaît sur le bracelet, l'étiquette ou l'écran d'origine, pour pouvoir être recherché à l'identique.

    RS-BPV : Numéro recopié tel qu'il apparaît sur le bracelet, l'étiquette ou l'écran d'origine, afin d'être retrouvé à l'identique.
    """
