"""Buckets, which hold files of a project. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ubiops.api._base import Api
from ubiops.models._nested import ListOf, ModelOf
from ubiops.operation import LABELS, Operation, Query, named_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from multiprocessing.pool import AsyncResult
    from typing import Any, Literal, Unpack

    from ubiops.api._base import CallOptions
    from ubiops.models._base import ModelList
    from ubiops.models.buckets import BucketCreate, BucketDetail, BucketList, BucketUpdate

_BUCKETS_LIST = Operation(
    "buckets_list",
    "GET",
    "/projects/{project_name}/buckets",
    "project_name",
    Query("labels", LABELS),
    returns=ListOf(ModelOf("BucketList")),
)
_BUCKETS_CREATE = Operation(
    "buckets_create",
    "POST",
    "/projects/{project_name}/buckets",
    "project_name",
    body=ModelOf("BucketCreate"),
    returns=ModelOf("BucketList"),
)
_BUCKETS_GET = Operation(
    "buckets_get",
    "GET",
    "/projects/{project_name}/buckets/{bucket_name}",
    "project_name",
    "bucket_name",
    returns=ModelOf("BucketDetail"),
)
_BUCKETS_UPDATE = Operation(
    "buckets_update",
    "PATCH",
    "/projects/{project_name}/buckets/{bucket_name}",
    "project_name",
    "bucket_name",
    body=ModelOf("BucketUpdate"),
    returns=ModelOf("BucketDetail"),
)
_BUCKETS_DELETE = Operation(
    "buckets_delete",
    "DELETE",
    "/projects/{project_name}/buckets/{bucket_name}",
    "project_name",
    "bucket_name",
)


class BucketsApi(Api):
    """Buckets, which hold files of a project."""

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
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ModelList[BucketList]]: ...

    @named_arguments
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
            labels (str or Mapping[str, str] or Sequence[tuple[str, str]], optional): Labels to filter on, as text of
                the form `label:value,label:value`. One matching label is enough.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[BucketList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/buckets
        """
        return self.api_client.call(_BUCKETS_LIST, (project_name, labels), options)

    @named_arguments
    def buckets_list_with_http_info(
        self,
        project_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Unpack[CallOptions],
    ) -> tuple[ModelList[BucketList], int, Mapping[str, str]]:
        """Like `buckets_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_BUCKETS_LIST, (project_name, labels), options)

    @overload
    def buckets_create(
        self, project_name: str, data: BucketCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> BucketList: ...

    @overload
    def buckets_create(
        self,
        project_name: str,
        data: BucketCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[BucketList]: ...

    @named_arguments
    def buckets_create(
        self, project_name: str, data: BucketCreate | Mapping[str, Any], **options: Any
    ) -> BucketList | Any:
        """Create a bucket.

        A bucket of the platform, or a connection to one at another provider.

        Arguments:
            project_name (str): Name of the project.
            data (BucketCreate or dict): What a bucket is made of. Required: `name`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            BucketList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            ContentTooLargeException (413): The body is larger than the server accepts.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: POST /projects/{project_name}/buckets
        """
        return self.api_client.call(_BUCKETS_CREATE, (project_name, data), options)

    @named_arguments
    def buckets_create_with_http_info(
        self, project_name: str, data: BucketCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> tuple[BucketList, int, Mapping[str, str]]:
        """Like `buckets_create`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_BUCKETS_CREATE, (project_name, data), options)

    @overload
    def buckets_get(self, project_name: str, bucket_name: str, **options: Unpack[CallOptions]) -> BucketDetail: ...

    @overload
    def buckets_get(
        self, project_name: str, bucket_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[BucketDetail]: ...

    @named_arguments
    def buckets_get(self, project_name: str, bucket_name: str, **options: Any) -> BucketDetail | Any:
        """Get a bucket.

        All details of one bucket, its size among them.

        Arguments:
            project_name (str): Name of the project.
            bucket_name (str): Name of the bucket.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            BucketDetail

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/buckets/{bucket_name}
        """
        return self.api_client.call(_BUCKETS_GET, (project_name, bucket_name), options)

    @named_arguments
    def buckets_get_with_http_info(
        self, project_name: str, bucket_name: str, **options: Unpack[CallOptions]
    ) -> tuple[BucketDetail, int, Mapping[str, str]]:
        """Like `buckets_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_BUCKETS_GET, (project_name, bucket_name), options)

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
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[BucketDetail]: ...

    @named_arguments
    def buckets_update(
        self, project_name: str, bucket_name: str, data: BucketUpdate | Mapping[str, Any], **options: Any
    ) -> BucketDetail | Any:
        """Update a bucket.

        Changes only the fields that are sent. Labels are replaced as a whole.

        Arguments:
            project_name (str): Name of the project.
            bucket_name (str): Name of the bucket.
            data (BucketUpdate or dict): What is to change in a bucket.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            BucketDetail

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            ContentTooLargeException (413): The body is larger than the server accepts.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: PATCH /projects/{project_name}/buckets/{bucket_name}
        """
        return self.api_client.call(_BUCKETS_UPDATE, (project_name, bucket_name, data), options)

    @named_arguments
    def buckets_update_with_http_info(
        self,
        project_name: str,
        bucket_name: str,
        data: BucketUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[BucketDetail, int, Mapping[str, str]]:
        """Like `buckets_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_BUCKETS_UPDATE, (project_name, bucket_name, data), options)

    @overload
    def buckets_delete(self, project_name: str, bucket_name: str, **options: Unpack[CallOptions]) -> None: ...

    @overload
    def buckets_delete(
        self, project_name: str, bucket_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[None]: ...

    @named_arguments
    def buckets_delete(self, project_name: str, bucket_name: str, **options: Any) -> None | Any:
        """Delete a bucket.

        Deletes the files of a bucket of the platform too. Files at another provider stay where they are.

        Arguments:
            project_name (str): Name of the project.
            bucket_name (str): Name of the bucket.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            None

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: DELETE /projects/{project_name}/buckets/{bucket_name}
        """
        return self.api_client.call(_BUCKETS_DELETE, (project_name, bucket_name), options)

    @named_arguments
    def buckets_delete_with_http_info(
        self, project_name: str, bucket_name: str, **options: Unpack[CallOptions]
    ) -> tuple[None, int, Mapping[str, str]]:
        """Like `buckets_delete`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_BUCKETS_DELETE, (project_name, bucket_name), options)
