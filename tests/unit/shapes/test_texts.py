"""What is said of an object type in prose, of one message and of several."""

from __future__ import annotations

from dataclasses import replace

from generator.shapes.texts import meaning, united
from tests.factories import field, object_type

NAME = replace(field("name", title="Nom"), description="Nom de la commune.")
CITY = replace(object_type("city", NAME, field("code", title="Code")), title="Commune", description="Une commune.")


def test_the_meaning_is_the_definition_else_the_label_else_the_name() -> None:
    assert meaning(NAME) == "Nom de la commune."
    assert meaning(replace(NAME, description="  ")) == "Nom"
    assert meaning(replace(NAME, description="", title="")) == "name"


def test_texts_that_differ_in_blanks_alone_are_one() -> None:
    other = replace(CITY, description="Une\n  commune.")
    assert united({"RC-EDA": CITY, "RS-EDA": other}) == replace(
        CITY, fields=(NAME, replace(CITY.fields[1], description="Code"))
    )


def test_other_texts_stand_behind_the_messages_that_have_them() -> None:
    other = replace(CITY, description="Ville.", fields=(replace(NAME, description="Son nom."), CITY.fields[1]))
    type_ = united({"RC-EDA": CITY, "RS-EDA": other, "RS-RI": other})
    assert type_.description == "Une commune.\n\nRS-EDA, RS-RI : Ville."
    assert type_.fields[0].description == "Nom de la commune.\n\nRS-EDA, RS-RI : Son nom."
    assert type_.fields[1].description == "Code"
