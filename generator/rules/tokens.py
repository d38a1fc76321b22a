"""An expression's text as tokens, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<blank>\s+)
  | (?P<number>[0-9]+(?:\.[0-9]+)?)
  | (?P<name>[A-Za-z_][A-Za-z0-9_]*)
  | (?P<text>"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')
  | (?P<sign>&&|\|\||==|!=|<=|>=|[!<>+\-.,()\[\]])
    """,
    re.VERBOSE,
)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\", "'": "'", '"': '"'}
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)

WORDS = frozenset(
    (
        *("true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import"),
        *("let", "loop", "package", "namespace", "return", "var", "void", "while"),
    )
)
"""The words that CEL keeps for itself: no variable has such a name."""


class SyntaxFaultError(Exception):
    """A text that is no expression: what is wrong, by the name of its phrase, and where."""

    def __init__(self, phrase: str, at: int, text: str) -> None:
        super().__init__(f"{phrase} at {at}: {text!r}")
        self.phrase = phrase
        self.at = at  # 0-based, in characters
        self.text = text  # what stands there


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign of an expression."""

    kind: str  # "name", "number", "text", "sign"; "end" behind the last
    text: str  # as written; of a text, what it says
    at: int


def tokens(source: str) -> Iterator[Token]:
    """The tokens of a text, an "end" behind them.

    Raises: SyntaxFaultError for a character that begins no token, or an escape that is none.
    """
    at = 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if match is None:
            raise SyntaxFaultError(_phrase(source[at]), at, source[at])
        kind = str(match.lastgroup)
        if kind == "text":
            yield Token(kind, _unquoted(match["text"], at), at)
        elif kind != "blank":
            yield Token(kind, match[0], at)
        at = match.end()
    yield Token("end", "", at)


def _phrase(character: str) -> str:
    if character in "'\"":
        return "text-without-end"
    return "single-sign" if character in "&|=" else "foreign-character"


def _unquoted(quoted: str, at: int) -> str:
    """What a quoted text says; the escapes are those that mean the same in every target."""

    def character(match: re.Match[str]) -> str:
        if match[1] not in _ESCAPES:
            raise SyntaxFaultError("unknown-escape", at + 1 + match.start(), match[0])
        return _ESCAPES[match[1]]

    return _ESCAPE.sub(character, quoted[1:-1])
