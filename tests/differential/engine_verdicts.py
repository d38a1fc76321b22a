"""The mutants of a release before judges in other languages: do they read our schemas as we do?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.differential.engines import JSON_JUDGES, XML_JUDGES, Judge, Running
from tests.differential.oracles import Oracles
from tests.differential.verdicts import Case, Comparison, mutants, sampled

_BATCH = 1_000


def pair(judge: Judge) -> str:
    """What is compared when a judge is asked."""
    return f"{'XSD libxml2' if judge in XML_JUDGES else 'JSON Schema'} = {judge.title}"


ENGINE_PAIRS = tuple(pair(judge) for judge in (*JSON_JUDGES, *XML_JUDGES))


def available_judges() -> tuple[Judge, ...]:
    """Those of schemas whose engine is built."""
    return tuple(judge for judge in (*JSON_JUDGES, *XML_JUDGES) if not judge.engine.absence)


def engine_comparisons(
    oracles: Oracles, judges: Sequence[Judge], running: Running, budget: int
) -> Iterator[Comparison]:
    """Our verdict and each judge's on the same mutants, as many mutants as the budget allows."""
    chosen = [one for _, one in sampled(mutants(oracles.model), budget)]
    for start in range(0, len(chosen), _BATCH):
        cases = [case for one in chosen[start : start + _BATCH] for case in one.cases()]
        for file, group in _by_file(cases, oracles).items():
            asked = [judge for judge in judges if (judge in XML_JUDGES) == (file.suffix == ".xsd")]
            yield from _compared(group, file, asked, running, oracles)


def _by_file(cases: Iterable[Case], oracles: Oracles) -> dict[Path, list[Case]]:
    """The cases of each schema; an envelope in JSON also goes before the one file that holds all schemas."""
    envelopes = {one.name for one in oracles.model.envelopes}
    groups: dict[Path, list[Case]] = {}
    for case in cases:
        for place in _places(case, is_envelope=case.schema in envelopes):
            groups.setdefault(oracles.folder / place, []).append(case)
    return groups


def _places(case: Case, *, is_envelope: bool) -> Iterator[str]:
    if case.form == "xml":
        yield f"xsd/{case.schema}.xsd"
    else:
        yield f"json-schema/{case.schema}.schema.json"
        if is_envelope:
            yield f"json-schema/bundle/{case.schema}.schema.json"


def _compared(
    cases: Sequence[Case], file: Path, judges: Sequence[Judge], running: Running, oracles: Oracles
) -> Iterator[Comparison]:
    """The engines work while we judge; to a schema that they cannot read they do not agree on anything."""
    for judge in judges:
        running.ask(judge, str(file), [one.document for one in cases])
    accepts = oracles.xsd if file.suffix == ".xsd" else oracles.json_schema
    ours = [accepts(one.schema, one.document) for one in cases]
    for judge in judges:
        answer = running.answer(judge)
        theirs = [not left for left in ours] if answer.problem else answer.accepted
        for case, left, right in zip(cases, ours, theirs, strict=True):
            yield Comparison(case, pair(judge), left, right)
