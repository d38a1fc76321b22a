"""The waivers of `release.toml`: a code, a place and a reason, and for some a last day."""

from __future__ import annotations

from datetime import date

import pytest

from generator.diagnostics import Language, Origin
from generator.read.settings import read_settings
from generator.read.waivers import Waiver, spellings

GOOD = """version = "3.4.0"

[[waiver]]
code = "duplicate-code"
cell = "RC-EDA!K16"
reason = "repris de la norme"
"""
CELL = Origin("workbooks/mdd.xlsx", 2, "RC-EDA", 16, 11)


def found(text: str) -> list[tuple[str, str]]:
    """The code and the place of each finding."""
    return [(one.code, str(one.origin)) for one in read_settings(text.encode())[1]]


def only(text: str) -> Waiver:
    settings, findings = read_settings(text.encode())
    assert findings == ()
    (waiver,) = settings.waivers
    return waiver


def test_waiver_has_its_code_place_reason_and_line() -> None:
    waiver = only(GOOD)
    assert (waiver.code, waiver.place, waiver.reason) == ("duplicate-code", "RC-EDA!K16", "repris de la norme")
    assert (waiver.until, str(waiver.origin)) == (None, "release.toml:3")


def test_waiver_may_have_a_last_day() -> None:
    assert only(f"{GOOD}until = 2027-01-31").until == date(2027, 1, 31)


def test_reason_of_several_lines_is_told_in_one() -> None:
    assert only(GOOD.replace('"repris de la norme"', '"""repris\n  de la\u202e norme"""')).reason == (
        "repris de la\\u202e norme"
    )


def test_settings_beside_a_waiver_are_read() -> None:
    assert read_settings(GOOD.encode())[0].release.version == "3.4.0"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('code = "duplicate-code"', ""),
        ('code = "duplicate-code"', 'code = ""'),
        ('code = "duplicate-code"', "code = 1"),
        ('cell = "RC-EDA!K16"', ""),
        ('cell = "RC-EDA!K16"', 'cell = " "'),
        ('cell = "RC-EDA!K16"', 'cell = ["RC-EDA!K16"]'),
        ('cell = "RC-EDA!K16"', 'cell = "RC-EDA!K16"\npath = "*"'),
        ('cell = "RC-EDA!K16"', 'path = ""'),
        ('reason = "repris de la norme"', ""),
        ('reason = "repris de la norme"', 'reason = " \\n "'),
        ('reason = "repris de la norme"', "reason = {}"),
        ('reason = "repris de la norme"', 'reason = "r"\nuntil = "2027-01-31"'),
        ('reason = "repris de la norme"', 'reason = "r"\nuntil = 2027-01-31T00:00:00'),
        ('reason = "repris de la norme"', 'reason = "r"\nreasons = "r"'),
    ],
)
def test_waiver_that_lacks_something_or_says_more_is_told_at_its_line(old: str, new: str) -> None:
    assert old in GOOD
    assert found(GOOD.replace(old, new)) == [("bad-waiver", "release.toml:3")]
    assert read_settings(GOOD.replace(old, new).encode())[0].waivers == ()


def test_every_problem_of_a_waiver_is_told() -> None:
    assert len(found('[[waiver]]\ncode = ""\nreason = 1\nuntil = "x"\nwhy = ""')) == 5  # and its place


@pytest.mark.parametrize("text", ["waiver = 1", "[waiver]\ncode = 'duplicate-code'"])
def test_waivers_are_a_list_of_tables(text: str) -> None:
    assert found(text) == [("bad-waiver", "release.toml:1")]


def told(text: str) -> tuple[str, str]:
    """The words of the one finding, and those of its help."""
    _, (one,) = read_settings(text.encode())
    return one.message(Language.FRENCH), one.help(Language.FRENCH)


def test_waiver_in_single_brackets_is_told_to_have_two() -> None:
    assert told(GOOD.replace("[[waiver]]", "[waiver]")) == (
        "dérogation mal écrite : [waiver] n'est pas entre doubles crochets",
        "ouvrir chaque dérogation par [[waiver]], entre doubles crochets",
    )


