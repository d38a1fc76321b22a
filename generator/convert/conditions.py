"""Conditions of sheets `Correspondances`, in a part of the language of business rules, as the runtime asks them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.rules.syntax import Call, Constant, Listing, Member, Name, Negation, Operation, Syntax, parsed
from generator.rules.tokens import SyntaxFaultError

Condition = list[Any]


class ConditionError(ValueError):
    """What is written is no condition that a conversion can ask."""


def condition_of(text: str) -> Condition | None:
    """`label == 'Rixe'` as `["==", ["label"], "Rixe"]`; None of an empty text.

    Raises: ConditionError
    """
    if not text.strip():
        return None
    try:
        return _condition(parsed(text))
    except SyntaxFaultError as error:
        raise ConditionError(text) from error


def paths_of(text: str) -> Iterator[tuple[int, int]]:
    """Where the paths of a condition begin and end in its text.

    Raises: ConditionError
    """
    if condition_of(text) is not None:
        yield from _spans(parsed(text))


def _spans(syntax: Syntax) -> Iterator[tuple[int, int]]:
    match syntax:
        case Name(name, at) | Member(_, name, at):
            yield _start(syntax), at + len(name)
        case Operation(_, left, right):
            yield from (*_spans(left), *_spans(right))
        case Negation(part) | Call(_, None, (part,)):
            yield from _spans(part)
        case Call(_, target) if target is not None:
            yield from _spans(target)
        case _:
            return


def _start(syntax: Syntax) -> int:
    """Where the first name of a path stands."""
    return _start(syntax.holder) if isinstance(syntax, Member) else syntax.at


def _condition(syntax: Syntax) -> Condition:
    match syntax:
        case Operation(("&&" | "||") as sign, left, right):
            return [sign, _condition(left), _condition(right)]
        case Operation(("==" | "!=") as sign, left, Constant(value)):
            return [sign, _path(left), value]
        case Operation("in", left, Listing(items)):
            return ["in", _path(left), [_constant(item) for item in items]]
        case Negation(part):
            return ["!", _condition(part)]
        case Call("has", None, (argument,)):
            return ["has", _path(argument)]
        case Call("startsWith", target, (Constant(text),)) if target is not None:
            return ["startsWith", _path(target), text]
        case _:
            raise ConditionError(str(syntax))


def _constant(syntax: Syntax) -> Any:
    if isinstance(syntax, Constant):
        return syntax.value
    raise ConditionError(str(syntax))


def _path(syntax: Syntax) -> list[str]:
    match syntax:
        case Name(name):
            return [name]
        case Member(holder, name):
            return [*_path(holder), name]
        case _:
            raise ConditionError(str(syntax))
