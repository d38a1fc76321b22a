"""Objects with fields that are open beside them: in XML, what is free stands last."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.model import HEADER
from tests.packages import Package

ID, NOTE, FREE = "<messageId>1</messageId>", "<note>n</note>", '<x:a xmlns:x="urn:x">f</x:a>'


def document(*elements: str) -> str:
    return f'<header xmlns="urn:test:header">{"".join(elements)}</header>'


def test_free_elements_stand_after_all_fields(small: Package):
    made = small.message(HEADER).from_xml(document(ID, NOTE, FREE, FREE))
    assert (made.note, made.model_extra) == ("n", {"a": [{"@xmlns": "urn:x", "#text": "f"}] * 2})


@pytest.mark.parametrize("elements", [(ID, FREE, NOTE), (FREE, ID, NOTE), (FREE, ID)])
def test_a_field_after_a_free_element_is_refused(small: Package, elements: tuple[str, ...]):
    with pytest.raises(ValidationError) as raised:
        small.message(HEADER).from_xml(document(*elements))
    assert {one["type"] for one in raised.value.errors()} == {"xml_element"}
