"""Uploads of large files in parts: what has arrived need not be sent again, also not by another process."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import secrets
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ubiops.exceptions import ApiException

if TYPE_CHECKING:
    from ubiops.api.core_api import CoreApi
    from ubiops.utils.transfers import Report

#: Bytes of a file that is sent in parts, and of a part. Providers take 10,000 parts, and at least 5 MiB in each but the last.
LEAST_BYTES: Final = 64 << 20
PART_BYTES: Final = 16 << 20
MOST_PARTS: Final = 10_000
#: Seconds for which providers are likely to keep the parts of an upload.
KEPT_SECONDS: Final = 24 * 3600
#: Providers whose parts have an ETag.
PROVIDERS: Final = frozenset({"ubiops", "google_cloud_storage", "amazon_s3"})


def upload_in_parts(api: CoreApi, names: tuple[str, str, str], path: str, report: Report) -> bool:
    """Upload a file in parts; False when that is not possible here, and nothing was sent. `names`: project, bucket, file.

    Raises what the methods of CoreApi and `put_file` raise.
    """
    found = os.stat(path)
    size, part_bytes = found.st_size, max(PART_BYTES, -(-found.st_size // MOST_PARTS))
    state = _State(
        [api.api_client.configuration.host, *names, os.path.abspath(path), size, found.st_mtime_ns, part_bytes]
    )
    while True:
        resumed = state.upload_id is not None
        try:
            if state.upload_id is None:
                started = api.files_start_multipart_upload(*names)
                if started.provider not in PROVIDERS or not started.upload_id:
                    return False
                state.begin(started.upload_id)
            return _send(api, names, path, state, size, part_bytes, report)
        except ApiException as error:
            # The provider has dropped the parts of an earlier try, or does not know of parts at all.
            if error.status not in {400, 404, 405, 501}:
                raise
            state.drop()
            if not resumed:
                if error.status in {405, 501}:
                    return False
                raise


def _send(
    api: CoreApi, names: tuple[str, str, str], path: str, state: _State, size: int, part_bytes: int, report: Report
) -> bool:
    upload_id = state.upload_id
    done = 0
    with open(path, "rb") as file:
        for number, start in enumerate(range(0, size, part_bytes), 1):
            length = min(part_bytes, size - start)
            if number not in state.tags:
                signed = api.files_upload(*names, upload_id=upload_id, part_number=number)
                part = _Part(file, start, length)
                headers = api.api_client.put_file(signed.url, part, _shifted(report, done, size))
                tag = headers.get("ETag")
                if not tag:
                    state.drop()
                    return False
                state.add(number, tag)
            done += length
            report(done, size)
    parts = [{"PartNumber": number, "ETag": tag} for number, tag in sorted(state.tags.items())]
    api.files_complete_multipart_upload(*names, {"upload_id": upload_id, "parts": parts})
    state.drop()
    return True


def _shifted(report: Report, before: int, size: int) -> Report:
    """The progress function of a part."""

    def report_part(sent: int, _total: int | None) -> None:
        report(before + sent, size)

    return report_part


class _Part(io.RawIOBase):
    """A section of an open file."""

    def __init__(self, file: io.BufferedReader, start: int, length: int) -> None:
        self._file, self._start, self._length = file, start, length
        self._at = 0
        self.name = file.name

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self._at = offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._length}[whence]
        return self._at

    def tell(self) -> int:
        return self._at

    def read(self, size: int = -1) -> bytes:
        left = self._length - self._at
        self._file.seek(self._start + self._at)
        content = self._file.read(left if size < 0 else min(size, left))
        self._at += len(content)
        return content


class _State:
    """Which parts have arrived, in a file of the user's cache, by what is uploaded and where to."""

    def __init__(self, identity: list[Any]) -> None:
        key = hashlib.sha256(json.dumps(identity).encode()).hexdigest()[:32]
        self._path = _cache_folder() / f"{key}.json"
        self.upload_id: str | None = None
        self.tags: dict[int, str] = {}
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            kept = json.loads(self._path.read_bytes())
            if time.time() - kept["begun"] < KEPT_SECONDS:
                self._begun = kept["begun"]
                self.tags = {int(number): str(tag) for number, tag in kept["tags"].items()}
                self.upload_id = str(kept["upload_id"])

    def begin(self, upload_id: str) -> None:
        """Begin a new upload."""
        self.upload_id, self.tags, self._begun = upload_id, {}, time.time()

    def add(self, number: int, tag: str) -> None:
        """Keep that a part has arrived."""
        self.tags[number] = tag
        content = json.dumps({"upload_id": self.upload_id, "begun": self._begun, "tags": self.tags}).encode()
        # Without a cache an upload cannot be resumed, but it can be made.
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = self._path.with_name(f".{secrets.token_hex(8)}")
            unfinished.write_bytes(content)
            unfinished.replace(self._path)

    def drop(self) -> None:
        """Forget the upload."""
        self.upload_id, self.tags = None, {}
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)


def _cache_folder() -> Path:
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(base) / "ubiops" / "uploads"
