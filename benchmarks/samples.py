"""The bodies that the benchmarks' server answers with, and the names that the requests use."""

import json
import uuid

PROJECT = "benchmarks"
DEPLOYMENT = "deployment-7"
VERSION = "v1"
REVISION = str(uuid.UUID(int=7))
TOKEN = "Token 0123456789abcdef0123456789abcdef01234567"


def deployment(number: int) -> dict[str, object]:
    """Give a deployment as the service lists it, with as much in it as a usual one has."""
    return {
        "id": str(uuid.UUID(int=number)),
        "name": f"deployment-{number}",
        "project": PROJECT,
        "description": f"Predicts the demand of region {number}",
        "input_type": "structured",
        "output_type": "structured",
        "input_fields": [
            {"id": str(uuid.UUID(int=number + 1)), "name": "region", "data_type": "string"},
            {"id": str(uuid.UUID(int=number + 2)), "name": "horizon", "data_type": "int"},
        ],
        "output_fields": [{"id": str(uuid.UUID(int=number + 3)), "name": "demand", "data_type": "double"}],
        "labels": {"team": "forecast", "stage": "production"},
        "creation_date": f"2024-03-{number % 28 + 1:02}T09:30:00.{number % 1000000:06}Z",
        "last_updated": f"2025-06-{number % 28 + 1:02}T17:45:12.{number % 1000000:06}Z",
    }


#: The fields of one listed deployment, in the order of the answer.
FIELDS = tuple(deployment(0))

#: What a new deployment is made of; a dict for the floor, a model for the clients.
NEW_DEPLOYMENT = {
    "name": DEPLOYMENT,
    "description": "Predicts the demand of a region",
    "input_type": "structured",
    "output_type": "structured",
    "input_fields": [{"name": "region", "data_type": "string"}],
    "output_fields": [{"name": "demand", "data_type": "double"}],
    "labels": {"team": "forecast"},
}


def one() -> bytes:
    """Give the body of one deployment."""
    return json.dumps(deployment(7) | {"default_version": VERSION}).encode()


def many(count: int) -> bytes:
    """Give the body of a list of `count` deployments."""
    return json.dumps([deployment(number) for number in range(count)]).encode()


def uploaded() -> bytes:
    """Give the answer to an upload."""
    return json.dumps({"success": True, "revision": REVISION, "build": REVISION}).encode()
