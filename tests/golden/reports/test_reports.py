"""One small release with an error, a warning and a waived finding, told in every format, as reviewed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline
from generator.catalogue import Language
from generator.clock import Clock
from generator.report.formats import render
from generator.report.run import Run
from tests.golden.findings.base import BASE, CODES, LISTS, MDD, SHEET
from tests.workbooks import folder, workbook

EXPECTED = Path(__file__).parent / "expected"
WAIVERS = """[[waiver]]
code = "code-without-label"
cell = "kind!A8"
reason = "la norme n'en donne pas"

[[waiver]]
code = "duplicate-code"
path = "nomenclatures/*"
reason = "provisoire"
until = 2026-06-30
"""
BROKEN = {
    **BASE,
    MDD: workbook(SHEET.having(J10="caseId")),
    LISTS: workbook(CODES.having(A8="K1", B8=None)),
    "release.toml": WAIVERS.encode(),
}
CODES_TOLD = {"duplicate-field", "expired-waiver"}  # whatever other rules find has its own cases
FILES = {
    "text": "check.txt",
    "json": "check.json",
    "sarif": "check.sarif",
    "github": "check.github",
    "html": "check.html",
    "junit": "check.xml",
}


def told(form: str, where: Path, language: Language = Language.FRENCH) -> str:
    outcome = pipeline.check(folder(where / "specs", BROKEN), frozenset(), Clock(), date(2026, 11, 22))
    findings = tuple(one for one in outcome.findings if one.code in CODES_TOLD)
    text = render(form, Run(Path("specs"), findings, outcome.waived, language))
    return (_by_line(text) if form == "html" else text) + "\n"


def _by_line(page: str) -> str:
    """A page without its style, its parts a line each."""
    plain = re.sub(r"<style>.*</style>|'sha256-[^']*'", "…", page, flags=re.DOTALL)
    return re.sub(r"(?=<(?:meta|body|header|label|option|main|section|table|tr|td|p|details)\b)", "\n", plain)


@pytest.mark.parametrize(("form", "file"), FILES.items())
def test_report_is_as_reviewed(form: str, file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert told(form, tmp_path) == (EXPECTED / file).read_text(encoding="utf-8")


def test_report_in_english_is_as_reviewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert told("text", tmp_path, Language.ENGLISH) == (EXPECTED / "check.en.txt").read_text(encoding="utf-8")
