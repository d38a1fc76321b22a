"""Changes that make a message slightly wrong, each for the fields that it fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.model import AnyMessage, Coded, Field, Scalar, Simple, Text, scalar_of
from tests.differential import limits
from tests.differential.sites import Json

Change = Callable[[Json, Field], None]
Fit = Callable[[Field], bool]

UNTYPED = "le texte d'un élément XML n'a pas de type"
COLLAPSED = "XML réduit les blancs autour d'une valeur qui n'est pas un texte"

_MANY = 50  # the longest list that is worth making too long


@dataclass(frozen=True, slots=True)
class Mutation:
    """A change to the object that holds a field; named in French, as the published matrix is."""

    name: str
    fits: Fit
    change: Change
    otherwise_in_xml: str = ""  # why the XML that the mutant becomes does not say the same


def mutations(field: Field, value: Any) -> Iterator[Mutation]:
    """Those that fit a field and change its value."""
    for one in ALL:
        if one.fits(field):
            before = {field.name: value}
            after = before.copy()
            one.change(after, field)
            if repr(after) != repr(before) or one is REORDERED:
                yield one


# --- what a mutation fits ----------------------------------------------------------


def _any(_: Field) -> bool:
    return True


def _required(field: Field) -> bool:
    return field.cardinality.is_required


def _optional(field: Field) -> bool:
    return not field.cardinality.is_required


def _list(field: Field) -> bool:
    return field.cardinality.is_list


def _single(field: Field) -> bool:
    return not field.cardinality.is_list


def _limited(field: Field) -> bool:
    return _list(field) and (field.cardinality.high or _MANY) < _MANY


def _with_least(field: Field) -> bool:
    return _list(field) and field.cardinality.low > 1


def _patterned(field: Field) -> bool:
    return isinstance(field.type, Text) and bool(field.type.patterns)


def _coded(field: Field) -> bool:
    return isinstance(field.type, Coded)


def _texts(field: Field) -> bool:
    return isinstance(field.type, Text | Coded)


def _numeric(field: Field) -> bool:
    return scalar_of(field.type) in (Scalar.INTEGER, Scalar.NUMBER)


def _boolean(field: Field) -> bool:
    return field.type is Scalar.BOOLEAN


def _date(field: Field) -> bool:
    return field.type is Scalar.DATE


def _datetime(field: Field) -> bool:
    return field.type is Scalar.DATETIME


def _dated(field: Field) -> bool:
    return _date(field) or _datetime(field)


def _simple(field: Field) -> bool:
    return isinstance(field.type, Simple)


def _object(field: Field) -> bool:
    return not _simple(field)


def _payload(field: Field) -> bool:
    return isinstance(field.type, AnyMessage)


# --- what a mutation does ----------------------------------------------------------


def _value(make: Callable[[Any], Any]) -> Change:
    """The field's value made another: in a list, that of its first item."""

    def change(members: Json, field: Field) -> None:
        old = members[field.name]
        members[field.name] = [make(old[0]), *old[1:]] if field.cardinality.is_list else make(old)

    return change


def _whole(make: Callable[[Any, Field], Any]) -> Change:
    """The field's whole value made another, all items of a list at once."""

    def change(members: Json, field: Field) -> None:
        members[field.name] = make(members[field.name], field)

    return change


def _said(value: Any) -> Change:
    return _value(lambda _: value)


def _remove(members: Json, field: Field) -> None:
    del members[field.name]


def _beside(value: Any) -> Change:
    def change(members: Json, _: Field) -> None:
        members["inconnu"] = value

    return change


def _respell(members: Json, field: Field) -> None:
    members[field.name.swapcase()] = members.pop(field.name)


def _reorder(members: Json, _: Field) -> None:
    turned = dict(reversed(members.items()))
    members.clear()
    members.update(turned)


def _use_case(make: Callable[[str, Any], Json]) -> Change:
    """What stands behind the header fields made another, of its name and value."""

    def make_payload(payload: Json) -> Json:
        *header, (name, value) = payload.items()
        return {**dict(header), **make(name, value)}

    return _value(make_payload)


def _with_digits(zero: str) -> Callable[[str], str]:
    """ASCII digits in another script, whose zero is given."""
    return lambda text: text.translate({ord("0") + n: chr(ord(zero) + n) for n in range(10)})


def _split(text: str) -> str:
    return f"{text[: len(text) // 2]}\n{text[len(text) // 2 :]}"


# --- the mutations -----------------------------------------------------------------

REORDERED = Mutation("clés dans un autre ordre", _any, _reorder)

_OF_EVERY_FIELD = (
    Mutation("champ obligatoire retiré", _required, _remove),
    Mutation("champ facultatif retiré", _optional, _remove),
    Mutation("null", _single, _whole(lambda *_: None)),
    Mutation("null pour une liste", _list, _whole(lambda *_: None)),
    Mutation("champ inconnu", _any, _beside("texte")),
    Mutation("objet inconnu", _any, _beside({"a": {"b": "texte"}})),
    Mutation("clé dans une autre casse", _any, _respell),
    REORDERED,
)

