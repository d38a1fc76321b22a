"""How fast the package converts messages, beside reading and judging them as a hub must anyway.

`python -m tests.bench.conversions` prints this table alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from hubsante_kit.replay.judge import Judge
from hubsante_kit.replay.release import load
from tests.bench.rounds import Budget, Contender, compare
from tests.official import CHECKOUT, own_model
from tests.packages import Package

GENERATED = CHECKOUT / "generated"
BUDGET = Budget(rounds=7, slice=0.1)

Convert = Callable[[Any, str, str], Any]


def report(budget: Budget = BUDGET) -> None:
    """Print how many envelopes a second are converted to each earlier version, and read and judged."""
    module = Package(own_model(), GENERATED).module("conversion")
    print("\nConversions of our examples in their envelopes, messages a second of CPU")
    for target in ("2.4", "1.3"):
        texts = envelopes(module, target)
        ours, judged = compare((_converted(module.convert, texts, target), _judged(texts)), budget)
        print(f"  {judged.contender.name:<44}{judged.speed:>8,.0f}/s")
        print(f"  {ours.contender.name:<44}{ours.speed:>8,.0f}/s{ours.speed / judged.speed:>7.2f}")


def envelopes(module: Any, target: str) -> Sequence[str]:
    """The examples that travel in an envelope and that the target has."""
    documents = [json.loads(path.read_bytes()) for path in sorted((GENERATED / "examples").rglob("*.json"))]
    source = own_model().release.version
    kept = [each for each in documents if "content" in each and _is_converted(module, each, source, target)]
    return [json.dumps(each) for each in kept]


def _is_converted(module: Any, document: Any, source: str, target: str) -> bool:
    return isinstance(module.convert(document, source, target), module.Converted)


def _converted(convert: Convert, texts: Sequence[str], target: str) -> Contender:
    source = own_model().release.version
    return Contender(
        f"convert to {target}", lambda message: convert(message, source, target), [json.loads(text) for text in texts]
    )


def _judged(texts: Sequence[str]) -> Contender:
    validator = Judge(load(str(GENERATED))).validator("EDXL-DE")
    return Contender(
        "json.loads and the envelope's JSON Schema", lambda text: validator.is_valid(json.loads(text)), texts
    )


if __name__ == "__main__":
    report()
