"""The pack puts every constraint of the Model to the test, in an archive that is read with zipfile and json alone."""

from __future__ import annotations

import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import jsonschema_rs
import pytest
from lxml import etree

from generator.artifact import EVERY_TARGET, TARGETS
from generator.diagnostics import Language
from generator.emit import json_schema, pack
from generator.emit.pack.coverage import coverage
from generator.emit.pack.files import packed
from generator.emit.pack.index import lines
from generator.emit.pack.meanings import MEANINGS
from generator.emit.pack.reasons import Reason
from generator.emit.pack.samples import Entry, entries, message_entries
from generator.emit.pack.values import LONGEST
from generator.model import Length, Model, Ref, Scalar, Text
from generator.report.pack import COVERAGE, pack_line
from tests.factories import field, message, model, object_type
from tests.official import own_model

READ_ONLY = [("EDXL-DE", "keyword", "list"), ("EDXL-DE", "keyword", "optional")]
"""Whose edges our pack leaves out: every receiver reads the field, and no sender may send it."""

MESSAGE_WIDE = {"root", "namespace", "use-case", "one-use-case", "header"}


@pytest.fixture(scope="module")
def known() -> list[Entry]:
    return list(entries(own_model()))


@pytest.fixture(scope="module")
def counted(known: list[Entry]) -> Any:
    return coverage(known, "3.4.1")


@pytest.fixture(scope="module")
def archive() -> zipfile.ZipFile:
    """Of a message beside the header in an envelope, as our own release has them."""
    return zipfile.ZipFile(io.BytesIO(packed(few("RS-INFO", "RC-REF"))))


def few(*names: str) -> Model:
    """Our release with some of its messages."""
    kept = ("RC-DE", *names, "EDXL-DE")
    of = own_model()
    return replace(of, messages=tuple(of.message_by_name[name] for name in kept))


def found(of: Model, constraint: str) -> dict[str, Any]:
    """The lines of a constraint in bare JSON, by what is tried."""
    found = (line for line, _ in lines(entries(of)))
    return {
        line["detail"]: line
        for line in found
        if (line["constraint"], line["format"], line["wrapping"]) == (constraint, "json", "bare")
    }


# --- coverage -----------------------------------------------------------------------------


def test_every_constraint_is_put_to_the_test(counted: Any) -> None:
    assert counted["covered"] == counted["constraints"] > 6_000
    assert sorted({(one["schema"], one["field"], one["constraint"]) for one in counted["leftOut"]}) == READ_ONLY
    assert {one["reason"] for one in counted["leftOut"]} == {"READ_ONLY"}


def test_each_form_has_every_constraint_or_a_general_reason(known: list[Entry]) -> None:
    """A form that the test of a constraint lacks altogether has none that another reason keeps from it."""
    missing: dict[object, set[Reason | None]] = {}
    for entry in known:
        key = (entry.constraint, entry.form)
        if entry.case.field is None or not entry.case.field.is_read_only:
            missing.setdefault(key, set()).add(entry.sample if isinstance(entry.sample, Reason) else None)
    reasons = {reason for reasons in missing.values() if None not in reasons for reason in reasons}
    assert reasons <= {Reason.UNTYPED, Reason.ONLY_XML, Reason.EMPTY_IS_ABSENT, Reason.NO_ROOT, Reason.NO_LISTS}


