"""The one Jinja2 environment: templates loop over views whose strings are final."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.resources import TEMPLATES


def render(template: str, **views: object) -> str:
    """A template's text, by its path under `templates/`; it ends in exactly one newline.

    Nothing is escaped here: a view's strings are already what the target reads.
    """
    return _environment().get_template(template).render(views).rstrip("\n") + "\n"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701  # no template is HTML; `markdown` escapes what comes from the specs
    )
