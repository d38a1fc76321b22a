"""A type's name that is wrong is told once, where it most likely is, with what was meant."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain

import pytest

from generator.diagnostics import Diagnostic, Language, in_reading_order
from generator.read.sources import Sources, sources_of
from generator.resolve import resolve
from tests.effort import in_linear_time
from tests.workbooks import CodeList, Row, Sheet, workbook

ADDRESS: tuple[Row, ...] = (("place", "0..1", "X address"), ("  street", "0..1", "string"))
USES: tuple[Row, ...] = (("home", "0..1", "X address"), ("work", "0..1", "X address"))
KINDS = CodeList(("K1",))


def errors(rows: tuple[Row, ...], *codes: CodeList, **cells: object) -> list[Diagnostic]:
    """What is wrong with the types of a sheet: rows from 9 on, types in column M."""
    return errors_of(Sheet(rows).having(**cells), *codes)


def errors_of(sheet: Sheet, *codes: CodeList) -> list[Diagnostic]:
    sources, reading = sources_of({"mdd.xlsx": workbook(sheet, *codes)})
    _, resolving = resolve(sources)
    return [one for one in in_reading_order([*reading, *resolving]) if one.severity == "error"]


def told(one: Diagnostic) -> tuple[str, str, list[str]]:
    return one.code, one.origin.cell, [place.cell for place in one.related]


def test_typo_at_a_use_is_told_there_with_the_cell_that_defines_the_type() -> None:
    (one,) = errors((*ADDRESS, *USES), M11="adresse")
    assert told(one) == ("unknown-type", "M11", ["M9"])
    assert one.help(Language.FRENCH).startswith("vouliez-vous dire « address », défini en TEST!M9 ?")


def test_typo_where_a_type_is_defined_is_told_there_once_with_its_uses() -> None:
    (one,) = errors((*ADDRESS, *USES), M9="adress")
    assert told(one) == ("misnamed-type", "M9", ["M11", "M12"])
    assert one.help(Language.FRENCH).startswith("vouliez-vous dire « address » ?")


def test_where_one_row_defines_and_one_uses_a_type_the_use_is_told_with_the_other_cell() -> None:
    (one,) = errors((*ADDRESS, USES[0]), M9="adress")
    assert told(one) == ("unknown-type", "M11", ["M9"])


def test_typo_in_the_balise_that_names_a_type_is_told_there() -> None:
    rows = (("adress", "0..1", "X"), ("  street", "0..1", "string"), *USES)
    (one,) = errors(rows)
    assert told(one) == ("misnamed-type", "J9", ["M11", "M12"])


def test_type_whose_balise_has_the_name_in_use_is_misnamed_however_far_it_is() -> None:
    rows = (("address", "0..1", "X zzz"), ("  street", "0..1", "string"), ("home", "0..1", "X address"))
    (one,) = errors(rows)
    assert told(one) == ("misnamed-type", "M9", ["M11"])


def test_definition_that_other_rows_use_is_not_what_is_misspelt() -> None:
    rows = (*ADDRESS, *USES, ("third", "0..1", "X adress"), ("fourth", "0..1", "X adress"))
    (one,) = errors(rows)
    assert told(one) == ("unknown-type", "M13", ["M9", "M14"])


def test_type_that_nothing_defines_is_told_once_at_its_first_use() -> None:
    rows = tuple((f"f{number}", "0..1", "X vehicle") for number in range(30))
    (one,) = errors((*ADDRESS, *rows))
    assert (one.code, one.origin.cell) == ("unknown-type", "M11")
    assert len(one.related) == 20
    assert "proposal" not in dict(one.values)


def test_fault_of_several_perimeters_is_told_once_with_the_uses_of_all() -> None:
    rows = (
        *ADDRESS,
        ("home", "0..1", "X adresse", "", "X", ""),
        ("work", "0..1", "X adresse", "", "", "X"),
        ("other", "0..1", "X address"),
    )
    sheet = Sheet(rows, entries=("ONE:15-15:one", "TWO:15-18:two"), perimeters=("15-15", "15-18"))
    (one,) = errors_of(sheet)
    assert told(one) == ("unknown-type", "M11", ["M9", "M12"])


def test_rows_of_no_perimeter_use_no_type() -> None:
    draft = ("later", "0..1", "X adress", "", "")
    sheet = replace(Sheet((*ADDRESS, draft, *USES)), cells={"M9": "adress"})
    assert told(errors_of(sheet)[0]) == ("misnamed-type", "M9", ["M12", "M13"])


def test_object_type_on_a_row_that_is_no_object_is_told_at_the_mark() -> None:
    (one,) = errors((*ADDRESS, *USES), L11=None)
    assert told(one) == ("unticked-object", "L11", ["M11"])


def test_simple_type_is_suggested_without_a_cell() -> None:
    (one,) = errors((("a", "0..1", "strin"),))
    assert told(one) == ("unknown-type", "M9", [])
    assert one.help(Language.ENGLISH).startswith('did you mean "string"? otherwise,')


@pytest.mark.parametrize(
    ("said", "proposal"),
    [
        *((word, "number") for word in ("float", "double", "nombre", "Decimal", "réel")),
        *((word, "integer") for word in ("int", "entier", "Entier", "long")),
        *((word, "boolean") for word in ("bool", "booléen", "boole\u0301en", "Booleen")),
        *((word, "string") for word in ("text", "texte", "str", "chaîne")),
        *((word, "datetime") for word in ("date-time", "dateTime", "heure", "Date et heure", "timestamp")),
        ("téléphone", "phoneNumber"),
    ],
)
def test_type_of_elsewhere_is_translated(said: str, proposal: str) -> None:
    rows = (("location", "0..1", "X"), ("  a", "0..1", said), ("texture", "0..1", "X"), ("  b", "0..1", "string"))
    (one,) = errors(rows)
    assert dict(one.values)["proposal"] == proposal


def test_object_type_may_be_what_a_simple_row_means() -> None:
    (one,) = errors((*ADDRESS, ("home", "0..1", "addres")))
    assert told(one) == ("unknown-type", "M11", ["M9"])


def test_code_list_is_suggested_with_the_cell_of_its_id() -> None:
    (one,) = errors((("a", "0..1", "string", "NOMENCLATURE: TEST.kinds"),), KINDS)
    assert told(one) == ("unknown-code-list", "N9", ["B1"])
    assert "« TEST.kind », défini en kind!B1 ?" in one.help(Language.FRENCH)


@pytest.mark.parametrize(("said", "proposal"), [("REGEXP: ^A$", "REGEX: ^A$"), ("NOMENCLATURES: ^A$", "NOMENCLATURE")])
def test_keyword_is_suggested(said: str, proposal: str) -> None:
    sources, _ = sources_of({"mdd.xlsx": workbook(Sheet((("a", "0..1", "string", said),)))})
    (one,) = (one for one in resolve(sources)[1] if one.code in ("lost-constraint", "constraint-like-remark"))
    assert one.help(Language.FRENCH).startswith(f"vouliez-vous dire « {proposal} » ?")


def unknown_names(number: int) -> Sources:
    """So many, and a third of them known."""
    rows = [(f"f{n}", "0..1", f"kin{n}") for n in range(number)]
    objects = [((f"o{n}", "0..1", f"X kind{n}"), (f"  g{n}", "0..1", "string")) for n in range(number // 3)]
    return sources_of({"mdd.xlsx": workbook(Sheet((*rows, *chain.from_iterable(objects))))})[0]


def test_of_hundreds_of_unknown_names_the_first_are_told_with_a_suggestion() -> None:
    findings = [one for one in resolve(unknown_names(900))[1] if one.code == "unknown-type"]
    assert len(findings) == 900
    assert sum("proposal" in dict(one.values) for one in findings) == 100


def test_many_unknown_names_are_little_more_work_each_than_few() -> None:
    in_linear_time(lambda number: partial(resolve, unknown_names(number)), 900)


LENDER = Sheet((("doctor", "0..1", "X contact"), ("  mail", "0..1", "string")), "OTHER", ("OTHER:15-15:other",))


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (("a", "0..1", "X contact"), "M9"),
        (("contact", "0..1", "X"), "M9"),
        (("contact", "0..1", "X contact"), "B9"),
        (("a", "0..1", "contact"), "M9"),
    ],
)
def test_type_that_another_sheet_defines_is_to_be_copied(row: tuple[str, ...], place: str) -> None:
    sources, _ = sources_of({"mdd.xlsx": workbook(Sheet((row,)), LENDER)})
    (one,) = (one for one in resolve(sources)[1] if one.severity == "error")
    assert told(one) == ("type-of-another-sheet", place, ["M9"])
    assert "est défini dans OTHER (OTHER!M9)" in one.message(Language.FRENCH)


def test_type_that_the_own_sheet_defines_too_is_none_of_another() -> None:
    own = Sheet((("a", "0..1", "X contact"), ("  b", "0..1", "string", "", " ")))
    sources, _ = sources_of({"mdd.xlsx": workbook(own, LENDER)})
    assert [one.code for one in resolve(sources)[1]] == ["empty-object"]
