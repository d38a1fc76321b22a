"""A program that gives hostile documents to an entrance of the package and measures what it does.

Each document is read in a process of its own, forked off one that has read messages
before: what is measured is the reading alone, in CPU time.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from typing import Any

from tests.unit.runtime import hostile_json, hostile_xml
from tests.unit.runtime.hostile_json import Document, Documents, under_root

ATTEMPTS = 5
"""The best counts: other processes may have had the caches."""

PAUSE_S = 0.2

GOOD_MS = 100
DEADLINE_S = 20

Outcome = tuple[str, float, float]
"""The type of what came of it, milliseconds of CPU, additional megabytes."""

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
    read = entrance(name)
    warm_up(read)
    gc.collect()
    gc.freeze()
    documents, floods = GIVEN[name]
    return {one: best(read, make()) for one, make in {**documents, **floods}.items()}


def warm_up(read: Callable[[Document], Any]) -> None:
    """Load what the first messages load: modules, validators, parsers."""
    good = hostile_json.case()
    around = hostile_json.envelope(f'{hostile_json.HEADER}, "createCase": {good}')
    for one in (good, hostile_xml.case(), hostile_xml.case("<a/>"), f'{{"createCase": {good}}}', around, "{}"):
        outcome(read, one)


def best(read: Callable[[Document], Any], document: Document) -> Outcome:
    found = forked(read, document)
    for _ in range(ATTEMPTS - 1):
        if found[1] > GOOD_MS:
            time.sleep(PAUSE_S)
            found = min(found, forked(read, document), key=lambda one: one[1])
    return found


def forked(read: Callable[[Document], Any], document: Document) -> Outcome:
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (DEADLINE_S, DEADLINE_S))
        os.write(into, json.dumps(outcome(read, document)).encode())
        os._exit(0)
    os.close(into)
    with os.fdopen(out) as told:
        said = told.read()
    status = os.waitpid(child, 0)[1]
    return tuple(json.loads(said)) if said else (f"ended with status {status}", 1000.0 * DEADLINE_S, 0.0)


def outcome(read: Callable[[Document], Any], document: Document) -> Outcome:
    start, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        said = type(read(document)).__name__
    except BaseException as error:  # which one is what is asked
        said = type(error).__name__
    spent = time.process_time() - start
    return said, spent * 1000, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1])))
