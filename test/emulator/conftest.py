"""A service to talk to over HTTP: an emulator of our own, or the real one.

With UBIOPS_PARITY_HOST, UBIOPS_PARITY_TOKEN and UBIOPS_PARITY_PROJECT set, the tests of behaviour run against that
service, in that project, which shows how true to it the emulator is.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from emulator.service import Service, new_deployment


@pytest.fixture(scope="session")
def service() -> Iterator[Service]:
    """The service under test, with a project to work in."""
    host = os.environ.get("UBIOPS_PARITY_HOST")
    if host is not None:
        with Service(host, os.environ["UBIOPS_PARITY_TOKEN"], os.environ["UBIOPS_PARITY_PROJECT"]) as real:
            yield real
        return
    from ubiops.emulator import Emulator

    with Emulator() as emulator, Service(emulator.host, emulator.token, "parity") as local:
        yield local


@pytest.fixture
def deployment(service: Service) -> Iterator[str]:
    """The name of a new deployment with plain input and output; it goes with the test."""
    with new_deployment(service) as name:
        yield name


@pytest.fixture
def version(service: Service, deployment: str) -> str:
    """The path of a new version of the deployment."""
    service.call("POST", f"/{deployment}/versions", 201, {"version": "v1", "environment": "python3-11"})
    return f"/{deployment}/versions/v1"
