"""The Word annexes as the command line gives them, and as LibreOffice reads them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from generator.cli import main
from generator.emit.docx.annexes import annexes
from generator.emit.docx.comparison import compared
from generator.emit.docx.document import docx
from generator.emit.docx.revisions import revised
from generator.publication import Publication
from tests.golden.findings.base import BASE, MDD, SHEET
from tests.office import SOFFICE, needs_libreoffice
from tests.official import CHECKOUT, own_model
from tests.word import Reading, W, Word
from tests.workbooks import folder, workbook

NEW = SHEET.having(K10="1..1", N10="ENUM: A, B, C", H9="une autre description")
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
DC = "http://purl.org/dc/elements/1.1/"


def mdd(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments), "--lang", "fr"], catch_exceptions=False)


# --- the command line --------------------------------------------------------------


def test_a_further_target_is_made_only_when_it_is_named(tmp_path: Path) -> None:
    specs, out = folder(tmp_path / "specs", BASE), tmp_path / "out"
    assert mdd("generate", "--no-cache", "--specs", specs, "--out", out).exit_code == 0
    assert not (out / "docx").exists()
    assert mdd("generate", "--no-cache", "--specs", specs, "--out", out, "--target", "docx").exit_code == 0
    assert sorted(path.name for path in (out / "docx").rglob("*.docx")) == ["TEST.docx", "nomenclatures.docx"]
    assert (out / "json-schema" / "TEST.schema.json").exists()


def test_annexes_and_diagrams_are_the_same_to_the_byte_in_any_process(tmp_path: Path) -> None:
    first = made(tmp_path / "first", PYTHONHASHSEED="0", TZ="UTC")
    other = made(tmp_path / "other", PYTHONHASHSEED="4242", TZ="Pacific/Auckland", LC_ALL="C.UTF-8")
    assert first == other
    assert len(first) > 3 * len(own_model().messages)


def made(out: Path, **environment: str) -> dict[str, bytes]:
    command = [sys.executable, "-m", "generator", "generate", "--no-cache", "--out", str(out)]
    command += ["--target", "docx", "--target", "diagrams"]
    subprocess.run(command, cwd=CHECKOUT, env={**os.environ, **environment}, check=True, capture_output=True)
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}


@pytest.fixture
def releases(tmp_path: Path) -> tuple[Path, Path]:
    """A specs folder as it was, and as it is."""
    return folder(tmp_path / "old", BASE), folder(tmp_path / "new", {**BASE, MDD: workbook(NEW)})


def test_a_comparison_writes_the_annexes_that_differ_with_revisions(
    releases: tuple[Path, Path], tmp_path: Path
) -> None:
    output = tmp_path / "annexes"
    result = mdd("diff", *releases, "--format", "docx", "--output", output)
    assert result.output.splitlines() == [str(output / "messages" / "TEST.docx")]
    word = Word.of((output / "messages" / "TEST.docx").read_bytes())
    (before,), (after,) = (
        [row for unit in word.units(reading) if isinstance(unit, tuple) for row in unit if row[0] == "status"]
        for reading in (Reading.REJECTED, Reading.ACCEPTED)
    )
    assert (before[2], after[2]) == ("0..1 facultatif", "1..1 obligatoire")
    assert ("2 codes : A, B" in before[5], "3 codes : A, B, C" in after[5]) == (True, True)
    assert not word.parts["word/document.xml"].count(b"w:date")


def test_a_comparison_of_equal_releases_writes_none_and_removes_those_of_the_last(
    releases: tuple[Path, Path], tmp_path: Path
) -> None:
    old, new = releases
    assert mdd("diff", old, new, "--format", "docx", "--output", tmp_path / "annexes").exit_code == 0
    assert mdd("diff", new, new, "--format", "docx", "--output", tmp_path / "annexes").output == ""
    assert list((tmp_path / "annexes").rglob("*.docx")) == []


def test_annexes_need_a_folder(releases: tuple[Path, Path]) -> None:
    result = mdd("diff", *releases, "--format", "docx")
    assert result.exit_code == 2
    assert "--output" in result.output


# --- LibreOffice -------------------------------------------------------------------


def converted(content: bytes, form: str, where: Path) -> bytes:
    """A Word document as LibreOffice writes it in another form."""
    (where / "annex.docx").write_bytes(content)
    command = [SOFFICE, f"-env:UserInstallation={(where / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", form, "--outdir", str(where), str(where / "annex.docx")],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return (where / f"annex.{form}").read_bytes()


def test_annex_and_revisions_have_the_day_on_which_the_release_was_published() -> None:
    old = replace(own_model(), publication=None, rules=())
    new = replace(old, publication=Publication(old.release.version, "2026-02-01"), messages=old.messages[1:])
    files = {str(artifact.path): Word.of(artifact.content) for artifact in compared(old, new)}
    (gone,) = (word for path, word in files.items() if path == f"messages/{old.messages[0].name}.docx")
    assert gone.header(Reading.ACCEPTED).endswith(f"Version {old.release.version}")
    assert {each.get(f"{W}date") for each in gone.revisions} == {"2026-02-01T00:00:00Z"}
    plain = Word.of(docx(next(annexes(new))))
    assert plain.header(Reading.ACCEPTED).endswith(f"Version {old.release.version} du 1er février 2026")


@needs_libreoffice("writer")
def test_libreoffice_reads_sections_tables_contents_and_links(tmp_path: Path) -> None:
    (annex,) = (annex for annex in annexes(own_model()) if annex.path == "messages/RC-REF")
    root = etree.fromstring(converted(docx(annex), "fodt", tmp_path))
    headings = [
        (heading.get(f"{{{TEXT}}}outline-level"), "".join(heading.itertext())) for heading in root.iter(f"{{{TEXT}}}h")
    ]
    sections = ["Repères", "Arborescence des objets", "Diagrammes", "Objets"]
    assert headings == [*(("1", section) for section in sections), ("2", "reference")]
    (contents,) = root.iter(f"{{{TEXT}}}table-of-content")
    lines = ["".join(line.itertext()) for line in contents.iter(f"{{{TEXT}}}p")]
    numbered = [f"{number}{section}" for number, section in enumerate(sections, 1)]
    assert [line for line in lines if line] == [*numbered, "4.1reference"]
    drawn = ["".join(shape.itertext()) for shape in root.iter(f"{{{DRAW}}}custom-shape")]
    assert any("distributionID" in text for text in drawn)
    assert len(list(root.iter(f"{{{TABLE}}}table-header-rows"))) == 2
    assert b'fo:keep-together="always"' in etree.tostring(root)
    assert {"#mdd_reference", "../nomenclatures.docx#mdd_hubsante_etape"} <= {
        re.sub(r"^.*/(?=\.\./)|^file:.*/(?=nomenclatures)", "", link)
        for element in root.iter(f"{{{TEXT}}}a")
        for link in [element.get("{http://www.w3.org/1999/xlink}href", "")]
    }


@needs_libreoffice("writer")
def test_libreoffice_lists_the_revisions(tmp_path: Path) -> None:
    model = own_model()
    (message,) = (message for message in model.messages if message.name == "RC-REF")
    description = message.description.replace("Accusé", "Avis")
    root_object = replace(message.root_object, fields=message.root_object.fields[1:], description=description)
    shorter = replace(message, description=description, objects=(root_object,))
    old, new = (next(annexes(replace(model, messages=(each,)))) for each in (message, shorter))
    root = etree.fromstring(converted(docx(revised(old, new)), "fodt", tmp_path))
    assert {"".join(author.itertext()) for author in root.iter(f"{{{DC}}}creator")} == {"mdd"}
    deleted, inserted = (" ".join(texts(root, kind)) for kind in ("deletion", "insertion"))
    assert message.root_object.fields[0].title in deleted
    assert message.root_object.fields[1].title not in deleted + inserted
    assert ("Accusé" in deleted, "Avis" in deleted) == (True, False)
    assert ("Accusé" in inserted, "Avis" in inserted) == (False, True)


def texts(root: etree._Element, kind: str) -> list[str]:
    """What each revision of a kind is of; LibreOffice marks where it begins and ends in the text."""
    changed = root.iter(f"{{{TEXT}}}changed-region")
    regions = {region.get(f"{{{TEXT}}}id") for region in changed if region[0].tag == f"{{{TEXT}}}{kind}"}
    found: list[str] = []
    is_open = False
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start" and element.get(f"{{{TEXT}}}change-id") in regions:
            is_open = element.tag == f"{{{TEXT}}}change-start"
        text = element.text if event == "start" else element.tail
        if is_open and text and text.strip():
            found.append(text)
    return found


@needs_libreoffice("writer")
@pytest.mark.slow
def test_the_largest_annex_becomes_a_pdf_of_as_many_pages_as_its_tables_need(tmp_path: Path) -> None:
    (annex,) = (annex for annex in annexes(own_model()) if annex.path == "messages/RS-EDA")
    pdf = converted(docx(annex), "pdf", tmp_path)
    rows = sum(len(unit) for unit in Word.of(docx(annex)).units(Reading.ACCEPTED) if isinstance(unit, tuple))
    assert rows / 12 < len(re.findall(rb"/Type\s*/Page\b", pdf)) < rows / 4
