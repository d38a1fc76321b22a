"""Code lists whose codes are numbers with names, as those of HTTP: `404`, `NOT_FOUND`."""

from __future__ import annotations

import re

from generator.model import CodeList, Model, Scalar, scalar_of
from generator.shapes.uses import fields_of

_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,14}")
"""An integer in the only notation that gives the number back, and that a double holds."""


def numbered_lists(model: Model) -> frozenset[str]:
    """The ids of the lists that a numeric field recommends, whose codes are all numbers, each with a name of its own.

    A target may call a code by that name and give the number as its value.
    """
    recommended = {
        field.suggested_list
        for field in fields_of(model.messages)
        if scalar_of(field.type) in (Scalar.INTEGER, Scalar.NUMBER)
    }
    lists = (code_list for code_list in model.code_lists if code_list.id in recommended)
    return frozenset(code_list.id for code_list in lists if _names_numbers(code_list))


def _names_numbers(code_list: CodeList) -> bool:
    names = {code.label for code in code_list.codes if code.labels}
    return len(names) == len(code_list.codes) and all(_NUMBER.fullmatch(code.code) for code in code_list.codes)
