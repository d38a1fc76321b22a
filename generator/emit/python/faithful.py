"""The proof that the classes of a module say what the Model says.

The class generator drops constraints silently in places; what it drops stops the
build here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from generator.emit.python.facts import Fact, facts_of
from generator.emit.python.modules import Module
from generator.emit.python.source_facts import facts_in


class UnfaithfulClassError(Exception):
    """Classes that say more or less than the Model: a fault of this project or of a library."""


def require_faithful(source: str, module: Module, message: str) -> None:
    """Refuse a module that differs from the Model in any class, field or class that it takes from another.

    A shared type's module is compared with what each of its messages has, message by message.

    Raises: UnfaithfulClassError, with the message, each name, what should stand there and what does.
    """
    differences = list(_differences(facts_of(module), facts_in(source, module.room)))
    if differences:
        raise UnfaithfulClassError("\n".join(f"{message}: {difference}" for difference in differences))


def _differences(expected: Iterable[Fact], actual: Iterable[Fact]) -> Iterator[str]:
    missing = dict(expected)
    for names, fact in actual:
        yield from _unlike(".".join(filter(None, names)), missing.pop(names, None), fact)
    for names, wanted in missing.items():
        yield from _unlike(".".join(filter(None, names)), wanted, None)


def _unlike(name: str, expected: object, actual: object) -> Iterator[str]:
    """The innermost parts that differ, each with both values."""
    if is_dataclass(expected) and type(expected) is type(actual):
        for part in fields(expected):
            yield from _unlike(f"{name} {part.name}", getattr(expected, part.name), getattr(actual, part.name))
    elif expected != actual:
        yield f"{name} should be {expected!r}, and is {actual!r}"
