"""A small hub with a field of each kind, and its validators."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from generator.diagnostics import Language
from generator.emit import json_schema, xsd
from generator.model import HEADER, AnyMessage, Bounded, Bounds, Coded, Length, Model, Ref, Scalar, Text
from generator.validate import Validation, Verdict
from generator.validate.verdict import WordedProblem
from tests.factories import field, message, model, object_type

MANY_CODES = tuple(f"C{number}" for number in range(1, 13))

CASE = message(
    object_type(
        "case",
        field("id", title="Identifiant"),
        field("size", Scalar.INTEGER, "0..1", title="Taille"),
        field("ratio", Scalar.NUMBER, "0..1", title="Rapport"),
        field("closed", Scalar.BOOLEAN, "0..1", title="Clos"),
        field("day", Scalar.DATE, "0..1", title="Jour"),
        field("at", Scalar.DATETIME, "0..1", title="Horodatage"),
        field("kind", Coded(("A", "B")), "0..1", title="Nature"),
        field("code", Coded(MANY_CODES, "Hub.code"), "0..1", title="Code"),
        field("phone", Text(("[0-9]{2,4}",)), "0..1", title="Téléphone"),
        field("tag", Text(), "0..2", title="Étiquette"),
        field("victim", Ref("victim"), "0..n", title="Victime"),
        field("name", Text((), Length(2, 4)), "0..1", title="Nom court"),
        field("free", Text(("[a-zé]+",), Length(0, 4)), "0..1", title="Commentaire"),
        field("latitude", Bounded(Scalar.NUMBER, Bounds(Decimal("-90.5"), Decimal(90))), "0..1", title="Latitude"),
        field("rank", Bounded(Scalar.INTEGER, Bounds(Decimal(0), None)), "0..1", title="Rang"),
    ),
    object_type("victim", field("name", title="Nom"), field("nick", Text(), "2..3", title="Surnom")),
    name="CASE",
    has_header=True,
)
REPORT = message(object_type("report", field("text", title="Texte")), name="REPORT", has_header=True)
FREE = message(object_type("free", is_open=True), name="FREE")
HEADER_MESSAGE = message(
    object_type(
        "header",
        field("messageId", title="Identifiant du message"),
        field("sentAt", Scalar.DATETIME, title="Envoi"),
        is_open=True,
    ),
    name=HEADER,
)
ENVELOPE = message(
    object_type(
        "edxl",
        field("id", title="Distribution"),
        field("tag", Ref("tag"), "0..n", title="Mots-clés", is_read_only=True),
        field("sender", title="Émetteur"),
        field("content", Ref("item"), "1..n", xml_wrapper="content", xml_name="contentObject", title="Contenus"),
        xlink_type="extended",
        is_xlink_required=True,
    ),
    object_type("item", field("jsonContent", Ref("embedded"), xml_name="contentXML"), xlink_type="resource"),
    object_type("tag", field("value", xml_name="Value", xml_namespace="urn:tag", title="Valeur")),
    object_type("embedded", field("message", AnyMessage(), title="Message")),
    name="ENVELOPE",
)

HUB = model(ENVELOPE, HEADER_MESSAGE, CASE, REPORT, FREE)

HEADER_FIELDS = {"messageId": "m", "sentAt": "2024-01-01T00:00:00+01:00"}
HEADER_XML = "<messageId>m</messageId><sentAt>2024-01-01T00:00:00+01:00</sentAt>"

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
CASE_NAMESPACE = 'xmlns="urn:test:case"'


def schemas(of: Model) -> dict[str, Any]:
    """The JSON Schemas that the emitter writes, by file name."""
    made = json_schema.emit(of)
    return {one.path.name: json.loads(one.content) for one in made if len(one.path.parts) == 2}


def xsds(of: Model) -> dict[str, bytes]:
    """The XSDs that the emitter writes, by path below `xsd/`."""
    return {"/".join(one.path.parts[1:]): one.content for one in xsd.emit(of)}


def validation(of: Model) -> Validation:
    return Validation(of, schemas(of), lambda: xsds(of))


@cache
def hub() -> Validation:
    return validation(HUB)


@dataclass(frozen=True)
class InFrench:
    """A verdict as an editor in Lyon reads it."""

    schema: str | None
    form: str
    problems: tuple[WordedProblem, ...]
    is_partial: bool


def verdict(content: str | bytes, schema: str | None = None) -> InFrench:
    return in_french(hub().validate(content.encode() if isinstance(content, str) else content, schema))


def in_french(found: Verdict) -> InFrench:
    problems = tuple(one.worded(Language.FRENCH) for one in found.problems)
    return InFrench(found.schema, found.form, problems, found.is_partial)


def only(found: InFrench) -> WordedProblem:
    """The one problem that there should be."""
    [problem] = found.problems
    return problem


def json_case(**members: Any) -> str:
    """A case in JSON, a member a line; the root object opens on line 2, the identifier stands on line 3."""
    return json.dumps({"case": {"id": "1", **members}}, indent=1, ensure_ascii=False)


def xml_case(*lines: str, identifier: str = "<id>1</id>") -> str:
    """A case in XML, an argument a line from line 3 on."""
    return "\n".join((f"<case {CASE_NAMESPACE}>", identifier, *lines, "</case>"))


def envelope(payload: Any, **members: Any) -> dict[str, Any]:
    return {"id": "e", "sender": "s", "content": [{"jsonContent": {"message": payload}}], **members}


def xml_envelope(*lines: str, namespace: str = "urn:test:header") -> str:
    """An envelope in XML; the message opens on line 4, an argument a line from line 5 on."""
    return "\n".join(
        (
            f'<edxl xmlns="urn:test:edxl" {XLINK} xlink:type="extended"><id>e</id><sender>s</sender>',
            "<content><contentObject>",
            "<contentXML>",
            f'<message xmlns="{namespace}">',
            *lines,
            "</message></contentXML></contentObject></content></edxl>",
        )
    )
