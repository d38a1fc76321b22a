"""TECHNICAL : Banc d'essai technique

Generated from workbooks/mdd-technical.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ._types.level_one_data import LevelOneData
from ._types.level_three_data import LevelThreeData
from ._types.level_two_data import LevelTwoData
from ._types.second_level_two_data import SecondLevelTwoData
from ._types.technical_object import TechnicalObject
from .code_lists.hub_sante_sexe import HubSanteSexe
from .values import Boolean, Date, DateTime, Integer, Number
from .wire import WireMessage

__all__ = ["Technical", "TechnicalObject", "LevelOneData", "LevelTwoData", "LevelThreeData", "SecondLevelTwoData"]


class Technical(WireMessage):
    """Message sans portée métier, qui comporte un champ pour chaque possibilité du format : types, listes, tableaux, motifs, objets imbriqués. Les éditeurs et l'équipe du hub se l'envoient pour éprouver la lecture, l'écriture et la validation en JSON comme en XML. Le destinataire le contrôle puis l'écarte, sans toucher à aucun dossier."""

    wire_schema: ClassVar[str] = "TECHNICAL"

    wire_root: ClassVar[str] = "technical"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:technical"

    required_string_field: Annotated[str, Field(alias="requiredStringField")]
    """Chaîne à fournir pour que le message soit valide. Son retrait doit provoquer un rejet, ce qui vérifie le contrôle de présence à la racine."""

    optional_string_field: Annotated[str | None, Field(alias="optionalStringField")] = None
    """Chaîne que l'émetteur peut taire. Sert à vérifier qu'un message reste valide sans elle et qu'elle n'est pas réécrite sous forme vide."""

    enumeration_field: Annotated[
        Literal["ENUM_VALUE_1", "ENUM_VALUE_2", "ENUM_VALUE_3", "ENUM_VALUE_4", "ENUM_VALUE_5"] | None,
        Field(alias="enumerationField"),
    ] = None
    """Valeur à prendre dans une liste fermée, écrite dans le modèle lui-même. Toute valeur étrangère à la liste doit être rejetée."""

    integer_field: Annotated[Integer | None, Field(alias="integerField")] = None
    """Nombre sans décimale, facultatif. Éprouve la distinction entre entier, nombre décimal et texte : 3 est accepté, "3" et 3.5 ne le sont pas en JSON."""

    number_field: Annotated[Number | None, Field(alias="numberField")] = None
    """Nombre qui peut porter des décimales, séparées par un point. Éprouve la conservation de la valeur d'un format à l'autre."""

    boolean_field: Annotated[Boolean | None, Field(alias="booleanField")] = None
    """Valeur logique, true ou false, sans guillemets en JSON. Éprouve la différence entre false et l'absence du champ."""

    object_field: Annotated[TechnicalObject | None, Field(alias="objectField")] = None
    """Groupe de champs réunis sous une même balise. Il peut manquer entièrement ; s'il est présent, ses propres obligations s'appliquent."""

    array_field: Annotated[list[str] | None, Field(alias="arrayField")] = None
    """Liste de chaînes sans limite de taille, éventuellement absente. En XML, l'élément se répète ; à un seul élément, elle doit rester une liste en JSON."""

    enum_array_field: Annotated[
        list[Literal["ENUM_VALUE_10", "ENUM_VALUE_20", "ENUM_VALUE_30", "ENUM_VALUE_40", "ENUM_VALUE_50"]] | None,
        Field(alias="enumArrayField"),
    ] = None
    """Liste dont chaque élément vient d'une énumération fermée. Un seul élément étranger à l'énumération suffit à rendre le message invalide."""

    required_array: Annotated[list[str], Field(alias="requiredArray", min_length=1)]
    """Liste de chaînes qui compte au moins un élément. Éprouve le refus d'une liste manquante ou vide."""

    array_with_max_length: Annotated[list[str] | None, Field(alias="arrayWithMaxLength", max_length=5)] = None
    """Liste facultative de cinq chaînes au plus. Un sixième élément doit entraîner un rejet."""

    phone_number_field: Annotated[str | None, Field(alias="phoneNumberField", pattern="^\\+?[0-9]{2,14}$")] = None
    """Chaîne soumise à une expression régulière : de deux à quatorze chiffres, précédés ou non d'un signe plus. Éprouve le contrôle d'un motif, sans le préfixe « tel: » propre au type téléphone."""

    date_field: Annotated[Date | None, Field(alias="dateField")] = None
    """Jour du calendrier sans heure, dans l'ordre année, mois, jour. Éprouve le type date, distinct de l'horodatage."""

    email_field: Annotated[
        str | None, Field(alias="emailField", pattern="^[a-zA-Z0-9_.\\-]+@([a-zA-Z0-9_\\-]+\\.)+[a-zA-Z0-9_\\-]{2,4}$")
    ] = None
    """Chaîne dont la forme d'adresse électronique est imposée par une expression régulière, avec une extension de deux à quatre caractères. Éprouve un motif plus long que celui du téléphone."""

    datetime_field: Annotated[DateTime | None, Field(alias="datetimeField")] = None
    """Horodatage à la seconde avec décalage horaire numérique. La lettre Z et les fractions de seconde doivent être refusées."""

    object_level1: Annotated[LevelOneData | None, Field(alias="objectLevel1")] = None
    """Objet racine d'une imbrication à quatre niveaux, qui porte un texte et deux objets. Éprouve la profondeur d'analyse."""

    nomenclature_field: Annotated[HubSanteSexe | None, Field(alias="nomenclatureField")] = None
    """Code pris dans une liste tenue hors du modèle, ici celle du sexe (M, F, O, UN). Éprouve le chargement de la liste et le refus d'un code inconnu."""
