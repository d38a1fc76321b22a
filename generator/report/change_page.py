"""Changes as one HTML page that needs nothing else: by message, with their proofs, to be filtered."""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element, tostring  # writes only; nothing is parsed

from generator.diagnostics import Language
from generator.diff.judge import Category, Witness
from generator.report.change_page_style import style
from generator.report.change_view import ChangeView, Segment, Told, groups, segments, summary, views
from generator.report.change_words import CATEGORIES, FORMATS, ROLES, chosen
from generator.report.markup import element

_WORDS = {
    Language.FRENCH: {
        "title": "Changements du modèle de données",
        "message": "Message",
        "role": "Échange",
        "format": "Format",
        "all": "tous",
        "reach": "Portée",
        "change": "Changement",
        "before": "Avant",
        "after": "Après",
        "cells": "Cellules",
        "proof": "preuve",
    },
    Language.ENGLISH: {
        "title": "Changes of the data model",
        "message": "Message",
        "role": "Exchange",
        "format": "Format",
        "all": "all",
        "reach": "Reach",
        "change": "Change",
        "before": "Before",
        "after": "After",
        "cells": "Cells",
        "proof": "proof",
    },
}


def render(told: Told) -> str:
    """The page, whose title names both sides; it runs no script, and its security policy allows none."""
    listed = groups(views(told))
    css = style(len(listed))
    html = element("html", _head(told, css), _body(told, listed), lang=str(told.language))
    return "<!DOCTYPE html>\n" + tostring(html, encoding="unicode", method="html")


def _head(told: Told, css: str) -> Element:
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    sheet = element("style")
    sheet.text = css
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{_WORDS[told.language]['title']} — {' → '.join(told.sides)}"),
        sheet,
    )


def _body(told: Told, listed: dict[str, list[ChangeView]]) -> Element:
    title = element("h1", _WORDS[told.language]["title"], " ", element("small", " → ".join(told.sides)))
    first, *replayed = summary(told)
    sections = [_section(number, *group, told.language) for number, group in enumerate(listed.items())]
    filters = [_filters(told, listed)] if listed else []
    shown = [element("p", line, class_="replayed") for line in replayed]
    main = sections or [element("p", first, class_="nothing")]
    return element("body", element("header", title, *filters, *shown), element("main", *main))


def _filters(told: Told, listed: dict[str, list[ChangeView]]) -> Element:
    """A box a category, which says how many there are, and lists of exchanges, formats and messages."""
    language = told.language
    found = Counter(judgement.category for judgement in told.judgements)
    tiles = [_tile(category, found[category], language) for category in Category if found[category]]
    messages = {f"m{number}": f"{name} ({len(changes)})" for number, (name, changes) in enumerate(listed.items())}
    roles = {role: chosen(words, language) for role, words in ROLES.items()}
    lists: dict[str, Mapping[Any, str]] = {"role": roles, "format": FORMATS, "message": messages}
    return element("div", *tiles, *(_list(name, each, language) for name, each in lists.items()), class_="filters")


def _tile(category: Category, number: int, language: Language) -> Element:
    box = element("input", type="checkbox", id=category.value, checked="checked")
    word = chosen(CATEGORIES[category], language)
    return element("label", box, element("b", str(number)), " ", word, class_=f"tile {category.value}")


def _list(name: str, entries: Mapping[Any, str], language: Language) -> Element:
    options = (element("option", text, value=value) for value, text in entries.items())
    every = element("option", _WORDS[language]["all"], value="")
    return element("label", _WORDS[language][name], " ", element("select", every, *options, id=name))


def _section(number: int, heading: str, changes: Sequence[ChangeView], language: Language) -> Element:
    words = _WORDS[language]
    heads = [element("th", words[name], scope="col") for name in ("reach", "change", "before", "after")]
    rows = [_row(view, words["proof"]) for view in changes]
    table = element("table", element("thead", element("tr", *heads)), element("tbody", *rows))
    return element("section", element("h2", heading), table, id=f"m{number}")


def _row(view: ChangeView, proof: str) -> Element:
    old, new = segments(*view.values)
    badge = element("span", view.category_word, class_="badge")
    reach = [element("p", line, class_="reach") for line in view.lines]
    old_cell, new_cell = view.cells
    return element(
        "tr",
        element("td", badge, *reach),
        element("td", element("p", view.what, " ", element("code", view.judgement.rule.code)), *_proofs(view, proof)),
        element("td", *_marked(old, "del"), element("p", old_cell, class_="cell")),
        element("td", *_marked(new, "ins"), element("p", new_cell, class_="cell")),
        class_=" ".join((view.category.value, *_classes(view))),
    )


def _classes(view: ChangeView) -> Iterator[str]:
    """What a row is filtered by: an exchange, a format, and both."""
    for role, form in view.judgement.breaks:
        yield from (role, form, f"{role}-{form}")


def _marked(pieces: Sequence[Segment], tag: str) -> Iterator[Element | str]:
    yield from (element(tag, text) if is_other else text for text, is_other in pieces)


def _proofs(view: ChangeView, word: str) -> Iterator[Element]:
    for witness in view.judgement.witnesses:
        title = element("summary", f"{word} : {view.proof(witness)}")
        yield element("details", title, _document(witness))


def _document(witness: Witness) -> Element:
    """The message, indented; each line is a text of its own, as texts of one element stay within their line."""
    text = witness.document
    if witness.format == "json":
        text = json.dumps(json.loads(text), ensure_ascii=False, indent=2)
    return element("pre", *(element("span", line) for line in text.splitlines()))
