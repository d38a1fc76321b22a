"""The messages that are timed: hundreds that differ, made of the official samples, and one that is much larger."""

from __future__ import annotations

import importlib
import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator import pipeline
from generator.clock import Clock
from generator.model import Model
from tests.bench.distinct import distinct
from tests.official import FOLDER

SPECS = FOLDER / "3.4.0"
SCHEMAS = ("RC-EDA", "EMSI", "RS-EDA")
DISTINCT = 100
ALERTS = 50


@dataclass(frozen=True)
class Kind:
    """Messages of one schema, the same ones in JSON and in XML; a value is what stands under the root."""

    title: str
    schema: str
    values: tuple[Any, ...]
    xml: tuple[bytes, ...]

    @property
    def json(self) -> tuple[bytes, ...]:
        """The values, spelt as in the sample files."""
        return tuple(json.dumps(value, ensure_ascii=False, indent=2).encode() for value in self.values)

    @property
    def rooted(self) -> tuple[bytes, ...]:
        """The same JSON under its root, as it travels."""
        return tuple(b'{"%b": %b}' % (self.message_class.wire_root.encode(), document) for document in self.json)

    @property
    def message_class(self) -> Any:
        return importlib.import_module("hubsante_models").MESSAGES[self.schema]


@cache
def release() -> Model:
    """What the official release says of these schemas."""
    return pipeline.check(SPECS, frozenset(SCHEMAS), Clock()).model


def kinds() -> list[Kind]:
    """A hundred messages a schema, made of the official samples, and a case with many alerts."""
    varied = [_kind(schema, schema, distinct(schema, _samples(schema), release(), DISTINCT)) for schema in SCHEMAS]
    return [*varied, _many_alerts(varied[0])]


def _samples(schema: str) -> list[Any]:
    """What stands under the root in each official sample."""
    paths = sorted((SPECS / "samples" / "examples" / schema).glob("*.json"))
    documents = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    return [value for document in documents for value in document.values()]


def _many_alerts(cases: Kind) -> Kind:
    case = next(value for value in cases.values if "initialAlert" in value)
    alerts = [value["initialAlert"] for value in cases.values if "initialAlert" in value]
    return _kind(f"{ALERTS} alerts", cases.schema, ({**case, "newAlert": alerts[:ALERTS]},))


def _kind(title: str, schema: str, values: tuple[Any, ...]) -> Kind:
    read = importlib.import_module("hubsante_models").MESSAGES[schema].model_validate_json
    return Kind(title, schema, values, tuple(read(json.dumps(value)).to_xml() for value in values))
