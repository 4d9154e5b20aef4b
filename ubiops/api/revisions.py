"""Uploaded code of a deployment version. Generated from openapi/revisions.yaml by `python -m codegen`: change it there."""

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
    from ubiops.models.revisions import RevisionCreate, RevisionList
    from ubiops.transport.response import Response

_REVISIONS_LIST = Operation(
    "revisions_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions",
    returns=ListOf(ModelOf("RevisionList")),
)
_REVISIONS_FILE_UPLOAD = Operation(
    "revisions_file_upload",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions",
    form=Form(
        {"source_deployment": TEXT, "source_version": TEXT, "template_deployment_id": TEXT},
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

    if TYPE_CHECKING:

        @overload
        def revisions_list(
            self, project_name: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
        ) -> ModelList[RevisionList]: ...
        @overload
        def revisions_list(
            self, project_name: str, deployment_name: str, version: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[RevisionList]]: ...
        @overload
        def revisions_list(
            self, project_name: str, deployment_name: str, version: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_REVISIONS_LIST)
    def revisions_list(
        self, project_name: str, deployment_name: str, version: str, **options: Any
    ) -> ModelList[RevisionList] | Any:
        """List the revisions of a version.

        Every upload of code to a version adds a revision.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions
        """
        return self.api_client.call(_REVISIONS_LIST, (project_name, deployment_name, version), options)

    revisions_list_with_http_info = with_http_info(revisions_list)

    if TYPE_CHECKING:

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
            **options: Unpack[AsyncUploadOptions],
        ) -> AsyncResult[RevisionCreate]: ...
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
            **options: Unpack[OpenUploadOptions],
        ) -> Response: ...

    @endpoint(_REVISIONS_FILE_UPLOAD)
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
            file (path, bytes, or open binary file, optional): The deployment package: a zip file with one folder in
                its root.
            source_deployment (str, optional): Name of the deployment to take the code from.
            source_version (str, optional): Version of `source_deployment` to take the code from.
            template_deployment_id (str, optional): Identifier of the template deployment to take the code from. A
                UUID.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions
        """
        return self.api_client.call(
            _REVISIONS_FILE_UPLOAD,
            (project_name, deployment_name, version, source_deployment, source_version, template_deployment_id, file),
            options,
        )

    revisions_file_upload_with_http_info = with_http_info(revisions_file_upload)

    if TYPE_CHECKING:

        @overload
        def revisions_get(
            self,
            project_name: str,
            deployment_name: str,
            revision_id: str,
            version: str,
            **options: Unpack[CallOptions],
        ) -> RevisionList: ...
        @overload
        def revisions_get(
            self,
            project_name: str,
            deployment_name: str,
            revision_id: str,
            version: str,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[RevisionList]: ...
        @overload
        def revisions_get(
            self,
            project_name: str,
            deployment_name: str,
            revision_id: str,
            version: str,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_REVISIONS_GET)
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

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions/{revision_id}
        """
        return self.api_client.call(_REVISIONS_GET, (project_name, deployment_name, revision_id, version), options)

    revisions_get_with_http_info = with_http_info(revisions_get)

    if TYPE_CHECKING:

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
            **options: Unpack[SaveOptions],
        ) -> str: ...
        @overload
        def revisions_file_download(
            self,
            project_name: str,
            deployment_name: str,
            revision_id: str,
            version: str,
            **options: Unpack[AsyncDownloadOptions],
        ) -> AsyncResult[Download]: ...

    @endpoint(_REVISIONS_FILE_DOWNLOAD)
    def revisions_file_download(
        self, project_name: str, deployment_name: str, revision_id: str, version: str, **options: Any
    ) -> Download | Any:
        """Download the code of a revision.

        The zip file as it was uploaded.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            revision_id (str): Identifier of the revision (UUID).
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions/{revision_id}/download
        """
        return self.api_client.call(
            _REVISIONS_FILE_DOWNLOAD, (project_name, deployment_name, revision_id, version), options
        )

    revisions_file_download_with_http_info = with_http_info(revisions_file_download)

    if TYPE_CHECKING:

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
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[RevisionList]: ...
        @overload
        def revisions_rebuild(
            self,
            project_name: str,
            deployment_name: str,
            revision_id: str,
            version: str,
            data: Mapping[str, Any] | str,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_REVISIONS_REBUILD)
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

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions/{version}/revisions/{revision_id}/rebuild
        """
        return self.api_client.call(
            _REVISIONS_REBUILD, (project_name, deployment_name, revision_id, version, data), options
        )

    revisions_rebuild_with_http_info = with_http_info(revisions_rebuild)
