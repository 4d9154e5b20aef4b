"""Imports: creating deployments, pipelines and more from an export. Generated from openapi/imports.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.bodies import Form
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
    from ubiops.models.imports import ImportDetail, ImportList, ImportUpdate
    from ubiops.transport.response import Response

_IMPORTS_LIST = Operation(
    "imports_list",
    "GET",
    "/projects/{project_name}/imports",
    Query("status", TEXT),
    returns=ListOf(ModelOf("ImportList")),
)
_IMPORTS_CREATE = Operation(
    "imports_create",
    "POST",
    "/projects/{project_name}/imports",
    form=Form(
        {"import_link": TEXT, "export_id": TEXT, "skip_confirmation": BOOLEAN},
        file="file",
        any_of=(
            ("file",),
            ("import_link",),
            ("export_id",),
        ),
    ),
    returns=ModelOf("ImportList"),
)
_IMPORTS_GET = Operation(
    "imports_get", "GET", "/projects/{project_name}/imports/{import_id}", returns=ModelOf("ImportDetail")
)
_IMPORTS_UPDATE = Operation(
    "imports_update",
    "PATCH",
    "/projects/{project_name}/imports/{import_id}",
    body=ModelOf("ImportUpdate"),
    returns=ModelOf("ImportDetail"),
)
_IMPORTS_DELETE = Operation(
    "imports_delete",
    "DELETE",
    "/projects/{project_name}/imports/{import_id}",
)
_IMPORTS_DOWNLOAD = Operation(
    "imports_download", "GET", "/projects/{project_name}/imports/{import_id}/download", returns="file"
)


class ImportsApi(Api):
    """Imports: creating deployments, pipelines and more from an export."""

    if TYPE_CHECKING:

        @overload
        def imports_list(
            self, project_name: str, status: str | None = None, **options: Unpack[CallOptions]
        ) -> ModelList[ImportList]: ...
        @overload
        def imports_list(
            self, project_name: str, status: str | None = None, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[ImportList]]: ...
        @overload
        def imports_list(
            self, project_name: str, status: str | None = None, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_IMPORTS_LIST)
    def imports_list(self, project_name: str, status: str | None = None, **options: Any) -> ModelList[ImportList] | Any:
        """List the imports of a project.

        An import is processed in the background; its `status` says how far it has come.

        Arguments:
            project_name (str): Name of the project.
            status (str, optional): Only imports with this status. One of `pending`, `scanning`, `confirmation`,
                `confirmation_pending`, `processing`, `completed`, `failed`.

        Endpoint: GET /projects/{project_name}/imports
        """
        return self.api_client.call(_IMPORTS_LIST, (project_name, status), options)

    imports_list_with_http_info = with_http_info(imports_list)

    if TYPE_CHECKING:

        @overload
        def imports_create(
            self,
            project_name: str,
            file: FileSource | None = None,
            import_link: str | None = None,
            export_id: str | None = None,
            skip_confirmation: bool | None = None,
            **options: Unpack[UploadOptions],
        ) -> ImportList: ...
        @overload
        def imports_create(
            self,
            project_name: str,
            file: FileSource | None = None,
            import_link: str | None = None,
            export_id: str | None = None,
            skip_confirmation: bool | None = None,
            **options: Unpack[AsyncUploadOptions],
        ) -> AsyncResult[ImportList]: ...
        @overload
        def imports_create(
            self,
            project_name: str,
            file: FileSource | None = None,
            import_link: str | None = None,
            export_id: str | None = None,
            skip_confirmation: bool | None = None,
            **options: Unpack[OpenUploadOptions],
        ) -> Response: ...

    @endpoint(_IMPORTS_CREATE)
    def imports_create(
        self,
        project_name: str,
        file: FileSource | None = None,
        import_link: str | None = None,
        export_id: str | None = None,
        skip_confirmation: bool | None = None,
        **options: Any,
    ) -> ImportList | Any:
        """Create an import.

        Give one of a zip file, a public link to one, or an export of the same project. Once the file has been read,
        the import waits with status `confirmation` for `imports_update`, unless `skip_confirmation` is set.

        Arguments:
            project_name (str): Name of the project.
            file (path, bytes, or open binary file, optional): Zip file to import.
            import_link (str, optional): Address of a zip file that can be downloaded without credentials.
            export_id (str, optional): Identifier of an export of the same project. A UUID.
            skip_confirmation (bool, optional): Whether to create everything without waiting for a confirmation. The
                server's default is `false`.

        Endpoint: POST /projects/{project_name}/imports
        """
        return self.api_client.call(
            _IMPORTS_CREATE, (project_name, import_link, export_id, skip_confirmation, file), options
        )

    imports_create_with_http_info = with_http_info(imports_create)

    if TYPE_CHECKING:

        @overload
        def imports_get(self, project_name: str, import_id: str, **options: Unpack[CallOptions]) -> ImportDetail: ...
        @overload
        def imports_get(
            self, project_name: str, import_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ImportDetail]: ...
        @overload
        def imports_get(self, project_name: str, import_id: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_IMPORTS_GET)
    def imports_get(self, project_name: str, import_id: str, **options: Any) -> ImportDetail | Any:
        """Get an import.

        Details of one import, including the contents of its file.

        Arguments:
            project_name (str): Name of the project.
            import_id (str): Identifier of the import (UUID).

        Endpoint: GET /projects/{project_name}/imports/{import_id}
        """
        return self.api_client.call(_IMPORTS_GET, (project_name, import_id), options)

    imports_get_with_http_info = with_http_info(imports_get)

    if TYPE_CHECKING:

        @overload
        def imports_update(
            self,
            project_name: str,
            import_id: str,
            data: ImportUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> ImportDetail: ...
        @overload
        def imports_update(
            self,
            project_name: str,
            import_id: str,
            data: ImportUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ImportDetail]: ...
        @overload
        def imports_update(
            self,
            project_name: str,
            import_id: str,
            data: ImportUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_IMPORTS_UPDATE)
    def imports_update(
        self, project_name: str, import_id: str, data: ImportUpdate | Mapping[str, Any], **options: Any
    ) -> ImportDetail | Any:
        """Confirm an import.

        Creates the objects that the body names, with the settings given there. Possible while the status is
        `confirmation`.

        Arguments:
            project_name (str): Name of the project.
            import_id (str): Identifier of the import (UUID).
            data (ImportUpdate or dict): The objects to create from an import.

        Endpoint: PATCH /projects/{project_name}/imports/{import_id}
        """
        return self.api_client.call(_IMPORTS_UPDATE, (project_name, import_id, data), options)

    imports_update_with_http_info = with_http_info(imports_update)

    if TYPE_CHECKING:

        @overload
        def imports_delete(self, project_name: str, import_id: str, **options: Unpack[CallOptions]) -> None: ...
        @overload
        def imports_delete(
            self, project_name: str, import_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def imports_delete(self, project_name: str, import_id: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_IMPORTS_DELETE)
    def imports_delete(self, project_name: str, import_id: str, **options: Any) -> None | Any:
        """Delete an import.

        The objects that it created are kept.

        Arguments:
            project_name (str): Name of the project.
            import_id (str): Identifier of the import (UUID).

        Endpoint: DELETE /projects/{project_name}/imports/{import_id}
        """
        return self.api_client.call(_IMPORTS_DELETE, (project_name, import_id), options)

    imports_delete_with_http_info = with_http_info(imports_delete)

    if TYPE_CHECKING:

        @overload
        def imports_download(
            self, project_name: str, import_id: str, **options: Unpack[DownloadOptions]
        ) -> Download: ...
        @overload
        def imports_download(self, project_name: str, import_id: str, **options: Unpack[SaveOptions]) -> str: ...
        @overload
        def imports_download(
            self, project_name: str, import_id: str, **options: Unpack[AsyncDownloadOptions]
        ) -> AsyncResult[Download]: ...

    @endpoint(_IMPORTS_DOWNLOAD)
    def imports_download(self, project_name: str, import_id: str, **options: Any) -> Download | Any:
        """Download an import.

        The zip file that was imported.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            import_id (str): Identifier of the import (UUID).

        Endpoint: GET /projects/{project_name}/imports/{import_id}/download
        """
        return self.api_client.call(_IMPORTS_DOWNLOAD, (project_name, import_id), options)

    imports_download_with_http_info = with_http_info(imports_download)
