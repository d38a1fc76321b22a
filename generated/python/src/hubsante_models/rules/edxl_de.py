"""The rules of EDXL-DE.

Generated from workbooks/regles.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..checking import Rule
from ..edxl_de import EdxlDistribution, EmbeddedJsonContent, ExplicitAddress
from ..emsi_dc import PartnerRequest
from ..rc_eda import CreateCase
from ..rc_ref import Reference
from ..rs_dr import ResourcesRequest
from ..rs_eda import CreateCaseHealth
from ..rs_rr import ResourcesResponse


def dossier_ouvert(context: EdxlDistribution, _message: EdxlDistribution) -> bool:
    """L'identifiant partagé d'un dossier ouvert par l'émetteur finit par son identifiant local."""
    return not any(
        isinstance(c.json_content.embedded_json_content.message.content, CreateCase)
        and c.json_content.embedded_json_content.message.content.sender_case_id is not None
        and c.json_content.embedded_json_content.message.content.case_id.startswith(context.sender_id + ".")
        for c in context.content
    ) or all(
        not isinstance(c.json_content.embedded_json_content.message.content, CreateCase)
        or c.json_content.embedded_json_content.message.content.sender_case_id is None
        or not c.json_content.embedded_json_content.message.content.case_id.startswith(context.sender_id + ".")
        or c.json_content.embedded_json_content.message.content.case_id.endswith(
            "." + c.json_content.embedded_json_content.message.content.sender_case_id
        )
        for c in context.content
    )


def demande_horodatage(context: EmbeddedJsonContent, _message: EdxlDistribution) -> bool:
    """La demande de concours est créée à l'instant de son envoi."""
    return (
        not (isinstance(context.message.content, PartnerRequest) and context.message.header is not None)
        or context.message.content.context.creation == context.message.header.sent_at
    )


def horodatage_envoi(context: EdxlDistribution, _message: EdxlDistribution) -> bool:
    """L'instant d'envoi de l'en-tête est celui de l'enveloppe."""
    return all(
        c.json_content.embedded_json_content.message.header is None
        or c.json_content.embedded_json_content.message.header.sent_at == context.date_time_sent
        for c in context.content
    )


def identifiant_message(context: EdxlDistribution, _message: EdxlDistribution) -> bool:
    """L'identifiant du message est celui de la distribution."""
    return all(
        c.json_content.embedded_json_content.message.header is None
        or c.json_content.embedded_json_content.message.header.message_id == context.distribution_id
        for c in context.content
    )


def nature_message(context: EdxlDistribution, _message: EdxlDistribution) -> bool:
    """La nature du message est celle de la distribution."""
    return all(
        c.json_content.embedded_json_content.message.header is None
        or c.json_content.embedded_json_content.message.header.kind == context.distribution_kind
        for c in context.content
    )


def emetteur_adresse(context: EdxlDistribution, _message: EdxlDistribution) -> bool:
    """L'adresse de l'émetteur est hubex: suivi de son identifiant."""
    return all(
        c.json_content.embedded_json_content.message.header is None
        or c.json_content.embedded_json_content.message.header.sender.uri == "hubex:" + context.sender_id
        for c in context.content
    )


def emetteur_nom(context: EdxlDistribution, _message: EdxlDistribution) -> bool:
    """Le nom de l'émetteur est son identifiant."""
    return all(
        c.json_content.embedded_json_content.message.header is None
        or c.json_content.embedded_json_content.message.header.sender.name == context.sender_id
        for c in context.content
    )


def destinataire_liste(context: EmbeddedJsonContent, _message: EdxlDistribution) -> bool:
    """Les adresses des destinataires commencent par hubex:."""
    return context.message.header is None or all(r.uri.startswith("hubex:") for r in context.message.header.recipient)


def plan_adressage(context: ExplicitAddress, _message: EdxlDistribution) -> bool:
    """Le plan d'adressage est hubex."""
    return context.explicit_address_scheme == "hubex"


def distribution_emetteur(context: EdxlDistribution, _message: EdxlDistribution) -> bool:
    """L'identifiant de distribution commence par l'identifiant de l'émetteur, puis un tiret bas."""
    return context.distribution_id.startswith(context.sender_id + "_")


def expiration_apres_envoi(context: EdxlDistribution, _message: EdxlDistribution) -> bool:
    """La distribution expire après son envoi."""
    return context.date_time_expires > context.date_time_sent


def accuse_connu(context: EmbeddedJsonContent, _message: EdxlDistribution, before: Sequence[EdxlDistribution]) -> bool:
    """Un accusé de réception nomme une distribution déjà envoyée."""
    return not isinstance(context.message.content, Reference) or any(
        b.distribution_id == context.message.content.distribution_id for b in before
    )


def accuse_unique(context: EmbeddedJsonContent, _message: EdxlDistribution, before: Sequence[EdxlDistribution]) -> bool:
    """Un message n'est accusé qu'une fois."""
    return not isinstance(context.message.content, Reference) or all(
        all(
            not isinstance(c.json_content.embedded_json_content.message.content, Reference)
            or c.json_content.embedded_json_content.message.content.distribution_id
            != context.message.content.distribution_id
            for c in b.content
        )
        for b in before
    )


