"""Damage to a workbook, drawn by chance: bytes, values, whole parts, the archive itself."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from random import Random

_CELL = re.compile(rb'<c r="[A-Z]+[0-9]+"[^>]*>.*?</c>')
_VALUE = re.compile(rb"<v>[^<]*</v>|<t>[^<]*</t>")
_ATTRIBUTE = re.compile(rb'[a-zA-Z:]+="[^"]*"')
_UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError)
_VALUES = (
    *(b"", b"0", b"-1", b"1e308", b"1e999", b"NaN", b"99999999999999999999", b"X", b"0..1", b"#REF!", b"true"),
    *(b"ENUM: ", b"REGEX: ^((a+)+)+$", b"NOMENCLATURE: x", b"codeAndLabel", b"\xe2\x80\x8b", b"_x0000_", b"A:B:C"),
    *(b"Balise", b"CUT", b"schema", b"Donn\xc3\xa9e (Niveau 2)", b"OUVERT", b"../x", b"x" * 40_000, b"&amp;" * 50),
)


def damaged(content: bytes, chance: Random) -> bytes:
    """The same workbook with one to four kinds of damage."""
    for _ in range(chance.randint(1, 4)):
        content = chance.choice(_KINDS)(content, chance)
    return content


def _in_a_part(change: Callable[[bytes, Random], bytes]) -> Callable[[bytes, Random], bytes]:
    def damage(content: bytes, chance: Random) -> bytes:
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as old:
                parts = {name: old.read(name) for name in old.namelist()}
        except _UNREADABLE:
            return content
        readable = [name for name in parts if name.endswith((".xml", ".rels"))]
        if not readable:
            return content
        name = chance.choice(readable)
        parts[name] = change(parts[name], chance)
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
            for path, part in parts.items():
                new.writestr(path, part)
        return made.getvalue()

    return damage


def _flipped(content: bytes, chance: Random) -> bytes:
    if not content:
        return content
    flipped = bytearray(content)
    for _ in range(chance.randint(1, 20)):
        flipped[chance.randrange(len(flipped))] = chance.randrange(256)
    return bytes(flipped)


def _cut(content: bytes, chance: Random) -> bytes:
    start, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    return content[:start] + content[end:]


def _repeated(content: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(content) + 1)
    end = min(len(content), start + chance.randrange(2_000))
    return content[:end] + content[start:]


def _replaced(form: re.Pattern[bytes], made: Callable[[bytes, Random], bytes]) -> Callable[[bytes, Random], bytes]:
    """Some of the places that an expression matches, changed."""

    def damage(part: bytes, chance: Random) -> bytes:
        share = chance.choice((0.001, 0.01, 0.2))
        return form.sub(lambda match: made(match[0], chance) if chance.random() < share else match[0], part)

    return damage


def _other_value(old: bytes, chance: Random) -> bytes:
    tag = old[1:2]
    return b"<%s>%s</%s>" % (tag, chance.choice(_VALUES), tag)


def _other_attribute(old: bytes, chance: Random) -> bytes:
    name = old.partition(b"=")[0]
    return b'%s="%s"' % (
        name,
        chance.choice((b"", b"0", b"-1", b"s", b"e", b"b", b"A1", b"XFD1048576", b"99999", b"x")),
    )


def _other_cell(old: bytes, chance: Random) -> bytes:
    return chance.choice((b"", old + old, old.replace(b' t="s"', b""), old.replace(b"<v>", b"<f>A1</f><v>")))


_KINDS = (
    _flipped,
    _cut,
    _in_a_part(_flipped),
    _in_a_part(_cut),
    _in_a_part(_repeated),
    _in_a_part(_replaced(_VALUE, _other_value)),
    _in_a_part(_replaced(_VALUE, _other_value)),
    _in_a_part(_replaced(_ATTRIBUTE, _other_attribute)),
    _in_a_part(_replaced(_CELL, _other_cell)),
)
