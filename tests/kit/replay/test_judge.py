"""The verdict of a replay is that of the compiler, also on what is no message at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from generator.validate import Validation
from generator.verdicts import validation
from hubsante_kit.replay.json_text import UnreadableError, read_json
from hubsante_kit.replay.judge import Judge
from hubsante_kit.replay.release import Release
from tests.differential.verdicts import mutants, sampled
from tests.kit.messages import CASE, members
from tests.official import own_model

MUTANTS = 400
HEADER = members()["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]


@pytest.fixture(scope="module")
def judge(new: Release) -> Judge:
    return Judge(new)


@pytest.fixture(scope="module")
def compiler() -> Validation:
    return validation(own_model())


def findings(judge: Judge, content: bytes) -> int:
    """How many findings, over all messages of a document."""
    try:
        document = read_json(content)
    except UnreadableError:
        return 1
    return sum(len(judge.findings(each)) for each in (document if isinstance(document, list) else [document]))


def changed_messages() -> Iterator[bytes]:
    model = own_model()
    for _, mutant in sampled(mutants(model), MUTANTS):
        message = model.message_by_name[mutant.schema]
        for case in mutant.cases():
            if case.form == "json":
                document = case.document
                yield (document if message.is_envelope else f'{{"{message.root}": {document}}}').encode()


def test_messages_that_were_changed_have_the_findings_of_the_compiler(judge: Judge, compiler: Validation) -> None:
    compared = [
        (findings(judge, content), len(compiler.validate(content, None).problems)) for content in changed_messages()
    ]
    assert [ours for ours, _ in compared] == [theirs for _, theirs in compared]
    assert {bool(ours) for ours, _ in compared} == {True, False}
    assert len(compared) >= MUTANTS // 2


ODD: dict[str, Any] = {
    "null": None,
    "number": 1,
    "empty": {},
    "an empty text": "",
    "unknown root": {"other": {}},
    "unknown root and more": {"other": {}, "more": {}},
    "two messages": {**CASE, "emsi": {}},
    "a root without an object": {"createCase": 1},
    "in a log's member": {"edxl": members()},
    "in members of a log": {"a": {"b": {"c": members()}}},
    "too deep in a log": {"a": {"b": {"c": {"d": members()}}}},
    "header and use case": HEADER,
    "header alone": {name: value for name, value in HEADER.items() if name not in CASE},
    "two use cases": {**HEADER, "reference": {"distributionID": "a"}},
    "an unknown member beside": {**HEADER, "phone": "1"},
    "a header where none belongs": {**{k: v for k, v in HEADER.items() if k not in CASE}, "customContent": {"a": 1}},
    "no header": {**members(), "content": [{"jsonContent": {"embeddedJsonContent": {"message": CASE}}}]},
    "nothing in the envelope": {**members(), "content": []},
    "a list in place of the message": {
        **members(),
        "content": [{"jsonContent": {"embeddedJsonContent": {"message": [HEADER]}}}],
    },
    "half of the envelope": {name: value for name, value in members().items() if name in ("senderID", "content")},
    "an envelope and much else": {**members(), **{f"x{number}": 1 for number in range(10)}},
    "several": [members(), {"other": 1}],
}
TEXTS = {
    "not closed": b'{"createCase": ',
    "a key twice": b'{"createCase": {"caseId": "a", "caseId": "b"}}',
    "an escaped colon": b'{"createCase": {"caseId": "a\\u003ab"}}',
    "not a number": b'{"createCase": {"caseId": NaN}}',
    "too large a number": b'{"createCase": {"caseId": 1e999}}',
    "half a character": b'{"createCase": {"caseId": "\\ud800"}}',
    "not UTF-8": b'{"createCase": {"caseId": "\xe9"}}',
    "a byte order mark": b"\xef\xbb\xbf" + json.dumps(members()).encode(),
    "deep": b'{"customContent": ' + b'{"a":' * 99 + b"1" + b"}" * 99 + b"}",
    "too deep": b'{"customContent": ' + b'{"a":' * 120 + b"1" + b"}" * 120 + b"}",
    "much too deep": b"[" * 100_000,
    "many digits": b'{"createCase": {"caseId": ' + b"1" * 5000 + b"}}",
}


@pytest.mark.parametrize(
    "content", [*(json.dumps(each).encode() for each in ODD.values()), *TEXTS.values()], ids=[*ODD, *TEXTS]
)
def test_what_is_no_sound_message_has_the_verdict_of_the_compiler(
    content: bytes, judge: Judge, compiler: Validation
) -> None:
    theirs = [verdict for _, verdict in compiler.verdicts(content, None)]
    assert bool(findings(judge, content)) == any(verdict.problems for verdict in theirs)
