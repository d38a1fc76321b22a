"""A file depends on its own part of the model and on no other."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostics import Origin
from generator.model import AnyMessage, Code, Coded, CodeList, Model, Ref
from generator.slices import Slices, placeless
from tests.factories import ORIGIN, field, message, model, object_type


def code_list(identity: str, *codes: str) -> CodeList:
    return CodeList(identity, identity, "", tuple(Code(one, (), "", "") for one in codes), ORIGIN)


LISTS = (code_list("A.used", "1", "2"), code_list("B.other", "3"))
CASE = message(
    object_type("case", field("kind", Coded(("1", "2"), "A.used")), field("who", Ref("person"))),
    object_type("person", field("name")),
    name="CASE",
)
OTHER = message(object_type("other", field("kind", Coded(("3",), "B.other"))), name="OTHER")
ENVELOPE = message(object_type("envelope", field("message", AnyMessage())), name="ENVELOPE")
WHOLE = model(CASE, OTHER, ENVELOPE, code_lists=LISTS)


def around(name: str, of: Model = WHOLE) -> Model:
    return Slices.of(of).around(of.message_by_name[name])


def test_a_message_sees_itself_and_the_codes_that_it_uses() -> None:
    seen = around("CASE")
    assert seen.messages == (CASE,)
    assert [(one.id, len(one.codes)) for one in seen.code_lists] == [("A.used", 2), ("B.other", 0)]


def test_a_change_elsewhere_leaves_what_a_message_sees() -> None:
    changed = replace(OTHER, description="autre", objects=(replace(OTHER.root_object, title="autre"),))
    more = (LISTS[0], code_list("B.other", "3", "4"))
    assert around("CASE", model(CASE, changed, ENVELOPE, code_lists=more)) == around("CASE")


def test_an_envelope_sees_every_message() -> None:
    assert around("ENVELOPE") == WHOLE


def test_a_row_that_moves_changes_nothing_for_emitters() -> None:
    def moved(origin: Origin) -> Origin:
        return replace(origin, row=origin.row + 1)

    below = replace(
        CASE,
        objects=tuple(
            replace(one, origin=moved(one.origin), fields=tuple(replace(f, origin=moved(f.origin)) for f in one.fields))
            for one in CASE.objects
        ),
        origin=moved(CASE.origin),
    )
    assert below != CASE
    assert placeless(model(below, OTHER, code_lists=LISTS)) == placeless(model(CASE, OTHER, code_lists=LISTS))


def test_emitters_still_see_the_file_and_the_sheet() -> None:
    placed = replace(CASE, origin=Origin("mdd.xlsx", 4, "RC-EDA", 3, 1))
    (seen,) = placeless(model(placed)).messages
    assert seen.origin == Origin("mdd.xlsx", sheet="RC-EDA")
