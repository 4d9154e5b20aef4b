"""Experiments and runs: what is asked of the platform, and what comes back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from utils.buckets import Bucket
from utils.platform import CREATED, Call, Platform, Reply

import ubiops
from ubiops.exceptions import ApiException, ApiTypeError, ApiValueError, NotFoundException
from ubiops.training import Training

BASE = "/projects/p/deployments/training-base-deployment"
X = f"{BASE}/versions/x"
VERSION = {
    "id": "v",
    "deployment": "training-base-deployment",
    "version": "x",
    "status": "available",
    "environment": "python3-12",
    "latest_revision": "r",
    "creation_date": CREATED,
    "labels": {"a": "b"},
    "new": 1,
}
REQUEST = {
    "id": "q",
    "deployment": "training-base-deployment",
    "version": "x",
    "status": "pending",
    "time_created": CREATED,
    "request_data": {"training_code": "ubiops-file://default/train.py"},
}
DETAILS = {
    "name": "training-base-deployment",
    "input_type": "structured",
    "output_type": "structured",
    "input_fields": [{"name": "training_code", "data_type": "file"}],
    "version": {"name": "v1"},
}


def variable(name: str, value: str | None, **fields: Any) -> dict[str, Any]:
    """An environment variable as the platform lists it."""
    return {
        "id": f"id-of-{name}",
        "name": name,
        "value": value,
        "secret": False,
        "inheritance_type": None,
        "inheritance_name": None,
        **fields,
    }


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A platform with the template, an experiment, and a run."""
    with Platform() as running:
        running.on("GET", "/template-deployments", [{"id": "o", "details": {}}, {"id": "t", "details": DETAILS}])
        running.on("GET", f"{BASE}/versions", [VERSION])
        running.on("POST", f"{BASE}/versions", VERSION)
        for path in (X, f"{BASE}/versions/y"):
            running.on("GET", path, VERSION)
            running.on("PATCH", path, VERSION)
            running.on("DELETE", path, Reply(b"", 204))
            running.on("GET", f"{path}/environment-variables", [variable("OTHER", "1")])
        running.on("POST", f"{X}/environment-variables", variable("SYS_DEFAULT_BUCKET", "b"))
        running.on("PATCH", f"{X}/environment-variables/.*", variable("SYS_DEFAULT_BUCKET", "b"))
        running.on("POST", f"{X}/revisions", {"success": True, "revision": "r", "build": "b"})
        running.states(f"{X}/revisions/r", "success", version="x")
        running.on("GET", "/projects/p/buckets/b", {"id": "b", "name": "b"})
        running.on("GET", f"{X}/requests", [REQUEST])
        running.on("GET", f"{X}/requests/q", {**REQUEST, "status": "completed", "result": {"metrics": {}}})
        running.on("POST", f"{X}/requests/batch", [REQUEST])
        running.on("PATCH", f"{X}/requests/q", {**REQUEST, "status": "cancelled"})
        running.on("DELETE", f"{X}/requests/q", Reply(b"", 204))
        yield running


@pytest.fixture
def training(platform: Platform) -> Iterator[Training]:
    """Training on the platform."""
    configuration = ubiops.Configuration(host=platform.host, api_key={"Authorization": "Token x"}, retries=0)
    with ubiops.ApiClient(configuration) as client:
        yield ubiops.Training(client)


def body(platform: Platform, method: str, path: str) -> Any:
    """The body of the one request of this kind."""
    (call,) = (call for call in platform.asked(path) if call.method == method)
    return call.json


def test_initialize_makes_the_deployment_once(platform: Platform, training: Training) -> None:
    """It is made as the template describes it, without the template's version."""
    missing = Reply({"error": "no"}, 404)
    platform.on("GET", BASE, missing, {"id": "d", "name": "training-base-deployment"})
    platform.on("POST", "/projects/p/deployments", {"id": "d", "name": "training-base-deployment"})
    training.initialize("p")
    training.initialize("p")
    sent = body(platform, "POST", "/projects/p/deployments")
    assert sent == {name: value for name, value in DETAILS.items() if name != "version"}


def test_platform_without_training(platform: Platform, training: Training) -> None:
    """Where the template or the deployment is missing, it is said."""
    platform.on("GET", f"{BASE}/versions", Reply({"error": "no deployment"}, 404))
    platform.on("POST", f"{BASE}/versions", Reply({"error": "no deployment"}, 404))
    for call in (
        lambda: training.experiments_list("p"),
        lambda: training.experiments_create("p", {"name": "x", "environment": "python3-12"}),
    ):
        with pytest.raises(NotFoundException, match=r"call initialize\('p'\) first"):
            call()
    platform.on("GET", "/template-deployments", [])
    platform.on("GET", BASE, Reply({"error": "no"}, 404))
    with pytest.raises(NotFoundException, match="training is not available here"):
        training.initialize("p")


