"""Where one release is asked for both, both would say the same."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hubsante_kit.replay.alike import alike_schemas
from hubsante_kit.replay.judge import Judge
from hubsante_kit.replay.release import Release
from tests.kit.replay.test_judge import changed_messages


def with_schema(release: Release, schema: str, **changes: Any) -> Release:
    """A release that says something else at the root of a message."""
    file = f"{schema}.schema.json"
    return replace(release, schemas={**release.schemas, file: {**release.schemas[file], **changes}})


def test_messages_that_are_said_to_be_alike_have_the_same_findings(old: Release, new: Release) -> None:
    alike = alike_schemas(old, new)
    assert "RC-EDA" in alike
    assert "RC-RI" not in alike, "this message is what the new release changes"
    before, after = Judge(old), Judge(new)
    for content in changed_messages():
        document = json.loads(content)
        findings = before.findings(document), after.findings(document)
        assert findings[0] == findings[1] or any(each.schema == "RC-RI" for found in findings for each in found)


def test_words_make_no_difference_and_keywords_do(new: Release) -> None:
    every = alike_schemas(new, new)
    assert every == frozenset(Judge(new).facts.messages)
    assert alike_schemas(new, with_schema(new, "RC-EDA", description="Otherwise.")) == every
    assert alike_schemas(new, with_schema(new, "RC-EDA", required=[])) == every - {"RC-EDA"}


def test_nothing_is_alike_where_the_envelope_is_another(new: Release) -> None:
    assert alike_schemas(new, with_schema(new, "EDXL-DE", required=[])) == frozenset()
