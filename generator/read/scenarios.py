"""Scenarios: chains of messages kept as data beside the workbooks."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from pathlib import PurePosixPath
from typing import Any

from generator.diagnostics import Diagnostic, Origin, Phrase, finding, phrase, shown
from generator.model import Scenario, Step
from generator.read.json_document import JsonError, escaped, load_source

_KEYS = ("title", "description", "steps")
_STEP_KEYS = ("name", "schema", "title", "description", "envelope")
STEP_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
"""What a step may be called: it becomes a part of file names."""


def read_scenario(content: bytes, file: str) -> tuple[Scenario | None, tuple[Diagnostic, ...]]:
    """A scenario file: `{"title", "description", "steps": [{"name", "schema", …, "envelope"}]}`.

    Reports: bad-json, bad-scenario
    """
    try:
        document = load_source(content)
    except JsonError as error:
        return None, (finding("bad-json", Origin(file, pointer=error.pointer), problem=error.problem),)
    problems = list(_problems(document))
    if problems:
        return None, tuple(
            finding("bad-scenario", Origin(file, pointer=pointer), problem=problem) for pointer, problem in problems
        )
    name = PurePosixPath(file).stem
    steps = tuple(_step(step, Origin(file, pointer=f"/steps/{i}")) for i, step in enumerate(document["steps"]))
    return Scenario(name, document["title"], document["description"], steps), ()


def _problems(document: Any) -> list[tuple[str, Phrase]]:
    if not isinstance(document, dict) or not isinstance(document.get("steps"), list):
        return [("", phrase("scenario-form"))]
    problems = [
        (f"/{key}", phrase("text-expected"))
        for key in ("title", "description")
        if not isinstance(document.get(key), str)
    ]
    problems += _unknown_keys(document, _KEYS)
    problems += [] if document["steps"] else [("/steps", phrase("steps-missing"))]
    names = [step.get("name") for step in document["steps"] if isinstance(step, dict)]
    for index, step in enumerate(document["steps"]):
        if isinstance(step, dict) and step.get("name") in names[:index]:
            problems.append((f"/steps/{index}/name", phrase("step-twice")))
        problems += [(f"/steps/{index}{pointer}", problem) for pointer, problem in _step_problems(step)]
    return problems


def _step_problems(step: Any) -> list[tuple[str, Phrase]]:
    if not isinstance(step, dict):
        return [("", phrase("object-expected"))]
    problems = [
        (f"/{key}", phrase("text-expected"))
        for key in ("name", "schema", "title", "description")
        if not isinstance(step.get(key), str)
    ]
    problems += _unknown_keys(step, _STEP_KEYS)
    if isinstance(step.get("name"), str) and not STEP_NAME.match(step["name"]):
        problems.append(("/name", phrase("step-name-form")))
    if not isinstance(step.get("envelope"), dict):
        problems.append(("/envelope", phrase("envelope-expected")))
    return problems


def _unknown_keys(members: Mapping[str, Any], known: Container[str]) -> list[tuple[str, Phrase]]:
    unknown = [key for key in members if key not in known]
    return [(f"/{escaped(key)}", phrase("unknown-key", key=shown(key))) for key in unknown]


def _step(step: dict[str, Any], origin: Origin) -> Step:
    return Step(step["name"], step["schema"], step["title"], step["description"], step["envelope"], origin)
