"""Tags of an environment: its builds, each under a name. Generated from openapi/environment_tags.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.bodies import Form
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.api.base.parameters import Query
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, OBJECT, TEXT

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
    from ubiops.models.environment_tags import (
        EnvironmentSecretCopy,
        EnvironmentTagCreate,
        EnvironmentTagDependency,
        EnvironmentTagList,
        EnvironmentTagUpdate,
        EnvironmentTagUsage,
        Success,
    )
    from ubiops.models.environment_variables import (
        EnvironmentVariableCreate,
        EnvironmentVariableList,
        InheritedEnvironmentVariableList,
    )
    from ubiops.transport.response import Response

_ENVIRONMENT_TAGS_LIST = Operation(
    "environment_tags_list",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/tags",
    Query("supports_request_format", BOOLEAN),
    returns=ListOf(ModelOf("EnvironmentTagList")),
)
_ENVIRONMENT_TAGS_CREATE = Operation(
    "environment_tags_create",
    "POST",
    "/projects/{project_name}/environments/{environment_name}/tags",
    body=ModelOf("EnvironmentTagCreate"),
    returns=ModelOf("EnvironmentTagList"),
)
_ENVIRONMENT_TAGS_GET = Operation(
    "environment_tags_get",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}",
    returns=ModelOf("EnvironmentTagList"),
)
_ENVIRONMENT_TAGS_UPDATE = Operation(
    "environment_tags_update",
    "PATCH",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}",
    body=ModelOf("EnvironmentTagUpdate"),
    returns=ModelOf("EnvironmentTagList"),
)
_ENVIRONMENT_TAGS_DELETE = Operation(
    "environment_tags_delete",
    "DELETE",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}",
)
_ENVIRONMENT_TAGS_BUILD = Operation(
    "environment_tags_build",
    "POST",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}/build",
    Query("base_environment_name", TEXT),
    Query("base_environment_tag", TEXT),
    form=Form(
        {"source_environment": TEXT, "source_tag": TEXT}, file="file", together={"source_tag": ["source_environment"]}
    ),
    returns=ModelOf("Success"),
)
_ENVIRONMENT_TAGS_REBUILD = Operation(
    "environment_tags_rebuild",
    "POST",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}/rebuild",
    body=OBJECT,
    body_optional=True,
    returns=ModelOf("Success"),
)
_ENVIRONMENT_TAGS_DOWNLOAD = Operation(
    "environment_tags_download",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}/download",
    returns="file",
)
_ENVIRONMENT_TAGS_USAGE = Operation(
    "environment_tags_usage",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}/usage",
    returns=ListOf(ModelOf("EnvironmentTagUsage")),
)
_ENVIRONMENT_TAG_DEPENDENCIES_LIST = Operation(
    "environment_tag_dependencies_list",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}/dependency-files",
    returns=ListOf(ModelOf("EnvironmentTagDependency")),
)
_ENVIRONMENT_TAG_SECRETS_LIST = Operation(
    "environment_tag_secrets_list",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}/secrets",
    returns=ListOf(ModelOf("EnvironmentVariableList")),
)
_ENVIRONMENT_TAG_SECRETS_CREATE = Operation(
    "environment_tag_secrets_create",
    "POST",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}/secrets",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_ENVIRONMENT_TAG_SECRETS_GET = Operation(
    "environment_tag_secrets_get",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}/secrets/{id}",
    "project_name",
    "environment_name",
    "id",
    "tag_name",
    returns=ModelOf("EnvironmentVariableList"),
)
_ENVIRONMENT_TAG_SECRETS_UPDATE = Operation(
    "environment_tag_secrets_update",
    "PATCH",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}/secrets/{id}",
    "project_name",
    "environment_name",
    "id",
    "tag_name",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_ENVIRONMENT_TAG_SECRETS_DELETE = Operation(
    "environment_tag_secrets_delete",
    "DELETE",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}/secrets/{id}",
    "project_name",
    "environment_name",
    "id",
    "tag_name",
)
_ENVIRONMENT_TAG_SECRETS_COPY = Operation(
    "environment_tag_secrets_copy",
    "POST",
    "/projects/{project_name}/environments/{environment_name}/tags/{tag_name}/copy-secrets",
    body=ModelOf("EnvironmentSecretCopy"),
    returns=ListOf(ModelOf("InheritedEnvironmentVariableList")),
)


class EnvironmentTagsApi(Api):
    """Tags of an environment: its builds, each under a name."""

    if TYPE_CHECKING:

        @overload
        def environment_tags_list(
            self,
            project_name: str,
            environment_name: str,
            supports_request_format: bool | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[EnvironmentTagList]: ...
        @overload
        def environment_tags_list(
            self,
            project_name: str,
            environment_name: str,
            supports_request_format: bool | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[EnvironmentTagList]]: ...
        @overload
        def environment_tags_list(
            self,
            project_name: str,
            environment_name: str,
            supports_request_format: bool | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAGS_LIST)
    def environment_tags_list(
        self, project_name: str, environment_name: str, supports_request_format: bool | None = None, **options: Any
    ) -> ModelList[EnvironmentTagList] | Any:
        """List the tags of an environment.

        A deployment version uses one tag of an environment.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            supports_request_format (bool, optional): Whether to list only tags whose code can handle requests (true),
                or only those whose code cannot (false).

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/tags
        """
        return self.api_client.call(
            _ENVIRONMENT_TAGS_LIST, (project_name, environment_name, supports_request_format), options
        )

    environment_tags_list_with_http_info = with_http_info(environment_tags_list)

    if TYPE_CHECKING:

        @overload
        def environment_tags_create(
            self,
            project_name: str,
            environment_name: str,
            data: EnvironmentTagCreate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> EnvironmentTagList: ...
        @overload
        def environment_tags_create(
            self,
            project_name: str,
            environment_name: str,
            data: EnvironmentTagCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentTagList]: ...
        @overload
        def environment_tags_create(
            self,
            project_name: str,
            environment_name: str,
            data: EnvironmentTagCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAGS_CREATE)
    def environment_tags_create(
        self, project_name: str, environment_name: str, data: EnvironmentTagCreate | Mapping[str, Any], **options: Any
    ) -> EnvironmentTagList | Any:
        """Create a tag of an environment.

        The tag can be used once something has been built under it, which `environment_tags_build` does.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            data (EnvironmentTagCreate or dict): A tag to create.

        Endpoint: POST /projects/{project_name}/environments/{environment_name}/tags
        """
        return self.api_client.call(_ENVIRONMENT_TAGS_CREATE, (project_name, environment_name, data), options)

    environment_tags_create_with_http_info = with_http_info(environment_tags_create)

    if TYPE_CHECKING:

        @overload
        def environment_tags_get(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[CallOptions]
        ) -> EnvironmentTagList: ...
        @overload
        def environment_tags_get(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[EnvironmentTagList]: ...
        @overload
        def environment_tags_get(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAGS_GET)
    def environment_tags_get(
        self, project_name: str, environment_name: str, tag_name: str, **options: Any
    ) -> EnvironmentTagList | Any:
        """Get a tag of an environment.

        Status of the tag and of its build.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            tag_name (str): Name of the tag.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/tags/{tag_name}
        """
        return self.api_client.call(_ENVIRONMENT_TAGS_GET, (project_name, environment_name, tag_name), options)

    environment_tags_get_with_http_info = with_http_info(environment_tags_get)

    if TYPE_CHECKING:

        @overload
        def environment_tags_update(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            data: EnvironmentTagUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> EnvironmentTagList: ...
        @overload
        def environment_tags_update(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            data: EnvironmentTagUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentTagList]: ...
        @overload
        def environment_tags_update(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            data: EnvironmentTagUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAGS_UPDATE)
    def environment_tags_update(
        self,
        project_name: str,
        environment_name: str,
        tag_name: str,
        data: EnvironmentTagUpdate | Mapping[str, Any],
        **options: Any,
    ) -> EnvironmentTagList | Any:
        """Update a tag of an environment.

        Changes only the fields that are sent.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            tag_name (str): Name of the tag.
            data (EnvironmentTagUpdate or dict): Changes to a tag.

        Endpoint: PATCH /projects/{project_name}/environments/{environment_name}/tags/{tag_name}
        """
        return self.api_client.call(_ENVIRONMENT_TAGS_UPDATE, (project_name, environment_name, tag_name, data), options)

    environment_tags_update_with_http_info = with_http_info(environment_tags_update)

    if TYPE_CHECKING:

        @overload
        def environment_tags_delete(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def environment_tags_delete(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def environment_tags_delete(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAGS_DELETE)
    def environment_tags_delete(
        self, project_name: str, environment_name: str, tag_name: str, **options: Any
    ) -> None | Any:
        """Delete a tag of an environment.

        Refused while a deployment version uses it.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            tag_name (str): Name of the tag.

        Endpoint: DELETE /projects/{project_name}/environments/{environment_name}/tags/{tag_name}
        """
        return self.api_client.call(_ENVIRONMENT_TAGS_DELETE, (project_name, environment_name, tag_name), options)

    environment_tags_delete_with_http_info = with_http_info(environment_tags_delete)

    if TYPE_CHECKING:

        @overload
        def environment_tags_build(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            base_environment_name: str | None = None,
            base_environment_tag: str | None = None,
            file: FileSource | None = None,
            source_environment: str | None = None,
            source_tag: str | None = None,
            **options: Unpack[UploadOptions],
        ) -> Success: ...
        @overload
        def environment_tags_build(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            base_environment_name: str | None = None,
            base_environment_tag: str | None = None,
            file: FileSource | None = None,
            source_environment: str | None = None,
            source_tag: str | None = None,
            **options: Unpack[AsyncUploadOptions],
        ) -> AsyncResult[Success]: ...
        @overload
        def environment_tags_build(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            base_environment_name: str | None = None,
            base_environment_tag: str | None = None,
            file: FileSource | None = None,
            source_environment: str | None = None,
            source_tag: str | None = None,
            **options: Unpack[OpenUploadOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAGS_BUILD)
    def environment_tags_build(
        self,
        project_name: str,
        environment_name: str,
        tag_name: str,
        base_environment_name: str | None = None,
        base_environment_tag: str | None = None,
        file: FileSource | None = None,
        source_environment: str | None = None,
        source_tag: str | None = None,
        **options: Any,
    ) -> Success | Any:
        """Build a tag of an environment.

        The file is a zip file with `requirements.txt`, `ubiops.yaml` or both, installed on top of the base
        environment, or a Docker image. With `source_environment` and `source_tag` it is copied from another tag.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            tag_name (str): Name of the tag.
            base_environment_name (str, optional): Name of the environment to install packages on top of.
            base_environment_tag (str, optional): Tag of the environment to install packages on top of.
            file (path, bytes, or open binary file, optional): File to upload.
            source_environment (str, optional): Name of the environment to copy the file from.
            source_tag (str, optional): Tag of the environment to copy the file from.

        Endpoint: POST /projects/{project_name}/environments/{environment_name}/tags/{tag_name}/build
        """
        return self.api_client.call(
            _ENVIRONMENT_TAGS_BUILD,
            (
                project_name,
                environment_name,
                tag_name,
                base_environment_name,
                base_environment_tag,
                source_environment,
                source_tag,
                file,
            ),
            options,
        )

    environment_tags_build_with_http_info = with_http_info(environment_tags_build)

    if TYPE_CHECKING:

        @overload
        def environment_tags_rebuild(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[CallOptions],
        ) -> Success: ...
        @overload
        def environment_tags_rebuild(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[Success]: ...
        @overload
        def environment_tags_rebuild(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAGS_REBUILD)
    def environment_tags_rebuild(
        self,
        project_name: str,
        environment_name: str,
        tag_name: str,
        data: Mapping[str, Any] | str | None = None,
        **options: Any,
    ) -> Success | Any:
        """Build a tag of an environment again.

        Starts another build of the same file.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            tag_name (str): Name of the tag.
            data (dict or str, optional): An empty JSON object. An empty object is sent without it.

        Endpoint: POST /projects/{project_name}/environments/{environment_name}/tags/{tag_name}/rebuild
        """
        return self.api_client.call(
            _ENVIRONMENT_TAGS_REBUILD, (project_name, environment_name, tag_name, data), options
        )

    environment_tags_rebuild_with_http_info = with_http_info(environment_tags_rebuild)

    if TYPE_CHECKING:

        @overload
        def environment_tags_download(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[DownloadOptions]
        ) -> Download: ...
        @overload
        def environment_tags_download(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[SaveOptions]
        ) -> str: ...
        @overload
        def environment_tags_download(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[AsyncDownloadOptions]
        ) -> AsyncResult[Download]: ...

    @endpoint(_ENVIRONMENT_TAGS_DOWNLOAD)
    def environment_tags_download(
        self, project_name: str, environment_name: str, tag_name: str, **options: Any
    ) -> Download | Any:
        """Download the file of an environment's tag.

        The file as it was uploaded.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            tag_name (str): Name of the tag.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/tags/{tag_name}/download
        """
        return self.api_client.call(_ENVIRONMENT_TAGS_DOWNLOAD, (project_name, environment_name, tag_name), options)

    environment_tags_download_with_http_info = with_http_info(environment_tags_download)

    if TYPE_CHECKING:

        @overload
        def environment_tags_usage(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[CallOptions]
        ) -> ModelList[EnvironmentTagUsage]: ...
        @overload
        def environment_tags_usage(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[EnvironmentTagUsage]]: ...
        @overload
        def environment_tags_usage(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAGS_USAGE)
    def environment_tags_usage(
        self, project_name: str, environment_name: str, tag_name: str, **options: Any
    ) -> ModelList[EnvironmentTagUsage] | Any:
        """List the deployment versions that use a tag of an environment.

        A tag cannot be deleted while a version uses it.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            tag_name (str): Name of the tag.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/tags/{tag_name}/usage
        """
        return self.api_client.call(_ENVIRONMENT_TAGS_USAGE, (project_name, environment_name, tag_name), options)

    environment_tags_usage_with_http_info = with_http_info(environment_tags_usage)

    if TYPE_CHECKING:

        @overload
        def environment_tag_dependencies_list(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[CallOptions]
        ) -> ModelList[EnvironmentTagDependency]: ...
        @overload
        def environment_tag_dependencies_list(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[EnvironmentTagDependency]]: ...
        @overload
        def environment_tag_dependencies_list(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAG_DEPENDENCIES_LIST)
    def environment_tag_dependencies_list(
        self, project_name: str, environment_name: str, tag_name: str, **options: Any
    ) -> ModelList[EnvironmentTagDependency] | Any:
        """List the dependency files of an environment's tag.

        The files that list what the build installs, with their contents.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            tag_name (str): Name of the tag.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/tags/{tag_name}/dependency-files
        """
        return self.api_client.call(
            _ENVIRONMENT_TAG_DEPENDENCIES_LIST, (project_name, environment_name, tag_name), options
        )

    environment_tag_dependencies_list_with_http_info = with_http_info(environment_tag_dependencies_list)

    if TYPE_CHECKING:

        @overload
        def environment_tag_secrets_list(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[CallOptions]
        ) -> ModelList[EnvironmentVariableList]: ...
        @overload
        def environment_tag_secrets_list(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[EnvironmentVariableList]]: ...
        @overload
        def environment_tag_secrets_list(
            self, project_name: str, environment_name: str, tag_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAG_SECRETS_LIST)
    def environment_tag_secrets_list(
        self, project_name: str, environment_name: str, tag_name: str, **options: Any
    ) -> ModelList[EnvironmentVariableList] | Any:
        """List the secrets of an environment's tag.

        Secrets are variables that the build can read. Their values are not shown.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            tag_name (str): Name of the tag.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/tags/{tag_name}/secrets
        """
        return self.api_client.call(_ENVIRONMENT_TAG_SECRETS_LIST, (project_name, environment_name, tag_name), options)

    environment_tag_secrets_list_with_http_info = with_http_info(environment_tag_secrets_list)

    if TYPE_CHECKING:

        @overload
        def environment_tag_secrets_create(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> EnvironmentVariableList: ...
        @overload
        def environment_tag_secrets_create(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentVariableList]: ...
        @overload
        def environment_tag_secrets_create(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAG_SECRETS_CREATE)
    def environment_tag_secrets_create(
        self,
        project_name: str,
        environment_name: str,
        tag_name: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Any,
    ) -> EnvironmentVariableList | Any:
        """Create a secret of an environment's tag.

        The next build of the tag can read it.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            tag_name (str): Name of the tag.
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.

        Endpoint: POST /projects/{project_name}/environments/{environment_name}/tags/{tag_name}/secrets
        """
        return self.api_client.call(
            _ENVIRONMENT_TAG_SECRETS_CREATE, (project_name, environment_name, tag_name, data), options
        )

    environment_tag_secrets_create_with_http_info = with_http_info(environment_tag_secrets_create)

    if TYPE_CHECKING:

        @overload
        def environment_tag_secrets_get(
            self, project_name: str, environment_name: str, id: str, tag_name: str, **options: Unpack[CallOptions]
        ) -> EnvironmentVariableList: ...
        @overload
        def environment_tag_secrets_get(
            self, project_name: str, environment_name: str, id: str, tag_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[EnvironmentVariableList]: ...
        @overload
        def environment_tag_secrets_get(
            self, project_name: str, environment_name: str, id: str, tag_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAG_SECRETS_GET)
    def environment_tag_secrets_get(
        self, project_name: str, environment_name: str, id: str, tag_name: str, **options: Any
    ) -> EnvironmentVariableList | Any:
        """Get a secret of an environment's tag.

        The value is not shown.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            id (str): Identifier of the secret (UUID).
            tag_name (str): Name of the tag.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/tags/{tag_name}/secrets/{id}
        """
        return self.api_client.call(
            _ENVIRONMENT_TAG_SECRETS_GET, (project_name, environment_name, id, tag_name), options
        )

    environment_tag_secrets_get_with_http_info = with_http_info(environment_tag_secrets_get)

    if TYPE_CHECKING:

        @overload
        def environment_tag_secrets_update(
            self,
            project_name: str,
            environment_name: str,
            id: str,
            tag_name: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> EnvironmentVariableList: ...
        @overload
        def environment_tag_secrets_update(
            self,
            project_name: str,
            environment_name: str,
            id: str,
            tag_name: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentVariableList]: ...
        @overload
        def environment_tag_secrets_update(
            self,
            project_name: str,
            environment_name: str,
            id: str,
            tag_name: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAG_SECRETS_UPDATE)
    def environment_tag_secrets_update(
        self,
        project_name: str,
        environment_name: str,
        id: str,
        tag_name: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Any,
    ) -> EnvironmentVariableList | Any:
        """Update a secret of an environment's tag.

        The next build of the tag reads the new value.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            id (str): Identifier of the secret (UUID).
            tag_name (str): Name of the tag.
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.

        Endpoint: PATCH /projects/{project_name}/environments/{environment_name}/tags/{tag_name}/secrets/{id}
        """
        return self.api_client.call(
            _ENVIRONMENT_TAG_SECRETS_UPDATE, (project_name, environment_name, id, tag_name, data), options
        )

    environment_tag_secrets_update_with_http_info = with_http_info(environment_tag_secrets_update)

    if TYPE_CHECKING:

        @overload
        def environment_tag_secrets_delete(
            self, project_name: str, environment_name: str, id: str, tag_name: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def environment_tag_secrets_delete(
            self, project_name: str, environment_name: str, id: str, tag_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def environment_tag_secrets_delete(
            self, project_name: str, environment_name: str, id: str, tag_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAG_SECRETS_DELETE)
    def environment_tag_secrets_delete(
        self, project_name: str, environment_name: str, id: str, tag_name: str, **options: Any
    ) -> None | Any:
        """Delete a secret of an environment's tag.

        Later builds of the tag cannot read it.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            id (str): Identifier of the secret (UUID).
            tag_name (str): Name of the tag.

        Endpoint: DELETE /projects/{project_name}/environments/{environment_name}/tags/{tag_name}/secrets/{id}
        """
        return self.api_client.call(
            _ENVIRONMENT_TAG_SECRETS_DELETE, (project_name, environment_name, id, tag_name), options
        )

    environment_tag_secrets_delete_with_http_info = with_http_info(environment_tag_secrets_delete)

    if TYPE_CHECKING:

        @overload
        def environment_tag_secrets_copy(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            data: EnvironmentSecretCopy | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> ModelList[InheritedEnvironmentVariableList]: ...
        @overload
        def environment_tag_secrets_copy(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            data: EnvironmentSecretCopy | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[InheritedEnvironmentVariableList]]: ...
        @overload
        def environment_tag_secrets_copy(
            self,
            project_name: str,
            environment_name: str,
            tag_name: str,
            data: EnvironmentSecretCopy | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_TAG_SECRETS_COPY)
    def environment_tag_secrets_copy(
        self,
        project_name: str,
        environment_name: str,
        tag_name: str,
        data: EnvironmentSecretCopy | Mapping[str, Any],
        **options: Any,
    ) -> ModelList[InheritedEnvironmentVariableList] | Any:
        """Copy secrets to an environment's tag.

        Copies the secrets of another tag. Secrets of the same name are overwritten. Only the copied ones are
        returned.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            tag_name (str): Name of the tag.
            data (EnvironmentSecretCopy or dict): Where to copy secrets from. Required: `source_environment`,
                `source_tag`.

        Endpoint: POST /projects/{project_name}/environments/{environment_name}/tags/{tag_name}/copy-secrets
        """
        return self.api_client.call(
            _ENVIRONMENT_TAG_SECRETS_COPY, (project_name, environment_name, tag_name, data), options
        )

    environment_tag_secrets_copy_with_http_info = with_http_info(environment_tag_secrets_copy)
