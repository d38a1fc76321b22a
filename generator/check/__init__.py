"""Rules over a resolved Model and its rows: what is doubtful although it can be generated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from generator.check import (
    code_lists,
    enumerations,
    examples,
    exercise,
    headers,
    names,
    patterns,
    prose,
    published_names,
    quality,
    series,
    templates,
    types,
)
from generator.check.subject import Subject
from generator.diagnostics import Diagnostic

__all__ = ["RULES", "RULES_OF_WHAT_LACKS", "Subject", "findings_of"]

Rule = Callable[[Subject], Iterable[Diagnostic]]

_MOST = 500  # findings of one rule


def findings_of(subject: Subject) -> Iterator[Diagnostic]:
    """What every rule finds, rule by rule, the first few hundred of each.

    Where the release has errors, nothing is told of what it lacks: a row that could
    not be read has neither description nor examples, and uses no code list. A type is
    then compared with none of another sheet, for that sheet's may be lacking.
    """
    for rule in (*RULES, *RULES_OF_WHAT_LACKS) if subject.is_whole else RULES:
        yield from islice(rule(subject), _MOST)


RULES: tuple[Rule, ...] = (
    names.name_collisions,
    names.unusual_names,
    published_names.contradicted_names,
    types.endless_objects,
    patterns.doubtful_patterns,
    patterns.contradictory_constraints,
    patterns.shorthand_classes,
    examples.refused_examples,
    code_lists.doubtful_codes,
    code_lists.codes_alike,
    code_lists.inconsistent_levels,
    enumerations.enumerations_beside_lists,
    enumerations.enumeration_codes_alike,
    prose.constraints_in_prose,
    series.counted_series,
    templates.unknown_template_names,
)
"""The rules about what stands there, in the order in which they run."""

RULES_OF_WHAT_LACKS: tuple[Rule, ...] = (
    headers.missing_header,
    types.types_that_differ,
    examples.missing_examples,
    exercise.unexercised_codes,
    code_lists.unused_lists,
    quality.doubtful_descriptions,
    quality.excluded_requirements,
)
"""The rules about what does not, in the order in which they run."""
