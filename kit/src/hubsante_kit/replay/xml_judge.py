"""The verdict of a release on an XML document, by its XSDs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from lxml import etree

from hubsante_kit.replay.facts import Facts, MessageFacts, ObjectFacts, facts_of
from hubsante_kit.replay.finding import Finding, Path
from hubsante_kit.replay.release import Release
from hubsante_kit.replay.xml_text import PAYLOAD, elements, local_name

_SCHEME = "replay:///"
_PAYLOAD_FILE = "support/message.xsd"  # of what an envelope carries
_MOST = 100
"""Of a message, so many findings are reported."""

_CODES: Mapping[str, str] = {
    "SCHEMAV_CVC_ENUMERATION_VALID": "outside-list",
    "SCHEMAV_CVC_PATTERN_VALID": "wrong-form",
    "SCHEMAV_CVC_LENGTH_VALID": "wrong-length",
    "SCHEMAV_CVC_MINLENGTH_VALID": "wrong-length",
    "SCHEMAV_CVC_MAXLENGTH_VALID": "wrong-length",
    "SCHEMAV_CVC_MININCLUSIVE_VALID": "out-of-bounds",
    "SCHEMAV_CVC_MAXINCLUSIVE_VALID": "out-of-bounds",
    "SCHEMAV_CVC_DATATYPE_VALID_1_2_1": "wrong-type",
    "SCHEMAV_CVC_DATATYPE_VALID_1_2_2": "wrong-type",
    "SCHEMAV_CVC_DATATYPE_VALID_1_2_3": "wrong-type",
    "SCHEMAV_CVC_COMPLEX_TYPE_2_1": "wrong-type",  # anything in an element that is empty
    "SCHEMAV_CVC_COMPLEX_TYPE_2_2": "wrong-type",  # elements in a text
    "SCHEMAV_CVC_COMPLEX_TYPE_2_3": "wrong-type",  # a text among elements
    "SCHEMAV_CVC_TYPE_3_1_2": "wrong-type",  # elements in a text
}
"""By the name that libxml2 has for a rule of XSD."""

_CONTENT = "SCHEMAV_ELEMENT_CONTENT"
_CHILD_MISSING = "Missing child element"


class XmlJudge:
    """A release that judges; its XSDs are compiled when a message first needs them."""

    def __init__(self, release: Release) -> None:
        self.version = release.version
        self.facts: Facts = facts_of(release)
        self._files = release.xsds
        self._compiled: dict[str, etree.XMLSchema] = {}

    def findings(self, root: etree._Element) -> tuple[Finding, ...]:
        """What is wrong with a document, once a place; nothing where it is accepted."""
        name, namespace = local_name(root), etree.QName(root).namespace or ""
        if name == PAYLOAD and self.facts.header:
            file, known = _PAYLOAD_FILE, self.facts.payload_namespace
        elif name in self.facts.any_by_root:
            message = self.facts.any_by_root[name]
            file, known = f"{message.name}.xsd", message.namespace
        else:
            file, known = "", ""
        if not file or namespace != known:
            return (Finding("unknown-message", "", ()),)
        return self._of_file(file, root)

    def _of_file(self, file: str, root: etree._Element) -> tuple[Finding, ...]:
        schema = self._schema(file)
        try:
            if schema.validate(root.getroottree()):
                return ()
        except etree.XMLSchemaValidateError:
            return (Finding("refused", "", ()),)
        first: dict[tuple[str, Path], Finding] = {}
        for entry in cast(Iterable[etree._LogEntry], schema.error_log):
            finding = self._of_entry(entry, root)
            first.setdefault((finding.schema, finding.steps), finding)
            if len(first) == _MOST:
                break
        return tuple(first.values())

    def _of_entry(self, entry: etree._LogEntry, root: etree._Element) -> Finding:
        element = _element_at(root, entry.path or "")
        schema, steps, holder = self._place(element)
        if entry.type_name != _CONTENT:
            text = element.text if not len(element) else None
            return Finding(_CODES.get(entry.type_name, "refused"), schema, steps, text)
        if _CHILD_MISSING not in entry.message:
            if holder is None:
                return Finding("unknown-field", schema, steps)
            element = _parent(element)
        owner, above, around = self._place(element)
        absent = _absent(element, around) if around else None
        return Finding("missing", owner, (*above, absent)) if absent else Finding("misplaced", schema, steps)

    def _place(self, element: etree._Element) -> tuple[str, Path, ObjectFacts | None]:
        """The schema of an element, its names in JSON from the root object on, and the object that is there."""
        way = [element, *element.iterancestors()][::-1]
        names = [local_name(each) for each in way]
        start = next((at for at, name in enumerate(names) if name in self.facts.contents_by_root), None)
        if start is not None and (start == 0 or names[start - 1] == PAYLOAD):
            message: MessageFacts | None = self.facts.contents_by_root[names[start]]
        elif PAYLOAD in names and self.facts.header:
            start, message = names.index(PAYLOAD), self.facts.header
        else:
            start, message = 0, self.facts.any_by_root.get(names[0])
        if message is None:
            return "", (), None
        return (message.name, *_steps(names[start + 1 :], message))

    def _schema(self, file: str) -> etree.XMLSchema:
        if file not in self._compiled:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            parser.resolvers.add(_Files(self._files))
            self._compiled[file] = etree.XMLSchema(etree.fromstring(self._files[file], parser, base_url=_SCHEME + file))
        return self._compiled[file]


class _Files(etree.Resolver):
    """The XSDs among themselves, in memory."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def resolve(self, system_url: str, public_id: str, context: object) -> object:  # type: ignore[override]  # noqa: ARG002  # lxml-stubs forgets the context
        """Raises: KeyError where an XSD refers to none of the others."""
        return self.resolve_string(self._files[system_url.removeprefix(_SCHEME)], context, base_url=system_url)


def _element_at(root: etree._Element, path: str) -> etree._Element:
    """The element of a path of libxml2, `/*/*[2]/ct:Value`; the root where it leads nowhere."""
    namespaces = {prefix: uri for each in root.iter("{*}*") for prefix, uri in each.nsmap.items() if prefix}
    try:
        found = root.getroottree().xpath(path, namespaces=namespaces)
    except etree.XPathError:
        return root
    return found[0] if isinstance(found, list) and found and isinstance(found[0], etree._Element) else root


def _steps(names: list[str], message: MessageFacts) -> tuple[Path, ObjectFacts | None]:
    """Elements as fields, up to one that the message does not know; the object around the last one that it knows."""
    holder: ObjectFacts | None = message.root_object
    steps: list[str] = []
    for name in names:
        field = holder.by_element.get(name) if holder else None
        if holder and field is None and name in holder.wrappers:
            continue
        steps.append(field.name if field else name)
        if field is None:
            return tuple(steps), None
        holder = message.objects[field.object] if field.object else holder
    return tuple(steps), holder


def _absent(element: etree._Element, holder: ObjectFacts) -> str | None:
    """The first required field that an object has no element of."""
    inside = [each for child in elements(element) if local_name(child) in holder.wrappers for each in elements(child)]
    names = {local_name(each) for each in (*elements(element), *inside)}
    required = ((name, field) for name, field in holder.by_element.items() if field.is_required)
    return next((field.name for name, field in required if name not in names), None)


def _parent(element: etree._Element) -> etree._Element:
    """The element around; of the root itself, the root."""
    parent = element.getparent()
    return element if parent is None else parent