def demande_apres_affaire(
    context: EmbeddedJsonContent, _message: EdxlDistribution, before: Sequence[EdxlDistribution]
) -> bool:
    """Une demande de concours suit le partage de l'affaire."""
    return not isinstance(context.message.content, PartnerRequest) or any(
        any(isinstance(c.json_content.embedded_json_content.message.content, CreateCase) for c in b.content)
        for b in before
    )


def reponse_a_une_demande(
    context: EmbeddedJsonContent, _message: EdxlDistribution, before: Sequence[EdxlDistribution]
) -> bool:
    """Une réponse nomme une demande de ressources déjà envoyée."""
    return not isinstance(context.message.content, ResourcesResponse) or any(
        any(
            isinstance(c.json_content.embedded_json_content.message.content, ResourcesRequest)
            and c.json_content.embedded_json_content.message.content.request.request_id
            == context.message.content.request_id
            for c in b.content
        )
        for b in before
    )


def affaire_creation_constante(
    context: EmbeddedJsonContent, _message: EdxlDistribution, before: Sequence[EdxlDistribution]
) -> bool:
    """L'instant de création d'une affaire ne change pas d'un envoi à l'autre."""
    return not isinstance(context.message.content, CreateCase) or all(
        all(
            not isinstance(c.json_content.embedded_json_content.message.content, CreateCase)
            or c.json_content.embedded_json_content.message.content.case_id != context.message.content.case_id
            or c.json_content.embedded_json_content.message.content.creation == context.message.content.creation
            for c in b.content
        )
        for b in before
    )


def dossier_creation_constante(
    context: EmbeddedJsonContent, _message: EdxlDistribution, before: Sequence[EdxlDistribution]
) -> bool:
    """L'instant de création d'une affaire ne change pas d'un envoi à l'autre."""
    return not isinstance(context.message.content, CreateCaseHealth) or all(
        all(
            not isinstance(c.json_content.embedded_json_content.message.content, CreateCaseHealth)
            or c.json_content.embedded_json_content.message.content.case_id != context.message.content.case_id
            or c.json_content.embedded_json_content.message.content.creation == context.message.content.creation
            for c in b.content
        )
        for b in before
    )


def distribution_unique(
    context: EdxlDistribution, _message: EdxlDistribution, before: Sequence[EdxlDistribution]
) -> bool:
    """Un identifiant de distribution ne sert qu'une fois."""
    return all(b.distribution_id != context.distribution_id for b in before)


def envois_dans_l_ordre_du_temps(
    context: EdxlDistribution, _message: EdxlDistribution, before: Sequence[EdxlDistribution]
) -> bool:
    """Les envois d'un même émetteur se suivent dans l'ordre de leurs horodatages."""
    return all(b.date_time_sent <= context.date_time_sent or b.sender_id != context.sender_id for b in before)


