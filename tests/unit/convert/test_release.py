"""What rows and models make of messages: each operation, and what both models say without any row."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest

from generator.convert import conversions
from generator.converted import Conversions
from generator.diagnostics import Diagnostic
from generator.model import Model
from generator.model.conversions import Conversion
from generator.read.correspondences import read_conversions
from generator.read.model_json import read_model
from generator.runtime.conversion import Converted, Converters, Refused, UnknownVersionError
from tests.golden.findings.of_conversions import Row, conversion_workbook


@dataclass(frozen=True)
class Matching:
    """Texts that match a pattern."""

    pattern: str


Fields = Mapping[str, tuple[str, Any]]
"""By name: cardinality and type; a list of codes, or the fields of an object, are types too."""


class Open(dict[str, tuple[str, Any]]):
    """The fields of an object that admits others beside them."""


TEXT, NUMBER, BOOLEAN, MOMENT = "text", "number", "boolean", "datetime"
TITLES = {"number": "N°", "numero": "N°"}


def model(version: str, fields: Fields) -> bytes:
    objects: list[dict[str, Any]] = []
    _enter("test", fields, objects)
    message = {"name": "TEST", "root": "test", "namespace": "urn:emergency:test", "objects": objects}
    release = {"version": version, "namespace_prefix": "urn:emergency:"}
    return json.dumps({"format": 1, "release": release, "messages": [message]}).encode()


def _enter(name: str, fields: Fields, objects: list[dict[str, Any]]) -> None:
    own: dict[str, Any] = {"name": name, "title": name, "fields": [], "open": isinstance(fields, Open)}
    objects.append(own)
    for field, (cardinality, type_) in fields.items():
        kind: Any = {"kind": type_} if isinstance(type_, str) else {"kind": "object", "object": field}
        if isinstance(type_, list):
            kind = {"kind": "code", "codes": type_}
        if isinstance(type_, Matching):
            kind = {"kind": "text", "patterns": [type_.pattern]}
        own["fields"].append(
            {"name": field, "title": TITLES.get(field, field), "cardinality": cardinality, "type": kind}
        )
        if isinstance(type_, dict):
            _enter(field, type_, objects)


def compiled(
    old: Fields, new: Fields, *rows: Row, **sheet: Any
) -> tuple[tuple[Conversion, ...], tuple[Diagnostic, ...]]:
    """The conversions between two models, and what is found in the rows."""
    files = {
        "conversions/1.0.0-courant.xlsx": conversion_workbook(*(rows or [("# aucune",)]), **sheet),
        "conversions/releases/1.0.0/model.json": model("1.0.0", old),
    }
    sources, findings = read_conversions(files)
    assert findings == ()
    current, problems = read_model(model("2.0.0", new), "model.json")
    assert isinstance(current, Model), problems
    return conversions(current, sources)


def converters(old: Fields, new: Fields, *rows: Row, **sheet: Any) -> Converters:
    known, _ = compiled(old, new, *rows, **sheet)
    return Converters({(each.source, each.target): json.loads(each.tables) for each in known})


def outcome(old: Fields, new: Fields, value: Any, *rows: Row, **sheet: Any) -> Converted | Refused:
    return converters(old, new, *rows, **sheet).convert({"test": value}, "1.0.0", "2.0.0")


def result(old: Fields, new: Fields, value: Any, *rows: Row, **sheet: Any) -> Any:
    converted = outcome(old, new, value, *rows, **sheet)
    assert isinstance(converted, Converted), converted
    return converted.messages[0]["test"]


def losses(old: Fields, new: Fields, value: Any, *rows: Row, **sheet: Any) -> dict[str, Any]:
    converted = outcome(old, new, value, *rows, **sheet)
    assert isinstance(converted, Converted), converted
    return {loss.path: loss.value for loss in converted.losses}


PERSON: Fields = {"name": ("1..1", TEXT), "note": ("0..1", TEXT)}


@pytest.mark.parametrize(
    ("old", "new", "value", "expected"),
    [
        pytest.param({"a": ("0..1", TEXT)}, {"a": ("0..1", TEXT)}, {"a": "x"}, {"a": "x"}, id="same path"),
        pytest.param(
            {"number": ("0..1", TEXT)}, {"numero": ("0..1", TEXT)}, {"number": "1"}, {"numero": "1"}, id="same label"
        ),
        pytest.param({"a": ("0..n", TEXT)}, {"a": ("0..1", TEXT)}, {"a": ["x"]}, {"a": "x"}, id="list to one"),
        pytest.param({"a": ("0..1", TEXT)}, {"a": ("0..n", TEXT)}, {"a": "x"}, {"a": ["x"]}, id="one to list"),
        pytest.param({"a": ("0..1", TEXT)}, {"a": ("0..1", NUMBER)}, {"a": "1.5"}, {"a": 1.5}, id="text to number"),
        pytest.param({"a": ("0..1", NUMBER)}, {"a": ("0..1", TEXT)}, {"a": 2.0}, {"a": "2"}, id="number to text"),
        pytest.param({"a": ("0..1", BOOLEAN)}, {"a": ("0..1", TEXT)}, {"a": True}, {"a": "true"}, id="truth to text"),
        pytest.param({"a": ("0..1", ["X "])}, {"a": ("0..1", ["X"])}, {"a": "X "}, {"a": "X"}, id="trimmed code"),
        pytest.param({"a": ("0..1", ["B"])}, {"a": ("0..1", ["A.B"])}, {"a": "B"}, {"a": "A.B"}, id="last segment"),
        pytest.param({"a": ("0..n", TEXT)}, {"a": ("0..n", TEXT)}, {"a": []}, {"a": []}, id="empty list stays"),
        pytest.param({"a": ("0..n", TEXT)}, {"a": ("0..n", TEXT)}, {}, {}, id="no list is added"),
    ],
)
def test_derived(old: Fields, new: Fields, value: Any, expected: Any) -> None:
    assert result(old, new, value) == expected


@pytest.mark.parametrize(
    ("old", "new", "value", "lost"),
    [
        pytest.param({"a": ("0..1", TEXT)}, {}, {"a": "x"}, {"/a": "x"}, id="no field"),
        pytest.param({"a": ("0..n", TEXT)}, {"a": ("0..1", TEXT)}, {"a": ["x", "y"]}, {"/a/1": "y"}, id="second item"),
        pytest.param({"a": ("0..1", TEXT)}, {"a": ("0..1", NUMBER)}, {"a": "un"}, {"/a": "un"}, id="no number"),
        pytest.param({"a": ("0..1", ["X"])}, {"a": ("0..1", ["Y"])}, {"a": "X"}, {"/a": "X"}, id="no such code"),
        pytest.param(
            {"a": ("0..5", TEXT)}, {"a": ("0..2", TEXT)}, {"a": ["1", "2", "3"]}, {"/a/2": "3"}, id="too many"
        ),
        pytest.param(
            {"a": ("0..1", ["X.A", "X.B"])}, {"a": ("0..1", ["A"])}, {"a": "X.B"}, {"/a": "X.B"}, id="digits apart"
        ),
        pytest.param({"a": ("0..1", ["1.01"])}, {"a": ("0..1", ["2.01"])}, {"a": "1.01"}, {"/a": "1.01"}, id="digits"),
        pytest.param({"a": ("0..1", PERSON)}, {}, {"a": {"name": "x"}}, {"/a/name": "x"}, id="inside an object"),
        pytest.param({"a": ("0..1", TEXT)}, {"a": ("0..1", Matching("[0-9]+"))}, {"a": "x"}, {"/a": "x"}, id="pattern"),
    ],
)
def test_what_the_target_does_not_have_is_a_loss(old: Fields, new: Fields, value: Any, lost: Any) -> None:
    assert losses(old, new, value) == lost


def test_what_an_open_object_holds_beside_its_fields_goes_along_where_the_target_is_open_too() -> None:
    own, value = Open(a=("0..1", TEXT)), {"a": "x", "more": {"deep": [1]}, "b": "y"}
    assert result(own, own, value) == value
    assert losses(own, own, value) == {}
    assert losses(own, {"a": ("0..1", TEXT)}, value) == {"/more/deep/0": 1, "/b": "y"}
    assert losses(own, Open(a=("0..1", TEXT), b=("0..1", NUMBER)), value) == {"/b": "y"}


def test_required_value_without_answer_is_refused_with_its_path() -> None:
    refused = outcome({"a": ("1..1", ["X"])}, {"a": ("1..1", ["Y"])}, {"a": "X"})
    assert isinstance(refused, Refused)
    assert (refused.path, refused.value) == ("/a", "X")


def test_required_datum_that_nothing_fills_is_refused() -> None:
    refused = outcome({}, {"a": ("1..1", TEXT)}, {})
    assert isinstance(refused, Refused)
    assert refused.path == "/a"


def row(*cells: str) -> Row:
    return ("TEST", "→", *cells)


CODES: Fields = {"a": ("0..1", ["A", "B", "C"]), "label": ("0..1", TEXT)}


def test_table_of_codes_goes_before_equal_codes() -> None:
    coder = row("a", "", "coder", "table statuts")
    assert result(CODES, CODES, {"a": "C"}, coder) == {"a": "B"}


def test_condition_chooses_the_row() -> None:
    coder = row("a", "", "coder", "table statuts", "", "label == 'x' && has(label)")
    assert result(CODES, CODES, {"a": "C", "label": "x"}, coder) == {"a": "B", "label": "x"}
    assert result(CODES, CODES, {"a": "C", "label": "y"}, coder) == {"a": "C", "label": "y"}


def test_code_that_changes_into_one_for_several_is_a_loss() -> None:
    coder = row("a", "", "coder", "table statuts")
    assert losses(CODES, CODES, {"a": "C"}, coder) == {"/a": "C"}
    assert losses(CODES, CODES, {"a": "B"}, coder) == {}


def test_parent_stands_for_a_code_below_it() -> None:
    old, new = {"a": ("1..1", ["A.X", "A.Y"])}, {"a": ("1..1", ["A"])}
    assert result(old, new, {"a": "A.X"}, row("a", "", "coder", "parent")) == {"a": "A"}


def test_default_fills_what_is_absent_and_nothing_else() -> None:
    new = {"a": ("1..1", TEXT)}
    default = row("", "a", "défaut", "x")
    assert result({}, new, {}, default) == {"a": "x"}
    assert result({"a": ("0..1", TEXT)}, new, {"a": "y"}, default) == {"a": "y"}


def test_moved_datum_finds_its_object_made() -> None:
    old, new = {"status": ("1..1", TEXT)}, {"state": ("1..1", {"status": ("1..1", TEXT)})}
    move = ("TEST", "↔", "status", "state.status", "déplacer")
    assert result(old, new, {"status": "x"}, move) == {"state": {"status": "x"}}
    back = converters(old, new, move).convert({"test": {"state": {"status": "x"}}}, "2.0.0", "1.0.0")
    assert isinstance(back, Converted)
    assert back.messages == ({"test": {"status": "x"}},)


NOTED: Fields = {
    "people": ("0..n", {"id": ("1..1", TEXT), "treatment": ("0..1", TEXT)}),
    "notes": ("0..n", {"text": ("1..1", TEXT), "who": ("0..1", TEXT), "kind": ("0..1", TEXT)}),
}
PLACE = row("", "notes[].text", "noter", "who ← people[].id\nkind = AUTRE")


def test_note_is_a_new_item_behind_the_others_and_no_text_is_altered() -> None:
    value = {"people": [{"id": "1", "treatment": "aspirine"}], "notes": [{"text": "déjà là {}"}]}
    made = result(NOTED, NOTED, value, PLACE, row("people[].treatment", "", "noter"))
    assert made["people"] == [{"id": "1"}]
    assert made["notes"] == [{"text": "déjà là {}"}, {"text": "treatment : aspirine", "who": "1", "kind": "AUTRE"}]


def test_note_reaches_an_object_that_other_data_went_into_before() -> None:
    old: Fields = {"x": ("0..1", TEXT), "o": ("0..1", {"n": ("0..1", TEXT)})}
    new: Fields = {"o": ("0..1", {"x": ("0..1", TEXT), "text": ("0..1", TEXT)})}
    rows = row("x", "o.x", "déplacer"), row("o.n", "o.text", "noter", "N : {}")
    assert result(old, new, {"x": "1", "o": {"n": "2"}}, *rows) == {"o": {"x": "1", "text": "N : 2"}}


def test_note_of_a_text_with_brackets_holds_them() -> None:
    value = {"people": [{"id": "1", "treatment": "{} {id}"}]}
    made = result(NOTED, NOTED, value, PLACE, row("people[].treatment", "", "noter", "T : {}"))
    assert made["notes"][0]["text"] == "T : {} {id}"


def test_item_that_lacks_what_the_target_needs_is_left_out_where_the_row_says_so() -> None:
    old = {"items": ("0..n", {"name": ("1..1", TEXT), "state": ("0..1", TEXT)})}
    new = {"items": ("0..n", {"name": ("1..1", TEXT), "state": ("1..1", TEXT)})}
    value = {"items": [{"name": "a"}, {"name": "b", "state": "x"}]}
    assert isinstance(outcome(old, new, value), Refused)
    drop = row("", "items[].state", "défaut", "", "retirer")
    assert result(old, new, value, drop) == {"items": [{"name": "b", "state": "x"}]}
    assert losses(old, new, value, drop) == {"/items/0/name": "a"}


def test_items_beyond_the_most_are_lost_as_the_source_has_them() -> None:
    """One that is left out takes no place, and of one that is cut nothing is asked or noted."""
    held = {"code": ("1..1", ["A", "B"]), "rank": ("0..1", TEXT)}
    old = {"items": ("0..n", held)}
    new = {"items": ("0..2", {"code": ("1..1", ["A"]), "rank": ("1..1", TEXT)})}
    drop = row("", "items[].rank", "défaut", "", "retirer")
    value = {"items": [{"code": "A"}, *({"code": "A", "rank": str(n)} for n in (1, 2)), {"code": "B", "rank": "3"}]}
    assert result(old, new, value, drop) == {"items": value["items"][1:3]}
    assert losses(old, new, value, drop) == {"/items/0/code": "A", "/items/3/code": "B", "/items/3/rank": "3"}


def test_last_item_is_that_of_the_latest_moment_whatever_its_offset() -> None:
    old, new = ({"state": (many, {"at": ("1..1", MOMENT)})} for many in ("1..n", "1..1"))
    early, late = "2026-03-14T10:00:00+02:00", "2026-03-14T09:30:00+01:00"
    made = result(old, new, {"state": [{"at": late}, {"at": early}]}, row("state[]", "", "un", "dernier par at"))
    assert made == {"state": {"at": late}}


def test_items_go_their_own_ways() -> None:
    ids: Fields = {"ids": ("0..n", {"source": ("1..1", TEXT), "value": ("1..1", TEXT)}), "notes": NOTED["notes"]}
    value = {"ids": [{"source": "OLD", "value": "1"}, {"source": "NEW", "value": "2"}]}
    made = result(ids, ids, value, PLACE, row("ids[]", "", "noter", "", "", "source == 'OLD'"))
    assert made["ids"] == [{"source": "NEW", "value": "2"}]
    assert made["notes"][0]["text"] == "ids : source : OLD, value : 1"


def test_count_and_copy() -> None:
    old: Fields = {"people": ("0..n", {"name": ("0..1", TEXT)}), "a": ("0..1", PERSON)}
    new: Fields = {"count": ("1..1", TEXT), "a": ("0..1", PERSON), "b": ("0..1", PERSON)}
    rows = (
        row("people[]", "count", "compter", "0 = AUCUN ; 1..2 = PEU ; 3.. = TOUS"),
        row("people[]", "", "supprimer"),
        row("a", "b", "copier", "résultat"),
    )
    made = result(old, new, {"people": [{}, {}, {}], "a": {"name": "x"}}, *rows)
    assert made == {"count": "TOUS", "a": {"name": "x"}, "b": {"name": "x"}}
    assert result(old, new, {}, *rows) == {"count": "AUCUN"}


def test_envelope_gives_who_sent_a_message_and_is_needed_for_it() -> None:
    own = converters({}, {"owner": ("1..1", TEXT)}, row("", "owner", "enveloppe", "expéditeur : {nom}"))
    envelope = {"senderID": "fr.health.samu440"}
    made = own.convert({"test": {}}, "1.0.0", "2.0.0", envelope)
    assert isinstance(made, Converted)
    assert made.messages == ({"test": {"owner": "samu440"}},)
    assert isinstance(own.convert({"test": {}}, "1.0.0", "2.0.0"), Refused)


NAMES: Fields = {"p": ("0..n", {"n": ("0..1", TEXT)})}
WHEN_NAMED = ("", "", "has(n)")


@pytest.mark.parametrize(
    ("old", "new", "value", "rows", "expected", "lost"),
    [
        pytest.param(
            {"a": ("0..1", TEXT), "b": ("0..1", TEXT)},
            {"c": ("0..1", TEXT)},
            {"a": "A", "b": "B"},
            [row("a", "c", "déplacer", "", "", "has(a)"), row("b", "c", "déplacer", "", "", "has(b)")],
            {"c": "A"},
            {"/b": "B"},
            id="two rows",
        ),
        pytest.param(
            {"a": ("0..1", TEXT), "b": ("0..1", TEXT)},
            {"a": ("0..1", TEXT)},
            {"b": "B", "a": "A"},
            [row("b", "a", "déplacer", "", "", "has(b)")],
            {"a": "B"},
            {"/a": "A"},
            id="a row and what both models say",
        ),
        pytest.param(
            NAMES,
            {"q": ("0..1", {"n": ("0..1", TEXT)})},
            {"p": [{"n": "1"}, {"n": "2"}]},
            [row("p[]", "q", "déplacer", *WHEN_NAMED)],
            {"q": {"n": "1"}},
            {"/p/1/n": "2"},
            id="items of a list",
        ),
        pytest.param(
            NAMES,
            {**NAMES, "c": ("0..1", TEXT)},
            {"p": [{"n": "1"}, {"n": "2"}]},
            [row("p[].n", "c", "déplacer")],
            {"c": "1"},
            {"/p/1/n": "2"},
            id="members of items",
        ),
        pytest.param(
            NAMES,
            {"r": ("0..2", {"n": ("0..1", TEXT)})},
            {"p": [{"n": "1"}, {"n": "2"}, {"n": "3"}]},
            [row("p[]", "r[]", "déplacer", *WHEN_NAMED)],
            {"r": [{"n": "1"}, {"n": "2"}]},
            {"/p/2/n": "3"},
            id="items of a list that is bounded",
        ),
        pytest.param(
            {"p": ("0..2", TEXT), "q": ("0..1", TEXT)},
            {"p": ("0..2", TEXT)},
            {"p": ["1", "2"], "q": "3"},
            [row("q", "p[]", "déplacer", "", "", "has(q)")],
            {"p": ["1", "2"]},
            {"/q": "3"},
            id="a list and a value",
        ),
        pytest.param(
            {"p": ("0..2", TEXT), "q": ("0..1", TEXT)},
            {"p": ("0..2", TEXT)},
            {"q": "3", "p": ["1", "2"]},
            [row("q", "p[]", "déplacer", "", "", "has(q)")],
            {"p": ["3", "1"]},
            {"/p/1": "2"},
            id="a value and a list",
        ),
    ],
)
def test_of_two_data_for_one_place_the_second_is_a_loss(
    old: Fields, new: Fields, value: Any, rows: list[Row], expected: Any, lost: Any
) -> None:
    assert result(old, new, value, *rows) == expected
    assert losses(old, new, value, *rows) == lost


def test_what_two_data_say_alike_is_no_loss() -> None:
    old: Fields = {"a": ("0..1", TEXT), "b": ("0..1", TEXT)}
    rows = [row("a", "c", "déplacer", "", "", "has(a)"), row("b", "c", "déplacer", "", "", "has(b)")]
    assert losses(old, {"c": ("0..1", TEXT)}, {"a": "A", "b": "A"}, *rows) == {}


def test_brackets_in_what_a_template_takes_stay() -> None:
    sender = {"senderID": "{nom}{}"}
    own = converters({}, {"owner": ("1..1", TEXT)}, row("", "owner", "enveloppe", "expéditeur : {} ; {nom}"))
    made = own.convert({"test": {}}, "1.0.0", "2.0.0", sender)
    assert isinstance(made, Converted)
    assert made.messages == ({"test": {"owner": "{nom}{} ; {nom}{}"}},)
    old: Fields = {"a": ("1..1", TEXT), "b": ("1..1", TEXT)}
    new = row("", "c", "défaut", "nouvel identifiant : {a}/{b}")
    value = {"a": "{b}{}", "b": "{a}"}
    assert result(old, {**old, "c": ("0..1", TEXT)}, value, new)["c"] == "{b}{}/{a}"


def test_header_fields_and_envelope_stay_around_the_result() -> None:
    own = converters({"a": ("0..1", TEXT)}, {"a": ("0..1", TEXT)})
    inside = {"messageId": "m", "test": {"a": "x"}}
    envelope = {"distributionID": "d", "content": [{"jsonContent": {"embeddedJsonContent": {"message": inside}}}]}
    made = own.convert(envelope, "1.0", "2.0")
    assert isinstance(made, Converted)
    assert made.messages == (envelope,)


def test_version_is_told_by_its_beginning() -> None:
    own = converters({}, {})
    assert own.version("1.0") == "1.0.0"
    assert own.version("2.0.7") == "2.0.0"
    assert (own.version("V1"), own.version("v2")) == ("1.0.0", "2.0.0")
    with pytest.raises(UnknownVersionError):
        own.version("3")


def test_version_that_is_there_is_none_other_of_its_line() -> None:
    own = Converters({("2.0.0", "2.0.1"): {}})
    assert (own.version("2.0.0"), own.version("v2.0.1")) == ("2.0.0", "2.0.1")
    with pytest.raises(UnknownVersionError):
        own.version("2.0")


def test_unknown_message_is_refused() -> None:
    refused = converters({}, {}).convert({"other": {}}, "1.0.0", "2.0.0")
    assert isinstance(refused, Refused)
    assert "other" in refused.reason


@pytest.mark.parametrize("envelope", [{"descriptor": "x"}, {"descriptor": {"explicitAddress": [1]}}, {"senderID": 1}])
def test_envelope_that_is_none_gives_nobody(envelope: Any) -> None:
    own = converters({}, {"owner": ("1..1", TEXT)}, row("", "owner", "enveloppe", "destinataire"))
    assert isinstance(own.convert({"test": {}}, "1.0.0", "2.0.0", envelope), Refused)


def test_count_beyond_every_class_is_left_out() -> None:
    old: Fields = {"people": ("0..n", {"name": ("0..1", TEXT)})}
    rows = (row("people[]", "count", "compter", "0 = AUCUN"), row("people[]", "", "supprimer"))
    assert result(old, {"count": ("0..1", TEXT)}, {"people": [{"name": "x"}]}, *rows) == {}


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (("", "rank", "défaut", "premier"), "refused-value"),
        (("", "rank", "défaut", "1.5.2"), "refused-value"),
        (("people[]", "", "répéter"), "unused-correspondence"),
        (("", "", "répéter"), "unused-correspondence"),
        (("people[]", "", "clé-valeur", "name = {}"), "unused-correspondence"),
    ],
)
def test_row_that_cannot_be_carried_out_is_a_finding(wrong: tuple[str, ...], code: str) -> None:
    fields: Fields = {"people": ("0..n", {"name": ("0..1", TEXT)}), "rank": ("0..1", "integer")}
    _, findings = compiled(fields, fields, row(*wrong))
    assert code in [finding.code for finding in findings]


def test_unchanged_message_is_judged_by_the_release_itself_whatever_versions_are_known() -> None:
    own, other = (read_model(model(version, {"a": ("1..1", TEXT)}), "model.json")[0] for version in ("2.0.0", "1.0.0"))
    assert own
    assert other
    tables = {"source": "2.0.0", "target": "cisu", "messages": {"test": {"root": "test"}}}
    release = replace(own, conversions=(Conversion("2.0.0", "cisu", json.dumps(tables), ()),))
    known = Conversions.of(release, {"2.0.0": own, "cisu": replace(other, messages=())})
    assert isinstance(known.convert({"test": {"a": "x"}}, "2.0.0", "cisu"), Converted)
    assert isinstance(known.convert({"test": {"a": 1}}, "2.0.0", "cisu"), Refused)
