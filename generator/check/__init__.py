"""Checks of a resolved Model and its rows: what is doubtful although it can be generated."""

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

__all__ = ["CHECKS", "CHECKS_OF_ABSENCE", "Subject", "findings_of"]

Check = Callable[[Subject], Iterable[Diagnostic]]

_MOST = 500  # findings of a check


def findings_of(subject: Subject) -> Iterator[Diagnostic]:
    """The findings of every check, in their order, the first few hundred of each.

    Where the release has errors, what is absent is not reported: a row that could
    not be read has neither description nor examples, and uses no code list. A type is
    then compared with none of another sheet, for that sheet's may be missing.
    """
    for check in (*CHECKS, *CHECKS_OF_ABSENCE) if subject.is_whole else CHECKS:
        yield from islice(check(subject), _MOST)


CHECKS: tuple[Check, ...] = (
    names.name_collisions,
    names.unusual_names,
    published_names.contradicted_names,
    types.endless_objects,
    types.types_alike,
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
    templates.contradicted_templates,
)
"""The checks of what stands there, in the order in which they run."""

CHECKS_OF_ABSENCE: tuple[Check, ...] = (
    headers.missing_header,
    types.types_that_differ,
    examples.missing_examples,
    exercise.unexercised_codes,
    code_lists.unused_lists,
    quality.doubtful_descriptions,
    quality.excluded_requirements,
)
"""The checks of what does not, in the order in which they run."""
