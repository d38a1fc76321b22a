"""A workbook with one more sheet, empty and well formed, for a new schema."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.diagnostics import Language
from generator.naming.files import is_device_name
from generator.naming.names import SCHEMA_NAME, WIRE_NAME
from generator.read import correspondences, rule_sheets
from generator.read.columns import CUT
from generator.read.comment_rows import COMMENT
from generator.xlsx.blank_sheet import blank_page, filter_corners, wanted_columns
from generator.xlsx.correspondence_sheet import correspondences_page, is_correspondence_sheet_name
from generator.xlsx.package import Package, opened
from generator.xlsx.page import page_xml, whole_reference
from generator.xlsx.refusal import Refusal
from generator.xlsx.rule_sheet import is_rule_sheet_name, rules_page
from generator.xlsx.scratch import empty_package
from generator.xlsx.sheets import main_namespace, name_filter, put_sheet, sheet_names
from generator.xlsx.styles import Styles
from generator.xlsx.texts import sheet_reference

NAME_LENGTH = 31  # characters of a sheet's name, as Excel has it
MAX_PERIMETERS = 4  # as many lines as the table of schemas has

_RESERVED = frozenset({"history", "historique"})
_WORDS = re.compile("[A-Za-z0-9]+")


def root_of(name: str) -> str:
    """The root element that a schema has unless another is given: `RS-SAS-RDV` gives `rsSasRdv`."""
    first, *rest = [match[0] for match in _WORDS.finditer(name)] or [""]
    begin = first.lower() if first.isupper() else first[:1].lower() + first[1:]
    return begin + "".join(word.capitalize() for word in rest)


def unacceptable(name: str, root: str, perimeters: Sequence[str]) -> Refusal | None:
    """Why no sheet can have these names, whatever the workbook."""
    if is_rule_sheet_name(name) or is_correspondence_sheet_name(name):
        return None
    return _bad_name(name) or _bad_root(root) or _bad_perimeters(perimeters)


def with_new_sheet(
    content: bytes | None, file: str, name: str, root: str, perimeters: Sequence[str], language: Language
) -> bytes | Refusal:
    """The bytes of a workbook with the sheet behind all others; without content, of a new one.

    Raises: PackageError when the workbook cannot be opened, or edited.
    """
    package = empty_package() if content is None else opened(content, file, language)
    taken = next((sheet for sheet in sheet_names(package) if sheet.casefold() == name.casefold()), None)
    if taken is not None:
        return Refusal(
            f"la feuille « {taken} » existe déjà dans {file}", f'the sheet "{taken}" exists already in {file}'
        )
    _add(package, name, root, perimeters)
    return package.content()


def _add(package: Package, name: str, root: str, perimeters: Sequence[str]) -> None:
    if is_rule_sheet_name(name):
        put_sheet(package, rule_sheets.TITLE, page_xml(rules_page(Styles(package)), main_namespace(package)))
        return
    if is_correspondence_sheet_name(name):
        empty = page_xml(correspondences_page(Styles(package)), main_namespace(package))
        put_sheet(package, correspondences.TITLE, empty)
        return
    page = blank_page(Styles(package), name, root, perimeters)
    put_sheet(package, name, page_xml(page, main_namespace(package)))
    name_filter(package, name, whole_reference(sheet_reference(name), *filter_corners(perimeters)))


def _bad_name(name: str) -> Refusal | None:
    if name.startswith(COMMENT):
        return Refusal(
            f"« {name} » : une feuille dont le nom commence par # n'est pas lue",
            f'"{name}": a sheet whose name begins with # is not read',
        )
    if len(name) > NAME_LENGTH:
        return Refusal(
            f"« {name} » : {len(name)} caractères, alors qu'Excel en admet {NAME_LENGTH} dans le nom d'une feuille",
            f'"{name}": {len(name)} characters, but Excel allows {NAME_LENGTH} in the name of a sheet',
        )
    if name.casefold() in _RESERVED:
        return Refusal(
            f"« {name} » : Excel garde ce nom pour lui-même, en choisir un autre",
            f'"{name}": Excel keeps this name for itself, choose another one',
        )
    if not SCHEMA_NAME.match(name) or is_device_name(name):
        return Refusal(
            f"« {name} » ne peut pas nommer un schéma : des lettres et des chiffres, séparés par - ou _, comme RC-EDA",
            f'"{name}" cannot name a schema: letters and digits, separated by - or _, like RC-EDA',
        )
    return None


def _bad_root(root: str) -> Refusal | None:
    if WIRE_NAME.match(root) and not root.lower().startswith("xml"):
        return None
    return Refusal(
        f"« {root} » ne peut pas nommer un élément racine ; en donner un avec --root, comme createCase",
        f'"{root}" cannot name a root element; give one with --root, like createCase',
    )


def _bad_perimeters(perimeters: Sequence[str]) -> Refusal | None:
    if len(set(perimeters)) < len(perimeters) or not 1 <= len(perimeters) <= MAX_PERIMETERS:
        return Refusal(
            f"de un à {MAX_PERIMETERS} périmètres, chacun une fois", f"one to {MAX_PERIMETERS} perimeters, each once"
        )
    wrong = next((name for name in perimeters if not name.isprintable() or name != name.strip() or not name), None)
    taken = next((name for name in perimeters if name in wanted_columns() or name.upper() == CUT), None)
    if wrong is None and taken is None:
        return None
    return Refusal(
        f"« {wrong if taken is None else taken} » ne peut pas nommer un périmètre, comme 15-18",
        f'"{wrong if taken is None else taken}" cannot name a perimeter, like 15-18',
    )
