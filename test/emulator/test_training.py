"""Experiments and their runs on the emulator, by the client's own helper."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import ubiops
from emulator.service import Service
from ubiops.training import Training
from ubiops.utils import download_file, wait_for_experiment_run
from ubiops.utils.exceptions import StatusError

CODE = """
import os
from pathlib import Path

def train(training_data, parameters, context):
    print("working in process", os.getpid())
    if "fail" in parameters:
        raise ValueError("cannot learn from this")
    Path("model.txt").write_text("model of " + Path(training_data).read_text())
    os.makedirs("plots")
    for name in ("a", "b"):
        Path("plots", name).write_text(name)
    return {
        "artifact": "model.txt",
        "metadata": {"run": context["id"]},
        "metrics": {"loss": 1 / parameters["epochs"]},
        "additional_output_files": [Path("plots/a"), {"file": "plots/b", "bucket_file": "plot-b"}],
    }
"""


@pytest.fixture(scope="module")
def client(service: Service) -> Iterator[ubiops.ApiClient]:
    """A client in whose project training can be used, with an experiment `x`."""
    configuration = ubiops.Configuration(host=service.host, api_key=dict(service.headers))
    with ubiops.ApiClient(configuration) as made:
        training = ubiops.Training(made)
        training.initialize(service.project)
        training.initialize(service.project)
        data = ubiops.ExperimentCreate(name="x", environment="python3-11", default_bucket="models")
        ubiops.CoreApi(made).buckets_create(service.project, {"name": "models", "provider": "ubiops"})
        assert training.experiments_create(service.project, data).status == "available"
        yield made
        ubiops.CoreApi(made).deployments_delete(service.project, "training-base-deployment")
        ubiops.CoreApi(made).buckets_delete(service.project, "models")


@pytest.fixture
def training(client: ubiops.ApiClient) -> Training:
    """Training with that client."""
    return ubiops.Training(client)


def test_a_run_executes_its_code(
    service: Service, client: ubiops.ApiClient, training: Training, tmp_path: Path
) -> None:
    """It gets data and parameters, its output files go to the experiment's bucket, and what it prints to the log."""
    (tmp_path / "code.py").write_text(CODE)
    (tmp_path / "data.txt").write_text("data")
    data = {"name": "first", "training_code": str(tmp_path / "code.py"), "training_data": str(tmp_path / "data.txt")}
    created = training.experiment_runs_create(service.project, "x", {**data, "parameters": {"epochs": 4}})
    wait_for_experiment_run(client, service.project, "x", created.id)
    run = training.experiment_runs_get(service.project, "x", created.id)
    result: Any = run.result
    given: Any = run.request_data
    folder = f"ubiops-file://models/deployment_requests/{run.id}"
    assert result == {
        "artifact": f"{folder}/model.txt",
        "metadata": {"run": run.id},
        "metrics": {"loss": 0.25},
        "additional_output_files": [f"{folder}/a", "ubiops-file://models/plot-b"],
    }
    path = download_file(client, service.project, file_uri=result["artifact"], output_path=tmp_path)
    assert Path(path).read_text() == "model of data"
    assert (given["name"], given["parameters"]) == ("first", {"epochs": 4})
    assert [found.id for found in training.experiment_runs_list(service.project, "x", status="completed")] == [run.id]
    filters = {"deployment_request_id": run.id, "system": False}
    (line,) = ubiops.CoreApi(client).projects_log_list(service.project, {"filters": filters, "date_range": -86400})
    assert line.log.startswith("working in process ")
    assert line.log != f"working in process {os.getpid()}"


def test_a_run_that_fails_says_why(
    service: Service, client: ubiops.ApiClient, training: Training, tmp_path: Path
) -> None:
    """What the code raises is the run's error message; what is not given is null."""
    (tmp_path / "train.py").write_text(CODE)
    data = {"name": "n", "training_code": str(tmp_path), "parameters": {"fail": True}}
    created = training.experiment_runs_create(service.project, "x", data)
    with pytest.raises(StatusError, match="ValueError: cannot learn from this"):
        wait_for_experiment_run(client, service.project, "x", created.id)
    run = training.experiment_runs_get(service.project, "x", created.id)
    given: Any = run.request_data
    assert (run.status, run.result, given["training_data"]) == ("failed", None, None)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"parameters": {}}, "training_code"),
        ({"training_code": None}, "training_code has to be a file"),
        ({"training_code": "ubiops-file://models/x.py", "parameters": 1}, "parameters has to be an object"),
        ("text", "it has to be an object"),
    ],
)
def test_a_run_needs_its_code(service: Service, client: ubiops.ApiClient, data: object, words: str) -> None:
    """A request without code, or with a field of another type, is refused."""
    path = "/training-base-deployment/versions/x/requests/batch"
    assert words in service.refused("POST", path, 400, [data])
