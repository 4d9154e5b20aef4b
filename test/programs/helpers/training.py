"""`ubiops.Training`: all its methods, and the waits for experiments and runs."""

import re

from settings import WORK, api, client, project, shown, written

import ubiops
from ubiops.exceptions import ApiException, UbiOpsException
from ubiops.utils import download_file, wait_for_experiment, wait_for_experiment_run

CODE = """
from pathlib import Path

def train(training_data, parameters, context={}):
    print("training")
    Path("model.txt").write_text("model of " + Path(training_data).read_text())
    return {
        "artifact": "model.txt",
        "metadata": {"kind": "text"},
        "metrics": {"loss": 1 / parameters["epochs"]},
        "additional_output_files": [],
    }
"""
training = ubiops.Training(client)
training.initialize(project)
data = ubiops.ExperimentCreate(
    name="x",
    environment="python3-11",
    default_bucket="default",
    description="first",
    labels={"a": "b"},
    instance_type_group_name="512 MB + 0.125 vCPU",
    request_retention_time=3600,
)
created = training.experiments_create(project_name=project, data=data)
shown(type(created).__name__, created.name, created.status, created.labels)
wait_for_experiment(client, project, "x", quiet=True)
found = training.experiments_get(project, "x")
shown(found.name, found.description, found.default_bucket, found.request_retention_time, found.instance_type_group_name)
training.experiments_update(project, "x", ubiops.ExperimentUpdate(description="second"))
shown(training.experiments_get(project, "x").description, [one.name for one in training.experiments_list(project)])

variable = training.experiment_environment_variables_create(
    project, "x", ubiops.EnvironmentVariableCreate(name="RATE", value="1", secret=False)
)
training.experiment_environment_variables_update(
    project, "x", variable.id, ubiops.EnvironmentVariableCreate(name="RATE", value="2", secret=False)
)
shown(training.experiment_environment_variables_get(project, "x", variable.id).value)
shown(sorted((one.name, one.value) for one in training.experiment_environment_variables_list(project, "x")))
training.experiment_environment_variables_delete(project, "x", variable.id)
shown([one.name for one in training.experiment_environment_variables_list(project, "x")])

code, numbers = written("train.py", CODE), written("numbers.txt", "numbers")


def run(name: str, parameters: dict[str, int]) -> str:
    """The identifier of a new run, which has ended."""
    made = training.experiment_runs_create(
        project_name=project,
        experiment_name="x",
        data=ubiops.ExperimentRunCreate(
            name=name, training_code=str(code), training_data=str(numbers), parameters=parameters
        ),
        timeout=300,
    )
    shown(type(made).__name__, made.experiment, made.status)
    try:
        wait_for_experiment_run(client, project, "x", made.id, quiet=True)
    except UbiOpsException as error:
        shown(type(error).__name__)
    return made.id


good, bad = run("good", {"epochs": 4}), run("bad", {})
ended = training.experiment_runs_get(project, "x", good)
shown(ended.status, ended.timeout, ended.result["metadata"], ended.result["metrics"])
shown(re.sub("[0-9a-f]{8}-[-0-9a-f]+", "ID", ended.result["artifact"]), ended.result["additional_output_files"])
shown(ended.request_data["name"], ended.request_data["description"], ended.request_data["parameters"])
shown(re.sub(r"runs/\w+/", "runs/RUN/", ended.request_data["training_code"]))
download_file(client, project, file_uri=ended.result["artifact"], output_path=str(WORK), _progress_bar=False)
shown((WORK / "model.txt").read_text())
failed = training.experiment_runs_get(project, "x", bad)
shown(failed.status, failed.result, failed.error_message)
shown([one.status for one in training.experiment_runs_list(project, "x")])
training.experiment_runs_delete(project, "x", bad)
shown(len(training.experiment_runs_list(project, "x")))
try:
    training.experiment_runs_update(project, "x", good, ubiops.ExperimentRunUpdate(status="cancelled"))
except ApiException as error:
    shown("an ended run:", error.status)
training.experiments_delete(project, "x")
shown(training.experiments_list(project))
client.close()
