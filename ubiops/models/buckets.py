"""Buckets, which hold files of a project. Generated from openapi/buckets.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import INTEGER, OBJECT, PAIRS, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any


class BucketCreate(Model):
    """What a bucket is made of."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique in the project.", required=True)
    provider: str | None = field(
        Choice("ubiops", "google_cloud_storage", "amazon_s3", "azure_blob_storage"), "Who stores the files."
    )
    credentials: dict[str, str] | None = field(
        PAIRS,
        "Credentials for another provider: `access_key` and `secret_key` for `amazon_s3`, `connection_string` for `azure_blob_storage`, `json_key_file` for `google_cloud_storage`.",
        secret=True,
    )
    configuration: dict[str, Any] | None = field(
        OBJECT,
        "Where another provider keeps the files: `bucket`, `prefix`, `region` or `endpoint_url`, and optionally `signature_version`, `verify` and `use_ssl` for `amazon_s3`; `container` and `prefix` for `azure_blob_storage`; `bucket` and `prefix` for `google_cloud_storage`.",
    )
    ttl: int | None = field(
        INTEGER,
        "Seconds for which files are kept, a multiple of 604800 (one week); null to keep them for ever.",
        nullable=True,
    )
    description: str | None = field(TEXT, "What the bucket is for.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")

    def __init__(
        self,
        *,
        name: str = UNSET,
        provider: str | None = UNSET,
        credentials: Mapping[str, str] | None = UNSET,
        configuration: Mapping[str, Any] | None = UNSET,
        ttl: int | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
    ) -> None:
        self._fill(locals())


class BucketUpdate(Model):
    """What is to change in a bucket."""

    __slots__ = ()

    credentials: dict[str, str] | None = field(PAIRS, "New credentials for another provider.", secret=True)
    configuration: dict[str, Any] | None = field(OBJECT, "New settings of where another provider keeps the files.")
    ttl: int | None = field(
        INTEGER,
        "Seconds for which files are kept, a multiple of 604800 (one week); null to keep them for ever.",
        nullable=True,
    )
    description: str | None = field(TEXT, "New description.")
    labels: dict[str, str] | None = field(PAIRS, "New labels, which replace all the present ones.")

    def __init__(
        self,
        *,
        credentials: Mapping[str, str] | None = UNSET,
        configuration: Mapping[str, Any] | None = UNSET,
        ttl: int | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
    ) -> None:
        self._fill(locals())


class BucketDetail(Model):
    """A bucket."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    project: str = field(TEXT, "Name of the project.", required=True)
    provider: str | None = field(
        Choice("ubiops", "google_cloud_storage", "amazon_s3", "azure_blob_storage"), "Who stores the files."
    )
    credentials: dict[str, Any] | None = field(
        OBJECT, "Credentials for another provider, as far as the server shows them.", secret=True
    )
    configuration: dict[str, Any] | None = field(OBJECT, "Where another provider keeps the files.")
    ttl: int | None = field(
        INTEGER, "Seconds for which files are kept; null when they are kept for ever.", nullable=True
    )
    description: str | None = field(TEXT, "What the bucket is for.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    creation_date: datetime | None = field(TIMESTAMP, "When it was created.")
    last_updated: datetime | None = field(TIMESTAMP, "When it was last changed.")
    size: int | None = field(
        INTEGER, "Size of all its files in bytes, when it was last measured; null before.", nullable=True
    )
    size_measurement_date: datetime | None = field(
        TIMESTAMP, "When the size was last measured; null before.", nullable=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        project: str = UNSET,
        provider: str | None = UNSET,
        credentials: Mapping[str, Any] | None = UNSET,
        configuration: Mapping[str, Any] | None = UNSET,
        ttl: int | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        creation_date: datetime | str | None = UNSET,
        last_updated: datetime | str | None = UNSET,
        size: int | None = UNSET,
        size_measurement_date: datetime | str | None = UNSET,
    ) -> None:
        self._fill(locals())


class BucketList(Model):
    """A bucket as one of a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    project: str = field(TEXT, "Name of the project.", required=True)
    provider: str | None = field(
        Choice("ubiops", "google_cloud_storage", "amazon_s3", "azure_blob_storage"), "Who stores the files."
    )
    credentials: dict[str, Any] | None = field(
        OBJECT, "Credentials for another provider, as far as the server shows them.", secret=True
    )
    configuration: dict[str, Any] | None = field(OBJECT, "Where another provider keeps the files.")
    ttl: int | None = field(
        INTEGER, "Seconds for which files are kept; null when they are kept for ever.", nullable=True
    )
    description: str | None = field(TEXT, "What the bucket is for.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    creation_date: datetime | None = field(TIMESTAMP, "When it was created.")
    last_updated: datetime | None = field(TIMESTAMP, "When it was last changed.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        project: str = UNSET,
        provider: str | None = UNSET,
        credentials: Mapping[str, Any] | None = UNSET,
        configuration: Mapping[str, Any] | None = UNSET,
        ttl: int | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        creation_date: datetime | str | None = UNSET,
        last_updated: datetime | str | None = UNSET,
    ) -> None:
        self._fill(locals())
