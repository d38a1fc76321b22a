"""The ten milestones and their steps, as data."""

from __future__ import annotations

from hubsante_kit.milestones.emission import acknowledgement_shown, request_after_case, sending, traced
from hubsante_kit.milestones.envelopes import (
    ENVELOPE_FAULTS,
    HEADER_FAULTS,
    acknowledgement,
    format_of_body,
    last_is_without,
    recipient,
)
from hubsante_kit.milestones.model import Milestone, Step
from hubsante_kit.milestones.queries import is_case, is_custom, is_info, is_operation, is_request
from hubsante_kit.milestones.questions import by_object, one_question
from hubsante_kit.milestones.reception import information, receiving, reconciliation, shown
from hubsante_kit.milestones.transport import (
    certificates,
    confirmation,
    connection,
    consumption,
    identifier,
    persistence,
)

_ENVELOPE, _REFERENCE = "messages/EDXL-DE.md", "messages/RC-REF.md"
_CASE, _REQUEST, _OPERATION = "messages/RC-EDA.md", "messages/EMSI-DC.md", "messages/EMSI-SOM.md"

_ACKNOWLEDGEMENT_SHOWN = "Votre écran montre-t-il que le partenaire a acquitté ce message ?"
_TRACED = "Votre logiciel garde-t-il la trace de ce message et de son accusé ?"
_DONE_BY_PERSON = "une personne le constate à l'écran"

