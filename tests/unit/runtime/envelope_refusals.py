"""What the official envelope admits and ours refuses, a changed envelope for each row of docs/envelope.md."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

CT = "urn:oasis:names:tc:emergency:edxl:ct:1.0"
EXT = "urn:oasis:names:tc:emergency:edxl:extension:1.0"
XSI = "http://www.w3.org/2001/XMLSchema-instance"

Json = dict[str, Any]
Change = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that the official XSD admits, said in XML in one way or several, and in JSON where JSON can say it."""

    xml: tuple[Change, ...]
    json: Change | None = None


def put(new: str, *, before: str) -> Change:
    return swapped(before, new + before)


def swapped(old: str, new: str) -> Change:
    """The first place of a text, which must be there, as another."""

    def change(document: str) -> str:
        assert old in document, old
        return document.replace(old, new, 1)

    return change


def without(name: str) -> Change:
    """An element away with all that is in it."""
    return lambda document: re.sub(rf"<{name}[ >].*</{name}>", "", document, count=1, flags=re.DOTALL)


def twice(name: str) -> Change:
    return lambda document: re.sub(rf"<{name}>.*</{name}>", r"\g<0>\g<0>", document, count=1, flags=re.DOTALL)


def member(value: Any, *path: str | int) -> Change:
    """A member of a JSON document with this value; None takes it away."""

    def change(document: str) -> str:
        root: Any = json.loads(document)
        owner = root
        for step in path[:-1]:
            owner = owner[step]
        if value is None:
            del owner[path[-1]]
        else:
            owner[path[-1]] = value
        return json.dumps(root)

    return change


def listed(name: str, values: int = 1) -> str:
    value = "<c:Value>v</c:Value>" * values
    return f'<{name} xmlns:c="{CT}"><c:ValueListURI>urn:l</c:ValueListURI>{value}</{name}>'


def other(name: str) -> str:
    return f'<{name}><Value xmlns="{CT}">v</Value></{name}>'


def in_descriptor(name: str, text: str, value: Any, *, before: str = "</descriptor>") -> tuple[Change, Change]:
    return put(text, before=before), member(value, "descriptor", name)


_ROLE = {"valueListURI": "urn:l", "value": "v"}
_ADDRESS = {"explicitAddressScheme": "hubex", "explicitAddressValue": "fr.fire.sis077"}
_AREA = (
    "<targetAreas><areaKind>Unknown</areaKind><areaGrouping>Unknown</areaGrouping><targetArea><geoPoliticalLocation>"
    f'<c:GeoCode xmlns:c="{CT}"><c:ValueListURI>urn:l</c:ValueListURI><c:Value>v</c:Value></c:GeoCode>'
    "</geoPoliticalLocation></targetArea></targetAreas>"
)
_EXTENSION = (
    f'<e:extension xmlns:e="{EXT}"><e:community>urn:c</e:community><e:id>urn:i</e:id>'
    "<e:parameter><e:nameURI>urn:n</e:nameURI><e:value>v</e:value></e:parameter></e:extension>"
)
_LINK = '<link xlink:type="arc"/>'
_OTHER_CONTENT = "<otherContent><mimeType>text/plain</mimeType><uri>urn:u</uri></otherContent>"
_CONFIDENTIAL = in_descriptor(
    "combinedConfidentiality",
    "<combinedConfidentiality>Unclassified</combinedConfidentiality>",
    "Unclassified",
    before="<language>",
)
_ROLES = [
    in_descriptor(role, listed(role), [_ROLE], before="<explicitAddress>") for role in ("senderRole", "recipientRole")
]
_RATINGS = [
    in_descriptor(name, f"<{name}>Unknown</{name}>", "Unknown") for name in ("urgency", "severity", "certainty")
]
_INCIDENTS = [in_descriptor(name, f"<{name}>i</{name}>", ["i"]) for name in ("incidentID", "incidentDescription")]

