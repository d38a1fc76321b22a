"""Whether a text that should be English holds French."""

from __future__ import annotations

import re

_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]')
_COLUMNS = re.compile(
    r"Format \(ou type\)|Donnée|Objet|Nombre|Détails de format|Cardinalité|Périmètre|Libellé niveau"
    r"|Référentiel nomenclature|#Mode d'emploi|Contrôle"
)
_MARKS = re.compile(
    r"[àâçéèêëîïôùûœ«»]| [:?!] "
    r"|\b(?:le|la|les|un|une|des|du|au|aux|ce|cette|est|et|ou|ne|pas|plus|que|dans|sur|avec|sans|seul\w*|attendue?"
    r"|manque|aucune?|inconnue?|moins|nombre|texte|liste|objet|donnée|champ|clé|jusqu|écrire|d'|l'|n'|qu')\b",
    re.IGNORECASE,
)


def french_in(words: str) -> list[str]:
    """The marks of French in English words.

    What is quoted, classes of characters and names of the workbook's columns are none.
    """
    return _MARKS.findall(_COLUMNS.sub("…", _QUOTED.sub("…", words)))
