"""A diagram as a group of shapes that Word draws: lines, boxes, texts that are searched and lead to their objects.

Source: ECMA-376 part 1, chapter 20 (DrawingML); [MS-ODRAWXML] for the shapes and groups of Word 2010.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.blocks import Diagram, Member, Page
from generator.emit.boxes import (
    CARDINALITY,
    HEAD,
    LINE,
    MARGIN,
    Placed,
    aside_of,
    fitted,
    label_of,
    placed_nodes,
    size_of,
)
from generator.emit.docx.addresses import Addresses
from generator.emit.docx.texts import escaped

_MICROSOFT = "http://schemas.microsoft.com/office/word/2010"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_GROUP = f"{_MICROSOFT}/wordprocessingGroup"
_NAMESPACES = (
    f'xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" xmlns:wpg="{_GROUP}"'
    f' xmlns:wps="{_MICROSOFT}/wordprocessingShape"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_EMU, _TWIPS = 9525, 15  # of a pixel
_TEXT = 16.5  # half points of a text of 11 pixels
_INK, _MUTED, _LINK, _STROKE, _FILL, _TITLE = "1B2733", "5B6B7B", "174F86", "8796A5", "FFFFFF", "E3EDF7"


@dataclass(frozen=True, slots=True)
class Room:
    """What a page has for a figure, in twentieths of a point."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Look:
    """How texts are set: the character style of names, by its id, and where links lead."""

    code: str
    addresses: Addresses


