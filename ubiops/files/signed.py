"""Files at signed URLs: on another server, which takes the signature in the URL for permission. The token is not sent there."""

from __future__ import annotations

import base64
import logging
import os
import re
import time
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final, NamedTuple
from urllib.parse import parse_qsl

from ubiops.exceptions import ApiConnectionError, ApiException, ApiTimeoutError, ApiValueError
from ubiops.files.download import BLOCK_SIZE, size_in
from ubiops.files.resuming import ResumablePartialFile
from ubiops.files.saving import PartialFile
from ubiops.files.source import FileSource
from ubiops.files.upload import FileUpload, Progress
from ubiops.transport.call import Channel
from ubiops.transport.deadline import Deadline
from ubiops.transport.request import Request
from ubiops.transport.response import Response
from ubiops.transport.retry import wait_before
from ubiops.transport.secret import Secret, without_secrets

_LOGGER: Final = logging.getLogger("ubiops")

_CONTENT_RANGE: Final = re.compile(r"bytes (\d{1,18})-\d{1,18}/(\d{1,18}|\*)")
_DAMAGED: Final = "The file was damaged on its way: its MD5 is not the one that the server has sent"
#: A value in a query that is at least so long may be a signature, or a part of one.
_LONG: Final = 8


class SignedUrl(NamedTuple):
    """A file on a server: the channel there, and the path with the query, which holds the signature."""

    channel: Channel
    target: Secret
    headers: Mapping[str, str]

    def put(
        self, file: FileSource, progress: Progress | None = None, headers: Mapping[str, str] | None = None
    ) -> Mapping[str, str]:
        """Send a file with one PUT, and return the headers of the response. It is sent again after an error that may pass, unless it is a stream.

        Where the response has the MD5 of what was stored, raises ApiConnectionError if it is not that of the file.
        """
        upload = FileUpload(file, progress)
        try:
            request = Request("PUT", self.target, {**self.headers, **(headers or {})}, upload, signed=True)
            received = self.channel.send(request).headers
        except ApiException as error:
            failure = error
        else:
            expected = _md5_in(received) or _md5_of_etag(received)
            if expected is not None and upload.md5() not in {None, expected}:
                raise ApiConnectionError(reason=_DAMAGED)
            return received
        failure = self._without_signature(failure)  # No local variable keeps the original.
        raise failure

    def get(
        self,
        path: str | os.PathLike[str],
        overwrite: bool = False,
        progress: Progress | None = None,
        resume: bool = False,
    ) -> str:
        """Save the file as `path`, and return the path that it was saved as. A download that is cut off goes on where it ended."""
        path = os.path.abspath(os.fsdecode(path))
        folder = os.path.dirname(path)
        if not os.path.isdir(folder):
            raise ApiValueError(f"There is no folder {folder!r}")
        try:
            with ResumablePartialFile(path) if resume else PartialFile(folder) as file:
                self._receive(_Receiving(file, progress))
                return file.publish(path, overwrite)
        except ApiException as error:
            failure = error
        failure = self._without_signature(failure)  # No local variable keeps the original.
        raise failure

    def _receive(self, receiving: _Receiving) -> None:
        deadline = None if self.channel.deadline is None else Deadline(self.channel.deadline)
        failures = 0
        while True:
            before = receiving.done
            request = Request("GET", self.target, {**self.headers, **receiving.range_headers()}, signed=True)
            try:
                opened = self.channel.open(request, self._without_signature, deadline)
            except ApiException as error:
                if error.status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE and receiving.done:
                    receiving.forget()
                    continue
                raise
            with opened as response:
                receiving.begin(response)
                try:
                    receiving.read(response)
                except ApiTimeoutError:
                    raise
                except ApiConnectionError as error:
                    failures = 1 if receiving.done > before else failures + 1
                    wait = wait_before(failures)
                    if failures > self.channel.retries or (deadline is not None and wait >= deadline.left):
                        raise
                    _LOGGER.info("GET %s again in %.2f s, from byte %d: %s", request.path, wait, receiving.done, error)
                else:
                    receiving.check()
                    return
            time.sleep(wait)

    def _without_signature(self, error: ApiException) -> ApiException:
        query = self.target.partition("?")[2]
        values = [value for _, value in parse_qsl(query) if len(value) >= _LONG]
        return without_secrets(error, (query, *values))


class _Receiving:
    """A file that is being received, with one response or several."""

    def __init__(self, file: PartialFile, progress: Progress | None) -> None:
        self.done = file.size
        self._file = file
        self._progress = progress
        self._total: int | None = None
        #: What tells this version of the file from another, so that no two are mixed.
        self._validator = file.validator
        self._md5: bytes | None = None

    def range_headers(self) -> dict[str, str]:
        """The headers to ask for the rest of the file, if a part has arrived and the server can tell that the rest belongs to it."""
        if not self.done or self._validator is None:
            return {}
        return {"Range": f"bytes={self.done}-", "If-Range": self._validator}

    def begin(self, response: Response) -> None:
        """Go on with what the response holds: the rest that was asked for, or the whole file."""
        self._md5 = _md5_in(response.headers)
        if response.status == HTTPStatus.PARTIAL_CONTENT:
            part = _CONTENT_RANGE.fullmatch(response.headers.get("Content-Range", ""))
            if part is None or int(part[1]) != self.done:
                raise ApiException(206, "the response is not the part of the file that was asked for")
            if self._total is None and part[2] != "*":
                self._total = int(part[2])
            self._report()
            return
        self.done = 0
        self._total = size_in(response.headers)
        tag = response.headers.get("ETag", "")
        self._validator = tag if tag.startswith('"') else response.headers.get("Last-Modified")
        if response.headers.get("Content-Encoding", "identity") != "identity":
            self._validator = None  # Parts are counted in compressed bytes.
        self._file.restart(self._validator, self._total)
        self._report()

    def forget(self) -> None:
        """Begin anew: what had arrived is not a part of the file."""
        self.done, self._validator = 0, None

    def check(self) -> None:
        """Raise `ApiConnectionError` if the file is not what the server says that it is."""
        if self._md5 is not None and self._file.md5() != self._md5:
            self._file.restart(None, None)
            raise ApiConnectionError(reason=_DAMAGED)

    def read(self, response: Response) -> None:
        """Save what the response holds."""
        for piece in response.stream(BLOCK_SIZE):
            self._file.write(piece)
            self.done += len(piece)
            self._report()
        if self._total is not None and self.done < self._total:
            raise ApiConnectionError(reason="The server has sent only a part of the rest of the file")

    def _report(self) -> None:
        if self._progress is not None:
            self._progress(self.done, self._total)


def _md5_in(headers: Mapping[str, str]) -> bytes | None:
    """The MD5 of the whole file, as Google and Azure send it."""
    found = re.search(r"\bmd5=([A-Za-z0-9+/]{22}==)", headers.get("x-goog-hash", ""))
    text = found[1] if found else headers.get("Content-MD5", "")
    if "Content-Range" in headers and not found:
        return None  # That of the part.
    try:
        digest = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return digest if len(digest) == 16 else None


def _md5_of_etag(headers: Mapping[str, str]) -> bytes | None:
    """The MD5 of what was stored, as Amazon and Google send it; with keys of one's own, the ETag is something else there."""
    tag = re.fullmatch('"([0-9a-f]{32})"', headers.get("ETag", ""))
    if tag is None or headers.get("x-amz-server-side-encryption", "AES256") != "AES256":
        return None
    if "x-amz-server-side-encryption-customer-algorithm" in headers or "x-goog-encryption-algorithm" in headers:
        return None
    return bytes.fromhex(tag[1])
