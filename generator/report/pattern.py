"""What a regular expression accepts, refuses and costs, as a terminal shows it."""

from __future__ import annotations

from collections.abc import Iterator

from generator import patterns
from generator.catalogue import ENTRIES
from generator.catalogue.language import counted
from generator.check.patterns import slips_of
from generator.diagnostics import Language, phrase, shown
from generator.emit.json_text import json_text
from generator.patterns.doubts import is_impossible
from generator.patterns.hazards import Hazard, hazard
from generator.patterns.probe import LIMIT, seconds_to_match
from generator.patterns.texts import witnesses

_WORDS = {
    Language.FRENCH: {
        "unreadable": "illisible au caractère {position} : {problem}",
        "accepts": "accepte : {text}",
        "refuses": "refuse : {text}",
        "empty": "un texte vide",
        "length": "longueur : {size}",
        "any": "libre",
        "character": "caractère",
        "unanchored": "n'est pas ancrée ; elle vaut pour toute la valeur, comme ^…$",
        "hazard": "est lente à vérifier : bien des logiciels essaient une à une les façons de lire « {attack} »",
        "mended": "ce qui est généré en porte une forme équivalente et rapide :",
        "slow": "mesuré avec Python : plus de {limit:g} s sur ce texte de {length} caractères",
        "quick": "mesuré avec Python : {seconds:.3f} s sur ce texte de {length} caractères",
        "json": "JSON Schema : {written}",
        "xsd": "XSD : {written}",
    },
    Language.ENGLISH: {
        "unreadable": "unreadable at character {position}: {problem}",
        "accepts": "accepts: {text}",
        "refuses": "refuses: {text}",
        "empty": "an empty text",
        "length": "length: {size}",
        "any": "any",
        "character": "character",
        "unanchored": "is not anchored; it stands for the whole value, like ^…$",
        "hazard": 'is slow to check: many engines try all the ways to read "{attack}", one after the other',
        "mended": "what is generated carries an equivalent, fast form:",
        "slow": "measured with Python: more than {limit:g} s on this text of {length} characters",
        "quick": "measured with Python: {seconds:.3f} s on this text of {length} characters",
        "json": "JSON Schema: {written}",
        "xsd": "XSD: {written}",
    },
}


def pattern_report(source: str, language: Language, limit: float = LIMIT) -> str:
    """An expression, then a line for each thing to know of it; the slow ones are tried, for so many seconds at most."""
    return "\n  ".join([shown(source), *_lines(source, language, limit)])


def is_readable(source: str) -> bool:
    """Whether an expression can be read at all."""
    try:
        patterns.parse(source)
    except patterns.PatternError:
        return False
    return True


def _lines(source: str, language: Language, limit: float) -> Iterator[str]:
    words = _WORDS[language]
    try:
        pattern = patterns.parse(source)
    except patterns.PatternError as error:
        yield words["unreadable"].format(position=error.position + 1, problem=error.problem.words(language))
        yield f"→ {error.remedy.words(language)}"
        return
    if is_impossible(pattern.node):
        yield from _slip_lines(source, language)
        return
    for name, text in zip(("accepts", "refuses"), witnesses(source), strict=True):
        if text is not None:
            yield words[name].format(text=shown(text) or words["empty"])
    yield words["length"].format(size=_size(patterns.lengths(pattern.node), language))
    if not pattern.is_anchored:
        yield words["unanchored"]
    yield from _slip_lines(source, language)
    if danger := hazard(source):
        yield from _hazard_lines(source, danger, words, limit)
    yield words["json"].format(written=json_text(patterns.keywords([source])))
    for node in patterns.conjuncts(pattern.node):
        yield words["xsd"].format(written=patterns.xsd(node))


def _size(span: tuple[int, int | None], language: Language) -> str:
    """`5 caractères`, `2 à 5 caractères`, `1 caractère au moins`."""
    match span:
        case low, high if low == high:
            return counted(low, _WORDS[language]["character"], language)
        case 0, None:
            return _WORDS[language]["any"]
        case low, None:
            return phrase("characters-at-least", low=low).words(language)
        case low, high:
            return phrase("characters-between", low=low, high=high).words(language)


def _slip_lines(source: str, language: Language) -> Iterator[str]:
    """What `check` says of the expression in a row, with what was meant where it knows."""
    for code, values in slips_of(source):
        yield ENTRIES[code].message(values, language)
        if values.get("proposal"):
            yield f"→ {ENTRIES[code].help(values, language)}"


def _hazard_lines(source: str, danger: Hazard, words: dict[str, str], limit: float) -> Iterator[str]:
    yield words["hazard"].format(attack=shown(danger.attack))
    seconds, length = seconds_to_match(source, danger.attack, limit), len(danger.attack)
    if seconds is None:
        yield words["slow"].format(limit=limit, length=length)
    else:
        yield words["quick"].format(seconds=seconds, length=length)
    if danger.is_mended:
        yield words["mended"]
