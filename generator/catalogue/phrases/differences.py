"""What tells two names apart that look the same."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words

PHRASES: Mapping[str, Words] = {
    "differs-by-composition": Words(
        "différence : un accent séparé de sa lettre", "difference: an accent apart from its letter"
    ),
    "differs-by-blank": Words(
        "différence : une espace insécable ou d'une autre largeur, {character}",
        "difference: a non-breaking space, or one of another width, {character}",
    ),
    "differs-by-blanks": Words("différence : le nombre des espaces", "difference: the number of spaces"),
    "differs-by-unseen": Words(
        "différence : un caractère invisible, {character}", "difference: an invisible character, {character}"
    ),
    "differs-by-dash": Words(
        "différence : un autre tiret que celui du clavier, {character}",
        "difference: another dash than that of the keyboard, {character}",
    ),
    "differs-by-cyrillic": Words(
        "différence : une lettre cyrillique, {character}", "difference: a Cyrillic letter, {character}"
    ),
    "differs-by-greek": Words(
        "différence : une lettre grecque, {character}", "difference: a Greek letter, {character}"
    ),
    "differs-by-fullwidth": Words(
        "différence : un caractère à pleine chasse, {character}", "difference: a full-width character, {character}"
    ),
    "differs-by-character": Words(
        "différence : un caractère qui en imite un autre, {character}",
        "difference: a character that imitates another, {character}",
    ),
    "differs-by-sign": Words(
        "différence : deux signes qui se ressemblent, {character}", "difference: two signs that look alike, {character}"
    ),
}
