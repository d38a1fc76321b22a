"""detailedName : the same in several messages

Generated from workbooks/mdd.xlsx (model 3.4.2); do not edit.
Regenerate with `mdd generate`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..wire import WireModel


class DetailedName(WireModel):
    """Identité déclarée par le requérant, à transmettre s'il l'a donnée. Elle sert à l'interpeller lors d'un rappel et n'a pas valeur d'identité vérifiée.

    RS-EDA-MAJ : Identité du praticien, sans laquelle sa description n'est pas transmise. Le CRRA destinataire l'affiche avec ses coordonnées.
    """

    complete: str
    """Identité de la personne en une seule chaîne : le requérant et, entre SAMU, aussi le patient ou son médecin traitant. Quand le nom et le prénom sont aussi transmis à part, elle les réunit dans l'ordre fixé par le gabarit du champ. NexSIS ne connaît que cette forme réunie : le destinataire ne compte pas sur les deux parties séparées.

    RS-EDA-MAJ : Identité de la personne en une seule chaîne, qu'il s'agisse du médecin traitant ou du patient, toujours fournie quand l'identité est décrite. Si le nom et le prénom figurent aussi à part, elle les réunit dans l'ordre fixé par le gabarit du champ.
    """

    last_name: Annotated[str | None, Field(alias="lastName")] = None
    """Nom d'usage de la personne (requérant, patient ou médecin traitant), lorsque le système émetteur le saisit séparément du prénom.

    RS-EDA-MAJ : Nom d'usage de la personne, médecin traitant ou patient, lorsque l'émetteur le saisit à part du prénom. Le destinataire s'en sert pour la recherche et le tri.
    """

    first_name: Annotated[str | None, Field(alias="firstName")] = None
    """Prénom usuel de la personne, s'il est saisi à part. Un prénom composé s'écrit de préférence avec un trait d'union.

    RS-EDA-MAJ : Prénom usuel de la personne, s'il est saisi à part du nom ; le trait d'union est préféré pour un prénom composé.
    """
