"""What A1 says of the schemas beside their table, and what the lines of the table say of one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, finding
from generator.naming.names import WIRE_NAME
from generator.read.rows import Cell, SchemaEntry


def contradictions(sheet: str, entries: Sequence[SchemaEntry], words: Sequence[SchemaEntry]) -> Iterator[Diagnostic]:
    """Names that A1, the table of schemas and the ends of namespaces do not spell alike; perimeters of two schemas.

    A perimeter in A1 is no matter, nor is a schema that A1 does not name. Capitals make no
    difference at the end of a namespace, nor for a schema without header.

    Reports: name-differs, undeclared-schema, shared-perimeter
    """
    schemas = [entry.schema.text for entry in entries]
    left = list(entries)
    for word in sorted(words, key=lambda word: word.schema.text not in schemas):
        line = _line(word, left)
        if line is None:
            yield finding("undeclared-schema", word.schema.origin, value=word.schema.text)
            continue
        left.remove(line)
        if word.schema.text != line.schema.text:
            is_line_wrong = word.schema.text == sheet or schemas.count(line.schema.text) > 1
            yield _differs(line.schema, word.schema) if is_line_wrong else _differs(word.schema, line.schema)
        yield from _roots(line, word)
    for entry in left:
        yield from _roots(entry, None)
    yield from _shared_perimeters(entries)


def _line(word: SchemaEntry, left: Sequence[SchemaEntry]) -> SchemaEntry | None:
    """The line of the table that a word of A1 means: of its schema, or else of its perimeter and root."""
    named = next((entry for entry in left if entry.schema.text == word.schema.text), None)
    names = word.perimeter.text, word.root.text
    return named or next((entry for entry in left if (entry.perimeter.text, entry.root.text) == names), None)


def _roots(entry: SchemaEntry, word: SchemaEntry | None) -> Iterator[Diagnostic]:
    """The root of a schema where it is not that of A1 or of the namespace; the one that stands alone is wrong."""
    end = _end(entry)
    is_end_same = end is not None and end.text.casefold() == entry.root.text.casefold()
    if word is not None and entry.root and not _is_same(word.root, entry):
        is_word_wrong = end is not None and is_end_same and end.text != word.root.text
        yield _differs(word.root, entry.root) if is_word_wrong else _differs(entry.root, word.root)
    elif end is not None and not is_end_same:
        yield _differs(end, entry.root)


def _is_same(root: Cell, entry: SchemaEntry) -> bool:
    is_exact = root.text == entry.root.text
    return is_exact or (not entry.has_header and root.text.casefold() == entry.root.text.casefold())


def _end(entry: SchemaEntry) -> Cell | None:
    """The root that a namespace ends in, `createCase` of `eda:1.9:createCase`; None where it ends in a version."""
    end = entry.namespace.text.rpartition(":")[2]
    is_root = entry.has_header and entry.root and WIRE_NAME.match(end)
    return Cell(end, entry.namespace.origin) if is_root else None


def _differs(wrong: Cell, right: Cell) -> Diagnostic:
    place = right.origin
    return finding("name-differs", wrong.origin, related=[place], value=wrong.text, other=right.text, where=place.cell)


def _shared_perimeters(entries: Sequence[SchemaEntry]) -> Iterator[Diagnostic]:
    """A perimeter that another schema of the sheet has already, reported at the second.

    Reports: shared-perimeter
    """
    first: dict[str, SchemaEntry] = {}
    for entry in entries:
        if not entry.perimeter or not entry.schema:
            continue
        other = first.setdefault(entry.perimeter.text, entry)
        if other.schema.text != entry.schema.text:
            place = other.perimeter.origin
            values = {"value": entry.perimeter.text, "schema": other.schema.text, "first": place.cell}
            yield finding("shared-perimeter", entry.perimeter.origin, related=[place], **values)
