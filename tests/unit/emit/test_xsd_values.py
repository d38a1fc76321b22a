"""Values without elements inside: what the schemas accept is what the model means."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator import lexical, patterns
from generator.emit.xsd.facets import facets
from generator.emit.xsd.simple import in_place
from generator.model import Bounded, Bounds, Coded, Length, Scalar, Simple, Text
from tests.effort import Yardstick
from tests.laws import law
from tests.unit.emit.xsd_oracles import Oracles, document, of_value

IDENTIFIER = r"^([a-zA-Z0-9_-]+\.?){4,10}$"
ESTABLISHMENT = r"^([0-9A-Z]{2}0\d{5}\d|\d{9}|\d{14}|\d{4}[A-Za-z])$"
COMMON = [
    r"^\+?[0-9]{2,14}$",
    r"^[a-zA-Z0-9_.-]+@([a-zA-Z0-9_-]+\.)+[a-zA-Z0-9_-]{2,4}$",
    r"^([a-z]+\.){3,8}patient(\.[a-z]+){1,2}$",
    r"^M\d{2}\.\d{2}(\.\d{2})?$",
    r"^P[0-9]{1,3}[YMWD]$",
    r"^[A-Z]\d{2}(\.[\d\+\-]{1,3})?$",
    r"^tel:([#\+\*]|37000|00+)?[0-9]{2,15}$",
    IDENTIFIER,
    ESTABLISHMENT,
]
DATES = [
    *(f"{year}-02-29" for year in ("1900", "2000", "2023", "2024", "0004", "0001")),
    *("2024-02-30", "2024-04-31", "2024-12-31", "2024-13-01", "2024-00-10", "2024-01-00", "2024-1-1"),
    *("0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01", "-0001-01-01", "+2024-01-01", "999-01-01"),
    *("2024-01-01Z", "2024-01-01+01:00", "20240101", ""),
]
TIMES = ["00:00:00", "23:59:59", "24:00:00", "24:00:01", "10:60:00", "10:00:60", "10:00:00.5", "10:00", "1:00:00"]
OFFSETS = ["+01:00", "-00:00", "+14:00", "-14:00", "+14:01", "-14:01", "+15:00", "+13:59", "+01:60", "Z", "", "+1:00"]


def value(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return document(f"<value>{escaped}</value>")


@pytest.fixture(scope="module")
def schema_of(tmp_path_factory: pytest.TempPathFactory) -> object:
    """A type's schema, made once."""
    made: dict[object, Oracles] = {}

    def schema(type_: Simple) -> Oracles:
        if type_ not in made:
            made[type_] = of_value(type_, tmp_path_factory.mktemp("xsd"))
        return made[type_]

    return schema


@pytest.mark.parametrize("text", DATES)
def test_a_date_is_what_the_lexical_expression_says(text: str, schema_of) -> None:
    assert schema_of(Scalar.DATE).accept(value(text)) == bool(re.fullmatch(lexical.DATE, text))


def test_a_point_in_time_is_what_the_lexical_expression_says(schema_of) -> None:
    texts = [
        *(f"{date}T10:00:00+01:00" for date in DATES),
        *(f"2024-02-29T{clock}{offset}" for clock, offset in product(TIMES, OFFSETS)),
        "2024-02-29 10:00:00+01:00",
        "2024-02-29t10:00:00+01:00",
    ]
    accepted = [text for text in texts if schema_of(Scalar.DATETIME).accept(value(text))]
    assert accepted == [text for text in texts if re.fullmatch(lexical.DATETIME, text)]


@law(300)
@given(
    st.builds(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}".format,
        *(st.integers(low, high) for low, high in ((0, 10000), (0, 13), (0, 32), (0, 25), (0, 61), (0, 61))),
        st.sampled_from("+-"),
        *(st.integers(low, high) for low, high in ((0, 15), (0, 61))),
    )
)
def test_any_point_in_time_is_what_the_lexical_expression_says(schema_of, text: str) -> None:
    assert schema_of(Scalar.DATETIME).accept(value(text)) == bool(re.fullmatch(lexical.DATETIME, text))


@pytest.mark.parametrize(
    ("scalar", "accepted", "refused"),
    [
        (Scalar.INTEGER, ["0", "-12", "123456789012345678901234567890"], ["1.5", "1e3", "", "a"]),
        (Scalar.NUMBER, ["0", "-1.25", "48.8566"], ["NaN", "INF", "1e3", "", "one"]),
        (Scalar.BOOLEAN, ["true", "false"], ["vrai", "TRUE", ""]),
    ],
)
def test_a_number_or_boolean_is_of_the_built_in_type(
    scalar: Scalar, accepted: list[str], refused: list[str], schema_of
) -> None:
    schema = schema_of(scalar)
    assert [text for text in (*accepted, *refused) if schema.accept(value(text))] == accepted


def test_a_code_is_one_of_its_list(schema_of) -> None:
    schema = schema_of(Coded(("A", "B C", "")))
    assert [text for text in ("A", "B C", "", "a", "B  C", " A") if schema.accept(value(text))] == ["A", "B C", ""]


@pytest.mark.parametrize(
    "text", ["", "a", "é", "ab", "abcd", "abcde", "😀", "😀é", "😀😀😀😀", "😀😀😀😀😀", "e\u0301", "  "]
)
@pytest.mark.parametrize("length", [Length(2, 4), Length(0, 1), Length(3, None), Length(2, 2)], ids=str)
def test_a_length_counts_characters(text: str, length: Length, schema_of) -> None:
    assert schema_of(Text((), length)).accept(value(text)) == length.admits(text)


