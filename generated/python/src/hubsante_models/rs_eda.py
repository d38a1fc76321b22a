"""RS-EDA : Partage de dossier entre SAMU

Generated from workbooks/mdd.xlsx (model 3.4.0); do not edit.
Regenerate with `make generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from hubsante_models.code_lists.hub_sante_attribution import HubSanteAttribution
from hubsante_models.code_lists.hub_sante_canal import HubSanteCanal
from hubsante_models.code_lists.hub_sante_communication import HubSanteCommunication
from hubsante_models.code_lists.hub_sante_etat import HubSanteEtat
from hubsante_models.code_lists.hub_sante_filiere import HubSanteFiliere
from hubsante_models.code_lists.hub_sante_id_lieu import HubSanteIdLieu
from hubsante_models.code_lists.hub_sante_intervention import HubSanteIntervention
from hubsante_models.code_lists.hub_sante_langue import HubSanteLangue
from hubsante_models.code_lists.hub_sante_niveau_soin import HubSanteNiveauSoin
from hubsante_models.code_lists.hub_sante_objet_source import HubSanteObjetSource
from hubsante_models.code_lists.hub_sante_origine import HubSanteOrigine
from hubsante_models.code_lists.hub_sante_precision import HubSantePrecision
from hubsante_models.code_lists.hub_sante_priorite import HubSantePriorite
from hubsante_models.code_lists.hub_sante_role import HubSanteRole
from hubsante_models.code_lists.hub_sante_sexe import HubSanteSexe
from hubsante_models.code_lists.hub_sante_systeme import HubSanteSysteme
from hubsante_models.code_lists.hub_sante_type_appelant import HubSanteTypeAppelant
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


class WhatsHappen(WireModel):
    """Événement à l'origine de l'affaire ou de l'alerte : accident routier, incendie, malaise, agression, etc. Toujours fourni en 15-18, où il oriente la réponse de chaque service, il peut manquer entre SAMU, par exemple pour un transfert entre hôpitaux. Son code s'écrit C suivi de trois groupes de deux chiffres."""

    code: Annotated[str, Field(pattern="^C[0-9]{2}(\\.[0-9]{2}){2}$")]
    """Valeur codée, dans la liste propre à l'objet qui la porte : R et deux chiffres pour un risque, C pour une nature de fait, L pour un type de lieu, M pour un motif de recours, code CIM-10 pour une hypothèse de régulation médicale. C'est la partie exploitée automatiquement par les systèmes ; elle est toujours accompagnée de son libellé."""

    label: str
    """Intitulé en clair correspondant au code, tel que le lit un opérateur. Toujours fourni, il permet d'afficher une information compréhensible même lorsque le logiciel du destinataire ne connaît pas encore le code."""


class LocationKind(WireModel):
    """Catégorie de l'endroit où se déroule l'événement : domicile, voie publique, établissement scolaire, milieu naturel, etc. À transmettre dès qu'elle est connue ; elle éclaire les contraintes d'accès et d'environnement que l'adresse seule ne montre pas. Son code commence par L."""

    code: Annotated[str, Field(pattern="^L[0-9]{2}(\\.[0-9]{2}){2}$")]
    """Valeur codée, dans la liste propre à l'objet qui la porte : R et deux chiffres pour un risque, C pour une nature de fait, L pour un type de lieu, M pour un motif de recours, code CIM-10 pour une hypothèse de régulation médicale. C'est la partie exploitée automatiquement par les systèmes ; elle est toujours accompagnée de son libellé."""

    label: str
    """Intitulé en clair correspondant au code, tel que le lit un opérateur. Toujours fourni, il permet d'afficher une information compréhensible même lorsque le logiciel du destinataire ne connaît pas encore le code."""


class HealthMotive(WireModel):
    """Raison d'ordre médical ou secouriste qui justifie l'appel aux secours : détresse vitale, blessure, problème médical… À renseigner quand une personne a besoin de soins ; le CRRA l'utilise pour prioriser la prise en charge. Son code commence par M et compte un ou deux niveaux de précision."""

    code: Annotated[str, Field(pattern="^M[0-9]{2}\\.[0-9]{2}(\\.[0-9]{2})?$")]
    """Valeur codée, dans la liste propre à l'objet qui la porte : R et deux chiffres pour un risque, C pour une nature de fait, L pour un type de lieu, M pour un motif de recours, code CIM-10 pour une hypothèse de régulation médicale. C'est la partie exploitée automatiquement par les systèmes ; elle est toujours accompagnée de son libellé."""

    label: str
    """Intitulé en clair correspondant au code, tel que le lit un opérateur. Toujours fourni, il permet d'afficher une information compréhensible même lorsque le logiciel du destinataire ne connaît pas encore le code."""


