"""The wheel of the kit holds all that it needs beside the package, and is the same whenever it is built."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from hatchling.builders.wheel import WheelBuilder

CHECKOUT = Path(__file__).resolve().parents[2]

PROGRAM = """
import sys
sys.path[:0] = sys.argv[1:]
import hubsante_kit
from hubsante_kit.cli import main
from hubsante_kit.page.assets import assets
from hubsante_kit.samples import scenario, scenario_names
assert hubsante_kit.__file__.startswith(sys.argv[1])
print(len(scenario_names()), len(scenario(scenario_names()[0]).samples))
assert {"index.html", "main.js", "tokens.css"} <= assets().keys()
main(["recette", "--help"])
"""


def built(folder: Path) -> Path:
    (wheel,) = WheelBuilder(str(CHECKOUT / "kit")).build(directory=str(folder))
    return Path(wheel)


def test_the_wheel_works_without_the_checkout(tmp_path: Path) -> None:
    wheel = built(tmp_path / "a")
    assert wheel.read_bytes() == built(tmp_path / "b").read_bytes()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    models = CHECKOUT / "generated" / "python" / "src"
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "installed"), str(models)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    counts = [int(word) for word in run.stdout.splitlines()[0].split()]
    assert counts[0] == len(list((CHECKOUT / "specs" / "scenarios").glob("*.json")))
    assert counts[1] > 1
    assert "serve" in run.stdout
