"""The report as JSON, for programs."""

from __future__ import annotations

import base64
import json
from typing import Any

from hubsante_kit.history import Passage
from hubsante_kit.journal import Refused, Routed
from hubsante_kit.report.contents import Item, Report, digest


def as_json(report: Report) -> bytes:
    """An object with the versions, the steps, the faults and the messages."""
    document = {
        "kit": report.kit,
        "model": report.model,
        "link": report.link,
        "editor": report.editor,
        "partner": report.partner,
        "started": report.started.isoformat() if report.started else None,
        "made": report.made.isoformat(),
        "journal": report.journal,
        "passed": report.is_passed,
        "sources": [{"file": name, "sha256": found} for name, found in report.sources],
        "steps": [_item(item) for item in report.items],
        "faults": [
            {
                "code": fault.code,
                "message": fault.message,
                "title": fault.title,
                "seen": fault.seen,
                "advice": fault.advice,
            }
            for fault in report.faults
        ],
        "findings": [
            {"code": found.code, "place": str(found.ref), "message": found.message, "proposal": found.proposal}
            for found in report.findings
        ],
        "messages": [_passage(passage) for passage in report.passages],
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode(errors="backslashreplace")


def _item(item: Item) -> dict[str, Any]:
    return {
        "group": item.group,
        "name": item.name,
        "title": item.title,
        "state": item.state.value,
        "expected": item.expected,
        "origin": item.origin,
        "seen": item.seen,
        "why": item.why,
        "messages": item.messages,
        "questions": [{"id": question.identity, "text": question.text} for question in item.questions],
        "missing": item.missing,
        "documentation": item.documentation,
        "optional": item.is_optional,
        "again": item.again,
    }


def _passage(passage: Passage) -> dict[str, Any]:
    published = passage.published
    return {
        "number": passage.number,
        "at": passage.at.isoformat(),
        "client": passage.client,
        "way": published.way,
        "routing_key": published.routing_key,
        "content_type": published.content_type,
        "persistent": published.is_persistent,
        "schema": passage.schema,
        "distributionID": passage.distribution_id,
        "queue": passage.queue,
        "outcome": outcome(passage),
        "consumed": passage.consumed.isoformat() if passage.consumed else None,
        "expired": passage.expired.isoformat() if passage.expired else None,
        "sha256": digest(published.body),
        **_body(published.body),
    }


def outcome(passage: Passage) -> str:
    """What the hub did with a message, in French."""
    match passage.outcome:
        case Routed() as routed:
            return f"déposé dans {routed.queue}"
        case Refused() as refused:
            return f"refusé : {refused.code}, {refused.reason}"
        case None:
            return "en attente"


def _body(body: bytes) -> dict[str, str]:
    try:
        return {"body": body.decode()}
    except UnicodeDecodeError:
        return {"body_base64": base64.b64encode(body).decode("ascii")}
