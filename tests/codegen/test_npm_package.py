"""The npm package is installed and used in a folder that holds nothing else, as npm and TypeScript read it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from generator.emit import json_schema, typescript
from generator.release.npm_package import npm_package
from tests.codegen.generators import HERE, needs_generators
from tests.codegen.typescript import errors, typed
from tests.official import CHECKOUT, own_model

pytestmark = needs_generators

EXAMPLE = json.loads((CHECKOUT / "generated/examples/RC-EDA/complete.json").read_text(encoding="utf-8"))
RUN = """
import { ROOTS, VERSION } from "hubsante-models";
import envelope from "hubsante-models/schemas/EDXL-DE.schema.json" with { type: "json" };
console.log(JSON.stringify([VERSION, ROOTS["RC-EDA"], envelope.title]));
"""
USE = """
import { ROOTS } from "hubsante-models";
import type { HubSanteSexe } from "hubsante-models/code-lists";
import type { Message } from "hubsante-models/message";
import type { Location } from "hubsante-models/messages/rc-eda";
import schema from "hubsante-models/schemas/RC-EDA.schema.json" with { type: "json" };
export const root: "createCase" = ROOTS["RC-EDA"];
export const sex: HubSanteSexe = "F";
export type Shown = [Message, Location];
export const title: string = schema.title;
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the package is installed, by npm, without a network."""
    made = tmp_path_factory.mktemp("npm")
    model = own_model()
    ((name, content),) = npm_package(model, [*json_schema.emit(model), *typescript.emit(model)]).items()
    (made / name).write_bytes(content)
    (made / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    command = ["npm", "install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", made / name]
    done = subprocess.run(command, cwd=made, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return made


def test_npm_knows_it_by_name_and_version(folder: Path) -> None:
    listed = subprocess.run(["npm", "ls", "--json"], cwd=folder, capture_output=True, text=True, check=True).stdout
    installed = json.loads(listed)["dependencies"]
    assert {name: one["version"] for name, one in installed.items()} == {"hubsante-models": own_model().release.version}


def test_node_reads_names_and_schemas(folder: Path) -> None:
    (folder / "run.js").write_text(RUN, encoding="utf-8")
    done = subprocess.run(["node", "run.js"], cwd=folder, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [own_model().release.version, "createCase", "edxlDistribution"]


def test_typescript_finds_the_types(folder: Path) -> None:
    options = {"resolveJsonModule": True, "module": "preserve", "moduleResolution": "bundler"}
    example = typed([("RC-EDA", EXAMPLE)], "hubsante-models")
    assert errors(folder, {"use.ts": USE, "example.ts": example}, options) == ""
    wrong = {"createCase": {**EXAMPLE["createCase"], "caseId": 1}}
    assert "TS2322" in errors(folder, {"wrong.ts": typed([("RC-EDA", wrong)], "hubsante-models")}, options)


def test_every_file_that_its_manifest_exports_is_in_it(folder: Path) -> None:
    package = folder / "node_modules" / "hubsante-models"
    exports = json.loads((package / "package.json").read_text(encoding="utf-8"))["exports"]
    paths = [path for one in exports.values() for path in (one.values() if isinstance(one, dict) else [one])]
    assert [path for path in paths if not list(package.glob(path.removeprefix("./")))] == []


def test_the_compiler_is_that_of_the_tests(folder: Path) -> None:
    """The package brings none, nor anything else."""
    assert [path.name for path in (folder / "node_modules").iterdir() if path.is_dir()] == ["hubsante-models"]
    assert (HERE / "node_modules" / "typescript").is_dir()
