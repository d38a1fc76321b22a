"""What a file of words must be: each text there in both languages, with the same values, and no entry unknown."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any, TypeGuard

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_SEVERITIES = ("error", "warning", "info")
_LANGUAGES = ("fr", "en")
_SPACES = str.maketrans("\u00a0\u202f", "  ")  # French typography has them; no other sign that prints nothing stands
_TEXTS = ("meaning", "message", "help")
_SUGGESTED = frozenset({"proposal", "defined"})  # in front of any help, whatever its words


class WordsError(ValueError):
    """A file of words that the tool does not take, and what is wrong with each entry."""


def strict_table(content: bytes, file: str) -> dict[str, dict[str, Any]]:
    """The entries of a file of words, the folder of which says what kind they are.

    Raises: WordsError with a line for each fault.
    """
    path = Path(file)
    try:
        entries: dict[str, dict[str, Any]] = tomllib.loads(content.decode("utf-8"))
    except ValueError as error:
        raise WordsError(f"{path.name}: {error}") from error
    faults_of = _of_findings if path.parent.name == "findings" else _of_phrases
    if faults := [f"{path.name} {fault}" for fault in faults_of(entries)]:
        raise WordsError("\n".join(faults))
    return entries


def _of_findings(entries: Mapping[str, Any]) -> Iterator[str]:
    yield from _within("topic", _of_members(entries.get("topic", {}), ("fr", "en", "place")))
    for code, entry in entries.items():
        if code != "topic":
            yield from _within(code, _of_name(code))
            yield from _within(code, _of_finding(entry))


def _of_phrases(entries: Mapping[str, Any]) -> Iterator[str]:
    for name, entry in entries.items():
        faults = [*_of_name(name), *_of_members(entry, _LANGUAGES)]
        yield from _within(name, faults or _of_values(values_of(entry["fr"]), values_of(entry["en"])))


def _of_finding(entry: Any) -> Iterator[str]:
    if not _is_table(entry) or (unknown := entry.keys() - {"severity", "place", "example", *_LANGUAGES}):
        yield f"unknown: {', '.join(sorted(unknown))}" if _is_table(entry) else "a table is expected"
        return
    if entry.get("severity") not in _SEVERITIES:
        yield f"severity: one of {', '.join(_SEVERITIES)}"
    if not isinstance(entry.get("place", ""), str):
        yield "place: a text is expected"
    faults = [fault for language in _LANGUAGES for fault in _of_texts(language, entry.get(language))]
    yield from faults or _of_example(entry)


def _of_texts(language: str, texts: Any) -> Iterator[str]:
    yield from _within(language, _of_members(texts, _TEXTS, ("without",)), mark=".")
    if _is_table(texts) and "{" in str(texts.get("meaning", "")):
        yield f"{language}.meaning: no value can stand here"


def _of_example(entry: Mapping[str, Any]) -> Iterator[str]:
    french, english = entry["fr"], entry["en"]
    example = entry.get("example", {})
    if not _is_table(example):
        yield "example: a table is expected"
        return
    yield from (f"example.{name}: a text or a phrase" for name, value in example.items() if not _is_value(value))
    named = _named(french)
    yield from _of_values(named, _named(english))
    suggested = _SUGGESTED if "proposal" in example else frozenset()
    if odd := (named ^ example.keys()) - suggested:
        yield f"only in the words, or only in the example: {', '.join(sorted(odd))}"
    if ("without" in french) != ("without" in english) or ("without" in french and "value" not in example):
        yield "without: in both languages, and with a value"


def _named(texts: Mapping[str, str]) -> set[str]:
    """The values that the words of a finding need."""
    return values_of(texts["message"]) | values_of(texts["help"]) | values_of(texts.get("without", ""))


def _is_value(value: Any) -> bool:
    """Whether it is a text, or names a phrase and its values, which are such again."""
    if isinstance(value, str):
        return True
    return _is_table(value) and isinstance(value.get("phrase"), str) and all(map(_is_value, value.values()))


def _of_members(table: Any, needed: tuple[str, ...], optional: tuple[str, ...] = ()) -> Iterator[str]:
    """Whether a table holds the texts that it must, and nothing else."""
    if not _is_table(table):
        yield "a table is expected"
        return
    yield from (f"{name} is missing" for name in needed if name not in table)
    for name, text in table.items():
        if name not in (*needed, *optional):
            yield f"unknown: {name}"
        else:
            yield from _within(name, _of_text(text))


def _of_text(text: Any) -> Iterator[str]:
    if not isinstance(text, str) or not text.strip():
        yield "a text is expected"
    elif not text.translate(_SPACES).isprintable():
        yield "one line, without control characters"
    elif text.endswith("."):
        yield "no full stop at the end"
    elif "(s)" in text:
        yield "{count:code} counts, and (s) does not"
    else:
        try:
            values_of(text)
        except ValueError as error:
            yield f"braces: {error}"


def _of_values(french: set[str], english: set[str]) -> Iterator[str]:
    if odd := french ^ english:
        yield f"in one language only: {', '.join(sorted(odd))}"


def _of_name(name: str) -> Iterator[str]:
    if not _NAME.fullmatch(name):
        yield "a name is of small letters, digits and hyphens"


def values_of(text: str) -> set[str]:
    """The names in the braces of a text.

    Raises: ValueError for braces that do not match.
    """
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _within(name: str, faults: Iterator[str] | list[str], mark: str = ": ") -> Iterator[str]:
    yield from (f"{name}{mark}{fault}" for fault in faults)


def _is_table(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)
