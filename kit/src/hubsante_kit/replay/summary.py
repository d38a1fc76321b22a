"""What a report says, as tables of numbers for people and as a tree for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from hubsante_kit.replay.codes import CHANGES, FINDINGS, UNREADABLE
from hubsante_kit.replay.counts import Counts, Key
from hubsante_kit.replay.examine import Question
from hubsante_kit.replay.facts import facts_of
from hubsante_kit.replay.places import Places
from hubsante_kit.replay.rules import RELEASE as RULES

FORMAT = 1
"""Of the tree; a higher one may take something away."""

_ROLES = ("old-sender", "new-sender")

Tree = Mapping[str, Any]


def summary(question: Question, counts: Counts) -> Tree:
    """The report as JSON has it."""
    return {
        "format": FORMAT,
        "releases": [release.version for release in question.releases],
        "rules": RULES if question.has_rules else None,
        "samples": question.most_samples,
        "documents": {key: number for (key,), number in sorted(counts.documents.items())},
        "rules_asked": {key: number for (key,), number in sorted(counts.rules.items())},
        "messages": counts.messages.total(),
        "conversion": _pair(question),
        "conversions": [_conversion(key, counts) for key in _ordered(counts.conversions)],
        "schemas": [_schema(key, question, counts) for key in _ordered(counts.messages)],
        "changes": [_change(key, counts) for key in _ordered(counts.changes)],
        "findings": [_finding(key, counts) for key in _ordered(counts.findings)],
        "senders": [_sender(key, question, counts) for key in _ordered(_sent(counts))],
        "fields": list(_fields(question, counts)),
    }


def words(code: str) -> str:
    """The words of a code in French."""
    kind, _, rule = code.partition(":")
    found = {**UNREADABLE, **FINDINGS, **CHANGES}.get(kind, kind)
    return f"{found} ({rule})" if rule else found


def _ordered(counter: Counter[Key]) -> list[Key]:
    """The most frequent first."""
    return sorted(counter, key=lambda key: (-counter[key], key))


def _schema(key: Key, question: Question, counts: Counts) -> Tree:
    (schema,) = key
    return {
        "schema": schema,
        "messages": counts.messages[key],
        "refused": {each.version: counts.refused[each.version, schema] for each in question.releases},
        "breaks": {role: counts.broken[role, schema] for role in _ROLES},
    }


def _pair(question: Question) -> Tree | None:
    found = question.conversion
    return {"from": found.source, "to": found.target} if found else None


def _conversion(key: Key, counts: Counts) -> Tree:
    schema, outcome = key
    return {"schema": schema, "outcome": outcome, "messages": counts.conversions[key]}


def _change(key: Key, counts: Counts) -> Tree:
    role, code, schema, path = key
    return {"breaks": role, "change": code, "schema": schema, "path": path, "messages": counts.changes[key]}


def _finding(key: Key, counts: Counts) -> Tree:
    release, schema, field, code = key
    shown = {"samples": [value for _, value in counts.samples[key]]} if key in counts.samples else {}
    number = counts.findings[key]
    return {"release": release, "schema": schema, "field": field, "code": code, "messages": number, **shown}


def _sent(counts: Counts) -> Counter[Key]:
    """How many messages each sender sent."""
    return Counter({(editor, sender): count for (editor, sender, of), count in counts.senders.items() if not of})


def _sender(key: Key, question: Question, counts: Counts) -> Tree:
    return {
        "editor": key[0],
        "sender": key[1],
        "messages": counts.senders[*key, ""],
        "refused": {each.version: counts.senders[*key, each.version] for each in question.releases},
    }


def _fields(question: Question, counts: Counts) -> Iterable[Tree]:
    """Every field of the messages that came, in the order of the models, with those that nobody used."""
    releases = question.releases
    places = Places([facts_of(release) for release in releases])
    came = {schema for schema, _ in counts.used}
    for schema, root in places.by_schema.items():
        for place in root.all_below() if schema in came else ():
            key = (schema, place.path)
            known = [each.version for each, field in zip(releases, place.fields, strict=True) if field]
            used, values = counts.used[key], counts.values[key]
            yield {"schema": schema, "field": place.path, "releases": known, "messages": used, "values": values}
