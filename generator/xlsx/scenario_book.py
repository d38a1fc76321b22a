"""A scenario as a workbook: a row for each datum, a column for each step, code lists to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.document_places import DocumentPlace, json_place, payload_path
from generator.model import Coded, Message, Model, Scalar, Scenario, Text, Type, scalar_of
from generator.read.scenario_sheets import DATUM, PATH, STEP_SCHEMA, STEP_STORY, STEP_TITLE, STORY, TITLE
from generator.resolve.scenario_paths import written
from generator.walk import Path
from generator.xlsx.page import Choice, Column, Page, area, page_xml, whole_reference
from generator.xlsx.scenario_cells import StepCells, every_path, rank, step_cells
from generator.xlsx.scenario_guide import GUIDE, guide_page
from generator.xlsx.scratch import empty_package
from generator.xlsx.sheets import main_namespace, put_sheet
from generator.xlsx.styles import Look, Styles
from generator.xlsx.texts import sheet_reference

SHEET, LISTS = "Scénario", "#Listes"

_EXPECTED = "Attendu"
_HEADER, _FIRST_STEP = 4, 4  # row of the headers; column of the first step
_MORE_STEPS = 4  # columns that are prepared beyond those in use

_BIG = Look(size=14, ink="1F4E78", is_bold=True)
_WORD = Look(size=10, ink="1F4E78", is_bold=True)
_TEXT = Look(is_wrapped=True, number_format=49)
_TITLE = Look(ink="FFFFFF", fill="1F4E78", is_bold=True, is_wrapped=True, has_grid=True, vertical="center")
_SECTION = Look(fill="DDEBF7", ink="1F4E78", is_bold=True, has_grid=True)
_LABEL = Look(has_grid=True, is_wrapped=True, number_format=49)
_QUIET = Look(size=9, ink="595959", has_grid=True, number_format=49)
_REQUIRED = Look(size=9, ink="1F4E78", is_bold=True, has_grid=True, number_format=49)
_VALUE = Look(has_grid=True, is_wrapped=True, number_format=49, is_literal=True)

_TYPES = {
    Scalar.INTEGER: "nombre entier",
    Scalar.NUMBER: "nombre",
    Scalar.BOOLEAN: "true ou false",
    Scalar.DATE: "AAAA-MM-JJ",
    Scalar.DATETIME: "AAAA-MM-JJThh:mm:ss+01:00",
}


@dataclass(frozen=True, slots=True)
class _Datum:
    """One row: the path of the datum, what the model has there, its text in each step."""

    path: Path
    place: DocumentPlace | None
    texts: tuple[str, ...]


@dataclass
class _Sheet:
    """The cells of the sheet under way."""

    cells: dict[tuple[int, int], tuple[str, int]] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    row: int = _HEADER

    def put(self, *cells: tuple[str, int]) -> None:
        """A row below the last one."""
        self.row += 1
        self.cells |= {(self.row, column): cell for column, cell in enumerate(cells, 1)}


def scenario_workbook(scenario: Scenario, model: Model, message: Message | None = None) -> bytes:
    """The workbook of a scenario, which is read as this very scenario.

    Every field of the message, if one is given, has a row, filled in or not.

    Raises: ValueError for a value that no cell can hold.
    """
    steps = step_cells(scenario, model)
    package = empty_package()
    styles = Styles(package)
    data = _data(steps, model, every_path(message, model) if message else ())
    lists = _code_lists(data)
    put_sheet(package, SHEET, page_xml(_page(scenario, steps, data, lists, styles, model), main_namespace(package)))
    put_sheet(package, GUIDE, page_xml(guide_page(styles), main_namespace(package)))
    if lists:
        put_sheet(package, LISTS, page_xml(_lists_page(lists, styles), main_namespace(package)))
    return package.content()


def _data(steps: Sequence[StepCells], model: Model, further: Iterable[Path]) -> list[_Datum]:
    """The rows in the order of the model."""
    paths = sorted({path for step in steps for path in step.texts}.union(further), key=lambda path: rank(path, model))
    envelope = next(iter(model.envelopes[:1]), None)
    return [
        _Datum(
            path,
            json_place(envelope, path, model) if envelope else None,
            tuple(step.texts.get(path, "") for step in steps),
        )
        for path in paths
    ]


def _page(
    scenario: Scenario,
    steps: Sequence[StepCells],
    data: Sequence[_Datum],
    lists: Mapping[tuple[str, ...], str],
    styles: Styles,
    model: Model,
) -> Page:
    sheet = _Sheet(heights={1: 22, _HEADER: 30})
    word, text, header = (styles.look(look) for look in (_WORD, _TEXT, _TITLE))
    sheet.cells |= {(1, 1): (TITLE, word), (1, 2): (scenario.title, styles.look(_BIG))}
    sheet.cells |= {(2, 1): (STORY, word), (2, 2): (scenario.description, text)}
    headers = (DATUM, _EXPECTED, PATH, *(step.name for step in scenario.steps))
    sheet.cells |= {(_HEADER, column): (name, header) for column, name in enumerate(headers, 1)}
    _put_steps(sheet, scenario, steps, styles)
    choices = tuple(_put_data(sheet, data, lists, styles, model))
    last = _FIRST_STEP + len(steps) - 1
    return Page(
        columns=(Column(44), Column(26), Column(48), *(Column(38) for _ in range(len(steps) + _MORE_STEPS))),
        cells=sheet.cells,
        frozen=(_HEADER + 1, _FIRST_STEP),
        heights=sheet.heights | {2: 15.0 * (1 + len(scenario.description) // 150)},
        merged=(area((1, 2), (1, last)), area((2, 2), (2, last))) if last > 2 else (),
        choices=choices,
        filter=area((_HEADER, 1), (sheet.row, last)),
        zoom=90,
    )


def _put_steps(sheet: _Sheet, scenario: Scenario, steps: Sequence[StepCells], styles: Styles) -> None:
    label, quiet, required, value = (styles.look(look) for look in (_LABEL, _QUIET, _REQUIRED, _VALUE))
    sheet.put(*_section("Étape", len(steps), styles))
    rows = (
        ("Titre", "obligatoire", required, STEP_TITLE, [step.title for step in scenario.steps]),
        ("Récit", "texte", quiet, STEP_STORY, [step.description for step in scenario.steps]),
        ("Schéma", "se remplit seul", quiet, STEP_SCHEMA, [step.schema for step in steps]),
    )
    for name, expected, look, path, texts in rows:
        sheet.put((name, label), (expected, look), (path, quiet), *((text, value) for text in texts))


def _put_data(
    sheet: _Sheet, data: Sequence[_Datum], lists: Mapping[tuple[str, ...], str], styles: Styles, model: Model
) -> Iterator[Choice]:
    """The rows of all data, with a heading before each section; the lists that their cells offer."""
    label, quiet, required, value = (styles.look(look) for look in (_LABEL, _QUIET, _REQUIRED, _VALUE))
    payload = payload_path(model)
    heading = ""
    for datum in data:
        datum_heading = _heading(datum.path, payload, model)
        if datum_heading != heading:
            heading = datum_heading
            sheet.put(*_section(heading, len(datum.texts), styles))
        is_required = datum.place and datum.place.field and datum.place.field.cardinality.is_required
        sheet.put(
            (_label(datum), label),
            (_expected(datum), required if is_required else quiet),
            (written(datum.path, model), quiet),
            *((text, value) for text in datum.texts),
        )
        choice = _choice(datum, sheet.row, lists)
        if choice:
            yield choice


def _section(name: str, steps: int, styles: Styles) -> list[tuple[str, int]]:
    look = styles.look(_SECTION)
    return [(name, look), *(("", look) for _ in range(steps + 2))]


def _heading(path: Path, payload: Path, model: Model) -> str:
    if path[: len(payload)] != payload:
        return "Enveloppe : vide, se remplit seule sauf l'émetteur, le destinataire et l'heure"
    message = next((message for message in model.contents if message.root == path[len(payload)]), None)
    return f"{message.name} : {message.title}" if message else "En-tête : vide, se remplit seul"


def _label(datum: _Datum) -> str:
    """The field's French label, with the number of an item of a list behind it."""
    name = datum.place.label if datum.place else str(datum.path[-1])
    numbers = [str(step + 1) for step in datum.path if isinstance(step, int)][1:]
    return f"{name} [{'.'.join(numbers)}]" if numbers else name


