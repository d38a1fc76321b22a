"""RS-EDA-MAJ : Mise à jour de dossier

Generated from workbooks/mdd.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from hubsante_models.code_lists.hub_sante_etat import HubSanteEtat
from hubsante_models.code_lists.hub_sante_filiere import HubSanteFiliere
from hubsante_models.code_lists.hub_sante_id_lieu import HubSanteIdLieu
from hubsante_models.code_lists.hub_sante_niveau_soin import HubSanteNiveauSoin
from hubsante_models.code_lists.hub_sante_objet_source import HubSanteObjetSource
from hubsante_models.code_lists.hub_sante_priorite import HubSantePriorite
from hubsante_models.code_lists.hub_sante_role import HubSanteRole
from hubsante_models.code_lists.hub_sante_sexe import HubSanteSexe
from hubsante_models.code_lists.hub_sante_systeme import HubSanteSysteme
from hubsante_models.code_lists.hub_sante_type_com import HubSanteTypeCom
from hubsante_models.code_lists.hub_sante_type_decision import HubSanteTypeDecision
from hubsante_models.code_lists.hub_sante_type_id_patient import HubSanteTypeIdPatient
from hubsante_models.code_lists.hub_sante_type_orientation import HubSanteTypeOrientation
from hubsante_models.code_lists.hub_sante_type_ressource import HubSanteTypeRessource
from hubsante_models.values import Boolean, Date, DateTime, Number
from hubsante_models.wire import WireMessage, WireModel


class RiskThreat(WireModel):
    """Danger ou circonstance sensible pour les intervenants, les victimes ou la conduite de l'intervention : matière dangereuse, individu armé, gêne à la circulation, personne connue, etc. À répéter autant de fois qu'il y a de risques identifiés, et à omettre si aucun ne l'est. Le destinataire les met en évidence avant l'engagement des équipes."""

    code: Annotated[str, Field(pattern="^R[0-9]{2}$")]
    """Valeur codée, dans la liste propre à l'objet qui la porte : R et deux chiffres pour un risque, C pour une nature de fait, L pour un type de lieu, M pour un motif de recours, code CIM-10 pour une hypothèse de régulation médicale. C'est la partie exploitée automatiquement par les systèmes ; elle est toujours accompagnée de son libellé."""

    label: str
    """Intitulé en clair correspondant au code, tel que le lit un opérateur. Toujours fourni, il permet d'afficher une information compréhensible même lorsque le logiciel du destinataire ne connaît pas encore le code."""


class CaseDetails(WireModel):
    """Situation du dossier dans l'organisation du SAMU : avancement, attribution, priorité et niveau de soins. Seuls les éléments connus ou modifiés y figurent. Le destinataire s'en sert pour placer le dossier dans sa file de régulation médicale, sans être tenu d'aligner son propre suivi sur celui de l'émetteur."""

    status: HubSanteEtat | None = None
    """Étape du cycle de vie que le dossier a atteinte chez l'émetteur, de PROGRAM à ARCHIVE en passant par ACTIF, ACHEVE, VALIDE et CLOTURE. Entre SAMU, sa valeur n'est qu'informative : le destinataire peut la négliger et garder l'état de son propre dossier. Vers une tablette SMUR, CLOTURE annonce que le dossier est refermé."""

    priority: HubSantePriorite | None = None
    """Rang dans lequel le dossier doit être pris par un médecin régulateur, de P0 (urgence vitale) à P3 (différé) ; NR si aucun acte de régulation médicale n'est prévu. À transmettre dès qu'il est fixé, puis à chaque révision. Il ordonne la file d'attente du CRRA destinataire."""

    care_level: Annotated[HubSanteNiveauSoin | None, Field(alias="careLevel")] = None
    """Gravité retenue par la régulation médicale pour l'ensemble du dossier, de R1 (urgence vitale, envoi d'un SMUR) à R4 (conseil ou prescription par téléphone). Quand les patients n'ont pas tous le même niveau, celui du plus gravement atteint est transmis. Absente tant que le médecin régulateur ne s'est pas prononcé."""


