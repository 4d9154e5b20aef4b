"""Environment variables of projects, deployments and versions. Generated from openapi/environment_variables.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.models.base.nested import ListOf, ModelOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.base.nested import ModelList
    from ubiops.models.environment_variables import (
        EnvironmentVariableCopy,
        EnvironmentVariableCreate,
        EnvironmentVariableList,
        InheritedEnvironmentVariableList,
    )
    from ubiops.transport.response import Response

_PROJECT_ENVIRONMENT_VARIABLES_LIST = Operation(
    "project_environment_variables_list",
    "GET",
    "/projects/{project_name}/environment-variables",
    returns=ListOf(ModelOf("EnvironmentVariableList")),
)
_PROJECT_ENVIRONMENT_VARIABLES_CREATE = Operation(
    "project_environment_variables_create",
    "POST",
    "/projects/{project_name}/environment-variables",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_PROJECT_ENVIRONMENT_VARIABLES_GET = Operation(
    "project_environment_variables_get",
    "GET",
    "/projects/{project_name}/environment-variables/{id}",
    returns=ModelOf("EnvironmentVariableList"),
    list_accepted=True,
)
_PROJECT_ENVIRONMENT_VARIABLES_UPDATE = Operation(
    "project_environment_variables_update",
    "PATCH",
    "/projects/{project_name}/environment-variables/{id}",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_PROJECT_ENVIRONMENT_VARIABLES_DELETE = Operation(
    "project_environment_variables_delete",
    "DELETE",
    "/projects/{project_name}/environment-variables/{id}",
)
_DEPLOYMENT_ENVIRONMENT_VARIABLES_LIST = Operation(
    "deployment_environment_variables_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/environment-variables",
    returns=ListOf(ModelOf("InheritedEnvironmentVariableList")),
)
_DEPLOYMENT_ENVIRONMENT_VARIABLES_CREATE = Operation(
    "deployment_environment_variables_create",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/environment-variables",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_DEPLOYMENT_ENVIRONMENT_VARIABLES_GET = Operation(
    "deployment_environment_variables_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/environment-variables/{id}",
    returns=ModelOf("EnvironmentVariableList"),
    list_accepted=True,
)
_DEPLOYMENT_ENVIRONMENT_VARIABLES_UPDATE = Operation(
    "deployment_environment_variables_update",
    "PATCH",
    "/projects/{project_name}/deployments/{deployment_name}/environment-variables/{id}",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_DEPLOYMENT_ENVIRONMENT_VARIABLES_DELETE = Operation(
    "deployment_environment_variables_delete",
    "DELETE",
    "/projects/{project_name}/deployments/{deployment_name}/environment-variables/{id}",
)
_DEPLOYMENT_ENVIRONMENT_VARIABLES_COPY = Operation(
    "deployment_environment_variables_copy",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/copy-environment-variables",
    body=ModelOf("EnvironmentVariableCopy"),
    returns=ListOf(ModelOf("InheritedEnvironmentVariableList")),
)
_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_LIST = Operation(
    "deployment_version_environment_variables_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables",
    returns=ListOf(ModelOf("InheritedEnvironmentVariableList")),
)
_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_CREATE = Operation(
    "deployment_version_environment_variables_create",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_GET = Operation(
    "deployment_version_environment_variables_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables/{id}",
    "project_name",
    "deployment_name",
    "id",
    "version",
    returns=ModelOf("EnvironmentVariableList"),
    list_accepted=True,
)
_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_UPDATE = Operation(
    "deployment_version_environment_variables_update",
    "PATCH",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables/{id}",
    "project_name",
    "deployment_name",
    "id",
    "version",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_DELETE = Operation(
    "deployment_version_environment_variables_delete",
    "DELETE",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables/{id}",
    "project_name",
    "deployment_name",
    "id",
    "version",
)
_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_COPY = Operation(
    "deployment_version_environment_variables_copy",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/copy-environment-variables",
    body=ModelOf("EnvironmentVariableCopy"),
    returns=ListOf(ModelOf("InheritedEnvironmentVariableList")),
)


class EnvironmentVariablesApi(Api):
    """Environment variables of projects, deployments and versions."""

    if TYPE_CHECKING:

        @overload
        def project_environment_variables_list(
            self, project_name: str, **options: Unpack[CallOptions]
        ) -> ModelList[EnvironmentVariableList]: ...
        @overload
        def project_environment_variables_list(
            self, project_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[EnvironmentVariableList]]: ...
        @overload
        def project_environment_variables_list(self, project_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_PROJECT_ENVIRONMENT_VARIABLES_LIST)
    def project_environment_variables_list(
        self, project_name: str, **options: Any
    ) -> ModelList[EnvironmentVariableList] | Any:
        """List the environment variables of a project.

        Lists the variables that every deployment of the project inherits.

        Arguments:
            project_name (str): Name of the project.

        Endpoint: GET /projects/{project_name}/environment-variables
        """
        return self.api_client.call(_PROJECT_ENVIRONMENT_VARIABLES_LIST, (project_name,), options)

    project_environment_variables_list_with_http_info = with_http_info(project_environment_variables_list)

    if TYPE_CHECKING:

        @overload
        def project_environment_variables_create(
            self, project_name: str, data: EnvironmentVariableCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> EnvironmentVariableList: ...
        @overload
        def project_environment_variables_create(
            self,
            project_name: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentVariableList]: ...
        @overload
        def project_environment_variables_create(
            self, project_name: str, data: EnvironmentVariableCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PROJECT_ENVIRONMENT_VARIABLES_CREATE)
    def project_environment_variables_create(
        self, project_name: str, data: EnvironmentVariableCreate | Mapping[str, Any], **options: Any
    ) -> EnvironmentVariableList | Any:
        """Create an environment variable for a project.

        Every deployment of the project inherits the variable.

        Arguments:
            project_name (str): Name of the project.
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.

        Endpoint: POST /projects/{project_name}/environment-variables
        """
        return self.api_client.call(_PROJECT_ENVIRONMENT_VARIABLES_CREATE, (project_name, data), options)

    project_environment_variables_create_with_http_info = with_http_info(project_environment_variables_create)

    if TYPE_CHECKING:

        @overload
        def project_environment_variables_get(
            self, project_name: str, id: str, **options: Unpack[CallOptions]
        ) -> EnvironmentVariableList: ...
        @overload
        def project_environment_variables_get(
            self, project_name: str, id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[EnvironmentVariableList]: ...
        @overload
        def project_environment_variables_get(
            self, project_name: str, id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PROJECT_ENVIRONMENT_VARIABLES_GET)
    def project_environment_variables_get(
        self, project_name: str, id: str, **options: Any
    ) -> EnvironmentVariableList | Any:
        """Get an environment variable of a project.

        Details of one variable. The value of a secret one is null.

        Arguments:
            project_name (str): Name of the project.
            id (str): Identifier of the environment variable (UUID).

        Endpoint: GET /projects/{project_name}/environment-variables/{id}
        """
        return self.api_client.call(_PROJECT_ENVIRONMENT_VARIABLES_GET, (project_name, id), options)

    project_environment_variables_get_with_http_info = with_http_info(project_environment_variables_get)

    if TYPE_CHECKING:

        @overload
        def project_environment_variables_update(
            self,
            project_name: str,
            id: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> EnvironmentVariableList: ...
        @overload
        def project_environment_variables_update(
            self,
            project_name: str,
            id: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentVariableList]: ...
        @overload
        def project_environment_variables_update(
            self,
            project_name: str,
            id: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PROJECT_ENVIRONMENT_VARIABLES_UPDATE)
    def project_environment_variables_update(
        self, project_name: str, id: str, data: EnvironmentVariableCreate | Mapping[str, Any], **options: Any
    ) -> EnvironmentVariableList | Any:
        """Update an environment variable of a project.

        Replaces name, value and secrecy. A secret variable stays secret.

        Arguments:
            project_name (str): Name of the project.
            id (str): Identifier of the environment variable (UUID).
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.

        Endpoint: PATCH /projects/{project_name}/environment-variables/{id}
        """
        return self.api_client.call(_PROJECT_ENVIRONMENT_VARIABLES_UPDATE, (project_name, id, data), options)

    project_environment_variables_update_with_http_info = with_http_info(project_environment_variables_update)

    if TYPE_CHECKING:

        @overload
        def project_environment_variables_delete(
            self, project_name: str, id: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def project_environment_variables_delete(
            self, project_name: str, id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def project_environment_variables_delete(
            self, project_name: str, id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PROJECT_ENVIRONMENT_VARIABLES_DELETE)
    def project_environment_variables_delete(self, project_name: str, id: str, **options: Any) -> None | Any:
        """Delete an environment variable of a project.

        The deployments of the project no longer inherit it.

        Arguments:
            project_name (str): Name of the project.
            id (str): Identifier of the environment variable (UUID).

        Endpoint: DELETE /projects/{project_name}/environment-variables/{id}
        """
        return self.api_client.call(_PROJECT_ENVIRONMENT_VARIABLES_DELETE, (project_name, id), options)

    project_environment_variables_delete_with_http_info = with_http_info(project_environment_variables_delete)

    if TYPE_CHECKING:

        @overload
        def deployment_environment_variables_list(
            self, project_name: str, deployment_name: str, **options: Unpack[CallOptions]
        ) -> ModelList[InheritedEnvironmentVariableList]: ...
        @overload
        def deployment_environment_variables_list(
            self, project_name: str, deployment_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[InheritedEnvironmentVariableList]]: ...
        @overload
        def deployment_environment_variables_list(
            self, project_name: str, deployment_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_ENVIRONMENT_VARIABLES_LIST)
    def deployment_environment_variables_list(
        self, project_name: str, deployment_name: str, **options: Any
    ) -> ModelList[InheritedEnvironmentVariableList] | Any:
        """List the environment variables of a deployment.

        The variables of the deployment itself and those that it inherits from its project.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/environment-variables
        """
        return self.api_client.call(_DEPLOYMENT_ENVIRONMENT_VARIABLES_LIST, (project_name, deployment_name), options)

    deployment_environment_variables_list_with_http_info = with_http_info(deployment_environment_variables_list)

    if TYPE_CHECKING:

        @overload
        def deployment_environment_variables_create(
            self,
            project_name: str,
            deployment_name: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> EnvironmentVariableList: ...
        @overload
        def deployment_environment_variables_create(
            self,
            project_name: str,
            deployment_name: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentVariableList]: ...
        @overload
        def deployment_environment_variables_create(
            self,
            project_name: str,
            deployment_name: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_ENVIRONMENT_VARIABLES_CREATE)
    def deployment_environment_variables_create(
        self,
        project_name: str,
        deployment_name: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Any,
    ) -> EnvironmentVariableList | Any:
        """Create an environment variable for a deployment.

        Every version of the deployment inherits the variable. It takes precedence over a variable of the same name
        that the project defines.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/environment-variables
        """
        return self.api_client.call(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_CREATE, (project_name, deployment_name, data), options
        )

    deployment_environment_variables_create_with_http_info = with_http_info(deployment_environment_variables_create)

    if TYPE_CHECKING:

        @overload
        def deployment_environment_variables_get(
            self, project_name: str, deployment_name: str, id: str, **options: Unpack[CallOptions]
        ) -> EnvironmentVariableList: ...
        @overload
        def deployment_environment_variables_get(
            self, project_name: str, deployment_name: str, id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[EnvironmentVariableList]: ...
        @overload
        def deployment_environment_variables_get(
            self, project_name: str, deployment_name: str, id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_ENVIRONMENT_VARIABLES_GET)
    def deployment_environment_variables_get(
        self, project_name: str, deployment_name: str, id: str, **options: Any
    ) -> EnvironmentVariableList | Any:
        """Get an environment variable of a deployment.

        Only variables that are defined for the deployment itself can be read here, not those that it inherits. The
        value of a secret variable is null.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            id (str): Identifier of the environment variable (UUID).

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/environment-variables/{id}
        """
        return self.api_client.call(_DEPLOYMENT_ENVIRONMENT_VARIABLES_GET, (project_name, deployment_name, id), options)

    deployment_environment_variables_get_with_http_info = with_http_info(deployment_environment_variables_get)

    if TYPE_CHECKING:

        @overload
        def deployment_environment_variables_update(
            self,
            project_name: str,
            deployment_name: str,
            id: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> EnvironmentVariableList: ...
        @overload
        def deployment_environment_variables_update(
            self,
            project_name: str,
            deployment_name: str,
            id: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentVariableList]: ...
        @overload
        def deployment_environment_variables_update(
            self,
            project_name: str,
            deployment_name: str,
            id: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_ENVIRONMENT_VARIABLES_UPDATE)
    def deployment_environment_variables_update(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Any,
    ) -> EnvironmentVariableList | Any:
        """Update an environment variable of a deployment.

        Only variables that are defined for the deployment itself can be changed. To give an inherited variable
        another value here, create one of the same name. A secret variable stays secret.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            id (str): Identifier of the environment variable (UUID).
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.

        Endpoint: PATCH /projects/{project_name}/deployments/{deployment_name}/environment-variables/{id}
        """
        return self.api_client.call(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_UPDATE, (project_name, deployment_name, id, data), options
        )

    deployment_environment_variables_update_with_http_info = with_http_info(deployment_environment_variables_update)

    if TYPE_CHECKING:

        @overload
        def deployment_environment_variables_delete(
            self, project_name: str, deployment_name: str, id: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def deployment_environment_variables_delete(
            self, project_name: str, deployment_name: str, id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def deployment_environment_variables_delete(
            self, project_name: str, deployment_name: str, id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_ENVIRONMENT_VARIABLES_DELETE)
    def deployment_environment_variables_delete(
        self, project_name: str, deployment_name: str, id: str, **options: Any
    ) -> None | Any:
        """Delete an environment variable of a deployment.

        Variables that the deployment inherits are not affected.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            id (str): Identifier of the environment variable (UUID).

        Endpoint: DELETE /projects/{project_name}/deployments/{deployment_name}/environment-variables/{id}
        """
        return self.api_client.call(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_DELETE, (project_name, deployment_name, id), options
        )

    deployment_environment_variables_delete_with_http_info = with_http_info(deployment_environment_variables_delete)

    if TYPE_CHECKING:

        @overload
        def deployment_environment_variables_copy(
            self,
            project_name: str,
            deployment_name: str,
            data: EnvironmentVariableCopy | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> ModelList[InheritedEnvironmentVariableList]: ...
        @overload
        def deployment_environment_variables_copy(
            self,
            project_name: str,
            deployment_name: str,
            data: EnvironmentVariableCopy | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[InheritedEnvironmentVariableList]]: ...
        @overload
        def deployment_environment_variables_copy(
            self,
            project_name: str,
            deployment_name: str,
            data: EnvironmentVariableCopy | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_ENVIRONMENT_VARIABLES_COPY)
    def deployment_environment_variables_copy(
        self, project_name: str, deployment_name: str, data: EnvironmentVariableCopy | Mapping[str, Any], **options: Any
    ) -> ModelList[InheritedEnvironmentVariableList] | Any:
        """Copy environment variables to a deployment.

        Copies the variables of another deployment or version. Variables of the same name are overwritten. Only the
        copied ones are returned.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            data (EnvironmentVariableCopy or dict): Where to copy environment variables from. Required:
                `source_deployment`.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/copy-environment-variables
        """
        return self.api_client.call(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_COPY, (project_name, deployment_name, data), options
        )

    deployment_environment_variables_copy_with_http_info = with_http_info(deployment_environment_variables_copy)

    if TYPE_CHECKING:

        @overload
        def deployment_version_environment_variables_list(
            self, project_name: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
        ) -> ModelList[InheritedEnvironmentVariableList]: ...
        @overload
        def deployment_version_environment_variables_list(
            self, project_name: str, deployment_name: str, version: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[InheritedEnvironmentVariableList]]: ...
        @overload
        def deployment_version_environment_variables_list(
            self, project_name: str, deployment_name: str, version: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_LIST)
    def deployment_version_environment_variables_list(
        self, project_name: str, deployment_name: str, version: str, **options: Any
    ) -> ModelList[InheritedEnvironmentVariableList] | Any:
        """List the environment variables of a deployment version.

        The variables of the version itself and those that it inherits from its deployment and its project.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_LIST, (project_name, deployment_name, version), options
        )

    deployment_version_environment_variables_list_with_http_info = with_http_info(
        deployment_version_environment_variables_list
    )

    if TYPE_CHECKING:

        @overload
        def deployment_version_environment_variables_create(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> EnvironmentVariableList: ...
        @overload
        def deployment_version_environment_variables_create(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentVariableList]: ...
        @overload
        def deployment_version_environment_variables_create(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_CREATE)
    def deployment_version_environment_variables_create(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Any,
    ) -> EnvironmentVariableList | Any:
        """Create an environment variable for a deployment version.

        The variable takes precedence over a variable of the same name that the deployment or the project defines.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_CREATE, (project_name, deployment_name, version, data), options
        )

    deployment_version_environment_variables_create_with_http_info = with_http_info(
        deployment_version_environment_variables_create
    )

    if TYPE_CHECKING:

        @overload
        def deployment_version_environment_variables_get(
            self, project_name: str, deployment_name: str, id: str, version: str, **options: Unpack[CallOptions]
        ) -> EnvironmentVariableList: ...
        @overload
        def deployment_version_environment_variables_get(
            self, project_name: str, deployment_name: str, id: str, version: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[EnvironmentVariableList]: ...
        @overload
        def deployment_version_environment_variables_get(
            self, project_name: str, deployment_name: str, id: str, version: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_GET)
    def deployment_version_environment_variables_get(
        self, project_name: str, deployment_name: str, id: str, version: str, **options: Any
    ) -> EnvironmentVariableList | Any:
        """Get an environment variable of a deployment version.

        Only variables that are defined for the deployment version itself can be read here, not those that it
        inherits. The value of a secret variable is null.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            id (str): Identifier of the environment variable (UUID).
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables/{id}
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_GET, (project_name, deployment_name, id, version), options
        )

    deployment_version_environment_variables_get_with_http_info = with_http_info(
        deployment_version_environment_variables_get
    )

    if TYPE_CHECKING:

        @overload
        def deployment_version_environment_variables_update(
            self,
            project_name: str,
            deployment_name: str,
            id: str,
            version: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> EnvironmentVariableList: ...
        @overload
        def deployment_version_environment_variables_update(
            self,
            project_name: str,
            deployment_name: str,
            id: str,
            version: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentVariableList]: ...
        @overload
        def deployment_version_environment_variables_update(
            self,
            project_name: str,
            deployment_name: str,
            id: str,
            version: str,
            data: EnvironmentVariableCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_UPDATE)
    def deployment_version_environment_variables_update(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        version: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Any,
    ) -> EnvironmentVariableList | Any:
        """Update an environment variable of a deployment version.

        Only variables that are defined for the deployment version itself can be changed. To give an inherited
        variable another value here, create one of the same name. A secret variable stays secret.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            id (str): Identifier of the environment variable (UUID).
            version (str): Name of the version.
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.

        Endpoint: PATCH /projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables/{id}
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_UPDATE,
            (project_name, deployment_name, id, version, data),
            options,
        )

    deployment_version_environment_variables_update_with_http_info = with_http_info(
        deployment_version_environment_variables_update
    )

    if TYPE_CHECKING:

        @overload
        def deployment_version_environment_variables_delete(
            self, project_name: str, deployment_name: str, id: str, version: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def deployment_version_environment_variables_delete(
            self, project_name: str, deployment_name: str, id: str, version: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def deployment_version_environment_variables_delete(
            self, project_name: str, deployment_name: str, id: str, version: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_DELETE)
    def deployment_version_environment_variables_delete(
        self, project_name: str, deployment_name: str, id: str, version: str, **options: Any
    ) -> None | Any:
        """Delete an environment variable of a deployment version.

        Variables that the deployment version inherits are not affected.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            id (str): Identifier of the environment variable (UUID).
            version (str): Name of the version.

        Endpoint: DELETE /projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables/{id}
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_DELETE, (project_name, deployment_name, id, version), options
        )

    deployment_version_environment_variables_delete_with_http_info = with_http_info(
        deployment_version_environment_variables_delete
    )

    if TYPE_CHECKING:

        @overload
        def deployment_version_environment_variables_copy(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: EnvironmentVariableCopy | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> ModelList[InheritedEnvironmentVariableList]: ...
        @overload
        def deployment_version_environment_variables_copy(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: EnvironmentVariableCopy | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[InheritedEnvironmentVariableList]]: ...
        @overload
        def deployment_version_environment_variables_copy(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: EnvironmentVariableCopy | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_COPY)
    def deployment_version_environment_variables_copy(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: EnvironmentVariableCopy | Mapping[str, Any],
        **options: Any,
    ) -> ModelList[InheritedEnvironmentVariableList] | Any:
        """Copy environment variables to a deployment version.

        Copies the variables of another deployment or version. Variables of the same name are overwritten. Only the
        copied ones are returned.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            data (EnvironmentVariableCopy or dict): Where to copy environment variables from. Required:
                `source_deployment`.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions/{version}/copy-environment-variables
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_COPY, (project_name, deployment_name, version, data), options
        )

    deployment_version_environment_variables_copy_with_http_info = with_http_info(
        deployment_version_environment_variables_copy
    )
