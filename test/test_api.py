import inspect
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import ubiops
from codegen.bundle import bundle
from codegen.contract import Contract
from codegen.specs import OperationSpec
from ubiops.emulator import Emulator
from ubiops.models import Model, ModelList

CONTRACT = bundle(Path(__file__).parent.parent / "openapi")
#: The first modules; the emulator has all of their operations on deployments.
MODULES = {
    "deployments",
    "deployment_versions",
    "revisions",
    "builds",
    "environment_variables",
    "audit_events",
    "template_deployments",
}
OPERATIONS = {
    node["operationId"]: node
    for item in CONTRACT["paths"].values()
    for node in item.values()
    if node["tags"][0] in MODULES and not node["operationId"].startswith(("project_", "pipeline_"))
}
CODE = "class Deployment:\n    def request(self, data):\n        return data\n"
VARIABLE = {"name": "COLOUR", "value": "blue", "secret": False}

Call = Callable[..., Any]


class World:
    """A project with all that the 30 operations can be asked about, and how to ask each of them."""

    def __init__(self, api: ubiops.CoreApi, project: str, folder: Path) -> None:
        self.api = api
        self.project = project
        self.package = folder / "package.zip"
        with zipfile.ZipFile(self.package, "w") as archive:
            archive.writestr("model/deployment.py", CODE)

    def build(self) -> None:
        """Makes what is asked for."""
        api, project = self.api, self.project
        plain = {"input_type": "plain", "output_type": "plain"}
        for name in ("d", "e", "gone"):
            api.deployments_create(project, {"name": name, **plain})
        for name in ("v1", "gone"):
            api.deployment_versions_create(project, "d", {"version": name, "environment": "python3-12"})
        self.revision = api.revisions_file_upload(project, "d", "v1", self.package).revision
        self.on_deployment = api.deployment_environment_variables_create(project, "d", VARIABLE).id
        self.on_version = api.deployment_version_environment_variables_create(project, "d", "v1", VARIABLE).id

    def arguments(self, name: str) -> tuple[Any, ...]:
        """The arguments with which the operation `name` succeeds."""
        project = self.project
        version = (project, "d", "v1")
        variable = (project, "d", self.on_deployment)
        version_variable = (project, "d", self.on_version, "v1")
        revision = (project, "d", self.revision, "v1")
        other = {"name": "OTHER", "value": "1", "secret": True}
        return {
            "deployments_list": (project,),
            "deployments_create": (
                project,
                ubiops.DeploymentCreate(name="new", input_type="plain", output_type="plain"),
            ),
            "deployments_get": (project, "d"),
            "deployments_update": (project, "e", ubiops.DeploymentUpdate(description="changed")),
            "deployments_delete": (project, "gone"),
            "deployment_audit_events_list": (project, "d", "create", 5, 0),
            "deployment_environment_variables_list": (project, "d"),
            "deployment_environment_variables_create": (project, "d", other),
            "deployment_environment_variables_get": variable,
            "deployment_environment_variables_update": (*variable, {**VARIABLE, "value": "red"}),
            "deployment_environment_variables_delete": variable,
            "deployment_environment_variables_copy": (project, "e", {"source_deployment": "d"}),
            "deployment_versions_list": (project, "d"),
            "deployment_versions_create": (
                project,
                "d",
                ubiops.DeploymentVersionCreate(version="v2", environment="python3-12"),
            ),
            "deployment_versions_get": version,
            "deployment_versions_update": (*version, {"description": "changed"}),
            "deployment_versions_delete": (project, "d", "gone"),
            "deployment_version_environment_variables_list": version,
            "deployment_version_environment_variables_create": (*version, other),
            "deployment_version_environment_variables_get": version_variable,
            "deployment_version_environment_variables_update": (*version_variable, {**VARIABLE, "value": "red"}),
            "deployment_version_environment_variables_delete": version_variable,
            "deployment_version_environment_variables_copy": (*version, {"source_deployment": "d"}),
            "revisions_list": version,
            "revisions_file_upload": (*version, self.package),
            "revisions_get": revision,
            "revisions_file_download": revision,
            "revisions_rebuild": (*revision, {}),
            "builds_get": (project, self.revision, "d", "v1"),
            "template_deployments_list": (),
        }[name]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A world in an emulator of its own."""
    with Emulator() as emulator, emulator.client().api_client as client:
        made = World(ubiops.CoreApi(client), "project", tmp_path)
        made.build()
        yield made


def check(name: str, result: Any) -> None:
    """Checks the result of an operation against what the contract says that it returns."""
    answers = OPERATIONS[name]["responses"]
    content = next(answer for status, answer in answers.items() if status.startswith("2")).get("content", {})
    schema = content.get("application/json", {}).get("schema", {})
    if "application/zip" in content:
        assert isinstance(result, ubiops.Download)
        with result:
            assert result.read()[:2] == b"PK"
    elif schema.get("type") == "array":
        assert isinstance(result, ModelList)
        model = schema["items"]["$ref"].rpartition("/")[2]
        assert result
        assert {type(row).__name__ for row in result} == {model}
    elif schema:
        assert isinstance(result, Model)
        assert type(result).__name__ == schema["$ref"].rpartition("/")[2]
        for declared in type(result)._required:
            assert declared.name in result
    else:
        assert result is None


@pytest.mark.parametrize("name", OPERATIONS)
def test_each_operation_returns_what_is_documented(world: World, name: str) -> None:
    """Each of the 30 methods, called by position on a real server, returns the documented model."""
    check(name, getattr(world.api, name)(*world.arguments(name)))


@pytest.mark.parametrize("name", OPERATIONS)
def test_each_operation_tells_status_and_headers(world: World, name: str) -> None:
    """Each `NAME_with_http_info`, called by name, returns data, status and headers."""
    method = getattr(world.api, f"{name}_with_http_info")
    arguments = world.arguments(name)
    names = list(inspect.signature(method).parameters)
    data, status, headers = method(**dict(zip(names, arguments, strict=False)))
    check(name, data)
    assert str(status) in OPERATIONS[name]["responses"]
    assert headers["date"]


def test_a_call_runs_in_the_background(world: World) -> None:
    """`async_req=True` returns an object whose `get` gives the result, or raises what the call raised."""
    running = [world.api.deployments_get(world.project, name, async_req=True) for name in ("d", "e")]
    assert [result.get(10).name for result in running] == ["d", "e"]
    failing = world.api.deployments_get(world.project, "nope", async_req=True)
    with pytest.raises(ubiops.exceptions.NotFoundException, match="nope"):
        failing.get(10)


def test_an_answer_can_be_left_open(world: World) -> None:
    """`_preload_content=False` returns the open answer, with status, headers and the bytes as they were sent."""
    response: Any = world.api.deployments_get(world.project, "d", _preload_content=False)
    with response:
        assert response.status == 200
        assert b'"name"' in response.read()


def test_a_download_can_be_saved_at_once(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`_preload_content=True` saves a download in the current folder and returns its path."""
    monkeypatch.chdir(tmp_path)
    path = world.api.revisions_file_download(*world.arguments("revisions_file_download"), _preload_content=True)
    assert Path(path).read_bytes() == world.package.read_bytes()


