"""The sheets of a workbook: which there are, one more, and what the workbook says of each."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from generator.xlsx.cells import whole
from generator.xlsx.package import (
    Package,
    declare,
    free_path,
    linked,
    local,
    made,
    relate,
    related_by,
    relations_namespace,
    section,
)

_ORDER = (
    *("fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "absPath", "workbookProtection"),
    *("bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize"),
    *("customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr"),
    *("webPublishObjects", "extLst"),
)
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_FILTER = "_xlnm._FilterDatabase"


def sheet_parts(package: Package) -> Mapping[str, str]:
    """The part of each sheet of cells by the sheet's name, in the order of the tabs."""
    identity = f"{{{relations_namespace(package)}}}id"
    paths = {
        one.get("name", ""): related_by(package, package.workbook, one.get(identity, ""), "worksheet")
        for one in _sheets(package.tree(package.workbook))
    }
    return {name: path for name, path in paths.items() if path}


def sheet_names(package: Package) -> tuple[str, ...]:
    """The names of all sheets, charts as well, in the order of the tabs."""
    return tuple(one.get("name", "") for one in _sheets(package.tree(package.workbook)))


def main_namespace(package: Package) -> str:
    """The namespace of cells, sheets and the workbook itself."""
    return etree.QName(package.tree(package.workbook)).namespace or ""


def put_sheet(package: Package, name: str, content: bytes) -> None:
    """Replace the sheet of that name where it stands, or add one behind all others."""
    path = sheet_parts(package).get(name)
    if path is None:
        path = free_path(package, "xl/worksheets/sheet{}.xml")
        _add(package, name, path)
    package.put(path, content)


def _add(package: Package, name: str, path: str) -> None:
    package.put(path, b"")
    declare(package, path, _TYPE)
    workbook = package.edit(package.workbook)
    sheets = section(workbook, "sheets", _ORDER)
    number = max((whole(one.get("sheetId")) for one in sheets), default=0) + 1
    identity = relate(package, package.workbook, "worksheet", path)
    sheets.append(linked(package, sheets, "sheet", identity, name=name, sheetId=number))


def name_filter(package: Package, sheet: str, reference: str) -> None:
    """Tell the area of a sheet's filter, which Excel also wants as a hidden name of the workbook."""
    workbook = package.edit(package.workbook)
    names = section(workbook, "definedNames", _ORDER)
    position = str(sheet_names(package).index(sheet))
    found = next((one for one in names if one.get("name") == _FILTER and one.get("localSheetId") == position), None)
    if found is None:
        found = made(names, "definedName", name=_FILTER, localSheetId=position, hidden=1)
        names.append(found)
    found.text = reference


def open_at(package: Package, sheet: str) -> None:
    """Have the workbook open at a sheet, and at this one alone: what is typed goes into all that are selected."""
    workbook = package.edit(package.workbook)
    views = section(workbook, "bookViews", _ORDER)
    if not len(views):
        views.append(made(views, "workbookView"))
    for view in views:
        view.set("activeTab", str(sheet_names(package).index(sheet)))
    for name, path in sheet_parts(package).items():
        if name == sheet or package.held(path, b"tabSelected"):
            _select(package.edit(path), name == sheet)


def _select(sheet: etree._Element, is_selected: bool) -> None:
    for view in sheet.iter("{*}sheetView"):
        if is_selected:
            view.set("tabSelected", "1")
        else:
            view.attrib.pop("tabSelected", "")


def _sheets(workbook: etree._Element) -> list[etree._Element]:
    return [one for group in workbook if local(group) == "sheets" for one in group if local(one) == "sheet"]
