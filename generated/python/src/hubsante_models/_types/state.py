"""state : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..code_lists.hub_sante_statut_vecteur import HubSanteStatutVecteur
from ..values import Boolean, DateTime
from ..wire import WireModel


class State(WireModel):
    """Étape de la mission où se trouve le vecteur, avec son heure et sa disponibilité. Entre SAMU, l'objet se répète pour retracer toutes les étapes connues ; avec un SIS, seule l'étape courante est transmise. Le destinataire ordonne les occurrences par leur heure et retient la plus récente.

    RS-SR : Nouvelle étape de la mission, avec son heure et la disponibilité qui en découle. Le message n'en porte qu'une ; le destinataire l'ajoute aux étapes déjà reçues au lieu de les remplacer.
    """

    datetime_: Annotated[DateTime, Field(alias="datetime")]
    """Instant où le vecteur est passé à ce statut, et non celui où l'information a été saisie ou transmise. Le destinataire s'en sert pour remettre les étapes dans l'ordre et mesurer les délais.

    RS-SR : Instant où le vecteur a réellement franchi l'étape, et non celui de l'envoi. Deux messages pouvant se croiser, c'est lui qui fixe l'ordre des statuts chez le destinataire.
    """

    status: HubSanteStatutVecteur
    """Étape franchie par le vecteur, de la décision d'engagement (DECISION) au retour à la base (REN-BASE), en passant par le départ, l'arrivée sur les lieux, la prise en charge, le transport et l'arrivée à destination. ANNULE met fin à une mission interrompue avant l'arrivée. Le CRRA destinataire l'affiche dans son suivi des moyens.

    RS-SR : Étape qui vient d'être atteinte, par exemple DEPART, ARRIVEE sur les lieux, PEC au contact du patient, DESTIN à l'arrivée au service receveur ou REN-BASE une fois rentré. ANNULE signale une mission interrompue avant l'arrivée. Le régulateur y lit l'avancement de la mission sans solliciter l'équipe.
    """

    availability: Boolean | None = None
    """Aptitude du vecteur à recevoir une autre mission : true s'il est réengageable, false s'il ne l'est pas. En l'absence d'information, il faut l'omettre plutôt que supposer une valeur. Elle ne se déduit pas toujours du statut : une équipe sur le retour peut être libre ou non.

    RS-SR : Aptitude du vecteur à être réengagé après ce changement : true s'il peut l'être, false dans le cas contraire. À omettre si l'émetteur l'ignore, ce que le destinataire traite comme une disponibilité inconnue.
    """
