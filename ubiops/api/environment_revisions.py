"""Uploaded files of an environment. Generated from openapi/environment_revisions.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.bodies import Form
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import OBJECT, TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncDownloadOptions,
        AsyncOptions,
        AsyncUploadOptions,
        CallOptions,
        DownloadOptions,
        OpenOptions,
        OpenUploadOptions,
        SaveOptions,
        UploadOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.files.download import Download
    from ubiops.files.source import FileSource
    from ubiops.models.base.nested import ModelList
    from ubiops.models.environment_builds import EnvironmentBuildList
    from ubiops.models.environment_revisions import EnvironmentRevisionCreate, EnvironmentRevisionDetail
    from ubiops.transport.response import Response

_ENVIRONMENT_REVISIONS_LIST = Operation(
    "environment_revisions_list",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/revisions",
    returns=ListOf(ModelOf("EnvironmentRevisionDetail")),
)
_ENVIRONMENT_REVISIONS_FILE_UPLOAD = Operation(
    "environment_revisions_file_upload",
    "POST",
    "/projects/{project_name}/environments/{environment_name}/revisions",
    form=Form(
        {"source_environment": TEXT},
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
    returns=ModelOf("EnvironmentRevisionDetail"),
)
_ENVIRONMENT_REVISIONS_FILE_DOWNLOAD = Operation(
    "environment_revisions_file_download",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/download",
    returns="file",
)
_ENVIRONMENT_REVISIONS_REBUILD = Operation(
    "environment_revisions_rebuild",
    "POST",
    "/projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/rebuild",
    body=OBJECT,
    body_optional=True,
    returns=ModelOf("EnvironmentBuildList"),
)


class EnvironmentRevisionsApi(Api):
    """Uploaded files of an environment."""

    if TYPE_CHECKING:

        @overload
        def environment_revisions_list(
            self, project_name: str, environment_name: str, **options: Unpack[CallOptions]
        ) -> ModelList[EnvironmentRevisionDetail]: ...
        @overload
        def environment_revisions_list(
            self, project_name: str, environment_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[EnvironmentRevisionDetail]]: ...
        @overload
        def environment_revisions_list(
            self, project_name: str, environment_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_REVISIONS_LIST)
    def environment_revisions_list(
        self, project_name: str, environment_name: str, **options: Any
    ) -> ModelList[EnvironmentRevisionDetail] | Any:
        """List the revisions of an environment.

        Lists every file that was uploaded for the environment. Deprecated. Use `environment_tags_list` instead.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/revisions
        """
        return self.api_client.call(_ENVIRONMENT_REVISIONS_LIST, (project_name, environment_name), options)

    environment_revisions_list_with_http_info = with_http_info(environment_revisions_list)

    if TYPE_CHECKING:

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
            **options: Unpack[AsyncUploadOptions],
        ) -> AsyncResult[EnvironmentRevisionCreate]: ...
        @overload
        def environment_revisions_file_upload(
            self,
            project_name: str,
            environment_name: str,
            file: FileSource | None = None,
            source_environment: str | None = None,
            **options: Unpack[OpenUploadOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_REVISIONS_FILE_UPLOAD)
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
            file (path, bytes, or open binary file, optional): File to upload.
            source_environment (str, optional): Name of the environment to copy the file from.

        Endpoint: POST /projects/{project_name}/environments/{environment_name}/revisions
        """
        return self.api_client.call(
            _ENVIRONMENT_REVISIONS_FILE_UPLOAD, (project_name, environment_name, source_environment, file), options
        )

    environment_revisions_file_upload_with_http_info = with_http_info(environment_revisions_file_upload)

    if TYPE_CHECKING:

        @overload
        def environment_revisions_get(
            self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[CallOptions]
        ) -> EnvironmentRevisionDetail: ...
        @overload
        def environment_revisions_get(
            self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[EnvironmentRevisionDetail]: ...
        @overload
        def environment_revisions_get(
            self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_REVISIONS_GET)
    def environment_revisions_get(
        self, project_name: str, environment_name: str, revision_id: str, **options: Any
    ) -> EnvironmentRevisionDetail | Any:
        """Get a revision of an environment.

        Who uploaded the file, and when. Deprecated. Use `environment_tags_get` instead.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            revision_id (str): Identifier of the revision (UUID).

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}
        """
        return self.api_client.call(_ENVIRONMENT_REVISIONS_GET, (project_name, environment_name, revision_id), options)

    environment_revisions_get_with_http_info = with_http_info(environment_revisions_get)

    if TYPE_CHECKING:

        @overload
        def environment_revisions_file_download(
            self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[DownloadOptions]
        ) -> Download: ...
        @overload
        def environment_revisions_file_download(
            self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[SaveOptions]
        ) -> str: ...
        @overload
        def environment_revisions_file_download(
            self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[AsyncDownloadOptions]
        ) -> AsyncResult[Download]: ...

    @endpoint(_ENVIRONMENT_REVISIONS_FILE_DOWNLOAD)
    def environment_revisions_file_download(
        self, project_name: str, environment_name: str, revision_id: str, **options: Any
    ) -> Download | Any:
        """Download the file of a revision of an environment.

        The file as it was uploaded. Once a revision has expired, its file is gone. Deprecated. Use
        `environment_tags_download` instead.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            revision_id (str): Identifier of the revision (UUID).

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/download
        """
        return self.api_client.call(
            _ENVIRONMENT_REVISIONS_FILE_DOWNLOAD, (project_name, environment_name, revision_id), options
        )

    environment_revisions_file_download_with_http_info = with_http_info(environment_revisions_file_download)

    if TYPE_CHECKING:

        @overload
        def environment_revisions_rebuild(
            self,
            project_name: str,
            environment_name: str,
            revision_id: str,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[CallOptions],
        ) -> EnvironmentBuildList: ...
        @overload
        def environment_revisions_rebuild(
            self,
            project_name: str,
            environment_name: str,
            revision_id: str,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentBuildList]: ...
        @overload
        def environment_revisions_rebuild(
            self,
            project_name: str,
            environment_name: str,
            revision_id: str,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_REVISIONS_REBUILD)
    def environment_revisions_rebuild(
        self,
        project_name: str,
        environment_name: str,
        revision_id: str,
        data: Mapping[str, Any] | str | None = None,
        **options: Any,
    ) -> EnvironmentBuildList | Any:
        """Build a revision of an environment again.

        Starts another build of the same file. Deprecated. Use `environment_tags_rebuild` instead.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            revision_id (str): Identifier of the revision (UUID).
            data (dict or str, optional): An empty JSON object. An empty object is sent without it.

        Endpoint: POST /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/rebuild
        """
        return self.api_client.call(
            _ENVIRONMENT_REVISIONS_REBUILD, (project_name, environment_name, revision_id, data), options
        )

    environment_revisions_rebuild_with_http_info = with_http_info(environment_revisions_rebuild)
