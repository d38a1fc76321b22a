"""The sheet of a scenario's workbook that explains how it is filled in."""

from __future__ import annotations

from generator.xlsx.page import Column, Page
from generator.xlsx.styles import Look, Styles

GUIDE = "#Mode d'emploi"

_LINES = {
    "Un scénario": "Une feuille, une ligne par donnée, une colonne par étape ; une étape est un message envoyé.",
    "Ajouter une étape": "Écrire son nom (comme 03-acquittement) à droite du dernier, puis son "
    "titre, l'émetteur, le destinataire et les données du message.",
    "Ajouter une donnée": "Ajouter une ligne n'importe où avec son chemin : les balises depuis la racine du message, "
    "séparées par des points, et le numéro de chaque occurrence d'une liste entre crochets, comme "
    "createCaseHealth.patient[2].patientId.",
    "Cellule vide": "La donnée est absente du message de cette étape.",
    "Enveloppe et en-tête": "Ils se remplissent seuls d'après senderID, explicitAddressValue et dateTimeSent ; une "
    "étape sans heure part une minute après la précédente. Une valeur écrite l'emporte.",
    "Identifiant d'un autre envoi": "id:01-appel désigne le distributionID de l'étape 01-appel, par exemple pour "
    "l'acquitter.",
    "Valeurs particulières": 'json: introduit une valeur JSON : json:null, json:{}, json:[], json:"" (texte vide).',
    "Codes": "Les cellules proposent les codes de la liste ; la feuille #Listes les contient et n'est pas lue.",
    "Mise en forme": "Couleurs, filtres et lignes sans chemin ni valeur sont libres.",
    "Vérifier": "mdd check montre chaque erreur à sa cellule ; mdd generate en fait les exemples.",
    "Revenir au JSON": "mdd scenario to-json NOM ; mdd scenario to-xlsx NOM refait un classeur.",
}


def guide_page(styles: Styles) -> Page:
    """How a scenario is filled in, one subject per line."""
    name = styles.look(Look(ink="1F4E78", is_bold=True, is_wrapped=True, has_grid=True))
    text = styles.look(Look(is_wrapped=True, has_grid=True))
    cells = {(row, 1): (subject, name) for row, subject in enumerate(_LINES, 1)}
    cells |= {(row, 2): (explanation, text) for row, explanation in enumerate(_LINES.values(), 1)}
    heights = {row: 15.0 * (1 + len(explanation) // 95) for row, explanation in enumerate(_LINES.values(), 1)}
    return Page(columns=(Column(32), Column(100)), cells=cells, frozen=(2, 1), heights=heights, tab="70AD47")
