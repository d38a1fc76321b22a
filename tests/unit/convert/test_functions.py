"""Functions that rows `code` name: what they answer, and what becomes of it in a conversion."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.conversion import Converted
from generator.runtime.conversion_functions import FUNCTIONS, duration
from generator.runtime.conversion_values import Absent
from tests.official import CHECKOUT
from tests.property.test_conversions import ANYTHING, own_conversions
from tests.unit.convert.test_release import MOMENT, NUMBER, TEXT, Fields, Matching, losses, result, row

CASE = "fr.health.samu770.DRFR157702400400055"
DELAYS = ("DEL0", "ASAP", "30M", "45M", "1H", "2H", "4H", "8H", "12H", "24H", "RDV")
LEADS = ("dans ", "Sous ", "d'ici ", "d’ici ", "délai maxi ")


def response(deadline: Any) -> dict[str, Any]:
    inside = {"datetime": "2026-03-14T10:00:00+01:00", "answer": "ACCEPTEE", "deadline": deadline}
    return {"resourcesResponse": {"caseId": CASE, "requestId": "fr.health.samu770.request.1", "response": inside}}


def converted(deadline: Any) -> Converted:
    outcome = own_conversions().convert(response(deadline), "1.3", "2.4")
    assert isinstance(outcome, Converted), outcome
    return outcome


def code_of(deadline: Any) -> Any:
    return converted(deadline).messages[0]["resourcesResponse"]["response"].get("deadline")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("30 min", "30M"),
        ("30\u00a0MN", "30M"),
        (" dans 45 minutes ", "45M"),
        ("délai maxi 30 minutes", "30M"),
        ("1h", "1H"),
        ("1 heure", "1H"),
        ("2 heures", "2H"),
        ("1 h 30", "90M"),
        ("1h05 min", "65M"),
        ("120 min", "2H"),
        ("24h", "24H"),
        ("dans 8 h", "8H"),
        ("PT30M", "30M"),
        ("PT12H", "12H"),
        ("PT1H30M", "90M"),
        ("0 min", "0"),
    ],
)
def test_duration_that_is_beyond_doubt_is_read(text: str, answer: str) -> None:
    assert duration(text) == answer


@pytest.mark.parametrize(
    "value",
    [
        *("30 à 45 min", "30-45 min", "30 min ou plus", "environ 30 min", "~30 min", "plus de 30 min", "30 min max ?"),
        *("30", "30 m", "1h5", "1h75", "1,5 h", "8h", "8 heures", "12h", "14h30", "0h", "à 2h", "3O min", "٣ min"),
        *("", "PT", "PTM", "pt30m", "P1D", "-30 min", "12345 min", "30 min\n45 min", "immédiatement"),
        *(None, 30, True, [], {}, ["30 min"]),
    ],
)
def test_duration_that_is_in_doubt_has_no_answer(value: Any) -> None:
    assert isinstance(duration(value), Absent)


@given(st.integers(0, 9999), st.sampled_from(LEADS), st.sampled_from(["min", "mn", "minutes"]))
def test_minutes_are_read_as_they_are(minutes: int, lead: str, unit: str) -> None:
    for text in (f"{minutes} {unit}", f"{lead}{minutes}{unit}", f"PT{minutes}M"):
        assert in_minutes(duration(text)) == minutes


@given(st.integers(1, 5) | st.integers(24, 999), st.integers(0, 59))
def test_hours_and_minutes_are_read_as_they_are(hours: int, minutes: int) -> None:
    for text in (f"{hours}h{minutes:02}", f"{hours} h {minutes:02} min", f"PT{hours}H{minutes}M"):
        assert in_minutes(duration(text)) == 60 * hours + minutes


def in_minutes(answer: str | Absent) -> int:
    assert isinstance(answer, str)
    return int(answer.rstrip("HM")) * (60 if answer.endswith("H") else 1)


NEARLY = st.lists(st.sampled_from(["30", "1", " ", "h", "min", "à", "PT", "M", "dans ", "DEL0", "0", "\n", "é"])).map(
    "".join
)


@pytest.mark.parametrize("name", FUNCTIONS)
@given(value=ANYTHING | st.text() | NEARLY)
def test_function_answers_any_value_with_a_text_or_nothing(name: str, value: Any) -> None:
    answer = FUNCTIONS[name].apply(value)
    assert isinstance(answer, str | Absent)
    assert FUNCTIONS[name].apply(value) == answer  # of the value alone


@given(st.text() | NEARLY)
def test_free_text_becomes_a_code_of_the_list_or_a_loss(text: str) -> None:
    outcome = converted(text)
    code = outcome.messages[0]["resourcesResponse"]["response"].get("deadline")
    assert code is None or code in DELAYS
    assert code == text or [loss.value for loss in outcome.losses] == [text] or text == "0"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("DEL30M", "30M"), ("0", "DEL0"), ("ASAP", "ASAP"), ("30M", "30M")),  # the table and the list go before
        *(("30 min", "30M"), ("60 min", "1H"), ("sous 12 heures", "12H"), ("0 min", "DEL0")),
        *(("20 min", None), ("1 h 30", None), ("30 à 45 min", None), ("dès que possible", None)),
    ],
)
def test_deadline_of_a_response_is_what_was_written_or_nothing(text: str, code: str | None) -> None:
    assert code_of(text) == code


def test_text_that_a_function_read_is_told_with_what_it_was_read_as() -> None:
    (loss,) = converted("dans 30 minutes").losses
    assert (loss.path, loss.value) == ("/response/deadline", "dans 30 minutes")
    assert loss.reason == "lu par la fonction durée : 30M"
    assert converted("DEL30M").losses == ()


@pytest.mark.parametrize(
    ("type_", "kept"),
    [(TEXT, "30M"), (Matching("[0-9]+H"), None), (NUMBER, None), (MOMENT, None), (["45M"], None), (["30M"], "30M")],
)
def test_answer_is_judged_by_what_the_target_may_be(type_: Any, kept: str | None) -> None:
    old: Fields = {"a": ("0..1", TEXT)}
    call = row("a", "", "code", "durée", "perte")
    assert result(old, {"a": ("0..1", type_)}, {"a": "30 min"}, call) == ({"a": kept} if kept else {})
    assert losses(old, {"a": ("0..1", type_)}, {"a": "30 min"}, call) == {"/a": "30 min"}


def test_answer_becomes_a_number_where_the_target_has_one() -> None:
    old: Fields = {"a": ("0..1", TEXT)}
    assert result(old, {"a": ("0..1", "integer")}, {"a": "0 min"}, row("a", "", "code", "durée", "perte")) == {"a": 0}


def test_every_function_is_told_where_the_operations_are() -> None:
    page = (CHECKOUT / "docs" / "conversions.md").read_text(encoding="utf-8")
    assert [name for name in FUNCTIONS if f"\n| {name} | " not in page] == []


def test_package_alone_has_the_functions_that_its_tables_name() -> None:
    program = (
        "import json, sys\n"
        "from hubsante_models import convert\n"
        f"print(json.dumps(convert({response('dans 45 minutes')!r}, '1.3', '2.4').messages[0]))\n"
        "assert not [name for name in sys.modules if name.startswith('generator')]\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT / "generated" / "python" / "src")}
    command = [sys.executable, "-P", "-c", program]
    done = subprocess.run(command, cwd="/", env=environment, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["resourcesResponse"]["response"]["deadline"] == "45M"
