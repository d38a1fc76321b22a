"""What holds of every conversion: valid in the target or refused with a reason, nothing lost in silence."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.convert import conversions
from generator.converted import INVALID, Conversions
from generator.emit.example_values import complete, minimal
from generator.model import Coded, Message, Model
from generator.read.correspondences import read_conversions
from generator.read.folder import contents
from generator.runtime.conversion import Converted, Refused, UnknownVersionError, payload_of
from generator.runtime.conversion_values import as_text, leaves, pointer
from generator.runtime.converting import Walk
from generator.verdicts import validation
from generator.walk import Path, carried, visits
from tests.laws import law
from tests.official import CHECKOUT, own_model
from tests.property.enveloped import HEADER, enveloped
from tests.property.model_messages import valid_messages

Json = dict[str, Any]

CURRENT = own_model().release.version
PAIRS = (
    *(("1.3.0", "2.4.0"), ("2.4.0", "1.3.0"), ("2.4.0", CURRENT), (CURRENT, "2.4.0")),
    *(("cisu", CURRENT), (CURRENT, "cisu"), ("1.3.0", CURRENT), (CURRENT, "1.3.0"), ("cisu", "1.3.0")),
)
CASE = "fr.health.samu770.DRFR157702400400055"
_MOST_CODES = 40  # of a list that are tried one by one; of longer ones, as many spread over it


@cache
def own_conversions() -> Conversions:
    sources, _ = read_conversions(contents(CHECKOUT / "specs").contents)
    model = own_model()
    made, findings = conversions(model, sources)
    assert findings == ()
    return Conversions.of(replace(model, conversions=made), sources.models)


def texts(value: Any) -> Iterator[str]:
    yield from (as_text(leaf) for _, leaf in leaves(value, ()) if leaf not in ({}, []))


def empty_lists(value: Any) -> int:
    return sum(leaf == [] for _, leaf in leaves(value, ()))


def judge(root: str, value: Json, source: str, target: str) -> Converted | Refused:
    """The outcome of a conversion, of which all that must hold is asserted."""
    own = own_conversions()
    document = enveloped(own.models[source].bare_by_root[root], value)
    before = copy.deepcopy(document)
    outcome = own.convert(document, source, target)
    assert document == before
    if isinstance(outcome, Refused):
        assert outcome.reason
        assert not outcome.reason.startswith(INVALID), outcome  # the tables themselves know when to refuse
        return outcome
    results = [payload_of(message) for message in outcome.messages]
    assert empty_lists(results) <= empty_lists(value)
    assert_nothing_lost_in_silence(value, results, outcome, own, source, target)
    return outcome


def assert_nothing_lost_in_silence(
    value: Json, results: Any, outcome: Converted, own: Conversions, source: str, target: str
) -> None:
    """Each value is in the result, as a value or in a text, or one of a table stands for it, or it is a loss."""
    lost = {loss.path for loss in outcome.losses if loss.version == source}
    later = {as_text(loss.value) for loss in outcome.losses if loss.version != source}
    given_texts = set(texts(results))
    joined = "\0".join(given_texts)
    answers = [codes for pair in own.converters.way(source, target) for codes in own.converters.tables[pair]["maps"]]
    for path, leaf in leaves(value, ()):
        text = as_text(leaf)
        if pointer(path) in lost or leaf in ({}, []) or text in joined or text in later or text.strip() in given_texts:
            continue
        reached = {text}
        for codes in answers:  # a chain has several
            reached |= {codes[code] for code in reached if code in codes}
        assert reached & given_texts, (pointer(path), leaf)


def documents(message: Message, model: Model) -> Iterator[tuple[str, Json]]:
    """The least, all, each optional field left out, each code of a list; of those, what the model accepts."""
    least, whole = ({**made, **_named(made)} for made in (minimal(message, model), complete(message, model)))
    yield "minimal", least
    yield "complete", whole
    for name in whole.keys() - least.keys():
        yield f"only {name}", {**copy.deepcopy(least), name: copy.deepcopy(whole[name])}
    for visit in visits(message):
        holder = _holder(whole, visit.first)
        if holder is None:
            continue
        if not visit.field.cardinality.is_required:
            yield f"without {visit.identity}", _without(whole, visit.first)
        if isinstance(visit.field.type, Coded):
            codes = visit.field.type.codes
            for code in codes[:: max(1, len(codes) // _MOST_CODES)]:
                yield f"{visit.identity}={code}", _with(whole, visit.first, code)


def _named(document: Json) -> Json:
    """The identifier of a case as the hub has it, where a generated one is the shortest that a pattern admits."""
    return {"caseId": CASE} if "caseId" in document else {}


def _holder(document: Any, path: Path) -> Any:
    for step in path:
        try:
            document = document[step]
        except (KeyError, IndexError, TypeError):
            return None
    return document


def _with(document: Json, path: Path, value: Any) -> Json:
    result = copy.deepcopy(document)
    _holder(result, path[:-1])[path[-1]] = value
    return result


def _without(document: Json, path: Path) -> Json:
    result = copy.deepcopy(document)
    names = path[:-1] if isinstance(path[-1], int) else path
    del _holder(result, names[:-1])[names[-1]]
    return result


def _messages(source: str, target: str) -> list[Message]:
    own = own_conversions()
    first = own.converters.way(source, target)[0]
    roots = own.converters.tables[first]["messages"]
    return [message for message in own.models[source].contents if message.root in roots]


CASES = [
    pytest.param(*pair, id=f"{pair[0]}-{pair[1]}", marks=[] if "cisu" in pair else [pytest.mark.slow]) for pair in PAIRS
]


@pytest.mark.parametrize(("source", "target"), CASES)
def test_law_holds_for_every_generated_message(source: str, target: str) -> None:
    model = own_conversions().models[source]
    accepts = validation(model).accepts_json
    outcomes = [
        judge(message.root, value, source, target)
        for message in _messages(source, target)
        for _, value in documents(message, model)
        if accepts(value, message.name)
    ]
    assert sum(isinstance(outcome, Converted) for outcome in outcomes) > 0.5 * len(outcomes)


@pytest.mark.slow
@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_law_holds_for_any_valid_message(source: str, target: str) -> None:
    model = own_conversions().models[source]
    known = {message.name: message for message in _messages(source, target)}
    some = replace(model, messages=tuple(known.values()))

    @law(60)
    @given(valid_messages(some))
    def holds(drawn: tuple[str, Any]) -> None:
        name, value = drawn
        judge(known[name].root, value, source, target)

    holds()


@pytest.mark.slow
@pytest.mark.parametrize(("version", "there"), [("1.3.0", "2.4.0"), ("2.4.0", CURRENT), ("2.4.0", "1.3.0")])
def test_round_trip_differs_at_lost_data_only(version: str, there: str) -> None:
    own = own_conversions()
    model = own.models[version]
    accepts = validation(model).accepts_json
    tried = 0
    for message in _messages(version, there):
        for name, value in documents(message, model):
            outcome = own.convert({message.root: value}, version, there)
            if not accepts(value, message.name) or isinstance(outcome, Refused):
                continue
            back = own.convert(outcome.messages[0], there, version)
            if isinstance(back, Refused):
                continue
            assert not list(_differences(message.root, value, outcome, back)), name
            tried += 1
    assert tried > 200


def converted_header(header: Json, source: str, target: str) -> tuple[Any, list[str]]:
    """What becomes of header fields beside a use case, or the reason, and the paths of the losses."""
    model = own_conversions().models[source]
    message = model.message_by_name["RC-REF"]
    outcome = own_conversions().convert(enveloped(message, minimal(message, model), header), source, target)
    if isinstance(outcome, Refused):
        return (outcome.path, outcome.reason), []
    payload = payload_of(outcome.messages[0])
    assert payload is not None
    return {name: value for name, value in payload.items() if name != message.root}, [
        loss.path for loss in outcome.losses
    ]


def test_the_header_is_one_of_the_target() -> None:
    for source, target in PAIRS[:4]:
        assert converted_header(HEADER, source, target) == (HEADER, [])
    odd = {**HEADER, "odd": 1}
    assert converted_header(odd, "2.4.0", CURRENT) == (HEADER, ["/distributionElement/odd"])
    open_in_the_first = {**HEADER, "sender": {**HEADER["sender"], "team": "A"}}
    assert converted_header(open_in_the_first, "1.3.0", "2.4.0") == (HEADER, ["/distributionElement/sender/team"])


def test_a_header_that_the_target_does_not_have_is_refused_with_its_place() -> None:
    (path, reason), _ = converted_header({**HEADER, "recipient": []}, "1.3.0", "2.4.0")
    assert path == "/distributionElement/recipient"
    assert "obligatoire" in reason
    (path, reason), _ = converted_header({**HEADER, "sentAt": "hier"}, "2.4.0", CURRENT)
    assert path == "/content/0/jsonContent/embeddedJsonContent/message/sentAt"
    assert reason.startswith(INVALID)
    (path, _), _ = converted_header({}, "2.4.0", CURRENT)
    assert path == "/content/0/jsonContent/embeddedJsonContent/message/messageId"


def test_a_header_beside_a_message_that_has_none_is_lost() -> None:
    model = own_conversions().models["2.4.0"]
    message = model.message_by_name["RS-INFO"]
    document = enveloped(replace(message, has_header=True), minimal(message, model))
    outcome = own_conversions().convert(document, "2.4.0", CURRENT)
    assert isinstance(outcome, Converted)
    assert [loss.path for loss in outcome.losses] == [f"/distributionElement/{name}" for name in HEADER]


def _differences(root: str, value: Json, outcome: Converted, back: Converted) -> Iterator[tuple[str, Any]]:
    """The data that do not come back, and were neither lost nor noted on the way."""
    lost = {loss.path for loss in outcome.losses}
    lost_later = {as_text(loss.value) for loss in back.losses}
    returned = {pointer(path): leaf for path, leaf in leaves(back.messages[0][root], ())}
    joined = "\0".join(as_text(leaf) for leaf in (*returned.values(), *lost_later))
    for path, leaf in leaves(value, ()):
        is_kept = returned.get(pointer(path)) == leaf or pointer(path) in lost or leaf in ({}, [])
        if not is_kept and as_text(leaf) not in joined:
            yield pointer(path), leaf


def test_law_holds_for_every_message_of_a_scenario() -> None:
    model = own_model()
    judged = 0
    for target in ("2.4.0", "1.3.0", "cisu"):
        known = {message.root for message in _messages(CURRENT, target)}
        for step in (step for scenario in model.scenarios for step in scenario.steps):
            for message, value in carried(model, step):
                if message.root in known:
                    judge(message.root, dict(value), CURRENT, target)
                    judged += 1
    assert judged > 50


def test_a_loss_that_is_not_told_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof that the law can fail."""
    model = own_conversions().models["1.3.0"]
    message = model.message_by_name["RS-RI"]
    value = complete(message, model)
    judge(message.root, value, "1.3.0", "2.4.0")
    monkeypatch.setattr(Walk, "_lose", lambda *_: None)
    with pytest.raises(AssertionError):
        judge(message.root, value, "1.3.0", "2.4.0")


