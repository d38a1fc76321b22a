"""The report as one HTML file that needs nothing beside it, for reviewers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from hubsante_kit.faults import Fault
from hubsante_kit.history import Passage
from hubsante_kit.milestones import State
from hubsante_kit.report.as_json import outcome
from hubsante_kit.report.contents import Item, Report, digest

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --met: #18753c; --failed: #ce0500; --asked: #b34000; --quiet: #666; }
@media (prefers-color-scheme: dark) { :root { --met: #5fd38d; --failed: #ff8a80; --asked: #ffb070; --quiet: #aaa; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem;
color: CanvasText; background: Canvas; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th:nth-child(2), th:last-child { width: 8rem; } td, th { text-align: left; vertical-align: top;
padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
pre { overflow: auto; max-height: 30rem; border: 1px solid var(--line); padding: .6rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
.reussi { color: var(--met); } .echoue { color: var(--failed); } .constater { color: var(--asked); }
.faire, .bloque, small { color: var(--quiet); } code, td, summary { overflow-wrap: anywhere; }
@media (max-width: 45rem) {
table, tbody, tr, td { display: block; } thead { display: none; }
tr { padding: .4rem 0; border-bottom: 1px solid var(--line); } td { padding: .1rem 0; border: 0; }
td:empty { display: none; } td[data-label]::before { content: attr(data-label) " : "; color: var(--quiet); }
}
"""

_HEADS = ("Pas", "État", "Attendu", "Constaté", "Messages")
_FAULT_HEADS = ("Message", "Défaut", "Constaté", "À faire")

_CLASSES = {
    State.MET: "reussi",
    State.FAILED: "echoue",
    State.ASKED: "constater",
    State.OPEN: "faire",
    State.BLOCKED: "bloque",
}
_MARKS = {State.MET: "✓", State.FAILED: "✗", State.ASKED: "?", State.OPEN: "…", State.BLOCKED: "–"}


def as_html(report: Report) -> bytes:
    """Versions and hashes, steps, faults, and every message with its bytes."""
    title = f"Recette de {report.editor}"
    body = "".join(
        (
            _tag("h1", _text(title)),
            _head(report),
            *_groups(report.items),
            _faults(report),
            _findings(report),
            _messages(report.passages),
        )
    )
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{_text(title)}</title>'
    page = f'<!DOCTYPE html>\n<html lang="fr"><head>{head}<style>{_STYLE}</style></head><body>{body}</body></html>\n'
    return page.encode(errors="xmlcharrefreplace")


def _text(text: str) -> str:
    return escape(text.replace("\0", "\N{REPLACEMENT CHARACTER}"))


def _tag(name: str, content: str, **attributes: str) -> str:
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items() if value
    )
    return f"<{name}{given}>{content}</{name}>"


def _head(report: Report) -> str:
    counts = {state: sum(item.state is state for item in report.items) for state in State}
    entries = {
        "Résultat": ", ".join(state.counted(count) for state, count in counts.items() if count),
        "Logiciel": report.editor,
        "Partenaire": report.partner,
        "Lien": report.link,
        "Modèle": report.model,
        "Kit": report.kit,
        "Début": report.started.isoformat(" ", "seconds") if report.started else "",
        "Rapport": report.made.isoformat(" ", "seconds"),
        "Journal (SHA-256)": report.journal,
        **{f"{name} (SHA-256)": found for name, found in report.sources},
    }
    return _tag("dl", "".join(_tag("dt", _text(name)) + _tag("dd", _text(value)) for name, value in entries.items()))


def _groups(items: Iterable[Item]) -> Iterable[str]:
    for group, members in groupby(items, key=lambda item: item.group):
        rows = "".join(map(_row, members))
        yield _tag("h2", _text(group)) + _table(_HEADS, rows)


def _table(heads: Sequence[str], rows: str) -> str:
    cells = "".join(_tag("th", name, scope="col") for name in heads)
    return _tag("table", _tag("thead", _tag("tr", cells)) + _tag("tbody", rows))


def _cells(heads: Sequence[str], cells: Sequence[str]) -> str:
    """The cells of a row, each with its column's name, which a phone shows in the place of the head."""
    named = zip(heads, cells, strict=True)
    return "".join(_tag("td", cell, data_label=head if cell else "") for head, cell in named)


def _row(item: Item) -> str:
    name = _tag("strong", _text(item.name)) + " " + _text(item.title) + _small(item.again)
    origin = (
        "critère officiel" if item.origin == "officiel" else "critère du kit : l'officiel ne dit rien de vérifiable"
    )
    expected = _text(item.expected) + _small(origin) + _small(item.documentation)
    missing = f"après {', '.join(item.missing)}" if item.missing else ""
    seen = _text(item.seen) + _small(item.why) + _small(missing) + "".join(_small(q.text) for q in item.questions)
    state = f"{_MARKS[item.state]} {item.state.value}" + (" (facultatif)" if item.is_optional else "")
    links = " ".join(_tag("a", str(number), href=f"#message-{number}") for number in item.messages)
    cells = (name, _tag("span", _text(state), class_=_CLASSES[item.state]), expected, seen, links)
    return _tag("tr", _cells(_HEADS, cells), id=f"pas-{item.name}")


def _small(text: str) -> str:
    return f"<br>{_tag('small', _text(text))}" if text else ""


def _faults(report: Report) -> str:
    if not report.faults:
        return ""
    rows = "".join(_tag("tr", _cells(_FAULT_HEADS, _fault(fault))) for fault in report.faults)
    return _tag("h2", "Défauts du logiciel") + _table(_FAULT_HEADS, rows)


def _fault(fault: Fault) -> tuple[str, ...]:
    link = _tag("a", str(fault.message), href=f"#message-{fault.message}")
    return link, _text(fault.title) + _small(fault.code), _text(fault.seen), _text(fault.advice)


def _findings(report: Report) -> str:
    if not report.findings:
        return ""
    rows = "".join(
        _tag("li", _text(f"{found.ref} : {found.message}") + _small(f"→ {found.proposal}" if found.proposal else ""))
        for found in report.findings
    )
    return _tag("h2", "Constats sur le cahier de tests") + _tag("ul", rows)


def _messages(passages: Sequence[Passage]) -> str:
    return _tag("h2", "Messages") + "".join(map(_message, passages))


def _message(passage: Passage) -> str:
    published = passage.published
    at = f"{passage.at:%H:%M:%S}"
    summary = " · ".join((str(passage.number), at, passage.client, passage.schema or "?", outcome(passage)))
    persistent = "persistant" if published.is_persistent else "non persistant"
    key = f"clé de routage {published.routing_key}"
    facts = " · ".join((key, published.content_type, persistent, published.way, f"SHA-256 {digest(published.body)}"))
    remarks = passage.outcome.remarks if passage.outcome is not None else ()
    told = "".join(_tag("li", _text(f"{remark.path} : {remark.text}")) for remark in remarks)
    body = _tag("pre", _text(published.body.decode(errors="backslashreplace")))
    shown = _tag("p", _text(facts), id=f"message-{passage.number}")  # a link to it opens what is folded around
    return _tag("details", _tag("summary", _text(summary)) + shown + (_tag("ul", told) if told else "") + body)
