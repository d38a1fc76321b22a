"""What is left of long texts in one line."""

from __future__ import annotations

from generator.catalogue.shown import apart, shown

SAME = "Échangé dans les deux sens entre un SAMU et un SIS au sujet d'une affaire commune, dont chacun annonce"


def test_what_differs_behind_a_long_beginning_is_shown() -> None:
    old, new = (shown(text, 60) for text in apart(f"{SAME} le SMUR", f"{SAME} le moyen", 60))
    assert old.startswith("…")
    assert old.endswith("SMUR")
    assert new.endswith("moyen")


def test_what_one_text_has_behind_the_other_is_shown() -> None:
    _, new = (shown(text, 60) for text in apart(SAME, f"{SAME} ses moyens", 60))
    assert new.endswith("ses moyens")


def test_texts_that_fit_or_differ_early_begin_where_they_begin() -> None:
    assert apart("le SMUR", "le moyen", 60) == ("le SMUR", "le moyen")
    assert apart(f"A {SAME}", f"B {SAME}", 60) == (f"A {SAME}", f"B {SAME}")
    assert apart("", SAME, 60) == ("", SAME)


def test_what_is_cut_away_is_the_same_on_both_sides() -> None:
    old, new = apart(f"{SAME} A", f"{SAME} B", 60)
    assert f"{SAME} A".removesuffix(old[1:]) == f"{SAME} B".removesuffix(new[1:])
