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
    """A bucket to create."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique in the project.", required=True)
    provider: str | None = field(
        Choice("ubiops", "google_cloud_storage", "amazon_s3", "azure_blob_storage"), "Provider that stores the files."
    )
    credentials: dict[str, str] | None = field(
        PAIRS,
        "Credentials for another provider: `access_key` and `secret_key` for `amazon_s3`, `connection_string` for `azure_blob_storage`, `json_key_file` for `google_cloud_storage`.",
        secret=True,
    )
    configuration: dict[str, Any] | None = field(
        OBJECT,
        "Location of the files at another provider: `bucket`, `prefix`, `region` or `endpoint_url`, and optionally `signature_version`, `verify` and `use_ssl` for `amazon_s3`; `container` and `prefix` for `azure_blob_storage`; `bucket` and `prefix` for `google_cloud_storage`.",
    )
    ttl: int | None = field(
        INTEGER,
        "Retention time of files, in seconds; a multiple of 604800 (one week). Null keeps them forever.",
        nullable=True,
    )
    description: str | None = field(TEXT, "Description of the bucket.")
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
    """Changes to a bucket."""

    __slots__ = ()

    credentials: dict[str, str] | None = field(PAIRS, "New credentials for another provider.", secret=True)
    configuration: dict[str, Any] | None = field(OBJECT, "New location of the files at another provider.")
    ttl: int | None = field(
        INTEGER,
        "Retention time of files, in seconds; a multiple of 604800 (one week). Null keeps them forever.",
        nullable=True,
    )
    description: str | None = field(TEXT, "New description.")
    labels: dict[str, str] | None = field(PAIRS, "New labels. They replace the current ones.")

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
        Choice("ubiops", "google_cloud_storage", "amazon_s3", "azure_blob_storage"), "Provider that stores the files."
    )
    credentials: dict[str, Any] | None = field(
        OBJECT, "Credentials for another provider, as far as the server returns them.", secret=True
    )
    configuration: dict[str, Any] | None = field(OBJECT, "Location of the files at another provider.")
    ttl: int | None = field(
        INTEGER, "Retention time of files, in seconds; null when they are kept forever.", nullable=True
    )
    description: str | None = field(TEXT, "Description of the bucket.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    creation_date: datetime | None = field(TIMESTAMP, "Time of creation.")
    last_updated: datetime | None = field(TIMESTAMP, "Time of the last change.")
    size: int | None = field(
        INTEGER, "Total size of the files in bytes, as last measured; null before the first measurement.", nullable=True
    )
    size_measurement_date: datetime | None = field(
        TIMESTAMP, "Time at which the size was last measured; null before the first measurement.", nullable=True
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
    """A bucket in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    project: str = field(TEXT, "Name of the project.", required=True)
    provider: str | None = field(
        Choice("ubiops", "google_cloud_storage", "amazon_s3", "azure_blob_storage"), "Provider that stores the files."
    )
    credentials: dict[str, Any] | None = field(
        OBJECT, "Credentials for another provider, as far as the server returns them.", secret=True
    )
    configuration: dict[str, Any] | None = field(OBJECT, "Location of the files at another provider.")
    ttl: int | None = field(
        INTEGER, "Retention time of files, in seconds; null when they are kept forever.", nullable=True
    )
    description: str | None = field(TEXT, "Description of the bucket.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    creation_date: datetime | None = field(TIMESTAMP, "Time of creation.")
    last_updated: datetime | None = field(TIMESTAMP, "Time of the last change.")

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
