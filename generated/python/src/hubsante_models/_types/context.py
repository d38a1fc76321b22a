"""context : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ..values import DateTime
from ..wire import WireModel
from .external_info_emsi import ExternalInfo
from .link import Link
from .origin import Origin


class Context(WireModel):
    """Présente le message lui-même avant son contenu : qui l'a rédigé, à quel moment, sous quel mode et avec quelle portée. Cet objet figure dans tout message EMSI, y compris dans les profils EMSI-DC, EMSI-DCR et EMSI-SOM. Le destinataire s'en sert pour décider du traitement à appliquer avant de lire l'événement et les missions."""

    id: Annotated[str, Field(alias="ID")]
    """Repère ce message EMSI de façon univoque. Il est toujours présent et tient en 40 caractères au plus ; un UUID, commun avec l'en-tête RC-DE lorsque sa longueur le permet, convient. Le destinataire s'appuie sur lui pour écarter les doublons et tracer les échanges."""

    mode: Annotated[Literal["ACTUAL", "EXERCS", "SYSTEM", "TEST"], Field(alias="MODE")]
    """Précise si le message relève d'une situation réelle (ACTUAL), d'un exercice (EXERCS), d'un besoin interne au réseau d'alerte (SYSTEM) ou d'un essai technique (TEST). Toujours renseigné ; ACTUAL est la seule valeur en usage opérationnel entre les LRM et NexSIS. Le destinataire n'engage aucun moyen réel sur un message d'un autre mode."""

    msgtype: Annotated[Literal["ACK", "ALERT", "CANCEL", "ERROR", "UPDATE"], Field(alias="MSGTYPE")]
    """Indique si l'émetteur ouvre l'échange EMSI sur l'affaire (ALERT) ou le prolonge (UPDATE). Les autres valeurs, ACK, CANCEL et ERROR, viennent du standard et n'ont pas d'usage courant sur ce périmètre. Toujours renseigné, ce type reste indicatif : un LRM est libre de ne pas l'exploiter."""

    creation: Annotated[DateTime | None, Field(alias="CREATION")] = None
    """Horodatage de rédaction du message dans le système de l'émetteur. Exigé dans une demande de concours (EMSI-DC), où il donne l'instant auquel la demande est saisie ; facultatif dans les autres profils. Le destinataire peut mesurer par là l'ancienneté de l'information, sans la confondre avec le moment de l'envoi porté par l'enveloppe."""

    link: Annotated[list[Link] | None, Field(alias="LINK")] = None
    """Rattache ce message à une affaire ou à un message EMSI déjà échangé. À renseigner lorsque le contenu complète ou remplace des éléments connus du partenaire ; plusieurs liens sont possibles. Le destinataire applique à l'élément lié la relation portée par le rôle."""

    level: Annotated[Literal["STRTGC", "OPR", "TACTCL"] | None, Field(alias="LEVEL")] = None
    """Situe l'échelon de commandement qui s'exprime : stratégique (STRTGC), opératif (OPR) ou tactique (TACTCL). Le profil EMSI-SOM l'exige avec la valeur OPR ; ailleurs, le champ est facultatif."""

    seclass: Annotated[
        Literal["CONFID", "RESTRC", "SECRET", "TOPSRT", "UNCLAS", "UNMARK"] | None, Field(alias="SECLASS")
    ] = None
    """Annonce le degré de protection à accorder au contenu, de non marqué (UNMARK) à très secret (TOPSRT). Facultatif ; entre LRM et NexSIS la diffusion restreinte (RESTRC) est la valeur convenue. Le destinataire règle en conséquence les droits d'affichage et de rediffusion."""

    freetext: Annotated[str | None, Field(alias="FREETEXT")] = None
    """Commentaire de l'émetteur sur la raison d'être du message, par exemple la création de l'opération ou l'ajout d'un moyen. Facultatif, à réserver à une information qu'aucun champ structuré ne porte. Le destinataire l'affiche tel quel à l'opérateur."""

    origin: Annotated[Origin | None, Field(alias="ORIGIN")] = None
    """Identifie le service et l'opérateur qui ont rédigé le message, lesquels peuvent différer du système technique émetteur. Facultatif, et utile dès que plusieurs salles partagent un même système."""

    external_info: Annotated[list[ExternalInfo] | None, Field(alias="EXTERNAL_INFO")] = None
    """Signale une ressource complémentaire consultable en dehors du message : plan, photographie, page, procédure. Facultatif et répétable, une occurrence par ressource. Le message reste compréhensible pour un destinataire qui n'y a pas accès."""

    urgency: Annotated[Literal["URGENT", "NOT_URGENT"] | None, Field(alias="URGENCY")] = None
    """Dit si l'affaire réclame une action immédiate (URGENT) ou non (NOT_URGENT), du point de vue de l'émetteur. Facultatif entre LRM et NexSIS. Le destinataire peut l'employer pour ordonner sa liste d'attente, sans que cela remplace sa propre évaluation."""