REFUSALS: Mapping[str, Refusal] = {
    "a `distributionStatus` other than Actual and Exercise": Refusal(
        (swapped("Status>Actual<", "Status>Test<"),), member("Test", "distributionStatus")
    ),
    "a `distributionKind` other than Report, Update, Cancel, Ack and Error": Refusal(
        (swapped("Kind>Report<", "Kind>Request<"),), member("Request", "distributionKind")
    ),
    "no `descriptor`": Refusal((without("descriptor"),), member(None, "descriptor")),
    "a `descriptor` without `language`": Refusal((without("language"),), member(None, "descriptor", "language")),
    "a `descriptor` without `explicitAddress`": Refusal(
        (without("explicitAddress"),), member(None, "descriptor", "explicitAddress")
    ),
    "several `explicitAddress`": Refusal(
        (twice("explicitAddress"),), member([_ADDRESS, _ADDRESS], "descriptor", "explicitAddress")
    ),
    "several `explicitAddressValue`": Refusal(
        (twice("explicitAddressValue"),), member(["a", "b"], "descriptor", "explicitAddress", "explicitAddressValue")
    ),
    "`combinedConfidentiality`": Refusal((_CONFIDENTIAL[0],), _CONFIDENTIAL[1]),
    "`senderRole` or `recipientRole`": Refusal(tuple(xml for xml, _ in _ROLES), _ROLES[0][1]),
    "several `Value` of a `keyword`": Refusal(
        (put(listed("keyword", values=2), before="<explicitAddress>"),),
        member([{"valueListURI": "urn:l", "value": ["v", "v"]}], "descriptor", "keyword"),
    ),
    "`urgency`, `severity` or `certainty`": Refusal(tuple(xml for xml, _ in _RATINGS), _RATINGS[0][1]),
    "`incidentID` or `incidentDescription`": Refusal(tuple(xml for xml, _ in _INCIDENTS), _INCIDENTS[0][1]),
    "`targetAreas`": Refusal((put(_AREA, before="</descriptor>"),), member([{}], "descriptor", "targetAreas")),
    "a `link` in `descriptor`": Refusal((put(_LINK, before="</descriptor>"),), member([{}], "descriptor", "link")),
    "an `extension`": Refusal(
        (put(_EXTENSION, before="<descriptor"), put(_EXTENSION, before="</descriptor>")), member([{}], "extension")
    ),
    "no `content`": Refusal((without("content"),), member(None, "content")),
    "a `link` in `content`": Refusal((put(_LINK, before="</content>"),)),
    "`contentDescriptor`": Refusal(
        (put("<contentDescriptor><contentID>i</contentID></contentDescriptor>", before="<contentXML>"),),
        member({"contentID": "i"}, "content", 0, "contentDescriptor"),
    ),
    "`otherContent` instead of `contentXML`": Refusal(
        (lambda document: re.sub("<contentXML>.*</contentXML>", _OTHER_CONTENT, document, flags=re.DOTALL),),
        member([{"otherContent": {"mimeType": "text/plain", "uri": "urn:u"}}], "content"),
    ),
    "`keyXMLContent`": Refusal(
        (put(other("keyXMLContent"), before="<embeddedXMLContent>"),),
        member({}, "content", 0, "jsonContent", "keyXMLContent"),
    ),
    "`other` beside the contents": Refusal((put(other("other"), before="</edxlDistribution>"),), member([{}], "other")),
    "`other` in a `contentObject`": Refusal(
        (put(other("other"), before="</contentObject>"),), member([{}], "content", 0, "other")
    ),
    "`xlink:title`, `xlink:role` or `xlink:label`": Refusal(
        (
            swapped('xlink:type="extended"', 'xlink:type="extended" xlink:title="t"'),
            swapped('xlink:type="extended"', 'xlink:type="extended" xlink:role="urn:r"'),
            swapped('xlink:type="resource"', 'xlink:type="resource" xlink:label="l"'),
        )
    ),
    "`xsi:type` on an element": Refusal(
        (swapped("<descriptor", f'<descriptor xmlns:i="{XSI}" i:type="DEDescriptorType"'),)
    ),
    "blanks around an identifier": Refusal(
        (swapped("<senderID>", "<senderID> "),), member(" fr.health.samu770", "senderID")
    ),
    "blanks around a code or a language": Refusal(
        (swapped("Status>Actual<", "Status> Actual<"), swapped("<language>", "<language> ")),
        member(" Actual", "distributionStatus"),
    ),
}
