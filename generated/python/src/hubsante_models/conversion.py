"""Messages of one version of the models as messages of another one, and of health services as those of fire services.

What a message becomes is generated from the models of both versions and from the rows
of the sheets `Correspondances`; no class of either version is needed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files
from typing import TypeAlias

from .conversion_later import Later
from .conversion_places import Members, RefusedError, Table, found
from .conversion_values import Json, Path, copied, identifier, is_list, is_object, pointer, shown
from .converting import Loss, Walk
from .strict_json import MAX_DEPTH

__all__ = ["Converted", "Converters", "Loss", "Refused", "UnknownVersionError", "convert"]

_PAYLOAD = ("content", 0, "jsonContent", "embeddedJsonContent", "message")
_ADDRESS = ("descriptor", "explicitAddress", "explicitAddressValue")
_FOLDER = "conversions"
_WITHOUT_HEADER = "le message cible n'a pas d'en-tête"
_VERSION = re.compile(r"[vV]?(?P<number>[0-9]+(?:\.[0-9]+)*)")


@dataclass(frozen=True, slots=True)
class Converted:
    """What a message became, and which of its values that does not hold as they were."""

    messages: tuple[Members, ...]  # each in its envelope where the message was in one
    losses: tuple[Loss, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a message becomes none of the other version."""

    reason: str  # in French
    path: str  # in the message, `/patient/0/idPat`; in the target where something is not there
    value: Json

    def __str__(self) -> str:
        """The reason, and the path and the value where there is one."""
        return f"{self.reason} ({self.path} {shown(self.value)})" if self.path else self.reason


Outcome: TypeAlias = Converted | Refused


class UnknownVersionError(ValueError):
    """No tables lead from the one version to the other."""


@dataclass(frozen=True)
class Converters:
    """The tables of every pair of versions, by the names of both."""

    tables: Mapping[tuple[str, str], Table]

    @cached_property
    def versions(self) -> tuple[str, ...]:
        """The names of versions, `2.4.0`, and of what is no version, `cisu`."""
        return tuple(dict.fromkeys(name for pair in self.tables for name in pair))

    def version(self, name: str) -> str:
        """The version of a name, or that of its line: `2.4` is `2.4.0`, and `3.4.1` is `3.4.2` where that is known.

        `V2` is the version 2, as the hub names it.

        Raises: UnknownVersionError where there is no such line, or more than one.
        """
        if name in self.versions:
            return name
        written = _VERSION.fullmatch(name)
        number = written["number"] if written else ""
        line = ".".join(number.split(".")[:2])
        same = [each for each in self.versions if each == number]
        known = same or [each for each in self.versions if number and each.startswith((f"{number}.", f"{line}."))]
        if len(known) != 1:
            raise UnknownVersionError(f"{name!r} is none of {', '.join(self.versions)}")
        return known[0]

    def way(self, source: str, target: str) -> tuple[tuple[str, str], ...]:
        """The shortest chain of pairs from one version to another.

        Raises: UnknownVersionError
        """
        first, last = self.version(source), self.version(target)
        ways: dict[str, tuple[tuple[str, str], ...]] = {first: ()}
        for reached in (waiting := [first]):
            for pair in self.tables:
                if pair[0] == reached and pair[1] not in ways:
                    ways[pair[1]] = (*ways[reached], pair)
                    waiting.append(pair[1])
        if last not in ways:
            raise UnknownVersionError(f"no way from {first} to {last}")
        return ways[last]

    def convert(
        self, message: Mapping[str, Json], source: str, target: str, envelope: Mapping[str, Json] | None = None
    ) -> Outcome:
        """A message of the target, or why there is none; the message and its envelope stay as they are.

        The message stands under its root, `{"createCase": {…}}`, alone, beside header fields or in an
        envelope, and the result as it does. `envelope` is that of a message which stands alone.

        Raises: UnknownVersionError
        """
        payload = payload_of(message)
        parties = _parties(message if payload is not None else envelope or {})
        given: list[Members] = [dict(message if payload is None else payload)]
        way = self.way(source, target)
        losses: list[Loss] = []
        try:
            _require_alone(message, payload)
            for pair in way:
                walks = [(Walk(self.tables[pair], Later(parties)), each) for each in given]
                given = [made for walk, each in walks for made in _converted(walk, each, payload is not None)]
                losses += [replace(loss, version=pair[0]) for walk, _ in walks for loss in walk.losses]
            given = given if way else copied(given)
            results = given if payload is None else [_carried(message, each, n) for n, each in enumerate(given)]
        except RefusedError as refusal:
            return Refused(refusal.reason, pointer(refusal.path), refusal.value)
        except RecursionError:  # several times deeper than what any reader takes
            return Refused(f"plus de {MAX_DEPTH} niveaux d'objets et de listes", "", None)
        return Converted(tuple(results), tuple(losses))