def test_no_length_is_left_to_java_to_count_in_utf_16_units() -> None:
    """The JDK takes an emoji for two characters in these facets: only "not empty" means the same."""
    lengths = (Length(1, None), Length(1, 4), Length(0, 4), Length(2, None))
    facets = [etree.tostring(in_place(Text((), one), {})).decode() for one in lengths]
    assert ["ength" in one for one in facets] == [True, False, False, False]


def test_a_length_holds_beside_each_of_several_patterns(schema_of) -> None:
    schema = schema_of(Text(("[a-c]+", ".*b"), Length(2, 3)))
    accepted = [text for text in ("ab", "aab", "b", "aaab", "ac", "xb", "ab\n") if schema.accept(value(text))]
    assert accepted == ["ab", "aab"]


@pytest.mark.parametrize("scalar", [Scalar.INTEGER, Scalar.NUMBER])
@pytest.mark.parametrize(
    ("text", "is_within"),
    [
        *((text, True) for text in ("-90", "90", "0", "-0", "+90", "007", " 12 ")),
        *((text, False) for text in ("-91", "91", "9" * 40, "", "x", "1e1")),
    ],
)
def test_a_number_is_within_its_bounds(scalar: Scalar, text: str, is_within: bool, schema_of) -> None:
    bounds = Bounds(Decimal(-90), Decimal(90))
    assert schema_of(Bounded(scalar, bounds)).accept(value(text)) == is_within


@pytest.mark.parametrize(
    ("text", "is_within"), [("90.5", True), ("90.50", True), ("90.50000000000000000001", False), ("-1e400", False)]
)
def test_every_digit_of_a_number_counts(text: str, is_within: bool, schema_of) -> None:
    assert schema_of(Bounded(Scalar.NUMBER, Bounds(None, Decimal("90.5")))).accept(value(text)) == is_within


def test_all_patterns_must_hold(schema_of) -> None:
    schema = schema_of(Text(("^[a-m]+$", "^[g-z]+$", "^.{2,3}$")))
    texts = ("gm", "ghi", "g", "ghij", "ab", "xyz")
    assert [text for text in texts if schema.accept(value(text))] == ["gm", "ghi"]


def test_alternatives_are_sibling_facets() -> None:
    assert list(facets(r"^(\d{9}|\d{14})$")) == [("[0-9]{9}", "[0-9]{14}")]


def test_a_counter_does_not_leak_from_one_alternative_into_another(schema_of) -> None:
    schema = schema_of(Text((ESTABLISHMENT,)))
    texts = ("1" * 8, "1" * 9, "1" * 10, "1" * 14, "1" * 15, "1234A", "12345A", "AB0123456", "A1123456")
    assert [text for text in texts if schema.accept(value(text))] == ["1" * 9, "1" * 14, "1234A", "AB0123456"]


def test_a_counter_does_not_leak_inside_a_group(schema_of) -> None:
    schema = schema_of(Text((r"^x(\d{2}|\d{4}|[A-Z]\d{1,2}){1,2}y$",)))
    rule = re.compile(r"x(\d{2}|\d{4}|[A-Z]\d{1,2}){1,2}y")
    texts = [f"x{inner}y" for inner in ("1", "12", "123", "1234", "12345", "A", "A1", "A12", "A123", "A1B23", "A1B234")]
    assert [text for text in texts if schema.accept(value(text))] == [one for one in texts if rule.fullmatch(one)]


@law(400)
@given(st.data())
def test_patterns_mean_the_same_as_in_python(schema_of, data: st.DataObject) -> None:
    source = data.draw(st.sampled_from(COMMON))
    near = st.from_regex(re.compile(source, re.ASCII), fullmatch=True).filter(lambda text: len(text) <= 25)
    text = data.draw(near)
    spoilt = data.draw(st.integers(0, len(text)).map(lambda at: text[:at] + text[at + 1 :]))
    meaning = re.compile(patterns.rust(patterns.parse(source).node), re.ASCII)
    for one in (text, spoilt, text + "0"):
        assert schema_of(Text((source,))).accept(value(one)) == bool(meaning.fullmatch(one))


@pytest.mark.parametrize("length", range(30, 61, 5))
def test_long_identifiers_are_accepted_as_soon_as_others(length: int, schema_of) -> None:
    assert judged("fr.health.samu690." + "a" * (length - 18), schema_of(Text((IDENTIFIER,)))) is True


@pytest.mark.parametrize("text", ["a" * 400 + "!", "a" * 400, "a." * 200, "a-" * 200 + " ", "." * 400])
def test_hostile_text_is_judged_as_soon_as_others_and_without_internal_error(text: str, schema_of) -> None:
    assert judged(text, schema_of(Text((IDENTIFIER,)))) is (text == "a" * 400)


def judged(text: str, schema: Oracles) -> bool:
    """The verdict; a text that is read in many ways would take as long as thousands that are read in one."""
    yardstick = Yardstick(lambda: [schema.accept(value("fr.health.samu690.x" * 10)) for _ in range(20)])
    return yardstick.hold(lambda: schema.accept(value(text)), 10)


@pytest.mark.parametrize(
    ("source", "accepted"),
    [("^[^\x00]$", {"a", "\x85"}), ("^a|\x01$", {"a"}), ("^[\x80-\x9f]$", {"\x85"}), ("^[\\u0085]$", {"\x85"})],
)
def test_a_pattern_speaks_of_the_characters_of_xml(source: str, accepted: set[str], schema_of) -> None:
    schema = schema_of(Text((source,)))
    assert {text for text in ("a", "\x85", "") if schema.accept(value(text))} == accepted
