"""Files between this machine and the buckets of a project.

Every function takes an ApiClient or a CoreApi as `client`. `_progress_bar` shows one bar for all files, in a terminal or notebook.
They raise ApiValueError for arguments that make no sense, what the methods of CoreApi raise that are named in each function, and
OSError when a file cannot be read or written. The first failure ends the other transfers, too.
"""

from __future__ import annotations

import functools
import os
import tempfile
from typing import TYPE_CHECKING, Any, Final

from ubiops.exceptions import ApiTypeError, ApiValueError, NotFoundException
from ubiops.files import resuming
from ubiops.utils import multipart
from ubiops.utils.local_names import make_folder, paths_below, plain_name
from ubiops.utils.paging import iterate
from ubiops.utils.transfers import Slots, run_transfers
from ubiops.utils.waiting import core_api

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from typing import Self

    from ubiops.api.core_api import CoreApi
    from ubiops.api_client import ApiClient
    from ubiops.utils.transfers import Report

    StrPath = str | os.PathLike[str]

URI_PREFIX: Final = "ubiops-file://"
#: Headers that the providers of buckets ask for when a file is sent to them.
PROVIDER_HEADERS: Final = {"azure_blob_storage": {"x-ms-version": "2020-04-08", "x-ms-blob-type": "BlockBlob"}}
#: Files that are asked for at a time.
PAGE_SIZE: Final = 1000


class UbiOpsFile:
    """A file in a bucket, as request data names it: `ubiops-file://BUCKET/NAME`."""

    def __init__(self, bucket: str, file: str) -> None:
        self._bucket = bucket
        self._file = file

    @property
    def bucket(self) -> str:
        """Name of the bucket."""
        return self._bucket

    @property
    def file(self) -> str:
        """Name of the file in the bucket, its prefix included."""
        return self._file

    @property
    def file_uri(self) -> str:
        """The URI of the file."""
        return f"{URI_PREFIX}{self._bucket}/{self._file}"

    @classmethod
    def from_uri(cls, file_uri: str) -> Self:
        """The file of a URI. Raises ApiValueError when it is not one."""
        cls.validate_uri(file_uri)
        bucket, _, file = cls.remove_file_prefix(file_uri).partition("/")
        return cls(bucket, file)

    @staticmethod
    def remove_file_prefix(file_uri: str) -> str:
        """The URI without `ubiops-file://`."""
        return file_uri.removeprefix(URI_PREFIX)

    @classmethod
    def validate_uri(cls, file_uri: str) -> bool:
        """True for the URI of a file. Raises ApiValueError for everything else."""
        if not isinstance(file_uri, str):
            raise ApiValueError(f"file_uri is text like {URI_PREFIX}BUCKET/NAME, not {type(file_uri).__name__}")
        bucket, slash, file = cls.remove_file_prefix(file_uri).partition("/")
        if not (file_uri.startswith(URI_PREFIX) and bucket and slash and file):
            raise ApiValueError(f"file_uri is text like {URI_PREFIX}BUCKET/NAME, not {file_uri!r}")
        return True

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._bucket!r}, {self._file!r})"


def upload_file(
    client: ApiClient | CoreApi,
    project_name: str,
    file_path: StrPath,
    bucket_name: str = "default",
    file_name: StrPath | None = None,
    _progress_bar: bool = True,
    skip_existing: bool = False,
) -> str:
    """Upload a file to a bucket, and return its URI.

    `file_name` is its name in the bucket, with any prefix; the local file's own unless given, also below a name that ends with `/`. A
    large file is sent in parts, and goes on where an earlier call for the same file was cut off. With `skip_existing` nothing is sent
    when the bucket has a file of that name and size which is newer. Calls `files_upload`, and for large files
    `files_start_multipart_upload` and `files_complete_multipart_upload`.
    """
    path = _existing_file(file_path, "file_path")
    name = os.path.basename(path) if file_name is None else _bucket_name(file_name)
    if name.endswith("/"):
        name += os.path.basename(path)
    return _upload(client, project_name, {name: path}, bucket_name, 1, not _progress_bar, skip_existing)[0]


def upload_files(
    client: ApiClient | CoreApi,
    project_name: str,
    file_paths: Sequence[StrPath],
    bucket_name: str = "default",
    file_prefix: str | None = None,
    parallel_uploads: int = 5,
    _progress_bar: bool = True,
    skip_existing: bool = False,
) -> list[str]:
    """Upload files, and folders with all that is in them, to a bucket; returns the URIs.

    A file of a folder is called by its path below that folder. `file_prefix` is put before all names as it is, so it needs a `/` at its
    end to be a folder. Everything else is as for `upload_file`. Raises ApiValueError also when two files would get one name.
    """
    files = bucket_names(file_paths, file_prefix)
    return _upload(client, project_name, files, bucket_name, parallel_uploads, not _progress_bar, skip_existing)


