"""The document: a server, the exchange that a client publishes on, the queues that it reads, and their messages."""

from __future__ import annotations

from generator.emit.hub import EXCHANGE, QUEUES, Queue, Tree, envelope_schema, information, schema_link
from generator.model import Message, Model

_DRAFT_07 = "application/schema+json;version=draft-07"
_JSON = "application/json"

_DESCRIPTION = (
    "Les échanges d'un client avec le Hub Santé, par AMQP 0-9-1 sur TLS : il publie sur l'échange « hubsante » avec "
    "son propre identifiant pour clé de routage, et lit ses trois files, qu'il ne déclare pas. Le hub range chaque "
    "enveloppe selon son distributionKind. Un client reçoit en JSON (application/json) ou en XML (application/xml), à "
    "son choix ; les schémas sont ici ceux du JSON, les XSD disent la même chose du XML."
)


def document(model: Model) -> Tree:
    """Channels, operations and messages, as far as the release has an envelope for them.

    Source: AsyncAPI 3.0.0; AMQP bindings 0.3.0
    """
    return {
        "asyncapi": "3.0.0",
        "info": information(model.release, _DESCRIPTION),
        "defaultContentType": _JSON,
        "servers": {"hub": _SERVER},
        **(_exchanged(model) if model.envelopes else {}),
        "components": {
            "schemas": {message.name: _schema(schema_link(message)) for message in model.messages},
            "parameters": {"client": _CLIENT},
            "securitySchemes": {"certificate": {"type": "X509", "description": _CERTIFICATE}},
        },
    }


_CERTIFICATE = "Authentification mutuelle par certificats (SASL EXTERNAL) ; le nom commun est l'identifiant du client."
_CLIENT = {
    "description": "Identifiant du client, qui est aussi sa clé de routage.",
    "examples": ["fr.health.samu770", "fr.fire.nexsis.sdis77"],
}
_SERVER = {
    "host": "{host}",
    "protocol": "amqps",
    "protocolVersion": "0-9-1",
    "pathname": "/{virtualHost}",
    "description": "Un hôte virtuel par lien et par version du modèle.",
    "variables": {
        "host": {"description": "Adresse du hub, remise au raccordement."},
        "virtualHost": {"description": "Lien et version du modèle.", "examples": ["15-15_v2.1", "15-nexsis_v1.9"]},
    },
    "security": [{"$ref": "#/components/securitySchemes/certificate"}],
}


def _exchanged(model: Model) -> Tree:
    received = {
        f"receive{queue.name.capitalize()}": {
            "action": "receive",
            "channel": {"$ref": f"#/channels/{queue.name}"},
            "summary": queue.title,
            "bindings": _amqp(ack=True),
        }
        for queue in QUEUES
    }
    return {
        "channels": {EXCHANGE: _exchange(model), **{queue.name: _queue(queue, model) for queue in QUEUES}},
        "operations": {"send": _SENDING, **received},
    }


def _exchange(model: Model) -> Tree:
    title = "Émission"
    return {
        "address": "{client}",
        "title": title,
        "description": "Tout message, dans l'enveloppe EDXL-DE, sous la clé de routage de son émetteur.",
        "parameters": {"client": {"$ref": "#/components/parameters/client"}},
        "messages": {"envelope": _message(title, schema_link(model.envelopes[0]), model.contents)},
        "bindings": _amqp(**{"is": "routingKey", "exchange": {"name": EXCHANGE}}),
    }


def _queue(queue: Queue, model: Model) -> Tree:
    address = f"{{client}}.{queue.name}"
    return {
        "address": address,
        "title": queue.title,
        "description": queue.description,
        "parameters": {"client": {"$ref": "#/components/parameters/client"}},
        "messages": {"envelope": _message(queue.title, envelope_schema(queue, model), queue.contents(model))},
        "bindings": _amqp(**{"is": "queue", "queue": {"name": address}}),
    }


def _message(title: str, schema: Tree, contents: tuple[Message, ...]) -> Tree:
    """An envelope; what it may carry stands in its schema, and for readers among its tags.

    A message for each of these would say the same, and cost whoever resolves the
    document the whole of all schemas each time.
    """
    return {
        "title": title,
        "contentType": _JSON,
        "payload": _schema(schema),
        "tags": [{"name": content.name, "description": content.title} for content in contents],
    }


def _schema(schema: Tree) -> Tree:
    return {"schemaFormat": _DRAFT_07, "schema": schema}


def _amqp(**members: object) -> Tree:
    return {"amqp": {**members, "bindingVersion": "0.3.0"}}


_SENDING = {
    "action": "send",
    "channel": {"$ref": f"#/channels/{EXCHANGE}"},
    "summary": "Émettre un message, en mode persistant",
    "bindings": _amqp(deliveryMode=2),
}
