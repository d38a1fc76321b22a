"""contact : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..code_lists.hub_sante_canal import HubSanteCanal
from ..code_lists.hub_sante_type_com import HubSanteTypeCom
from ..wire import WireModel


class Contact(WireModel):
    """Coordonnées depuis lesquelles l'alerte a été émise, par exemple la ligne téléphonique présentée lors de l'appel. Toujours présentes ; elles servent à rappeler tant qu'aucun contact de contre-appel n'est donné."""

    channel: HubSanteCanal
    """Intermédiaire par lequel le contact est établi : une personne, une application, une borne d'appel (BAU ou DAU), un défibrillateur ou un véhicule équipé d'eCall. Il indique au destinataire si quelqu'un pourra répondre en cas de rappel."""

    type: HubSanteTypeCom
    """Moyen de communication auquel se rapporte la coordonnée : téléphone, courriel, messagerie sécurisée de santé, radio, fax, courrier ou web. Il commande la lecture de la valeur qui suit et le mode de rappel possible."""

    detail: str
    """Coordonnée elle-même : numéro, adresse électronique, indicatif radio… Un numéro de téléphone commence par un signe plus et l'indicatif du pays, sans espace, pour être composé directement depuis le logiciel."""
