"""Why the system does not let a file be read, and what helps."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalogue.language import Words

PHRASES: Mapping[str, Words] = {
    "file-held": Words("Excel, ou un autre programme, le tient ouvert", "Excel, or another program, has it open"),
    "mended-file-held": Words(
        "l'enregistrer et le fermer dans Excel, puis relancer", "save it and close it in Excel, then run again"
    ),
    "file-forbidden": Words("pas le droit de le lire", "no permission to read it"),
    "mended-file-forbidden": Words(
        "vérifier les droits du fichier, ou le fermer dans Excel",
        "check the file's permissions, or close it in Excel",
    ),
    "file-path": Words(
        "son chemin a {length} caractères, plus que Windows n'en admet ({most})",
        "its path has {length} characters, more than Windows takes ({most})",
    ),
    "mended-file-path": Words(
        "placer le dossier plus près de la racine du disque, ou raccourcir les noms",
        "put the folder nearer to the root of the disk, or shorten the names",
    ),
    "file-refused": Words("le système répond : {text}", "the system says: {text}"),
    "mended-file-refused": Words(
        "copier le fichier ailleurs pour voir s'il est entier", "copy the file elsewhere to see whether it is whole"
    ),
}