class CaseDetails(WireModel):
    """Situation du dossier dans l'organisation du SAMU : avancement, attribution, priorité et niveau de soins. Seuls les éléments connus ou modifiés y figurent. Le destinataire s'en sert pour placer le dossier dans sa file de régulation médicale, sans être tenu d'aligner son propre suivi sur celui de l'émetteur."""

    status: HubSanteEtat | None = None
    """Étape du cycle de vie que le dossier a atteinte chez l'émetteur, de PROGRAM à ARCHIVE en passant par ACTIF, ACHEVE, VALIDE et CLOTURE. Entre SAMU, sa valeur n'est qu'informative : le destinataire peut la négliger et garder l'état de son propre dossier. Vers une tablette SMUR, CLOTURE annonce que le dossier est refermé."""

    attribution: HubSanteAttribution | None = None
    """Profil du professionnel qui traite le dossier (médecin urgentiste, libéral, spécialiste) ou raison pour laquelle aucun acte de régulation médicale n'est requis. Le code descend du type de dossier au cas précis : DRM.MRU.MU pour un médecin urgentiste. Le CRRA destinataire s'en sert pour présenter le dossier au poste qui convient."""

    priority: HubSantePriorite | None = None
    """Rang dans lequel le dossier doit être pris par un médecin régulateur, de P0 (urgence vitale) à P3 (différé) ; NR si aucun acte de régulation médicale n'est prévu. À transmettre dès qu'il est fixé, puis à chaque révision. Il ordonne la file d'attente du CRRA destinataire."""

    care_level: Annotated[HubSanteNiveauSoin | None, Field(alias="careLevel")] = None
    """Gravité retenue par la régulation médicale pour l'ensemble du dossier, de R1 (urgence vitale, envoi d'un SMUR) à R4 (conseil ou prescription par téléphone). Quand les patients n'ont pas tous le même niveau, celui du plus gravement atteint est transmis. Absente tant que le médecin régulateur ne s'est pas prononcé."""


class ExternalLocationId(WireModel):
    """Référence de l'établissement dans un répertoire public (FINESS, SIREN, SIRET…). Répétable si plusieurs répertoires le connaissent ; le destinataire peut ainsi retrouver sans ambiguïté la fiche qu'il en possède déjà."""

    source: HubSanteIdLieu
    """Répertoire d'où provient la référence du lieu. Sans lui, la valeur qui l'accompagne est ininterprétable : il est donc exigé chaque fois qu'une référence est donnée."""

    value: Annotated[str, Field(pattern="^(?:[0-9A-Z]{2}0[0-9]{5}[0-9]|[0-9]{9}|[0-9]{14}|[0-9]{4}[A-Za-z])$")]
    """Numéro du lieu dans le répertoire annoncé, sans espace ni séparateur : neuf caractères pour un FINESS ou un SIREN, quatorze chiffres pour un SIRET, quatre chiffres et une lettre pour un code APE/NAF."""


class Highway(WireModel):
    """Repérage sur une voie sans numéros de rue : autoroute, voie ferrée ou voie navigable, par son nom, un point kilométrique et un sens. À ajouter à la ligne d'adresse quand l'émetteur gère ces éléments séparément. Le destinataire y trouve l'accès à emprunter et le côté à desservir."""

    name: str | None = None
    """Désignation de l'axe telle qu'elle figure sur les panneaux ou les cartes : A5, canal du Loing, ligne Paris-Marseille. À fournir dès que l'axe est connu, car le point kilométrique ne se lit pas sans elle."""

    pk: str | None = None
    """Borne la plus proche du lieu, avec ou sans la mention PK, et les mètres s'ils sont connus. Elle situe l'intervention le long de l'axe et fait choisir l'échangeur ou l'accès de service à emprunter."""

    direction: str | None = None
    """Direction de circulation concernée, exprimée par la ville vers laquelle on se dirige. À omettre si le requérant l'ignore : le destinataire envisage alors les deux sens."""


