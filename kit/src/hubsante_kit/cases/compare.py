"""A message of the editor held against the example of a step."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from hubsante_kit.cases.assignment import assign
from hubsante_kit.cases.case import PathRow
from hubsante_kit.cases.identity import same_items
from hubsante_kit.cases.paths import MISSING, Path, leaves

Bindings: TypeAlias = Mapping[str, str]
"""What the editor has in the place of an identifier of the examples, by that identifier; the same in every step."""

MAX_ITEMS = 200
"""Items of a list of the editor that are looked at: the examples have fewer than ten."""

_DATETIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?"
)


@dataclass(frozen=True, slots=True)
class Difference:
    """A value of the example that the message does not repeat."""

    path: Path
    """In the message; where nothing stands there, where it should."""
    example_path: Path
    expected: Any
    found: Any
    """`MISSING` where nothing stands."""
    kind: Literal["missing", "different", "inconsistent"]
    """Inconsistent is an identifier that the editor replaced in an earlier step by another text."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a message compares with an example."""

    differences: tuple[Difference, ...]
    compared: int
    """The values of the example that were compared, with or without difference."""
    bindings: Bindings
    """Those given, and those that this message adds."""


@dataclass(slots=True)
class _Run:
    ignored: Collection[Path]
    identifiers: Collection[Path]
    bindings: dict[str, str]
    differences: list[Difference] = field(default_factory=list)
    compared: int = 0


def compare(example: Any, message: Any, rows: tuple[PathRow, ...], bindings: Bindings) -> Comparison:
    """Whether a message has each value of an example that is neither ignored nor a date with a time.

    What the message has beyond is its own affair. Items of lists are matched by identity, then by
    what they have in common, never by their place.
    """
    named = [(row.path, row.is_identifier) for row in rows if row.path is not None]
    ignored = {path for path, is_identifier in named if not is_identifier}
    identifiers = {path for path, is_identifier in named if is_identifier}
    run = _Run(ignored, identifiers, dict(bindings))
    _compare(run, example, message, (), ())
    return Comparison(tuple(run.differences), run.compared, run.bindings)


def _compare(run: _Run, example: Any, found: Any, path: Path, example_path: Path) -> None:
    if example_path in run.ignored:
        _learn(run, example, found, example_path)
        return
    match example:
        case dict():
            members = found if isinstance(found, dict) else {}
            for name, item in example.items():
                _compare(run, item, members.get(name, MISSING), (*path, name), (*example_path, name))
        case list():
            _compare_items(run, example, found if isinstance(found, list) else [], path, example_path)
        case _:
            _compare_value(run, example, found, path, example_path)


def _compare_items(run: _Run, example: list[Any], found: list[Any], path: Path, example_path: Path) -> None:
    looked_at = found[:MAX_ITEMS]
    for index, place in enumerate(matched(run.bindings, run.ignored, example, looked_at, example_path)):
        item = MISSING if place is None else looked_at[place]
        here = len(looked_at) + index if place is None else place
        _compare(run, example[index], item, (*path, here), (*example_path, index))


def matched(
    bindings: Bindings, ignored: Collection[Path], example: list[Any], found: list[Any], path: Path
) -> tuple[int | None, ...]:
    """For each item of an example the place of the item that is the same, or of those left the most like it."""
    places = _same(bindings, example, found, path)
    rest = [index for index in range(len(example)) if index not in places]
    free = [place for place in range(len(found)) if place not in places.values()]
    costs = [
        [
            _cost(bindings, ignored, example[index], found[place], (*path, index)) + _distance(index, place)
            for place in free
        ]
        for index in rest
    ]
    assigned = assign(costs) if free else (None,) * len(rest)
    alike = {index: free[place] for index, place in zip(rest, assigned, strict=True) if place is not None}
    return tuple(places.get(index, alike.get(index)) for index in range(len(example)))


def _same(bindings: Bindings, example: list[Any], found: list[Any], path: Path) -> dict[int, int]:
    """The places of the items with the same identity, then of those that say the same."""
    places = same_items(path, example, found, bindings)
    for index, item in enumerate(example):
        free = (place for place in range(len(found)) if place not in places.values())
        equal = next((place for place in free if index not in places and is_equal(item, found[place])), None)
        if equal is not None:
            places[index] = equal
    return places


def _distance(index: int, place: int) -> float:
    """Of items that are as like the nearest goes first."""
    return abs(index - place) / 1_000


def _cost(bindings: Bindings, ignored: Collection[Path], example: Any, found: Any, path: Path) -> int:
    """How many values of an item another one does not have."""
    run = _Run(ignored, (), dict(bindings))
    _compare(run, example, found, (), path)
    return len(run.differences)


def _compare_value(run: _Run, example: Any, found: Any, path: Path, example_path: Path) -> None:
    if is_datetime(example):
        return
    run.compared += 1
    expected = run.bindings.get(example, example) if isinstance(example, str) else example
    if example_path in run.identifiers and isinstance(example, str) and isinstance(found, str):
        expected = run.bindings.setdefault(example, found)
    if found is MISSING:
        run.differences.append(Difference(path, example_path, expected, found, "missing"))
    elif not is_equal(expected, found):
        kind: Literal["different", "inconsistent"] = "different" if expected == example else "inconsistent"
        run.differences.append(Difference(path, example_path, expected, found, kind))


def _learn(run: _Run, example: Any, found: Any, example_path: Path) -> None:
    """An identifier that is not compared is remembered all the same: the partner answers with it."""
    name = next((step for step in reversed(example_path) if isinstance(step, str)), "")
    if isinstance(example, str) and isinstance(found, str) and name.lower().endswith("id"):
        run.bindings.setdefault(example, found)


def learned(example: Any, message: Any, bindings: Bindings) -> Bindings:
    """What a message that is compared with nothing has in the place of the identifiers of an example."""
    run = _Run({path for path, _ in leaves(example)}, (), dict(bindings))
    _compare(run, example, message, (), ())
    return run.bindings


def is_datetime(value: Any) -> bool:
    """Whether a value is a date with a time, which no message can repeat."""
    return isinstance(value, str) and _DATETIME.fullmatch(value) is not None


def is_equal(expected: Any, found: Any) -> bool:
    """Equal as JSON has it: `true` is no number, and 1.0 is 1; of objects and lists that is not looked at inside."""
    return isinstance(expected, bool) == isinstance(found, bool) and bool(expected == found)


def replaced(example: Any, bindings: Bindings) -> Any:
    """An example with the identifiers of the editor in the place of its own."""
    match example:
        case dict():
            return {name: replaced(item, bindings) for name, item in example.items()}
        case list():
            return [replaced(item, bindings) for item in example]
        case str():
            return bindings.get(example, example)
        case _:
            return example


def values_to_check(example: Any, rows: tuple[PathRow, ...]) -> list[tuple[Path, Any]]:
    """The values of an example that a screen or a message should show, in their order."""
    ignored = [row.path for row in rows if row.path is not None and not row.is_identifier]
    return [
        (path, value)
        for path, value in leaves(example)
        if not is_datetime(value) and not any(path[: len(prefix)] == prefix for prefix in ignored)
    ]
