"""RS-RPIS : Résumé d'intervention SMUR

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ._types.health_motive import HealthMotive
from ._types.whats_happen import WhatsHappen
from .code_lists.hub_sante_sexe import HubSanteSexe
from .code_lists.hub_sante_type_pec import HubSanteTypePEC
from .code_lists.hub_sante_type_ressource import HubSanteTypeRessource
from .code_lists.hub_sante_type_vecteur import HubSanteTypeVecteur
from .code_lists.iso3166_iso31662 import Iso3166Iso31662
from .values import Boolean, DateTime
from .wire import WireMessage, WireModel

__all__ = [
    "Rpis",
    "Event",
    "Regulation",
    "WhatsHappen",
    "HealthMotive",
    "Patient",
    "ResidentialAddress",
    "Intervention",
    "Location",
    "DetailedAddress",
    "Team",
    "ResourceStatus",
    "Orientation",
    "Destination",
    "Decision",
]


class Event(WireModel):
    """Cadre de l'intervention : SAMU qui a engagé l'équipe, dossier d'origine, heures clés et établissement dont relève le SMUR. L'objet permet de relier le résumé au bon dossier et de l'attribuer à la bonne structure dans la collecte."""

    org_id: Annotated[str, Field(alias="orgId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """SAMU dont la régulation médicale a décidé l'envoi de l'équipe, écrit du général au particulier et séparé par des points : pays, domaine, organisation. Il reste celui qui a engagé les moyens, même si le patient est ensuite conduit dans un autre département."""

    sender_case_id: Annotated[str, Field(alias="senderCaseId")]
    """Numéro du dossier au CRRA, tel que la régulation l'a attribué avant d'engager le SMUR. Il se lit DRFR15, le département, une lettre ou un chiffre distinctif, l'année, le rang du jour dans l'année, puis un numéro d'ordre. Le destinataire y retrouve l'appel à l'origine de l'intervention."""

    creation_date: Annotated[DateTime, Field(alias="creationDate")]
    """Horodatage auquel le dossier a été ouvert au CRRA. Premier repère de la chronologie, il permet de mesurer le temps écoulé entre l'appel et l'engagement. Le décalage horaire s'écrit en chiffres, par exemple +01:00."""

    decision_date: Annotated[DateTime, Field(alias="decisionDate")]
    """Instant où le médecin régulateur décide d'envoyer l'équipe, postérieur ou égal à l'ouverture du dossier. Rapproché du départ de la base, il donne le délai de mobilisation."""

    ressource_finess_legal: Annotated[str, Field(alias="ressourceFinessLegal")]
    """Numéro à neuf caractères de l'entité juridique dont dépend le SMUR, généralement un centre hospitalier. La collecte s'en sert pour regrouper l'activité de toutes les équipes d'un même établissement."""

    ressource_finess_geo: Annotated[str, Field(alias="ressourceFinessGeo")]
    """Numéro à neuf caractères du site où le SMUR, ou son antenne, est implanté. Il distingue entre elles les bases d'une même entité juridique et doit donc désigner le lieu de départ habituel de l'équipe."""

    ressource_structure: Annotated[str, Field(alias="ressourceStructure")]
    """Nature de l'équipe engagée, par un chiffre : 0 pour un SMUR général, 1 pour un SMUR pédiatrique, 2 pour un SMUR néonatal, 9 pour une antenne. La collecte l'emploie pour comparer des activités de même nature."""


class Regulation(WireModel):
    """Ce que la régulation médicale savait et a décidé avant le départ : circonstances, motif de recours et niveau de soins jugé nécessaire. Ces éléments restent ceux de l'engagement ; ce que l'équipe constate ensuite figure dans l'intervention."""

    whats_happen: Annotated[WhatsHappen, Field(alias="whatsHappen")]
    """Événement qui a conduit à appeler les secours, tel qu'il a été qualifié en régulation : accident de la circulation, pathologie, agression, etc. Même liste que la nature de fait du dossier ; son code s'écrit C suivi de trois groupes de deux chiffres."""

    health_motive: Annotated[HealthMotive, Field(alias="healthMotive")]
    """Raison médicale ou secouriste pour laquelle une équipe a été demandée, selon l'évaluation faite au téléphone. Son code commence par M et compte un ou deux niveaux de précision. Comparée au diagnostic posé sur place, elle renseigne sur la pertinence de l'engagement."""

    medical_level: Annotated[HubSanteTypePEC, Field(alias="medicalLevel")]
    """Niveau de soins de l'équipe envoyée au départ : MED avec un médecin, PARAMED avec un infirmier sans médecin, SECOURS avec des secouristes, SANS sans soignant. Rapproché du niveau retenu pour le transport, il fait apparaître un renfort ou un allègement en cours d'intervention."""


class ResidentialAddress(WireModel):
    """Commune où vit habituellement le patient, sans la rue. À omettre si elle n'a pas pu être recueillie ; elle sert à étudier l'origine géographique des patients."""

    insee_code: Annotated[str, Field(alias="inseeCode", pattern="^[0-9]{5}$")]
    """Code à cinq chiffres attribué par l'INSEE à la commune où vit le patient, à ne pas confondre avec le code postal. Pour une personne qui réside hors de France, le code INSEE du pays (99 et trois chiffres) prend sa place."""

    city: str
    """Localité où vit le patient, dans sa graphie officielle et sans code postal. Elle accompagne le code INSEE, qui prévaut en cas de désaccord."""


class DetailedAddress(WireModel):
    """Commune de l'intervention, par son code et son nom. La voie et le numéro n'y sont pas repris : le résumé se limite à ce qu'exige l'analyse de l'activité."""

    insee_code: Annotated[str, Field(alias="inseeCode", pattern="^[0-9]{5}$")]
    """Code à cinq chiffres attribué par l'INSEE à la commune où l'équipe est intervenue, qui n'est pas toujours celle de la base. Hors de France, il est remplacé par le code INSEE du pays (99 et trois chiffres)."""

    city: str
    """Localité de l'intervention, dans sa graphie officielle et sans code postal. Destinée à la lecture, elle s'accorde avec le code INSEE transmis à côté."""


class Team(WireModel):
    """Métiers présents dans l'équipe qui est intervenue, indiqués par oui ou par non et sans identité. Le destinataire y vérifie le caractère médicalisé ou paramédicalisé de l'intervention."""

    doctor: Boolean
    """Présence d'un médecin à bord : true s'il y en a un, false sinon. Le logiciel peut la renseigner seul dès qu'un nom de médecin est enregistré dans la fiche de l'équipage."""

    nurse: Boolean
    """Présence d'un infirmier à bord : true s'il y en a un, false sinon. Sans médecin et avec un infirmier, l'équipe est paramédicalisée. Valeur déductible de la composition saisie sur la tablette."""

    driver: Boolean
    """Présence d'un conducteur dédié, ambulancier sur la route ou pilote pour un vecteur aérien : true ou false. Valeur déductible, comme pour les autres métiers, de la composition saisie sur la tablette."""


class ResourceStatus(WireModel):
    """Chronologie de la mission, du départ au retour à la base. À omettre seulement si aucun horaire n'a été relevé ; les étapes qui n'ont pas eu lieu, comme l'arrivée à destination d'un patient non transporté, sont laissées vides."""

    depart_smur: Annotated[DateTime, Field(alias="departSmur")]
    """Instant où le véhicule ou l'aéronef se met en route depuis son point d'attache. Il clôt le délai de mobilisation et ouvre le délai de route."""

    arrived_smur: Annotated[DateTime | None, Field(alias="arrivedSmur")] = None
    """Instant où l'équipe atteint l'adresse ou le point de rendez-vous. À omettre si la mission a été annulée en route."""

    depart_location: Annotated[DateTime | None, Field(alias="departLocation")] = None
    """Instant où l'équipe repart, avec ou sans patient. Comparé à l'arrivée sur place, il donne la durée de prise en charge."""

    arrived_destination: Annotated[DateTime | None, Field(alias="arrivedDestination")] = None
    """Instant où l'équipe qui accompagne le patient parvient au service d'accueil. À laisser vide en l'absence de transport, ou si le patient est parti sans le SMUR."""

    team_available: Annotated[DateTime, Field(alias="teamAvailable")]
    """Instant à partir duquel le CRRA peut confier une nouvelle mission à l'équipe, matériel reconditionné et personnel au complet. Il peut précéder le retour à la base lorsque l'équipe est prête sur le chemin."""

    return_smur: Annotated[DateTime, Field(alias="returnSmur")]
    """Instant où l'équipe a regagné son point d'attache, qui met fin à la mission. Avec le départ, il donne la durée totale d'immobilisation du vecteur."""


class Destination(WireModel):
    """Établissement ou unité qui accueille le patient au terme du transport. À renseigner chaque fois que le patient est orienté vers une structure, à omettre s'il reste sur place."""

    destination_country: Annotated[Iso3166Iso31662, Field(alias="destinationCountry")]
    """Pays où se trouve la structure d'accueil, par son code ISO 3166 à deux lettres. Il signale les transferts au-delà de la frontière, pour lesquels les numéros français ne suffisent pas."""

    destination_category: Annotated[str, Field(alias="destinationCategory")]
    """Genre de structure qui reçoit le patient, sous forme abrégée : ES pour un établissement de santé, par exemple. La collecte distingue grâce à elle l'hospitalisation des autres orientations."""

    healthcare_type: Annotated[str, Field(alias="healthcareType")]
    """Spécialité de soins de l'unité qui reçoit le patient, par son code d'activité opérationnelle. Elle affine l'établissement de destination, qui regroupe souvent plusieurs services."""

    finess: str
    """Numéro FINESS à neuf caractères du site d'accueil, et non celui de l'entité juridique. Il permet de suivre le parcours du patient jusqu'à son séjour hospitalier."""


class Decision(WireModel):
    """Moyen par lequel le patient rejoint sa destination : service qui le fournit, véhicule et niveau de soins à bord. À omettre si personne n'est transporté."""

    resource_type: Annotated[HubSanteTypeRessource, Field(alias="resourceType")]
    """Service ou profession dont relève le moyen qui transporte le patient : SMUR, ambulanciers privés (TSU), SIS, établissement hospitalier, etc. Ce n'est pas toujours le SMUR, qui peut accompagner le patient dans le véhicule d'un autre service."""

    vehicle_type: Annotated[HubSanteTypeVecteur, Field(alias="vehicleType")]
    """Catégorie du véhicule, de l'aéronef ou du bateau où le patient est installé, par exemple une ambulance de réanimation, un VSAV ou un hélicoptère. Le code rappelle en tête le service dont relève ce moyen et s'accorde donc avec le champ précédent."""

    medical_level: Annotated[HubSanteTypePEC, Field(alias="medicalLevel")]
    """Niveau des soins assurés pendant le trajet, compte tenu de l'équipe qui monte à bord. Mêmes codes que le niveau initial : un écart entre les deux montre par exemple qu'une équipe paramédicale a été rejointe par un médecin, ou que le SMUR a laissé partir un patient stable."""


class Patient(WireModel):
    """Personne prise en charge par le SMUR, décrite par le minimum utile au suivi : identifiant, date de naissance, sexe et commune de résidence. Ni nom ni prénom n'y figurent. Si l'équipe a soigné plusieurs personnes, chacune fait l'objet de son propre résumé."""

    patient_id: Annotated[str, Field(alias="patientId")]
    """Repère du patient, composé de l'identifiant du SAMU qui a engagé l'équipe, du mot patient, du numéro du dossier et d'un rang. Il distingue les patients d'un même dossier et permet de retrouver, sous la même clé, les autres messages qui les concernent."""

    birth_date: Annotated[str, Field(alias="birthDate")]
    """Jour de naissance déclaré ou vérifié, à écrire dans l'ordre année, mois, jour pour éviter toute ambiguïté. Le destinataire en déduit l'âge au moment de l'intervention."""

    sex: HubSanteSexe
    """Sexe relevé par l'équipe : M pour masculin, F pour féminin, O pour autre, UN lorsqu'il n'a pas pu être établi. La valeur UN dispense de toute supposition quand l'identité est incertaine."""

    residential_address: Annotated[ResidentialAddress | None, Field(alias="residentialAddress")] = None
    """Commune où vit habituellement le patient, sans la rue. À omettre si elle n'a pas pu être recueillie ; elle sert à étudier l'origine géographique des patients."""


class Location(WireModel):
    """Endroit où l'équipe a pris le patient en charge, par sa nature et sa commune. Si c'est un établissement de santé, son numéro FINESS et le service complètent la description."""

    type: Annotated[str | None, Field(pattern="^L[0-9]{2}(\\.[0-9]{2}){2}$")] = None
    """Catégorie de l'endroit : domicile, voie publique, établissement de santé, milieu naturel, etc. Même liste que le type de lieu du dossier, avec un code qui s'écrit L suivi de trois groupes de deux chiffres. À transmettre dès que l'équipe l'a constatée."""

    finess_geo: Annotated[str | None, Field(alias="finessGeo")] = None
    """Numéro à neuf caractères du site hospitalier où l'équipe intervient. À laisser vide pour toute intervention hors d'un établissement de santé ; sa présence permet de reconnaître les interventions intrahospitalières et les transferts."""

    service: str | None = None
    """Service ou secteur dans lequel se trouvait le patient à l'arrivée de l'équipe. Il n'a de sens qu'à l'intérieur d'un établissement de santé et précise alors le numéro FINESS."""

    detailed_address: Annotated[DetailedAddress, Field(alias="detailedAddress")]
    """Commune de l'intervention, par son code et son nom. La voie et le numéro n'y sont pas repris : le résumé se limite à ce qu'exige l'analyse de l'activité."""


class Orientation(WireModel):
    """Suite donnée à l'intervention : devenir du patient et, s'il est transporté, destination et moyen employé. Le destinataire y lit comment se termine la prise en charge par le SMUR."""

    type: str
    """Devenir du patient, sous forme d'un code : OK ou TEMP pour une orientation vers un service, d'autres valeurs s'il est laissé sur place, refuse, rentre chez lui ou décède. Il commande la suite : sans transport, la destination et le moyen peuvent manquer."""

    destination: Destination | None = None
    """Établissement ou unité qui accueille le patient au terme du transport. À renseigner chaque fois que le patient est orienté vers une structure, à omettre s'il reste sur place."""

    decision: Decision | None = None
    """Moyen par lequel le patient rejoint sa destination : service qui le fournit, véhicule et niveau de soins à bord. À omettre si personne n'est transporté."""


class Intervention(WireModel):
    """Ce qui s'est passé sur le terrain : lieu, équipage, horaires, actes et diagnostics. C'est la partie que l'équipe SMUR remplit elle-même, le plus souvent sur sa tablette."""

    location: Location
    """Endroit où l'équipe a pris le patient en charge, par sa nature et sa commune. Si c'est un établissement de santé, son numéro FINESS et le service complètent la description."""

    team: Team
    """Métiers présents dans l'équipe qui est intervenue, indiqués par oui ou par non et sans identité. Le destinataire y vérifie le caractère médicalisé ou paramédicalisé de l'intervention."""

    smur_status: Annotated[ResourceStatus | None, Field(alias="smurStatus")] = None
    """Chronologie de la mission, du départ au retour à la base. À omettre seulement si aucun horaire n'a été relevé ; les étapes qui n'ont pas eu lieu, comme l'arrivée à destination d'un patient non transporté, sont laissées vides."""

    procedure: list[str] | None = None
    """Geste de soins effectué auprès du patient, une occurrence par geste. Les soins donnés avant l'arrivée de l'équipe, par un témoin ou par les secouristes, y ont aussi leur place. Tant qu'aucune liste de codes n'est publiée, l'émetteur et le destinataire conviennent de la codification ou s'en tiennent au libellé."""

    main_diagnosis: Annotated[str, Field(alias="mainDiagnosis")]
    """Problème de santé que l'équipe retient comme principal à l'issue de la prise en charge, sous forme codée d'après le thésaurus de médecine d'urgence. Il reflète l'avis clinique sur place et peut s'écarter du motif de recours ; la collecte en fait son premier axe d'analyse."""

    associated_diagnosis: Annotated[str | None, Field(alias="associatedDiagnosis")] = None
    """Second problème de santé relevé par l'équipe : complication, lésion supplémentaire ou maladie connue qui a pesé sur la prise en charge. Même codification que le diagnostic principal ; à omettre s'il n'y a rien à ajouter."""


class Rpis(WireMessage):
    """Résumé structuré de la prise en charge d'un patient par un SMUR, de la décision d'engagement à l'orientation. Le logiciel du SMUR le transmet au SAMU une fois l'intervention terminée, à raison d'un message par patient. Le destinataire le rapproche du dossier de régulation médicale et en alimente la collecte nationale RPIS, sans ressaisie."""

    wire_schema: ClassVar[str] = "RS-RPIS"

    wire_root: ClassVar[str] = "rpis"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:rpis"

    context: Event
    """Cadre de l'intervention : SAMU qui a engagé l'équipe, dossier d'origine, heures clés et établissement dont relève le SMUR. L'objet permet de relier le résumé au bon dossier et de l'attribuer à la bonne structure dans la collecte."""

    regulation: Regulation
    """Ce que la régulation médicale savait et a décidé avant le départ : circonstances, motif de recours et niveau de soins jugé nécessaire. Ces éléments restent ceux de l'engagement ; ce que l'équipe constate ensuite figure dans l'intervention."""

    patient: Patient
    """Personne prise en charge par le SMUR, décrite par le minimum utile au suivi : identifiant, date de naissance, sexe et commune de résidence. Ni nom ni prénom n'y figurent. Si l'équipe a soigné plusieurs personnes, chacune fait l'objet de son propre résumé."""

    intervention: Intervention
    """Ce qui s'est passé sur le terrain : lieu, équipage, horaires, actes et diagnostics. C'est la partie que l'équipe SMUR remplit elle-même, le plus souvent sur sa tablette."""

    orientation: Orientation
    """Suite donnée à l'intervention : devenir du patient et, s'il est transporté, destination et moyen employé. Le destinataire y lit comment se termine la prise en charge par le SMUR."""
