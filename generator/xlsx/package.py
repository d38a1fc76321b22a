"""A workbook as a package of parts; an edit rewrites only the parts that it touches."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import quoteattr

from lxml import etree

from generator.diagnostics import Language, Origin
from generator.read.archive import Parts, read_package
from generator.read.book_parts import WORKBOOK, Paths, book_parts, relations_of

_TYPES = "[Content_Types].xml"
_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAX_EDITED = 48 * 1024 * 1024  # bytes of a part; its tree takes ten times as much memory
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that an archive can hold; no clock in the output


class PackageError(Exception):
    """A workbook that cannot be edited; the text is for its owner."""


class Package:
    """The parts of one workbook.

    `tree` is for reading, `edit` for changing: only parts requested with `edit`, or
    put, are serialised again; the others keep their bytes and their order.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = dict(parts)
        book = book_parts(parts)
        self.workbook = book.workbook if book else WORKBOOK  # the part that lists the sheets
        self._trees: dict[str, etree._Element] = {}
        self._edited: dict[str, None] = {}

    def __contains__(self, path: str) -> bool:
        return path in self._parts

    def __getitem__(self, path: str) -> bytes:
        """A part's bytes as they are now."""
        if path in self._edited:
            return serialised(self._trees[path], path)
        return self._parts[path]

    def held(self, path: str, text: bytes) -> bool:
        """Whether a part held these bytes before it was edited; quicker than its XML."""
        return text in self._parts[path]

    def paths(self) -> tuple[str, ...]:
        return tuple(self._parts)

    def canonical(self, path: str) -> str:
        """A path in the package's own capitals, which make no difference; unchanged where there is no such part."""
        return Paths(self._parts).actual(path) or path

    def tree(self, path: str) -> etree._Element:
        """A part's XML, not to be changed.

        Raises: PackageError when the part is missing or no XML.
        """
        if path not in self._trees:
            self._trees[path] = _parsed(self._parts, path)
        return self._trees[path]

    def edit(self, path: str) -> etree._Element:
        """A part's XML, to be changed in place.

        Raises: PackageError when the part is missing or no XML.
        """
        tree = self.tree(path)
        self._edited[path] = None
        return tree

    def put(self, path: str, content: bytes) -> None:
        """Add a part at the end, or replace one in its position."""
        self._parts[path] = content
        self._trees.pop(path, None)
        self._edited.pop(path, None)

    def content(self) -> bytes:
        """The workbook as a file; the same parts give the same bytes."""
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in self._parts:
                entry = zipfile.ZipInfo(path, _EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o600 << 16
                archive.writestr(entry, self[path])
        return content.getvalue()


def opened(content: bytes, file: str, language: Language) -> Package:
    """The package of a workbook's bytes.

    Raises: PackageError when the reader would refuse it too.
    """
    parts, problems = read_package(content, Origin(file))
    if problems:
        raise PackageError(problems[0].message(language))
    return Package(parts)


def _parsed(parts: Mapping[str, bytes], path: str) -> etree._Element:
    if len(parts.get(path, b"")) > _MAX_EDITED:
        raise PackageError(f"{path} > {_MAX_EDITED >> 20} MiB")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(parts[path], parser)
    except KeyError:
        raise PackageError(f"{path} : absent") from None
    except (etree.XMLSyntaxError, ValueError) as error:
        raise PackageError(f"{path} : {error}") from error


def serialised(root: etree._Element, path: str) -> bytes:
    """A part's bytes; Excel's VML has no XML declaration."""
    if path.endswith(".vml"):
        return etree.tostring(root, encoding="UTF-8", xml_declaration=False)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


# --- elements --------------------------------------------------------------------


def local(element: etree._Element) -> str:
    """An element's name without namespace; `""` for a comment or an instruction."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def new_element(parent: etree._Element, name: str, /, **attributes: object) -> etree._Element:
    """A new element in the namespace of its parent, which it is not yet in."""
    namespace = etree.QName(parent).namespace
    tag = f"{{{namespace}}}{name}" if namespace else name
    return etree.Element(tag, {key: str(value) for key, value in attributes.items()})


def snippet(parent: etree._Element, xml: str) -> etree._Element:
    """An element of our own writing in the namespace of its parent, which it is not yet in."""
    namespace = quoteattr(etree.QName(parent).namespace or "")
    return etree.fromstring(f"<holder xmlns={namespace}>{xml}</holder>")[0]


def section(parent: etree._Element, name: str, order: Sequence[str]) -> etree._Element:
    """The child of that name; a new one is inserted where the schema's order requires it."""
    child = next((existing for existing in parent if local(existing) == name), None)
    if child is None:
        child = new_element(parent, name)
        insert(parent, child, order)
    return child


def insert(parent: etree._Element, child: etree._Element, order: Sequence[str]) -> None:
    """Put a child behind those of its own name, before all that come later in the order."""
    later = order[order.index(local(child)) + 1 :]
    index = next((index for index, sibling in enumerate(parent) if local(sibling) in later), len(parent))
    parent.insert(index, child)


# --- relations -------------------------------------------------------------------


def relations_namespace(package: Package) -> str:
    """The namespace of `r:id`: a workbook is written in the transitional dialect or in the strict one."""
    kinds = (relation.get("Type", "") for relation in package.tree(_relations_path(package, package.workbook)))
    sheet = next((kind for kind in kinds if kind.endswith("/worksheet")), "")
    return sheet.removesuffix("/worksheet") or "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def linked(
    package: Package, parent: etree._Element, name: str, identity: str, /, **attributes: object
) -> etree._Element:
    """A new element with an `r:id`, by this very prefix, which some readers look for."""
    namespace = relations_namespace(package)
    values = {**{key: str(value) for key, value in attributes.items()}, f"{{{namespace}}}id": identity}
    return etree.Element(str(new_element(parent, name).tag), values, nsmap={"r": namespace})


