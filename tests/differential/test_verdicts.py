"""One model, one verdict: no validator accepts what another one refuses."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator.model import Bounded, Bounds, Coded, Length, Model, Scalar, Simple, Text
from generator.verdicts import validation
from tests.differential import mutations, xml_mutations
from tests.differential.known import KNOWN
from tests.differential.limits import made_up
from tests.differential.oracles import Oracles
from tests.differential.report import RELEASES, Tally, budget, matrix, section, tally, tally_of_limits
from tests.differential.verdicts import (
    BUDGET,
    COMMAND_PAIRS,
    PAIRS,
    PARSE_PAIR,
    UNCHANGED,
    Mutant,
    comparisons,
    mutants,
    sampled,
)
from tests.factories import field, message, model, object_type
from tests.official import CHECKOUT, needs_official_releases, official_model, own_model

FIRST_TURNS = 500
"""Mutants of a release, which are each mutation of each kind of field, and some of them twice."""


@pytest.fixture(scope="module")
def own(own_output: Path) -> Tally:
    """The quick validators on a part of the mutants."""
    return tally(own_model(), own_output, FIRST_TURNS, slow_share=0)


@pytest.fixture(scope="module")
def limits(tmp_path_factory: pytest.TempPathFactory) -> Tally:
    """All validators on all mutants at the ends of lengths and bounds, and on a part of the others."""
    return tally_of_limits(tmp_path_factory.mktemp("limits"), is_at_an_end_or_chosen)


def is_at_an_end_or_chosen(one: Mutant) -> bool:
    return one.mutation.startswith(("caractères ", "nombre ")) or one.number % 8 == 0


@pytest.fixture(scope="module")
def whole_own(own_output: Path) -> Tally:
    """As `make verdicts` counts them."""
    return tally(own_model(), own_output, budget())


@pytest.fixture(scope="module")
def whole_limits(tmp_path_factory: pytest.TempPathFactory) -> Tally:
    """All validators on all mutants."""
    return tally_of_limits(tmp_path_factory.mktemp("limits"))


@pytest.fixture(scope="module")
def whole_official(tmp_path_factory: pytest.TempPathFactory) -> Tally:
    """As `make verdicts` counts them."""
    return tally(official_model("3.4.0"), tmp_path_factory.mktemp("official"), budget())


def assert_one_verdict(counted: Tally) -> None:
    assert [(one.pair, one.left, one.case) for one in counted.defects[:5]] == []


def assert_one_verdict_of_all(counted: Tally) -> None:
    assert_one_verdict(counted)
    assert {(pair, mutation) for mutation, pair in counted.known} == set(KNOWN)
    assert sum(counted.compared.values()) > min(10_000, budget())


def test_no_verdict_differs_on_our_messages(own: Tally) -> None:
    assert_one_verdict(own)
    assert sum(own.compared.values()) > 2 * FIRST_TURNS


@pytest.mark.slow
def test_no_verdict_differs_on_lengths_and_bounds(limits: Tally) -> None:
    assert_one_verdict(limits)
    assert {(pair, mutation) for mutation, pair in limits.known} <= set(KNOWN)


@pytest.mark.slow
def test_no_verdict_of_all_differs_on_lengths_and_bounds(whole_limits: Tally) -> None:
    assert_one_verdict(whole_limits)
    assert {(pair, mutation) for mutation, pair in whole_limits.known} <= set(KNOWN)


@pytest.mark.slow
def test_no_verdict_of_all_differs_on_our_messages(whole_own: Tally) -> None:
    assert_one_verdict_of_all(whole_own)


@pytest.mark.slow
@needs_official_releases
def test_no_verdict_of_all_differs_on_the_official_messages(whole_official: Tally) -> None:
    assert_one_verdict_of_all(whole_official)


@pytest.mark.parametrize("pair", PAIRS)
def test_both_ends_of_a_length_are_accepted_and_what_is_beyond_refused(limits: Tally, pair: str) -> None:
    for kind in ("ASCII", "accentués", "hors du plan de base", "combinants"):
        for end, beyond in (("minimum", "au-dessous"), ("maximum", "au-dessus")):
            assert limits.accepted[f"caractères {kind}, au {end}", pair] > 5
            assert limits.accepted[f"caractères {kind}, {beyond} du {end}", pair] == 0
            assert limits.compared[f"caractères {kind}, {beyond} du {end}", pair] > 5


@pytest.mark.parametrize("pair", PAIRS)
def test_both_ends_of_bounds_are_accepted_and_what_is_beyond_refused(limits: Tally, pair: str) -> None:
    for end, beyond in (("minimum", "au-dessous"), ("maximum", "au-dessus")):
        assert limits.accepted[f"nombre au {end}", pair] > 5
        for step in (beyond, f"juste {beyond}"):
            assert limits.accepted[f"nombre {step} du {end}", pair] == 0
            assert limits.compared[f"nombre {step} du {end}", pair] > 5


def test_examples_are_accepted(own: Tally) -> None:
    for pair in {pair for _, pair in own.compared}:
        assert own.compared[UNCHANGED, pair] == own.accepted[UNCHANGED, pair] > 0


@pytest.mark.slow
def test_examples_are_accepted_by_all(whole_own: Tally) -> None:
    for pair in PAIRS:
        assert whole_own.compared[UNCHANGED, pair] == whole_own.accepted[UNCHANGED, pair] > 0


@pytest.mark.slow
@needs_official_releases
def test_every_mutation_finds_a_message_that_it_fits(
    whole_own: Tally, whole_limits: Tally, whole_official: Tally
) -> None:
    tried = {mutation for mutation, _ in (*whole_own.compared, *whole_limits.compared, *whole_official.compared)}
    assert {*(one.name for one in (*mutations.ALL, *xml_mutations.ALL)), *xml_mutations.OF_FREE_CONTENT} <= tried


@pytest.mark.parametrize(
    "mutation",
    ["champ obligatoire retiré", "null", "champ inconnu", "liste vide pour une valeur", "XML : xsi:nil vrai", "NaN"],
)
def test_a_wrong_message_is_refused_by_all(own: Tally, mutation: str) -> None:
    compared = sum(own.compared[mutation, pair] for pair in PAIRS)
    accepted = sum(own.accepted[mutation, pair] for pair in PAIRS)
    most = compared // 4 if mutation == "champ inconnu" else 0  # RC-DE takes other fields
    assert compared > 0
    assert accepted <= most


def test_the_sample_does_not_depend_on_the_order_of_the_mutants() -> None:
    small = list(mutants(_small(case=Text(("[a-z]+",)))))
    all_turns = {(turn, one.mutation, one.place) for turn, one in sampled(small, len(small))}
    assert {(turn, one.mutation, one.place) for turn, one in sampled(reversed(small), len(small))} == all_turns


def test_every_mutation_has_its_turn_before_any_has_a_second() -> None:
    chosen = sampled(mutants(made_up()), 100_000)
    firsts = [(one.mutation, one.kind) for turn, one in chosen if turn == 0]
    assert len(firsts) == len(set(firsts)) == len({(one.mutation, one.kind) for _, one in chosen})
    assert [turn for turn, _ in chosen] == sorted(turn for turn, _ in chosen)


# --- that a difference is found ------------------------------------------------------


def _from(low: int) -> Simple:
    return Bounded(Scalar.INTEGER, Bounds(Decimal(low), None))


LOSSES: dict[str, tuple[Simple, Simple]] = {
    "pattern": (Text(("[a-z]{2}",)), Text()),
    "codes": (Coded(("A", "B")), Text()),
    "date": (Scalar.DATE, Text()),
    "integer": (Scalar.INTEGER, Scalar.NUMBER),
    "length": (Text((), Length(2, 3)), Text()),
    "upperLength": (Text(("[a-z]*",), Length(2, 3)), Text(("[a-z]*",), Length(2, 4))),
    "upperBound": (Bounded(Scalar.NUMBER, Bounds(None, Decimal(1))), Scalar.NUMBER),
    "lowerBound": (
        Bounded(Scalar.INTEGER, Bounds(Decimal(0), None)),
        Bounded(Scalar.INTEGER, Bounds(Decimal(1), None)),
    ),
}
"""What the model says, and what a target that loses a part of it says, by the root of its message."""


@pytest.mark.parametrize("target", ["json_schema", "xsd", "python"])
def test_a_constraint_that_one_target_loses_is_found(target: str, tmp_path: Path) -> None:
    oracles = Oracles(_small(**{root: said for root, (said, _) in LOSSES.items()}), tmp_path)
    oracles.write(_small(**{root: lost for root, (_, lost) in LOSSES.items()}), target)
    with oracles.classes:
        found = {one.case.schema for one in comparisons(oracles, 1_200, slow_share=0) if not one.agrees}
    assert found == {root.upper() for root in LOSSES}


def test_a_constraint_that_the_command_loses_is_found(tmp_path: Path) -> None:
    oracles = Oracles(_small(case=Text(("[a-z]{2}",))), tmp_path)
    oracles.command = validation(_small(case=Text()))
    with oracles.classes:
        parted = {one.pair for one in comparisons(oracles, 10_000) if not one.agrees}
    assert parted == {*COMMAND_PAIRS.values(), PARSE_PAIR}


def _small(**types: Simple) -> Model:
    """A message a type, by its root."""
    return model(
        *(
            message(object_type(root, field("value", type_), field("values", type_, "0..3")))
            for root, type_ in types.items()
        )
    )


@pytest.mark.slow
def test_the_matrix_has_a_line_a_mutation_and_marks_what_differs(whole_own: Tally) -> None:
    lines = list(matrix(whole_own))
    assert all(line.count("|") == len(PAIRS) + 2 for line in lines if "\\|" not in line)
    assert sum("≈" in line for line in lines) == len({mutation for _, mutation in KNOWN})
    assert not any("✗" in line for line in lines)


@pytest.mark.slow
@needs_official_releases
@pytest.mark.skipif(budget() != BUDGET, reason="what is published is the usual budget's")
def test_the_published_matrix_is_what_make_verdicts_prints(
    whole_own: Tally, whole_limits: Tally, whole_official: Tally
) -> None:
    published = (CHECKOUT / "docs" / "verdicts.md").read_text(encoding="utf-8")
    for title, counted in zip(RELEASES, (whole_own, whole_limits, whole_official), strict=True):
        assert "\n".join(section(f"## {title}", counted)) in published
