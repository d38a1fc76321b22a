"""Parts of a pattern that are needless, impossible or probably not intended."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from generator.patterns.meaning import may_be_empty
from generator.patterns.nodes import Chars, Choice, Node, Repeat, Sequence
from generator.patterns.ranges import common, covers, is_in_xml
from generator.patterns.writing import xsd

_MOST_BRANCHES = 100  # that are compared, each with every other


def as_text(node: Node) -> str:
    """A part of a pattern as text, its classes as their author wrote them."""
    return xsd(node)


def needless_parts(node: Node) -> Iterator[str]:
    """Parts that change nothing: `{1}`, `{0}`, a branch that another covers, a class with overlapping ranges."""
    for part in _parts(node):
        match part:
            case Repeat(_, low, high) if high == 0 or low == high == 1:
                yield f"{{{low}}}"
            case Repeat(Repeat(_, 0, None), low, None) if low < 2:
                yield as_text(part)
            case Chars(ranges) if any(start <= end for (_, end), (start, _) in pairwise(sorted(ranges))):
                yield as_text(part)
            case Choice(branches):
                yield from (as_text(branch) for branch in _covered(branches))
            case _:
                pass


def case_crossing_classes(node: Node) -> Iterator[str]:
    """Classes with a range from capitals to small letters, `[A-z]`, which admits `[ \\ ] ^ _` too."""
    for part in _parts(node):
        if isinstance(part, Chars) and any(0x41 <= low <= 0x5A and 0x61 <= high <= 0x7A for low, high in part.ranges):
            yield as_text(part)


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


def may_begin_alike(first: Node, second: Node) -> bool:
    """Whether some character may begin a text of both; judged by the first character alone."""
    if may_be_empty(first) or may_be_empty(second):
        return True
    pairs = product(_beginnings(first), _beginnings(second))
    return any(common(*pair) for pair in pairs)


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
    """Branches that match nothing that another does not match, each once."""
    if len(branches) > _MOST_BRANCHES:
        return
    for index, branch in enumerate(branches):
        is_covered = any(_covers(rival, branch) for rival in branches[:index])
        if is_covered or any(_is_wider(rival, branch) for rival in branches[index + 1 :]):
            yield branch


def _is_wider(first: Node, second: Node) -> bool:
    return _covers(first, second) and not _covers(second, first)


def _covers(first: Node, second: Node) -> bool:
    if isinstance(first, Chars) and isinstance(second, Chars):
        return covers(first, second)
    return first == second
