"""The template deployments that come with the emulator."""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..context import Context
from ..environments import DEFAULT_ENVIRONMENT, DEFAULT_GROUP
from ..errors import NotFound
from ..operations import operation
from ..runtime import training
from ..store.records import quoted
from .request_data import TRAINING_DEPLOYMENT

_ECHO = '''"""Gives back what it gets."""


class Deployment:
    def __init__(self, base_directory, context):
        print("The deployment starts.")

    def request(self, data):
        return {"output": data["input"]}
'''

_WORD_COUNT = '''"""Counts the words of texts, many requests at a time."""


class Deployment:
    def requests(self, data):
        return [{"words": len(item["text"].split())} for item in data]
'''


def _template(
    name: str, description: str, code: str, input_fields: Mapping[str, str], output_fields: Mapping[str, str]
) -> tuple[dict[str, Any], bytes]:
    details = {
        "name": name,
        "description": description,
        "input_type": "structured",
        "output_type": "structured",
        "input_fields": [{"name": field, "data_type": kind} for field, kind in input_fields.items()],
        "output_fields": [{"name": field, "data_type": kind} for field, kind in output_fields.items()],
        "labels": {"template": "True"},
        "version": {
            "name": "v1",
            "environment": DEFAULT_ENVIRONMENT,
            "description": "",
            "labels": {"template": "True"},
            "instance_type_group_id": DEFAULT_GROUP.id,
            "maximum_idle_time": "300",
            "maximum_instances": "1",
            "minimum_instances": "0",
            "request_retention_mode": "full",
            "request_retention_time": 604800,
        },
    }
    identifier = str(uuid.uuid5(uuid.NAMESPACE_URL, f"ubiops-emulator:template-deployment:{name}"))
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        # Without a date of its own the same template would be other bytes every time.
        archive.writestr(zipfile.ZipInfo("deployment_package/deployment.py", (2020, 1, 1, 0, 0, 0)), code)
    return {"id": identifier, "details": details}, content.getvalue()


_TEMPLATES = {
    template["id"]: (template, content)
    for template, content in (
        _template("echo", "Gives back what it gets", _ECHO, {"input": "string"}, {"output": "string"}),
        _template("word-count", "Counts words", _WORD_COUNT, {"text": "string"}, {"words": "int"}),
        _template(
            TRAINING_DEPLOYMENT,
            "Runs training code",
            Path(training.__file__).read_text(encoding="utf-8"),
            {"training_code": "file", "training_data": "file", "parameters": "dict"},
            {"artifact": "file", "metadata": "dict", "metrics": "dict", "additional_output_files": "array_file"},
        ),
    )
}


@operation
def template_deployments_list(context: Context) -> list[dict[str, Any]]:
    return [template for template, _ in _TEMPLATES.values()]


def template_package(id: str) -> bytes:
    """The package of one; raises NotFound."""
    if id not in _TEMPLATES:
        raise NotFound(f"template_deployment_id: there is no template deployment {quoted(id)}")
    return _TEMPLATES[id][1]
