"""What would be accepted at a place of a message."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words

PHRASES: Mapping[str, Words] = {
    "object": Words("un objet", "an object"),
    "list": Words("une liste ({count})", "a list ({count})"),
    "as-the-model-says": Words("ce que dit le modèle", "what the model says"),
    "text": Words("un texte", "a text"),
    "text-of-size": Words("un texte de {size}", "a text of {size}"),
    "text-of-form": Words("un texte de la forme {form}", "a text of the form {form}"),
    "text-of-size-and-form": Words("un texte de {size}, de la forme {form}", "a text of {size}, of the form {form}"),
    "forms": Words("{form} et {other}", "{form} and {other}"),
    "such-as": Words("par exemple {value}", "for example {value}"),
    "of-form": Words("de la forme {form}, par exemple {value}", "of the form {form}, for example {value}"),
    "of-form-within": Words(
        "de la forme {form} et dans {limits}, par exemple {value}",
        "of the form {form} and within {limits}, for example {value}",
    ),
    "text-within": Words("un texte dans {limits}", "a text within {limits}"),
    "number-within": Words("un nombre dans {limits}", "a number within {limits}"),
    "otherwise-elsewhere": Words("{one} ; selon le périmètre, {other}", "{one}; in another perimeter, {other}"),
    "whole-characters": Words("des caractères entiers", "whole characters"),
    "any-message": Words(
        "les données de l'en-tête et un seul cas d'usage, ou un message qui circule sans en-tête",
        "the fields of the header and one use case, or a message that travels without header",
    ),
    # codes and names
    "code": Words("le code {codes}", "the code {codes}"),
    "codes": Words("l'un des codes : {codes}", "one of the codes: {codes}"),
    "accepted-codes": Words("valeurs admises : {codes}", "accepted values: {codes}"),
    "codes-of-list": Words("l'un des codes de {list} : {codes}", "one of the codes of {list}: {codes}"),
    "one-of-names": Words("l'un des noms {names}", "one of the names {names}"),
    "one-of-messages": Words("l'un des messages {names}", "one of the messages {names}"),
    "perhaps": Words("peut-être {near}", "perhaps {near}"),
    "nothing-sent": Words("rien : des destinataires la refusent", "nothing: some receivers refuse it"),
    "no-field": Words("aucune donnée", "no field"),
    "no-header-field": Words("aucune donnée d'en-tête", "no field of the header"),
    "one-use-case": Words("un seul cas d'usage", "one use case only"),
    "named": Words("{names}", "{names}"),
    "some-codes": Words("{names}, … ({count:code})", "{names}, … ({count:code})"),
    "some-names": Words("{names}, … ({count:nom})", "{names}, … ({count:name})"),
    "some-messages": Words("{names}, … ({count:message})", "{names}, … ({count:message})"),
    "some-elements": Words("{names}, … ({count:élément})", "{names}, … ({count:element})"),
    # simple types
    "integer": Words("un nombre entier, par exemple 12", "an integer, for example 12"),
    "number": Words("un nombre, par exemple 48.85", "a number, for example 48.85"),
    "boolean": Words("true ou false", "true or false"),
    "date": Words("une date AAAA-MM-JJ, par exemple 2024-02-29", "a date YYYY-MM-DD, for example 2024-02-29"),
    "datetime": Words(
        "une date et heure AAAA-MM-JJThh:mm:ss±hh:mm, par exemple 2024-02-29T08:30:00+01:00",
        "a date and time YYYY-MM-DDThh:mm:ss±hh:mm, for example 2024-02-29T08:30:00+01:00",
    ),
    "bounded-integer": Words("un nombre entier {bounds}", "an integer {bounds}"),
    "bounded-number": Words("un nombre {bounds}", "a number {bounds}"),
    # elements
    "element-with": Words("un élément qui contient {names}", "an element that holds {names}"),
    "open-element": Words("un élément au contenu libre", "an element with any content"),
    "no-header-element": Words("aucun élément d'en-tête", "no element of the header"),
    "element-before": Words("{name} avant {other}", "{name} before {other}"),
    "fixed-value": Words("la valeur que fixe le schéma", "the value that the schema fixes"),
    "xlink-type": Words('xlink:type="{type}"', 'xlink:type="{type}"'),
    "no-such-attribute": Words("aucun attribut de ce nom", "no attribute of this name"),
    "conforming": Words("un document conforme au schéma", "a document that follows the schema"),
}
