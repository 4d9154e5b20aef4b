"""Files in a bucket. Generated from openapi/files.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import INTEGER, OBJECT, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any


class FileItem(Model):
    """A file in a bucket."""

    __slots__ = ()

    file: str = field(TEXT, "Name of the file.", required=True)
    size: int | None = field(INTEGER, "Size in bytes.")
    time_created: datetime | None = field(TIMESTAMP, "Time of creation.")

    def __init__(
        self,
        *,
        file: str = UNSET,
        size: int | None = UNSET,
        time_created: datetime | str | None = UNSET,
    ) -> None:
        self._fill(locals())


class FileDetail(Model):
    """A page of files."""

    __slots__ = ()

    continuation_token: str | None = field(
        TEXT, "Start of the next page; null, empty or absent on the last page.", nullable=True
    )
    files: list[FileItem] = field(ListOf(ModelOf("FileItem")), "Files on this page.", required=True)
    prefixes: list[str] = field(
        ListOf(TEXT),
        "Folders on this page, each with the delimiter at its end; empty without `delimiter`.",
        required=True,
    )

    def __init__(
        self,
        *,
        continuation_token: str | None = UNSET,
        files: Sequence[FileItem | Mapping[str, Any]] = UNSET,
        prefixes: Sequence[str] = UNSET,
    ) -> None:
        self._fill(locals())


class FileUploadResponse(Model):
    """A signed address of a file."""

    __slots__ = ()

    url: str = field(
        TEXT,
        "Address, which is valid for a limited time and lets anyone who has it read or write the file.",
        required=True,
    )
    provider: str = field(
        Choice("ubiops", "google_cloud_storage", "amazon_s3", "azure_blob_storage"),
        "Provider that stores the file.",
        required=True,
    )

    def __init__(
        self,
        *,
        url: str = UNSET,
        provider: str = UNSET,
    ) -> None:
        self._fill(locals())


class FileMultipartUpload(Model):
    """A multipart upload."""

    __slots__ = ()

    upload_id: str | None = field(TEXT, "Identifier of the upload.")
    provider: str = field(
        Choice("ubiops", "google_cloud_storage", "amazon_s3", "azure_blob_storage"),
        "Provider that stores the file.",
        required=True,
    )

    def __init__(
        self,
        *,
        upload_id: str | None = UNSET,
        provider: str = UNSET,
    ) -> None:
        self._fill(locals())


class FileCompleteMultipartUpload(Model):
    """The parts of a multipart upload."""

    __slots__ = ()

    upload_id: str | None = field(TEXT, "Identifier of the upload.")
    parts: list[dict[str, Any]] = field(
        ListOf(OBJECT),
        "The uploaded parts in their order, each with its `PartNumber` and the `ETag` of the response to its PUT request.",
        required=True,
    )

    def __init__(
        self,
        *,
        upload_id: str | None = UNSET,
        parts: Sequence[Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())
