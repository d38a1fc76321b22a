"""The codes of an `ENUM` in the ways in which people write them."""

from __future__ import annotations

import pytest

from generator.read.enumerations import codes_of, is_decorated, proposed_codes, strange_code

A_B_C = ("A", "B", "C")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "A; B; C",
            "A;B;C",
            "A / B / C",
            "A/B/C",
            "[A/B/C]",
            "A | B | C",
            "A|B|C",
            "A, B ou C",
            "A ou B ou C",
            "A\tB\tC",
        ),
        *('"A", "B", "C"', "'A', 'B', 'C'", "« A », « B », « C »", "“A”, “B”, “C”"),
        *("- A\n- B\n- C", "• A\n• B\n• C", "•A, •B, •C"),
        *("A, B, C, etc.", "A, B, C etc", "A, B, C, …", "A, B, C…", "A, B, C, ..."),
        *("A = Alpha, B = Bêta, C = Gamma", "A=Alpha; B=Bêta; C=Gamma", "A : Alpha\nB : Bêta\nC : Gamma"),
        *("A - Alpha\nB - Bêta\nC - Gamma", "A → Alpha, B → Bêta, C → Gamma"),
        *("[A, B, C]", "1) A, 2) B, 3) C", "A (alpha), B (bêta), C (gamma)", "A, B et C", "A, B, C.", ": A, B, C"),
        *("A, B, C # à confirmer", "A, B, C (à compléter)", "A, B, C\nREGEX: ^[ABC]$", "A, B, C\nVoir DSF", "A، B، C"),
        *("A B C", "A  B C", '"A" "B" "C"', "A • B · C", "1. A 2. B 3. C", "A: Alpha, B: Bêta, C: Gamma"),
        *("A, Alpha | B, Bêta | C, Gamma", "A, Alpha; B, Bêta; C, Gamma", "A, alpha\nB, bêta\nC, gamma"),
        *("A, B, C, préciser", "A, B, C à préciser", "A, B, C, si autre préciser", "A*, B, C", "A, B, C, null"),
        '- "A" = Alpha ;\n- "B" = Bêta ;\n- "C" = Gamma ; etc.',
    ],
)
def test_codes_that_were_meant_are_found(text: str) -> None:
    assert proposed_codes(text) == A_B_C
    assert strange_code(text)
    assert strange_code(", ".join(proposed_codes(text))) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1, Oui | 2, Non", ("1", "2")),
        ("1, OUI; 2, NON", ("1", "2")),
        ("0 Non, 1 Oui", ("0", "1")),
        ("0-Non\n1-Oui", ("0", "1")),
        ("1: Actif, 2: Clos", ("1", "2")),
        ("ACTIF CLOS", ("ACTIF", "CLOS")),
        ("ACTIF,CLOS,AUTRE, préciser", ("ACTIF", "CLOS", "AUTRE")),
    ],
)
def test_label_is_no_code_whatever_parts_it_from_its_code(text: str, expected: tuple[str, ...]) -> None:
    assert proposed_codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("A, B, C", "A\nB", "IN_USE/MOBILE, IN_USE/ON_SCENE", "1, 2", "-1, -2", "Z.01.00.00, a:b", "un code, l'autre"),
        *("IN_USE/MOBILE, FREE", "IN_USE/MOBILE\nFREE", "https://a.b/c", "km/h"),
        *("IP (v4), A", "1.5, 2.5", "SANS ET AVEC, AUTRE"),
        *("A, B,\nC, D", "A, B\nC, D", "1, 2\n3, 4", "SOINS A DOMICILE", "IN USE, FREE", "pending booked"),
        *("EPHAD OU LONG SEJOUR, AUTRE", "SERVICE D URGENCES D UN ETABLISSEMENT DE SANTE", "chez soi ou en ville"),
    ],
)
def test_codes_that_are_well_written_are_those_that_are_read(text: str) -> None:
    assert proposed_codes(text) == codes_of(text)


@pytest.mark.parametrize(
    ("cell", "expected"), [("DIS/FIRE", False), ("A; B", True), ("« A »", True), ("A", False), ("A B", False)]
)
def test_slash_belongs_to_the_one_code_of_a_cell(cell: str, expected: bool) -> None:
    assert is_decorated(cell) == expected
