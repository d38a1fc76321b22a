"""A code list as the ANS publishes it: CSV that the reader of sources takes."""

from __future__ import annotations

import csv
import io

from generator.model import Code, CodeList


def code_list_csv(code_list: CodeList) -> str:
    """A header, then a line a code in the list's order: `code,label_n1,…,description,commentaire`."""
    levels = max((len(code.labels) for code in code_list.codes), default=0)
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["code", *(f"label_n{level}" for level in range(1, levels + 1)), "description", "commentaire"])
    rows.writerows(_row(code, levels) for code in code_list.codes)
    return text.getvalue()


def _row(code: Code, levels: int) -> list[str]:
    labels = [*code.labels, *[""] * (levels - len(code.labels))]
    return [code.code, *labels, code.description, code.comment]
