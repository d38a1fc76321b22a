"""Findings about the examples of fields."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.phrase import phrase
from generator.catalogue.rule import Rule, Text, info, warning

RULES: Mapping[str, Rule] = {
    "bad-example": warning(
        Text(
            "un exemple que sa propre ligne refuse",
            "l'exemple « {value} » n'est pas admis par le format de sa ligne",
            "{accepted} ; un exemple par ligne dans la cellule",
        ),
        Text(
            "an example that its own row rejects",
            'the example "{value}" is not accepted by the format of its own row',
            "{accepted}; one example per line in the cell",
        ),
        at="mdd.xlsx RC-EDA!I83",
        value="France",
        accepted=phrase("accepted-codes", codes="AF, AX, AL, DZ, AS, AD, …"),
        meant="FR",
    ),
    "untidy-example": info(
        Text(
            "un exemple qu'une personne comprend, et que les outils prennent à la lettre",
            "« {value} » n'est pas une valeur telle quelle ; on y lit {read}",
            "une valeur par ligne de la cellule, sans rien autour",
        ),
        Text(
            "an example that a person understands but tools take literally",
            '"{value}" is not a value as written; it can be read as {read}',
            "one value per line in the cell, with nothing around it",
        ),
        at="mdd.xlsx RC-EDA!I17",
        value="15, 112",
        read="15 ; 112",
    ),
    "missing-examples": info(
        Text(
            "des données sans exemple",
            "données sans exemple : {count} ({names})",
            "un exemple au moins par donnée, tel qu'un message le porterait",
        ),
        Text(
            "fields without an example",
            "fields without an example: {count} ({names})",
            "at least one example per field, as a message would carry it",
        ),
        at="mdd.xlsx RC-EDA!I78",
        count="3",
        names="sketch, creation, digest",
    ),
    "unexercised-codes": info(
        Text(
            "des énumérations dont les exemples ne montrent pas tous les codes",
            "énumérations dont les exemples ne montrent pas tous les codes : {count} ({names})",
            "un exemple par code, chacun sur sa ligne, ou un scénario qui l'emploie ; sinon rien à faire",
        ),
        Text(
            "enumerations whose examples do not show all codes",
            "enumerations whose examples do not show all codes: {count} ({names})",
            "an example for each code, each on its own line, or a scenario that uses it; otherwise nothing to do",
        ),
        at="mdd.xlsx RC-EDA!I40",
        count="2",
        names="visibility 1/3, HubSante.niveauSoins 2/4",
    ),
}
