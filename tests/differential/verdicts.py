"""The same messages before every validator, and where their verdicts part."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from lxml import etree

from generator.emit.example_values import complete, minimal
from generator.emit.xml_form import XmlFormError, to_xml
from generator.model import Bounded, Message, Model, Scalar, Text, Type
from tests.differential import mutations, xml_mutations
from tests.differential.class_oracle import ITSELF, Form
from tests.differential.oracles import Oracles
from tests.differential.sites import Json, Site, changed, sites
from tests.differential.travel import Travel, carrying

BUDGET = 11_500
"""How many mutants of a release a run looks at; each is a document in JSON, in XML, or in both."""

SLOW_SHARE = 40
"""One turn in so many goes to the slow validators too; of 0, none does."""

DOCUMENT_SHARE = 4
"""One turn in so many goes as whole documents to `mdd validate` and `parse`."""

_BATCH = 200

JSON_PAIRS = ("JSON Schema = JSON Schema en Python", "JSON Schema = classe JSON")
XML_PAIRS = ("XSD libxml2 = XSD xmlschema", "XSD libxml2 = classe XML")
FORMS_PAIR = "JSON Schema = XSD"
CODEC_PAIR = "XSD libxml2 = JSON, classe, XML"
COMMAND_PAIRS: Mapping[Form, str] = {"json": "JSON Schema = mdd validate", "xml": "XSD libxml2 = mdd validate"}
PARSE_PAIR = "mdd validate = parse"
PAIRS = (*JSON_PAIRS, *XML_PAIRS, FORMS_PAIR, CODEC_PAIR, *COMMAND_PAIRS.values(), PARSE_PAIR)

UNCHANGED = "exemple sans changement"


@dataclass(frozen=True, slots=True)
class Case:
    """One document, and the JSON that says the same where this is XML."""

    schema: str
    mutation: str
    place: str  # the example and the field in it
    form: Form
    document: str
    twin: str = ""  # of free content ITSELF


@dataclass(frozen=True, slots=True)
class Mutant:
    """A message to be changed; its documents are made when they are asked for."""

    schema: str
    mutation: str
    place: str
    kind: str  # of the field's type
    documents: Callable[[], Iterator[tuple[Form, str, str]]]  # form, document, twin

    @property
    def number(self) -> int:
        """Always the same for a mutant, and evenly spread over mutants."""
        told = f"{self.schema}|{self.mutation}|{self.place}"
        return int.from_bytes(hashlib.blake2b(told.encode(), digest_size=8).digest())

    def cases(self) -> Iterator[Case]:
        for form, document, twin in self.documents():
            yield Case(self.schema, self.mutation, self.place, form, document, twin)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two validators' verdicts on one document."""

    case: Case
    pair: str
    left: bool
    right: bool

    @property
    def agrees(self) -> bool:
        return self.left == self.right


def comparisons(
    oracles: Oracles,
    budget: int,
    slow_share: int = SLOW_SHARE,
    document_share: int = DOCUMENT_SHARE,
    is_wanted: Callable[[Mutant], bool] = lambda _: True,
) -> Iterator[Comparison]:
    """Every comparison of a release's mutants that are wanted, as many mutants as the budget allows."""
    chosen = sampled(filter(is_wanted, mutants(oracles.model)), budget)
    travel = Travel(oracles.model)
    for start in range(0, len(chosen), _BATCH):
        cases = [(turn, case) for turn, one in chosen[start : start + _BATCH] for case in one.cases()]
        answers = oracles.classes.accepts((one.schema, one.form, one.document) for _, one in cases)
        twins = oracles.classes.accepts(
            (one.schema, "twins", json.dumps([one.twin, one.document])) for _, one in cases if one.twin
        )
        same = iter(twins)
        for (turn, case), by_class in zip(cases, answers, strict=True):
            yield from _compared(oracles, case, by_class, is_for_all=bool(slow_share) and turn % slow_share == 0)
            if case.twin:
                yield Comparison(case, CODEC_PAIR, oracles.xsd(case.schema, case.document), next(same))
        shared = [case for turn, case in cases if turn % document_share == 0]
        yield from _of_documents(oracles, [one for case in shared for one in documents_in_travel(travel, case)])
        yield from _named(oracles, shared)


def documents_in_travel(travel: Travel, case: Case) -> Iterator[tuple[Case, str]]:
    """The documents in which a message travels, each behind what its schema judges."""
    yield case, travel.alone(case.schema, case.form, case.document)
    enveloped = travel.enveloped(case.schema, case.form, case.document)
    if enveloped and travel.envelope:
        place = f"{case.place}, dans {travel.envelope.name}"
        yield Case(travel.envelope.name, case.mutation, place, case.form, enveloped), enveloped


def _of_documents(oracles: Oracles, documents: Sequence[tuple[Case, str]]) -> Iterator[Comparison]:
    """Whole documents before the command and `parse`, which find out themselves what stands in them."""
    parsed = oracles.classes.accepts((case.schema, "any", document) for case, document in documents)
    for (case, document), by_parse in zip(documents, parsed, strict=True):
        by_command = oracles.mdd_validate(document)
        yield Comparison(case, COMMAND_PAIRS[case.form], _by_schema(oracles, case), by_command)
        yield Comparison(case, PARSE_PAIR, by_command, by_parse)


def _named(oracles: Oracles, cases: Iterable[Case]) -> Iterator[Comparison]:
    """Bare root objects, whose schema the command is given."""
    for case in cases:
        if case.form == "json":
            by_command = oracles.mdd_validate(case.document, case.schema)
            yield Comparison(case, COMMAND_PAIRS["json"], _by_schema(oracles, case), by_command)


