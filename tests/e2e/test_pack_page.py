"""The few lines by which an editor's own CI asks its reader about the pack: they run as they stand on its page."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.clock import Clock
from generator.emit.packing import zipped
from generator.pipeline import emitted
from tests.differential.engines import FOLDER, JDK, NODE, Engine, skip_unless_built
from tests.environments import run
from tests.official import CHECKOUT, own_model
from tests.own_specs import own_specs

MDD = Path(sys.executable).with_name("mdd")
PAGE = (CHECKOUT / "templates" / "pack" / "LISEZMOI.md").read_text(encoding="utf-8")

_JAVA = """\
import static java.nio.charset.StandardCharsets.UTF_8;
import static javax.xml.XMLConstants.W3C_XML_SCHEMA_NS_URI;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;
import java.util.zip.ZipFile;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import tools.jackson.databind.ObjectMapper;

class Check {
    public static void main(String[] arguments) throws Exception {
%s
    }
}
"""

Asking = Callable[[Path, Path], Sequence[str | Path]]


def snippet(language: str) -> str:
    found = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert len(found) == 1
    return str(found[0])


def python(folder: Path, _: Path) -> Sequence[str | Path]:
    (folder / "check.py").write_text(snippet("python"), encoding="utf-8")
    return (sys.executable, "check.py")


def javascript(folder: Path, pack: Path) -> Sequence[str | Path]:
    (folder / "check.mjs").write_text(snippet("js"), encoding="utf-8")
    (folder / "node_modules").symlink_to(FOLDER / "node" / "node_modules")
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(pack.parent)
    return ("node", "check.mjs")


def java(folder: Path, _: Path) -> Sequence[str | Path]:
    (folder / "Check.java").write_text(_JAVA % snippet("java"), encoding="utf-8")
    return ("java", "-cp", f"{FOLDER / 'jdk' / 'target' / 'lib'}/*", "Check.java")


LANGUAGES = (
    pytest.param(python, None, id="python"),
    pytest.param(javascript, NODE, id="javascript"),
    pytest.param(java, JDK, id="java"),
)


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The schemas and the pack of a few messages."""
    of = own_model()
    kept = tuple(of.message_by_name[name] for name in ("RC-DE", "RC-REF", "RS-INFO", "EDXL-DE"))
    folder = tmp_path_factory.mktemp("release")
    for artifact in emitted(replace(of, messages=kept), ("json-schema", "xsd", "pack"), Clock()):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    return folder


def asked(release: Path, folder: Path, ask: Asking, output: Path, turned: str = "") -> subprocess.CompletedProcess[str]:
    """The lines run where a release stands, of whose pack the verdict on a message may be turned round."""
    for name in ("json-schema", "xsd"):
        (folder / name).symlink_to(release / name)
    pack = folder / "pack" / "pack.zip"
    pack.parent.mkdir()
    pack.write_bytes(with_turned(release / "pack" / "pack.zip", turned))
    environment = {**os.environ, "PYTHONPATH": str(output / "python" / "src")}
    command = ask(folder, pack)
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def with_turned(pack: Path, identity: str) -> bytes:
    with zipfile.ZipFile(pack) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    index = [json.loads(line) for line in files["index.ndjson"].splitlines()]
    for line in index:
        if line["id"] == identity:
            line["verdict"] = "accepted" if line["verdict"] == "refused" else "refused"
    files["index.ndjson"] = "".join(f"{json.dumps(line)}\n" for line in index).encode()
    return zipped(files)


@pytest.mark.parametrize(("ask", "engine"), LANGUAGES)
def test_a_reader_that_agrees_gets_to_the_end(
    ask: Asking, engine: Engine | None, release: Path, own_output: Path, tmp_path: Path
) -> None:
    if engine:
        skip_unless_built(engine)
    done = asked(release, tmp_path, ask, own_output)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(("ask", "engine"), LANGUAGES)
def test_a_reader_that_differs_is_told_where(
    ask: Asking, engine: Engine | None, release: Path, own_output: Path, tmp_path: Path
) -> None:
    if engine:
        skip_unless_built(engine)
    form = "xml" if ask is java else "json"
    identity = f"RC-REF/reference.distributionID/required.absent.envelope.{form}"
    done = asked(release, tmp_path, ask, own_output, turned=identity)
    assert done.returncode == 1
    assert identity in done.stderr


def test_there_are_ten_lines_or_few_more() -> None:
    for language in ("python", "js", "java"):
        assert len(snippet(language).splitlines()) <= 16


def test_a_generation_counts_what_the_pack_covers(tmp_path: Path) -> None:
    specs = own_specs(tmp_path / "specs", "rendez-vous-sas-non-honore", ("RS-SAS-RDV",))
    command = ("generate", "--target", "pack", "--schema", "RS-SAS-RDV", "--no-cache", "--lang", "en")
    printed = run(MDD, *command, "--specs", specs, "--out", tmp_path / "generated")
    counted = json.loads((tmp_path / "generated" / "pack" / "coverage.json").read_text(encoding="utf-8"))
    numbers = {name: counted[name] for name in ("constraints", "covered", "refused", "accepted")}
    assert min(numbers.values()) > 100
    line = next(line for line in printed.splitlines() if line.startswith("pack: "))
    assert [int(number) for number in re.findall(r"\d+", line)] == [
        numbers[name] for name in ("covered", "constraints", "refused", "accepted")
    ]
