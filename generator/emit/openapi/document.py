"""The document of OpenAPI 3.1: what a client of the hub takes, by the files of the JSON Schemas."""

from __future__ import annotations

from generator.emit.hub import QUEUES, Queue, Tree, envelope_schema, information, schema_link
from generator.emit.schemas.parts import DRAFT
from generator.model import Model

_DESCRIPTION = (
    "Le Hub Santé échange ces messages par AMQP : le document AsyncAPI en décrit les files. Celui-ci décrit les mêmes "
    "messages aux outils d'OpenAPI ; chaque appel entrant est celui d'une passerelle qui remet au client, par HTTP, ce "
    "qu'elle a lu dans l'une de ses files."
)
_JSON, _XML = "application/json", "application/xml"


def document(model: Model) -> Tree:
    """A webhook a queue, where the release has an envelope, and every schema as a component.

    Source: OpenAPI Specification 3.1.0
    """
    webhooks = {queue.name: {"post": _delivery(queue, model)} for queue in QUEUES if model.envelopes}
    return {
        "openapi": "3.1.0",
        "info": information(model.release, _DESCRIPTION),
        "jsonSchemaDialect": DRAFT,
        **({"webhooks": webhooks} if webhooks else {}),
        "components": {"schemas": {message.name: schema_link(message) for message in model.messages}},
    }


def _delivery(queue: Queue, model: Model) -> Tree:
    return {
        "operationId": f"{queue.name}Delivered",
        "summary": queue.title,
        "description": queue.description,
        "requestBody": {"required": True, "content": {_JSON: {"schema": envelope_schema(queue, model)}, _XML: {}}},
        "responses": {"204": {"description": "Le message est pris en charge."}},
    }
