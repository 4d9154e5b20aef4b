"""A bucket on the small platform, as the storage of a cloud keeps it: signed URLs, ETags, ranges, parts."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, unquote

from utils.platform import Call, Platform, Reply

FILES = "/projects/p/buckets/default/files"
ONE = f"{FILES}/([^/]+)"


@dataclass
class Stored:
    """A file with the time at which it arrived."""

    content: bytes
    created: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def tag(self) -> str:
        return f'"{hashlib.md5(self.content).hexdigest()}"'


class Bucket:
    """The bucket `default` of the project `p`."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform
        self.files: dict[str, Stored] = {}
        self.parts: dict[str, dict[int, bytes]] = {}
        self.provider = "google_cloud_storage"
        self.page_size = 1000
        #: Called with each transfer before it is handled; what it returns is sent in its place.
        self.before: Callable[[Call], Reply | None] = lambda _call: None
        self._numbers = itertools.count(1)
        platform.on("GET", FILES, self._list)
        platform.on("GET", ONE, self._get)
        platform.on("POST", ONE, self._sign)
        platform.on("GET", f"{ONE}/download", self._sign)
        platform.on("POST", f"{ONE}/start-multipart-upload", self._start)
        platform.on("POST", f"{ONE}/complete-multipart-upload", self._complete)
        platform.on("PUT", "/signed/([^/]+)", self._put)
        platform.on("GET", "/signed/([^/]+)", self._send)

    def __setitem__(self, name: str, content: bytes) -> None:
        self.files[name] = Stored(content)

    def __getitem__(self, name: str) -> bytes:
        return self.files[name].content

    def transfers(self, method: str) -> list[str]:
        """Names of the files that were sent or asked for, in order."""
        return [unquote(call.parts[0]) for call in self.platform.asked("/signed/.*") if call.method == method]

    def _shown(self, name: str) -> dict[str, Any]:
        found = self.files[name]
        return {"file": name, "size": len(found.content), "time_created": found.created.isoformat()}

    def _list(self, call: Call) -> Any:
        names = sorted(name for name in self.files if name.startswith(call.query.get("prefix", "")))
        start = int(call.query.get("continuation_token", 0))
        end = start + self.page_size
        return {
            "files": [self._shown(name) for name in names[start:end]],
            "prefixes": [],
            "continuation_token": str(end) if end < len(names) else None,
        }

    def _get(self, call: Call) -> Any:
        name = unquote(call.parts[0])
        return self._shown(name) if name in self.files else Reply({"error": f"no file {name}"}, 404)

    def _sign(self, call: Call) -> Any:
        name = unquote(call.parts[0])
        if call.method == "GET" and name not in self.files:
            return Reply({"error": f"no file {name}"}, 404)
        part = f"&upload={call.query['upload_id']}&part={call.query['part_number']}" if call.query else ""
        url = f"{self.platform.url}/signed/{quote(name, safe='')}?signature=0123456789{part}"
        return {"url": url, "provider": self.provider}

    def _start(self, _call: Call) -> Any:
        upload = f"upload-{next(self._numbers)}"
        self.parts[upload] = {}
        return {"upload_id": upload, "provider": self.provider}

    def _complete(self, call: Call) -> Any:
        body = call.json
        parts = self.parts.pop(body["upload_id"], None)
        if parts is None:
            return Reply({"error": "no such upload"}, 404)
        for part in body["parts"]:
            assert part["ETag"] == Stored(parts[part["PartNumber"]]).tag
        self[unquote(call.parts[0])] = b"".join(parts[part["PartNumber"]] for part in body["parts"])
        return {"upload_id": body["upload_id"], "provider": self.provider}

    def _put(self, call: Call) -> Any:
        if (reply := self.before(call)) is not None:
            return reply
        stored = Stored(call.body)
        if "part" in call.query:
            self.parts[call.query["upload"]][int(call.query["part"])] = call.body
        else:
            self.files[unquote(call.parts[0])] = stored
        return Reply(b"", headers={"ETag": stored.tag})

    def _send(self, call: Call) -> Any:
        if (reply := self.before(call)) is not None:
            return reply
        stored = self.files[unquote(call.parts[0])]
        content, headers, status = stored.content, {"ETag": stored.tag}, 200
        wanted = call.headers.get("Range")
        if wanted and call.headers.get("If-Range") in {None, stored.tag}:
            start = int(wanted.removeprefix("bytes=").removesuffix("-"))
            if start >= len(content):
                return Reply(b"", 416, {"Content-Range": f"bytes */{len(content)}"})
            headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
            content, status = content[start:], 206
        return Reply(content, status, headers)
