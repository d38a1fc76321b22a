"""A workbook that we write is one that Excel opens without repairing it.

Excel is stricter than other programs: it wants the elements of a part in the order of
the standard, and every index, relationship and content type to lead somewhere.

Source: ECMA-376, Part 1, `CT_Worksheet`, `CT_Workbook`, `CT_Stylesheet`
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Sequence

import pytest
from lxml import etree

from generator.diagnostics import Language
from generator.xlsx.annotate import annotated
from generator.xlsx.new_sheet import with_new_sheet
from tests.official import CHECKOUT, FOLDER, needs_official_releases
from tests.unit.xlsx.made import FILE, bad, parts, workbook
from tests.workbooks import with_parts

SHEET = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios"
    " autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations"
    " hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches"
    " ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls"
    " webPublishItems tableParts extLst"
)
BOOK = (
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences"
    " definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing"
    " fileRecoveryPr webPublishObjects extLst"
)
STYLES = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst"
INDICES = {"fontId": "fonts", "fillId": "fills", "borderId": "borders"}


def flaws(content: bytes) -> list[str]:
    """What Excel would repair, or refuse."""
    package = parts(content)
    xml = {name: etree.fromstring(part) for name, part in package.items() if _is_read(name)}
    sheets = {name: root for name, root in xml.items() if name.startswith("xl/worksheets/sheet")}
    found = [*_types(package, xml["[Content_Types].xml"]), *_relations(package, xml)]
    found += [flaw for name, root in sheets.items() for flaw in (*_order(name, root, SHEET), *_rows(name, root))]
    found += _order("xl/workbook.xml", xml["xl/workbook.xml"], BOOK)
    styles = xml["xl/styles.xml"]
    return [*found, *_order("xl/styles.xml", styles, STYLES), *_indices(styles, sheets)]


def _is_read(name: str) -> bool:
    return name.startswith(("xl/", "[Content", "_rels/")) and name.endswith((".xml", ".rels"))


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _order(name: str, root: etree._Element, children: str) -> Iterator[str]:
    wanted = children.split()
    tags = [_local(one) for one in root if isinstance(one.tag, str) and _local(one) in wanted]
    if tags != sorted(tags, key=wanted.index):
        yield f"{name}: {' '.join(tags)}"


def _rows(name: str, root: etree._Element) -> Iterator[str]:
    numbers = [int(row.get("r", "0")) for row in root.iter("{*}row")]
    if numbers != sorted(set(numbers)):
        yield f"{name}: rows out of order"
    links = [link.get("ref") for link in root.iter("{*}hyperlink")]
    if len(links) != len(set(links)):
        yield f"{name}: two links in a cell"


def _types(package: dict[str, bytes], types: etree._Element) -> Iterator[str]:
    named = {one.get("PartName", "").lstrip("/") for one in types.iter("{*}Override")}
    endings = {one.get("Extension", "").lower() for one in types.iter("{*}Default")}
    yield from (f"type of no part: {name}" for name in named - package.keys())
    for name in package.keys() - named - {"[Content_Types].xml"}:
        is_ours = name.startswith("xl/") and not name.startswith("xl/media/")  # the image of the made workbook has none
        if is_ours and name.rpartition(".")[2].lower() not in endings:
            yield f"part of no type: {name}"


def _relations(package: dict[str, bytes], xml: dict[str, etree._Element]) -> Iterator[str]:
    known: dict[str, set[str | None]] = {}
    for name, root in xml.items():
        if not name.endswith(".rels"):
            continue
        owner = name.replace("_rels/", "").removesuffix(".rels")
        identities = [one.get("Id") for one in root]
        known[owner] = set(identities)
        if len(identities) != len(known[owner]):
            yield f"{name}: an id stands twice"
        for one in root:
            target = one.get("Target", "")
            path = posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), target)).lstrip("/")
            if one.get("TargetMode") != "External" and path not in package:
                yield f"{name}: {target} is not there"
    for name, root in xml.items():
        for one in root.iter():
            for attribute, value in one.items():
                if "officeDocument" in str(attribute) and value not in known.get(name, set()):
                    yield f"{name}: {value} leads nowhere"


def _indices(styles: etree._Element, sheets: dict[str, etree._Element]) -> Iterator[str]:
    groups = {_local(one): [each for each in one if isinstance(each.tag, str)] for one in styles}
    for one in styles:
        if "count" in one.attrib and int(one.get("count", "")) != len(groups[_local(one)]):
            yield f"{_local(one)}: {one.get('count')} are announced"
    for form in groups["cellXfs"]:
        yield from (f"{key} of no {group}" for key, group in INDICES.items() if _is_out(form, key, groups[group]))
    for name, root in sheets.items():
        yield from (
            f"{name}!{c.get('r')}: no such style" for c in root.iter("{*}c") if _is_out(c, "s", groups["cellXfs"])
        )
        for rule in root.iter("{*}cfRule"):
            if _is_out(rule, "dxfId", groups.get("dxfs", [])):
                yield f"{name}: no such format of a condition"


def _is_out(one: etree._Element, key: str, group: Sequence[object]) -> bool:
    return key in one.attrib and int(one.get(key, "")) >= len(group)


def annotated_copy() -> bytes:
    return annotated(workbook(), FILE, [bad("K10"), bad("K9"), bad("Q3"), bad("A1", sheet="#Notes")], Language.FRENCH)


def copy_of_own_specs() -> bytes:
    content = (CHECKOUT / "specs" / "workbooks" / "mdd.xlsx").read_bytes()
    return annotated(content, FILE, [bad("K12", sheet="RC-EDA"), bad("A1", sheet="EMSI")], Language.FRENCH)


def new_sheet(content: bytes | None) -> bytes:
    made = with_new_sheet(content, FILE, "RS-NEW", "rsNew", ("15-15", "15-18"), Language.FRENCH)
    assert isinstance(made, bytes)
    return made


@pytest.mark.parametrize(
    "make",
    [
        annotated_copy,
        copy_of_own_specs,
        lambda: new_sheet(None),
        lambda: new_sheet(workbook()),
        lambda: new_sheet((CHECKOUT / "specs" / "workbooks" / "mdd.xlsx").read_bytes()),
        lambda: annotated(new_sheet(annotated_copy()), FILE, [bad("B9", sheet="RS-NEW")], Language.FRENCH),
    ],
    ids=["copy", "copy of own specs", "new workbook", "new sheet", "new sheet in own specs", "both"],
)
def test_what_we_write_needs_no_repair(make: Callable[[], bytes]) -> None:
    assert flaws(make()) == []


@pytest.mark.slow
@needs_official_releases
def test_copies_of_official_workbooks_need_no_repair_either() -> None:
    paths = sorted((FOLDER / "3.4.0").glob("*/*.xlsx"))
    assert len(paths) > 2
    for path in paths:
        content = path.read_bytes()
        sheets = etree.fromstring(parts(content)["xl/workbook.xml"]).iter("{*}sheet")
        found = [bad("K12", sheet=one.get("name", "")) for one in sheets]
        assert flaws(content) == [], path.name
        assert flaws(annotated(content, FILE, found, Language.FRENCH)) == [], path.name


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/worksheets/sheet1.xml", b"<sheetData>", b"<tableParts/><sheetData>"),
        ("xl/worksheets/sheet1.xml", b'<row r="9"', b'<row r="8"'),
        ("xl/worksheets/sheet1.xml", b' s="', b' s="9999'),
        ("xl/_rels/workbook.xml.rels", b"sheet1.xml", b"sheet99.xml"),
        ("[Content_Types].xml", b"sheet1.xml", b"sheet99.xml"),
        ("xl/styles.xml", b'fillId="2"', b'fillId="99"'),
        ("xl/workbook.xml", b'r:id="rId1"', b'r:id="rId99"'),
    ],
    ids=["order", "rows", "style", "relation", "type", "fill", "id"],
)
def test_flaw_would_be_seen(part: str, old: bytes, new: bytes) -> None:
    def broken(name: str, content: bytes) -> bytes:
        assert name != part or old in content
        return content.replace(old, new, 1) if name == part else content

    assert flaws(with_parts(annotated_copy(), broken)) != []