class ExternalInfo(WireModel):
    """Renvoi vers la fiche du même lieu dans une base d'adresses ou une cartographie externe (BAN, IGN, NexSIS). À joindre chaque fois que l'émetteur en dispose, en priorité la clé d'adresse de la BAN ; le destinataire qui exploite cette base y retrouve le lieu sans ressaisie."""

    freetext: HubSanteSysteme
    """Base ou système auquel appartient la référence citée. Malgré le nom de la balise, la valeur n'est pas libre : elle vient d'une courte liste fermée."""

    type: HubSanteObjetSource | None = None
    """Manière dont l'objet référencé a été obtenu ou nature qu'il a dans sa base : saisie manuelle, carte, photo, site internet, autre. Obligatoire dans le périmètre 15-18."""

    uri: str
    """Clé de l'objet dans la base citée, reproduite sans transformation. Pour la BAN, elle enchaîne code INSEE, code de voie et numéro."""


class Notes(WireModel):
    """Remarque libre rattachée à l'alerte, datée si possible. Une occurrence par remarque, que le destinataire présente dans l'ordre chronologique avec les commentaires généraux de l'affaire."""

    creation: DateTime | None = None
    """Horodatage de la saisie de la remarque, s'il est connu. Il évite qu'une information dépassée soit prise pour la plus récente."""

    freetext: str | None = None
    """Contenu de la remarque : circonstances, déclarations du requérant, éléments utiles à tous les services. En 15-18, l'état des victimes trouve plutôt sa place dans la qualification ; entre SAMU, tout ce qui relève de l'interrogatoire médical ou d'un patient précis va dans une observation médicale."""


class ExternalId(WireModel):
    """Numéro attribué au patient par un autre système ou sur le terrain : SINUS, dossard, place… À répéter pour chaque numéro connu ; le matricule INS n'y figure jamais. Le destinataire y recourt pour retrouver la personne dans une liste de victimes ou chez un partenaire."""

    source: HubSanteTypeIdPatient
    """Nature du numéro transmis à côté : NIR, SINUS, dossard, place ou autre. Elle dit au destinataire dans quel système ou sur quel support le chercher."""

    value: str
    """Numéro lui-même, recopié tel qu'il apparaît sur le bracelet, l'étiquette ou l'écran d'origine, pour pouvoir être recherché à l'identique."""


class DetailedName(WireModel):
    """Identité du praticien, sans laquelle sa description n'est pas transmise. Le CRRA destinataire l'affiche avec ses coordonnées."""

    complete: str
    """Identité de la personne en une seule chaîne, qu'il s'agisse du médecin traitant ou du patient, toujours fournie quand l'identité est décrite. Si le nom et le prénom figurent aussi à part, elle les réunit dans l'ordre fixé par le gabarit du champ."""

    last_name: Annotated[str | None, Field(alias="lastName")] = None
    """Nom d'usage de la personne, médecin traitant ou patient, lorsque l'émetteur le saisit à part du prénom. Le destinataire s'en sert pour la recherche et le tri."""

    first_name: Annotated[str | None, Field(alias="firstName")] = None
    """Prénom usuel de la personne, s'il est saisi à part du nom ; le trait d'union est préféré pour un prénom composé."""


class PersonalContact(WireModel):
    """Moyen de joindre le médecin traitant : téléphone, messagerie sécurisée, courriel ou adresse postale écrite en une ligne. Une occurrence par coordonnée ; le CRRA y puise pour appeler le praticien pendant la régulation médicale ou lui écrire ensuite."""

    type: HubSanteTypeCom
    """Moyen de communication dont relève la coordonnée : téléphone, courriel, messagerie sécurisée de santé, courrier postal, etc. Il indique au logiciel destinataire s'il peut proposer un appel, un message ou un simple affichage."""

    detail: str
    """Coordonnée elle-même. Un téléphone commence par un signe plus et l'indicatif du pays, sans espace ; une adresse postale tient en une seule chaîne."""


class InsStrictFeatures(WireModel):
    """Éléments d'état civil sur lesquels repose l'identification : nom de naissance, date de naissance et sexe. Chacun est transmis dès qu'il est connu, même seul ; ensemble, ils permettent au destinataire de départager deux homonymes."""

    birth_name: Annotated[str | None, Field(alias="birthName")] = None
    """Nom reçu à la naissance, parfois différent du nom porté au quotidien. À renseigner de préférence d'après une pièce d'identité, à défaut sur déclaration du patient ou d'un proche."""

    birth_date: Annotated[Date | None, Field(alias="birthDate")] = None
    """Jour, mois et année de naissance, au format AAAA-MM-JJ. À transmettre dès qu'ils sont connus avec certitude ; le destinataire en tire l'âge exact, plus fiable que celui annoncé au téléphone."""

    sex: HubSanteSexe | None = None
    """Sexe d'état civil du patient : M, F, O pour un autre sexe, UN s'il n'est pas connu. Il contribue à l'identification et oriente certaines questions de la régulation médicale."""


