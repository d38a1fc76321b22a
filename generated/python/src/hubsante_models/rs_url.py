"""RS-URL : Lien vers des documents

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .wire import WireMessage, WireModel

__all__ = ["DocumentLink", "Document"]


class Document(WireModel):
    """Document consultable en ligne, décrit par sa nature et son adresse. Une occurrence par document ; le destinataire ajoute chacun à la liste des pièces du dossier."""

    document_type: Annotated[str | None, Field(alias="documentType")] = None
    """Nature de ce que le lien donne à voir : bilan, ECG, photo, prescription, pièce d'identité, etc. Elle s'affiche comme intitulé du lien et permet au médecin régulateur d'ouvrir d'abord ce qui importe. Aucune liste n'étant imposée, mieux vaut un mot court et constant d'un message à l'autre."""

    url: str
    """Adresse web complète, protocole compris, de la page ou du fichier à ouvrir. L'émetteur veille à ce qu'elle reste joignable depuis les postes du CRRA le temps de la prise en charge et évite d'y faire figurer le nom du patient."""


class DocumentLink(WireMessage):
    """Envoyé par le logiciel du SMUR au SAMU dès qu'un document utile peut être consulté en ligne : bilan, ECG, photo, prescription. Le message ne transporte que des adresses web, avec au besoin le code qui en ouvre l'accès. Le logiciel de régulation médicale les range dans le dossier, auprès du patient s'il est désigné, et le médecin régulateur les ouvre d'un clic."""

    wire_schema: ClassVar[str] = "RS-URL"

    wire_root: ClassVar[str] = "documentLink"

    wire_namespace: ClassVar[str] = "urn:emergency:eda:1.9:documentlink"

    case_id: Annotated[str, Field(alias="caseId", pattern="^([a-zA-Z0-9_\\-]+\\.?){4,10}$")]
    """Clé commune du dossier de régulation médicale auquel ajouter les documents, telle que l'a composée le premier service alerté : pays, domaine, organisation et numéro local. Le SMUR la reprend de l'engagement qu'il a reçu ; le CRRA s'en sert pour afficher les liens au bon endroit."""

    patient_id: Annotated[
        str | None, Field(alias="patientId", pattern="^([a-zA-Z0-9_\\-]+\\.){3,8}patient(\\.[a-zA-Z0-9_\\-]+){1,2}$")
    ] = None
    """Clé commune du patient que concernent les documents, identique à celle du dossier partagé. À fournir dès que le dossier compte plusieurs personnes ; sans elle, les liens valent pour le dossier dans son ensemble. Tous les documents d'un même message concernent le même patient."""

    code: str | None = None
    """Clé courte propre à un bilan, que le régulateur saisit sur la page ouverte par le lien lorsque l'hébergeur n'exige pas de compte personnel. À omettre si la page s'ouvre sans code. Le logiciel destinataire l'affiche à côté du lien et seulement aux personnes habilitées."""

    document: Annotated[list[Document], Field(min_length=1)]
    """Document consultable en ligne, décrit par sa nature et son adresse. Une occurrence par document ; le destinataire ajoute chacun à la liste des pièces du dossier."""
