"""The positions of the values of a JSON text: a path and a line for each."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from generator.walk import Path

_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],:]|[^\s{}\[\],:"]++', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Spot:
    """One value of a text."""

    path: Path
    line: int  # 1-based, where the value begins
    lexeme: str  # the scalar as it is written; the bracket of an object or a list
    start: int  # 0-based, of the lexeme in the text
    name_start: int  # of the member's name, with its quotes; -1 for an item or the document


@dataclass(slots=True)
class _Open:
    """An object or a list whose end has not come yet."""

    step: str | int | None  # the member or item at hand; None between two members
    name_start: int = -1  # of the member's name in the text


@dataclass(slots=True)
class _Scanner:
    """The containers around the lexeme at hand."""

    open: list[_Open] = field(default_factory=list)

    def begins_value(self, lexeme: str, start: int) -> bool:
        """Consume a lexeme that is no value; whether the lexeme begins one."""
        match lexeme[0]:
            case "," | "}" | "]" | ":":
                self._mark(lexeme)
                return False
            case '"' if self.open and self.open[-1].step is None:
                self.open[-1].step, self.open[-1].name_start = str(json.loads(lexeme)), start
                return False
            case _:
                return True

    def enter(self, lexeme: str) -> None:
        if lexeme in ("{", "["):
            self.open.append(_Open(0 if lexeme == "[" else None))

    @property
    def name_start(self) -> int:
        return self.open[-1].name_start if self.open else -1

    def path(self) -> Path:
        return tuple(container.step for container in self.open if container.step is not None)

    def _mark(self, lexeme: str) -> None:
        if lexeme in ("}", "]"):
            self.open.pop()
        elif lexeme == ",":
            container = self.open[-1]
            container.step = container.step + 1 if isinstance(container.step, int) else None


def spots(text: str) -> Iterator[Spot]:
    """Every value of a JSON text, in order; the caller stops before the text becomes invalid."""
    scanner, line, counted = _Scanner(), 1, 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        if scanner.begins_value(match.group(), match.start()):
            yield Spot(scanner.path(), line, match.group(), match.start(), scanner.name_start)
            scanner.enter(match.group())


def lines(text: str, wanted: Collection[Path]) -> Mapping[Path, int]:
    """The line of each wanted path that the text has; the text is a JSON document."""
    missing = set(wanted)
    line_of: dict[Path, int] = {}
    for spot in spots(text):
        if spot.path in missing:
            line_of[spot.path] = spot.line
            missing.discard(spot.path)
            if not missing:
                break
    return line_of
