"""Values by their paths, put together to a JSON document that knows its cells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Origin, Phrase, phrase
from generator.walk import Path


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value that a cell holds."""

    path: Path
    value: Any
    origin: Origin


class _Branch(dict[str | int, Any]):
    """Members of an object or items of a list, by name or number."""


@dataclass
class Tree:
    """A document under way, the cell of each of its values, and what does not fit together."""

    cells: dict[str, Origin] = field(default_factory=dict)  # by pointer; of an object, the first cell in it
    problems: list[tuple[Origin, Phrase]] = field(default_factory=list)

    def grown(self, leaves: Iterable[Leaf]) -> dict[str, Any]:
        """The document of all leaves."""
        root = _Branch()
        for leaf in leaves:
            self._add(root, leaf)
        document: dict[str, Any] = self._plain(root, "")
        return document

    def _add(self, root: _Branch, leaf: Leaf) -> None:
        branch = root
        for step in leaf.path[:-1]:
            inner = branch.setdefault(step, _Branch())
            if not isinstance(inner, _Branch):
                self.problems.append((leaf.origin, phrase("scenario-value-and-parts")))
                return
            branch = inner
        if leaf.path[-1] in branch:
            self.problems.append((leaf.origin, phrase("scenario-value-and-parts")))
            return
        branch[leaf.path[-1]] = leaf.value
        for length in range(len(leaf.path) + 1):
            self.cells.setdefault(pointer(leaf.path[:length]), leaf.origin)

    def _plain(self, branch: Any, place: str) -> Any:
        """A branch as an object or a list, without numbers left out."""
        if not isinstance(branch, _Branch):
            return branch
        inner = {step: self._plain(value, place + pointer((step,))) for step, value in branch.items()}
        numbers = sorted(step for step in inner if isinstance(step, int))
        if not numbers:
            return inner
        if len(numbers) < len(inner):
            self.problems.append((self.cells[place], phrase("scenario-list-and-object")))
        elif numbers != list(range(len(numbers))):
            absent = next(number for number, step in enumerate([*numbers, -1]) if number != step)
            later = self.cells[place + pointer((numbers[absent],))]
            self.problems.append((later, phrase("scenario-item-missing", number=str(absent + 1))))
        return [inner[number] for number in numbers]


def pointer(path: Path) -> str:
    """The JSON pointer of a path.

    Source: RFC 6901
    """
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)
