"""Deploy a small trained model: the whole way, from nothing to code that runs and back.

Without an account it runs against the emulator, on this machine:

    python examples/quickstart.py

With one, it runs on the platform, in a project that exists:

    UBIOPS_API_TOKEN="Token ..." python examples/quickstart.py my-project
"""

import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import ubiops
from ubiops import utils

PACKAGE = Path(__file__).parent / "deployment_package"
PROJECT = sys.argv[1] if len(sys.argv) > 1 else "demo"
DEPLOYMENT = "stopping-distance"
VERSION = "v1"


def main(api: ubiops.CoreApi, folder: Path) -> None:
    """Do all of it in `PROJECT`; files go to `folder`."""
    api.deployments_create(
        PROJECT,
        ubiops.DeploymentCreate(
            name=DEPLOYMENT,
            description="How far a car goes before it stands still",
            input_type="structured",
            output_type="structured",
            input_fields=[ubiops.DeploymentInputFieldCreate(name="speed", data_type="double")],
            output_fields=[
                ubiops.DeploymentOutputFieldCreate(name="distance", data_type="double"),
                ubiops.DeploymentOutputFieldCreate(name="measured_range", data_type="bool"),
            ],
            labels={"example": "quickstart"},
        ),
    )
    try:
        bring_online(api, folder)
        use(api)
        show(api)
    finally:
        api.deployments_delete(PROJECT, DEPLOYMENT)
    print(f"\n{DEPLOYMENT} is deleted again")


def bring_online(api: ubiops.CoreApi, folder: Path) -> None:
    """Make a version, give it its code, and wait until it is available."""
    api.deployment_versions_create(
        PROJECT,
        DEPLOYMENT,
        ubiops.DeploymentVersionCreate(
            version=VERSION,
            environment="python3-11",
            instance_type_group_name="256 MB + 0.0625 vCPU",
            minimum_instances=0,
            maximum_instances=1,
            maximum_idle_time=300,
            request_retention_mode="full",
        ),
    )
    api.deployment_version_environment_variables_create(
        PROJECT,
        DEPLOYMENT,
        VERSION,
        ubiops.EnvironmentVariableCreate(name="DISTANCE_UNIT", value="metres", secret=False),
    )

    package = utils.zip_dir(PACKAGE, folder / "to_upload.zip")
    upload = api.revisions_file_upload(PROJECT, DEPLOYMENT, VERSION, file=package)
    print(f"uploaded {Path(package).stat().st_size} bytes as revision {upload.revision}")

    version = utils.wait_for_deployment_version(
        api, PROJECT, DEPLOYMENT, VERSION, revision_id=upload.revision, stream_logs=True
    )
    api.deployments_update(PROJECT, DEPLOYMENT, ubiops.DeploymentUpdate(default_version=version.version))

    with api.revisions_file_download(PROJECT, DEPLOYMENT, upload.revision, VERSION) as download:
        copy = download.save(folder)
    same = Path(copy).read_bytes() == Path(package).read_bytes()
    print(f"downloaded it again: {'the same bytes' if same else 'DIFFERENT BYTES'}")
    if not same:
        raise SystemExit(1)


def use(api: ubiops.CoreApi) -> None:
    """Ask the model for a prediction, read what its code has printed meanwhile, and ask for some more at once."""
    prediction = api.deployment_requests_create(PROJECT, DEPLOYMENT, {"speed": 20})
    if prediction.error_message:
        raise SystemExit(prediction.error_message)
    print(f"\n20 mph: {prediction.result['distance']} metres")
    for line in api.logs_list(PROJECT, query=f"| deployment_request_id = `{prediction.id}`"):
        print(f"log: {line.log}")

    batch = api.batch_deployment_requests_create(PROJECT, DEPLOYMENT, [{"speed": speed} for speed in (5, 10, 15)])
    for request in batch:
        utils.wait_for_deployment_request(api, PROJECT, DEPLOYMENT, request.id, quiet=True)
    done = api.deployment_requests_batch_get(PROJECT, DEPLOYMENT, [request.id for request in batch])
    for request in sorted(done, key=lambda request: request.time_created):
        print(f"{request.request_data['speed']} mph: {request.result['distance']} metres")


def show(api: ubiops.CoreApi) -> None:
    """Print the versions, the variables and the audit trail."""
    default = api.deployments_get(PROJECT, DEPLOYMENT).default_version
    print(f"\n{'version':<24}{'status':<14}{'environment':<14}default")
    for version in api.deployment_versions_list(PROJECT, DEPLOYMENT):
        name = f"{version.deployment}:{version.version}"
        print(f"{name:<24}{version.status:<14}{version.environment:<14}{'yes' if version.version == default else 'no'}")

    print(f"\n{'variable':<24}value")
    for variable in api.deployment_version_environment_variables_list(PROJECT, DEPLOYMENT, VERSION):
        print(f"{variable.name:<24}{'(secret)' if variable.secret else variable.value}")

    print(f"\n{'when':<12}{'what':<10}event")
    for event in utils.iterate(api.deployment_audit_events_list, PROJECT, DEPLOYMENT):
        print(f"{event.date:%H:%M:%S}    {event.action:<10}{event.event}")


if __name__ == "__main__":
    with ExitStack() as stack:
        if os.environ.get("UBIOPS_API_TOKEN"):
            core_api = stack.enter_context(ubiops.CoreApi())
        else:
            from ubiops.emulator import Emulator

            core_api = stack.enter_context(stack.enter_context(Emulator()).client())
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        print(f"working in project {PROJECT} at {core_api.api_client.configuration.host}")
        main(core_api, Path(folder))
