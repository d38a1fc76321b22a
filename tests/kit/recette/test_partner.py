from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from hubsante_kit.faults import faults
from hubsante_kit.hub.delivery import Form
from hubsante_kit.milestones import State
from hubsante_kit.partner.behaviour import BEHAVIOURS
from hubsante_kit.partner.compose import Address, enveloped
from hubsante_kit.partner.extras import Extra, PackError, addressed, errors, from_pack, verdict_on
from hubsante_kit.partner.moves import Part, Sending, moves
from hubsante_kit.partner.prompts import PROMPTS, use_case
from hubsante_models import check, parse
from hubsante_models.code_lists.hub_sante_code_erreur import HubSanteCodeErreur
from hubsante_models.edxl_de import EdxlDistribution
from hubsante_models.rs_error import Error
from tests.kit.recette.acting import seen, turn
from tests.kit.recette.conftest import MakeDesk
from tests.kit.recette.desk import FIRE, PARTIES, SAMU, Desk
from tests.kit.recette.editor import Editor


def begun(make_desk: MakeDesk, form: Form = "json") -> Desk:
    """A desk at which the editor said something that wants an acknowledgement."""
    desk = make_desk(form)
    desk.connect()
    desk.publish(Editor(SAMU, FIRE, form).share())
    return desk


def played(desk: Desk, behaviour: str, form: Form = "json", times: int = 3) -> list[str]:
    """What the partner sent, by schema, in its order."""
    for _ in range(times):
        desk.play(Part(BEHAVIOURS[behaviour], form, seen(desk)))
    return [each.schema for each in desk.history.passages if each.client == FIRE]


def test_a_good_partner_acknowledges_once_and_sends_what_open_steps_need(make_desk: MakeDesk) -> None:
    assert played(begun(make_desk), "exemplaire") == ["customContent", "RC-REF"]


@pytest.mark.parametrize("name", PROMPTS)
def test_what_the_partner_sends_keeps_every_rule(make_desk: MakeDesk, name: str) -> None:
    desk, prompt = make_desk("json"), PROMPTS[name]
    said = use_case(prompt, SAMU, FIRE, desk.now, desk.now)
    assert "fr.fire.nexsis.sis026" not in json.dumps(said)
    envelope = enveloped(said, Address(FIRE, SAMU, prompt.kind), f"{FIRE}_1", desk.now.replace(microsecond=0))
    assert check(EdxlDistribution.model_validate(envelope)) == []


def test_a_late_partner_waits(make_desk: MakeDesk) -> None:
    desk = begun(make_desk)
    assert played(desk, "en-retard") == []
    (first, *_) = [
        move for move in moves(desk.history, PARTIES, _part(desk, "en-retard"), desk.now) if isinstance(move, Sending)
    ]
    assert first.not_before > desk.now
    desk.now += timedelta(seconds=11)
    assert sorted(played(desk, "en-retard")) == ["RC-REF", "customContent"]


def _part(desk: Desk, behaviour: str) -> Part:
    return Part(BEHAVIOURS[behaviour], "json", seen(desk))


def test_a_partner_that_stammers_sends_the_same_bytes_twice(make_desk: MakeDesk) -> None:
    desk = begun(make_desk)
    assert sorted(played(desk, "en-double")) == ["RC-REF", "RC-REF", "customContent", "customContent"]
    bodies = [each.published.body for each in desk.history.passages if each.client == FIRE]
    assert len(set(bodies)) == 2


def test_a_silent_partner_reads_and_says_nothing(make_desk: MakeDesk) -> None:
    desk = begun(make_desk)
    assert played(desk, "muet") == []
    (shared,) = desk.history.passages
    assert shared.consumed is None


def test_a_partner_without_acknowledgements_reads(make_desk: MakeDesk) -> None:
    desk = begun(make_desk)
    assert played(desk, "sans-accuse") == ["customContent"]
    assert desk.history.passages[0].consumed is not None


def test_messages_with_a_short_life_expire_unread(make_desk: MakeDesk) -> None:
    desk = begun(make_desk)
    played(desk, "perime")
    desk.now += timedelta(seconds=2)
    desk.exchange.expire()
    expired = [each.schema for each in desk.history.passages if each.expired]
    assert expired == ["customContent", "RC-REF"]


def test_the_update_comes_before_what_it_updates(make_desk: MakeDesk) -> None:
    desk, editor = begun(make_desk), Editor(SAMU, FIRE)
    for _ in range(6):
        turn(desk, editor, "json", "en-desordre")
    kinds = [
        each.envelope.distribution_kind
        for each in desk.history.passages
        if each.client == FIRE and each.schema == "RC-EDA" and each.envelope
    ]
    assert kinds == ["Update", "Report"]


@pytest.mark.parametrize(("form", "beginning"), [("json", b"<?xml"), ("xml", b"{")])
def test_the_other_format_reaches_the_editor(make_desk: MakeDesk, form: Form, beginning: bytes) -> None:
    desk = begun(make_desk, form)
    played(desk, "autre-format", form)
    bodies = desk.read()
    assert len(bodies) == 2
    assert all(body.startswith(beginning) for body in bodies)


