"""Seeding: what a YAML file describes is created where it is missing, by the API's own rules.

    projects:
      demo:
        environments: {our-environment: Our environment}    # names and display names
        variables:
          - {name: REGION, value: eu}
        deployments:
          - name: sentiment
            input_type: plain
            output_type: plain
            variables: [{name: API_KEY, value: s3cret, secret: true}]
            versions:
              - version: v1
                environment: python3-11
                package: ./package        # a zip file or a folder, next to the YAML file

The fields of deployments, versions and variables are those of the API's create operations; `secret` is false where it is
not given.
"""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from anyio import to_thread

from ubiops.packages import PackageError
from ubiops.packages.reader import PackageReader

from .context import Context
from .inner import InnerApi
from .resources.environments import define_environment
from .resources.projects import create_on_first_use


async def seed(api: InnerApi, context: Context, data: Any, folder: Path | None) -> None:
    """Create what is missing of `data`; ValueError says what cannot be, and where it stands.

    Paths of packages are relative to `folder`; without one, as for a seed that came over HTTP, no path is read.
    """
    projects = _mapping(_mapping(data, "the seed", {"projects"}).get("projects", {}), "projects")
    for project, content in projects.items():
        place = f"projects.{project}"
        content = _mapping({} if content is None else content, place, {"environments", "variables", "deployments"})
        await context.write(create_on_first_use, str(project))
        environments = _mapping(content.get("environments") or {}, f"{place}.environments")
        for name, display_name in environments.items():
            await context.write(define_environment, str(project), str(name), str(display_name))
        await _seed_variables(api, ("projects", str(project)), list(_variables(content, place)))
        existing = {item["name"] for item in await api.get("projects", str(project), "deployments")}
        for deployment, where in _items(content, "deployments", place):
            await _seed_deployment(api, str(project), deployment, where, existing, folder)


async def _seed_deployment(
    api: InnerApi, project: str, data: dict[str, Any], where: str, existing: set[str], folder: Path | None
) -> None:
    variables, versions = list(_variables(data, where)), list(_items(data, "versions", where))
    fields = {name: value for name, value in data.items() if name not in ("variables", "versions")}
    with _Place(where):
        if fields.get("name") not in existing:
            await api.post("projects", project, "deployments", data=fields)
    base = ("projects", project, "deployments", str(fields["name"]))
    await _seed_variables(api, base, variables)
    known = {item["version"] for item in await api.get(*base, "versions")}
    for version, place in versions:
        own_variables = list(_variables(version, place))
        package = version.get("package")
        if package is not None and folder is None:
            raise ValueError(f"{place}.package: a path is read from a seed file only; upload this package instead")
        fields = {name: value for name, value in version.items() if name not in ("variables", "package")}
        with _Place(place):
            if fields.get("version") not in known:
                await api.post(*base, "versions", data=fields)
        path = (*base, "versions", str(fields["version"]))
        await _seed_variables(api, path, own_variables)
        if package is not None and folder is not None:
            with _Place(f"{place}.package"):
                if not await api.get(*path, "revisions"):
                    await _upload(api, path, folder / str(package))


async def _seed_variables(api: InnerApi, base: tuple[str, ...], variables: list[tuple[dict[str, Any], str]]) -> None:
    if variables:
        known = {item["name"] for item in await api.get(*base, "environment-variables")}
        for variable, where in variables:
            with _Place(where):
                if variable.get("name") not in known:
                    await api.post(*base, "environment-variables", data=variable)


async def _upload(api: InnerApi, base: tuple[str, ...], source: Path) -> None:
    content = await to_thread.run_sync(_content, source)
    boundary = secrets.token_hex(16)
    head = (
        f"--{boundary}\r\n"
        'Content-Disposition: form-data; name="file"; filename="package.zip"\r\n'
        "Content-Type: application/zip\r\n\r\n"
    )
    body = head.encode() + content + f"\r\n--{boundary}--\r\n".encode()
    await api.call("POST", (*base, "revisions"), body, f"multipart/form-data; boundary={boundary}")


def _content(source: Path) -> bytes:
    if source.is_dir():
        from ubiops.packages import zip_dir

        with tempfile.TemporaryDirectory() as scratch:
            return Path(zip_dir(source, Path(scratch) / "package.zip")).read_bytes()
    if not source.is_file() and source.exists():  # reading a named pipe or a device might never end
        raise ValueError(f"{source} is neither a file nor a folder")
    return source.read_bytes()


def read_seed(source: str | os.PathLike[str] | bytes, reader: PackageReader) -> Any:
    """Decode YAML: a file's path, or the bytes of one; ValueError when it is not."""
    content = source if isinstance(source, bytes) else Path(source).read_bytes()
    try:
        data = reader.load_yaml(content)
    except (ValueError, PackageError) as error:
        raise ValueError(f"the seed cannot be read: {error}") from error
    return {} if data is None else data


class _Place:
    """Says in errors where in the seed they come from."""

    def __init__(self, where: str) -> None:
        self.where = where

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _traceback: object) -> None:
        if isinstance(error, (OSError, ValueError)):
            raise ValueError(f"{self.where}: {error}") from error


def _mapping(value: Any, where: str, names: set[str] | None = None) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError(f"{where}: has to be a mapping")
    found = dict(cast("Mapping[str, Any]", value))
    for name in found:
        if names is not None and name not in names:
            raise ValueError(f"{where}: has no {name!r}; it has {', '.join(sorted(names))}")
    return found


def _items(data: Mapping[str, Any], name: str, where: str) -> Iterator[tuple[dict[str, Any], str]]:
    values = data.get(name)
    if values is None:
        return
    if not isinstance(values, list):
        raise ValueError(f"{where}.{name}: has to be a list")
    items: list[Any] = values
    for index, value in enumerate(items):
        yield _mapping(value, f"{where}.{name}[{index}]"), f"{where}.{name}[{index}]"


def _variables(data: Mapping[str, Any], where: str) -> Iterator[tuple[dict[str, Any], str]]:
    for variable, place in _items(data, "variables", where):
        yield {"secret": False, **variable}, place
