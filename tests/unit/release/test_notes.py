"""What people and the tool write in the notes of a release."""

from __future__ import annotations

from generator.release.notes import key_of, read_notes

TEXT = """\
# Version 4.0.0

À rédiger : à quoi sert cette version.

Deux messages changent.

## Migration

Recevoir les deux formes jusqu'en juin.

### Calendrier

D'abord les récepteurs.

## Remerciements

Aux **éditeurs**.

## Exception à la règle de version

Numéro imposé.

## Changements qui rompent

### RC-EDA : donnée createCase.a, cardinalité

<!-- changement
field-cardinality RC-EDA createCase.a
field-cardinality RS-EDA createCaseHealth.a
-->

- Avant : `0..1`

  ```json
  {
  # pas un titre
  ```

<!-- fin -->

À envoyer par tous.

- dès maintenant

### code L.A, retrait

<!-- changement
code-removed L.A
-->
<!-- fin -->

À rédiger : qui est concerné.
"""


def test_each_part_is_read_without_what_the_tool_wrote() -> None:
    notes = read_notes(TEXT)
    assert notes.introduction == "Deux messages changent.\n\n**Remerciements**\n\nAux **éditeurs**."
    assert notes.migration == "Recevoir les deux formes jusqu'en juin.\n\n### Calendrier\n\nD'abord les récepteurs."
    assert notes.exception == "Numéro imposé."
    first, second = notes.entries
    assert first.keys == ("field-cardinality RC-EDA createCase.a", "field-cardinality RS-EDA createCaseHealth.a")
    assert (first.text, second.text) == ("À envoyer par tous.\n\n- dès maintenant", "")
    assert [TEXT.splitlines()[entry.row - 1][:5] for entry in notes.entries] == ["### R", "### c"]


def test_an_entry_is_found_by_each_of_its_changes() -> None:
    notes = read_notes(TEXT)
    assert notes.entry("field-cardinality RS-EDA createCaseHealth.a") is notes.entries[0]
    assert notes.entry("code-removed L.B") is None


def test_a_file_that_is_empty_or_cut_off_says_nothing() -> None:
    assert read_notes("").entries == ()
    assert read_notes("### a\n<!-- changement\nkey").entries[0].text == ""


def test_no_key_ends_the_comment_that_it_stands_in() -> None:
    assert key_of("code-added", "", "L.A-->B") == "code-added L.A- ->B"
