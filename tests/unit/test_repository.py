"""The pages beside the code: what they refer to is there, and the workflow is one that runs."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.differential.engines import Engine, skip_unless_built
from tests.official import CHECKOUT

DECISIONS = CHECKOUT / "docs" / "decisions"
PAGES = (*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").rglob("*.md"))
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?(?: \"[^\"]*\")?\)")
PAGE = re.compile(r"# (?P<title>[^\n]+)\n\n(?P<date>2[0-9]{3}-[0-9]{2}-[0-9]{2})\n\n\S")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))
def test_links_of_a_page_lead_to_files(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def decisions() -> Iterator[tuple[str, str, str]]:
    """The name, date and title of each page."""
    for path in sorted(DECISIONS.glob("[0-9]*.md")):
        page = PAGE.match(path.read_text(encoding="utf-8"))
        assert page, path.name
        yield path.name, page["date"], page["title"]


def test_the_index_of_decisions_has_every_page_by_number_and_date() -> None:
    index = (DECISIONS / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[([0-9]{4})\]\((\S+)\) \| (\S+) \| (.+) \|$", index, re.MULTILINE)
    assert [(name, date, title) for _, name, date, title in rows] == list(decisions())
    assert len({number for number, *_ in rows}) == len(rows)
    assert [name[:4] for _, name, *_ in rows] == [number for number, *_ in rows]
    assert [date for *_, date, _ in rows] == sorted(date for *_, date, _ in rows)


def test_the_architecture_fits_on_a_page() -> None:
    lines = (CHECKOUT / "docs" / "architecture.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 110


ACTIONLINT = Engine("workflows", ("target/engine",))


@pytest.fixture
def actionlint() -> Path:
    skip_unless_built(ACTIONLINT)
    return CHECKOUT / "tests/engines/workflows/target/engine"


WORKFLOWS = sorted((CHECKOUT / ".github/workflows").glob("*.yml"))


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_can_run(actionlint: Path, workflow: Path) -> None:
    assert subprocess.run([actionlint, workflow], check=False).returncode == 0


def test_steps_of_reviews_and_releases_are_targets_of_the_makefile() -> None:
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
    for name in ("review", "release"):
        text = (CHECKOUT / f".github/workflows/{name}.yml").read_text(encoding="utf-8")
        steps = re.findall(r"^ +(?:run: |  )(make|mdd|gh|git|python) ([\w-]+)", text, re.MULTILINE)
        assert len(steps) > 3
        assert [step for step in steps if step[0] != "make"] == []
        assert {target for _, target in steps if not re.search(rf"^{target}:", makefile, re.MULTILINE)} == set()


def test_a_mistake_in_a_workflow_is_seen(actionlint: Path, tmp_path: Path) -> None:
    text = (CHECKOUT / ".github/workflows/check.yml").read_text(encoding="utf-8")
    broken = tmp_path / "check.yml"
    broken.write_text(text.replace("matrix.python", "matrix.pyhton"), encoding="utf-8")
    assert subprocess.run([actionlint, broken], check=False, capture_output=True).returncode == 1
