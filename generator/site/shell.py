"""What every page of the site has around its contents: head, navigation, footer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from posixpath import relpath

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.artifact import Artifact
from generator.content.blocks import File, Page
from generator.model import Release
from generator.resources import TEMPLATES

FILES = "fichiers"
"""The folder of what the pages offer: schemas, XSDs, examples."""

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'"
)
"""What a page may load: its own files. The validator compiles libxml2, and works in a thread made of its own text."""


@dataclass(frozen=True, slots=True)
class Section:
    """An entry of the navigation."""

    path: str
    title: str
    folder: str = ""  # of the pages that it leads to; "" where it is all there is

    def holds(self, page: str) -> bool:
        """Whether a page belongs to it, by its path."""
        return bool(self.folder) and page.startswith(f"{self.folder}/")


@dataclass(frozen=True, slots=True)
class Shell:
    """The frame of a release's pages."""

    release: Release
    sections: tuple[Section, ...]

    def page(self, path: str, title: str, body: str, scripts: tuple[str, ...] = ()) -> Artifact:
        """A whole page by its path without ending, its contents already HTML; scripts by their path in the site."""
        seen = Seen(path)
        text = rendered(
            "site/page.html.jinja",
            title=title,
            release=self.release,
            policy=POLICY,
            root=seen.root,
            current=path,
            sections=[(section, seen.page(Page(section.path))) for section in self.sections],
            scripts=[seen.asset(script) for script in scripts],
            body=body,
        )
        return Artifact.text(f"{path}.html", text)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page sees of the site: addresses that hold on a server, under a sub-path, and from a disk."""

    path: str  # of the page, without ending

    @property
    def root(self) -> str:
        """The way to the site's own folder, with its slash; empty from a page in it."""
        return "../" * self.path.count("/")

    def asset(self, path: str) -> str:
        """A file of the site by its path."""
        return f"{self.root}{path}"

    def page(self, target: Page | File) -> str:
        """Where a page or a file of the output stands; a folder has a page of its own."""
        if isinstance(target, File):
            index = "index.html" if target.path.endswith("/") else ""
            return f"{self.root}{FILES}/{target.path}{index}"
        anchor = f"#{target.anchor}" if target.anchor else ""
        if target.path == self.path:
            return anchor or "#"
        return f"{relpath(f'{target.path}.html', f'{self.path}/..')}{anchor}"


def rendered(template: str, **views: object) -> str:
    """A template's text; what a view holds is escaped, but for what the template calls safe: markup of a renderer."""
    return _environment().get_template(template).render(views)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
