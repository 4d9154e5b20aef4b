from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from emulator.requests_helpers import collected, running_version
from emulator.service import Service, in_project

FIELDS = {
    "input_type": "structured",
    "output_type": "structured",
    "input_fields": [{"name": "one", "data_type": "file"}, {"name": "many", "data_type": "array_file"}],
    "output_fields": [{"name": "joined", "data_type": "file"}, {"name": "copies", "data_type": "array_file"}],
}
CODE = """
import os
class Deployment:
    def request(self, data):
        paths = [data["one"], *data["many"]]
        if "explode" in open(paths[0]).read():
            raise ValueError("exploded")
        text = "+".join(open(path).read() for path in paths)
        with open("joined.txt", "w") as file:
            file.write(text)
        os.makedirs("copies", exist_ok=True)
        copies = []
        for number, path in enumerate(paths):
            copies.append(os.path.abspath(f"copies/{number}-{os.path.basename(path)}"))
            with open(copies[-1], "w") as file:
                file.write(open(path).read())
        return {"joined": "joined.txt", "copies": copies}
"""
WHERE = """
import os
class Deployment:
    def request(self, data):
        with open("made.bin", "wb") as file:
            file.write(b"bytes")
        return {"out": %s}
"""
OUT = {
    **FIELDS,
    "input_fields": [{"name": "x", "data_type": "int"}],
    "output_fields": [{"name": "out", "data_type": "file"}],
}


class Bucket:
    """Files of a project."""

    def __init__(self, service: Service) -> None:
        self.service = service

    def put(self, name: str, content: bytes, bucket: str = "default") -> str:
        path = f"/projects/{self.service.project}/buckets/{bucket}/files/{quote(name, safe='')}"
        url = self.service.raw("POST", path, body=b"{}", headers={"Content-Type": "application/json"}).json()["url"]
        assert self.service._pool.request("PUT", url, body=content).status < 300
        return f"ubiops-file://{bucket}/{name}"

    def get(self, address: str) -> bytes:
        bucket, _, name = address.removeprefix("ubiops-file://").partition("/")
        path = f"/projects/{self.service.project}/buckets/{bucket}/files/{quote(name, safe='')}/download"
        response = self.service.raw("GET", path)
        assert response.status == 200, response.data
        return self.service._pool.request("GET", response.json()["url"]).data


@pytest.fixture(scope="module")
def bucket(service: Service) -> Iterator[Bucket]:
    """The files of the project, which has a bucket `other` beside the default one."""
    in_project(service, "POST", "/buckets", {"name": "other", "provider": "ubiops"}, status=201)
    yield Bucket(service)
    in_project(service, "DELETE", "/buckets/other", status=204)  # a worker may come back to this module


@pytest.fixture(scope="module")
def path(service: Service) -> Iterator[str]:
    with running_version(service, CODE, FIELDS) as made:
        yield made


@pytest.mark.parametrize("batch", [False, True])
def test_files_are_paths_for_the_code_and_paths_become_files(
    service: Service, bucket: Bucket, path: str, batch: bool
) -> None:
    one, two = bucket.put("folder/one.txt", b"first"), bucket.put("two ä.txt", b"second")
    data = {"one": one, "many": [two, one]}
    if batch:
        (request,) = collected(service, path, service.call("POST", f"{path}/requests/batch", 201, [data]))
    else:
        request = service.call("POST", f"{path}/requests", 201, data)
    assert request["status"] == "completed", request
    result = request["result"]
    assert result["joined"] == f"ubiops-file://default/deployment_requests/{request['id']}/joined.txt"
    assert bucket.get(result["joined"]) == b"first+second+first"
    assert [bucket.get(address) for address in result["copies"]] == [b"first", b"second", b"first"]
    assert result["copies"][1].endswith("/1-two ä.txt")
    assert service.call("GET", f"{path}/requests/{request['id']}")["request_data"] == data


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ubiops-file://default/missing.txt", "one: there is no file 'missing.txt' in this bucket"),
        ("ubiops-file://nowhere/x.txt", "one: there is no bucket 'nowhere'"),
    ],
)
def test_a_file_that_is_not_there_fails_the_request(service: Service, path: str, address: str, words: str) -> None:
    request = service.call("POST", f"{path}/requests", 201, {"one": address, "many": []})
    assert request["status"] == "failed"
    assert request["error_message"].startswith(words)


@pytest.mark.parametrize(
    "data", [{"one": "/etc/passwd", "many": []}, {"one": 5, "many": []}, {"one": "x", "many": "y"}]
)
def test_input_has_to_name_files_of_buckets(service: Service, path: str, data: dict[str, Any]) -> None:
    assert "one" in service.refused("POST", f"{path}/requests", 400, data)


def test_code_may_say_where_its_file_goes(service: Service, bucket: Bucket) -> None:
    for returned, address in (
        ('{"file": "made.bin", "bucket": "other", "bucket_file": "a/b.bin"}', "ubiops-file://other/a/b.bin"),
        ('{"file": "made.bin", "bucket_file": "a/"}', "ubiops-file://default/a/made.bin"),
        ('os.path.abspath("made.bin")', "made.bin"),
    ):
        with running_version(service, WHERE % returned, OUT) as made:
            result = service.call("POST", f"{made}/requests", 201, {"x": 1})["result"]["out"]
            assert result.endswith(address)
            assert bucket.get(result) == b"bytes"


def test_the_variable_of_the_version_names_the_bucket(service: Service, bucket: Bucket) -> None:
    with running_version(service, WHERE % '"made.bin"', OUT) as made:
        variable = {"name": "SYS_DEFAULT_BUCKET", "value": "other", "secret": False}
        service.call("POST", f"{made}/versions/v1/environment-variables", 201, variable)
        result = service.call("POST", f"{made}/requests", 201, {"x": 1})["result"]["out"]
        assert result.startswith("ubiops-file://other/deployment_requests/")


@pytest.mark.parametrize(
    ("returned", "words"),
    [
        ('"missing.bin"', "out: the code returned the file 'missing.bin', which cannot be read"),
        ('"/"', "out: the code returned the file '/', which cannot be read"),
        ("5", "out has to be the path of a file"),
        ('{"file": "made.bin", "bucket": "nowhere"}', "out: there is no bucket 'nowhere'"),
    ],
)
def test_a_file_that_cannot_be_taken_fails_the_request(service: Service, returned: str, words: str) -> None:
    with running_version(service, WHERE % returned, OUT) as made:
        request = service.call("POST", f"{made}/requests", 201, {"x": 1})
        assert request["status"] == "failed"
        assert request["error_message"].startswith(words)


def test_what_was_fetched_for_a_request_goes_with_it(service: Service, bucket: Bucket) -> None:
    code = """
import os
class Deployment:
    def request(self, data):
        folder = os.path.dirname(os.path.dirname(os.path.dirname(data["one"])))
        raise ValueError(len(os.listdir(folder)))
"""
    address = bucket.put("x.txt", b"x")
    with running_version(service, code, FIELDS) as made:
        for _ in range(3):
            request = service.call("POST", f"{made}/requests", 201, {"one": address, "many": []})
            assert request["error_message"] == "ValueError: 1"
