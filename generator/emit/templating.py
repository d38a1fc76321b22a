"""The one Jinja2 environment: templates loop over views whose strings are final."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_PACKAGE = Path(__file__).resolve().parents[1]
_FOLDERS = (_PACKAGE / "templates", _PACKAGE.parent / "templates")  # in an installed package, in a checkout


def render(template: str, **views: object) -> str:
    """A template's text, by its path under `templates/`; it ends in exactly one newline.

    Nothing is escaped here: a view's strings are already what the target reads.
    """
    return _environment().get_template(template).render(views).rstrip("\n") + "\n"


def template_folder(name: str) -> Path:
    """Where a folder of templates stands, for a library that loads them itself."""
    return next(folder / name for folder in _FOLDERS if (folder / name).is_dir())


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDERS),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701  # no template is HTML; `markdown` escapes what comes from the specs
    )
