"""Pattern facets: an expression in the shapes that every XSD processor reads alike.

libxml2 forgets to reset a counter at the start of a branch or of a repeated group, so
that `[0-9]{9}|[0-9]{14}` accepts ten digits; XSD itself says "or" with sibling facets
and "and" with nested restrictions, and what is left can be written without such counters.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import patterns
from generator.patterns import Chars, Choice, Node, Repeat, Sequence

_MAX_COPIES = 64
"""How far a counted repetition is written out; beyond it, a counter is the lesser evil."""

_DEEPEST = 16
"""How deep the groups of a written-out repetition are nested: libxml2 reads 50, an expression has some itself."""

_UNCOUNTED = ((0, 1), (0, None), (1, None))


def facets(source: str) -> Iterator[tuple[str, ...]]:
    """Expressions that all must hold, each in alternatives of which one must hold."""
    for node in patterns.conjuncts(patterns.parse(source).node):
        yield tuple(
            dict.fromkeys(patterns.xsd(_uncounted(alternative, leads=False)) for alternative in _alternatives(node))
        )


def _alternatives(node: Node) -> Iterator[Node]:
    match node:
        case Choice(branches):
            for branch in branches:
                yield from _alternatives(branch)
        case _:
            yield node


def _uncounted(node: Node, *, leads: bool) -> Node:
    """The same language, without counter at the start of a branch or a repeated group."""
    match node:
        case Chars():
            return node
        case Sequence(parts):
            return Sequence(tuple(_in_order(parts, leads=leads)))
        case Choice():
            return Choice(tuple(_uncounted(alternative, leads=True) for alternative in _alternatives(node)))
        case Repeat(part, low, high):
            inner = _uncounted(part, leads=True)
            return _repeated(inner, 0 if patterns.may_be_empty(part) else low, high, leads=leads)


def _in_order(parts: tuple[Node, ...], *, leads: bool) -> Iterator[Node]:
    for part in parts:
        yield _uncounted(part, leads=leads)
        leads = leads and patterns.may_be_empty(part)


def _repeated(part: Node, low: int, high: int | None, *, leads: bool) -> Node:
    if (low, high) in _UNCOUNTED:
        return Repeat(part, low, high)
    if leads and max(low, high or 0) <= _MAX_COPIES:
        return _written_out(part, low, high)
    return Repeat(part, low, high)


def _written_out(part: Node, low: int, high: int | None) -> Node:
    """`x{2,4}` is `xx(x(x)?)?`, `x{2,}` is `xxx*`."""
    rest = (Repeat(part, 0, None),) if high is None else _at_most(part, high - low)
    return Sequence((part,) * low + rest)


def _at_most(part: Node, count: int) -> tuple[Node, ...]:
    """From none to so many, the greater ones in two halves: `x{0,40}` is `x{20}x{0,20}` or `x{0,19}`."""
    if count > _DEEPEST:
        half = (count + 1) // 2
        more = Sequence((part,) * half + _at_most(part, count - half))
        return (Choice((more, Sequence(_at_most(part, half - 1)))),)
    rest: tuple[Node, ...] = ()
    for _ in range(count):
        rest = (Repeat(Sequence((part, *rest)), 0, 1),)
    return rest
