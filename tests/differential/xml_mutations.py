"""Changes that only XML knows, each for the elements that it fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from generator.model import AnyMessage, Field, Message, Model, ObjectType, Ref, Scalar, Simple, scalar_of
from tests.differential import limits

XSI = "http://www.w3.org/2001/XMLSchema-instance"

Element = etree._Element
Change = Callable[[Element], None]
Fit = Callable[[Field], bool]

_MANY = 50  # the longest list that is worth making too long


@dataclass(frozen=True, slots=True)
class XmlSite:
    """An element of a field; the path counts children from the root."""

    message: Message
    owner: ObjectType
    field: Field
    path: tuple[int, ...]

    @property
    def name(self) -> str:
        """The field as a report calls it."""
        return f"{self.message.name}.{self.owner.name}.{self.field.name}"


@dataclass(frozen=True, slots=True)
class XmlMutation:
    """A change to one element, and to its neighbours where it says so."""

    name: str
    fits: Fit
    change: Callable[[Element, Field], None]


def xml_sites(message: Message, model: Model, root: Element) -> Iterator[XmlSite]:
    """Each field of the message once, where its first element stands."""
    seen: set[str] = set()
    for site in _in_object(message, model, message.root_object, root, ()):
        if site.name not in seen:
            seen.add(site.name)
            yield site


def open_objects(message: Message, model: Model, root: Element) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The elements in which anything may stand, each with its name and path."""
    if message.root_object.is_open:
        yield message.name, ()
    for site in xml_sites(message, model, root):
        match site.field.type:
            case Ref(name) if site.message.object_by_name[name].is_open:
                yield site.name, site.path
            case AnyMessage():
                for index, child in enumerate(_at(root, site.path)):
                    of = [one for one in model.contents if child.tag == f"{{{one.namespace}}}{one.root}"]
                    if of and of[0].root_object.is_open:
                        yield of[0].name, (*site.path, index)
            case _:
                pass


def mutant(root: Element, site: XmlSite, mutation: XmlMutation) -> bytes | None:
    """The document with the change; None where it changes nothing."""
    after = changed(root, site.path, lambda element: mutation.change(element, site.field))
    return None if after == etree.tostring(root) else after


def changed(root: Element, path: tuple[int, ...], change: Change) -> bytes:
    """The document with a change to the element at a path."""
    copied = deepcopy(root)
    change(_at(copied, path))
    return etree.tostring(copied)


def _at(root: Element, path: tuple[int, ...]) -> Element:
    for step in path:
        root = root[step]
    return root


def _in_object(
    message: Message, model: Model, owner: ObjectType, element: Element, path: tuple[int, ...]
) -> Iterator[XmlSite]:
    by_name = {field.xml_wrapper or field.element: field for field in owner.fields}
    for index, child in enumerate(element):
        field = by_name.get(etree.QName(child).localname)
        if field is None:
            continue
        at = (*path, index)
        found, at = (child[0], (*at, 0)) if field.xml_wrapper else (child, at)
        yield XmlSite(message, owner, field, at)
        match field.type:
            case Ref(name):
                yield from _in_object(message, model, message.object_by_name[name], found, at)
            case AnyMessage():
                yield from _in_payload(model, found, at)
            case _:
                pass


def _in_payload(model: Model, element: Element, path: tuple[int, ...]) -> Iterator[XmlSite]:
    if model.header:
        yield from _in_object(model.header, model, model.header.root_object, element, path)
    for index, child in enumerate(element):
        for message in model.contents:
            if child.tag == f"{{{message.namespace}}}{message.root}":
                yield from _in_object(message, model, message.root_object, child, (*path, index))


# --- what a mutation fits ----------------------------------------------------------


def _any(_: Field) -> bool:
    return True


def _simple(field: Field) -> bool:
    return isinstance(field.type, Simple)


def _object(field: Field) -> bool:
    return not _simple(field)


def _limited(field: Field) -> bool:
    return field.cardinality.is_list and (field.cardinality.high or _MANY) < _MANY


def _of(*types: Scalar) -> Fit:
    return lambda field: scalar_of(field.type) in types


# --- what a mutation does ----------------------------------------------------------


def _parent(element: Element) -> Element:
    found = element.getparent()
    assert found is not None
    return found


def _move(to: int) -> Change:
    """Put the element before all its siblings (0), or after them (-1)."""

    def change(element: Element) -> None:
        parent = _parent(element)
        parent.remove(element)
        parent.insert(0 if to == 0 else len(parent), element)

    return change


def _repeat(times: int) -> Change:
    def change(element: Element) -> None:
        for _ in range(times):
            element.addnext(deepcopy(element))

    return change


def _rename(make: Callable[[str, str], str]) -> Change:
    """Another tag, made of the namespace and the name."""

    def change(element: Element) -> None:
        name = etree.QName(element)
        element.tag = make(name.namespace or "", name.localname)

    return change


