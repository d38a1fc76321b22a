"""A message with a field of each sort, rules with every word of the language, and random documents of it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import Any

from generator.model import Coded, Message, Model, Ref, Scalar, Text
from tests.factories import field, message, model, object_type, rule

_ITEM = object_type(
    "item",
    field("key"),
    field("count", Scalar.INTEGER, "0..1"),
    field("tag", Text(), "0..n"),
)
_ROOT = object_type(
    "probe",
    field("name"),
    field("class", cardinality="0..1"),  # a keyword of Python
    field("code", Coded(("A", "B", "C")), "0..1"),
    field("birth", Scalar.DATE, "0..1"),
    field("start", Scalar.DATETIME),
    field("end", Scalar.DATETIME, "0..1"),
    field("weight", Scalar.NUMBER, "0..1"),
    field("count", Scalar.INTEGER, "0..1"),
    field("isOpen", Scalar.BOOLEAN, "0..1"),
    field("item", Ref("item"), "0..n"),
    field("word", Text(), "0..n"),
    field("day", Scalar.DATE, "0..n"),
)
PROBE: Message = message(_ROOT, _ITEM, name="PROBE")

EXPRESSIONS: Mapping[str, str] = {
    "equal": "name == 'a'",
    "unequal": "name != 'a'",
    "quotes": """name != 'it\\'s "so"' && !name.contains("it's")""",
    "keyword": "!has(class) || class == name",
    "code": "!has(code) || code in ['A', 'B']",
    "code-not": "!has(code) || !(code == 'A')",
    "before": "!has(birth) || birth < '2024-02-29'",
    "same-day": "!has(birth) || birth == '2024-02-29'",
    "moments": "!has(end) || timestamp(start) <= timestamp(end)",
    "same-moment": "!has(end) || timestamp(start) != timestamp(end)",
    "number": "!has(weight) || (weight >= 1.5 && weight != 2.25)",
    "mirrored": "!has(weight) || 1.5 < weight",
    "whole-number": "!has(weight) || weight == 2.0",
    "negative": "!has(weight) || weight > -3.5",
    "integer": "!has(count) || count in [1, -2, 3]",
    "integers": "!has(count) || !has(item) || item.all(i, !has(i.count) || i.count <= count)",
    "open": "!has(isOpen) || isOpen",
    "closed": "!has(isOpen) || isOpen == false",
    "literal": "true && !(false)",
    "starts": "name.startsWith('ab')",
    "ends": "!has(class) || class.endsWith(name)",
    "written-end": "name.endsWith('b')",
    "written-part": "!name.contains('-') && !name.contains('\"')",
    "contains": "!has(class) || !class.contains(name)",
    "joined": "!has(class) || (name + '-' + class).startsWith('a-')",
    "matches": "name.matches('^[ab]+$')",
    "found": "name.matches('b[0-9]')",
    "begins": "name.matches('^b|c')",
    "size": "!has(item) || size(item) == 2",
    "size-not": "!has(item) || size(item) != 2",
    "size-below": "!has(word) || size(word) < 2",
    "size-above": "!has(word) || 1 < size(word)",
    "size-within": "!has(item) || (size(item) <= 2 && size(item) >= 2)",
    "sizes": "!has(word) || size(word) in [1, 3]",
    "one": "!has(item) || item.exists_one(i, i.key == 'a')",
    "all": "!has(item) || item.all(all, all.key != 'c')",
    "any": "!has(word) || word.exists(found, found == 'x')",
    "some": "has(item) && item.exists(i, has(i.tag) && 'x' in i.tag)",
    "nested": "!has(item) || item.exists(i, has(i.tag) && i.tag.all(t, t != name))",
    "among": "!has(word) || name in word",
    "days": "!has(day) || !has(birth) || !(birth in day)",
    "either": "(has(code) && has(birth)) || (has(end) && !has(isOpen))",
    "through-message": "has(message.word)",
}
"""A requirement for each word of the language, and for what targets write in ways of their own."""

IN_ITEMS: Mapping[str, str] = {
    "known-key": "has(message.word) && message.word.exists(w, w == key)",
    "own-tag": "!has(tag) || tag.exists_one(t, t.startsWith(key))",
}
"""Requirements of each item."""

MODEL: Model = model(
    PROBE,
    rules=[
        *(rule(source, "PROBE", name=name) for name, source in EXPRESSIONS.items()),
        *(rule(source, "PROBE", context="item", name=name) for name, source in IN_ITEMS.items()),
    ],
)

_TEXTS = ("a", "b", "ab", "b1", "abab", "a-b", "", "c", "it's", 'it\'s "so"', "x", "é", "a\nb")
_DATES = ("2024-02-29", "2024-02-28", "2024-03-01", "1999-12-31", "0004-02-29")
_MOMENTS = (
    *("2024-02-29T23:30:00+01:00", "2024-02-29T22:30:00+00:00", "2024-03-01T00:30:00+02:00"),
    *(
        "2024-02-29T23:30:01+01:00",
        "2023-12-31T19:00:00-05:00",
        "2024-01-01T00:00:00+00:00",
        "0099-01-01T00:00:00-00:00",
    ),
)


def documents(count: int) -> Iterator[dict[str, Any]]:
    """Valid documents, the same in every run."""
    choice = random.Random(2026)
    for _ in range(count):
        members = {name: value for name, value in _members(choice).items() if value not in (None, [])}
        yield {"probe": members}


def _members(choice: random.Random) -> dict[str, Any]:
    """Every field, absent ones as None."""

    def maybe(values: tuple[Any, ...]) -> Any:
        return choice.choice(values) if choice.random() < 0.7 else None

    def several(values: tuple[Any, ...]) -> list[Any]:
        return [choice.choice(values) for _ in range(choice.randrange(4))]

    items = [
        {"key": choice.choice(_TEXTS), "count": maybe((-1, 0, 1, 2)), "tag": several(_TEXTS)}
        for _ in range(choice.randrange(4))
    ]
    return {
        "name": choice.choice(_TEXTS),
        "class": maybe(_TEXTS),
        "code": maybe(("A", "B", "C")),
        "birth": maybe(_DATES),
        "start": choice.choice(_MOMENTS),
        "end": maybe(_MOMENTS),
        "weight": maybe((1.5, 2.25, -3.5, 0.1, 2, -4)),
        "count": maybe((-2, 0, 1, 2, 3)),
        "isOpen": maybe((True, False)),
        "item": [{name: value for name, value in item.items() if value not in (None, [])} for item in items],
        "word": several(_TEXTS),
        "day": several(_DATES),
    }
