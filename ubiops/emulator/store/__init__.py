"""What the emulator keeps: a database and files."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from ubiops.packages.reader import PackageReader

from . import archive
from .database import Database
from .files import Files, temporary_folder
from .folder import DATABASE, OBJECTS, PACKAGES, SCRATCH, open_folder, sweep_scratch
from .schema import DataFolderError

__all__ = ["DataFolderError", "Store"]


class Store:
    """The state of one emulator, on disk in `data_dir`, or for the time of this object when that is None.

    Raises DataFolderError when the folder is in use or of another version.
    """

    def __init__(self, data_dir: Path | None = None) -> None:
        with ExitStack() as resources:
            durable = data_dir is not None
            if data_dir is None:
                data_dir = resources.enter_context(temporary_folder())
            lock = open_folder(data_dir, lambda path: Database(path, durable=durable).close())
            resources.callback(lock.release)
            self.folder = data_dir
            self.database = Database(data_dir / DATABASE, durable=durable)
            resources.callback(self.database.close)
            self.files = Files(data_dir / PACKAGES, durable=durable)
            self.objects = Files(data_dir / OBJECTS, durable=durable, suffix=".bin")
            #: Multipart uploads whose object is being appended to, or which are being completed.
            self.claimed_uploads: set[str] = set()
            #: The identifiers of all files, as SQL.
            self.kept = {
                self.files: "SELECT id FROM revisions UNION SELECT id FROM environment_revisions "
                "UNION SELECT id FROM exports WHERE size IS NOT NULL UNION SELECT id FROM imports WHERE size IS NOT NULL",
                self.objects: "SELECT id FROM bucket_files UNION SELECT coalesce(appended_to, id) FROM upload_parts",
            }
            self.reader = resources.enter_context(PackageReader())
            with self.database.read() as db:
                for files, ids in self.kept.items():
                    files.sweep(set(db.values(ids)))
            sweep_scratch(data_dir)
            self._resources = resources.pop_all()

    def close(self) -> None:
        """Let go of the folder; what was in memory is gone."""
        self._resources.close()

    @contextmanager
    def scratch(self) -> Generator[Path]:
        """A folder for the time of a block, on the disk of the data."""
        with tempfile.TemporaryDirectory(prefix=SCRATCH, dir=self.folder, ignore_cleanup_errors=True) as folder:
            yield Path(folder)

    def export(self, path: Path) -> None:
        """Write the whole state into one file."""
        archive.export(self, path)

    def load(self, path: Path) -> None:
        """Replace the whole state by that of a file from `export`; DataFolderError when it is none."""
        archive.load(self, path)
