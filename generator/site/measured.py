"""What was measured of our files, as the page for editors shows it: compared verdicts, generated classes.

The facts are of this repository's releases and travel with the tool (`templates/site/measured.json`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.content.wording import count
from generator.resources import template_folder

_MEASURED = template_folder("site") / "measured.json"

Counts = Mapping[str, int]
"""How many messages were `compared`; of these, how many verdicts were `different`, and `known` to be so."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two validators and what they were asked."""

    names: str
    counts: tuple[str, ...]  # of messages, a release each
    difference: str
    is_good: bool  # nothing differs but what is known to


@dataclass(frozen=True, slots=True)
class Measured:
    """What the tables of the page hold."""

    releases: tuple[str, ...]
    pairs: tuple[Compared, ...]
    exceptions: Sequence[Mapping[str, Any]]  # pair, reason, mutations
    generators: Sequence[Mapping[str, str]]  # file, generator, classes, others, foreign


def measured() -> Measured:
    """The facts that the tool was shipped with."""
    facts = json.loads(_MEASURED.read_text(encoding="utf-8"))
    verdicts = facts["verdicts"]
    return Measured(
        releases=tuple(verdicts["releases"]),
        pairs=tuple(compared(pair["pair"], pair["counts"]) for pair in verdicts["pairs"]),
        exceptions=[{**each, "pair": _names(each["pair"])} for each in verdicts["exceptions"]],
        generators=facts["generators"],
    )


def compared(pair: str, counts: Sequence[Counts]) -> Compared:
    """One row of the comparison."""
    different, known = (sum(each[kind] for each in counts) for kind in ("different", "known"))
    numbers = tuple(f"{each['compared']:,}".replace(",", "\u202f") for each in counts)
    return Compared(_names(pair), numbers, _difference(different, known), different == 0)


def _difference(different: int, known: int) -> str:
    parts = [count(different, "désaccord")] if different else []
    parts += [f"{known}, de raison connue"] if known else []
    return " et ".join(parts) or "aucune"


def _names(pair: str) -> str:
    return pair.replace(" = ", " et ", 1)
