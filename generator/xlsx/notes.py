"""Notes on the cells of a sheet: ours beside those of people, which are left unchanged."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from generator.xlsx.cells import SHEET_ORDER, CellRef, name_of
from generator.xlsx.package import (
    Package,
    declare,
    declare_ending,
    free_path,
    insert,
    linked,
    local,
    new_element,
    relate,
    related,
    related_by,
    relations_namespace,
    section,
    snippet,
)
from generator.xlsx.shapes import EMPTY_DRAWING, add_shapes, remove_shapes
from generator.xlsx.texts import Run, escaped

AUTHOR = "mdd"

_MARK = f"— {AUTHOR} —"  # begins what we append to somebody else's note
_COMMENTS_ORDER = ("authors", "commentList", "extLst")
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_LINE_LENGTH = 46  # characters in a box of a note
_LINE_HEIGHT = 15  # pixels


def put_notes(package: Package, sheet: str, notes: Mapping[CellRef, Sequence[Run]]) -> None:
    """Write notes on cells of a sheet, named by its part; an existing note is continued."""
    if not notes:
        return
    comments = package.edit(_comments_part(package, sheet))
    comment_list = section(comments, "commentList", _COMMENTS_ORDER)
    author = _author(section(comments, "authors", _COMMENTS_ORDER))
    present = {comment.get("ref"): comment for comment in comment_list}
    new: dict[CellRef, int] = {}
    for ref, runs in notes.items():
        comment = present.get(name_of(ref))
        if comment is None:
            comment_list.append(_comment(comment_list, ref, author, runs))
            new[ref] = _height(runs)
        else:
            _continue(comment, runs)
    if new:
        add_shapes(package.edit(_drawing_part(package, sheet)), package.tree(sheet), new)


def remove_notes(package: Package, sheet: str) -> None:
    """Remove what `put_notes` wrote into a sheet before."""
    part = related(package, sheet, "comments")
    if part is None or not package.held(part, AUTHOR.encode()):
        return
    comments = package.edit(part)
    comment_list = section(comments, "commentList", _COMMENTS_ORDER)
    authors = [entry.text for entry in section(comments, "authors", _COMMENTS_ORDER)]
    author = str(authors.index(AUTHOR)) if AUTHOR in authors else None
    own = [comment for comment in comment_list if comment.get("authorId") == author]
    for comment in own:
        comment_list.remove(comment)
    for comment in comment_list:
        _cut(comment)
    drawing = _drawing(package, sheet)
    if own and drawing is not None:
        remove_shapes(package.edit(drawing), {comment.get("ref", "") for comment in own})


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
    link = next((child for child in package.tree(sheet) if local(child) == "legacyDrawing"), None)
    return None if link is None else related_by(package, sheet, link.get(identity, ""), "vmlDrawing")


def _drawing_part(package: Package, sheet: str) -> str:
    part = _drawing(package, sheet)
    if part is None:
        part = free_path(package, "xl/drawings/vmlDrawing{}.vml")
        package.put(part, EMPTY_DRAWING)
        declare_ending(package, "vml", _DRAWING_TYPE)
        root = package.edit(sheet)
        for dangling in [child for child in root if local(child) == "legacyDrawing"]:  # it leads nowhere
            root.remove(dangling)
        identity = relate(package, sheet, "vmlDrawing", part)
        insert(root, linked(package, root, "legacyDrawing", identity), SHEET_ORDER)
    return part


# --- a note ----------------------------------------------------------------------


def _author(authors: etree._Element) -> int:
    """The 0-based index of our own name among the authors."""
    names = [author.text for author in authors]
    if AUTHOR not in names:
        authors.append(snippet(authors, f"<author>{AUTHOR}</author>"))
        names.append(AUTHOR)
    return names.index(AUTHOR)


def _comment(parent: etree._Element, ref: CellRef, author: int, runs: Iterable[Run]) -> etree._Element:
    comment = new_element(parent, "comment", ref=name_of(ref), authorId=author)
    comment.append(snippet(parent, f"<text>{_xml(runs)}</text>"))
    return comment


def _continue(comment: etree._Element, runs: Iterable[Run]) -> None:
    """Append to a note; a text without runs becomes a run, since the schema then allows only runs."""
    text = section(comment, "text", ("text",))
    for plain in [child for child in text if local(child) == "t"]:
        run = new_element(text, "r")
        text.replace(plain, run)
        run.append(plain)
    mark = Run(f"\n\n{_MARK}\n", is_bold=True)
    text.extend(list(snippet(text, f"<text>{_xml([mark, *runs])}</text>")))


def _cut(comment: etree._Element) -> None:
    """Remove what was appended to a note; some programs merge all its pieces into one."""
    is_ours = False
    for piece in list(comment.iter("{*}t")):
        before, mark, _ = ("", _MARK, "") if is_ours else (piece.text or "").partition(_MARK)
        if mark:
            is_ours = True
            piece.text = before.rstrip("\n")
            _remove_empty(piece)


def _remove_empty(piece: etree._Element) -> None:
    """Remove a piece without text, and the run around it."""
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
        f'<family val="2"/></rPr><t xml:space="preserve">{escaped(run.text)}</t></r>'
        for run in runs
    )


def _height(runs: Iterable[Run]) -> int:
    """How many pixels high the box of a note must be."""
    lines = "".join(run.text for run in runs).split("\n")
    return sum(max(1, math.ceil(len(line) / _LINE_LENGTH)) for line in lines) * _LINE_HEIGHT + 16
