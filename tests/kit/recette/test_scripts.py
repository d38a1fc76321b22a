from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hubsante_kit.answers import Answers
from hubsante_kit.cases.case import CaseFinding, CellRef, Direction
from hubsante_kit.cases.doubts import doubts
from hubsante_kit.cases.examples import find_examples
from hubsante_kit.cases.workbook import read_workbook
from hubsante_kit.history import Parties
from hubsante_kit.milestones import State
from hubsante_kit.partner.behaviour import BEHAVIOURS
from hubsante_kit.report import contents
from hubsante_kit.samples import scenario, scenario_names
from hubsante_kit.scripts import Script, script_of_case, script_of_scenario
from hubsante_kit.scripts.of_scenarios import actors
from hubsante_kit.session import Assignment, Session
from hubsante_models import MESSAGES
from hubsante_models.registry import SCHEMA_BY_ROOT
from tests.kit.cases.workbooks import path, sheet_rows, step, workbook
from tests.kit.recette.conftest import MakeDesk
from tests.kit.recette.desk import FIRE, PARTIES, SAMU, Desk
from tests.kit.recette.editor import Editor
from tests.official import FOLDER, needs_official_releases

EXAMPLES = Path(__file__).resolve().parents[3] / "generated" / "examples"
PRIORITY = "$.createCaseHealth.qualification.details.priority"
YES = Answers({"*": ("yes", "")})


def session(desk: Desk, *scripts: Script, parties: Parties = PARTIES) -> Session:
    assignment = Assignment(parties, "json", BEHAVIOURS["exemplaire"], scripts=scripts, answers=YES)
    return Session(desk.exchange, desk.journal, assignment, desk._clock)


def send(editor: Editor, use_case: dict[str, Any], kind: str = "Report") -> Any:
    ((root, content),) = use_case.items()
    return editor.send(MESSAGES[SCHEMA_BY_ROOT[root]].from_json(json.dumps(content)), kind)


def play(desk: Desk, played: Session, edit: dict[str, str] | None = None) -> None:
    """An editor that does what the script says, with its own texts in the place of some."""
    editor = Editor(SAMU, FIRE)
    for _ in range(60):
        while played.turn(played.look()):
            pass
        for body in desk.read():
            answer = editor.receive(body)
            if answer is not None:
                desk.publish(answer)
        waiting = [run.next_step for run in played.look().played if run.next_step is not None]
        if not waiting:
            break
        if waiting[0].step.direction is Direction.SENT:
            text = json.dumps(waiting[0].step.use_case)
            for old, new in (edit or {}).items():
                text = text.replace(old, new)
            desk.publish(send(editor, json.loads(text)))
    while played.turn(played.look()):
        pass


def case_script(*rows: list[str]) -> Script:
    book = read_workbook(workbook(Cas=sheet_rows(rows)), "cas.xlsx")
    return script_of_case(book.cases[0], find_examples([EXAMPLES]))


def sharing() -> Script:
    """The editor shares a case, and the partner goes on about it."""
    names = sorted(
        file.name for folder in ("RS-EDA", "RS-EDA-MAJ", "RS-SR") for file in (EXAMPLES / folder).glob("partage*.json")
    )
    shared, updated, status = (next(name for name in names if word in name) for word in ("-01-", "-06-", "-07-"))
    return case_script(
        step("01", "Envoi", "RS-EDA", shared),
        path("$.createCaseHealth.caseId"),
        path("$.createCaseHealth.senderCaseId"),
        step("02", "Réception", "RS-EDA-MAJ", updated),
        step("03", "Envoi", "RS-SR", status),
        path("$.resourcesStatus.caseId", mark="X"),
    )


def test_the_partner_goes_on_about_the_case_that_the_editor_opened(make_desk: MakeDesk) -> None:
    desk, script = make_desk("json"), sharing()
    case_id = script.steps[0].use_case["createCaseHealth"]["caseId"]  # type: ignore[index]
    mine = f"{SAMU}.DRFR157702609999"
    run = session(desk, script)
    play(desk, run, {case_id: mine})
    assert [verdict.state for verdict in run.look().verdicts] == [State.MET] * 3
    (update,) = [each for each in run.look().history.passages if each.schema == "RS-EDA-MAJ"]
    assert update.message is not None
    assert update.message.content.case_id == mine  # type: ignore[attr-defined]


def test_an_identifier_that_changes_between_steps_fails(make_desk: MakeDesk) -> None:
    desk, script = make_desk("json"), sharing()
    run = session(desk, script)
    case_id = script.steps[0].use_case["createCaseHealth"]["caseId"]  # type: ignore[index]
    editor = Editor(SAMU, FIRE)
    run.turn(run.look())
    desk.publish(send(editor, json.loads(json.dumps(script.steps[0].use_case).replace(case_id, f"{SAMU}.DRFR1"))))
    run.turn(run.look())
    desk.read()
    desk.publish(send(editor, json.loads(json.dumps(script.steps[2].use_case).replace(case_id, f"{SAMU}.DRFR2"))))
    first, _, last = run.look().verdicts
    assert (first.state, last.state) == (State.MET, State.FAILED)
    assert "caseId" in last.why
    assert "pas précédents" in last.why


def test_a_message_that_differs_may_be_sent_again(make_desk: MakeDesk) -> None:
    desk, script = make_desk("json"), sharing()
    run = session(desk, script)
    editor = Editor(SAMU, FIRE)
    text = json.dumps(script.steps[0].use_case)
    run.turn(run.look())
    desk.publish(send(editor, json.loads(text.replace('"P0"', '"P2"'))))
    (first, *_) = run.look().verdicts
    assert first.state is State.FAILED
    desk.publish(send(editor, json.loads(text)))
    (first, *_) = run.look().verdicts
    assert first.state is State.MET