@pytest.mark.parametrize("as_model", [True, False])
def test_create_an_experiment(platform: Platform, training: Training, as_model: bool) -> None:
    """It is a version with a variable for its bucket and the template's code, and it is waited for."""
    fields: dict[str, Any] = {"name": "x", "environment": "python3-12", "labels": {"a": "b"}, "default_bucket": "b"}
    data = ubiops.ExperimentCreate(**fields) if as_model else fields
    found = training.experiments_create("p", data, quiet=True)
    assert isinstance(found, ubiops.ExperimentList)
    assert (found.name, found.status, found["new"]) == ("x", "available", 1)
    assert body(platform, "POST", f"{BASE}/versions") == {
        "version": "x",
        "environment": "python3-12",
        "labels": {"a": "b"},
    }
    assert body(platform, "POST", f"{X}/environment-variables") == {
        "name": "SYS_DEFAULT_BUCKET",
        "value": "b",
        "secret": False,
    }
    (upload,) = platform.asked(f"{X}/revisions")
    assert re.search(rb'name="template_deployment_id"\r\n\r\nt\r\n', upload.body)
    assert platform.asked(f"{X}/revisions/r")


@pytest.mark.parametrize("failing", [f"{X}/environment-variables", f"{X}/revisions"])
def test_an_experiment_that_cannot_be_set_up_does_not_stay(
    platform: Platform, training: Training, failing: str
) -> None:
    """The version is deleted again."""
    platform.on("POST", failing, Reply({"error": "no such luck"}, 400))
    with pytest.raises(ApiException, match="no such luck"):
        training.experiments_create("p", {"name": "x", "environment": "e", "default_bucket": "b"})
    assert [call.path for call in platform.calls if call.method == "DELETE"] == [f"/v2.1{X}"]


def test_wrong_bodies(platform: Platform, training: Training) -> None:
    """What is wrong with a body is said before anything is asked."""
    with pytest.raises(ApiValueError, match=r"experiments_create: required and missing: data\.name"):
        training.experiments_create("p", {"environment": "e"})
    with pytest.raises(ApiTypeError, match="experiments_update"):
        training.experiments_update("p", "x", "name")  # type: ignore[arg-type]
    with pytest.raises(ApiValueError, match="status"):
        training.experiment_runs_update("p", "x", "q", {"status": "completed"})
    assert not platform.calls


def test_read_experiments(platform: Platform, training: Training) -> None:
    """The bucket is that of the experiment's own variable."""
    (listed,) = training.experiments_list("p", labels={"a": "b"})
    assert isinstance(listed, ubiops.ExperimentList)
    assert (listed.name, platform.calls[0].query) == ("x", {"labels": "a:b"})
    found = training.experiments_get("p", "x", _request_timeout=5)
    assert isinstance(found, ubiops.ExperimentDetail)
    assert (found.name, found.default_bucket, found.creation_date.year) == ("x", None, 2024)  # type: ignore[union-attr]
    inherited = variable("SYS_DEFAULT_BUCKET", "of the project", inheritance_type="project")
    platform.on("GET", f"{X}/environment-variables", [inherited, variable("SYS_DEFAULT_BUCKET", "b")])
    assert training.experiments_get("p", "x").default_bucket == "b"


def test_update_an_experiment(platform: Platform, training: Training) -> None:
    """The bucket goes into its variable, all else into the version."""
    training.experiments_update("p", "x", ubiops.ExperimentUpdate(description="new"))
    assert body(platform, "PATCH", X) == {"description": "new"}
    training.experiments_update("p", "x", {"default_bucket": "b"})
    assert body(platform, "POST", f"{X}/environment-variables")["value"] == "b"
    platform.on("GET", f"{X}/environment-variables", [variable("SYS_DEFAULT_BUCKET", "old")])
    platform.calls.clear()
    training.experiments_update("p", "x", {"name": "y", "default_bucket": "b"})
    assert body(platform, "PATCH", f"{X}/environment-variables/id-of-SYS_DEFAULT_BUCKET")["value"] == "b"
    assert body(platform, "PATCH", X) == {"version": "y"}
    assert platform.calls[-1].path == f"/v2.1{BASE}/versions/y/environment-variables"
    training.experiments_delete("p", "x")
    assert platform.calls[-1].method == "DELETE"


