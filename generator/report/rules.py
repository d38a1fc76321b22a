"""What scenarios and samples show of the business rules, for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.diagnostics import Language, shown
from generator.model import Model
from generator.rules.tally import Tally, tallies
from generator.validate.valid_documents import ValidDocuments

_TITLE = {
    Language.FRENCH: "règles, sur {count} messages de scénarios et d'exemples",
    Language.ENGLISH: "rules, over {count} messages of scenarios and samples",
}
_APART = {
    Language.FRENCH: "  non comptés : {refused} refusés par le modèle, {in_xml} en XML",
    Language.ENGLISH: "  not counted: {refused} that the model refuses, {in_xml} in XML",
}
_RULE = {
    Language.FRENCH: "  {name} : gardée {kept}, enfreinte {broken}",
    Language.ENGLISH: "  {name}: kept {kept}, broken {broken}",
}
_DOCUMENT = {
    Language.FRENCH: "  {name} : règles gardées {kept}, enfreintes {broken}",
    Language.ENGLISH: "  {name}: rules kept {kept}, broken {broken}",
}
_COLON = {Language.FRENCH: " : ", Language.ENGLISH: ": "}
_SHOWN = 3  # documents of a rule
_LENGTH = 200  # characters of a line


def as_lines(model: Model, found: ValidDocuments, language: Language, *, is_verbose: bool = False) -> Iterator[str]:
    """A line a rule: how many documents keep it, how many break it, and the first of those.

    To whom wants to know all, every document that breaks a rule, then a line a document with the rules that it breaks.
    """
    yield _TITLE[language].format(count=len(found.documents))
    if found.refused or found.in_xml:
        yield _APART[language].format(refused=found.refused, in_xml=found.in_xml)
    every = tallies(model, found.documents)
    for tally in every:
        counts = _RULE[language].format(name=tally.rule.name, kept=len(tally.kept), broken=len(tally.broken))
        yield counts + _named(tally.broken, language, is_verbose=is_verbose)
    if is_verbose:
        yield from _by_document(every, language)


def _by_document(every: Sequence[Tally], language: Language) -> Iterator[str]:
    """A line a document that some rule is about, in the order of their names."""
    kept = Counter(name for tally in every for name in tally.kept)
    broken: dict[str, list[str]] = {}
    for tally in every:
        for name in tally.broken:
            broken.setdefault(name, []).append(tally.rule.name)
    for name in sorted({*kept, *broken}):
        rules = broken.get(name, [])
        counts = _DOCUMENT[language].format(name=name, kept=kept[name], broken=len(rules))
        yield counts + _named(rules, language, is_verbose=True)


def _named(names: Sequence[str], language: Language, *, is_verbose: bool) -> str:
    """The names behind a count, the first of them where they are many."""
    if not names:
        return ""
    if is_verbose:
        return _COLON[language] + ", ".join(names)
    return shown(_COLON[language] + ", ".join([*names[:_SHOWN], *(["…"] if len(names) > _SHOWN else [])]), _LENGTH)
