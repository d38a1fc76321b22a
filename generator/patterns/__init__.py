"""Regular expressions: one portable dialect in, the same language out for every target.

A pattern of the specs matches the whole value. It may use literals, classes,
groups, alternation and counted repetition; `\\d`, `\\w` and `\\s` are ASCII. A dot,
and a class that excludes a line feed or carriage return, admits no line terminator.
Look-around, back references and word boundaries mean different things, or
nothing, in the dialects that read our targets (ECMAScript, Python, Rust, XSD, Java,
Go, PCRE, Ruby) and are refused.
"""

from generator.patterns.meaning import conjuncts, lengths, may_be_empty, may_end_in
from generator.patterns.nodes import UNSEEN, Chars, Choice, Node, Pattern, PatternError, Range, Repeat, Sequence
from generator.patterns.portable import keywords
from generator.patterns.reading import parse
from generator.patterns.writing import ecmascript, rust, xsd

__all__ = [
    "UNSEEN",
    "Chars",
    "Choice",
    "Node",
    "Pattern",
    "PatternError",
    "Range",
    "Repeat",
    "Sequence",
    "conjuncts",
    "ecmascript",
    "keywords",
    "lengths",
    "may_be_empty",
    "may_end_in",
    "parse",
    "rust",
    "xsd",
]
