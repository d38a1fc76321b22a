"""What a person does on the page is written to the journal, and nothing that another page asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hubsante_kit.history import HUB
from hubsante_kit.journal import Answered, Began, Event, Published
from hubsante_kit.page.compose import faults
from hubsante_kit.partner.extras import Extra, errors
from hubsante_kit.samples import scenario, scenario_names
from hubsante_kit.scripts import script_of_scenario
from tests.kit.page.pages import Page, message, opened, steps
from tests.kit.recette.desk import FIRE, PARTIES, SAMU

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
EXAMPLE = "incendie-risque-chimique/01-creation-affaire"


def events(page: Page, kind: type[Event]) -> list[Any]:
    return [record.event for record in page.desk.journal.records if isinstance(record.event, kind)]


def asked(page: Page) -> str:
    """The identity of the first question, which the page has once the editor shared a case."""
    page.publish(page.editor.empty())

    def has_question(state: Any) -> bool:
        page.read()
        return bool(state["questions"])

    return str(page.until(has_question)["questions"][0]["id"])


def test_an_answer_with_a_comment_and_a_screenshot_is_an_event(tmp_path: Path) -> None:
    with opened(tmp_path) as page:
        question = asked(page)
        kept = page.ask("POST", "/page/screenshots", PNG, Content_Type="image/png").json["name"]
        assert (tmp_path / "captures" / kept).read_bytes() == PNG
        given = {"question": question, "answer": "no", "comment": "rien n'apparaît", "screenshot": kept}
        assert page.post("/page/answers", given).status == 201
        assert events(page, Answered) == [Answered(question, "no", "rien n'apparaît", kept)]
        failed = question.partition("/")[0]
        after = page.until(lambda state: steps(state)[failed]["state"] == "failed")
        assert question not in {each["id"] for each in after["questions"]}
        assert page.post("/page/answers", {"question": question, "answer": "yes"}).status == 201  # changed one's mind
        page.until(lambda state: steps(state)[failed]["state"] != "failed")


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page of which nothing is asked that it does."""
    with opened(tmp_path_factory.mktemp("still")) as page:
        yield page


@pytest.fixture(scope="module")
def question(still: Page) -> str:
    return asked(still)


@pytest.mark.parametrize(
    "change",
    [
        {"question": "1/unknown"},
        {"answer": "maybe"},
        {"answer": None},
        {"other": 1},
        {"comment": "x" * 10_001},
        {"screenshot": "../journal.jsonl"},
        {"screenshot": f"{'0' * 64}.png"},
    ],
)
def test_an_answer_to_nothing_or_with_what_is_none_is_refused(still: Page, question: str, change: Any) -> None:
    assert still.post("/page/answers", {"question": question, "answer": "yes", **change}).status == 400
    assert events(still, Answered) == []


def test_what_is_no_json_is_refused(still: Page) -> None:
    for body in (b"", b"[]", b'"yes"', b"[" * 100_000, b"\xff", b"NaN"):
        assert still.ask("POST", "/page/answers", body, Content_Type="application/json").status == 400


@pytest.mark.parametrize(
    ("content_type", "content"),
    [("image/png", b"GIF89a"), ("text/html", PNG), ("image/svg+xml", b"<svg/>"), ("", PNG)],
)
def test_what_is_no_picture_is_not_kept(still: Page, content_type: str, content: bytes) -> None:
    assert still.ask("POST", "/page/screenshots", content, Content_Type=content_type).status == 415


def test_a_picture_too_many_is_not_said_to_be_none(still: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hubsante_kit.page.screenshots.MOST_FILES", 0)
    refused = still.ask("POST", "/page/screenshots", PNG + b"another", Content_Type="image/png")
    assert refused.status == 507
    assert "captures au plus" in refused.body.decode()


@pytest.mark.parametrize("path", ["/page/answers", "/page/begin", "/page/messages", "/page/screenshots"])
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://example.org"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "rebound.example.org"}, 403),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Type": "application/x-www-form-urlencoded"}, 415),
    ],
)
def test_no_other_page_does_anything(still: Page, path: str, headers: dict[str, str], status: int) -> None:
    assert still.post(path, {"part": "1.1"}, **headers).status == status
    assert events(still, Began) == []


def test_a_step_may_begin_again(tmp_path: Path) -> None:
    with opened(tmp_path) as page:
        page.publish(page.editor.empty())
        page.until(lambda state: steps(state)["3.5"]["state"] == "met")
        assert page.post("/page/begin", {"part": "3.5"}).status == 201
        assert events(page, Began) == [Began("3.5")]
        page.until(lambda state: steps(state)["3.5"]["state"] == "open")
        assert page.post("/page/begin", {"part": "12.1"}).status == 400