def _expected(datum: _Datum) -> str:
    if datum.place is None or datum.place.field is None:
        return "contenu libre"
    return f"{datum.place.field.cardinality} · {_kind(datum.place.field.type)}"


def _kind(type_: Type) -> str:
    scalar = scalar_of(type_)
    if scalar:
        return _TYPES[scalar]
    if isinstance(type_, Coded):
        return f"code de {type_.code_list}" if type_.code_list else "code"
    return "texte" if isinstance(type_, Text) else "objet"


# --- lists of codes ----------------------------------------------------------------------


def _code_lists(data: Iterable[_Datum]) -> Mapping[tuple[str, ...], str]:
    """The heading of each set of codes that some row allows, in the order of the rows."""
    lists: dict[tuple[str, ...], str] = {}
    for datum in data:
        type_ = datum.place.field.type if datum.place and datum.place.field else None
        if isinstance(type_, Coded) and type_.codes:
            lists.setdefault(type_.codes, type_.code_list or (datum.place.label if datum.place else ""))
    return lists


def _choice(datum: _Datum, row: int, lists: Mapping[tuple[str, ...], str]) -> Choice | None:
    """The list that the cells of a row offer, in the prepared steps too."""
    type_ = datum.place.field.type if datum.place and datum.place.field else None
    cells = area((row, _FIRST_STEP), (row, _FIRST_STEP + len(datum.texts) + _MORE_STEPS - 1))
    if type_ is Scalar.BOOLEAN:
        return Choice(cells, "Oui ou non", "true ou false", ("true", "false"))
    if not isinstance(type_, Coded) or not type_.codes:
        return None
    column = list(lists).index(type_.codes) + 1
    source = whole_reference(sheet_reference(LISTS), (2, column), (len(type_.codes) + 1, column))
    return Choice(cells, "Code", f"un code de la liste {lists[type_.codes]}"[:255], (), source=source)


def _lists_page(lists: Mapping[tuple[str, ...], str], styles: Styles) -> Page:
    header, text = styles.look(_TITLE), styles.look(_TEXT)
    cells = {(1, column): (name, header) for column, name in enumerate(lists.values(), 1)}
    for column, codes in enumerate(lists, 1):
        cells |= {(row, column): (code, text) for row, code in enumerate(codes, 2)}
    return Page(columns=tuple(Column(28) for _ in lists), cells=cells, frozen=(2, 1))