class WayName(WireModel):
    """Désignation de la voie sans le numéro, donnée entière et, au besoin, scindée entre son type et son nom. À transmettre par les systèmes qui gèrent des adresses structurées."""

    complete: str
    """Voie écrite en entier, toujours présente quand la voie est décrite. Si le type et le nom figurent séparément, elle en est l'exacte réunion : le type, une espace, le nom."""

    type: str | None = None
    """Genre de voie : rue, avenue, boulevard, chemin, quai, impasse… Utile aux logiciels qui rapprochent l'adresse de leur propre base de voies."""

    name: str | None = None
    """Partie propre du nom de la voie, article ou préposition compris, de sorte que la lecture reste naturelle une fois le genre de voie placé devant."""


class City(WireModel):
    """Commune où se situe le lieu, avec son nom, son code INSEE et, si nécessaire, un complément. À fournir dès que la commune est connue, même si la rue ne l'est pas."""

    name: str | None = None
    """Nom de la commune dans sa graphie officielle, sans code postal. Lorsqu'il est transmis, le code INSEE l'est aussi, car des communes différentes peuvent être homonymes."""

    insee_code: Annotated[str | None, Field(alias="inseeCode", pattern="^[0-9]{5}$")] = None
    """Code à cinq chiffres attribué par l'INSEE à la commune actuelle, à ne pas confondre avec le code postal. Il devient nécessaire dès qu'un nom de commune est donné ; le destinataire s'y fie de préférence au nom pour déterminer le secteur compétent."""


class Access(WireModel):
    """Cheminement depuis la rue jusqu'à la personne à secourir : entrée, bâtiment, digicode, étage, porte. Un système qui ne sépare pas ces indications les écrit dans le texte libre de la localisation. NexSIS n'émet pas cet objet ; à réception, il en reporte le contenu dans une zone de texte."""

    floor: str | None = None
    """Niveau où se trouve la personne, en chiffre ou en toutes lettres : RDC, 3, -1, mezzanine. Il conditionne le matériel de brancardage que l'équipe emporte."""

    room_number: Annotated[str | None, Field(alias="roomNumber")] = None
    """Repère de la pièce ou du logement à rejoindre : appartement, chambre, bureau ou salle, tel qu'il est affiché sur place."""

    interphone: str | None = None
    """Nom ou numéro à chercher sur la platine de rue pour se faire ouvrir. À renseigner quand l'entrée n'est pas libre et qu'une personne peut répondre."""

    access_code: Annotated[list[str] | None, Field(alias="accessCode")] = None
    """Code à composer pour ouvrir une porte ou un portail. S'il y en a plusieurs, chacun occupe une occurrence, la première correspondant au premier obstacle rencontré en venant de la rue."""

    elevator: str | None = None
    """Cage d'escalier ou ascenseur à emprunter, par son nom ou son numéro. Évite aux intervenants de s'engager du mauvais côté d'un immeuble à plusieurs montées."""

    building_name: Annotated[str | None, Field(alias="buildingName")] = None
    """Bâtiment, tour ou aile à rejoindre sur un site qui en comporte plusieurs, désigné comme sur la signalétique du site."""

    entrance: str | None = None
    """Portail, hall ou porte par où pénétrer lorsque plusieurs accès existent. L'équipe y dirige son véhicule plutôt qu'à l'adresse postale."""

    entity: str | None = None
    """Unité interne de l'établissement où les secours sont attendus : infirmerie, atelier, secrétariat, service de soins. Elle permet à l'accueil du site de guider les intervenants."""

    phone_number: Annotated[str | None, Field(alias="phoneNumber", pattern="^\\+[0-9]{5,18}$")] = None
    """Ligne téléphonique du site lui-même, distincte de celle du requérant : accueil, gardien, poste de sécurité. Elle s'écrit au format international, un signe plus suivi de l'indicatif et du numéro sans espace."""


class Coord(WireModel):
    """Latitude, longitude et qualité du point, avec en option altitude, cap et vitesse. NexSIS calcule sur elles les temps de trajet et le choix des moyens les plus proches, l'adresse servant surtout à guider l'équipe en route."""

    lat: Number
    """Distance angulaire à l'équateur en degrés décimaux (WGS 84, EPSG:4326), positive au nord. Six décimales donnent une précision de l'ordre du décimètre."""

    lon: Number
    """Distance angulaire au méridien de Greenwich en degrés décimaux (WGS 84, EPSG:4326), positive à l'est et négative à l'ouest, comme à Brest ou en Guadeloupe."""

    height: Number | None = None
    """Hauteur du point en mètres. Surtout utile en montagne ou pour un secours en hauteur ; NexSIS n'en tient pas compte."""

    precision: HubSantePrecision
    """Confiance à accorder aux coordonnées, toujours indiquée par l'émetteur. De la plus fine à la plus large : EXACTE (position mesurée sur place), ADRESSE, RUE, VILLE ; INCONNUE quand l'émetteur ne sait pas l'estimer. Le destinataire en déduit s'il faut faire préciser le lieu."""


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


