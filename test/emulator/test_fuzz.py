"""Requests made up from the contract by schemathesis: no failure, and no answer outside the contract."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis import Case
from schemathesis.checks import CHECKS

from emulator.service import Service, package
from ubiops.emulator.contract import load_contract
from ubiops.emulator.operations import load_operations

EXAMPLES = int(os.environ.get("UBIOPS_FUZZ_EXAMPLES", "12"))

#: Parameters that the contract does not know are ignored, as the service does; every request has a token.
CONFIG = {"generation": {"allow-extra-parameters": False, "with-security-parameters": False}}

contract = schemathesis.openapi.from_dict(dict(load_contract().document), config=schemathesis.Config.from_dict(CONFIG))
schema = contract.include(operation_id=list(load_operations()))

#: Rules that the contract cannot express (a structured type needs fields, a name must be free, a default has to be
#: available) refuse bodies that conform to it. `ignored_auth` is what test_errors.py tests: it would be a 401 for all.
NOT_APPLICABLE = ("positive_data_acceptance", "ignored_auth")

PLACE = {"deployment_name": "d", "version": "v"}


@pytest.fixture(scope="module")
def place(service: Service) -> Iterator[dict[str, str]]:
    """Path parameters of something that exists, so that requests come further than a 404."""
    # A worker may come back to this module after it has left it.
    project = f"fuzz-{uuid.uuid4().hex[:8]}"
    fuzzed = Service(service.host, service.headers["Authorization"], project)
    with fuzzed:
        fuzzed.call("POST", "", 201, {"name": "d", "input_type": "plain", "output_type": "plain"})
        fuzzed.call("POST", "/d/versions", 201, {"version": "v"})
        revision = fuzzed.upload("/d/versions/v", package())
        variable = fuzzed.call("POST", "/d/environment-variables", 201, {"name": "A", "value": "1", "secret": False})
        others = {"environment_name": "python3-11", "organization_name": "local"}
        yield {
            **PLACE,
            **others,
            "project_name": project,
            "revision_id": revision,
            "build_id": revision,
            "id": variable["id"],
        }


def checks(case: Case) -> list[object]:
    """All checks of schemathesis that apply."""
    excluded = set(NOT_APPLICABLE)
    if case.operation.definition.raw.get("operationId") in ("revisions_file_upload", "imports_create"):
        # A form that breaks one of the three ways to give a source, and so counts as invalid, may keep to another.
        excluded.add("negative_data_rejection")
    return [check for check in CHECKS.get_all() if check.__name__ not in excluded]


def call(case: Case, service: Service) -> None:
    """Send a request and check the answer. One that the emulator has no way to fulfil is refused with 501."""
    response = case.call(base_url=service.host, headers=service.headers)
    if response.status_code != 501:
        case.validate_response(response, checks=checks(case), headers=service.headers)


@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)
def test_any_request(case: Case, service: Service) -> None:
    """Whatever is sent, the answer is one of the contract's."""
    call(case, service)


@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)
def test_any_request_to_what_is_there(case: Case, service: Service, place: dict[str, str]) -> None:
    """The same, with a path that leads to something, except where it would delete that."""
    if case.method == "DELETE":
        return
    case.path_parameters = {name: place.get(name, "missing") for name in case.path_parameters}
    if case.operation.path == "/projects/{project_name}":
        case.path_parameters = {"project_name": "another"}  # which may get another name
    call(case, service)
