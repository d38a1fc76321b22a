"""The page of the business rules: what each asks for, of which messages, and its two examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.blocks import Block, Document, Heading, Inlines, Item, Items, Paragraph, PlainText
from generator.content.own_words import sentences
from generator.content.places import GENERATED, RULES_PAGE, Places
from generator.content.texts import code, flat, joined, link, paragraphs, prose, to_file
from generator.model import Model, Rule
from generator.rules.compiled import compiled
from generator.rules.obstacles import Obstacle, obstacle

_SEVERITIES = {"error": "erreur", "warning": "avertissement"}
_ROLES = {"sender": "émetteur", "receiver": "récepteur", "": "émetteur et récepteur"}

_OBSTACLES = {
    Obstacle.BEFORE: "la règle lit ce qui a été envoyé avant",
    Obstacle.ELSEWHERE: "la règle lit ailleurs que dans l'objet",
    Obstacle.TWO_VALUES: "la règle compare deux valeurs du message",
    Obstacle.ORDER: "la règle demande laquelle de deux dates vient d'abord",
    Obstacle.EXACTLY_ONE: "la règle demande un élément et un seul",
}

Obstacles = Mapping[tuple[str, str], Obstacle | None]
"""Why a rule has no JSON Schema, by its name and that of a message; None where it has."""


def rules_page(model: Model, places: Places) -> Document:
    """The rules in the order of the sources."""
    obstacles = {
        (rule.rule.name, message.name): obstacle(rule)
        for message in model.messages
        for rule in compiled(model, message)
    }
    blocks: list[Block] = [Heading(1, prose("Règles métier")), *sentences("rules", "introduction")]
    blocks.append(Paragraph(joined([prose("Fichiers :"), *_files(model, obstacles)], PlainText(" "))))
    blocks.append(Items(tuple(Item(_entry(rule)) for rule in model.rules)))
    for rule in model.rules:
        blocks.append(Heading(2, (code(rule.name),), rule.name))
        blocks += paragraphs(rule.text)
        blocks.append(Items(tuple(map(Item, _facts(rule, places, obstacles)))))
    return Document(RULES_PAGE, GENERATED, tuple(blocks))


def _entry(rule: Rule) -> Inlines:
    return prose("{} : {}", link((code(rule.name),), RULES_PAGE, rule.name), flat(rule.text))


def _files(model: Model, obstacles: Obstacles) -> Iterator[Inlines]:
    yield to_file("module JavaScript", "rules/rules.mjs")
    for message in model.messages:
        if any(message.name in rule.schemas for rule in model.rules):
            yield prose("· {}", to_file(f"{message.name}.sch", f"rules/{message.name}.sch"))
        if any(schema == message.name and found is None for (_, schema), found in obstacles.items()):
            yield prose("· {}", _json_schema(message.name))


def _json_schema(schema: str) -> Inlines:
    return to_file(f"{schema}.rules.schema.json", f"rules/{schema}.rules.schema.json")


def _facts(rule: Rule, places: Places, obstacles: Obstacles) -> Iterator[Inlines]:
    pages = (
        link(flat(schema), f"messages/{schema}", places.messages[schema].objects.get(rule.context, ""))
        for schema in rule.schemas
    )
    yield prose("Messages : {}", joined(pages, PlainText(", ")))
    yield prose("Objet : {}", (code(rule.context),) if rule.context else prose("le message entier"))
    yield prose(f"Gravité : {_SEVERITIES[rule.severity]}")
    yield prose(f"Rôle : {_ROLES[rule.role]}")
    if rule.perimeter:
        yield prose("Périmètre : {}", flat(rule.perimeter))
    if rule.condition:
        yield prose("Condition : {}", (code(rule.condition),))
    yield prose("Exigence : {}", (code(rule.requirement),))
    yield _as_json_schema(rule, obstacles)
    yield prose("Exemple conforme (extrait) : {}", (code(rule.conforming),))
    yield prose("Exemple refusé (extrait) : {}", (code(rule.refused),))


def _as_json_schema(rule: Rule, obstacles: Obstacles) -> Inlines:
    """The schemas that say a rule, or why there is none."""
    found = {schema: obstacles[rule.name, schema] for schema in rule.schemas}
    files = [_json_schema(schema) for schema, why in found.items() if why is None]
    if files:
        return prose("JSON Schema : {}", joined(files, PlainText(", ")))
    return prose(f"JSON Schema : non, {next(_OBSTACLES[why] for why in found.values() if why)}")