def _by_schema(oracles: Oracles, case: Case) -> bool:
    judge = oracles.json_schema if case.form == "json" else oracles.xsd
    return judge(case.schema, case.document)


def sampled(all_mutants: Iterable[Mutant], budget: int) -> list[tuple[int, Mutant]]:
    """The same ones each time: every mutation of every kind of field gives one in its turn, counted from 0."""
    groups: dict[tuple[str, str], list[Mutant]] = {}
    for one in all_mutants:
        groups.setdefault((one.mutation, one.kind), []).append(one)
    turns = (enumerate(sorted(group, key=lambda one: one.number)) for group in groups.values())
    return sorted(chain.from_iterable(turns), key=lambda turn: turn[0])[:budget]


def mutants(model: Model) -> Iterator[Mutant]:
    """Everything that the examples of a model's messages can be changed into."""
    for message in model.messages:
        for kind, example in _examples(message, model):
            same = partial(_both_forms, message, model, example, says_the_same=True)
            yield Mutant(message.name, UNCHANGED, kind, "", same)
            yield from _json_mutants(message, model, kind, example)
            yield from _xml_mutants(message, model, kind, example)


def _examples(message: Message, model: Model) -> Iterator[tuple[str, Json]]:
    """The generated examples; of an envelope also one around each other message."""
    yield "minimal", minimal(message, model)
    yield "complet", complete(message, model)
    if message.is_envelope and model.header:
        header = minimal(model.header, model)
        for carried in model.contents:
            payload = {**(header if carried.has_header else {}), carried.root: minimal(carried, model)}
            yield f"autour de {carried.name}", carrying(message, model, minimal(message, model), payload)


def _json_mutants(message: Message, model: Model, kind: str, example: Json) -> Iterator[Mutant]:
    for site in sites(message, model, example):
        place, type_ = f"{kind} {site.name}", _kind(site.field.type)
        for one in mutations.mutations(site.field, _at(example, site.path)[site.field.name]):
            documents = partial(_changed, message, model, example, site, one)
            yield Mutant(message.name, one.name, place, type_, documents)


def _changed(
    message: Message, model: Model, example: Json, site: Site, mutation: mutations.Mutation
) -> Iterator[tuple[Form, str, str]]:
    value = changed(example, site.path, lambda members: mutation.change(members, site.field))
    return _both_forms(message, model, value, says_the_same=not mutation.otherwise_in_xml)


def _both_forms(message: Message, model: Model, value: Json, *, says_the_same: bool) -> Iterator[tuple[Form, str, str]]:
    document = json.dumps(value)
    yield "json", document, ""
    try:
        xml = to_xml(message, value, model).decode()
    except XmlFormError:
        return
    yield "xml", xml.partition("?>")[2].strip(), document if says_the_same else ""


def _xml_mutants(message: Message, model: Model, kind: str, example: Json) -> Iterator[Mutant]:
    parser = etree.XMLParser(remove_blank_text=True)
    root = etree.fromstring(to_xml(message, example, model), parser)
    for site in xml_mutations.xml_sites(message, model, root):
        place, type_ = f"{kind} {site.name}", _kind(site.field.type)
        for one in xml_mutations.ALL:
            if one.fits(site.field):
                documents = partial(_xml_changed, root, site, one)
                yield Mutant(message.name, one.name, place, type_, documents)
    for name, path in xml_mutations.open_objects(message, model, root):
        for mutation, change in xml_mutations.OF_FREE_CONTENT.items():
            documents = partial(_free_changed, root, path, change)
            yield Mutant(message.name, mutation, f"{kind} {name}", "contenu libre", documents)


def _free_changed(
    root: etree._Element, path: tuple[int, ...], change: xml_mutations.Change
) -> Iterator[tuple[Form, str, str]]:
    yield "xml", xml_mutations.changed(root, path, change).decode(), ITSELF


def _xml_changed(
    root: etree._Element, site: xml_mutations.XmlSite, mutation: xml_mutations.XmlMutation
) -> Iterator[tuple[Form, str, str]]:
    document = xml_mutations.mutant(root, site, mutation)
    if document is not None:
        yield "xml", document.decode(), ""


def _kind(type_: Type) -> str:
    """Fields of one kind go through the same code everywhere."""
    match type_:
        case Text(sources, length):
            return f"{'motif' if sources else 'texte'}{' limité' if length else ''}"
        case Scalar():
            return type_.value
        case Bounded(scalar):
            return f"{scalar.value} borné"
        case _:
            return type(type_).__name__


def _at(value: Any, path: Iterable[str | int]) -> Any:
    for step in path:
        value = value[step]
    return value


def _compared(oracles: Oracles, case: Case, by_class: bool, *, is_for_all: bool) -> Iterator[Comparison]:
    quick, slow = (
        (oracles.json_schema, oracles.json_schema_in_python)
        if case.form == "json"
        else (oracles.xsd, oracles.xsd_in_python)
    )
    with_slow, with_class = JSON_PAIRS if case.form == "json" else XML_PAIRS
    verdict = quick(case.schema, case.document)
    yield Comparison(case, with_class, verdict, by_class)
    if is_for_all:
        yield Comparison(case, with_slow, verdict, slow(case.schema, case.document))
    if case.twin and case.twin != ITSELF:
        yield Comparison(case, FORMS_PAIR, oracles.json_schema(case.schema, case.twin), verdict)
