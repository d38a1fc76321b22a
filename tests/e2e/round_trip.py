"""Every message under the given folders, read, written and read again by the installed package of a given name.

Run by `test_distribution` in an environment that holds the package and what it requires, so it knows nothing of
the project. Prints what it met as JSON.
"""

import importlib
import json
import sys
from importlib.metadata import distributions
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from pydantic import ValidationError

package = importlib.import_module(sys.argv[1])
MESSAGES = package.MESSAGES
BY_ROOT = {class_.wire_root: class_ for class_ in MESSAGES.values()}


def main(folders: list[str]) -> None:
    files = sorted(path for folder in folders for path in Path(folder).rglob("*.*"))
    in_json = [path for path in files if path.suffix == ".json"]
    in_xml = [path for path in files if path.suffix == ".xml"]
    refused = [path for path in in_xml if is_refused(path)]
    print(
        json.dumps(
            {
                "version": package.__version__,
                "module": package.__file__,
                "distributions": sorted(one.name for one in distributions()),
                "json": sum(survives_json(path) for path in in_json),
                "changed by XML": [str(path) for path in in_json if not survives_xml(path)],
                "xml": sum(is_the_same_after_both(path) for path in in_xml if path not in refused),
                "refused": [str(path) for path in refused],
            }
        )
    )


def survives_json(path: Path) -> bool:
    """Whether a JSON document is read and written as it came."""
    class_, value = class_and_value(path)
    return bool(json.loads(class_.model_validate_json(json.dumps(value)).to_json()) == value)


def survives_xml(path: Path) -> bool:
    """Whether the message of a JSON document is the same after XML."""
    class_, value = class_and_value(path)
    message = class_.model_validate_json(json.dumps(value))
    return class_.from_xml(message.to_xml()) == message


def class_and_value(path: Path) -> tuple[Any, object]:
    """A document holds one root; or is an envelope; or is a message of the schema that its folder is named after."""
    document = json.loads(path.read_text(encoding="utf-8"))
    root, *others = document
    if not others and root in BY_ROOT:
        return BY_ROOT[root], document[root]
    return MESSAGES["EDXL-DE" if "distributionID" in document else path.parent.name], document


def is_the_same_after_both(path: Path) -> bool:
    """Whether the message of an XML document is the same after XML, and after JSON."""
    class_ = class_of(path)
    message = class_.from_xml(path.read_bytes())
    return class_.from_xml(message.to_xml()) == class_.model_validate_json(message.to_json()) == message


def is_refused(path: Path) -> bool:
    try:
        class_of(path).from_xml(path.read_bytes())
    except ValidationError:
        return True
    return False


def class_of(path: Path) -> Any:
    return BY_ROOT[ElementTree.parse(path).getroot().tag.rpartition("}")[2]]


if __name__ == "__main__":
    main(sys.argv[2:])
