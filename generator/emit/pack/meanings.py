"""The constraints of the pack by their names, for readers of its index, in French."""

from __future__ import annotations

from collections.abc import Mapping

MEANINGS: Mapping[str, str] = {
    "attribute": "un élément n'a aucun attribut que le modèle ne connaît pas",
    "boolean": "un booléen est `true` ou `false`",
    "code": "un code est de sa nomenclature",
    "date": "une date est un jour du calendrier, AAAA-MM-JJ",
    "datetime": "une date et heure est AAAA-MM-JJThh:mm:ss±hh:mm, décalage compris",
    "header": "l'en-tête accompagne le cas d'usage, ou n'y est pas",
    "integer": "un entier n'a pas de décimales",
    "list": "une liste est une liste, même d'une valeur",
    "max-items": "une liste n'est pas trop longue",
    "max-length": "un texte n'est pas trop long",
    "maximum": "un nombre n'est pas trop grand",
    "min-items": "une liste n'est pas trop courte",
    "min-length": "un texte n'est pas trop court",
    "minimum": "un nombre n'est pas trop petit",
    "namespace": "l'élément racine est dans l'espace de noms du message",
    "null": "aucune valeur n'est nulle",
    "number": "un nombre est un nombre fini",
    "one-use-case": "un message contient un seul cas d'usage",
    "open-object": "un objet ouvert admet d'autres données",
    "optional": "une donnée facultative peut manquer",
    "order": "les éléments d'un objet sont dans leur ordre",
    "pattern": "un texte a la forme demandée",
    "perimeter": "une donnée d'un autre périmètre n'est pas du message",
    "required": "une donnée obligatoire est présente",
    "root": "la racine est celle d'un message",
    "single": "une donnée qui n'est pas une liste n'a qu'une valeur",
    "text": "un texte libre peut être vide, et a tous les caractères",
    "type": "une valeur a le type de la donnée",
    "unknown-field": "un objet n'a que les données du modèle",
    "use-case": "une enveloppe porte un cas d'usage",
    "value": "une valeur valable est connue",
    "xlink-type": "l'attribut `xlink:type` a sa valeur",
}
