from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from difflib import ndiff
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

from generator.emit import docs
from generator.model import (
    AnyMessage,
    Bounded,
    Bounds,
    Cardinality,
    Code,
    Coded,
    CodeList,
    Field,
    Length,
    Message,
    Model,
    Ref,
    Release,
    Scalar,
    Scenario,
    Step,
    Text,
)
from tests.factories import ORIGIN, field, message, model, object_type
from tests.official import VERSIONS, needs_official_releases, official_model, own_model
from tests.unit.emit.hub import CASE, ENVELOPE, FREE, HEADER_MESSAGE, HUB

MARKDOWN = MarkdownIt("commonmark").enable("table")
ANCHOR = re.compile(r'<a id="([^"]+)"></a>')
LINK = re.compile(r"(?<!\\)\]\(([^)]*)\)")
CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")

COLOURS = CodeList(
    "Test.couleur",
    "Couleur",
    "Les couleurs admises",
    (Code("R", ("Rouge",), "Comme le sang", ""), Code("B", ("Bleu",), "", "Rare")),
    ORIGIN,
)


def described(one: Field, description: str, note: str = "") -> Field:
    return replace(one, description=description, note=note)


def alert_message() -> Message:
    alert = object_type(
        "alert",
        described(field("reception", Scalar.DATETIME, title="Réception", examples=["2024-02-29T08:30:00+01:00"]), "Un"),
        described(field("colour", Coded(("R", "B"), COLOURS.id), "0..n", title="Couleur"), "Première\nSeconde"),
        field("mode", Coded(("A", "C")), "0..1"),
        described(field("number", Text(("^[0-9]+$",)), "1..3"), "Numéro", note="en chiffres"),
    )
    root = object_type(
        "createCase",
        described(field("initialAlert", Ref("alert"), "0..1", title="Alerte initiale"), "Ce qui a alerté"),
        described(field("newAlert", Ref("alert"), "0..n", title="Autre alerte"), "Ce qui suit"),
    )
    return message(root, replace(alert, title="Alerte", description="Ce qui a alerté"), name="RC-EDA", has_header=True)


def case_model() -> Model:
    header = message(object_type("distributionElement", field("messageId")), name="RC-DE")
    envelope = message(object_type("edxlDistribution", field("content", AnyMessage())), name="EDXL-DE")
    step = Step("01-alerte", "RC-EDA", "L'alerte", "Tout commence", {}, ORIGIN)
    story = Scenario("incendie", "Un incendie", "Une histoire", (step,))
    return model(header, alert_message(), envelope, code_lists=[COLOURS], scenarios=[story])


def pages(one: Model) -> dict[str, str]:
    return {str(artifact.path): artifact.content.decode("utf-8") for artifact in docs.emit(one)}


def page(one: Model, path: str) -> str:
    return pages(one)[f"docs/{path}.md"]


def with_alert(one: Model, **changes: object) -> Model:
    """The model with another `alert.reception`."""
    case = one.message_by_name["RC-EDA"]
    root, alert = case.objects
    changed = replace(alert, fields=(replace(alert.fields[0], **changes), *alert.fields[1:]))
    return with_message(one, replace(case, objects=(root, changed)))


def with_message(one: Model, changed: Message) -> Model:
    return replace(one, messages=tuple(changed if each.name == changed.name else each for each in one.messages))


def changed_lines(before: Model, after: Model) -> list[str]:
    """The lines that are new in any page."""
    old, new = pages(before), pages(after)
    assert old.keys() == new.keys()
    return [
        line[2:]
        for path in old
        for line in ndiff(old[path].splitlines(), new[path].splitlines())
        if line.startswith("+ ")
    ]


def links(text: str) -> list[str]:
    """The targets of all links; a bracket in running text is escaped, one in a code span is no link."""
    return [unquote(target) for target in LINK.findall(CODE_SPAN.sub("", text))]


