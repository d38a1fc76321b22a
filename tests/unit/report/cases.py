"""Runs to be told: one with a finding of each kind, and one whose every text is hostile."""

from __future__ import annotations

from pathlib import Path

from generator.catalogue import Language, Severity
from generator.diagnostics import Diagnostic, Origin, finding, phrase
from generator.read.waivers import Waived, Waiver
from generator.report.run import Run

CELL = Origin("mdd.xlsx", 0, "RC-EDA", 9, 10)
ERROR = finding("missing-wire-name", CELL)
WARNING = finding(
    "duplicate-code", Origin("noms.xlsx", 1, "canal", 8, 1), value="K1", first="A7", related=[CELL, Origin("x.json")]
)
MEMBER = finding("code-without-label", Origin("scenarios/a.json", pointer="/steps/0/name"), value="K1")
SETTING = finding("expired-waiver", Origin("release.toml", row=7), value="duplicate-code", until="2026-01-01")
WAIVED = finding("code-without-label", Origin("noms.xlsx", 1, "canal", 9, 1), value="K2")
INFORMATION = finding(
    "unused-code-list", Origin("noms.xlsx", 1, "canal", 1, 2), value="canal", aside=phrase("sheet-aside")
)

HOSTILE = (
    "<script>alert('1')</script>",
    "]]><x/><!--&amp;--%0A::error::x",
    "::error file=x::y\n::warning::z\r\n",
    "a\x00\x1b[31m\u202e\u2028\udcff\uffff,b:c[red]d[/red]",
    "q\"uo'te` {value} {0} %s ${{ secrets }}",
)


def waived(one: Diagnostic, reason: str = "repris de la norme") -> Waived:
    return Waived(one, Waiver(one.code, "canal!A9", "", reason, None, Origin("release.toml", row=3)))


def run(
    *findings: Diagnostic,
    waived: tuple[Waived, ...] = (),
    specs: Path = Path("specs"),
    language: Language = Language.FRENCH,
    fails_on: frozenset[Severity] = frozenset({Severity.ERROR}),
    is_verbose: bool = False,
) -> Run:
    return Run(specs, findings, waived, language, fails_on, is_verbose)


def hostile(text: str) -> Run:
    """Two findings and a waived one, in whose every place and value the text stands."""
    cell = Origin(f"{text}.xlsx", 0, text, 9, 10)
    found = finding("duplicate-code", cell, value=text, first=text, related=[Origin(text, pointer=f"/{text}")])
    member = finding("code-without-label", Origin(f"{text}.json", pointer=f"/{text}"), value=text)
    return run(found, member, waived=(waived(found, text),))


EACH = run(ERROR, WARNING, MEMBER, SETTING, waived=(waived(WAIVED),))
NONE = run()
