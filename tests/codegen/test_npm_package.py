"""The npm package is installed and used in a folder that holds nothing else, as npm and TypeScript read it."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.emit import json_schema, typescript, xsd
from generator.release.npm_package import npm_package
from tests.codegen.generators import HERE, needs_generators
from tests.codegen.languages import (
    assert_depth_is_bounded,
    assert_field_of_another_namespace_is_refused,
    assert_free_content_is_written_as_it_reads,
    assert_read_and_written,
    differing,
)
from tests.codegen.typescript import errors, typed
from tests.official import CHECKOUT, own_model

pytestmark = needs_generators

EXAMPLE = json.loads((CHECKOUT / "generated/examples/RC-EDA/complete.json").read_text(encoding="utf-8"))
MUTANTS = 1_500
RUN = """
import { ROOTS, VERSION } from "hubsante-models";
import envelope from "hubsante-models/schemas/EDXL-DE.schema.json" with { type: "json" };
console.log(JSON.stringify([VERSION, ROOTS["RC-EDA"], envelope.title]));
"""
USE = """
import { ROOTS } from "hubsante-models";
import type { HubSanteSexe } from "hubsante-models/code-lists";
import type { Message } from "hubsante-models/message";
import type { CreateCase, Location } from "hubsante-models/messages/rc-eda";
import { parse, problems } from "hubsante-models/parse";
import { toXml } from "hubsante-models/xml";
import schema from "hubsante-models/schemas/RC-EDA.schema.json" with { type: "json" };
export const root: "createCase" = ROOTS["RC-EDA"];
export const sex: HubSanteSexe = "F";
export type Shown = [Message, Location];
export const title: string = schema.title;
const read = parse("{}");
export const id: string = read.schema === "RC-EDA" ? read.document.createCase.caseId : "";
export const xml: string = toXml("RC-EDA", { createCase: {} as CreateCase });
export const wrong: string[] = problems("{}").map((one) => one.message);
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the package is installed, by npm, with what it needs in the versions of the tests."""
    made = tmp_path_factory.mktemp("npm")
    model = own_model()
    artifacts = [*json_schema.emit(model), *typescript.emit(model), *xsd.emit(model)]
    ((name, content),) = npm_package(model, artifacts).items()
    (made / name).write_bytes(content)
    (made / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    pinned = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    needed = [f"{one}@{pinned[one]}" for one in ("ajv", "libxml2-wasm")]
    command = [
        "npm",
        "install",
        "--prefer-offline",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        made / name,
        *needed,
    ]
    done = subprocess.run(command, cwd=made, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return made


def test_npm_knows_it_by_name_and_version(folder: Path) -> None:
    listed = subprocess.run(["npm", "ls", "--json"], cwd=folder, capture_output=True, text=True, check=True).stdout
    installed = json.loads(listed)["dependencies"]
    assert installed["hubsante-models"]["version"] == own_model().release.version


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


def test_it_brings_a_validator_and_what_that_needs(folder: Path) -> None:
    """And nothing else; the compiler is that of the tests."""
    listed = subprocess.run(["npm", "ls", "--json", "--all"], cwd=folder, capture_output=True, text=True, check=True)
    assert list(json.loads(listed.stdout)["dependencies"]["hubsante-models"]["dependencies"]) == ["ajv", "libxml2-wasm"]
    assert (HERE / "node_modules" / "typescript").is_dir()


# --- reading and writing --------------------------------------------------------------


def answers(folder: Path, documents: list[str]) -> list[dict[str, Any]]:
    """Of each document what is read of it, as JSON and XML, or the problems."""
    shutil.copy(HERE / "read.mjs", folder)
    lines = "".join(f"{json.dumps(document)}\n" for document in documents)
    done = subprocess.run(
        ["node", "read.mjs"], cwd=folder, input=lines, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return [json.loads(line) for line in done.stdout.split("\n")[:-1]]


@pytest.mark.slow
def test_every_example_is_read_and_written_in_both_forms(folder: Path) -> None:
    assert_read_and_written(partial(answers, folder))


@pytest.mark.slow
def test_it_refuses_what_the_package_refuses(folder: Path) -> None:
    found = differing(partial(answers, folder), MUTANTS)
    assert sorted({(case.form, case.mutation, left) for case, left in found}) == []


def test_field_of_another_namespace_is_refused(folder: Path) -> None:
    assert_field_of_another_namespace_is_refused(partial(answers, folder))


def test_depth_is_bounded(folder: Path) -> None:
    assert_depth_is_bounded(partial(answers, folder))


def test_free_content_is_written_as_it_reads(folder: Path) -> None:
    assert_free_content_is_written_as_it_reads(partial(answers, folder))


def test_a_key_that_stands_twice_and_a_number_without_end_are_refused(folder: Path) -> None:
    text = json.dumps(EXAMPLE)
    twice = text.replace('"createCase": {', '"createCase": {"creation": "2026-01-01T00:00:00+00:00", ')
    endless = text.replace("{", '{"createCase": 1e400, ', 1)
    found = answers(folder, [text, twice, endless, "[]", "<createCase/>", "<!DOCTYPE a><createCase/>", "<a>"])
    assert ["problems" in one for one in found] == [False, True, True, True, True, True, True]
    assert "creation stands twice" in found[1]["problems"][0]["message"]
