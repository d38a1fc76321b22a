"""Texts as inlines and blocks: those of the specs as they are, our own with a few marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from generator.content.blocks import (
    Anchor,
    Block,
    Break,
    Code,
    File,
    Inline,
    Inlines,
    Item,
    Items,
    Link,
    Page,
    Paragraph,
    PlainText,
    Strong,
)

_UNREADABLE = (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))  # controls, halves of surrogate pairs
_READABLE = {**dict.fromkeys(_UNREADABLE), 0x09: " "}
_MARKS = re.compile(r"\*\*(?P<strong>.+?)\*\*|`(?P<code>[^`]+)`|\[(?P<label>[^\]]+)\]\((?P<target>[^)]+)\)")


def flat(text: str) -> Inlines:
    """A text of the specs on one line; none where it is empty."""
    joined = " ".join(line for line in _lines(text) if line)
    return (PlainText(joined),) if joined else ()


def lines(text: str) -> Inlines:
    """A text of the specs with its line breaks, empty lines left out."""
    return joined(((PlainText(line),) for line in _lines(text) if line), Break())


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """A text of the specs as paragraphs; a line break stays one, an empty line parts paragraphs."""
    blocks = groupby(_lines(text), bool)
    return tuple(
        Paragraph(joined(((PlainText(line),) for line in inside), Break())) for is_text, inside in blocks if is_text
    )


def noted(text: str) -> tuple[Block, ...]:
    """A text written beside the specs: paragraphs and lists `- …`, with **strong** words and codes in backticks."""
    blocks: list[Block] = []
    for is_list, inside in groupby(_noted_lines(text), lambda line: line.startswith("- ") if line else None):
        if is_list is None:
            continue
        several = [tuple(_marked(line.removeprefix("- "), has_links=False)) for line in inside]
        blocks.append(Items(tuple(map(Item, several))) if is_list else Paragraph(joined(several, PlainText(" "))))
    return tuple(blocks)


def _noted_lines(text: str) -> list[str]:
    """The lines, those that go on with an entry of a list joined to it."""
    result: list[str] = []
    for raw, line in zip(text.splitlines(), _lines(text), strict=True):
        if line and raw[:1].isspace() and result and result[-1].startswith("- "):
            result[-1] += f" {line}"
        else:
            result.append(line)
    return result


def code(text: str) -> Code:
    """A text of the specs as it stands, on one line."""
    return Code(" ".join(_lines(text, strip="")) or " ")


def joined(parts: Iterable[Inlines], separator: Inline) -> Inlines:
    """Inlines with one of them between each part and the next."""
    result: list[Inline] = []
    for part in parts:
        result += [separator, *part] if result else part
    return tuple(result)


def prose(text: str, *parts: Inlines) -> Inlines:
    """Our own words: `**strong**`, a code in backticks, `[label](page#anchor)`, and `{}` for each of the parts."""
    result: list[Inline] = []
    left = list(parts)
    for index, piece in enumerate(text.split("{}")):
        result += left.pop(0) if index else ()
        result += _marked(piece)
    return tuple(result)


def _marked(text: str, *, has_links: bool = True) -> Iterable[Inline]:
    at = 0
    for match in _MARKS.finditer(text):
        if match["label"] and not has_links:
            continue
        if match.start() > at:
            yield PlainText(text[at : match.start()])
        at = match.end()
        if match["strong"]:
            yield Strong(tuple(_marked(match["strong"], has_links=has_links)))
        elif match["code"]:
            yield Code(match["code"])
        else:
            path, _, anchor = match["target"].partition("#")
            yield Link(tuple(_marked(match["label"])), Page(path, anchor))
    if at < len(text):
        yield PlainText(text[at:])


def link(label: Inlines, path: str, anchor: str = "") -> Inlines:
    """Words that lead to a page of the documentation, or to an anchor on it."""
    return (Link(label, Page(path, anchor)),)


def to_file(label: str, path: str) -> Inlines:
    """Words that lead to a file of the output."""
    return (Link((PlainText(label),), File(path)),)


def anchored(anchor: str, inlines: Inlines) -> Inlines:
    """Words to which links may lead."""
    return (Anchor(anchor), *inlines)


def _lines(text: str, strip: str | None = None) -> list[str]:
    lines = [line if line.isprintable() else line.translate(_READABLE) for line in text.splitlines()]
    return [line.strip(strip) for line in lines]
