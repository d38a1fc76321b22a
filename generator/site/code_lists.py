"""A code list as a page that can be browsed and filtered, and as files to take away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from generator.artifact import Artifact
from generator.content.blocks import Document, Table
from generator.emit.code_list_csv import code_list_csv
from generator.emit.html import blocks_html
from generator.emit.json_text import json_text
from generator.model import Code, CodeList
from generator.site.shell import FILES, Seen, rendered


@dataclass(slots=True)
class _Branch:
    """A label with the codes below it; it may be a code itself."""

    label: str
    code: Code | None = None
    number: int = 0  # of the code in its list
    below: dict[str, _Branch] = field(default_factory=dict)


def body(document: Document, code_list: CodeList, slug: str) -> str:
    """The page's contents: what the documentation says of the list, then its codes."""
    seen = Seen(document.path)
    words = [block for block in document.blocks if not isinstance(block, Table)]
    forms = [
        {"name": form.upper(), "address": seen.asset(f"{FILES}/nomenclatures/{slug}.{form}")}
        for form in ("csv", "json")
    ]
    return rendered(
        "site/nomenclature.html.jinja",
        words=blocks_html(words, seen.page),
        forms=forms,
        codes=_codes(code_list),
    )


# --- the codes -----------------------------------------------------------------------


def _codes(code_list: CodeList) -> str:
    root = _Branch("")
    for number, code in enumerate(code_list.codes):
        at = root
        for label in code.labels or (code.code,):
            at = at.below.setdefault(label, _Branch(label))
        if at.code is not None:  # two codes of one label stand beside each other
            at = root.below.setdefault(f"{code.label}\0{number}", _Branch(code.label))
        at.code, at.number = code, number
    return f'<ul class="codes">{"".join(map(_entry, root.below.values()))}</ul>'


def _entry(branch: _Branch) -> str:
    line = _line(branch)
    identity = f' id="code-{branch.number}"' if branch.code else ""
    if not branch.below:
        return f"<li{identity}>{line}</li>\n"
    inside = "".join(map(_entry, branch.below.values()))
    return f"<li{identity}><details open><summary>{line}</summary><ul>{inside}</ul></details></li>\n"


def _line(branch: _Branch) -> str:
    code = f"<code>{escape(branch.code.code)}</code> " if branch.code else ""
    notes = " ".join(part for part in (branch.code.description, branch.code.comment) if part) if branch.code else ""
    more = f" <small>{escape(notes)}</small>" if notes else ""
    return f"{code}<span>{escape(branch.label)}</span>{more}"


# --- the files -----------------------------------------------------------------------


def files(code_list: CodeList, slug: str) -> Iterator[Artifact]:
    """The list as CSV, a column a level, and as JSON."""
    yield Artifact.text(f"{FILES}/nomenclatures/{slug}.csv", code_list_csv(code_list))
    yield Artifact.text(f"{FILES}/nomenclatures/{slug}.json", json_text(_tree(code_list), indent=2))


def _tree(code_list: CodeList) -> Mapping[str, object]:
    codes = [
        {"code": code.code, "labels": list(code.labels), "description": code.description, "comment": code.comment}
        for code in code_list.codes
    ]
    return {"id": code_list.id, "title": code_list.title, "codes": codes}
