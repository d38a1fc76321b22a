"""What differs between two releases, as a person reads it in a terminal or in a review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.catalogue.shown import apart
from generator.diagnostics import Language
from generator.diagnostics import shown as cut
from generator.diff.judge import Category
from generator.report.change_view import ChangeView, Segment, Told, groups, segments, summary, views
from generator.report.change_words import CATEGORIES, chosen

_LENGTH = 90  # characters, of a value in a terminal
_MARGIN = 30  # characters of an unchanged text that are shown on either side of what changed
_COLUMNS = ("portée | changement | avant | après | cellules", "reach | change | before | after | cells")
_SUMMARY_HEADS = ("message", "message")


def text_lines(told: Told) -> Iterator[str]:
    """A line a change below the message that it is of, then a count of each category."""
    for heading, listed in groups(views(told)).items():
        yield heading
        for view in listed:
            yield f"  {view.category_word} : {view.what} : {_text_values(view)}"
            yield from (f"      {line}" for line in (*view.lines, _text_cells(view)) if line)
    yield from summary(told)


def _text_values(view: ChangeView) -> str:
    old, new = (cut(value, _LENGTH) if value else "" for value in apart(*view.values, _LENGTH))
    return f"{old or '—'} → {new or '—'}" if view.change.old is not None and view.change.new is not None else old or new


def _text_cells(view: ChangeView) -> str:
    return " → ".join(filter(None, view.cells))


# --- Markdown ----------------------------------------------------------------------


def markdown_lines(told: Told) -> Iterator[str]:
    """The same for a review: the summary first, then a table a message, the differing words marked."""
    listed = groups(views(told))
    first, *others = summary(told)
    yield first
    yield from (text for line in others for text in ("", _escaped(line)))
    if len(listed) > 1:
        yield from _summary_table(listed, told.language)
    for heading, changes in listed.items():
        yield from ("", f"## {heading}", "", f"| {chosen(_COLUMNS, told.language)} |", "|---|---|---|---|---|")
        yield from map(_row, changes)


def _summary_table(listed: dict[str, list[ChangeView]], language: Language) -> Iterator[str]:
    """How many changes of each category a message has."""
    names = (chosen(CATEGORIES[category], language) for category in Category)
    yield from ("", f"| {chosen(_SUMMARY_HEADS, language)} | {' | '.join(names)} |", "|---|---:|---:|---:|---:|")
    for heading, changes in listed.items():
        counts = Counter(view.category for view in changes)
        figures = (str(counts[category] or "") for category in Category)
        yield f"| [{heading}](#{_anchor(heading)}) | {' | '.join(figures)} |"


def _anchor(heading: str) -> str:
    """The link to a heading, as GitHub and others make it."""
    return heading.lower().replace(" ", "-")


def _row(view: ChangeView) -> str:
    breaks = "<br>".join(map(_escaped, view.lines))
    reach = f"**{view.category_word}**{f' : {breaks}' if breaks else ''}"
    old, new = segments(*view.values)
    cells = _escaped(_text_cells(view))
    return f"| {' | '.join((reach, _escaped(view.what), _marked(old, 'del'), _marked(new, 'ins'), cells))} |"


def _marked(pieces: Sequence[Segment], tag: str) -> str:
    """A text with the pieces in an element that differ, as asterisks mark none beside signs; long others are cut."""
    is_marked = any(is_other for _, is_other in pieces)
    return "".join(
        f"<{tag}>{_escaped(text)}</{tag}>"
        if is_other
        else _escaped(_cut_middle(text) if is_marked else cut(text, 4 * _LENGTH))
        for text, is_other in pieces
        if text
    )


def _cut_middle(text: str) -> str:
    return text if len(text) <= 3 * _MARGIN else f"{text[:_MARGIN]} … {text[-_MARGIN:]}"


def _escaped(text: str) -> str:
    """A text that no renderer takes for markup, in one line."""
    line = " ".join(text.split("\n"))
    for mark in "\\|*_`~[]":
        line = line.replace(mark, f"\\{mark}")
    return line.replace("<", "&lt;")
