"""Code lists of a release: codes once each, in order, and which of them its messages use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.diagnostics import Diagnostic, Origin, finding
from generator.model import Code, Coded, CodeList, Message
from generator.read.rows import CodeSheet
from generator.resolve.cells import long_name


def resolve_code_lists(sheets: Iterable[CodeSheet]) -> tuple[dict[str, CodeList], list[Diagnostic]]:
    """The lists of all sheets by their ids, the first of each id.

    Reports: duplicate-code-list, duplicate-code, empty-code-list, long-name
    """
    lists: dict[str, CodeList] = {}
    findings: list[Diagnostic] = []
    for sheet in sheets:
        code_list, problems = _code_list(sheet)
        findings += problems
        if sheet.id and sheet.id.text in lists:
            first = lists[sheet.id.text].origin
            findings.append(
                finding("duplicate-code-list", sheet.id.origin, related=[first], value=sheet.id.text, first=first)
            )
        elif sheet.id:
            lists[sheet.id.text] = code_list
    return lists, findings


def _code_list(sheet: CodeSheet) -> tuple[CodeList, list[Diagnostic]]:
    """Codes once each, in order; a comma in a code is a blank in the schemas."""
    codes: dict[str, Code] = {}
    places: dict[str, list[Origin]] = {}
    for row in sheet.rows:
        text = row.code.text.replace(",", " ").strip()
        codes.setdefault(text, Code(text, row.labels, row.description, row.comment))
        places.setdefault(text, []).append(row.code.origin)
    findings = [_repeated(text, first, second, more) for text, (first, second, *more) in _repeats(places)]
    too_long = long_name(sheet.id)
    findings += [too_long] if too_long else []
    if not codes and sheet.has_codes:
        findings.append(finding("empty-code-list", sheet.id.origin, value=sheet.id.text))
    code_list = CodeList(sheet.id.text, sheet.title, sheet.description, tuple(codes.values()), sheet.id.origin)
    return code_list, findings


def _repeats(places: Mapping[str, list[Origin]]) -> list[tuple[str, list[Origin]]]:
    return [(text, origins) for text, origins in places.items() if len(origins) > 1]


def _repeated(text: str, first: Origin, second: Origin, more: Iterable[Origin]) -> Diagnostic:
    """One finding a code, at its second place."""
    return finding("duplicate-code", second, related=[first, *more], value=text, first=first.cell)


def used_code_lists(messages: Iterable[Message], lists: Mapping[str, CodeList]) -> tuple[CodeList, ...]:
    """Those that fields of the messages refer to, by id."""
    fields = [field for message in messages for object_type in message.objects for field in object_type.fields]
    ids = {field.type.code_list for field in fields if isinstance(field.type, Coded) and field.type.code_list}
    ids |= {field.suggested_list for field in fields if field.suggested_list}
    return tuple(lists[identity] for identity in sorted(ids))
