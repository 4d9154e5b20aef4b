"""Signed addresses: who has one may do one thing with one file until it expires, without the token."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, Self
from urllib.parse import quote, urlencode

#: Signed addresses begin with this path.
SIGNED_PREFIX = "/_files/"
#: A signed address is valid for so many seconds.
LIFETIME = 3600

Method = Literal["GET", "PUT"]


@dataclass(frozen=True, kw_only=True)
class Grant:
    """What a signed address allows: to read or write a file, or to write one part of a multipart upload."""

    method: Method
    bucket_id: str
    name: str
    expires: int
    upload_id: str = ""
    part_number: int = 0

    @classmethod
    def from_request(cls, method: str, path: str, query: Mapping[str, str]) -> Self | None:
        """The grant that the address of a request claims; None when it is not the address of any."""
        bucket_id, _, name = path.removeprefix(SIGNED_PREFIX).partition("/")
        numbers = (query.get("expires", ""), query.get("part_number", "0"))
        if not name or not all(number.isdecimal() and number.isascii() and len(number) < 16 for number in numbers):
            return None
        return cls(
            method="PUT" if method == "PUT" else "GET",
            bucket_id=bucket_id,
            name=name,
            expires=int(numbers[0]),
            upload_id=query.get("upload_id", ""),
            part_number=int(numbers[1]),
        )


class Signer:
    """Signs addresses and checks them. With the same token, addresses stay valid when the emulator starts anew."""

    def __init__(self, token: str | None, now: Callable[[], int]) -> None:
        self._now = now
        self._key = secrets.token_bytes(32) if token is None else hashlib.sha256(f"sign:{token}".encode()).digest()

    def path(self, method: Method, bucket_id: str, name: str, *, upload_id: str = "", part_number: int = 0) -> str:
        """Path and query of an address that allows this from now on."""
        grant = Grant(
            method=method,
            bucket_id=bucket_id,
            name=name,
            expires=self._now() // 1_000_000 + LIFETIME,
            upload_id=upload_id,
            part_number=part_number,
        )
        part = {"upload_id": upload_id, "part_number": part_number} if upload_id else {}
        query = urlencode({"expires": grant.expires, **part, "signature": self._signature(grant)})
        return f"{SIGNED_PREFIX}{bucket_id}/{quote(name, safe='')}?{query}"

    def is_valid(self, grant: Grant, signature: str) -> bool:
        """Whether that is the signature of the grant."""
        return hmac.compare_digest(self._signature(grant).encode(), signature.encode())

    def _signature(self, grant: Grant) -> str:
        parts = (grant.method, grant.bucket_id, grant.expires, grant.upload_id, grant.part_number, grant.name)
        return hmac.new(self._key, "\n".join(map(str, parts)).encode(), hashlib.sha256).hexdigest()
