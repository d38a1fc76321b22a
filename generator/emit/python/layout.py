"""Generated source in the form that black gives it.

Black reads a whole module to change a few lines of it, and takes longer than all
that comes before. So it is asked only for the lines that need it and are not shipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.artifact import Memo
from generator.emit.python.shipped import shipped

INDENT = " " * 4
LINE_LENGTH = 120
_LAST_COMMA = re.compile(r", *[])}]")


def laid_out(source: str, memo: Memo | None = None) -> str:
    """A module as black would leave it.

    The source has a statement a line, blank lines wherever, and docstrings made by
    `literals.docstring`, which stay as they are.
    """
    lines: list[str] = []
    is_apart = False
    for line, is_code in _lines(source):
        if is_code and line.strip():
            lines += [*_gap(line, lines, is_apart=is_apart), _statement(line, {} if memo is None else memo)]
        elif not is_code:
            lines.append(line)
        is_apart = not line.strip()
    return "\n".join(lines) + "\n"


def mappings_laid_out(source: str, memo: Memo) -> str:
    """A module without classes as black would leave it; its mappings have an entry a line."""
    lines = source.replace("{\n}", "{}").split("\n")
    if any(len(line) > LINE_LENGTH and not _is_entry(line) for line in lines):
        return formatted(source)
    return "\n".join(_entry(line, memo) if _is_entry(line) else line for line in lines)


def code(source: str) -> str:
    """The source without its docstrings."""
    return "\n".join(line for line, is_code in _lines(source) if is_code)


def assignment(name: str, literals: Sequence[str]) -> str:
    """A member of an enumeration and its texts, in a class; a text a line where one line is too long."""
    line = f"{name} = {', '.join(literals)}"
    room = LINE_LENGTH - len(INDENT)
    if len(line) <= room or (len(literals) == 1 and len(literals[0]) + len(INDENT) > room):
        return line
    comma = "," if len(literals) > 1 else ""
    return "\n".join([f"{name} = (", *(f"{INDENT * 2}{text}{comma}" for text in literals), f"{INDENT})"])


def formatted(source: str) -> str:
    """Any module, by black itself."""
    import black  # noqa: PLC0415  # takes as long to load as many modules to be made; most need no line of it

    return black.format_str(source, mode=black.Mode(line_length=LINE_LENGTH))


def _gap(line: str, before: list[str], *, is_apart: bool) -> list[str]:
    """The blank lines above a statement: two around a class."""
    is_after_class = bool(before) and before[-1].startswith(" ")
    if line.startswith(("class ", "def ")) or (is_after_class and not line.startswith(" ")):
        return ["", ""]
    return [""] if is_apart else []


def _lines(source: str) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it is code, not part of a docstring."""
    is_inside = False
    for line in source.split("\n"):
        is_code = not is_inside and not line.lstrip().startswith('"""')
        is_inside = not is_code and not _ends(line.strip(), is_inside=is_inside)
        yield line, is_code


def _ends(line: str, *, is_inside: bool) -> bool:
    """Whether a docstring ends with this line of it."""
    return line == '"""' if is_inside else line.endswith('"""') and len(line) > len('"""')


def _statement(line: str, memo: Memo) -> str:
    """Double quotes, and no line too long."""
    if "'" in line and '"' not in line and "\\'" not in line:
        line = line.replace("'", '"')
    if "'" not in line and len(line) <= LINE_LENGTH:
        return line
    return _noted(line, memo)


def _is_entry(line: str) -> bool:
    return line.startswith(INDENT) and line.endswith(",")


def _entry(line: str, memo: Memo) -> str:
    """An entry of a mapping; a comma before a bracket makes black write an item a line."""
    if len(line) <= LINE_LENGTH and "'" not in line and not _LAST_COMMA.search(line):
        return line
    return _noted(line, memo)


def _noted(line: str, memo: Memo) -> str:
    if line not in memo:
        memo[line] = shipped().get(line) or by_black(line)
    return memo[line]


def by_black(line: str) -> str:
    """A statement as black leaves it, alone or in a class, or an entry in a mapping."""
    if _is_entry(line):
        return formatted(f"_ = {{\n{line}\n}}").partition("\n")[2].rpartition("\n}")[0]
    if line.startswith("def "):
        return formatted(f"{line}\n{INDENT}pass").removesuffix(f"\n{INDENT}pass\n")
    if not line.startswith(" "):
        return formatted(line).rstrip()
    return formatted(f"class _:\n{line}").partition("\n")[2].rstrip()
