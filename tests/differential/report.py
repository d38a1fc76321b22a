"""The matrix of verdicts, mutation by pair of validators: `python -m tests.differential.report`.

What it prints with the usual budget is published as `docs/verdicts.md`.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.model import Model
from tests.differential import mutations, xml_mutations
from tests.differential.engine_quirks import QUIRKS
from tests.differential.engine_verdicts import ENGINE_PAIRS, available_judges, engine_comparisons
from tests.differential.engines import ENGINES, Judge, Running, running
from tests.differential.known import FREE_CONTENT, KNOWN, is_known
from tests.differential.limits import made_up
from tests.differential.oracles import Oracles
from tests.differential.rule_report import RuleTally, rule_section, rule_tally
from tests.differential.verdicts import (
    BUDGET,
    DOCUMENT_SHARE,
    FORMS_PAIR,
    PAIRS,
    SLOW_SHARE,
    UNCHANGED,
    Comparison,
    Mutant,
    comparisons,
)
from tests.official import FOLDER, official_model, own_model

Releases = Iterable[tuple[str, "Tally"]]

RELEASES = ("Nos messages", "Longueurs et bornes", "Messages officiels, version 3.4.0")

_NAMES = tuple(
    dict.fromkeys(
        [UNCHANGED, *(one.name for one in (*mutations.ALL, *xml_mutations.ALL)), *xml_mutations.OF_FREE_CONTENT]
    )
)

_INTRODUCTION = """\
# Verdicts comparés

Un même modèle donne des JSON Schemas, des XSD et des classes Python : tous doivent accepter et refuser les mêmes
messages. Cette page le montre. Les exemples de chaque message sont modifiés de façon systématique, puis soumis à
tous les validateurs : le JSON Schema (jsonschema-rs, et jsonschema en Python sur une part des messages), le XSD
(libxml2, et xmlschema sur une part), les classes en JSON et en XML ; pour finir, le JSON et le XML qui disent la
même chose sont comparés entre eux, et le JSON lu par la classe, écrit en XML puis relu doit donner le même message ;
de même un contenu libre en XML, lu, écrit en JSON, relu et écrit en XML.
Une part des messages est aussi soumise, sous sa racine et dans une enveloppe, à `mdd validate` et à la fonction `parse`
du paquet Python, qui trouvent eux-mêmes de quel message il s'agit.
Les longueurs et les bornes, que peu de données ont, sont mises à l'épreuve sur un message inventé où chacune en a.

Chaque case compte les messages soumis aux deux validateurs d'une paire. « ✗ » précède les désaccords, « ≈ » ceux
dont la raison est connue et donnée en fin de page. `make verdicts BUDGET=…` en compare davantage."""

_OF_ENGINES = """\
## Dans d'autres langages