RULES: tuple[Rule, ...] = (
    Rule(
        name="dossier-ouvert",
        severity="warning",
        text="L'identifiant partagé d'un dossier ouvert par l'émetteur finit par son identifiant local.",
        label="Contenus",
        ways=((),),
        subject=(("content", "content"),),
        holds=dossier_ouvert,
    ),
    Rule(
        name="demande-horodatage",
        severity="warning",
        text="La demande de concours est créée à l'instant de son envoi.",
        label="Date et heure de création",
        ways=(
            (("content", "content"), ("jsonContent", "json_content"), ("embeddedJsonContent", "embedded_json_content")),
        ),
        subject=(
            ("message", "message"),
            ("partnerRequest", "content"),
            ("CONTEXT", "context"),
            ("CREATION", "creation"),
        ),
        holds=demande_horodatage,
    ),
    Rule(
        name="horodatage-envoi",
        severity="warning",
        text="L'instant d'envoi de l'en-tête est celui de l'enveloppe.",
        label="Contenus",
        ways=((),),
        subject=(("content", "content"),),
        holds=horodatage_envoi,
    ),
    Rule(
        name="identifiant-message",
        severity="warning",
        text="L'identifiant du message est celui de la distribution.",
        label="Contenus",
        ways=((),),
        subject=(("content", "content"),),
        holds=identifiant_message,
    ),
    Rule(
        name="nature-message",
        severity="warning",
        text="La nature du message est celle de la distribution.",
        label="Contenus",
        ways=((),),
        subject=(("content", "content"),),
        holds=nature_message,
    ),
    Rule(
        name="emetteur-adresse",
        severity="warning",
        text="L'adresse de l'émetteur est hubex: suivi de son identifiant.",
        label="Contenus",
        ways=((),),
        subject=(("content", "content"),),
        holds=emetteur_adresse,
    ),
    Rule(
        name="emetteur-nom",
        severity="warning",
        text="Le nom de l'émetteur est son identifiant.",
        label="Contenus",
        ways=((),),
        subject=(("content", "content"),),
        holds=emetteur_nom,
    ),
    Rule(
        name="destinataire-liste",
        severity="warning",
        text="Les adresses des destinataires commencent par hubex:.",
        label="Système destinataire",
        ways=(
            (("content", "content"), ("jsonContent", "json_content"), ("embeddedJsonContent", "embedded_json_content")),
        ),
        subject=(("message", "message"), ("", "header"), ("recipient", "recipient")),
        holds=destinataire_liste,
    ),
    Rule(
        name="plan-adressage",
        severity="warning",
        text="Le plan d'adressage est hubex.",
        label="Plan d'adressage",
        ways=((("descriptor", "descriptor"), ("explicitAddress", "explicit_address")),),
        subject=(("explicitAddressScheme", "explicit_address_scheme"),),
        holds=plan_adressage,
    ),
    Rule(
        name="distribution-emetteur",
        severity="error",
        text="L'identifiant de distribution commence par l'identifiant de l'émetteur, puis un tiret bas.",
        label="Identifiant de distribution",
        ways=((),),
        subject=(("distributionID", "distribution_id"),),
        holds=distribution_emetteur,
    ),
    Rule(
        name="expiration-apres-envoi",
        severity="error",
        text="La distribution expire après son envoi.",
        label="Horodatage d'expiration",
        ways=((),),
        subject=(("dateTimeExpires", "date_time_expires"),),
        holds=expiration_apres_envoi,
    ),
    Rule(
        name="accuse-connu",
        severity="warning",
        text="Un accusé de réception nomme une distribution déjà envoyée.",
        label="Identifiant du message référencé",
        ways=(
            (("content", "content"), ("jsonContent", "json_content"), ("embeddedJsonContent", "embedded_json_content")),
        ),
        subject=(("message", "message"), ("reference", "content"), ("distributionID", "distribution_id")),
        holds=accuse_connu,
        is_conversation=True,
    ),
    Rule(
        name="accuse-unique",
        severity="warning",
        text="Un message n'est accusé qu'une fois.",
        label="Identifiant du message référencé",
        ways=(
            (("content", "content"), ("jsonContent", "json_content"), ("embeddedJsonContent", "embedded_json_content")),
        ),
        subject=(("message", "message"), ("reference", "content"), ("distributionID", "distribution_id")),
        holds=accuse_unique,
        is_conversation=True,
    ),
    Rule(
        name="demande-apres-affaire",
        severity="warning",
        text="Une demande de concours suit le partage de l'affaire.",
        label="Contenu JSON embarqué",
        ways=(
            (("content", "content"), ("jsonContent", "json_content"), ("embeddedJsonContent", "embedded_json_content")),
        ),
        subject=(),
        holds=demande_apres_affaire,
        is_conversation=True,
    ),
    Rule(
        name="reponse-a-une-demande",
        severity="warning",
        text="Une réponse nomme une demande de ressources déjà envoyée.",
        label="ID Demande partagé",
        ways=(
            (("content", "content"), ("jsonContent", "json_content"), ("embeddedJsonContent", "embedded_json_content")),
        ),
        subject=(("message", "message"), ("resourcesResponse", "content"), ("requestId", "request_id")),
        holds=reponse_a_une_demande,
        is_conversation=True,
    ),
    Rule(
        name="affaire-creation-constante",
        severity="warning",
        text="L'instant de création d'une affaire ne change pas d'un envoi à l'autre.",
        label="Identifiant affaire/dossier",
        ways=(
            (("content", "content"), ("jsonContent", "json_content"), ("embeddedJsonContent", "embedded_json_content")),
        ),
        subject=(("message", "message"), ("createCase", "content"), ("caseId", "case_id")),
        holds=affaire_creation_constante,
        is_conversation=True,
    ),
    Rule(
        name="dossier-creation-constante",
        severity="warning",
        text="L'instant de création d'une affaire ne change pas d'un envoi à l'autre.",
        label="Identifiant affaire/dossier",
        ways=(
            (("content", "content"), ("jsonContent", "json_content"), ("embeddedJsonContent", "embedded_json_content")),
        ),
        subject=(("message", "message"), ("createCaseHealth", "content"), ("caseId", "case_id")),
        holds=dossier_creation_constante,
        is_conversation=True,
    ),
    Rule(
        name="distribution-unique",
        severity="error",
        text="Un identifiant de distribution ne sert qu'une fois.",
        label="Identifiant de distribution",
        ways=((),),
        subject=(("distributionID", "distribution_id"),),
        holds=distribution_unique,
        is_conversation=True,
    ),
    Rule(
        name="envois-dans-l-ordre-du-temps",
        severity="warning",
        text="Les envois d'un même émetteur se suivent dans l'ordre de leurs horodatages.",
        label="Horodatage d'envoi",
        ways=((),),
        subject=(("dateTimeSent", "date_time_sent"),),
        holds=envois_dans_l_ordre_du_temps,
        is_conversation=True,
    ),
)
"""In the order of the model."""
