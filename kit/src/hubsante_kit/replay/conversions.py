"""Conversions between versions, as far as the installed package of models has them."""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeAlias, cast

from hubsante_kit.replay.finding import Finding, Path

Outcome: TypeAlias = Literal["converted", "refused"]

_MODULE = "hubsante_models.conversion"


class ConversionError(Exception):
    """Nothing converts between two versions; the words are for the person who asked for it."""


class _Place(Protocol):
    path: str


class _Result(Protocol):
    """Either of the outcomes: a refusal has a path, the other messages and losses."""

    path: str
    messages: Sequence[Mapping[str, Any]]
    losses: Sequence[_Place]


class _Converters(Protocol):
    def way(self, source: str, target: str) -> Sequence[tuple[str, str]]: ...
    def convert(self, message: Mapping[str, Any], source: str, target: str) -> _Result: ...


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of a message."""

    outcome: Outcome
    findings: tuple[Finding, ...]
    """What was lost, each place once, or where it was refused."""
    messages: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Conversion:
    """Two versions by their names in the package."""

    source: str
    target: str

    def of(self, message: Mapping[str, Any], schema: str, root: str) -> Converted:
        """What becomes of a message that the source accepts."""
        result = _converters().convert(message, self.source, self.target)
        if not hasattr(result, "messages"):
            return Converted("refused", (Finding("conversion-refused", schema, _steps(result.path, root)),), ())
        lost = dict.fromkeys(_steps(loss.path, root) for loss in result.losses)
        losses = tuple(Finding("conversion-loss", schema, steps) for steps in lost)
        return Converted("converted", losses, tuple(result.messages))


def conversion_of(pair: str) -> Conversion:
    """The conversion of `"2.4:3.4"`.

    Raises: ConversionError.
    """
    source, colon, target = pair.partition(":")
    if not colon:
        raise ConversionError(f"{pair} : il faut deux versions, « 2.4:3.4 »")
    try:
        way = _converters().way(source, target)
    except ModuleNotFoundError as error:
        raise ConversionError("le paquet installé des modèles ne convertit pas entre versions") from error
    except ValueError as error:
        raise ConversionError(f"{pair} : {error}") from error
    if not way:
        raise ConversionError(f"{pair} : les deux versions sont la même")
    return Conversion(way[0][0], way[-1][1])


def _converters() -> _Converters:
    return cast(_Converters, importlib.import_module(_MODULE).converters())


def _steps(pointer: str, root: str) -> Path:
    """The steps of a pointer from the root object on."""
    names = [name.replace("~1", "/").replace("~0", "~") for name in pointer.split("/")[1:]]
    if names[:1] == [root]:
        del names[0]
    return tuple(int(name) if name.isdecimal() else name for name in names)
