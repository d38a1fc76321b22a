"""RC-RI : Ressources engagées SAMU-SIS

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ._types.contact_rs_ri import Contact
from ._types.coord_rc_ri import Coord
from ._types.state import State
from ._types.team import Team
from .values import DateTime, Number
from .wire import WireMessage, WireModel

__all__ = ["ResourcesInfoCisu", "Resource", "Team", "State", "Position", "Coord", "Contact"]


class Position(WireModel):
    """Dernier emplacement connu du vecteur, avec son heure et, le cas échéant, sa vitesse. À joindre si l'émetteur dispose d'une géolocalisation ; le destinataire place le moyen sur sa carte et évalue son heure d'arrivée."""

    datetime_: Annotated[DateTime, Field(alias="datetime")]
    """Horodatage du relevé qui a fourni l'emplacement. Plus il est ancien, moins le destinataire doit se fier au point pour un vecteur en route."""

    speed: Number | None = None
    """Allure du vecteur lors du relevé, en kilomètres par heure. À omettre si le boîtier ne la remonte pas ; une valeur nulle signifie un vecteur à l'arrêt, non une mesure manquante."""

    coord: Coord
    """Point où se trouvait le vecteur, en latitude et longitude, avec l'altitude si elle a un intérêt."""


class Resource(WireModel):
    """Moyen engagé pour ce dossier : vecteur, équipe à bord et organisation d'appartenance. Une occurrence par moyen ; le destinataire crée la ressource s'il la découvre et met à jour celle qu'il possède déjà dans les autres cas."""

    datetime_: Annotated[DateTime, Field(alias="datetime")]
    """Instant où l'ordre de départ a été donné à la ressource pour cette mission. Il est antérieur au départ effectif, que traduit un statut, et sert d'origine au calcul des délais d'intervention."""

    resource_id: Annotated[
        str, Field(alias="resourceId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}resource(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ]
    """Clé nationale de la ressource, formée de l'organisation propriétaire, du mot « resource » puis d'un numéro propre à cette ressource ; à défaut de numéro stable, du numéro local de dossier suivi d'un rang. Les messages de statut et de position la reprennent à l'identique : c'est elle, et non le nom, qui permet au destinataire de reconnaître le vecteur."""

    request_id: Annotated[
        str | None, Field(alias="requestId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}request(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ] = None
    """Clé de la demande à laquelle cet engagement répond, reprise telle qu'elle figurait dans la demande reçue. À omettre quand la ressource part de la seule initiative de l'émetteur. Le demandeur y voit que son besoin est couvert et par quel moyen."""

    mission_id: Annotated[str | None, Field(alias="missionId")] = None
    """Numéro de mission donné par la salle qui a déclenché le vecteur, dans son propre logiciel. Il varie d'un centre à l'autre et sert surtout de repère de vive voix, ou pour rapprocher après coup deux comptes rendus."""

    operation_id: Annotated[str | None, Field(alias="operationId")] = None
    """Numéro d'opération, unique dans la salle qui a déclenché le vecteur. Propre à l'échange entre SAMU et SIS, il s'ajoute au numéro de mission ; à omettre si le logiciel de l'émetteur n'en donne pas."""

    org_id: Annotated[str | None, Field(alias="orgId")] = None
    """Organisation dont relève la ressource, dans l'ordre pays, domaine, organisation. Elle peut différer de l'émetteur, qui engage parfois les moyens d'un autre ; le destinataire sait alors auprès de qui s'informer."""

    center_name: Annotated[str | None, Field(alias="centerName")] = None
    """Base où le vecteur stationne d'ordinaire : centre hospitalier, antenne, centre de secours. À renseigner si elle aide le destinataire à distinguer des vecteurs de même nom ou à apprécier le trajet à parcourir."""

    vehicle_type: Annotated[Literal["VECTEUR_SANTE", "SIS"], Field(alias="vehicleType")]
    """Appartenance du vecteur, réduite dans l'échange entre SAMU et SIS à deux valeurs : VECTEUR_SANTE pour un moyen de santé, SIS pour un moyen des sapeurs-pompiers. Le nom du vecteur et le niveau de médicalisation de l'équipe apportent le détail."""

    name: str | None = None
    """Appellation courante du vecteur dans son service, celle que l'on emploie à la radio. Elle s'affiche telle quelle à l'écran du destinataire ; pour le SMUR qui reçoit un ordre d'engagement, c'est le moyen de savoir lequel de ses vecteurs doit partir."""

    center_city: Annotated[str | None, Field(alias="centerCity", pattern="^[0-9]{5}$")] = None
    """Code INSEE à cinq chiffres de la commune où se situe la base du vecteur, distinct du code postal. Il donne au destinataire une origine approximative du trajet quand aucune position n'est disponible."""

    team: Team | None = None
    """Équipage parti avec le vecteur : sa compétence soignante et son appellation. À joindre dès que la composition est connue ; le destinataire en déduit les soins possibles à l'arrivée."""

    state: State
    """Étape de la mission où se trouve le vecteur, avec son heure et sa disponibilité. Entre SAMU, l'objet se répète pour retracer toutes les étapes connues ; avec un SIS, seule l'étape courante est transmise. Le destinataire ordonne les occurrences par leur heure et retient la plus récente."""

    position: Position | None = None
    """Dernier emplacement connu du vecteur, avec son heure et, le cas échéant, sa vitesse. À joindre si l'émetteur dispose d'une géolocalisation ; le destinataire place le moyen sur sa carte et évalue son heure d'arrivée."""

    contact: Contact | None = None
    """Coordonnée pour joindre directement l'équipage pendant la mission : téléphone de bord, indicatif radio… À transmettre quand le partenaire peut avoir à parler à l'équipe sans passer par la salle."""

    freetext: list[str] | None = None
    """Précision libre que les champs codés ne portent pas : matériel embarqué particulier, spécialité de l'équipe, consigne de départ, limite du vecteur. Une remarque par occurrence ; le destinataire les montre à côté de la ressource."""


class ResourcesInfoCisu(WireMessage):
    """Échangé dans les deux sens entre un SAMU et un SIS au sujet d'une affaire commune : chacun annonce à l'autre les moyens qu'il engage. Le message donne pour chaque vecteur son appartenance (moyen de santé ou SIS), son statut courant et, si elle est connue, sa position. Le destinataire complète sa vue de l'affaire, évite d'engager deux fois le même type de moyen et suit l'approche des équipes du partenaire."""

    wire_schema: ClassVar[str] = "RC-RI"

    wire_root: ClassVar[str] = "resourcesInfoCisu"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:resourcesinfocisu"

    case_id: Annotated[str, Field(alias="caseId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """Clé commune du dossier (ou de l'affaire, avec un SIS) pour lequel les ressources sont engagées. Elle a été composée une fois pour toutes par le premier service alerté, à partir de son pays, de son domaine, de son organisation et de son propre numéro de dossier. Le destinataire y rattache les ressources reçues et ne la modifie jamais."""

    resource: Annotated[list[Resource], Field(min_length=1)]
    """Moyen engagé pour ce dossier : vecteur, équipe à bord et organisation d'appartenance. Une occurrence par moyen ; le destinataire crée la ressource s'il la découvre et met à jour celle qu'il possède déjà dans les autres cas."""
