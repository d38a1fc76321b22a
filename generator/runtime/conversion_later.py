"""What is done once every member of a message went its way: notes, constants, identifiers, counts, copies."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from .conversion_places import (
    Frame,
    Frames,
    Members,
    RefusedError,
    Table,
    append,
    found,
    frame_above,
    holder,
    list_of,
    put,
)
from .conversion_values import Absent, Json, Path, copied, described, filled, identifier, is_list, pointer

Act = tuple[tuple[int, int, int], Callable[[], None]]
"""What is to be done, behind its turn: the first row about the same list, the item of that, the row itself."""


@dataclass(frozen=True)
class Later:
    """What is to be done, in the order of the rows that ask for it; of notes about items, item by item."""

    parties: Mapping[str, str]  # "sender" and "recipient" of the envelope
    acts: list[Act] = field(default_factory=list[Act])

    def carry_out(self) -> None:
        """Raises: RefusedError"""
        for _, act in sorted(self.acts, key=lambda entry: entry[0]):
            act()

    def begin(self, step: Table, frames: Frames) -> None:
        """A note is taken of what stands there now; all else waits until every member went its way."""
        if step["do"] != "note":
            self.acts.append(((step["order"], 0, step["order"]), lambda: self._step(step, frames)))
            return
        value = found(frames[-1].source, step["read"])
        if not isinstance(value, Absent):
            self.note(step["note"], value, frames, (*frames[-1].path, *step["read"]))

    def note(self, note: Table, value: Json, frames: Frames, path: Path) -> None:
        text = note["text"].replace("{}", described(value, note.get("labels", {})))
        target = frame_above(frames, note)
        index = next((at for at in path if isinstance(at, int)), 0)
        turn = (note.get("group", note["order"]), index, note["order"])
        self.acts.append((turn, lambda: self._write(note, text, target, frames, path)))

    def _write(self, note: Table, text: str, target: Frame, frames: Frames, path: Path) -> None:
        """A text behind another one, a further text of a list, or a new item that holds it."""
        *way, last = note["to"]
        inside = holder(target.target, way)
        if "item" not in note:
            append(inside, last, text)
            return
        item: Members = {}
        for steps, content in note["item"]:
            made = self._filled(content, text, frames, path)
            if made is not None:
                put(item, steps, made)
        list_of(inside, last).append(item)

    def _filled(self, content: Table, text: str, frames: Frames, path: Path) -> Json:
        if "from" in content:
            up, name = content["from"]
            value = frame_above(frames, {"up": up}).target.get(name)
            return _in_utc(value) if content.get("utc") else value
        if "new" in content:
            return self._new(content["new"], frames, path)
        return content["value"].replace("{}", text) if isinstance(content["value"], str) else content["value"]

    def _new(self, template: str, frames: Frames, path: Path) -> str:
        """A template with what the message says of itself, and an identifier that no other place has."""
        root = frames[0].source
        known = {**{name: value for name, value in root.items() if isinstance(value, str)}, **self.parties}
        case = known.get("caseId", "")
        known.setdefault("owner", case.rpartition(".")[0])
        return filled(template, {**known, "": identifier(f"{case}{pointer(path)}{len(self.acts)}")})

    def _step(self, step: Table, frames: Frames) -> None:
        target = frames[-1].target
        if step.get("is_absent_only", True) and not isinstance(found(target, step["to"]), Absent):
            return
        match step["do"]:
            case "default":
                put(target, step["to"], copied(step["value"]))
            case "new":
                put(target, step["to"], self._new(step["value"], frames, (*frames[-1].path, *step["to"])))
            case "envelope":
                self._fill_from_envelope(step, frames)
            case "count":
                items = found(frames[0].source, step["of"])
                count = len(items) if is_list(items) else 0
                code = _class_of(count, step["ranges"])
                if code is not None:
                    put(target, step["to"], copied(code))
            case _:
                value = found(frames[0].target, step["from"])
                if not isinstance(value, Absent):
                    put(target, step["to"], copied(value))

    def _fill_from_envelope(self, step: Table, frames: Frames) -> None:
        party = self.parties.get(step["party"])
        if party is None:
            raise RefusedError("l'enveloppe manque, dont une donnée obligatoire est tirée", tuple(step["to"]), None)
        put(frames[-1].target, step["to"], filled(step["value"], {"": party, "nom": party.rpartition(".")[2]}))


def _in_utc(text: Json) -> Json:
    """The same moment in the offset that no sender of France has."""
    try:
        return datetime.datetime.fromisoformat(text).astimezone(datetime.UTC).isoformat()
    except (TypeError, ValueError, OverflowError):
        return None


def _class_of(count: int, ranges: Iterable[tuple[int, int | None, Json]]) -> Json:
    """The value of the class that a number of items falls into."""
    return next((code for low, high, code in ranges if low <= count and (high is None or count <= high)), None)
