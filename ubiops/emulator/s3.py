"""Buckets at an S3-compatible endpoint on this machine: signed addresses, and what the emulator asks there itself.

An address is signed as AWS documents it for query strings (Signature Version 4).
"""

from __future__ import annotations

import hashlib
import hmac
import http.client
import ipaddress
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from .errors import Invalid, NotFound, NotImplementedHere
from .signing import LIFETIME
from .store.database import Row
from .store.records import quoted

PROVIDER = "amazon_s3"
_SECONDS = 30.0
#: A page of a list has 1000 names of 1024 bytes at most.
_MAX_RESPONSE = 8 * 1024**2
_HERE = ("localhost",)


def presign(
    method: str,
    url: str,
    credentials: tuple[str, str],
    region: str,
    seconds: int,
    moment: datetime,
    query: Mapping[str, str] | None = None,
) -> str:
    """The URL with a query that lets its holder make this request until it expires; the path is encoded already."""
    access_key, secret_key = credentials
    parts = urlsplit(url)
    stamp = moment.strftime("%Y%m%dT%H%M%SZ")
    scope = f"{stamp[:8]}/{region}/s3/aws4_request"
    values = {
        **(query or {}),
        "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
        "X-Amz-Credential": f"{access_key}/{scope}",
        "X-Amz-Date": stamp,
        "X-Amz-Expires": str(seconds),
        "X-Amz-SignedHeaders": "host",
    }
    pairs = sorted((quote(name, safe="-_.~"), quote(value, safe="-_.~")) for name, value in values.items())
    encoded = "&".join(f"{name}={value}" for name, value in pairs)
    request = "\n".join((method, parts.path, encoded, f"host:{parts.netloc}\n", "host", "UNSIGNED-PAYLOAD"))
    text = "\n".join(("AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(request.encode()).hexdigest()))
    key = f"AWS4{secret_key}".encode()
    for part in (*scope.split("/"), text):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    return f"{url}?{encoded}&X-Amz-Signature={key.hex()}"


def s3_bucket(row: Row) -> S3Bucket:
    """A bucket of another provider as one that can be used; raises NotImplementedHere where it cannot be."""
    configuration, credentials = row["configuration"], row["credentials"]
    endpoint = configuration.get("endpoint_url")
    if row["provider"] != PROVIDER or not isinstance(endpoint, str) or not _is_here(endpoint):
        raise NotImplementedHere(
            f"the emulator keeps no files of the provider {row['provider']}, and reaches only S3-compatible endpoints on "
            "this machine, such as http://127.0.0.1:9000 as configuration.endpoint_url of a bucket with provider amazon_s3"
        )
    prefix = str(configuration["prefix"])
    return S3Bucket(
        url=f"{endpoint.rstrip('/')}/{quote(str(configuration['bucket']), safe='')}",
        prefix=f"{prefix.rstrip('/')}/" if prefix else "",
        region=str(configuration.get("region", "us-east-1")),
        access_key=credentials["access_key"],
        secret_key=credentials["secret_key"],
    )


def _is_here(endpoint: str) -> bool:
    try:
        parts = urlsplit(endpoint)
        host, _ = parts.hostname or "", parts.port
        return (
            parts.scheme == "http"
            and not (parts.query or parts.fragment or parts.username)
            and (host in _HERE or ipaddress.ip_address(host).is_loopback)
        )
    except ValueError:
        return False


@dataclass(frozen=True)
class S3Bucket:
    """One bucket; its methods wait for the endpoint, so they are for threads. They raise NotFound and Invalid."""

    url: str
    prefix: str
    region: str
    access_key: str
    secret_key: str

    def __repr__(self) -> str:
        return f"S3Bucket({self.url!r})"

    def address(self, method: str, name: str | None, query: Mapping[str, str] | None = None) -> str:
        """A signed address of a file, or of the bucket itself."""
        url = self.url if name is None else f"{self.url}/{quote(self.prefix + name, safe='/-_.~')}"
        credentials = (self.access_key, self.secret_key)
        return presign(method, url, credentials, self.region, LIFETIME, datetime.now(UTC), query)

    def list(self, limit: int, prefix: str, delimiter: str, token: str | None) -> dict[str, Any]:
        """A page of files."""
        query = {"list-type": "2", "max-keys": str(limit), "prefix": self.prefix + prefix}
        query |= {"delimiter": delimiter} if delimiter else {}
        query |= {"continuation-token": token} if token else {}
        root = self._xml("GET", None, query)
        own = len(self.prefix)
        return {
            "files": [
                _shown(_text(each, "Key")[own:], _text(each, "Size"), _text(each, "LastModified"))
                for each in root.iterfind("{*}Contents")
            ],
            "prefixes": [_text(each, "Prefix")[own:] for each in root.iterfind("{*}CommonPrefixes")],
            "continuation_token": root.findtext("{*}NextContinuationToken") or None,
        }

    def get(self, name: str) -> dict[str, Any]:
        """Size and date of a file."""
        _, headers = self._send("HEAD", name)
        try:
            created = parsedate_to_datetime(headers["Last-Modified"]).astimezone(UTC).isoformat()
        except ValueError:
            created = ""
        return _shown(name, headers["Content-Length"], created)

    def download(self, name: str, path: Path) -> None:
        """Write the content of a file into a new one."""
        with path.open("xb") as target:
            self._send("GET", name, target=target)

    def upload(self, name: str, path: Path) -> None:
        """Write the content of a file on the disk into a file, or replace it; raises OSError where it cannot be read."""
        with path.open("rb") as source:
            self._send("PUT", name, body=source)

    def delete(self, name: str) -> None:
        """Remove a file."""
        self.get(name)  # S3 does not say when there was none
        self._send("DELETE", name)

    def start_upload(self, name: str) -> str:
        """The identifier of a new multipart upload."""
        return _text(self._xml("POST", name, {"uploads": ""}), "UploadId")

    def complete_upload(self, name: str, upload_id: str, parts: Sequence[Mapping[str, Any]]) -> None:
        """Put the parts of an upload together."""
        listed = "".join(
            f"<Part><PartNumber>{int(part['PartNumber'])}</PartNumber><ETag>{escape(str(part.get('ETag', '')))}</ETag></Part>"
            for part in parts
        )
        body = f"<CompleteMultipartUpload>{listed}</CompleteMultipartUpload>"
        root = self._xml("POST", name, {"uploadId": upload_id}, body.encode())
        if root.tag.rpartition("}")[2] == "Error":  # after it has begun to respond with 200
            raise Invalid(f"the endpoint of the bucket has failed: {_text(root, 'Message')}")

    def _xml(self, method: str, name: str | None, query: Mapping[str, str], body: bytes | None = None) -> ET.Element:
        content, _ = self._send(method, name, query, body)
        try:
            return ET.fromstring(content)  # noqa: S314 - from this machine, and expat limits what entities amount to
        except ET.ParseError:
            raise Invalid("the endpoint of the bucket has not responded as S3 does") from None

    def _send(
        self,
        method: str,
        name: str | None,
        query: Mapping[str, str] | None = None,
        body: bytes | BinaryIO | None = None,
        target: BinaryIO | None = None,
    ) -> tuple[bytes, http.client.HTTPMessage]:
        parts = urlsplit(self.address(method, name, query))
        connection = http.client.HTTPConnection(parts.netloc, timeout=_SECONDS)
        try:
            # S3 takes no body of which it is not told the length.
            headers = {} if body is None or isinstance(body, bytes) else {"Content-Length": str(_size(body))}
            connection.request(method, f"{parts.path}?{parts.query}", body, headers)
            response = connection.getresponse()
            content = b""
            if target is None or response.status >= 300:
                content = response.read(_MAX_RESPONSE)
            else:
                length, before = response.length, target.tell()
                shutil.copyfileobj(response, target, 1024**2)
                if length is not None and target.tell() - before != length:
                    raise http.client.IncompleteRead(b"")
        except (OSError, http.client.HTTPException) as error:
            raise Invalid(f"the endpoint of the bucket cannot be reached: {error!r}") from None
        finally:
            connection.close()
        if response.status == 404 and name is not None:
            raise NotFound(f"there is no file {quoted(name)} in this bucket")
        if response.status >= 300:
            raise Invalid(f"the endpoint of the bucket has responded with the status {response.status}")
        return content, response.headers


def _shown(name: str, size: str | None, created: str) -> dict[str, Any]:
    """A file; what the endpoint does not say is left out."""
    known: dict[str, Any] = {"size": int(size)} if size and size.isdecimal() else {}
    return {"file": name, **known, **({"time_created": created} if created else {})}


def _size(file: BinaryIO) -> int:
    return os.fstat(file.fileno()).st_size


def _text(element: ET.Element, name: str) -> str:
    return element.findtext(f"{{*}}{name}") or ""
