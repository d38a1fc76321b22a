"""Namespaces and roots: what the sheets say of them, and `release.toml` in their place."""

from __future__ import annotations

import pytest

from tests.workbooks import Sheet, compiled, workbook

ROWS = (("a", "1..1", "string"),)
ONE = Sheet(ROWS, "ONE", ("ONE:15-15:one",), cells={"E3": "Y"})
TWO = Sheet(ROWS, "TWO", ("TWO:15-15:two",), cells={"E3": "Y"})


def named(settings: str, *sheets: Sheet) -> tuple[dict[str, tuple[str, str]], list[str]]:
    """Root and namespace by schema, and the findings."""
    files = {"mdd.xlsx": workbook(*(sheets or (ONE, TWO))), "release.toml": settings.encode()}
    model, findings = compiled(files)
    return {one.name: (one.root, one.namespace) for one in model.messages}, findings


def test_sheets_name_their_schemas() -> None:
    assert named("") == ({"ONE": ("one", "urn:emergency:one:1.0"), "TWO": ("two", "urn:emergency:two:1.0")}, [])


@pytest.mark.parametrize("whole", ["urn:other:1", "URN:other:1", "https://example.org/one"])
def test_whole_uri_in_a_sheet_stands_alone(whole: str) -> None:
    names, findings = named("", ONE.having(F3=whole))
    assert (names["ONE"], findings) == (("one", whole), [])


def test_whole_uri_ends_in_no_colon() -> None:
    assert named("", ONE.having(F3="urn:emergency:one:"))[1] == ["doubtful-namespace ONE!F3"]


@pytest.mark.parametrize(
    ("said", "namespace"), [("urn:cisu:2.0", "urn:cisu:2.0"), ("cisu:2.0", "urn:emergency:cisu:2.0")]
)
def test_settings_stand_in_place_of_a_sheet(said: str, namespace: str) -> None:
    names, findings = named(f'[namespaces]\nONE = "{said}"\n[roots]\nONE = "eins"')
    assert findings == []
    assert names == {"ONE": ("eins", namespace), "TWO": ("two", "urn:emergency:two:1.0")}


def test_settings_that_name_no_schema_are_told() -> None:
    assert named('[namespaces]\nONES = "a"\nmessage = "b"')[1] == ["bad-settings release.toml:2"]
    assert named('[roots]\nmessage = "b"')[1] == ["bad-settings release.toml:2"]


@pytest.mark.parametrize(
    ("settings", "finding"),
    [
        ('[namespaces]\nTWO = "deux mots"', "bad-namespace release.toml:2"),
        ('[namespaces]\nTWO = "x:"', "doubtful-namespace release.toml:2"),
        ('[namespaces]\nTWO = "one:1.0"', "shared-namespace release.toml:2"),
        ('[namespaces]\nTWO = "urn:emergency:one:1.0"', "shared-namespace release.toml:2"),
        ('[roots]\nTWO = "deux mots"', "bad-root-name release.toml:2"),
        ('[roots]\nTWO = "one"', "duplicate-root release.toml:2"),
    ],
)
def test_a_name_in_the_settings_is_held_to_what_a_cell_is(settings: str, finding: str) -> None:
    assert named(settings)[1] == [finding]