ODD = st.sampled_from([None, "", "x", True, -0.0, 1e300, 10**30, [], [[]], [None], {}, {"code": False}, [{}, {}]])


def _everywhere(value: Any, path: Path = ()) -> Iterator[Path]:
    """The path of every value below the root, of what holds others too."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in inside:
        yield (*path, step)
        yield from _everywhere(item, (*path, step))


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_message_with_a_value_of_another_shape_never_crashes(source: str, target: str) -> None:
    own = own_conversions()
    wholes = [(message, complete(message, own.models[source])) for message in _messages(source, target)]

    @law(60)
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        message, whole = data.draw(st.sampled_from(wholes))
        path = data.draw(st.sampled_from(list(_everywhere(whole))))
        document = enveloped(message, _with(whole, path, data.draw(ODD)))
        before = repr(document)
        outcome = own.convert(document, source, target)
        assert isinstance(outcome, Refused) or outcome.messages
        assert repr(document) == before

    holds()


def health_case(**members: Any) -> Json:
    model = own_conversions().models["1.3.0"]
    message = model.message_by_name["RS-EDA"]
    return {message.root: {**complete(message, model), **members}}


def test_what_the_source_never_has_is_refused_where_all_that_it_has_has_an_answer() -> None:
    model = own_conversions().models["2.4.0"]
    message = model.message_by_name["RS-SR"]
    whole = complete(message, model)
    place = next(visit.first for visit in visits(message) if visit.field.name == "status")
    outcome = own_conversions().converters.convert({message.root: _with(whole, place, "?")}, "2.4.0", CURRENT)
    assert isinstance(outcome, Refused)
    assert outcome.path == pointer(place)
    assert outcome.value == "?"


def test_place_of_a_note_that_holds_something_else_is_refused() -> None:
    own = own_conversions()
    message = own.models["1.3.0"].message_by_name["RS-RI"]
    whole = complete(message, own.models["1.3.0"])
    outcomes = [
        own.converters.convert({message.root: _with(whole, path, "?")}, "1.3.0", "2.4.0") for path in _everywhere(whole)
    ]
    reasons = {outcome.reason for outcome in outcomes if isinstance(outcome, Refused)}
    assert "une liste était attendue : freetext" in reasons


def test_levels_that_no_reader_takes_are_refused() -> None:
    deep: Json = {}
    for _ in range(5_000):
        deep = {"a": deep}
    for root, target in (("customContent", "2.4.0"), ("createCaseHealth", "2.4.0"), ("customContent", "1.3.0")):
        outcome = own_conversions().converters.convert({root: deep}, "1.3.0", target)
        assert isinstance(outcome, Refused)
        assert "100 niveaux" in outcome.reason


def test_envelope_with_a_second_content_is_refused_at_it() -> None:
    own = own_conversions()
    model = own.models["2.4.0"]
    message = model.message_by_name["RS-EDA"]
    document = enveloped(message, complete(message, model))
    document["content"] *= 2
    assert validation(model).accepts_json(document, model.envelopes[0].name)
    outcome = own.converters.convert(document, "2.4.0", CURRENT)
    assert isinstance(outcome, Refused)
    assert outcome.path == "/content/1"


def test_what_is_no_message_is_none_of_its_own_version_either() -> None:
    own = own_conversions()
    for version in ("2.4.0", CURRENT, "cisu"):
        assert isinstance(own.convert({"other": {}}, version, version), Refused)
    message = own.models["2.4.0"].message_by_name["RS-EDA"]
    document = {message.root: minimal(message, own.models["2.4.0"])}
    assert own.convert(document, "2.4.0", "2.4.0") == Converted((document,), ())


def test_path_of_a_loss_is_a_pointer() -> None:
    unknown = {"a/b": {"c~d": 1}}
    outcome = own_conversions().converters.convert(health_case(**unknown), "1.3.0", "2.4.0")
    assert isinstance(outcome, Converted)
    assert "/a~1b/c~0d" in {loss.path for loss in outcome.losses}


@pytest.mark.parametrize(("name", "version"), [("v2", "2.4.0"), ("2", "2.4.0"), ("V2.4", "2.4.0"), ("2.4.9", "2.4.0")])
def test_version_is_known_by_its_line(name: str, version: str) -> None:
    assert own_conversions().converters.version(name) == version


@pytest.mark.parametrize("name", ["", "v", ".", "2.", "2.4.x", "vV2", " 2", "2\n", "9", "CISU", "٢"])
def test_what_names_no_version_is_refused(name: str) -> None:
    with pytest.raises(UnknownVersionError):
        own_conversions().converters.version(name)


WORDS = st.sampled_from(["createCase", "patient", "code", "label", "qualification", "freetext"])
ANYTHING = st.recursive(
    st.none() | st.text() | st.integers() | st.booleans(), lambda inner: st.lists(inner) | st.dictionaries(WORDS, inner)
)


@given(st.sampled_from(["1.3.0", "2.4.0", CURRENT, "cisu"]), ANYTHING)
def test_what_is_no_message_is_refused_or_converted_and_never_crashes(source: str, value: Any) -> None:
    own = own_conversions()
    target = "2.4.0" if source != "2.4.0" else CURRENT
    for root in ("createCase", "createCaseHealth", "resourcesInfo"):
        outcome = own.convert({root: value}, source, target)
        assert isinstance(outcome, Refused) or outcome.messages
