"""What the kit's page does in Chromium."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from tests.browser.chromium import run, skip_unless_installed
from tests.kit.page.pages import Page, opened

HOSTILE = b'{"senderID": "<img src=x onerror=alert(1)>"}'


def test_the_page_of_the_kit_does_what_it_should(tmp_path: Path) -> None:
    skip_unless_installed()
    with opened(tmp_path) as page:
        environment = {"PAGE": page.desk.url, "NUMBERS": json.dumps(played(page))}
        run("recette.test.mjs", tmp_path, environment)


def played(page: Page) -> dict[str, int]:
    """An editor that shares a case and makes mistakes; the numbers of its messages. It is asked questions."""
    editor = page.editor
    page.publish(editor.empty())
    shared = page.publish(editor.share())
    refused = page.publish(replace(editor.update(), content_type="text/json"))
    hostile = page.publish(replace(editor.empty(), body=HOSTILE))

    def is_asked(state: dict[str, list[object]]) -> bool:
        page.read()
        return len(state["questions"]) > 1

    page.until(is_asked)
    return {"shared": shared, "refused": refused, "hostile": hostile}
