"""The site's pages: every link leads somewhere, every text is itself, every field shows its own lines."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from posixpath import dirname, join, normpath
from urllib.parse import unquote

import pytest
from lxml import html

from generator import site
from generator.artifact import TARGETS
from generator.clock import Clock
from generator.model import Code, Coded, CodeList, Model
from generator.pipeline import emitted
from tests import factories
from tests.official import needs_official_releases, official_model, own_converting_model, own_model

_SCRIPTS = {f"assets/{name}.js" for name in ("site", "explorer", "codes", "valider", "formulaire")}
"""What the bundler adds."""

Files = Mapping[str, bytes]


def files_of(model: Model) -> Files:
    generated = {str(file.path): file.content for file in emitted(model, TARGETS, Clock())}
    return {str(file.path): file.content for file in site.emit(model, generated)}


@cache
def own_files() -> Files:
    return files_of(own_converting_model())


def data_of(content: bytes) -> object:
    """What a data script puts into the page."""
    match = re.fullmatch(rb"\(window\.hubsanteData\?\?=\{\}\)\[\"[^\"]+\"\]=(.*);\n", content, re.DOTALL)
    assert match
    return json.loads(match[1])


def addresses(page: str, content: bytes) -> list[str]:
    """Where the page leads, by path in the site, with the anchor."""
    tree = html.document_fromstring(content)
    named = [element.get(name) for name in ("href", "src") for element in tree.iter() if element.get(name)]
    return [page + address if address.startswith("#") else normpath(join(dirname(page), address)) for address in named]


def pages(files: Files) -> dict[str, bytes]:
    """The pages by path; of what is offered, only the lists of files are pages."""
    return {path: content for path, content in files.items() if path.endswith(".html")}


def dangling(files: Files) -> list[tuple[str, str]]:
    """Links that lead to no file or to no place on it."""
    anchors = {
        path: {element.get("id") for element in html.document_fromstring(content).iter() if element.get("id")}
        for path, content in pages(files).items()
    }
    missing = []
    for page, content in pages(files).items():
        for address in addresses(page, content):
            path, _, anchor = address.partition("#")
            known = path in files or path in _SCRIPTS
            if not known or (anchor and unquote(anchor) not in anchors.get(path, ())):
                missing.append((page, address))
    return missing


def test_every_link_leads_to_a_file_and_a_place_on_it() -> None:
    assert dangling(own_files()) == []


@needs_official_releases
@pytest.mark.parametrize("version", ["3.4.0", "3.0.0"])
def test_every_link_of_an_official_release_leads_somewhere(version: str) -> None:
    assert dangling(files_of(official_model(version))) == []


def test_editors_are_told_of_all_that_is_made_for_them() -> None:
    page = own_files()["editeurs.html"].decode("utf-8")
    assert all(
        name in page for name in ("pip install hubsante_models-", "npm", "java/", "pack.zip", "hubsante recette")
    )


def test_a_link_that_leads_nowhere_is_seen() -> None:
    broken = own_files()["types.html"].replace(b'href="messages/', b'href="nowhere/', 1)
    assert broken != own_files()["types.html"]
    assert dangling({**own_files(), "types.html": broken})


def test_whatever_is_searched_has_its_place() -> None:
    entries = data_of(own_files()["data/recherche.js"])
    assert isinstance(entries, list)
    kinds = {entry[0] for entry in entries}
    assert kinds == {"message", "champ", "type", "nomenclature", "code", "scénario", "contrôle"}
    anchors = {path: set(re.findall(rb'id="([^"]+)"', content)) for path, content in pages(own_files()).items()}
    for *_, address, _words in entries:
        path, _, anchor = address.partition("#")
        assert path in own_files(), address
        assert not anchor or anchor.encode() in anchors[path], address


def test_no_page_asks_another_host_for_anything() -> None:
    for path, content in pages(own_files()).items():
        for element in html.document_fromstring(content).iter("script", "link", "img"):
            assert not re.match(r"(?:[a-z]+:)?//", element.get("src") or element.get("href") or ""), path
        assert not re.search(rb"<style| style=", content), path  # the policy would refuse them
        assert not re.search(rb"<script(?![^>]*src=)", content), path


def test_every_field_shows_its_own_lines_of_schema_xsd_and_class() -> None:
    model = own_model()
    for message in model.messages:
        data = data_of(own_files()[f"data/{message.name}.js"])
        assert isinstance(data, dict)
        schema = json.loads(own_files()[f"fichiers/json-schema/{message.name}.schema.json"])
        for holder in message.objects:
            definition = schema if holder is message.root_object else schema["definitions"][holder.name]
            for field, shown in zip(holder.fields, data["objects"][holder.name]["fields"], strict=True):
                place = (message.name, holder.name, field.name)
                assert json.loads(f"{{{shown['schema']}}}") == {field.name: definition["properties"][field.name]}, place
                assert (field.xml_wrapper or field.element) in shown["xsd"].splitlines()[0], place
                assert re.match(r"\w+: ", shown["python"]), place
                assert shown["occurs"] == str(field.cardinality), place
                assert shown["cell"].startswith(field.origin.file), place


def test_equal_models_give_equal_bytes() -> None:
    assert files_of(own_converting_model()) == own_files()


HOSTILE = """</script><script>alert(1)</script>"'&<b>\u2028${x}{{ y }}"""


def test_a_text_of_the_specs_is_never_markup() -> None:
    codes = CodeList("Test.list", HOSTILE, HOSTILE, (Code("A", (HOSTILE,), HOSTILE, HOSTILE),), factories.ORIGIN)
    texts = {"title": HOSTILE, "description": HOSTILE}
    free = replace(factories.field("a", examples=[HOSTILE]), note=HOSTILE, **texts)
    coded = factories.field("b", Coded(("A",), "Test.list"), "0..n")
    message = replace(factories.message(replace(factories.object_type("test", free, coded), **texts)), **texts)
    files = files_of(factories.model(message, code_lists=(codes,)))
    for path, content in pages(files).items():
        tree = html.document_fromstring(content)
        assert all(script.get("src") and not (script.text or "").strip() for script in tree.iter("script")), path
        assert not list(tree.iter("b")) or path == "controles.html", path
    assert b"</script>" not in files["data/TEST.js"]
    data = data_of(files["data/TEST.js"])
    assert isinstance(data, dict)
    shown = data["objects"]["test"]["fields"][0]
    assert html.fragment_fromstring(shown["title"], create_parent=True).text_content() == HOSTILE.replace("\u2028", "")


def test_a_page_is_marked_as_one_of_its_section() -> None:
    current = {
        "index.html": {"Messages": "page"},
        "messages/RC-EDA.html": {"Messages": "true"},
        "scenarios/accident-route.html": {"Scénarios": "true"},
        "conversions/index.html": {"Conversions": "page"},
        "conversions/2.4.0-1.3.0/RS-EDA.html": {"Conversions": "true"},
        "controles.html": {},
    }
    for path, marked in current.items():
        links = html.document_fromstring(own_files()[path]).iter("a")
        assert {link.text: link.get("aria-current") for link in links if link.get("aria-current")} == marked, path
