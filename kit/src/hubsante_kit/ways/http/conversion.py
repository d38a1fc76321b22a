"""The routes of a conversion service, with the requests and answers of the official one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from hubsante_kit.converting import CISU, Unreadable, conversion, legible, read_object
from hubsante_kit.hub.delivery import HEALTH
from hubsante_kit.ways.http.server import Request, Response, Route
from hubsante_models.conversion import Refused, UnknownVersionError, converters, payload_of

_REQUIRED = ("sourceVersion", "targetVersion", "edxl")


class _BadRequestError(Exception):
    """What is wrong with a request; the words are its answer."""


def routes() -> tuple[Route, ...]:
    """What the service answers to.

    | | |
    |---|---|
    | `POST /convert` | `{"sourceVersion": "V2", "targetVersion": "V3", "cisuConversion": false, "edxl": {…}}` |
    | `GET /health` | `{"status": "UP"}` |

    The answer is `{"edxl": [{…}]}`, the messages each in its envelope, or `{"error": "…"}` with the status 400.

    Source: ansforge/SAMU-Hub-Modeles, converter/converter/converter.py
    """
    return Route("POST", "/convert", _convert), Route("GET", "/health", _health)


def _health(_: Request) -> Response:
    return _json(200, {"status": "UP"})


def _convert(request: Request) -> Response:
    try:
        asked = _asked(request)
        source, target = _versions(asked)
        outcome = conversion(asked["edxl"], source, target)
    except (_BadRequestError, UnknownVersionError) as error:
        return _json(400, {"error": str(error)})
    if isinstance(outcome, Refused):
        return _json(400, {"error": legible(str(outcome))})
    return _json(200, {"edxl": list(outcome.messages)})


def _asked(request: Request) -> Mapping[str, Any]:
    """The members of a request, each of its kind.

    Raises: _BadRequestError
    """
    if not _is_json(request.headers.get("content-type", "")):
        raise _BadRequestError("Content-Type must be application/json")
    asked = read_object(request.body)
    if isinstance(asked, Unreadable):
        raise _BadRequestError(asked.reason)
    missing = [name for name in _REQUIRED if not asked.get(name)]
    if missing:
        raise _BadRequestError(f"Missing required fields: {', '.join(missing)}")
    kinds = {"sourceVersion": str, "targetVersion": str, "edxl": dict, "cisuConversion": bool}
    wrong = [name for name, kind in kinds.items() if name in asked and not isinstance(asked[name], kind)]
    if wrong:
        raise _BadRequestError(f"Wrong type: {', '.join(wrong)}")
    if payload_of(asked["edxl"]) is None:
        raise _BadRequestError("edxl is no envelope with a message")
    return asked


def _is_json(content_type: str) -> bool:
    kind = content_type.partition(";")[0].strip().lower()
    return kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))


def _versions(asked: Mapping[str, Any]) -> tuple[str, str]:
    """From which version to which; between health and fire services the parties of the envelope say which way.

    As at the official service, what fire services write and read stands beside the newest version alone.

    Raises: _BadRequestError, UnknownVersionError
    """
    source, target = asked["sourceVersion"], asked["targetVersion"]
    if not asked.get("cisuConversion"):
        return source, target
    is_from_health, is_to_health = (_is_of_health(name) for name in _parties(asked["edxl"]))
    if is_from_health and is_to_health:
        raise _BadRequestError("Both sender and recipient are health")
    beside = target if is_from_health else source
    _require_newest(beside)
    return (source, CISU) if is_from_health else (CISU, target)


def _require_newest(version: str) -> None:
    known = converters()
    if (known.version(version), CISU) not in known.tables:
        raise _BadRequestError(f"{version} is not the version that has a conversion from and to {CISU}")


def _parties(edxl: Mapping[str, Any]) -> tuple[object, object]:
    """The sender of an envelope, and its recipient.

    Raises: _BadRequestError
    """
    try:
        return edxl["senderID"], edxl["descriptor"]["explicitAddress"]["explicitAddressValue"]
    except (KeyError, TypeError) as error:
        raise _BadRequestError("edxl has no sender or no recipient") from error


def _is_of_health(identity: object) -> bool:
    return isinstance(identity, str) and identity.startswith(HEALTH)


def _json(status: int, value: object) -> Response:
    return Response(status, json.dumps(value).encode(), {"Content-Type": "application/json"})
