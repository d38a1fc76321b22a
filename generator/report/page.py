"""Findings as one HTML page that needs nothing else: by sheet, with links to the cells, to be filtered."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, tostring

from generator.catalogue import Language, Severity
from generator.catalogue.language import counted
from generator.diagnostics import Diagnostic, Origin
from generator.report.legible import legible
from generator.report.markup import element
from generator.report.page_style import style
from generator.report.places import link
from generator.report.run import Group, Run, groups, sheet_place, spot

_WORDS = {
    Language.FRENCH: {
        "title": "Contrôle du modèle de données",
        "nothing": "Aucun constat : rien d'incorrect, rien de douteux.",
        "sheet": "Feuille",
        "all": "toutes les feuilles",
        "place": "Endroit",
        "severity": "Gravité",
        "finding": "Constat",
        "see": "voir",
        "waived": "Constats levés par une dérogation",
        "reason": "Raison",
        "whole": "fichier",
    },
    Language.ENGLISH: {
        "title": "Check of the data model",
        "nothing": "No finding: nothing is wrong, nothing doubtful.",
        "sheet": "Sheet",
        "all": "all sheets",
        "place": "Place",
        "severity": "Severity",
        "finding": "Finding",
        "see": "see",
        "waived": "Findings that a waiver covers",
        "reason": "Reason",
        "whole": "file",
    },
}


def render(run: Run) -> str:
    """The page; it runs no script, and its security policy allows none."""
    sheets = tuple(groups(run.findings))
    css = style(len(sheets))
    html = element("html", _head(run, css), _body(run, sheets), lang=str(run.language))
    return "<!DOCTYPE html>\n" + tostring(html, encoding="unicode", method="html")


def _head(run: Run, css: str) -> Element:
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    sheet = element("style")
    sheet.text = css
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{_WORDS[run.language]['title']} — {run.specs}"),
        sheet,
    )


def _body(run: Run, sheets: Sequence[Group]) -> Element:
    words = _WORDS[run.language]
    title = element("h1", words["title"], " ", element("small", str(run.specs)))
    main = [_section(number, group, run) for number, group in enumerate(sheets)]
    return element(
        "body",
        element("header", title, *([_filters(run, sheets)] if sheets else [])),
        element("main", *(main or [element("p", words["nothing"], class_="nothing")]), *_waived(run)),
    )


def _filters(run: Run, sheets: Sequence[Group]) -> Element:
    """A box a severity, which says how many there are, and a list of the sheets.

    Information is first hidden where there is something else.
    """
    counts = Counter(finding.severity for finding in run.findings)
    shown = counts.keys() - {Severity.INFO} or counts.keys()
    tiles = [
        _tile(severity, counts[severity], run.language, is_on=severity in shown)
        for severity in Severity
        if counts[severity]
    ]
    words = _WORDS[run.language]
    options = [
        element("option", f"{group.name} ({len(group.findings)})", value=f"s{n}") for n, group in enumerate(sheets)
    ]
    chosen = element("select", element("option", words["all"], value=""), *options, id="sheet")
    return element("div", *tiles, element("label", words["sheet"], " ", chosen, class_="sheet"), class_="filters")


def _tile(severity: Severity, number: int, language: Language, *, is_on: bool) -> Element:
    box = element("input", type="checkbox", id=str(severity), **({"checked": "checked"} if is_on else {}))
    figure, _, word = counted(number, severity.name_in(language), language).partition(" ")
    return element("label", box, element("b", figure), " ", word, class_=f"tile {severity}")


def _section(number: int, group: Group, run: Run) -> Element:
    kinds = " ".join(f"has-{severity}" for severity in Severity if any(f.severity is severity for f in group.findings))
    words = _WORDS[run.language]
    title = element("h2", element("span", legible(group.file), class_="file"), " ", legible(group.sheet))
    heads = [element("th", words[heading], scope="col") for heading in ("place", "severity", "finding")]
    rows = [_row(finding, run) for finding in group.findings]
    table = element("table", element("thead", element("tr", *heads)), element("tbody", *rows))
    return element("section", title, table, id=f"s{number}", class_=kinds)


def _row(finding: Diagnostic, run: Run) -> Element:
    badge = element("span", finding.severity.name_in(run.language), class_="badge")
    return element(
        "tr",
        element(
            "td", _link(finding.origin, spot(finding.origin) or _WORDS[run.language]["whole"], run), class_="place"
        ),
        element("td", badge),
        element("td", *_words_of(finding, run)),
        class_=str(finding.severity),
    )


def _words_of(finding: Diagnostic, run: Run) -> Iterator[Element]:
    code = element("code", finding.code)
    yield element("p", finding.message(run.language), " ", code)
    yield element("p", f"→ {finding.help(run.language)}", class_="help")
    if finding.related:
        places = [_link(other, _seen_from(finding.origin, other), run) for other in finding.related]
        yield element(
            "p", _WORDS[run.language]["see"], *(part for place in places for part in (" ", place)), class_="see"
        )


def _seen_from(here: Origin, other: Origin) -> str:
    return sheet_place(other) if other.file == here.file else str(other)


def _link(origin: Origin, text: str, run: Run) -> Element:
    return element("a", text, href=link(run.specs, origin, run.page_folder))


def _waived(run: Run) -> Iterator[Element]:
    if not run.waived:
        return
    words = _WORDS[run.language]
    heads = [element("th", words[heading], scope="col") for heading in ("place", "finding", "reason")]
    rows = [
        element(
            "tr",
            element("td", _link(waived.finding.origin, str(waived.finding.origin), run), class_="place"),
            element("td", waived.finding.message(run.language), " ", element("code", waived.finding.code)),
            element("td", waived.waiver.reason),
        )
        for waived in run.waived
    ]
    table = element("table", element("thead", element("tr", *heads)), element("tbody", *rows))
    yield element("details", element("summary", f"{words['waived']} ({len(rows)})"), table)
