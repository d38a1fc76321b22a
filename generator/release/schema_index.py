"""`index.json`: which messages and code lists a bundle has, and which file says what of each."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from generator.emit.json_text import json_text
from generator.model import CodeList, Message, Model
from generator.slices import used_code_lists

Tree = dict[str, Any]

_FORMAT = 1
_DOCUMENTS = {
    "asyncapi": "asyncapi/asyncapi.json",
    "businessRules": "rules/rules.mjs",
    "codeListsAnnex": "docx/nomenclatures.docx",
    "catalogue": "catalog.xml",
    "model": "model/model.json",
    "openapi": "openapi/openapi.json",
    "openapiForGenerators": "openapi/openapi-3.0.json",
    "pack": "pack/pack.zip",
    "sbom": "sbom.cdx.json",
}


def schema_index(model: Model, paths: Collection[str], code_lists: Mapping[str, str]) -> str:
    """The index of a bundle's `paths`; `code_lists` are the files of the lists, by their ids."""
    present = frozenset(paths)
    tree = {
        "format": _FORMAT,
        "version": model.release.version,
        "packageVersion": model.release.package_version,
        "title": model.release.title,
        "messages": [_message(message, present) for message in model.messages],
        "codeLists": [_code_list(one, code_lists[one.id]) for one in model.code_lists],
        "documents": {name: path for name, path in _DOCUMENTS.items() if path in present},
    }
    return json_text(tree, indent=2)


def _message(message: Message, present: frozenset[str]) -> Tree:
    files = {
        "jsonSchema": f"json-schema/{message.name}.schema.json",
        "jsonSchemaBundle": f"json-schema/bundle/{message.name}.schema.json",
        "xsd": f"xsd/{message.name}.xsd",
        "documentation": f"docs/messages/{message.name}.md",
        "annex": f"docx/messages/{message.name}.docx",
        "rulesSchematron": f"rules/{message.name}.sch",
        "rulesJsonSchema": f"rules/{message.name}.rules.schema.json",
    }
    return {
        "name": message.name,
        "root": message.root,
        "namespace": message.namespace,
        "title": message.title,
        "perimeter": message.perimeter,
        "header": message.has_header,
        "envelope": message.is_envelope,
        **{name: path for name, path in files.items() if path in present},
        "examples": _under(f"examples/{message.name}/", present),
        "diagrams": _under(f"diagrams/{message.name}/", present),
        "codeLists": sorted(used_code_lists(message.objects)),
    }


def _under(folder: str, present: frozenset[str]) -> list[str]:
    return sorted(path for path in present if path.startswith(folder))


def _code_list(code_list: CodeList, path: str) -> Tree:
    return {"id": code_list.id, "title": code_list.title, "codes": len(code_list.codes), "file": path}
