"""Findings about what is doubtful in code lists and enumerations."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.phrase import phrase
from generator.catalogue.rule import Rule, Text, info, warning

RULES: Mapping[str, Rule] = {
    "code-with-edge-blanks": warning(
        Text(
            "des codes entourés de blancs dans le classeur",
            "blancs autour de {count:code} : {value}",
            "les ôter : les schémas portent le code sans eux, et une copie de la cellule porterait les blancs",
        ),
        Text(
            "codes with blanks around them in the workbook",
            "blanks around {count:code}: {value}",
            "remove them: the schemas carry the code without them, and a copy of the cell would carry the blanks",
        ),
        at="nomenclatures/emsi.xlsx EVENT.SOURCE!A8",
        count="2",
        value="COMFOR, HUMDED",
    ),
    "code-with-comma": warning(
        Text(
            "des codes dont la virgule devient un blanc",
            "virgule dans {count:code} : {value} ; les schémas y mettent un blanc",
            "un code sans virgule, qui soit le même dans le classeur et dans les messages",
        ),
        Text(
            "codes whose comma becomes a blank",
            "comma in {count:code}: {value}; the schemas have a blank instead",
            "a code without comma, the same in the workbook and in messages",
        ),
        count="1",
        value="A,B",
    ),
    "untidy-code": warning(
        Text(
            "des codes qui contiennent ce qui se voit à peine : retour à la ligne, blanc doublé ou d'une autre largeur",
            "retour à la ligne, deux blancs de suite ou blanc d'une autre largeur dans {count:code} : {value}",
            "retaper le code d'un trait : il est publié tel quel, et un message doit le répéter à la lettre",
        ),
        Text(
            "codes that contain what is hard to see: a line break, double blanks or blanks of another width",
            "a line break, two blanks in a row or a blank of another width in {count:code}: {value}",
            "type the code again: it is published as it is, and a message must repeat it exactly",
        ),
        count="1",
        value="PERSO  SEUL",
    ),
    "decorated-code": warning(
        Text(
            "des codes qui en contiennent plusieurs, ou un libellé, des guillemets, une puce, une formule",
            "plusieurs codes, ou un code et ce qui l'entoure, dans {count:code} : {value}",
            "un code par ligne, sans libellé, guillemets, puce, point final, apostrophe au début ni formule",
        ),
        Text(
            "codes that hold several codes, or a label, quotes, a bullet, a formula",
            "several codes, or a code and what surrounds it, in {count:code}: {value}",
            "one code per row, without a label, quotes, a bullet, a final full stop, a leading apostrophe or a formula",
        ),
        count="1",
        value="DRM : dossier",
    ),
    "codes-alike": warning(
        Text(
            "des codes que seuls distinguent des majuscules, ou des signes qui se ressemblent",
            "ces codes ne diffèrent que par des majuscules, ou des signes qui se ressemblent : {value}",
            "des codes qui diffèrent par plus que cela, ou un seul d'entre eux",
        ),
        Text(
            "codes that differ only in capitals, or in signs that look alike",
            "these codes differ only in capitals, or in signs that look alike: {value}",
            "use codes that differ in more than that, or keep only one of them",
        ),
        value="Perso, PERSO",
    ),
    "wrong-level-count": warning(
        Text(
            "un nombre de niveaux qui n'est pas celui des libellés",
            "Nombre de niveau annonce {value}, les libellés vont jusqu'au niveau {deepest}",
            "corriger le nombre, ou mettre les libellés dans la colonne de leur niveau",
        ),
        Text(
            "a number of levels that does not match the labels",
            "Nombre de niveau says {value}, the labels go down to level {deepest}",
            "correct the number, or put the labels into the column of their level",
        ),
        at="nomenclatures/emsi.xlsx EVENT.EGEO.WEATHER!B4",
        value="1",
        deepest="2",
    ),
    "level-left-out": warning(
        Text(
            "un code dont le libellé d'un niveau supérieur manque",
            "il manque le libellé d'un niveau supérieur à {count:code} : {value}",
            "répéter le libellé de chaque niveau, comme les autres lignes de cette nomenclature",
        ),
        Text(
            "a code without the label of a level above it",
            "the label of a level above is missing for {count:code}: {value}",
            "repeat the label of each level, as the other rows of this list do",
        ),
        count="1",
        value="AF",
    ),
    "unused-code-list": info(
        Text(
            "une nomenclature qu'aucune ligne n'emploie",
            "aucune ligne n'emploie la nomenclature « {value} » ; elle n'est pas publiée",
            "écrire NOMENCLATURE: {value} dans Détails de format, ou {aside}",
        ),
        Text(
            "a code list that no row uses",
            'no row uses the code list "{value}"; it is not published',
            "write NOMENCLATURE: {value} into Détails de format, or {aside}",
        ),
        at="nomenclatures/canal.xlsx canal!B1",
        value="HubSante.canal",
        aside=phrase("sheet-aside"),
    ),
    "enumeration-repeats-list": info(
        Text(
            "une énumération qui répète une nomenclature",
            "l'énumération de « {value} » répète la nomenclature {list}",
            "NOMENCLATURE: {list}, qui porte aussi les libellés et ne peut s'en écarter",
        ),
        Text(
            "an enumeration that repeats a code list",
            'the enumeration of "{value}" repeats the code list {list}',
            "NOMENCLATURE: {list}, which carries the labels too and cannot drift from it",
        ),
        at="mdd.xlsx EMSI!N12",
        value="MSGTYPE",
        list="EMSI-CONTEXT.MSGTYPE",
    ),
    "enumeration-differs-from-list": warning(
        Text(
            "une énumération qui s'écarte de la nomenclature du même nom",
            "l'énumération de « {value} » s'écarte de la nomenclature {list} : {difference}",
            "corriger celle des deux qui se trompe, puis écrire NOMENCLATURE: {list}",
        ),
        Text(
            "an enumeration that differs from the code list of the same name",
            'the enumeration of "{value}" differs from the code list {list}: {difference}',
            "correct whichever of the two is wrong, then write NOMENCLATURE: {list}",
        ),
        at="mdd.xlsx EMSI!N11",
        value="MODE",
        list="EMSI-CONTEXT.MODE",
        difference="EXERCS ≠ EXCERCS",
    ),
}
