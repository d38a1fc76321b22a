"""Each constraint of a model, tightened or loosened alone, is found with whom it breaks: rules and proofs agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest

from generator.diff.compare import compare
from generator.diff.judge import Judge, Judgement
from generator.diff.rules import Category, Reach
from tests.model_mutants import Mutant, list_mutants, mutants
from tests.official import own_model

SHARE = 150
"""In the quick tests every so many-th mutant is judged; all kinds are among them."""

KINDS = {
    *("optional field added", "required field added", "openness", "order", "removed", "renamed", "XML element"),
    *("required", "optional", "list", "single", "short list", "any text", "another pattern", "a length", "a number"),
    *("bounds", "other number", "code of an enumeration added", "code of an enumeration removed", "root", "namespace"),
}
LIST_KINDS = {"code added", "code removed", "code renamed", "codes reversed"}


def all_mutants() -> Iterator[Mutant]:
    """Of all messages but envelopes, whose mutants are models of the whole release."""
    for message in own_model().messages:
        if not message.is_envelope:
            yield from mutants(own_model(), message)


def judged(mutant: Mutant) -> list[Judgement]:
    found = list(Judge(mutant.old, mutant.new, compare(mutant.old, mutant.new)).judgements())
    assert found, mutant
    return found


def disagreements(mutant: Mutant) -> list[tuple[str, str, tuple[str, str]]]:
    """Where a rule says always and no message shows it, or never and a message does."""
    return [
        (mutant.what, judgement.rule.code, pair)
        for judgement in judged(mutant)
        for pair, reach in judgement.rule.reach.items()
        if reach is not Reach.SOMETIMES and (pair in judgement.breaks) != (reach is Reach.ALWAYS)
    ]


def kinds_first(cases: Iterator[Mutant]) -> Iterator[Mutant]:
    """The first of each kind, and every so many-th of all."""
    known: set[str] = set()
    for number, mutant in enumerate(cases):
        if mutant.what not in known or number % SHARE == 0:
            known.add(mutant.what)
            yield mutant


def test_rules_and_proofs_agree_on_mutants_of_every_kind() -> None:
    cases = list(kinds_first(all_mutants()))
    assert {mutant.what for mutant in cases} >= KINDS
    assert [found for mutant in cases for found in disagreements(mutant)] == []


def test_rules_and_proofs_agree_on_the_envelope() -> None:
    """Its mutants are models of the whole release: a few of them."""
    (envelope,) = own_model().envelopes
    cases = list(mutants(own_model(), envelope))[::24]
    assert len(cases) > 5
    assert [found for mutant in cases for found in disagreements(mutant)] == []


def test_rules_and_proofs_agree_on_code_lists() -> None:
    cases = [mutant for each in own_model().code_lists[:3] for mutant in list_mutants(own_model(), each)]
    assert {mutant.what for mutant in cases} == LIST_KINDS
    assert [found for mutant in cases for found in disagreements(mutant)] == []


@pytest.mark.slow
@pytest.mark.parametrize("share", range(4))
def test_rules_and_proofs_agree_on_a_sixth_of_all_mutants(share: int) -> None:
    """All ten thousand would take a quarter of an hour; each share begins at another one."""
    cases = islice(all_mutants(), share, None, 24)
    assert [found for mutant in cases for found in disagreements(mutant)] == []


def test_a_mutant_that_breaks_nobody_is_not_called_breaking() -> None:
    reversed_codes = next(
        mutant for mutant in list_mutants(own_model(), own_model().code_lists[0]) if mutant.what == "codes reversed"
    )
    assert {judgement.category for judgement in judged(reversed_codes)} == {Category.DANGEROUS}
