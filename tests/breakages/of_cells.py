"""One cell of the model that says something else than it should."""

from __future__ import annotations

import datetime

from tests.breakages.base import INFO, WARNING, cell

_DAY = datetime.date(2026, 1, 2)
_MOMENT = datetime.datetime(2026, 1, 2, 3, 4, 5)
_LONG = "x" * 300

CARDINALITIES = (
    *(cell("K9", text, "bad-cardinality") for text in ("0-1", "0..", "..1", "1..0", "n..1", "0..0", "-1..1", "0,1")),
    *(cell("K10", text, "bad-cardinality") for text in ("[0..1]", "0..∞", "X", "O..1", "0..l", "1..n (max 3)", "n")),
    *(cell("K11", text, "bad-cardinality") for text in ("999999..n", "٣..٤", "0..1\n0..n", None, 1, 1.1, 0.1, "oui")),
    *(cell("K12", value, "date-value") for value in (_DAY, _MOMENT, datetime.time(1, 1), datetime.timedelta(2))),
    cell("K13", True, "boolean-value"),
    cell("K14", "=1+1", "formula-without-value"),
    cell("K14", "#NOM?", "error-value"),
    cell("K15", "1\u200b..1", "invisible-character", WARNING),
)

WIRE_NAMES = (
    *(cell("J9", text, "bad-wire-name") for text in ("case id", "1case", "é", "a:b", "-a", ".a", "a/b", "a\nb", "$a")),
    *(cell("J10", text, "bad-wire-name") for text in ("@id", "саse", "caſe", "ﬁle", "a b", "../x", 5, 1.5, "<b>")),
    *(cell("J9", text, "reserved-wire-name") for text in ("xml", "XMLfoo", "xmlns")),
    cell("J9", None, "missing-wire-name"),
    cell("J9", " \xa0", "missing-wire-name"),
    cell("J9", "\u200b", "missing-wire-name"),
    cell("J9", _LONG, "long-name"),
    cell("J9", _DAY, "date-value"),
    cell("J9", False, "boolean-value"),
    cell("J9", "#VALUE!", "error-value"),
    cell("J10", "=J9", "formula-without-value"),
    *(cell("J9", text, "invisible-character", WARNING) for text in ("\xa0caseId", "case\u200bId", "caseId\ufeff")),
    cell("J9", "\u202ecaseId", "invisible-character", WARNING),
    cell("J9", "case_x0000_Id", "control-character", WARNING),
    cell("J13", "name", "duplicate-field"),
    cell("J14", "patient", "duplicate-field"),
    cell("J10", "CaseId", "name-collision", WARNING),
)

MARKS = (
    *(cell("L11", value, "bad-object-mark") for value in ("oui", "O", "Х", 1, "XX", "✓", "0..1")),
    *(cell("O9", value, "bad-perimeter-mark") for value in ("oui", "N", "0..", "1..0", 1, "-", "X?", "✓", "15-15")),
    *(cell("O9", mark, "bad-perimeter-mark") for mark in ("×", "\u0425", "\uff38")),
    cell("L9", _DAY, "date-value"),
    cell("L9", True, "boolean-value"),
    cell("O9", _DAY, "date-value"),
    cell("O9", True, "boolean-value"),
    cell("O9", "#REF!", "error-value"),
    cell("O9", "=B9", "formula-without-value"),
    cell("L9", "X", "object-with-simple-type"),
    cell("L11", None, "children-without-object"),
)

TYPES = (
    *(cell("M9", text, "unknown-type") for text in (None, "String", "strng", "text", "int", "dateTime", "uri", "X")),
    *(cell("M10", value, "unknown-type") for value in ("a b", 5, 1.5, "string[]", "codeAndLabel", _LONG, "decimal")),
    cell("M13", "person", "unticked-object", at="L13"),
    cell("M14", "persn", "unknown-type"),
    cell("M14", "string", "object-with-simple-type", at="L14"),
    *(cell("M14", text, "bad-type-name") for text in ("a b", "é", "1a", "../x")),
    cell("M14", _LONG, "long-name"),
    cell("M9", _DAY, "date-value"),
    cell("M9", True, "boolean-value"),
    cell("M9", "string\u200b", "invisible-character", WARNING),
)

