"""The messages that are timed: the official samples, and one that is much larger."""

from __future__ import annotations

import importlib
import json
from dataclasses import dataclass
from typing import Any

from tests.official import FOLDER

SPECS = FOLDER / "3.4.0"
SCHEMAS = ("RC-EDA", "EMSI", "RS-EDA")
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
    def message_class(self) -> Any:
        return importlib.import_module("hubsante_models").MESSAGES[self.schema]


def kinds() -> list[Kind]:
    """The official samples, schema by schema, and a case with many alerts."""
    official = [_official(schema) for schema in SCHEMAS]
    return [*official, _many_alerts(official[0])]


def _official(schema: str) -> Kind:
    folder = SPECS / "samples" / "examples" / schema
    documents = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    values = tuple(value for document in documents for value in document.values())
    return Kind(schema, schema, values, tuple(path.read_bytes() for path in sorted(folder.glob("*.xml"))))


def _many_alerts(cases: Kind) -> Kind:
    case = next(value for value in cases.values if "initialAlert" in value)
    value = {**case, "newAlert": [case["initialAlert"]] * ALERTS}
    message = cases.message_class.model_validate_json(json.dumps(value))
    return Kind(f"{ALERTS} alerts", cases.schema, (value,), (message.to_xml(),))
