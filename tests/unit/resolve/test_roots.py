"""Root elements beside the header's fields and each other."""

from __future__ import annotations

from tests.workbooks import Sheet, findings_of

HEADER = Sheet(
    (("messageId", "1..1", "string"), ("note", "0..1", "string")),
    name="RC-DE",
    entries=("RC-DE:15-15:distributionElement",),
)
NOTE = Sheet((("text", "1..1", "string"),), name="NOTE", entries=("NOTE:15-15:note",))


def test_a_use_case_cannot_have_the_root_of_a_header_field() -> None:
    assert findings_of(HEADER, NOTE.having(E3="Y")) == ["root-in-header NOTE!C3"]


def test_a_message_that_travels_without_header_may_have_such_a_root() -> None:
    assert findings_of(HEADER, NOTE) == []
