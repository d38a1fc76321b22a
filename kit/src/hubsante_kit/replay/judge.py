"""The verdict of a release on a JSON document, by its JSON Schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import jsonschema_rs
from jsonschema_rs import ValidationErrorKind as Kind

from hubsante_kit.replay.facts import Facts, MessageFacts, facts_of
from hubsante_kit.replay.finding import Finding, Path
from hubsante_kit.replay.recognise import Members, contents, emptied, envelope_of, is_payload, unwrapped
from hubsante_kit.replay.release import Release

_CODES: Mapping[type, str] = {
    Kind.Required: "missing",
    Kind.Enum: "outside-list",
    Kind.Type: "wrong-type",
    Kind.Pattern: "wrong-form",
    Kind.Format: "wrong-form",
    Kind.Not: "wrong-form",
    Kind.MinLength: "wrong-length",
    Kind.MaxLength: "wrong-length",
    Kind.MinItems: "wrong-count",
    Kind.MaxItems: "wrong-count",
    Kind.Minimum: "out-of-bounds",
    Kind.Maximum: "out-of-bounds",
}

_MOST = 100
"""Of a message, so many findings are reported: a hostile message has as many as it likes."""


class Judge:
    """A release that judges; its schemas are compiled when a message first needs them."""

    def __init__(self, release: Release) -> None:
        self.version = release.version
        self.facts: Facts = facts_of(release)
        self._schemas = {name: dict(schema) for name, schema in release.schemas.items()}
        self._compiled: dict[str, jsonschema_rs.Draft7Validator] = {}

    def findings(self, document: Any) -> tuple[Finding, ...]:
        """What is wrong with a document that holds one message, once a place; nothing where it is accepted."""
        first: dict[tuple[str, Path], Finding] = {}
        for finding in self._findings(unwrapped(document, self.facts)):
            first.setdefault((finding.schema, finding.steps), finding)
            if len(first) == _MOST:
                break
        return tuple(first.values())

    def _findings(self, document: Any) -> Iterator[Finding]:
        if not isinstance(document, dict):
            yield Finding("unknown-message", "", ())
            return
        if is_payload(document, self.facts):
            yield from self._of_payload(document)
            return
        root = next(iter(document), "") if len(document) == 1 else ""
        if root in self.facts.bare_by_root:
            yield from self._of_schema(self.facts.bare_by_root[root], document[root])
        elif envelope := envelope_of(document, self.facts):
            yield from self._of_schema(envelope, document)
        else:
            yield self._unknown(document)

    def _unknown(self, members: Members) -> Finding:
        present = [root for root in self.facts.bare_by_root if root in members]
        return Finding("several-messages" if len(present) > 1 else "unknown-message", "", ())

    def _of_schema(self, message: MessageFacts, value: Any) -> Iterator[Finding]:
        """What the schema of a message reports of its root object."""
        if self.validator(message.name).is_valid(value):
            return
        judged = emptied(value) if message.is_envelope else value
        yield from tuple(self._errors(message, judged, value)) or (Finding("no-message", message.name, ()),)

    def _errors(self, message: MessageFacts, judged: Any, value: Any) -> Iterator[Finding]:
        """What a schema reports of a root object, messages in it apart.

        To have reports of all messages that the one in an envelope is not takes longer than all else:
        an envelope is judged around nothing, its messages by their own schemas.
        """
        for error in self.validator(message.name).iter_errors(judged):
            yield from self._of_error(error, message, value)

    def _of_error(self, error: jsonschema_rs.ValidationError, message: MessageFacts, value: Any) -> Iterator[Finding]:
        path = tuple(error.instance_path)
        match error.kind:
            case Kind.OneOfNotValid() | Kind.OneOfMultipleValid() if isinstance(error.instance, dict):
                yield from self._of_payload(_at(value, path))
            case Kind.Required(name):
                yield Finding("missing", message.name, (*path, name))
            case Kind.AdditionalProperties(names):
                yield from (Finding("unknown-field", message.name, (*path, name)) for name in names)
            case kind:
                yield Finding(_CODES.get(type(kind), "refused"), message.name, path, error.instance)

    def _of_payload(self, members: Members) -> Iterator[Finding]:
        """What is wrong with what an envelope carries: header, use case, other members."""
        present = contents(members, self.facts)
        if len(present) != 1:
            yield Finding("several-messages" if present else "no-message", self._envelope, ())
        header = self.facts.header if self._expects_header(members, present) else None
        if header:
            yield from self._of_schema(header, members)
        yield from self._of_others(members, {each.root for each in present}, header is not None)
        for message in present:
            yield from self._of_schema(message, members[message.root])

    def _of_others(self, members: Members, carried: set[str], has_header: bool) -> Iterator[Finding]:
        for name in members:
            if name in carried:
                continue
            if name in self.facts.header_names and not has_header:
                yield Finding("header-field", self._envelope, (name,))
            elif name not in self.facts.header_names and name not in self.facts.contents_by_root:
                yield Finding("unknown-field", self._envelope, (name,))

    def _expects_header(self, members: Members, present: tuple[MessageFacts, ...]) -> bool:
        if present:
            return any(each.has_header for each in present)
        return any(name in members for name in self.facts.header_names)

    @cached_property
    def _envelope(self) -> str:
        return self.facts.envelopes[0].name if self.facts.envelopes else ""

    def validator(self, schema: str) -> jsonschema_rs.Draft7Validator:
        """What judges the root object of a message."""
        if schema not in self._compiled:
            self._compiled[schema] = jsonschema_rs.Draft7Validator(
                self._schemas[f"{schema}.schema.json"],
                validate_formats=True,
                registry=self._registry,
                pattern_options=jsonschema_rs.RegexOptions(),
                offline=True,
            )
        return self._compiled[schema]

    @cached_property
    def _registry(self) -> jsonschema_rs.Registry:
        return jsonschema_rs.Registry(list(self._schemas.items()))


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value
