"""contact : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..code_lists.hub_sante_type_com import HubSanteTypeCom
from ..wire import WireModel


class Contact(WireModel):
    """Coordonnée pour joindre directement l'équipage pendant la mission : téléphone de bord, indicatif radio… À transmettre quand le partenaire peut avoir à parler à l'équipe sans passer par la salle."""

    type: HubSanteTypeCom | None = None
    """Moyen de communication auquel se rapporte la coordonnée : téléphone, radio, courriel, messagerie sécurisée de santé, etc. Il commande la façon dont le destinataire lit et compose la valeur."""

    details: str | None = None
    """Coordonnée elle-même : numéro, adresse électronique ou indicatif radio. Un numéro de téléphone s'écrit avec un signe plus, l'indicatif du pays puis le numéro, sans espace, afin d'être appelé d'un clic."""
