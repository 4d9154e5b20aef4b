"""The environment of a package that brings requirements: it is the version's, and its builds are those of the package.

Its revisions and builds have the identifiers of the version's revisions and of their first builds.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..context import Context
from ..resources.environments import ENVIRONMENTS
from ..store.database import Row

_VERSION = """
    SELECT versions.*, deployments.project, deployments.name AS deployment FROM versions
    JOIN deployments ON deployments.id = deployment_id WHERE versions.id = ?
"""
_OF_VERSION = "SELECT * FROM environments WHERE version_id = ?"
_DELETE = "DELETE FROM environments WHERE version_id = (SELECT version_id FROM revisions WHERE id = ?)"
_USE = "UPDATE environments SET active_build = ? WHERE version_id = (SELECT version_id FROM revisions WHERE id = ?)"


def begin(context: Context, build: Row, folder: str, files: Mapping[str, str]) -> None:
    """Give a version the environment that these files of its package ask for, with a build that is under way."""
    version = context.db.one(_VERSION, build["version_id"])
    revision = context.db.one("SELECT * FROM revisions WHERE id = ?", build["revision_id"])
    if version is None or revision is None:  # deleted
        return
    if context.db.one("SELECT 1 FROM environment_revisions WHERE id = ?", revision["id"]) is not None:
        return  # begun before the emulator was killed
    environment = context.db.one(_OF_VERSION, version["id"])
    if environment is None:
        values = {
            "name": f"implicit-{version['id']}",
            "display_name": f"{version['deployment']}:{version['version']}",
            "base_environment": version["environment"],
            "version_id": version["id"],
        }
        environment = ENVIRONMENTS.create(context, version["project"], values)
    values = {name: revision[name] for name in ("id", "creation_date", "created_by", "size")}
    found = {"environment_id": environment["id"], "folder": folder, "files": dict(files)}
    context.db.insert("environment_revisions", {**values, **found})
    values = {"id": build["id"], "revision_id": revision["id"], "creation_date": context.now()}
    state = {"status": "processing", "error_message": "", "trigger": "Deployment file upload"}
    context.db.insert("environment_builds", {**values, **state})


def end(context: Context, build_id: str, revision_id: str, error_message: str) -> None:
    """End the build with that of the package; a version whose new package asks for nothing loses the environment."""
    status = "failed" if error_message else "success"
    context.db.update("environment_builds", build_id, {"status": status, "error_message": error_message})
    if error_message:
        return
    if context.db.one("SELECT 1 FROM environment_builds WHERE id = ?", build_id) is None:
        context.db.execute(_DELETE, (revision_id,))
    else:
        context.db.execute(_USE, (build_id, revision_id))