class Contact(WireModel):
    """Coordonnées depuis lesquelles l'alerte a été émise, par exemple la ligne téléphonique présentée lors de l'appel. Toujours présentes ; elles servent à rappeler tant qu'aucun contact de contre-appel n'est donné."""

    channel: HubSanteCanal
    """Intermédiaire par lequel le contact est établi : une personne, une application, une borne d'appel (BAU ou DAU), un défibrillateur ou un véhicule équipé d'eCall. Il indique au destinataire si quelqu'un pourra répondre en cas de rappel."""

    type: HubSanteTypeCom
    """Moyen de communication auquel se rapporte la coordonnée : téléphone, courriel, messagerie sécurisée de santé, radio, fax, courrier ou web. Il commande la lecture de la valeur qui suit et le mode de rappel possible."""

    detail: str
    """Coordonnée elle-même : numéro, adresse électronique, indicatif radio… Un numéro de téléphone commence par un signe plus et l'indicatif du pays, sans espace, pour être composé directement depuis le logiciel."""


class DetailedName(WireModel):
    """Identité déclarée par le requérant, à transmettre s'il l'a donnée. Elle sert à l'interpeller lors d'un rappel et n'a pas valeur d'identité vérifiée."""

    complete: str
    """Identité de la personne en une seule chaîne : le requérant et, entre SAMU, aussi le patient ou son médecin traitant. Quand le nom et le prénom sont aussi transmis à part, elle les réunit dans l'ordre fixé par le gabarit du champ. NexSIS ne connaît que cette forme réunie : le destinataire ne compte pas sur les deux parties séparées."""

    last_name: Annotated[str | None, Field(alias="lastName")] = None
    """Nom d'usage de la personne (requérant, patient ou médecin traitant), lorsque le système émetteur le saisit séparément du prénom."""

    first_name: Annotated[str | None, Field(alias="firstName")] = None
    """Prénom usuel de la personne, s'il est saisi à part. Un prénom composé s'écrit de préférence avec un trait d'union."""


class ExternalId(WireModel):
    """Numéro attribué au patient par un autre système ou sur le terrain : SINUS, dossard, place… À répéter pour chaque numéro connu ; le matricule INS n'y figure jamais. Le destinataire y recourt pour retrouver la personne dans une liste de victimes ou chez un partenaire."""

    source: HubSanteTypeIdPatient
    """Nature du numéro transmis à côté : NIR, SINUS, dossard, place ou autre. Elle dit au destinataire dans quel système ou sur quel support le chercher."""

    value: str
    """Numéro lui-même, recopié tel qu'il apparaît sur le bracelet, l'étiquette ou l'écran d'origine, pour pouvoir être recherché à l'identique."""


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


