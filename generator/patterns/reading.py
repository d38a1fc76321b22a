"""The portable dialect, read into a tree."""

from __future__ import annotations

from generator.catalogue.phrase import phrase
from generator.patterns.nodes import (
    LINE_TERMINATORS,
    Chars,
    Choice,
    Node,
    Pattern,
    PatternError,
    Range,
    Repeat,
    Sequence,
    within,
)
from generator.patterns.ranges import SURROGATES, complement, without

MAX_LENGTH = 2_000
MAX_DEPTH = 50
MAX_SIZE = 10_000
"""Character ranges of a pattern with its repetitions written out; engines refuse what is far larger."""

_CLASSES: dict[str, tuple[Range, ...]] = {
    "d": ((0x30, 0x39),),
    "w": ((0x41, 0x5A), (0x61, 0x7A), (0x30, 0x39), (0x5F, 0x5F)),
    "s": ((0x20, 0x20), (0x09, 0x0D)),
}
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v"}
_REPEATERS = ("*", "+", "?", "{")
_ANY = Chars(LINE_TERMINATORS, negated=True)
_LINE_ENDS = (0x0A, 0x0D)  # the line terminators that people know


def parse(source: str) -> Pattern:
    """Read a pattern of the portable dialect.

    Raises: PatternError, with the position in `source`.
    """
    if len(source) > MAX_LENGTH:
        raise _unreadable("length", MAX_LENGTH, most=MAX_LENGTH)
    pattern = _Parser(source).pattern()
    if _size(pattern.node) > MAX_SIZE:
        raise _unreadable("size", 0, most=MAX_SIZE)
    return pattern


def _size(node: Node) -> int:
    match node:
        case Chars(ranges):
            is_within_a_line = set(LINE_TERMINATORS) <= set(ranges)  # engines compile it as often as one of two ranges
            return max(1, len(ranges) - (2 if is_within_a_line else 0))
        case Sequence(parts) | Choice(parts):
            return sum(map(_size, parts))
        case Repeat(part, low, high):
            return max(1, _size(part)) * max(1, low, high or 0)


