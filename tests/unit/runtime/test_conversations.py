"""Rules of conversations, asked of all envelopes at once or of each when it comes."""

from pathlib import Path
from typing import Any

from tests.packages import Package


def test_what_was_sent_before_is_looked_back_to_and_found_nothing_in(own: Package, own_output: Path) -> None:
    """Chains of messages, each sent twice: the second time breaks rules, and an acknowledgement first names nothing."""
    parse, check_conversation = own.module("").parse, own.module("").check_conversation
    paths = sorted(own_output.glob("examples/EDXL-DE/accident-route-*.json"))
    envelopes = [parse(path.read_bytes()) for path in [*reversed(paths), *paths]]
    together = check_conversation(envelopes)
    assert {finding.rule for finding in together} >= {"accuse-connu", "accuse-unique", "distribution-unique"}
    one_by_one: list[Any] = []
    for index, envelope in enumerate(envelopes):
        found = check_conversation([envelope], before=envelopes[:index])
        assert {finding.path[0] for finding in found} <= {0}
        one_by_one += [(finding.rule, (index, *finding.path[1:]), finding.value) for finding in found]
    assert one_by_one == [(finding.rule, finding.path, finding.value) for finding in together]