def broken_links(all_pages: dict[str, str]) -> list[tuple[str, str]]:
    """Links within the documentation that lead nowhere, by page."""
    anchors = {path: set(ANCHOR.findall(text)) for path, text in all_pages.items()}
    return [
        (path, target)
        for path, text in all_pages.items()
        for target in links(text)
        if not leads_somewhere(path, target, anchors)
    ]


def leads_somewhere(path: str, target: str, anchors: dict[str, set[str]]) -> bool:
    file, _, anchor = target.partition("#")
    place = resolved(PurePosixPath(path).parent, file) if file else path
    if not place.startswith("docs/"):
        return place.split("/")[0] in {"json-schema", "xsd", "examples", "rules"}
    return place in anchors and (not anchor or anchor in anchors[place])


def resolved(folder: PurePosixPath, file: str) -> str:
    parts: list[str] = []
    for part in (folder / file).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


# --- pages and links -------------------------------------------------------------


def test_there_is_a_page_for_everything() -> None:
    assert list(pages(case_model())) == [
        "docs/index.md",
        "docs/messages/RC-DE.md",
        "docs/messages/RC-EDA.md",
        "docs/messages/EDXL-DE.md",
        "docs/nomenclatures/test-couleur.md",
        "docs/scenarios.md",
        "docs/controles.md",
    ]


def test_without_scenarios_there_is_no_page_of_them() -> None:
    without = pages(replace(case_model(), scenarios=()))

    assert "docs/scenarios.md" not in without
    assert "scenarios.md" not in without["docs/index.md"]


def test_every_link_leads_somewhere() -> None:
    assert broken_links(pages(case_model())) == []


def test_a_broken_link_is_seen() -> None:
    broken = {"docs/index.md": "[a](messages/X.md) [b](#nowhere) [c](../elsewhere/y)"}

    assert [target for _, target in broken_links(broken)] == ["messages/X.md", "#nowhere", "../elsewhere/y"]


def test_every_object_and_field_has_an_anchor() -> None:
    assert ANCHOR.findall(page(case_model(), "messages/RC-EDA")) == [
        "createcase",
        "createcase--initialalert",
        "createcase--newalert",
        "alert",
        "alert--reception",
        "alert--colour",
        "alert--mode",
        "alert--number",
    ]


def test_names_that_differ_by_case_have_different_anchors() -> None:
    twins = message(object_type("a", field("id"), field("ID"), field("other", Ref("A"))), object_type("A"))

    assert ANCHOR.findall(page(model(twins), "messages/A")) == ["a", "a--id", "a--id_2", "a--other", "a_2"]


def test_code_lists_whose_names_look_alike_have_pages_of_their_own() -> None:
    lists = [replace(COLOURS, id=identity) for identity in ("a.b", "a-b", "con")]

    assert [path for path in pages(model(code_lists=lists)) if "nomenclatures/" in path] == [
        "docs/nomenclatures/a-b_2.md",
        "docs/nomenclatures/a-b.md",
        "docs/nomenclatures/con_.md",
    ]


# --- what a message's page says --------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "| [`reception`](#alert--reception) | Réception | `1..1` obligatoire | date et heure |",
        "| [`mode`](#alert--mode) | mode | `0..1` facultatif | code |",
        "| [`number`](#alert--number) | number | `1..3` obligatoire, 3 au plus | texte |",
        "  - Exemple : `2024-02-29T08:30:00+01:00`",
        "  - 2 codes : `R`, `B`",
        "  - 2 codes : `A`, `C`",
        "  - Motif : `^[0-9]+$`",
        "  - Précision : en chiffres",
        "### Alerte (`alert`)",
        "| En JSON | propriété `createCase` |",
        "| Voyage avec l'en-tête [RC-DE](RC-DE.md) | oui |",
    ],
)
def test_a_page_says_what_the_model_says(words: str) -> None:
    assert words in page(case_model(), "messages/RC-EDA").splitlines()


