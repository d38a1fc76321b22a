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
        case Operation(sign):
            for part in _chain(syntax, sign):
                yield from _spans(part)
        case Negation(part) | Call(_, None, (part,)):
            yield from _spans(part)
        case Call(_, target) if target is not None:
            yield from _spans(target)
        case _:
            return


def _start(syntax: Syntax) -> int:
    """Where the first name of a path stands."""
    while isinstance(syntax, Member):
        syntax = syntax.holder
    return syntax.at


def _chain(syntax: Syntax, sign: str) -> list[Syntax]:
    """The parts of `a && b && c`, which holds the first two of them in an operation of their own."""
    parts: list[Syntax] = []
    while isinstance(syntax, Operation) and syntax.sign == sign:
        parts.append(syntax.right)
        syntax = syntax.left
    return [syntax, *reversed(parts)]


def _condition(syntax: Syntax) -> Condition:
    match syntax:
        case Operation(("&&" | "||") as sign):
            return [sign, *(_condition(part) for part in _chain(syntax, sign))]
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
            raise ConditionError(type(syntax).__name__)


def _constant(syntax: Syntax) -> Any:
    if isinstance(syntax, Constant):
        return syntax.value
    raise ConditionError(type(syntax).__name__)


def _path(syntax: Syntax) -> list[str]:
    names: list[str] = []
    while isinstance(syntax, Member):
        names.append(syntax.name)
        syntax = syntax.holder
    if not isinstance(syntax, Name):
        raise ConditionError(type(syntax).__name__)
    return [syntax.name, *reversed(names)]
