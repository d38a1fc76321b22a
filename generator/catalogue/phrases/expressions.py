"""Why a regular expression cannot be read, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words

_PROBLEMS: Mapping[str, Words] = {
    "length": Words("plus de {most} caractères", "more than {most} characters"),
    "size": Words(
        "plus de {most} caractères une fois les répétitions développées",
        "more than {most} characters once repetitions are written out",
    ),
    "closes-nothing": Words("{char} ne ferme rien", "{char} closes nothing"),
    "end": Words("rien ne suit \\", "nothing follows \\"),
    "repeated-twice": Words("une répétition ne se répète pas", "a repetition cannot be repeated"),
    "impossible-count": Words(
        "la répétition {{{low},{high}}} est impossible", "the repetition {{{low},{high}}} is impossible"
    ),
    "brace": Words("{{ n'est pas suivie d'un nombre et de }}", "{{ is not followed by a number and }}"),
    "late-beginning": Words(
        "^ n'a sa place qu'au début de l'expression", "^ belongs at the beginning of the expression only"
    ),
    "early-end": Words("$ n'a sa place qu'à la fin de l'expression", "$ belongs at the end of the expression only"),
    "modifier": Words("rien ne précède {char} qui puisse se répéter", "there is nothing before {char} to repeat"),
    "group-kind": Words(
        "seuls les groupes ( ) et (?: ) ont le même sens partout",
        "only the groups ( ) and (?: ) mean the same everywhere",
    ),
    "group-depth": Words("plus de {most} groupes imbriqués", "more than {most} nested groups"),
    "open-group": Words("la parenthèse ouverte ici n'est pas fermée", "the parenthesis opened here is not closed"),
    "escape": Words("\\{char} n'a pas le même sens partout", "\\{char} does not mean the same everywhere"),
    "half": Words("\\u{code} est une moitié de caractère", "\\u{code} is half a character"),
    "empty-class": Words("les crochets [] sont vides", "the brackets [] are empty"),
    "interval": Words(
        "un intervalle va à rebours, ou finit par un raccourci comme \\d",
        "a range runs backwards, or ends in a shorthand such as \\d",
    ),
    "open-class": Words("le crochet ouvert ici n'est pas fermé", "the bracket opened here is not closed"),
    "bracket": Words("un second [ s'ouvre entre crochets", "a second [ opens between brackets"),
}
_REMEDIES: Mapping[str, Words] = {
    "length": Words(
        "abréger l'expression, ou lister les valeurs dans une NOMENCLATURE",
        "shorten the expression, or list the values in a NOMENCLATURE",
    ),
    "size": Words(
        "de plus petits nombres entre accolades, ou une répétition sans fin : + ou *",
        "smaller numbers in braces, or a repetition without end: + or *",
    ),
    "closes-nothing": Words(
        "ôter {char}, ajouter ce qu'il devait fermer, ou écrire \\{char} pour le signe lui-même",
        "remove {char}, add what it was meant to close, or write \\{char} for the character itself",
    ),
    "end": Words(
        "ôter ce \\ final, ou le doubler pour le signe lui-même",
        "remove this last \\, or write it twice for the character itself",
    ),
    "repeated-twice": Words(
        "n'en garder qu'une parmi *, +, ?, {{n}}, ou mettre la première entre parenthèses",
        "keep only one of *, +, ?, {{n}}, or put the first into parentheses",
    ),
    "impossible-count": Words("le plus petit nombre d'abord, comme {{2,5}}", "the smaller number first, as in {{2,5}}"),
    "brace": Words(
        "{{5}}, {{2,5}} ou {{2,}} pour répéter ce qui précède, \\{{ pour le signe lui-même",
        "{{5}}, {{2,5}} or {{2,}} to repeat what comes before, \\{{ for the character itself",
    ),
    "late-beginning": Words(
        "ôter ce ^, ou écrire \\^ pour le signe lui-même", "remove this ^, or write \\^ for the character itself"
    ),
    "early-end": Words(
        "ôter ce $ et ce qui ne fait pas partie de l'expression, ou écrire \\$ pour le signe lui-même",
        "remove this $ and what is not part of the expression, or write \\$ for the character itself",
    ),
    "modifier": Words(
        "écrire d'abord ce qui se répète, comme dans [0-9]+, ou \\{char} pour le signe lui-même",
        "first write what is to be repeated, as in [0-9]+, or \\{char} for the character itself",
    ),
    "group-kind": Words(
        "des parenthèses simples ( ) ; dire en entier ce que le texte peut être, sans condition sur ce qui l'entoure",
        "plain parentheses ( ); say in full what the text may be, without a condition on what surrounds it",
    ),
    "group-depth": Words("moins de parenthèses les unes dans les autres", "fewer parentheses inside each other"),
    "open-group": Words(
        "ajouter la parenthèse ) qui manque, ou écrire \\( pour le signe lui-même",
        "add the missing parenthesis ), or write \\( for the character itself",
    ),
    "escape": Words(
        "énumérer entre crochets les caractères admis, comme [A-Za-z] ou [0-9]",
        "list the accepted characters in brackets, as in [A-Za-z] or [0-9]",
    ),
    "half": Words("écrire le caractère lui-même", "write the character itself"),
    "empty-class": Words(
        "écrire entre les crochets les caractères admis, comme [A-Z0-9]",
        "write the accepted characters between the brackets, as in [A-Z0-9]",
    ),
    "interval": Words(
        "du plus petit au plus grand, comme [A-Z] ou [0-9] ; le tiret lui-même se met à la fin : [0-9-]",
        "from the smaller to the greater, as in [A-Z] or [0-9]; a hyphen itself goes last: [0-9-]",
    ),
    "open-class": Words(
        "ajouter le crochet ] qui manque, ou écrire \\[ pour le signe lui-même",
        "add the missing bracket ], or write \\[ for the character itself",
    ),
    "bracket": Words(
        "fermer d'abord les crochets par ], ou écrire \\[ pour le signe lui-même",
        "close the brackets by ] first, or write \\[ for the character itself",
    ),
}

PHRASES: Mapping[str, Words] = {
    **{f"expression-{name}": words for name, words in _PROBLEMS.items()},
    **{f"mended-{name}": words for name, words in _REMEDIES.items()},
}
