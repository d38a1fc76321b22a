"""Values as a conversion changes them: codes, texts, numbers, and what a note says of them."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, TypeGuard

from pydantic import TypeAdapter, ValidationError
from pydantic_core import SchemaValidator, core_schema

Json = Any
"""A value as JSON has it."""

Path = tuple[str | int, ...]
"""Names on the wire and 0-based items, from the root of a message."""


class Absent:
    """What stands for no value at all."""


ABSENT: Final = Absent()

HOLDERS = (dict, list)
"""What values hold others."""

_LONGEST = 80
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_FLOAT: TypeAdapter[float] = TypeAdapter(float)


def is_object(value: Json) -> TypeGuard[dict[str, Json]]:
    """Whether a value is an object."""
    return isinstance(value, dict)


def is_list(value: Json) -> TypeGuard[list[Json]]:
    """Whether a value is a list."""
    return isinstance(value, list)


def copied(value: Json) -> Json:
    """The same value, of which nothing is shared."""
    if is_object(value):
        return {name: copied(item) if isinstance(item, HOLDERS) else item for name, item in value.items()}
    return [copied(item) for item in value] if is_list(value) else value


def leaves(value: Json, path: Path) -> Iterator[tuple[Path, Json]]:
    """Every value below a path that holds no other, with its own path; an empty object or list is one."""
    if is_object(value) and value:
        for name, item in value.items():
            yield from leaves(item, (*path, name))
    elif is_list(value) and value:
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))
    else:
        yield path, value


def pointer(path: Path) -> str:
    """A path as people and programs read it, `/patient/0/idPat`; RFC 6901."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def as_text(value: Json) -> str:
    """A value that holds no other, as a text: numbers without a needless fraction, truths in French."""
    match value:
        case bool():
            return "oui" if value else "non"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def number_text(value: Json) -> str | Absent:
    """A number as a text that reads back as the same number."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return as_text(value) if isinstance(value, int | float | str) else ABSENT


def text_number(value: Json, *, is_whole: bool) -> int | float | Absent:
    """The number that a text is; absent where it is none."""
    text = value.strip() if isinstance(value, str) else ""
    if not _NUMBER.fullmatch(text):
        return ABSENT
    number = _FLOAT.validate_python(text)
    if not math.isfinite(number) or (is_whole and not number.is_integer()):
        return ABSENT
    return int(text) if "." not in text else number


def text_boolean(value: Json) -> bool | Absent:
    """The truth that a text is; absent where it is none."""
    return {"true": True, "false": False}.get(value, ABSENT) if isinstance(value, str) else ABSENT


@lru_cache(maxsize=256)
def _validator(patterns: tuple[str, ...], low: int, high: int | None) -> SchemaValidator:
    """Of texts that match every pattern, by an engine that does not backtrack."""
    steps = [core_schema.str_schema(pattern=pattern, min_length=low, max_length=high) for pattern in patterns]
    return SchemaValidator(core_schema.chain_schema([*steps, core_schema.str_schema(min_length=low, max_length=high)]))


def is_matched(value: Json, patterns: Sequence[str], low: int, high: int | None) -> bool:
    """Whether a text matches every pattern and has a length within the bounds, both inclusive."""
    try:
        _validator(tuple(patterns), low, high).validate_python(value, strict=True)
    except ValidationError:
        return False
    return True


def is_within(value: Json, low: float | None, high: float | None) -> bool:
    """Whether a number lies within bounds, both inclusive."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and (low is None or low <= value) and (high is None or value <= high)


def parents(code: str) -> Iterator[str]:
    """The codes right above a code: `C02.05.00` and `C02.05` of `C02.05.02`, `A.B` of `A.B.C`."""
    above, dot, last = code.rpartition(".")
    if dot and last.isdecimal() and last.strip("0"):
        yield f"{above}.{'0' * len(last)}"
    if dot:
        yield above


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template with a value in the place of each `{name}` that has one; what a value holds stays as it is."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), template)


def identifier(seed: str) -> str:
    """A new identifier of eight digits, the same for the same message and place."""
    return hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def shown(value: Json) -> str:
    """A value as JSON has it, between quotation marks, up to 80 characters of it."""
    text = json.dumps(value, ensure_ascii=False)
    return f"« {text if len(text) <= _LONGEST else text[:_LONGEST] + '…'} »"


def described(value: Json, labels: Mapping[str, Json]) -> str:
    """A value in words: its members behind their labels, a code with its label in brackets."""
    if is_list(value):
        return " ; ".join(described(item, labels) for item in value)
    if not is_object(value):
        return as_text(value)
    if "code" in value and set(value) <= {"code", "label"}:
        code = described(value["code"], {})
        return f"{code} ({described(value['label'], {})})" if "label" in value else code
    return ", ".join(_member(name, item, labels.get(name)) for name, item in value.items())


def _member(name: str, value: Json, label: Json) -> str:
    """A member behind its label; that of an object has those of its own members beside it."""
    if is_list(label):
        title, inside = label
        return f"{title or name} : {described(value, inside)}"
    return f"{label or name} : {described(value, {})}"