def test_value_that_is_refused_is_told_as_toml_writes_it() -> None:
    assert told(GOOD.replace('"RC-EDA!K16"', '["GEO-POS", true]'))[0] == (
        'dérogation mal écrite : « cell = ["GEO-POS", true] » n\'est pas admis'
    )


def test_setting_behind_a_waiver_is_told_to_move_above_it() -> None:
    assert told(f'{GOOD}skip_sheets = ["GEO-POS"]') == (
        "dérogation mal écrite : skip_sheets est un réglage de la version, et non d'une dérogation",
        "déplacer skip_sheets au-dessus du premier [[waiver]]",
    )


def test_waiver_that_is_no_table_is_told() -> None:
    assert found("waiver = [1]") == [("bad-waiver", "release.toml#/waiver/0")]


def test_more_waivers_than_anybody_writes_are_refused_at_once() -> None:
    assert found("[[waiver]]\n" * 1_001) == [("bad-waiver", "release.toml")]


def test_unknown_code_suggests_the_nearest() -> None:
    _, (one,) = read_settings(GOOD.replace("duplicate-code", "duplicate-cod").encode())
    assert (one.code, dict(one.values)["proposal"]) == ("unknown-waiver-code", "duplicate-code")


@pytest.mark.parametrize(
    ("old", "codes"),
    [
        ("number-value", ("changed-value",)),
        ("unknown-details-keyword", ("constraint-like-remark",)),
        ("truncated-workbook", ()),  # an error, which no waiver lifts
    ],
)
def test_old_code_waives_what_it_has_become_with_a_word(old: str, codes: tuple[str, ...]) -> None:
    settings, findings = read_settings(GOOD.replace("duplicate-code", old).encode())
    assert [waiver.codes for waiver in settings.waivers] == [codes]
    assert [one.code for one in findings] == ["renamed-waiver-code"]


def test_error_cannot_be_waived() -> None:
    assert found(GOOD.replace("duplicate-code", "bad-cardinality")) == [("waived-error", "release.toml:3")]


def test_header_within_a_text_takes_no_line_from_a_waiver() -> None:
    text = GOOD.replace("repris de la norme", "r") + 'until = 1\n[[waiver]]\nreason = """\n[[waiver]]\n"""'
    assert {place for _, place in found(text)} == {"release.toml#/waiver/0", "release.toml#/waiver/1"}


@pytest.mark.parametrize(
    ("place", "is_covered"),
    [
        ('cell = "RC-EDA!K16"', True),
        ('cell = "workbooks/mdd.xlsx RC-EDA!K16"', True),
        ('cell = "K16"', False),
        ('cell = "RC-EDA"', False),
        ('cell = "RC-EDA!*"', False),
        ('path = "RC-EDA!*"', True),
        ('path = "workbooks/mdd.xlsx RC-EDA!K*"', True),
        ('path = "workbooks/mdd.xlsx"', True),
        ('path = "workbooks/*"', True),
        ('path = "*"', True),
        ('path = "*EDA*6"', True),
        ('path = "workbooks/*.xlsx"', True),
        ('path = "nomenclatures/*"', False),
        ('path = "*mdd.xlsxmdd.xlsx"', False),
        ('path = "*16*K16"', False),
    ],
)
def test_cell_is_one_place_and_path_a_pattern_of_files_and_places(place: str, is_covered: bool) -> None:
    assert only(GOOD.replace('cell = "RC-EDA!K16"', place)).covers(spellings(CELL)) is is_covered


@pytest.mark.parametrize("path", ["scenarios/a.json", "scenarios/a.json#/steps/*", "#/steps/*/name", "scenarios/*"])
def test_path_may_be_of_a_json_document(path: str) -> None:
    origin = Origin("scenarios/a.json", pointer="/steps/0/name")
    assert only(GOOD.replace('cell = "RC-EDA!K16"', f'path = "{path}"')).covers(spellings(origin))
