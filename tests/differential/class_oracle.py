"""The verdicts of one release's generated classes, from a process of its own.

Two releases' packages have the same import name. Run as a script, this module reads
requests and writes verdicts, a line of JSON each way; imported, it asks such a script.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

Form = Literal["json", "xml"]
ITSELF = "itself"
"""In the place of a twin: the JSON that the class makes of the XML."""

Request = tuple[str, Form | Literal["twins", "any"], str]
"""Schema, form, document; of twins a JSON list of both; a document of any form tells its schema itself."""


class ClassOracle:
    """The classes under a source folder, asked many documents at a time."""

    def __init__(self, source: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="ascii",
            env={**os.environ, "PYTHONPATH": str(source)},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self.process.communicate()

    def accepts(self, requests: Iterable[Request]) -> list[bool]:
        """Whether the class of each request's schema reads its document; both twins, and as the same message."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps(list(requests)), file=self.process.stdin, flush=True)
        return [bool(one) for one in json.loads(self.process.stdout.readline())]


def serve() -> None:
    """Answer until the requests end; anything but a validation error ends it with a trace."""
    from pydantic import ValidationError  # noqa: PLC0415

    from hubsante_models import MESSAGES, parse  # noqa: PLC0415  # only in the process of its own

    def accepts(schema: str, form: str, document: str) -> bool:
        class_ = MESSAGES[schema]
        try:
            if form == "twins":
                twin, xml = json.loads(document)
                twin = class_.from_xml(xml.encode()).to_json() if twin == ITSELF else twin
                written = class_.model_validate_json(twin).to_xml()
                return written == class_.from_xml(written).to_xml() == class_.from_xml(xml.encode()).to_xml()
            if form == "any":
                parse(document)
            elif form == "json":
                class_.model_validate_json(document)
            else:
                class_.from_xml(document.encode())
        except ValidationError:
            return False
        return True

    for line in sys.stdin:
        print(json.dumps([accepts(*request) for request in json.loads(line)]), flush=True)


if __name__ == "__main__":
    serve()
