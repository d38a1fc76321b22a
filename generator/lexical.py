"""How dates are spelt, as expressions that hold the calendar without look-ahead.

They mean the same in ECMAScript, Python, Rust, XSD and Java. Years run from 0001
to 9999 and offsets to ±14:00, as XML Schema has them.
"""

_YEAR = "([0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})"
_LEAP_YEAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"
_DAY = "(0[1-9]|1[0-9]|2[0-8])"
_ANY_YEAR = f"{_YEAR}-((0[13578]|1[02])-({_DAY[1:-1]}|29|3[01])|(0[469]|11)-({_DAY[1:-1]}|29|30)|02-{_DAY})"

DATE = f"{_ANY_YEAR}|{_LEAP_YEAR}-02-29"
"""A calendar date, `2024-02-29`."""

_TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
_HOURS = "((0[0-9]|1[0-3]):[0-5][0-9]|14:00)"

DATETIME = f"({DATE})T{_TIME}[+\\-]{_HOURS}"
"""A point in time with an explicit offset, `2024-02-29T08:30:00+01:00`."""

DATETIME_SPELT_ONCE = f"({DATE})T{_TIME}([+]{_HOURS}|-(0[1-9]|1[0-3]):[0-5][0-9]|-00:(0[1-9]|[1-5][0-9])|-14:00)"
"""All but those with the offset `-00:00`, whose other spelling is `+00:00`."""
