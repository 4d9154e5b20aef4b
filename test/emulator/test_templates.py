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
        version = details["version"]
        assert version["maximum_instances"] == "1"  # as text, as it is documented
        details.pop("name")
        with new_deployment(service, **details) as name:
            shown = service.call("POST", f"/{name}/versions", 201, version)
            assert shown["version"] == version["name"]
            assert (shown["maximum_instances"], shown["minimum_instances"], shown["maximum_idle_time"]) == (1, 0, 300)
            assert service.call("POST", f"/{name}/versions", 201, {"version": "w"})["version"] == "w"
            refused = service.refused("POST", f"/{name}/versions", 400, {"name": "x", "maximum_instances": "many"})
            assert "maximum_instances" in refused
            service.refused("POST", f"/{name}/versions", 400, {"version": "x", "maximum_instances": "1"})
