"""Exports: zip files with deployments, pipelines and more of a project. Generated from openapi/exports.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.api.base.parameters import Query
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncDownloadOptions,
        AsyncOptions,
        CallOptions,
        DownloadOptions,
        OpenOptions,
        SaveOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.files.download import Download
    from ubiops.models.base.nested import ModelList
    from ubiops.models.exports import ExportCreate, ExportDetail, ExportList
    from ubiops.transport.response import Response

_EXPORTS_LIST = Operation(
    "exports_list",
    "GET",
    "/projects/{project_name}/exports",
    Query("status", TEXT),
    returns=ListOf(ModelOf("ExportList")),
)
_EXPORTS_CREATE = Operation(
    "exports_create",
    "POST",
    "/projects/{project_name}/exports",
    Query("all", BOOLEAN),
    Query("packages", BOOLEAN),
    body=ModelOf("ExportCreate"),
    returns=ModelOf("ExportList"),
)
_EXPORTS_GET = Operation(
    "exports_get", "GET", "/projects/{project_name}/exports/{export_id}", returns=ModelOf("ExportDetail")
)
_EXPORTS_DELETE = Operation(
    "exports_delete",
    "DELETE",
    "/projects/{project_name}/exports/{export_id}",
)
_EXPORTS_DOWNLOAD = Operation(
    "exports_download", "GET", "/projects/{project_name}/exports/{export_id}/download", returns="file"
)


class ExportsApi(Api):
    """Exports: zip files with deployments, pipelines and more of a project."""

    if TYPE_CHECKING:

        @overload
        def exports_list(
            self, project_name: str, status: str | None = None, **options: Unpack[CallOptions]
        ) -> ModelList[ExportList]: ...
        @overload
        def exports_list(
            self, project_name: str, status: str | None = None, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[ExportList]]: ...
        @overload
        def exports_list(
            self, project_name: str, status: str | None = None, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_EXPORTS_LIST)
    def exports_list(self, project_name: str, status: str | None = None, **options: Any) -> ModelList[ExportList] | Any:
        """List the exports of a project.

        An export is created in the background; its `status` says whether it can be downloaded.

        Arguments:
            project_name (str): Name of the project.
            status (str, optional): Only exports with this status. One of `pending`, `processing`, `completed`,
                `failed`.

        Endpoint: GET /projects/{project_name}/exports
        """
        return self.api_client.call(_EXPORTS_LIST, (project_name, status), options)

    exports_list_with_http_info = with_http_info(exports_list)

    if TYPE_CHECKING:

        @overload
        def exports_create(
            self,
            project_name: str,
            data: ExportCreate | Mapping[str, Any],
            all: bool | None = None,
            packages: bool | None = None,
            **options: Unpack[CallOptions],
        ) -> ExportList: ...
        @overload
        def exports_create(
            self,
            project_name: str,
            data: ExportCreate | Mapping[str, Any],
            all: bool | None = None,
            packages: bool | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ExportList]: ...
        @overload
        def exports_create(
            self,
            project_name: str,
            data: ExportCreate | Mapping[str, Any],
            all: bool | None = None,
            packages: bool | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_EXPORTS_CREATE)
    def exports_create(
        self,
        project_name: str,
        data: ExportCreate | Mapping[str, Any],
        all: bool | None = None,
        packages: bool | None = None,
        **options: Any,
    ) -> ExportList | Any:
        """Create an export.

        Exports the objects that the body names, or all with `all=True`. The export is created in the background.

        Arguments:
            project_name (str): Name of the project.
            data (ExportCreate or dict): The objects to export. A type of object that is left out is not exported.
            all (bool, optional): Whether to export everything; the body may then be empty. The server's default is
                `false`.
            packages (bool, optional): Whether to include the files of deployment versions and environments.

        Endpoint: POST /projects/{project_name}/exports
        """
        return self.api_client.call(_EXPORTS_CREATE, (project_name, all, packages, data), options)

    exports_create_with_http_info = with_http_info(exports_create)

    if TYPE_CHECKING:

        @overload
        def exports_get(self, project_name: str, export_id: str, **options: Unpack[CallOptions]) -> ExportDetail: ...
        @overload
        def exports_get(
            self, project_name: str, export_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ExportDetail]: ...
        @overload
        def exports_get(self, project_name: str, export_id: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_EXPORTS_GET)
    def exports_get(self, project_name: str, export_id: str, **options: Any) -> ExportDetail | Any:
        """Get an export.

        Details of one export, including its contents.

        Arguments:
            project_name (str): Name of the project.
            export_id (str): Identifier of the export (UUID).

        Endpoint: GET /projects/{project_name}/exports/{export_id}
        """
        return self.api_client.call(_EXPORTS_GET, (project_name, export_id), options)

    exports_get_with_http_info = with_http_info(exports_get)

    if TYPE_CHECKING:

        @overload
        def exports_delete(self, project_name: str, export_id: str, **options: Unpack[CallOptions]) -> None: ...
        @overload
        def exports_delete(
            self, project_name: str, export_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def exports_delete(self, project_name: str, export_id: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_EXPORTS_DELETE)
    def exports_delete(self, project_name: str, export_id: str, **options: Any) -> None | Any:
        """Delete an export.

        The file can no longer be downloaded.

        Arguments:
            project_name (str): Name of the project.
            export_id (str): Identifier of the export (UUID).

        Endpoint: DELETE /projects/{project_name}/exports/{export_id}
        """
        return self.api_client.call(_EXPORTS_DELETE, (project_name, export_id), options)

    exports_delete_with_http_info = with_http_info(exports_delete)

    if TYPE_CHECKING:

        @overload
        def exports_download(
            self, project_name: str, export_id: str, **options: Unpack[DownloadOptions]
        ) -> Download: ...
        @overload
        def exports_download(self, project_name: str, export_id: str, **options: Unpack[SaveOptions]) -> str: ...
        @overload
        def exports_download(
            self, project_name: str, export_id: str, **options: Unpack[AsyncDownloadOptions]
        ) -> AsyncResult[Download]: ...

    @endpoint(_EXPORTS_DOWNLOAD)
    def exports_download(self, project_name: str, export_id: str, **options: Any) -> Download | Any:
        """Download an export.

        A zip file, once the status is `completed`. It can be given to `imports_create`.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            export_id (str): Identifier of the export (UUID).

        Endpoint: GET /projects/{project_name}/exports/{export_id}/download
        """
        return self.api_client.call(_EXPORTS_DOWNLOAD, (project_name, export_id), options)

    exports_download_with_http_info = with_http_info(exports_download)