class PatientDetail(WireModel):
    """Données physiques et médicales de la personne : âge, poids, taille, niveau de soins, antécédents et traitements. Chaque élément se transmet dès qu'il est recueilli ; l'équipe engagée y trouve de quoi préparer son matériel et ses doses."""

    weight: Number | None = None
    """Masse corporelle en kilogrammes, déclarée ou estimée. À renseigner surtout pour un enfant, dont elle fixe les doses, ou quand elle impose un brancardage ou un vecteur particulier."""

    height: Number | None = None
    """Stature en centimètres, déclarée ou estimée. À joindre au poids lorsqu'elle peut influer sur les doses, le matériel ou le vecteur."""

    age: Annotated[str | None, Field(pattern="^P[0-9]{1,3}[YMWD]$")] = None
    """Âge déclaré ou estimé, écrit P, un nombre, puis une seule unité : Y pour les années, M pour les mois, W pour les semaines, D pour les jours. L'unité suit la précision utile, par exemple P10D pour un nouveau-né. Précieux surtout quand la date de naissance est inconnue."""

    care_level: Annotated[HubSanteNiveauSoin | None, Field(alias="careLevel")] = None
    """Gravité retenue pour ce seul patient, de R1 (urgence vitale, envoi d'un SMUR) à R4 (conseil ou prescription par téléphone). Elle se distingue de celle du dossier, qui reprend le niveau le plus grave. Le destinataire y voit qui prendre en charge d'abord."""

    medical_history: Annotated[str | None, Field(alias="medicalHistory")] = None
    """Maladies, opérations et autres faits de santé passés qui comptent pour la régulation médicale, en texte libre. Un logiciel qui ne leur réserve pas de champ les présente dans une note attachée au patient."""

    treatment: str | None = None
    """Médicaments pris au long cours ou récemment, si possible avec la dose et la durée, car certains changent la conduite à tenir. Faute de champ dédié, le destinataire les présente dans une note attachée au patient."""


class MainDiagnosis(WireModel):
    """Diagnostic jugé le plus probable ou le plus déterminant par le médecin régulateur, codé en CIM-10. À transmettre dès qu'il est formulé ; il éclaire le choix de l'effecteur et de la destination."""

    code: Annotated[str, Field(pattern="^[A-Z][0-9]{2}(\\.[0-9+\\-]{1,3})?$")]
    """Valeur codée, dans la liste propre à l'objet qui la porte : R et deux chiffres pour un risque, C pour une nature de fait, L pour un type de lieu, M pour un motif de recours, code CIM-10 pour une hypothèse de régulation médicale. C'est la partie exploitée automatiquement par les systèmes ; elle est toujours accompagnée de son libellé."""

    label: str
    """Intitulé en clair correspondant au code, tel que le lit un opérateur. Toujours fourni, il permet d'afficher une information compréhensible même lorsque le logiciel du destinataire ne connaît pas encore le code."""


class OtherDiagnosis(WireModel):
    """Autre diagnostic que le médecin régulateur associe au principal ou ne veut pas écarter, codé en CIM-10. Une occurrence par diagnostic ; l'équipe engagée sait ainsi quoi rechercher ou surveiller."""

    code: Annotated[str, Field(pattern="^[A-Z][0-9]{2}(\\.[0-9+\\-]{1,3})?$")]
    """Valeur codée, dans la liste propre à l'objet qui la porte : R et deux chiffres pour un risque, C pour une nature de fait, L pour un type de lieu, M pour un motif de recours, code CIM-10 pour une hypothèse de régulation médicale. C'est la partie exploitée automatiquement par les systèmes ; elle est toujours accompagnée de son libellé."""

    label: str
    """Intitulé en clair correspondant au code, tel que le lit un opérateur. Toujours fourni, il permet d'afficher une information compréhensible même lorsque le logiciel du destinataire ne connaît pas encore le code."""


