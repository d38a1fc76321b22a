"""What the page shows is a function of the journal, and a message in full holds what it was and what became of it."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from hubsante_kit.page.detail import visible
from tests.kit.page.pages import Events, message, opened, steps
from tests.kit.recette.desk import FIRE, SAMU

HOSTILE = b'<script>alert(1)</script>\xff\xfe \xe2\x80\xae"senderID"\x00'


def test_steps_are_met_failed_or_blocked_with_what_they_wait_for(tmp_path: Path) -> None:
    with opened(tmp_path) as page:
        before = steps(page.get("/page/state"))
        assert before["1.3"]["state"] == "blocked"
        assert before["1.3"]["missing"] == ["1.1"]
        page.publish(replace(page.editor.empty(), is_persistent=False))
        after = steps(page.until(lambda state: steps(state)["1.4"]["state"] == "failed"))
        assert after["1.1"]["state"] == "met"
        assert after["1.4"]["messages"] == [2]
        assert after["1.4"]["why"]
        assert after["3.1"]["documentation"] == "messages/EDXL-DE.md"


def test_the_same_journal_gives_the_same_page(tmp_path: Path) -> None:
    with opened(tmp_path) as page:
        number = page.publish(page.editor.share())
        before = page.until_message(number, lambda message: message["acknowledged"])
    with opened(tmp_path) as page:
        after = page.until(lambda state: state["number"] > before["number"])
        assert (after["lanes"], after["faults"]) == (before["lanes"], before["faults"])
        assert _met(before) <= _met(after)
        assert after["messages"][: len(before["messages"])] == before["messages"]


def test_a_message_is_drawn_from_its_sender_to_its_reader_with_what_became_of_it(tmp_path: Path) -> None:
    with opened(tmp_path) as page:
        number = page.publish(page.editor.share())
        state = page.until_message(number, lambda message: message["acknowledged"])
        drawn = message(state, number)
        assert (drawn["sender"], drawn["recipient"], drawn["queue"]) == (SAMU, FIRE, "message")
        assert (drawn["schema"], drawn["outcome"], drawn["fate"]) == ("RC-EDA", "routed", "read")
        (receipt,) = drawn["acknowledged"]
        assert message(state, receipt)["acknowledges"] == [number]
        assert (message(state, receipt)["sender"], message(state, receipt)["schema"]) == (FIRE, "RC-REF")
        full = page.get(f"/page/messages/{number}")
        assert [words for _, words in full["life"]] == [
            "publié",
            f"déposé dans {FIRE}.message",
            "acquitté au courtier",
            f"acquitté par le message {receipt}",
        ]
        assert {check["state"] for check in full["checks"]} == {"passed"}


def test_a_refused_message_shows_the_check_that_failed_and_the_answer(tmp_path: Path) -> None:
    with opened(tmp_path) as page:
        number = page.publish(replace(page.editor.empty(), is_persistent=False))
        state = page.until_message(number)
        assert (message(state, number)["outcome"], message(state, number)["code"]) == ("refused", 100)
        full = page.get(f"/page/messages/{number}")
        failed = [check["title"] for check in full["checks"] if check["state"] == "failed"]
        assert failed == ["Le message est publié en mode persistant"]
        assert "skipped" in {check["state"] for check in full["checks"]}
        assert full["judged"]
        assert [remark["rule"] for remark in full["stricter"]] == ["publication-persistante"]
        (error,) = full["answers"]
        assert message(state, error)["schema"] == "RS-ERROR"


def test_a_body_in_the_other_form_is_also_shown_as_its_reader_gets_it(tmp_path: Path) -> None:
    with opened(tmp_path, "xml") as page:
        number = page.publish(page.editor.share())
        page.until_message(number)
        full = page.get(f"/page/messages/{number}")
        assert full["text"].startswith("<")
        assert full["rewritten"].startswith("{")


def test_a_hostile_body_is_text_and_its_bytes_are_only_ever_saved(tmp_path: Path) -> None:
    with opened(tmp_path) as page:
        number = page.publish(replace(page.editor.empty(), body=HOSTILE))
        page.until_message(number)
        full = page.get(f"/page/messages/{number}")
        assert not full["judged"]
        text = full["text"]
        assert text == '<script>alert(1)</script>\\xff\\xfe ⟨U+202E⟩"senderID"⟨U+0000⟩'
        saved = page.ask("GET", f"/page/messages/{number}/body")
        assert saved.body == HOSTILE
        assert saved.headers["Content-Type"] == "application/octet-stream"
        assert saved.headers["Content-Disposition"].startswith("attachment")
        assert saved.headers["X-Content-Type-Options"] == "nosniff"


def _met(state: Any) -> set[str]:
    return {name for name, step in steps(state).items() if step["state"] == "met"}


def test_what_is_no_message_is_not_found(tmp_path: Path) -> None:
    with opened(tmp_path) as page:
        for path in ("/page/messages/1", "/page/messages/999999", "/page/messages/1/body", "/page/messages/x"):
            assert page.ask("GET", path).status == 404
        assert page.ask("GET", "/page/state?after=x").status == 400


def test_text_without_tricks_is_shown_as_it_is() -> None:
    assert visible("é\n\t« œ » 漢".encode()) == "é\n\t« œ » 漢"
    assert visible(b"\x1b[31m") == "⟨U+001B⟩[31m"


def test_news_come_as_events(tmp_path: Path) -> None:
    with opened(tmp_path) as page:
        events = Events(page.desk.url)
        first = events.next()
        number = page.publish(page.editor.empty())
        assert first >= 1
        while events.next() < number:
            pass
        events.close()


def test_few_pages_listen_at_a_time_and_one_that_is_closed_makes_room(tmp_path: Path) -> None:
    with opened(tmp_path) as page, ExitStack() as stack:

        def listening() -> Events:
            return stack.enter_context(closing(Events(page.desk.url)))

        first, *_ = [listening() for _ in range(8)]
        assert listening().status == 503
        first.close()
        statuses = []
        while 200 not in statuses and len(statuses) < 20:  # that a reader left is seen when more is written to it
            number = page.publish(page.editor.empty())
            page.get(f"/page/state?after={number}")
            statuses.append(listening().status)
        assert statuses[-1] == 200