DETAILS = (
    *(cell("N9", text, "invalid-pattern") for text in ("REGEX: [", "REGEX: ^(?=a)b$", r"REGEX: ^\1$", "REGEX: ^a)$")),
    *(cell("N9", text, "invalid-pattern") for text in ("REGEX: ^a{3,1}$", "REGEX: ^*$", "REGEX: ^a**$")),
    *(cell("N9", text, "invalid-pattern") for text in ("REGEX: ^[z-a]$", r"REGEX: ^\p{L}$", "REGEX: /^a$/")),
    *(cell("N9", text, "invalid-pattern") for text in ("REGEX: ^(?i)a$", "REGEX: $a^", "REGEX: ^[]$", r"REGEX: ^\bb$")),
    *(cell("N9", text, "invalid-pattern") for text in (f"REGEX: ^{'(' * 900}{')' * 900}$",)),
    cell("N9", f"REGEX: ^{'a' * 9000}$", "long-pattern"),
    cell("N9", "REGEX: ^[A–Z]{3}$", "typographic-pattern", WARNING),
    cell("N9", "REGEX: ^.*$", "needless-pattern-part", WARNING),
    cell("N9", "REGEX: ^[A-Z]{3}$ (trois lettres)", "invalid-pattern"),
    cell("N9", "REGEX: ", "empty-pattern"),
    cell("N9", "REGEX: [A-Z]{3}", "unanchored-pattern", WARNING),
    *(cell("N9", text, "lost-constraint") for text in ("ENUM ABC", "ENUMS: ABC", "REGEXP: ^ABC$")),
    *(cell("N9", text, "lost-constraint") for text in ("^[A-Z]{3}$", "Regex^ABC$", "PATTERN: ^ABC$")),
    *(cell("N9", text, "lost-constraint") for text in ("LENGTH: 1..5", "LISTE: ABC", "Valeurs: ABC, D")),
    *(cell("N9", text, "lost-constraint") for text in ("NOMENCLATURE X", "ENUM：ABC", "LONGUEUR 1..5", "REGEX ABC")),
    cell("N15", "Voir NOMENCLATURE: TEST.kind", "lost-constraint"),
    *(cell("N9", text, "empty-enumeration") for text in ("ENUM:", "ENUM: ,", "enum:\n")),
    cell("N10", "ENUM: A, B,A", "duplicate-enumeration-code"),
    *(cell("N15", text, "unknown-code-list") for text in ("NOMENCLATURE:", "NOMENCLATURE: kind", "NOMENCLATURE: ../x")),
    *(
        cell("N10", f"ENUM: {text}", "doubtful-enumeration", WARNING)
        for text in ("A; B", "A / B", "A/B", "A | B", "A, B ou C")
    ),
    *(cell("N10", f"ENUM: {text}", "doubtful-enumeration", WARNING) for text in ("• A\n• B", "A = Alpha, B = Bêta")),
    *(cell("N10", f"ENUM: {text}", "doubtful-enumeration", WARNING) for text in ('"A", "B"', "« A », « B »", "A, B…")),
    *(
        cell("N10", f"ENUM: {text}", "doubtful-enumeration", WARNING)
        for text in ("[A, B]", "1) A, 2) B", "A (alpha), B", "A et B", "A, B.", ": A, B", "A، B", "A, B # à confirmer")
    ),
    *(
        cell("N10", f"ENUM: {text}", "doubtful-enumeration", WARNING)
        for text in ("à définir", "TBD", "A, B\nREGEX: ^[AB]$", "A, B ENUM: C", "A, B\nValeur par défaut : A")
    ),
    cell("N10", "ENUM: A, B, b", "codes-alike", WARNING),
    *(cell("N10", text, "constraint-like-remark", WARNING) for text in ("A, B", "A | B", "A/B")),
    cell("N10", "ÉNUM: A, B", "lost-constraint"),
    cell("N15", "TEST.kind", "lost-constraint"),
    cell("N15", "cf. liste TEST.kind", "constraint-like-remark", WARNING),
    *(cell("M9", text, "unknown-type") for text in ("ENUM: A, B", "varchar(50)", "email")),
    cell("N15", f"NOMENCLATURE: {_LONG}", "unknown-code-list"),
    cell("N13", "REGEX: ^2026.*$", "details-ignored"),
    cell("N11", "NOMENCLATURE: TEST.kind", "details-ignored"),
    cell("N9", "OUVERT", "open-ignored", WARNING),
    cell("N9", _DAY, "date-value"),
    cell("N9", True, "boolean-value"),
    cell("N10", "ENUM: A\u2060, B", "invisible-character", WARNING),
    cell("N10", "ENUM: A, \u0412", "look-alike-letter", WARNING),
    cell("N10", "ENUM: A, B  C, E\u0301", "doubtful-enumeration", WARNING),
)