def related(package: Package, part: str, kind: str) -> str | None:
    """The part that a part has a relation to, by kind (`"comments"`); None when the package has none."""
    return next((target for name, _, target in _relations(package, part) if name == kind), None)


def related_by(package: Package, part: str, identity: str, kind: str) -> str | None:
    """The part behind an `r:id` of a part, if it is of that kind."""
    return next((target for name, id_, target in _relations(package, part) if (name, id_) == (kind, identity)), None)


def relate(package: Package, part: str, kind: str, target: str) -> str:
    """The `r:id` of a new relation from a part to another."""
    path = _relations_path(package, part)
    if path not in package:
        package.put(path, f'<Relationships xmlns="{_RELATIONS_NAMESPACE}"/>'.encode())
    relations = package.edit(path)
    taken = {relation.get("Id") for relation in relations}
    identity = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    type_ = f"{relations_namespace(package)}/{kind}"
    relations.append(new_element(relations, "Relationship", Id=identity, Type=type_, Target=f"/{target}"))
    return identity


def _relations(package: Package, part: str) -> Iterator[tuple[str, str, str]]:
    """Last word of the type, id and target of each relation inside the package."""
    path = _relations_path(package, part)
    if path not in package:
        return
    paths = Paths(package.paths())
    for relation in package.tree(path):
        target = paths.target(relation.get("Target", ""), posixpath.dirname(part))
        if relation.get("TargetMode") != "External" and target:
            yield relation.get("Type", "").rpartition("/")[2], relation.get("Id", ""), target


def _relations_path(package: Package, part: str) -> str:
    return package.canonical(relations_of(part))


# --- content types ---------------------------------------------------------------


def declare(package: Package, path: str, content_type: str) -> None:
    """Declare the content type of a new part."""
    types = package.edit(package.canonical(_TYPES))
    types.append(new_element(types, "Override", PartName=f"/{path}", ContentType=content_type))


def declare_ending(package: Package, ending: str, content_type: str) -> None:
    """Declare the content type of all parts of an ending, unless it is declared already."""
    defaults = package.tree(package.canonical(_TYPES)).findall(f"{{{_TYPES_NAMESPACE}}}Default")
    if all(default.get("Extension", "").lower() != ending for default in defaults):
        types = package.edit(package.canonical(_TYPES))
        types.insert(0, new_element(types, "Default", Extension=ending, ContentType=content_type))


def free_path(package: Package, pattern: str) -> str:
    """The first path that no part has: `"xl/comments{}.xml"` gives `xl/comments1.xml`."""
    taken = {path.lower() for path in package.paths()}
    return next(path for number in range(1, len(taken) + 2) if (path := pattern.format(number)).lower() not in taken)
