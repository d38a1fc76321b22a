"""The page's files: each with a policy that lets nothing else in, and none outside their folder."""

from __future__ import annotations

import re
from pathlib import Path

from hubsante_kit.page.assets import assets
from tests.kit.page.pages import opened


def test_the_page_and_all_that_it_names_are_there_under_one_policy(tmp_path: Path) -> None:
    with opened(tmp_path) as page:
        html = page.ask("GET", "/")
        named = re.findall(r'(?:href|src)="(/[^"]+)"', html.body.decode())
        assert len(named) > 4
        for path in ("/", *named, *(f"/page/{name}" for name in assets())):
            answer = page.ask("GET", path)
            assert answer.status == 200
            policy = answer.headers["Content-Security-Policy"]
            assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
            assert "unsafe" not in policy
            assert "frame-ancestors 'none'" in policy
            assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_every_module_that_a_script_imports_is_a_file_of_the_page() -> None:
    scripts = {name: answer.body for name, answer in assets().items() if name.endswith(".js")}
    for body in scripts.values():
        assert isinstance(body, bytes)
        assert set(re.findall(r'from "\./([^"]+)"', body.decode())) <= scripts.keys()


def test_no_script_reads_html_or_asks_another_host() -> None:
    for name, answer in assets().items():
        assert isinstance(answer.body, bytes)
        text = answer.body.decode()
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b", text), name
        assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", text), name


def test_nothing_else_is_a_file(tmp_path: Path) -> None:
    with opened(tmp_path) as page:
        for path in ("other.js", "..%2Fpage.py", "web/main.js", "main.js/", "MAIN.js", "", "main"):
            assert page.ask("GET", f"/page/{path}").status == 404
