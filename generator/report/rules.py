"""What scenarios and samples show of the business rules, for a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.diagnostics import Language, shown
from generator.model import Model
from generator.rules.tally import Document, tallies

_WORDS = {
    Language.FRENCH: ("règles, sur {count} messages de scénarios et d'exemples", "gardée {kept}", "enfreinte {broken}"),
    Language.ENGLISH: ("rules, over {count} messages of scenarios and samples", "kept {kept}", "broken {broken}"),
}
_SHOWN = 3  # documents of a rule
_LENGTH = 200  # characters of a line


def as_lines(model: Model, documents: Sequence[tuple[str, Document]], language: Language) -> Iterator[str]:
    """A line a rule: how many objects keep it, how many documents break it, and the first of those."""
    title, kept, broken = _WORDS[language]
    yield title.format(count=len(documents))
    for tally in tallies(model, documents):
        counts = f"{kept.format(kept=tally.kept)}, {broken.format(broken=len(tally.broken))}"
        names = ", ".join(tally.broken[:_SHOWN]) + (", …" if len(tally.broken) > _SHOWN else "")
        yield shown(f"  {tally.rule.name} : {counts}{f' : {names}' if names else ''}", _LENGTH)
