"""The sheets of a workbook: listing them, adding one, and the workbook's own entries for each."""

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
    new_element,
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
        sheet.get("name", ""): related_by(package, package.workbook, sheet.get(identity, ""), "worksheet")
        for sheet in _sheets(package.tree(package.workbook))
    }
    return {name: path for name, path in paths.items() if path}


def sheet_names(package: Package) -> tuple[str, ...]:
    """The names of all sheets, charts as well, in the order of the tabs."""
    return tuple(sheet.get("name", "") for sheet in _sheets(package.tree(package.workbook)))


def main_namespace(package: Package) -> str:
    """The namespace of cells, sheets and the workbook itself."""
    return etree.QName(package.tree(package.workbook)).namespace or ""


def put_sheet(package: Package, name: str, content: bytes) -> None:
    """Replace the sheet of that name in its position, or add one behind all others."""
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
    number = max((whole(sheet.get("sheetId")) for sheet in sheets), default=0) + 1
    identity = relate(package, package.workbook, "worksheet", path)
    sheets.append(linked(package, sheets, "sheet", identity, name=name, sheetId=number))


def name_filter(package: Package, sheet: str, reference: str) -> None:
    """Set the area of a sheet's filter, which Excel also requires as a hidden name of the workbook."""
    workbook = package.edit(package.workbook)
    names = section(workbook, "definedNames", _ORDER)
    position = str(sheet_names(package).index(sheet))
    defined_name = next(
        (name for name in names if name.get("name") == _FILTER and name.get("localSheetId") == position), None
    )
    if defined_name is None:
        defined_name = new_element(names, "definedName", name=_FILTER, localSheetId=position, hidden=1)
        names.append(defined_name)
    defined_name.text = reference


def open_at(package: Package, sheet: str) -> None:
    """Have the workbook open at a sheet, and at this one alone: what is typed goes into all that are selected."""
    workbook = package.edit(package.workbook)
    views = section(workbook, "bookViews", _ORDER)
    if not len(views):
        views.append(new_element(views, "workbookView"))
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
    return [sheet for group in workbook if local(group) == "sheets" for sheet in group if local(sheet) == "sheet"]