class Operator(WireModel):
    """Auteur de l'observation, décrit au moins par son rôle. Le destinataire apprécie le propos selon qu'il vient d'un ARM, d'un médecin ou d'un autre soignant."""

    label: str | None = None
    """Nom ou matricule de la personne, au choix de chaque partenaire. Facultatif, il permet de savoir à qui parler en cas de question ; un matricule évite de divulguer un état civil."""

    role: HubSanteRole
    """Fonction exercée dans l'organisation émettrice : médecin, ARM, infirmier, ambulancier, pilote ou technicien de bord. AUTRE convient à une fonction hors liste et INCONNU à une fonction ignorée, si bien qu'une valeur est toujours possible."""


class ExternalLocationId(WireModel):
    """Référence de la destination dans un répertoire public (FINESS, SIREN, SIRET…). À répéter si plusieurs répertoires la connaissent ; le destinataire retrouve ainsi la fiche de l'établissement qu'il possède déjà."""

    source: HubSanteIdLieu
    """Répertoire d'où provient la référence de la destination. Il accompagne toujours la valeur, qui serait sans lui ininterprétable."""

    value: Annotated[str, Field(pattern="^(?:[0-9A-Z]{2}0[0-9]{5}[0-9]|[0-9]{9}|[0-9]{14}|[0-9]{4}[A-Za-z])$")]
    """Numéro de la destination dans le répertoire annoncé, sans espace ni séparateur : neuf caractères pour un FINESS ou un SIREN, quatorze chiffres pour un SIRET, quatre chiffres et une lettre pour un code APE/NAF."""


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


class Qualification(WireModel):
    """Synthèse de ce qui se passe : nature de fait, type de lieu, risques, motif de recours et, selon le périmètre, patients-victimes (15-18) ou origine de l'appel et suivi du dossier (entre SAMU). Au niveau de l'affaire, elle reflète le jugement du service à la lumière de toutes les alertes connues et peut évoluer ; au niveau d'une alerte, elle garde ce qui a été compris de cette seule alerte. Une mise à jour entre SAMU ne la porte que si un de ses éléments change. Le destinataire s'appuie sur elle pour choisir sa réponse et ses moyens."""

    risk_threat: Annotated[list[RiskThreat] | None, Field(alias="riskThreat")] = None
    """Danger ou circonstance sensible pour les intervenants, les victimes ou la conduite de l'intervention : matière dangereuse, individu armé, gêne à la circulation, personne connue, etc. À répéter autant de fois qu'il y a de risques identifiés, et à omettre si aucun ne l'est. Le destinataire les met en évidence avant l'engagement des équipes."""

    details: CaseDetails | None = None
    """Situation du dossier dans l'organisation du SAMU : avancement, attribution, priorité et niveau de soins. Seuls les éléments connus ou modifiés y figurent. Le destinataire s'en sert pour placer le dossier dans sa file de régulation médicale, sans être tenu d'aligner son propre suivi sur celui de l'émetteur."""


class Location(WireModel):
    """Lieu où les secours sont attendus, décrit à la fois pour l'œil (nom, adresse, accès) et pour la cartographie (coordonnées). Il est toujours transmis à la création, même incomplet. Il s'affine ensuite par les mises à jour de l'affaire en 15-18 ; entre SAMU, la mise à jour n'en porte que les liens vers des systèmes externes, le reste passant par son texte libre."""

    external_info: Annotated[list[ExternalInfo] | None, Field(alias="externalInfo")] = None
    """Renvoi vers la fiche du même lieu dans une base d'adresses ou une cartographie externe (BAN, IGN, NexSIS). À joindre chaque fois que l'émetteur en dispose, en priorité la clé d'adresse de la BAN ; le destinataire qui exploite cette base y retrouve le lieu sans ressaisie."""


class Alert(WireModel):
    """Première sollicitation des secours à propos de l'événement, celle qui a donné naissance à l'affaire : appel, application, eCall… Elle conserve la situation telle que le requérant l'a décrite. En 15-18, elle n'est pas retouchée ensuite, et tout changement passe par une mise à jour de l'affaire ou par une nouvelle alerte ; entre SAMU, une mise à jour du dossier peut lui joindre de nouvelles remarques."""

    notes: list[Notes] | None = None
    """Remarque libre rattachée à l'alerte, datée si possible. Une occurrence par remarque, que le destinataire présente dans l'ordre chronologique avec les commentaires généraux de l'affaire."""


