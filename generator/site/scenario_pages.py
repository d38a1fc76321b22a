"""The scenarios as sequences: who sends what to whom, each message as JSON and XML, and what is new in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from itertools import product
from pathlib import PurePosixPath

from generator.artifact import Artifact
from generator.content import wording
from generator.content.blocks import Block, Page
from generator.content.own_words import sentence
from generator.content.texts import paragraphs
from generator.emit.html import blocks_html
from generator.emit.packing import zipped
from generator.model import Model, Scenario, Step
from generator.site.fragments import Files
from generator.site.sequence import sending, sequence_svg
from generator.site.shell import FILES, Seen, rendered

_FORMS = ("json", "xml")


@dataclass(frozen=True, slots=True)
class Form:
    """A message in one of its forms."""

    name: str
    address: str
    markup: str


def index(model: Model, slugs: Mapping[str, str]) -> str:
    """The contents of the page of all scenarios."""
    seen = Seen("scenarios")
    views = [
        {
            "title": scenario.title,
            "anchor": slugs[scenario.name],
            "address": seen.page(Page(f"scenarios/{slugs[scenario.name]}")),
            "description": _html(paragraphs(scenario.description), seen),
            "count": wording.count(len(scenario.steps), "message"),
            "schemas": list(dict.fromkeys(step.schema for step in scenario.steps)),
        }
        for scenario in model.scenarios
    ]
    introduction = _html((sentence("scenarios", "introduction"),), seen)
    return rendered("site/scenarios.html.jinja", introduction=introduction, scenarios=views)


@dataclass(frozen=True, slots=True)
class ScenarioPage:
    """One scenario's page, and the archive of its messages."""

    scenario: Scenario
    slug: str
    model: Model
    files: Files

    @property
    def path(self) -> str:
        return f"scenarios/{self.slug}"

    @property
    def archive(self) -> str:
        return f"{FILES}/scenarios/{self.slug}.zip"

    @property
    def _envelopes(self) -> list[str]:
        return [envelope.name for envelope in self.model.envelopes[:1]]

    def body(self) -> str:
        """The page's contents."""
        seen = Seen(self.path)
        known = [step for step in self.scenario.steps if step.schema in self.model.message_by_name]
        drawing = sequence_svg([sending(step, step.name) for step in known], self.scenario.title)
        return rendered(
            "site/scenario.html.jinja",
            scenario=self.scenario,
            index=seen.page(Page("scenarios")),
            archive=seen.asset(self.archive),
            description=_html(paragraphs(self.scenario.description), seen),
            drawing=drawing,
            steps=list(self._steps(known, seen)),
            envelope="".join(self._envelopes),
        )

    def _steps(self, steps: list[Step], seen: Seen) -> Iterator[Mapping[str, object]]:
        """Each message beside the one of its schema that came before."""
        previous: dict[str, str] = {}
        for step in steps:
            text = self._text(step.schema, step, "json")
            before = previous.get(step.schema)
            previous[step.schema] = text
            yield {
                "anchor": step.name,
                "title": step.title,
                "schema": step.schema,
                "page": seen.page(Page(f"messages/{step.schema}")),
                "description": _html(paragraphs(step.description), seen),
                "is_marked": before is not None,
                "forms": list(self._forms(step.schema, step, seen, before)),
                "enveloped": [form for name in self._envelopes for form in self._forms(name, step, seen)],
            }

    def _forms(self, schema: str, step: Step, seen: Seen, before: str | None = None) -> Iterator[Form]:
        for form in _FORMS:
            path = self._path(schema, step, form)
            if path in self.files:
                text = self._text(schema, step, form)
                marked = _marked(before, text) if form == "json" and before is not None else escape(text)
                yield Form(form.upper(), seen.asset(f"{FILES}/{path}"), marked)

    def _text(self, schema: str, step: Step, form: str) -> str:
        return self.files.get(self._path(schema, step, form), b"").decode("utf-8")

    def _path(self, schema: str, step: Step, form: str) -> str:
        return f"examples/{schema}/{self.scenario.name}-{step.name}.{form}"

    def zipped(self) -> Artifact:
        """Every message of the scenario, alone and in its envelope."""
        folders = sorted({step.schema for step in self.scenario.steps} | set(self._envelopes))
        paths = (self._path(*ways) for ways in product(folders, self.scenario.steps, _FORMS))
        inside = {path.removeprefix("examples/"): self.files[path] for path in paths if path in self.files}
        return Artifact(PurePosixPath(self.archive), zipped(inside))


def _html(blocks: tuple[Block, ...], seen: Seen) -> str:
    return blocks_html(blocks, seen.page)


def _marked(before: str, after: str) -> str:
    """The later text, the lines that are new in it marked, and those that are gone."""
    old, new = before.splitlines(), after.splitlines()
    lines: list[str] = []
    for kind, start, end, begin, finish in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if kind in {"replace", "delete"}:
            lines += [f"<del>{escape(line)}</del>" for line in old[start:end]]
        mark = "{}" if kind == "equal" else "<ins>{}</ins>"
        lines += [mark.format(escape(line)) for line in new[begin:finish]]
    return "\n".join(lines)
