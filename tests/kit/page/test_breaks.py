"""Each way to break a message breaks every kind of message that it can, in both forms."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from hubsante_kit.page.breaks import BREAKS
from hubsante_kit.partner.compose import Address, enveloped, written
from hubsante_kit.samples import sample_of
from hubsante_kit.scripts.rebase import use_case_of
from hubsante_models import MESSAGES, parse
from tests.kit.recette.desk import FIRE, SAMU

NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)
STILL_VALID = {"autre-destinataire"}
SCHEMAS = sorted(schema for schema in MESSAGES if sample_of(schema) is not None)


def body(schema: str, form: Any) -> bytes:
    sample = sample_of(schema)
    assert sample is not None
    return written(enveloped(use_case_of(sample), Address(FIRE, SAMU), f"{FIRE}_1", NOW), form)


@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize("name", BREAKS)
def test_what_is_broken_is_refused(name: str, form: str) -> None:
    broken = {schema: BREAKS[name].apply(body(schema, form)) for schema in SCHEMAS}
    if (name, form) == ("espace-de-noms", "json"):
        assert set(broken.values()) == {None}
        return
    for schema, text in broken.items():
        assert text is not None, schema
        assert text != body(schema, form)
        if name not in STILL_VALID:
            with pytest.raises(ValidationError):
                parse(text)


@pytest.mark.parametrize("name", BREAKS)
def test_what_is_no_message_is_broken_no_further_or_shortened(name: str) -> None:
    assert BREAKS[name].apply(b"") in (None, b"")
