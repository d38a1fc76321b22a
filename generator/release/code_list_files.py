"""Code lists as the ANS publishes them: a CSV file each, which the reader of sources takes."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.model import Code, CodeList
from generator.naming.files import file_names, is_device_name

_PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}(?<![.])")


def code_list_names(code_lists: Iterable[CodeList]) -> Mapping[str, str]:
    """A file name without ending for each list: its id, unless some file system takes no such name."""
    ids = [code_list.id for code_list in code_lists]
    counts = Counter(map(str.lower, ids))
    plain = {one for one in ids if _PLAIN.fullmatch(one) and not is_device_name(one) and counts[one.lower()] == 1}
    others = file_names((one for one in ids if one not in plain), map(str.lower, plain))
    return {one: others.get(one, one) for one in ids}


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