def _objects(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The objects that a JSON Schema defines, but for those that it has of other files."""
    for each in (schema, *schema.get("definitions", {}).values()):
        if "properties" in each and ".schema.json" not in json.dumps(each["properties"]):
            yield each


def _keywords(of: Model) -> Counter[str]:
    """What the JSON Schemas say, counted by the names that the pack has for it."""
    found: Counter[str] = Counter()
    for each in of.messages:
        schema = json_schema.document(each, of)
        for holder in _objects(schema):
            found["required"] += len(holder.get("required", ()))
            found["optional"] += len(holder["properties"]) - len(holder.get("required", ()))
            found["unknown-field"] += not holder["additionalProperties"]
            found["open-object"] += holder["additionalProperties"]
            for property_ in holder["properties"].values():
                found.update(_of_property(property_, schema))
    return found


def _of_property(property_: dict[str, Any], schema: dict[str, Any]) -> Iterator[str]:
    is_list = property_.get("type") == "array"
    item = property_["items"] if is_list else property_
    yield "list" if is_list else "single"
    yield from (name for name, word in (("min-items", "minItems"), ("max-items", "maxItems")) if word in property_)
    yield from (name for name, word in (("code", "enum"),) if word in item)
    yield from (name for name in ("integer", "number", "boolean") if item.get("type") == name)
    if item.get("$ref", "").startswith("#/definitions/"):
        format_ = schema["definitions"][item["$ref"].rpartition("/")[2]].get("format", "")
        yield from [format_.replace("-", "")] if format_ else ()


def test_the_constraints_are_those_that_the_json_schemas_say(known: list[Entry], counted: Any) -> None:
    """Counted by other code, of other files."""
    said = _keywords(own_model())
    ours = {name: numbers["constraints"] for name, numbers in counted["byConstraint"].items()}
    whole = {one.constraint for one in known if not one.holder and one.case.constraint == "unknown-field"}
    header = 1  # closed in an envelope, open alone
    assert ours["unknown-field"] - len(whole) - header == said["unknown-field"]
    names = ("required", "single", "optional", "list", "min-items", "max-items", "code", "integer", "number", "boolean")
    assert {name: ours[name] for name in names} == {name: said[name] for name in names}
    assert {name: ours[name] for name in ("date", "datetime")} == {name: said[name] for name in ("date", "datetime")}


def test_the_row_of_a_constraint_is_that_of_its_field(known: list[Entry]) -> None:
    row = next(one for one in known if one.constraint == ("RC-EDA", "createCase", "caseId", "required"))
    assert str(row.case.origin) == str(own_model().message_by_name["RC-EDA"].root_object.fields[0].origin)
    assert row.case.origin.sheet == "RC-EDA"


def test_a_field_of_another_perimeter_is_one_that_is_refused() -> None:
    wide, narrow = object_type("case", field("id"), field("health")), object_type("case", field("id"))
    of = model(message(wide, name="WIDE"), message(narrow, name="NARROW"))
    assert found(of, "perimeter")["health"]["schema"] == "NARROW"


def test_what_is_too_large_or_has_no_value_is_left_out_with_its_reason() -> None:
    endless = message(object_type("case", field("inside", Ref("case"), "1..1")))
    huge = message(object_type("list", field("items", Text((), Length(LONGEST * 2, None)))), name="LIST")
    assert {one.sample for one in message_entries(endless, model(endless))} == {Reason.NO_VALUE}
    left = coverage(message_entries(huge, model(huge)), "1")["leftOut"]
    assert {(one["constraint"], one["reason"]) for one in left} == {("min-length", "TOO_LARGE")}


# --- what is tried --------------------------------------------------------------------------


def test_a_text_is_tried_at_and_beyond_both_ends_of_its_length() -> None:
    of = model(message(object_type("case", field("word", Text(("[a-z]*",), Length(2, 4))))))
    assert {detail: line["value"] for detail, line in found(of, "min-length").items()} == {"": "a", "at": "aa"}
    assert {detail: line["value"] for detail, line in found(of, "max-length").items()} == {"": "aaaaa", "at": "aaaa"}


def test_a_length_that_the_pattern_gives_has_no_message_of_its_own() -> None:
    of = model(message(object_type("case", field("word", Text(("[a-z]{3}",), Length(3, 3))))))
    assert set(found(of, "min-length")) == set(found(of, "max-length")) == {"at"}


def test_a_wrong_date_is_one_for_each_rule() -> None:
    of = model(message(object_type("case", field("day", Scalar.DATE))))
    tried = found(of, "date")
    assert tried["february-29-common-year"]["verdict"] == "refused"
    assert tried["leap-day"]["verdict"] == "accepted"
    assert len(tried) > 25


def test_a_list_is_tried_with_its_first_and_last_number_of_items() -> None:
    of = model(message(object_type("case", field("words", Text(), "2..3"))))
    counts = {
        (line["constraint"], line["detail"]): len(json.loads(content)["case"]["words"])
        for line, content in lines(entries(of))
        if line["format"] == "json" and line["constraint"] in {"min-items", "max-items"}
    }
    assert counts == {("min-items", ""): 1, ("min-items", "at"): 2, ("max-items", ""): 4, ("max-items", "at"): 3}


# --- the archive ------------------------------------------------------------------------------


def test_every_line_leads_to_a_message_and_every_message_has_a_line(archive: zipfile.ZipFile) -> None:
    index = [json.loads(line) for line in archive.read("index.ndjson").splitlines()]
    files = [line["file"] for line in index]
    assert sorted(files) == [name for name in archive.namelist() if name.startswith("messages/")]
    assert len({name.casefold() for name in files}) == len(files) > 500
    for line in index:
        content = archive.read(line["file"])
        json.loads(content) if line["format"] == "json" else etree.fromstring(content)


def test_the_lines_are_of_their_json_schema(archive: zipfile.ZipFile) -> None:
    judge = jsonschema_rs.Draft7Validator(json.loads(archive.read("index.schema.json")))
    index = [json.loads(line) for line in archive.read("index.ndjson").splitlines()]
    assert [line for line in index if not judge.is_valid(line)] == []
    first = next(line for line in index if line["problem"])
    assert not judge.is_valid({**first, "problem": ""})
    assert not judge.is_valid({**first, "more": ""})


def test_every_message_stands_in_both_forms_bare_and_in_its_envelope(archive: zipfile.ZipFile) -> None:
    index = [json.loads(line) for line in archive.read("index.ndjson").splitlines()]
    for name in ("RC-DE", "RC-REF", "RS-INFO"):
        required = [line for line in index if line["schema"] == name and line["constraint"] == "required"]
        assert {(one["format"], one["wrapping"]) for one in required} == {
            (form, wrapping) for form in ("json", "xml") for wrapping in ("bare", "envelope")
        }


def test_the_path_of_an_absent_field_leads_to_its_object(archive: zipfile.ZipFile) -> None:
    index = [json.loads(line) for line in archive.read("index.ndjson").splitlines()]
    line = next(one for one in index if one["id"] == "RC-REF/reference.distributionID/required.absent.envelope.json")
    place: Any = json.loads(archive.read(line["file"]))
    for step in line["path"].split("/")[1:-1]:
        place = place[int(step) if isinstance(place, list) else step]
    assert "distributionID" not in place
    assert line["path"].endswith("/reference/distributionID")


def test_equal_models_give_equal_bytes(archive: zipfile.ZipFile) -> None:
    assert archive.fp is not None
    archive.fp.seek(0)
    assert packed(few("RS-INFO", "RC-REF")) == archive.fp.read()


def test_what_tells_of_the_archive_stands_beside_it() -> None:
    small = model(message(object_type("case", field("id"))))
    made = {str(one.path): one.content for one in pack.emit(small)}
    assert set(made) == {"pack/pack.zip", COVERAGE, "pack/index.schema.json", "pack/LISEZMOI.md"}
    with zipfile.ZipFile(io.BytesIO(made["pack/pack.zip"])) as files:
        assert files.read("coverage.json") == made[COVERAGE]
    counted = json.loads(made[COVERAGE])
    line = pack_line(made[COVERAGE], Language.ENGLISH)
    assert f"{counted['covered']} of {counted['constraints']} constraints" in line
    assert str(counted["refused"]) in line


def test_it_is_made_where_it_is_asked_for_alone() -> None:
    assert "pack" in set(EVERY_TARGET) - set(TARGETS)


def test_every_constraint_has_its_meaning(counted: Any) -> None:
    """Our own model has no field of some lengths and bounds, and a value of each."""
    assert MEANINGS.keys() - counted["byConstraint"].keys() == {"minimum", "maximum", "min-length", "value"}
