"""Answers to a received envelope, held against the schemas that the hub validates with."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from lxml import etree
from pydantic import ValidationError

from generator.emit import json_schema
from tests.factories import model
from tests.official import CHECKOUT, own_model
from tests.packages import Package
from tests.unit.emit.hub import ENVELOPE, HUB
from tests.unit.emit.test_json_schema import wrapped
from tests.unit.emit.xsd_oracles import written
from tests.unit.runtime.test_official_samples import JSON as OFFICIAL_JSON
from tests.unit.runtime.test_official_samples import is_envelope, name

ENVELOPES = sorted((CHECKOUT / "generated" / "examples" / "EDXL-DE").glob("*.json"))
ENDINGS = [path for path in ENVELOPES if json.loads(path.read_bytes())["distributionKind"] in ("Ack", "Error")]
"""Acknowledgements and errors, which nobody acknowledges."""

CASES = sorted((CHECKOUT / "generated" / "examples" / "RC-EDA").glob("*.json"))
OFFICIAL_ENVELOPES = [path for path in OFFICIAL_JSON if is_envelope(path)]

AT = datetime.datetime(2026, 3, 14, 9, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))
MINIMAL = CHECKOUT / "generated" / "examples" / "EDXL-DE" / "minimal.json"
ERROR = CHECKOUT / "generated" / "examples" / "EDXL-DE" / "douleur-thoracique-04-erreur-destinataire.json"

Verdict = Any


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> tuple[jsonschema_rs.Draft7Validator, etree.XMLSchema]:
    """The envelope's schemas, of which the hub's verdict comes."""
    own = own_model()
    bundle = json_schema.bundle(own.message_by_name["EDXL-DE"], own)
    folder = written(own, tmp_path_factory.mktemp("xsd"))
    return jsonschema_rs.Draft7Validator(bundle), etree.XMLSchema(etree.parse(str(folder / "EDXL-DE.xsd")))


def hold(envelope: Any, hub: Verdict) -> None:
    """Both schemas accept the envelope, and it survives both ways."""
    in_json, in_xml = hub
    assert list(in_json.iter_errors(json.loads(envelope.to_json()))) == []
    assert in_xml.validate(etree.fromstring(envelope.to_xml())), in_xml.error_log
    assert type(envelope).from_json(envelope.to_json()) == type(envelope).from_xml(envelope.to_xml()) == envelope


def received(package: Package, path: Path = MINIMAL, **changed: Any) -> Any:
    """An example, its top-level fields changed by their names on the wire."""
    return package.module("").parse(json.dumps({**json.loads(path.read_bytes()), **changed}))


def case(package: Package) -> Any:
    return package.module("").parse((CHECKOUT / "generated/examples/RC-EDA/minimal.json").read_bytes())


# --- what the hub accepts ---------------------------------------------------------------------


def test_an_acknowledgement_of_any_example_is_accepted(own: Package, hub: Verdict):
    for path in (path for path in ENVELOPES if path not in ENDINGS):
        envelope = received(own, path)
        made = own.module("").acknowledge(envelope, step="INTEGRE", refused=False, error_distribution_id="e")
        hold(made, hub)
        assert type(made) is type(envelope), name(path)
        assert made.message.content.distribution_id == envelope.distribution_id, name(path)


def reply_is_accepted(own: Package, hub: Verdict, path: Path, cases: Iterable[Path]) -> None:
    """With a case, and with what came."""
    envelope = received(own, path)
    contents = [own.module("").parse(one.read_bytes()) for one in cases]
    contents += [message.content for message in envelope.messages if message.header]  # free content changes in XML
    for content in contents:
        made = own.module("").reply(envelope, content, kind="Update", at=AT)
        hold(made, hub)
        assert made.message.content == content


def test_a_reply_of_any_kind_to_any_example_is_accepted(own: Package, hub: Verdict):
    for path, with_case in zip(ENVELOPES, cycle(CASES), strict=False):
        reply_is_accepted(own, hub, path, [with_case])


@pytest.mark.slow
@pytest.mark.parametrize("path", ENVELOPES, ids=name)
def test_a_reply_with_any_case_to_any_example_is_accepted(own: Package, hub: Verdict, path: Path):
    reply_is_accepted(own, hub, path, CASES)


@pytest.mark.parametrize("path", OFFICIAL_ENVELOPES, ids=name)
def test_an_official_envelope_is_answered(official: Package, path: Path):
    envelope = official.module("").parse(path.read_bytes())
    made = official.module("").acknowledge(envelope, step="RECU")
    assert official.module("").parse(made.to_xml()) == made
    assert made.descriptor.explicit_address.explicit_address_value == envelope.sender_id


# --- what an answer says ------------------------------------------------------------------------


def test_addresses_change_places_and_the_rest_of_the_routing_stays(own: Package):
    made = own.module("").acknowledge(received(own), at=AT, distribution_id="d")
    message = {
        "messageId": "d",
        "sender": {"name": "sis077", "URI": "hubsante:fr.fire.sis077"},
        "sentAt": "2026-03-14T09:00:00+01:00",
        "kind": "Ack",
        "status": "Actual",
        "recipient": [{"name": "samu770", "URI": "hubsante:fr.health.samu770"}],
        "reference": {"distributionID": "fr.health.samu770_2608323d-507d-4cbf-bf74-52007f8124ea"},
    }
    assert json.loads(made.to_json()) == {
        "distributionID": "d",
        "senderID": "fr.fire.sis077",
        "dateTimeSent": "2026-03-14T09:00:00+01:00",
        "dateTimeExpires": "2026-03-15T09:00:00+01:00",
        "distributionStatus": "Actual",
        "distributionKind": "Ack",
        "descriptor": {
            "language": "fr-FR",
            "explicitAddress": {"explicitAddressScheme": "hubex", "explicitAddressValue": "fr.health.samu770"},
        },
        "content": [{"jsonContent": {"embeddedJsonContent": {"message": message}}}],
    }


def test_the_received_envelope_stays_as_it_was(own: Package):
    envelope = received(own)
    before = envelope.to_json()
    made = own.module("").reply(envelope, case(own))
    made.descriptor.explicit_address.explicit_address_value = "changed"
    made.message.header.sender.name = "changed"
    assert envelope.to_json() == before


def test_an_answer_has_an_identifier_of_its_own_and_is_sent_now(own: Package):
    before = datetime.datetime.now().astimezone().replace(microsecond=0)
    one, other = (own.module("").acknowledge(received(own)) for _ in range(2))
    assert one.distribution_id != other.distribution_id
    assert one.distribution_id.startswith("fr.fire.sis077_")
    assert one.message.header.message_id == one.distribution_id
    assert before <= one.date_time_sent <= datetime.datetime.now().astimezone()
    assert one.message.header.sent_at == one.date_time_sent


def test_kind_and_status_are_the_same_in_envelope_and_header(own: Package):
    exercise = received(own, distributionStatus="Exercise")
    exercise.message.header.status = "Exercise"
    made = own.module("").reply(exercise, case(own), kind="Cancel")
    assert (made.distribution_status, made.distribution_kind) == ("Exercise", "Cancel")
    assert (made.message.header.status, made.message.header.kind) == ("Exercise", "Cancel")


def test_a_system_message_is_answered_as_one(own: Package):
    """The header knows a status more than the envelope."""
    envelope = received(own)
    envelope.message.header.status = "System"
    made = own.module("").acknowledge(envelope)
    assert (made.distribution_status, made.message.header.status) == ("Actual", "System")


def test_a_received_message_without_header_is_answered_by_the_envelopes_addresses(own: Package):
    envelope = received(own, ERROR)
    header = own.module("").reply(envelope, case(own)).message.header
    assert (header.sender.name, header.sender.uri) == ("fr.fire.nexsis.sis063", "hubex:fr.fire.nexsis.sis063")
    assert [(one.name, one.uri) for one in header.recipient] == [("fr.health.hub", "hubex:fr.health.hub")]


def test_of_several_recipients_the_one_addressed_answers(own: Package):
    envelope = received(own)
    header = envelope.message.header
    other = type(header.recipient[0])(name="other", uri="hubex:fr.fire.sis07")
    header.recipient = [other, *header.recipient]
    assert own.module("").acknowledge(envelope).message.header.sender.name == "sis077"
    header.recipient = [other]
    sender = own.module("").acknowledge(envelope).message.header.sender
    assert (sender.name, sender.uri) == ("fr.fire.sis077", "hubex:fr.fire.sis077")


def test_a_message_that_travels_without_header_gets_none(own: Package):
    info = own.message("RS-INFO")(info="i")
    made = own.module("").reply(received(own), info)
    assert made.message == own.module("").Message(info)


def test_only_one_message_answers_several(own: Package):
    envelope = received(own)
    envelope.content = [*envelope.content, *envelope.content]
    assert len(own.module("").acknowledge(envelope).messages) == 1


def test_keywords_of_a_received_envelope_are_read_and_not_handed_on(own: Package):
    descriptor = json.loads(MINIMAL.read_bytes())["descriptor"]
    keywords = [{"valueListURI": "urn:hubsante:model", "value": "reference"}]
    envelope = received(own, descriptor={**descriptor, "keyword": keywords})
    assert [one.value for one in envelope.descriptor.keyword] == ["reference"]
    for made in (own.module("").acknowledge(envelope), own.module("").reply(envelope, case(own))):
        assert made.descriptor.keyword is None
        assert "keyword" not in made.to_json()
        assert b"keyword" not in made.to_xml()


# --- times --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sent", "expires", "answered"),
    [
        ("2026-03-14T08:00:00+01:00", "2026-03-14T08:00:05+01:00", "2026-03-14T09:00:05+01:00"),
        ("2026-03-14T08:00:00+01:00", "2026-03-14T08:00:00+00:00", "2026-03-14T10:00:00+01:00"),
        ("2026-03-14T08:00:00+01:00", "2026-03-14T07:00:00+01:00", "2026-03-14T08:00:00+01:00"),
        ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59+01:00"),
    ],
)
def test_an_answer_lives_as_long_as_what_it_answers(own: Package, hub: Verdict, sent: str, expires: str, answered: str):
    made = own.module("").acknowledge(received(own, dateTimeSent=sent, dateTimeExpires=expires), at=AT)
    assert json.loads(made.to_json())["dateTimeExpires"] == answered
    hold(made, hub)


def test_a_life_span_does_not_change_with_the_clocks(own: Package):
    zoneinfo = pytest.importorskip("zoneinfo")
    try:
        paris = zoneinfo.ZoneInfo("Europe/Paris")
    except zoneinfo.ZoneInfoNotFoundError:
        pytest.skip("no time zones on this machine")
    night = datetime.datetime(2026, 3, 28, 12, 0, tzinfo=paris)
    made = own.module("").acknowledge(received(own), at=night)
    assert made.date_time_expires.astimezone(datetime.UTC) - night.astimezone(datetime.UTC) == datetime.timedelta(1)


@pytest.mark.parametrize("at", [datetime.datetime(2026, 3, 14), AT.replace(microsecond=1)], ids=["naive", "fraction"])
def test_a_time_that_no_message_can_carry_is_refused(own: Package, at: Any):
    with pytest.raises(ValidationError, match="date-time"):
        own.module("").acknowledge(received(own), at=at)


# --- what is not acknowledged ---------------------------------------------------------------------


@pytest.mark.parametrize("path", ENDINGS, ids=name)
def test_an_acknowledgement_and_an_error_are_not_acknowledged(own: Package, path: Path):
    with pytest.raises(ValueError, match="is not acknowledged: answers to answers would never end") as raised:
        own.module("").acknowledge(received(own, path))
    assert not isinstance(raised.value, ValidationError)


def test_two_receivers_that_acknowledge_all_they_get_come_to_an_end(own: Package):
    acknowledge = own.module("").acknowledge
    first = acknowledge(received(own))
    with pytest.raises(ValueError, match="an acknowledgement is not acknowledged"):
        acknowledge(own.module("").parse(first.to_xml()))


def test_what_ends_an_exchange_is_said_by_kind_and_content_together(own: Package):
    """The kind says where the hub puts it, the content what it is; neither alone is an acknowledgement."""
    acknowledge = own.module("").acknowledge
    assert acknowledge(received(own, distributionKind="Report"))
    document = json.loads(ERROR.read_bytes())
    assert acknowledge(own.module("").parse(json.dumps({**document, "distributionKind": "Report"})))
    content = {"jsonContent": {"embeddedJsonContent": {"message": {"customContent": {}}}}}
    assert acknowledge(received(own, distributionKind="Ack", content=[content]))
    with pytest.raises(ValueError, match="an error is not acknowledged"):
        acknowledge(own.module("").parse(json.dumps(document)))


# --- what cannot be answered ----------------------------------------------------------------------


@pytest.mark.parametrize("said", [{"step": "PERDU"}, {"refused": "yes"}])
def test_what_the_acknowledgement_does_not_know_is_refused(own: Package, said: Any):
    with pytest.raises(ValidationError):
        own.module("").acknowledge(received(own), **said)


def test_an_unknown_kind_is_refused(own: Package):
    with pytest.raises(ValidationError, match="'Ack' or 'Error'"):
        own.module("").reply(received(own), case(own), kind="Reply")


def test_only_a_message_of_the_release_is_carried_back(own: Package):
    header = received(own).message.header
    for content in (header, received(own)):
        with pytest.raises(ValidationError, match="should be a message of the release"):
            own.module("").reply(received(own), content)


def test_an_envelope_that_is_not_edxl_cannot_be_answered(small: Package):
    envelope = small.module("").parse(json.dumps(wrapped({"free": {}})))
    with pytest.raises(ValueError, match="Edxl cannot be answered: it has no distributionID, senderID, "):
        small.module("").reply(envelope, small.message("FREE")())


def test_a_release_without_acknowledgement_says_so(small: Package):
    envelope = small.module("").parse(json.dumps(wrapped({"free": {}})))
    with pytest.raises(ValueError, match="this release has no RC-REF"):
        small.module("").acknowledge(envelope)


def test_a_release_without_header_answers_with_bare_messages(tmp_path: Path):
    of = own_model()
    messages = tuple(of.message_by_name[name] for name in ("RC-REF", "EDXL-DE"))
    package = Package(replace(of, messages=messages, rules=()), tmp_path)
    document = json.loads(MINIMAL.read_bytes())
    inner = document["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    document["content"][0]["jsonContent"]["embeddedJsonContent"]["message"] = {"reference": inner["reference"]}
    made = package.module("").acknowledge(package.module("").parse(json.dumps(document)))
    assert made.message.header is None


def test_the_package_of_a_release_without_header_and_acknowledgement_is_imported(tmp_path: Path):
    package = Package(model(ENVELOPE, HUB[4]), tmp_path)
    assert package.module("").reply
