"""The site: how long it takes to make, how much a reader loads, and when a page can be used in Chromium."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.chromium import HERE, absence, add_scripts, chromium
from tests.official import CHECKOUT

FIRST_PAGE = 300  # kB, packed: what the first page loads
OPENED = 200  # ms until the tree of RC-EDA is there

_FIRST = (
    "index.html",
    "assets/site.js",
    "assets/site.css",
    "assets/tokens.css",
    "assets/diagrams.css",
    "assets/icon.svg",
)
_PARTS = {
    "explorer of RC-EDA": ("messages/RC-EDA.html", "data/RC-EDA.js", "assets/explorer.js"),
    "search": ("data/recherche.js",),
    "validator, JSON": ("assets/valider.js", "assets/judge-json.js", "data/validation.js"),
    "validator, XML": ("assets/judge-xml.js",),
    "editor": ("assets/editor.js",),
}


def report() -> None:
    """Print times and sizes; nothing but a word where node or Chromium is not there."""
    print("\nThe site of our specs")
    if absence():
        print(f"  not timed: {absence()}")
        return
    with _site() as site:
        first = _packed(site, _FIRST)
        print(f"  {'first page, packed':34}{first:8.0f} kB   goal {FIRST_PAGE}  {_verdict(first, FIRST_PAGE)}")
        for name, files in _PARTS.items():
            print(f"  {name + ', packed':34}{_packed(site, files):8.0f} kB")
        for path, milliseconds in _opening(site).items():
            goal = f"   goal {OPENED}  {_verdict(milliseconds, OPENED)}" if "RC-EDA" in path else ""
            print(f"  {path + ' usable after':34}{milliseconds:8.0f} ms{goal}")


@contextmanager
def _site() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp())
    try:
        pages = _seconds(lambda: _run(sys.executable, "-m", "generator", "site", "--out", str(folder)))
        scripts = _seconds(lambda: add_scripts(folder))
        print(
            f"  pages                             {pages:8.1f} s\n  scripts                           {scripts:8.1f} s"
        )
        yield folder
    finally:
        shutil.rmtree(folder)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _run(*command: str, **variables: str) -> str:
    environment = {**os.environ, **variables}
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=CHECKOUT, env=environment).stdout


def _packed(site: Path, files: tuple[str, ...]) -> float:
    """The size of files as a server packs them, in kB."""
    return sum(len(gzip.compress((site / file).read_bytes(), mtime=0)) for file in files) / 1000


def _opening(site: Path) -> dict[str, float]:
    times: dict[str, float] = json.loads(_run("node", str(HERE / "opening.mjs"), SITE=str(site), CHROMIUM=chromium()))
    return times


def _verdict(value: float, goal: float) -> str:
    return "ok" if value <= goal else "missed"


if __name__ == "__main__":
    report()
