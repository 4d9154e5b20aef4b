"""Template deployments, as the documentation describes them."""

from __future__ import annotations

import pytest

from emulator.service import Service, check_answer, new_deployment

pytestmark = pytest.mark.parity


def test_a_template_is_enough_to_create_from(service: Service) -> None:
    """A template's details create a deployment, and its version a version."""
    response = service.raw("GET", "/template-deployments")
    check_answer("GET", "/template-deployments", response)
    templates = response.json()
    assert templates
    for template in templates:
        details = template["details"]
        version = details.pop("version")
        details.pop("name")
        with new_deployment(service, **details) as name:
            body = {"version": version["name"], "environment": version["environment"]}
            service.call("POST", f"/{name}/versions", 201, body)
