"""Why the model cannot express what a JSON Schema says."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words

PHRASES: Mapping[str, Words] = {
    "schema-no-object": Words("un objet JSON est attendu", "a JSON object is expected"),
    "schema-root": Words("la racine doit être un objet", "the root must be an object"),
    "schema-xml": Words("name, namespace et wrapped seulement", "name, namespace and wrapped only"),
    "schema-own-namespace": Words(
        "un espace de noms à part ne va qu'à une donnée simple d'un objet fermé, hors d'un élément wrapped",
        "only a simple field of a closed object, outside a wrapped element, has a namespace of its own",
    ),
    "schema-taken-namespace": Words(
        "{namespace} est déjà l'espace de noms d'un message ou d'un standard du W3C",
        "{namespace} is already the namespace of a message or of a standard of the W3C",
    ),
    "schema-alike-namespace": Words(
        "{namespace} et {other} se ressemblent trop pour avoir chacun leur fichier XSD",
        "{namespace} and {other} are too much alike for each to have its XSD file",
    ),
    "schema-other-type": Words(
        "l'élément {element} de {namespace} a un autre type ailleurs",
        "the element {element} of {namespace} has another type elsewhere",
    ),
    "schema-depth": Words("plus de {most} objets l'un dans l'autre", "more than {most} nested objects"),
    "schema-xlink-type": Words("un mot est attendu : extended, resource …", "a word is expected: extended, resource …"),
    "schema-xlink-required": Words(
        "true ou false, et true seulement à côté de x-xlink-type",
        "true or false, and true only beside x-xlink-type",
    ),
    "schema-read-only": Words(
        "true ou false, et true seulement pour une donnée facultative",
        "true or false, and true only for an optional field",
    ),
    "schema-openness": Words("true ou false seulement", "true or false only"),
    "schema-properties": Words("un objet de schémas est attendu", "an object of schemas is expected"),
    "schema-required": Words(
        "une liste de noms de properties est attendue", "a list of names of properties is expected"
    ),
    "schema-items": Words("un schéma est attendu", "a schema is expected"),
    "schema-count": Words("un entier de 0 à {most} est attendu", "an integer from 0 to {most} is expected"),
    "schema-optional-minimum": Words(
        "un tableau facultatif ne peut pas avoir de minimum : le rendre requis",
        "an optional array cannot have a minimum: make it required",
    ),
    "schema-required-minimum": Words(
        "un tableau requis doit avoir minItems d'au moins 1", "a required array must have minItems of at least 1"
    ),
    "schema-maximum": Words("au moins 2 et au moins minItems", "at least 2 and at least minItems"),
    "schema-reference": Words(
        "{target} ne mène à aucun schéma de ce document", "{target} leads to no schema of this document"
    ),
    "schema-ring": Words("les références tournent en rond", "the references form a cycle"),
    "schema-type": Words(
        "« {type} » ; object, array, string, integer, number ou boolean",
        '"{type}"; object, array, string, integer, number or boolean',
    ),
    "schema-single-type": Words("« {type} » sans crochets", '"{type}" without brackets'),
    "schema-null-type": Words(
        "null n'est jamais admis : « {type} » seul, la donnée hors de « required » si elle peut manquer",
        'null is never accepted: "{type}" alone, the field left out of required if it may be absent',
    ),
    "schema-nullable": Words(
        "null n'est jamais admis : ôter ce mot, et la donnée de « required » si elle peut manquer",
        "null is never accepted: remove this keyword, and the field from required if it may be absent",
    ),
    "schema-text": Words("un texte est attendu, non {value}", "a text is expected, not {value}"),
    "schema-beside-reference": Words(
        "à côté de $ref, le draft-07 ne lit pas ce mot : le mettre dans {target}, ou dans une définition à part",
        "beside $ref, draft-07 does not read this keyword: put it into {target}, or into a definition of its own",
    ),
    "schema-no-type": Words(
        "type manque ; object, array, string, integer, number ou boolean",
        "type is missing; object, array, string, integer, number or boolean",
    ),
    "schema-needless-length": Words(
        "une longueur ne va pas avec enum, const ou format", "a length does not go with enum, const or format"
    ),
    "schema-format": Words("date ou date-time seulement", "date or date-time only"),
    "schema-unanchored": Words("l'expression doit être ancrée : ^…$", "the expression must be anchored: ^…$"),
    "schema-codes": Words("une liste de textes non vide est attendue", "a list of texts that is not empty is expected"),
    "schema-word": Words("ce mot n'a pas d'équivalent dans le modèle", "the model has no equivalent for this keyword"),
    "schema-length": Words(
        "des entiers, au moins 1, au moins minLength, au plus {most}",
        "integers, at least 1, at least minLength, at most {most}",
    ),
    "schema-bounds": Words(
        "deux nombres dans l'ordre, de {most} chiffres au plus, entiers pour integer",
        "two numbers in order, of at most {most} digits, whole ones for integer",
    ),
}
