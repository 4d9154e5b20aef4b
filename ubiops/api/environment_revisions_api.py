"""Uploaded files of an environment. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ubiops.api._base import Api
from ubiops.models._nested import ListOf, ModelOf
from ubiops.models._types import OBJECT
from ubiops.operation import Form, Operation, named_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.pool import AsyncResult
    from typing import Any, Literal, Unpack

    from ubiops.api._base import CallOptions, DownloadOptions, UploadOptions
    from ubiops.files.download import Download
    from ubiops.files.upload import FileSource
    from ubiops.models._base import ModelList
    from ubiops.models.environment_builds import EnvironmentBuildList
    from ubiops.models.environment_revisions import EnvironmentRevisionCreate, EnvironmentRevisionDetail

_ENVIRONMENT_REVISIONS_LIST = Operation(
    "environment_revisions_list",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/revisions",
    "project_name",
    "environment_name",
    returns=ListOf(ModelOf("EnvironmentRevisionDetail")),
)
_ENVIRONMENT_REVISIONS_FILE_UPLOAD = Operation(
    "environment_revisions_file_upload",
    "POST",
    "/projects/{project_name}/environments/{environment_name}/revisions",
    "project_name",
    "environment_name",
    form=Form(
        "file",
        "source_environment",
        file="file",
        any_of=(
            ("file",),
            ("source_environment",),
        ),
    ),
    returns=ModelOf("EnvironmentRevisionCreate"),
)
_ENVIRONMENT_REVISIONS_GET = Operation(
    "environment_revisions_get",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/revisions/{revision_id}",
    "project_name",
    "environment_name",
    "revision_id",
    returns=ModelOf("EnvironmentRevisionDetail"),
)
_ENVIRONMENT_REVISIONS_FILE_DOWNLOAD = Operation(
    "environment_revisions_file_download",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/download",
    "project_name",
    "environment_name",
    "revision_id",
    returns="file",
)
_ENVIRONMENT_REVISIONS_REBUILD = Operation(
    "environment_revisions_rebuild",
    "POST",
    "/projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/rebuild",
    "project_name",
    "environment_name",
    "revision_id",
    body=OBJECT,
    returns=ModelOf("EnvironmentBuildList"),
)


class EnvironmentRevisionsApi(Api):
    """Uploaded files of an environment."""

    @overload
    def environment_revisions_list(
        self, project_name: str, environment_name: str, **options: Unpack[CallOptions]
    ) -> ModelList[EnvironmentRevisionDetail]: ...

    @overload
    def environment_revisions_list(
        self, project_name: str, environment_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[ModelList[EnvironmentRevisionDetail]]: ...

    @named_arguments
    def environment_revisions_list(
        self, project_name: str, environment_name: str, **options: Any
    ) -> ModelList[EnvironmentRevisionDetail] | Any:
        """List the revisions of an environment.

        Every file that was uploaded for the environment. Deprecated. Use `environment_tags_list` instead.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[EnvironmentRevisionDetail]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/revisions
        """
        return self.api_client.call(_ENVIRONMENT_REVISIONS_LIST, (project_name, environment_name), options)

    @named_arguments
    def environment_revisions_list_with_http_info(
        self, project_name: str, environment_name: str, **options: Unpack[CallOptions]
    ) -> tuple[ModelList[EnvironmentRevisionDetail], int, Mapping[str, str]]:
        """Like `environment_revisions_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _ENVIRONMENT_REVISIONS_LIST, (project_name, environment_name), options
        )

    @overload
    def environment_revisions_file_upload(
        self,
        project_name: str,
        environment_name: str,
        file: FileSource | None = None,
        source_environment: str | None = None,
        **options: Unpack[UploadOptions],
    ) -> EnvironmentRevisionCreate: ...

    @overload
    def environment_revisions_file_upload(
        self,
        project_name: str,
        environment_name: str,
        file: FileSource | None = None,
        source_environment: str | None = None,
        *,
        async_req: Literal[True],
        **options: Unpack[UploadOptions],
    ) -> AsyncResult[EnvironmentRevisionCreate]: ...

    @named_arguments
    def environment_revisions_file_upload(
        self,
        project_name: str,
        environment_name: str,
        file: FileSource | None = None,
        source_environment: str | None = None,
        **options: Any,
    ) -> EnvironmentRevisionCreate | Any:
        """Upload a file for an environment.

        Creates a revision and starts its build. The file is a zip file with `requirements.txt`, `ubiops.yaml` or
        both, or a Docker image; with `source_environment` it is copied from another environment. Deprecated. Use
        `environment_tags_build` instead.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            file (a path as str or os.PathLike, bytes, an open binary file, or any object with read(), optional): File
                to upload.
            source_environment (str, optional): Name of the environment to copy the file from.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`, `progress`; see
                `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentRevisionCreate

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

        Endpoint: POST /projects/{project_name}/environments/{environment_name}/revisions
        """
        return self.api_client.call(
            _ENVIRONMENT_REVISIONS_FILE_UPLOAD, (project_name, environment_name, file, source_environment), options
        )

    @named_arguments
    def environment_revisions_file_upload_with_http_info(
        self,
        project_name: str,
        environment_name: str,
        file: FileSource | None = None,
        source_environment: str | None = None,
        **options: Unpack[UploadOptions],
    ) -> tuple[EnvironmentRevisionCreate, int, Mapping[str, str]]:
        """Like `environment_revisions_file_upload`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _ENVIRONMENT_REVISIONS_FILE_UPLOAD, (project_name, environment_name, file, source_environment), options
        )

    @overload
    def environment_revisions_get(
        self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[CallOptions]
    ) -> EnvironmentRevisionDetail: ...

    @overload
    def environment_revisions_get(
        self,
        project_name: str,
        environment_name: str,
        revision_id: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[EnvironmentRevisionDetail]: ...

    @named_arguments
    def environment_revisions_get(
        self, project_name: str, environment_name: str, revision_id: str, **options: Any
    ) -> EnvironmentRevisionDetail | Any:
        """Get a revision of an environment.

        Who uploaded the file, and when. Deprecated. Use `environment_tags_get` instead.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            revision_id (str): Identifier of the revision (UUID).
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentRevisionDetail

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}
        """
        return self.api_client.call(_ENVIRONMENT_REVISIONS_GET, (project_name, environment_name, revision_id), options)

    @named_arguments
    def environment_revisions_get_with_http_info(
        self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[CallOptions]
    ) -> tuple[EnvironmentRevisionDetail, int, Mapping[str, str]]:
        """Like `environment_revisions_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _ENVIRONMENT_REVISIONS_GET, (project_name, environment_name, revision_id), options
        )

    @overload
    def environment_revisions_file_download(
        self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[DownloadOptions]
    ) -> Download: ...

    @overload
    def environment_revisions_file_download(
        self,
        project_name: str,
        environment_name: str,
        revision_id: str,
        *,
        _preload_content: Literal[True],
        **options: Unpack[DownloadOptions],
    ) -> str: ...

    @overload
    def environment_revisions_file_download(
        self,
        project_name: str,
        environment_name: str,
        revision_id: str,
        *,
        async_req: Literal[True],
        **options: Unpack[DownloadOptions],
    ) -> AsyncResult[Download]: ...

    @named_arguments
    def environment_revisions_file_download(
        self, project_name: str, environment_name: str, revision_id: str, **options: Any
    ) -> Download | Any:
        """Download the file of a revision of an environment.

        The file as it was uploaded. Once a revision has expired, its file is gone. Deprecated. Use
        `environment_tags_download` instead.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            revision_id (str): Identifier of the revision (UUID).
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`, `progress`; see
                `help(ubiops.CoreApi)`.

        Returns:
            Download: an open response to use with `with`: `read()`, `iter_content()`, `getfilename()`, `save()`. With
                `_preload_content=True` the path (str) of the saved file.

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/download
        """
        return self.api_client.call(
            _ENVIRONMENT_REVISIONS_FILE_DOWNLOAD, (project_name, environment_name, revision_id), options
        )

    @named_arguments
    def environment_revisions_file_download_with_http_info(
        self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[DownloadOptions]
    ) -> tuple[Download, int, Mapping[str, str]]:
        """Like `environment_revisions_file_download`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _ENVIRONMENT_REVISIONS_FILE_DOWNLOAD, (project_name, environment_name, revision_id), options
        )

    @overload
    def environment_revisions_rebuild(
        self,
        project_name: str,
        environment_name: str,
        revision_id: str,
        data: Mapping[str, Any] | str,
        **options: Unpack[CallOptions],
    ) -> EnvironmentBuildList: ...

    @overload
    def environment_revisions_rebuild(
        self,
        project_name: str,
        environment_name: str,
        revision_id: str,
        data: Mapping[str, Any] | str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[EnvironmentBuildList]: ...

    @named_arguments
    def environment_revisions_rebuild(
        self, project_name: str, environment_name: str, revision_id: str, data: Mapping[str, Any] | str, **options: Any
    ) -> EnvironmentBuildList | Any:
        """Build a revision of an environment again.

        Starts another build of the same file. Deprecated. Use `environment_tags_rebuild` instead.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            revision_id (str): Identifier of the revision (UUID).
            data (dict or str): An empty JSON object.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentBuildList

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

        Endpoint: POST /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/rebuild
        """
        return self.api_client.call(
            _ENVIRONMENT_REVISIONS_REBUILD, (project_name, environment_name, revision_id, data), options
        )

    @named_arguments
    def environment_revisions_rebuild_with_http_info(
        self,
        project_name: str,
        environment_name: str,
        revision_id: str,
        data: Mapping[str, Any] | str,
        **options: Unpack[CallOptions],
    ) -> tuple[EnvironmentBuildList, int, Mapping[str, str]]:
        """Like `environment_revisions_rebuild`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _ENVIRONMENT_REVISIONS_REBUILD, (project_name, environment_name, revision_id, data), options
        )
