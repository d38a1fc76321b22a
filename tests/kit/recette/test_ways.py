"""The reference editor through all milestones, over each of the ways in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

from hubsante_kit.answers import Answers
from hubsante_kit.desk import Desk, Plan
from hubsante_kit.faults import faults
from hubsante_kit.hub.delivery import Form
from hubsante_kit.hub.links import LINKS
from hubsante_kit.milestones import MILESTONES, State
from hubsante_kit.partner.behaviour import BEHAVIOURS
from hubsante_kit.report import contents
from hubsante_kit.run import play
from hubsante_kit.session import Assignment, Session
from tests.kit.recette.desk import FIRE, PARTIES, SAMU
from tests.kit.recette.editor import Editor
from tests.kit.recette.transports import FolderTransport, HttpTransport, Transport

YES = Answers({"*": ("yes", "")})


def plan(folder: Path, form: Form) -> Plan:
    return Plan(folder, LINKS["15-nexsis_v1.9"], {SAMU: form}, {FIRE: "json"}, "127.0.0.1", 0)


TRANSPORTS: dict[str, Callable[[Desk, Path], Transport]] = {
    "folder": lambda _desk, folder: FolderTransport(folder, SAMU),
    "http": lambda desk, _folder: HttpTransport(desk.url, SAMU),
}


def session(desk: Desk, form: Form) -> Session:
    assignment = Assignment(PARTIES, form, BEHAVIOURS["exemplaire"], MILESTONES, answers=YES)
    return Session(desk.exchange, desk.journal, assignment, lambda: datetime.now(UTC))


def act(editor: Editor, transport: Transport, is_over: Callable[[], bool]) -> None:
    """An editor that does all that it can, and reads until nothing more is asked of it."""
    for outgoing in (editor.empty(), editor.share(), editor.update(), editor.request(), editor.report()):
        transport.publish(outgoing)
    while not is_over():
        for body in transport.take():
            answer = editor.receive(body)
            if answer is not None:
                transport.publish(answer)
        sleep(0.05)


@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize("way", TRANSPORTS)
def test_the_reference_editor_passes_all_milestones(tmp_path: Path, way: str, form: Form) -> None:
    with Desk(plan(tmp_path, form)) as desk:
        run = session(desk, form)
        partner = Thread(target=play, args=(run, desk.exchange, 60, lambda _: None))
        partner.start()
        act(Editor(SAMU, FIRE, form), TRANSPORTS[way](desk, tmp_path), lambda: not partner.is_alive())
        look = run.look()
        assert [step.step.name for step in look.progress.steps if step.verdict.state is not State.MET] == []
        assert faults(look.history, PARTIES) == ()
        assert contents(look, PARTIES, datetime.now(UTC), b"").is_passed
