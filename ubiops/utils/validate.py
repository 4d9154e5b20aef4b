"""Check the files of a package that say what its environment needs; everything that is wrong is in the log, `ubiops.validate`."""

from __future__ import annotations

import functools
import json
import logging
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ubiops.exceptions import ApiException, NotFoundException
from ubiops.packages.errors import PackageError
from ubiops.packages.requirements import Requirement, read_requirements
from ubiops.utils.waiting import core_api

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ubiops.api.core_api import CoreApi
    from ubiops.api_client import ApiClient

_LOGGER: Final = logging.getLogger("ubiops.validate")

#: Where packages are looked up, and how many at a time.
INDEX: Final = "https://pypi.org/pypi"
LOOKUPS: Final = 8
LOOKUP_SECONDS: Final = 30.0


def validate_requirements_file(file_path: str | os.PathLike[str], client: ApiClient | CoreApi | None = None) -> bool:
    """Whether pip could install the requirements of a file, as far as names and versions tell.

    Each package is looked up at pypi.org, with the proxy and the certificates of `client` where one is given. Every line is checked;
    options, URLs and local paths are not looked into, and neither is what packages need themselves. Where pypi.org cannot be reached, the
    log says so, and only the form of the lines counts. Versions are compared with `packaging`; without it, only exact ones are.

    Raises OSError when the file cannot be read.
    """
    source = Path(file_path)
    problems: list[tuple[int, str]] = []
    wanted: list[Requirement] = []
    try:
        for line in read_requirements(source.read_bytes(), source.name):
            if line.problem:
                problems.append((line.number, line.problem))
            elif line.name:
                wanted.append(line)
    except PackageError as error:
        _LOGGER.error("%s", error)
        return False
    if wanted:
        with ThreadPoolExecutor(LOOKUPS) as pool, _lookup_client(client) as looking:
            found = pool.map(functools.partial(_look_up, looking), wanted)
            problems.extend((line.number, problem) for line, problem in zip(wanted, found, strict=True) if problem)
    for number, problem in sorted(problems):
        _LOGGER.error("%s, line %d: %s", source.name, number, problem)
    return not problems


def validate_yaml_file(file_path: str | os.PathLike[str]) -> bool:
    """Whether a file is a `ubiops.yaml` that the platform understands: right keys, and lists of text where they belong.

    Raises OSError when the file cannot be read, and PackageError when PyYAML is not installed.
    """
    from ubiops.packages.manifest import manifest_problems

    source = Path(file_path)
    problems = manifest_problems(source.read_bytes())
    for number, problem in problems:
        _LOGGER.error("%s, line %d: %s", source.name, number, problem)
    return not problems


def _lookup_client(client: ApiClient | CoreApi | None) -> ApiClient:
    """A client of its own for the index: with the settings of the given one, and never with its token."""
    from ubiops.api_client import ApiClient
    from ubiops.configuration import Configuration

    settings: dict[str, Any] = {}
    if client is not None:
        given = core_api(client).api_client.configuration
        names = ("proxy", "proxy_headers", "verify_ssl", "ssl_ca_cert", "cert_file", "key_file", "timeout", "retries")
        settings = {name: getattr(given, name) for name in names}
    configuration = Configuration(host=INDEX, api_key={"Authorization": "none"})
    for name, value in settings.items():
        setattr(configuration, name, value)
    return ApiClient(configuration)


def _look_up(client: ApiClient, line: Requirement) -> str | None:
    """What is wrong with a requirement, by what the index has."""
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "package.json")
        try:
            client.get_file(f"{INDEX}/{line.name}/json", path, _deadline=LOOKUP_SECONDS)
            releases = json.loads(Path(path).read_bytes())["releases"]
        except NotFoundException:
            return f"there is no package {line.name} in the index"
        except (ApiException, ValueError, KeyError, TypeError) as error:
            _LOGGER.warning("%s was not looked up: %s", line.name, error)
            return None
    versions = [version for version, files in releases.items() if any(not file.get("yanked") for file in files)]
    if line.versions and not _has_match(line.versions, versions):
        return f"there is no version of {line.name} for {line.versions}"
    return None


def _has_match(wanted: str, versions: Iterable[str]) -> bool:
    try:
        from packaging.specifiers import InvalidSpecifier, SpecifierSet
    except ImportError:
        exact = wanted.removeprefix("==").strip()
        return not (wanted.startswith("==") and exact.replace(".", "").isdigit()) or exact in versions
    try:
        return any(True for _ in SpecifierSet(wanted, prereleases=True).filter(versions))
    except InvalidSpecifier:
        return False