def download_file(
    client: ApiClient | CoreApi,
    project_name: str,
    bucket_name: str = "default",
    file_name: str | None = None,
    file_uri: str | None = None,
    output_path: StrPath = ".",
    stream: bool = True,  # noqa: ARG001 - as in the published client
    chunk_size: int = 8192,  # noqa: ARG001
    _progress_bar: bool = True,
    overwrite: bool = False,
    skip_existing: bool = False,
) -> str:
    """Download a file from a bucket, and return the path that it is saved as.

    The file is named by `file_uri`, or by `bucket_name` and `file_name`. `output_path` is the folder to save it in under the last part of
    its name, or the path to save it as; folders on the way are made. It appears when it is complete, and replaces another file only
    with `overwrite`. With `skip_existing` nothing is sent when that path has a file of the same size which is newer. What has arrived of
    a large file is kept for the next call if this one is cut off. `stream` and `chunk_size` make no difference: it is always streamed.

    Raises FileExistsError when there is such a file. Calls `files_download`, and `files_get` for `skip_existing`.
    """
    api = core_api(client)
    if file_uri is not None:
        file = UbiOpsFile.from_uri(file_uri)
    elif file_name is not None:
        file = UbiOpsFile(bucket_name, file_name)
    else:
        raise ApiValueError("file_uri is missing, or file_name with bucket_name")
    path = os.path.abspath(output_path)
    if os.path.isdir(path) or os.fspath(output_path).endswith(("/", os.sep)):
        path = os.path.join(path, plain_name(file.file))
    if skip_existing and os.path.exists(path):
        found = api.files_get(project_name, file.bucket, file.file)
        if _is_same(path, found.size, found.time_created):
            return path
    _refuse_existing([] if overwrite else [path])
    os.makedirs(os.path.dirname(path), exist_ok=True)
    job = functools.partial(_get, api, (project_name, file.bucket, file.file), path, overwrite, True, Slots(1))
    return run_transfers(f"Downloading {os.path.basename(path)}", [job], None, 1, not _progress_bar)[0]


def download_files(
    client: ApiClient | CoreApi,
    project_name: str,
    bucket_name: str = "default",
    prefix: str | None = None,
    output_path: StrPath = ".",
    stream: bool = True,  # noqa: ARG001 - as in the published client
    chunk_size: int = 8192,  # noqa: ARG001
    parallel_downloads: int = 5,
    _progress_bar: bool = True,
    overwrite: bool = False,
    skip_existing: bool = False,
) -> list[str]:
    """Download all files of a bucket, or those whose names begin with `prefix`, and return the paths that they are saved as.

    They are saved below the folder `output_path`, which is made when needed, under their whole names; a name cannot lead out of it. Everything
    else is as for `download_file`. Raises FileExistsError before anything is downloaded. Calls `files_list` and `files_download`.
    """
    api, places = core_api(client), Slots(parallel_downloads)
    root = os.path.abspath(output_path)
    if os.path.exists(root) and not os.path.isdir(root):
        raise ApiValueError(f"output_path is a folder, and {os.fspath(output_path)} is not")
    found = list(iterate(api.files_list, project_name, bucket_name, prefix=prefix, limit=PAGE_SIZE))
    files = {item.file: item for item in found if not item.file.endswith("/")}
    paths = paths_below(root, files)
    wanted = paths
    if skip_existing:
        wanted = {
            name: path for name, path in paths.items() if not _is_same(path, files[name].size, files[name].time_created)
        }
    _refuse_existing([] if overwrite else wanted.values())
    for folder in sorted({os.path.dirname(path) for path in wanted.values()}):
        make_folder(folder, root)
    jobs = [
        functools.partial(
            _get,
            api,
            (project_name, bucket_name, name),
            path,
            overwrite,
            (files[name].size or 0) >= resuming.KEPT_BYTES,
            places,
        )
        for name, path in wanted.items()
    ]
    total = sum(files[name].size or 0 for name in wanted)
    saved = run_transfers(f"Downloading {len(jobs)} files", jobs, total, parallel_downloads, not _progress_bar)
    return list({**paths, **dict(zip(wanted, saved, strict=True))}.values())


def handle_file_input(
    client: ApiClient | CoreApi,
    project_name: str,
    file: StrPath,
    bucket_name: str = "default",
    file_prefix: str | None = None,
    file_name: str | None = None,
    _progress_bar: bool = True,
) -> str:
    """The URI of a file for request data: of one that is in a bucket, or of a local file or folder, which is uploaded.

    `file` is a URI, whose file has to exist; the path of a file; or that of a folder, which is uploaded as a zip of what is in it. The name in
    the bucket is `file_prefix` and `file_name`, the latter the local one unless given. Raises NotFoundException for a URI without a file.
    Calls `files_get` or `files_upload`.
    """
    api = core_api(client)
    if isinstance(file, str) and file.startswith(URI_PREFIX):
        found = UbiOpsFile.from_uri(file)
        try:
            api.files_get(project_name, found.bucket, found.file)
        except NotFoundException as error:
            error.hint = f"There is no file {file}."
            raise
        return file
    if not os.path.isdir(file):
        path = _existing_file(file, "file")
        name = f"{file_prefix or ''}{file_name or os.path.basename(path)}"
        return upload_file(api, project_name, path, bucket_name, name, _progress_bar)
    from ubiops.packages import zip_dir

    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, f"{os.path.basename(os.path.abspath(file))}.zip")
        zip_dir(file, path, package_directory="")
        name = f"{file_prefix or ''}{file_name or os.path.basename(path)}"
        return upload_file(api, project_name, path, bucket_name, name, _progress_bar)


