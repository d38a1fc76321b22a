"""Verdicts in their usual forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from hubsante_kit.faults import Fault, faults
from hubsante_kit.history import History, Parties, Passage
from hubsante_kit.milestones.model import Ask, State, Verdict

_MOST = 3  # messages or faults that a phrase names


def met(seen: str, *messages: Passage) -> Verdict:
    """A step that is done."""
    return Verdict(State.MET, seen, messages=_numbers(messages))


def still_open(seen: str, *messages: Passage) -> Verdict:
    """A step of which nothing that counts was seen."""
    return Verdict(State.OPEN, seen, messages=_numbers(messages))


def failed(seen: str, why: str, *messages: Passage) -> Verdict:
    """A step that is done wrong, and what is to be done instead."""
    return Verdict(State.FAILED, seen, why, _numbers(messages))


def faulty(found: Sequence[Fault]) -> Verdict:
    """A step that fails by faults of the editor."""
    words = " ; ".join(f"message {fault.message} : {fault.title} ({fault.seen})" for fault in found[:_MOST])
    more = f" ; et {len(found) - _MOST} de plus" if len(found) > _MOST else ""
    advice = " ; ".join(dict.fromkeys(fault.advice for fault in found[:_MOST]))
    return Verdict(State.FAILED, words + more, advice, tuple(dict.fromkeys(fault.message for fault in found)))


def faults_of(history: History, parties: Parties, codes: Iterable[str]) -> tuple[Fault, ...]:
    """The editor's faults of some kinds."""
    wanted = set(codes)
    return tuple(fault for fault in faults(history, parties) if fault.code in wanted)


def asked(history: History, seen: str, questions: Ask, *messages: Passage) -> Verdict:
    """What a person says of messages: open questions first, then whether any was answered with no."""
    every = [question for message in messages for question in questions(message)]
    answers = {question.identity: history.answers.get(question.identity) for question in every}
    denied = [answer for answer in answers.values() if answer is not None and answer.answer == "no"]
    unanswered = tuple(question for question in every if answers[question.identity] is None)
    if denied:
        words = [f"{answer.question} : {answer.comment or 'non'}" for answer in denied]
        return Verdict(State.FAILED, seen, " ; ".join(words), _numbers(messages), unanswered)
    if unanswered:
        return Verdict(State.ASKED, seen, messages=_numbers(messages), questions=unanswered)
    reserved = [answer for answer in answers.values() if answer is not None and answer.answer == "so-so"]
    note = " ; ".join(f"réserve : {answer.comment or answer.question}" for answer in reserved)
    return Verdict(State.MET, seen, note, _numbers(messages))


def judged(history: History, seen: Callable[[Passage], str], questions: Ask, messages: Sequence[Passage]) -> Verdict:
    """What a person says of the last of some messages that they judged.

    They are asked about the newest where they judged none, or denied what they judged; what they
    affirmed they are not asked again because another message came.
    """
    known = [each for each in messages if any(question.identity in history.answers for question in questions(each))]
    if known:
        verdict = asked(history, seen(known[-1]), questions, known[-1])
        if verdict.state is not State.FAILED or known[-1] is messages[-1]:
            return verdict
    return asked(history, seen(messages[-1]), questions, messages[-1])


def _numbers(messages: Iterable[Passage]) -> tuple[int, ...]:
    return tuple(message.number for message in messages)
