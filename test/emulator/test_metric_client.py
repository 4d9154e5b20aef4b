"""`MetricClient` against the emulator: from programs, and from uploaded code."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta

import ubiops
from emulator.requests_helpers import running_version, until
from emulator.service import Service
from emulator.test_metrics import new_metric
from emulator.test_time_series import values
from ubiops.utils import MetricClient

#: Ends without a word to the client, with values of two metrics that are still to be sent.
PROGRAM = """
import sys
from ubiops.utils.metrics import MetricClient
client = MetricClient("parity")
client.start()
for number in range(1000):
    client.log_metric(sys.argv[1], {"model": str(number % 3)}, 1)
    client.log_metric("custom.unknown", {}, 1)
"""
#: Logs values as the documentation shows it, and tries what else its token is good for.
CODE = """
import os, sys, urllib.error, urllib.request
sys.path += {path!r}
from ubiops.utils.metrics import MetricClient

class Deployment:
    def __init__(self, base_directory, context):
        self.version_id = context["version_id"]
        self.metrics = MetricClient(project_name=context["project"])
        self.metrics.start()

    def request(self, data):
        if data.startswith("/"):
            headers = {{"Authorization": os.environ["INT_API_TOKEN"], "Content-Type": "application/json"}}
            request = urllib.request.Request(os.environ["INT_API_URL"] + data, b"[]", headers)
            try:
                return str(urllib.request.urlopen(request).status)
            except urllib.error.HTTPError as error:
                return str(error.code)
        self.metrics.log_metric({metric!r}, {{"deployment_version_id": self.version_id}}, float(data))
        return data
"""


def total(service: Service, metric: str, labels: str | None = None) -> float:
    """What all values of a metric of the last and the next day come to."""
    now = datetime.now(UTC)
    start, end = (now - timedelta(days=1)).isoformat(), (now + timedelta(days=1)).isoformat()
    query = {} if labels is None else {"labels": labels}
    found = values(service, metric, start, end, aggregation_period=86400, unit_period=86400, **query)
    return sum(found.values())


def test_threads_and_the_end_of_a_program_lose_nothing(service: Service) -> None:
    """The values come to what was measured, also when a metric that does not exist is among them."""
    name = new_metric(service, labels=["model"])
    variables = {**os.environ, "INT_API_TOKEN": service.headers["Authorization"], "INT_API_URL": service.host}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, name], env=variables, check=True, timeout=60, capture_output=True, text=True
    )
    assert "1000 values of custom.unknown were refused" in done.stderr
    assert total(service, name) == 1000
    assert total(service, name, "model:0") == 334
    configuration = ubiops.Configuration(host=service.host, api_key={"Authorization": service.headers["Authorization"]})
    with ubiops.ApiClient(configuration) as client, MetricClient("parity", client, insert_frequency=0.01) as metrics:

        def measure() -> None:
            for _ in range(250):
                metrics.log_metric(name, {"model": "threads"}, 0.5)

        threads = [threading.Thread(target=measure) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert total(service, name, "model:threads") == 500


def test_uploaded_code_sends_values_with_a_token_of_its_own(service: Service) -> None:
    """They arrive at the latest when its instance ends; the token is good for nothing else."""
    name = new_metric(service, metric_type="gauge")
    with running_version(service, CODE.format(path=sys.path, metric=name), maximum_instances=1) as path:
        for number in ("1", "2", "6"):
            service.call("POST", f"{path}/requests", 201, number)
        for refused in (
            f"/projects/{service.project}/deployments",
            f"/projects/{service.project}/metrics",
            "/projects/other/time-series/aggregate",
            f"/projects/{service.project}/time-series/aggregate/..",
        ):
            assert service.call("POST", f"{path}/requests", 201, refused)["result"] == "401"
        taken = f"/projects/{service.project}/time-series/data"
        assert service.call("POST", f"{path}/requests", 201, taken)["result"] == "201"
        version = service.call("GET", f"{path}/versions/v1")["id"]
        assert total(service, name) == 0
        (instance,) = service.call("GET", f"{path}/versions/v1/instances")["results"]
        service.call("PATCH", f"{path}/versions/v1/instances/{instance['id']}", 200, {"status": "stopped"})
        until(lambda: total(service, name, f"deployment_version_id:{version}") == 3)
