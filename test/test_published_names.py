"""Programs that were written for the published clients find their names here."""

import importlib
import subprocess
import sys

import pytest
from servers import Connection, ScriptedServer

import ubiops

UTILS = [
    "MetricClient",
    "UbiOpsFile",
    "abs_path",
    "default_zip_name",
    "download_file",
    "download_files",
    "files_present_in_dir",
    "handle_file_input",
    "list_files",
    "run_local",
    "stream_deployment_request",
    "stream_pipeline_request",
    "upload_file",
    "upload_files",
    "validate_requirements_file",
    "validate_yaml_file",
    "wait_for_deployment_request",
    "wait_for_deployment_version",
    "wait_for_deployment_version_request",
    "wait_for_environment",
    "wait_for_experiment",
    "wait_for_experiment_run",
    "wait_for_export",
    "wait_for_import",
    "wait_for_pipeline_request",
    "wait_for_pipeline_version_request",
    "wait_for_revision",
    "zip_dir",
    "exceptions",
]
TRAINING = [
    "experiment_environment_variables_create",
    "experiment_environment_variables_delete",
    "experiment_environment_variables_get",
    "experiment_environment_variables_list",
    "experiment_environment_variables_update",
    "experiment_runs_create",
    "experiment_runs_delete",
    "experiment_runs_get",
    "experiment_runs_list",
    "experiment_runs_update",
    "experiments_create",
    "experiments_delete",
    "experiments_get",
    "experiments_list",
    "experiments_update",
    "initialize",
]
NAMES = {
    "ubiops": [
        *("ApiClient", "Configuration", "CoreApi", "Training", "api", "api_client", "configuration", "exceptions"),
        *("models", "rest", "training", "utils", "UbiOpsException", "OpenApiException", "ApiException"),
        *("ApiConnectionError", "ApiKeyError", "ApiRequestError", "ApiTimeoutError", "ApiTypeError", "ApiValueError"),
        *("DeploymentCreate", "ExperimentCreate", "ExperimentRunCreateResponse", "EnvironmentTagCreate"),
    ],
    "ubiops.exceptions": [
        *("ApiConnectionError", "ApiException", "ApiKeyError", "ApiRequestError", "ApiTimeoutError", "ApiTypeError"),
        *("ApiValueError", "OpenApiException", "UbiOpsException", "render_path"),
    ],
    "ubiops.utils": UTILS,
    "ubiops.api": ["CoreApi", "core_api", "deployments", "pipelines", "environments"],
    "ubiops.api.core_api": ["CoreApi"],
    "ubiops.api_client": ["ApiClient"],
    "ubiops.rest": ["ApiException"],
    "ubiops.utils.exceptions": ["StatusError"],
    "ubiops.models.deployment_create": ["DeploymentCreate"],
    "ubiops.models.services_user_rate_limit_create": ["ServicesUserRateLimitCreate"],
    "ubiops.models.status": ["Status"],
}


@pytest.mark.parametrize(("module", "name"), [(module, name) for module, names in NAMES.items() for name in names])
def test_every_name_is_there(module: str, name: str) -> None:
    """Each can be imported from where the published client has it, and is listed."""
    found = importlib.import_module(module)
    assert getattr(found, name) is not None
    assert name in dir(found)


def test_modules_are_attributes() -> None:
    """After `import ubiops` alone, modules are reached by their names."""
    program = "import ubiops; print(ubiops.api.core_api.CoreApi is ubiops.CoreApi, ubiops.utils.exceptions.StatusError)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "True <class 'ubiops.utils.exceptions.StatusError'>\n"


@pytest.mark.parametrize("name", TRAINING)
def test_methods_of_training_are_there(name: str) -> None:
    """Each has its name, and says what it does."""
    assert getattr(ubiops.Training, name).__doc__


def test_a_path_in_json_is_written_as_python_has_it() -> None:
    """Keys and indexes in brackets."""
    assert ubiops.exceptions.render_path(["a", 0, "b"]) == "['a'][0]['b']"


def test_a_module_that_no_model_has_is_not_found() -> None:
    """Only models have a module of their own."""
    with pytest.raises(ModuleNotFoundError, match=r"ubiops\.models\.deployment_created"):
        importlib.import_module("ubiops.models.deployment_created")
    with pytest.raises(AttributeError, match=r"module 'ubiops\.utils' has no attribute 'wait_for_nothing'"):
        ubiops.utils.wait_for_nothing  # type: ignore[attr-defined]


@pytest.mark.parametrize("base", ["/v2", "/v2.1"])
def test_either_version_of_the_api_is_a_host(base: str) -> None:
    """The newest published client asks under `/v2`; its host works as it is."""

    def answer(connection: Connection) -> bool:
        connection.read()
        connection.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]")
        return True

    with ScriptedServer([answer]) as server:
        configuration = ubiops.Configuration(host=server.url + base, api_key={"Authorization": "Token abc"})
        with ubiops.ApiClient(configuration) as client:
            ubiops.CoreApi(client).deployments_list("p")
        assert server.requests[0].target == f"{base}/projects/p/deployments"


def test_the_version_satisfies_what_needs_the_published_client() -> None:
    """A package that needs `ubiops>=4` can be installed beside this one."""
    assert int(ubiops.__version__.partition(".")[0]) >= 5
