"""access : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel


class Access(WireModel):
    """Cheminement depuis la rue jusqu'à la personne à secourir : entrée, bâtiment, digicode, étage, porte. Un système qui ne sépare pas ces indications les écrit dans le texte libre de la localisation. NexSIS n'émet pas cet objet ; à réception, il en reporte le contenu dans une zone de texte."""

    floor: str | None = None
    """Niveau où se trouve la personne, en chiffre ou en toutes lettres : RDC, 3, -1, mezzanine. Il conditionne le matériel de brancardage que l'équipe emporte."""

    room_number: Annotated[str | None, Field(alias="roomNumber")] = None
    """Repère de la pièce ou du logement à rejoindre : appartement, chambre, bureau ou salle, tel qu'il est affiché sur place."""

    interphone: str | None = None
    """Nom ou numéro à chercher sur la platine de rue pour se faire ouvrir. À renseigner quand l'entrée n'est pas libre et qu'une personne peut répondre."""

    access_code: Annotated[list[str] | None, Field(alias="accessCode")] = None
    """Code à composer pour ouvrir une porte ou un portail. S'il y en a plusieurs, chacun occupe une occurrence, la première correspondant au premier obstacle rencontré en venant de la rue."""

    elevator: str | None = None
    """Cage d'escalier ou ascenseur à emprunter, par son nom ou son numéro. Évite aux intervenants de s'engager du mauvais côté d'un immeuble à plusieurs montées."""

    building_name: Annotated[str | None, Field(alias="buildingName")] = None
    """Bâtiment, tour ou aile à rejoindre sur un site qui en comporte plusieurs, désigné comme sur la signalétique du site."""

    entrance: str | None = None
    """Portail, hall ou porte par où pénétrer lorsque plusieurs accès existent. L'équipe y dirige son véhicule plutôt qu'à l'adresse postale."""

    entity: str | None = None
    """Unité interne de l'établissement où les secours sont attendus : infirmerie, atelier, secrétariat, service de soins. Elle permet à l'accueil du site de guider les intervenants."""

    phone_number: Annotated[str | None, Field(alias="phoneNumber", pattern="^\\+[0-9]{5,18}$")] = None
    """Ligne téléphonique du site lui-même, distincte de celle du requérant : accueil, gardien, poste de sécurité. Elle s'écrit au format international, un signe plus suivi de l'indicatif et du numéro sans espace."""
