"""RS-RI : Ressources engagées entre SAMU

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ._types.contact_rs_ri import Contact
from ._types.state import State
from ._types.team import Team
from .code_lists.hub_sante_type_vecteur import HubSanteTypeVecteur
from .values import DateTime
from .wire import WireMessage, WireModel

__all__ = ["ResourcesInfo", "Resource", "Team", "State", "Contact"]


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

    org_id: Annotated[str | None, Field(alias="orgId")] = None
    """Organisation dont relève la ressource, dans l'ordre pays, domaine, organisation. Elle peut différer de l'émetteur, qui engage parfois les moyens d'un autre ; le destinataire sait alors auprès de qui s'informer."""

    patient_id: Annotated[str | None, Field(alias="patientId")] = None
    """Clé du patient que ce vecteur emmène, identique à celle du dossier partagé. À ne donner qu'une fois arrêtée la répartition des patients entre les vecteurs ; elle permet alors au destinataire de savoir qui est transporté et par quel moyen."""

    center_name: Annotated[str | None, Field(alias="centerName")] = None
    """Base où le vecteur stationne d'ordinaire : centre hospitalier, antenne, centre de secours. À renseigner si elle aide le destinataire à distinguer des vecteurs de même nom ou à apprécier le trajet à parcourir."""

    vehicle_type: Annotated[HubSanteTypeVecteur, Field(alias="vehicleType")]
    """Genre de véhicule ou de moyen de déplacement, par son code national : famille seule (SMUR, TSU, SIS…) ou famille suivie du modèle, comme SMUR.VLM pour une VLM ou SIS.VSAV pour un VSAV. Le code le plus précis est à préférer, car il indique au destinataire si le moyen peut transporter un patient."""

    name: str | None = None
    """Appellation courante du vecteur dans son service, celle que l'on emploie à la radio. Elle s'affiche telle quelle à l'écran du destinataire ; pour le SMUR qui reçoit un ordre d'engagement, c'est le moyen de savoir lequel de ses vecteurs doit partir."""

    center_city: Annotated[str | None, Field(alias="centerCity", pattern="^[0-9]{5}$")] = None
    """Code INSEE à cinq chiffres de la commune où se situe la base du vecteur, distinct du code postal. Il donne au destinataire une origine approximative du trajet quand aucune position n'est disponible."""

    team: Team | None = None
    """Équipage parti avec le vecteur : sa compétence soignante et son appellation. À joindre dès que la composition est connue ; le destinataire en déduit les soins possibles à l'arrivée."""

    state: list[State] | None = None
    """Étape de la mission où se trouve le vecteur, avec son heure et sa disponibilité. Entre SAMU, l'objet se répète pour retracer toutes les étapes connues ; avec un SIS, seule l'étape courante est transmise. Le destinataire ordonne les occurrences par leur heure et retient la plus récente."""

    contact: Contact | None = None
    """Coordonnée pour joindre directement l'équipage pendant la mission : téléphone de bord, indicatif radio… À transmettre quand le partenaire peut avoir à parler à l'équipe sans passer par la salle."""

    freetext: list[str] | None = None
    """Précision libre que les champs codés ne portent pas : matériel embarqué particulier, spécialité de l'équipe, consigne de départ, limite du vecteur. Une remarque par occurrence ; le destinataire les montre à côté de la ressource."""


class ResourcesInfo(WireMessage):
    """Envoyé par un SAMU aux SAMU avec lesquels il partage un dossier, dès qu'il engage un ou plusieurs vecteurs, puis chaque fois que leur description change. Chaque ressource y figure avec son type, son équipe, son contact et la suite de ses statuts connus. Le CRRA destinataire les rattache à son dossier et sait ainsi quels moyens sont déjà en route, sans avoir à téléphoner. Un simple changement de statut passe ensuite par le message RS-SR."""

    wire_schema: ClassVar[str] = "RS-RI"

    wire_root: ClassVar[str] = "resourcesInfo"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:resourcesinfo"

    case_id: Annotated[str, Field(alias="caseId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """Clé commune du dossier (ou de l'affaire, avec un SIS) pour lequel les ressources sont engagées. Elle a été composée une fois pour toutes par le premier service alerté, à partir de son pays, de son domaine, de son organisation et de son propre numéro de dossier. Le destinataire y rattache les ressources reçues et ne la modifie jamais."""

    resource: Annotated[list[Resource], Field(min_length=1)]
    """Moyen engagé pour ce dossier : vecteur, équipe à bord et organisation d'appartenance. Une occurrence par moyen ; le destinataire crée la ressource s'il la découvre et met à jour celle qu'il possède déjà dans les autres cas."""
