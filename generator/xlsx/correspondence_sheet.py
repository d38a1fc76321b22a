"""How an empty sheet of correspondences looks: its headers, a line that says how to fill it, its drop-down lists."""

from __future__ import annotations

from generator.lookup import name_key
from generator.read.correspondences import (
    ARGUMENT,
    COLUMNS,
    COMMENT,
    CONDITION,
    DIRECTION,
    DIRECTIONS,
    IMPOSSIBLE,
    MESSAGE,
    OPERATION,
    OPERATIONS,
    SOURCE,
    TARGET,
    TITLE,
)
from generator.xlsx.page import Choice, Column, Page, area
from generator.xlsx.styles import Look, Styles

_LAST_ROW = 400  # with drop-down lists
_HEADER = Look(ink="FFFFFF", fill="1F4E78", is_bold=True, is_wrapped=True, has_grid=True, vertical="center")
_GUIDE = Look(size=9, ink="7F7F7F", is_wrapped=True, has_grid=True)
_PLAIN = Look(is_wrapped=True, number_format=49)

_WIDTHS = {MESSAGE: 24, DIRECTION: 8, OPERATION: 14, IMPOSSIBLE: 26, CONDITION: 34, COMMENT: 56}
_WIDE = 44
_GUIDES = {
    MESSAGE: "# un ou plusieurs schémas : RS-EDA, RS-EDA-MAJ ; RC-EDA / RS-EDA quand le nom change",
    DIRECTION: "→ de la première version vers la seconde, ← en retour, ↔ les deux",
    SOURCE: "dans le message lu : patient[].patientId",
    TARGET: "dans le message écrit ; vide, le même chemin ou le même libellé",
    OPERATION: "ce qui arrive à la donnée",
    ARGUMENT: "table NOM, parent ; une fonction ; une valeur ; nouvel identifiant : modèle ; le texte d'une note, {}",
    IMPOSSIBLE: "perte, note, défaut VALEUR, retirer, refuser",
    CONDITION: "has(champ), champ == 'X', !=, in, startsWith, &&, ||, !",
    COMMENT: "pourquoi",
}


def is_correspondence_sheet_name(name: str) -> bool:
    """Whether a sheet of such a name holds correspondences."""
    return name_key(name).casefold() == TITLE.casefold()


def correspondences_page(styles: Styles) -> Page:
    """The sheet; its line of guidance begins with #, so that no correspondence is read there."""
    header, guide, plain = (styles.look(look) for look in (_HEADER, _GUIDE, _PLAIN))
    cells = {(1, column): (title, header) for column, title in enumerate(COLUMNS, 1)}
    cells |= {(2, column): (_GUIDES[title], guide) for column, title in enumerate(COLUMNS, 1)}
    return Page(
        columns=tuple(Column(_WIDTHS.get(title, _WIDE), plain) for title in COLUMNS),
        cells=cells,
        frozen=(3, 2),
        choices=(_choice(DIRECTION, DIRECTIONS), _choice(OPERATION, OPERATIONS)),
    )


def _choice(title: str, values: tuple[str, ...]) -> Choice:
    column = COLUMNS.index(title) + 1
    return Choice(area((3, column), (_LAST_ROW, column)), title, _GUIDES[title], values, is_strict=True)
