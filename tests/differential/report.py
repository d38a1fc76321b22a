"""The matrix of verdicts, mutation by pair of validators: `python -m tests.differential.report`."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.model import Model
from tests.differential.known import KNOWN, is_known
from tests.differential.mutations import ALL
from tests.differential.oracles import Oracles
from tests.differential.verdicts import BUDGET, FORMS_PAIR, PAIRS, Comparison, comparisons
from tests.official import FOLDER, official_model, own_model


@dataclass
class Tally:
    """How often each mutation was compared by each pair, and what came of it."""

    compared: Counter[tuple[str, str]] = field(default_factory=Counter)  # by mutation and pair
    accepted: Counter[tuple[str, str]] = field(default_factory=Counter)  # those that both accept
    known: Counter[tuple[str, str]] = field(default_factory=Counter)
    defects: list[Comparison] = field(default_factory=list)

    def add(self, one: Comparison) -> None:
        """Count a comparison."""
        key = (one.case.mutation, one.pair)
        self.compared[key] += 1
        self.accepted[key] += one.left and one.right
        if not one.agrees and is_known(one):
            self.known[key] += 1
        elif not one.agrees:
            self.defects.append(one)


def budget() -> int:
    """How many mutants of a release to try: the environment's `BUDGET`, else the usual."""
    return int(os.environ.get("BUDGET") or BUDGET)


def tally(model: Model, folder: Path, limit: int) -> Tally:
    """All comparisons of a release, its validators written to a folder."""
    counted = Tally()
    oracles = Oracles(model, folder)
    with oracles.classes:
        for one in comparisons(oracles, limit):
            counted.add(one)
    return counted


def matrix(counted: Tally) -> Iterator[str]:
    """A Markdown table: in each cell comparisons, and after a cross what disagrees."""
    yield f"| Mutation | {' | '.join(PAIRS)} |"
    yield f"|---|{'---:|' * len(PAIRS)}"
    defects = Counter((one.case.mutation, one.pair) for one in counted.defects)
    for mutation in dict.fromkeys(name for name, _ in counted.compared):
        cells = (_cell(counted, (mutation, pair), defects) for pair in PAIRS)
        yield f"| {_escaped(mutation)} | {' | '.join(cells)} |"
    totals = (sum(n for (_, p), n in counted.compared.items() if p == pair) for pair in PAIRS)
    yield f"| **total** | {' | '.join(str(one) for one in totals)} |"


def pages(releases: Iterable[tuple[str, Tally]]) -> Iterator[str]:
    """The whole report, a section a release."""
    yield "# Verdicts comparés"
    yield ""
    yield "Chaque case compte les messages soumis aux deux validateurs ; « ✗ » précède les désaccords,"
    yield "« ≈ » ceux dont la raison est connue et donnée plus bas."
    for title, counted in releases:
        total, wrong = sum(counted.compared.values()), len(counted.defects)
        yield from ("", f"## {title}", "", f"{total} comparaisons, {wrong} désaccord{'s' if wrong > 1 else ''}.", "")
        yield from matrix(counted)
        yield from _listed(counted.defects)
    yield from ("", "## Exceptions", "")
    for (pair, mutation), reason in KNOWN.items():
        yield f"- {_escaped(mutation)} ({pair}) : {reason}"
    for one in ALL:
        if one.otherwise_in_xml:
            yield f"- {_escaped(one.name)} ({FORMS_PAIR}, non comparés) : {one.otherwise_in_xml}"


def _cell(counted: Tally, key: tuple[str, str], defects: Counter[tuple[str, str]]) -> str:
    marks = [f"✗ {defects[key]}"] if defects[key] else []
    marks += [f"≈ {counted.known[key]}"] if counted.known[key] else []
    return " ".join([str(counted.compared[key] or ""), *marks])


def _listed(defects: Iterable[Comparison]) -> Iterator[str]:
    for one in defects:
        said = f"{'accepté' if one.left else 'refusé'} / {'accepté' if one.right else 'refusé'}"
        yield f"- {one.case.schema}, {one.case.mutation}, {one.case.place} : {one.pair}, {said}"


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in "|<>*_`" else c for c in text)


def _releases() -> Iterator[tuple[str, Model]]:
    yield "Nos messages", own_model()
    if FOLDER.is_dir():
        yield "Messages officiels, version 3.4.0", official_model("3.4.0")


def main() -> None:
    """Print the report; exit with 1 when there is a disagreement."""
    counted: list[tuple[str, Tally]] = []
    for title, model in _releases():
        with tempfile.TemporaryDirectory() as folder:
            counted.append((title, tally(model, Path(folder), budget())))
    print("\n".join(pages(counted)))
    raise SystemExit(any(one.defects for _, one in counted))


if __name__ == "__main__":
    main()
