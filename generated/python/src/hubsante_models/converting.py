"""A message of one model as a message of another one, member by member, as the tables of the pair say.

A table of an object has for each member of the source the ways that it may go
(`fields`), what is done once all members went their ways (`steps`), and what the
result must have (`needs`). What is not in the table, the source does not have.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from .conversion_later import Later
from .conversion_leaf import is_read, leaf
from .conversion_places import (
    Frame,
    Frames,
    Members,
    RefusedError,
    Table,
    found,
    frame_above,
    holds,
    is_free,
    is_other,
    item_holds,
    items,
    length_of,
    put,
    put_in_order,
)
from .conversion_values import (
    ABSENT,
    HOLDERS,
    Absent,
    Json,
    Path,
    as_text,
    copied,
    is_list,
    is_object,
    leaves,
    pointer,
    shown,
)


@dataclass(frozen=True, slots=True)
class Loss:
    """A value of the source that the result does not hold as it was."""

    path: str  # in the message that was converted, `/patient/0/idPat`
    value: Json
    reason: str
    version: str = ""  # of the message that the path leads into

    def __str__(self) -> str:
        """`2.4.0 /patient/0/healthMotive/code « "M03.04" » : n'existe pas dans le modèle cible`."""
        return f"{self.version} {self.path} {shown(self.value)} : {self.reason}"


class _DroppedError(Exception):
    """The item of a list that a value stands in is to be left out."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


_ONLY_TO = {"to"}
_TAKEN = "une autre donnée est déjà à sa place dans le modèle cible"
_ALL_HAVE_AN_ANSWER = ({"do": "refuse"},)
"""What is done with a value of a way where all of the source have an answer: it is none of the source."""


