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
        "sheet": "{name} : {summary}",
        "aside": "mise de côté : son nom commence par #",
        "skipped": "mise de côté : skip_sheets la nomme, dans release.toml",
        "unread": "illisible : voir les constats",
        "other": "ni schéma ni nomenclature : pas de table des schémas, ni A1 comme RC-EDA:15-18:createCase",
        "codes": "nomenclature {list_id}, codes : {codes}, niveaux : {levels}",
        "rules": "règles : {rows}",
        "correspondences": "correspondances : {rows}",
        "code table": "table de codes : {rows}",
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
        "sheet": "{name}: {summary}",
        "aside": "set aside: its name begins with #",
        "skipped": "set aside: skip_sheets names it, in release.toml",
        "unread": "unreadable: see the findings",
        "other": "neither schema nor code list: no table of schemas, nor A1 like RC-EDA:15-18:createCase",
        "codes": "code list {list_id}, codes: {codes}, levels: {levels}",
        "rules": "rules: {rows}",
        "correspondences": "correspondences: {rows}",
        "code table": "table of codes: {rows}",
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
    lines = [shown(seen.file), *(f"  {line}" for sheet in seen.sheets for line in _sheet(sheet, words))]
    return "\n".join([*lines, *(plain.findings(run) or [f"  {words['none']}"])])


def as_json(files: Iterable[FileSeen], language: Language) -> str:
    """The same as a list of objects, findings with code, severity, cell and message."""
    return json.dumps([_object(file, language) for file in files], ensure_ascii=False, indent=2)


def _object(seen: FileSeen, language: Language) -> dict[str, object]:
    findings = [
        {
            "code": finding.code,
            "severity": str(finding.severity),
            "sheet": finding.origin.sheet,
            "cell": finding.origin.cell,
        }
        | {"message": finding.message(language)}
        for finding in seen.findings
    ]
    return {"file": seen.file, "sheets": [asdict(sheet) for sheet in seen.sheets], "findings": findings}


def _sheet(sheet: SheetSeen, words: Words) -> Iterator[str]:
    kind = "words" if sheet.is_from_words else sheet.kind
    summary = words[kind].format(list_id=sheet.list_id, codes=sheet.codes, levels=sheet.levels, rows=sheet.rows)
    yield shown(words["sheet"].format(name=sheet.name, summary=summary), _LONGEST)
    if sheet.kind == "schemas":
        yield from (shown(f"  {line}", _LONGEST) for line in _table(sheet, words))


def _table(sheet: SheetSeen, words: Words) -> Iterator[str]:
    yield from (_schema(each, words) for each in sheet.schemas)
    if not sheet.header_row:
        yield words["no columns"]
        return
    yield words["columns"].format(row=sheet.header_row, text=_named(sheet.columns))
    if sheet.notes:
        more = ", …" if len(sheet.notes) > _MOST_NOTES else ""
        yield words["notes"].format(text=_named(sheet.notes[:_MOST_NOTES]) + more)
    yield words["table"].format(rows=sheet.rows)
    yield from (_skipped(each, words) for each in sheet.skipped)


def _schema(schema: SchemaSeen, words: Words) -> str:
    header = words["header" if schema.has_header else "no header"]
    default = words["default"] if schema.is_default_namespace else ""
    names = {"schema": schema.schema, "perimeter": schema.perimeter, "root": schema.root, "namespace": schema.namespace}
    return words["schema"].format(header=header, default=default, rows=schema.rows, **names)


def _named(columns: Sequence[tuple[str, str]]) -> str:
    """`"B-G Donnée (Niveau 1-6), J Balise"`."""
    levels = [letters for name, letters in columns if name.startswith(_LEVEL)]
    others = [f"{letters} {name}" for name, letters in columns if not name.startswith(_LEVEL)]
    return ", ".join([f"{levels[0]}-{levels[-1]} {_LEVEL} 1-{len(levels)})", *others] if levels else others)


def _skipped(rows: RowsSkipped, words: Words) -> str:
    reason = words["unread rows" if rows.reason == "unread" else rows.reason].format(perimeter=rows.perimeter)
    return words["rows skipped"].format(numbers=", ".join(_runs(rows.rows)), reason=reason)


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
