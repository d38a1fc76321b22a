"""What the reader saw in a file, as a terminal or a program reads it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from generator.diagnostics import Language, shown
from generator.inspection import FileSeen, RowsSkipped, SchemaSeen, SheetSeen
from generator.report import plain
from generator.report.run import Run

_WORDS = {
    Language.FRENCH: {
        "sheet": "{name} : {said}",
        "aside": "mise de côté : son nom commence par #",
        "skipped": "mise de côté : skip_sheets la nomme, dans release.toml",
        "unread": "illisible : voir les constats",
        "other": "ni schéma ni nomenclature : pas de table des schémas, ni A1 comme RC-EDA:15-18:createCase",
        "codes": "nomenclature {list_id}, codes : {codes}, niveaux : {levels}",
        "schemas": "schémas, d'après la table du haut de la feuille",
        "words": "schémas, d'après A1 ; pas de table",
        "schema": "{schema} : périmètre {perimeter}, racine {root}, {header}, {namespace}{default}, lignes : {rows}",
        "header": "avec en-tête",
        "no header": "sans en-tête",
        "default": " (par défaut)",
        "columns": "colonnes lues (titres en ligne {row}) : {text}",
        "no columns": "pas de ligne de titres complète : voir les constats",
        "notes": "colonnes non lues : {text}",
        "table": "lignes de données : {rows}",
        "blank": "vides",
        "comment": "commentaires",
        "unnamed": "ni libellé ni balise",
        "unread rows": "illisibles, voir les constats",
        "no-perimeter": "dans aucun périmètre des schémas",
        "outside": "sous une ligne qui n'est pas dans le périmètre {perimeter}",
        "rows skipped": "lignes {numbers} : {reason}",
        "none": "aucun constat de lecture",
    },
    Language.ENGLISH: {
        "sheet": "{name}: {said}",
        "aside": "set aside: its name begins with #",
        "skipped": "set aside: skip_sheets names it, in release.toml",
        "unread": "unreadable: see the findings",
        "other": "neither schema nor code list: no table of schemas, nor A1 like RC-EDA:15-18:createCase",
        "codes": "code list {list_id}, codes: {codes}, levels: {levels}",
        "schemas": "schemas, from the table on top of the sheet",
        "words": "schemas, from A1; no table",
        "schema": "{schema}: perimeter {perimeter}, root {root}, {header}, {namespace}{default}, rows: {rows}",
        "header": "with header",
        "no header": "without header",
        "default": " (default)",
        "columns": "columns read (headers in row {row}): {text}",
        "no columns": "no complete header row: see the findings",
        "notes": "columns not read: {text}",
        "table": "rows of data: {rows}",
        "blank": "blank",
        "comment": "comments",
        "unnamed": "neither label nor Balise",
        "unread rows": "unreadable, see the findings",
        "no-perimeter": "not in any perimeter of the schemas",
        "outside": "under a row that is not in the perimeter {perimeter}",
        "rows skipped": "rows {numbers}: {reason}",
        "none": "nothing found while reading",
    },
}
_LEVEL = "Donnée (Niveau"
_MOST_NOTES = 12  # columns
_LONGEST = 400  # characters of a line

Words = dict[str, str]


def as_text(seen: FileSeen, language: Language) -> str:
    """The file, its sheets and its findings, line by line."""
    words = _WORDS[language]
    run = Run(Path(), seen.findings, language=language)
    lines = [shown(seen.file), *(f"  {line}" for one in seen.sheets for line in _sheet(one, words))]
    return "\n".join([*lines, *(plain.findings(run) or [f"  {words['none']}"])])


def as_json(files: Iterable[FileSeen], language: Language) -> str:
    """The same as a list of objects, findings with code, severity, cell and message."""
    return json.dumps([_object(one, language) for one in files], ensure_ascii=False, indent=2)


def _object(seen: FileSeen, language: Language) -> dict[str, object]:
    findings = [
        {"code": one.code, "severity": str(one.severity), "sheet": one.origin.sheet, "cell": one.origin.cell}
        | {"message": one.message(language)}
        for one in seen.findings
    ]
    return {"file": seen.file, "sheets": [asdict(one) for one in seen.sheets], "findings": findings}


def _sheet(one: SheetSeen, words: Words) -> Iterator[str]:
    kind = "words" if one.is_from_words else one.kind
    said = words[kind].format(list_id=one.list_id, codes=one.codes, levels=one.levels)
    yield shown(words["sheet"].format(name=one.name, said=said), _LONGEST)
    if one.kind == "schemas":
        yield from (shown(f"  {line}", _LONGEST) for line in _table(one, words))


def _table(one: SheetSeen, words: Words) -> Iterator[str]:
    yield from (_schema(each, words) for each in one.schemas)
    if not one.header_row:
        yield words["no columns"]
        return
    yield words["columns"].format(row=one.header_row, text=_named(one.columns))
    if one.notes:
        more = ", …" if len(one.notes) > _MOST_NOTES else ""
        yield words["notes"].format(text=_named(one.notes[:_MOST_NOTES]) + more)
    yield words["table"].format(rows=one.rows)
    yield from (_skipped(each, words) for each in one.skipped)


def _schema(one: SchemaSeen, words: Words) -> str:
    header = words["header" if one.has_header else "no header"]
    default = words["default"] if one.is_default_namespace else ""
    names = {"schema": one.schema, "perimeter": one.perimeter, "root": one.root, "namespace": one.namespace}
    return words["schema"].format(header=header, default=default, rows=one.rows, **names)


def _named(columns: Sequence[tuple[str, str]]) -> str:
    """`"B-G Donnée (Niveau 1-6), J Balise"`."""
    levels = [letters for name, letters in columns if name.startswith(_LEVEL)]
    others = [f"{letters} {name}" for name, letters in columns if not name.startswith(_LEVEL)]
    return ", ".join([f"{levels[0]}-{levels[-1]} {_LEVEL} 1-{len(levels)})", *others] if levels else others)


def _skipped(one: RowsSkipped, words: Words) -> str:
    reason = words["unread rows" if one.reason == "unread" else one.reason].format(perimeter=one.perimeter)
    return words["rows skipped"].format(numbers=", ".join(_runs(one.rows)), reason=reason)


def _runs(rows: Iterable[int]) -> Iterator[str]:
    """Consecutive numbers as one: `"18-62"`."""
    first = last = 0
    for row in rows:
        if first and row != last + 1:
            yield _run(first, last)
            first = row
        first, last = first or row, row
    if first:
        yield _run(first, last)


def _run(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"
