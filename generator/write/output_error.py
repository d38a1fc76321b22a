"""Why an output cannot be written, in words for its owner."""

from __future__ import annotations

import errno
from pathlib import Path

from generator.diagnostics import Language

TEMPORARY = ".mdd-"  # begins the name of a file that is under way

_REASONS = {
    errno.EACCES: ("pas le droit d'y écrire", "no permission to write there"),
    errno.EPERM: ("pas le droit d'y écrire", "no permission to write there"),
    errno.EROFS: ("en lecture seule", "read-only"),
    errno.ENOSPC: ("plus de place sur le disque", "no space left on the disk"),
    errno.EISDIR: ("c'est un dossier", "it is a folder"),
    errno.ENOTDIR: ("ce n'est pas un dossier", "it is not a folder"),
    errno.EEXIST: ("ce n'est pas un dossier", "it is not a folder"),
    errno.ENAMETOOLONG: ("nom trop long", "name too long"),
}
"""What systems refuse, in French and English."""


class OutputError(Exception):
    """An output that cannot be written as it stands, in words for its owner."""

    def __init__(self, fr: str, en: str) -> None:
        super().__init__(en)
        self._fr, self._en = fr, en

    @classmethod
    def of_system(cls, error: OSError, path: Path) -> OutputError:
        """What the system refused while a path, or one below it, was written."""
        named = Path(error.filename2 or error.filename or path)
        place = named.parent if named.name.startswith(TEMPORARY) else named
        reason = _REASONS.get(error.errno or 0, (error.strerror or str(error),) * 2)
        return cls(f"{place} : {reason[0]}", f"{place}: {reason[1]}")

    def words(self, language: Language) -> str:
        return self._fr if language is Language.FRENCH else self._en
