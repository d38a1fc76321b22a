"""A command loads what it needs and nothing else: libraries take longer to load than most runs take."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Set
from pathlib import Path

import click
import pytest

from generator.cli import COMMANDS, main
from tests.golden.findings.base import BASE
from tests.golden.findings.of_releases import recorded, settings
from tests.official import CHECKOUT
from tests.workbooks import folder

HEAVY = {"black", "datamodel_code_generator", "jinja2", "jsonschema_rs", "lxml", "pydantic", "python_calamine", "rich"}
PROGRAM = """
import json, sys
from generator.cli import main
try:
    main(sys.argv[1:], standalone_mode=False)
finally:
    print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules} | set(sys.modules))), file=sys.stderr)
"""


def loaded(where: Path, *arguments: str) -> Set[str]:
    """The modules that a command has loaded when it is done."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=where,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(run.stderr.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [("--help",), ("generate", "--help"), ("check", "--help"), ("explain",)])
def test_help_and_explanations_load_no_library(arguments: tuple[str, ...], tmp_path: Path) -> None:
    modules = loaded(tmp_path, *arguments)
    assert not modules & HEAVY
    assert "generator.pipeline" not in modules


def test_generation_without_anything_new_loads_neither_pipeline_nor_library(tmp_path: Path) -> None:
    folder(tmp_path, {f"specs/{path}": content for path, content in BASE.items()})
    assert "generator.pipeline" in loaded(tmp_path, "generate")
    modules = loaded(tmp_path, "generate")
    assert not modules & {*HEAVY, "generator.pipeline", "generator.model"}


def test_check_beside_a_published_release_without_anything_new_loads_neither_pipeline_nor_library(
    tmp_path: Path,
) -> None:
    files = {**BASE, "release.toml": settings("3.4.1"), **recorded(BASE, "3.4.0")}
    folder(tmp_path, {f"specs/{path}": content for path, content in files.items()})
    assert "generator.diff.judge" in loaded(tmp_path, "check")
    modules = loaded(tmp_path, "check")
    assert not modules & {*HEAVY, "generator.pipeline", "generator.model", "generator.diff.judge"}


def test_output_whose_types_are_noted_is_made_without_the_class_generator(tmp_path: Path) -> None:
    folder(tmp_path, {f"specs/{path}": content for path, content in BASE.items()})
    assert "datamodel_code_generator" in loaded(tmp_path, "generate")
    modules = loaded(tmp_path, "generate", "--out", "elsewhere")
    assert "generator.emit.python" in modules
    assert "datamodel_code_generator" not in modules


def test_release_without_conversions_is_made_without_pydantic(tmp_path: Path) -> None:
    folder(tmp_path, {f"specs/{path}": content for path, content in BASE.items()})
    loaded(tmp_path, "generate")
    folder(tmp_path, {"specs/release.toml": b'version = "9.9"'})
    modules = loaded(tmp_path, "generate")
    assert {"generator.pipeline", "generator.emit.xsd"} <= modules
    assert "pydantic" not in modules


def test_package_of_known_types_is_made_without_class_generator_or_formatter(tmp_path: Path) -> None:
    modules = loaded(tmp_path, "generate", "--no-cache", "--target", "python", "--specs", str(CHECKOUT / "specs"))
    assert "generator.emit.python" in modules
    assert not modules & {"datamodel_code_generator", "black"}


@pytest.mark.parametrize(("name", "help_"), COMMANDS.items())
def test_list_of_commands_says_of_each_what_it_says_itself(name: str, help_: str) -> None:
    command = importlib.import_module(f"generator.commands.{name.replace('-', '_')}").command
    assert isinstance(command, click.Command)
    assert (command.help or "").splitlines()[0] == help_


PARTS = {
    *("--init--", "annexes", "conversion-jobs", "ending", "interrupt", "options", "release-build", "standard-input"),
}
"""The modules of commands that are none themselves."""


def test_every_module_of_a_command_is_listed() -> None:
    modules = {path.stem.replace("_", "-") for path in (CHECKOUT / "generator" / "commands").glob("*.py")}
    assert modules - PARTS == COMMANDS.keys() == set(main.list_commands(click.Context(main)))