class Destination(WireModel):
    """Lieu précis où le patient est attendu, désigné par sa référence dans un répertoire ou par un texte. À joindre à une mesure d'orientation dès que l'établissement est choisi ; le destinataire y dirige le vecteur et peut y faire préparer l'accueil."""

    external_location_id: Annotated[list[ExternalLocationId] | None, Field(alias="externalLocationId")] = None
    """Référence de la destination dans un répertoire public (FINESS, SIREN, SIRET…). À répéter si plusieurs répertoires la connaissent ; le destinataire retrouve ainsi la fiche de l'établissement qu'il possède déjà."""

    freetext: str | None = None
    """Précision libre sur la destination : nom d'usage de l'établissement, service, entrée à utiliser, consigne d'arrivée. Seul repère possible quand le lieu n'a pas de référence connue ; le destinataire l'affiche toujours à l'équipe qui transporte."""


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

    origin: HubSanteOrigine | None = None
    """Ligne ou service par où l'appel est arrivé au CRRA : 15, 112, autre CRRA, CTA-CODIS, forces de l'ordre, téléassistance… À renseigner d'après la ligne décrochée. Le destinataire sait ainsi si le requérant a joint le SAMU directement ou si un autre service l'a déjà entendu."""

    risk_threat: Annotated[list[RiskThreat] | None, Field(alias="riskThreat")] = None
    """Danger ou circonstance sensible pour les intervenants, les victimes ou la conduite de l'intervention : matière dangereuse, individu armé, gêne à la circulation, personne connue, etc. À répéter autant de fois qu'il y a de risques identifiés, et à omettre si aucun ne l'est. Le destinataire les met en évidence avant l'engagement des équipes."""

    whats_happen: Annotated[WhatsHappen | None, Field(alias="whatsHappen")] = None
    """Événement à l'origine de l'affaire ou de l'alerte : accident routier, incendie, malaise, agression, etc. Toujours fourni en 15-18, où il oriente la réponse de chaque service, il peut manquer entre SAMU, par exemple pour un transfert entre hôpitaux. Son code s'écrit C suivi de trois groupes de deux chiffres."""

    location_kind: Annotated[LocationKind | None, Field(alias="locationKind")] = None
    """Catégorie de l'endroit où se déroule l'événement : domicile, voie publique, établissement scolaire, milieu naturel, etc. À transmettre dès qu'elle est connue ; elle éclaire les contraintes d'accès et d'environnement que l'adresse seule ne montre pas. Son code commence par L."""

    health_motive: Annotated[HealthMotive | None, Field(alias="healthMotive")] = None
    """Raison d'ordre médical ou secouriste qui justifie l'appel aux secours : détresse vitale, blessure, problème médical… À renseigner quand une personne a besoin de soins ; le CRRA l'utilise pour prioriser la prise en charge. Son code commence par M et compte un ou deux niveaux de précision."""

    details: CaseDetails | None = None
    """Situation du dossier dans l'organisation du SAMU : avancement, attribution, priorité et niveau de soins. Seuls les éléments connus ou modifiés y figurent. Le destinataire s'en sert pour placer le dossier dans sa file de régulation médicale, sans être tenu d'aligner son propre suivi sur celui de l'émetteur."""


class DetailedAddress(WireModel):
    """Partie voie de l'adresse : numéro, type et nom, en une chaîne complète et, si l'émetteur sait les séparer, en éléments distincts. À omettre quand le lieu n'est rattaché à aucune voie connue."""

    highway: Highway | None = None
    """Repérage sur une voie sans numéros de rue : autoroute, voie ferrée ou voie navigable, par son nom, un point kilométrique et un sens. À ajouter à la ligne d'adresse quand l'émetteur gère ces éléments séparément. Le destinataire y trouve l'accès à emprunter et le côté à desservir."""

    complete: str
    """Ligne d'adresse prête à lire, formée du numéro puis de la voie. Elle vaut aussi pour une autoroute, une voie ferrée ou un cours d'eau, avec le point kilométrique et le sens. NexSIS ne fournit qu'elle : le destinataire doit pouvoir s'en contenter, sans attendre les éléments séparés."""

    number: str | None = None
    """Position sur la voie, indice de répétition compris (4bis, 12A). En 15-18, sur une autoroute, une voie ferrée ou un canal, c'est le point kilométrique qui prend cette place, par exemple PK10 ; entre SAMU, il dispose de son propre champ."""

    way_name: Annotated[WayName | None, Field(alias="wayName")] = None
    """Désignation de la voie sans le numéro, donnée entière et, au besoin, scindée entre son type et son nom. À transmettre par les systèmes qui gèrent des adresses structurées."""


class Point(WireModel):
    """Position ponctuelle du lieu, souhaitée dans tous les messages, quitte à n'être que le centre de la commune avec la précision VILLE. NexSIS en joint toujours une ; le destinataire la remplace lorsqu'une mise à jour en apporte une meilleure."""

    coord: Coord
    """Latitude, longitude et qualité du point, avec en option altitude, cap et vitesse. NexSIS calcule sur elles les temps de trajet et le choix des moyens les plus proches, l'adresse servant surtout à guider l'équipe en route."""

    is_aml: Annotated[Boolean | None, Field(alias="isAml")] = None
    """Provenance des coordonnées : vrai si le téléphone du requérant les a transmises automatiquement par AML (Advanced Mobile Location), faux si elles ont une autre source. Sans réponse, la provenance est inconnue. Une position AML situe l'appareil, pas forcément le patient : le destinataire la confronte à l'adresse."""


