"""Sixteen threads that write at once: the rules hold, nothing is lost, and nothing fails."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from emulator.service import Service, package

THREADS = 16


def at_once(work: Callable[[int], int]) -> list[int]:
    """The results of sixteen threads that begin together."""
    barrier = threading.Barrier(THREADS)

    def begin(number: int) -> int:
        barrier.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(begin, range(THREADS)))


@pytest.mark.parity
def test_a_name_is_given_once(service: Service) -> None:
    """Of sixteen that create the same deployment one succeeds."""
    body = {"name": "contended", "input_type": "plain", "output_type": "plain"}
    for _ in range(5):
        assert sorted(at_once(lambda _: service.send("POST", "", body).status)) == [201, *[400] * (THREADS - 1)]
        assert sorted(at_once(lambda _: service.send("DELETE", "/contended").status)) == [204, *[404] * (THREADS - 1)]


@pytest.mark.parity
def test_one_rename_to_a_name_succeeds(service: Service, deployment: str) -> None:
    """Of sixteen versions that want the same name one gets it."""
    path = f"/{deployment}/versions"
    for number in range(THREADS):
        service.call("POST", path, 201, {"version": f"v{number}"})
    statuses = at_once(lambda number: service.send("PATCH", f"{path}/v{number}", {"version": "wanted"}).status)
    assert sorted(statuses) == [200, *[400] * (THREADS - 1)]
    names = [item["version"] for item in service.call("GET", path)]
    assert len(set(names)) == THREADS
    assert "wanted" in names


@pytest.mark.parity
def test_one_default_at_any_time(service: Service, deployment: str) -> None:
    """Creating, choosing and deleting versions at once never leaves two defaults, or none."""
    path = f"/{deployment}/versions"
    statuses = at_once(lambda number: service.send("POST", path, {"version": f"v{number}"}).status)
    assert statuses == [201] * THREADS
    content = package()
    at_once(lambda number: len(service.upload(f"{path}/v{number}", content)))
    seen = list[int]()

    def work(number: int) -> int:
        if number % 4 == 0:
            for _ in range(20):
                seen.append(sum(item["default"] for item in service.call("GET", path)))
        elif number % 4 == 1:
            service.call("DELETE", f"{path}/v{number}", 204)
        else:
            service.call("PATCH", f"/{deployment}", 200, {"default_version": f"v{number}"})
        return number

    at_once(work)
    assert set(seen) == {1}
    (default,) = (item["version"] for item in service.call("GET", path) if item["default"])
    assert service.call("GET", f"/{deployment}")["default_version"] == default


@pytest.mark.parity
def test_no_update_is_lost(service: Service, deployment: str, version: str) -> None:
    """Updates of different fields, and things that are added, are all there in the end."""
    fields = ("maximum_instances", "maximum_queue_size_express", "maximum_queue_size_batch", "request_retention_time")

    def work(number: int) -> int:
        for step in range(5):
            if number < len(fields):
                service.call("PATCH", version, 200, {fields[number]: 100 + step})
            else:
                variable = {"name": "V" + chr(65 + number) + chr(65 + step), "value": str(step), "secret": False}
                service.call("POST", f"{version}/environment-variables", 201, variable)
        return number

    at_once(work)
    shown = service.call("GET", version)
    assert [shown[name] for name in fields] == [104] * len(fields)
    variables = service.call("GET", f"{version}/environment-variables")
    assert len(variables) == len({item["name"] for item in variables}) == (THREADS - len(fields)) * 5
    assert len(service.call("GET", f"/{deployment}/audit?limit=1000")) == 2 + THREADS * 5


@pytest.mark.parity
def test_reading_while_things_go(service: Service, deployment: str) -> None:
    """A reader finds a version whole, or not at all."""
    path = f"/{deployment}/versions"
    content = package()

    def work(number: int) -> int:
        mine = f"{path}/v{number % 4}"
        for _ in range(5):
            if number < 4:
                service.call("POST", path, 201, {"version": f"v{number}"})
                revision = service.call("POST", f"{mine}/revisions", 201, fields={"file": ("a.zip", content)})
                response = service.send("GET", f"{mine}/revisions/{revision['revision']}/download")
                assert response.data == content
                service.call("DELETE", mine, 204)
                continue
            for where in (mine, f"{mine}/revisions", f"{mine}/environment-variables", path):
                assert service.send("GET", where).status in (200, 404)
            source = {"source_deployment": deployment, "source_version": f"v{number % 4}"}
            assert service.send("POST", f"{path}/v{(number + 1) % 4}/revisions", fields=source).status in (
                201,
                400,
                404,
            )
        return number

    at_once(work)
    assert service.call("GET", path) == []