Les mêmes messages, soumis aux validateurs que d'autres langages ont sous la main, comparés à jsonschema-rs et à
libxml2 : networknt, que le Hub exécute, et la validation XSD du JDK avec ses limites par défaut ; santhosh-tekuri en
Go ; ajv en mode strict, avec et sans `unicodeRegExp` ni `format` ; justinrainbow en PHP ; json\\_schemer en Ruby. Une
enveloppe en JSON est soumise deux fois, à son schéma et à celui qui contient tous les autres (`bundle`). `make engines`
construit ceux dont les outils sont installés ; `tests/differential/test_engine_patterns.py` compare en plus ce que les
expressions acceptent dans chaque langage."""


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


def tally(
    model: Model,
    folder: Path,
    limit: int,
    slow_share: int = SLOW_SHARE,
    document_share: int = DOCUMENT_SHARE,
    is_wanted: Callable[[Mutant], bool] = lambda _: True,
) -> Tally:
    """All comparisons of a release, or of its mutants that are wanted, its validators written to a folder."""
    counted = Tally()
    oracles = Oracles(model, folder)
    with oracles.classes:
        for one in comparisons(oracles, limit, slow_share, document_share, is_wanted):
            counted.add(one)
    return counted


def engine_tally(model: Model, folder: Path, limit: int, judges: Sequence[Judge], engines: Running) -> Tally:
    """What judges in other languages say of a release."""
    counted = Tally()
    for one in engine_comparisons(Oracles(model, folder, ("json_schema", "xsd")), judges, engines, limit):
        counted.add(one)
    return counted


def matrix(counted: Tally, pairs: Sequence[str] = PAIRS) -> Iterator[str]:
    """A Markdown table: in each cell comparisons, and after a cross what disagrees."""
    yield f"| Mutation | {' | '.join(pairs)} |"
    yield f"|---|{'---:|' * len(pairs)}"
    defects = Counter((one.case.mutation, one.pair) for one in counted.defects)
    tried = {name for name, pair in counted.compared if pair in pairs}
    for mutation in (name for name in _NAMES if name in tried):
        cells = (_cell(counted, (mutation, pair), defects) for pair in pairs)
        yield f"| {_escaped(mutation)} | {' | '.join(cells)} |"
    totals = (sum(n for (_, p), n in counted.compared.items() if p == pair) for pair in pairs)
    yield f"| **total** | {' | '.join(str(one) for one in totals)} |"


def pages(releases: Releases, by_engines: Releases, of_rules: RuleTally) -> Iterator[str]:
    """The whole report: a section a release, one again where judges in other languages were asked, and the rules."""
    yield from _INTRODUCTION.splitlines()
    for title, counted in releases:
        yield from section(f"## {title}", counted)
    yield from ("", *_OF_ENGINES.splitlines())
    for title, counted in by_engines:
        yield from section(f"### {title}", counted, ENGINE_PAIRS)
    yield from rule_section(of_rules, own_model())
    yield from ("", "## Exceptions", "")
    for (pair, mutation), reason in (*KNOWN.items(), *QUIRKS.items()):
        yield f"- {_escaped(mutation)} ({pair}) : {reason}"
    for one in mutations.ALL:
        if one.otherwise_in_xml:
            yield f"- {_escaped(one.name)} ({FORMS_PAIR}, non comparés) : {one.otherwise_in_xml}"
    yield from (f"- {exception}" for exception in FREE_CONTENT)


def section(heading: str, counted: Tally, pairs: Sequence[str] = PAIRS) -> Iterator[str]:
    """One release: the count, the matrix, and what disagrees."""
    total, wrong = sum(counted.compared.values()), len(counted.defects)
    yield from ("", heading, "", f"{total} comparaisons, {wrong} désaccord{'s' if wrong > 1 else ''}.", "")
    yield from matrix(counted, pairs)
    yield from _listed(counted.defects)


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


def tally_of_limits(folder: Path, is_wanted: Callable[[Mutant], bool] = lambda _: True) -> Tally:
    """Every constraint that has ends, before all validators, the slow ones too."""
    return tally(made_up(), folder, BUDGET, slow_share=1, document_share=1, is_wanted=is_wanted)


def _tallies() -> Iterator[tuple[str, Callable[[Path], Tally]]]:
    own, limits, official = RELEASES
    yield own, lambda folder: tally(own_model(), folder, budget())
    yield limits, tally_of_limits
    if FOLDER.is_dir():
        yield official, lambda folder: tally(official_model("3.4.0"), folder, budget())


def _engine_tallies(engines: Running) -> Iterator[tuple[str, Callable[[Path], Tally]]]:
    """Of the engines that are built; what is not is named on the error stream."""
    judges = available_judges()
    for absence in filter(None, (one.absence for one in ENGINES)):
        print(absence, file=sys.stderr)
    own, limits, official = RELEASES
    yield own, lambda folder: engine_tally(own_model(), folder, budget(), judges, engines)
    yield limits, lambda folder: engine_tally(made_up(), folder, BUDGET, judges, engines)
    if FOLDER.is_dir():
        yield official, lambda folder: engine_tally(official_model("3.4.0"), folder, budget(), judges, engines)


def _counted(tallies: Iterable[tuple[str, Callable[[Path], Tally]]]) -> Iterator[tuple[str, Tally]]:
    for title, count in tallies:
        with tempfile.TemporaryDirectory() as folder:
            yield title, count(Path(folder))


def main() -> None:
    """Print the report; exit with 1 when there is a disagreement."""
    with running() as engines:
        ours, theirs = [*_counted(_tallies())], [*_counted(_engine_tallies(engines))]
        with tempfile.TemporaryDirectory() as folder:
            of_rules = rule_tally(own_model(), Path(folder), engines)
    print("\n".join(pages(ours, theirs, of_rules)))
    raise SystemExit(any(one.defects for _, one in (*ours, *theirs)) or bool(of_rules.defects))


if __name__ == "__main__":
    main()
