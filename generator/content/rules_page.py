"""The page of the business rules: what each asks for, of which messages, and its two examples."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.blocks import Block, Document, Heading, Inlines, Item, Items, Paragraph, PlainText
from generator.content.own_words import sentences
from generator.content.places import GENERATED, RULES_PAGE, Places
from generator.content.texts import code, flat, joined, link, paragraphs, prose, to_file
from generator.model import Model, Rule

_SEVERITIES = {"error": "erreur", "warning": "avertissement"}
_ROLES = {"sender": "émetteur", "receiver": "récepteur", "": "émetteur et récepteur"}


def rules_page(model: Model, places: Places) -> Document:
    """The rules in the order of the sources."""
    blocks: list[Block] = [Heading(1, prose("Règles métier")), *sentences("rules", "introduction")]
    blocks.append(Paragraph(joined([prose("Fichiers :"), *_files(model)], PlainText(" "))))
    blocks.append(Items(tuple(Item(_entry(rule)) for rule in model.rules)))
    for rule in model.rules:
        blocks.append(Heading(2, (code(rule.name),), rule.name))
        blocks += paragraphs(rule.text)
        blocks.append(Items(tuple(map(Item, _facts(rule, places)))))
    return Document(RULES_PAGE, GENERATED, tuple(blocks))


def _entry(rule: Rule) -> Inlines:
    return prose("{} : {}", link((code(rule.name),), RULES_PAGE, rule.name), flat(rule.text))


def _files(model: Model) -> Iterator[Inlines]:
    yield to_file("module JavaScript", "rules/rules.mjs")
    for message in model.messages:
        if any(message.name in rule.schemas for rule in model.rules):
            yield prose("· {}", to_file(f"{message.name}.sch", f"rules/{message.name}.sch"))


def _facts(rule: Rule, places: Places) -> Iterator[Inlines]:
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
    yield prose("Exemple conforme (extrait) : {}", (code(rule.conforming),))
    yield prose("Exemple refusé (extrait) : {}", (code(rule.refused),))