class Caller(WireModel):
    """Personne ou dispositif qui a sollicité les secours, avec les moyens de reprendre contact. Toujours décrit, au minimum par le contact d'où vient l'alerte, afin qu'un partenaire puisse le rappeler pour compléter les informations."""

    caller_contact: Annotated[Contact, Field(alias="callerContact")]
    """Coordonnées depuis lesquelles l'alerte a été émise, par exemple la ligne téléphonique présentée lors de l'appel. Toujours présentes ; elles servent à rappeler tant qu'aucun contact de contre-appel n'est donné."""

    callback_contact: Annotated[Contact | None, Field(alias="callbackContact")] = None
    """Coordonnées à utiliser pour reprendre contact avec le requérant quand elles diffèrent de celles de l'alerte : autre téléphone, proche resté sur place. Si elles sont présentes, le destinataire les propose en premier pour tout rappel."""

    language: HubSanteLangue | None = None
    """Langue dans laquelle le requérant s'exprime, par son code à deux lettres minuscules. À renseigner surtout quand ce n'est pas le français, afin que le service suivant prévoie un interprète."""

    type: HubSanteTypeAppelant | None = None
    """Qualité en laquelle le requérant s'adresse aux secours : patient lui-même, proche, passant, pompier, soignant, policier, objet connecté… Elle aide à apprécier la fiabilité de la description et les gestes qu'on peut lui demander."""

    communication: HubSanteCommunication | None = None
    """Obstacle rencontré pendant l'échange : surdité, barrière de langue, panique, agitation, absence de réponse… La valeur AUCUNE affirme que l'échange s'est bien passé ; l'absence du champ signifie seulement que le point n'a pas été noté."""

    freetext: str | None = None
    """Précision libre sur la personne qui alerte : lien avec la victime, position exacte, disponibilité pour guider les équipes. Rien de ce qui concerne la victime ne s'y inscrit."""

    detailed_name: Annotated[DetailedName | None, Field(alias="detailedName")] = None
    """Identité déclarée par le requérant, à transmettre s'il l'a donnée. Elle sert à l'interpeller lors d'un rappel et n'a pas valeur d'identité vérifiée."""


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


class AdditionalInformation(WireModel):
    """Réserve pour des données que le modèle ne prévoit pas encore, dans la limite de trois. Elle ne se substitue jamais à un champ existant."""

    custom_map: Annotated[list[CustomMap] | None, Field(alias="customMap", max_length=3)] = None
    """Couple clé-valeur défini localement pour répondre à un besoin particulier ou pressant. Un destinataire qui n'en connaît pas la clé l'affiche tel quel, sans rejeter le message."""


class Geometry(WireModel):
    """Traduction cartographique du lieu : un point, éventuellement une forme, et l'instant auquel ces éléments ont été relevés. Le destinataire s'en sert pour placer l'affaire sur sa carte et estimer les délais de route."""

    datetime_: Annotated[DateTime, Field(alias="datetime")]
    """Horodatage de l'acquisition ou de la saisie des coordonnées transmises. Un relevé ancien invite à la prudence, surtout si le requérant ou le véhicule se déplace."""

    point: Point | None = None
    """Position ponctuelle du lieu, souhaitée dans tous les messages, quitte à n'être que le centre de la commune avec la précision VILLE. NexSIS en joint toujours une ; le destinataire la remplace lorsqu'une mise à jour en apporte une meilleure."""


class Alert(WireModel):
    """Première sollicitation des secours à propos de l'événement, celle qui a donné naissance à l'affaire : appel, application, eCall… Elle conserve la situation telle que le requérant l'a décrite. En 15-18, elle n'est pas retouchée ensuite, et tout changement passe par une mise à jour de l'affaire ou par une nouvelle alerte ; entre SAMU, une mise à jour du dossier peut lui joindre de nouvelles remarques."""

    reception: DateTime
    """Horodatage auquel la sollicitation est parvenue au service, avant tout traitement. Point de départ de la mesure des délais, il précède ou égale la création de l'affaire lorsqu'il s'agit de la première alerte."""

    notes: list[Notes] | None = None
    """Remarque libre rattachée à l'alerte, datée si possible. Une occurrence par remarque, que le destinataire présente dans l'ordre chronologique avec les commentaires généraux de l'affaire."""

    caller: Caller
    """Personne ou dispositif qui a sollicité les secours, avec les moyens de reprendre contact. Toujours décrit, au minimum par le contact d'où vient l'alerte, afin qu'un partenaire puisse le rappeler pour compléter les informations."""


class AdministrativeFile(WireModel):
    """Renseignements utiles au suivi administratif du patient : numéros sous lesquels il est connu et médecin traitant. À joindre dès qu'un élément est recueilli ; leur absence ne retarde jamais la prise en charge."""

    external_id: Annotated[list[ExternalId] | None, Field(alias="externalId")] = None
    """Numéro attribué au patient par un autre système ou sur le terrain : SINUS, dossard, place… À répéter pour chaque numéro connu ; le matricule INS n'y figure jamais. Le destinataire y recourt pour retrouver la personne dans une liste de victimes ou chez un partenaire."""

    general_practitioner: Annotated[GeneralPractitioner | None, Field(alias="generalPractitioner")] = None
    """Médecin qui suit habituellement le patient, tel que celui-ci ou son entourage le désigne. À joindre si son nom est connu, afin que le médecin régulateur puisse l'interroger sur les antécédents ou le tenir informé."""