def figure(diagram: Diagram, number: int, room: Room, look: Look) -> str:
    """A run with the drawing, as large as the page allows and no larger than its texts are meant to be read.

    `number` is the drawing's own in the document, from 1 on.
    """
    placed = placed_nodes(diagram)
    width, height = size_of(placed)
    scale = min(1.0, room.width / (width * _TWIPS), room.height / (height * _TWIPS))
    return _Drawing(diagram, scale, look).run(placed, width, height, number)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """A diagram at a scale."""

    diagram: Diagram
    scale: float
    look: Look

    def run(self, placed: tuple[Placed, ...], width: float, height: float, number: int) -> str:
        """The whole; a reader that knows no groups of shapes leaves it out."""
        size = f'cx="{self._emu(width)}" cy="{self._emu(height)}"'
        frame = f'<a:off x="0" y="0"/><a:ext {size}/><a:chOff x="0" y="0"/><a:chExt {size}/>'
        lines = "".join(self._edge(shown.origin, shown) for shown in placed if shown.origin)
        boxes = "".join(shape for shown in placed for shape in self._box(shown))
        return (
            f'<w:r><mc:AlternateContent {_NAMESPACES}><mc:Choice Requires="wpg"><w:drawing>'
            f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
            f'<wp:docPr id="{number}" name="Figure {number}" descr="{escaped(self.diagram.root.box.name)}"/>'
            f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_GROUP}"><wpg:wgp><wpg:cNvGrpSpPr/>'
            f"<wpg:grpSpPr><a:xfrm>{frame}</a:xfrm></wpg:grpSpPr>{lines}{boxes}</wpg:wgp></a:graphicData></a:graphic>"
            "</wp:inline></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>"
        )

    # --- shapes ------------------------------------------------------------------------

    def _box(self, placed: Placed) -> Iterator[str]:
        node, x, y, width = placed.node, placed.x, placed.y, placed.width
        if node.members:
            fields = "".join(self._member(member, width) for member in node.members)
            yield self._shape(x, y + HEAD, width, placed.height - HEAD, _FILL, fields)
        texts = [self._name(label_of(node, self.diagram), node.box.target, is_strong=True)]
        texts += [self._words(aside, _MUTED) for aside in (aside_of(node, self.diagram),) if aside]
        yield self._shape(x, y, width, HEAD, _TITLE, self._line(texts, (width - 2 * MARGIN,)))

    def _shape(self, x: float, y: float, width: float, height: float, fill: str, lines: str) -> str:
        side, top = self._emu(MARGIN), self._emu(2)
        return (
            f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>{self._frame(x, y, width, height)}'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_filled(fill)}<a:ln w="6350">{_filled(_STROKE)}</a:ln>'
            f"</wps:spPr><wps:txbx><w:txbxContent>{lines}</w:txbxContent></wps:txbx>"
            f'<wps:bodyPr wrap="square" lIns="{side}" tIns="{top}" rIns="{side}" bIns="0" anchor="t"><a:noAutofit/>'
            "</wps:bodyPr></wps:wsp>"
        )

    def _edge(self, origin: tuple[float, float], placed: Placed) -> str:
        """A curve from the field that holds an object to the object's box."""
        (x, y), (to_x, to_y) = origin, (placed.x, placed.y + HEAD / 2)
        width, height = self._emu(to_x - x), self._emu(abs(to_y - y))
        start, end = (0, height) if y <= to_y else (height, 0)
        bends = "".join(
            f'<a:pt x="{at}" y="{bend}"/>' for at, bend in ((width // 2, start), (width // 2, end), (width, end))
        )
        return (
            f"<wps:wsp><wps:cNvCnPr/><wps:spPr>{self._frame(x, min(y, to_y), to_x - x, abs(to_y - y))}"
            '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
            f'<a:path w="{width}" h="{height}" fill="none"><a:moveTo><a:pt x="0" y="{start}"/></a:moveTo>'
            f"<a:cubicBezTo>{bends}</a:cubicBezTo></a:path></a:pathLst></a:custGeom>"
            f'<a:ln w="9525">{_filled(_STROKE)}</a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
        )

    def _frame(self, x: float, y: float, width: float, height: float) -> str:
        place, size = (self._emu(x), self._emu(y)), (self._emu(width), self._emu(height))
        return f'<a:xfrm><a:off x="{place[0]}" y="{place[1]}"/><a:ext cx="{size[0]}" cy="{size[1]}"/></a:xfrm>'

    def _emu(self, pixels: float) -> int:
        return round(pixels * self.scale * _EMU)

    # --- texts -------------------------------------------------------------------------

    def _member(self, member: Member, width: float) -> str:
        """A field on its line: name, type, cardinality."""
        name, type_ = fitted(member, width)
        texts = [self._name(name, member.target), self._words(type_, _MUTED), self._words(member.cardinality, _INK)]
        return self._line(texts, (width - CARDINALITY - 3 * MARGIN, width - 2 * MARGIN))

    def _line(self, texts: list[str], ends: tuple[float, ...]) -> str:
        """Texts of which all but the first end at tabs, in pixels from the left of the text."""
        tabs = "".join(f'<w:tab w:val="right" w:pos="{self._twips(end)}"/>' for end in ends)
        height = f'w:before="0" w:after="0" w:line="{self._twips(LINE)}" w:lineRule="exact"'
        return (
            f"<w:p><w:pPr><w:tabs>{tabs}</w:tabs><w:spacing {height}/></w:pPr>{'<w:r><w:tab/></w:r>'.join(texts)}</w:p>"
        )

    def _name(self, text: str, target: Page, *, is_strong: bool = False) -> str:
        style = f'<w:rStyle w:val="{self.look.code}"/>' if self.look.code else ""
        run = self._words(text, _LINK, style + ("<w:b/>" if is_strong else ""))
        attributes = self.look.addresses.attributes(target)
        return f"<w:hyperlink {attributes}>{run}</w:hyperlink>" if attributes else run

    def _words(self, text: str, colour: str, look: str = "") -> str:
        size = max(2, int(_TEXT * self.scale))
        properties = f'<w:rPr>{look}<w:color w:val="{colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
        return f'<w:r>{properties}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'

    def _twips(self, pixels: float) -> int:
        return round(pixels * self.scale * _TWIPS)


def _filled(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
