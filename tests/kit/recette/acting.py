"""An editor and a partner that take turns at a desk."""

from __future__ import annotations

from typing import Literal

from hubsante_kit.hub.delivery import Form
from hubsante_kit.journal import Answered
from hubsante_kit.milestones import MILESTONES, Progress, State, progress
from hubsante_kit.partner.behaviour import BEHAVIOURS
from hubsante_kit.partner.moves import Part
from tests.kit.recette.desk import FIRE, PARTIES, SAMU, Desk
from tests.kit.recette.editor import Editor


def seen(desk: Desk) -> Progress:
    return progress(desk.history, PARTIES, MILESTONES)


def states(desk: Desk) -> dict[str, State]:
    return {step.step.name: step.verdict.state for step in seen(desk).steps}


def turn(desk: Desk, editor: Editor, form: Form, behaviour: str = "exemplaire") -> None:
    """The partner does what is due, and the editor reads what came and acknowledges it."""
    desk.play(Part(BEHAVIOURS[behaviour], form, seen(desk)))
    for body in desk.read():
        answer = editor.receive(body)
        if answer is not None:
            desk.publish(answer)


def answer_all(desk: Desk, answer: Literal["yes", "so-so", "no"] = "yes") -> None:
    for step in seen(desk).steps:
        for question in step.verdict.questions:
            desk.append(Answered(question.identity, answer))


def act_all(desk: Desk, form: Form) -> Editor:
    """An editor that goes through all milestones, up to the questions."""
    editor = Editor(SAMU, FIRE, form)
    desk.connect()
    for act in (editor.empty, editor.share, editor.update, editor.request, editor.report):
        desk.publish(act())
        turn(desk, editor, form)
    for _ in range(4):
        turn(desk, editor, form)
    return editor
