"""datamodel-code-generator, with the options that the published package is made with."""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from datamodel_code_generator import generate
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.format import PythonVersion
from datamodel_code_generator.parser import LiteralType


def generated(schema: Mapping[str, Any], name: str, templates: Path) -> str:
    """The source of one class, as the templates write it; a warning of the generator is an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        source = generate(
            json.dumps(schema),
            input_file_type=InputFileType.JsonSchema,
            output_model_type=DataModelType.PydanticV2BaseModel,
            target_python_version=PythonVersion.PY_311,
            custom_template_dir=templates,
            class_name=name,
            enum_field_as_literal=LiteralType.All,
            formatters=[],
            field_constraints=True,
            use_annotated=True,
            use_double_quotes=True,
            use_standard_collections=True,
            use_union_operator=True,
        )
    return str(source)
