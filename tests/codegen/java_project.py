"""The Maven project of a model, built, and a program that reads and writes documents with it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.emit import java, json_schema, xsd
from generator.model import Model
from tests.codegen.generators import HERE
from tests.codegen.openapi_classes import run

_DRIVER = HERE / "java" / "Driver.java"
_QUICK = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"


@dataclass(frozen=True, slots=True)
class Project:
    """A project with its jar, and those that it needs."""

    folder: Path

    @classmethod
    def built(cls, model: Model, folder: Path) -> Project:
        """Written below a folder beside the schemas, and built by Maven."""
        for artifact in (*java.emit(model), *json_schema.emit(model), *xsd.emit(model)):
            path = folder / artifact.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(artifact.content)
        run(["mvn", "-q", "-B", "package", _COPY, "-DoutputDirectory=target/lib"], folder / "java")
        return cls(folder / "java" / "target")

    def run(self, source: Path, lines: str = "") -> str:
        """What a program of one file prints, given lines."""
        command = ["java", *_QUICK, "-cp", f"{self.folder}/*:{self.folder}/lib/*", str(source)]
        done = subprocess.run(command, input=lines, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout

    def answers(self, documents: Iterable[str]) -> list[dict[str, Any]]:
        """Of each document what is read of it, as JSON and XML, or the problem."""
        lines = "".join(f"{json.dumps(document)}\n" for document in documents)
        return [json.loads(line) for line in self.run(_DRIVER, lines).split("\n")[:-1]]
