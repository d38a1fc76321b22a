"""A new sheet written into a workbook on disk, where that is allowed."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Language
from generator.read.folder import MAX_FILE_SIZE, content_of, contents, native
from generator.read.sources import sources_of
from generator.write import write_file
from generator.xlsx.correspondence_sheet import is_correspondence_sheet_name
from generator.xlsx.new_sheet import root_of, unacceptable, with_new_sheet
from generator.xlsx.package import PackageError
from generator.xlsx.refusal import Refusal
from generator.xlsx.rule_sheet import is_rule_sheet_name

_FIRST_LINE = 3  # of the table of schemas, in the sheet that is added
_WRITABLE = 0o222  # by anybody, as permissions go
_LOCKS = ("~${}", ".~lock.{}#")  # beside a workbook that Excel, or LibreOffice, has open

_RULES_ADDED = {
    Language.FRENCH: "{path} : feuille Règles ajoutée ; une règle par ligne, dès la ligne 3",
    Language.ENGLISH: "{path}: sheet Règles added; a rule a row, from row 3 on",
}


_CORRESPONDENCES_ADDED = {
    Language.FRENCH: "{path} : feuille Correspondances ajoutée ; une donnée par ligne, dès la ligne 3",
    Language.ENGLISH: "{path}: sheet Correspondances added; a datum a row, from row 3 on",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sheet to add."""

    name: str
    root: str | None  # None: derived from the name
    perimeters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """A sheet that was added."""

    name: str
    path: Path
    perimeters: int

    def words(self, language: Language) -> str:
        """What was done, and what remains to be done by hand."""
        if is_rule_sheet_name(self.name):
            return _RULES_ADDED[language].format(path=self.path)
        if is_correspondence_sheet_name(self.name):
            return _CORRESPONDENCES_ADDED[language].format(path=self.path)
        last = _FIRST_LINE + self.perimeters - 1
        if language is Language.FRENCH:
            lines = f"la ligne {last}" if last == _FIRST_LINE else f"les lignes {_FIRST_LINE} à {last}, une par schéma"
            return f"{self.path} : feuille {self.name} ajoutée ; compléter {lines}, puis les données dès la ligne 9"
        lines = f"row {last}" if last == _FIRST_LINE else f"rows {_FIRST_LINE} to {last}, one a schema"
        return f"{self.path}: sheet {self.name} added; complete {lines}, then the fields from row 9 on"


def add_sheet(wanted: Wanted, specs: Path, workbook: Path | None, language: Language) -> Added | Refusal:
    """Add a sheet to a workbook, or else to the one workbook of schemas in a folder, the largest.

    A workbook that does not exist is created. A link is followed to its target.

    Raises: PackageError when the workbook cannot be read or edited, generator.write.OutputError
    when it cannot be written.
    """
    root = root_of(wanted.name) if wanted.root is None else wanted.root
    refusal = unacceptable(wanted.name, root, wanted.perimeters)
    path = refusal or workbook or _workbook_of(specs)
    if isinstance(path, Refusal):
        return path
    target = path.resolve()
    refusal = _bad_file(path, target)
    content = _content(target, path.name, language) if refusal is None and target.exists() else None
    edited = refusal or with_new_sheet(content, path.name, wanted.name, root, wanted.perimeters, language)
    if isinstance(edited, Refusal):
        return edited
    _replace(target, edited)
    return Added(wanted.name, path, len(wanted.perimeters))


def _content(target: Path, name: str, language: Language) -> bytes:
    content = content_of(target, name)
    if isinstance(content, Diagnostic):
        raise PackageError(f"{content.origin}: {content.message(language)} → {content.help(language)}")
    return content


def _replace(target: Path, content: bytes) -> None:
    """Write a workbook whose permissions stay as they were."""
    mode = target.stat().st_mode if target.exists() else None
    write_file(target, content)
    if mode is not None:
        with suppress(OSError):  # a disk that keeps no permissions
            target.chmod(mode & 0o7777)


def _workbook_of(specs: Path) -> Path | Refusal:
    """The workbook of schemas, or the one that holds more of them than any other."""
    files = contents(specs)
    sources, _ = sources_of(files.contents, files.findings)
    sheets = Counter(sheet.origin.file for sheet in sources.sheets).most_common()
    if len(sheets) == 1 or (sheets and sheets[0][1] > sheets[1][1]):
        return specs / native(sheets[0][0])
    if sheets:
        names = ", ".join(sorted(name for name, _ in sheets))
        return Refusal(
            f"plusieurs classeurs ({names}) : nommer le bon avec --workbook",
            f"several workbooks ({names}): name one with --workbook",
        )
    return Refusal(
        f"aucun classeur de schémas dans {specs} : en nommer un avec --workbook",
        f"no workbook of schemas in {specs}: name one with --workbook",
    )


def _bad_file(path: Path, target: Path) -> Refusal | None:
    if path.suffix.lower() != ".xlsx" or (target.exists() and not target.is_file()):
        return Refusal(f"{path} n'est pas un classeur .xlsx", f"{path} is no .xlsx workbook")
    if not target.parent.is_dir():
        return Refusal(f"le dossier {target.parent} n'existe pas", f"there is no folder {target.parent}")
    if target.exists() and target.stat().st_size > MAX_FILE_SIZE:
        return Refusal(f"{path} est trop volumineux", f"{path} is too large")
    if target.exists() and not target.stat().st_mode & _WRITABLE:
        return Refusal(f"{path} est en lecture seule", f"{path} is read-only")
    if any((target.parent / lock.format(target.name)).exists() for lock in _LOCKS):
        return Refusal(
            f"{path} est ouvert dans un tableur : l'enregistrer et le fermer d'abord",
            f"{path} is open in a spreadsheet program: save and close it first",
        )
    return None
