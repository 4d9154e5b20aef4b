"""Uploaded code of a deployment version. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

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
    from ubiops.models.revisions import RevisionCreate, RevisionList

_REVISIONS_LIST = Operation(
    "revisions_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions",
    "project_name",
    "deployment_name",
    "version",
    returns=ListOf(ModelOf("RevisionList")),
)
_REVISIONS_FILE_UPLOAD = Operation(
    "revisions_file_upload",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions",
    "project_name",
    "deployment_name",
    "version",
    form=Form(
        "file",
        "source_deployment",
        "source_version",
        "template_deployment_id",
        file="file",
        any_of=(
            ("file",),
            ("source_deployment", "source_version"),
            ("template_deployment_id",),
        ),
        together={"source_deployment": ["source_version"], "source_version": ["source_deployment"]},
    ),
    returns=ModelOf("RevisionCreate"),
)
_REVISIONS_GET = Operation(
    "revisions_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions/{revision_id}",
    "project_name",
    "deployment_name",
    "revision_id",
    "version",
    returns=ModelOf("RevisionList"),
)
_REVISIONS_FILE_DOWNLOAD = Operation(
    "revisions_file_download",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions/{revision_id}/download",
    "project_name",
    "deployment_name",
    "revision_id",
    "version",
    returns="file",
)
_REVISIONS_REBUILD = Operation(
    "revisions_rebuild",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions/{revision_id}/rebuild",
    "project_name",
    "deployment_name",
    "revision_id",
    "version",
    body=OBJECT,
    returns=ModelOf("RevisionList"),
)


class RevisionsApi(Api):
    """Uploaded code of a deployment version."""

    @overload
    def revisions_list(
        self, project_name: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
    ) -> ModelList[RevisionList]: ...

    @overload
    def revisions_list(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ModelList[RevisionList]]: ...

    @named_arguments
    def revisions_list(
        self, project_name: str, deployment_name: str, version: str, **options: Any
    ) -> ModelList[RevisionList] | Any:
        """List the revisions of a version.

        Every upload of code to a version adds a revision.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[RevisionList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions
        """
        return self.api_client.call(_REVISIONS_LIST, (project_name, deployment_name, version), options)

    @named_arguments
    def revisions_list_with_http_info(
        self, project_name: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
    ) -> tuple[ModelList[RevisionList], int, Mapping[str, str]]:
        """Like `revisions_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_REVISIONS_LIST, (project_name, deployment_name, version), options)

    @overload
    def revisions_file_upload(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        file: FileSource | None = None,
        source_deployment: str | None = None,
        source_version: str | None = None,
        template_deployment_id: str | None = None,
        **options: Unpack[UploadOptions],
    ) -> RevisionCreate: ...

    @overload
    def revisions_file_upload(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        file: FileSource | None = None,
        source_deployment: str | None = None,
        source_version: str | None = None,
        template_deployment_id: str | None = None,
        *,
        async_req: Literal[True],
        **options: Unpack[UploadOptions],
    ) -> AsyncResult[RevisionCreate]: ...

    @named_arguments
    def revisions_file_upload(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        file: FileSource | None = None,
        source_deployment: str | None = None,
        source_version: str | None = None,
        template_deployment_id: str | None = None,
        **options: Any,
    ) -> RevisionCreate | Any:
        """Upload code to a version.

        Creates a revision and starts its build. The code comes from a zip file, from another version (give both
        source arguments) or from a template deployment.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            file (a path as str or os.PathLike, bytes, an open binary file, or any object with read(), optional): The
                deployment package: a zip file with one folder in its root.
            source_deployment (str, optional): Name of the deployment to take the code from.
            source_version (str, optional): Version of `source_deployment` to take the code from.
            template_deployment_id (str, optional): Identifier of the template deployment to take the code from. A
                UUID.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`, `progress`; see
                `help(ubiops.CoreApi)`.

        Returns:
            RevisionCreate

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

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions
        """
        return self.api_client.call(
            _REVISIONS_FILE_UPLOAD,
            (project_name, deployment_name, version, file, source_deployment, source_version, template_deployment_id),
            options,
        )

    @named_arguments
    def revisions_file_upload_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        file: FileSource | None = None,
        source_deployment: str | None = None,
        source_version: str | None = None,
        template_deployment_id: str | None = None,
        **options: Unpack[UploadOptions],
    ) -> tuple[RevisionCreate, int, Mapping[str, str]]:
        """Like `revisions_file_upload`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _REVISIONS_FILE_UPLOAD,
            (project_name, deployment_name, version, file, source_deployment, source_version, template_deployment_id),
            options,
        )

    @overload
    def revisions_get(
        self, project_name: str, deployment_name: str, revision_id: str, version: str, **options: Unpack[CallOptions]
    ) -> RevisionList: ...

    @overload
    def revisions_get(
        self,
        project_name: str,
        deployment_name: str,
        revision_id: str,
        version: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[RevisionList]: ...

    @named_arguments
    def revisions_get(
        self, project_name: str, deployment_name: str, revision_id: str, version: str, **options: Any
    ) -> RevisionList | Any:
        """Get a revision.

        Status of one revision and, when its build failed, the reason.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            revision_id (str): Identifier of the revision (UUID).
            version (str): Name of the version.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            RevisionList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions/{revision_id}
        """
        return self.api_client.call(_REVISIONS_GET, (project_name, deployment_name, revision_id, version), options)

    @named_arguments
    def revisions_get_with_http_info(
        self, project_name: str, deployment_name: str, revision_id: str, version: str, **options: Unpack[CallOptions]
    ) -> tuple[RevisionList, int, Mapping[str, str]]:
        """Like `revisions_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _REVISIONS_GET, (project_name, deployment_name, revision_id, version), options
        )

    @overload
    def revisions_file_download(
        self,
        project_name: str,
        deployment_name: str,
        revision_id: str,
        version: str,
        **options: Unpack[DownloadOptions],
    ) -> Download: ...

    @overload
    def revisions_file_download(
        self,
        project_name: str,
        deployment_name: str,
        revision_id: str,
        version: str,
        *,
        _preload_content: Literal[True],
        **options: Unpack[DownloadOptions],
    ) -> str: ...

    @overload
    def revisions_file_download(
        self,
        project_name: str,
        deployment_name: str,
        revision_id: str,
        version: str,
        *,
        async_req: Literal[True],
        **options: Unpack[DownloadOptions],
    ) -> AsyncResult[Download]: ...

    @named_arguments
    def revisions_file_download(
        self, project_name: str, deployment_name: str, revision_id: str, version: str, **options: Any
    ) -> Download | Any:
        """Download the code of a revision.

        The zip file as it was uploaded.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            revision_id (str): Identifier of the revision (UUID).
            version (str): Name of the version.
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

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions/{revision_id}/download
        """
        return self.api_client.call(
            _REVISIONS_FILE_DOWNLOAD, (project_name, deployment_name, revision_id, version), options
        )

    @named_arguments
    def revisions_file_download_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        revision_id: str,
        version: str,
        **options: Unpack[DownloadOptions],
    ) -> tuple[Download, int, Mapping[str, str]]:
        """Like `revisions_file_download`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _REVISIONS_FILE_DOWNLOAD, (project_name, deployment_name, revision_id, version), options
        )

    @overload
    def revisions_rebuild(
        self,
        project_name: str,
        deployment_name: str,
        revision_id: str,
        version: str,
        data: Mapping[str, Any] | str,
        **options: Unpack[CallOptions],
    ) -> RevisionList: ...

    @overload
    def revisions_rebuild(
        self,
        project_name: str,
        deployment_name: str,
        revision_id: str,
        version: str,
        data: Mapping[str, Any] | str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[RevisionList]: ...

    @named_arguments
    def revisions_rebuild(
        self,
        project_name: str,
        deployment_name: str,
        revision_id: str,
        version: str,
        data: Mapping[str, Any] | str,
        **options: Any,
    ) -> RevisionList | Any:
        """Build a revision again.

        Creates a new revision with the same code and starts its build.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            revision_id (str): Identifier of the revision (UUID).
            version (str): Name of the version.
            data (dict or str): A JSON object, which may be empty.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            RevisionList

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

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions/{revision_id}/rebuild
        """
        return self.api_client.call(
            _REVISIONS_REBUILD, (project_name, deployment_name, revision_id, version, data), options
        )

    @named_arguments
    def revisions_rebuild_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        revision_id: str,
        version: str,
        data: Mapping[str, Any] | str,
        **options: Unpack[CallOptions],
    ) -> tuple[RevisionList, int, Mapping[str, str]]:
        """Like `revisions_rebuild`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _REVISIONS_REBUILD, (project_name, deployment_name, revision_id, version, data), options
        )