def test_a_script_is_played_and_may_begin_again(tmp_path: Path) -> None:
    played = scenario("incendie-risque-chimique")
    script = script_of_scenario(played, played.samples[0].recipient, PARTIES, datetime.now(UTC))
    with opened(tmp_path, scripts=(script,)) as page:
        state = page.until(lambda state: state["messages"])
        (group,) = state["groups"]
        assert {step["part"] for step in group["steps"]} == {script.part}
        assert len(group["steps"]) == len(script.steps)
        assert state["messages"][0]["schema"] == script.steps[0].schema
        assert page.post("/page/begin", {"part": script.part}).status == 201
        page.until(lambda state: len(state["messages"]) > 1)
        assert events(page, Began) == [Began(script.part)] * 2


def test_a_whole_example_goes_by_the_hub_to_the_editor(tmp_path: Path) -> None:
    with opened(tmp_path) as page:
        draft = page.get(f"/page/draft?example={EXAMPLE}")
        number = page.post("/page/messages", draft).json["number"]
        state = page.until_message(number)
        sent = message(state, number)
        assert (sent["sender"], sent["recipient"], sent["outcome"], sent["forced"]) == (FIRE, SAMU, "routed", False)
        assert sent["schema"] == "RC-EDA"
        assert page.desk.exchange.waiting(f"{SAMU}.message")


def test_a_fault_goes_past_the_hub_and_by_the_hub_it_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path) as page:
        draft = page.get(f"/page/draft?example={EXAMPLE}&fault=donnee-manquante")
        assert draft["past_hub"]
        forced = page.post("/page/messages", draft).json["number"]
        judged = page.post("/page/messages", {**draft, "past_hub": False}).json["number"]
        state = page.until_message(judged)
        assert (message(state, forced)["outcome"], message(state, forced)["forced"]) == ("routed", True)
        assert (message(state, judged)["outcome"], message(state, judged)["code"]) == ("refused", 300)


@pytest.mark.parametrize("form", ["json", "xml"])
def test_every_fault_of_an_example_gives_another_message(tmp_path: Path, form: Any) -> None:
    with opened(tmp_path, form) as page:
        for name, _ in faults():
            answer = page.ask("GET", f"/page/draft?example={EXAMPLE}&fault={name}")
            if answer.status == 404:
                assert (name, form) == ("espace-de-noms", "json")
                continue
            draft = answer.json
            number = page.post("/page/messages", draft).json["number"]
            published = page.desk.journal.since(number - 1)[0].event
            assert isinstance(published, Published)
            assert published.body == draft["text"].encode()
        copies = [event.body for event in events(page, Published) if event.way == "partner"]
        assert len(copies) == len(set(copies)) + 1  # sent twice on purpose


def test_examples_are_those_of_the_scenarios_and_of_the_pack(tmp_path: Path) -> None:
    broken = Extra("paquet:1", "donnée inconnue", b'{"a": "\xc3\xa9"}', "application/json", "message", is_valid=False)
    error = next(errors(PARTIES, "json", datetime.now(UTC)))
    with opened(tmp_path, offered=(broken, error)) as page:
        offered = page.get("/page/examples")["examples"]
        known = [f"{name}/{sample.name}" for name in scenario_names() for sample in scenario(name).samples]
        assert [example["name"] for example in offered] == [*known, "paquet:1", error.name]
        draft = page.get("/page/draft?example=paquet:1")
        assert (draft["text"], draft["past_hub"], draft["kind"]) == ('{"a": "é"}', True, "message")
        sent = page.post("/page/messages", page.get(f"/page/draft?example={error.name}")).json["number"]
        drawn = message(page.until_message(sent), sent)
        assert (drawn["sender"], drawn["recipient"], drawn["queue"]) == (HUB, SAMU, "info")


@pytest.mark.parametrize(
    "query", ["", "?example=../journal", "?example=incendie-risque-chimique/x", f"?example={EXAMPLE}&fault=aucun"]
)
def test_an_unknown_example_or_fault_is_not_found(still: Page, query: str) -> None:
    assert still.ask("GET", f"/page/draft{query}").status == 404


@pytest.mark.parametrize("change", [{"copies": 3}, {"content_type": "text/html"}, {"text": None}, {"more": 1}])
def test_a_message_that_is_not_as_the_composer_sends_it_is_refused(still: Page, change: Any) -> None:
    draft = {"text": "x", "content_type": "application/json", "copies": 1, "past_hub": True, **change}
    assert still.post("/page/messages", draft).status == 400
