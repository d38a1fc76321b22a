"""Why a file is none of the release's messages."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words

PHRASES: Mapping[str, Words] = {
    "empty-file": Words("le fichier est vide", "the file is empty"),
    "neither-form": Words(
        "le contenu n'est ni un objet JSON ni un document XML",
        "the content is neither a JSON object nor an XML document",
    ),
    "no-text": Words("le fichier n'est pas un texte : ni JSON ni XML", "the file is no text: neither JSON nor XML"),
    "either-form": Words("un message JSON (« {{ ») ou XML (« < »)", 'a message in JSON ("{{") or XML ("<")'),
    "no-object": Words("le message n'est pas un objet", "the message is not an object"),
    "json-object": Words("un objet JSON", "a JSON object"),
    "several-messages": Words(
        "plusieurs messages dans un même document : {roots}", "several messages in one document: {roots}"
    ),
    "one-message": Words("un seul message, ou une enveloppe", "one message only, or an envelope"),
    "unknown-root": Words("aucun message connu n'a cette racine", "no known message has this root"),
    "unknown-document": Words(
        "ni un message sous sa racine, ni une enveloppe connue (sans racine, nommer le schéma par --schema)",
        "neither a message under its root nor a known envelope (without a root, name the schema by --schema)",
    ),
    "no-envelope": Words(
        "le document est une enveloppe, dont cette version n'a pas de schéma",
        "the document is an envelope, of which this release has no schema",
    ),
    "bare-message": Words(
        "le message seul sous sa racine, ou un schéma d'enveloppe dans le dossier « json-schema » des sources",
        "the message alone under its root, or a schema of the envelope in the folder json-schema of the sources",
    ),
    "other-root": Words(
        "le message est « {root} » ({schema}), attendu « {wanted} »",
        'the message is "{root}" ({schema}), "{wanted}" was expected',
    ),
    "perhaps-root": Words("la racine {root}, sans doute", "probably the root {root}"),
    "the-root": Words("la racine {root}", "the root {root}"),
    "one-of-roots": Words("l'une des racines {roots}", "one of the roots {roots}"),
    "other-namespace": Words(
        "l'espace de noms est « {found} », attendu « {wanted} »", 'the namespace is "{found}", "{wanted}" was expected'
    ),
    "other-namespace-often": Words(
        "l'espace de noms est « {found} », attendu « {wanted} » ({count:élément} de plus)",
        'the namespace is "{found}", "{wanted}" was expected ({count:element} more)',
    ),
    "no-namespace": Words(
        "l'espace de noms manque, attendu « {wanted} »", 'the namespace is missing, "{wanted}" was expected'
    ),
    "namespace": Words('xmlns="{namespace}"', 'xmlns="{namespace}"'),
    # what was taken off
    "unpacked": Words("fichier décompressé (gzip)", "unpacked (gzip)"),
    "gzip-damaged": Words("le fichier compressé (gzip) est abîmé", "the compressed file (gzip) is damaged"),
    "gzip-truncated": Words("le fichier compressé (gzip) est tronqué", "the compressed file (gzip) is truncated"),
    "gzip-too-large": Words(
        "le fichier compressé (gzip) dépasse {most} une fois décompressé",
        "the compressed file (gzip) exceeds {most} once unpacked",
    ),
    "taken-out": Words(
        "jugé sans ce qui l'entoure dans le fichier : {path}", "judged without what is around it in the file: {path}"
    ),
    "without-envelope": Words(
        "message jugé sans enveloppe ; sur le hub, il circule dans une enveloppe EDXL-DE",
        "judged without an envelope; on the hub it travels in an EDXL-DE envelope",
    ),
    "other-version": Words(
        "écrit pour la version {found} du modèle, jugé ici selon {own}",
        "written for version {found} of the model, judged here by {own}",
    ),
}
