"""Tokens to a syntax tree: names are not looked up yet.

or         = and { "||" and }
and        = comparison { "&&" comparison }
comparison = sum [ ("==" | "!=" | "<" | "<=" | ">" | ">=" | "in") sum ]
sum        = unary { "+" unary }
unary      = { "!" } postfix
postfix    = primary { "." name [ "(" arguments ")" ] }
primary    = name [ "(" arguments ")" ] | literal | "[" arguments "]" | "(" or ")"
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.rules.tokens import WORDS, SyntaxFaultError, Token, tokens

_COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")
_DEEPEST = 40  # brackets and negations within each other


@dataclass(frozen=True, slots=True)
class Name:
    """A variable, or a member of the context."""

    name: str
    at: int


@dataclass(frozen=True, slots=True)
class Member:
    """`holder.name`"""

    holder: Syntax
    name: str
    at: int  # of the name


@dataclass(frozen=True, slots=True)
class Call:
    """`function(arguments)`, or `target.function(arguments)`."""

    function: str
    target: Syntax | None
    arguments: tuple[Syntax, ...]
    at: int  # of the function's name


@dataclass(frozen=True, slots=True)
class Constant:
    """A text, number or truth as it is written."""

    value: str | int | float | bool
    at: int


@dataclass(frozen=True, slots=True)
class Listing:
    """`['A', 'B']`"""

    items: tuple[Syntax, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Negation:
    """`!operand`"""

    operand: Syntax
    at: int


@dataclass(frozen=True, slots=True)
class Operation:
    """Two operands and what stands between them: `&&`, `||`, a comparison, `in`, `+`."""

    sign: str
    left: Syntax
    right: Syntax
    at: int  # of the sign


Syntax = Name | Member | Call | Constant | Listing | Negation | Operation


def parsed(source: str) -> Syntax:
    """The syntax tree of an expression.

    Raises: SyntaxFaultError where the text is none.
    """
    reader = _Reader(tuple(tokens(source)))
    tree = reader.either()
    reader.close("end", "end-expected")
    return tree


class _Reader:
    """Tokens, read one behind another."""

    def __init__(self, read: Sequence[Token]) -> None:
        self._tokens = read
        self._next = 0
        self._depth = 0

    @property
    def token(self) -> Token:
        return self._tokens[self._next]

    def _take(self) -> Token:
        token = self.token
        self._next += token.kind != "end"
        return token

    def _is_sign(self, *signs: str) -> bool:
        return self.token.kind == "sign" and self.token.text in signs

    def close(self, sign: str, phrase: str) -> None:
        """Pass a sign that must stand here."""
        if self.token.kind != sign and not self._is_sign(sign):
            raise SyntaxFaultError(phrase, self.token.at, self.token.text)
        self._take()

    # --- operators -----------------------------------------------------------------------

    def either(self) -> Syntax:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise SyntaxFaultError("too-deep", self.token.at, self.token.text)
        left = self._both()
        while self._is_sign("||"):
            sign = self._take()
            left = Operation("||", left, self._both(), sign.at)
        self._depth -= 1
        return left

    def _both(self) -> Syntax:
        left = self._comparison()
        while self._is_sign("&&"):
            sign = self._take()
            left = Operation("&&", left, self._comparison(), sign.at)
        return left

    def _comparison(self) -> Syntax:
        left = self._sum()
        if not self._is_comparison():
            return left
        sign = self._take()
        right = self._sum()
        if self._is_comparison():
            raise SyntaxFaultError("chained-comparison", self.token.at, self.token.text)
        return Operation(sign.text, left, right, sign.at)

    def _is_comparison(self) -> bool:
        return self._is_sign(*_COMPARISONS) or (self.token.kind == "name" and self.token.text == "in")

    def _sum(self) -> Syntax:
        left = self._unary()
        while self._is_sign("+"):
            sign = self._take()
            left = Operation("+", left, self._unary(), sign.at)
        return left

    def _unary(self) -> Syntax:
        signs: list[Token] = []
        while self._is_sign("!"):
            signs.append(self._take())
            if self._depth + len(signs) > _DEEPEST:
                raise SyntaxFaultError("too-deep", self.token.at, self.token.text)
        operand = self._postfix()
        for sign in reversed(signs):
            operand = Negation(operand, sign.at)
        return operand

    # --- operands ------------------------------------------------------------------------

    def _postfix(self) -> Syntax:
        operand = self._primary()
        while self._is_sign("."):
            self._take()
            name = self._name()
            if self._is_sign("("):
                operand = Call(name.text, operand, self._arguments("(", ")"), name.at)
            else:
                operand = Member(operand, name.text, name.at)
        return operand

    def _name(self) -> Token:
        token = self._take()
        if token.kind != "name":
            raise SyntaxFaultError("name-expected", token.at, token.text)
        return token

    def _primary(self) -> Syntax:
        token = self._take()
        match token.kind, token.text:
            case "text", text:
                return Constant(text, token.at)
            case "number", digits:
                return Constant(float(digits) if "." in digits else int(digits), token.at)
            case "sign", "-" if self.token.kind == "number":
                number = self._take().text
                return Constant(-float(number) if "." in number else -int(number), token.at)
            case "name", "true" | "false":
                return Constant(token.text == "true", token.at)
            case "name", name if name not in WORDS:
                if self._is_sign("("):
                    return Call(name, None, self._arguments("(", ")"), token.at)
                return Name(name, token.at)
            case "sign", "(":
                inside = self.either()
                self.close(")", "bracket-expected")
                return inside
            case "sign", "[":
                self._next -= 1
                return Listing(self._arguments("[", "]"), token.at)
        raise SyntaxFaultError("operand-expected", token.at, token.text)

    def _arguments(self, opening: str, closing: str) -> tuple[Syntax, ...]:
        self.close(opening, "bracket-expected")
        arguments: list[Syntax] = []
        while not self._is_sign(closing):
            if arguments:
                self.close(",", "bracket-expected")
            arguments.append(self.either())
        self.close(closing, "bracket-expected")
        return tuple(arguments)
