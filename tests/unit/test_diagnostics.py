"""Places and findings, as a person reads them."""

from __future__ import annotations

import pytest

from generator.diagnostics import (
    Candidate,
    Language,
    Origin,
    column_letters,
    column_number,
    finding,
    in_reading_order,
    resembling,
    shown,
)

CELL = Origin("mdd.xlsx", 0, "TEST", 9, 11)


@pytest.mark.parametrize(("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA"), (16_384, "XFD")])
def test_columns_have_the_letters_of_a_spreadsheet(number: int, letters: str) -> None:
    assert (column_letters(number), column_number(letters)) == (letters, number)


@pytest.mark.parametrize(
    ("origin", "text"),
    [
        (CELL, "mdd.xlsx TEST!K9"),
        (Origin("mdd.xlsx", 0, "TEST", 9), "mdd.xlsx TEST!9"),
        (Origin("mdd.xlsx", 0, "TEST"), "mdd.xlsx TEST"),
        (Origin("mdd.xlsx"), "mdd.xlsx"),
        (Origin("x.json", pointer="/a/0"), "x.json#/a/0"),
        (Origin("release.toml", row=7), "release.toml:7"),
        (Origin("x\n.json", pointer="/\x1b[31m"), "x\\n.json#/\\x1b[31m"),
    ],
)
def test_place_is_told_in_one_line(origin: Origin, text: str) -> None:
    assert str(origin) == text


def test_findings_come_in_reading_order_and_each_once() -> None:
    places = [
        Origin("b.xlsx"),
        Origin("a.xlsx", 1, "A"),
        Origin("a.xlsx", 0, "Z", 10, 1),
        Origin("a.xlsx", 0, "Z", 9, 2),
    ]
    found = [finding("missing-wire-name", place) for place in places]
    assert in_reading_order([*found, *found]) == tuple(reversed(found))


def test_cell_that_cannot_be_read_has_no_second_finding() -> None:
    broken, consequence = finding("error-value", CELL, value="#REF!"), finding("missing-wire-name", CELL)
    elsewhere = finding("missing-wire-name", Origin("mdd.xlsx", 0, "TEST", 10, 11))
    assert in_reading_order([consequence, elsewhere, broken]) == (broken, elsewhere)


def test_value_is_shown_in_one_bounded_line() -> None:
    assert shown("a\nb\x00\u202e") == "a\\nb\\x00\\u202e"
    assert shown("x" * 10_000) == "x" * 119 + "…"


@pytest.mark.parametrize("mark", [", ", " ; "])
def test_list_that_is_too_long_ends_between_two_names(mark: str) -> None:
    told = shown(mark.join(["country", "city"] * 20), 40)
    assert told.endswith(f"{mark}…")
    assert len(told) <= 40
    assert shown(f"a{mark}" + "x" * 100, 40) == f"a{mark}{'x' * (38 - len(mark))}…"


def test_finding_needs_every_value_that_its_words_name() -> None:
    with pytest.raises(KeyError):
        finding("bad-cardinality", CELL)
    with pytest.raises(KeyError):
        finding("no-such-code", CELL)


def test_place_in_the_same_file_is_told_without_the_file() -> None:
    assert CELL.seen_from(Origin("mdd.xlsx", 1, "OTHER", 2, 2)) == "TEST!K9"
    assert CELL.seen_from(Origin("codes.xlsx", 0, "TEST", 2, 2)) == "mdd.xlsx TEST!K9"
    assert Origin("x.json", pointer="/a").seen_from(Origin("x.json", pointer="/b")) == "x.json#/a"


def test_finding_is_related_to_the_cell_that_defines_what_was_meant() -> None:
    other = Origin("mdd.xlsx", 0, "TEST", 12, 11)
    one = finding(
        "unknown-scenario-schema",
        other,
        value="TESTS",
        count=1,
        proposal=resembling("TESTS", {"TEST": CELL, "A": None}),
    )
    assert one.related == (CELL,)
    assert one.help(Language.FRENCH).startswith("vouliez-vous dire « TEST », défini en TEST!K9 ?")


def test_word_of_the_layout_is_meant_without_a_place() -> None:
    one = finding("unknown-scenario-schema", CELL, value="TESTS", count=1, proposal=resembling("TESTS", {"TEST": None}))
    assert (one.related, one.help(Language.ENGLISH).partition("?")[0]) == ((), 'did you mean "TEST"')


def test_nothing_is_meant_when_nothing_is_near() -> None:
    assert resembling("zzz", {"TEST": None}) is None
    assert (
        finding("unknown-scenario-schema", CELL, value="zzz", count=1).help(Language.FRENCH)
        == "nommer un schéma de cette version, ou rétablir la feuille qui le déclarait"
    )
    assert resembling("TESTS", {"TEST": CELL}) == Candidate("TEST", CELL)


def test_one_finding_of_several_perimeters_is_related_to_the_places_of_all() -> None:
    places = [Origin("mdd.xlsx", 0, "TEST", row, 1) for row in range(1, 30)]
    found = [finding("missing-wire-name", CELL, related=[place]) for place in places[:2]]
    assert in_reading_order(found) == (finding("missing-wire-name", CELL, related=places[:2]),)


def test_related_places_are_told_once_and_bounded() -> None:
    places = [Origin("mdd.xlsx", 0, "TEST", row, 1) for row in range(1, 30)]
    assert finding("missing-wire-name", CELL, related=[CELL, CELL]).related == (CELL,)
    assert finding("missing-wire-name", CELL, related=places).related == tuple(places[:20])
    apart = [finding("missing-wire-name", CELL, related=[place]) for place in places]
    assert len(in_reading_order(apart)[0].related) == 20


@pytest.mark.parametrize(("length", "is_told"), [(1_900, True), (2_100, False)])
def test_proposal_can_be_pasted_whole_or_is_not_made(length: int, is_told: bool) -> None:
    proposal = "ENUM: " + "A" * length
    one = finding("doubtful-enumeration", Origin("x.xlsx"), value="A" * length, proposal=proposal)
    assert (proposal in one.help(Language.FRENCH)) == is_told
    assert ("vouliez-vous dire" in one.help(Language.FRENCH)) == is_told
