"""Judges in other languages: a small program each under `tests/engines`, asked in lines of JSON.

`make engines` builds those whose tools are installed. Where one is not built, what asks it is
skipped with the reason; with `MDD_REQUIRE_ENGINES` in the environment it fails instead.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.official import CHECKOUT

FOLDER = CHECKOUT / "tests" / "engines"
IS_REQUIRED = bool(os.environ.get("MDD_REQUIRE_ENGINES"))


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that judges; its command is run in its folder."""

    name: str  # of its folder
    command: tuple[str, ...]

    @property
    def absence(self) -> str:
        """Why it cannot be asked; empty when it can."""
        folder = FOLDER / self.name
        built = folder / "target" / ".built"
        if not built.is_file():
            return f"tests/engines/{self.name} is not built: make engines"
        if any(path.stat().st_mtime > built.stat().st_mtime for path in _sources(folder)):
            return f"tests/engines/{self.name} was built of other sources: make engines"
        return ""


def skip_unless_built(engine: Engine) -> None:
    """The test ends here where the engine is not built; it fails where engines are required."""
    if engine.absence and IS_REQUIRED:
        pytest.fail(engine.absence)
    if engine.absence:
        pytest.skip(engine.absence)


@dataclass(frozen=True, slots=True)
class Judge:
    """One of the things that an engine judges by."""

    engine: Engine
    name: str  # as the engine knows it
    title: str  # as a report calls it


_JAVA = ("java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", "target/classes:target/lib/*", "engine.Main")

JDK = Engine("jdk", _JAVA)
GO = Engine("go", ("target/engine",))
NODE = Engine("node", ("node", "main.js"))
PHP = Engine("php", ("php", "main.php"))
RUBY = Engine("ruby", ("ruby", "main.rb"))
ENGINES = (JDK, GO, NODE, PHP, RUBY)

AJV_JUDGE = Judge(NODE, "json-schema", "ajv (JavaScript)")
JSON_JUDGES = (
    Judge(JDK, "json-schema", "networknt (Java)"),
    Judge(GO, "json-schema", "santhosh-tekuri (Go)"),
    AJV_JUDGE,
    Judge(NODE, "json-schema-utf16", "ajv sans unicodeRegExp ni formats"),
    Judge(PHP, "json-schema", "justinrainbow (PHP)"),
    Judge(RUBY, "json-schema", "json_schemer (Ruby)"),
)
CEL_JUDGE = Judge(NODE, "cel", "CEL (JavaScript)")
XML_JUDGES = (Judge(JDK, "xsd", "XSD JDK"),)
REGEX_JUDGES = (
    Judge(JDK, "regex", "java.util.regex"),
    Judge(GO, "regex", "Go regexp"),
    Judge(NODE, "regex-u", "JavaScript RegExp with u"),
    Judge(NODE, "regex", "JavaScript RegExp without u"),
    Judge(PHP, "regex-u", "PHP preg_match with u"),
    Judge(PHP, "regex", "PHP preg_match without u"),
    Judge(RUBY, "regex", "Ruby Regexp"),
)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """An engine's answer: whether each document is valid, or why it cannot read the schema."""

    accepted: tuple[bool, ...]
    problem: str = ""


class Running:
    """Engines, each started when it is first asked; they answer in the order in which they were asked."""

    def __init__(self) -> None:
        self._processes: dict[Engine, subprocess.Popen[str]] = {}

    def ask(self, judge: Judge, schema: str, documents: Sequence[str]) -> None:
        """A pattern, or the path of a schema, and texts; `answer` gives what comes of it."""
        if judge.engine not in self._processes:
            self._processes[judge.engine] = _started(judge.engine)
        question = json.dumps({"judge": judge.name, "schema": schema, "documents": documents})
        print(question, file=self._processes[judge.engine].stdin, flush=True)

    def answer(self, judge: Judge) -> Verdicts:
        """What the judge's engine says to the first question that it has not answered yet."""
        stdout = self._processes[judge.engine].stdout
        assert stdout is not None
        line = stdout.readline()
        assert line, f"the engine {judge.engine.name} ended; what it said stands on the error stream"
        answer = json.loads(line)
        return Verdicts((), answer["error"]) if "error" in answer else Verdicts(tuple(answer["verdicts"]))

    def verdicts(self, judge: Judge, schema: str, documents: Sequence[str]) -> Verdicts:
        """Asked and answered."""
        self.ask(judge, schema, documents)
        return self.answer(judge)

    def end(self) -> None:
        """All engines stopped, once they have read that there are no more questions."""
        for process in self._processes.values():
            process.communicate()


@contextmanager
def running() -> Iterator[Running]:
    """Engines that end with the context."""
    engines = Running()
    try:
        yield engines
    finally:
        engines.end()


def _started(engine: Engine) -> subprocess.Popen[str]:
    return subprocess.Popen(
        engine.command,
        cwd=FOLDER / engine.name,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def _sources(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name not in ("target", "node_modules"):
            yield from (one for one in (path, *path.rglob("*")) if one.is_file())