@pytest.mark.parametrize(
    ("message", "place", "header"),
    [
        (CASE, "propriété `case`", "oui"),
        (FREE, "propriété `free`", "non"),
        (HEADER_MESSAGE, "champs placés directement dans `message`", "sans objet : c'est l'en-tête"),
        (ENVELOPE, "le document lui-même", "sans objet : c'est l'enveloppe"),
    ],
    ids=["headed", "bare", "header", "envelope"],
)
def test_a_page_says_where_its_message_stands_in_json(message: Message, place: str, header: str) -> None:
    lines = page(model(*HUB), f"messages/{message.name}").splitlines()

    assert f"| En JSON | {place} |" in lines
    (travels,) = (line for line in lines if line.startswith("| Voyage avec l'en-tête"))
    assert travels.endswith(f" | {header} |")


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (Length(1, 40), "1 à 40 caractères"),
        (Length(0, 1), "1 caractère au plus"),
        (Length(2, None), "2 caractères au moins"),
        (Length(5, 5), "exactement 5 caractères"),
    ],
)
def test_a_length_is_told_in_words(length: Length, words: str) -> None:
    assert f"  - Longueur : {words}" in fact_lines(Text((), length))


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("-90", "90.5", "de -90 à 90.5"),
        ("0", None, "au moins 0"),
        (None, "1E+2", "au plus 100"),
        ("7", "7", "exactement 7"),
    ],
)
def test_bounds_are_told_in_words(low: str | None, high: str | None, words: str) -> None:
    ends = (None if end is None else Decimal(end) for end in (low, high))
    lines = fact_lines(Bounded(Scalar.NUMBER, Bounds(*ends)))
    assert f"  - Bornes : {words}" in lines
    assert any(line.endswith("| nombre |") for line in lines)


def fact_lines(type_: Text | Bounded) -> list[str]:
    """The lines of a page about one field of a type."""
    return page(model(message(object_type("case", field("x", type_)))), "messages/CASE").splitlines()


def test_types_and_uses_are_links() -> None:
    text = page(case_model(), "messages/RC-EDA")

    assert "| [Test.couleur](../nomenclatures/test-couleur.md) |\n" in text
    assert "`0..n` facultatif, répétable | [`alert`](#alert) |\n" in text
    assert "Utilisé par : [`createCase.initialAlert`](#createcase--initialalert), [`createCase.newAlert`]" in text


def test_a_root_that_holds_itself_is_described_as_both() -> None:
    text = page(model(message(object_type("case", field("before", Ref("case"), "0..1")))), "messages/CASE")

    assert "\nObjet racine du message. Utilisé par : [`case.before`](#case--before).\n" in text


@pytest.mark.parametrize(
    ("cardinality", "words"),
    [
        (Cardinality(0, 1), "`0..1` facultatif"),
        (Cardinality(1, 1), "`1..1` obligatoire"),
        (Cardinality(0, None), "`0..n` facultatif, répétable"),
        (Cardinality(1, None), "`1..n` obligatoire, répétable"),
        (Cardinality(0, 3), "`0..3` facultatif, 3 au plus"),
        (Cardinality(2, None), "`2..n` obligatoire, 2 au moins"),
        (Cardinality(2, 2), "`2..2` obligatoire, exactement 2"),
        (Cardinality(2, 5), "`2..5` obligatoire, de 2 à 5"),
    ],
)
def test_a_cardinality_is_told_in_words(cardinality: Cardinality, words: str) -> None:
    assert f"| {words} |" in page(with_alert(case_model(), cardinality=cardinality), "messages/RC-EDA")


def test_the_tree_unfolds_an_object_once() -> None:
    text = page(case_model(), "messages/RC-EDA")

    tree = [line for line in text.splitlines() if re.match(r" *- [\[*]", line)]
    assert tree == [
        "- **[`createCase`](#createcase)**",
        "  - **`initialAlert`** 0..1 → [`alert`](#alert)",
        "    - [`reception`](#alert--reception) 1..1",
        "    - [`colour`](#alert--colour) 0..n",
        "    - [`mode`](#alert--mode) 0..1",
        "    - [`number`](#alert--number) 1..3",
        "  - **`newAlert`** 0..n → [`alert`](#alert) (déjà déplié)",
    ]