class Location(WireModel):
    """Lieu où les secours sont attendus, décrit à la fois pour l'œil (nom, adresse, accès) et pour la cartographie (coordonnées). Il est toujours transmis à la création, même incomplet. Il s'affine ensuite par les mises à jour de l'affaire en 15-18 ; entre SAMU, la mise à jour n'en porte que les liens vers des systèmes externes, le reste passant par son texte libre."""

    name: str | None = None
    """Appellation usuelle de l'endroit : enseigne, établissement, monument, massif, plan d'eau… À renseigner lorsque le lieu en porte une, notamment si l'adresse postale est absente ou peu parlante."""

    external_location_id: Annotated[list[ExternalLocationId] | None, Field(alias="externalLocationId")] = None
    """Référence de l'établissement dans un répertoire public (FINESS, SIREN, SIRET…). Répétable si plusieurs répertoires le connaissent ; le destinataire peut ainsi retrouver sans ambiguïté la fiche qu'il en possède déjà."""

    detailed_address: Annotated[DetailedAddress | None, Field(alias="detailedAddress")] = None
    """Partie voie de l'adresse : numéro, type et nom, en une chaîne complète et, si l'émetteur sait les séparer, en éléments distincts. À omettre quand le lieu n'est rattaché à aucune voie connue."""

    city: City | None = None
    """Commune où se situe le lieu, avec son nom, son code INSEE et, si nécessaire, un complément. À fournir dès que la commune est connue, même si la rue ne l'est pas."""

    access: Access | None = None
    """Cheminement depuis la rue jusqu'à la personne à secourir : entrée, bâtiment, digicode, étage, porte. Un système qui ne sépare pas ces indications les écrit dans le texte libre de la localisation. NexSIS n'émet pas cet objet ; à réception, il en reporte le contenu dans une zone de texte."""

    geometry: Geometry | None = None
    """Traduction cartographique du lieu : un point, éventuellement une forme, et l'instant auquel ces éléments ont été relevés. Le destinataire s'en sert pour placer l'affaire sur sa carte et estimer les délais de route."""

    external_info: Annotated[list[ExternalInfo] | None, Field(alias="externalInfo")] = None
    """Renvoi vers la fiche du même lieu dans une base d'adresses ou une cartographie externe (BAN, IGN, NexSIS). À joindre chaque fois que l'émetteur en dispose, en priorité la clé d'adresse de la BAN ; le destinataire qui exploite cette base y retrouve le lieu sans ressaisie."""

    freetext: str | None = None
    """Consigne libre pour trouver ou atteindre le lieu : repère visible, obstacle, point de rendez-vous, clé à récupérer. Reçoit également tout détail d'accès que l'émetteur ne structure pas ; le destinataire l'affiche toujours aux équipes."""


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