class GeneralPractitioner(WireModel):
    """Médecin qui suit habituellement le patient, tel que celui-ci ou son entourage le désigne. À joindre si son nom est connu, afin que le médecin régulateur puisse l'interroger sur les antécédents ou le tenir informé."""

    detailed_name: Annotated[DetailedName, Field(alias="detailedName")]
    """Identité du praticien, sans laquelle sa description n'est pas transmise. Le CRRA destinataire l'affiche avec ses coordonnées."""

    rpps_id: Annotated[str | None, Field(alias="rppsId")] = None
    """Numéro national à onze chiffres du médecin traitant dans le répertoire partagé des professionnels de santé. À ajouter s'il est connu : il écarte les homonymes et mène à la fiche du praticien dans l'annuaire santé."""

    contact: list[PersonalContact] | None = None
    """Moyen de joindre le médecin traitant : téléphone, messagerie sécurisée, courriel ou adresse postale écrite en une ligne. Une occurrence par coordonnée ; le CRRA y puise pour appeler le praticien pendant la régulation médicale ou lui écrire ensuite."""


class Identity(WireModel):
    """Éléments d'état civil recueillis sur le patient : traits stricts (nom et date de naissance, sexe) et traits usuels (nom et prénom courants). À transmettre même incomplets, puis à préciser par mise à jour. Le destinataire les vérifie avant de rapprocher la personne d'un patient qu'il connaît déjà."""

    strict_features: Annotated[InsStrictFeatures | None, Field(alias="strictFeatures")] = None
    """Éléments d'état civil sur lesquels repose l'identification : nom de naissance, date de naissance et sexe. Chacun est transmis dès qu'il est connu, même seul ; ensemble, ils permettent au destinataire de départager deux homonymes."""

    non_strict_features: Annotated[DetailedName | None, Field(alias="nonStrictFeatures")] = None
    """Nom et prénom sous lesquels le patient se présente ou est connu de son entourage. Utiles quand l'état civil manque et pour lui parler sur place, ils ne suffisent pas à établir son identité."""


class Hypothesis(WireModel):
    """Diagnostics envisagés à distance par la régulation médicale : un principal et, au besoin, d'autres. Provisoires, ils évoluent avec le bilan de l'effecteur ; le destinataire les prend comme point de départ, non comme une conclusion."""

    main_diagnosis: Annotated[MainDiagnosis | None, Field(alias="mainDiagnosis")] = None
    """Diagnostic jugé le plus probable ou le plus déterminant par le médecin régulateur, codé en CIM-10. À transmettre dès qu'il est formulé ; il éclaire le choix de l'effecteur et de la destination."""

    other_diagnosis: Annotated[list[OtherDiagnosis] | None, Field(alias="otherDiagnosis")] = None
    """Autre diagnostic que le médecin régulateur associe au principal ou ne veut pas écarter, codé en CIM-10. Une occurrence par diagnostic ; l'équipe engagée sait ainsi quoi rechercher ou surveiller."""


