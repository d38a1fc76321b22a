"""How long two releases take to compare beyond reading them, and how fast real messages are replayed under both.

The releases are official ones; the messages are our own examples, 100,000 lines of a log, judged under our specs and
under a release that has one field less, beside a bare loop of jsonschema-rs over one schema.
`python -m tests.bench.comparison [MESSAGES]` prints these figures alone.
"""

from __future__ import annotations

import io
import itertools
import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import jsonschema_rs

from generator.diff.compare import compare
from generator.diff.judge import Judge, Judgement
from generator.diff.replay_pool import replay_all
from generator.emit import json_schema
from generator.model import Model
from generator.validate.files import named_documents
from tests.official import CHECKOUT, FOLDER, official_model, own_model

PAIRS = (("3.0.0", "3.4.0"), ("2.4.0", "3.0.0"), ("3.4.0", "3.4.1"))
MESSAGES = 100_000
EXAMPLES = CHECKOUT / "generated" / "examples" / "EDXL-DE"

T = TypeVar("T")


def report(messages: int = MESSAGES) -> None:
    """Print both tables."""
    if FOLDER.is_dir():
        print("\nOfficial releases compared, beyond reading them")
        for old, new in PAIRS:
            _print_comparison(old, new)
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "log.ndjson")
        _write(log, messages)
        _print_replay(log, messages)


def _print_comparison(old: str, new: str) -> None:
    before, after = official_model(old), official_model(new)
    judgements, seconds = _timed(lambda: list(Judge(before, after, compare(before, after)).judgements()))
    proofs = sum(len(judgement.witnesses) for judgement in judgements)
    print(f"  {old} → {new}: {len(judgements):>4} changes, {proofs:>4} proofs, {seconds:.2f} s of CPU    goal < 1 s")


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    return work(), time.process_time() - start


def _write(log: Path, messages: int) -> None:
    examples = [json.dumps(json.loads(path.read_bytes())) for path in sorted(EXAMPLES.glob("*.json"))]
    with log.open("w", encoding="utf-8") as lines:
        for line in itertools.islice(itertools.cycle(examples), messages):
            lines.write(f"{line}\n")


def _print_replay(log: Path, messages: int) -> None:
    old, new = own_model(), _with_less(own_model())
    judgements = list(Judge(old, new, compare(old, new)).judgements())
    bare = _rate(messages, lambda: _bare(old, log))
    ours = _rate(messages, lambda: _replay(old, new, judgements, log))
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"\nReplay of {messages:,} messages, {log.stat().st_size / messages / 1000:.1f} kB each")
    print(f"  jsonschema-rs, one schema {bare:>8.0f}/s")
    print(
        f"  mdd diff --replay, both   {ours:>8.0f}/s {ours / bare:>6.2f}    goal 0.5; {children} MB a process at most"
    )


def _rate(messages: int, work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return messages / (time.perf_counter() - start)


def _bare(model: Model, log: Path) -> int:
    schemas = [(json_schema.file_name(each), dict(json_schema.document(each, model))) for each in model.messages]
    validator = jsonschema_rs.Draft7Validator(
        dict(schemas)["EDXL-DE.schema.json"], registry=jsonschema_rs.Registry(schemas), validate_formats=True
    )
    with log.open("rb") as lines:
        return sum(validator.is_valid(json.loads(line)) for line in lines)


def _replay(old: Model, new: Model, judgements: list[Judgement], log: Path) -> None:
    replay_all(old, new, judgements, named_documents([str(log)], _nothing))


def _nothing() -> io.BufferedReader:
    return io.BufferedReader(io.BytesIO())


def _with_less(model: Model) -> Model:
    """A release whose first message has one field less."""
    message = model.message_by_name["RC-EDA"]
    root = replace(message.root_object, fields=message.root_object.fields[:-1])
    changed = replace(message, objects=(root, *message.objects[1:]))
    return replace(model, messages=tuple(changed if each is message else each for each in model.messages))


if __name__ == "__main__":
    report(*map(int, sys.argv[1:2]))
