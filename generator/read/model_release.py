"""The release of a `model.json`, and the Python package that it names."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.diagnostics import phrase, shown
from generator.model import PythonPackage, Release
from generator.naming.names import NAMESPACE
from generator.read.model_nodes import JsonNode, Members
from generator.read.package_settings import KEY as PACKAGE
from generator.read.package_settings import KEYS as PACKAGE_KEYS
from generator.read.package_settings import problem_of
from generator.read.settings import ADDRESS, VERSION

_TEXTS = ("version", "title", "namespace_prefix", "licence", "contact", "message_namespace", "homepage", "repository")


def release_of(node: JsonNode) -> Release:
    """What the document has of the release, and of its Python package."""
    forms = {"version": VERSION, "namespace_prefix": NAMESPACE, "message_namespace": NAMESPACE}
    forms |= {"homepage": ADDRESS, "repository": ADDRESS}
    members = Members(node, (*_TEXTS, PACKAGE), ("version", "namespace_prefix"))
    texts: dict[str, Any] = {name: members.text(name, forms.get(name)) for name in _TEXTS}
    package = members.get(PACKAGE)
    return Release(**texts, package=_package(package) if package else PythonPackage())


def _package(node: JsonNode) -> PythonPackage:
    accepted: dict[str, Any] = {}
    for key, member in node.members(PACKAGE_KEYS):
        if problem_of(key, member.value) is None:
            accepted[key] = member.value
        else:
            member.refuse(phrase("model-text-form", value=shown(str(member.value))))
    return replace(PythonPackage(), **accepted)
