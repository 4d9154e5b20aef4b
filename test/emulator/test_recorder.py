"""What a recorder keeps of requests, and what it does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from emulator.calls import call
from ubiops.emulator import Emulator

BASE = "/v2.1/projects/demo"
DEPLOYMENT = {"name": "a", "input_type": "plain", "output_type": "plain", "labels": {"team": "x"}}


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """One emulator for this module."""
    with Emulator() as emulator:
        yield emulator


def test_requests_of_a_block(emulator: Emulator) -> None:
    """Operation, parameters of path and query, body and status are there; what happens before and after the block is not."""
    call(emulator, "GET", f"{BASE}/deployments")
    with emulator.record() as recorder:
        call(emulator, "POST", f"{BASE}/deployments", DEPLOYMENT)
        call(emulator, "GET", f"{BASE}/deployments?labels=team%3Ax&labels=b%3A")
        call(emulator, "POST", f"{BASE}/deployments", b"{", {"Content-Type": "application/json"})
        call(emulator, "GET", "/v2.1/nowhere")
        call(emulator, "GET", "/")
        first, second, third, fourth = recorder.requests
        assert recorder.calls("deployments_list") == [second]
        assert recorder.calls("deployments_create", project_name="demo") == [first, third]
        assert recorder.calls("deployments_create", project_name="other") == []
        recorder.clear()
    call(emulator, "GET", f"{BASE}/deployments")
    assert recorder.requests == []
    assert (first.operation, first.method, first.path) == ("deployments_create", "POST", f"{BASE}/deployments")
    assert (first.parameters, first.data, first.status) == ({"project_name": "demo"}, DEPLOYMENT, 201)
    assert (second.parameters, second.data) == ({"project_name": "demo", "labels": "b:"}, None)
    assert (third.data, third.status) == (None, 400)
    assert (fourth.operation, fourth.status) == (None, 404)


def test_responses_without_a_body(emulator: Emulator) -> None:
    """A request is recorded by the time its response has been received, also if that is a head only."""
    with emulator.record() as recorder:
        for number in range(1, 30):
            call(emulator, "POST", f"{BASE}/deployments", {**DEPLOYMENT, "name": "gone"})
            call(emulator, "DELETE", f"{BASE}/deployments/gone")
            assert len(recorder.requests) == 2 * number


def test_bodies(emulator: Emulator) -> None:
    """Text is kept as it is, and secret values are hidden, in lists, too."""
    variables = [{"name": "K", "value": "hunter2", "secret": True}, {"name": "L", "value": "shown", "secret": False}]
    with emulator.record() as recorder:
        text = {"Content-Type": "text/plain"}
        call(emulator, "POST", f"{BASE}/deployments/a/requests", b"5", text)
        for variable in variables:
            call(emulator, "POST", f"{BASE}/environment-variables", variable)
        bucket = {"name": "b", "provider": "amazon_s3", "credentials": {"access_key": "hunter2"}}
        call(emulator, "POST", f"{BASE}/buckets", bucket)
        call(emulator, "POST", f"{BASE}/deployments", b'{"description": "' + b"x" * 2**20 + b'"}')
        request, secret, plain, stored, large = recorder.requests
    assert (request.operation, request.data) == ("deployment_requests_create", "5")
    assert (secret.data["value"], plain.data["value"]) == ("<secret>", "shown")
    assert stored.data["credentials"] == "<secret>"
    assert large.data is None
    assert "hunter2" not in repr(recorder.requests)


def test_names_that_do_not_exist(emulator: Emulator) -> None:
    """A misspelt name is an error, since it would match nothing, whatever the program does."""
    with emulator.record() as recorder:
        with pytest.raises(ValueError, match="'deployment_create'; did you mean 'deployments_create'"):
            recorder.calls("deployment_create")
        with pytest.raises(ValueError, match="'project'; did you mean 'project_name'"):
            recorder.calls("deployments_create", project="demo")