def test_an_object_that_holds_itself_is_unfolded_once() -> None:
    recursive = message(object_type("node", field("node", Ref("node"), "0..1")))

    assert "  - **[`node`](#node)** 0..1 (déjà déplié)" in page(model(recursive), "messages/NODE").splitlines()


def test_an_open_object_is_told_as_such() -> None:
    free = message(object_type("customContent", is_open=True), name="customContent")

    assert "**Objet ouvert** : il admet toute propriété." in page(model(free), "messages/customContent")


def test_a_long_code_list_is_told_by_its_beginning() -> None:
    codes = tuple(Code(f"C{i}", (f"Libellé {i}",), "", "") for i in range(600))
    long = replace(COLOURS, codes=codes)
    one = message(object_type("a", field("b", Coded(tuple(code.code for code in codes), long.id))))

    made = model(one, code_lists=[long])

    assert (
        "  - 600 codes : `C0`, `C1`, `C2`, `C3`, `C4`, … ([liste complète](../nomenclatures/test-couleur.md))"
        in page(made, "messages/A")
    )
    assert "| `C599` | Libellé 599 | |" in page(made, "nomenclatures/test-couleur")


def test_a_single_code_is_told_as_the_only_value() -> None:
    one = message(object_type("a", field("b", Coded(("ADDSTO",)))))

    assert "  - Valeur unique : `ADDSTO`" in page(model(one), "messages/A")


def test_what_differs_in_xml_is_told() -> None:
    one = message(object_type("a", field("b", xml_name="c", xml_wrapper="d"), xlink_type="resource"))

    text = page(model(one), "messages/A")

    assert "  - En XML : élément `c`" in text
    assert "  - En XML : valeurs regroupées dans un élément `d`" in text
    assert '`xlink:type="resource"`' in text
    assert "obligatoire." not in text


def test_a_list_that_is_recommended_is_told_at_the_field_and_on_its_own_page() -> None:
    codes = CodeList("Test.why", "Why", "", (Code("404", ("NOT_FOUND",), "Introuvable.", ""),), ORIGIN)
    one = message(object_type("a", field("b", Scalar.NUMBER, suggested_list="Test.why")))

    told = pages(model(one, code_lists=[codes]))

    suggested = (
        "  - Nomenclature indicative : [Test.why](../nomenclatures/test-why.md), toute autre valeur étant admise"
    )
    assert suggested in told["docs/messages/A.md"]
    assert "[`a.b`](../messages/A.md#a--b) (à titre indicatif)" in told["docs/nomenclatures/test-why.md"]
    assert "| `404` | NOT_FOUND | Introuvable. |" in told["docs/nomenclatures/test-why.md"]


def test_page_of_an_envelope_tells_the_namespace_of_what_it_carries() -> None:
    row = "| Espace de noms XML de l'élément qui contient le message | `urn:test:header` |"
    assert row in page(model(*HUB), "messages/ENVELOPE")
    assert row.split("|")[1] not in page(model(*HUB), "messages/CASE")


def test_what_the_envelope_alone_has_is_told() -> None:
    own = field("b", cardinality="0..1", xml_namespace="urn:other", is_read_only=True)
    one = message(object_type("a", own, xlink_type="extended", is_xlink_required=True))

    text = page(model(one), "messages/A")

    assert "  - En XML : espace de noms `urn:other`" in text
    assert "  - Lu, jamais écrit : " in text
    assert '`xlink:type="extended"`, obligatoire.' in text


# --- code lists, scenarios, index ------------------------------------------------


def test_a_code_list_page_says_codes_labels_and_uses() -> None:
    lines = page(case_model(), "nomenclatures/test-couleur").splitlines()

    assert "| Code | Libellé | Description |" in lines
    assert "| `R` | Rouge | Comme le sang |" in lines
    assert "| `B` | Bleu | Commentaire : Rare |" in lines
    assert "- [RC-EDA](../messages/RC-EDA.md) : [`alert.colour`](../messages/RC-EDA.md#alert--colour)" in lines


