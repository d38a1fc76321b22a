"""Why a regular expression cannot be read."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words

PHRASES: Mapping[str, Words] = {
    "expression-length": Words("plus de {most} caractères", "more than {most} characters"),
    "expression-size": Words(
        "plus de {most} caractères une fois les répétitions développées",
        "more than {most} characters once its repetitions are written out",
    ),
    "expression-unexpected": Words("{char} est inattendu ici", "{char} is unexpected here"),
    "expression-end": Words("l'expression s'arrête trop tôt", "the expression ends too early"),
    "expression-repeated-twice": Words("une répétition ne se répète pas", "a repetition cannot be repeated"),
    "expression-impossible-count": Words(
        "la répétition {{{low},{high}}} est impossible", "the repetition {{{low},{high}}} is impossible"
    ),
    "expression-brace": Words(
        "{{ n'ouvre aucun nombre ; écrire \\{{ pour le caractère", "{{ opens no number; write \\{{ for the character"
    ),
    "expression-anchor": Words(
        "{char} n'a sa place qu'au début ou à la fin", "{char} belongs only at the beginning or the end"
    ),
    "expression-modifier": Words(
        "{char} ne suit rien qu'il puisse modifier", "{char} follows nothing that it could modify"
    ),
    "expression-group-kind": Words(
        "seuls les groupes ( ) et (?: ) sont admis", "only the groups ( ) and (?: ) are accepted"
    ),
    "expression-group-depth": Words("plus de {most} groupes imbriqués", "more than {most} groups one inside the other"),
    "expression-open-group": Words("un groupe n'est pas fermé", "a group is not closed"),
    "expression-escape": Words("\\{char} n'a pas le même sens partout", "\\{char} does not mean the same everywhere"),
    "expression-half": Words("\\u{code} est une moitié de caractère", "\\u{code} is half a character"),
    "expression-empty-class": Words("une classe [] est vide", "a class [] is empty"),
    "expression-interval": Words(
        "un intervalle va à rebours, ou finit par une classe", "an interval runs backwards, or ends in a class"
    ),
    "expression-open-class": Words("une classe n'est pas fermée", "a class is not closed"),
    "expression-bracket": Words("dans une classe, [ s'écrit \\[", "in a class, [ is written \\["),
}