def convert(
    message: Mapping[str, Json], source: str, target: str, envelope: Mapping[str, Json] | None = None
) -> Outcome:
    """A message of another version, `convert(message, "2.4", "3.4")`, or why there is none.

    The message is one that the source accepts, as JSON has it; see `Converters.convert`.

    Raises: UnknownVersionError
    """
    return converters().convert(message, source, target, envelope)


@cache
def converters() -> Converters:
    """The converters that the package ships."""
    folder = files(__package__ or "").joinpath(_FOLDER)
    read = [json.loads(each.read_text(encoding="utf-8")) for each in folder.iterdir() if each.name.endswith(".json")]
    return Converters({(tables["source"], tables["target"]): tables for tables in read})


def _converted(walk: Walk, payload: Members, is_enveloped: bool) -> list[Members]:
    """The use case of a payload converted, its header fields beside it; further messages that are made of it behind."""
    root = _use_case(walk.tables, payload)
    entry: Table = walk.tables["messages"][root]
    content = copied(payload[root]) if "object" not in entry else walk.message(entry["object"], payload[root])
    fields = {name: value for name, value in payload.items() if name != root}
    header = _header(walk, entry, fields) if fields or is_enveloped else {}
    first = {**header, entry["root"]: content}
    more = [each for other in entry.get("more", ()) for each in _repeated(walk, other, payload[root])]
    return [first, *({**copied(header), **each} for each in more)]


def _require_alone(message: Mapping[str, Json], payload: Members | None) -> None:
    """A message that is all that its envelope carries.

    Raises: RefusedError
    """
    if payload is not None and len(message["content"]) > 1:
        raise RefusedError("une enveloppe est convertie avec un seul contenu", ("content", 1), message["content"][1])


def _use_case(tables: Table, payload: Members) -> str:
    """The root that is a member of a payload; a header that travels alone is one too.

    Raises: RefusedError where there is none, or several
    """
    known = [root for root in payload if root in tables["messages"]]
    roots = known if len(known) < 2 else [root for root in known if root != tables.get("header")]
    if len(roots) != 1:
        raise RefusedError(_unknown(tables, payload), (), next(iter(payload), None))
    return roots[0]


def _header(walk: Walk, entry: Table, fields: Members) -> Members:
    """The header fields beside a use case as the target has them, which may ask for none."""
    root: str | None = walk.tables.get("header")
    if root is None or "object" not in entry:
        return {name: copied(value) for name, value in fields.items()}
    if not entry["header"]:
        for name, value in fields.items():
            walk.losses.append(Loss(pointer((root, name)), value, _WITHOUT_HEADER))
        return {}
    own = Walk(walk.tables, Later(walk.later.parties), walk.losses)
    return own.message(walk.tables["messages"][root]["object"], fields, (root,))


def _repeated(walk: Walk, entry: Table, content: Members) -> Iterator[Members]:
    """A message for each item of a list; what it does not hold, the first message does."""
    items: Json = content.get(entry["each"])
    for item in items if is_list(items) else ():
        own = Walk(walk.tables, Later(walk.later.parties))
        yield {entry["root"]: own.message(entry["object"], {**content, entry["each"]: [item]})}


def _header_fields(tables: Table) -> Collection[str]:
    entry: Table = tables["messages"].get(tables.get("header"), {})
    return tables["objects"][entry["object"]]["fields"] if "object" in entry else ()


def _unknown(tables: Table, payload: Members) -> str:
    names = ", ".join(name for name in payload if name not in _header_fields(tables)) or "rien"
    return f"aucun message à convertir de {tables['source']} vers {tables['target']} : {names}"


def payload_of(message: Mapping[str, Json]) -> Members | None:
    """What an envelope carries; None of a message that stands alone."""
    value: Json = message
    for step in _PAYLOAD:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value if is_object(value) else None


def _carried(envelope: Mapping[str, Json], payload: Members, number: int) -> Members:
    """The envelope with another payload; all but the first have an identifier of their own."""
    own: Members = {}
    if number and isinstance(envelope.get("distributionID"), str):
        named = f"{envelope['distributionID']}{number}"
        own["distributionID"] = f"{envelope['distributionID'].rpartition('_')[0]}_{identifier(named)}"
        payload = {**payload, **({"messageId": own["distributionID"]} if "messageId" in payload else {})}
    return {**_with(envelope, _PAYLOAD, payload), **own}


def _with(value: Json, steps: Path, there: Json) -> Json:
    """A copy of a value with something else at the end of steps."""
    if not steps:
        return there
    step, rest = steps[0], steps[1:]
    if is_list(value):
        return [_with(item, rest, there) if at == step else copied(item) for at, item in enumerate(value)]
    return {name: _with(item, rest, there) if name == step else copied(item) for name, item in value.items()}


def _parties(envelope: Mapping[str, Json]) -> Mapping[str, str]:
    """Who sent an envelope, and to whom."""
    named = {"sender": envelope.get("senderID"), "recipient": found(envelope, _ADDRESS)}
    return {role: name for role, name in named.items() if isinstance(name, str)}
