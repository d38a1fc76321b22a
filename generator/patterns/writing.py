"""A tree written in the dialect of each target."""

from __future__ import annotations

from collections.abc import Iterator

from generator.patterns.nodes import UNSEEN, XML_CHARACTERS, Chars, Choice, Node, Range, Repeat, Sequence
from generator.patterns.ranges import LAST, admitted, complement

_META = frozenset("\\^$.|?*+()[]{}")
_CLASS_META = frozenset("\\^-[](){}|/")  # with its flag `v`, JavaScript requires them all escaped
_XSD_CLASS_META = frozenset("\\^-[]")

_ESCAPES = {code: f"\\u{code:04x}" for code in UNSEEN}


def ecmascript(node: Node) -> str:
    """The pattern for JSON Schema, whose escapes and classes mean the same in every engine; anchored.

    JavaScript (without flag, with `u` and with `v`), Java, Python, Rust, Go, PCRE and Ruby
    compile it. They differ in what `^` and `$` mean beside a line end: see `portable`.
    """
    return f"^{_alone(node)}$"


def character_class(chars: Chars) -> str:
    """The expression for one character of a class, wherever it occurs in a text, for the same engines."""
    return _render_chars(chars, in_xsd=False)


def rust(node: Node) -> str:
    """The pattern for pydantic's regex engine: anchored at the very end, without characters that editors hide."""
    return f"^{_alone(node)}$".translate(_ESCAPES)


def xsd(node: Node) -> str:
    """The pattern facet: no anchors, no non-capturing groups, only XML characters.

    Source: XML Schema 1.0 part 2, appendix F
    """
    return _render(node, in_xsd=True)


def _alone(node: Node) -> str:
    """Rendered so that anchors around it hold for all of it."""
    text = _render(node, in_xsd=False)
    return f"(?:{text})" if isinstance(node, Choice) else text


def _render(node: Node, *, in_xsd: bool) -> str:
    match node:
        case Chars():
            return _render_chars(node, in_xsd=in_xsd)
        case Sequence(parts):
            return "".join(
                _group(part, in_xsd=in_xsd) if isinstance(part, Choice) else _render(part, in_xsd=in_xsd)
                for part in parts
            )
        case Choice(branches):
            return "|".join(_render(branch, in_xsd=in_xsd) for branch in branches)
        case Repeat(part, low, high):
            inside = _render(part, in_xsd=in_xsd) if isinstance(part, Chars) else _group(part, in_xsd=in_xsd)
            return inside + _quantifier(low, high)


def _group(node: Node, *, in_xsd: bool) -> str:
    return f"({_render(node, in_xsd=in_xsd)})"


def _quantifier(low: int, high: int | None) -> str:
    match low, high:
        case 0, None:
            return "*"
        case 1, None:
            return "+"
        case 0, 1:
            return "?"
        case _, None:
            return f"{{{low},}}"
        case _ if low == high:
            return f"{{{low}}}"
        case _:
            return f"{{{low},{high}}}"


def _render_chars(chars: Chars, *, in_xsd: bool) -> str:
    if in_xsd:  # libxml2 misjudges some negated classes: only those that the author wrote are emitted
        return _render_ranges(tuple(_xml_only(chars.ranges)), chars.negated, in_xsd=True)
    return _render_ranges(*_as_read(chars), in_xsd=False)


def _as_read(chars: Chars) -> tuple[tuple[Range, ...], bool]:
    """The ranges of a class and whether it is negated: when it runs to the last character.

    So JavaScript without `u`, which reads halves of characters, admits these where it should.
    """
    own = admitted(chars)
    is_negated = bool(own) and own[-1][1] == LAST
    if is_negated == chars.negated:
        return _in_order(chars), is_negated
    return (complement(own) if is_negated else own), is_negated


def _in_order(chars: Chars) -> tuple[Range, ...]:
    """The ranges as their author wrote them; merged where two overlap, since engines differ on `&&` and `--`."""
    merged = admitted(Chars(chars.ranges))
    is_apart = sum(high - low for low, high in chars.ranges) + len(chars.ranges) == sum(
        high - low + 1 for low, high in merged
    )
    return chars.ranges if is_apart else merged


def _render_ranges(ranges: tuple[Range, ...], is_negated: bool, *, in_xsd: bool) -> str:
    match ranges:
        case ():
            return "[\\s\\S]" if is_negated else "[a-[a]]" if in_xsd else "[^\\s\\S]"
        case ((low, high),) if low == high and not is_negated:
            return _character(low, _META, in_xsd=in_xsd)
        case _:
            body = "".join(_render_range(span, in_xsd=in_xsd) for span in ranges)
            return f"[{'^' if is_negated else ''}{body}]"


def _render_range(span: Range, *, in_xsd: bool) -> str:
    low, high = span
    special = _XSD_CLASS_META if in_xsd else _CLASS_META
    first = _character(low, special, in_xsd=in_xsd)
    if low == high:
        return first
    if in_xsd and len(first) > 1:  # libxml2 takes a range that starts with an escape for its two ends
        return first + _render_range((low + 1, high), in_xsd=in_xsd)
    last = _character(high, special, in_xsd=in_xsd)
    return f"{first}{last}" if high == low + 1 else f"{first}-{last}"


def _character(code: int, special: frozenset[str], *, in_xsd: bool) -> str:
    char = chr(code)
    if char in "\n\r\t":
        return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}[char]
    if in_xsd:
        return f"\\{char}" if char in special and char != "$" else char  # XSD 1.0 has no escape `\$`
    if char in special:
        return f"\\{char}"
    if code < 0x20 or code == 0x7F:
        return f"\\x{code:02x}"  # `\x` is UTF-8's byte in Ruby, so what is beyond ASCII is not escaped
    return char


def _xml_only(ranges: tuple[Range, ...]) -> Iterator[Range]:
    """The ranges without the characters that no XML document can hold."""
    for low, high in ranges:
        for start, end in XML_CHARACTERS:
            if low <= end and start <= high:
                yield max(low, start), min(high, end)