class MedicalNote(WireModel):
    """Constat, interrogatoire ou commentaire à caractère médical, avec son auteur et son heure. Une occurrence par observation ; le destinataire les présente dans l'ordre chronologique, auprès du patient concerné s'il est désigné."""

    patient_id: Annotated[
        str | None, Field(alias="patientId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}patient(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ] = None
    """Renvoi au patient dont parle l'observation, par sa clé commune. Indispensable dès que l'émetteur a enregistré ce patient ; son absence signale une observation qui porte sur le dossier en général."""

    operator: Operator
    """Auteur de l'observation, décrit au moins par son rôle. Le destinataire apprécie le propos selon qu'il vient d'un ARM, d'un médecin ou d'un autre soignant."""

    medical_note_id: Annotated[
        str, Field(alias="medicalNoteId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}medicalNote(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ]
    """Clé commune de l'observation, attribuée une seule fois par le système où elle est rédigée : organisation, « medicalNote », puis numéro de la note ou, à défaut, numéro du dossier et rang de la note. Le destinataire s'appuie sur elle pour ne pas enregistrer deux fois la même observation et retrouver celle qu'une mise à jour modifie."""

    creation: DateTime | None = None
    """Instant où l'observation a été rédigée, avec un décalage horaire en chiffres (+01:00), jamais la lettre Z. À transmettre dès que le système de l'émetteur le conserve, pour replacer l'observation dans le fil du dossier."""

    freetext: str
    """Contenu de l'observation tel que son auteur l'a rédigé : plainte, signes, gestes conseillés, évolution. Le destinataire le restitue en entier ; une information sans caractère médical va plutôt dans les remarques de l'alerte."""


class Destination(WireModel):
    """Lieu précis où le patient est attendu, désigné par sa référence dans un répertoire ou par un texte. À joindre à une mesure d'orientation dès que l'établissement est choisi ; le destinataire y dirige le vecteur et peut y faire préparer l'accueil."""

    external_location_id: Annotated[list[ExternalLocationId] | None, Field(alias="externalLocationId")] = None
    """Référence de la destination dans un répertoire public (FINESS, SIREN, SIRET…). À répéter si plusieurs répertoires la connaissent ; le destinataire retrouve ainsi la fiche de l'établissement qu'il possède déjà."""

    freetext: str | None = None
    """Précision libre sur la destination : nom d'usage de l'établissement, service, entrée à utiliser, consigne d'arrivée. Seul repère possible quand le lieu n'a pas de référence connue ; le destinataire l'affiche toujours à l'équipe qui transporte."""


class AdditionalInformation(WireModel):
    """Réserve pour des données que le modèle ne prévoit pas encore, dans la limite de trois. Elle ne se substitue jamais à un champ existant."""

    custom_map: Annotated[list[CustomMap] | None, Field(alias="customMap", max_length=3)] = None
    """Couple clé-valeur défini localement pour répondre à un besoin particulier ou pressant. Un destinataire qui n'en connaît pas la clé l'affiche tel quel, sans rejeter le message."""


class AdministrativeFile(WireModel):
    """Renseignements utiles au suivi administratif du patient : numéros sous lesquels il est connu et médecin traitant. À joindre dès qu'un élément est recueilli ; leur absence ne retarde jamais la prise en charge."""

    external_id: Annotated[list[ExternalId] | None, Field(alias="externalId")] = None
    """Numéro attribué au patient par un autre système ou sur le terrain : SINUS, dossard, place… À répéter pour chaque numéro connu ; le matricule INS n'y figure jamais. Le destinataire y recourt pour retrouver la personne dans une liste de victimes ou chez un partenaire."""

    general_practitioner: Annotated[GeneralPractitioner | None, Field(alias="generalPractitioner")] = None
    """Médecin qui suit habituellement le patient, tel que celui-ci ou son entourage le désigne. À joindre si son nom est connu, afin que le médecin régulateur puisse l'interroger sur les antécédents ou le tenir informé."""


class Decision(WireModel):
    """Mesure arrêtée par la régulation médicale : conseil, prescription, envoi d'un effecteur, orientation ou transport. Une occurrence par mesure ; le commentaire éventuel se transmet à part, comme observation médicale. Le CRRA destinataire sait ainsi ce qui est déjà décidé avant d'agir à son tour."""

    patient_id: Annotated[str | None, Field(alias="patientId")] = None
    """Renvoi au patient visé par la mesure, par sa clé commune. À fournir chaque fois que l'émetteur relie la mesure à une personne ; sinon, elle vaut pour l'ensemble du dossier."""

    creation: DateTime
    """Instant où la mesure a été prise, avec un décalage horaire en chiffres (+01:00), jamais la lettre Z. Le destinataire y lit l'ordre des mesures et repère la plus récente."""

    operator: Operator
    """Professionnel qui a arrêté la mesure, décrit au moins par son rôle. Le CRRA destinataire se tourne vers lui pour en discuter."""

    decision_type: Annotated[HubSanteTypeDecision, Field(alias="decisionType")]
    """Famille à laquelle appartient la mesure : conseil médical (CONSEIL), prescription médicamenteuse par téléphone (PMT), intervention (INTER), orientation ou transport (ORIENT), aucune mesure nouvelle (PASPLUS). Elle détermine ce qui doit l'accompagner : ressource pour une intervention, ressource et destination pour une orientation."""

    resource_type: Annotated[HubSanteTypeRessource | None, Field(alias="resourceType")] = None
    """Catégorie d'effecteur demandé ou engagé : SMUR, SIS, ambulance privée, professionnel libéral… Nécessaire pour une intervention, une orientation ou un transport, sans objet pour un simple conseil. Le code s'arrête à la famille (SMUR) ou précise le profil (SMUR.ADULT)."""

    medical_transport: Annotated[Boolean | None, Field(alias="medicalTransport")] = None
    """Présence d'un médecin auprès du patient pendant le trajet : vrai pour un transport médicalisé, faux dans le cas contraire. À renseigner pour tout transport ; l'équipe et le service d'accueil se préparent en conséquence."""

    orientation_type: Annotated[HubSanteTypeOrientation | None, Field(alias="orientationType")] = None
    """Genre de lieu vers lequel le patient est dirigé : urgences, réanimation ou soins intensifs, autre service hospitalier, cabinet, domicile, EHPAD (code EPHAD)… À donner avec une mesure d'orientation, même si l'établissement n'est pas encore choisi."""

    destination: Destination | None = None
    """Lieu précis où le patient est attendu, désigné par sa référence dans un répertoire ou par un texte. À joindre à une mesure d'orientation dès que l'établissement est choisi ; le destinataire y dirige le vecteur et peut y faire préparer l'accueil."""


class Patient(WireModel):
    """Personne prise en charge dans le dossier, avec son identité, ses caractéristiques et les hypothèses de la régulation médicale. Une occurrence par personne, aucune tant que personne n'est individualisé. Le destinataire rapproche les occurrences d'un message à l'autre grâce à l'identifiant du patient."""

    patient_id: Annotated[
        str, Field(alias="patientId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}patient(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ]
    """Clé commune du patient, attribuée une fois pour toutes par le premier système qui l'enregistre, puis reprise par les autres. Elle réunit l'organisation, le mot « patient » et le numéro de la personne dans ce système ; à défaut de numéro propre, celui du dossier suivi du rang du patient. Observations médicales et décisions s'y rattachent."""

    administrative_file: Annotated[AdministrativeFile | None, Field(alias="administrativeFile")] = None
    """Renseignements utiles au suivi administratif du patient : numéros sous lesquels il est connu et médecin traitant. À joindre dès qu'un élément est recueilli ; leur absence ne retarde jamais la prise en charge."""

    identity: Identity | None = None
    """Éléments d'état civil recueillis sur le patient : traits stricts (nom et date de naissance, sexe) et traits usuels (nom et prénom courants). À transmettre même incomplets, puis à préciser par mise à jour. Le destinataire les vérifie avant de rapprocher la personne d'un patient qu'il connaît déjà."""

    detail: PatientDetail | None = None
    """Données physiques et médicales de la personne : âge, poids, taille, niveau de soins, antécédents et traitements. Chaque élément se transmet dès qu'il est recueilli ; l'équipe engagée y trouve de quoi préparer son matériel et ses doses."""

    hypothesis: Hypothesis | None = None
    """Diagnostics envisagés à distance par la régulation médicale : un principal et, au besoin, d'autres. Provisoires, ils évoluent avec le bilan de l'effecteur ; le destinataire les prend comme point de départ, non comme une conclusion."""


class CreateCaseHealthUpdate(WireMessage):
    """Mise à jour d'un dossier déjà partagé entre SAMU, envoyée par celui qui détient un élément nouveau : priorité ou état modifiés, patient identifié, observation médicale, décision, changement de CRRA traitant. Le message rappelle l'identifiant partagé du dossier et ne porte que ce qui change, au besoin en texte libre. Le CRRA destinataire retrouve le dossier par cet identifiant et le complète sans toucher au reste."""

    wire_schema: ClassVar[str] = "RS-EDA-MAJ"

    wire_root: ClassVar[str] = "createCaseHealthUpdate"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:createCaseHealthUpdate"

    case_id: Annotated[str, Field(alias="caseId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """Clé commune de l'affaire, connue de tous les partenaires et présente dans chaque message qui s'y rapporte. Le premier service alerté la compose en accolant pays, domaine, organisation et numéro de son propre dossier ; ce numéro n'est jamais réattribué localement, ce qui suffit à éviter les doublons à l'échelle nationale. Le destinataire la conserve telle quelle et s'en sert pour rattacher les messages suivants."""

    sender_case_id: Annotated[str | None, Field(alias="senderCaseId")] = None
    """Numéro sous lequel l'émetteur retrouve l'affaire dans son logiciel. Il change donc d'un partenaire à l'autre pour une même affaire et facilite les échanges de vive voix entre salles, sans remplacer l'identifiant partagé."""

    perimeter: HubSanteFiliere | None = None
    """Secteur d'activité du CRRA destinataire vers lequel aiguiller le dossier : aide médicale urgente, néonatalité, psychiatrie ou soins non programmés. À renseigner quand ce CRRA y consacre des postes distincts ; son logiciel présente alors le dossier aux opérateurs concernés. Sans précision, le dossier suit le circuit habituel de la salle."""

    qualification: Qualification | None = None
    """Synthèse de ce qui se passe : nature de fait, type de lieu, risques, motif de recours et, selon le périmètre, patients-victimes (15-18) ou origine de l'appel et suivi du dossier (entre SAMU). Au niveau de l'affaire, elle reflète le jugement du service à la lumière de toutes les alertes connues et peut évoluer ; au niveau d'une alerte, elle garde ce qui a été compris de cette seule alerte. Une mise à jour entre SAMU ne la porte que si un de ses éléments change. Le destinataire s'appuie sur elle pour choisir sa réponse et ses moyens."""

    location: Location | None = None
    """Lieu où les secours sont attendus, décrit à la fois pour l'œil (nom, adresse, accès) et pour la cartographie (coordonnées). Il est toujours transmis à la création, même incomplet. Il s'affine ensuite par les mises à jour de l'affaire en 15-18 ; entre SAMU, la mise à jour n'en porte que les liens vers des systèmes externes, le reste passant par son texte libre."""

    initial_alert: Annotated[Alert | None, Field(alias="initialAlert")] = None
    """Première sollicitation des secours à propos de l'événement, celle qui a donné naissance à l'affaire : appel, application, eCall… Elle conserve la situation telle que le requérant l'a décrite. En 15-18, elle n'est pas retouchée ensuite, et tout changement passe par une mise à jour de l'affaire ou par une nouvelle alerte ; entre SAMU, une mise à jour du dossier peut lui joindre de nouvelles remarques."""

    owner: Annotated[str | None, Field(pattern="^([a-zA-Z0-9_\\-]+\\.?){4,9}$")] = None
    """Organisation du CRRA chargé du dossier à compter de ce message, écrite pays.domaine.organisation. Nommer le CRRA destinataire revient à lui remettre le dossier ; se nommer soi-même, à le partager sans en céder la conduite. Toujours indiquée à la création, elle figure dans une mise à jour lorsque le dossier change de main."""

    patient: list[Patient] | None = None
    """Personne prise en charge dans le dossier, avec son identité, ses caractéristiques et les hypothèses de la régulation médicale. Une occurrence par personne, aucune tant que personne n'est individualisé. Le destinataire rapproche les occurrences d'un message à l'autre grâce à l'identifiant du patient."""

    medical_note: Annotated[list[MedicalNote] | None, Field(alias="medicalNote")] = None
    """Constat, interrogatoire ou commentaire à caractère médical, avec son auteur et son heure. Une occurrence par observation ; le destinataire les présente dans l'ordre chronologique, auprès du patient concerné s'il est désigné."""

    decision: list[Decision] | None = None
    """Mesure arrêtée par la régulation médicale : conseil, prescription, envoi d'un effecteur, orientation ou transport. Une occurrence par mesure ; le commentaire éventuel se transmet à part, comme observation médicale. Le CRRA destinataire sait ainsi ce qui est déjà décidé avant d'agir à son tour."""

    freetext: str | None = None
    """Récapitulatif, en une seule note, des changements du dossier que la mise à jour ne peut pas porter dans ses propres champs, comme une adresse corrigée. À omettre si tout est déjà structuré. Le destinataire l'affiche en évidence et reporte lui-même ce qui doit l'être."""

    additional_information: Annotated[AdditionalInformation | None, Field(alias="additionalInformation")] = None
    """Réserve pour des données que le modèle ne prévoit pas encore, dans la limite de trois. Elle ne se substitue jamais à un champ existant."""
