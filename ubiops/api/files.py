"""Files in a bucket. Generated from openapi/files.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation, Page
from ubiops.api.base.parameters import Query
from ubiops.models.base.nested import ModelOf
from ubiops.models.base.types import INTEGER, OBJECT, TEXT
from ubiops.models.base.union import OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.files import (
        FileCompleteMultipartUpload,
        FileDetail,
        FileItem,
        FileMultipartUpload,
        FileUploadResponse,
    )
    from ubiops.transport.response import Response

_FILES_LIST = Operation(
    "files_list",
    "GET",
    "/projects/{project_name}/buckets/{bucket_name}/files",
    Query("prefix", TEXT),
    Query("delimiter", TEXT),
    Query("continuation_token", TEXT),
    Query("limit", INTEGER),
    returns=ModelOf("FileDetail"),
    page=Page("token", "files"),
)
_FILES_GET = Operation(
    "files_get", "GET", "/projects/{project_name}/buckets/{bucket_name}/files/{file}", returns=ModelOf("FileItem")
)
_FILES_UPLOAD = Operation(
    "files_upload",
    "POST",
    "/projects/{project_name}/buckets/{bucket_name}/files/{file}",
    Query("upload_id", TEXT),
    Query("part_number", OneOf(TEXT, INTEGER)),
    body=OBJECT,
    body_optional=True,
    returns=ModelOf("FileUploadResponse"),
)
_FILES_DELETE = Operation(
    "files_delete",
    "DELETE",
    "/projects/{project_name}/buckets/{bucket_name}/files/{file}",
)
_FILES_DOWNLOAD = Operation(
    "files_download",
    "GET",
    "/projects/{project_name}/buckets/{bucket_name}/files/{file}/download",
    returns=ModelOf("FileUploadResponse"),
)
_FILES_START_MULTIPART_UPLOAD = Operation(
    "files_start_multipart_upload",
    "POST",
    "/projects/{project_name}/buckets/{bucket_name}/files/{file}/start-multipart-upload",
    body=OBJECT,
    body_optional=True,
    returns=ModelOf("FileMultipartUpload"),
)
_FILES_COMPLETE_MULTIPART_UPLOAD = Operation(
    "files_complete_multipart_upload",
    "POST",
    "/projects/{project_name}/buckets/{bucket_name}/files/{file}/complete-multipart-upload",
    body=ModelOf("FileCompleteMultipartUpload"),
    returns=ModelOf("FileMultipartUpload"),
)


class FilesApi(Api):
    """Files in a bucket."""

    if TYPE_CHECKING:

        @overload
        def files_list(
            self,
            project_name: str,
            bucket_name: str,
            prefix: str | None = None,
            delimiter: str | None = None,
            continuation_token: str | None = None,
            limit: int | None = None,
            **options: Unpack[CallOptions],
        ) -> FileDetail: ...
        @overload
        def files_list(
            self,
            project_name: str,
            bucket_name: str,
            prefix: str | None = None,
            delimiter: str | None = None,
            continuation_token: str | None = None,
            limit: int | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[FileDetail]: ...
        @overload
        def files_list(
            self,
            project_name: str,
            bucket_name: str,
            prefix: str | None = None,
            delimiter: str | None = None,
            continuation_token: str | None = None,
            limit: int | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_FILES_LIST)
    def files_list(
        self,
        project_name: str,
        bucket_name: str,
        prefix: str | None = None,
        delimiter: str | None = None,
        continuation_token: str | None = None,
        limit: int | None = None,
        **options: Any,
    ) -> FileDetail | Any:
        """List the files of a bucket.

        One page at a time. `continuation_token` in the response is the argument for the next page. With `prefix` and
        `delimiter` the names are grouped as in folders.

        Arguments:
            project_name (str): Name of the project.
            bucket_name (str): Name of the bucket.
            prefix (str, optional): Only files whose names begin with this text.
            delimiter (str, optional): Text that separates folders, usually a slash. Folders are returned under
                `prefixes` instead of the files in them.
            continuation_token (str, optional): Start of the page, as given in the response with the previous page.
            limit (int, optional): Maximum number of files on a page. At least 1; at most 1000; the server's default
                is `100`.

        All pages: `for item in ubiops.utils.iterate(core_api.files_list, ...)`.
        Endpoint: GET /projects/{project_name}/buckets/{bucket_name}/files
        """
        return self.api_client.call(
            _FILES_LIST, (project_name, bucket_name, prefix, delimiter, continuation_token, limit), options
        )

    files_list_with_http_info = with_http_info(files_list)

    if TYPE_CHECKING:

        @overload
        def files_get(
            self, project_name: str, bucket_name: str, file: str, **options: Unpack[CallOptions]
        ) -> FileItem: ...
        @overload
        def files_get(
            self, project_name: str, bucket_name: str, file: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[FileItem]: ...
        @overload
        def files_get(
            self, project_name: str, bucket_name: str, file: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_FILES_GET)
    def files_get(self, project_name: str, bucket_name: str, file: str, **options: Any) -> FileItem | Any:
        """Get a file of a bucket.

        Size and time of creation; the content is not included.

        Arguments:
            project_name (str): Name of the project.
            bucket_name (str): Name of the bucket.
            file (str): Name of the file in the bucket, which may contain slashes.

        Endpoint: GET /projects/{project_name}/buckets/{bucket_name}/files/{file}
        """
        return self.api_client.call(_FILES_GET, (project_name, bucket_name, file), options)

    files_get_with_http_info = with_http_info(files_get)

    if TYPE_CHECKING:

        @overload
        def files_upload(
            self,
            project_name: str,
            bucket_name: str,
            file: str,
            upload_id: str | None = None,
            part_number: str | int | None = None,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[CallOptions],
        ) -> FileUploadResponse: ...
        @overload
        def files_upload(
            self,
            project_name: str,
            bucket_name: str,
            file: str,
            upload_id: str | None = None,
            part_number: str | int | None = None,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[FileUploadResponse]: ...
        @overload
        def files_upload(
            self,
            project_name: str,
            bucket_name: str,
            file: str,
            upload_id: str | None = None,
            part_number: str | int | None = None,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_FILES_UPLOAD)
    def files_upload(
        self,
        project_name: str,
        bucket_name: str,
        file: str,
        upload_id: str | None = None,
        part_number: str | int | None = None,
        data: Mapping[str, Any] | str | None = None,
        **options: Any,
    ) -> FileUploadResponse | Any:
        """Get the address for uploading a file.

        The response holds a signed URL, to which the content goes in one PUT request without the API token. A file of
        the same name is replaced. At Azure Blob Storage that request needs the headers `x-ms-version: 2020-04-08` and
        `x-ms-blob-type: BlockBlob`.

        Arguments:
            project_name (str): Name of the project.
            bucket_name (str): Name of the bucket.
            file (str): Name of the file in the bucket, which may contain slashes.
            upload_id (str, optional): Identifier from `files_start_multipart_upload`, to upload one part.
            part_number (str or int, optional): Number of the part, from 1 on.
            data (dict or str, optional): An empty JSON object. An empty object is sent without it.

        Endpoint: POST /projects/{project_name}/buckets/{bucket_name}/files/{file}
        """
        return self.api_client.call(
            _FILES_UPLOAD, (project_name, bucket_name, file, upload_id, part_number, data), options
        )

    files_upload_with_http_info = with_http_info(files_upload)

    if TYPE_CHECKING:

        @overload
        def files_delete(
            self, project_name: str, bucket_name: str, file: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def files_delete(
            self, project_name: str, bucket_name: str, file: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def files_delete(
            self, project_name: str, bucket_name: str, file: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_FILES_DELETE)
    def files_delete(self, project_name: str, bucket_name: str, file: str, **options: Any) -> None | Any:
        """Delete a file of a bucket.

        A deleted file cannot be restored.

        Arguments:
            project_name (str): Name of the project.
            bucket_name (str): Name of the bucket.
            file (str): Name of the file in the bucket, which may contain slashes.

        Endpoint: DELETE /projects/{project_name}/buckets/{bucket_name}/files/{file}
        """
        return self.api_client.call(_FILES_DELETE, (project_name, bucket_name, file), options)

    files_delete_with_http_info = with_http_info(files_delete)

    if TYPE_CHECKING:

        @overload
        def files_download(
            self, project_name: str, bucket_name: str, file: str, **options: Unpack[CallOptions]
        ) -> FileUploadResponse: ...
        @overload
        def files_download(
            self, project_name: str, bucket_name: str, file: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[FileUploadResponse]: ...
        @overload
        def files_download(
            self, project_name: str, bucket_name: str, file: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_FILES_DOWNLOAD)
    def files_download(
        self, project_name: str, bucket_name: str, file: str, **options: Any
    ) -> FileUploadResponse | Any:
        """Get the address for downloading a file.

        The response holds a signed URL, from which a GET request without the API token gets the content.

        Arguments:
            project_name (str): Name of the project.
            bucket_name (str): Name of the bucket.
            file (str): Name of the file in the bucket, which may contain slashes.

        Endpoint: GET /projects/{project_name}/buckets/{bucket_name}/files/{file}/download
        """
        return self.api_client.call(_FILES_DOWNLOAD, (project_name, bucket_name, file), options)

    files_download_with_http_info = with_http_info(files_download)

    if TYPE_CHECKING:

        @overload
        def files_start_multipart_upload(
            self,
            project_name: str,
            bucket_name: str,
            file: str,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[CallOptions],
        ) -> FileMultipartUpload: ...
        @overload
        def files_start_multipart_upload(
            self,
            project_name: str,
            bucket_name: str,
            file: str,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[FileMultipartUpload]: ...
        @overload
        def files_start_multipart_upload(
            self,
            project_name: str,
            bucket_name: str,
            file: str,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_FILES_START_MULTIPART_UPLOAD)
    def files_start_multipart_upload(
        self,
        project_name: str,
        bucket_name: str,
        file: str,
        data: Mapping[str, Any] | str | None = None,
        **options: Any,
    ) -> FileMultipartUpload | Any:
        """Start a multipart upload of a file.

        For each part, `files_upload` with the `upload_id` from the response gives an address;
        `files_complete_multipart_upload` puts the parts together.

        Arguments:
            project_name (str): Name of the project.
            bucket_name (str): Name of the bucket.
            file (str): Name of the file in the bucket, which may contain slashes.
            data (dict or str, optional): An empty JSON object. An empty object is sent without it.

        Endpoint: POST /projects/{project_name}/buckets/{bucket_name}/files/{file}/start-multipart-upload
        """
        return self.api_client.call(_FILES_START_MULTIPART_UPLOAD, (project_name, bucket_name, file, data), options)

    files_start_multipart_upload_with_http_info = with_http_info(files_start_multipart_upload)

    if TYPE_CHECKING:

        @overload
        def files_complete_multipart_upload(
            self,
            project_name: str,
            bucket_name: str,
            file: str,
            data: FileCompleteMultipartUpload | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> FileMultipartUpload: ...
        @overload
        def files_complete_multipart_upload(
            self,
            project_name: str,
            bucket_name: str,
            file: str,
            data: FileCompleteMultipartUpload | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[FileMultipartUpload]: ...
        @overload
        def files_complete_multipart_upload(
            self,
            project_name: str,
            bucket_name: str,
            file: str,
            data: FileCompleteMultipartUpload | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_FILES_COMPLETE_MULTIPART_UPLOAD)
    def files_complete_multipart_upload(
        self,
        project_name: str,
        bucket_name: str,
        file: str,
        data: FileCompleteMultipartUpload | Mapping[str, Any],
        **options: Any,
    ) -> FileMultipartUpload | Any:
        """Complete a multipart upload of a file.

        The file exists from then on.

        Arguments:
            project_name (str): Name of the project.
            bucket_name (str): Name of the bucket.
            file (str): Name of the file in the bucket, which may contain slashes.
            data (FileCompleteMultipartUpload or dict): The parts of a multipart upload. Required: `parts`.

        Endpoint: POST /projects/{project_name}/buckets/{bucket_name}/files/{file}/complete-multipart-upload
        """
        return self.api_client.call(_FILES_COMPLETE_MULTIPART_UPLOAD, (project_name, bucket_name, file, data), options)

    files_complete_multipart_upload_with_http_info = with_http_info(files_complete_multipart_upload)
