"""The files of the site, but for the scripts, which a bundler makes of `templates/site/web`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import PurePosixPath

from generator.artifact import Artifact
from generator.content.blocks import Block, Document, Heading, Inlines, Page
from generator.content.changes_page import PAGE as CHANGES
from generator.content.changes_page import changes_page, of_message
from generator.content.code_list_page import code_list_page, uses
from generator.content.conversions_page import FOLDER as CONVERSIONS_FOLDER
from generator.content.conversions_page import PAGE as CONVERSIONS
from generator.content.conversions_page import (
    conversion_page,
    conversions_page,
    message_pages,
    page_path,
    related_pages,
)
from generator.content.findings_page import findings_page
from generator.content.index_page import index_page
from generator.content.message_page import message_page
from generator.content.places import RULES_PAGE, Places
from generator.content.rules_page import rules_page
from generator.content.types_page import types_page
from generator.emit.html import blocks_html
from generator.emit.svg import STYLE
from generator.model import CodeList, Message, Model
from generator.resources import template_folder
from generator.site import code_lists, editors, scenario_pages
from generator.site.explorer import Explorer
from generator.site.fragments import Files, Fragments, Package
from generator.site.relatives import relatives
from generator.site.scenario_pages import ScenarioPage
from generator.site.scripts import script
from generator.site.search import entries
from generator.site.shell import FILES, Section, Seen, Shell, rendered
from generator.site.validator import FORM, PAGE, validator

_OFFERED = ("json-schema", "xsd", "examples", "rules")
"""The targets whose files the pages link to."""


def emit(model: Model, files: Files) -> Iterator[Artifact]:
    """The whole site of a release, with what was generated of it."""
    site = Site(model, files, Places.of(model), Shell(model.release, tuple(_sections(model))))
    yield from site.documents()
    yield from site.scenarios()
    yield from site.messages()
    yield site.search()
    yield from validator(model, files, site.places, site.shell)
    yield from _offered(files)
    yield from _assets()


def _sections(model: Model) -> Iterator[Section]:
    yield Section("index", "Messages", "messages")
    yield Section(PAGE, "Valider")
    yield Section(FORM, "Composer")
    if model.scenarios:
        yield Section("scenarios", "Scénarios", "scenarios")
    yield Section("editeurs", "Éditeurs")
    yield Section("types", "Types")
    if model.rules:
        yield Section(RULES_PAGE, "Règles")
    if model.conversions:
        yield Section(CONVERSIONS, "Conversions", CONVERSIONS_FOLDER)
    if model.publication and model.publication.since:
        yield Section(CHANGES, "Changements")


@dataclass(frozen=True, slots=True)
class Site:
    """A release about to become pages."""

    model: Model
    files: Files
    places: Places
    shell: Shell

    def documents(self) -> Iterator[Artifact]:
        """The pages that only say something."""
        used = uses(self.model, self.places)
        yield self._document(index_page(self.model, self.places))
        for code_list in self.model.code_lists:
            yield from self._code_list(code_list, used.get(code_list.id, ()))
        if self.places.types:
            yield self._document(types_page(self.model, self.places))
        if self.model.rules:
            yield self._document(rules_page(self.model, self.places))
        yield self._document(findings_page())
        if self.model.publication and self.model.publication.since:
            yield self._document(changes_page(self.model.publication, self.model, self.places))
        yield from map(self._document, self._conversions())
        yield self.shell.page(
            editors.PATH, "Pour les éditeurs", editors.editors_page(self.model, self.places, self.files)
        )

    def _conversions(self) -> Iterator[Document]:
        if self.model.conversions:
            yield conversions_page(self.model.conversions)
        for each in self.model.conversions:
            for message, lines in message_pages(each):
                related = related_pages(each, message, self.model)
                yield conversion_page(page_path(each, message), each.source, each.target, lines, related)

    def _document(self, document: Document) -> Artifact:
        body = blocks_html(document.blocks, Seen(document.path).page)
        return self.shell.page(document.path, title_of(document.blocks), f"<article>\n{body}\n</article>")

    def _code_list(self, code_list: CodeList, used: tuple[Inlines, ...]) -> Iterator[Artifact]:
        slug = self.places.code_lists[code_list.id]
        document = code_list_page(code_list, f"nomenclatures/{slug}", used)
        body = code_lists.body(document, code_list, slug)
        yield self.shell.page(document.path, title_of(document.blocks), body, ("assets/codes.js",))
        yield from code_lists.files(code_list, slug)

    def scenarios(self) -> Iterator[Artifact]:
        """The page of all scenarios, and one of each with its messages as an archive."""
        if self.model.scenarios:
            body = scenario_pages.index(self.model, self.places.scenarios)
            yield self.shell.page("scenarios", "Scénarios", body)
        for scenario in self.model.scenarios:
            page = ScenarioPage(scenario, self.places.scenarios[scenario.name], self.model, self.files)
            yield self.shell.page(page.path, scenario.title, page.body())
            yield page.zipped()

    # --- messages ----------------------------------------------------------------------

    def messages(self) -> Iterator[Artifact]:
        """A page a message, and the explorer's data for it."""
        package = Package(self.files, self.model.release.package.import_name)
        for message in self.model.messages:
            changes = of_message(self.model.publication, message)
            document = message_page(message, self.model, self.places, changes)
            seen = Seen(document.path)
            fragments = Fragments(message, self.files, package)
            explorer = Explorer(message, self.model.rules, self.places, fragments, seen.page)
            yield script(f"data/{message.name}.js", message.name, {**explorer.data(), **self._samples(message)})
            scripts = [seen.asset(path) for path in (f"data/{message.name}.js", "assets/explorer.js")]
            compared = relatives(message, self.model)
            body = _explored(message, compared, scripts, blocks_html(document.blocks, seen.page))
            yield self.shell.page(document.path, title_of(document.blocks), body)
            yield self._examples(message)

    def _examples(self, message: Message) -> Artifact:
        """The page of a folder of examples, which a server would list and a disk would not."""
        folder = f"examples/{message.name}/"
        path = f"{FILES}/{folder}index"
        page = Seen(path).page(Page(f"messages/{message.name}"))
        names = [name.removeprefix(folder) for name in self.files if name.startswith(folder)]
        body = rendered("site/exemples.html.jinja", message=message, page=page, names=names)
        return self.shell.page(path, f"Exemples de {message.name}", body)

    def _samples(self, message: Message) -> Mapping[str, str]:
        """The complete example in both forms, of which the explorer shows a field's own part."""
        paths = {form: f"examples/{message.name}/complete.{form}" for form in ("json", "xml")}
        return {form: self.files[path].decode("utf-8") for form, path in paths.items() if path in self.files}

    def search(self) -> Artifact:
        """What is searched, loaded when somebody does."""
        return script("data/recherche.js", "recherche", list(entries(self.model, self.places)))


