"""Where the working specs stand beside the last release, in one line."""

from __future__ import annotations

from collections import Counter

from generator.catalogue.language import Language
from generator.catalogue.phrases import PHRASES
from generator.diff.judge import Category
from generator.release.standing import Standing


def standing_line(standing: Standing, language: Language) -> str:
    """`3.5.0 après 3.4.0 (rompt : 2, documentation : 1) ; version proposée : 4.0.0`."""
    version, is_french = standing.model.release.version, language is Language.FRENCH
    if standing.last is None:
        first = (
            "première version : mdd release cut l'enregistre"
            if is_french
            else "first release: mdd release cut records it"
        )
        return f"{version} : {first}" if is_french else f"{version}: {first}"
    counts = Counter(change.judgement.category for change in standing.changes)
    colon = " : " if is_french else ": "
    changes = ", ".join(
        f"{PHRASES[f'category-{each.value}'].of(language)}{colon}{counts[each]}" for each in Category if counts[each]
    )
    if not changes:
        return (
            f"{version} : rien n'a changé depuis {standing.last.name}"
            if is_french
            else f"{version}: nothing has changed since {standing.last.name}"
        )
    proposed = " / ".join(dict.fromkeys(standing.proposed(has_migration=has) for has in (False, True)))
    words = ("{} après {} ({}) ; version proposée : {}", "{} after {} ({}); proposed version: {}")
    return words[not is_french].format(version, standing.last.name, changes, proposed)
