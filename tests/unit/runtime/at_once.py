"""A program whose threads use several packages at once, none of which was used before.

It is given, as JSON, the documents of each package by its import name, and prints what
each thread made of each: `[name, number of the document, answer]`. Threads change places
as often as they can.
"""

from __future__ import annotations

import importlib
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice, repeat
from threading import Barrier

THREADS = 8


def answers(name: str, document: str, start: Barrier) -> list[str]:
    """What a package makes of a document: the class, and the object written in both forms."""
    start.wait()
    package = importlib.import_module(name)
    message = package.parse(document)
    kind = type(message)
    assert kind is package.MESSAGES[kind.wire_schema]
    written = message.to_json()
    assert kind.from_json(written) == message == kind.from_xml(message.to_xml())
    return [kind.__module__, kind.__name__, written, message.to_xml().decode()]


def main() -> None:
    """Let all threads begin with the documents of one number together, each in one of the packages."""
    sys.setswitchinterval(1e-6)
    documents: dict[str, list[str]] = json.load(sys.stdin)
    found: list[tuple[str, int, list[str]]] = []
    with ThreadPoolExecutor(THREADS) as threads:
        for number, several in enumerate(zip(*documents.values(), strict=True)):
            pairs = list(islice(cycle(zip(documents, several, strict=True)), THREADS))
            given = threads.map(answers, *zip(*pairs, strict=True), repeat(Barrier(THREADS)))
            found += [(name, number, answer) for (name, _), answer in zip(pairs, given, strict=True)]
    print(json.dumps(found))


if __name__ == "__main__":
    main()