@dataclass(frozen=True)
class Walk:
    """The conversion of one message."""

    tables: Table
    later: Later
    losses: list[Loss] = field(default_factory=list[Loss])
    built: list[tuple[Table, Frame]] = field(default_factory=list[tuple[Table, Frame]])
    sent: dict[tuple[int | str, ...], Members] = field(default_factory=dict[tuple[int | str, ...], Members])
    """The places where an object was sent to, by the identity of what holds them, which is kept for it."""

    def message(self, number: int, source: Mapping[str, Json], path: Path = ()) -> Members:
        """What becomes of the root object; `path` leads to it.

        Raises: RefusedError
        """
        try:
            target = self._object(number, source, (), path)
        except _DroppedError as drop:
            raise RefusedError(drop.reason, path, None) from drop
        self.later.carry_out()
        for table, frame in self.built:
            _require(table, frame)
            put_in_order(frame.target, table["order"])
        return target

    def _object(self, number: int, source: Json, above: Frames, path: Path, *, is_inlined: bool = False) -> Members:
        """What becomes of an object; one that is inlined, into the object that holds it."""
        table: Table = self.tables["objects"][number]
        if not is_object(source):
            raise RefusedError("un objet était attendu", path, source)
        frame = Frame(source, above[-1].target if is_inlined else {}, path)
        frames = (*above, frame)
        self.built.append((table, frame))
        for name, value in source.items():
            ways = table["fields"].get(name)
            if ways is None:
                self._unknown(table, frame, name, value)
            elif ways[0].keys() == _ONLY_TO and is_free(ways[0]["to"], frame.target) and not isinstance(value, HOLDERS):
                frame.target[ways[0]["to"][0]] = value  # what most values do, without the questions of the others
            else:
                self._member(ways, value, frames, (*path, name))
        for step in table.get("steps", ()):
            if holds(step.get("if"), frames):
                self.later.begin(step, frames)
        for name in table.get("drops", ()):
            if name not in frame.target:
                raise _DroppedError(f"élément retiré : rien ne fournit {name}, obligatoire dans le modèle cible")
        return frame.target

    def _unknown(self, table: Table, frame: Frame, name: str, value: Json) -> None:
        """What the source does not name goes along where both sides admit it."""
        if table.get("open") and name not in table["order"]:
            frame.target[name] = copied(value)
        else:
            self._lose(value, (*frame.path, name), "donnée inconnue du modèle source")

    # --- members ---------------------------------------------------------------------

    def _member(self, ways: Iterable[Table], value: Json, frames: Frames, path: Path) -> None:
        """A member goes the first way whose condition holds, and those before it that are walked besides.

        Where a condition asks the items of a list, each item goes its own way.
        """
        if is_list(value) and any("if_item" in way for way in ways):
            for index, item in enumerate(value):
                self._choose(ways, [item], item, frames, (*path, index))
        else:
            self._choose(ways, value, value, frames, path)

    def _choose(self, ways: Iterable[Table], value: Json, asked: Json, frames: Frames, path: Path) -> None:
        """The way of a member, or of one of its items: `value` is a list of it then, and `asked` the item."""
        for way in ways:
            if not holds(way.get("if"), frames) or not item_holds(way, asked, frames):
                continue
            if value != [] or ("to" in way and "also" not in way):
                self._go(way, value, asked, frames, path)
            if "also" not in way:
                return
        self._lose(asked, path, "aucune correspondance ne convient à cette valeur")

    def _go(self, way: Table, value: Json, asked: Json, frames: Frames, path: Path) -> None:
        if "into" in way:
            for at, item in items(asked, path) if is_list(asked) else [(path, asked)]:
                self._object(way["into"], item, frames, at, is_inlined=True)
        elif "note" in way:
            self._note_each(way["note"], asked, frames, path)
        elif "to" not in way:
            self._lose(asked, path, way["reason"])
        else:
            self._send(way, value, asked, frames, path)

    def _send(self, way: Table, value: Json, asked: Json, frames: Frames, path: Path) -> None:
        """Set a value where it goes; of two that go to one place the first stays, and the second is a loss."""
        target, to = frame_above(frames, way).target, way["to"]
        key = (id(target), *to)
        if key in self.sent:
            self._lose(asked, path, _TAKEN)
            return
        result = self._value(way, value, frames, path)
        if is_object(result):
            self.sent[key] = target
        if isinstance(result, Absent):
            return
        if is_free(to, target):
            target[to[0]] = result
        else:
            self._send_besides(target, to, result, asked, path)

    def _send_besides(self, target: Members, to: list[str], result: Json, asked: Json, path: Path) -> None:
        """Set a value where something may stand already: lists grow, objects have the members of both."""
        there = found(target, to)
        if is_other(there, result):
            self._lose(asked, path, _TAKEN)
        if is_object(result) and is_object(there):
            result |= {name: there[name] for name in result if name in there}
        if isinstance(there, Absent) or isinstance(result, HOLDERS):
            put(target, to, result)

    def _value(self, way: Table, value: Json, frames: Frames, path: Path) -> Json | Absent:
        many = way.get("many")
        if not is_list(value):
            if many == "wrap" and way.get("max") == length_of(found(frame_above(frames, way).target, way["to"])):
                self._lose(value, path, f"au plus {way['max']} valeurs dans le modèle cible")
                return ABSENT
            item = self._item(way, value, frames, path)
            return [item] if many == "wrap" and not isinstance(item, Absent) else item
        given = items(value, path)
        kept = self._chosen(way, given) if many in ("first", "last") else given
        results = list(self._results(way, kept, frames))
        if many in ("first", "last"):
            return results[0] if results else ABSENT
        return results if results or not given else ABSENT

    def _chosen(self, way: Table, items: list[tuple[Path, Json]]) -> list[tuple[Path, Json]]:
        """The one item that is kept of a list: the first, or that with the greatest value of a member."""
        kept = items[0] if items else None
        if way["many"] == "last":
            dated = [item for item in items if is_object(item[1]) and way["by"] in item[1]]
            kept = max(dated, key=lambda item: _moment(item[1][way["by"]]), default=kept)
        for item in items:
            if item is not kept:
                self._lose(item[1], item[0], "une seule valeur possible dans le modèle cible")
        return [kept] if kept else []

    def _results(self, way: Table, given: Iterable[tuple[Path, Json]], frames: Frames) -> Iterator[Json]:
        """What becomes of the items of a list; those behind as many as the target has become nothing."""
        most = way.get("max")
        count = 0 if most is None else length_of(found(frame_above(frames, way).target, way["to"]))
        for at, item in given:
            if count == most:
                self._lose(item, at, f"au plus {most} valeurs dans le modèle cible")
                continue
            result = self._item_of_list(way, item, frames, at)
            if not isinstance(result, Absent):
                count += 1
                yield result

    def _item_of_list(self, way: Table, item: Json, frames: Frames, path: Path) -> Json | Absent:
        """An item; where it is to be left out, all that was begun of it is taken back."""
        marks = len(self.losses), len(self.later.acts), len(self.built)
        try:
            return self._item(way, item, frames, path)
        except _DroppedError as drop:
            del self.losses[marks[0] :], self.later.acts[marks[1] :], self.built[marks[2] :]
            self._lose(item, path, drop.reason)
            return ABSENT

    def _item(self, way: Table, value: Json, frames: Frames, path: Path) -> Json | Absent:
        how: Table | None = way.get("as")
        if how is None:
            return copied(value)
        if "object" in how:
            made = self._object(how["object"], value, frames, path)
            return made if made or not value or how.get("is_required") else ABSENT
        result = self._coded(way, how, value, frames, path) if "coded" in how else leaf(self.tables, how, value)
        if isinstance(result, Absent):
            return self._impossible(way, value, frames, path)
        self._tell_coarse(how, value, path)
        self._tell_read(how, value, result, path)
        return result

    def _tell_coarse(self, how: Table, value: Json, path: Path) -> None:
        """A code that changes into one for several is a loss."""
        how = how.get("coded", how)
        code: Json = value.get("code") if is_object(value) else value
        if "coarse" in how and code in self.tables["codes"][how["coarse"]]:
            self._lose(code, (*path, "code") if is_object(value) else path, "code moins précis dans le modèle cible")

    def _tell_read(self, how: Table, value: Json, result: Json, path: Path) -> None:
        """A value that a function read is a loss: nothing leads back from the answer to how it was written."""
        if result != value and is_read(self.tables, how, value):
            self._lose(value, path, f"lu par la fonction {how['function']} : {as_text(result)}")

    def _coded(self, way: Table, how: Table, value: Json, frames: Frames, path: Path) -> Json | Absent:
        """A code with its label: where a code above stands for it, that one's label, and the own code is a loss."""
        given: Members = value if is_object(value) else {}
        code = given.get("code")
        found = leaf(self.tables, how["coded"], code)
        if isinstance(found, Absent):
            return ABSENT
        result: Members = {**copied(given), "code": found}
        labels: Mapping[str, str] = self.tables["maps"][how["labels"]] if "labels" in how else {}
        if found != code and how["coded"].get("parent") and found in labels:
            result["label"] = labels[found]
            for action in way["else"]:
                if action["do"] == "note":
                    self.later.note(action["note"], value, frames, path)
            if not any(action["do"] == "note" for action in way["else"]):
                self._lose(value, path, f"code plus précis que ceux du modèle cible, remplacé par {found}")
        return result

    def _impossible(self, way: Table, value: Json, frames: Frames, path: Path) -> Json | Absent:
        """What is declared for a value that the target does not have."""
        is_noted = False
        for action in way.get("else", _ALL_HAVE_AN_ANSWER):
            match action["do"]:
                case "note":
                    self.later.note(action["note"], value, frames, path)
                    is_noted = True
                case "default":
                    if not is_noted:
                        self._lose(value, path, f"valeur sans correspondance, remplacée par {as_text(action['value'])}")
                    return copied(action["value"])
                case "drop":
                    raise _DroppedError("élément retiré : une de ses valeurs n'a pas de correspondance")
                case "refuse":
                    raise RefusedError("valeur sans correspondance dans le modèle cible", path, value)
                case _:
                    self._lose(value, path, "valeur sans correspondance dans le modèle cible")
        return ABSENT

    def _note_each(self, note: Table, value: Json, frames: Frames, path: Path) -> None:
        """A note for each item of a list."""
        for at, item in items(value, path) if is_list(value) else [(path, value)]:
            self.later.note(note, item, frames, at)

    def _lose(self, value: Json, path: Path, reason: str) -> None:
        self.losses.extend(Loss(pointer(at), leaf, reason) for at, leaf in leaves(value, path))


def _moment(text: Json) -> float:
    """A date-time as what sorts as the moments do; a text that is none comes first."""
    try:
        return datetime.datetime.fromisoformat(text).timestamp()
    except (TypeError, ValueError):
        return float("-inf")


def _require(table: Table, frame: Frame) -> None:
    for name in table.get("needs", ()):
        if frame.target.get(name) in (None, []):
            raise RefusedError(
                f"donnée obligatoire dans le modèle cible, que rien ne fournit : {name}", (*frame.path, name), None
            )
