"""Findings about the schemas that a sheet declares: name, root, namespace."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.rule import Rule, Text, error, info, warning

RULES: Mapping[str, Rule] = {
    "missing-entry-cell": error(
        Text(
            "une ligne incomplète dans le tableau des schémas",
            "« {column} » est vide pour ce schéma",
            "compléter la ligne du schéma en haut de la feuille",
        ),
        Text(
            "an incomplete line in the table of schemas",
            '"{column}" is empty for this schema',
            "complete the schema's line at the top of the sheet",
        ),
        at="mdd.xlsx RC-EDA!C3",
        column="rootElement",
    ),
    "default-namespace": info(
        Text(
            "un schéma sans espace de noms à lui, qui reçoit celui de sa racine",
            "xmlns est vide pour le schéma {schema} : son espace de noms se termine par {root}",
            "écrire la fin de l'espace de noms dans xmlns, par exemple eda:1.9:createCase",
        ),
        Text(
            "a schema without a namespace of its own, which gets that of its root",
            "xmlns is empty for the schema {schema}: its namespace ends in {root}",
            "write the end of the namespace into xmlns, for example eda:1.9:createCase",
        ),
        at="mdd.xlsx RC-EDA!J3",
        schema="RC-EDA",
        root="createCase",
    ),
    "schemas-from-words": info(
        Text(
            "une feuille sans table des schémas, dont seule la cellule A1 nomme les schémas",
            "pas de table des schémas : {schemas} sont lus ici, avec des valeurs par défaut",
            "espace de noms : urn:emergency: puis la racine ; en-tête : Y, sauf pour les racines error, info et"
            " customContent ; un objet sans donnée est ouvert. Une table en haut de la feuille dirait mieux",
        ),
        Text(
            "a sheet without a table of schemas, whose cell A1 alone names them",
            "no table of schemas: {schemas} are read here, with defaults",
            "namespace: urn:emergency: and the root; header: Y, except for the roots error, info and customContent;"
            " an object without rows is open. A table on top of the sheet would say more",
        ),
        at="mdd.xlsx RC-EDA!A1",
        schemas="RC-EDA, RS-EDA",
    ),
    "too-many-schemas": error(
        Text(
            "une feuille de plus de schémas que ce qui peut être lu sans risque",
            "la feuille déclare plus de {limit} schémas, et celui-ci n'est pas lu",
            "partager la feuille, {limit} schémas au plus par feuille",
        ),
        Text(
            "a sheet with too many schemas to be read safely",
            "the sheet declares more than {limit} schemas, and this one is not read",
            "split the sheet, at most {limit} schemas per sheet",
        ),
        at="mdd.xlsx RC-EDA!A43",
        limit="40",
    ),
    "bad-flag": error(
        Text(
            "une cellule oui/non du tableau des schémas qui dit autre chose",
            "« {value} » dans {column}",
            "valeurs admises : Y ou N",
        ),
        Text(
            "a yes/no cell of the table of schemas with another value",
            '"{value}" in {column}',
            "accepted: Y or N",
        ),
        at="mdd.xlsx RC-EDA!I3",
        column="header",
        value="oui",
        meant="Y",
    ),
    "bad-schema-name": error(
        Text(
            "un nom de schéma qui ne peut nommer un fichier partout",
            "« {value} » ne peut pas nommer un schéma",
            "une lettre sans accent d'abord, puis de telles lettres et des chiffres, séparés par - ou _ : RC-EDA",
            without="le nom du schéma manque",
        ),
        Text(
            "a schema name that cannot name a file everywhere",
            '"{value}" cannot be the name of a schema',
            "first a letter without accent, then such letters and digits, separated by - or _: RC-EDA",
            without="the name of the schema is missing",
        ),
        at="mdd.xlsx RC-EDA!A3",
        value="RC/EDA",
    ),
    "reserved-schema-name": error(
        Text(
            "un nom de schéma que Windows réserve à un appareil",
            "« {value} » ne peut pas nommer un fichier sous Windows, qui réserve ce nom",
            "un nom que rien ne réserve, par exemple MSG-{value} ; CON, NUL, PRN, COM1 ou LPT1 le sont aussi",
        ),
        Text(
            "a schema name that Windows reserves for a device",
            '"{value}" cannot be a file name on Windows, which reserves it',
            "a name that is not reserved, for example MSG-{value}; CON, NUL, PRN, COM1 or LPT1 are reserved too",
        ),
        at="mdd.xlsx RC-EDA!A3",
        value="aux",
    ),
    "bad-root-name": error(
        Text(
            "un élément racine dont le nom n'est pas un nom XML",
            "« {value} » ne peut pas nommer un élément racine",
            "une lettre, puis des lettres, des chiffres, _ . ou - : createCase",
            without="le nom de l'élément racine manque",
        ),
        Text(
            "a root element whose name is not a valid XML name",
            '"{value}" cannot be the name of a root element',
            "a letter, then letters, digits, _ . or -: createCase",
            without="the name of the root element is missing",
        ),
        at="mdd.xlsx RC-EDA!C3",
        value="create case",
    ),
    "root-in-header": error(
        Text(
            "un élément racine qui porte le nom d'un champ de l'en-tête",
            "la racine « {value} » est aussi un champ de {header}, à côté duquel elle voyage",
            "donner un autre nom à la racine, ou header: N si le message voyage sans en-tête",
        ),
        Text(
            "a root element that has the name of a field of the header",
            'the root "{value}" is also a field of {header}, beside which it travels',
            "give the root another name, or header: N if the message travels without a header",
        ),
        at="mdd.xlsx RC-EDA!C3",
        value="recipient",
        header="RC-DE",
    ),
    "absent-header-schema": warning(
        Text(
            "des schémas sous un en-tête que la version ne contient pas",
            "aucune feuille ne déclare l'en-tête {header} : il manque aux exemples publiés pour {schemas}",
            "ajouter la feuille {header} à la version, ou mettre N dans header",
        ),
        Text(
            "schemas with a header that the release does not contain",
            "no sheet declares the header {header}: the examples published for {schemas} lack it",
            "add the sheet {header} to the release, or put N into header",
        ),
        at="mdd.xlsx RC-EDA!I3",
        schemas="RC-EDA, RS-EDA",
        header="RC-DE",
    ),
    "bad-namespace": error(
        Text(
            "une fin d'espace de noms qui n'en est pas une",
            "« {value} » ne peut pas terminer un espace de noms",
            "par exemple eda:1.9:createCase",
            without="la fin de l'espace de noms manque",
        ),
        Text(
            "an invalid end of a namespace",
            '"{value}" cannot end a namespace',
            "for example eda:1.9:createCase",
            without="the end of the namespace is missing",
        ),
        at="mdd.xlsx RC-EDA!J3",
        value="eda 1.9",
    ),
    "doubtful-namespace": warning(
        Text(
            "une fin d'espace de noms qui répète son début, ou s'achève par deux-points",
            "« {value} » donne l'espace de noms {namespace}",
            "l'espace de noms entier, ou sa seule fin, à laquelle son début est ajouté, et sans deux-points au bout",
        ),
        Text(
            "an end of a namespace that repeats its beginning, or ends in a colon",
            '"{value}" gives the namespace {namespace}',
            "the whole namespace, or its end alone, to which its beginning is added, and without a trailing colon",
        ),
        at="mdd.xlsx RC-EDA!J3",
        value="eda:1.9:createCase:",
        namespace="urn:emergency:eda:1.9:createCase:",
        meant="eda:1.9:createCase",
    ),
    "shared-namespace": warning(
        Text(
            "deux schémas dans un seul espace de noms",
            "xmlns « {value} » est déjà celui de {schema} en {first}",
            "à chaque schéma son espace de noms, qui se termine par son élément racine",
        ),
        Text(
            "two schemas in one namespace",
            'xmlns "{value}" is already that of {schema} at {first}',
            "each schema has a namespace of its own, which ends in its root element",
        ),
        at="mdd.xlsx RC-EDA!J4",
        value="eda:1.9:createCase",
        schema="RC-EDA",
        first="mdd.xlsx RC-EDA!J3",
    ),
    "contradicted-name": warning(
        Text(
            "un espace de noms ou une racine que démentent des XSD ou des messages publiés",
            "« {value} » pour {schemas}, et « {other} » dans {file}",
            "si {file} dit vrai, l'écrire ici, ou dans release.toml sous [namespaces] ou [roots]",
        ),
        Text(
            "a namespace or a root that published XSDs or messages contradict",
            '"{value}" for {schemas}, and "{other}" in {file}',
            "if {file} is right, write that here, or in release.toml under [namespaces] or [roots]",
        ),
        at="mdd.xlsx RS-ERROR!J3",
        value="urn:emergency:eda:1.9",
        schemas="RS-ERROR",
        other="urn:emergency:eda:1.9:error",
        file="official/xsd/RS-ERROR.xsd",
    ),
    "duplicate-schema": error(
        Text(
            "deux schémas de même nom",
            "le schéma « {value} » est déjà défini en {first}",
            "donner un autre nom à l'un des deux ; changer des majuscules en minuscules ne suffit pas",
        ),
        Text(
            "two schemas with the same name",
            'the schema "{value}" is already defined at {first}',
            "rename one of them; a difference in capitals is not enough",
        ),
        at="mdd.xlsx RC-EDA (2)!A3",
        value="RC-EDA",
        first="mdd.xlsx RC-EDA!A3",
    ),
    "duplicate-root": error(
        Text(
            "deux schémas de même élément racine",
            "l'élément racine « {value} » est déjà celui de {first}",
            "chaque schéma a son propre élément racine",
        ),
        Text(
            "two schemas with one root element",
            'the root element "{value}" is already used by {first}',
            "each schema has a root element of its own",
        ),
        at="mdd.xlsx RS-EDA!C3",
        value="createCase",
        first="mdd.xlsx RC-EDA!C3",
    ),
    "empty-schema": error(
        Text(
            "un schéma dont aucune ligne ne fait partie",
            "aucune ligne du périmètre « {perimeter} » pour le schéma {schema}",
            "marquer d'un X, au niveau 1, les lignes qui en font partie",
        ),
        Text(
            "a schema that no row belongs to",
            'no row of perimeter "{perimeter}" for schema {schema}',
            "mark the level 1 rows that belong to it with X",
        ),
        at="mdd.xlsx RC-EDA!A3",
        perimeter="15-18",
        schema="RC-EDA",
    ),
}
