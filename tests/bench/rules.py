"""How fast the package judges business rules of RC-EDA, beside cel-python on the same rules and messages.

The rules and the messages are our own. `python -m tests.bench.rules` prints this table alone.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import celpy

from generator.emit.example_values import complete, minimal
from generator.rules.compiled import compiled
from generator.rules.evaluation import outcomes
from tests.bench.rounds import Budget, Contender, compare
from tests.differential.cel_oracle import questions
from tests.differential.rule_documents import Json, parts_of
from tests.official import own_model
from tests.packages import Package

SCHEMA = "RC-EDA"
BUDGET = Budget(rounds=7, slice=0.03)
GOAL = 20_000  # verdicts a second


def report(budget: Budget = BUDGET) -> None:
    """Print the verdicts a second of both, a verdict being what one rule says of one object."""
    values = messages()
    with tempfile.TemporaryDirectory() as folder:
        ours, peer = compare((_by_package(values, Path(folder)), _by_cel(values)), budget)
    each = verdicts(values) / len(values)
    print(f"\nRules of {SCHEMA}, {len(values)} messages of our scenarios and examples, verdicts a second of CPU")
    print(f"  {ours.contender.name:<24}{ours.speed * each:>10,.0f}/s           goal {GOAL:,}")
    print(f"  {peer.contender.name:<24}{peer.speed * each:>10,.0f}/s {peer.ratio:>7.1f}")


def messages() -> list[Json]:
    """What stands under the root, in scenarios and in the generated examples."""
    model = own_model()
    message = model.message_by_name[SCHEMA]
    envelopes = (dict(step.envelope) for scenario in model.scenarios for step in scenario.steps)
    parts = (part for envelope in envelopes for part in parts_of(envelope, model))
    sent = [value for each, value, _ in parts if each is message]
    return [*sent, minimal(message, model), complete(message, model)]


def verdicts(values: Sequence[Json]) -> int:
    """How often a rule judges an object of the messages."""
    rules = tuple(compiled(own_model(), own_model().message_by_name[SCHEMA]))
    return sum(1 for value in values for rule in rules for _ in outcomes(rule, value))


def _by_package(values: Sequence[Json], folder: Path) -> Contender:
    module = Package(own_model(), folder).module("")
    root = own_model().message_by_name[SCHEMA].root
    return Contender("hubsante_models.check", module.check, [module.parse(json.dumps({root: each})) for each in values])


def _by_cel(values: Sequence[Json]) -> Contender:
    """Programs are compiled and values converted before the time is taken."""
    environment, ask = celpy.Environment(), questions(own_model())
    root = own_model().message_by_name[SCHEMA].root
    texts = {question.expression for value in values for question in ask({root: value})}
    programs = {text: environment.program(environment.compile(text)) for text in texts}
    inputs = [
        [
            (
                programs[question.expression],
                {name: celpy.json_to_cel(each) for name, each in question.variables.items()},
            )
            for question in ask({root: value})
        ]
        for value in values
    ]
    return Contender("cel-python", _evaluated, inputs)


def _evaluated(asked: Sequence[tuple[celpy.Runner, dict[str, object]]]) -> None:
    for program, variables in asked:
        program.evaluate(variables)


if __name__ == "__main__":
    report()
