"""Texts that are no clean messages: slips of hands and logs, other versions, hostile values; in JSON and in XML."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

_CASE = '{"createCase": {"caseId": "fr.health.samu770.DRFR15", "creation": "2026-03-14T08:23:34+01:00"}}'
_NAMESPACE = "urn:emergency:eda:1.9:createCase"
_XML = f'<createCase xmlns="{_NAMESPACE}"><caseId>fr.health.samu770.DRFR15</caseId><location/></createCase>'

_LITERALS = """01|1.|.5|+1|1e400|-1e400|NaN|-Infinity|True|undefined|'a'|tru|nul||1.0|-0.0|0.0001|0.00001|1e16|1E15
123456789012345678901234567890|-0"""
"""What may stand in the place of a value of JSON."""

_JSON_SLIPS = r"""
{"createCase": }
{"createCase" {}}
{createCase: {}}
{"createCase": {},}
{"createCase": {},,}
{"createCase": {} "a": 1}
{"createCase": {}} x
[1 2]
[1,]
[
[[
{"a": [1, 2}
{"a": "b
{"a": "\x"}
{"a": "\u12"}
{"a": "\u12g4"}
{"a": "\ud800"}
{"a": 1, "a": 2}
{"createCase": {"b": {"c": 1, "c": 2}, "b": 3}}
{"a": 1, "a": 2} x
{"a": 1, "a": 2, x
{"\ud800": 1}
{"createCase": {"caseId": "\ud83d\ude00\udc00"}}
{"__proto__": {"a": 1}}
[]
[[]]
[null, 1, "a"]
{"createCase": null}
{"creatCase": {}}
{"RC-EDA": {}}
{"createCase": {}, "emsi": {}}
{"sender": {}, "createCase": {}}
{"body": {"edxl": {"distributionID": "a", "senderID": "b"}}}
{"distributionID": "a", "senderID": "b", "content": [{"jsonContent": {"embeddedJsonContent": {"message": {}}}}]}
{"é": 1, "b": 2}
"""

_XML_SLIPS = """
<
<a
<a>
<a></b>
<a><b></a>
<a b></a>
<a b="1" b="2"/>
<a>&</a>
<a>&b;</a>
<a>Dupont & Cie</a>
<p:a/>
<a p:b="1"/>
<a/><b/>
<a/>x
<1/>
<?xml version="1.0"?>
 <?xml version='1.0'?><a/>
<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>
<!DOCTYPE a><a/>
<a><![CDATA[
<a><!-- x --
<creatCase/>
<RC-EDA/>
<message/>
<message xmlns="urn:emergency:eda:1.9"><sender/></message>
"""

_NAMES = ("caseID", "сaseId", "case Id", "caseId\u200b", "CASEID", "location ", "qualificaton", "HubSante.filiere")
"""Names that resemble those of fields, one of them by a Cyrillic letter and one by a character that is not seen."""

_CHANGES = (
    ("<caseId>", '<caseId a="1">'),
    ("<caseId>", '<caseId xml:lang="fr">'),
    ("<caseId>", "<caseId><!-- x -->"),
    ("<caseId>", "<caseId><b/>"),
    ("<caseId>", "x<caseId>"),
    ("<creation>", "<creation> \n"),
    ("<creation>", '<creation xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true">'),
    ("<qualification>", '<qualification xmlns="urn:autre">'),
    ("caseId>", "caseID>"),
    ("eda:1.9", "cisu:2.0"),
    ("freetext", "x"),
    ("country", "locID"),
)
"""What may be changed in a whole message in XML."""


def texts(json_example: str, xml_example: str) -> Iterator[str]:
    """Every text; the examples are whole messages."""
    yield from _json_slips()
    yield from _json_documents(json.loads(json_example))
    yield from _xml_slips()
    yield from _xml_documents(xml_example)
    yield from _cut(json_example, 97)
    yield from _cut(xml_example, 211)
    yield from ("", " \n", "bonjour", "\0\1", "\ufeff" + _CASE, "\ufeff" + _XML)


def _cut(text: str, step: int) -> Iterator[str]:
    """The beginnings of a text."""
    yield from (text[:end] for end in range(1, len(text), step))


def _json_slips() -> Iterator[str]:
    yield from _JSON_SLIPS.strip().splitlines()
    literals = (*_LITERALS.replace("\n", "|").split("|"), "9" * 4301)
    yield from (f'{{"createCase": {{"caseId": {literal}}}}}' for literal in literals)
    yield from ('{"a": "\t"}', '{"a": "\n"}', '{"a": 1,\n "b": 2,\n}', '{"a": 1,\n\n "a": 2}')
    yield from ("[" * 101 + "]" * 101, "[" * 100 + "]" * 100, '{"a":' * 120 + "1" + "}" * 120)


def _json_documents(example: dict[str, Any]) -> Iterator[str]:
    around: tuple[object, ...] = ({"edxl": example}, {"a": {"b": {"c": {"d": example}}}}, {"message": example})
    beside: tuple[object, ...] = (example | {"sender": {}}, [example, {"x": 1}], {"a\tb": 1, "\u200b": 3})
    named: list[object] = [{"createCase": {name: "  a  "}} for name in _NAMES]
    values = (" a", "a\t", " ", "", "a" * 300, "é" * 300, "\U0001f600" * 300)
    valued: list[object] = [{"createCase": {"caseId": value}} for value in values]
    for document in (*around, *beside, *named, *valued):
        yield json.dumps(document, ensure_ascii=False, indent=2)


def _xml_slips() -> Iterator[str]:
    yield from _XML_SLIPS.strip("\n").splitlines()
    yield from ("<a>\1</a>", "<a>\n<b>\n</a>", "<a>\n&nbsp;</a>", "<a>" * 300)
    yield "<!-- x -->\n<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"


def _xml_documents(example: str) -> Iterator[str]:
    yield from (_XML, _XML.replace("1.9", "2.0"), _XML.replace(_NAMESPACE, "urn:x"))
    yield _XML.replace(f' xmlns="{_NAMESPACE}"', "")
    yield from (example.replace(before, after) for before, after in _CHANGES)
