"""The rules of RS-EDA.

Generated from workbooks/regles.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from ..checking import Rule
from ..code_lists.hub_sante_type_decision import HubSanteTypeDecision
from ..code_lists.hub_sante_type_id_patient import HubSanteTypeIdPatient
from ..rs_eda import Caller, City, CreateCaseHealth, Decision, DetailedName, MedicalNote, Patient, WayName


def commune_code_insee(context: City, _message: CreateCaseHealth) -> bool:
    """Le code INSEE accompagne le nom de la commune."""
    return context.name is None or context.insee_code is not None


def voie_complete(context: WayName, _message: CreateCaseHealth) -> bool:
    """La voie complète réunit le type et le nom de la voie."""
    return (
        not (context.type is not None and context.name is not None)
        or context.complete == context.type + " " + context.name
    )


def nom_complet(context: DetailedName, _message: CreateCaseHealth) -> bool:
    """Le nom complet réunit le prénom puis le nom."""
    return (
        not (context.first_name is not None and context.last_name is not None)
        or context.complete == context.first_name + " " + context.last_name
    )


def rappel_distinct(context: Caller, _message: CreateCaseHealth) -> bool:
    """Le contact de rappel n'est transmis que s'il diffère de celui de l'appelant."""
    return context.callback_contact is None or context.callback_contact.detail != context.caller_contact.detail


def nir_identite_complete(context: Patient, _message: CreateCaseHealth) -> bool:
    """Un NIR n'est transmis qu'avec une identité complète : nom de naissance, date de naissance et sexe."""
    return not (
        context.administrative_file is not None
        and (context.administrative_file.external_id is not None and context.administrative_file.external_id != [])
        and any(e.source == HubSanteTypeIdPatient.NIR for e in context.administrative_file.external_id)
    ) or (
        context.identity is not None
        and context.identity.strict_features is not None
        and context.identity.strict_features.birth_name is not None
        and context.identity.strict_features.birth_date is not None
        and context.identity.strict_features.sex is not None
    )


def decision_ressource(context: Decision, _message: CreateCaseHealth) -> bool:
    """Une décision d'intervention ou de transport indique le type de ressource."""
    return (
        context.decision_type not in (HubSanteTypeDecision.INTER, HubSanteTypeDecision.ORIENT)
        or context.resource_type is not None
    )


def decision_transport(context: Decision, _message: CreateCaseHealth) -> bool:
    """Une décision de transport dit si le transport est médicalisé."""
    return context.decision_type != HubSanteTypeDecision.ORIENT or context.medical_transport is not None


def note_patient(context: MedicalNote, message: CreateCaseHealth) -> bool:
    """Le patient d'une note est l'un des patients du dossier."""
    return context.patient_id is None or (
        (message.patient is not None and message.patient != [])
        and any(p.patient_id == context.patient_id for p in message.patient)
    )


def decision_patient(context: Decision, message: CreateCaseHealth) -> bool:
    """Le patient d'une décision est l'un des patients du dossier."""
    return context.patient_id is None or (
        (message.patient is not None and message.patient != [])
        and any(p.patient_id == context.patient_id for p in message.patient)
    )


RULES: tuple[Rule, ...] = (
    Rule(
        name="commune-code-insee",
        severity="warning",
        text="Le code INSEE accompagne le nom de la commune.",
        label="Code INSEE de la commune",
        ways=((("location", "location"), ("city", "city")),),
        subject=(("inseeCode", "insee_code"),),
        holds=commune_code_insee,
    ),
    Rule(
        name="voie-complete",
        severity="warning",
        text="La voie complète réunit le type et le nom de la voie.",
        label="Type et nom",
        ways=((("location", "location"), ("detailedAddress", "detailed_address"), ("wayName", "way_name")),),
        subject=(("complete", "complete"),),
        holds=voie_complete,
    ),
    Rule(
        name="nom-complet",
        severity="warning",
        text="Le nom complet réunit le prénom puis le nom.",
        label="Prénom et nom",
        ways=(
            (("initialAlert", "initial_alert"), ("caller", "caller"), ("detailedName", "detailed_name")),
            (
                ("patient", "patient"),
                ("administrativeFile", "administrative_file"),
                ("generalPractitioner", "general_practitioner"),
                ("detailedName", "detailed_name"),
            ),
            (("patient", "patient"), ("identity", "identity"), ("nonStrictFeatures", "non_strict_features")),
        ),
        subject=(("complete", "complete"),),
        holds=nom_complet,
    ),
    Rule(
        name="rappel-distinct",
        severity="warning",
        text="Le contact de rappel n'est transmis que s'il diffère de celui de l'appelant.",
        label="URI du contact",
        ways=((("initialAlert", "initial_alert"), ("caller", "caller")),),
        subject=(("callbackContact", "callback_contact"), ("detail", "detail")),
        holds=rappel_distinct,
    ),
    Rule(
        name="nir-identite-complete",
        severity="warning",
        text="Un NIR n'est transmis qu'avec une identité complète : nom de naissance, date de naissance et sexe.",
        label="Identité",
        ways=((("patient", "patient"),),),
        subject=(("identity", "identity"),),
        holds=nir_identite_complete,
    ),
    Rule(
        name="decision-ressource",
        severity="warning",
        text="Une décision d'intervention ou de transport indique le type de ressource.",
        label="Type de ressource",
        ways=((("decision", "decision"),),),
        subject=(("resourceType", "resource_type"),),
        holds=decision_ressource,
    ),
    Rule(
        name="decision-transport",
        severity="warning",
        text="Une décision de transport dit si le transport est médicalisé.",
        label="Transport médicalisé",
        ways=((("decision", "decision"),),),
        subject=(("medicalTransport", "medical_transport"),),
        holds=decision_transport,
    ),
    Rule(
        name="note-patient",
        severity="warning",
        text="Le patient d'une note est l'un des patients du dossier.",
        label="ID patient partagé",
        ways=((("medicalNote", "medical_note"),),),
        subject=(("patientId", "patient_id"),),
        holds=note_patient,
    ),
    Rule(
        name="decision-patient",
        severity="warning",
        text="Le patient d'une décision est l'un des patients du dossier.",
        label="ID patient partagé",
        ways=((("decision", "decision"),),),
        subject=(("patientId", "patient_id"),),
        holds=decision_patient,
    ),
)
"""In the order of the model."""
