"""RS-BPV : Bilan du patient

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ._types.external_id import ExternalId
from .code_lists.hub_sante_role import HubSanteRole
from .code_lists.hub_sante_sexe import HubSanteSexe
from .values import DateTime, Integer
from .wire import WireMessage, WireModel

__all__ = ["InterventionReport", "Redactor", "Patient", "ExternalId", "Evaluation", "Vital"]


class Redactor(WireModel):
    """Auteur du bilan, décrit au moins par son rôle dans l'équipe. Le médecin régulateur apprécie le contenu selon qu'il vient d'un médecin, d'un infirmier ou d'un ambulancier, et sait à qui demander une précision."""

    label: str | None = None
    """Mention qui désigne l'auteur dans son organisation : prénom et nom, matricule ou numéro RPPS, au choix de l'émetteur. Un matricule assure la traçabilité sans divulguer d'état civil."""

    role: HubSanteRole
    """Fonction exercée par l'auteur : médecin, infirmier, ambulancier, etc. AUTRE convient à une fonction hors liste et INCONNU à une fonction ignorée. Elle indique au régulateur le niveau de l'évaluation qu'il lit."""


class Patient(WireModel):
    """Personne sur laquelle porte le bilan : identité, âge, sexe et données physiques. Si l'équipe a examiné plusieurs personnes, chacune fait l'objet de son propre message."""

    patient_id: Annotated[
        str, Field(alias="patientId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}patient(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ]
    """Clé commune du patient : organisation du SAMU qui l'a enregistré, mot « patient », puis son numéro ou, à défaut, celui du dossier suivi d'un rang. Identique dans tous les messages qui le concernent, elle permet au CRRA de rattacher le bilan à la bonne personne, même si l'identité a été corrigée entre-temps."""

    birth_name: Annotated[str | None, Field(alias="birthName")] = None
    """Nom reçu à la naissance, de préférence relevé sur une pièce d'identité. À transmettre même s'il est identique au nom porté au quotidien, car il figure parmi les traits qui départagent deux homonymes."""

    last_name: Annotated[str, Field(alias="lastName")]
    """Nom sous lequel le patient est connu et appelé, exigé même quand son identité est seulement déclarée. Il s'affiche en tête du bilan chez le destinataire."""

    first_name: Annotated[str, Field(alias="firstName")]
    """Prénom que le patient porte dans la vie courante, exigé comme le nom usuel. Il n'a pas valeur d'identité vérifiée."""

    birth_date: Annotated[str | None, Field(alias="birthDate")] = None
    """Jour de naissance déclaré ou lu sur un document, de préférence dans l'ordre année, mois, jour pour lever toute ambiguïté. À omettre s'il est incertain ; l'âge suffit alors."""

    age: str | None = None
    """Nombre d'années, de mois, de semaines ou de jours vécus, déclaré ou estimé ; précieux surtout quand la date de naissance manque. Comme dans le partage de dossier, il s'écrit de préférence P, un nombre entier, puis l'unité : Y pour les années, M pour les mois, W pour les semaines, D pour les jours."""

    sex: HubSanteSexe | None = None
    """Valeur relevée par l'équipe : M pour masculin, F pour féminin, O pour un autre sexe, UN s'il n'a pas pu être établi. Il contribue à l'identification et éclaire certains diagnostics."""

    external_id: Annotated[list[ExternalId] | None, Field(alias="externalId")] = None
    """Numéro sous lequel le patient est suivi par un autre système ou repéré sur le terrain : SINUS, dossard, place… À répéter pour chaque numéro connu, sans jamais y inscrire le matricule INS. Il facilite le pointage quand les victimes sont nombreuses."""

    height: Integer | None = None
    """Stature en centimètres, mesurée ou estimée, arrondie à l'entier. À joindre si elle peut influer sur les doses, les réglages de ventilation ou le choix du vecteur."""

    weight: Integer | None = None
    """Masse corporelle en kilogrammes, mesurée ou estimée, arrondie à l'entier. À renseigner surtout pour un enfant, dont elle fixe les doses, ou quand elle impose un transport bariatrique."""


class Vital(WireModel):
    """Mesure d'une constante du patient, avec sa nature, sa valeur et ses conditions. Une occurrence par constante, limitée au dernier relevé ; une constante non mesurée est simplement omise."""

    type: Literal[
        "FREQUENCE_CARDIAQUE",
        "PRESSION_ARTERIELLE",
        "SATURATION_OXYGENE",
        "FREQUENCE_RESPIRATOIRE",
        "TEMPERATURE",
        "HEMOGLOCOTEST",
        "GLASGOW",
    ]
    """Nature de la grandeur mesurée : fréquence cardiaque ou respiratoire, pression artérielle, saturation en oxygène, température, glycémie capillaire (code HEMOGLOCOTEST, à écrire ainsi) ou score de Glasgow. Elle détermine la façon de lire la valeur et l'endroit où le logiciel l'affiche."""

    value: str
    """Résultat le plus récent, en texte, ce qui admet un couple de nombres pour la pression artérielle ou un intervalle. Faute d'unité séparée, les usages cliniques courants s'appliquent (mmHg, %, °C, par minute) ou l'unité est écrite à la suite. Le médecin régulateur y lit l'état du patient au moment du bilan."""

    precision: str | None = None
    """Conditions de la mesure qui changent son interprétation : côté, position, débit d'oxygène, mesure sous traitement. À omettre si la mesure est faite dans les conditions habituelles."""


class Evaluation(WireModel):
    """Volet clinique du bilan : gestes, diagnostics, paramètres vitaux, antécédents et traitements. L'équipe y transmet ce qu'elle sait au moment de l'envoi ; le médecin régulateur y trouve de quoi décider de l'orientation."""

    procedure: list[str] | None = None
    """Geste de soins effectué auprès du patient, une occurrence par geste. Ceux accomplis avant l'arrivée de l'équipe, par un témoin ou des secouristes, en font partie. Tant qu'aucune liste de codes n'est publiée, l'émetteur et le destinataire conviennent de la codification ou s'en tiennent au libellé."""

    main_diagnosis: Annotated[str | None, Field(alias="mainDiagnosis")] = None
    """Problème de santé que l'équipe retient comme principal après examen, codé d'après le thésaurus de médecine d'urgence. Il peut s'écarter de l'hypothèse formulée au téléphone et guide le choix du service d'accueil. À omettre si l'équipe réserve encore son avis."""

    associated_diagnosis: Annotated[list[str] | None, Field(alias="associatedDiagnosis")] = None
    """Autre problème de santé qui pèse sur la prise en charge : complication, lésion supplémentaire, maladie connue. Même codification que le diagnostic principal, une occurrence par diagnostic ; le médecin régulateur l'examine avec lui pour juger de la gravité."""

    parameter: list[Vital] | None = None
    """Mesure d'une constante du patient, avec sa nature, sa valeur et ses conditions. Une occurrence par constante, limitée au dernier relevé ; une constante non mesurée est simplement omise."""

    medical_history: Annotated[str | None, Field(alias="medicalHistory")] = None
    """Maladies, opérations et autres faits de santé passés utiles à la décision, en texte libre, tels que l'équipe les a recueillis auprès du patient ou de ses proches. Un champ absent ne prouve pas que le patient n'en a aucun."""

    treatment: str | None = None
    """Médicaments que le patient prend au long cours ou a pris récemment, si possible avec la dose. Ceux administrés par l'équipe figurent plutôt parmi les actes. Le service d'accueil et le régulateur y repèrent ceux qui modifient la conduite à tenir, comme les anticoagulants."""

    freetext: list[str] | None = None
    """Complément libre du bilan pour ce qui n'a pas de champ : allergies, circonstances, symptômes, évolution pendant la prise en charge. Une occurrence par remarque ; le destinataire les affiche à la suite du bilan."""


class InterventionReport(WireMessage):
    """Bilan d'un patient établi sur place par une équipe SMUR ou un autre professionnel de santé, et transmis depuis son logiciel au SAMU qui l'a engagé. Il réunit l'identité du patient, les paramètres vitaux, les gestes réalisés et les diagnostics retenus, à raison d'un message par patient. Le médecin régulateur l'ouvre dans le dossier et s'appuie sur lui pour décider de l'orientation ou d'un renfort. Un nouveau bilan peut suivre si l'état du patient change."""

    wire_schema: ClassVar[str] = "RS-BPV"

    wire_root: ClassVar[str] = "interventionReport"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:interventionreport"

    case_id: Annotated[str, Field(alias="caseId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """Clé commune du dossier dans lequel le patient est pris en charge, telle que l'équipe l'a reçue avec son engagement. Elle réunit pays, domaine, organisation du premier service alerté et numéro de dossier chez lui ; le CRRA y range le bilan sans recherche manuelle."""

    report_id: Annotated[str, Field(alias="reportId")]
    """Numéro que le logiciel de l'équipe donne à ce bilan. Le destinataire le conserve pour ne pas enregistrer deux fois le même envoi et pour distinguer les bilans successifs d'un patient."""

    redactor: Redactor
    """Auteur du bilan, décrit au moins par son rôle dans l'équipe. Le médecin régulateur apprécie le contenu selon qu'il vient d'un médecin, d'un infirmier ou d'un ambulancier, et sait à qui demander une précision."""

    creation: DateTime
    """Instant où l'équipe transmet le bilan au CRRA, décalage horaire écrit en chiffres (+01:00) et jamais remplacé par la lettre Z. Il permet de classer les bilans successifs ; les constantes ont pu être mesurées quelques minutes plus tôt."""

    patient: Patient
    """Personne sur laquelle porte le bilan : identité, âge, sexe et données physiques. Si l'équipe a examiné plusieurs personnes, chacune fait l'objet de son propre message."""

    evaluation: Evaluation | None = None
    """Volet clinique du bilan : gestes, diagnostics, paramètres vitaux, antécédents et traitements. L'équipe y transmet ce qu'elle sait au moment de l'envoi ; le médecin régulateur y trouve de quoi décider de l'orientation."""