def title_of(blocks: tuple[Block, ...]) -> str:
    """The text of a page's own heading."""
    for block in blocks:
        if isinstance(block, Heading):
            return "".join(_plain(block.inlines))
    return ""


def _plain(inlines: tuple[object, ...]) -> Iterator[str]:
    for inline in inlines:
        match getattr(inline, "inlines", None), getattr(inline, "text", None):
            case tuple() as inner, _:
                yield from _plain(inner)
            case _, str(text):
                yield text


def _explored(message: Message, compared: Sequence[str], scripts: Sequence[str], reference: str) -> str:
    """The explorer's place, which its scripts fill before the rest is read: what can be read without any."""
    heading, _, rest = reference.partition("</h1>")
    others = escape(" ".join(compared))
    name = escape(message.name)
    data = f'data-message="{name}" data-relatives="{others}"'
    place = f'<section id="explorer" {data} aria-label="Explorateur" hidden></section>'
    filling = "".join(f'<script src="{escape(address)}"></script>\n' for address in scripts)
    return f'{heading}</h1>\n{place}\n{filling}<article id="reference">\n{rest}\n</article>'


def _offered(files: Files) -> Iterator[Artifact]:
    for path, content in files.items():
        if path.split("/")[0] in _OFFERED:
            yield Artifact(PurePosixPath(FILES, path), content)


def _assets() -> Iterator[Artifact]:
    yield Artifact.text("assets/diagrams.css", STYLE)
    folder = template_folder("site") / "assets"
    for file in sorted(folder.iterdir()):
        yield Artifact(PurePosixPath("assets", file.name), file.read_bytes())
