"""The examples of the catalogue are what the tool says of them."""

from __future__ import annotations

import pytest

from generator.catalogue import ENTRIES
from generator.check.patterns import slips_of
from generator.patterns import PatternError, parse
from generator.patterns.hazards import hazard
from generator.read.enumerations import proposed_codes, strange_code

SLIPS = ("impossible-pattern", "needless-pattern-part", "typographic-pattern", "case-crossing-class")
HAZARDS = {"backtracking-pattern": False, "rewritten-pattern": True}


def test_unreadable_expression_is_refused_as_its_example_says() -> None:
    example = ENTRIES["invalid-pattern"].example
    with pytest.raises(PatternError) as raised:
        parse(str(example["value"]))
    told = {"position": str(raised.value.position + 1), "problem": raised.value.problem, "remedy": raised.value.remedy}
    assert {name: example[name] for name in told} == told


@pytest.mark.parametrize("code", SLIPS)
def test_slip_is_found_in_the_expression_of_its_example(code: str) -> None:
    example = ENTRIES[code].example
    source = "^[A-z]+$" if code == "case-crossing-class" else str(example["value"])
    assert dict(example) in [values for name, values in slips_of(source) if name == code]


@pytest.mark.parametrize("code", HAZARDS)
def test_slow_expression_is_attacked_by_the_text_of_its_example(code: str) -> None:
    example = ENTRIES[code].example
    found = hazard(str(example["value"]))
    assert found is not None
    assert (found.attack, found.is_mended) == (example["attack"], HAZARDS[code])


def test_doubtful_enumeration_means_what_its_example_says() -> None:
    example = ENTRIES["doubtful-enumeration"].example
    assert strange_code(str(example["value"])) == example["value"]
    assert f"ENUM: {', '.join(proposed_codes(str(example['value'])))}" == example["proposal"]
