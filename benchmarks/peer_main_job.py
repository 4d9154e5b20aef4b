"""Run the documented life of a deployment, all 30 operations and requests, with a client against the emulator.

    python benchmarks/peer_main_job.py                    # this interpreter's `ubiops`
    python benchmarks/peer_main_job.py --python PATH      # another one's, such as the published client's

The emulator runs as its command does, in a process of its own. Each line is a step that did what the documentation
says; the last one counts the operations that were called. The exit status is 0 only when all of them were.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve()
OPERATIONS = 30
PROJECT = "peer"
CODE = "class Deployment:\n    def __init__(self, base_directory, context):\n        self.unit = 'm'\n\n    def request(self, data, context):\n        print('asked for', data['speed'])\n        context['streaming_update']('half of it')\n        return {'distance': data['speed'] * 2}\n"


class Counted:
    """Calls a client's methods and remembers which."""

    def __init__(self, core) -> None:
        self.core = core
        self.names: set[str] = set()

    def __getattr__(self, name: str):
        method = getattr(self.core, name)
        self.names.add(name)
        return method


def step(text: str, right: bool) -> None:
    """Print a step, or end with what went wrong."""
    print(("ok   " if right else "FAIL ") + text, flush=True)
    if not right:
        raise SystemExit(1)


def job() -> None:
    """Do the main job; host and token are in the environment."""
    import ubiops

    configuration = ubiops.Configuration(host=os.environ["JOB_HOST"])
    configuration.api_key["Authorization"] = "Token " + os.environ["JOB_TOKEN"]
    client = ubiops.ApiClient(configuration)
    api = Counted(ubiops.CoreApi(client))
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / "package.zip"
        with zipfile.ZipFile(package, "w") as archive:
            archive.writestr("deployment_package/deployment.py", CODE)
        deployments(api, ubiops)
        code(api, ubiops, client, package)
        requests(Counted(api.core), ubiops, client)
        variables(api, ubiops)
        history(api, ubiops)
    client.close()
    expected = OPERATIONS - (not hasattr(api.core, "builds_get"))  # newer clients have none
    step(f"{len(api.names)} of {expected} operations were called", len(api.names) == expected)


def deployments(api, ubiops) -> None:
    """Create a deployment and versions; read, list, filter, change them."""
    field = {"name": "speed", "data_type": "double"}
    created = api.deployments_create(
        PROJECT,
        ubiops.DeploymentCreate(
            name="distance",
            description="how far",
            input_type="structured",
            output_type="structured",
            input_fields=[ubiops.DeploymentInputFieldCreate(**field)],
            output_fields=[ubiops.DeploymentOutputFieldCreate(name="distance", data_type="double")],
            labels={"team": "physics"},
        ),
    )
    step("deployment created with structured fields", created.input_fields[0].name == "speed")
    found = api.deployments_list(PROJECT, labels="team:physics")
    step("deployment found by its label", [item.name for item in found] == ["distance"])
    step("no deployment has another label", not api.deployments_list(PROJECT, labels="team:biology"))
    for name in ("v1", "v2"):
        version = ubiops.DeploymentVersionCreate(version=name, environment="python3-11", maximum_instances=1)
        api.deployment_versions_create(PROJECT, "distance", version)
    versions = api.deployment_versions_list(PROJECT, "distance")
    step("two versions created", [item.version for item in versions] == ["v1", "v2"])
    step("the first is the default", api.deployments_get(PROJECT, "distance").default_version == "v1")
    change = ubiops.DeploymentVersionUpdate(description="second", maximum_idle_time=60)
    api.deployment_versions_update(PROJECT, "distance", "v2", change)
    changed = api.deployment_versions_get(PROJECT, "distance", "v2")
    step("a version changed in what was sent only", (changed.maximum_idle_time, changed.maximum_instances) == (60, 1))


def code(api, ubiops, client, package: Path) -> None:
    """Upload, wait, make the default, download, rebuild, copy."""
    uploaded = api.revisions_file_upload(PROJECT, "distance", "v1", file=str(package))
    ubiops.utils.wait_for_deployment_version(client, PROJECT, "distance", "v1", uploaded.revision, quiet=True)
    step("code uploaded and built", api.deployment_versions_get(PROJECT, "distance", "v1").status == "available")
    copied = api.revisions_file_upload(PROJECT, "distance", "v2", source_deployment="distance", source_version="v1")
    ubiops.utils.wait_for_deployment_version(client, PROJECT, "distance", "v2", copied.revision, quiet=True)
    api.deployments_update(PROJECT, "distance", ubiops.DeploymentUpdate(default_version="v2"))
    step("code copied to v2, now the default", api.deployments_get(PROJECT, "distance").default_version == "v2")
    with api.revisions_file_download(PROJECT, "distance", uploaded.revision, "v1") as answer:
        step("the same bytes downloaded", answer.read() == package.read_bytes())
    revision = api.revisions_get(PROJECT, "distance", uploaded.revision, "v1")
    step("the revision has a method request", revision.has_request_method and not revision.has_requests_method)
    rebuilt = api.revisions_rebuild(PROJECT, "distance", uploaded.revision, "v1", data={})
    step(
        "rebuilt, as a revision of its own",
        len(api.revisions_list(PROJECT, "distance", "v1")) == 2 and bool(rebuilt.id),
    )
    if hasattr(api.core, "builds_get"):
        build = api.builds_get(PROJECT, uploaded.build, "distance", "v1")
        step("the build was a success", (build.revision, build.status) == (uploaded.revision, "success"))


