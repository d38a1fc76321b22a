from __future__ import annotations

from dataclasses import replace

import pytest

from hubsante_kit.history import history_of
from hubsante_kit.hub.delivery import Form
from hubsante_kit.journal import Answered, Began
from hubsante_kit.milestones import MILESTONES, State, progress
from hubsante_kit.partner.prompts import PROMPTS
from tests.kit.recette.acting import answer_all, seen, states, turn
from tests.kit.recette.conftest import MakeDesk, Played
from tests.kit.recette.desk import FIRE, PARTIES, SAMU
from tests.kit.recette.editor import Editor

ASKED = ["2.2", "4.2", "4.4", "5.3", "5.4", "6.1", "6.2", "7.3", "7.4", "8.2", "10.2"]
"""The steps that a person has to judge."""


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_careful_editor_passes_all_ten_milestones(played: Played, form: Form) -> None:
    desk, _ = played(form)
    assert set(states(desk).values()) == {State.MET, State.ASKED}
    assert [name for name, state in states(desk).items() if state is State.ASKED] == ASKED
    answer_all(desk)
    assert seen(desk).is_passed


def test_progress_survives_a_restart(make_desk: MakeDesk, played: Played) -> None:
    desk, editor = played("json")
    answer_all(desk)
    before, count = states(desk), len(desk.history.passages)
    again = make_desk("json")
    turn(again, editor, "json")
    assert states(again) == before
    assert len(again.history.passages) == count  # the partner says nothing twice


def test_nothing_is_met_before_anything_happens(make_desk: MakeDesk) -> None:
    assert set(states(make_desk("json")).values()) == {State.OPEN, State.BLOCKED}


def test_a_step_is_blocked_until_what_it_needs_is_met(make_desk: MakeDesk) -> None:
    desk, editor = make_desk("json"), Editor(SAMU, FIRE)
    desk.publish(editor.share())
    by_name = {step.step.name: step for step in seen(desk).steps}
    assert by_name["5.1"].verdict.state is State.MET
    assert (by_name["4.1"].verdict.state, by_name["4.1"].missing) == (State.BLOCKED, ("2.1",))


def test_a_request_without_its_case_fails_whatever_the_hub_says(make_desk: MakeDesk) -> None:
    desk, editor = make_desk("json"), Editor(SAMU, FIRE)
    desk.publish(editor.share())
    first = editor.case
    editor.share()  # another case, which is not sent
    desk.publish(editor.request())
    assert states(desk)["7.1"] is State.FAILED
    editor.case = first
    desk.publish(editor.request())
    assert states(desk)["7.1"] is State.MET


def test_a_step_that_begins_again_forgets_what_happened_before(played: Played) -> None:
    desk, editor = played("json")
    desk.append(Began("4.3"))
    assert states(desk)["4.3"] is State.OPEN
    turn(desk, editor, "json")
    assert states(desk)["4.3"] is State.MET
    assert len([each for each in desk.history.passages if each.schema == "RC-EDA" and each.client == FIRE]) == 3


def test_an_answer_is_kept_and_no_fails_a_step(played: Played) -> None:
    desk, _ = played("json")
    (step,) = [step for step in seen(desk).steps if step.step.name == "4.4"]
    (question,) = step.verdict.questions
    desk.append(Answered(question.identity, "so-so", "en trop petit"))
    (step,) = [step for step in seen(desk).steps if step.step.name == "4.4"]
    assert (step.verdict.state, step.verdict.why) == (State.MET, "réserve : en trop petit")
    desk.append(Answered(question.identity, "no"))
    assert states(desk)["4.4"] is State.FAILED


def test_a_person_is_asked_about_objects_and_not_about_values(played: Played) -> None:
    desk, _ = played("json")
    (step,) = [step for step in seen(desk).steps if step.step.name == "6.2"]
    questions = step.verdict.questions
    assert "location" in {question.identity.rpartition("/")[2] for question in questions}
    assert sum(len(question.values) for question in questions) > 3 * len(questions)


def test_progress_is_a_function_of_the_events(played: Played) -> None:
    desk, _ = played("json")
    records = desk.journal.records
    assert progress(history_of(records), PARTIES, MILESTONES) == progress(history_of(records), PARTIES, MILESTONES)


def test_what_a_step_needs_stands_before_it_and_its_prompts_are_known() -> None:
    names: list[str] = []
    for milestone in MILESTONES:
        for step in milestone.steps:
            assert set(step.needs) <= set(names), step.name
            assert set(step.prompts) <= PROMPTS.keys(), step.name
            names.append(step.name)
    assert [milestone.number for milestone in MILESTONES] == list(range(1, 11))
    assert len(names) == len(set(names)) == 31


def test_what_a_person_affirmed_is_not_asked_again_about_another_message(played: Played) -> None:
    desk, editor = played("json")
    answer_all(desk)
    desk.publish(editor.share())
    assert seen(desk).is_passed


def test_what_a_person_denied_is_asked_about_the_next_message(played: Played) -> None:
    desk, editor = played("json")
    answer_all(desk)
    (trace,) = [key for key in desk.history.answers if key.startswith("5.4/")]
    desk.append(Answered(trace, "no", "introuvable"))
    assert states(desk)["5.4"] is State.FAILED
    desk.publish(editor.share())
    assert states(desk)["5.4"] is State.ASKED


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_message_that_cannot_be_read_fails_the_steps_of_its_kind_alone(played: Played, form: Form) -> None:
    desk, editor = played(form)
    good = editor.share()
    desk.publish(replace(good, body=good.body.replace(b"caseId", b"casId")))
    failed = {name for name, state in states(desk).items() if state is State.FAILED}
    assert failed == {"3.2", "5.1", "5.2"}
    desk.publish(good)
    assert State.FAILED not in states(desk).values()


def test_states_are_counted_in_french() -> None:
    assert [state.counted(1) for state in State] == ["1 bloqué", "1 à faire", "1 à constater", "1 réussi", "1 échoué"]
    assert [state.counted(2) for state in State] == [
        "2 bloqués",
        "2 à faire",
        "2 à constater",
        "2 réussis",
        "2 échoués",
    ]