class CreateCaseHealth(WireMessage):
    """Partage d'un dossier par un SAMU avec un autre SAMU, pour information, pour appui ou pour lui en remettre la conduite. Le message réunit la qualification, le lieu, l'appel, les patients, les observations médicales et les décisions déjà prises. Le CRRA destinataire ouvre le dossier dans son logiciel sous le même identifiant partagé et poursuit la régulation médicale s'il est désigné comme CRRA traitant."""

    wire_schema: ClassVar[str] = "RS-EDA"

    wire_root: ClassVar[str] = "createCaseHealth"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:createCaseHealth"

    case_id: Annotated[str, Field(alias="caseId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """Clé commune de l'affaire, connue de tous les partenaires et présente dans chaque message qui s'y rapporte. Le premier service alerté la compose en accolant pays, domaine, organisation et numéro de son propre dossier ; ce numéro n'est jamais réattribué localement, ce qui suffit à éviter les doublons à l'échelle nationale. Le destinataire la conserve telle quelle et s'en sert pour rattacher les messages suivants."""

    sender_case_id: Annotated[str | None, Field(alias="senderCaseId")] = None
    """Numéro sous lequel l'émetteur retrouve l'affaire dans son logiciel. Il change donc d'un partenaire à l'autre pour une même affaire et facilite les échanges de vive voix entre salles, sans remplacer l'identifiant partagé."""

    creation: DateTime
    """Horodatage d'ouverture du dossier chez le service qui l'a créé. En 15-18, c'est l'instant où l'affaire devient partageable, quand la saisie de la première alerte s'achève et que l'identifiant commun est attribué. Il reste figé pendant toute la vie de l'affaire, même si d'autres alertes s'y ajoutent. Le décalage horaire s'écrit en chiffres (+01:00 ou +02:00 en métropole), jamais par la lettre Z."""

    perimeter: HubSanteFiliere | None = None
    """Secteur d'activité du CRRA destinataire vers lequel aiguiller le dossier : aide médicale urgente, néonatalité, psychiatrie ou soins non programmés. À renseigner quand ce CRRA y consacre des postes distincts ; son logiciel présente alors le dossier aux opérateurs concernés. Sans précision, le dossier suit le circuit habituel de la salle."""

    intervention_type: Annotated[HubSanteIntervention | None, Field(alias="interventionType")] = None
    """Nature de la mission : prise en charge primaire hors établissement de santé (T1), transfert entre établissements ou à l'intérieur d'un même établissement (T2-INTER, T2-INTRA), retour (T3), rapatriement ou évacuation (T4). À indiquer dès qu'elle est établie, surtout pour un transfert, car l'organisation du transport et les interlocuteurs ne sont plus les mêmes."""

    qualification: Qualification
    """Synthèse de ce qui se passe : nature de fait, type de lieu, risques, motif de recours et, selon le périmètre, patients-victimes (15-18) ou origine de l'appel et suivi du dossier (entre SAMU). Au niveau de l'affaire, elle reflète le jugement du service à la lumière de toutes les alertes connues et peut évoluer ; au niveau d'une alerte, elle garde ce qui a été compris de cette seule alerte. Une mise à jour entre SAMU ne la porte que si un de ses éléments change. Le destinataire s'appuie sur elle pour choisir sa réponse et ses moyens."""

    location: Location
    """Lieu où les secours sont attendus, décrit à la fois pour l'œil (nom, adresse, accès) et pour la cartographie (coordonnées). Il est toujours transmis à la création, même incomplet. Il s'affine ensuite par les mises à jour de l'affaire en 15-18 ; entre SAMU, la mise à jour n'en porte que les liens vers des systèmes externes, le reste passant par son texte libre."""

    initial_alert: Annotated[Alert | None, Field(alias="initialAlert")] = None
    """Première sollicitation des secours à propos de l'événement, celle qui a donné naissance à l'affaire : appel, application, eCall… Elle conserve la situation telle que le requérant l'a décrite. En 15-18, elle n'est pas retouchée ensuite, et tout changement passe par une mise à jour de l'affaire ou par une nouvelle alerte ; entre SAMU, une mise à jour du dossier peut lui joindre de nouvelles remarques."""

    owner: Annotated[str, Field(pattern="^([a-zA-Z0-9_\\-]+\\.?){4,9}$")]
    """Organisation du CRRA chargé du dossier à compter de ce message, écrite pays.domaine.organisation. Nommer le CRRA destinataire revient à lui remettre le dossier ; se nommer soi-même, à le partager sans en céder la conduite. Toujours indiquée à la création, elle figure dans une mise à jour lorsque le dossier change de main."""

    patient: list[Patient] | None = None
    """Personne prise en charge dans le dossier, avec son identité, ses caractéristiques et les hypothèses de la régulation médicale. Une occurrence par personne, aucune tant que personne n'est individualisé. Le destinataire rapproche les occurrences d'un message à l'autre grâce à l'identifiant du patient."""

    medical_note: Annotated[list[MedicalNote] | None, Field(alias="medicalNote")] = None
    """Constat, interrogatoire ou commentaire à caractère médical, avec son auteur et son heure. Une occurrence par observation ; le destinataire les présente dans l'ordre chronologique, auprès du patient concerné s'il est désigné."""

    decision: list[Decision] | None = None
    """Mesure arrêtée par la régulation médicale : conseil, prescription, envoi d'un effecteur, orientation ou transport. Une occurrence par mesure ; le commentaire éventuel se transmet à part, comme observation médicale. Le CRRA destinataire sait ainsi ce qui est déjà décidé avant d'agir à son tour."""

    additional_information: Annotated[AdditionalInformation | None, Field(alias="additionalInformation")] = None
    """Réserve pour des données que le modèle ne prévoit pas encore, dans la limite de trois. Elle ne se substitue jamais à un champ existant."""
