"""Notes on the cells of a sheet: ours beside those of people, which stay as they are."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from generator.xlsx.cells import SHEET_ORDER, Place, name_of
from generator.xlsx.package import (
    Package,
    declare,
    declare_ending,
    free_path,
    insert,
    linked,
    local,
    made,
    relate,
    related,
    related_by,
    relations_namespace,
    section,
    snippet,
)
from generator.xlsx.shapes import EMPTY_DRAWING, add_shapes, remove_shapes
from generator.xlsx.texts import Run, written

AUTHOR = "mdd"

_MARK = f"— {AUTHOR} —"  # begins what we append to a note of somebody else
_COMMENTS_ORDER = ("authors", "commentList", "extLst")
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_LINE_LENGTH = 46  # characters in a box of a note
_LINE_HEIGHT = 15  # pixels


def put_notes(package: Package, sheet: str, notes: Mapping[Place, Sequence[Run]]) -> None:
    """Write notes on cells of a sheet, named by its part; a note that is there is continued."""
    if not notes:
        return
    comments = package.edit(_comments_part(package, sheet))
    listed = section(comments, "commentList", _COMMENTS_ORDER)
    author = _author(section(comments, "authors", _COMMENTS_ORDER))
    present = {one.get("ref"): one for one in listed}
    new: dict[Place, int] = {}
    for place, runs in notes.items():
        other = present.get(name_of(place))
        if other is None:
            listed.append(_comment(listed, place, author, runs))
            new[place] = _height(runs)
        else:
            _continue(other, runs)
    if new:
        add_shapes(package.edit(_drawing_part(package, sheet)), package.tree(sheet), new)


def remove_notes(package: Package, sheet: str) -> None:
    """Take out what `put_notes` wrote into a sheet before."""
    part = related(package, sheet, "comments")
    if part is None or not package.held(part, AUTHOR.encode()):
        return
    comments = package.edit(part)
    listed = section(comments, "commentList", _COMMENTS_ORDER)
    authors = [one.text for one in section(comments, "authors", _COMMENTS_ORDER)]
    author = str(authors.index(AUTHOR)) if AUTHOR in authors else None
    own = [one for one in listed if one.get("authorId") == author]
    for one in own:
        listed.remove(one)
    for one in listed:
        _cut(one)
    drawing = _drawing(package, sheet)
    if own and drawing is not None:
        remove_shapes(package.edit(drawing), {one.get("ref", "") for one in own})


# --- the parts -------------------------------------------------------------------


def _comments_part(package: Package, sheet: str) -> str:
    part = related(package, sheet, "comments")
    if part is None:
        part = free_path(package, "xl/comments{}.xml")
        namespace = etree.QName(package.tree(sheet)).namespace or ""
        package.put(part, f'<comments xmlns="{namespace}"><authors/><commentList/></comments>'.encode())
        relate(package, sheet, "comments", part)
        declare(package, part, _COMMENTS_TYPE)
    return part


def _drawing(package: Package, sheet: str) -> str | None:
    """The drawing that holds the boxes of a sheet's notes."""
    identity = f"{{{relations_namespace(package)}}}id"
    link = next((one for one in package.tree(sheet) if local(one) == "legacyDrawing"), None)
    return None if link is None else related_by(package, sheet, link.get(identity, ""), "vmlDrawing")


def _drawing_part(package: Package, sheet: str) -> str:
    part = _drawing(package, sheet)
    if part is None:
        part = free_path(package, "xl/drawings/vmlDrawing{}.vml")
        package.put(part, EMPTY_DRAWING)
        declare_ending(package, "vml", _DRAWING_TYPE)
        root = package.edit(sheet)
        for lost in [one for one in root if local(one) == "legacyDrawing"]:  # it leads nowhere
            root.remove(lost)
        identity = relate(package, sheet, "vmlDrawing", part)
        insert(root, linked(package, root, "legacyDrawing", identity), SHEET_ORDER)
    return part


# --- a note ----------------------------------------------------------------------


def _author(authors: etree._Element) -> int:
    """The place of our own name among the authors, 0-based."""
    names = [one.text for one in authors]
    if AUTHOR not in names:
        authors.append(snippet(authors, f"<author>{AUTHOR}</author>"))
        names.append(AUTHOR)
    return names.index(AUTHOR)


def _comment(listed: etree._Element, place: Place, author: int, runs: Iterable[Run]) -> etree._Element:
    comment = made(listed, "comment", ref=name_of(place), authorId=author)
    comment.append(snippet(listed, f"<text>{_xml(runs)}</text>"))
    return comment


def _continue(comment: etree._Element, runs: Iterable[Run]) -> None:
    """Append to a note; a text without runs becomes a run, since the schema wants runs alone then."""
    text = section(comment, "text", ("text",))
    for plain in [one for one in text if local(one) == "t"]:
        run = made(text, "r")
        text.replace(plain, run)
        run.append(plain)
    begin = Run(f"\n\n{_MARK}\n", is_bold=True)
    text.extend(list(snippet(text, f"<text>{_xml([begin, *runs])}</text>")))


def _cut(comment: etree._Element) -> None:
    """Take off what was appended to a note; some programs make one piece of all its pieces."""
    is_ours = False
    for piece in list(comment.iter("{*}t")):
        before, mark, _ = ("", _MARK, "") if is_ours else (piece.text or "").partition(_MARK)
        if mark:
            is_ours = True
            piece.text = before.rstrip("\n")
            _remove_empty(piece)


def _remove_empty(piece: etree._Element) -> None:
    """Remove a piece without text, and the run that it stands in."""
    run = piece.getparent()
    if piece.text or run is None:
        return
    text = run.getparent() if local(run) == "r" else None
    if text is None:
        run.remove(piece)
    else:
        text.remove(run)


def _xml(runs: Iterable[Run]) -> str:
    return "".join(
        f'<r><rPr>{"<b/>" if run.is_bold else ""}<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/>'
        f'<family val="2"/></rPr><t xml:space="preserve">{written(run.text)}</t></r>'
        for run in runs
    )


def _height(runs: Iterable[Run]) -> int:
    """How many pixels high the box of a note must be."""
    lines = "".join(run.text for run in runs).split("\n")
    return sum(max(1, math.ceil(len(line) / _LINE_LENGTH)) for line in lines) * _LINE_HEIGHT + 16
