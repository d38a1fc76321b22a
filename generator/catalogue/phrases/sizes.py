"""How many, how long and how great; and that something is not."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words

PHRASES: Mapping[str, Words] = {
    "items-any": Words("éléments en nombre libre", "any number of items"),
    "items-at-least": Words("au moins {low:élément}", "at least {low:item}"),
    "items-at-most": Words("au plus {high:élément}", "at most {high:item}"),
    "items-exactly": Words("exactement {low:élément}", "exactly {low:item}"),
    "items-between": Words("de {low} à {high:élément}", "{low} to {high:item}"),
    "characters-at-least": Words("{low:caractère} au moins", "at least {low:character}"),
    "characters-at-most": Words("{high:caractère} au plus", "at most {high:character}"),
    "characters-exactly": Words("exactement {low:caractère}", "exactly {low:character}"),
    "characters-between": Words("{low} à {high:caractère}", "{low} to {high:character}"),
    "bounds-from": Words("d'au moins {low}", "of at least {low}"),
    "bounds-to": Words("d'au plus {high}", "of at most {high}"),
    "bounds-between": Words("de {low} à {high}", "from {low} to {high}"),
    "too-short": Words("{count:caractère}, au moins {low}", "{count:character}, at least {low}"),
    "too-long": Words("{count:caractère}, au plus {high}", "{count:character}, at most {high}"),
    "other-length": Words("{count:caractère} ne conviennent pas ici", "{count:character} do not fit here"),
    "below": Words("ce nombre est inférieur à {low}", "this number is less than {low}"),
    "above": Words("ce nombre est supérieur à {high}", "this number is greater than {high}"),
    "out-of-bounds": Words("ce nombre est hors des bornes", "this number is out of bounds"),
}
