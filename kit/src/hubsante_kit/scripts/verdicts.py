"""What was seen of each step of a script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hubsante_kit.cases.case import CaseFinding, Direction
from hubsante_kit.cases.compare import Difference, values_to_check
from hubsante_kit.cases.paths import MISSING, path_text
from hubsante_kit.history import History, Parties, Passage
from hubsante_kit.journal import Refused
from hubsante_kit.milestones.model import Question, Verdict
from hubsante_kit.milestones.queries import acknowledging
from hubsante_kit.milestones.questions import grouped_values
from hubsante_kit.milestones.verdicts import asked, failed, met, still_open
from hubsante_kit.scripts.play import Played, PlayedStep

_MOST = 20  # differences that a phrase names


def verdicts(
    played: Played, history: History, parties: Parties, findings: Iterable[CaseFinding] = ()
) -> tuple[tuple[PlayedStep, Verdict], ...]:
    """A verdict for each step; `findings` say which paths of a workbook may have meant a value that differs."""
    hints = {finding.proposal: finding for finding in findings if finding.proposal}
    return tuple((step, _verdict(step, played, history, parties, hints)) for step in played.steps)


def _verdict(
    step: PlayedStep, played: Played, history: History, parties: Parties, hints: Mapping[str, CaseFinding]
) -> Verdict:
    if step.is_unplayable:
        return failed("pas de test non joué", f"l'exemple est introuvable, et aucun scénario n'a de {step.step.schema}")
    if step.passage is None:
        who = "du logiciel" if step.step.direction is Direction.SENT else "du partenaire"
        return still_open(f"{step.step.schema} {who} attendu")
    if step.step.direction is Direction.RECEIVED:
        return _of_received(step, step.passage, played, history, parties)
    return _of_sent(step, step.passage, hints)


def _of_received(step: PlayedStep, passage: Passage, played: Played, history: History, parties: Parties) -> Verdict:
    """What the editor did with a message, and what its screen shows of it."""
    if isinstance(passage.outcome, Refused):
        return failed(f"message {passage.number} refusé par le hub", passage.outcome.reason, passage)
    if passage.expired is not None:
        return failed(f"message {passage.number} expiré sans être lu", "lire ses files plus souvent", passage)
    if passage.consumed is None:
        return still_open(f"message {passage.number} envoyé, pas encore lu", passage)
    if passage.queue.endswith(".message") and not acknowledging(history, passage, parties.editor):
        return still_open(f"message {passage.number} lu, pas encore acquitté par un RC-REF", passage)
    questions = _questions(step, played.script.part)
    return asked(history, f"message {passage.number} lu", lambda _: questions, passage)


def _questions(step: PlayedStep, part: str) -> tuple[Question, ...]:
    """What a screen should show of an example: nothing is asked of a scenario's messages, which steps ask about."""
    if step.step.use_case is None or not step.step.is_compared:
        return ()
    values = values_to_check(step.step.use_case, step.step.rows)
    return tuple(
        Question(f"{part}/{step.step.name}/{name}", f"Votre écran montre-t-il {name} ?", found)
        for name, found in grouped_values((path[1:], value) for path, value in values).items()
    )


def _of_sent(step: PlayedStep, passage: Passage, hints: Mapping[str, CaseFinding]) -> Verdict:
    comparison = step.comparison
    if comparison is None:
        return met(f"{step.step.schema} accepté : message {passage.number}", passage)
    if not comparison.differences:
        return met(f"message {passage.number} : {comparison.compared} valeurs comme dans l'exemple", passage)
    told = [_told(difference, hints) for difference in comparison.differences[:_MOST]]
    more = len(comparison.differences) - len(told)
    seen = f"message {passage.number} : {len(comparison.differences)} valeur(s) sur {comparison.compared} diffèrent"
    return failed(seen, " ; ".join(told) + (f" ; et {more} de plus" if more else ""), passage)


def _told(difference: Difference, hints: Mapping[str, CaseFinding]) -> str:
    place = path_text(difference.path)
    hint = hints.get(path_text(difference.example_path))
    note = f" ({hint.ref} voulait peut-être l'ignorer)" if hint else ""
    if difference.found is MISSING:
        return f"{place} absent, attendu « {difference.expected} »{note}"
    again = " comme aux pas précédents" if difference.kind == "inconsistent" else ""
    return f"{place} : « {difference.found} », attendu « {difference.expected} »{again}{note}"
