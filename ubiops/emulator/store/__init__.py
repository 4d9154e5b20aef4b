"""Everything that the emulator keeps: SQL and files, no HTTP."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from ubiops.packages.reader import PackageReader

from . import archive, tables
from .audit import Audit
from .database import Database, DataFolderError
from .deployments import Deployments
from .files import Files, temporary_folder
from .folder import DATABASE, PACKAGES, open_folder
from .lookup import ensure_project
from .revisions import Revisions
from .templates import Templates
from .values import new_id
from .variables import Variables
from .versions import Versions

__all__ = ["DataFolderError", "Store"]


class Store:
    """The state of one emulator, on disk in `data_dir`, or for the time of this object when that is None.

    A change is committed, and on disk synced, when its method returns. Raises DataFolderError when the folder is in use
    or of another version.
    """

    def __init__(self, data_dir: Path | None = None) -> None:
        with ExitStack() as resources:
            durable = data_dir is not None
            if data_dir is None:
                data_dir = resources.enter_context(temporary_folder())
            lock = open_folder(data_dir, lambda path: Database(path, durable=durable).close())
            resources.callback(lock.release)
            self.database = Database(data_dir / DATABASE, durable=durable)
            resources.callback(self.database.close)
            self.files = Files(data_dir / PACKAGES, durable=durable)
            self.audit = Audit(self.database)
            self.deployments = Deployments(self.database, self.files)
            self.versions = Versions(self.database, self.files)
            self.templates = Templates()
            self.reader = resources.enter_context(PackageReader())
            self.revisions = Revisions(self.database, self.files, self.templates, self.reader)
            self.variables = Variables(self.database)
            with self.database.read() as connection:
                self.files.sweep(set(connection.scalars(select(tables.revisions.c.id))))
            self._build_seconds: float | None = None
            self._resources = resources.pop_all()

    def close(self) -> None:
        """Let go of the folder; what was in memory is gone."""
        self._resources.close()

    def stop_reading(self) -> None:
        """Let what is reading packages fail, so that nothing waits for it."""
        self.reader.close()

    def define_environment(self, project: str, name: str, display_name: str) -> None:
        """Give a project an environment of its own; the API's part for it is not emulated."""
        values = {"id": new_id(), "project": project, "name": name, "display_name": display_name}
        statement = insert(tables.environments).values(values)
        replacing = statement.on_conflict_do_update(("project", "name"), set_={"display_name": display_name})
        with self.database.write() as connection:
            ensure_project(connection, project)
            connection.execute(replacing)

    def reset(self, project: str | None = None) -> None:
        """Forget everything, or everything in one project."""
        # The tables' module: a submodule of this package has the name of some of its tables.
        projects = tables.projects
        chosen = projects.c.name == project if project is not None else projects.c.name.is_not(None)
        of_revisions = select(tables.revisions.c.id).join(tables.versions).join(tables.deployments).join(projects)
        with self.database.write() as connection:
            files = connection.scalars(of_revisions.where(chosen)).all()
            connection.execute(delete(projects).where(chosen))
        self.files.remove(files)
        if project is None:
            self.revisions.forget_failures()

    def export(self, path: Path) -> None:
        """Write the whole state into one file."""
        archive.export(self.database, self.files, path)

    def load(self, path: Path) -> None:
        """Replace the whole state by that of a file from `export`; DataFolderError when it is none."""
        archive.load(self.database, self.files, path)
        self.resume_builds(self._build_seconds)

    def fail_next_build(self, message: str) -> None:
        """Let the next build that is started fail with this reason."""
        self.revisions.fail_next(message)

    def advance_builds(self) -> int:
        """Bring every build that waits for it to its next state; how many there were."""
        return self.revisions.advance()

    def resume_builds(self, build_seconds: float | None) -> None:
        """From now on, give builds that waited for `advance_builds` a time to end, so that none waits for ever."""
        self._build_seconds = build_seconds
        if build_seconds is not None:
            self.revisions.resume(build_seconds)
