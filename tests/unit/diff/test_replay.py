"""Real messages under both releases: which break, by which change, however many processes judge them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.diff.compare import compare
from generator.diff.judge import Judge, Judgement
from generator.diff.replay import Replay
from generator.diff.replay_pool import replay_all
from generator.model import AnyMessage, Cardinality, Code, Coded, CodeList, Model, Ref, Text
from generator.validate.documents import Document
from tests.factories import ORIGIN, field, message, model, object_type

COLOURS = CodeList("Test.couleur", "", "", (Code("R", (), "", ""), Code("V", (), "", "")), ORIGIN)
PERSON = object_type("person", field("name"), field("phone", Text(), "0..1"))


def release(*, phone: str = "0..1", codes: tuple[str, ...] = ("R", "V"), name: str = "name") -> Model:
    low, high = (int(end) for end in phone.split(".."))
    person = replace(
        PERSON,
        fields=(replace(PERSON.fields[0], name=name), replace(PERSON.fields[1], cardinality=Cardinality(low, high))),
    )
    colour = field("colour", Coded(codes, COLOURS.id), "0..1")
    entries = tuple(Code(code, (), "", "") for code in codes)
    case = message(object_type("case", field("person", Ref("person")), colour), person, has_header=True)
    header = message(object_type("header", field("messageId"), is_open=True), name="RC-DE")
    envelope = message(
        object_type("envelope", field("sender"), field("content", Ref("content"), "1..n")),
        object_type("content", field("jsonContent", Ref("json"))),
        object_type("json", field("embeddedJsonContent", Ref("embedded"))),
        object_type("embedded", field("message", AnyMessage())),
    )
    return model(envelope, header, case, code_lists=[replace(COLOURS, codes=entries)])


OLD = release()
BARE = b'<case xmlns="urn:test:case"><person><name>A</name></person></case>'


def sent(number: int, **person: str) -> Document:
    value = {"person": {"name": "A", **person}}
    return Document(f"{number}.json", json.dumps({"case": value}).encode())


def replayed(new: Model, documents: list[Document], processes: int = 1) -> tuple[Replay, list[Judgement]]:
    judgements = list(Judge(OLD, new, compare(OLD, new)).judgements())
    return replay_all(OLD, new, judgements, documents, processes), judgements


def causes(found: Replay, judgements: list[Judgement]) -> dict[tuple[str, str], int]:
    return {
        (role, judgements[number].rule.code if number is not None else ""): count
        for (role, number), count in found.counts.items()
    }


def test_a_message_that_breaks_is_counted_with_its_change() -> None:
    documents = [sent(number, **({"phone": "1"} if number % 2 else {})) for number in range(10)]
    found, judgements = replayed(release(phone="1..1"), documents)
    assert causes(found, judgements) == {("old-sender", "field-required"): 5}
    assert list(found.examples.values()) == [["0.json", "2.json", "4.json"]]
    assert (found.messages, found.broken["old-sender"], found.refused, found.unreadable) == (10, 5, 0, 0)


def test_a_code_that_is_gone_is_told_from_another() -> None:
    documents = [
        Document(f"{code}.json", json.dumps({"case": {"person": {"name": "A"}, "colour": code}}).encode())
        for code in ("R", "V", "B")
    ]
    found, judgements = replayed(release(codes=("R", "B")), documents)
    assert {(role, judgements[number or 0].change.old): names for (role, number), names in found.examples.items()} == {
        ("old-sender", Code("V", (), "", "")): ["V.json"],
        ("new-sender", None): ["B.json"],
    }


def test_a_renamed_field_is_why_in_both_directions() -> None:
    documents = [sent(1), Document("2.json", b'{"case": {"person": {"fullName": "A"}}}')]
    found, judgements = replayed(release(name="fullName"), documents)
    assert causes(found, judgements) == {("old-sender", "field-renamed"): 1, ("new-sender", "field-renamed"): 1}


def test_xml_and_envelopes_are_judged_too() -> None:
    inside = {"messageId": "1", "case": {"person": {"name": "A"}}}
    content = [{"jsonContent": {"embeddedJsonContent": {"message": inside}}}]
    envelope = {"edxl": {"sender": "x", "content": content}}
    documents = [
        Document("a.xml", BARE),
        Document("b.json", json.dumps(envelope).encode()),
        Document("c.json", json.dumps({"message": inside}).encode()),
    ]
    found, judgements = replayed(release(phone="1..1"), documents)
    assert causes(found, judgements) == {("old-sender", "field-required"): 3}


def test_another_namespace_is_why_an_xml_message_is_refused() -> None:
    new = replace(OLD, messages=(*OLD.messages[:2], replace(OLD.messages[2], namespace="urn:test:case:2")))
    found, judgements = replayed(new, [Document("a.xml", BARE)])
    assert causes(found, judgements) == {("old-sender", "message-namespace"): 1}


def test_what_cannot_be_read_or_is_refused_by_both_is_counted() -> None:
    found, _ = replayed(release(phone="1..1"), [Document("a", b"?"), Document("b", b'{"case": {}}')])
    assert (found.messages, found.unreadable, found.refused, dict(found.broken)) == (2, 1, 1, {})


@pytest.mark.parametrize("processes", [2, 3])
def test_a_replay_is_the_same_on_any_number_of_processes(processes: int) -> None:
    documents = [sent(number, **({"phone": "1"} if number % 3 else {})) for number in range(2_100)]
    new = release(phone="1..1", codes=("R",))
    assert replayed(new, documents, processes)[0] == replayed(new, documents)[0]


def test_documents_are_read_as_they_are_judged() -> None:
    """No more of them are in memory than the processes have in hand."""
    read: list[int] = []
    judged: list[int] = []

    def documents() -> Iterator[Document]:
        for number in range(6_000):
            read.append(number)
            yield sent(number)

    def tell(count: int) -> None:
        judged.append(len(read) - count)

    new = release(phone="1..1")
    judgements = list(Judge(OLD, new, compare(OLD, new)).judgements())
    replay_all(OLD, new, judgements, documents(), 2, tell)
    assert max(judged) <= 5 * 500
