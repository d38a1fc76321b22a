"""Which tests `make quick` runs."""

from __future__ import annotations

import pytest

from tests.changed import unit_tests

KNOWN = (
    "tests/e2e/test_cache.py",
    "tests/unit/emit/test_docs.py",
    "tests/unit/emit/test_json_schema.py",
    "tests/unit/emit/test_xsd.py",
    "tests/unit/emit/test_xsd_values.py",
    "tests/unit/runtime/test_parsing.py",
    "tests/unit/runtime/test_xml_free.py",
    "tests/unit/test_walk.py",
)


@pytest.mark.parametrize(
    ("changed", "tests"),
    [
        ("generator/emit/xsd/tree.py", ["tests/unit/emit/test_xsd.py", "tests/unit/emit/test_xsd_values.py"]),
        ("generator/emit/json_schema/document.py", ["tests/unit/emit/test_json_schema.py"]),
        ("generator/runtime/xml_reader.py", ["tests/unit/runtime/test_xml_free.py"]),
        ("generator/runtime/wire.py", ["tests/unit/runtime/test_parsing.py", "tests/unit/runtime/test_xml_free.py"]),
        ("generator/walk.py", ["tests/unit/test_walk.py"]),
        ("generator/cli.py", []),
        ("tests/e2e/test_cache.py", ["tests/e2e/test_cache.py"]),
        ("README.md", []),
        ("generated/xsd/RC-EDA.xsd", []),
    ],
)
def test_a_change_has_the_tests_that_are_named_after_it(changed: str, tests: list[str]) -> None:
    assert unit_tests([changed], KNOWN) == tests


def test_a_test_of_two_changes_is_run_once() -> None:
    assert unit_tests(["generator/walk.py", "tests/unit/test_walk.py"], KNOWN) == ["tests/unit/test_walk.py"]
