"""Buckets, which hold files of a project. Generated from openapi/buckets.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.api.base.parameters import LABELS, Query
from ubiops.models.base.nested import ListOf, ModelOf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.base.nested import ModelList
    from ubiops.models.buckets import BucketCreate, BucketDetail, BucketList, BucketUpdate
    from ubiops.transport.response import Response

_BUCKETS_LIST = Operation(
    "buckets_list",
    "GET",
    "/projects/{project_name}/buckets",
    Query("labels", LABELS),
    returns=ListOf(ModelOf("BucketList")),
)
_BUCKETS_CREATE = Operation(
    "buckets_create",
    "POST",
    "/projects/{project_name}/buckets",
    body=ModelOf("BucketCreate"),
    returns=ModelOf("BucketList"),
)
_BUCKETS_GET = Operation(
    "buckets_get", "GET", "/projects/{project_name}/buckets/{bucket_name}", returns=ModelOf("BucketDetail")
)
_BUCKETS_UPDATE = Operation(
    "buckets_update",
    "PATCH",
    "/projects/{project_name}/buckets/{bucket_name}",
    body=ModelOf("BucketUpdate"),
    returns=ModelOf("BucketDetail"),
)
_BUCKETS_DELETE = Operation(
    "buckets_delete",
    "DELETE",
    "/projects/{project_name}/buckets/{bucket_name}",
)


class BucketsApi(Api):
    """Buckets, which hold files of a project."""

    if TYPE_CHECKING:

        @overload
        def buckets_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[BucketList]: ...
        @overload
        def buckets_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[BucketList]]: ...
        @overload
        def buckets_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_BUCKETS_LIST)
    def buckets_list(
        self,
        project_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Any,
    ) -> ModelList[BucketList] | Any:
        """List the buckets of a project.

        With `labels`, only the buckets that carry at least one of the given labels. Every project has a bucket named
        `default`.

        Arguments:
            project_name (str): Name of the project.
            labels (str or dict[str, str] or list[tuple[str, str]], optional): Labels to filter on, as text of the
                form `label:value,label:value`. One matching label is enough.

        Endpoint: GET /projects/{project_name}/buckets
        """
        return self.api_client.call(_BUCKETS_LIST, (project_name, labels), options)

    buckets_list_with_http_info = with_http_info(buckets_list)

    if TYPE_CHECKING:

        @overload
        def buckets_create(
            self, project_name: str, data: BucketCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> BucketList: ...
        @overload
        def buckets_create(
            self, project_name: str, data: BucketCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[BucketList]: ...
        @overload
        def buckets_create(
            self, project_name: str, data: BucketCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_BUCKETS_CREATE)
    def buckets_create(
        self, project_name: str, data: BucketCreate | Mapping[str, Any], **options: Any
    ) -> BucketList | Any:
        """Create a bucket.

        The files are stored by UbiOps, or by another provider with the credentials given.

        Arguments:
            project_name (str): Name of the project.
            data (BucketCreate or dict): A bucket to create. Required: `name`.

        Endpoint: POST /projects/{project_name}/buckets
        """
        return self.api_client.call(_BUCKETS_CREATE, (project_name, data), options)

    buckets_create_with_http_info = with_http_info(buckets_create)

    if TYPE_CHECKING:

        @overload
        def buckets_get(self, project_name: str, bucket_name: str, **options: Unpack[CallOptions]) -> BucketDetail: ...
        @overload
        def buckets_get(
            self, project_name: str, bucket_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[BucketDetail]: ...
        @overload
        def buckets_get(self, project_name: str, bucket_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_BUCKETS_GET)
    def buckets_get(self, project_name: str, bucket_name: str, **options: Any) -> BucketDetail | Any:
        """Get a bucket.

        Details of one bucket, including its size.

        Arguments:
            project_name (str): Name of the project.
            bucket_name (str): Name of the bucket.

        Endpoint: GET /projects/{project_name}/buckets/{bucket_name}
        """
        return self.api_client.call(_BUCKETS_GET, (project_name, bucket_name), options)

    buckets_get_with_http_info = with_http_info(buckets_get)

    if TYPE_CHECKING:

        @overload
        def buckets_update(
            self,
            project_name: str,
            bucket_name: str,
            data: BucketUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> BucketDetail: ...
        @overload
        def buckets_update(
            self,
            project_name: str,
            bucket_name: str,
            data: BucketUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[BucketDetail]: ...
        @overload
        def buckets_update(
            self,
            project_name: str,
            bucket_name: str,
            data: BucketUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_BUCKETS_UPDATE)
    def buckets_update(
        self, project_name: str, bucket_name: str, data: BucketUpdate | Mapping[str, Any], **options: Any
    ) -> BucketDetail | Any:
        """Update a bucket.

        Changes only the fields that are sent. Labels are replaced as a whole.

        Arguments:
            project_name (str): Name of the project.
            bucket_name (str): Name of the bucket.
            data (BucketUpdate or dict): Changes to a bucket.

        Endpoint: PATCH /projects/{project_name}/buckets/{bucket_name}
        """
        return self.api_client.call(_BUCKETS_UPDATE, (project_name, bucket_name, data), options)

    buckets_update_with_http_info = with_http_info(buckets_update)

    if TYPE_CHECKING:

        @overload
        def buckets_delete(self, project_name: str, bucket_name: str, **options: Unpack[CallOptions]) -> None: ...
        @overload
        def buckets_delete(
            self, project_name: str, bucket_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def buckets_delete(self, project_name: str, bucket_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_BUCKETS_DELETE)
    def buckets_delete(self, project_name: str, bucket_name: str, **options: Any) -> None | Any:
        """Delete a bucket.

        Deletes the files that UbiOps stores for it too. Files stored by another provider are kept.

        Arguments:
            project_name (str): Name of the project.
            bucket_name (str): Name of the bucket.

        Endpoint: DELETE /projects/{project_name}/buckets/{bucket_name}
        """
        return self.api_client.call(_BUCKETS_DELETE, (project_name, bucket_name), options)

    buckets_delete_with_http_info = with_http_info(buckets_delete)
