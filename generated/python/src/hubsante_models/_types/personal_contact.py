"""personalContact : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..code_lists.hub_sante_type_com import HubSanteTypeCom
from ..wire import WireModel


class PersonalContact(WireModel):
    """Moyen de joindre le médecin traitant : téléphone, messagerie sécurisée, courriel ou adresse postale écrite en une ligne. Une occurrence par coordonnée ; le CRRA y puise pour appeler le praticien pendant la régulation médicale ou lui écrire ensuite."""

    type: HubSanteTypeCom
    """Moyen de communication dont relève la coordonnée : téléphone, courriel, messagerie sécurisée de santé, courrier postal, etc. Il indique au logiciel destinataire s'il peut proposer un appel, un message ou un simple affichage."""

    detail: str
    """Coordonnée elle-même. Un téléphone commence par un signe plus et l'indicatif du pays, sans espace ; une adresse postale tient en une seule chaîne."""
