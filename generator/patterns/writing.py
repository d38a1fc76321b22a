"""A tree written in the dialect of each target."""

from __future__ import annotations

from collections.abc import Iterator

from generator.patterns.nodes import XML_CHARACTERS, Chars, Choice, Node, Range, Repeat, Sequence

_META = frozenset("\\^$.|?*+()[]{}")
_CLASS_META = frozenset("\\^-[]")


def ecmascript(node: Node) -> str:
    """The pattern for JSON Schema: anchored, digit classes spelt out."""
    return f"^{_alone(node)}$"


def rust(node: Node) -> str:
    """The pattern for pydantic's regex engine: anchored at the very end of the text."""
    return f"^{_alone(node)}$"


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
    ranges = tuple(_xml_only(chars.ranges)) if in_xsd else chars.ranges
    match ranges:
        case ():
            return "[\\s\\S]" if chars.negated else "[a-[a]]"
        case ((low, high),) if low == high and not chars.negated:
            return _character(low, _META, in_xsd=in_xsd)
        case _:
            body = "".join(_render_range(one, in_xsd=in_xsd) for one in ranges)
            return f"[{'^' if chars.negated else ''}{body}]"


def _render_range(one: Range, *, in_xsd: bool) -> str:
    low, high = one
    first = _character(low, _CLASS_META, in_xsd=in_xsd)
    if low == high:
        return first
    if in_xsd and len(first) > 1:  # libxml2 takes a range that starts with an escape for its two ends
        return first + _render_range((low + 1, high), in_xsd=in_xsd)
    return f"{first}-{_character(high, _CLASS_META, in_xsd=in_xsd)}"


def _character(code: int, special: frozenset[str], *, in_xsd: bool) -> str:
    char = chr(code)
    if char in "\n\r\t":
        return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}[char]
    if in_xsd:
        return f"\\{char}" if char in special and char != "$" else char  # XSD 1.0 has no escape `\$`
    if char in special:
        return f"\\{char}"
    if char in "&~" or code < 0x20 or 0x7F <= code < 0xA0:
        return f"\\u{code:04x}"  # `&&` and `~~` mean something in the classes of some engines
    return char


def _xml_only(ranges: tuple[Range, ...]) -> Iterator[Range]:
    """The ranges without what no XML document can hold."""
    for low, high in ranges:
        for start, end in XML_CHARACTERS:
            if low <= end and start <= high:
                yield max(low, start), min(high, end)
