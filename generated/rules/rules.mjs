// The business rules of the model 3.4.2. Generated; do not edit.
// Regenerate with `mdd generate`.

const HEADER = "RC-DE";

const MESSAGES = {
  "RC-DE": {
    root: "distributionElement",
    hasHeader: false,
    payloads: [],
    rules: [
    ],
  },
  "RC-REF": {
    root: "reference",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "RS-INFO": {
    root: "info",
    hasHeader: false,
    payloads: [],
    rules: [
    ],
  },
  "RS-ERROR": {
    root: "error",
    hasHeader: false,
    payloads: [],
    rules: [
    ],
  },
  "customContent": {
    root: "customContent",
    hasHeader: false,
    payloads: [],
    rules: [
    ],
  },
  "RC-EDA": {
    root: "createCase",
    hasHeader: true,
    payloads: [],
    rules: [
      { name: "commune-code-insee", severity: "warning", text: "Le code INSEE accompagne le nom de la commune.", label: "Code INSEE de la commune", ways: [["location", "city"], ["initialAlert", "location", "city"], ["newAlert", "location", "city"]], subject: ["inseeCode"], isConversation: false, holds: (context, message, before) => !(context.name !== undefined) || context.inseeCode !== undefined },
      { name: "voie-complete", severity: "warning", text: "La voie complète réunit le type et le nom de la voie.", label: "Type et nom", ways: [["location", "detailedAddress", "wayName"], ["initialAlert", "location", "detailedAddress", "wayName"], ["newAlert", "location", "detailedAddress", "wayName"]], subject: ["complete"], isConversation: false, holds: (context, message, before) => !(context.type !== undefined && context.name !== undefined) || context.complete === context.type + " " + context.name },
      { name: "nom-complet", severity: "warning", text: "Le nom complet réunit le prénom puis le nom.", label: "Prénom et nom", ways: [["initialAlert", "caller", "detailedName"], ["newAlert", "caller", "detailedName"]], subject: ["complete"], isConversation: false, holds: (context, message, before) => !(context.firstName !== undefined && context.lastName !== undefined) || context.complete === context.firstName + " " + context.lastName },
      { name: "rappel-distinct", severity: "warning", text: "Le contact de rappel n'est transmis que s'il diffère de celui de l'appelant.", label: "URI du contact", ways: [["initialAlert", "caller"], ["newAlert", "caller"]], subject: ["callbackContact", "detail"], isConversation: false, holds: (context, message, before) => !(context.callbackContact !== undefined) || context.callbackContact.detail !== context.callerContact.detail },
    ],
  },
  "RS-EDA": {
    root: "createCaseHealth",
    hasHeader: true,
    payloads: [],
    rules: [
      { name: "commune-code-insee", severity: "warning", text: "Le code INSEE accompagne le nom de la commune.", label: "Code INSEE de la commune", ways: [["location", "city"]], subject: ["inseeCode"], isConversation: false, holds: (context, message, before) => !(context.name !== undefined) || context.inseeCode !== undefined },
      { name: "voie-complete", severity: "warning", text: "La voie complète réunit le type et le nom de la voie.", label: "Type et nom", ways: [["location", "detailedAddress", "wayName"]], subject: ["complete"], isConversation: false, holds: (context, message, before) => !(context.type !== undefined && context.name !== undefined) || context.complete === context.type + " " + context.name },
      { name: "nom-complet", severity: "warning", text: "Le nom complet réunit le prénom puis le nom.", label: "Prénom et nom", ways: [["initialAlert", "caller", "detailedName"], ["patient", "administrativeFile", "generalPractitioner", "detailedName"], ["patient", "identity", "nonStrictFeatures"]], subject: ["complete"], isConversation: false, holds: (context, message, before) => !(context.firstName !== undefined && context.lastName !== undefined) || context.complete === context.firstName + " " + context.lastName },
      { name: "rappel-distinct", severity: "warning", text: "Le contact de rappel n'est transmis que s'il diffère de celui de l'appelant.", label: "URI du contact", ways: [["initialAlert", "caller"]], subject: ["callbackContact", "detail"], isConversation: false, holds: (context, message, before) => !(context.callbackContact !== undefined) || context.callbackContact.detail !== context.callerContact.detail },
      { name: "nir-identite-complete", severity: "warning", text: "Un NIR n'est transmis qu'avec une identité complète : nom de naissance, date de naissance et sexe.", label: "Identité", ways: [["patient"]], subject: ["identity"], isConversation: false, holds: (context, message, before) => !(context.administrativeFile !== undefined && (context.administrativeFile.externalId !== undefined && context.administrativeFile.externalId.length > 0) && context.administrativeFile.externalId.some((e_) => e_.source === "NIR")) || (context.identity !== undefined && context.identity.strictFeatures !== undefined && context.identity.strictFeatures.birthName !== undefined && context.identity.strictFeatures.birthDate !== undefined && context.identity.strictFeatures.sex !== undefined) },
      { name: "decision-ressource", severity: "warning", text: "Une décision d'intervention ou de transport indique le type de ressource.", label: "Type de ressource", ways: [["decision"]], subject: ["resourceType"], isConversation: false, holds: (context, message, before) => !(["INTER", "ORIENT"].includes(context.decisionType)) || context.resourceType !== undefined },
      { name: "decision-transport", severity: "warning", text: "Une décision de transport dit si le transport est médicalisé.", label: "Transport médicalisé", ways: [["decision"]], subject: ["medicalTransport"], isConversation: false, holds: (context, message, before) => !(context.decisionType === "ORIENT") || context.medicalTransport !== undefined },
      { name: "note-patient", severity: "warning", text: "Le patient d'une note est l'un des patients du dossier.", label: "ID patient partagé", ways: [["medicalNote"]], subject: ["patientId"], isConversation: false, holds: (context, message, before) => !(context.patientId !== undefined) || ((message.patient !== undefined && message.patient.length > 0) && message.patient.some((p_) => p_.patientId === context.patientId)) },
      { name: "decision-patient", severity: "warning", text: "Le patient d'une décision est l'un des patients du dossier.", label: "ID patient partagé", ways: [["decision"]], subject: ["patientId"], isConversation: false, holds: (context, message, before) => !(context.patientId !== undefined) || ((message.patient !== undefined && message.patient.length > 0) && message.patient.some((p_) => p_.patientId === context.patientId)) },
    ],
  },
  "RS-EDA-MAJ": {
    root: "createCaseHealthUpdate",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "EMSI": {
    root: "emsi",
    hasHeader: true,
    payloads: [],
    rules: [
      { name: "mission-nom", severity: "warning", text: "Le nom d'une mission qui commence par # est celui d'une demande de concours, d'une réponse, de l'opération globale ou d'une mission.", label: "Nom de la mission", ways: [["MISSION"]], subject: ["NAME"], isConversation: false, holds: (context, message, before) => !((context.NAME).startsWith("#")) || new RegExp("^#(DEMANDE_CONCOURS#[^#]+#[^#]+|REPONSE_DEMANDE_CONCOURS#(ACCEPTE|REFUS|PARTIELLE|DIVERGENTE|DIFFEREE)|OPERATION_GLOBALE|MISSION)#$", "u").test(context.NAME) },
      { name: "reponse-statut", severity: "warning", text: "La mission d'une réponse n'a pas commencé (NST) ; celle d'un refus peut être abandonnée (ABO).", label: "Statut de la mission", ways: [["MISSION"]], subject: ["STATUS"], isConversation: false, holds: (context, message, before) => !((context.NAME).startsWith("#REPONSE_DEMANDE_CONCOURS#")) || context.STATUS === "NST" || ((context.NAME).includes("#REFUS#") && context.STATUS === "ABO") },
      { name: "reponse-sans-fin", severity: "warning", text: "La mission d'une réponse n'a pas d'heure de fin.", label: "Fin de la mission", ways: [["MISSION"]], subject: ["END_TIME"], isConversation: false, holds: (context, message, before) => !((context.NAME).startsWith("#REPONSE_DEMANDE_CONCOURS#")) || !(context.END_TIME !== undefined) },
      { name: "demande-sans-parent", severity: "warning", text: "Une demande de concours n'a pas de mission parente.", label: "Missions parentes", ways: [["MISSION"]], subject: ["PARENT_MISSION_ID"], isConversation: false, holds: (context, message, before) => !((context.NAME).startsWith("#DEMANDE_CONCOURS#")) || !((context.PARENT_MISSION_ID !== undefined && context.PARENT_MISSION_ID.length > 0)) },
      { name: "reference-organisation", severity: "warning", text: "La référence d'un autre service nomme une organisation, et non l'événement ou un message lié.", label: "Organisation de la référence", ways: [["EVENT", "REFERENCE"]], subject: ["ORG_ID"], isConversation: false, holds: (context, message, before) => context.ORG_ID !== message.EVENT.ID && (!((message.CONTEXT.LINK !== undefined && message.CONTEXT.LINK.length > 0)) || message.CONTEXT.LINK.every((l_) => l_.ID !== context.ORG_ID)) },
      { name: "lien-de-demande", severity: "warning", text: "Le lien ADDSTO n'accompagne que des demandes de concours.", label: "Missions", ways: [[]], subject: ["MISSION"], isConversation: false, holds: (context, message, before) => !((context.CONTEXT.LINK !== undefined && context.CONTEXT.LINK.length > 0) && context.CONTEXT.LINK.some((l_) => l_.LINK_ROLE !== undefined && l_.LINK_ROLE === "ADDSTO")) || ((context.MISSION !== undefined && context.MISSION.length > 0) && context.MISSION.every((m_) => (m_.NAME).startsWith("#DEMANDE_CONCOURS#"))) },
      { name: "lien-de-suivi", severity: "warning", text: "Le lien SPRSDS accompagne une réponse ou un suivi d'opération, et non une demande de concours.", label: "Missions", ways: [[]], subject: ["MISSION"], isConversation: false, holds: (context, message, before) => !((context.CONTEXT.LINK !== undefined && context.CONTEXT.LINK.length > 0) && context.CONTEXT.LINK.some((l_) => l_.LINK_ROLE !== undefined && l_.LINK_ROLE === "SPRSDS")) || !((context.MISSION !== undefined && context.MISSION.length > 0)) || context.MISSION.every((m_) => !((m_.NAME).startsWith("#DEMANDE_CONCOURS#"))) },
      { name: "evenement-principal", severity: "warning", text: "L'initiateur de l'affaire donne à son événement l'identifiant de l'affaire.", label: "Identifiant local de l'affaire", ways: [["EVENT"]], subject: ["ID"], isConversation: false, holds: (context, message, before) => !(context.MAIN_EVENT_ID !== undefined && message.CONTEXT.ORIGIN !== undefined && message.CONTEXT.ORIGIN.ORG_ID !== undefined && (context.ID).startsWith(message.CONTEXT.ORIGIN.ORG_ID + ".") && (context.MAIN_EVENT_ID).startsWith(message.CONTEXT.ORIGIN.ORG_ID + ".")) || context.ID === context.MAIN_EVENT_ID },
      { name: "quantite-sans-objet", severity: "warning", text: "Un véhicule ou une personne n'a pas de quantité.", label: "Quantité de la ressource", ways: [["RESOURCE"]], subject: ["QUANTITY"], isConversation: false, holds: (context, message, before) => !(context.RTYPE.RCLASS.some((c_) => (c_).startsWith("MAT/VEH") || (c_).startsWith("HUM"))) || !(context.QUANTITY !== undefined) },
      { name: "consommable-unite", severity: "warning", text: "Un consommable indique son unité de mesure.", label: "Unité de mesure", ways: [["RESOURCE"]], subject: ["UM"], isConversation: false, holds: (context, message, before) => !(context.RTYPE.RCLASS.some((c_) => (c_).startsWith("MAT/CM"))) || context.UM !== undefined },
    ],
  },
  "EMSI-DC": {
    root: "partnerRequest",
    hasHeader: true,
    payloads: [],
    rules: [
      { name: "reference-organisation", severity: "warning", text: "La référence d'un autre service nomme une organisation, et non l'événement ou un message lié.", label: "Organisation de la référence", ways: [["EVENT", "REFERENCE"]], subject: ["ORG_ID"], isConversation: false, holds: (context, message, before) => context.ORG_ID !== message.EVENT.ID && (!((message.CONTEXT.LINK !== undefined && message.CONTEXT.LINK.length > 0)) || message.CONTEXT.LINK.every((l_) => l_.ID !== context.ORG_ID)) },
    ],
  },
  "EMSI-DCR": {
    root: "partnerRequestAnswer",
    hasHeader: true,
    payloads: [],
    rules: [
      { name: "reponse-statut", severity: "warning", text: "La mission d'une réponse n'a pas commencé (NST) ; celle d'un refus peut être abandonnée (ABO).", label: "Statut de la mission", ways: [["MISSION"]], subject: ["STATUS"], isConversation: false, holds: (context, message, before) => !((context.NAME).startsWith("#REPONSE_DEMANDE_CONCOURS#")) || context.STATUS === "NST" || ((context.NAME).includes("#REFUS#") && context.STATUS === "ABO") },
      { name: "reference-organisation", severity: "warning", text: "La référence d'un autre service nomme une organisation, et non l'événement ou un message lié.", label: "Organisation de la référence", ways: [["EVENT", "REFERENCE"]], subject: ["ORG_ID"], isConversation: false, holds: (context, message, before) => context.ORG_ID !== message.EVENT.ID && (!((message.CONTEXT.LINK !== undefined && message.CONTEXT.LINK.length > 0)) || message.CONTEXT.LINK.every((l_) => l_.ID !== context.ORG_ID)) },
      { name: "evenement-principal", severity: "warning", text: "L'initiateur de l'affaire donne à son événement l'identifiant de l'affaire.", label: "Identifiant local de l'affaire", ways: [["EVENT"]], subject: ["ID"], isConversation: false, holds: (context, message, before) => !(context.MAIN_EVENT_ID !== undefined && message.CONTEXT.ORIGIN !== undefined && message.CONTEXT.ORIGIN.ORG_ID !== undefined && (context.ID).startsWith(message.CONTEXT.ORIGIN.ORG_ID + ".") && (context.MAIN_EVENT_ID).startsWith(message.CONTEXT.ORIGIN.ORG_ID + ".")) || context.ID === context.MAIN_EVENT_ID },
      { name: "quantite-sans-objet", severity: "warning", text: "Un véhicule ou une personne n'a pas de quantité.", label: "Quantité de la ressource", ways: [["RESOURCE"]], subject: ["QUANTITY"], isConversation: false, holds: (context, message, before) => !(context.RTYPE.RCLASS.some((c_) => (c_).startsWith("MAT/VEH") || (c_).startsWith("HUM"))) || !(context.QUANTITY !== undefined) },
      { name: "consommable-unite", severity: "warning", text: "Un consommable indique son unité de mesure.", label: "Unité de mesure", ways: [["RESOURCE"]], subject: ["UM"], isConversation: false, holds: (context, message, before) => !(context.RTYPE.RCLASS.some((c_) => (c_).startsWith("MAT/CM"))) || context.UM !== undefined },
    ],
  },
  "EMSI-SOM": {
    root: "operationReport",
    hasHeader: true,
    payloads: [],
    rules: [
      { name: "mission-nom", severity: "warning", text: "Le nom d'une mission qui commence par # est celui d'une demande de concours, d'une réponse, de l'opération globale ou d'une mission.", label: "Nom de la mission", ways: [["MISSION"]], subject: ["NAME"], isConversation: false, holds: (context, message, before) => !((context.NAME).startsWith("#")) || new RegExp("^#(DEMANDE_CONCOURS#[^#]+#[^#]+|REPONSE_DEMANDE_CONCOURS#(ACCEPTE|REFUS|PARTIELLE|DIVERGENTE|DIFFEREE)|OPERATION_GLOBALE|MISSION)#$", "u").test(context.NAME) },
      { name: "reference-organisation", severity: "warning", text: "La référence d'un autre service nomme une organisation, et non l'événement ou un message lié.", label: "Organisation de la référence", ways: [["EVENT", "REFERENCE"]], subject: ["ORG_ID"], isConversation: false, holds: (context, message, before) => context.ORG_ID !== message.EVENT.ID && (!((message.CONTEXT.LINK !== undefined && message.CONTEXT.LINK.length > 0)) || message.CONTEXT.LINK.every((l_) => l_.ID !== context.ORG_ID)) },
      { name: "evenement-principal", severity: "warning", text: "L'initiateur de l'affaire donne à son événement l'identifiant de l'affaire.", label: "Identifiant local de l'affaire", ways: [["EVENT"]], subject: ["ID"], isConversation: false, holds: (context, message, before) => !(context.MAIN_EVENT_ID !== undefined && message.CONTEXT.ORIGIN !== undefined && message.CONTEXT.ORIGIN.ORG_ID !== undefined && (context.ID).startsWith(message.CONTEXT.ORIGIN.ORG_ID + ".") && (context.MAIN_EVENT_ID).startsWith(message.CONTEXT.ORIGIN.ORG_ID + ".")) || context.ID === context.MAIN_EVENT_ID },
      { name: "quantite-sans-objet", severity: "warning", text: "Un véhicule ou une personne n'a pas de quantité.", label: "Quantité de la ressource", ways: [["RESOURCE"]], subject: ["QUANTITY"], isConversation: false, holds: (context, message, before) => !(context.RTYPE.RCLASS.some((c_) => (c_).startsWith("MAT/VEH") || (c_).startsWith("HUM"))) || !(context.QUANTITY !== undefined) },
      { name: "consommable-unite", severity: "warning", text: "Un consommable indique son unité de mesure.", label: "Unité de mesure", ways: [["RESOURCE"]], subject: ["UM"], isConversation: false, holds: (context, message, before) => !(context.RTYPE.RCLASS.some((c_) => (c_).startsWith("MAT/CM"))) || context.UM !== undefined },
    ],
  },
  "RS-RI": {
    root: "resourcesInfo",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "RC-RI": {
    root: "resourcesInfoCisu",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "RS-ER": {
    root: "resourcesEngagement",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "RS-SR": {
    root: "resourcesStatus",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "RS-DR": {
    root: "resourcesRequest",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "RS-RR": {
    root: "resourcesResponse",
    hasHeader: true,
    payloads: [],
    rules: [
      { name: "reponse-partielle-delai", severity: "warning", text: "Une réponse partielle indique le délai qui peut être tenu.", label: "Délai d'intervention", ways: [["response"]], subject: ["deadline"], isConversation: false, holds: (context, message, before) => !(context.answer === "PARTIELLE") || context.deadline !== undefined },
    ],
  },
  "RS-RPIS": {
    root: "rpis",
    hasHeader: true,
    payloads: [],
    rules: [
      { name: "lieu-etablissement", severity: "warning", text: "Le service d'intervention n'est indiqué que dans un établissement de santé, avec son numéro FINESS.", label: "FINESS géographique de l'établissement", ways: [["intervention", "location"]], subject: ["finessGeo"], isConversation: false, holds: (context, message, before) => !(context.service !== undefined) || context.finessGeo !== undefined },
      { name: "destination-transport", severity: "warning", text: "Une destination est indiquée avec le transport qui y mène.", label: "Transport", ways: [["orientation"]], subject: ["decision"], isConversation: false, holds: (context, message, before) => !(context.destination !== undefined) || context.decision !== undefined },
    ],
  },
  "RS-BPV": {
    root: "interventionReport",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "RS-URL": {
    root: "documentLink",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "GEO-POS": {
    root: "geoPositionsUpdate",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "GEO-REQ": {
    root: "geoResourcesRequest",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "GEO-RES": {
    root: "geoResourcesDetails",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "RS-SAS-RDV": {
    root: "appointment",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "TECHNICAL": {
    root: "technical",
    hasHeader: true,
    payloads: [],
    rules: [
    ],
  },
  "TECHNICAL_NOREQ": {
    root: "technicalNoreq",
    hasHeader: false,
    payloads: [],
    rules: [
    ],
  },
  "EDXL-DE": {
    root: "",
    hasHeader: false,
    payloads: [["content", "jsonContent", "embeddedJsonContent", "message"]],
    rules: [
      { name: "dossier-ouvert", severity: "warning", text: "L'identifiant partagé d'un dossier ouvert par l'émetteur finit par son identifiant local.", label: "Contenus", ways: [[]], subject: ["content"], isConversation: false, holds: (context, message, before) => !(context.content.some((c_) => c_.jsonContent.embeddedJsonContent.message.createCase !== undefined && c_.jsonContent.embeddedJsonContent.message.createCase.senderCaseId !== undefined && (c_.jsonContent.embeddedJsonContent.message.createCase.caseId).startsWith(context.senderID + "."))) || context.content.every((c_) => !(c_.jsonContent.embeddedJsonContent.message.createCase !== undefined) || !(c_.jsonContent.embeddedJsonContent.message.createCase.senderCaseId !== undefined) || !((c_.jsonContent.embeddedJsonContent.message.createCase.caseId).startsWith(context.senderID + ".")) || (c_.jsonContent.embeddedJsonContent.message.createCase.caseId).endsWith("." + c_.jsonContent.embeddedJsonContent.message.createCase.senderCaseId)) },
      { name: "demande-horodatage", severity: "warning", text: "La demande de concours est créée à l'instant de son envoi.", label: "Date et heure de création", ways: [["content", "jsonContent", "embeddedJsonContent"]], subject: ["message", "partnerRequest", "CONTEXT", "CREATION"], isConversation: false, holds: (context, message, before) => !(context.message.partnerRequest !== undefined && context.message.sentAt !== undefined) || Date.parse(context.message.partnerRequest.CONTEXT.CREATION) === Date.parse(context.message.sentAt) },
      { name: "horodatage-envoi", severity: "warning", text: "L'instant d'envoi de l'en-tête est celui de l'enveloppe.", label: "Contenus", ways: [[]], subject: ["content"], isConversation: false, holds: (context, message, before) => context.content.every((c_) => !(c_.jsonContent.embeddedJsonContent.message.sentAt !== undefined) || Date.parse(c_.jsonContent.embeddedJsonContent.message.sentAt) === Date.parse(context.dateTimeSent)) },
      { name: "identifiant-message", severity: "warning", text: "L'identifiant du message est celui de la distribution.", label: "Contenus", ways: [[]], subject: ["content"], isConversation: false, holds: (context, message, before) => context.content.every((c_) => !(c_.jsonContent.embeddedJsonContent.message.messageId !== undefined) || c_.jsonContent.embeddedJsonContent.message.messageId === context.distributionID) },
      { name: "nature-message", severity: "warning", text: "La nature du message est celle de la distribution.", label: "Contenus", ways: [[]], subject: ["content"], isConversation: false, holds: (context, message, before) => context.content.every((c_) => !(c_.jsonContent.embeddedJsonContent.message.kind !== undefined) || c_.jsonContent.embeddedJsonContent.message.kind === context.distributionKind) },
      { name: "emetteur-adresse", severity: "warning", text: "L'adresse de l'émetteur est hubex: suivi de son identifiant.", label: "Contenus", ways: [[]], subject: ["content"], isConversation: false, holds: (context, message, before) => context.content.every((c_) => !(c_.jsonContent.embeddedJsonContent.message.sender !== undefined) || c_.jsonContent.embeddedJsonContent.message.sender.URI === "hubex:" + context.senderID) },
      { name: "emetteur-nom", severity: "warning", text: "Le nom de l'émetteur est son identifiant.", label: "Contenus", ways: [[]], subject: ["content"], isConversation: false, holds: (context, message, before) => context.content.every((c_) => !(c_.jsonContent.embeddedJsonContent.message.sender !== undefined) || c_.jsonContent.embeddedJsonContent.message.sender.name === context.senderID) },
      { name: "destinataire-liste", severity: "warning", text: "Les adresses des destinataires commencent par hubex:.", label: "Système destinataire", ways: [["content", "jsonContent", "embeddedJsonContent"]], subject: ["message", "recipient"], isConversation: false, holds: (context, message, before) => !((context.message.recipient !== undefined && context.message.recipient.length > 0)) || context.message.recipient.every((r_) => (r_.URI).startsWith("hubex:")) },
      { name: "plan-adressage", severity: "warning", text: "Le plan d'adressage est hubex.", label: "Plan d'adressage", ways: [["descriptor", "explicitAddress"]], subject: ["explicitAddressScheme"], isConversation: false, holds: (context, message, before) => context.explicitAddressScheme === "hubex" },
      { name: "distribution-emetteur", severity: "error", text: "L'identifiant de distribution commence par l'identifiant de l'émetteur, puis un tiret bas.", label: "Identifiant de distribution", ways: [[]], subject: ["distributionID"], isConversation: false, holds: (context, message, before) => (context.distributionID).startsWith(context.senderID + "_") },
      { name: "expiration-apres-envoi", severity: "error", text: "La distribution expire après son envoi.", label: "Horodatage d'expiration", ways: [[]], subject: ["dateTimeExpires"], isConversation: false, holds: (context, message, before) => Date.parse(context.dateTimeExpires) > Date.parse(context.dateTimeSent) },
      { name: "accuse-connu", severity: "warning", text: "Un accusé de réception nomme une distribution déjà envoyée.", label: "Identifiant du message référencé", ways: [["content", "jsonContent", "embeddedJsonContent"]], subject: ["message", "reference", "distributionID"], isConversation: true, holds: (context, message, before) => !(context.message.reference !== undefined) || before.some((b_) => b_.distributionID === context.message.reference.distributionID) },
      { name: "accuse-unique", severity: "warning", text: "Un message n'est accusé qu'une fois.", label: "Identifiant du message référencé", ways: [["content", "jsonContent", "embeddedJsonContent"]], subject: ["message", "reference", "distributionID"], isConversation: true, holds: (context, message, before) => !(context.message.reference !== undefined) || before.every((b_) => b_.content.every((c_) => !(c_.jsonContent.embeddedJsonContent.message.reference !== undefined) || c_.jsonContent.embeddedJsonContent.message.reference.distributionID !== context.message.reference.distributionID)) },
      { name: "demande-apres-affaire", severity: "warning", text: "Une demande de concours suit le partage de l'affaire.", label: "Contenu JSON embarqué", ways: [["content", "jsonContent", "embeddedJsonContent"]], subject: [], isConversation: true, holds: (context, message, before) => !(context.message.partnerRequest !== undefined) || before.some((b_) => b_.content.some((c_) => c_.jsonContent.embeddedJsonContent.message.createCase !== undefined)) },
      { name: "reponse-a-une-demande", severity: "warning", text: "Une réponse nomme une demande de ressources déjà envoyée.", label: "ID Demande partagé", ways: [["content", "jsonContent", "embeddedJsonContent"]], subject: ["message", "resourcesResponse", "requestId"], isConversation: true, holds: (context, message, before) => !(context.message.resourcesResponse !== undefined) || before.some((b_) => b_.content.some((c_) => c_.jsonContent.embeddedJsonContent.message.resourcesRequest !== undefined && c_.jsonContent.embeddedJsonContent.message.resourcesRequest.request.requestId === context.message.resourcesResponse.requestId)) },
      { name: "affaire-creation-constante", severity: "warning", text: "L'instant de création d'une affaire ne change pas d'un envoi à l'autre.", label: "Identifiant affaire/dossier", ways: [["content", "jsonContent", "embeddedJsonContent"]], subject: ["message", "createCase", "caseId"], isConversation: true, holds: (context, message, before) => !(context.message.createCase !== undefined) || before.every((b_) => b_.content.every((c_) => !(c_.jsonContent.embeddedJsonContent.message.createCase !== undefined) || c_.jsonContent.embeddedJsonContent.message.createCase.caseId !== context.message.createCase.caseId || Date.parse(c_.jsonContent.embeddedJsonContent.message.createCase.creation) === Date.parse(context.message.createCase.creation))) },
      { name: "dossier-creation-constante", severity: "warning", text: "L'instant de création d'une affaire ne change pas d'un envoi à l'autre.", label: "Identifiant affaire/dossier", ways: [["content", "jsonContent", "embeddedJsonContent"]], subject: ["message", "createCaseHealth", "caseId"], isConversation: true, holds: (context, message, before) => !(context.message.createCaseHealth !== undefined) || before.every((b_) => b_.content.every((c_) => !(c_.jsonContent.embeddedJsonContent.message.createCaseHealth !== undefined) || c_.jsonContent.embeddedJsonContent.message.createCaseHealth.caseId !== context.message.createCaseHealth.caseId || Date.parse(c_.jsonContent.embeddedJsonContent.message.createCaseHealth.creation) === Date.parse(context.message.createCaseHealth.creation))) },
      { name: "distribution-unique", severity: "error", text: "Un identifiant de distribution ne sert qu'une fois.", label: "Identifiant de distribution", ways: [[]], subject: ["distributionID"], isConversation: true, holds: (context, message, before) => before.every((b_) => b_.distributionID !== context.distributionID) },
      { name: "envois-dans-l-ordre-du-temps", severity: "warning", text: "Les envois d'un même émetteur se suivent dans l'ordre de leurs horodatages.", label: "Horodatage d'envoi", ways: [[]], subject: ["dateTimeSent"], isConversation: true, holds: (context, message, before) => before.every((b_) => Date.parse(b_.dateTimeSent) <= Date.parse(context.dateTimeSent) || b_.senderID !== context.senderID) },
    ],
  },
};

/**
 * The rules that a valid document breaks: `{"createCase": {…}}`, or an envelope with what it carries.
 * Each finding has `rule`, `severity`, `path`, `value`, `label` and `message`.
 */
export function check(document) {
  const [bare] = Object.values(MESSAGES).filter(({ root }) => root !== "" && document[root] !== undefined);
  if (bare !== undefined) {
    return broken(bare, document[bare.root], []);
  }
  const envelopes = Object.values(MESSAGES).filter(({ root }) => root === "");
  return envelopes.flatMap((envelope) => [
    ...broken(envelope, document, []),
    ...envelope.payloads.flatMap((way) => reached(document, way, [])).flatMap(carried),
  ]);
}

/**
 * The rules of conversations that envelopes break, given in the order in which they were sent.
 * The path of a finding begins with the place of its envelope among them, from 0 on.
 */
export function checkConversation(envelopes) {
  const ofEnvelopes = Object.values(MESSAGES).filter(({ root }) => root === "");
  return envelopes.flatMap((envelope, index) =>
    ofEnvelopes.flatMap((message) => broken(message, envelope, [index], envelopes.slice(0, index))),
  );
}

/** The rules that a payload breaks: its header, then its use case. */
function carried({ value, path }) {
  const header = MESSAGES[HEADER];
  const contents = Object.values(MESSAGES).filter(
    (message) => message.root !== "" && message !== header && value[message.root] !== undefined,
  );
  const hasHeader = header !== undefined && contents.some((message) => message.hasHeader);
  return [
    ...(hasHeader ? broken(header, value, path) : []),
    ...contents.flatMap((message) => broken(message, value[message.root], [...path, message.root])),
  ];
}

/** The rules that one message breaks; those of conversations where it is known what was sent before. */
function broken({ rules }, message, above, before) {
  return rules
    .filter((rule) => rule.isConversation === (before !== undefined))
    .flatMap((rule) =>
      rule.ways
        .flatMap((way) => reached(message, way, above))
        .filter(({ value }) => !rule.holds(value, message, before))
        .map(({ value, path }) => finding(rule, value, path)),
    );
}

/** Every object at the end of a way, with its path. */
function reached(value, way, path) {
  if (value === undefined) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => reached(item, way, [...path, index]));
  }
  return way.length === 0 ? [{ value, path }] : reached(value[way[0]], way.slice(1), [...path, way[0]]);
}

function finding({ name, severity, text, label, subject }, context, above) {
  const value = subject.reduce((holder, step) => holder?.[step], context);
  const isObject = typeof value === "object" && !Array.isArray(value);
  const path = [...above, ...subject];
  return { rule: name, severity, path, value: value === undefined || isObject ? null : value, label, message: text };
}
