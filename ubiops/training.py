"""Experiments and their runs, which are versions of a deployment and requests to them."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar

from ubiops.api.base.operation import Operation
from ubiops.api.core_api import CoreApi
from ubiops.exceptions import ApiException, NotFoundException
from ubiops.models.base.model import view
from ubiops.models.base.nested import ModelOf
from ubiops.utils.file_operations import handle_file_input
from ubiops.utils.wait_for import TRAINING_DEPLOYMENT, wait_for_experiment

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Unpack

    from ubiops.api.base.options import Limits
    from ubiops.api_client import ApiClient
    from ubiops.models import (
        EnvironmentVariableCreate,
        EnvironmentVariableList,
        ExperimentCreate,
        ExperimentDetail,
        ExperimentList,
        ExperimentRunCreate,
        ExperimentRunCreateResponse,
        ExperimentRunDetail,
        ExperimentRunList,
        ExperimentRunUpdate,
        ExperimentRunUpdateResponse,
        ExperimentUpdate,
        InheritedEnvironmentVariableList,
    )
    from ubiops.models.base.model import Model

    class RunFilters(Limits, total=False):
        """Which runs to list, and how long that may take."""

        status: str | list[str] | None
        success: bool | None
        limit: int | None
        offset: int | None
        start_date: datetime | str | None
        end_date: datetime | str | None
        search_id: str | None
        sort: str | None


M = TypeVar("M", bound="Model")

#: The variable of an experiment that names the bucket for the files of its runs, and that bucket unless there is one.
BUCKET_VARIABLE: Final = "SYS_DEFAULT_BUCKET"
DEFAULT_BUCKET: Final = "default"


class Training:
    """Experiments and their runs. Without an ApiClient, one is made as CoreApi makes it.

    An experiment is a version of a deployment that `initialize` makes once in a project; a run is a request to it, with training code as its
    input. `_request_timeout` and `_deadline` are for each call that a method makes. All methods raise what those of CoreApi raise that
    they call; where the project was not initialized, NotFoundException says so.
    """

    def __init__(self, api_client: ApiClient | None = None) -> None:
        self._api = CoreApi(api_client)
        self.api_client = self._api.api_client

    def initialize(self, project_name: str, **options: Unpack[Limits]) -> None:
        """Make the deployment of which experiments are versions, if the project does not have it yet.

        Calls `template_deployments_list`, `deployments_get` and `deployments_create`.
        """
        try:
            self._api.deployments_get(project_name, TRAINING_DEPLOYMENT, **options)
        except NotFoundException:
            _, details = self._template(options)
            fields = {name: value for name, value in details.items() if name != "version"}
            self._api.deployments_create(project_name, fields, **options)

    # Experiments

    def experiments_list(
        self, project_name: str, labels: Mapping[str, str] | str | None = None, **options: Unpack[Limits]
    ) -> list[ExperimentList]:
        """List experiments, those with these labels if there are any. Calls `deployment_versions_list`."""
        from ubiops.models import ExperimentList

        try:
            found = self._api.deployment_versions_list(project_name, TRAINING_DEPLOYMENT, labels=labels, **options)
        except NotFoundException as error:
            raise _not_initialized(error, project_name) from None
        return [_experiment(ExperimentList, version) for version in found]

    def experiments_create(
        self,
        project_name: str,
        data: ExperimentCreate | Mapping[str, Any],
        timeout: float = 1800,
        quiet: bool = False,
        **options: Unpack[Limits],
    ) -> ExperimentList:
        """Make an experiment, and wait until it can run training code, for `timeout` seconds at most.

        Unless `quiet`, its state is shown. Raises StatusError and WaitTimeoutError as `wait_for_experiment` does; an experiment that cannot
        be set up is deleted again. Calls `template_deployments_list`, `deployment_versions_create`, `revisions_file_upload`, and
        with a `default_bucket` `buckets_get` and `deployment_version_environment_variables_create`.
        """
        from ubiops.models import ExperimentList

        fields = _checked("experiments_create", "ExperimentCreate", data)
        bucket, name = fields.pop("default_bucket", None), fields.pop("name")
        template_id, _ = self._template(options)
        if bucket is not None:
            self._api.buckets_get(project_name, bucket, **options)
        version = {"version": name, **fields}
        try:
            self._api.deployment_versions_create(project_name, TRAINING_DEPLOYMENT, version, **options)
        except NotFoundException as error:
            raise _not_initialized(error, project_name) from None
        names = (project_name, TRAINING_DEPLOYMENT, name)
        try:
            if bucket is not None:
                variable = {"name": BUCKET_VARIABLE, "value": bucket, "secret": False}
                self._api.deployment_version_environment_variables_create(*names, variable, **options)
            uploaded = self._api.revisions_file_upload(*names, template_deployment_id=template_id, **options)
        except ApiException:
            self._api.deployment_versions_delete(*names, **options)
            raise
        ready = wait_for_experiment(self._api, project_name, name, uploaded.revision, timeout, quiet)
        return _experiment(ExperimentList, ready)

    def experiments_get(self, project_name: str, experiment_name: str, **options: Unpack[Limits]) -> ExperimentDetail:
        """Get an experiment.

        Calls `deployment_versions_get` and `deployment_version_environment_variables_list`.
        """
        from ubiops.models import ExperimentDetail

        names = (project_name, TRAINING_DEPLOYMENT, experiment_name)
        version = self._api.deployment_versions_get(*names, **options)
        found = self._bucket_variable(names, options)
        return _experiment(ExperimentDetail, version, default_bucket=found and found.value)

    def experiments_update(
        self,
        project_name: str,
        experiment_name: str,
        data: ExperimentUpdate | Mapping[str, Any],
        **options: Unpack[Limits],
    ) -> ExperimentDetail:
        """Change an experiment; returns it as it is then.

        Calls `deployment_versions_update`, and with a `default_bucket` `buckets_get` and the methods of the version's variables.
        """
        fields = _checked("experiments_update", "ExperimentUpdate", data)
        bucket = fields.pop("default_bucket", None)
        names = (project_name, TRAINING_DEPLOYMENT, experiment_name)
        if bucket is not None:
            self._api.buckets_get(project_name, bucket, **options)
            variable = {"name": BUCKET_VARIABLE, "value": bucket, "secret": False}
            found = self._bucket_variable(names, options)
            if found is None:
                self._api.deployment_version_environment_variables_create(*names, variable, **options)
            else:
                self.experiment_environment_variables_update(
                    project_name, experiment_name, found.id, variable, **options
                )
        new_name = fields.pop("name", None)
        if new_name is not None:
            fields["version"] = new_name
        if fields:
            self._api.deployment_versions_update(*names, fields, **options)
        return self.experiments_get(project_name, new_name or experiment_name, **options)

    def experiments_delete(self, project_name: str, experiment_name: str, **options: Unpack[Limits]) -> None:
        """Delete an experiment and its runs. Calls `deployment_versions_delete`."""
        self._api.deployment_versions_delete(project_name, TRAINING_DEPLOYMENT, experiment_name, **options)

    # Runs

    def experiment_runs_list(
        self, project_name: str, experiment_name: str, **options: Unpack[RunFilters]
    ) -> list[ExperimentRunList]:
        """List the runs of an experiment, the newest first. Calls `deployment_version_requests_list`, and takes its filters."""
        from ubiops.models import ExperimentRunList

        found = self._api.deployment_version_requests_list(
            project_name, TRAINING_DEPLOYMENT, experiment_name, **options
        )
        return [_run(ExperimentRunList, request) for request in found]

    def experiment_runs_create(
        self,
        project_name: str,
        experiment_name: str,
        data: ExperimentRunCreate | Mapping[str, Any],
        timeout: int | None = None,
        **options: Unpack[Limits],
    ) -> ExperimentRunCreateResponse:
        """Run training code. `timeout` is in seconds, for the run.

        `training_code` and `training_data` are URIs of files in buckets, or paths of local files or folders, which are uploaded. Calls what
        `handle_file_input` calls, `deployment_version_environment_variables_list` and `batch_deployment_version_requests_create`.
        """
        from ubiops.models import ExperimentRunCreateResponse

        fields = _checked("experiment_runs_create", "ExperimentRunCreate", data)
        names = (project_name, TRAINING_DEPLOYMENT, experiment_name)
        found = self._bucket_variable(names, options)
        bucket = DEFAULT_BUCKET if found is None else found.value or DEFAULT_BUCKET
        folder = f"experiments/{experiment_name}/runs/{secrets.token_hex(4)}"
        for field, below in (("training_code", "code"), ("training_data", "data")):
            if fields.get(field) is not None:
                fields[field] = handle_file_input(
                    self._api, project_name, fields[field], bucket, file_prefix=f"{folder}/{below}/"
                )
        request: dict[str, Any] = {"description": None, "training_data": None, "parameters": {}, **fields}
        (created,) = self._api.batch_deployment_version_requests_create(
            project_name, TRAINING_DEPLOYMENT, experiment_name, [request], timeout=timeout, **options
        )
        return _run(ExperimentRunCreateResponse, created)

    def experiment_runs_get(
        self, project_name: str, experiment_name: str, run_id: str, **options: Unpack[Limits]
    ) -> ExperimentRunDetail:
        """Get a run. Calls `deployment_version_requests_get`."""
        from ubiops.models import ExperimentRunDetail

        found = self._api.deployment_version_requests_get(
            project_name=project_name,
            deployment_name=TRAINING_DEPLOYMENT,
            version=experiment_name,
            request_id=run_id,
            **options,
        )
        return _run(ExperimentRunDetail, found)

    def experiment_runs_update(
        self,
        project_name: str,
        experiment_name: str,
        run_id: str,
        data: ExperimentRunUpdate | Mapping[str, Any],
        **options: Unpack[Limits],
    ) -> ExperimentRunUpdateResponse:
        """Cancel a run: its `status` can become `cancelled`. Calls `deployment_version_requests_update`."""
        from ubiops.models import ExperimentRunUpdateResponse

        found = self._api.deployment_version_requests_update(
            project_name=project_name,
            deployment_name=TRAINING_DEPLOYMENT,
            version=experiment_name,
            request_id=run_id,
            data=_checked("experiment_runs_update", "ExperimentRunUpdate", data),
            **options,
        )
        return _run(ExperimentRunUpdateResponse, found)

    def experiment_runs_delete(
        self, project_name: str, experiment_name: str, run_id: str, **options: Unpack[Limits]
    ) -> None:
        """Delete a run. Calls `deployment_version_requests_delete`."""
        self._api.deployment_version_requests_delete(
            project_name=project_name,
            deployment_name=TRAINING_DEPLOYMENT,
            version=experiment_name,
            request_id=run_id,
            **options,
        )

    # Environment variables

    def experiment_environment_variables_list(
        self, project_name: str, experiment_name: str, **options: Unpack[Limits]
    ) -> list[InheritedEnvironmentVariableList]:
        """List the environment variables of an experiment, with those that it inherits.

        Calls `deployment_version_environment_variables_list`.
        """
        return self._api.deployment_version_environment_variables_list(
            project_name, TRAINING_DEPLOYMENT, experiment_name, **options
        )

    def experiment_environment_variables_create(
        self,
        project_name: str,
        experiment_name: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Unpack[Limits],
    ) -> EnvironmentVariableList:
        """Make an environment variable of an experiment. Calls `deployment_version_environment_variables_create`."""
        return self._api.deployment_version_environment_variables_create(
            project_name, TRAINING_DEPLOYMENT, experiment_name, data, **options
        )

    def experiment_environment_variables_get(
        self,
        project_name: str,
        experiment_name: str,
        id: str,  # noqa: A002 - as in CoreApi
        **options: Unpack[Limits],
    ) -> EnvironmentVariableList:
        """Get an environment variable of an experiment. Calls `deployment_version_environment_variables_get`."""
        return self._api.deployment_version_environment_variables_get(
            project_name=project_name,
            deployment_name=TRAINING_DEPLOYMENT,
            version=experiment_name,
            id=id,
            **options,
        )

    def experiment_environment_variables_update(
        self,
        project_name: str,
        experiment_name: str,
        id: str,  # noqa: A002 - as in CoreApi
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Unpack[Limits],
    ) -> EnvironmentVariableList:
        """Change an environment variable of an experiment. Calls `deployment_version_environment_variables_update`."""
        return self._api.deployment_version_environment_variables_update(
            project_name=project_name,
            deployment_name=TRAINING_DEPLOYMENT,
            version=experiment_name,
            id=id,
            data=data,
            **options,
        )

    def experiment_environment_variables_delete(
        self,
        project_name: str,
        experiment_name: str,
        id: str,  # noqa: A002 - as in CoreApi
        **options: Unpack[Limits],
    ) -> None:
        """Delete an environment variable of an experiment. Calls `deployment_version_environment_variables_delete`."""
        self._api.deployment_version_environment_variables_delete(
            project_name=project_name,
            deployment_name=TRAINING_DEPLOYMENT,
            version=experiment_name,
            id=id,
            **options,
        )

    def _template(self, options: Limits) -> tuple[str, Mapping[str, Any]]:
        """The template that experiments are made of, and the deployment that it describes."""
        for template in self._api.template_deployments_list(**options):
            details: Mapping[str, Any] = template.details or {}
            if details.get("name") == TRAINING_DEPLOYMENT:
                return template.id, details
        raise NotFoundException(404, f"there is no template {TRAINING_DEPLOYMENT}: training is not available here")

    def _bucket_variable(self, names: tuple[str, str, str], options: Limits) -> InheritedEnvironmentVariableList | None:
        variables = self._api.deployment_version_environment_variables_list(*names, **options)
        return next(
            (one for one in variables if one.name == BUCKET_VARIABLE and one.get("inheritance_type") is None), None
        )


def _checked(method: str, model: str, data: Any) -> dict[str, Any]:
    """The fields of a body as they would be sent. Raises ApiTypeError and ApiValueError."""
    fields: dict[str, Any] = json.loads(Operation(method, "POST", "/", body=ModelOf(model)).body_for([data]))
    return fields


def _experiment(model: type[M], version: Mapping[str, Any], **fields: Any) -> M:
    """A version as an experiment."""
    found = {("name" if name == "version" else name): value for name, value in version.items() if name != "deployment"}
    return view(model, {**found, **fields})


def _run(model: type[M], request: Mapping[str, Any]) -> M:
    """A request as a run."""
    found = {
        ("experiment" if name == "version" else name): value for name, value in request.items() if name != "deployment"
    }
    return view(model, found)


def _not_initialized(error: NotFoundException, project_name: str) -> NotFoundException:
    error.hint = f"If training was never used in the project, call initialize({project_name!r}) first."
    return error