class _Parser:
    """A cursor over the source; each method reads one construct."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.opened: list[int] = []  # where the groups begin that are not closed yet

    def pattern(self) -> Pattern:
        branches, anchored = self._top_branches()
        return Pattern(_choice(branches), anchored)

    def _top_branches(self) -> tuple[list[Node], bool]:
        branches: list[Node] = []
        anchored = True
        while True:
            starts = self._accept("^")
            branches.append(self._sequence())
            ends = self._accept("$")
            anchored = anchored and starts and ends
            if not self._accept("|"):
                break
        if self.at < len(self.source):
            raise _unreadable("closes-nothing", self.at, char=self._peek())
        return branches, anchored

    def _peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def _accept(self, text: str) -> bool:
        is_next = self.source.startswith(text, self.at)
        if is_next:
            self.at += len(text)
        return is_next

    def _take(self) -> str:
        char = self._peek()
        if not char:
            raise _unreadable("end", self.at - 1)
        self.at += 1
        return char

    def _choice(self) -> Node:
        branches = [self._sequence()]
        while self._accept("|"):
            branches.append(self._sequence())
        return _choice(branches)

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while (char := self._peek()) and char not in "|)" and not self._at_end_anchor():
            parts.append(self._repeated())
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def _at_end_anchor(self) -> bool:
        """Whether a `$` comes next that ends a branch of the whole pattern."""
        return not self.opened and self.source[self.at : self.at + 2] in ("$", "$|")

    def _repeated(self) -> Node:
        start = self.at
        node = self._atom()
        bounds = self._bounds()
        if bounds is None:
            return node
        self._accept("?")  # lazy or greedy: the same when the whole value matches
        if self._peek() in _REPEATERS:
            raise _unreadable("repeated-twice", self.at)
        low, high = bounds
        if high is not None and high < low:
            raise _unreadable("impossible-count", start, low=low, high=high)
        return Repeat(node, low, high)

    def _bounds(self) -> tuple[int, int | None] | None:
        match self._peek():
            case "*":
                self.at += 1
                return 0, None
            case "+":
                self.at += 1
                return 1, None
            case "?":
                self.at += 1
                return 0, 1
            case "{":
                return self._counted()
            case _:
                return None

    def _counted(self) -> tuple[int, int | None]:
        start, end = self.at, self.source.find("}", self.at)
        low, comma, high = self.source[start + 1 : max(end, start)].partition(",")
        if end < 0 or not _is_number(low) or (high and not _is_number(high)):
            raise _unreadable("brace", start)
        self.at = end + 1
        return int(low), (int(low) if not comma else int(high) if high else None)

    def _atom(self) -> Node:
        start = self.at
        match char := self._take():
            case "(":
                return self._group(start)
            case "[":
                return self._class(start)
            case ".":
                return _ANY
            case "\\":
                return self._escape(start)
            case "^":
                raise _unreadable("late-beginning", start)
            case "$":
                raise self._early_end(start)
            case "*" | "+" | "?" | "{":
                raise _unreadable("modifier", start, char=char)
            case "}" | "]":
                raise _unreadable("closes-nothing", start, char=char)
            case _:
                return _literal(char)

    def _early_end(self, place: int) -> PatternError:
        """A `$` before the end, or one that ends the expression while a group is still open."""
        if self.opened and not self._peek():
            return _unreadable("open-group", self.opened[-1])
        return _unreadable("early-end", place)

    def _group(self, start: int) -> Node:
        if self._accept("?") and not self._accept(":"):
            raise _unreadable("group-kind", start)
        self.opened.append(start)
        if len(self.opened) > MAX_DEPTH:
            raise _unreadable("group-depth", start, most=MAX_DEPTH)
        inside = self._choice()
        self.opened.pop()
        if not self._accept(")"):
            raise _unreadable("open-group", start)
        return inside

    def _escape(self, start: int) -> Chars:
        char = self._take()
        if char in _CLASSES:
            return Chars(_CLASSES[char])
        if char.lower() in _CLASSES:
            return _complement(_CLASSES[char.lower()])
        return _literal(self._escaped_character(char, start))

    def _escaped_character(self, char: str, start: int) -> str:
        if char in _CONTROLS:
            return _CONTROLS[char]
        if char in ("x", "u"):
            width = 2 if char == "x" else 4
            digits = self.source[self.at : self.at + width]
            if len(digits) == width and all(digit in "0123456789abcdefABCDEF" for digit in digits):
                self.at += width
                return self._character(int(digits, 16), start)
        if not (char.isalnum() or char == "_"):
            return char
        raise _unreadable("escape", start, char=char)

    def _character(self, code: int, start: int) -> str:
        if within(code, SURROGATES):
            raise _unreadable("half", start, code=f"{code:04x}")
        return chr(code)

    def _class(self, start: int) -> Chars:
        negated = self._accept("^")
        items: list[Chars] = []
        while not self._accept("]"):
            items.append(self._class_item(start))
        if not items:
            raise _unreadable("empty-class", start)
        if negated:
            return _complement(tuple(span for item in items for span in _literally(item)))
        return _union(items)

    def _class_item(self, start: int) -> Chars:
        low = self._class_character(start)
        if not isinstance(low, str):
            return low
        if self._peek() == "-" and self.source[self.at + 1 : self.at + 2] not in ("]", ""):
            self.at += 1
            high = self._class_character(start)
            if not isinstance(high, str) or high < low:
                raise _unreadable("interval", start)
            return Chars(((ord(low), ord(high)),))
        return _literal(low)

    def _class_character(self, start: int) -> str | Chars:
        if not self._peek():
            raise _unreadable("open-class", start)
        char = self._take()
        if char == "[":
            raise _unreadable("bracket", self.at - 1)
        if char != "\\":
            return char
        escaped = self._take()
        if escaped.lower() in _CLASSES:
            return Chars(_CLASSES[escaped.lower()], negated=escaped.isupper())
        return self._escaped_character(escaped, start)


def _unreadable(problem: str, position: int, **values: object) -> PatternError:
    """One of the phrases `expression-…`, at a 0-based position."""
    return PatternError(phrase(f"expression-{problem}", **values), position)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 6


def _literal(char: str) -> Chars:
    return Chars(((ord(char), ord(char)),))


def _choice(branches: list[Node]) -> Node:
    return branches[0] if len(branches) == 1 else Choice(tuple(branches))


def _complement(ranges: tuple[Range, ...]) -> Chars:
    """All characters but these; where a line end is among these, no line terminator is admitted."""
    if any(within(end, ranges) for end in _LINE_ENDS):
        ranges += without(LINE_TERMINATORS, ranges)
    return Chars(tuple(dict.fromkeys(ranges)), negated=True)


def _union(items: list[Chars]) -> Chars:
    r"""What any of the items admits; `[\S-]` admits no line terminator, `[\s\S]` admits all."""
    ranges = tuple(span for item in items for span in _literally(item))
    if any(item.negated for item in items) and not all(within(end, ranges) for end in _LINE_ENDS):
        listed = tuple(span for item in items if not item.negated for span in item.ranges)
        ranges = without(ranges, without(LINE_TERMINATORS, listed))
    return Chars(tuple(dict.fromkeys(ranges)))


def _literally(item: Chars) -> tuple[Range, ...]:
    """What an item of a class admits, whatever a line is."""
    return complement(item.ranges) if item.negated else item.ranges
