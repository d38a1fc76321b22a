"""What the JSON Schemas report of a value, in the model's terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema_rs
from jsonschema_rs import ValidationErrorKind as Kind
from pydantic_core import to_json

from generator.diagnostics import Phrase, phrase, shown
from generator.document_places import DocumentPlace, json_place, member_names
from generator.expected import expected_at, known_name
from generator.model import Message, Model, Scalar, Type, scalar_of
from generator.validate.flaws import ABSENT, Flaw
from generator.validate.labels import unknown
from generator.validate.payload import Payload
from generator.validate.sizes import wrong_bound, wrong_length
from generator.walk import Path

_LONGEST_NAME = 60

_KINDS = {
    str: "text-here",
    bool: "boolean-here",
    dict: "object-here",
    list: "list-here",
}
"""The phrase for a value of the wrong type, by its type in Python; any other is a number."""

_UNPAIRED = phrase("half-character")
_CHARACTERS = phrase("whole-characters")


class JsonValidators:
    """The schemas of a release, each compiled when it is first needed."""

    def __init__(self, model: Model, schemas: Mapping[str, Mapping[str, Any]]) -> None:
        self._model = model
        self._schemas = {name: dict(schema) for name, schema in schemas.items()}
        self._compiled: dict[str, jsonschema_rs.Draft7Validator] = {}
        self._registry: jsonschema_rs.Registry | None = None

    def accepts(self, message: Message, value: Any) -> bool:
        """Whether a schema accepts a root object, whose characters are whole."""
        return self._validator(message).is_valid(value)

    def flaws(self, message: Message, value: Any, path: Path) -> Iterator[Flaw]:
        """What is wrong with a root object that stands at a path; nothing when the schema accepts it."""
        unpaired = None if is_writable(value) else _unpaired(value, path)
        if unpaired is None:
            yield from self.schema_flaws(message, value, path)
        else:
            yield unpaired

    def schema_flaws(self, message: Message, value: Any, path: Path) -> Iterator[Flaw]:
        """The same of a value that holds whole characters alone."""
        validator = self._validator(message)
        if validator.is_valid(value):
            return
        for error in validator.iter_errors(value):
            yield from self._flaws_of(error, message, path)

    def _validator(self, message: Message) -> jsonschema_rs.Draft7Validator:
        file = f"{message.name}.schema.json"
        if self._registry is None:
            self._registry = jsonschema_rs.Registry(list(self._schemas.items()))
        if file not in self._compiled:
            self._compiled[file] = jsonschema_rs.Draft7Validator(
                self._schemas[file],
                validate_formats=True,
                registry=self._registry,
                pattern_options=jsonschema_rs.RegexOptions(),
                offline=True,
            )
        return self._compiled[file]

    def _flaws_of(self, error: jsonschema_rs.ValidationError, message: Message, base: Path) -> Iterator[Flaw]:
        place = json_place(message, error.instance_path, self._model)
        path = (*base, *error.instance_path)
        match error.kind:
            case Kind.OneOfNotValid() | Kind.OneOfMultipleValid() if place and place.is_payload:
                if isinstance(error.instance, dict):
                    yield from Payload(error.instance, path, place, self._model).flaws(self.flaws)
            case Kind.Required(name):
                yield _missing(message, (*error.instance_path, name), base, self._model)
            case Kind.AdditionalProperties(names):
                members = error.instance if isinstance(error.instance, dict) else {}
                yield from (_unknown(path, name, members.get(name), place, self._model) for name in names)
            case _:
                yield _wrong_value(error, path, place)


def _missing(message: Message, path: Path, base: Path, model: Model) -> Flaw:
    place = json_place(message, path, model)
    name = shown(path[-1], _LONGEST_NAME)
    label = place.label if place else ""
    return Flaw((*base, *path), ABSENT, expected_at(place), label, phrase("field-missing", name=name))


def _unknown(path: Path, name: str, value: Any, place: DocumentPlace | None, model: Model) -> Flaw:
    known = known_name(name, member_names(place, model)) if place else None
    return Flaw((*path, name), value, known, "", unknown("field", shown(name, _LONGEST_NAME), place))


def _wrong_value(error: jsonschema_rs.ValidationError, path: Path, place: DocumentPlace | None) -> Flaw:
    label = place.label if place else ""
    return Flaw(path, error.instance, expected_at(place), label, _reason(error, place))


def _reason(error: jsonschema_rs.ValidationError, place: DocumentPlace | None) -> Phrase:
    """What is wrong with one value, in one phrase."""
    type_ = place.field.type if place and place.field else None
    match error.kind:
        case Kind.Type():
            return _wrong_kind(error.instance, None if place and place.is_list else type_)
        case Kind.Enum():
            return phrase("code-refused")
        case Kind.MinItems() | Kind.MaxItems():
            return _wrong_count(error.instance)
        case Kind.MinLength() | Kind.MaxLength():
            return wrong_length(str(error.instance), type_)
        case Kind.Minimum() | Kind.Maximum():
            return wrong_bound(type_, is_below=isinstance(error.kind, Kind.Minimum))
        case Kind.Pattern() | Kind.Format() | Kind.Not() if type_ is Scalar.DATE:
            return phrase("no-date")
        case Kind.Pattern() | Kind.Format() | Kind.Not() if type_ is Scalar.DATETIME:
            return phrase("no-datetime")
        case Kind.Pattern() | Kind.Not():
            return phrase("other-form")
        case _:
            return phrase("value-refused")


def _wrong_kind(value: object, type_: Type | None) -> Phrase:
    if value is None:
        return phrase("null-refused")
    if type_ and scalar_of(type_) is Scalar.INTEGER and isinstance(value, float):
        return phrase("not-whole")
    return phrase(_KINDS.get(type(value), "number-here"))


def _wrong_count(value: object) -> Phrase:
    return phrase("list-counts", count=len(value) if isinstance(value, list) else 0)


def is_writable(value: Any) -> bool:
    """Whether a value has a form in UTF-8; it has none with half of a surrogate pair in it."""
    try:
        to_json(value)
    except ValueError:
        return False
    return True


def _unpaired(value: Any, path: Path) -> Flaw | None:
    """Half of a surrogate pair, which JSON can escape but which is no character."""
    if isinstance(value, str):
        return Flaw(path, value, _CHARACTERS, "", _UNPAIRED) if _is_unpaired(value) else None
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, member in members:
        member_path = (*path, step)
        if isinstance(step, str) and _is_unpaired(step):
            return Flaw(member_path, member, _CHARACTERS, "", _UNPAIRED)
        flaw = _unpaired(member, member_path)
        if flaw:
            return flaw
    return None


def _is_unpaired(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text)
