"""Why a text is no JSON, TOML or XML document that we accept."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words

PHRASES: Mapping[str, Words] = {
    "located": Words("{problem} (ligne {line}, colonne {column})", "{problem} (line {line}, column {column})"),
    "not-utf-8": Words("pas de l'UTF-8 (octet {byte})", "not UTF-8 (byte {byte})"),
    "too-many-levels": Words("plus de {most} niveaux", "more than {most} levels"),
    # JSON
    "json-value-missing": Words("une valeur manque", "a value is missing"),
    "json-name-missing": Words("un nom de donnée entre guillemets manque", "a field's name in quotes is missing"),
    "json-colon-missing": Words("« : » manque", '":" is missing'),
    "json-comma-missing": Words("« , » manque", '"," is missing'),
    "json-open-text": Words("texte sans guillemet fermant", "a text without a closing quote"),
    "json-control-character": Words("caractère de contrôle dans un texte", "a control character in a text"),
    "json-escape": Words("séquence d'échappement inconnue", "an unknown escape sequence"),
    "json-hexadecimal": Words(
        "quatre chiffres hexadécimaux attendus après \\u", "four hexadecimal digits expected after \\u"
    ),
    "json-half-character": Words(
        "la moitié d'un caractère, comme \\ud800, qu'aucun fichier ne peut porter",
        "half of a character, like \\ud800, which no file can hold",
    ),
    "json-extra": Words("texte en trop après la fin du document", "more text after the end of the document"),
    "json-trailing-comma": Words("une virgule de trop avant « {bracket} »", 'a comma too many before "{bracket}"'),
    "json-single-quotes": Words(
        'des apostrophes à la place des guillemets « " »', "single quotes where double quotes are needed"
    ),
    "json-python-word": Words("« {word} » à la place de « {json} »", '"{word}" in the place of "{json}"'),
    "json-truncated": Words(
        "le document est tronqué : il s'arrête avant sa fin", "the document is truncated: it stops before its end"
    ),
    "json-syntax": Words("syntaxe JSON incorrecte", "incorrect JSON syntax"),
    "json-key-twice": Words("clé en double : {key}", "duplicate key: {key}"),
    "json-constant": Words("{constant} n'est pas un nombre JSON", "{constant} is not a JSON number"),
    "too-large-number": Words("nombre trop grand", "too large a number"),
    "too-large-number-is": Words("nombre trop grand : {number}", "the number is too large: {number}"),
    "json-unreadable": Words("document JSON illisible : {problem}", "unreadable JSON document: {problem}"),
    "json-document": Words("un document JSON en UTF-8", "a JSON document in UTF-8"),
    "json-nested": Words("plus de {most} niveaux imbriqués", "more than {most} nested levels"),
    "json-less-nested": Words("un document moins profond", "a document with fewer levels"),
    "json-member-twice": Words(
        "la donnée « {name} » figure deux fois dans le même objet", 'the field "{name}" occurs twice in the same object'
    ),
    "json-member-once": Words("une seule fois", "once only"),
    "json-finite": Words("un nombre fini", "a finite number"),
    # CSV
    "csv-syntax": Words("syntaxe CSV incorrecte", "incorrect CSV syntax"),
    "csv-open-text": Words("texte sans guillemet fermant", "a text without a closing quote"),
    "csv-after-quote": Words(
        "du texte suit un guillemet fermant (un guillemet dans un texte se double)",
        "text follows a closing quote (a quote within a text is doubled)",
    ),
    "csv-long-text": Words(
        "texte trop long, comme sans guillemet fermant", "the text is too long, perhaps for lack of a closing quote"
    ),
    "csv-encoding": Words("ni UTF-8 ni Windows-1252 (octet {byte})", "neither UTF-8 nor Windows-1252 (byte {byte})"),
    # TOML
    "toml-syntax": Words("syntaxe TOML incorrecte", "incorrect TOML syntax"),
    "toml-value": Words(
        "valeur illisible (un texte se met entre guillemets)", "an unreadable value (a text must be in quotes)"
    ),
    "toml-statement": Words("ni une clé ni une table", "neither a key nor a table"),
    "toml-equals-missing": Words("« = » manque après une clé", '"=" is missing after a key'),
    "toml-twice": Words("cette clé ou cette table figure deux fois", "this key or table occurs twice"),
    "toml-open-text": Words("texte sans guillemet fermant", "a text without a closing quote"),
    "toml-open": Words("liste ou table sans crochet ou accolade fermant", "a list or table without a closing bracket"),
    "toml-at-end": Words("{problem} (à la fin du fichier)", "{problem} (at the end of the file)"),
    # XML
    "xml-unreadable": Words("document XML illisible : {problem}", "unreadable XML document: {problem}"),
    "xml-document": Words("un document XML bien formé", "a well-formed XML document"),
    "xml-doctype": Words(
        "le document déclare un DOCTYPE, ce qui est refusé", "the document declares a DOCTYPE, which is refused"
    ),
    "xml-without-doctype": Words("un document sans DOCTYPE ni entités", "a document without DOCTYPE and entities"),
    "xml-ampersand": Words("« & » seul n'est pas admis : écrire « &amp; »", 'a bare "&" is not allowed: write "&amp;"'),
    "xml-truncated": Words(
        "le document est tronqué : il s'arrête avant sa fin", "the document is truncated: it stops before its end"
    ),
    "xml-empty": Words("le document est vide", "the document is empty"),
    "xml-end": Words(
        "il y a du texte après l'élément racine, ou celui-ci n'est pas fermé",
        "there is text after the root element, or that is not closed",
    ),
    "xml-tag-mismatch": Words(
        "une balise fermante ne correspond pas à la balise ouverte", "a closing tag does not match the open one"
    ),
    "xml-open-element": Words("un élément n'est pas fermé", "an element is not closed"),
    "xml-name-missing": Words("un nom d'élément ou d'attribut manque", "a name of an element or attribute is missing"),
    "xml-attribute-twice": Words("un attribut figure deux fois", "an attribute occurs twice"),
    "xml-byte": Words("un octet ne va pas avec l'encodage déclaré", "a byte does not fit the declared encoding"),
    "xml-encoding": Words("l'encodage déclaré est inconnu", "the declared encoding is unknown"),
    "xml-character": Words("un caractère est interdit en XML", "a character is forbidden in XML"),
    "xml-entity": Words("une entité n'est pas déclarée", "an entity is not declared"),
    "xml-declaration": Words(
        "la déclaration XML n'est pas au tout début du fichier", "the XML declaration is not at the very start"
    ),
    "xml-limit": Words(
        "le document est trop profond, ou un texte trop long", "the document is too deep, or a text too long"
    ),
    "xml-prefix": Words("un préfixe d'espace de noms n'est pas déclaré", "a namespace prefix is not declared"),
    "xml-syntax": Words("la syntaxe est incorrecte", "the syntax is incorrect"),
}