@pytest.mark.parametrize("spec", Contract(CONTRACT).operations, ids=lambda spec: spec.name)
def test_arguments_are_those_of_the_contract_in_their_order(spec: OperationSpec) -> None:
    """A method takes the documented arguments in the documented order, then options."""
    expected = [argument.name for argument in spec.arguments]
    for method in (getattr(ubiops.CoreApi, spec.name), getattr(ubiops.CoreApi, f"{spec.name}_with_http_info")):
        assert list(inspect.signature(method).parameters) == ["self", *expected, "options"]
        assert method.__doc__


def test_a_client_is_made_of_token_and_host() -> None:
    """`CoreApi(token=..., host=...)` is all that it takes; `close()` and `with` close its connections."""
    with Emulator() as emulator:
        core_api = ubiops.CoreApi(token=emulator.token, host=emulator.host)
        assert core_api.deployments_list("project") == []
        core_api.close()
        with ubiops.DeploymentsApi(token=f"Token {emulator.token}", host=emulator.host) as api:
            assert api.deployments_list("project") == []


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (
            lambda: ubiops.CoreApi(ubiops.Configuration()),
            r"an ApiClient, not Configuration: write CoreApi\(ubiops.ApiClient\(configuration\)\) or",
        ),
        (lambda: ubiops.CoreApi("Token secret"), r"not str: write .* or CoreApi\(token=..., host=...\)"),
        (lambda: ubiops.DeploymentsApi(5), "DeploymentsApi takes an ApiClient, not int"),
        (lambda: ubiops.CoreApi(ubiops.ApiClient(), token="secret"), "either an ApiClient or token and host"),
        (lambda: ubiops.ApiClient("Token secret"), "ApiClient takes a Configuration, not str"),
    ],
)
def test_what_is_no_client_is_refused_with_what_to_write(make: Callable[[], Any], text: str) -> None:
    """A configuration or a token in place of a client is an error at once, which says what to write and shows no token."""
    with pytest.raises(ubiops.ApiTypeError, match=text) as caught:
        make()
    assert "secret" not in str(caught.value)
