"""What is wrong at a place of a message."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words

PHRASES: Mapping[str, Words] = {
    "more-problems": Words("d'autres problèmes ne sont pas détaillés", "further problems are not told one by one"),
    "mend-these-first": Words("corriger d'abord ceux qui précèdent", "mend those before first"),
    "verdicts": Words(
        "{count:message} : {valid:conforme}, {refused:refusé}", "{count:message}: {valid} valid, {refused} refused"
    ),
    "partial": Words(
        "une partie du document n'a pas été vérifiée : d'autres problèmes peuvent apparaître après correction",
        "a part of the document was not verified: more problems may appear once it is mended",
    ),
    # fields in JSON
    "field-missing": Words("la donnée obligatoire « {name} » manque", 'the required field "{name}" is missing'),
    "field-unknown-in": Words(
        "la donnée « {name} » est inconnue dans « {label} »", 'the field "{name}" is unknown in "{label}"'
    ),
    "field-unknown-here": Words("la donnée « {name} » est inconnue ici", 'the field "{name}" is unknown here'),
    "field-unknown-in-message": Words(
        "la donnée « {name} » est inconnue dans un message", 'the field "{name}" is unknown in a message'
    ),
    # values
    "code-refused": Words("ce code n'est pas admis", "this code is not accepted"),
    "no-date": Words("ce n'est pas une date du calendrier", "this is not a calendar date"),
    "no-datetime": Words(
        "ce n'est pas une date et heure avec décalage horaire", "this is not a date and time with a UTC offset"
    ),
    "no-integer": Words("ce n'est pas un nombre entier", "this is not an integer"),
    "no-number": Words("ce n'est pas un nombre", "this is not a number"),
    "no-boolean": Words("ce n'est pas un booléen", "this is not a boolean"),
    "other-form": Words("le texte n'a pas la forme voulue", "the text does not have the required form"),
    "value-refused": Words("la valeur ne suit pas le schéma", "the value does not follow the schema"),
    "null-refused": Words(
        "null n'est pas admis : une donnée absente ne s'écrit pas",
        "null is not accepted: leave an absent field out",
    ),
    "not-whole": Words("ce nombre n'est pas entier", "this number is not whole"),
    "text-here": Words("un texte ne convient pas ici", "a text does not fit here"),
    "boolean-here": Words("un booléen ne convient pas ici", "a boolean does not fit here"),
    "object-here": Words("un objet ne convient pas ici", "an object does not fit here"),
    "list-here": Words("une liste ne convient pas ici", "a list does not fit here"),
    "number-here": Words("un nombre ne convient pas ici", "a number does not fit here"),
    "list-counts": Words("la liste compte {count:élément}", "the list has {count:item}"),
    "half-character": Words(
        "le texte contient la moitié d'un caractère (\\ud800 à \\udfff sans son autre moitié)",
        "the text contains half of a character (\\ud800 to \\udfff without its other half)",
    ),
    # messages in envelopes
    "no-use-case": Words("le message ne contient aucun cas d'usage", "the message holds no use case"),
    "several-use-cases": Words(
        "le message contient plusieurs cas d'usage : {roots}", "the message holds several use cases: {roots}"
    ),
    "second-use-case": Words(
        "le message contient déjà le cas d'usage « {root} »", 'the message holds the use case "{root}" already'
    ),
    "header-field": Words(
        "la donnée « {name} » de l'en-tête ne va pas avec ce message, qui circule sans en-tête",
        'the field "{name}" of the header does not go with this message, which travels without a header',
    ),
    "no-message": Words("le contenu ne suit le schéma d'aucun message", "the content follows the schema of no message"),
    # elements in XML
    "element-missing": Words("l'élément obligatoire « {name} » manque", 'the required element "{name}" is missing'),
    "element-unknown-in": Words(
        "l'élément « {name} » est inconnu dans « {label} »", 'the element "{name}" is unknown in "{label}"'
    ),
    "element-unknown-here": Words("l'élément « {name} » est inconnu ici", 'the element "{name}" is unknown here'),
    "element-here": Words("l'élément « {name} » ne convient pas ici", 'the element "{name}" does not fit here'),
    "header-element": Words(
        "l'élément « {name} » ne va pas avec ce message, qui circule sans en-tête",
        'the element "{name}" does not go with this message, which travels without a header',
    ),
    "element-too-often": Words(
        "l'élément « {name} » figure plus de {most} fois", 'the element "{name}" occurs more than {most} times'
    ),
    "element-misplaced": Words("l'élément « {name} » est mal placé", 'the element "{name}" is misplaced'),
    "element-namespace": Words(
        "l'espace de noms de « {name} » est « {found} », attendu « {wanted} »",
        'the namespace of "{name}" is "{found}", "{wanted}" was expected',
    ),
    "text-among-elements": Words(
        "du texte se trouve là où seuls des éléments sont admis", "there is text where only elements are accepted"
    ),
    "elements-in-text": Words(
        "des éléments se trouvent là où seul un texte est admis", "there are elements where only a text is accepted"
    ),
    "element-refused": Words("l'élément ne suit pas le schéma", "the element does not follow the schema"),
    "xsi-nil": Words(
        "l'attribut xsi:nil n'est pas admis : une donnée absente n'a pas d'élément",
        "the attribute xsi:nil is not allowed: an absent field has no element",
    ),
    "xsi-type": Words("l'attribut xsi:type n'est pas admis", "the attribute xsi:type is not allowed"),
    "field-read-only": Words(
        "la donnée « {name} » se lit et ne s'envoie pas", 'the field "{name}" is received and never sent'
    ),
    "attribute-unfit": Words("l'attribut « {name} » ne convient pas", 'the attribute "{name}" does not fit'),
    "attribute-missing": Words("l'attribut « {name} » manque", 'the attribute "{name}" is missing'),
    "attribute-refused": Words("l'attribut « {name} » n'est pas admis", 'the attribute "{name}" is not accepted'),
    "given-up": Words(
        "le document n'a pas pu être vérifié jusqu'au bout", "the document could not be checked to the end"
    ),
}
