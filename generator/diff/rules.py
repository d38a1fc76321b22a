"""The rules: each kind of change, whom it reaches, and how far where no message shows a break.

A rule is a claim, a message is the proof: what is proven is told whatever the rule
says, and a test fails where the two disagree.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Role = Literal["old-sender", "new-sender"]
Format = Literal["json", "xml", "python"]


class Category(enum.Enum):
    """How far a change reaches, the worst first."""

    BREAKING = "breaking"
    DANGEROUS = "dangerous"
    COMPATIBLE = "compatible"
    DOCUMENTATION = "documentation"


class Reach(enum.Enum):
    """Whether a change breaks who sends to the other release."""

    ALWAYS = "!"
    SOMETIMES = "?"
    NEVER = "-"


_COLUMNS: tuple[tuple[Role, Format], ...] = (
    ("old-sender", "json"),
    ("old-sender", "xml"),
    ("new-sender", "json"),
    ("new-sender", "xml"),
)


@dataclass(frozen=True, slots=True)
class ImpactRule:
    """A kind of change; its code names it in reports and in the documentation."""

    code: str
    what: str  # in French, for readers of the models
    reach: Mapping[tuple[Role, Format], Reach]
    breaks_code: bool  # whether Python code that names the thing must change
    otherwise: Category  # where neither a message nor code is broken

    @property
    def is_seen(self) -> bool:
        """Whether some message could show a change of this kind."""
        return any(reach is not Reach.NEVER for reach in self.reach.values())


_CODE, _NO_CODE = True, False
_BREAKING, _DANGEROUS, _COMPATIBLE, _WORDS = Category

_ROWS: tuple[tuple[str, str, str, bool, Category], ...] = (
    # code, what it is; old senders in JSON and XML, new senders in JSON and XML; Python; otherwise
    ("field-added", "donnée facultative ajoutée", "--!!", _NO_CODE, _COMPATIBLE),
    ("field-added-required", "donnée obligatoire ajoutée", "!!!!", _NO_CODE, _COMPATIBLE),
    ("field-added-open", "donnée ajoutée à un objet ouvert", "????", _NO_CODE, _COMPATIBLE),
    ("field-removed", "donnée facultative retirée", "!!--", _CODE, _COMPATIBLE),
    ("field-removed-required", "donnée obligatoire retirée", "!!!!", _CODE, _COMPATIBLE),
    ("field-removed-open", "donnée retirée d'un objet ouvert", "????", _CODE, _COMPATIBLE),
    ("field-renamed", "balise renommée", "!!!!", _CODE, _COMPATIBLE),
    ("field-renamed-in-json", "balise renommée, élément XML inchangé", "!-!-", _CODE, _COMPATIBLE),
    ("field-renamed-open", "balise renommée dans un objet ouvert", "????", _CODE, _COMPATIBLE),
    ("field-moved", "donnée déplacée dans un autre objet", "????", _CODE, _COMPATIBLE),
    ("field-required", "donnée rendue obligatoire", "!!--", _NO_CODE, _COMPATIBLE),
    ("field-optional", "donnée rendue facultative", "--!!", _NO_CODE, _COMPATIBLE),
    ("field-list", "valeur unique devenue liste", "!?!!", _CODE, _COMPATIBLE),
    ("field-single", "liste devenue valeur unique", "!!!?", _CODE, _COMPATIBLE),
    ("list-narrowed", "liste qui admet moins de nombres de valeurs", "!!--", _NO_CODE, _COMPATIBLE),
    ("list-widened", "liste qui admet plus de nombres de valeurs", "--!!", _NO_CODE, _COMPATIBLE),
    ("list-shifted", "liste qui admet d'autres nombres de valeurs", "!!!!", _NO_CODE, _COMPATIBLE),
    ("type-codes-added", "codes ajoutés à une énumération", "--!!", _NO_CODE, _COMPATIBLE),
    ("type-codes-removed", "codes retirés d'une énumération", "!!--", _NO_CODE, _COMPATIBLE),
    ("type-codes-replaced", "codes d'une énumération remplacés par d'autres", "!!!!", _NO_CODE, _COMPATIBLE),
    ("type-codes-order", "codes d'une énumération dans un autre ordre", "----", _NO_CODE, _DANGEROUS),
    ("type-list", "nomenclature remplacée par une autre, ou par une énumération", "????", _CODE, _COMPATIBLE),
    ("type-text", "expression ou longueur d'un texte modifiée", "????", _NO_CODE, _COMPATIBLE),
    ("type-bounds", "bornes d'un nombre modifiées", "????", _NO_CODE, _COMPATIBLE),
    ("type-number-from-integer", "entier devenu nombre", "--!!", _CODE, _COMPATIBLE),
    ("type-integer-from-number", "nombre devenu entier", "!!--", _CODE, _COMPATIBLE),
    ("type-kind", "type remplacé par un type d'une autre nature", "????", _CODE, _COMPATIBLE),
    ("xml-element", "nom de l'élément XML modifié", "-!-!", _NO_CODE, _COMPATIBLE),
    ("xml-wrapper", "élément XML autour des valeurs ajouté, retiré ou renommé", "-!-!", _NO_CODE, _COMPATIBLE),
    ("xml-namespace", "espace de noms d'un élément modifié", "-!-!", _NO_CODE, _COMPATIBLE),
    ("field-read-only", "donnée qui n'est plus, ou n'est que, lue", "????", _NO_CODE, _DANGEROUS),
    ("field-suggested-list", "nomenclature conseillée remplacée", "----", _NO_CODE, _DANGEROUS),
    ("fields-order", "données d'un objet dans un autre ordre", "-!-!", _NO_CODE, _DANGEROUS),
    ("object-opened", "objet ouvert à d'autres données", "--!!", _NO_CODE, _COMPATIBLE),
    ("object-closed", "objet fermé aux autres données", "!!--", _NO_CODE, _COMPATIBLE),
    ("object-renamed", "type d'objet renommé", "----", _CODE, _COMPATIBLE),
    ("object-added", "type d'objet ajouté", "----", _NO_CODE, _COMPATIBLE),
    ("object-removed", "type d'objet retiré", "----", _CODE, _COMPATIBLE),
    ("object-root", "objet racine remplacé", "????", _CODE, _COMPATIBLE),
    ("object-xlink", "attribut xlink:type modifié", "-?-?", _NO_CODE, _COMPATIBLE),
    ("message-added", "message ajouté", "--!!", _NO_CODE, _COMPATIBLE),
    ("message-removed", "message retiré", "!!--", _CODE, _COMPATIBLE),
    ("message-renamed", "schéma renommé, racine inchangée", "----", _CODE, _COMPATIBLE),
    ("message-root", "racine du message renommée", "!!!!", _NO_CODE, _COMPATIBLE),
    ("message-namespace", "espace de noms du message modifié", "-!-!", _NO_CODE, _COMPATIBLE),
    ("message-header", "message désormais avec, ou sans, en-tête", "????", _NO_CODE, _DANGEROUS),
    ("list-added", "nomenclature ajoutée", "----", _NO_CODE, _COMPATIBLE),
    ("list-removed", "nomenclature retirée", "----", _CODE, _COMPATIBLE),
    ("list-renamed", "identifiant de nomenclature modifié", "----", _CODE, _COMPATIBLE),
    ("code-added", "code ajouté à une nomenclature", "--!!", _NO_CODE, _COMPATIBLE),
    ("code-removed", "code retiré d'une nomenclature", "!!--", _CODE, _COMPATIBLE),
    ("code-renamed", "code remplacé, libellés inchangés", "!!!!", _CODE, _COMPATIBLE),
    ("code-advised-added", "code ajouté à une nomenclature seulement conseillée", "----", _NO_CODE, _DANGEROUS),
    ("code-advised-removed", "code retiré d'une nomenclature seulement conseillée", "----", _CODE, _DANGEROUS),
    ("code-advised-renamed", "code remplacé dans une nomenclature seulement conseillée", "----", _CODE, _DANGEROUS),
    ("code-label", "libellé d'un code modifié", "----", _NO_CODE, _DANGEROUS),
    ("code-description", "description d'un code modifiée", "----", _NO_CODE, _DANGEROUS),
    ("codes-order", "codes d'une nomenclature dans un autre ordre", "----", _NO_CODE, _DANGEROUS),
    ("payload-namespace", "espace de noms de l'élément message modifié", "-?-?", _NO_CODE, _DANGEROUS),
    ("package-renamed", "nom d'import du paquet Python modifié", "----", _CODE, _COMPATIBLE),
    ("package-published", "nom de distribution ou révision du paquet Python modifiés", "----", _NO_CODE, _COMPATIBLE),
    ("words", "texte pour les lecteurs, exemple, version, scénario, ordre des messages", "----", _NO_CODE, _WORDS),
)

IMPACT_RULES: Mapping[str, ImpactRule] = {
    code: ImpactRule(code, what, dict(zip(_COLUMNS, map(Reach, reach), strict=True)), breaks_code, otherwise)
    for code, what, reach, breaks_code, otherwise in _ROWS
}
"""By code, in the order of the documentation."""
