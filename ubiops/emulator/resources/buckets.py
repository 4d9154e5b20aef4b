"""Buckets. Each project has the bucket `default` from the start."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..context import Context
from ..errors import Invalid, NotImplementedHere
from ..operations import operation
from ..s3 import S3Bucket, s3_bucket
from ..store.database import Connection, Row
from ..store.records import Records
from ..store.values import timestamp
from .bucket_files import drop_bucket_files, set_expiry

BUCKETS = Records("buckets", "bucket", owner="project")
DEFAULT_BUCKET = "default"
#: The only provider whose files the emulator keeps.
OWN_PROVIDER = "ubiops"

#: What a bucket of another provider needs, in credentials and in configuration.
_NEEDED: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "amazon_s3": (("access_key", "secret_key"), ("bucket", "prefix")),
    "azure_blob_storage": (("connection_string",), ("container", "prefix")),
    "google_cloud_storage": (("json_key_file",), ("bucket", "prefix")),
}


@operation
def buckets_list(context: Context, project_name: str, labels: str | None = None) -> list[dict[str, Any]]:
    return [_shown(row) for row in BUCKETS.list(context.db, project_name, labels)]


@operation
def buckets_get(context: Context, project_name: str, bucket_name: str) -> dict[str, Any]:
    return _detail(context, find_bucket(context.db, project_name, bucket_name))


@operation
def buckets_create(context: Context, project_name: str, data: Mapping[str, Any]) -> dict[str, Any]:
    provider = data.get("provider", OWN_PROVIDER)
    connection = {name: data.get(name, {}) for name in ("credentials", "configuration")}
    _check_connection(provider, **connection)
    row = create_bucket(context, project_name, data["name"], provider=provider, **connection, **_settings(data))
    return {**_shown(row), "credentials": {}}


@operation
def buckets_update(context: Context, project_name: str, bucket_name: str, data: Mapping[str, Any]) -> dict[str, Any]:
    row = find_bucket(context.db, project_name, bucket_name)
    changes = {name: data[name] for name in ("credentials", "configuration") if name in data}
    if changes:
        _check_connection(
            row["provider"], **{"credentials": row["credentials"], "configuration": row["configuration"], **changes}
        )
    BUCKETS.update(context, row, changes | _settings(data))
    if "ttl" in data:
        set_expiry(context, row["id"], data["ttl"])
    return _detail(context, find_bucket(context.db, project_name, bucket_name))


@operation
def buckets_delete(context: Context, project_name: str, bucket_name: str) -> None:
    row = find_bucket(context.db, project_name, bucket_name)
    if bucket_name == DEFAULT_BUCKET:
        raise Invalid("the default bucket cannot be deleted")
    drop_bucket_files(context, "bucket_id = ?", row["id"])
    context.db.delete("buckets", row["id"])


def create_bucket(context: Context, project: str, name: str, **values: Any) -> Row:
    """Add a bucket; of the emulator's own where nothing else is said."""
    unset: dict[str, Any] = {
        "provider": OWN_PROVIDER,
        "credentials": {},
        "configuration": {},
        "description": "",
        "labels": {},
    }
    return BUCKETS.create(context, project, {"name": name, **unset, **values})


def find_bucket(db: Connection, project: str, name: str) -> Row:
    """A bucket; raises NotFound."""
    return BUCKETS.find(db, project, name)


def find_own_bucket(db: Connection, project: str, name: str) -> Row:
    """A bucket whose files are here; raises NotFound, or NotImplementedHere for one of another provider."""
    row = find_bucket(db, project, name)
    if row["provider"] != OWN_PROVIDER:
        raise NotImplementedHere(
            f"the emulator keeps no files of the provider {row['provider']}; create a bucket with provider 'ubiops'"
        )
    return row


async def find_s3_bucket(context: Context, project: str, name: str) -> S3Bucket | None:
    """A bucket at an S3-compatible endpoint, or None for one whose files are here; raises as `find_own_bucket` does."""
    row = await context.read(lambda context: find_bucket(context.db, project, name))
    return None if row["provider"] == OWN_PROVIDER else s3_bucket(row)


def _settings(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: data[name] for name in ("description", "labels", "ttl") if name in data}


def _check_connection(provider: str, credentials: Mapping[str, Any], configuration: Mapping[str, Any]) -> None:
    needed = _NEEDED.get(provider, ((), ()))
    for field, names, given in zip(("credentials", "configuration"), needed, (credentials, configuration), strict=True):
        for name in names:
            if name not in given:
                raise Invalid(f"{field}.{name} is required for the provider {provider}")
        if provider == OWN_PROVIDER and given:
            raise Invalid(f"{field} has to be empty for the provider {OWN_PROVIDER}")
    if provider == "amazon_s3" and not {"region", "endpoint_url"} & configuration.keys():
        raise Invalid("configuration.region or configuration.endpoint_url is required for the provider amazon_s3")


def _shown(row: Row) -> dict[str, Any]:
    names = ("id", "project", "name", "provider", "configuration", "description", "labels", "ttl")
    dates = {name: timestamp(row[name]) for name in ("creation_date", "last_updated")}
    return {**{name: row[name] for name in names}, **dates}


def _detail(context: Context, row: Row) -> dict[str, Any]:
    size = context.db.value("SELECT coalesce(sum(size), 0) FROM bucket_files WHERE bucket_id = ?", row["id"])
    return {**_shown(row), "size": size, "size_measurement_date": timestamp(context.now())}