TEXTS = (
    cell("B9", _DAY, "date-in-text", WARNING),
    cell("H9", _MOMENT, "date-in-text", WARNING),
    cell("I9", _DAY, "date-in-text", WARNING),
    cell("I9", 1.1, "number-value", WARNING),
    cell("I9", 1e20, "number-value", WARNING),
    cell("H9", "a_x0007_b", "control-character", WARNING),
    *(cell(place, "Identifiant partagÃ© de lâ€™affaire", "garbled-text", WARNING) for place in ("B9", "H9")),
    cell("I10", "C", "bad-example", WARNING),
    cell("B9", "#N/A", "error-value"),
    cell("B9", "=A1", "formula-without-value"),
    cell("H9", "#DIV/0!", "error-value"),
)

ENTRIES = (
    *(cell("A3", value, "bad-schema-name") for value in ("../TEST", "a b", "é", "1", 5, 1.5, "-", "A/B")),
    *(cell("A3", value, "reserved-schema-name") for value in ("CON", "nul.x", "aux")),
    *(cell("C3", value, "bad-root-name") for value in ("../x", "a b", "é", 5, 1.5, "xmlRoot", "a:b", "<a>")),
    *(cell("F3", value, "bad-namespace") for value in ("eda 1.9", "é", "../x", "<a>", "-")),
    *(cell(f"{column}3", _LONG, "long-name") for column in "AC"),
    *(cell(f"{column}3", _DAY, "date-value") for column in "ABCF"),
    *(cell(f"{column}3", True, "boolean-value") for column in "ABCF"),
    *(cell(f"{column}3", "=A1", "formula-without-value") for column in "ABCDEF"),
    *(cell(f"{column}3", "#REF!", "error-value") for column in "ABCDEF"),
    *(cell(f"{column}3", None, "missing-entry-cell") for column in "ABC"),
    *(cell("D3", value, "bad-flag") for value in ("oui", 1, True, "YN")),
    cell("F3", None, "default-namespace", INFO),
    cell("F3", "eda:1.9:", "doubtful-namespace", WARNING),
    cell("F3", 1.9, "number-value", WARNING),
    cell("A3", "TEST\u200b", "invisible-character", WARNING),
    cell("A1", "TESTS:15-15:test", "name-differs", WARNING),
    cell("A1", "TEST:15-15:tests", "name-differs", WARNING, at="C3"),
    cell("A1", "TEST:15-15:test OTHER:15-15:other", "undeclared-schema", WARNING),
    *(cell("B3", value, "missing-perimeter-column") for value in ("15-18", "15 15", 15, "X")),
)

BREAKAGES = (*CARDINALITIES, *WIRE_NAMES, *MARKS, *TYPES, *DETAILS, *TEXTS, *ENTRIES)
