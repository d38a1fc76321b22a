"""A program that gives hostile documents to an entrance of the package and measures what it does.

Each document is read in a process of its own, forked off one that has read messages
before: what is measured is the reading alone. Its CPU time is told in that of parsing
ordinary JSON or XML of the same size, by `json.loads` or lxml, in the same process.
"""

from __future__ import annotations

import gc
import json
import math
import os
import resource
import sys
import time
from collections.abc import Callable
from typing import Any

from lxml import etree

from tests.unit.runtime import hostile_json, hostile_xml
from tests.unit.runtime.hostile_json import Document, Documents, under_root

ATTEMPTS = 3
"""The best counts: other processes may have had the caches."""

GOOD_TIMES, FLOOD_TIMES = 60, 1500
"""How many times as long as its parse a document may take, and one with a hundred thousand problems."""

LEAST_BYTES = 250_000
"""A document that is smaller counts as if it were as large: every reading has something to begin with."""

Outcome = tuple[str, float, float, float]
"""The type of what came of it, how many times its parse it took, additional megabytes, milliseconds of CPU."""

_XML = (hostile_xml.DOCUMENTS, hostile_xml.FLOODS)
_JSON = (hostile_json.VALUES, hostile_json.FLOODS)
_ENVELOPES = (hostile_json.ENVELOPES, hostile_json.FLOODED_ENVELOPES)
GIVEN: dict[str, tuple[Documents, Documents]] = {
    "from_xml": _XML,
    "from_json": _JSON,
    "model_validate_json": _JSON,
    "from_json of an envelope": _ENVELOPES,
    "parse of an envelope": _ENVELOPES,
    "parse of XML": _XML,
    "parse of JSON": (under_root(hostile_json.VALUES), under_root(hostile_json.FLOODS)),
    "parse of no message": (hostile_json.VALUES, {}),
}
"""For each entrance the documents that it should refuse at little cost, and those that cost more."""


XML = ("from_xml", "parse of XML")
ORDINARY_JSON = json.dumps([json.loads(hostile_json.case())] * 700)
ORDINARY_XML = f"<cases>{hostile_xml.case() * 500}</cases>"


def entrance(name: str) -> Callable[[Document], Any]:
    """What an editor calls."""
    import hubsante_models  # noqa: PLC0415  # the package under test

    case, envelope = (hubsante_models.MESSAGES[one] for one in ("RC-EDA", "EDXL-DE"))
    own: dict[str, Callable[[Document], Any]] = {
        "from_xml": case.from_xml,
        "from_json": case.from_json,
        "model_validate_json": case.model_validate_json,
        "from_json of an envelope": envelope.from_json,
    }
    return own.get(name, hubsante_models.parse)


def measure(name: str) -> dict[str, Outcome]:
    """What came of each document that the entrance was given."""
    read, parse = entrance(name), etree.fromstring if name in XML else json.loads
    ordinary = ORDINARY_XML if name in XML else ORDINARY_JSON
    warm_up(read)
    gc.collect()
    gc.freeze()
    documents, floods = GIVEN[name]
    pace = Pace(lambda: parse(ordinary), len(ordinary))
    return {
        **{one: best(read, make(), pace, GOOD_TIMES) for one, make in documents.items()},
        **{one: best(read, make(), pace, FLOOD_TIMES) for one, make in floods.items()},
    }


def warm_up(read: Callable[[Document], Any]) -> None:
    """Load what the first messages load: modules, validators, parsers."""
    good = hostile_json.case()
    around = hostile_json.envelope(f'{hostile_json.HEADER}, "createCase": {good}')
    for one in (good, hostile_xml.case(), hostile_xml.case("<a/>"), f'{{"createCase": {good}}}', around, "{}"):
        outcome(read, one, 1)


class Pace:
    """What a byte takes to be parsed, measured anew whenever a document seems to take too long."""

    def __init__(self, parse: Callable[[], object], size: int) -> None:
        self._parse, self._size = parse, size
        self.measure()

    def measure(self) -> None:
        self._seconds = min(spent(self._parse) for _ in range(5)) / self._size

    def of(self, document: Document) -> float:
        return self._seconds * max(len(document), LEAST_BYTES)


def best(read: Callable[[Document], Any], document: Document, pace: Pace, most: float) -> Outcome:
    found = forked(read, document, pace, most)
    for _ in range(ATTEMPTS - 1):
        if found[1] > most:
            pace.measure()
            found = min(found, forked(read, document, pace, most), key=lambda one: one[1])
    return found


def forked(read: Callable[[Document], Any], document: Document, pace: Pace, most: float) -> Outcome:
    seconds = pace.of(document)
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        end = math.ceil(most * seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (end, end))
        os.write(into, json.dumps(outcome(read, document, seconds)).encode())
        os._exit(0)
    os.close(into)
    with os.fdopen(out) as told:
        said = told.read()
    status = os.waitpid(child, 0)[1]
    return tuple(json.loads(said)) if said else (f"ended with status {status}", math.inf, 0.0, math.inf)


def outcome(read: Callable[[Document], Any], document: Document, unit: float) -> Outcome:
    """Of one reading, beside one that takes so many seconds."""
    said, before = "", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    def attempt() -> None:
        nonlocal said
        try:
            said = type(read(document)).__name__
        except BaseException as error:  # which one is what is asked
            said = type(error).__name__

    seconds = spent(attempt)
    more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return said, seconds / unit, more / 1024, seconds * 1000


def spent(work: Callable[[], object]) -> float:
    """Seconds of CPU."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1])))
