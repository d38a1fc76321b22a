"""The messages of the pack before whoever judges messages: does each have the verdict that its line says?"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.emit.pack.index import Line, lines
from generator.emit.pack.samples import message_entries
from generator.model import Model
from generator.validate import Validation
from tests.differential.engines import Judge, Running
from tests.differential.oracles import Oracles

Parse = Callable[[bytes], object]

TYPES = {
    "attribute": {"xml_attribute"},
    "boolean": {"bool_type"},
    "code": {"enum", "literal_error"},
    "date": {"date_form"},
    "datetime": {"date-time_form"},
    "header": {"missing", "extra_forbidden", "xml_element"},
    "integer": {"int_type"},
    "list": {"list_type"},
    "max-items": {"too_long", "xml_repeated"},
    "max-length": {"string_too_long"},
    "maximum": {"less_than_equal"},
    "min-items": {"too_short"},
    "min-length": {"string_too_short"},
    "minimum": {"greater_than_equal"},
    "namespace": {"message_namespace"},
    "number": {"float_type"},
    "one-use-case": {"message_content"},
    "order": {"xml_element"},
    "pattern": {"string_pattern_mismatch"},
    "perimeter": {"extra_forbidden", "xml_element"},
    "required": {"missing"},
    "root": {"message_root"},
    "unknown-field": {"extra_forbidden", "xml_element"},
    "use-case": {"message_content"},
    "xlink-type": {"xml_attribute"},
}
"""The types of errors by which a class may report a constraint; of any other it names the type of the value."""

_OF_TYPES = {
    *("string_type", "model_type", "list_type", "bool_type", "float_type", "int_type", "message_type"),
    *("date_form", "date-time_form", "enum", "literal_error", "xml_text", "xml_attribute", "xml_repeated"),
}


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the pack with its line."""

    line: Line
    content: bytes

    @property
    def is_refused(self) -> bool:
        return bool(self.line["verdict"] == "refused")

    @property
    def group(self) -> tuple[str, ...]:
        """What is tried, in which form of document."""
        return tuple(str(self.line[name]) for name in ("constraint", "detail", "format", "wrapping"))

    @property
    def number(self) -> bytes:
        """Always the same for a message, and evenly spread."""
        return hashlib.blake2b(str(self.line["id"]).encode(), digest_size=8).digest()

    @property
    def judged(self) -> str:
        """The text that its schema judges; of JSON, the value under the root."""
        under = self.line["under"]
        text = self.content.decode()
        return json.dumps(json.loads(text).get(under)) if under else text


def pack_messages(model: Model, schemas: Iterable[str]) -> Iterator[Message]:
    """The messages of some schemas, in the order of the index."""
    found = (entry for name in schemas for entry in message_entries(model.message_by_name[name], model))
    yield from (Message(line, content) for line, content in lines(found))


def chosen(messages: Iterable[Message], budget: int) -> list[Message]:
    """The same ones each time: everything that is tried in each form of document gives one in its turn."""
    groups: dict[tuple[str, ...], list[Message]] = {}
    for message in messages:
        groups.setdefault(message.group, []).append(message)
    turns = (enumerate(sorted(group, key=lambda each: each.number)) for group in groups.values())
    return [message for _, message in sorted(chain.from_iterable(turns), key=lambda turn: turn[0])][:budget]


# --- judges ----------------------------------------------------------------------------


def unlike_the_command(messages: Iterable[Message], validation: Validation) -> Iterator[tuple[str, Any]]:
    """Messages of which `mdd validate` does not find the one problem that there is, of its kind and at its place."""
    for message in messages:
        problems = validation.validate(message.content, None).problems
        found = [(problem.place, problem.message.name) for problem in problems]
        if found != ([(message.line["path"], message.line["problem"])] if message.is_refused else []):
            yield str(message.line["id"]), found


def unlike_the_schemas(messages: Iterable[Message], oracles: Oracles) -> Iterator[str]:
    """Messages to which the schema that their line names gives another verdict."""
    for message in messages:
        name = Path(message.line["validator"]).name.partition(".")[0]
        judge = oracles.json_schema if message.line["format"] == "json" else oracles.xsd
        text = (
            message.judged if message.line["format"] == "json" else message.content.decode().partition("?>")[2].strip()
        )
        if judge(name, text) == message.is_refused:
            yield str(message.line["id"])


def unlike_the_classes(messages: Sequence[Message], parse: Parse) -> Iterator[tuple[str, Any]]:
    """Messages of which the package does not report the one problem, of its kind and in JSON at its place."""
    for message in messages:
        errors = _errors(parse, message.content)
        is_right = len(errors) == 1 and _is_told(message.line, errors[0]) if message.is_refused else errors == []
        if not is_right:
            yield str(message.line["id"]), [(error["type"], error["loc"]) for error in errors]


def _errors(parse: Parse, content: bytes) -> list[Any]:
    try:
        parse(content)
    except ValidationError as error:
        return list(error.errors())
    return []


def _is_told(line: Line, error: Any) -> bool:
    """Whether an error is of the line's constraint, and at its path; an unknown root has none."""
    if error["type"] not in TYPES.get(line["constraint"], _OF_TYPES):
        return False
    path = "".join(f"/{step}" for step in error["loc"])
    return line["format"] == "xml" or path == ("" if line["constraint"] == "root" else line["path"])


def unlike_the_engine(
    messages: Iterable[Message], judge: Judge, form: str, folder: Path, engines: Running
) -> Iterator[str]:
    """Messages to which a judge in another language gives another verdict; each schema is asked once."""
    by_schema: dict[str, list[Message]] = {}
    for message in messages:
        if message.line["format"] == form:
            by_schema.setdefault(str(message.line["validator"]), []).append(message)
    for validator, group in by_schema.items():
        texts = [one.judged if form == "json" else one.content.decode().partition("?>")[2].strip() for one in group]
        answer = engines.verdicts(judge, str(folder / validator), texts)
        assert answer.problem == "", validator
        yield from (
            str(one.line["id"])
            for one, is_accepted in zip(group, answer.accepted, strict=True)
            if is_accepted == one.is_refused
        )
