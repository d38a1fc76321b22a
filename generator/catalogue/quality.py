"""Findings about what readers of the model would stumble over."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error, info, warning

RULES: Mapping[str, Rule] = {
    "endless-object": error(
        Text(
            "un objet obligatoire qui s'exige lui-même",
            "aucun message {schema} ne peut exister : {value}, chacun exige le suivant, sans fin",
            "rendre facultative l'une de ces données, par exemple 0..1",
        ),
        Text(
            "a required object that requires itself",
            "no message {schema} can exist: {value}, each requires the next, endlessly",
            "make one of these fields optional, for example 0..1",
        ),
        at="mdd.xlsx RC-EDA!J52",
        schema="RC-EDA",
        value="person → contact → person",
    ),
    "unfillable-object": error(
        Text(
            "un objet que rien ne peut remplir, car il s'exige lui-même",
            "rien ne peut remplir cet objet de {schema} : {value}, chacun exige le suivant, sans fin",
            "rendre facultative l'une de ces données, par exemple 0..1",
        ),
        Text(
            "an object that nothing can fill, since it requires itself",
            "nothing can fill this object of {schema}: {value}, each requires the next, endlessly",
            "make one of these fields optional, for example 0..1",
        ),
        at="mdd.xlsx RC-EDA!J52",
        schema="RC-EDA",
        value="person → contact → person",
    ),
    "types-alike": warning(
        Text(
            "des types que seules les majuscules distinguent",
            "les types « {value} » et « {other} », en {first}, ne diffèrent que par des majuscules",
            "le même nom s'il s'agit d'un seul type, sinon deux noms bien distincts",
        ),
        Text(
            "types that differ only in capitals",
            'the types "{value}" and "{other}", at {first}, differ only in capitals',
            "the same name if they are one type, otherwise two distinct names",
        ),
        at="mdd.xlsx RC-EDA!B52",
        value="Contact",
        other="contact",
        first="RC-EDA!B45",
    ),
    "missing-descriptions": warning(
        Text(
            "des données sans description",
            "données sans description : {count} ({names})",
            "dire pour chacune ce qu'elle signifie et quand la remplir",
        ),
        Text(
            "fields without a description",
            "fields without a description: {count} ({names})",
            "say for each what it means and when to fill it in",
        ),
        at="mdd.xlsx RC-EDA!H30",
        count="2",
        names="victims, detailedAddress",
    ),
    "description-repeats-label": info(
        Text(
            "une description qui n'est que le libellé",
            "la description n'est que le libellé : {count} ({names})",
            "dire ce que la donnée signifie et quand la remplir, au-delà de son nom",
        ),
        Text(
            "a description that only repeats the label",
            "the description only repeats the label: {count} ({names})",
            "say what the field means and when to fill it in, beyond its name",
        ),
        at="mdd.xlsx RC-EDA!H24",
        count="2",
        names="dateField, emailField",
    ),
    "unusual-name": warning(
        Text(
            "une Balise écrite autrement que toutes celles de sa feuille",
            "« {value} » n'est pas écrit comme les autres Balises de la feuille, en {habit}",
            "garder un seul style par feuille ; une Balise déjà publiée ne change pas sans prévenir",
        ),
        Text(
            "a Balise written differently from all the others in its sheet",
            '"{value}" is not written in {habit}, like the other Balises of the sheet',
            "keep to one style per sheet; do not change a published Balise without notice",
        ),
        at="mdd.xlsx RC-EDA!J31",
        value="Birth_date",
        habit="camelCase",
        meant="birthDate",
    ),
    "excluded-requirement": info(
        Text(
            "des données obligatoires ailleurs, qu'un périmètre laisse de côté",
            "le périmètre {perimeter} a l'objet, mais non ces données obligatoires : {count} ({names})",
            "X dans la colonne du périmètre si la donnée y a été oubliée ; sinon rien à faire",
        ),
        Text(
            "fields that are required elsewhere and left out of a perimeter",
            "the perimeter {perimeter} has the object, but not these required fields: {count} ({names})",
            "put X in the perimeter's column if the field was forgotten there; otherwise nothing to do",
        ),
        at="mdd.xlsx RC-EDA!P35",
        perimeter="15-15",
        count="2",
        names="locID, country",
    ),
    "unknown-template-name": warning(
        Text(
            "un modèle de texte qui nomme une donnée introuvable",
            "le modèle nomme « {value} », et aucune donnée du même objet ne s'appelle ainsi",
            "entre accolades, la Balise d'une donnée du même objet : {known}",
            without="le modèle a des accolades vides, qui ne nomment aucune donnée",
        ),
        Text(
            "a text template that names a field that cannot be found",
            'the template names "{value}", and no field of the same object has that name',
            "between braces, the Balise of a field of the same object: {known}",
            without="the template has empty braces, which name no field",
        ),
        at="mdd.xlsx RC-EDA!N103",
        value="callerLastName",
        known="complete, lastName, firstName",
        meant="lastName",
    ),
    "template-order": warning(
        Text(
            "un modèle de texte dont l'ordre contredit la description, le libellé ou l'exemple de sa ligne",
            "le modèle « {value} » n'a pas l'ordre de « {other} », en {where}",
            "le même ordre dans le modèle, la description, le libellé et l'exemple",
        ),
        Text(
            "a text template whose order contradicts the description, the label or the example of its row",
            'the template "{value}" is not in the order of "{other}", at {where}',
            "the same order in the template, the description, the label and the example",
        ),
        at="mdd.xlsx RC-EDA!N103",
        value="{lastName} {firstName}",
        other="Prénom et nom",
        where="D103",
        meant="TEMPLATE: {firstName} {lastName}",
    ),
    "type-differs-between-sheets": info(
        Text(
            "un type qui n'est pas le même d'une feuille à l'autre",
            "le type « {value} » n'est pas celui de {first} : {difference}",
            "les mêmes noms et formats d'une feuille à l'autre, ou un autre nom de type",
        ),
        Text(
            "a type that differs between two sheets",
            'the type "{value}" is not the same as in {first}: {difference}',
            "use the same names and formats in both sheets, or another name for the type",
        ),
        at="mdd.xlsx RS-RI!D48",
        value="contact",
        first="RC-EDA!D93",
        difference="detail ≠ details",
    ),
}