def _without_namespace(element: Element) -> None:
    made = _unqualified(etree.QName(element).localname)
    made.text = element.text
    made.extend(element)
    _parent(element).replace(element, made)


def _unqualified(name: str) -> Element:
    """An element that stays in no namespace wherever it is put."""
    return etree.Element(name, nsmap={None: ""})  # type: ignore[dict-item]  # lxml's key for the default namespace


def _attribute(name: str, value: str) -> Change:
    return lambda element: element.set(name, value)


def _typed(element: Element) -> None:
    element.set(f"{{{XSI}}}type", etree.QName("http://www.w3.org/2001/XMLSchema", "string"))


def _text(make: Callable[[str], str]) -> Change:
    def change(element: Element) -> None:
        element.text = make(element.text or "")

    return change


def _cdata(element: Element) -> None:
    element.text = etree.CDATA(element.text or "")


def _amid(make: Callable[[], Element]) -> Change:
    """A node in the middle of the element's text, or before its children."""

    def change(element: Element) -> None:
        text = element.text or ""
        made = make()
        element.text, made.tail = text[: len(text) // 2], text[len(text) // 2 :]
        element.insert(0, made)

    return change


def _tail(element: Element) -> None:
    element.tail = f"texte{element.tail or ''}"


def _beside(name: str) -> Change:
    def change(element: Element) -> None:
        element.addnext(etree.Element(name))

    return change


def _emptied(element: Element) -> None:
    for child in list(element):
        element.remove(child)
    element.text = None


# --- the mutations -----------------------------------------------------------------


def _of_element(name: str, fits: Fit, change: Change) -> XmlMutation:
    """A change that is the same for every field."""
    return XmlMutation(name, fits, lambda element, _: change(element))


def _spelt(name: str, make: Callable[[Field], str | None]) -> XmlMutation:
    """The text that is made for a field, where one is."""

    def change(element: Element, field: Field) -> None:
        element.text = make(field)

    return XmlMutation(name, lambda field: make(field) is not None, change)


_OF_EVERY_ELEMENT = (
    _of_element("XML : élément avant tous ses voisins", _any, _move(0)),
    _of_element("XML : élément après tous ses voisins", _any, _move(-1)),
    _of_element("XML : élément répété", _any, _repeat(1)),
    _of_element("XML : élément sans espace de noms", _any, _without_namespace),
    _of_element("XML : élément d'un autre espace de noms", _any, _rename(lambda _, name: f"{{urn:autre}}{name}")),
    _of_element("XML : élément dans une autre casse", _any, _rename(lambda ns, name: f"{{{ns}}}{name.swapcase()}")),
    _of_element("XML : élément retiré", _any, lambda element: _parent(element).remove(element)),
    _of_element("XML : élément vidé", _any, _emptied),
    _of_element("XML : élément inconnu à côté", _any, _beside("inconnu")),
    _of_element(
        "XML : élément sans espace de noms à côté", _any, lambda element: element.addnext(_unqualified("inconnu"))
    ),
    _of_element("XML : élément étranger à côté", _any, _beside("{urn:autre}inconnu")),
    _of_element("XML : attribut", _any, _attribute("attribut", "valeur")),
    _of_element("XML : attribut qualifié", _any, _attribute("{urn:autre}attribut", "valeur")),
    _of_element("XML : xml:lang", _any, _attribute("{http://www.w3.org/XML/1998/namespace}lang", "fr")),
    _of_element("XML : xsi:schemaLocation", _any, _attribute(f"{{{XSI}}}schemaLocation", "urn:autre autre.xsd")),
    _of_element("XML : autre attribut xsi", _any, _attribute(f"{{{XSI}}}autre", "valeur")),
    _of_element("XML : xsi:nil vrai", _any, _attribute(f"{{{XSI}}}nil", "true")),
    _of_element("XML : xsi:nil faux", _any, _attribute(f"{{{XSI}}}nil", "false")),
    _of_element("XML : xsi:type", _simple, _typed),
    _of_element("XML : commentaire", _any, _amid(lambda: etree.Comment("commentaire"))),
    _of_element("XML : instruction de traitement", _any, _amid(lambda: etree.PI("cible", "donnée"))),
    _of_element("XML : texte après l'élément", _any, _tail),
    _of_element("XML : élément dans l'élément", _any, lambda element: element.insert(0, etree.Element("inconnu"))),
)

_OF_CONTENTS = (
    _of_element("XML : section CDATA", _simple, _cdata),
    _of_element("XML : texte dans un objet", _object, _text(lambda old: f"texte{old}")),
    _of_element("XML : CDATA dans un objet", _object, lambda element: setattr(element, "text", etree.CDATA(" "))),
    _of_element("XML : répété dix fois", _limited, _repeat(10)),
)

_NUMBERS = (
    "+1",
    "-1",
    "007",
    "-007",
    "-0",
    "+0",
    "1.0",
    "1.50",
    "1.",
    ".5",
    ".",
    "+",
    "--1",
    "1e3",
    "1E3",
    "INF",
    "NaN",
    "0x10",
    "1_000",
    "1 000",
    "1,5",
    "\u0661",
    "9" * 30,
    f"0.{'3' * 30}",
    " 1 ",
    "\t1\n",
    "\u00a01",
    "",
    " ",
)

_BOOLEANS = ("true", "false", "1", "0", "TRUE", "True", "yes", "2", "01", " true ", "\n1\t", "", "\u00a0true")

_OF_VALUES = (
    *(
        _of_element(f"XML : nombre {text!r}", _of(Scalar.INTEGER, Scalar.NUMBER), _text(lambda _, text=text: text))
        for text in _NUMBERS
    ),
    *(
        _of_element(f"XML : booléen {text!r}", _of(Scalar.BOOLEAN), _text(lambda _, text=text: text))
        for text in _BOOLEANS
    ),
    _of_element("XML : blancs autour d'une date", _of(Scalar.DATE, Scalar.DATETIME), _text(lambda v: f"\n\t {v} \n")),
    _of_element(
        "XML : espace insécable autour d'une date", _of(Scalar.DATE, Scalar.DATETIME), _text(lambda v: f"\u00a0{v}")
    ),
)

_OF_LIMITS = tuple(_spelt(f"XML : {name}", make) for name, make in limits.digits_near())

ALL = (*_OF_EVERY_ELEMENT, *_OF_CONTENTS, *_OF_VALUES, *_OF_LIMITS)
"""Every mutation, in the order of the published matrix."""


# --- of free content ---------------------------------------------------------------


def _with(text: str, tail: str = "", before: str = "") -> Change:
    """An element after all that stands in the object, and text around it."""

    def change(element: Element) -> None:
        made = etree.fromstring(text)
        made.tail = tail
        if before:
            element.text = before
        element.append(made)

    return change


def _twice(add: Change) -> Change:
    def change(element: Element) -> None:
        add(element)
        add(element)

    return change


def _in_its_namespace(element: Element) -> None:
    etree.SubElement(element, f"{{{etree.QName(element).namespace}}}inconnu").text = "texte"


_XSI = f'xmlns:xsi="{XSI}"'

OF_FREE_CONTENT: dict[str, Change] = {
    "contenu libre : texte": _with("<inconnu xmlns=''>texte</inconnu>"),
    "contenu libre : élément vide": _with("<inconnu xmlns=''/>"),
    "contenu libre : élément de l'espace de noms du message": _in_its_namespace,
    "contenu libre : attribut": _with('<inconnu xmlns="" attribut="valeur">texte</inconnu>'),
    "contenu libre : attribut sans texte": _with('<inconnu xmlns="" attribut=""/>'),
    "contenu libre : attribut et éléments": _with('<inconnu xmlns="" attribut="valeur"><a>texte</a><b/></inconnu>'),
    "contenu libre : attribut qualifié": _with(
        '<inconnu xmlns="" xmlns:x="urn:autre" x:attribut="valeur">texte</inconnu>'
    ),
    "contenu libre : xml:lang": _with('<inconnu xmlns="" xml:lang="fr">texte</inconnu>'),
    "contenu libre : xsi:type": _with(f'<inconnu xmlns="" {_XSI} xsi:type="autre">texte</inconnu>'),
    "contenu libre : xsi:nil": _with(f'<inconnu xmlns="" {_XSI} xsi:nil="true"/>'),
    "contenu libre : autre espace de noms": _with('<inconnu xmlns="urn:autre"><a>texte</a></inconnu>'),
    "contenu libre : espaces de noms imbriqués": _with('<x:a xmlns:x="urn:autre"><b><x:c/></b><x:b/></x:a>'),
    "contenu libre : texte mêlé": _with("<inconnu xmlns=''>un<a>deux</a>trois<b/></inconnu>"),
    "contenu libre : blancs dans un texte mêlé": _with("<inconnu xmlns=''> <a>un</a> <b>deux</b> trois</inconnu>"),
    "contenu libre : CDATA et commentaire": _with("<inconnu xmlns=''><![CDATA[<un>]]><!-- deux -->trois</inconnu>"),
    "contenu libre : instruction de traitement": _with("<inconnu xmlns=''>un<?cible donnée?></inconnu>"),
    "contenu libre : blancs": _with("<inconnu xmlns=''> </inconnu>", tail="\n  "),
    "contenu libre : texte après l'élément": _with("<inconnu xmlns=''>un</inconnu>", tail="PERDU"),
    "contenu libre : texte avant l'élément": _with("<inconnu xmlns=''/>", before="PERDU"),
    "contenu libre : deux fois le même élément": _twice(_with("<inconnu xmlns=''>texte</inconnu>")),
    "contenu libre : élément comme un champ": _with("<messageId xmlns=''>texte</messageId>"),
}
"""Changes to an object in which anything may stand, in the order of the published matrix."""
