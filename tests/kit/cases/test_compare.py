from __future__ import annotations

import copy
import itertools
import random
from typing import Any

from hubsante_kit.cases.assignment import assign
from hubsante_kit.cases.case import CellRef, PathRow
from hubsante_kit.cases.compare import Comparison, compare, replaced, values_to_check
from hubsante_kit.cases.paths import MISSING, parse_path, path_text

EXAMPLE: dict[str, Any] = {
    "resourcesInfo": {
        "caseId": "fr.health.samu770.DRFR157702400400055",
        "resource": [
            {
                "resourceId": "fr.a.resource.VLM250",
                "datetime": "2024-01-04T08:05:00+01:00",
                "vehicleType": "SMUR.VLM",
                "name": "VLM 77",
            },
            {
                "resourceId": "fr.a.resource.VSAV32",
                "datetime": "2024-01-04T08:06:00+01:00",
                "vehicleType": "SIS.VSAV",
                "name": "VSAV 77",
            },
        ],
    }
}


def row(text: str, *, is_identifier: bool = False) -> PathRow:
    return PathRow(CellRef("cas.xlsx", "Cas", "K10"), "donnée", text, parse_path(text), is_identifier)


def told(comparison: Comparison) -> list[tuple[str, str, Any]]:
    return [(path_text(found.path), found.kind, found.found) for found in comparison.differences]


def changed(*steps: str | int, to: Any) -> dict[str, Any]:
    document: Any = copy.deepcopy(EXAMPLE)
    place = document
    for step in steps[:-1]:
        place = place[step]
    place[steps[-1]] = to
    return dict(document)


def test_a_message_that_says_the_same_has_no_difference() -> None:
    comparison = compare(EXAMPLE, changed("resourcesInfo", "freetext", to=["en plus"]), (), {})
    assert (comparison.differences, comparison.compared) == ((), 7)


def test_each_value_that_is_not_repeated_is_told_at_its_place() -> None:
    message = changed("resourcesInfo", "resource", 1, "name", to="VSAV 78")
    del message["resourcesInfo"]["resource"][0]["vehicleType"]
    assert told(compare(EXAMPLE, message, (), {})) == [
        ("$.resourcesInfo.resource[0].vehicleType", "missing", MISSING),
        ("$.resourcesInfo.resource[1].name", "different", "VSAV 78"),
    ]


def test_dates_with_a_time_are_free() -> None:
    message = changed("resourcesInfo", "resource", 0, "datetime", to="2026-11-30T10:00:00+01:00")
    assert compare(EXAMPLE, message, (), {}).differences == ()
    assert told(compare({"a": {"birthDate": "2014-03-03"}}, {"a": {"birthDate": "2014-03-04"}}, (), {})) == [
        ("$.a.birthDate", "different", "2014-03-04")
    ]


def test_an_ignored_value_is_not_compared() -> None:
    message = changed("resourcesInfo", "caseId", to="fr.health.samu780.DRFR1")
    assert compare(EXAMPLE, message, (row("$.resourcesInfo.caseId"),), {}).differences == ()
    assert len(compare(EXAMPLE, message, (), {}).differences) == 1


def test_items_are_matched_by_identity_wherever_they_stand() -> None:
    message = copy.deepcopy(EXAMPLE)
    first, second = message["resourcesInfo"]["resource"]
    first["name"], second["name"] = second["name"], first["name"]  # more alike at the wrong place than at theirs
    first["vehicleType"], second["vehicleType"] = second["vehicleType"], first["vehicleType"]
    message["resourcesInfo"]["resource"] = [second, {"resourceId": "fr.a.resource.X", "name": "autre"}, first]
    assert {path_text(found.path) for found in compare(EXAMPLE, message, (), {}).differences} == {
        "$.resourcesInfo.resource[2].vehicleType",
        "$.resourcesInfo.resource[2].name",
        "$.resourcesInfo.resource[0].vehicleType",
        "$.resourcesInfo.resource[0].name",
    }


def test_items_with_other_identifiers_are_matched_by_what_they_say() -> None:
    message = copy.deepcopy(EXAMPLE)
    message["resourcesInfo"]["resource"].reverse()
    for number, item in enumerate(message["resourcesInfo"]["resource"]):
        item["resourceId"] = f"fr.b.resource.{number}"
    rows = tuple(row(f"$.resourcesInfo.resource[{n}].resourceId") for n in range(2))
    comparison = compare(EXAMPLE, message, rows, {})
    assert comparison.differences == ()
    assert comparison.bindings == {"fr.a.resource.VLM250": "fr.b.resource.1", "fr.a.resource.VSAV32": "fr.b.resource.0"}


def test_a_replaced_identifier_stays_the_same_in_later_steps() -> None:
    rows = (row("$.resourcesInfo.caseId", is_identifier=True),)
    first = compare(EXAMPLE, changed("resourcesInfo", "caseId", to="fr.health.samu780.DRFR1"), rows, {})
    assert first.differences == ()
    again = compare(EXAMPLE, changed("resourcesInfo", "caseId", to="fr.health.samu780.DRFR1"), rows, first.bindings)
    assert again.differences == ()
    other = compare(EXAMPLE, changed("resourcesInfo", "caseId", to="fr.health.samu780.DRFR2"), rows, first.bindings)
    assert told(other) == [("$.resourcesInfo.caseId", "inconsistent", "fr.health.samu780.DRFR2")]


def test_the_partner_answers_with_the_identifiers_of_the_editor() -> None:
    document = replaced(EXAMPLE, {"fr.a.resource.VLM250": "fr.b.resource.1"})
    assert document == changed("resourcesInfo", "resource", 0, "resourceId", to="fr.b.resource.1")


def test_true_is_no_number_and_a_whole_number_may_have_a_point() -> None:
    example = {"a": {"n": 1, "b": True}}
    assert compare(example, {"a": {"n": 1.0, "b": True}}, (), {}).differences == ()
    assert len(compare(example, {"a": {"n": True, "b": 1}}, (), {}).differences) == 2


def test_values_to_check_are_all_but_the_ignored_and_the_dates() -> None:
    paths = [path_text(path) for path, _ in values_to_check(EXAMPLE, (row("$.resourcesInfo.caseId"),))]
    assert paths == [
        f"$.resourcesInfo.resource[{n}].{name}" for n in range(2) for name in ("resourceId", "vehicleType", "name")
    ]


def test_an_assignment_costs_the_least_of_all() -> None:
    generator = random.Random(17)
    for rows, columns in itertools.product(range(1, 5), repeat=2):
        costs = [[generator.randint(0, 9) for _ in range(columns)] for _ in range(rows)]
        found = [(r, c) for r, c in enumerate(assign(costs)) if c is not None]
        assert len({c for _, c in found}) == len(found) == min(rows, columns)
        least = min(
            sum(costs[r][c] for r, c in zip(some, order, strict=True))
            for some in itertools.combinations(range(rows), min(rows, columns))
            for order in itertools.permutations(range(columns), min(rows, columns))
        )
        assert sum(costs[r][c] for r, c in found) == least
