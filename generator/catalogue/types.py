"""Findings about formats, types and their constraints."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.phrase import phrase
from generator.catalogue.rule import Rule, Text, error, warning

RULES: Mapping[str, Rule] = {
    "unknown-type": error(
        Text(
            "un type qui n'est défini nulle part",
            "le type « {value} » est inconnu",
            "types connus : {known}",
            without="le type manque",
        ),
        Text(
            "a type that is not defined anywhere",
            'the type "{value}" is unknown',
            "known types: {known}",
            without="the type is missing",
        ),
        at="mdd.xlsx RC-EDA!M52",
        value="adresse",
        known="address, caller, location",
        meant="address",
        defined="RC-EDA!M45",
    ),
    "type-of-another-sheet": error(
        Text(
            "un type qu'une autre feuille définit, et pas celle qui l'emploie",
            "le type « {value} » est défini dans {sheet} ({first}), et chaque feuille définit les siens",
            "recopier ici les lignes de sa définition, sous la première donnée de ce type",
        ),
        Text(
            "a type that another sheet defines, and not the one that uses it",
            'the type "{value}" is defined in {sheet} ({first}), and each sheet defines its own',
            "copy the rows of its definition here, below the first field of this type",
        ),
        at="mdd.xlsx RS-EDA!M45",
        value="contact",
        sheet="RC-EDA",
        first="RC-EDA!M52",
    ),
    "misnamed-type": error(
        Text(
            "un type défini sous un autre nom que celui que les lignes emploient",
            "« {value} » est défini ici et n'est employé nulle part, « {used} » est employé et n'est défini nulle part",
            "nommer ce type comme les lignes qui l'emploient, ou définir {used}",
        ),
        Text(
            "a type that is defined under a different name from the one that rows use",
            '"{value}" is defined here but never used, "{used}" is used but never defined',
            "rename this type to match the rows that use it, or define {used}",
        ),
        at="mdd.xlsx RC-EDA!M45",
        value="adress",
        used="address",
        meant="address",
    ),
    "unticked-object": error(
        Text(
            "un type d'objet sur une ligne qui n'est pas marquée comme objet",
            "« {value} » est un type d'objet, mais la colonne Objet est vide",
            "mettre X dans la colonne Objet, ou choisir un type simple",
        ),
        Text(
            "an object's type on a row that is not marked as an object",
            '"{value}" is an object\'s type, but the column Objet is empty',
            "put X into the column Objet, or choose a simple type",
        ),
        at="mdd.xlsx RC-EDA!L52",
        value="address",
    ),
    "bad-type-name": error(
        Text(
            "un nom de type qui n'est pas un nom XML",
            "« {value} » ne peut nommer un type",
            "une lettre, puis des lettres sans accent, des chiffres, _ . ou -",
            without="le nom du type manque",
        ),
        Text(
            "a type name that is not a valid XML name",
            '"{value}" cannot be the name of a type',
            "a letter, then letters without accents, digits, _ . or -",
            without="the name of the type is missing",
        ),
        at="mdd.xlsx RC-EDA!M45",
        value="une adresse",
    ),
    "type-defined-twice": error(
        Text(
            "un type défini à deux endroits, de deux façons",
            "le type « {type} » a déjà un autre contenu en {first}",
            "ne définir un type qu'une fois, ou donner un autre nom à celui-ci",
        ),
        Text(
            "a type defined differently in two places",
            'the type "{type}" already has different content at {first}',
            "define a type once, or rename this one",
        ),
        at="mdd.xlsx RC-EDA!M80",
        type="address",
        first="M45",
    ),
    "empty-object": error(
        Text(
            "un objet sans aucune donnée dans un périmètre",
            "l'objet « {type} » n'a aucune donnée dans le périmètre {perimeter}",
            "marquer ses données d'un X, ou écrire OUVERT dans Détails de format",
        ),
        Text(
            "an object without any field in a perimeter",
            'the object "{type}" has no field in perimeter {perimeter}',
            "mark its fields with X, or write OUVERT into Détails de format",
        ),
        at="mdd.xlsx RC-EDA!B45",
        type="address",
        perimeter="15-18",
    ),
    "object-with-simple-type": error(
        Text(
            "un objet auquel un type simple est donné",
            "un objet ne peut être du type simple « {type} »",
            "vider Objet, ou nommer le type de l'objet",
        ),
        Text(
            "an object that is given a simple type",
            'an object cannot be of the simple type "{type}"',
            "clear Objet, or name the object's type",
        ),
        at="mdd.xlsx RC-EDA!L45",
        type="string",
    ),
    "object-without-type": error(
        Text(
            "un objet qui ne nomme pas de type et n'a pas de lignes sous lui",
            "l'objet « {value} » ne nomme pas de type, et n'a pas de données sous lui",
            "nommer ici un type de la feuille, mettre ses données un niveau plus bas, ou OUVERT en Détails",
        ),
        Text(
            "an object that names no type and has no rows under it",
            'the object "{value}" names no type, and has no fields under it',
            "name a type of the sheet here, or put its fields one level deeper, or OUVERT into Détails de format",
        ),
        at="mdd.xlsx RC-EDA!M22",
        value="locationKind",
        meant="codeAndLabel",
    ),
    "children-without-object": error(
        Text(
            "une ligne qui en contient d'autres sans être marquée comme objet",
            "« {balise} » a des lignes sous elle mais n'est pas un objet",
            "mettre X dans la colonne Objet",
        ),
        Text(
            "a row that contains others and is not marked as an object",
            '"{balise}" has rows under it but is not an object',
            "put X into the column Objet",
        ),
        at="mdd.xlsx RC-EDA!L45",
        balise="detailedAddress",
    ),
    "invalid-pattern": error(
        Text(
            "une expression régulière mal écrite, ou que tous les moteurs d'expressions ne lisent pas de même",
            "expression régulière illisible au caractère {position} : {problem} ({value})",
            "{remedy}",
        ),
        Text(
            "a regular expression that is badly written, or that expression engines do not all read alike",
            "unreadable regular expression at character {position}: {problem} ({value})",
            "{remedy}",
        ),
        position="2",
        problem=phrase("expression-open-group"),
        remedy=phrase("mended-open-group"),
        value="^([0-9]{5}$",
    ),
    "long-pattern": error(
        Text(
            "une expression régulière trop longue pour être lue",
            "l'expression a {length} caractères : {problem} n'en sont pas lus",
            "abréger par des classes et des répétitions, ou lister les valeurs dans une NOMENCLATURE",
        ),
        Text(
            "a regular expression too long to be read",
            "the expression has {length} characters: {problem} cannot be read",
            "shorten it by classes and repetitions, or list the values in a NOMENCLATURE",
        ),
        length="2500",
        problem=phrase("expression-length", most=2000),
    ),
    "empty-pattern": error(
        Text(
            "un REGEX sans expression",
            "REGEX: n'est suivi d'aucune expression",
            "écrire l'expression, par exemple REGEX: ^[0-9]{{5}}$, ou vider la cellule",
        ),
        Text(
            "a REGEX without an expression",
            "no expression follows REGEX:",
            "write the expression, for example REGEX: ^[0-9]{{5}}$, or clear the cell",
        ),
    ),
    "unanchored-pattern": warning(
        Text(
            "une expression régulière sans ^ au début ou sans $ à la fin",
            "l'expression « {value} » n'est pas ancrée ; elle est lue comme valant pour toute la valeur",
            "l'écrire ^…$",
        ),
        Text(
            "a regular expression without ^ at the start or $ at the end",
            'the expression "{value}" is not anchored; it is taken to match the whole value',
            "write it ^…$",
        ),
        value="[0-9]{5}",
    ),
    "empty-enumeration": error(
        Text("une énumération sans aucun code", "l'énumération est vide", "ENUM: A, B, C"),
        Text("an enumeration without any code", "the enumeration is empty", "ENUM: A, B, C"),
    ),
    "duplicate-enumeration-code": error(
        Text(
            "un code écrit deux fois dans une énumération",
            "le code « {value} » figure deux fois dans l'énumération",
            "n'en garder qu'un",
        ),
        Text(
            "a code listed twice in an enumeration", 'the code "{value}" is listed twice in the enumeration', "keep one"
        ),
        value="STANDARD",
    ),
    "doubtful-enumeration": warning(
        Text(
            "un ENUM écrit avec autre chose que des virgules entre les codes",
            "« {value} » est lu comme un seul code de l'énumération, et publié ainsi",
            "des codes séparés par des virgules, sans puce, guillemets, libellé, ni « etc. »",
        ),
        Text(
            "an ENUM whose codes are not separated by commas",
            '"{value}" is read as a single code of the enumeration, and published as such',
            'codes separated by commas, without bullet, quotes, label or "etc."',
        ),
        value="D; DR; DRM",
        meant="ENUM: D, DR, DRM",
    ),
    "lost-constraint": error(
        Text(
            "une contrainte au mot-clé mal écrit, absent ou mal placé, qui se perdrait",
            "« {value} » ne serait lu que comme une remarque, et la contrainte se perdrait",
            "ENUM: A, B ; REGEX: ^…$ ; NOMENCLATURE: identifiant ; NOMENCLATURE INDICATIVE: identifiant ; "
            "LONGUEUR: 1..40 ; BORNES: 0..360",
        ),
        Text(
            "a constraint whose keyword is misspelt, missing or out of place, and which would be lost",
            '"{value}" would be read as a mere remark, and the constraint lost',
            "ENUM: A, B; REGEX: ^…$; NOMENCLATURE: id; NOMENCLATURE INDICATIVE: id; LONGUEUR: 1..40; BORNES: 0..360",
        ),
        value="REGEXP: ^[0-9]{5}$",
        meant="REGEX: ^[0-9]{5}$",
    ),
    "constraint-like-remark": warning(
        Text(
            "une remarque qui ressemble à une contrainte",
            "« {value} » est lu comme une simple remarque",
            "ENUM: A, B ; REGEX: ^…$ ; NOMENCLATURE: identifiant ; LONGUEUR: 1..40 ; BORNES: 0..360 ; OUVERT",
        ),
        Text(
            "a remark that resembles a constraint",
            '"{value}" is read as a mere remark',
            "ENUM: A, B; REGEX: ^…$; NOMENCLATURE: id; LONGUEUR: 1..40; BORNES: 0..360; OUVERT",
        ),
        value="ACTUAL, TEST",
        meant="ENUM: ACTUAL, TEST",
    ),
    "details-ignored": error(
        Text(
            "une contrainte sur un type auquel elle ne s'applique pas, et qui se perdrait",
            "« {value} » ne s'applique pas à ce type, et se perdrait",
            "ENUM, REGEX, NOMENCLATURE et LONGUEUR valent pour le type string, BORNES pour un nombre, "
            "NOMENCLATURE INDICATIVE pour les deux ; sinon l'ôter",
        ),
        Text(
            "a constraint on a type to which it does not apply, and which would be lost",
            '"{value}" does not apply to this type, and would be lost',
            "ENUM, REGEX, NOMENCLATURE and LONGUEUR go with the type string, BORNES with a number, "
            "NOMENCLATURE INDICATIVE with both; else remove it",
        ),
        value="ENUM: 2026-01-01",
    ),
    "open-ignored": warning(
        Text(
            "OUVERT là où rien ne peut être ouvert",
            "« {value} » ne vaut que pour un objet, dans la colonne Détails de format ; ignoré",
            "ôter ce mot, ou le mettre sur la ligne de l'objet",
        ),
        Text(
            "OUVERT where nothing can be open",
            '"{value}" goes with an object only, in the column Détails de format; ignored',
            "remove this word, or put it on the row of the object",
        ),
        value="OUVERT",
    ),
    "not-a-narrowing": error(
        Text(
            "une contrainte propre à un périmètre qui admet ce que la ligne refuse",
            "« {value} » ne restreint pas les valeurs de la ligne",
            "un ENUM pris parmi ses codes, un REGEX sur un texte, une LONGUEUR ou des BORNES plus étroites ; dans la"
            " colonne d'un profil, X ou une cardinalité plus étroite que celle de la base",
        ),
        Text(
            "a perimeter's own constraint that accepts what the row rejects",
            '"{value}" does not narrow the values of the row',
            "an ENUM of its codes, a REGEX on a text, a narrower LONGUEUR or BORNES; in the column of a profile,"
            " X or a cardinality narrower than the base's",
        ),
        at="mdd.xlsx EMSI!U17",
        value="ENUM: OPR, OPS",
    ),
    "pattern-on-codes": error(
        Text(
            "une expression régulière propre à un périmètre, sur une ligne qui a une liste de codes",
            "« {value} » : la ligne a déjà une liste de codes, à laquelle un REGEX ne peut s'ajouter",
            "un ENUM des seuls codes admis dans ce périmètre, ou rien pour les admettre tous",
        ),
        Text(
            "a perimeter's own regular expression, on a row that has a list of codes",
            '"{value}": the row already has a list of codes, to which a REGEX cannot be added',
            "an ENUM of the codes that this perimeter accepts, or nothing to accept all of them",
        ),
        at="mdd.xlsx EMSI!U17",
        value="REGEX: ^OP.*$",
        meant="ENUM: OPR",
    ),
}
