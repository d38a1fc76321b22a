"""customMap : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..wire import WireModel


class CustomMap(WireModel):
    """Couple clé-valeur défini localement pour répondre à un besoin particulier ou pressant. Un destinataire qui n'en connaît pas la clé l'affiche tel quel, sans rejeter le message."""

    key: str
    """Nom technique de la donnée ajoutée, stable d'un message à l'autre afin qu'un logiciel puisse la reconnaître."""

    label: str | None = None
    """Intitulé de la donnée ajoutée, présenté à l'opérateur à la place de la clé technique s'il est fourni."""

    value: str
    """Contenu de la donnée ajoutée, toujours sous forme de texte, y compris pour un nombre ou une date."""

    freetext: str | None = None
    """Explication libre qui situe la donnée ajoutée : origine, portée, façon de l'interpréter. À fournir si l'intitulé et la valeur ne se suffisent pas."""
