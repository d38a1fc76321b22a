"""One model, one verdict: no validator accepts what another one refuses."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator.model import Bounded, Bounds, Coded, Length, Model, Scalar, Simple, Text
from tests.differential import mutations, xml_mutations
from tests.differential.known import KNOWN
from tests.differential.oracles import Oracles
from tests.differential.report import RELEASES, Tally, budget, matrix, pages, tally, tally_of_limits
from tests.differential.verdicts import BUDGET, PAIRS, UNCHANGED, comparisons, mutants, sampled
from tests.factories import field, message, model, object_type
from tests.official import CHECKOUT, needs_official_releases, official_model, own_model


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Tally:
    return tally(own_model(), tmp_path_factory.mktemp("own"), budget())


@pytest.fixture(scope="module")
def limits(tmp_path_factory: pytest.TempPathFactory) -> Tally:
    return tally_of_limits(tmp_path_factory.mktemp("limits"))


@pytest.fixture(scope="module")
def official(tmp_path_factory: pytest.TempPathFactory) -> Tally:
    return tally(official_model("3.4.0"), tmp_path_factory.mktemp("official"), budget())


def assert_one_verdict(counted: Tally) -> None:
    assert [(one.pair, one.left, one.case) for one in counted.defects[:5]] == []
    assert {(pair, mutation) for mutation, pair in counted.known} == set(KNOWN)
    assert sum(counted.compared.values()) > min(10_000, budget())


def test_no_verdict_differs_on_our_messages(own: Tally) -> None:
    assert_one_verdict(own)


def test_no_verdict_differs_on_lengths_and_bounds(limits: Tally) -> None:
    assert [(one.pair, one.left, one.case) for one in limits.defects[:5]] == []
    assert {(pair, mutation) for mutation, pair in limits.known} <= set(KNOWN)


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


@needs_official_releases
def test_no_verdict_differs_on_the_official_messages(official: Tally) -> None:
    assert_one_verdict(official)


def test_every_example_is_accepted_by_all(own: Tally) -> None:
    for pair in PAIRS:
        assert own.compared[UNCHANGED, pair] == own.accepted[UNCHANGED, pair] > 0


@needs_official_releases
def test_every_mutation_finds_a_message_that_it_fits(own: Tally, limits: Tally, official: Tally) -> None:
    tried = {mutation for mutation, _ in (*own.compared, *limits.compared, *official.compared)}
    assert {*(one.name for one in (*mutations.ALL, *xml_mutations.ALL)), *xml_mutations.OF_FREE_CONTENT} <= tried


@pytest.mark.parametrize(
    "mutation",
    ["champ obligatoire retiré", "null", "champ inconnu", "liste vide pour une valeur", "XML : xsi:nil vrai", "NaN"],
)
def test_a_wrong_message_is_refused_by_all(own: Tally, mutation: str) -> None:
    accepted = [pair for pair in PAIRS if own.accepted[mutation, pair]]
    assert sum(own.compared[mutation, pair] for pair in PAIRS) > 10
    open_objects = mutation == "champ inconnu"  # RC-DE takes other fields
    assert accepted == [] or open_objects


def test_the_sample_does_not_depend_on_the_order_of_the_mutants() -> None:
    small = list(mutants(_small(Text(("[a-z]+",)))))
    all_turns = {(turn, one.mutation, one.place) for turn, one in sampled(small, len(small))}
    assert {(turn, one.mutation, one.place) for turn, one in sampled(reversed(small), len(small))} == all_turns


def test_every_mutation_has_its_turn_before_any_has_a_second() -> None:
    chosen = sampled(mutants(own_model()), 100_000)
    firsts = [(one.mutation, one.kind) for turn, one in chosen if turn == 0]
    assert len(firsts) == len(set(firsts)) == len({(one.mutation, one.kind) for _, one in chosen})
    assert [turn for turn, _ in chosen] == sorted(turn for turn, _ in chosen)


# --- that a difference is found ------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "lost"),
    [
        (Text(("[a-z]{2}",)), Text()),
        (Coded(("A", "B")), Text()),
        (Scalar.DATE, Text()),
        (Scalar.INTEGER, Scalar.NUMBER),
        (Text((), Length(2, 3)), Text()),
        (Text(("[a-z]*",), Length(2, 3)), Text(("[a-z]*",), Length(2, 4))),
        (Bounded(Scalar.NUMBER, Bounds(None, Decimal(1))), Scalar.NUMBER),
        (Bounded(Scalar.INTEGER, Bounds(Decimal(0), None)), Bounded(Scalar.INTEGER, Bounds(Decimal(1), None))),
    ],
)
@pytest.mark.parametrize("target", ["json_schema", "xsd", "python"])
def test_a_constraint_that_one_target_loses_is_found(said: Simple, lost: Simple, target: str, tmp_path: Path) -> None:
    oracles = Oracles(_small(said), tmp_path)
    oracles.write(_small(lost), target)
    with oracles.classes:
        assert any(not one.agrees for one in comparisons(oracles, 10_000))


def _small(type_: Simple) -> Model:
    return model(message(object_type("case", field("value", type_), field("values", type_, "0..3"))))


def test_the_matrix_has_a_line_a_mutation_and_marks_what_differs(own: Tally) -> None:
    lines = list(matrix(own))
    assert all(line.count("|") == len(PAIRS) + 2 for line in lines if "\\|" not in line)
    assert sum("≈" in line for line in lines) == len(KNOWN)
    assert not any("✗" in line for line in lines)


@needs_official_releases
@pytest.mark.skipif(budget() != BUDGET, reason="what is published is the usual budget's")
def test_the_published_matrix_is_what_make_verdicts_prints(own: Tally, limits: Tally, official: Tally) -> None:
    printed = "\n".join(pages(zip(RELEASES, (own, limits, official), strict=True)))
    assert (CHECKOUT / "docs" / "verdicts.md").read_text(encoding="utf-8") == f"{printed}\n"
