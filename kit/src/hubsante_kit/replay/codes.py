"""What a replay finds, by the codes that stand in its report, with their words in French."""

from __future__ import annotations

from collections.abc import Mapping

UNREADABLE: Mapping[str, str] = {
    "not-json": "le document n'est pas du JSON bien formé",
    "not-xml": "le document n'est pas du XML bien formé",
    "no-xsd": "message en XML, d'une version publiée sans XSD",
    "repeated-key": "clé présente plus d'une fois dans son objet",
    "neither-form": "ni JSON ni XML",
    "too-large": "document de plus de 64 Mio",
    "damaged": "archive ou fichier compressé endommagé",
    "expanding": "fichier compressé qui se déploie au-delà de toute mesure",
    "no-column": "table sans la colonne des messages",
}
"""Why a document is not judged."""

FINDINGS: Mapping[str, str] = {
    "missing": "champ obligatoire absent",
    "unknown-field": "champ inconnu à cet endroit",
    "outside-list": "valeur hors de la liste admise",
    "misplaced": "élément mal placé, ou de trop",
    "wrong-type": "valeur d'un autre type",
    "wrong-form": "valeur qui ne suit pas l'expression ou la forme demandée",
    "wrong-length": "texte trop court ou trop long",
    "wrong-count": "liste de trop peu ou de trop d'éléments",
    "out-of-bounds": "nombre hors des bornes",
    "refused": "valeur refusée",
    "no-message": "le contenu n'est pas exactement un message",
    "several-messages": "plusieurs messages à la place d'un seul",
    "header-field": "champ d'en-tête sur un message sans en-tête",
    "unknown-message": "la racine n'est celle d'aucun message de la version",
    "conversion-refused": "conversion refusée",
    "conversion-loss": "donnée perdue à la conversion",
    "conversion-invalid": "résultat de la conversion refusé par la version cible",
    "rule": "règle métier non respectée",
}
"""What is wrong with a message that is judged."""

CHANGES: Mapping[str, str] = {
    "message-added": "message ajouté",
    "message-removed": "message retiré",
    "message-header": "message désormais avec, ou sans, en-tête",
    "field-added": "donnée ajoutée",
    "field-removed": "donnée retirée",
    "field-required": "donnée rendue obligatoire",
    "field-optional": "donnée rendue facultative",
    "field-list": "valeur unique devenue liste",
    "field-single": "liste devenue valeur unique",
    "list-sizes": "liste qui admet d'autres nombres de valeurs",
    "type-kind": "type remplacé par un type d'une autre nature",
    "codes-removed": "codes retirés",
    "codes-added": "codes ajoutés",
    "codes-replaced": "codes remplacés",
    "type-form": "expression, longueur ou bornes modifiées",
    "object-opened": "objet ouvert à d'autres données",
    "object-closed": "objet fermé aux autres données",
}
"""What differs between two releases where one of them refuses."""
