"""The verdicts of the schemas on messages, told by the model's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.model import Model
from generator.validate import flaws
from generator.validate.flaws import Flaw
from generator.validate.json_problems import JsonValidators
from generator.validate.json_text import read_json
from generator.validate.recognise import Found, Misfit, form, json_readings, neither, xml_message
from generator.validate.verdict import Problem, Verdict
from generator.validate.xml_problems import XmlValidators
from generator.validate.xml_text import read_xml

__all__ = ["Problem", "Validation", "Verdict"]


class Validation:
    """The validators of a release, each made when a message first needs it.

    Schemas are the JSON Schemas by file name; `xsd` gives the XSDs by their path
    relative to `xsd/`, and is asked when an XML file comes.
    """

    def __init__(
        self, model: Model, schemas: Mapping[str, Mapping[str, Any]], xsd: Callable[[], Mapping[str, bytes]]
    ) -> None:
        self._model = model
        self._json = JsonValidators(model, schemas)
        self._xml = XmlValidators(model, xsd)

    def validate(self, content: bytes, schema: str | None) -> Verdict:
        """The verdict on a file, of the named schema or of the message that its root names."""
        match form(content):
            case "json":
                return self._json_verdict(content, schema)
            case "xml":
                return self._xml_verdict(content, schema)
            case _:
                return Verdict(schema, "", (neither(content),))

    def validate_json_value(self, value: Any, schema_name: str) -> tuple[Problem, ...]:
        """What is wrong with a whole document of a schema, places from its root."""
        return flaws.problems(self._json.flaws(self._model.message_by_name[schema_name], value, ()), None)

    def _json_verdict(self, content: bytes, schema: str | None) -> Verdict:
        read = read_json(content)
        if isinstance(read, Problem):
            return Verdict(schema, "json", (read,), is_partial=True)
        readings = json_readings(read.document, self._model, schema)
        if isinstance(readings, Flaw):
            return Verdict(schema, "json", flaws.problems([readings], read.text))
        *others, last = readings
        found = next((one for one in others if not any(self._flaws(one))), last)
        return Verdict(found.message.name, "json", flaws.problems(self._flaws(found), read.text))

    def _flaws(self, found: Found) -> Iterator[Flaw]:
        return self._json.flaws(found.message, found.value, found.path)

    def _xml_verdict(self, content: bytes, schema: str | None) -> Verdict:
        root = read_xml(content)
        if isinstance(root, Problem):
            return Verdict(schema, "xml", (root,), is_partial=True)
        message = xml_message(root, self._model, schema)
        if isinstance(message, Misfit):
            return Verdict(message.schema, "xml", (message.problem,))
        return self._xml.verdict(message, root)
