"""The matrix of rules, rule by writing: how many documents were judged, how many break it, and what disagrees."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.emit import examples as example_files
from generator.emit import rules as rule_files
from generator.model import Model
from generator.rules.compiled import compiled
from tests.differential.engines import Running
from tests.differential.rule_documents import Json, examples, excerpts, parts_of, stories, valid_documents
from tests.differential.rule_writings import (
    TITLES,
    Names,
    Writing,
    by_rules,
    slow_writing,
    talks_by_rules,
    writings,
    writings_in_javascript,
    writings_of_talks,
)
from tests.packages import Package

CHANGED = 4_000
"""Documents with another value, or without an optional one."""

_SHOWN = 200  # characters of a document

TITLE = "Règles métier"

_INTRODUCTION = """\
Une règle métier ne change pas le verdict sur un message. Des messages valides (exemples, extraits des règles rendus
entiers, et les mêmes avec une valeur prise à un autre, ou sans une valeur facultative) sont soumis à tout ce qui dit
les règles : le paquet Python, Schematron par lxml, le module JavaScript, les JSON Schemas de règles (jsonschema-rs, et
ajv en mode strict), et deux moteurs de CEL, à qui chaque règle est donnée en texte ; celui en Python, lent, sur un
message sur dix. Tous sont comparés au sens de la règle. Les règles de conversation le sont sur des suites d'enveloppes.
Une case vide : cette forme ne dit pas la règle, et la [page des règles](../generated/docs/regles.md) dit pourquoi."""


@dataclass
class RuleTally:
    """How often each rule was judged by each writing, and what came of it."""

    asked: Counter[str] = field(default_factory=Counter)  # documents, by rule
    broken: Counter[str] = field(default_factory=Counter)  # those that break it
    judged: Counter[tuple[str, str]] = field(default_factory=Counter)  # by rule and writing
    defects: list[tuple[str, str, Json]] = field(default_factory=list)  # rule, writing, document

    def add(self, documents: Sequence[Json], meant: Names, asked: Sequence[set[str]], each: Iterable[Writing]) -> None:
        """Count what writings say of documents, of which the broken rules are known, and those that are asked."""
        for names, broken in zip(asked, meant, strict=True):
            self.asked.update(names)
            self.broken.update(broken)
        for writing in each:
            some = slice(None, None, writing.share)
            found = writing.judge(documents[some])
            for document, names, broken, by_writing in zip(
                documents[some], asked[some], meant[some], found, strict=True
            ):
                self.judged.update((rule, writing.title) for rule in names & writing.rules)
                wrong = by_writing ^ (broken & writing.rules)
                self.defects += ((rule, writing.title, document) for rule in sorted(wrong))


def rule_tally(model: Model, folder: Path, engines: Running, count: int = CHANGED) -> RuleTally:
    """All comparisons of a release's rules, its files written to a folder."""
    for artifact in (*rule_files.emit(model), *example_files.emit(model)):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    module, apart = Package(model, folder).module(""), Path(tempfile.mkdtemp(dir=folder))
    first = [*examples(folder), *(document for _, _, document in excerpts(model))]
    documents, talks = valid_documents(first, model, module.parse, count), stories(model)
    counted, ask = RuleTally(), _asked(model)
    each = (
        *writings(model, folder, module, apart),
        *writings_in_javascript(model, folder, apart, engines),
        slow_writing(model),
    )
    counted.add(documents, by_rules(model, documents), [ask(document) for document in documents], each)
    of_talks = {rule.name for rule in model.rules} - {rule for writing in each for rule in writing.rules}
    counted.add(talks, talks_by_rules(model, talks), [of_talks] * len(talks), writings_of_talks(model, folder, module))
    return counted


def _asked(model: Model) -> Callable[[Json], set[str]]:
    """The rules that a document is asked about, but for those of conversations."""
    names = {
        message.name: {rule.rule.name for rule in compiled(model, message) if not rule.is_conversation}
        for message in model.messages
    }
    return lambda document: {rule for message, _, _ in parts_of(document, model) for rule in names[message.name]}


def rule_section(counted: RuleTally, model: Model) -> Iterator[str]:
    """The count, a line a rule, and what disagrees."""
    total, wrong = sum(counted.judged.values()), len(counted.defects)
    yield from ("", f"## {TITLE}", "", *_INTRODUCTION.splitlines(), "")
    yield from (f"{total} comparaisons, {wrong} désaccord{'s' if wrong > 1 else ''}.", "")
    yield f"| Règle | messages | enfreinte par | {' | '.join(TITLES)} |"
    yield f"|---|{'---:|' * (len(TITLES) + 2)}"
    defects = Counter((rule, title) for rule, title, _ in counted.defects)
    for name in (rule.name for rule in model.rules):
        cells = (_cell(counted.judged[name, title], defects[name, title]) for title in TITLES)
        yield f"| {name} | {counted.asked[name]} | {counted.broken[name]} | {' | '.join(cells)} |"

    for rule, title, document in counted.defects:
        yield f"- {rule} ({title}) : {json.dumps(document, ensure_ascii=False)[:_SHOWN]}"


def _cell(judged: int, wrong: int) -> str:
    return " ".join([str(judged or ""), *([f"✗ {wrong}"] if wrong else [])])
