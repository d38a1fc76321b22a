"""GEO-POS : Position des ressources

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ._types.coord_rc_ri import Coord
from .values import Boolean, DateTime, Number
from .wire import WireMessage, WireModel

__all__ = ["GeoPositionsUpdate", "Position", "Coord"]


class Position(WireModel):
    """Relevé concernant une ressource : son emplacement, son mouvement et son statut à un instant donné. Une occurrence par ressource ; le destinataire n'en retient que le plus récent pour l'affichage."""

    resource_id: Annotated[
        str, Field(alias="resourceId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}resource(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ]
    """Clé nationale de la ressource localisée : organisation propriétaire, mot « resource », puis numéro propre à la ressource ou, à défaut, numéro local de dossier et rang. Elle fait le lien avec la description reçue par ailleurs ; si elle est inconnue du destinataire, celui-ci peut réclamer le détail de la ressource."""

    datetime_: Annotated[DateTime, Field(alias="datetime")]
    """Horodatage auquel les coordonnées sont parvenues au système qui géolocalise la ressource. Le destinataire en tire l'ancienneté du point et écarte un relevé plus vieux que celui qu'il affiche déjà."""

    coord: Coord
    """Point où se trouvait la ressource, en latitude et longitude, avec l'altitude si l'appareil la fournit."""

    speed: Number | None = None
    """Allure au moment du relevé, en kilomètres par heure. À omettre si l'appareil ne la mesure pas ; zéro signifie que la ressource est arrêtée."""

    cap: Number | None = None
    """Cap suivi au moment du relevé, en degrés comptés depuis le nord dans le sens des aiguilles d'une montre : 90 à l'est, 180 au sud. Il oriente le symbole de la ressource sur la carte du destinataire."""

    move: Literal["MOBILE", "STATIQUE"] | None = None
    """Mobilité constatée lors du relevé : MOBILE quand la ressource se déplace, STATIQUE quand elle est immobile. Utile si la vitesse manque, ou pour éviter qu'une dérive du signal GPS passe pour un déplacement."""

    engine_on: Annotated[Boolean | None, Field(alias="engineOn")] = None
    """Fonctionnement du moteur au moment du relevé : true s'il tourne, false s'il est coupé. Moteur en marche et véhicule immobile laissent penser à un départ imminent ou à un arrêt de courte durée."""

    ground_status: Annotated[Boolean | None, Field(alias="groundStatus")] = None
    """Situation de l'appareil pour une ressource héliportée : true s'il est posé, false s'il vole. Sans objet pour un véhicule terrestre, où l'information est laissée de côté."""

    status: Literal["DISPONIBLE", "INDISPONIBLE", "INCONNU"] | None = None
    """Possibilité d'engager la ressource : DISPONIBLE si elle peut partir, INDISPONIBLE si elle est déjà en mission, en panne ou hors service, INCONNU si l'émetteur n'en sait rien. Le régulateur l'examine en même temps que la distance pour choisir un moyen."""

    engaged_status: Annotated[
        Literal[
            "ALERTEE",
            "PARTIE",
            "ARRIVEE_LIEU",
            "TRANSPORT_DESTINATION",
            "ARRIVEE_DESTINATION",
            "FIN_MED",
            "QUITTE_DESTINATION",
            "RETOUR_DISPONIBLE",
            "RETOUR_INDISPONIBLE",
            "ARRIVEE_CENTRE",
        ]
        | None,
        Field(alias="engagedStatus"),
    ] = None
    """Étape de la mission en cours, depuis l'alerte de l'équipe (ALERTEE) jusqu'au retour au centre (ARRIVEE_CENTRE). À omettre pour une ressource qui n'est pas en mission. Les deux valeurs de retour indiquent si elle peut être réengagée en chemin (RETOUR_DISPONIBLE) ou non (RETOUR_INDISPONIBLE)."""


class GeoPositionsUpdate(WireMessage):
    """Envoyé au fil des déplacements par le SAMU, ou le système qui géolocalise ses ressources, aux autres SAMU qui les suivent. Chaque message regroupe une ou plusieurs positions, accompagnées si possible de la vitesse, du cap et du statut. Le CRRA destinataire déplace les ressources sur sa carte et choisit le moyen le plus proche ; s'il reçoit la position d'une ressource inconnue, il en demande la description par GEO-REQ."""

    wire_schema: ClassVar[str] = "GEO-POS"

    wire_root: ClassVar[str] = "geoPositionsUpdate"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:geopositionsupdate"

    position: Annotated[list[Position], Field(min_length=1)]
    """Relevé concernant une ressource : son emplacement, son mouvement et son statut à un instant donné. Une occurrence par ressource ; le destinataire n'en retient que le plus récent pour l'affichage."""
