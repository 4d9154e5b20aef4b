"""A project that is worth exporting, and its archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import yaml

import ubiops
from emulator.service import package
from ubiops.utils import wait_for_environment, wait_for_export

NUMBER = [{"name": "n", "data_type": "int"}]
TEXT = [{"name": "text", "data_type": "string"}]
ADD = """
import os

class Deployment:
    def request(self, data):
        return {"text": os.environ["FLAVOUR"] + os.environ["LEVEL"] + os.environ["TOKEN"] + str(data["n"] + 1)}
"""


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip with these files."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return content.getvalue()


def new_project(api: ubiops.CoreApi, name: str) -> None:
    """A project with variables, an environment, a deployment with a version in it, and a pipeline with both."""
    api.projects_create({"name": name, "organization_name": "local"})
    api.project_environment_variables_create(name, {"name": "LEVEL", "value": "1:", "secret": False})
    api.environments_create(name, {"name": "salty", "base_environment": "python3-11", "labels": {"a": "b"}})
    environment = zipped({"ubiops.yaml": "environment_variables:\n  - FLAVOUR=salt\n"})
    api.environment_revisions_file_upload(name, "salty", file=io.BytesIO(environment))
    wait_for_environment(api, name, "salty", quiet=True)
    fields: dict[str, Any] = {"input_type": "structured", "input_fields": NUMBER, "output_fields": TEXT}
    api.deployments_create(name, {"name": "add", "output_type": "structured", **fields, "description": "adds: 1"})
    api.deployment_environment_variables_create(name, "add", {"name": "TOKEN", "value": "hush", "secret": True})
    for version in ("v1", "v2"):
        settings = {"version": version, "environment": "salty", "maximum_instances": 1, "labels": {"x": version}}
        api.deployment_versions_create(name, "add", settings)
    api.revisions_file_upload(name, "add", "v2", file=io.BytesIO(package(ADD)))
    api.deployments_update(name, "add", {"default_version": "v2"})
    inner = {"name": "inner", **fields}
    api.pipelines_create(name, inner)
    api.pipeline_versions_create(name, "inner", {"version": "w", **steps("add", None, "deployment")})
    api.pipelines_create(name, {**inner, "name": "outer"})
    api.pipeline_versions_create(name, "outer", {"version": "w", **steps("inner", "w", "pipeline")})


def steps(reference: str, version: str | None, kind: str) -> dict[str, Any]:
    """The objects and attachments of a pipeline of one step."""
    return {
        "objects": [{"name": "step", "reference_name": reference, "reference_type": kind, "version": version}],
        "attachments": [attachment("pipeline_start", "step", "n"), attachment("step", "pipeline_end", "text")],
    }


def attachment(source: str, destination: str, field: str) -> dict[str, Any]:
    """One connection."""
    mapping = [{"source_field_name": field, "destination_field_name": field}]
    return {"destination_name": destination, "sources": [{"source_name": source, "mapping": mapping}]}


def exported(
    api: ubiops.CoreApi, project: str, body: Mapping[str, Any] | None = None, *, packages: bool = True
) -> tuple[str, bytes]:
    """The identifier of a new export, of everything without a body, and its archive."""
    made = api.exports_create(project, dict(body or {}), all=body is None, packages=packages)
    wait_for_export(api, project, made.id, quiet=True)
    with api.exports_download(project, made.id, _preload_content=False) as response:
        return made.id, response.read()


def settings(archive: bytes) -> dict[str, Any]:
    """The settings in an archive by the names of their files, without the folder."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {
            name.partition("/")[2]: yaml.safe_load(opened.read(name)) if name.endswith(".yaml") else opened.read(name)
            for name in opened.namelist()
        }
