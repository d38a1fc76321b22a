"""externalInfo : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..code_lists.hub_sante_objet_source import HubSanteObjetSource
from ..code_lists.hub_sante_systeme import HubSanteSysteme
from ..wire import WireModel


class ExternalInfo(WireModel):
    """Renvoi vers la fiche du même lieu dans une base d'adresses ou une cartographie externe (BAN, IGN, NexSIS). À joindre chaque fois que l'émetteur en dispose, en priorité la clé d'adresse de la BAN ; le destinataire qui exploite cette base y retrouve le lieu sans ressaisie."""

    freetext: HubSanteSysteme
    """Base ou système auquel appartient la référence citée. Malgré le nom de la balise, la valeur n'est pas libre : elle vient d'une courte liste fermée."""

    type: HubSanteObjetSource | None = None
    """Manière dont l'objet référencé a été obtenu ou nature qu'il a dans sa base : saisie manuelle, carte, photo, site internet, autre. Obligatoire dans le périmètre 15-18."""

    uri: str
    """Clé de l'objet dans la base citée, reproduite sans transformation. Pour la BAN, elle enchaîne code INSEE, code de voie et numéro."""
