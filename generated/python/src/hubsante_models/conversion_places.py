"""Objects of a message under way: paths into them, conditions on them, and values put into them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .conversion_values import ABSENT, Absent, Json, Path, is_list, is_object

Table = Mapping[str, Any]
Members = dict[str, Json]


class RefusedError(Exception):
    """No message of the target can be made."""

    def __init__(self, reason: str, path: Path, value: Json) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path
        self.value = value


@dataclass(frozen=True, slots=True)
class Frame:
    """An object on the way to a value: as it was, as it becomes, and where it was."""

    source: Mapping[str, Json]
    target: Members
    path: Path


Frames = tuple[Frame, ...]


def frame_above(frames: Frames, way: Table) -> Frame:
    """The object of the frames that a way is counted from."""
    up: int = way.get("up", 0)
    return frames[-1 - up]


def holds(condition: Any, frames: Frames) -> bool:
    """Whether a condition holds for an object: `["==", ["label"], "Rixe"]`; what is absent equals nothing.

    A path from `message` begins at the root object.
    """
    if condition is None:
        return True
    sign, *parts = condition
    match sign:
        case "&&":
            return all(holds(part, frames) for part in parts)
        case "||":
            return any(holds(part, frames) for part in parts)
        case "!":
            return not holds(parts[0], frames)
        case _:
            path: list[str] = parts[0]
            is_absolute = path[0] == "message"
            value = found(frames[0].source, path[1:]) if is_absolute else found(frames[-1].source, path)
            return _compared(sign, value, parts[1:])


def item_holds(way: Table, item: Json, frames: Frames) -> bool:
    """Whether the condition of a way on the items of a list holds for one of them."""
    if "if_item" not in way:
        return True
    return is_object(item) and holds(way["if_item"], (*frames, Frame(item, {}, ())))


def _compared(sign: str, value: Json | Absent, parts: list[Any]) -> bool:
    match sign:
        case "has":
            return not isinstance(value, Absent) and value != []
        case "in":
            return value in parts[0]
        case "startsWith":
            return isinstance(value, str) and value.startswith(parts[0])
        case _:
            return bool(value == parts[0]) if sign == "==" else bool(value != parts[0])


def items(value: list[Json], path: Path) -> list[tuple[Path, Json]]:
    """Each item of a list with its path; a list of one item that goes its own way has the item's path already."""
    if path and isinstance(path[-1], int):
        return [(path, item) for item in value]
    return [((*path, index), item) for index, item in enumerate(value)]


def found(source: Mapping[str, Json], steps: Iterable[str]) -> Json | Absent:
    """The value at the end of a way; of a list on it, in the first item."""
    value: Json = source
    for step in steps:
        name = step.removesuffix("[]")
        if is_list(value):
            value = value[0] if value else None
        if not is_object(value) or name not in value:
            return ABSENT
        value = value[name]
    return value


def holder(target: Members, steps: Iterable[str]) -> Members:
    """The object at the end of a way, each on it made where it is not there; of a list, its first item.

    Raises: RefusedError where something else stands on the way, as only a message that is none of the source has it
    """
    for step in steps:
        name = step.removesuffix("[]")
        if step.endswith("[]"):
            items = list_of(target, name)
            if not items:
                items.append({})
            inside: Json = items[0]
        else:
            inside = target.setdefault(name, {})
        if not is_object(inside):
            raise RefusedError(f"un objet était attendu : {name}", (), inside)
        target = inside
    return target


def list_of(target: Members, name: str) -> list[Json]:
    """The list that is a member of an object, made where there is none.

    Raises: RefusedError where the member is something else
    """
    value = target.setdefault(name, [])
    if not is_list(value):
        raise RefusedError(f"une liste était attendue : {name}", (), value)
    return value


def put(target: Members, steps: list[str], value: Json) -> None:
    """Set a value at the end of a way; a list goes behind one, an object takes in the members of one that stands there.

    The object itself is what stands there then: notes that are still to come are written into it.
    """
    *way, last = steps
    inside = holder(target, way)
    if is_list(value) and is_list(inside.get(last)):
        inside[last] += value
    elif is_object(value) and is_object(inside.get(last)):
        value |= {name: item for name, item in inside[last].items() if name not in value}
        inside[last] = value
    else:
        inside[last] = value


def is_free(to: list[str], target: Members) -> bool:
    """Whether a way leads to a member of the object itself that is not there yet."""
    return len(to) == 1 and to[0] not in target


def is_other(there: Json | Absent, result: Json | Absent) -> bool:
    """Whether something else stands where a value goes; lists grow, and objects have the members of both."""
    if isinstance(there, Absent) or isinstance(result, Absent) or is_list(result):
        return False
    if is_object(there) and is_object(result):
        return any(there[name] != result[name] for name in there.keys() & result.keys())
    return bool(there != result)


def length_of(value: Json | Absent) -> int:
    """How many items a list has; none where there is no list."""
    return len(value) if is_list(value) else 0


def append(holder: Members, name: str, text: str) -> None:
    """Put a text behind another, in a line of its own, or behind those of a list, `freetext[]`."""
    if name.endswith("[]"):
        list_of(holder, name[:-2]).append(text)
    else:
        holder[name] = f"{holder[name]}\n{text}" if holder.get(name) else text


def put_in_order(target: Members, order: Iterable[str]) -> None:
    """The members of an object in the order of the model."""
    ordered = {name: target[name] for name in order if name in target}
    rest = {name: value for name, value in target.items() if name not in ordered}
    target.clear()
    target.update(ordered | rest)
