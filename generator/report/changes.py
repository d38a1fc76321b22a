"""What differs between two releases, as a person reads it in a terminal or in a review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from generator.diagnostics import Language, shown
from generator.diff.change import Change, Kind, Level
from generator.diff.facts import Paths, message_of
from generator.diff.facts import shown as value_shown
from generator.diff.judge import Category, Judgement

Words = tuple[str, str]
"""French, English."""

_CATEGORIES: dict[Category, Words] = {
    Category.BREAKING: ("rompt", "breaking"),
    Category.DANGEROUS: ("peut surprendre", "dangerous"),
    Category.COMPATIBLE: ("compatible", "compatible"),
    Category.DOCUMENTATION: ("documentation", "documentation"),
}
_LEVELS: dict[Level, Words] = {
    Level.RELEASE: ("version", "release"),
    Level.MESSAGE: ("message", "message"),
    Level.OBJECT: ("objet", "object"),
    Level.FIELD: ("donnée", "field"),
    Level.CODE_LIST: ("nomenclature", "code list"),
    Level.CODE: ("code", "code"),
    Level.SCENARIO: ("scénario", "scenario"),
    Level.STEP: ("étape", "step"),
    Level.RULE: ("règle", "rule"),
}
_KINDS: dict[Kind, Words] = {
    Kind.NAME: ("nom", "name"),
    Kind.ORDER: ("ordre", "order"),
    Kind.VERSION: ("numéro", "version"),
    Kind.PREFIX: ("préfixe des espaces de noms", "namespace prefix"),
    Kind.LICENCE: ("licence", "licence"),
    Kind.CONTACT: ("contact", "contact"),
    Kind.MESSAGE_NAMESPACE: ("espace de noms de l'élément message", "namespace of the element message"),
    Kind.HOMEPAGE: ("page d'accueil", "homepage"),
    Kind.REPOSITORY: ("dépôt", "repository"),
    Kind.PACKAGE: ("paquet Python", "Python package"),
    Kind.TITLE: ("libellé", "title"),
    Kind.DESCRIPTION: ("description", "description"),
    Kind.ROOT: ("racine", "root"),
    Kind.NAMESPACE: ("espace de noms", "namespace"),
    Kind.PERIMETER: ("périmètre", "perimeter"),
    Kind.HEADER: ("en-tête", "header"),
    Kind.OPENNESS: ("ouverture", "openness"),
    Kind.XLINK_TYPE: ("attribut xlink:type", "attribute xlink:type"),
    Kind.XLINK_REQUIRED: ("attribut xlink:type obligatoire", "attribute xlink:type required"),
    Kind.CARDINALITY: ("cardinalité", "cardinality"),
    Kind.TYPE: ("type", "type"),
    Kind.EXAMPLES: ("exemples", "examples"),
    Kind.NOTE: ("précision", "note"),
    Kind.SUGGESTED_LIST: ("nomenclature indicative", "suggested list"),
    Kind.XML_NAME: ("élément XML", "XML element"),
    Kind.XML_WRAPPER: ("élément XML autour des valeurs", "XML element around the values"),
    Kind.XML_NAMESPACE: ("espace de noms XML", "XML namespace"),
    Kind.READ_ONLY: ("lecture seule", "read only"),
    Kind.LABELS: ("libellés", "labels"),
    Kind.COMMENT: ("commentaire", "comment"),
    Kind.SCHEMAS: ("schémas", "schemas"),
    Kind.CONTEXT: ("objet", "object"),
    Kind.ROLE: ("rôle", "role"),
    Kind.CONDITION: ("condition", "condition"),
    Kind.REQUIREMENT: ("exigence", "requirement"),
    Kind.SEVERITY: ("gravité", "severity"),
    Kind.TEXT: ("texte", "text"),
    Kind.CONFORMING: ("exemple conforme", "conforming example"),
    Kind.REFUSED: ("exemple refusé", "refused example"),
    Kind.SCHEMA: ("schéma", "schema"),
    Kind.ENVELOPE: ("enveloppe", "envelope"),
}
_ROLES: dict[str, Words] = {
    "old-sender": ("anciens émetteurs → nouveaux récepteurs", "old senders → new receivers"),
    "new-sender": ("nouveaux émetteurs → anciens récepteurs", "new senders → old receivers"),
}
_ADDED, _REMOVED, _NOTHING = ("ajout", "added"), ("retrait", "removed"), ("aucune différence", "no difference")
_LENGTH = 90  # characters, of a value
_ORDER = tuple(Category)


def in_review_order(judgements: Sequence[Judgement]) -> list[Judgement]:
    """By message as the release has them, the worst first within each."""
    places: dict[str, int] = {}
    for judgement in judgements:
        places.setdefault(message_of(judgement.change), len(places))
    return sorted(judgements, key=lambda each: (places[message_of(each.change)], _ORDER.index(each.category)))


def text_lines(judgements: Sequence[Judgement], paths: Paths, language: Language) -> Iterator[str]:
    """A line a change below the message that it is of, then a count of each category."""
    word = _chooser(language)
    heading: str | None = None
    for judgement in in_review_order(judgements):
        message = message_of(judgement.change) or word(_LEVELS[Level.RELEASE])
        if message != heading:
            yield message
            heading = message
        yield f"  {word(_CATEGORIES[judgement.category])} : {_what(judgement.change, paths, word)}"
        yield from (f"      {line}" for line in _details(judgement, word))
    yield summary(judgements, language)


def markdown_lines(judgements: Sequence[Judgement], paths: Paths, language: Language) -> Iterator[str]:
    """The same for a review: the summary first, then a table a message."""
    word = _chooser(language)
    yield summary(judgements, language)
    heading: str | None = None
    columns = ("portée | changement | avant | après | cellules", "reach | change | before | after | cells")
    for judgement in in_review_order(judgements):
        change = judgement.change
        message = message_of(change) or word(_LEVELS[Level.RELEASE])
        if message != heading:
            yield from ("", f"## {message}", "", f"| {word(columns)} |", "|---|---|---|---|---|")
            heading = message
        broken = ", ".join(_breaks(judgement, word))
        reach = f"**{word(_CATEGORIES[judgement.category])}**{f' : {broken}' if broken else ''}"
        cells = " → ".join(str(origin) for origin in (change.old_origin, change.new_origin) if origin)
        what = _escaped(_what(change, paths, word, is_short=True))
        yield f"| {' | '.join((reach, what, _cell(change.old), _cell(change.new), _escaped(cells)))} |"


def summary(judgements: Sequence[Judgement], language: Language) -> str:
    """`3 rompt, 1 documentation`; that nothing differs, where nothing does."""
    word = _chooser(language)
    counts = Counter(judgement.category for judgement in judgements)
    return ", ".join(f"{counts[each]} {word(_CATEGORIES[each])}" for each in _ORDER if counts[each]) or word(_NOTHING)


def _chooser(language: Language) -> Callable[[Words], str]:
    return lambda words: words[0] if language is Language.FRENCH else words[1]


def _what(change: Change, paths: Paths, word: Callable[[Words], str], *, is_short: bool = False) -> str:
    place = f"{word(_LEVELS[change.subject.level])} {paths.path(change)}".strip()
    if change.kind is Kind.PRESENCE:
        value = change.new if change.old is None else change.old
        action = word(_ADDED if change.old is None else _REMOVED)
        return f"{place}, {action}" if is_short else f"{place}, {action} : {_value(value)}"
    kind = word(_KINDS[change.kind])
    return f"{place}, {kind}" if is_short else f"{place}, {kind} : {_value(change.old)} → {_value(change.new)}"


def _details(judgement: Judgement, word: Callable[[Words], str]) -> Iterator[str]:
    yield from _breaks(judgement, word)
    change = judgement.change
    places = [str(origin) for origin in (change.old_origin, change.new_origin) if origin]
    if places:
        yield " → ".join(places)


def _breaks(judgement: Judgement, word: Callable[[Words], str]) -> Iterator[str]:
    for role, words in _ROLES.items():
        formats = [form for other, form in judgement.breaks if other == role]
        if formats:
            names = {"json": "JSON", "xml": "XML", "python": "Python"}
            yield f"{word(words)} ({', '.join(names[form] for form in formats)})"


def _value(value: object) -> str:
    return shown(value_shown(value) or "—", _LENGTH)


def _cell(value: object) -> str:
    return _escaped(_value(value)) if value is not None else ""


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;").replace("`", "\\`")
