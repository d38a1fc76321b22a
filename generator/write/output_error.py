"""Why an output cannot be written, phrased for its owner."""

from __future__ import annotations

import errno
from pathlib import Path

from generator import windows
from generator.catalogue.language import Words
from generator.diagnostics import Language, shown

TEMPORARY = ".mdd-"  # begins the name of a temporary file of ours

_LONGEST = 2_000  # characters of a sentence
_FORBIDDEN = Words("pas le droit d'y écrire", "no permission to write there")
_NO_FOLDER = Words("ce n'est pas un dossier", "it is not a folder")
_REASONS = {
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: Words("en lecture seule", "read-only"),
    errno.ENOSPC: Words("plus de place sur le disque", "no space left on the disk"),
    errno.EISDIR: Words("c'est un dossier", "it is a folder"),
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
    errno.ENAMETOOLONG: Words("nom trop long", "name too long"),
    errno.ENXIO: Words("ni un fichier, ni un tube que quelqu'un lit", "neither a file nor a pipe that somebody reads"),
}
"""The reasons of systems, by error number."""
_HELD = Words(
    "ouvert dans un autre programme : le fermer dans Excel, puis relancer",
    "open in another program: close it in Excel, then run again",
)
_DENIED = Words(
    "Windows refuse d'y écrire : le fermer dans Excel s'il y est ouvert, ou ôter la lecture seule, puis relancer",
    "Windows does not let it be written: close it in Excel if it is open there, or make it writable, then run again",
)
_TOO_LONG = Words(
    "chemin de {length} caractères, plus long que Windows n'en admet ({most}) : nommer un dossier plus court",
    "a path of {length} characters, longer than Windows takes ({most}): name a shorter folder",
)


class OutputError(Exception):
    """An output that cannot be written, with the reason for its owner."""

    def __init__(self, fr: str, en: str) -> None:
        super().__init__(en)
        self._fr, self._en = fr, en

    @classmethod
    def of_system(cls, error: OSError, path: Path) -> OutputError:
        """What the system refused while a path, or one below it, was written."""
        file = Path(error.filename2 or error.filename or path)
        shown_path = file.parent if file.name.startswith(TEMPORARY) else file
        reason = _reason(error, file)
        return cls(f"{shown_path} : {reason.fr}", f"{shown_path}: {reason.en}")

    def words(self, language: Language) -> str:
        """A line, whatever the names in it."""
        return shown(self._fr if language is Language.FRENCH else self._en, _LONGEST)


def _reason(error: OSError, path: Path) -> Words:
    if windows.is_held(error):
        return _HELD
    if windows.may_be_held(error):
        return _DENIED
    if windows.is_too_long(path):
        lengths = {"length": len(str(path.absolute())), "most": windows.LONGEST_PATH}
        return Words(*(words.format(**lengths) for words in _TOO_LONG))
    text = error.strerror or str(error)
    return _REASONS.get(error.errno or 0, Words(text, text))