MILESTONES: tuple[Milestone, ...] = (
    Milestone(
        1,
        "Connexion",
        (
            Step("1.1", "Identifiant", "le client se présente sous son identifiant", "kit", identifier),
            Step("1.2", "Certificats", "le courtier reconnaît le certificat du client", "kit", certificates, ("1.1",)),
            Step("1.3", "Connexion", "le client lit une de ses files", "officiel", connection, ("1.1",)),
            Step(
                "1.4",
                "Envoi persistant",
                "les messages sont publiés avec delivery_mode 2",
                "officiel",
                persistence,
                ("1.1",),
            ),
        ),
    ),
    Milestone(
        2,
        "Acquittement technique",
        (
            Step(
                "2.1",
                "À la réception",
                "chaque message lu est acquitté au courtier",
                "officiel",
                consumption,
                ("1.3",),
                prompts=("contenu-libre",),
            ),
            Step(
                "2.2",
                "À l'envoi",
                "les envois sont confirmés par le courtier (facultatif)",
                "officiel",
                confirmation,
                ("1.4",),
                is_optional=True,
            ),
        ),
    ),
    Milestone(
        3,
        "Messages vides",
        (
            Step(
                "3.1",
                "JSON ou XML",
                "le content-type est l'un des deux et dit ce qu'est le corps",
                "officiel",
                format_of_body,
                ("1.4",),
                _ENVELOPE,
            ),
            Step(
                "3.2",
                "Enveloppe",
                "l'enveloppe EDXL-DE du dernier envoi est conforme",
                "kit",
                last_is_without(ENVELOPE_FAULTS),
                ("3.1",),
                _ENVELOPE,
            ),
            Step(
                "3.3",
                "Destinataire",
                "le message atteint la file d'un partenaire",
                "kit",
                recipient,
                ("3.1",),
                _ENVELOPE,
            ),
            Step(
                "3.4",
                "RC-REF valide",
                "chaque message reçu est acquitté une fois, et rien d'autre ne l'est",
                "officiel",
                acknowledgement,
                ("2.1",),
                _REFERENCE,
                ("contenu-libre",),
            ),
            Step(
                "3.5",
                "customContent statique",
                "un customContent est accepté",
                "kit",
                sending(is_custom, "customContent"),
                ("3.3",),
                "messages/customContent.md",
            ),
        ),
    ),
    Milestone(
        4,
        "Première réception fonctionnelle",
        (
            Step(
                "4.1",
                "File .info",
                "un message de la file .info est lu",
                "kit",
                information,
                ("2.1",),
                "messages/RS-INFO.md",
                ("information",),
            ),
            Step(
                "4.2",
                "Mapping des informations",
                _DONE_BY_PERSON,
                "kit",
                shown(is_info, by_object("4.2")),
                ("4.1",),
                "messages/RS-INFO.md",
            ),
            Step(
                "4.3",
                "createCase",
                "un RC-EDA est lu et acquitté",
                "kit",
                receiving(is_case, "RC-EDA"),
                ("3.4",),
                _CASE,
                ("affaire",),
            ),
            Step(
                "4.4",
                "Affichage",
                _DONE_BY_PERSON,
                "kit",
                shown(is_case, one_question("4.4", "L'affaire reçue est-elle affichée ?")),
                ("4.3",),
                _CASE,
            ),
        ),
    ),
    Milestone(
        5,
        "Émission RC-EDA",
        (
            Step(
                "5.1",
                "Déclenchement",
                "un RC-EDA est envoyé et accepté",
                "kit",
                sending(is_case, "RC-EDA"),
                ("3.3",),
                _CASE,
            ),
            Step(
                "5.2",
                "Mapping",
                "chaque champ de l'en-tête et de l'affaire est conforme",
                "officiel",
                last_is_without((*ENVELOPE_FAULTS, *HEADER_FAULTS, "creation-changed"), is_case),
                ("5.1",),
                "messages/RC-DE.md",
            ),
            Step(
                "5.3",
                "Affichage de l'accusé",
                _DONE_BY_PERSON,
                "kit",
                acknowledgement_shown(is_case, one_question("5.3", _ACKNOWLEDGEMENT_SHOWN)),
                ("5.1",),
                _REFERENCE,
            ),
            Step(
                "5.4", "Trace", _DONE_BY_PERSON, "kit", traced(is_case, one_question("5.4", _TRACED)), ("5.1",), _CASE
            ),
        ),
    ),
    Milestone(
        6,
        "Réception RC-EDA",
        (
            Step(
                "6.1",
                "Réconciliation",
                "deux RC-EDA d'un même caseId sont une seule affaire",
                "officiel",
                reconciliation(one_question("6.1", "Les deux messages de cette affaire n'en font-ils qu'une ?")),
                ("4.3",),
                _CASE,
                ("affaire", "mise-a-jour"),
            ),
            Step("6.2", "Mapping", _DONE_BY_PERSON, "kit", shown(is_case, by_object("6.2")), ("6.1",), _CASE),
        ),
    ),
    Milestone(
        7,
        "Émission EMSI-DC",
        (
            Step(
                "7.1",
                "EMSI-DC statique",
                "une demande est acceptée, après le partage de son affaire",
                "officiel",
                request_after_case,
                ("5.1",),
                _REQUEST,
            ),
            Step(
                "7.2",
                "Mapping",
                "CONTEXT, EVENT et MISSION sont conformes",
                "kit",
                last_is_without((*ENVELOPE_FAULTS, *HEADER_FAULTS), is_request),
                ("7.1",),
                _REQUEST,
            ),
            Step(
                "7.3",
                "Affichage de l'accusé",
                _DONE_BY_PERSON,
                "kit",
                acknowledgement_shown(is_request, one_question("7.3", _ACKNOWLEDGEMENT_SHOWN)),
                ("7.1",),
                _REFERENCE,
            ),
            Step(
                "7.4",
                "Trace",
                _DONE_BY_PERSON,
                "kit",
                traced(is_request, one_question("7.4", _TRACED)),
                ("7.1",),
                _REQUEST,
            ),
        ),
    ),
    Milestone(
        8,
        "Réception EMSI-DC",
        (
            Step(
                "8.1",
                "Réception",
                "une demande de concours est lue et acquittée",
                "kit",
                receiving(is_request, "EMSI-DC"),
                ("4.3",),
                _REQUEST,
                ("demande",),
            ),
            Step("8.2", "Mapping", _DONE_BY_PERSON, "kit", shown(is_request, by_object("8.2")), ("8.1",), _REQUEST),
        ),
    ),
    Milestone(
        9,
        "Émission EMSI suivi d'opération",
        (
            Step(
                "9.1",
                "Envoi",
                "un suivi d'opération est accepté",
                "kit",
                sending(is_operation, "EMSI-SOM"),
                ("5.1",),
                _OPERATION,
            ),
            Step(
                "9.2",
                "Mapping",
                "l'enveloppe et l'en-tête du suivi sont conformes",
                "kit",
                last_is_without((*ENVELOPE_FAULTS, *HEADER_FAULTS), is_operation),
                ("9.1",),
                _OPERATION,
            ),
        ),
    ),
    Milestone(
        10,
        "Réception EMSI suivi d'opération",
        (
            Step(
                "10.1",
                "Réception",
                "un suivi d'opération est lu et acquitté",
                "kit",
                receiving(is_operation, "EMSI-SOM"),
                ("4.3",),
                _OPERATION,
                ("suivi",),
            ),
            Step(
                "10.2", "Mapping", _DONE_BY_PERSON, "kit", shown(is_operation, by_object("10.2")), ("10.1",), _OPERATION
            ),
        ),
    ),
)
"""In the order of the test days; what a step needs stands before it."""
