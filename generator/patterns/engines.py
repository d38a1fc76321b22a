"""Patterns that some engine reads differently from the others, however they are written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.patterns.meaning import line_ends, may_be_empty, may_end_in
from generator.patterns.nodes import Chars, Choice, Node, Repeat, Sequence, within
from generator.patterns.portable import MOST_COUNTED, counted_class
from generator.patterns.ranges import admitted, code_points, has_halves, is_full


def disagreements(node: Node) -> Iterator[str]:
    """Why engines that search with the pattern may judge a text differently.

    `line-end`: Java, Python, PCRE or Ruby may find an end before the end of the text;
    `count`: Go refuses so many repetitions; `half`: JavaScript without its flag `u`
    reads a character beyond the first 65,536 as two.
    """
    if counted_class(node) is not None:
        if not _is_read_by_halves(Repeat(_class_of(node), 0, None)):
            yield "half"
        return
    if _is_in_doubt_at_line_ends(node):
        yield "line-end"
    if _counted(node) > MOST_COUNTED:
        yield "count"
    if not _is_read_by_halves(node):
        yield "half"


def _class_of(counted: Node) -> Node:
    return counted.part if isinstance(counted, Repeat) else counted


def _is_in_doubt_at_line_ends(node: Node) -> bool:
    ends = line_ends(node)
    if within(0x0A, ends):
        return True  # Ruby's anchors
    return any(may_end_in(node, chr(end)) and not _absorbs(node, end) for end in code_points(ends))


def _absorbs(node: Node, end: int) -> bool:
    """Whether any text that matches still does with this character behind it; judged by the last part alone."""
    match node:
        case Repeat(Chars() as part, _, None):
            return within(end, admitted(part))
        case Sequence(parts):
            return bool(parts) and _absorbs(parts[-1], end)
        case Choice(branches):
            return all(_absorbs(branch, end) for branch in branches)
        case _:
            return False


def _counted(node: Node) -> int:
    """How often the most repeated part is written out, counting repetitions with a number only."""
    match node:
        case Chars():
            return 1
        case Sequence(parts) | Choice(parts):
            return max(map(_counted, parts), default=1)
        case Repeat(part, low, high):
            return _counted(part) * max(1, low, high or 0)


# --- characters in two halves ----------------------------------------------------------


def _is_read_by_halves(node: Node) -> bool:
    """Whether a text still matches when each half of its characters beyond the first 65,536 counts as one."""
    if not _has_halves(node):
        return True
    match node:
        case Chars():
            return len(span := admitted(node)) == 1 and span[0][0] == span[0][1]
        case Repeat(Chars() as part, low, high):
            return low <= 1 and high is None and is_full(part)
        case Repeat(Sequence((first, *_, last) as parts)):
            return any(not _has_halves(end) and not may_be_empty(end) for end in (first, last)) and _in_turn(parts)
        case Repeat():
            return False
        case Sequence(parts):
            return _in_turn(parts)
        case Choice(branches):
            return all(map(_is_read_by_halves, branches))


def _in_turn(parts: tuple[Node, ...]) -> bool:
    """Each part on its own, with nothing between two of them that may split a character, or all that may follow."""
    is_open = False
    for part, after in zip(parts, (*parts[1:], None), strict=True):
        if not _has_halves(part):
            is_open = is_open and may_be_empty(part)
        elif not _is_endless(part):
            is_led = isinstance(part, Chars) and is_full(part) and after is not None and _is_endless(after)
            if is_open or not (is_led or _is_read_by_halves(part)):
                return False
            is_open = True
        else:
            is_open = True
    return True


def _is_endless(node: Node) -> bool:
    """`[^#]*`: whatever half comes."""
    match node:
        case Repeat(Chars() as part, 0, None):
            return is_full(part)
        case _:
            return False


def _has_halves(node: Node) -> bool:
    match node:
        case Chars():
            return has_halves(node)
        case Sequence(parts) | Choice(parts):
            return any(map(_has_halves, parts))
        case Repeat(part, _, high):
            return high != 0 and _has_halves(part)