def test_labels_stand_in_the_column_of_their_level() -> None:
    codes = (Code("A", ("Un",), "", ""), Code("A/B", ("Un", "Deux"), "d", ""))

    text = page(model(code_lists=[replace(COLOURS, codes=codes)]), "nomenclatures/test-couleur")

    assert "| `A` | Un | | |\n| `A/B` | Un | Deux | d |" in text


def test_a_scenario_links_to_its_example_files() -> None:
    text = page(case_model(), "scenarios")

    assert "1. **L'alerte** ([RC-EDA](messages/RC-EDA.md))" in text
    assert "[JSON](../examples/RC-EDA/incendie-01-alerte.json)" in text
    assert "[XML](../examples/EDXL-DE/incendie-01-alerte.xml)" in text


def test_a_step_of_a_schema_that_is_left_out_links_nowhere() -> None:
    without = replace(case_model(), messages=())

    assert "1. **L'alerte** (RC-EDA)" in page(without, "scenarios")
    assert broken_links(pages(without)) == []


def test_the_index_tells_of_release_messages_and_code_lists() -> None:
    release = Release("3.4.0", "Les modèles", "urn:test:", "Licence ouverte", "équipe")

    lines = page(replace(case_model(), release=release), "index").splitlines()

    assert "# Les modèles" in lines
    assert "- Version : 3.4.0" in lines
    assert "- Licence : Licence ouverte" in lines
    assert "| [RC-EDA](messages/RC-EDA.md) | | `createCase` | | oui |" in lines
    assert "| [EDXL-DE](messages/EDXL-DE.md) | | `edxlDistribution` | | sans objet : c'est l'enveloppe |" in lines
    assert "| [Test.couleur](nomenclatures/test-couleur.md) | Couleur | 2 |" in lines


# --- differences -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"title": "Autre"}, "| [`reception`](#alert--reception) | Autre | `1..1` obligatoire | date et heure |"),
        ({"description": "Autre"}, '- <a id="alert--reception"></a>**`reception`** : Autre'),
        ({"examples": ("x", "y")}, "  - Exemples : `x`, `y`"),
        ({"note": "Autre"}, "  - Précision : Autre"),
    ],
)
def test_one_cell_changes_one_line(change: dict[str, object], line: str) -> None:
    assert [one for one in changed_lines(case_model(), with_alert(case_model(), **change)) if one] == [line]


def test_a_cardinality_changes_its_line_in_tree_diagram_and_table() -> None:
    changed = with_alert(case_model(), cardinality=Cardinality(0, 1))

    assert changed_lines(case_model(), changed) == [
        "    - [`reception`](#alert--reception) 0..1",
        "    reception : date et heure 0..1",
        "| [`reception`](#alert--reception) | Réception | `0..1` facultatif | date et heure |",
    ]


def test_the_description_of_an_object_is_told_once() -> None:
    """The workbook has one cell for the object and for the field that first holds it."""
    case = case_model().message_by_name["RC-EDA"]
    root, alert = case.objects
    first = replace(root.fields[0], description="Autre")
    changed = replace(
        case, objects=(replace(root, fields=(first, root.fields[1])), replace(alert, description="Autre"))
    )

    assert changed_lines(case_model(), with_message(case_model(), changed)) == ["Autre"]


def test_one_line_of_a_description_changes_one_line() -> None:
    changed = with_alert(case_model(), description="Un\nDeux\nTrois")

    assert changed_lines(with_alert(case_model(), description="Un\nX\nTrois"), changed) == ["  Deux\\"]


def test_a_code_label_changes_one_line() -> None:
    longer = replace(COLOURS, codes=(replace(COLOURS.codes[0], labels=("Rouge vermillon",)), COLOURS.codes[1]))

    assert changed_lines(case_model(), replace(case_model(), code_lists=(longer,))) == [
        "| `R` | Rouge vermillon | Comme le sang |"
    ]


def test_the_version_stands_in_one_line() -> None:
    newer = replace(case_model(), release=replace(case_model().release, version="9.9.9"))

    assert changed_lines(case_model(), newer) == ["- Version : 9.9.9"]


# --- hostile text ----------------------------------------------------------------

