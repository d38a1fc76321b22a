"""JSON made to hurt its reader; each is a good message but for one thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Document = bytes | str
Documents = Mapping[str, Callable[[], Document]]
"""Made when it is asked for, since some are large."""

MANY = 100_000
LONG = 5_000_000
LETTERS = "a" * LONG
DIGITS = "1" * LONG


def case(
    more: str = "",
    *,
    case_id: str = '"fr.health.samu770.DRFR15770260730042"',
    creation: str = '"2026-03-14T08:23:34+01:00"',
    country: str = '"FR"',
) -> str:
    """What stands under `createCase`, and more members."""
    return (
        f'{{"caseId": {case_id}, "creation": {creation}, "referenceVersion": "1.3", '
        '"qualification": {"whatsHappen": {"code": "C01.00.00", "label": "Accident"}}, '
        f'"location": {{"locID": "5d0c2b7e-9a41-4f3c-8e62-1b7f40a9c355", "country": {country}}}{more}}}'
    )


def times(item: str, count: int = MANY) -> str:
    return ", ".join([item] * count)


def keys(count: int = MANY) -> str:
    return ", ".join(f'"k{n}": 1' for n in range(count))


VALUES: Documents = {
    "deep lists": lambda: case(case_id="[" * MANY),
    "deep lists, closed": lambda: case(case_id="[" * MANY + "]" * MANY),
    "deep objects": lambda: case(', "a": ' + '{"a": ' * MANY),
    "deep objects, closed": lambda: '{"a": ' * MANY + "1" + "}" * MANY,
    "a long text where a code should be": lambda: case(country=f'"{LETTERS}"'),
    "a long text where a date should be": lambda: case(creation=f'"{DIGITS}"'),
    "a long text where a pattern holds": lambda: case(case_id=f'"{LETTERS}!"'),
    "a text that backtracks": lambda: case(case_id=f'"{LETTERS[:50_000]}!"'),
    "a text of dots that backtracks": lambda: case(case_id='"' + "a." * 25_000 + '!"'),
    "escapes": lambda: case(case_id='"' + "\\u0041" * 500_000 + '!"'),
    "one key many times": lambda: case(", " + times('"caseId": 1')),
    "many objects with a key twice": lambda: case(', "a": [' + times('{"b": 1, "b": 2}', 20_000) + "]"),
    "many unknown fields": lambda: case(f", {keys()}"),
    "a huge number": lambda: case(case_id="1e400", country="-1e400"),
    "a number of many digits": lambda: case(case_id=DIGITS[:10_000]),
    "a number of very many digits": lambda: case(case_id=DIGITS),
    "a fraction of very many digits": lambda: case(case_id=f"0.{DIGITS}"),
    "no numbers": lambda: case(', "a": Infinity, "b": -Infinity', case_id="NaN"),
    "NUL": lambda: case(case_id='"\0"'),
    "NUL bytes": lambda: "\0" * LONG,
    "half a surrogate pair": lambda: case(', "\\udfff": 1', case_id='"\\ud800"'),
    "half a surrogate pair as text": lambda: case(case_id='"\ud800"'),
    "blanks": lambda: " " * LONG,
    "UTF-16": lambda: case(case_id='"é"').encode("utf-16"),
    "UTF-16 without mark": lambda: case(case_id='"é"').encode("utf-16-le"),
    "UTF-32": lambda: case(case_id='"é"').encode("utf-32"),
    "latin-1": lambda: case(case_id='"é"').encode("latin-1"),
    "UTF-7": lambda: case(case_id='"é"').encode("utf-7"),
    "overlong UTF-8": lambda: b'{"caseId": "\xc0\xaf"}',
    "any bytes": lambda: b'{"caseId": "' + bytes(range(256)),
}

FLOODS: Documents = {
    "many unknown fields and nothing else": lambda: f"{{{keys()}}}",
    "many keys twice": lambda: case(f", {keys()}, {keys()}"),
    "many wrong items": lambda: case(f', "newAlert": [{times("1")}]'),
    "many empty items": lambda: case(f', "newAlert": [{times("{}", 20_000)}]'),
}
"""A hundred thousand problems, of each of which pydantic keeps a record."""


HEADER = (
    '"messageId": "m", "sender": {"name": "n", "URI": "u"}, "sentAt": "2026-03-14T08:23:34+01:00", '
    '"kind": "Report", "status": "Actual", "recipient": [{"name": "n", "URI": "u"}]'
)


def envelope(message: str, more: str = "") -> str:
    """An envelope around a message, and more contents."""
    return (
        '{"distributionID": "d", "senderID": "s", "dateTimeSent": "2026-03-14T08:23:34+01:00", '
        '"dateTimeExpires": "2026-03-14T08:23:34+01:00", "distributionStatus": "Actual", '
        '"distributionKind": "Report", "descriptor": {"language": "fr-FR", "explicitAddress": '
        '{"explicitAddressScheme": "h", "explicitAddressValue": "v"}}, '
        f'"content": [{{"jsonContent": {{"embeddedJsonContent": {{"message": {{{message}}}}}}}}}{more}]}}'
    )


ENVELOPES: Documents = {
    "many unknown fields beside a use case": lambda: envelope(f'{HEADER}, {keys()}, "createCase": {case()}'),
    "many use cases": lambda: envelope('"reference": {}, ' + times('"emsi": {}')),
    "a deep free content": lambda: envelope('"customContent": ' + '{"a": ' * MANY),
    "a huge number in free content": lambda: envelope('"customContent": {"a": [1e400, {"b": NaN}]}'),
    "a use case that is no object": lambda: envelope(f'{HEADER}, "reference": [{times("1")}]'),
    "a long text in a use case": lambda: envelope(HEADER + ', "createCase": ' + case(case_id=f'"{LETTERS}!"')),
}

FLOODED_ENVELOPES: Documents = {
    "many contents that are none": lambda: envelope(f'{HEADER}, "createCase": {case()}', f", {times('1', MANY // 2)}"),
    "many unknown fields in a use case": lambda: envelope(HEADER + ', "createCase": ' + case(f", {keys()}")),
    "many empty items in a use case": lambda: envelope(
        HEADER + ', "createCase": ' + case(f', "newAlert": [{times("{}", 20_000)}]')
    ),
}


def under_root(documents: Documents) -> Documents:
    """The same messages as they stand alone."""
    return {
        name: lambda make=make: f'{{"createCase": {text}}}' if isinstance(text := make(), str) else text
        for name, make in documents.items()
    }
