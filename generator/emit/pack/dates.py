"""What is no date and no point in time, by the rule that it breaks; and the first and the last that are.

Source: `lexical`
"""

from __future__ import annotations

from collections.abc import Mapping

WRONG_DATES: Mapping[str, str] = {
    "day-00": "2026-01-00",
    "day-32": "2026-01-32",
    "day-31-of-30": "2026-04-31",
    "february-30": "2024-02-30",
    "february-29-common-year": "2026-02-29",
    "february-29-century": "1900-02-29",
    "month-00": "2026-00-10",
    "month-13": "2026-13-10",
    "year-0000": "0000-01-01",
    "year-of-2-digits": "26-03-14",
    "year-of-5-digits": "10000-01-01",
    "year-before-1": "-0044-03-15",
    "month-of-1-digit": "2026-3-14",
    "day-of-1-digit": "2026-03-4",
    "no-day": "2026-03",
    "no-hyphens": "20260314",
    "week": "2026-W11-6",
    "day-of-year": "2026-073",
    "french-order": "14/03/2026",
    "no-date": "demain",
    "empty": "",
}
"""Where a time follows, it is as wrong."""

WRONG_OF_DATE_ALONE: Mapping[str, str] = {
    "offset": "2026-03-14+01:00",
    "utc": "2026-03-14Z",
    "time": "2026-03-14T08:30:00+01:00",
}

WRONG_DATETIMES: Mapping[str, str] = {
    "no-time": "2026-03-14",
    "no-offset": "2026-03-14T08:30:00",
    "utc-as-z": "2026-03-14T08:30:00Z",
    "offset-without-colon": "2026-03-14T08:30:00+0100",
    "offset-without-minutes": "2026-03-14T08:30:00+01",
    "offset-over-14": "2026-03-14T08:30:00+14:01",
    "offset-below-14": "2026-03-14T08:30:00-14:01",
    "offset-minute-60": "2026-03-14T08:30:00+01:60",
    "offset-after-blank": "2026-03-14T08:30:00 +01:00",
    "fraction": "2026-03-14T08:30:00.123+01:00",
    "no-seconds": "2026-03-14T08:30+01:00",
    "hour-24": "2026-03-14T24:00:00+01:00",
    "minute-60": "2026-03-14T08:60:00+01:00",
    "second-60": "2026-03-14T08:30:60+01:00",
    "hour-of-1-digit": "2026-03-14T8:30:00+01:00",
    "blank-for-t": "2026-03-14 08:30:00+01:00",
    "small-t": "2026-03-14t08:30:00+01:00",
}

RIGHT_DATES: Mapping[str, str] = {
    "first": "0001-01-01",
    "last": "9999-12-31",
    "leap-day": "2024-02-29",
    "leap-day-century": "2000-02-29",
    "end-of-30-days": "2026-04-30",
    "end-of-february": "2026-02-28",
}

RIGHT_TIMES: Mapping[str, str] = {
    "midnight": "2026-03-14T00:00:00+01:00",
    "last-second": "2026-03-14T23:59:59+01:00",
    "offset-14": "2026-03-14T08:30:00+14:00",
    "offset-minus-14": "2026-03-14T08:30:00-14:00",
    "offset-13-59": "2026-03-14T08:30:00+13:59",
    "offset-0": "2026-03-14T08:30:00+00:00",
}


def wrong_dates() -> Mapping[str, str]:
    """What is no date, by the rule that it breaks."""
    return {**WRONG_DATES, **WRONG_OF_DATE_ALONE}


def wrong_datetimes() -> Mapping[str, str]:
    """What is no point in time, by the rule that it breaks."""
    timed = {rule: f"{date}T08:30:00+01:00" for rule, date in WRONG_DATES.items() if date}
    return {**timed, "empty": "", **WRONG_DATETIMES}


def right_datetimes() -> Mapping[str, str]:
    """The first and the last points in time of all kinds."""
    return {**{rule: f"{date}T08:30:00+01:00" for rule, date in RIGHT_DATES.items()}, **RIGHT_TIMES}
