"""Messages as files: a client puts its own into `out/`, and finds those for it under `in/`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from hubsante_kit.exchange import Exchange, NotPermittedError
from hubsante_kit.hub.delivery import CONTENT_TYPES, Delivery
from hubsante_kit.queues import KINDS, Waiting
from hubsante_kit.ways.bounds import MOST_A_SECOND, MOST_BYTES, MOST_FILES

PROPERTIES = ".properties"
"""Behind the name of a message: a file beside it that says with which properties it is published."""

_SUFFIXES = {f".{form}": content_type for content_type, form in CONTENT_TYPES.items()}

_SHOWN = re.compile(rf"\.?[0-9]{{6,}}\.({'|'.join(CONTENT_TYPES.values())})")
"""The names of the files that the kit itself puts into `in/`, whole or not yet."""


class Properties(BaseModel):
    """The properties of a message in JSON, each by its name in AMQP; what is absent is as it should be."""

    model_config = ConfigDict(extra="forbid", strict=True)

    routing_key: str | None = Field(None, alias="routing-key")
    content_type: str | None = Field(None, alias="content-type")
    delivery_mode: int = Field(2, alias="delivery-mode")
    expiration: str = ""


class Folder:
    """The folders of clients under a root: `fr.health.samu770/out`, `fr.health.samu770/in/message` …

    A message that was taken moves from `out/` to `sent/`, or to `refused/` with the reason
    where the broker would not have let it through. A client acknowledges a message by
    removing its file; whatever else it keeps under `in/` stays there.
    """

    def __init__(self, root: Path, clients: Iterable[str], exchange: Exchange) -> None:
        self._root, self._clients, self._exchange = root, tuple(clients), exchange
        self._last: dict[Path, tuple[int, int]] = {}
        for client in self._clients:
            for name in ("out", "sent", "refused", *(f"in/{kind}" for kind in KINDS)):
                (root / client / name).mkdir(parents=True, exist_ok=True)

    def turn(self) -> None:
        """Take what was put into `out/` before the last turn and did not change since, and bring `in/` up to date."""
        for client in self._clients:
            for path in self._settled(self._root / client / "out"):
                self._send(client, path)
            for kind in KINDS:
                self._show(self._root / client / "in" / kind, f"{client}.{kind}")

    def _settled(self, folder: Path) -> Iterator[Path]:
        """The messages that are wholly written, the oldest first."""
        found = ((Path(entry), _state(entry)) for entry in os.scandir(folder) if _is_message(entry))
        states = {path: state for path, state in found if state is not None}
        last, kept = self._last, {path: state for path, state in self._last.items() if path.parent != folder}
        self._last = {**kept, **states}
        settled = [path for path, state in states.items() if last.get(path) == state]
        yield from sorted(settled, key=lambda path: (states[path][1], path.name))[:MOST_A_SECOND]

    def _send(self, client: str, path: Path) -> None:
        try:
            state = path.stat()
            if state.st_size > MOST_BYTES:
                raise self._exchange.deny(client, "folder", f"{path.name} a plus de {MOST_BYTES} octets")
            delivery = self._delivery(client, path)
            origin = f"{path.name}:{state.st_ino}:{state.st_mtime_ns}"
            outcome = self._exchange.publish(client, "folder", delivery, origin=origin)
        except NotPermittedError as error:
            refused = path.parents[1] / "refused"
            _move(path, refused / path.name)
            (refused / f"{path.name}.txt").write_text(f"{error}\n", encoding="utf-8", errors="backslashreplace")
            return
        except (FileNotFoundError, PermissionError):  # its owner took it back, or still keeps it from others
            return
        number = f"{outcome.message:06}-" if outcome else ""
        with suppress(PermissionError):  # it is known by its origin, and moved once its owner lets go of it
            _move(path, path.parents[1] / "sent" / f"{number}{path.name}")

    def _delivery(self, client: str, path: Path) -> Delivery:
        properties = self._properties(client, path)
        content_type = properties.content_type
        return Delivery(
            client if properties.routing_key is None else properties.routing_key,
            _SUFFIXES[path.suffix] if content_type is None else content_type,
            path.read_bytes(),
            is_persistent=properties.delivery_mode == 2,
            expiration=properties.expiration,
        )

    def _properties(self, client: str, path: Path) -> Properties:
        beside = path.with_name(path.name + PROPERTIES)
        try:
            with beside.open("rb") as file:
                return Properties.model_validate_json(file.read(MOST_BYTES))
        except FileNotFoundError:
            return Properties.model_validate({})
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            place = ".".join(map(str, first["loc"])) or "document"
            raise self._exchange.deny(client, "folder", f"{beside.name} : {place} : {first['msg']}") from error
        except IsADirectoryError as error:
            raise self._exchange.deny(client, "folder", f"{beside.name} : un fichier est attendu") from error

    def _show(self, folder: Path, queue: str) -> None:
        """The messages of a queue as files; those whose files are gone are acknowledged."""
        waiting = self._exchange.waiting(queue)
        there = {path.name for path in folder.iterdir() if _SHOWN.fullmatch(path.name)}
        for found in waiting:
            if found.delivered == "folder" and file_name(found) not in there:
                self._exchange.consume(queue, found.message)
        expected = {file_name(found): found for found in self._exchange.waiting(queue)[:MOST_FILES]}
        for name in there - expected.keys():
            with suppress(FileNotFoundError, PermissionError):  # what its reader still has open goes later
                (folder / name).unlink()
        for name in expected.keys() - there:
            _write(folder / name, expected[name].body)
            self._exchange.deliver(expected[name], "folder")


def file_name(waiting: Waiting) -> str:
    """`000012.json`: by the number of the message, so that names are in the order of the queue."""
    return f"{waiting.message:06}.{CONTENT_TYPES[waiting.content_type]}"


def _is_message(entry: os.DirEntry[str]) -> bool:
    name = entry.name
    return entry.is_file(follow_symlinks=False) and not name.startswith(".") and Path(name).suffix in _SUFFIXES


def _state(entry: os.DirEntry[str]) -> tuple[int, int] | None:
    """Size and time of a file; None where its owner took it back meanwhile."""
    try:
        state = entry.stat()
    except FileNotFoundError:
        return None
    return state.st_size, state.st_mtime_ns


def _move(path: Path, to: Path) -> None:
    beside = path.with_name(path.name + PROPERTIES)
    with suppress(FileNotFoundError):
        path.replace(to)
    with suppress(FileNotFoundError):
        beside.replace(to.with_name(to.name + PROPERTIES))


def _write(path: Path, body: bytes) -> None:
    """The file, whole or not at all, also after a power cut: that it is gone will mean that it was read."""
    part = path.with_name(f".{path.name}")
    with part.open("wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
