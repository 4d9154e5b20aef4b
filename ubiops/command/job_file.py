"""Reads a job file, and checks all of it before anything is sent."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a value of TOML is a dict or list of unknown things.

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from ubiops.command.job import BucketFiles, Code, Environment, Job, Pipeline
from ubiops.command.output import WrongUseError
from ubiops.command.tables import FROM_ENVIRONMENT, Problems
from ubiops.models import (
    DeploymentCreate,
    DeploymentVersionCreate,
    EnvironmentCreate,
    EnvironmentVariableCreate,
    PipelineCreate,
    PipelineVersionCreate,
)
from ubiops.packages import language_of, validate_package
from ubiops.packages.dependencies import read_dependencies

_KEYS: Final = ("project", "package", "deployment", "version", "variables", "environments", "files", "pipelines")
_NAME: Final = re.compile(r"[A-Za-z0-9._-]+")
_VARIABLE_NAME: Final = re.compile(r"[A-Za-z]([A-Za-z_]*[A-Za-z])?")
#: `$${` stands for `${`.
_IN_VALUE: Final = re.compile(rf"\$\$\{{|{FROM_ENVIRONMENT.pattern}|\$\{{")


def read_job(path: Path, project: str | None, environment: Mapping[str, str]) -> Job:
    """Read and check a job file. `project` replaces the one in the file; variables take values from `environment`.

    Raises WrongUseError with everything that is wrong; PackageError for a package that cannot be built.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise WrongUseError(f"{path}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongUseError(f"{path} is not TOML: {error}") from None
    problems = Problems(str(path))
    job = _Reader(path, problems, environment).job(table, project)
    problems.report()
    if job.code is not None:
        validate_package(job.code.package, language_of(job.code.version.get("environment")))
    for made in job.environments:
        if made.package is not None:
            read_dependencies(made.package)
    return job


class _Reader:
    def __init__(self, path: Path, problems: Problems, environment: Mapping[str, str]) -> None:
        self._path = path
        self._problems = problems
        self._environment = environment

    def job(self, table: Mapping[str, Any], project: str | None) -> Job:
        problems = self._problems
        problems.known(table, _KEYS)
        name = problems.typed(table, "project", str, required=project is None)
        problems.no_environment("project", name)
        return Job(
            project or name,
            self._variables(table, ""),
            [self._files(key, item) for key, item in self._items(table, "files", ("path", "bucket", "prefix"))],
            [self._environment_of(key, item) for key, item in self._items(table, "environments")],
            self._code(table),
            [self._pipeline(key, item) for key, item in self._items(table, "pipelines")],
        )

    def _items(
        self, table: Mapping[str, Any], name: str, keys: tuple[str, ...] = (), where: str = ""
    ) -> Iterator[tuple[str, dict[str, Any]]]:
        """The tables of a list, each with its key."""
        for number, item in enumerate(self._problems.typed(table, name, list, where)):
            key = f"{where}{name}[{number}]"
            if keys:
                self._problems.known(item, keys, f"{key}.")
            yield key, item

    def _named(self, key: str, fields: dict[str, Any], field: str = "name") -> dict[str, Any]:
        name = fields.get(field)
        if name is not None and (not _NAME.fullmatch(name) or not name.strip(".")):
            self._problems.add(f"{key}.{field}", f"is {name!r}; it must consist of letters, digits, '-', '_' and '.'")
        return fields

    def _existing(self, table: Mapping[str, Any], key: str, where: str = "") -> Path:
        """A path, relative to the job file."""
        text: str = self._problems.typed(table, key, str, where, required=True)
        self._problems.no_environment(f"{where}{key}", text)
        path = self._path.parent / text
        if text and not path.exists():
            self._problems.add(f"{where}{key}", f"is {text!r}, and there is no file or folder at {path}")
        return path

    def _code(self, table: Mapping[str, Any]) -> Code | None:
        if not table.keys() & {"package", "deployment", "version"} and table.keys() & set(_KEYS[4:]):
            return None
        problems = self._problems
        package = self._existing(table, "package")
        deployment = problems.typed(table, "deployment", dict, required=True)
        version = problems.typed(table, "version", dict, required=True)
        fields: list[dict[str, Any]] = [
            self._named(key, problems.model(key, model, given, ("variables",)), field) if given else {}
            for key, model, given, field in (
                ("deployment", DeploymentCreate, deployment, "name"),
                ("version", DeploymentVersionCreate, version, "version"),
            )
        ]
        variables = [
            self._variables(given, where) for where, given in (("deployment.", deployment), ("version.", version))
        ]
        return Code(package, fields[0], variables[0], fields[1], variables[1])

    def _environment_of(self, key: str, table: dict[str, Any]) -> Environment:
        fields = self._named(key, self._problems.model(key, EnvironmentCreate, table, ("package",)))
        return Environment(fields, self._existing(table, "package", f"{key}.") if "package" in table else None)

    def _files(self, key: str, table: dict[str, Any]) -> BucketFiles:
        texts = [self._problems.typed(table, name, str, f"{key}.") for name in ("bucket", "prefix")]
        for name, text in zip(("bucket", "prefix"), texts, strict=True):
            self._problems.no_environment(f"{key}.{name}", text)
        return BucketFiles(self._existing(table, "path", f"{key}."), texts[0] or "default", texts[1])

    def _pipeline(self, key: str, table: dict[str, Any]) -> Pipeline:
        problems = self._problems
        fields = self._named(key, problems.model(key, PipelineCreate, table, ("version",)))
        given = problems.typed(table, "version", dict, f"{key}.")
        if not given:
            return Pipeline(fields, None)
        where = f"{key}.version"
        version = self._named(where, problems.model(where, PipelineVersionCreate, given), "version")
        objects = [item.get("name") for item in version.get("objects", ())]
        for number, attachment in enumerate(version.get("attachments", ())):
            place = f"{where}.attachments[{number}]"
            ends = [(f"{place}.destination_name", attachment.get("destination_name"), [*objects, "pipeline_end"])]
            ends += [
                (f"{place}.sources[{count}].source_name", source.get("source_name"), ["pipeline_start", *objects])
                for count, source in enumerate(attachment.get("sources", ()))
            ]
            for place, name, names in ends:
                if isinstance(name, str) and name not in names:
                    problems.add(place, f"is {name!r}; it must be one of {', '.join(map(str, names))}")
        return Pipeline(fields, version)

    # Variables

    def _variables(self, table: Mapping[str, Any], where: str) -> list[EnvironmentVariableCreate]:
        made: dict[str, EnvironmentVariableCreate] = {}
        for key, item in self._items(table, "variables", ("name", "value", "secret"), where):
            problems = self._problems
            name = problems.typed(item, "name", str, f"{key}.", required=True)
            if name and not _VARIABLE_NAME.fullmatch(name):
                text = f"is {name!r}; it must consist of letters and underscores, with a letter at both ends"
                problems.add(f"{key}.name", text)
            if name in made:
                problems.add(f"{key}.name", f"is {name!r} a second time; each variable must have a name of its own")
            value = item.get("value")
            if not isinstance(value, str):
                problems.add(f"{key}.value", f"{'must be' if 'value' in item else 'is missing; it must be'} a string")
                continue
            secret = problems.typed(item, "secret", bool, f"{key}.")
            if "secret" not in item:
                secret = any(found[1] for found in _IN_VALUE.finditer(value))
            made[name] = EnvironmentVariableCreate(name=name, value=self._value(f"{key}.value", value), secret=secret)
        return list(made.values())

    def _value(self, key: str, text: str) -> str:
        """The value of a variable, with those of the environment in it. Nothing of it is shown."""

        def value(found: re.Match[str]) -> str:
            name = found[1]
            if found[0] == "$${":
                return "${"
            if not name:
                self._problems.add(
                    key, "has '${' without a name and '}'; it must be ${NAME}, or $${ for the characters themselves"
                )
            elif name not in self._environment:
                self._problems.add(key, f"has ${{{name}}}, which is not set; set the environment variable {name}")
            return self._environment.get(name or "", "")

        return _IN_VALUE.sub(value, text)