_OF_LISTS = (
    Mutation("liste vide", _list, _whole(lambda *_: [])),
    Mutation("liste trop longue", _limited, _whole(lambda v, f: v[:1] * (f.cardinality.high + 1))),
    Mutation("liste pleine", _limited, _whole(lambda v, f: v[:1] * f.cardinality.high)),
    Mutation("liste trop courte", _with_least, _whole(lambda v, f: v[: f.cardinality.low - 1])),
    Mutation("doublons dans une liste", _list, _whole(lambda v, _: v + v[:1])),
    Mutation("null dans une liste", _list, _whole(lambda v, _: [*v, None])),
    Mutation("liste dans une liste", _list, _whole(lambda v, _: [v])),
    Mutation("valeur seule pour une liste", _list, _whole(lambda v, _: v[0])),
    Mutation("liste d'une valeur pour une valeur", _single, _whole(lambda v, _: [v])),
    Mutation("liste vide pour une valeur", _single, _whole(lambda *_: [])),
)

_OF_OBJECTS = (
    Mutation("texte pour un objet", _object, _said("texte")),
    Mutation("texte vide pour un objet", _object, _said("")),
    Mutation("nombre pour un objet", _object, _said(1)),
    Mutation("objet vide", _object, _said({})),
    Mutation("objet pour une valeur simple", _simple, _value(lambda v: {"valeur": v})),
    Mutation("objet vide pour une valeur simple", _simple, _said({})),
)

_OF_PAYLOADS = (
    Mutation("en-tête sans cas d'usage", _payload, _use_case(lambda *_: {})),
    Mutation("cas d'usage sans en-tête", _payload, _value(lambda v: dict(list(v.items())[-1:]))),
    Mutation("cas d'usage inconnu", _payload, _use_case(lambda _, value: {"inconnu": value})),
    Mutation("cas d'usage null", _payload, _use_case(lambda name, _: {name: None})),
    Mutation("cas d'usage en texte", _payload, _use_case(lambda name, _: {name: "texte"})),
    Mutation("cas d'usage dans une liste", _payload, _use_case(lambda name, value: {name: [value]})),
    Mutation("deux cas d'usage", _payload, _use_case(lambda name, value: {name: value, "emsi": {}})),
    Mutation("contenu libre sous un en-tête", _payload, _use_case(lambda *_: {"customContent": {"a": "b"}})),
    Mutation("contenu libre à côté d'un cas d'usage", _payload, _value(lambda v: {**v, "customContent": {"a": "b"}})),
    Mutation("contenu libre seul", _payload, _said({"customContent": {"a": ["b", "c"]}})),
    Mutation("contenu libre null", _payload, _said({"customContent": None})),
    Mutation("contenu libre vide", _payload, _said({"customContent": {}})),
)

_OF_TEXTS = (
    Mutation("nombre pour un texte", _texts, _said(15), UNTYPED),
    Mutation("booléen pour un texte", _texts, _said(True), UNTYPED),
    Mutation("texte vide", _simple, _said("")),
    Mutation("texte blanc", _simple, _said("   ")),
    Mutation("texte de 20 000 caractères", _texts, _said("a1" * 10_000)),
    Mutation("texte à balises", _texts, _said("<b a='1'>&amp;</b>]]>")),
    Mutation("caractère de contrôle", _texts, _value(lambda v: f"{v}\u0001")),
    Mutation("caractère NUL", _texts, _value(lambda v: f"{v}\u0000")),
    Mutation("U+FFFE", _texts, _value(lambda v: f"{v}\ufffe")),
    Mutation("U+0085", _texts, _value(lambda v: f"{v}\u0085")),
    Mutation("hors du plan de base", _texts, _value(lambda v: f"{v}\U0001f691")),
    Mutation("blancs autour du texte", _texts, _value(lambda v: f" {v} ")),
    Mutation("texte suivi d'une fin de ligne", _texts, _value(lambda v: f"{v}\n")),
    Mutation("texte suivi de deux fins de ligne", _texts, _value(lambda v: f"{v}\n\n")),
    Mutation("texte suivi d'un retour chariot", _texts, _value(lambda v: f"{v}\r")),
    Mutation("texte suivi de U+2028", _texts, _value(lambda v: f"{v}\u2028")),
    Mutation("texte précédé d'une fin de ligne", _texts, _value(lambda v: f"\n{v}")),
    Mutation("fin de ligne dans le texte", _texts, _value(_split)),
    Mutation("chiffres arabes orientaux", _texts, _value(_with_digits("\u0660"))),
    Mutation("chiffres de pleine chasse", _texts, _value(_with_digits("\uff10"))),
    Mutation("texte en minuscules", _texts, _value(str.lower)),
    Mutation("texte en majuscules", _texts, _value(str.upper)),
    Mutation("texte accentué", _texts, _value(lambda v: f"{v}é")),
    Mutation("texte sans son début", _texts, _value(lambda v: v[1:])),
    Mutation("texte sans sa fin", _texts, _value(lambda v: v[:-1])),
    Mutation("texte deux fois", _texts, _value(lambda v: v + v)),
    Mutation("séparateur doublé", _patterned, _value(lambda v: v.replace(".", "..").replace("#", "##"))),
    Mutation("piège à retour arrière", _patterned, _said(f"{'a' * 41}!")),
    Mutation("code inconnu", _coded, _said("CODE_INCONNU")),
)

