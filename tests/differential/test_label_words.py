"""JavaScript that reads the labels says of a message what `mdd validate` says, word for word."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from generator import lookup
from generator.emit.example_values import minimal
from generator.model import Message, Model, Ref, Scalar
from tests.differential.engines import NODE, skip_unless_built
from tests.differential.label_words import Comparison, Document, changed_documents, comparisons
from tests.differential.limits import made_up
from tests.factories import field, message, model, object_type
from tests.official import needs_official_releases, official_model, own_model
from tests.unit.validate.hub import HEADER_FIELDS, HUB

MOST = 1_200
"""Changed documents of a release: each kind of change to each kind of field."""


@pytest.fixture(autouse=True)
def node() -> None:
    skip_unless_built(NODE)


def compared(of: Model, documents: Iterable[Document], folder: Path) -> list[Comparison]:
    """All comparisons, of which each says the same twice."""
    pairs = list(comparisons(of, documents, folder))
    different = [pair for pair in pairs if pair.by_command != pair.by_labels]
    assert not different, "\n".join(
        f"{pair.document.origin}\n  {pair.by_command}\n  {pair.by_labels}" for pair in different
    )
    return pairs


def expectations(pairs: Iterable[Comparison]) -> Counter[str]:
    """How often something was expected, by its words."""
    return Counter(expected for pair in pairs for _, expected, _, _ in pair.by_command)


def messages_of(pairs: Iterable[Comparison]) -> Counter[str]:
    return Counter(words for pair in pairs for *_, words in pair.by_command)


def test_changed_messages_of_our_own_specs(tmp_path: Path) -> None:
    release = own_model()
    pairs = compared(release, changed_documents(release, MOST), tmp_path)
    assert len(messages_of(pairs)) > 40
    assert sum(not pair.by_command for pair in pairs) > 40, "good messages are good in both"


@needs_official_releases
def test_changed_messages_of_an_official_release(tmp_path: Path) -> None:
    release = official_model("3.4.0")
    assert len(messages_of(compared(release, changed_documents(release, MOST), tmp_path))) > 40


def test_a_number_in_the_place_of_a_list_of_integers(tmp_path: Path) -> None:
    case = message(object_type("case", field("sizes", Scalar.INTEGER, "0..n"), field("size", Scalar.INTEGER, "0..1")))
    documents = [Document("CASE", {"case": {"sizes": number, "size": number}}, str(number)) for number in (1, 1.5)]
    words = messages_of(compared(model(case), documents, tmp_path))
    assert words["un nombre ne convient pas ici"] == 2
    assert words["ce nombre n'est pas entier"] == 1


def test_texts_and_numbers_at_their_limits(tmp_path: Path) -> None:
    release = made_up()
    words = messages_of(compared(release, changed_documents(release, MOST), tmp_path))
    assert any("caractères, au moins" in text for text in words)
    assert any(text.startswith("ce nombre est supérieur") for text in words)


# --- envelopes ---------------------------------------------------------------------

CASE = {"case": {"id": "c"}}
PAYLOADS = (
    {},
    HEADER_FIELDS,
    CASE,
    {**HEADER_FIELDS, **CASE},
    {**HEADER_FIELDS, **CASE, "report": {"text": "t"}},
    {**HEADER_FIELDS, "case": {"id": "c", "code": "C13", "identifiant": 1}},
    {**HEADER_FIELDS, "caze": {"id": "c"}},
    {**HEADER_FIELDS, "free": {"a": [1, {"b": None}]}},
    {"free": {"a": "\ud800"}},
    {"messageId": 5, **CASE},
    {"case": None, "report": []},
)


def envelope(*payloads: object) -> Document:
    content = [{"jsonContent": {"message": payload}} for payload in payloads]
    return Document("ENVELOPE", {"id": "e", "sender": "s", "content": content}, repr(payloads))


def test_every_kind_of_payload(tmp_path: Path) -> None:
    documents = (*map(envelope, PAYLOADS), envelope("texte", None, [CASE]), envelope(*PAYLOADS))
    words = messages_of(compared(HUB, documents, tmp_path))
    assert {"le message ne contient aucun cas d'usage", "le message contient plusieurs cas d'usage : case, report"} <= {
        *words
    }


# --- names -------------------------------------------------------------------------


def misspelt(name: str) -> Iterator[str]:
    """A name as it may be mistyped, from a slip to another word."""
    yield from (name[1:], name[:-1], name[::-1], name.upper(), f"{name}s", f"x.{name}", f" {name}", f"{name}\u00a0")
    yield from (name.replace("e", "é"), name.replace("o", "0"), name.replace("a", "а"), name * 9, f"{name}\t\x85")


def with_members(release: Model, of: Message, names: Iterable[str]) -> Document:
    """A minimal message with unknown members beside its own."""
    value = {**minimal(of, release), **dict.fromkeys(names, 1)}
    return Document(of.name, value if of.is_envelope else {of.root: value}, f"{of.name} {list(value)}")


def test_the_field_that_was_meant_by_a_misspelt_one(tmp_path: Path) -> None:
    release = own_model()
    documents = [
        with_members(release, each, (slip for own in each.root_object.fields for slip in misspelt(own.name)))
        for each in release.messages
    ]
    words = expectations(compared(release, documents, tmp_path))
    assert sum(text.startswith("peut-être ") for text in words) > 100
    assert any(text.startswith("l'un des noms ") for text in words)
    assert any("une lettre cyrillique, U+0430" in text for text in words)


def look_alikes(name: str) -> Iterator[str]:
    """The name with one sign in the place of each that looks like it."""
    dashes, quotes = dict.fromkeys("‐‑‒–—―−﹣－", "-"), dict.fromkeys("‘’ʼ′`´", "'")
    tables = (lookup.LATIN, dashes, quotes, {"0": "O", "1": "I", "|": "l"})
    for strange, plain in (pair for table in tables for pair in table.items()):
        yield name.replace(plain, strange, 1)
    for strange in "\u00ad\u200b\u2060\ufe0f\ufeff\u00a0\u2009\u3000\x1f":
        yield f"{name[:9]}{strange}{name[9:]}"
    yield from (name.replace("é", "e\u0301"), name.replace("A", "Ａ"), name.replace(" ", "  "), f"{name} ")


def test_what_tells_names_apart_that_look_the_same(tmp_path: Path) -> None:
    name = "ABEKMHOPCTYXSIJZaeopcyxsijhdqwN -'lé"
    case = message(object_type("case", field(name), field("autre", Ref("autre"))), object_type("autre", field("x")))
    release = model(case)
    names = [*look_alikes(name)]
    assert name not in names
    words = expectations(compared(release, [with_members(release, case, names)], tmp_path))
    differences = {text.partition("différence : ")[2] for text in words} - {""}
    assert len(differences) > 60, sorted(differences)
    kinds = {text.rstrip(")").partition(",")[0] for text in differences}
    assert {"une lettre cyrillique", "une lettre grecque", "un caractère invisible", "le nombre des espaces"} <= kinds
    assert {"un caractère à pleine chasse", "un accent séparé de sa lettre"} <= kinds


def test_names_that_javascript_has_a_meaning_for_are_names(tmp_path: Path) -> None:
    names = ["__proto__", "constructor", "toString", "label", "\udc00"]
    document = with_members(HUB, HUB.message_by_name["CASE"], names)
    compared(HUB, [document], tmp_path)
    good = {"constructor": "c"}
    case = message(object_type("case", *(field(name, cardinality="0..1") for name in good)))
    (french, _) = compared(model(case), [Document("CASE", {"case": good}, "")], tmp_path)
    assert french.by_command == ()


# --- what a comparison is worth ------------------------------------------------------


def test_other_words_are_seen(tmp_path: Path) -> None:
    """A label, a phrase or an expectation that the files had otherwise would not pass."""
    document = with_members(HUB, HUB.message_by_name["CASE"], ["identifiant"])
    bad = Document("CASE", {"case": {**document.content["case"], "id": 1, "kind": "C"}}, "")
    compared(HUB, [bad], tmp_path)
    for name, before, after in (
        ("labels/phrases.json", "ne convient pas ici", "va mal ici"),
        ("labels/messages/CASE.json", '"label": "Identifiant"', '"label": "Numéro"'),
        ("labels/messages/CASE.json", '"names": "A, B"', '"names": "A"'),
    ):
        path = tmp_path / name
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after), encoding="utf-8")
        french, _ = comparisons(HUB, [bad], tmp_path, is_written=False)
        assert french.by_command != french.by_labels, json.dumps(name)
        path.write_text(text, encoding="utf-8")
