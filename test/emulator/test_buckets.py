"""Buckets, as the documentation describes them."""

from __future__ import annotations

import pytest

from emulator.service import Service, in_project

pytestmark = pytest.mark.parity

EXAMPLE = {
    "name": "bucket-1",
    "provider": "ubiops",
    "credentials": {},
    "configuration": {},
    "labels": {"type": "bucket"},
    "description": "My bucket description",
}


def test_every_project_has_a_default_bucket(service: Service) -> None:
    """The bucket `default` is there from the start and cannot be deleted."""
    assert "default" in [bucket["name"] for bucket in in_project(service, "GET", "/buckets")]
    in_project(service, "DELETE", "/buckets/default", status=400)


def test_life_of_a_bucket(service: Service) -> None:
    """A bucket is created as the documentation's example says, found by its labels, changed and deleted."""
    made = in_project(service, "POST", "/buckets", EXAMPLE, status=201)
    assert {**made, **EXAMPLE, "ttl": None} == made
    try:
        assert [made["id"]] == [one["id"] for one in in_project(service, "GET", "/buckets?labels=type:bucket")]
        changed = in_project(service, "PATCH", "/buckets/bucket-1", {"description": "other", "ttl": 604800})
        assert (changed["description"], changed["ttl"], changed["size"]) == ("other", 604800, 0)
        assert in_project(service, "GET", "/buckets/bucket-1")["labels"] == {"type": "bucket"}
        assert "named 'bucket-1' already" in in_project(service, "POST", "/buckets", EXAMPLE, status=400)["error"]
    finally:
        in_project(service, "DELETE", "/buckets/bucket-1", status=204)
    in_project(service, "GET", "/buckets/bucket-1", status=404)


def test_buckets_of_other_providers(service: Service) -> None:
    """They are recorded without showing credentials, what they need is named, and their files are refused."""
    bucket = {"name": "s3", "provider": "amazon_s3", "credentials": {"access_key": "a", "secret_key": "hidden-key"}}
    error = in_project(service, "POST", "/buckets", bucket, status=400)["error"]
    assert error == "configuration.bucket is required for the provider amazon_s3"
    bucket["configuration"] = {"bucket": "b", "prefix": "", "region": "eu"}
    made = in_project(service, "POST", "/buckets", bucket, status=201)
    try:
        assert "hidden-key" not in str(made) + str(in_project(service, "GET", "/buckets/s3"))
        assert "amazon_s3" in in_project(service, "GET", "/buckets/s3/files", status=501)["error"]
    finally:
        in_project(service, "DELETE", "/buckets/s3", status=204)


@pytest.mark.parametrize("ttl", [1, 604801, "604800", -604800])
def test_ttl_is_a_number_of_weeks(service: Service, ttl: object) -> None:
    """Files are kept for whole weeks."""
    error = in_project(service, "POST", "/buckets", {"name": "weeks", "ttl": ttl}, status=400)["error"]
    assert "ttl" in error
