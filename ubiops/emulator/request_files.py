"""Files in requests: what a bucket holds becomes a path for the code, and a path from the code a file in a bucket."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from .context import Context
from .errors import ApiError
from .resources.bucket_files import find_file, keep_file
from .resources.buckets import DEFAULT_BUCKET, find_own_bucket, find_s3_bucket
from .resources.request_data import FILE_PREFIX, is_list, is_mapping
from .runtime.run import Outcome, Run
from .store.values import new_id

#: The variable that names the bucket for what code returns.
BUCKET_VARIABLE = "SYS_DEFAULT_BUCKET"
_NAME_CHARACTERS = 200

Convert = Callable[[str, Any], Awaitable[Any]]


class FileError(Exception):
    """A file of a request is not there, or cannot be kept; the text is for the caller of the request."""


class RequestFiles:
    """The files of one request of a project."""

    def __init__(
        self, context: Context, project: str, inputs: Sequence[str], outputs: Sequence[str], default_bucket: str | None
    ) -> None:
        self._context, self._project = context, project
        self._inputs, self._outputs = inputs, outputs
        self._default_bucket = default_bucket or DEFAULT_BUCKET
        self._folder: Path | None = None

    def take_part(self, run: Run) -> None:
        """Let the run begin with fetching files, and end with keeping them."""
        first = run.before
        if self._inputs:

            async def before(folder: Path) -> bytes | Outcome:
                body = run.body if first is None else await first(folder)
                return body if isinstance(body, Outcome) else await self._fetch_all(run.id, body, folder)

            run.before = before
        if self._inputs or self._outputs:

            async def after(result: bytes, directory: Path) -> Outcome:
                return await self._keep_all(run.id, result, directory)

            run.after = after

    async def _fetch_all(self, request_id: str, body: bytes, folder: Path) -> bytes | Outcome:
        self._folder = folder / "requests" / request_id
        target, number = self._folder, 0

        async def fetch(where: str, address: Any) -> str:
            nonlocal number
            number += 1
            return await self._fetch(where, str(address), target / str(number))

        try:
            return json.dumps(await _converted(json.loads(body), self._inputs, fetch)).encode()
        except FileError as error:
            return Outcome(error=str(error))

    async def _fetch(self, where: str, address: str, folder: Path) -> str:
        bucket, _, name = address.removeprefix(FILE_PREFIX).partition("/")
        own = PurePosixPath(name).name
        path = folder / (own[-_NAME_CHARACTERS:] if own not in ("", ".", "..") else "file")
        try:
            s3 = await find_s3_bucket(self._context, self._project, bucket)
            source = None if s3 is not None else await self._context.read(_find, self._project, bucket, name)
            folder.mkdir(parents=True)
            if s3 is not None:
                await asyncio.to_thread(s3.download, name, path)
            elif source is not None:
                await asyncio.to_thread(shutil.copyfile, source, path)
        except ApiError as error:
            raise FileError(f"{where}: {error.message}") from None
        except FileNotFoundError:
            raise FileError(f"{where}: the file {address} was deleted") from None
        return str(path)

    async def _keep_all(self, request_id: str, result: bytes, directory: Path) -> Outcome:
        names: set[str] = set()

        async def keep(where: str, value: Any) -> str:
            return await self._keep(where, value, directory, request_id, names)

        try:
            return Outcome(result=json.dumps(await _converted(json.loads(result), self._outputs, keep)).encode())
        except FileError as error:
            return Outcome(error=str(error))

    async def clean(self) -> None:
        """Remove what was fetched for the code."""
        if self._folder is not None:
            await asyncio.to_thread(shutil.rmtree, self._folder, ignore_errors=True)

    async def _keep(self, where: str, value: Any, directory: Path, request_id: str, names: set[str]) -> str:
        given = value if is_mapping(value) else {"file": value}
        file = given.get("file")
        if not isinstance(file, str):
            raise FileError(f"{where} has to be the path of a file")
        if file.startswith(FILE_PREFIX):
            return file
        path = directory / file
        own = path.name or "file"
        bucket, name = given.get("bucket") or self._default_bucket, given.get("bucket_file")
        if name is None:
            name = f"deployment_requests/{request_id}/{own}"
            if name in names:
                name = f"deployment_requests/{request_id}/{where}/{own}"
            names.add(name)
        elif str(name).endswith("/"):
            name = f"{name}{own}"
        try:
            await self._write(str(bucket), str(name), path)
        except ApiError as error:
            raise FileError(f"{where}: {error.message}") from None
        except (OSError, ValueError):
            raise FileError(f"{where}: the code returned the file {file[:200]!r}, which cannot be read") from None
        return f"{FILE_PREFIX}{bucket}/{name}"

    async def _write(self, bucket: str, name: str, source: Path) -> None:
        s3 = await find_s3_bucket(self._context, self._project, bucket)
        if s3 is not None:
            if not source.is_file():
                raise FileNotFoundError(str(source))
            await asyncio.to_thread(s3.upload, name, source)
            return
        objects = self._context.platform.store.objects
        row = await self._context.read(_find_bucket, self._project, bucket)
        identifier = new_id()

        def copy() -> int:
            if not source.is_file():
                raise FileNotFoundError(str(source))
            unfinished, file = objects.new()
            with file, source.open("rb") as content:
                shutil.copyfileobj(content, file, 1024 * 1024)
            size = unfinished.stat().st_size
            objects.keep(unfinished, identifier)
            return size

        size = await asyncio.to_thread(copy)
        try:
            await self._context.write(keep_file, row, name, identifier, size)
        except BaseException:
            objects.remove([identifier])
            raise


def _find(context: Context, project: str, bucket: str, name: str) -> Path:
    row = find_file(context.db, _find_bucket(context, project, bucket), name)
    return context.platform.store.objects.path(row["id"])


def _find_bucket(context: Context, project: str, bucket: str) -> str:
    identifier: str = find_own_bucket(context.db, project, bucket)["id"]
    return identifier


async def _converted(data: Any, names: Sequence[str], convert: Convert) -> Any:
    """Data whose files have been converted; a file that is null stays."""
    if is_list(data):
        return [await _converted(item, names, convert) for item in data]
    if not is_mapping(data):
        return data
    made = dict(data)
    for name in names:
        value = made.get(name)
        if is_list(value):
            made[name] = [await convert(name, item) for item in value]
        elif value is not None:
            made[name] = await convert(name, value)
    return made