_OF_NUMBERS = (
    *(
        Mutation(f"{value!r} pour un nombre", _numeric, _said(value))
        for value in (0, -1, 15, 1.0, -0.0, 1.5, 1e-7, 1e15, 1e22, -1e22, 1.7e308, 2**53 + 1, 2**63, 10**30, -(10**30))
    ),
    Mutation("NaN", _numeric, _said(float("nan"))),
    Mutation("infini", _numeric, _said(float("inf"))),
    Mutation("nombre écrit en texte", _numeric, _value(str), UNTYPED),
    Mutation("virgule décimale", _numeric, _said("1,5")),
    Mutation("booléen pour un nombre", _numeric, _said(True)),
    Mutation("booléen écrit en nombre", _boolean, _value(int), UNTYPED),
    Mutation("booléen écrit en texte", _boolean, _value(lambda v: str(v).lower()), UNTYPED),
    Mutation("booléen avec majuscule", _boolean, _value(str)),
    Mutation("2 pour un booléen", _boolean, _said(2)),
    Mutation("autre booléen", _boolean, _value(lambda v: not v)),
)

_DATES = (
    "2026-03-15",
    "2024-02-29",
    "2023-02-29",
    "1900-02-29",
    "2000-02-29",
    "2026-02-30",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0000-01-01",
    "0001-01-01",
    "9999-12-31",
    "10000-01-01",
    "-2026-03-14",
    "26-03-14",
    "2026-3-14",
    "20260314",
    "2026-W11-6",
    "2026-03-14Z",
    "2026-03-14+01:00",
    "14/03/2026",
    "\u0662\u0660\u0662\u0666-03-14",
    "2026-03-14\n",
)

_TIMES = (
    "08:30:00+01:00",
    "08:30:00Z",
    "08:30:00z",
    "08:30:00",
    "08:30:00.5+01:00",
    "08:30:00.000+01:00",
    "08:30:00,5+01:00",
    "00:00:00+01:00",
    "23:59:59+01:00",
    "24:00:00+01:00",
    "25:00:00+01:00",
    "08:60:00+01:00",
    "08:30:60+01:00",
    "23:59:60+00:00",
    "08:30:00+14:00",
    "08:30:00-14:00",
    "08:30:00+14:01",
    "08:30:00+15:00",
    "08:30:00+13:60",
    "08:30:00+24:00",
    "08:30:00-00:00",
    "08:30:00+0100",
    "08:30:00+01",
    "08:30+01:00",
    "08:30:00 +01:00",
    "08:30:00\u221201:00",
    "08:30:00+01:00\n",
    "08:30:00+01:00\n\n",
)

_OF_DATES = (
    *(Mutation(f"date {text!r}", _date, _said(text), COLLAPSED if text.endswith("\n") else "") for text in _DATES),
    *(
        Mutation(f"date et heure {text!r}", _datetime, _said(f"{text}T08:30:00+01:00"))
        for text in _DATES
        if not text.endswith("\n")
    ),
    *(
        Mutation(f"heure {text!r}", _datetime, _said(f"2026-03-14T{text}"), COLLAPSED if text.endswith("\n") else "")
        for text in _TIMES
    ),
    Mutation("date sans heure", _datetime, _said("2026-03-14")),
    Mutation("heure après une date", _date, _said("2026-03-14T08:30:00+01:00")),
    Mutation("blanc pour le T", _datetime, _said("2026-03-14 08:30:00+01:00")),
    Mutation("t minuscule", _datetime, _said("2026-03-14t08:30:00+01:00")),
    Mutation("année 0000", _datetime, _said("0000-01-01T08:30:00+01:00")),
    Mutation("blancs autour d'une date", _dated, _value(lambda v: f" {v} "), COLLAPSED),
    Mutation("nombre pour une date", _dated, _said(20260314)),
)


def _near(make: Callable[[Field], Any]) -> tuple[Fit, Change]:
    """For the fields for which something is made: that in place of their value."""

    def change(members: Json, field: Field) -> None:
        _said(make(field))(members, field)

    return lambda field: make(field) is not None, change


_OF_LIMITS = tuple(Mutation(name, *_near(make)) for name, make in (*limits.sized_texts(), *limits.numbers_near()))

ALL = (*_OF_EVERY_FIELD, *_OF_LISTS, *_OF_OBJECTS, *_OF_PAYLOADS, *_OF_TEXTS, *_OF_NUMBERS, *_OF_DATES, *_OF_LIMITS)
"""Every mutation, in the order of the published matrix."""
