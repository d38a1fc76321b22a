"""What a pattern says needlessly, or says without being able to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.patterns.meaning import may_be_empty
from generator.patterns.nodes import Chars, Choice, Node, Repeat, Sequence
from generator.patterns.ranges import common, covers, is_in_xml
from generator.patterns.writing import xsd

_MOST_BRANCHES = 100  # that are compared, each with every other


def written(node: Node) -> str:
    """A part of a pattern as text, its classes as their author has them."""
    return xsd(node)


def needless_parts(node: Node) -> Iterator[str]:
    """Parts that change nothing: `{1}`, `{0}`, a branch that another covers, twice the same in a class."""
    for part in _parts(node):
        match part:
            case Repeat(_, low, high) if high == 0 or low == high == 1:
                yield f"{{{low}}}"
            case Repeat(Repeat(_, 0, None), low, None) if low < 2:
                yield written(part)
            case Chars(ranges) if any(c <= b for (_, b), (c, _) in pairwise(sorted(ranges))):
                yield written(part)
            case Choice(branches):
                yield from (written(one) for one in _covered(branches))
            case _:
                pass


def case_crossing_classes(node: Node) -> Iterator[str]:
    """Classes with a range from capitals to small letters, `[A-z]`, which admits `[ \\ ] ^ _` too."""
    for part in _parts(node):
        if isinstance(part, Chars) and any(0x41 <= low <= 0x5A and 0x61 <= high <= 0x7A for low, high in part.ranges):
            yield written(part)


def is_impossible(node: Node) -> bool:
    """Whether no text that XML can carry matches."""
    match node:
        case Chars():
            return not is_in_xml(node)
        case Sequence(parts):
            return any(map(is_impossible, parts))
        case Choice(branches):
            return all(map(is_impossible, branches))
        case Repeat(part, low, _):
            return low > 0 and is_impossible(part)


def may_begin_alike(one: Node, other: Node) -> bool:
    """Whether some character may begin a text of both, as far as the first one tells."""
    if may_be_empty(one) or may_be_empty(other):
        return True
    return any(common(a, b) for a in _beginnings(one) for b in _beginnings(other))


def _beginnings(node: Node) -> Iterator[Chars]:
    match node:
        case Chars():
            yield node
        case Sequence(parts):
            for part in parts:
                yield from _beginnings(part)
                if not may_be_empty(part):
                    break
        case Choice(branches):
            for branch in branches:
                yield from _beginnings(branch)
        case Repeat(part, _, high):
            if high != 0:
                yield from _beginnings(part)


def _parts(node: Node) -> Iterator[Node]:
    yield node
    match node:
        case Sequence(parts) | Choice(parts):
            for part in parts:
                yield from _parts(part)
        case Repeat(part, _, _):
            yield from _parts(part)
        case Chars():
            pass


def _covered(branches: tuple[Node, ...]) -> Iterator[Node]:
    """Branches that say nothing that another does not say, each once."""
    if len(branches) > _MOST_BRANCHES:
        return
    for place, one in enumerate(branches):
        others = [*((at, other) for at, other in enumerate(branches) if at != place)]
        if any(_covers(other, one) and (at < place or not _covers(one, other)) for at, other in others):
            yield one


def _covers(one: Node, other: Node) -> bool:
    if isinstance(one, Chars) and isinstance(other, Chars):
        return covers(one, other)
    return one == other