def test_a_script_goes_on_after_a_restart(make_desk: MakeDesk) -> None:
    desk, script = make_desk("json"), sharing()
    play(desk, session(desk, script))
    again = make_desk("json")
    run, count = session(again, script), len(again.history.passages)
    assert run.turn(run.look()) == 0
    assert len(run.look().history.passages) == count
    assert run.look().is_settled
    run.begin(script.part)
    assert not run.look().is_settled


@pytest.mark.parametrize("name", scenario_names())
def test_every_scenario_of_the_model_can_be_played_in_every_role(make_desk: MakeDesk, name: str) -> None:
    played = scenario(name)
    for role in actors(played):
        desk = make_desk("json")
        script = script_of_scenario(played, role, PARTIES, desk.now)
        run = session(desk, script)
        run.begin(script.part)
        play(desk, run)
        assert {verdict.state for verdict in run.look().verdicts} <= {State.MET}, (role, script.steps)


@needs_official_releases
def test_the_published_workbook_is_played_through(make_desk: MakeDesk) -> None:
    (file,) = (FOLDER / "test-cases").glob("*.xlsx")
    cases = read_workbook(file.read_bytes(), file.name).cases
    examples = find_examples([FOLDER / "3.4.0" / "samples" / "examples"])
    scripts = [script_of_case(case, examples) for case in cases]
    desk = make_desk("json")
    run = session(desk, *scripts)
    play(desk, run)
    verdicts = run.look().verdicts
    assert len(verdicts) == 62
    assert [verdict for verdict in verdicts if verdict.state is not State.MET] == []


def test_the_report_of_a_case_says_what_differs_and_how_it_is_played_again(make_desk: MakeDesk) -> None:
    desk, script = make_desk("json"), sharing()
    run = session(desk, script)
    run.turn(run.look())
    desk.publish(send(Editor(SAMU, FIRE), json.loads(json.dumps(script.steps[0].use_case).replace('"P0"', '"P2"'))))
    hint = CaseFinding("unknown-path", CellRef("cas.xlsx", "Cas", "K12"), "…", PRIORITY)
    report = contents(run.look(), PARTIES, desk.now, b"", [hint], [("mon cas.xlsx", b"")])
    first, *_ = report.items
    assert (first.state, first.name) == (State.FAILED, "01")
    assert f"{PRIORITY} : « P2 », attendu « P0 » (cas.xlsx Cas!K12 voulait peut-être l'ignorer)" in first.why
    assert first.again == "hubsante recette run --cases 'mon cas.xlsx' --only Cas --again cas:Cas"


def case_beside(folder: Path, *rows: list[str]) -> Script:
    book = read_workbook(workbook(Cas=sheet_rows(rows)), "cas.xlsx")
    return script_of_case(book.cases[0], find_examples([folder]))


def test_an_example_of_another_version_is_a_finding_and_reaches_the_editor_as_it_is(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    (tmp_path / "vieux.json").write_text('{"resourcesStatus": {"caseId": "a", "ancien": true}}', encoding="utf-8")
    row = step("01", "Réception", "RS-SR", "vieux.json")
    book = read_workbook(workbook(Cas=sheet_rows([row])), "cas.xlsx")
    (finding,) = doubts(book.cases, find_examples([tmp_path]))
    assert (finding.code, finding.ref.cell) == ("invalid-example", "A9")
    desk = make_desk("json")
    run = session(desk, case_beside(tmp_path, row))
    while run.turn(run.look()):
        pass
    (body,) = desk.read()
    assert json.loads(body)["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]["resourcesStatus"] == {
        "caseId": "a",
        "ancien": True,
    }


def test_a_step_that_nobody_can_play_fails_and_holds_up_no_other(make_desk: MakeDesk, tmp_path: Path) -> None:
    script = case_beside(
        tmp_path,
        step("01", "Réception", "RS-INCONNU", "absent.json"),
        step("02", "Réception", "RS-SR", "absent.json"),
    )
    desk = make_desk("json")
    run = session(desk, script)
    play(desk, run)
    first, second = run.look().verdicts
    assert (first.state, second.state) == (State.FAILED, State.MET)
    assert "introuvable" in first.why


def test_what_the_hub_does_not_let_the_partner_send_is_told(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk("json")
    strangers = Parties("fr.fire.nexsis.sdis77", "fr.fire.nexsis.sdis78")  # the hub asks for a health actor
    run = session(desk, case_beside(tmp_path, step("01", "Réception", "RS-SR", "absent.json")), parties=strangers)
    while run.turn(run.look()):
        pass
    (verdict,) = run.look().verdicts
    assert (verdict.state, "acteur de santé" in verdict.why) == (State.FAILED, True)


def test_a_text_that_is_replaced_beforehand_is_what_the_partner_says(make_desk: MakeDesk) -> None:
    example = "partage-dossier-frontiere-departementale-07-statut-arrivee.json"
    script = case_beside(EXAMPLES, step("01", "Réception", "RS-SR", example))
    assert script.steps[0].use_case is not None
    case_id = script.steps[0].use_case["resourcesStatus"]["caseId"]
    desk = make_desk("json")
    run = session(desk, script)
    run.assignment = replace(run.assignment, bindings={case_id: f"{SAMU}.DRFR157702609999"})
    while run.turn(run.look()):
        pass
    (body,) = desk.read()
    assert f"{SAMU}.DRFR157702609999".encode() in body
    assert case_id.encode() not in body
