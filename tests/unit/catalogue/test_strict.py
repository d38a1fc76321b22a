"""The files of words are taken as they are, and refused with any fault that an edit may leave."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.catalogue import ENTRIES, FAMILIES
from generator.catalogue.strict import WordsError, strict_table
from generator.catalogue.tables import WORDS, names, table
from tests.official import CHECKOUT

FILES = sorted(Path(WORDS).rglob("*.toml"))

FINDING = """[topic]
fr = "Lignes"
en = "Rows"
place = "mdd.xlsx RC-EDA!K16"

[bad-cardinality]
severity = "error"
fr.meaning = "une cardinalité illisible"
fr.message = "« {value} » n'est pas une cardinalité"
fr.without = "la cardinalité manque"
fr.help = "min..max, par exemple 0..1"
en.meaning = "a cardinality that cannot be read"
en.message = '"{value}" is not a cardinality'
en.without = "the cardinality is missing"
en.help = "min..max, for example 0..1"
place = "mdd.xlsx RC-EDA!K16"
example.value = "0..1.."
example.proposal = "0..1"
"""

PHRASE = """[below]
fr = "inférieur à {low}"
en = "less than {low}"
"""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_is_taken_and_its_compiled_table_is_its_own(path: Path) -> None:
    assert strict_table(path.read_bytes(), str(path)) == table(path.parent.name, path.stem)


def test_every_file_is_read_and_no_name_stands_in_two_of_them() -> None:
    assert sorted(FAMILIES) == names("findings")
    assert sum(len(table("findings", name)) - 1 for name in names("findings")) == len(ENTRIES)
    phrases = [phrase for name in names("phrases") for phrase in table("phrases", name)]
    assert len(phrases) == len(set(phrases))
    assert len(FILES) == len(names("findings")) + len(names("phrases"))


def test_entries_of_the_guide_are_taken() -> None:
    guide = (CHECKOUT / "docs" / "adding-a-finding.md").read_text(encoding="utf-8")
    entries = re.findall(r"```toml\n(.*?)```", guide, re.DOTALL)
    assert len(entries) == 2
    topic = FINDING.partition("[bad-cardinality]")[0]
    assert strict_table((topic + "\n".join(entries)).encode(), "words/findings/rows.toml").keys() == {
        "topic",
        "bad-cardinality",
        "numbered-name",
    }


def faults(kind: str, content: str) -> str:
    with pytest.raises(WordsError) as raised:
        strict_table(content.encode(), f"words/{kind}/rows.toml")
    return str(raised.value)


def test_entries_that_the_faults_are_made_in_are_taken() -> None:
    assert strict_table(FINDING.encode(), "words/findings/rows.toml")["topic"]["fr"] == "Lignes"
    assert [*strict_table(PHRASE.encode(), "words/phrases/sizes.toml")] == ["below"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('severity = "error"', 'severity = "fatal"', "severity: one of error, warning, info"),
        ('severity = "error"\n', "", "severity: one of error, warning, info"),
        ("fr.help", "fr.hepl", "fr.help is missing"),
        ("fr.help", "fr.hepl", "fr.unknown: hepl"),
        ("en.meaning", "de.meaning", "unknown: de"),
        ("example.value", "exemple.value", "unknown: exemple"),
        ("par exemple 0..1", "par exemple 0..1.", "fr.help: no full stop at the end"),
        ("par exemple 0..1", "par exemple {example}", "in one language only: example"),
        ('"{value}" is', '"{val}" is', "in one language only: val, value"),
        ('example.value = "0..1.."\n', "", "only in the words, or only in the example: value"),
        ("example.value", 'example.other = "x"\nexample.value', "only in the words, or only in the example: other"),
        ('example.value = "0..1.."', "example.value = 1", "example.value: a text or a phrase"),
        ('example.value = "0..1.."', 'example.value = { low = "1" }', "example.value: a text or a phrase"),
        ('en.without = "the cardinality is missing"\n', "", "without: in both languages, and with a value"),
        ("la cardinalité manque", "", "fr.without: a text is expected"),
        ("la cardinalité manque", "la\\ncardinalité", "fr.without: one line, without control characters"),
        ("une cardinalité illisible", "une cardinalité {value}", "fr.meaning: no value can stand here"),
        ("« {value} »", "« {value »", "fr.message: braces: expected '}' before end of string"),
        ("min..max, par", "code(s), par", "fr.help: {count:code} counts, and (s) does not"),
        ("[bad-cardinality]", "[Bad_Cardinality]", "a name is of small letters, digits and hyphens"),
        ("place = ", "placed = ", "topic: place is missing"),
        ('place = "mdd.xlsx RC-EDA!K16"\nexample', "place = 16\nexample", "place: a text is expected"),
        ("[bad-cardinality]", "[bad-cardinality", "rows.toml: "),
    ],
)
def test_faulty_finding_is_refused(old: str, new: str, fault: str) -> None:
    assert old in FINDING
    assert fault in faults("findings", FINDING.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("en = ", "de = ", "below: en is missing"),
        ("en = ", "de = ", "below: unknown: de"),
        ("than {low}", "than {high}", "below: in one language only: high, low"),
        ("à {low}", "à {low}.", "below: fr: no full stop at the end"),
        ("[below]", "[below_it]", "below_it: a name is of small letters, digits and hyphens"),
        ('[below]\nfr = "inférieur à {low}"\nen = "less than {low}"', 'below = "less"', "below: a table is expected"),
    ],
)
def test_faulty_phrase_is_refused(old: str, new: str, fault: str) -> None:
    assert old in PHRASE
    assert fault in faults("phrases", PHRASE.replace(old, new))
