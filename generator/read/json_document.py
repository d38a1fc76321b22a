"""JSON text from outside, read strictly: no duplicate key, no `NaN`, bounded depth."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from generator.diagnostics import Phrase, phrase, shown
from generator.read.json_slips import json_slip

MAX_DEPTH = 100

_ESCAPED_HALF = re.compile(rb"\\u[dD][89a-fA-F]")  # UTF-8 itself cannot hold one
_HALF = re.compile("[\ud800-\udfff]")


class JsonError(ValueError):
    """Why a text is no JSON document that we accept."""

    def __init__(self, problem: Phrase, line: int = 0, pointer: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.line = line  # 1-based; 0 when unknown
        self.pointer = pointer  # RFC 6901, of what is refused in a document that can be parsed


def load_source(content: bytes) -> Any:
    """The document of a source, whose texts are published: each of them can be written.

    Raises: JsonError, also with the pointer of half a surrogate pair, which no encoding holds.
    """
    document = load_json(content)
    pointer = _half_character(document, "") if _ESCAPED_HALF.search(content) else None
    if pointer is not None:
        raise JsonError(phrase("json-half-character"), pointer=pointer)
    return document


def escaped(name: str) -> str:
    """A member's name as a step of a JSON pointer."""
    return name.replace("~", "~0").replace("/", "~1")


def _half_character(node: Any, pointer: str) -> str | None:
    """Where the first half of a surrogate pair stands, in a text or a member's name; None when there is none."""
    match node:
        case str():
            return pointer if _HALF.search(node) else None
        case dict():
            if any(map(_HALF.search, node)):
                return pointer
            children = [(child, f"{pointer}/{escaped(name)}") for name, child in node.items()]
        case list():
            children = [(child, f"{pointer}/{index}") for index, child in enumerate(node)]
        case _:
            return None
    places = (_half_character(child, place) for child, place in children)
    return next((place for place in places if place is not None), None)


def load_json(content: bytes) -> Any:
    """The document; objects keep the order of their members.

    Raises: JsonError, with the line and column where there is one.
    """
    try:
        document = json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_unique, parse_constant=_refuse, parse_float=_finite
        )
    except json.JSONDecodeError as error:
        problem = json_slip(error.doc, error.pos)
        located = phrase("located", problem=problem, line=error.lineno, column=error.colno)
        raise JsonError(located, error.lineno) from None
    except UnicodeDecodeError as error:
        problem = phrase("not-utf-8", byte=error.start)
        raise JsonError(problem, content.count(b"\n", 0, error.start) + 1) from None
    except RecursionError:
        raise JsonError(phrase("too-many-levels", most=MAX_DEPTH)) from None
    except JsonError:
        raise
    except ValueError:  # Python reads no integer of more than 4300 digits
        raise JsonError(phrase("too-large-number")) from None
    if depth_exceeds(document, MAX_DEPTH):
        raise JsonError(phrase("too-many-levels", most=MAX_DEPTH))
    return document


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]  # add returns None
        raise JsonError(phrase("json-key-twice", key=shown(twice)))
    return members


def _refuse(constant: str) -> Any:
    raise JsonError(phrase("json-constant", constant=constant))


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise JsonError(phrase("too-large-number-is", number=text[:40]))
    return number


def depth_exceeds(document: Any, limit: int) -> bool:
    """Whether objects and lists stand in one another more often than this."""
    level = [document]
    for _ in range(limit + 1):
        level = [
            child
            for node in level
            if isinstance(node, dict | list)
            for child in (node.values() if isinstance(node, dict) else node)
        ]
        if not level:
            return False
    return True
