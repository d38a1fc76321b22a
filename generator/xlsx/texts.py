"""Texts as a workbook can hold them, and the texts that the tool writes into one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from generator.catalogue import Severity
from generator.diagnostics import Diagnostic, Language

CELL_LENGTH = 32_767  # characters, as Excel has it

SEVERITIES: Mapping[Language, Mapping[Severity, str]] = {
    Language.FRENCH: {Severity.ERROR: "Erreur", Severity.WARNING: "Alerte", Severity.INFO: "Info"},
    Language.ENGLISH: {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Info"},
}
SEE_ALSO = {Language.FRENCH: "voir aussi", Language.ENGLISH: "see also"}

_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_CODED = re.compile("_(x[0-9A-Fa-f]{4}_)")
_RELATED_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one weight."""

    text: str
    is_bold: bool = False


def escaped(text: str) -> str:
    """A text escaped for a part's XML: plain for every reader, at most as long as a cell.

    `_x0041_` is how Excel writes a character by its number, so a text that contains
    such a sequence is written with its first character by number.
    """
    plain = _NOT_IN_XML.sub("", text)
    coded = _CODED.sub(r"_x005F_\1", plain)
    return escape(coded if len(coded) <= CELL_LENGTH else f"{plain[: CELL_LENGTH // 8]}…")


def sheet_reference(sheet: str) -> str:
    """A sheet's name as references have it: `'RC-EDA'`."""
    return "'" + sheet.replace("'", "''") + "'"


def heading(finding: Diagnostic, language: Language) -> str:
    """A finding's severity and code."""
    return f"{SEVERITIES[language][finding.severity]} · {finding.code}"


def explanation(finding: Diagnostic, language: Language) -> str:
    """A finding's message, help and related places, a line each."""
    lines = [finding.message(language), f"→ {finding.help(language)}"]
    if finding.related:
        places = ", ".join(
            str(origin).removeprefix(f"{finding.origin.file} ") for origin in finding.related[:_RELATED_SHOWN]
        )
        more = " …" if len(finding.related) > _RELATED_SHOWN else ""
        lines.append(f"{SEE_ALSO[language]} : {places}{more}")
    return "\n".join(lines)
