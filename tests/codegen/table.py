"""The table of `docs/code-generators.md`: what generators make of our files, a row each."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.codegen.generators import BUNDLES, GENERATORS, Code

PAGE = BUNDLES.parents[2] / "docs" / "code-generators.md"
FILES = ("RC-EDA", "EDXL-DE")
BEGIN, END = "<!-- made by make codegen-table -->\n", "<!-- end -->\n"


@dataclass(frozen=True, slots=True)
class Row:
    """What one generator made of one file."""

    file: str
    generator: str
    code: Code

    @property
    def foreign_names(self) -> list[str]:
        """The names that are no name of the schema: neither a definition's nor a field's."""
        known = {_letters(one) for one in _names(self.file)}
        return [one for one in self.code.names if _letters(one) not in known]

    @property
    def case_id(self) -> str:
        return self.code.fields["CreateCase", "caseId"]

    @property
    def message_id(self) -> str:
        """The type of a header field beside a use case; empty where the file has no header."""
        fields = self.code.fields
        return fields.get(("CreateCaseMessage", "messageId")) or fields.get(("Message", "messageId"), "")


ROWS = tuple((file, generator) for file in FILES for generator in GENERATORS)
"""What the rows of the table are of, in their order."""


def made(file: str, generator: str) -> Row:
    """A row, which takes some seconds."""
    with tempfile.TemporaryDirectory() as folder:
        return Row(file, generator, GENERATORS[generator](BUNDLES / f"{file}.schema.json", Path(folder)))


def table() -> str:
    """The rows in Markdown."""
    head = "| file | generator | classes | other types | names beside the wire's | `caseId` | `messageId` |"
    return "\n".join([head, "|---|---|--:|--:|--:|---|---|", *(line(made(*one)) for one in ROWS)]) + "\n"


def with_table(page: str) -> str:
    """The page with the table as it is now."""
    before, _, rest = page.partition(BEGIN)
    return f"{before}{BEGIN}\n{table()}\n{END}{rest.partition(END)[2]}"


def line(row: Row) -> str:
    """A row in Markdown."""
    counts = (len(row.code.classes), len(row.code.enumerations), len(row.foreign_names))
    types = (f"`{one}`" if one else "" for one in (row.case_id, row.message_id))
    return f"| {' | '.join([row.file, row.generator, *map(str, counts), *types])} |"


def _letters(name: str) -> str:
    """A name as any language has it, whose capitals and signs differ."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _names(file: str) -> Iterator[str]:
    bundle = json.loads((BUNDLES / f"{file}.schema.json").read_text(encoding="utf-8"))
    for name, schema in ((bundle["title"], bundle), *bundle["definitions"].items()):
        yield name
        for field in schema.get("properties", {}):
            yield field
            yield f"{name} {field}"  # a type in place, which openapi-generator names after both


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
