"""A value that holds no other, as the target has it: by a function, its type, a table of codes, and what it may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .conversion_functions import FUNCTIONS
from .conversion_places import Table
from .conversion_values import (
    ABSENT,
    Absent,
    Json,
    is_matched,
    is_within,
    number_text,
    parents,
    text_boolean,
    text_number,
)


def leaf(tables: Table, how: Table, value: Json) -> Json | Absent:
    """A value as the target has it; absent where it has none such."""
    result: Json | Absent = value
    if is_read(tables, how, value):
        result = FUNCTIONS[how["function"]].apply(value)
    if "type" in how:
        result = _typed(how["type"], result)
    if "map" in how or "codes" in how:
        result = _code(tables, how, result)
    if "patterns" in how and not is_matched(result, how["patterns"], how.get("least", 0), how.get("most")):
        return ABSENT
    if ("low" in how or "high" in how) and not is_within(result, how.get("low"), how.get("high")):
        return ABSENT
    return result


def is_read(tables: Table, how: Table, value: Json) -> bool:
    """Whether a function reads a value: neither the table of codes nor the target's list of them has it."""
    is_known = isinstance(value, str) and (value in _map(tables, how) or value in _codes(tables, how))
    return "function" in how and not is_known


def _code(tables: Table, how: Table, code: Json | Absent) -> Json | Absent:
    if not isinstance(code, str):
        return ABSENT
    mapped = _map(tables, how).get(code)
    if mapped is not None:
        return mapped
    codes = _codes(tables, how)
    if code in codes:
        return code
    if how.get("parent"):
        return next((above for above in parents(code) if above in codes), ABSENT)
    return ABSENT


def _map(tables: Table, how: Table) -> Mapping[str, str]:
    """What each code that changes becomes."""
    codes: Mapping[str, str] = tables["maps"][how["map"]] if "map" in how else {}
    return codes


def _codes(tables: Table, how: Table) -> Sequence[str]:
    """The codes of the target."""
    codes: Sequence[str] = tables["codes"][how["codes"]] if "codes" in how else ()
    return codes


def _typed(type_: str, value: Json | Absent) -> Json | Absent:
    match type_:
        case "text":
            return number_text(value)
        case "boolean":
            return text_boolean(value)
        case _:
            return text_number(value, is_whole=type_ == "integer")