def test_create_a_run(platform: Platform, training: Training, tmp_path: Path) -> None:
    """Local code and data are uploaded to folders of the run, in the experiment's bucket."""
    bucket = Bucket(platform)
    (tmp_path / "train.py").write_text("def train(training_data, parameters, context): ...\n")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.csv").write_text("1\n")
    run = training.experiment_runs_create(
        *("p", "x"),
        ubiops.ExperimentRunCreate(
            name="n",
            training_code=str(tmp_path / "train.py"),
            training_data=str(tmp_path / "data"),
            parameters={"lr": 1},
        ),
        timeout=100,
    )
    assert isinstance(run, ubiops.ExperimentRunCreateResponse)
    assert (run.id, run.experiment, run.status) == ("q", "x", "pending")
    code, data = bucket.transfers("PUT")
    assert re.fullmatch(r"experiments/x/runs/\w+/code/train\.py", code)
    assert re.fullmatch(r"experiments/x/runs/\w+/data/data\.zip", data)
    (call,) = platform.asked(f"{X}/requests/batch")
    assert call.query == {"timeout": "100"}
    assert call.json == [
        {
            "name": "n",
            "description": None,
            "parameters": {"lr": 1},
            "training_code": f"ubiops-file://default/{code}",
            "training_data": f"ubiops-file://default/{data}",
        }
    ]


def test_create_a_run_of_uploaded_code(platform: Platform, training: Training) -> None:
    """A URI is sent as it is, and what is not given as null."""
    bucket = Bucket(platform)
    bucket["train.py"] = b"x"
    training.experiment_runs_create("p", "x", {"name": "n", "training_code": "ubiops-file://default/train.py"})
    assert body(platform, "POST", f"{X}/requests/batch") == [
        {
            "name": "n",
            "description": None,
            "parameters": {},
            "training_data": None,
            "training_code": "ubiops-file://default/train.py",
        }
    ]


def test_read_and_change_runs(platform: Platform, training: Training) -> None:
    """Runs are requests to the experiment."""
    (listed,) = training.experiment_runs_list("p", "x", status="pending", limit=3)
    assert isinstance(listed, ubiops.ExperimentRunList)
    assert (listed.experiment, platform.calls[0].query) == ("x", {"status": "pending", "limit": "3"})
    found = training.experiment_runs_get("p", "x", "q")
    assert isinstance(found, ubiops.ExperimentRunDetail)
    assert (found.experiment, found.result) == ("x", {"metrics": {}})
    assert "deployment" not in found
    changed = training.experiment_runs_update("p", "x", "q", ubiops.ExperimentRunUpdate(status="cancelled"))
    assert isinstance(changed, ubiops.ExperimentRunUpdateResponse)
    assert (changed.status, body(platform, "PATCH", f"{X}/requests/q")) == ("cancelled", {"status": "cancelled"})
    training.experiment_runs_delete("p", "x", "q")
    assert platform.calls[-1].method == "DELETE"


def test_environment_variables(platform: Platform, training: Training) -> None:
    """They are those of the version."""
    seen: list[Call] = []

    def one(call: Call) -> Any:
        seen.append(call)
        return Reply(b"", 204) if call.method == "DELETE" else variable("A", "1")

    for method in ("GET", "PATCH", "DELETE"):
        platform.on(method, f"{X}/environment-variables/i", one)
    platform.on("POST", f"{X}/environment-variables", one)
    assert [found.name for found in training.experiment_environment_variables_list("p", "x")] == ["OTHER"]
    new = ubiops.EnvironmentVariableCreate(name="A", value="1", secret=False)
    assert training.experiment_environment_variables_create("p", "x", new).value == "1"
    assert training.experiment_environment_variables_get("p", "x", "i").name == "A"
    assert training.experiment_environment_variables_update("p", "x", "i", new).name == "A"
    training.experiment_environment_variables_delete("p", "x", "i")
    assert [call.method for call in seen] == ["POST", "GET", "PATCH", "DELETE"]
    assert json.loads(seen[2].body) == {"name": "A", "value": "1", "secret": False}


def test_training_makes_its_own_client(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an ApiClient it takes what the environment says."""
    monkeypatch.setenv("UBIOPS_API_TOKEN", "Token x")
    with ubiops.Training().api_client as client:
        assert isinstance(client, ubiops.ApiClient)
