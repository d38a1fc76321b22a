"""Cases of test workbooks as scripts."""

from __future__ import annotations

from typing import Any

from hubsante_kit.cases.case import Case, Step
from hubsante_kit.cases.examples import Examples
from hubsante_kit.samples import sample_of
from hubsante_kit.scripts.rebase import use_case_of
from hubsante_kit.scripts.script import Script, ScriptStep


def script_of_case(case: Case, examples: Examples) -> Script:
    """A case with the examples that its steps name.

    Where an example is missing the partner sends a message of the model's scenarios about the same
    case, and of the editor's message nothing is compared but its schema.
    """
    known = {step.name: examples.document(step.example) for step in case.steps if step.example}
    case_id = next(filter(None, (_case_id(document) for document in known.values())), None)
    return Script(
        f"cas:{case.name}", case.title, tuple(_step(step, known.get(step.name), case_id) for step in case.steps)
    )


def _step(step: Step, example: dict[str, Any] | None, case_id: str | None) -> ScriptStep:
    return ScriptStep(
        name=step.name,
        title=step.description,
        direction=step.direction,
        schema=step.schema,
        use_case=example if example is not None else _other(step.schema, case_id),
        kind="Update" if step.schema.endswith("-MAJ") else "Report",
        is_compared=example is not None,
        rows=step.rows,
    )


def _other(schema: str, case_id: str | None) -> dict[str, Any] | None:
    """A message of the model in the place of a missing example; None where there is none."""
    sample = sample_of(schema)
    if sample is None:
        return None
    ((root, content),) = use_case_of(sample).items()
    return {root: {**content, "caseId": case_id} if case_id and "caseId" in content else content}


def _case_id(document: dict[str, Any] | None) -> str | None:
    """The shared identifier of the case of a document."""
    for content in (document or {}).values():
        found = content.get("caseId") if isinstance(content, dict) else None
        if isinstance(found, str):
            return found
    return None
