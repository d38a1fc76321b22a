"""Findings about regular expressions that can be read."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error, info, warning

RULES: Mapping[str, Rule] = {
    "impossible-pattern": error(
        Text(
            "une expression à laquelle aucun texte ne répond",
            "aucun texte ne répond à l'expression « {value} »",
            "une expression à laquelle répond au moins un texte que JSON et XML peuvent porter",
        ),
        Text(
            "an expression that no text matches",
            'no text matches the expression "{value}"',
            "an expression matched by at least one text that JSON and XML can carry",
        ),
        value="^[^\\s\\S]+$",
    ),
    "contradictory-constraints": error(
        Text(
            "des contraintes dont chacune exclut l'autre",
            "aucun texte ne répond à la fois à toutes ces contraintes : {value}",
            "accorder la longueur et les expressions entre elles, ou n'en garder qu'une",
        ),
        Text(
            "constraints that exclude each other",
            "no text meets all of these constraints at once: {value}",
            "make the length and the expressions agree, or keep only one of them",
        ),
        value="^[0-9]{10}$ ; 1..5",
    ),
    "backtracking-pattern": warning(
        Text(
            "une expression qui peut occuper un lecteur pendant des heures",
            "« {value} » est trop lente à vérifier : un texte comme {attack} y occupe un logiciel pendant des heures",
            "séparer ce qui se répète par un signe qui n'y est pas admis, comme le point de ^([a-z]+[.])*[a-z]+$",
        ),
        Text(
            "an expression that may keep a program busy for hours",
            '"{value}" is too slow to check: a text such as {attack} keeps a program busy for hours',
            "separate the repeats by a character that they do not accept, like the dot in ^([a-z]+[.])*[a-z]+$",
        ),
        value="^([a-z]+\\s?)*$",
        attack="aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
    ),
    "rewritten-pattern": info(
        Text(
            "une expression lente, récrite dans tout ce qui est généré",
            "« {value} » est lente à vérifier, sur un texte comme {attack} ; tout ce qui est généré en porte une forme "
            "équivalente et rapide",
            "rien à faire ici ; pour reprendre l'expression ailleurs, copier celle du schéma généré",
        ),
        Text(
            "a slow expression, rewritten in all that is generated",
            '"{value}" is slow to check on a text such as {attack}; all that is generated has an equivalent, fast form',
            "nothing to do here; to use the expression elsewhere, copy that of the generated schema",
        ),
        at="mdd.xlsx RC-EDA!N9",
        value="^([a-zA-Z0-9_-]+\\.?){4,10}$",
        attack="aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
    ),
    "needless-pattern-part": warning(
        Text(
            "une partie d'expression qui ne change rien",
            "dans « {value} », {part} ne change rien",
            "l'ôter, ou écrire ce qu'elle devait dire",
        ),
        Text(
            "a part of an expression that changes nothing",
            'in "{value}", {part} changes nothing',
            "remove it, or write what it was meant to say",
        ),
        value="^(A|B|A)[0-9]{1}$",
        part="{1}",
    ),
    "typographic-pattern": warning(
        Text(
            "un signe qu'un traitement de texte a mis à la place d'un autre, dans une expression",
            "« {value} » contient {sign}, qui n'est ni un intervalle, ni un signe du clavier",
            "les signes tels que le clavier les donne, sans passer par un traitement de texte",
        ),
        Text(
            "a character that a word processor put in place of another, in an expression",
            '"{value}" contains {sign}, which does not make a range and is not on the keyboard',
            "type the characters on the keyboard, without going through a word processor",
        ),
        value="^[0–9]{5}$",
        sign="–",
        meant="^[0-9]{5}$",
    ),
    "case-crossing-class": warning(
        Text(
            "un intervalle qui va des majuscules aux minuscules",
            "{value} admet aussi les signes qui sont entre Z et a : [ \\ ] ^ _ et `",
            "deux intervalles, A-Z et a-z",
        ),
        Text(
            "a range that runs from capitals to small letters",
            "{value} also accepts the characters between Z and a: [ \\ ] ^ _ and `",
            "two ranges, A-Z and a-z",
        ),
        value="[A-z]",
        meant="^[A-Za-z]+$",
    ),
    "line-end-pattern": warning(
        Text(
            "une expression qui admet une fin de ligne",
            "« {value} » admet une fin de ligne : Java, Python, PHP et Ruby n'en jugent pas tous de même",
            "exclure les fins de ligne, [^#\\n] plutôt que [^#], un blanc plutôt que \\s ; ou dire la seule longueur, "
            "comme LONGUEUR: 1..80",
        ),
        Text(
            "an expression that accepts a line end",
            '"{value}" accepts a line end: Java, Python, PHP and Ruby do not all judge it alike',
            "exclude line ends, [^#\\n] rather than [^#], a blank rather than \\s; or give the length alone, "
            "as in LONGUEUR: 1..80",
        ),
        value="^#[^#]+#$",
    ),
    "large-repetition": warning(
        Text(
            "une répétition trop grande pour certains moteurs d'expressions",
            "« {value} » répète une partie plus de {most} fois, ce que Go n'accepte pas",
            "répéter sans fin, par + ou *, et dire la longueur à part, comme LONGUEUR: 1..2000",
        ),
        Text(
            "a repetition too large for some expression engines",
            '"{value}" repeats a part more than {most} times, which Go does not accept',
            "repeat without end, by + or *, and give the length separately, as in LONGUEUR: 1..2000",
        ),
        value="^A[a-z]{1,2000}$",
        most="1000",
    ),
    "counted-characters": info(
        Text(
            "une expression qui compte des caractères quelconques",
            "« {value} » compte des caractères quelconques : certains logiciels en JavaScript y comptent un émoji "
            "pour deux",
            "énumérer les caractères admis, comme [A-Za-zÀ-ÿ ], ou dire la longueur à part, comme LONGUEUR: 1..80",
        ),
        Text(
            "an expression that counts any characters",
            '"{value}" counts any characters: some software in JavaScript counts an emoji for two',
            "list the accepted characters, as in [A-Za-zÀ-ÿ ], or give the length separately, as in LONGUEUR: 1..80",
        ),
        value="^[A-Z]-.{1,20}$",
    ),
    "shorthand-class": info(
        Text(
            "des raccourcis que tous les moteurs d'expressions n'entendent pas de même",
            "{value} ou un raccourci semblable, dans {count:expression} de la feuille à partir d'ici ; Python et "
            ".NET l'étendent à toutes les écritures (chiffres arabes, lettres grecques, etc.)",
            "rien à faire : tout ce qui est généré dit [0-9] ; pour le dire aussi à qui lit la feuille, écrire [0-9], "
            "[A-Za-z0-9_] ou un blanc",
        ),
        Text(
            "shorthands that expression engines do not all interpret alike",
            "{value} or a similar shorthand, in {count:expression} of the sheet from here on; Python and .NET "
            "extend it to all scripts (Arabic digits, Greek letters and so on)",
            "nothing to do: all that is generated says [0-9]; to tell readers of the sheet too, write [0-9], "
            "[A-Za-z0-9_] or a blank",
        ),
        count="4",
        value="\\d",
    ),
}
