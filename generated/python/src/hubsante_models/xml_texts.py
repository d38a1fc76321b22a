"""How a value is written in XML, and what XML cannot carry."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Any

from .values import spell_datetime

BLANK = " \t\r\n"

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class UnwritableError(Exception):
    """What XML cannot carry, and where: the path grows on the way out, its last step first."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path: list[str | int] = []


def xml_text(value: Any) -> str:
    """A value as the text of an element.

    Raises: UnwritableError.
    """
    if isinstance(value, str):
        if _NOT_XML.search(value):
            raise UnwritableError("the text holds a character that XML cannot carry")
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return spell_datetime(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _plain(value)
    raise UnwritableError(f"XML cannot carry {value!r}")


def xml_attribute(value: Any) -> str:
    """A value as that of an attribute, between its quotes; its blanks are not normalised away when it is read.

    Raises: UnwritableError.
    """
    text = xml_text(value).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")
    return f'"{text}"'


def _plain(value: float) -> str:
    """A number without exponent and without a sign of zero, as XML Schema's decimal has it."""
    if value == 0:
        return "0"
    text = repr(value)
    return (format(Decimal(text), "f") if "e" in text else text).removesuffix(".0")
