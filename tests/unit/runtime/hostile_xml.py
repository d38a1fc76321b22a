"""XML made to hurt its reader; each is a good message but for one thing."""

from __future__ import annotations

from tests.unit.runtime.hostile_json import DIGITS, LETTERS, LONG, MANY, Documents

ATTRIBUTES = "".join(f' a{n}="x"' for n in range(MANY // 2))
DECLARATION = '<?xml version="1.0" encoding="{}"?>'


def case(
    more: str = "",
    *,
    before: str = "",
    attributes: str = "",
    id_attributes: str = "",
    case_id: str = "fr.health.samu770.DRFR15770260730042",
    creation: str = "2026-03-14T08:23:34+01:00",
) -> str:
    """A message, more elements in it, and what stands before it."""
    return (
        f'{before}<createCase xmlns="urn:emergency:eda:1.9:createCase"{attributes}>'
        f"<caseId{id_attributes}>{case_id}</caseId><creation>{creation}</creation>"
        "<referenceVersion>1.3</referenceVersion><qualification><whatsHappen><code>C01.00.00</code>"
        "<label>Accident</label></whatsHappen></qualification>"
        f"<location><locID>5d0c2b7e-9a41-4f3c-8e62-1b7f40a9c355</locID></location>{more}</createCase>"
    )


def declaring(entities: str) -> str:
    return f"<!DOCTYPE createCase [{entities}]>"


def laughs(mark: str, declared: str = "") -> str:
    """Entities of which each is ten of the one before."""
    more = "".join(f'<!ENTITY {declared}l{n} "{f"{mark}l{n - 1};" * 10}">' for n in range(1, 12))
    return declaring(f'<!ENTITY {declared}l0 "lol">{more}' + ("%l11;" if declared else ""))


BLOW_UP = declaring(f'<!ENTITY a "{LETTERS[:50_000]}">')
FILE = '"file:///etc/passwd"'
NETWORK = '"http://127.0.0.1:9/x"'

ENTITIES: Documents = {
    "billion laughs in a text": lambda: case(before=laughs("&"), case_id="&l11;"),
    "billion laughs in an attribute": lambda: case(before=laughs("&"), id_attributes=' a="&l11;"'),
    "billion laughs by parameter entities": lambda: case(before=laughs("%", "% ")),
    "quadratic blow-up in a text": lambda: case(before=BLOW_UP, case_id="&a;" * 50_000),
    "quadratic blow-up in an attribute": lambda: case(before=BLOW_UP, id_attributes=f' a="{"&a;" * 50_000}"'),
    "an entity of its own": lambda: case(before=declaring('<!ENTITY a "a">'), case_id="&a;"),
    "an entity from a file": lambda: case(before=declaring(f"<!ENTITY a SYSTEM {FILE}>"), case_id="&a;"),
    "an entity from the network": lambda: case(before=declaring(f"<!ENTITY a SYSTEM {NETWORK}>"), case_id="&a;"),
    "a parameter entity from a file": lambda: case(before=declaring(f"<!ENTITY % p SYSTEM {FILE}> %p;")),
    "a parameter entity from the network": lambda: case(before=declaring(f"<!ENTITY % p SYSTEM {NETWORK}> %p;")),
    "a document type from a file": lambda: case(before=f"<!DOCTYPE createCase SYSTEM {FILE}>"),
    "a document type from the network": lambda: case(before=f"<!DOCTYPE createCase SYSTEM {NETWORK}>"),
    "a document type alone": lambda: case(before="<!DOCTYPE createCase>"),
    "default attributes": lambda: case(
        before=declaring("<!ATTLIST caseId " + " ".join(f'a{n} CDATA "x"' for n in range(10_000)) + ">")
    ),
    "XInclude": lambda: case(f'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href={FILE} parse="text"/>'),
    "EBCDIC with a document type": lambda: case(before=DECLARATION.format("cp037") + laughs("&")).encode("cp037"),
}

STRUCTURES: Documents = {
    "deep elements": lambda: "<a>" * MANY,
    "deep elements, closed": lambda: case("<a>" * MANY + "</a>" * MANY),
    "elements just too deep": lambda: case("<a>" * 250 + "</a>" * 250),
    "many unknown elements": lambda: case("<a/>" * MANY),
    "many different unknown elements": lambda: case("".join(f"<a{n}/>" for n in range(MANY))),
    "one field many times": lambda: case("<location/>" * MANY),
    "many attributes": lambda: case(attributes=ATTRIBUTES),
    "many attributes of a field": lambda: case(id_attributes=ATTRIBUTES),
    "a long attribute": lambda: case(attributes=f' a="{LETTERS}"'),
    "many namespaces": lambda: case(attributes="".join(f' xmlns:a{n}="urn:{n}"' for n in range(MANY // 2))),
    "many namespaces, each in the one before": lambda: case(
        "".join(f'<a xmlns:p{n}="urn:{n}">' for n in range(200)) + "</a>" * 200
    ),
    "many comments": lambda: case("<!-- -->" * MANY + "<a/>"),
    "many instructions": lambda: case("<?a?>" * MANY + "<a/>"),
    "a prolog without end": lambda: "<?a?>" * MANY,
    "a comment without end": lambda: "<!-- " + "- " * MANY,
    "a declaration without end": lambda: "<?xml" + " " * LONG,
}

TEXTS: Documents = {
    "a long text where a pattern holds": lambda: case(case_id=f"{LETTERS}!"),
    "a long text where a date should be": lambda: case(creation=DIGITS),
    "a long text where elements should be": lambda: case(LETTERS),
    "a text that backtracks": lambda: case(case_id=f"{LETTERS[:50_000]}!"),
    "NUL": lambda: case(case_id="\0"),
    "NUL bytes": lambda: b"<" + b"\0" * LONG,
    "a character that XML has not": lambda: case(case_id="&#0;"),
    "half a surrogate pair": lambda: case(case_id="&#xD800;"),
    "half a surrogate pair as text": lambda: case(case_id="\ud800"),
    "latin-1": lambda: case(case_id="é").encode("latin-1"),
    "latin-1 declared as UTF-8": lambda: case(before=DECLARATION.format("UTF-8"), case_id="é").encode("latin-1"),
    "UTF-8 declared as UTF-16": lambda: case(before=DECLARATION.format("UTF-16")).encode(),
    "an unknown encoding": lambda: case(before=DECLARATION.format("klingon")).encode(),
    "UTF-7": lambda: case(before=DECLARATION.format("UTF-7"), case_id="é").encode("utf-7"),
    "UTF-16 without mark": lambda: case(case_id="é").encode("utf-16-le"),
    "UTF-32": lambda: case(case_id="é").encode("utf-32"),
}

DOCUMENTS: Documents = {**ENTITIES, **STRUCTURES, **TEXTS}

FLOODS: Documents = {"many empty items": lambda: case("<newAlert/>" * 20_000)}
"""A hundred thousand problems, of each of which pydantic keeps a record."""