def test_an_unknown_code_reaches_the_editor_and_a_restart_bears_it(make_desk: MakeDesk) -> None:
    desk, editor = begun(make_desk), Editor(SAMU, FIRE)
    wrong: list[bytes] = []
    for _ in range(4):
        desk.play(Part(BEHAVIOURS["code-inconnu"], "json", seen(desk)))
        for body in desk.read():
            if b"Z99.99.99" in body:
                wrong.append(body)
            elif answer := editor.receive(body):
                desk.publish(answer)
    (case,) = wrong
    with pytest.raises(ValidationError):
        parse(case)
    assert make_desk("json").history.passages == desk.history.passages


@pytest.mark.parametrize("form", ["json", "xml"])
def test_an_error_of_each_code_reaches_the_editor(make_desk: MakeDesk, form: Form) -> None:
    desk = begun(make_desk, form)
    extras = tuple(errors(PARTIES, form, desk.now))
    part = Part(BEHAVIOURS["exemplaire"], form, extras=extras)
    desk.play(part)
    desk.play(part)
    found = [parse(body) for body in desk.read()]
    errors_of = [each.message.content for each in found if isinstance(each, EdxlDistribution)]
    codes = [each.error_code.status_code for each in errors_of if isinstance(each, Error)]
    assert sorted(codes) == sorted(code.number for code in HubSanteCodeErreur)
    assert {verdict_on(extra, desk.history, PARTIES).state for extra in extras} == {State.MET}


def pack(tmp_path: Path) -> Path:
    """A pack with a message that must be refused and one that must pass, as its index says."""
    editor = Editor(SAMU, FIRE)
    right, wrong = editor.share().body, editor.share().body.replace(b'"C01.00.00"', b'"nulle part"')
    lines = [
        {"id": f"RC-EDA/{name}", "file": f"messages/{name}.json", "schema": "RC-EDA", "format": "json",
         "wrapping": wrapping, "verdict": verdict, "constraint": "pattern", "path": "/createCase", "label": "Code"}
        for name, wrapping, verdict in (
            ("right", "envelope", "accepted"), ("wrong", "envelope", "refused"), ("bare", "bare", "refused"),
        )
    ]  # fmt: skip
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("index.ndjson", "".join(f"{json.dumps(line)}\n" for line in lines))
        for line, body in zip(lines, (right, wrong, b"{}"), strict=True):
            archive.writestr(str(line["file"]), body)
    path = tmp_path / "pack.zip"
    path.write_bytes(file.getvalue())
    return path


def test_what_must_fail_is_sent_and_not_to_be_acknowledged(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk, editor = begun(make_desk), Editor(SAMU, FIRE)
    right, wrong = (addressed(extra, PARTIES) for extra in from_pack(pack(tmp_path), "json", "RC-EDA"))
    assert (right.is_valid, wrong.is_valid) == (True, False)
    part = Part(BEHAVIOURS["exemplaire"], "json", extras=(right, wrong))
    desk.play(part)
    assert verdict_on(wrong, desk.history, PARTIES).state is State.OPEN
    bodies = desk.read()
    assert {verdict_on(extra, desk.history, PARTIES).state for extra in (right, wrong)} == {State.MET}
    identity = json.loads(next(body for body in bodies if b"nulle part" in body))["distributionID"]
    desk.publish(editor.reference(identity))
    assert verdict_on(wrong, desk.history, PARTIES).state is State.FAILED


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK"])
def test_a_file_that_is_no_pack_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "pack.zip"
    path.write_bytes(content)
    with pytest.raises(PackError, match=r"pack\.zip"):
        from_pack(path, "json", "RC-EDA")


def test_an_index_that_is_not_that_of_a_pack_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "pack.zip"
    for index in ("[1]", "{}", "5", "{"):
        with zipfile.ZipFile(path, "w") as made:
            made.writestr("index.ndjson", index)
        with pytest.raises(PackError, match="ce n'est pas un paquet"):
            from_pack(path, "json", "RC-EDA")


def test_a_schema_of_which_a_pack_has_nothing_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="aucun message RC-EDDA en JSON"):
        from_pack(pack(tmp_path), "json", "RC-EDDA")


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_message_of_a_pack_comes_from_the_partner_and_has_an_identifier_of_its_own(form: Form) -> None:
    body = Editor(SAMU, "fr.fire.nexsis.sis001", form).share().body
    extras = [Extra(name, name, body, f"application/{form}", "message", is_valid=True) for name in ("a", "b")]
    sent = [parse(addressed(extra, PARTIES).body) for extra in extras]
    assert all(isinstance(each, EdxlDistribution) for each in sent)
    envelopes = [each for each in sent if isinstance(each, EdxlDistribution)]
    assert {each.sender_id for each in envelopes} == {FIRE}
    assert {each.descriptor.explicit_address.explicit_address_value for each in envelopes} == {SAMU}
    assert len({each.distribution_id for each in envelopes}) == 2
    assert all(check(each) == [] for each in envelopes)


def test_what_answers_an_odd_message_of_a_pack_is_no_fault_of_the_editor(make_desk: MakeDesk) -> None:
    desk, editor = begun(make_desk), Editor(SAMU, FIRE)
    odd = editor.share().body.replace(b'"hubex:', b'"autre:')
    extra = addressed(Extra("paquet:odd", "odd", odd, "application/json", "message", is_valid=True), PARTIES)
    desk.play(Part(BEHAVIOURS["exemplaire"], "json", extras=(extra,)))
    answers = [editor.receive(body) for body in desk.read()]
    for answer in filter(None, answers):
        desk.publish(answer)
    assert any(each.named for each in desk.history.passages if each.client == SAMU)
    assert faults(desk.history, PARTIES) == ()
