"""How an empty sheet of business rules looks: its headers, a line that says how to fill it, its drop-down lists."""

from __future__ import annotations

from generator.lookup import name_key
from generator.read.rule_sheets import (
    COLUMNS,
    CONDITION,
    CONFORMING,
    CONTEXT,
    NAME,
    PERIMETER,
    REFUSED,
    REQUIREMENT,
    ROLE,
    ROLES,
    SCHEMAS,
    SEVERITIES,
    SEVERITY,
    TEXT,
    TITLE,
)
from generator.xlsx.page import Choice, Column, Page, area
from generator.xlsx.styles import Look, Styles

_LAST_ROW = 300  # with drop-down lists
_HEADER = Look(ink="FFFFFF", fill="1F4E78", is_bold=True, is_wrapped=True, has_grid=True, vertical="center")
_GUIDE = Look(size=9, ink="7F7F7F", is_wrapped=True, has_grid=True)
_PLAIN = Look(is_wrapped=True, number_format=49)

_WIDTHS = {NAME: 26, SCHEMAS: 18, CONTEXT: 18, ROLE: 12, PERIMETER: 12, CONDITION: 46, SEVERITY: 15}
_WIDE = 56
_GUIDES = {
    NAME: "# lettres sans accent et chiffres, séparés par des tirets : commune-code-insee",
    SCHEMAS: "les messages, séparés par des virgules : RC-EDA, RS-EDA",
    CONTEXT: "l'objet dont parle la règle : city ; vide, le message entier",
    ROLE: "qui la respecte",
    PERIMETER: "pour mémoire",
    CONDITION: "quand elle s'applique ; vide, toujours : has(name) && name != ''",
    REQUIREMENT: "ce qui doit être vrai ; une donnée facultative se lit derrière has(…) && : has(inseeCode)",
    SEVERITY: "erreur ou avertissement ; le verdict des schémas n'en change pas",
    TEXT: "ce que lit l'éditeur dont le message enfreint la règle",
    CONFORMING: 'ce que la règle lit d\'un message qui la respecte : {"createCase": {"location": {"city": {…}}}}',
    REFUSED: "le même, enfreint",
}


def is_rule_sheet_name(name: str) -> bool:
    """Whether a sheet of such a name holds rules."""
    return name_key(name).casefold() == TITLE.casefold()


def rules_page(styles: Styles) -> Page:
    """The sheet; its line of guidance begins with #, so that no rule is read there."""
    header, guide, plain = (styles.look(look) for look in (_HEADER, _GUIDE, _PLAIN))
    cells = {(1, column): (title, header) for column, title in enumerate(COLUMNS, 1)}
    cells |= {(2, column): (_GUIDES[title], guide) for column, title in enumerate(COLUMNS, 1)}
    return Page(
        columns=tuple(Column(_WIDTHS.get(title, _WIDE), plain) for title in COLUMNS),
        cells=cells,
        frozen=(2, 2),
        choices=(_choice(ROLE, tuple(ROLES)), _choice(SEVERITY, tuple(SEVERITIES))),
    )


def _choice(title: str, values: tuple[str, ...]) -> Choice:
    column = COLUMNS.index(title) + 1
    return Choice(area((3, column), (_LAST_ROW, column)), title, _GUIDES[title], values, is_strict=True)
