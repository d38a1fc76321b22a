"""Messages that differ from each other as those of a day do: other codes, times, texts, and fields left out."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from generator.model import Coded, Field, Message, Model, ObjectType, Ref, Scalar, Text
from generator.verdicts import validation

_LEFT_OUT = 0.15  # of the fields that may be
_MINUTES = 60 * 24 * 365
_WORDS = ("appel", "patient", "renfort", "voie", "équipe", "météo", "accès", "dégagée", "transmis", "sur place")


def distinct(schema: str, samples: Sequence[Any], model: Model, count: int) -> tuple[Any, ...]:
    """As many root objects of a schema, no two of them alike, each accepted; the same in every run."""
    message, chance = model.message_by_name[schema], random.Random(schema)  # no secret
    validators = validation(model)
    values: dict[str, Any] = {}
    for sample in itertools.cycle(samples):
        value = _Varied(message, chance).object(message.root_object, sample)
        if not validators.validate_json_value(value, schema):
            values[repr(value)] = value
        if len(values) == count:
            return tuple(values.values())
    raise ValueError(f"no sample of {schema}")


class _Varied:
    """Values of a message with others in their places, which are accepted as they were."""

    def __init__(self, message: Message, chance: random.Random) -> None:
        self._message = message
        self._chance = chance

    def object(self, object_type: ObjectType, value: Mapping[str, Any]) -> dict[str, Any]:
        return dict(self._members(object_type, value))

    def _members(self, object_type: ObjectType, value: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        for name, member in value.items():
            field = object_type.field(name)
            if field is None:
                yield name, member
            elif field.cardinality.is_required or self._chance.random() > _LEFT_OUT:
                yield name, self._field(field, member)

    def _field(self, field: Field, value: Any) -> Any:
        return [self._value(field, item) for item in value] if isinstance(value, list) else self._value(field, value)

    def _value(self, field: Field, value: Any) -> Any:
        match field.type:
            case Ref(name):
                return self.object(self._message.object_by_name[name], value)
            case Coded(codes):
                return self._chance.choice(codes)
            case Scalar.DATETIME:
                return (datetime.fromisoformat(value) + self._while()).isoformat()
            case Scalar.DATE:
                return (date.fromisoformat(value) + self._while()).isoformat()
            case Scalar.BOOLEAN:
                return self._chance.random() < 0.5
            case Text((), None):
                return f"{value} {' '.join(self._chance.sample(_WORDS, 3))}"
            case _:
                return value

    def _while(self) -> timedelta:
        return timedelta(minutes=self._chance.randrange(_MINUTES))