HOSTILE = "<script>x</script> | [a](b) **c** `d`\n# e\n- f\n1. g\n---\n<!-- h"


def hostile_model() -> Model:
    bad = described(field("name", Text((HOSTILE,)), title=HOSTILE, examples=[HOSTILE]), HOSTILE, HOSTILE)
    listed = field("code", Coded((HOSTILE,), HOSTILE))
    root = replace(object_type("root", bad, listed), description=HOSTILE, title=HOSTILE)
    one = replace(message(root, name="M"), title=HOSTILE, description="", perimeter=HOSTILE, namespace=HOSTILE)
    codes = (Code(HOSTILE, (HOSTILE, HOSTILE), HOSTILE, HOSTILE),)
    step = Step(HOSTILE, HOSTILE, HOSTILE, HOSTILE, {}, ORIGIN)
    other = replace(one, name="N", objects=(object_type("root", field("code", Coded((HOSTILE, "w")))),))
    return Model(
        Release(HOSTILE, HOSTILE, "", HOSTILE, HOSTILE),
        (one, other),
        (CodeList(HOSTILE, HOSTILE, HOSTILE, codes, ORIGIN),),
        (Scenario(HOSTILE, HOSTILE, HOSTILE, (step,)),),
    )


def tame_model() -> Model:
    """The hostile model's shape, with words in its place."""
    bad = described(field("name", Text(("w",)), title="w", examples=["w"]), "w", "w")
    root = replace(object_type("root", bad, field("code", Coded(("w",), "w"))), description="w", title="w")
    one = replace(message(root, name="M"), title="w", perimeter="w", namespace="w")
    step = Step("w", "w", "w", "w", {}, ORIGIN)
    other = replace(one, name="N", objects=(object_type("root", field("code", Coded(("v", "w")))),))
    return Model(
        Release("w", "w", "", "w", "w"),
        (one, other),
        (CodeList("w", "w", "w", (Code("w", ("w", "w"), "w", "w"),), ORIGIN),),
        (Scenario("w", "w", "w", (step,)),),
    )


def structure(text: str) -> list[str]:
    """The blocks and marks of a page, but for line breaks, code spans and plain text."""
    quiet = {"text", "code_inline", "hardbreak", "softbreak", "html_inline"}
    tokens = [each for block in MARKDOWN.parse(text) for each in (block, *(block.children or ()))]
    return [token.type for token in tokens if token.type not in quiet]


def test_hostile_text_gives_the_same_page_as_plain_words() -> None:
    hostile, tame = list(pages(hostile_model()).values()), list(pages(tame_model()).values())

    assert [structure(text) for text in hostile] == [structure(text) for text in tame]


def test_hostile_text_makes_no_html_of_its_own() -> None:
    html = [
        token.content
        for text in pages(hostile_model()).values()
        for block in MARKDOWN.parse(text)
        for token in block.children or ()
        if token.type == "html_inline"
    ]

    assert {re.sub(r'"[^"]*"', '""', one) for one in html} == {'<a id="">', "</a>", "<br>", "<code>", "</code>"}


# --- every release ---------------------------------------------------------------


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_links_and_anchors_of_an_official_release(version: str) -> None:
    all_pages = pages(official_model(version))

    assert broken_links(all_pages) == []
    for one in official_model(version).messages:
        anchors = ANCHOR.findall(all_pages[f"docs/messages/{one.name}.md"])
        assert len(anchors) == len(set(anchors)) == sum(1 + len(each.fields) for each in one.objects)


def test_every_link_of_the_projects_own_release_leads_somewhere() -> None:
    assert broken_links(pages(own_model())) == []


@needs_official_releases
@pytest.mark.parametrize("version", VERSIONS)
def test_pages_of_an_official_release_are_tidy(version: str) -> None:
    for path, text in pages(official_model(version)).items():
        assert not re.search(r"[ \t]$", text, re.MULTILINE), path
        assert "\n\n\n" not in text, path
        assert text.endswith("\n"), path
        assert not text.endswith("\n\n"), path
