"""Text for a small encoding: what it does not have looks alike, or is escaped where a likeness would deceive."""

from __future__ import annotations

import io
import os
import sys
import threading

import pytest

from generator.report.streams import enduring_streams


def written(text: str, encoding: str, monkeypatch: pytest.MonkeyPatch) -> str:
    content = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(content, encoding=encoding))
    with enduring_streams():
        sys.stdout.write(text)
    return content.getvalue().decode(encoding)


@pytest.mark.parametrize(
    ("text", "cp1252", "ascii_"),
    [
        ("«\u00a0été\u202f»…", "«\u00a0été »…", '" ete "...'),
        ("→ ✓ ✗ ≠ − ‑", "-> OK KO != - \\u2011", "-> OK KO != - \\u2011"),
        ("Œuf cœur Ÿ ő", "Œuf cœur Ÿ o", "OEuf coeur Y o"),
        ("\u0430 \u212a １ ﬁ ≮", "\\u0430 \\u212a \\uff11 \\ufb01 \\u226e", "\\u0430 \\u212a \\uff11 \\ufb01 \\u226e"),
        ("e\u0301 🚒 \udcff", "e\\u0301 \\U0001f692 \\udcff", "e\\u0301 \\U0001f692 \\udcff"),
    ],
)
def test_signs_and_accents_look_alike_and_letters_that_deceive_are_escaped(
    text: str, cp1252: str, ascii_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert written(text, "cp1252", monkeypatch) == cp1252
    assert written(text, "ascii", monkeypatch) == ascii_


def test_name_of_other_bytes_is_escaped_in_unicode_too(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written("é → \udcff", "utf-8", monkeypatch) == "é → \\udcff"


def test_streams_are_as_before_when_the_command_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    before = sys.stdin, sys.stdout, sys.stderr
    with enduring_streams():
        assert sys.stderr is not None
    assert (sys.stdin, sys.stdout, sys.stderr) == before


def test_stream_of_text_alone_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    text = io.StringIO()
    monkeypatch.setattr(sys, "stdout", text)
    with enduring_streams():
        sys.stdout.write("→")
    assert text.getvalue() == "→"


def test_pipe_that_does_not_block_gets_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some runners give such pipes, which take no more than they have room for."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    got: list[bytes] = []
    with os.fdopen(reader, "rb") as source, os.fdopen(writer, "w", encoding="utf-8") as out:
        thread = threading.Thread(target=lambda: got.append(source.read()))
        monkeypatch.setattr(sys, "stdout", out)
        with enduring_streams():
            sys.stdout.write("x" * 65_536)  # all that the pipe has room for
            sys.stdout.flush()
            thread.start()
            sys.stdout.write("y" * 300_000)
        out.close()
        thread.join()
    assert got[0] == b"x" * 65_536 + b"y" * 300_000