def requests(api, ubiops, client) -> None:
    """Direct and batch requests, a stream where the client has one, and the log."""
    place = (PROJECT, "distance")
    made = api.deployment_requests_create(*place, data={"speed": 2.5})
    step("a direct request", (made.status, made.result) == ("completed", {"distance": 5.0}))
    made = api.deployment_version_requests_create(*place, "v1", data={"speed": 4})
    step("a direct request to a version", made.result == {"distance": 8})
    batch = api.batch_deployment_requests_create(*place, data=[{"speed": speed} for speed in (1, 2, 3)])
    ids = [request.id for request in batch]
    deadline = time.monotonic() + 30
    found = api.deployment_requests_batch_get(*place, ids)
    while any(request.status != "completed" for request in found):
        if time.monotonic() > deadline:
            step("the batch ends", right=False)
        time.sleep(0.05)
        found = api.deployment_requests_batch_get(*place, ids)
    results = {request.id: request.result for request in found}
    step("a batch, collected", [results[id_]["distance"] for id_ in ids] == [2, 4, 6])
    listed = [request.id for request in api.deployment_requests_list(*place, limit=3)]
    step("the last requests are listed, newest first", listed == ids[::-1])
    if hasattr(ubiops.utils, "stream_deployment_request"):
        parts = list(ubiops.utils.stream_deployment_request(client, *place, data={"speed": 3}, full_response=True))
        step("a stream of partial results", str(parts[0]) == "half of it" and parts[-1].result == {"distance": 6})
    filters = {"deployment_name": "distance", "deployment_version": "v1"}
    if hasattr(api.core, "logs_list"):
        query = " ".join(f"| {name} = `{value}`" for name, value in filters.items())
        lines = [line.log for line in api.logs_list(PROJECT, query=query)]
    else:
        lines = [line.log for line in api.projects_log_list(PROJECT, data=ubiops.LogsCreate(filters=filters))]
    step("what the code printed is in the log", "asked for 4" in lines)


def variables(api, ubiops) -> None:
    """Variables of a deployment and of a version: created, read, changed, copied, deleted."""
    variable = ubiops.EnvironmentVariableCreate
    for kind, names in (("deployment", ("distance",)), ("deployment_version", ("distance", "v1"))):

        def method(verb: str, kind: str = kind):
            return getattr(api, f"{kind}_environment_variables_{verb}")

        made = method("create")(PROJECT, *names, variable(name="UNIT", value="m", secret=False))
        secret = method("create")(PROJECT, *names, variable(name="KEY", value="s3cret", secret=True))
        last = {"id": secret.id}
        step(f"{kind}: a secret is not given back", method("get")(PROJECT, *_order(kind, names, last)).value is None)
        changed = method("update")(
            PROJECT, *_order(kind, names, {"id": made.id}), variable(name="UNIT", value="km", secret=False)
        )
        step(f"{kind}: a variable changed", changed.value == "km")
        method("delete")(PROJECT, *_order(kind, names, last))
        listed = {item.name: item.value for item in method("list")(PROJECT, *names)}
        step(f"{kind}: one is left after deleting", listed == {"UNIT": "km"})
    other = ubiops.DeploymentCreate(name="copy", input_type="plain", output_type="plain")
    api.deployments_create(PROJECT, other)
    copy = ubiops.EnvironmentVariableCopy(source_deployment="distance")
    copied = api.deployment_environment_variables_copy(PROJECT, "copy", copy)
    step("variables copied to a deployment", [item.name for item in copied] == ["UNIT"])
    copy = ubiops.EnvironmentVariableCopy(source_deployment="distance", source_version="v1")
    copied = api.deployment_version_environment_variables_copy(PROJECT, "distance", "v2", copy)
    step("variables copied to a version", [item.name for item in copied] == ["UNIT"])


def _order(kind: str, names: tuple[str, ...], last: dict[str, str]) -> tuple[str, ...]:
    """The documented order: the identifier stands before the version."""
    return (names[0], last["id"]) if kind == "deployment" else (names[0], last["id"], names[1])


def history(api, ubiops) -> None:
    """Errors, audit events, templates, and the end of it all."""
    try:
        api.deployment_versions_get(PROJECT, "distance", "v9")
    except ubiops.exceptions.ApiException as error:
        step("a version that is missing is a 404", error.status == 404)
    events = api.deployment_audit_events_list(PROJECT, "distance", limit=5, offset=0)
    step("the audit trail tells, newest first", len(events) == 5 and events[0].date >= events[-1].date)
    step("templates are listed", isinstance(api.template_deployments_list(), list))
    api.deployment_versions_delete(PROJECT, "distance", "v1")
    for name in ("distance", "copy"):
        api.deployments_delete(PROJECT, name)
    step("all is gone again", not api.deployments_list(PROJECT))


def main() -> int:
    """Start the emulator's command and run the job with the chosen interpreter."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", default=sys.executable, help="interpreter that has the client (default: this one)")
    options = parser.parse_args()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("UBIOPS_")}
    with tempfile.TemporaryDirectory() as folder:
        line = [sys.executable, "-m", "ubiops.emulator", "--port", "0", "--token", "job", "--data-dir", folder]
        serving = subprocess.Popen([*line, "--build-seconds", "0.1"], stdout=subprocess.PIPE, text=True)
        try:
            assert serving.stdout is not None
            host = serving.stdout.readline().strip()
            if not host:
                return 1
            environment |= {"JOB_HOST": host, "JOB_TOKEN": "job", "CI": "true"}
            if options.python != sys.executable:
                environment.pop("PYTHONPATH", None)
            program = "import runpy, sys; runpy.run_path(sys.argv[1], run_name='job')['job']()"
            return subprocess.run(
                [options.python, "-c", program, str(HERE)], env=environment, cwd=folder, check=False
            ).returncode
        finally:
            serving.terminate()
            serving.wait()
            assert serving.stdout is not None
            serving.stdout.close()


if __name__ == "__main__":
    raise SystemExit(main())
