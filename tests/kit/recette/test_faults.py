from __future__ import annotations

import pytest

from hubsante_kit.faults import KINDS, faults
from hubsante_kit.hub.delivery import Form
from hubsante_kit.milestones import State
from tests.kit.recette.acting import seen, states
from tests.kit.recette.conftest import MakeDesk, Played
from tests.kit.recette.desk import FIRE, PARTIES, SAMU
from tests.kit.recette.editor import Editor
from tests.kit.recette.planted import PLANTED


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_careful_editor_has_no_fault(played: Played, form: Form) -> None:
    desk, _ = played(form)
    assert faults(desk.history, PARTIES) == ()


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found_and_named(played: Played, name: str) -> None:
    code, act = PLANTED[name]
    desk, editor = played("json")
    for outgoing in act(editor):
        desk.publish(outgoing)
    assert [fault.code for fault in faults(desk.history, PARTIES)] == [code]
    (fault,) = faults(desk.history, PARTIES)
    assert (fault.title, fault.advice) == (KINDS[code].title, KINDS[code].advice)
    assert fault.seen


@pytest.mark.parametrize("name", sorted(PLANTED.keys() - {"the queue as routing key", "the recipient as routing key"}))
def test_a_planted_fault_fails_a_step(played: Played, name: str) -> None:
    _, act = PLANTED[name]
    desk, editor = played("json")
    assert State.FAILED not in states(desk).values()
    for outgoing in act(editor):
        desk.publish(outgoing)
    assert State.FAILED in states(desk).values()
    assert all(step.verdict.why for step in seen(desk).steps if step.verdict.state is State.FAILED)


def test_a_request_before_any_case_is_a_fault(make_desk: MakeDesk) -> None:
    desk, editor = make_desk("json"), Editor(SAMU, FIRE)
    editor.share()  # which is not sent
    desk.publish(editor.request())
    assert [fault.code for fault in faults(desk.history, PARTIES)] == ["request-before-case"]