def bucket_names(file_paths: Sequence[StrPath], prefix: str | None = None) -> dict[str, str]:
    """The paths of files, and of those in folders, by their names in a bucket. Raises ApiValueError when two would get one name."""
    if isinstance(file_paths, (str, bytes, os.PathLike)):
        raise ApiValueError("file_paths is a list of paths; for a single file there is upload_file")
    files: dict[str, str] = {}
    for given in file_paths:
        found: Iterable[tuple[str, str]]
        if os.path.isdir(given):
            found = _files_below(os.fspath(given))
        else:
            path = _existing_file(given, "file_paths")
            found = [(os.path.basename(path), path)]
        for below, path in found:
            name = f"{prefix or ''}{below}"
            if not os.path.samefile(files.setdefault(name, path), path):
                raise ApiValueError(f"file_paths has two files for the name {name!r}: {files[name]} and {path}")
    return files


def _upload(
    client: ApiClient | CoreApi,
    project_name: str,
    files: dict[str, str],
    bucket_name: str,
    workers: int,
    quiet: bool,
    skip_existing: bool,
) -> list[str]:
    api, places = core_api(client), Slots(workers)
    wanted = files
    if skip_existing:
        wanted = unsent_files(api, project_name, bucket_name, files)
    sizes = {name: os.path.getsize(path) for name, path in wanted.items()}
    jobs = [
        functools.partial(_put, api, (project_name, bucket_name, name), path, sizes[name], places)
        for name, path in wanted.items()
    ]
    what = next(iter(wanted)) if len(wanted) == 1 else f"{len(wanted)} files"
    run_transfers(f"Uploading {what}", jobs, sum(sizes.values()), workers, quiet)
    return [UbiOpsFile(bucket_name, name).file_uri for name in files]


def _put(api: CoreApi, names: tuple[str, str, str], path: str, size: int, places: Slots, report: Report) -> None:
    if size >= multipart.LEAST_BYTES:
        with places:
            if multipart.upload_in_parts(api, names, path, report):
                return
    signed = api.files_upload(*names)
    with places:
        api.api_client.put_file(signed.url, path, report, PROVIDER_HEADERS.get(signed.provider))


def _get(
    api: CoreApi,
    names: tuple[str, str, str],
    path: str,
    overwrite: bool,
    resume: bool,
    places: Slots,
    report: Report,
) -> str:
    signed = api.files_download(*names)
    with places:
        return api.api_client.get_file(signed.url, path, overwrite, report, resume)


def _existing_file(path: StrPath, argument: str) -> str:
    if not isinstance(path, (str, os.PathLike)):
        raise ApiTypeError(f"{argument} is the path of a file, not {type(path).__name__}")
    text = os.fspath(path)
    if not os.path.isfile(text):
        what = "a folder" if os.path.isdir(text) else "no file"
        raise ApiValueError(f"{argument}: there is {what} at {text!r}")
    return text


def _bucket_name(name: StrPath) -> str:
    return name if isinstance(name, str) else os.fspath(name).replace(os.sep, "/")


def _files_below(folder: str) -> Iterator[tuple[str, str]]:
    """The files in a folder and below it, each with its path below the folder."""
    for current, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(current, name)
            yield os.path.relpath(path, folder).replace(os.sep, "/"), path


def unsent_files(api: CoreApi, project_name: str, bucket_name: str, files: dict[str, str]) -> dict[str, str]:
    """Those of `files`, by their names in the bucket, that the bucket lacks or has only an older or other version of."""
    prefix = os.path.commonprefix(list(files))  # noqa: RUF071 - names in a bucket are not paths
    found = iterate(api.files_list, project_name, bucket_name, prefix=prefix or None, limit=PAGE_SIZE)
    present = {item.file: item for item in found}
    return {name: path for name, path in files.items() if not _is_sent(path, present.get(name))}


def _is_sent(path: str, found: Any) -> bool:
    """Whether the bucket has this file, as far as size and time tell."""
    if found is None or found.size != os.path.getsize(path) or found.time_created is None:
        return False
    return bool(found.time_created.timestamp() >= os.path.getmtime(path))


def _is_same(path: str, size: int | None, created: datetime | None) -> bool:
    """Whether this path has a file of the bucket, as far as size and time tell."""
    try:
        local = os.stat(path)
    except OSError:
        return False
    return created is not None and local.st_size == size and local.st_mtime >= created.timestamp()


def _refuse_existing(paths: Iterable[str]) -> None:
    existing = [path for path in paths if os.path.lexists(path)]
    if existing:
        more = f" and {len(existing) - 1} more" if len(existing) > 1 else ""
        raise FileExistsError(
            f"{existing[0]}{more} already exists; use overwrite=True to replace it, or skip_existing=True to keep what is the same"
        )
