"""The scenarios of the model that the kit is shipped with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent
_SCENARIOS = (_PACKAGE / "data" / "scenarios", _PACKAGE.parents[2] / "specs" / "scenarios")
"""Where they may stand: in an installed package, in a checkout."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A message of a scenario, as it would have travelled."""

    name: str
    title: str
    schema: str
    envelope: Mapping[str, Any]

    @property
    def sender(self) -> str:
        return str(self.envelope["senderID"])

    @property
    def recipient(self) -> str:
        return str(self.envelope["descriptor"]["explicitAddress"]["explicitAddressValue"])


@dataclass(frozen=True, slots=True)
class Scenario:
    """A chain of messages, from the first call to the last report."""

    name: str
    title: str
    description: str
    samples: tuple[Sample, ...]

    def sample(self, name: str) -> Sample:
        """The message of a name.

        Raises: KeyError.
        """
        return {sample.name: sample for sample in self.samples}[name]


def scenario_names() -> tuple[str, ...]:
    """The scenarios by name, sorted."""
    return tuple(sorted(path.stem for path in _folder().glob("*.json")))


@cache
def scenario(name: str) -> Scenario:
    """A scenario by its name.

    Raises: KeyError.
    """
    if name not in scenario_names():
        raise KeyError(name)
    document = json.loads((_folder() / f"{name}.json").read_text(encoding="utf-8"))
    samples = tuple(Sample(step["name"], step["title"], step["schema"], step["envelope"]) for step in document["steps"])
    return Scenario(name, document["title"], document["description"], samples)


def sample_of(schema: str) -> Sample | None:
    """The first message of a schema in all scenarios; None where none has one."""
    every = (sample for name in scenario_names() for sample in scenario(name).samples)
    return next((sample for sample in every if sample.schema == schema), None)


def _folder() -> Path:
    return next(folder for folder in _SCENARIOS if folder.is_dir())
