"""Functions that a row `code` of a sheet `Correspondances` names: what no table of codes can say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .conversion_values import ABSENT, Absent, Json


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the value alone: it asks no clock, file or network, answers any value, and never raises."""

    apply: Callable[[Json], str | Absent]  # absent where it has no answer beyond doubt
    meaning: str  # in French, for the pages of the documentation


_LEAD = r"(?P<lead>(?:dans|sous|d['’]ici|délai maxi)\s+)?"
_HOURS = r"(?P<hours>[0-9]{1,3})\s*(?:h|heures?)"
_MINUTES = r"(?:min|mn|minutes?)"
_DURATION = re.compile(
    rf"{_LEAD}(?:{_HOURS}(?:\s*(?P<past>[0-5][0-9])(?:\s*{_MINUTES})?)?|(?P<minutes>[0-9]{{1,4}})\s*{_MINUTES})"
)
_ISO = re.compile(r"PT(?=[0-9])(?:(?P<hours>[0-9]{1,3})H)?(?:(?P<minutes>[0-9]{1,4})M)?")
_HOURS_OF_A_DAY = (0, *range(6, 24))
"""Hours that, alone, may be a time of the day: `8 h` is a duration or an appointment, `dans 8 h` is none."""


def duration(value: Json) -> str | Absent:
    """The duration that a text says, `30M` or `2H`; `0` where it says none; absent of whatever is doubtful."""
    text = value.strip() if isinstance(value, str) else ""
    found = _ISO.fullmatch(text) or _DURATION.fullmatch(text.lower())
    if found is None:
        return ABSENT
    parts = found.groupdict()
    hours, past = int(parts["hours"] or 0), int(parts.get("past") or 0)
    is_bare = "lead" in parts and parts["lead"] is None and parts["hours"] is not None
    if is_bare and hours in _HOURS_OF_A_DAY:
        return ABSENT
    return _duration_text(60 * hours + past + int(parts["minutes"] or 0))


def _duration_text(minutes: int) -> str:
    """`2H` of whole hours, `45M` of any other number of minutes, `0` of none."""
    if minutes % 60:
        return f"{minutes}M"
    return f"{minutes // 60}H" if minutes else "0"


FUNCTIONS: Mapping[str, Function] = {
    "durée": Function(
        duration,
        "lit une durée écrite sans doute possible (30 min, dans 45 minutes, 1 h 30, sous 8 heures, PT2H) et la rend en "
        "minutes (30M) ou en heures entières (2H) ; une approximation, un intervalle, ou une heure du jour possible "
        "(8 h, 14h30) n'a pas de réponse",
    ),
}
"""What the tables know, by the name that a row gives it."""
