"""One verdict in every language: judges elsewhere accept and refuse what our own validators do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from generator.model import Bounded, Bounds, Coded, Length, Model, Scalar, Simple, Text
from tests.differential.engine_quirks import QUIRKS
from tests.differential.engine_verdicts import ENGINE_PAIRS, available_judges, engine_comparisons, pair
from tests.differential.engines import (
    JDK,
    JSON_JUDGES,
    REGEX_JUDGES,
    XML_JUDGES,
    Judge,
    Running,
    skip_unless_built,
)
from tests.differential.limits import made_up
from tests.differential.oracles import Oracles
from tests.differential.report import RELEASES, Tally, budget, engine_tally, section
from tests.differential.verdicts import BUDGET, UNCHANGED
from tests.factories import field, message, model, object_type
from tests.official import CHECKOUT, VERSIONS, needs_official_releases, official_model, own_model

JUDGES = (*JSON_JUDGES, *XML_JUDGES)
FIRST_TURNS = 800
"""Mutants of a release, which are each mutation of each kind of field, and some of them twice."""


def _title(judge: Judge) -> str:
    return judge.title


def _tally(release: Model, folder: Path, engines: Running, limit: int) -> Tally:
    judges = available_judges()
    if not judges:
        pytest.skip("no engine is built: make engines")
    return engine_tally(release, folder, limit, judges, engines)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory, engines: Running) -> Tally:
    return _tally(own_model(), tmp_path_factory.mktemp("own"), engines, FIRST_TURNS)


@pytest.fixture(scope="module")
def limits(tmp_path_factory: pytest.TempPathFactory, engines: Running) -> Tally:
    return _tally(made_up(), tmp_path_factory.mktemp("limits"), engines, BUDGET)


@pytest.fixture(scope="module")
def official(tmp_path_factory: pytest.TempPathFactory, engines: Running) -> Tally:
    return _tally(official_model("3.4.0"), tmp_path_factory.mktemp("official"), engines, FIRST_TURNS)


@pytest.fixture(scope="module")
def whole_own(tmp_path_factory: pytest.TempPathFactory, engines: Running) -> Tally:
    """As `make verdicts` counts them."""
    return _tally(own_model(), tmp_path_factory.mktemp("own"), engines, budget())


@pytest.fixture(scope="module")
def whole_official(tmp_path_factory: pytest.TempPathFactory, engines: Running) -> Tally:
    """As `make verdicts` counts them."""
    return _tally(official_model("3.4.0"), tmp_path_factory.mktemp("official"), engines, budget())


def assert_one_verdict(counted: Tally, least: int) -> None:
    assert [(one.pair, one.left, one.case) for one in counted.defects[:5]] == []
    compared = Counter[str]()
    for (_, judged), count in counted.compared.items():
        compared[judged] += count
    assert set(compared) == {pair(judge) for judge in available_judges()}
    assert min(compared.values()) > least
    for judge in available_judges():
        assert counted.accepted[UNCHANGED, pair(judge)] == counted.compared[UNCHANGED, pair(judge)] > 0


@pytest.mark.parametrize("judge", REGEX_JUDGES, ids=_title)
def test_engine_finds_a_pattern_and_tells_when_it_cannot_be_read(judge: Judge, engines: Running) -> None:
    skip_unless_built(judge.engine)
    assert engines.verdicts(judge, "^[b-d]+x", ["bx", "bdx\n", "x"]).accepted == (True, True, False)
    assert engines.verdicts(judge, "(", ["("]).problem != ""


def test_no_verdict_differs_on_our_messages(own: Tally) -> None:
    assert_one_verdict(own, FIRST_TURNS // 2)


def test_no_verdict_differs_on_lengths_and_bounds(limits: Tally) -> None:
    assert_one_verdict(limits, 1_000)


@needs_official_releases
def test_no_verdict_differs_on_the_official_messages(official: Tally) -> None:
    assert_one_verdict(official, FIRST_TURNS // 2)


@pytest.mark.slow
def test_no_verdict_of_all_differs_on_our_messages(whole_own: Tally) -> None:
    assert_one_verdict(whole_own, budget() // 2)


@pytest.mark.slow
@needs_official_releases
def test_no_verdict_of_all_differs_on_the_official_messages(whole_official: Tally) -> None:
    assert_one_verdict(whole_official, budget() // 2)


def test_every_quirk_is_one_still(limits: Tally) -> None:
    """A library that no longer parts from the standard goes off the list; made-up bounds show each quirk."""
    found = {(judged, mutation) for mutation, judged in limits.known}
    asked = {pair(judge) for judge in available_judges()}
    assert found == {quirk for quirk in QUIRKS if quirk[0] in asked}


def test_both_ends_of_a_length_are_the_same_in_every_language(limits: Tally) -> None:
    for kind in ("ASCII", "accentués", "hors du plan de base", "combinants"):
        for end, beyond in (("minimum", "au-dessous"), ("maximum", "au-dessus")):
            for judged in map(pair, available_judges()):
                assert limits.accepted[f"caractères {kind}, au {end}", judged] > 5
                assert limits.compared[f"caractères {kind}, {beyond} du {end}", judged] > 5
                assert limits.accepted[f"caractères {kind}, {beyond} du {end}", judged] == 0


# --- schemas that are read at all ----------------------------------------------------


def _schema_files(folder: Path, judge: Judge) -> Iterator[Path]:
    patterns = ("xsd/*.xsd",) if judge in XML_JUDGES else ("json-schema/*.json", "json-schema/bundle/*.json")
    for pattern in patterns:
        yield from sorted(folder.glob(pattern))


def unreadable(folder: Path, judge: Judge, engines: Running) -> list[tuple[str, str]]:
    files = list(_schema_files(folder, judge))
    assert len(files) > 15
    answers = ((path.name, engines.verdicts(judge, str(path), []).problem) for path in files)
    return [(name, problem) for name, problem in answers if problem]


@pytest.mark.parametrize(
    "judge",
    JUDGES,
    ids=_title,
)
def test_every_schema_of_ours_is_read(judge: Judge, engines: Running) -> None:
    skip_unless_built(judge.engine)
    assert unreadable(CHECKOUT / "generated", judge, engines) == []


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_every_schema_of_an_official_release_is_read(version: str, engines: Running, tmp_path: Path) -> None:
    Oracles(official_model(version), tmp_path, ("json_schema", "xsd"))
    found = {judge.title: unreadable(tmp_path, judge, engines) for judge in available_judges()}
    assert {title: problems for title, problems in found.items() if problems} == {}


@pytest.mark.parametrize("is_open", [False, True])
def test_java_counts_a_great_maximum_with_its_default_limits(
    tmp_path: Path, engines: Running, *, is_open: bool
) -> None:
    skip_unless_built(JDK)
    fields = (field("a", Text(), "2..6000"), field("b", Text(), "0..20000"), field("c", Text(), "6000..n"), field("d"))
    case = message(object_type("case", *fields, is_open=is_open))
    oracles = Oracles(model(case), tmp_path, ("xsd",))
    valid = [(2, 0, 6_000), (6_000, 20_000, 6_001)]
    invalid = [(1, 0, 6_000), (6_001, 0, 6_000), (2, 20_001, 6_000), (2, 0, 5_999)]
    documents = [
        f'<case xmlns="{case.namespace}">{"<a/>" * a}{"<b/>" * b}{"<c/>" * c}<d/></case>'
        for a, b, c in (*valid, *invalid)
    ]
    verdicts = engines.verdicts(XML_JUDGES[0], str(tmp_path / "xsd" / "CASE.xsd"), documents)
    assert verdicts.accepted == (True,) * len(valid) + (False,) * len(invalid)
    assert [oracles.xsd("CASE", one) for one in documents] == list(verdicts.accepted)


# --- that a difference is found ------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "lost"),
    [
        (Text(("[a-z]{2}",)), Text()),
        (Coded(("A", "B")), Text()),
        (Scalar.DATE, Text()),
        (Scalar.INTEGER, Scalar.NUMBER),
        (Text((), Length(2, 3)), Text()),
        (Bounded(Scalar.NUMBER, Bounds(None, Decimal(1))), Scalar.NUMBER),
    ],
)
@pytest.mark.parametrize("judge", JUDGES, ids=_title)
def test_a_constraint_that_a_schema_loses_is_found(
    judge: Judge, said: Simple, lost: Simple, engines: Running, tmp_path: Path
) -> None:
    """The judge reads the file that lost it, we what we loaded before."""
    skip_unless_built(judge.engine)
    oracles = Oracles(_small(said), tmp_path, ("json_schema", "xsd"))
    oracles.json_schema("CASE", "{}")
    oracles.xsd("CASE", "<case/>")
    oracles.write(_small(lost), "json_schema")
    oracles.write(_small(lost), "xsd")
    assert any(not one.agrees for one in engine_comparisons(oracles, [judge], engines, 10_000))


def _small(type_: Simple) -> Model:
    return model(message(object_type("case", field("value", type_), field("values", type_, "0..3"))))


@pytest.mark.slow
@needs_official_releases
@pytest.mark.skipif(budget() != BUDGET, reason="what is published is the usual budget's")
def test_the_published_matrix_is_what_make_verdicts_prints(
    whole_own: Tally, limits: Tally, whole_official: Tally
) -> None:
    if len(available_judges()) < len(JUDGES):
        pytest.skip("not every engine is built: make engines")
    published = (CHECKOUT / "docs" / "verdicts.md").read_text(encoding="utf-8")
    for title, counted in zip(RELEASES, (whole_own, limits, whole_official), strict=True):
        assert "\n".join(section(f"### {title}", counted, ENGINE_PAIRS)) in published
