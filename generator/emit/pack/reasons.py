"""Why a message of the pack is not there in one of the forms: the whole list."""

from __future__ import annotations

import enum


class Reason(enum.Enum):
    """A sentence for editors, in French."""

    UNTYPED = "en XML, le contenu d'un élément n'a pas de type : tout texte sans élément est un texte"
    NO_LISTS = "en XML, une liste n'est que des éléments qui se suivent : une valeur seule est une liste d'une valeur"
    EMPTY_IS_ABSENT = "en XML, une liste vide ne se distingue pas d'une liste absente"
    NO_SUCH_CHARACTER = "XML ne peut porter ni les caractères de commande ni les moitiés de caractère"
    ONLY_XML = "l'ordre, les attributs et les espaces de noms n'existent qu'en XML"
    TYPED = "en JSON, c'est le type de la valeur qui est faux, ce qu'un autre message montre"
    NO_NAN = "JSON n'a ni NaN ni infini"
    NO_VALUE = "aucune valeur valable n'est connue pour une donnée dont le message a besoin"
    OUT_OF_REACH = "aucun texte ne manque à cette contrainte seule : le motif l'exclut déjà"
    TOO_LARGE = "le message serait trop grand pour être utile"
    READ_ONLY = "la donnée est lue mais n'est jamais émise : un récepteur peut la refuser"
    NOTHING_BESIDE = "la publication n'a aucun autre message qui puisse être ajouté"
    NO_ROOT = "en JSON, l'enveloppe n'est sous aucune racine"
    UNCARRIABLE = "XML ne peut porter une valeur ou un nom dont le message a besoin"

    @property
    def is_general(self) -> bool:
        """Whether it holds for a form whatever the message is."""
        return self in _GENERAL


_GENERAL = frozenset(
    {
        Reason.UNTYPED,
        Reason.NO_LISTS,
        Reason.EMPTY_IS_ABSENT,
        Reason.ONLY_XML,
        Reason.TYPED,
        Reason.NO_NAN,
        Reason.NO_ROOT,
    }
)
