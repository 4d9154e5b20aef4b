"""Revisions of versions: their packages and builds."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, bindparam, insert, select

from ubiops.packages import PackageError, language_of
from ubiops.packages.errors import PackageLimitError
from ubiops.packages.reader import PackageReader

from ..errors import Invalid, NotFound
from .audit import record
from .builds import Outcome, advance_builds, build_state, resume_builds, shown_build, start_build
from .database import Database
from .files import Files, Upload
from .lookup import find_child, find_version
from .tables import builds, revisions
from .templates import Templates
from .values import USER, new_id, now, timestamp

_newest = builds.alias("newest")
_NEWEST_BUILD = (
    select(_newest.c.number)
    .where(_newest.c.revision_id == revisions.c.id)
    .order_by(_newest.c.number.desc())
    .limit(1)
    .correlate(revisions)
    .scalar_subquery()
)
_SHOWN = (
    select(
        revisions.c.id,
        revisions.c.creation_date,
        revisions.c.created_by,
        *(column for column in builds.c if column.name not in ("number", "id", "creation_date")),
    )
    .select_from(revisions)
    .join(builds, builds.c.number == _NEWEST_BUILD)
    .where(revisions.c.version_id == bindparam("version_id"))
)
_ALL = _SHOWN.order_by(revisions.c.number)
_ONE = _SHOWN.where(revisions.c.id == bindparam("id"))


class PackageFile(NamedTuple):
    """The package of a revision, and the name under which it is handed out."""

    path: Path
    name: str


class Revisions:
    """The revisions of all versions."""

    def __init__(self, database: Database, files: Files, templates: Templates, reader: PackageReader) -> None:
        self._database = database
        self._files = files
        self._templates = templates
        self._reader = reader
        self._failures: list[str] = []
        self._failing = threading.Lock()

    def list(self, project_name: str, deployment_name: str, version: str) -> list[dict[str, Any]]:
        """The revisions of a version, in the order of their creation."""
        with self._database.read() as connection:
            row = find_version(connection, project_name, deployment_name, version)
            return [_shown(revision, version) for revision in connection.execute(_ALL, {"version_id": row.id})]

    def get(self, project_name: str, deployment_name: str, revision_id: str, version: str) -> dict[str, Any]:
        """One revision; raises NotFound."""
        with self._database.read() as connection:
            row = find_version(connection, project_name, deployment_name, version)
            return _shown(_find(connection, row.id, revision_id), version)

    def file(self, project_name: str, deployment_name: str, revision_id: str, version: str) -> PackageFile:
        """Where the package of a revision is; raises NotFound."""
        with self._database.read() as connection:
            row = find_version(connection, project_name, deployment_name, version)
            revision = _find(connection, row.id, revision_id)
        return PackageFile(self._files.path(revision.id), f"{deployment_name}_{version}_{revision.id}.zip")

    def upload(
        self, project_name: str, deployment_name: str, version: str, package: Upload, build_seconds: float | None
    ) -> dict[str, Any]:
        """A new revision with this package, which becomes the revision's file, and its first build."""
        return self._create(project_name, deployment_name, version, package, build_seconds, USER)

    def copy(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        source_deployment: str,
        source_version: str,
        build_seconds: float | None,
    ) -> dict[str, Any]:
        """A new revision with the package of another version's newest revision."""
        with self._database.read() as connection:
            find_version(connection, project_name, deployment_name, version)
            source = find_version(connection, project_name, source_deployment, source_version)
            query = select(revisions.c.id).where(revisions.c.version_id == source.id)
            newest = connection.scalar(query.order_by(revisions.c.number.desc()).limit(1))
        if newest is None:
            raise Invalid(f"source_version: version {source_version!r} has no deployment file to copy")
        try:
            package = self._files.copy(newest)
        except FileNotFoundError:  # deleted in this moment
            raise NotFound(f"source_version: version {source_version!r} is gone") from None
        return self._create(project_name, deployment_name, version, package, build_seconds, USER)

    def from_template(
        self, project_name: str, deployment_name: str, version: str, template_id: str, build_seconds: float | None
    ) -> dict[str, Any]:
        """A new revision with the package of a template deployment."""
        content = self._templates.package(template_id)
        path, file = self._files.new()
        with file:
            file.write(content)
        package = Upload(path, len(content))
        return self._create(project_name, deployment_name, version, package, build_seconds, "UbiOps")

    def _create(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        package: Upload,
        build_seconds: float | None,
        created_by: str,
        rebuilt: str | None = None,
    ) -> dict[str, Any]:
        revision_id = new_id()
        try:
            with self._database.read() as connection:
                environment = find_version(connection, project_name, deployment_name, version).environment
            outcome = self._outcome(package.path, environment)
            self._files.keep(package.path, revision_id)
            with self._database.write() as connection:
                row = find_version(connection, project_name, deployment_name, version)
                values = {
                    "id": revision_id,
                    "version_id": row.id,
                    "creation_date": now(),
                    "created_by": created_by,
                    "size": package.size,
                }
                connection.execute(insert(revisions), values)
                # The answer to an upload names the build by the revision's identifier, so its first build has it.
                trigger = "Rebuild" if rebuilt else "Deployment file upload"
                start_build(connection, revision_id, revision_id, outcome, trigger, build_seconds)
                what = f"Rebuilt revision {rebuilt}" if rebuilt else "Uploaded a deployment file"
                event = f"{what} for version {version} of deployment {deployment_name}"
                record(connection, project_name, row.deployment_id, "create", event, row.id)
        except BaseException:
            self._files.drop(package.path, self._files.path(revision_id))
            raise
        return {"success": True, "revision": revision_id, "build": revision_id}

    def rebuild(
        self,
        project_name: str,
        deployment_name: str,
        revision_id: str,
        version: str,
        build_seconds: float | None,
    ) -> dict[str, Any]:
        """A new revision with the package of another one of the version; raises NotFound."""
        with self._database.read() as connection:
            row = find_version(connection, project_name, deployment_name, version)
            revision = _find(connection, row.id, revision_id)
        try:
            package = self._files.copy(revision.id)
        except FileNotFoundError:  # deleted in this moment
            raise NotFound(f"revision {revision_id!r} is gone") from None
        made = self._create(project_name, deployment_name, version, package, build_seconds, USER, rebuilt=revision_id)
        return self.get(project_name, deployment_name, made["revision"], version)

    def build(self, project_name: str, build_id: str, deployment_name: str, version: str) -> dict[str, Any]:
        """One build; raises NotFound."""
        with self._database.read() as connection:
            row = find_version(connection, project_name, deployment_name, version)
            query = (
                select(builds)
                .join(revisions, revisions.c.id == builds.c.revision_id)
                .where(revisions.c.version_id == row.id, builds.c.id == build_id)
            )
            return shown_build(find_child(connection, query, "build", build_id))

    def fail_next(self, message: str) -> None:
        """Let the next build that is started fail with this reason."""
        with self._failing:
            self._failures.append(message or "the build was made to fail")

    def forget_failures(self) -> None:
        """Let the next build be as its package is."""
        with self._failing:
            self._failures.clear()

    def advance(self) -> int:
        """Bring every build that waits for it to its next state; how many there were."""
        with self._database.write() as connection:
            return advance_builds(connection)

    def resume(self, build_seconds: float) -> None:
        """Let builds that wait to be advanced go on by time."""
        with self._database.write() as connection:
            resume_builds(connection, build_seconds)

    def _outcome(self, package: Path, environment: str) -> Outcome:
        with self._failing:
            if self._failures:
                return Outcome(self._failures.pop(0))
        # Read by this Python, whichever the environment's is: a mistake in the code must not pass for newer syntax.
        language = "r" if language_of(environment) == "r" else "python"
        try:
            found = self._reader.validate(package, language)
        except PackageLimitError as error:
            raise Invalid(f"file: {error}") from None
        except PackageError as error:
            return Outcome(str(error) or "the package is not valid")
        return Outcome("", found.has_request_method, found.has_requests_method)


def _find(connection: Connection, version_id: str, revision_id: str) -> Row[Any]:
    query: Select[Any] = _ONE.params(version_id=version_id, id=revision_id)
    return find_child(connection, query, "revision", revision_id)


def _shown(row: Row[Any], version: str) -> dict[str, Any]:
    state = build_state(row)
    return {
        "id": row.id,
        "version": version,
        "creation_date": timestamp(row.creation_date),
        "created_by": row.created_by,
        # A revision has no state of its own for the last step of its build.
        "status": "building" if state == "validating" else state,
        "error_message": row.error_message if state == "failed" else "",
        "has_request_method": row.has_request_method,
        "has_requests_method": row.has_requests_method,
    }
