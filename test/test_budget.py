"""What a call may cost, where that can be counted: it holds on any machine, however busy. Times are in benchmarks/."""

import gc
import io
import json
import sys
import threading
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any, Self

import pytest
import urllib3
from servers import ScriptedServer, answer, reply

import ubiops
from ubiops.files.source import BLOCK_SIZE
from ubiops.files.upload import MultipartUpload
from ubiops.models.base.nested import list_type

MB = 1_000_000


def row(number: int) -> dict[str, Any]:
    """A deployment as a list has it."""
    return {
        "id": f"00000000-0000-0000-0000-{number:012}",
        "name": f"deployment-{number}",
        "project": "demo",
        "description": "Predicts demand",
        "input_type": "structured",
        "output_type": "structured",
        "input_fields": [{"id": "1", "name": "region", "data_type": "string"}],
        "output_fields": [{"id": "2", "name": "demand", "data_type": "double"}],
        "labels": {"team": "forecast"},
        "creation_date": "2024-03-01T09:30:00.123456Z",
        "last_updated": "2025-06-01T17:45:12Z",
    }


ONE = json.dumps(row(1)).encode()
NEW = {"name": "deployment-1", "input_type": "plain", "output_type": "plain"}
UPLOADED = b'{"success": true, "revision": "00000000-0000-0000-0000-000000000001"}'


def client(server: ScriptedServer) -> ubiops.CoreApi:
    """A client of a server, with everything loaded and connected that is loaded and connected once."""
    configuration = ubiops.Configuration(host=f"{server.url}/v2.1", api_key={"Authorization": "Token x"})
    core = ubiops.CoreApi(ubiops.ApiClient(configuration))
    for _ in range(3):
        core.deployments_get("demo", "deployment-1")
    return core


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """A server that responds to every request with one deployment."""
    with ScriptedServer([reply(answer(body=ONE))]) as running:
        yield running


class Count:
    """Counts the functions that run in this thread inside a `with` block, and what is asked of sockets."""

    def __init__(self) -> None:
        self.python = 0
        self.names: Counter[str] = Counter()

    def __enter__(self) -> Self:
        gc.collect()
        gc.disable()  # Garbage of other tests has finalizers, which are functions, too.
        sys.setprofile(self._see)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)
        gc.enable()
        self.names -= Counter(setprofile=1)

    def _see(self, frame: FrameType, event: str, argument: Any) -> None:  # noqa: ARG002 -- as Python calls it
        if event == "call":
            self.python += 1
        elif event == "c_call":
            self.names[argument.__name__] += 1

    def of(self, *names: str) -> int:
        """How often built-in functions of these names ran."""
        return sum(self.names[name] for name in names)


def counted(action: Callable[[], object]) -> Count:
    """What one run of `action` takes, after one that fills caches."""
    action()
    with Count() as count:
        action()
    return count


def by_hand(pool: urllib3.PoolManager, method: str, url: str, data: dict[str, Any] | None = None) -> Any:
    """What a careful programmer writes without a client."""
    headers = {"Authorization": "Token x", "Accept": "application/json", "User-Agent": "test"}
    body = None
    if data is not None:
        body = json.dumps(data).encode()
        headers["Content-Type"] = "application/json"
    response = pool.request(method, url, body=body, headers=headers)
    if response.status >= 300:
        raise RuntimeError(response.status)
    return json.loads(response.data)


def test_a_get_runs_fewer_functions_than_by_hand(server: ScriptedServer) -> None:
    """A GET takes fewer steps of Python than `PoolManager.request()` and `json.loads`."""
    url = f"{server.url}/v2.1/projects/demo/deployments/deployment-1"
    with client(server).api_client as api_client, urllib3.PoolManager() as pool:
        ours = counted(lambda: ubiops.CoreApi(api_client).deployments_get("demo", "deployment-1").name)
        floor = counted(lambda: by_hand(pool, "GET", url)["name"])
    assert ours.python < floor.python
    assert ours.names.total() < floor.names.total()


def test_a_post_runs_fewer_functions_than_by_hand(server: ScriptedServer) -> None:
    """A POST with a model, which is checked on the way, takes fewer steps than one of an unchecked dict by hand."""
    url = f"{server.url}/v2.1/projects/demo/deployments"

    def create() -> Any:
        data = ubiops.DeploymentCreate(name="deployment-1", input_type="plain", output_type="plain")
        return core.deployments_create("demo", data).name

    core = client(server)
    with core.api_client, urllib3.PoolManager() as pool:
        ours = counted(create)
        floor = counted(lambda: by_hand(pool, "POST", url, NEW)["name"])
    assert ours.python < floor.python
    assert ours.names.total() < floor.names.total()


def test_a_get_sends_once_and_receives_once(server: ScriptedServer) -> None:
    """One system call sends a request, one receives a short response, one checks before that the connection is alive."""
    core = client(server)
    with core.api_client:
        count = counted(lambda: core.deployments_get("demo", "deployment-1"))
    assert count.of("send", "sendall") == 1
    assert count.of("recv", "recv_into") <= 2
    assert count.of("poll") <= 2  # one makes the object that the other asks
    assert count.of("connect", "setsockopt", "getaddrinfo") == 0


def test_a_post_sends_once(server: ScriptedServer) -> None:
    """Headers and body of a POST go out in one system call."""
    core = client(server)
    with core.api_client:
        count = counted(lambda: core.deployments_create("demo", NEW))
    assert count.of("send", "sendall") == 1
    assert server.requests[-1].body == json.dumps(NEW, separators=(",", ":")).encode()


def test_a_change_of_one_configuration_costs_other_clients_nothing(server: ScriptedServer) -> None:
    """A client prepares its calls again when its own configuration has changed, not when any other has."""
    core = client(server)
    with core.api_client:
        before = counted(lambda: core.deployments_get("demo", "deployment-1"))
        ubiops.Configuration().timeout = 5
        with Count() as after:
            core.deployments_get("demo", "deployment-1")
    assert after.python <= before.python + 5


def test_a_hundred_calls_take_one_connection(server: ScriptedServer) -> None:
    """A client keeps its connection from call to call."""
    core = client(server)
    with core.api_client:
        for _ in range(100):
            core.deployments_get("demo", "deployment-1")
    assert server.connections == 1


def test_threads_take_no_more_connections_than_they_are(server: ScriptedServer) -> None:
    """16 threads that share a client use at most 16 connections."""
    core = client(server)

    def work() -> None:
        for _ in range(20):
            core.deployments_get("demo", "deployment-1")

    with core.api_client:
        threads = [threading.Thread(target=work) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert server.connections <= 16
    assert len(server.requests) == 3 + 16 * 20


def listed(count: int) -> Count:
    """What it takes to get a list of `count` rows."""
    body = json.dumps([row(number) for number in range(count)]).encode()
    with ScriptedServer([reply(answer(body=ONE))] * 3 + [reply(answer(body=body))]) as server:
        core = client(server)
        with core.api_client:
            return counted(lambda: core.deployments_list("demo"))


def test_a_row_of_a_list_runs_no_function_of_python() -> None:
    """Decoding takes as many Python functions for 100 rows as for 10, and at most four built-in ones a row."""
    few, many = listed(10), listed(100)
    assert many.python <= few.python + 20  # a longer response comes in several pieces
    reading = ("recv_into", "read", "read1", "readinto")
    grown = many.names.total() - many.of(*reading) - (few.names.total() - few.of(*reading))
    assert grown <= 4 * 90 + 20


def test_a_field_is_read_without_a_function() -> None:
    """Text, numbers, objects and lists of a row are read by Python itself; a timestamp takes one function."""
    rows = ubiops.DeploymentList.from_dict(row(1)), ubiops.DeploymentList.from_dict(row(2))
    with Count() as nothing:
        pass
    with Count() as count:
        for each in rows:
            each.id, each.name, each.project, each.description, each.input_type, each.output_type
            each.labels, each.input_fields, each.output_fields
    assert count.python == nothing.python
    with Count() as count:
        for each in rows:
            each.creation_date, each.last_updated
    assert count.python == nothing.python + 4


def stored(rows: list[Any]) -> set[type]:
    """The types of what a list holds, seen without looking through its own methods."""
    return set(map(type, list.__iter__(rows)))


def test_a_list_is_decoded_when_it_is_looked_at() -> None:
    """Getting a list makes no models; looking at it makes those of its rows, and none of those inside them."""
    rows = list_type("DeploymentList")([row(number) for number in range(100)])
    assert len(rows) == 100
    assert stored(rows) == {dict}
    first = rows[0]
    assert stored(rows) == {ubiops.DeploymentList}
    assert stored(first.input_fields) == {dict}


def test_a_list_takes_little_more_memory_than_its_dicts() -> None:
    """A row that is held costs at most a fifth more than the dict that it is a view of."""
    body = json.dumps([row(number) for number in range(1000)]).encode()
    with ScriptedServer([reply(answer(body=ONE))] * 3 + [reply(answer(body=body))]) as server:
        core = client(server)
        with core.api_client:
            core.deployments_list("demo")
            tracemalloc.start()
            try:
                rows = core.deployments_list("demo")
                models = tracemalloc.get_traced_memory()[0]
                del rows
                before = tracemalloc.get_traced_memory()[0]
                plain = json.loads(body)
                dicts = tracemalloc.get_traced_memory()[0] - before
            finally:
                tracemalloc.stop()
    assert len(plain) == 1000
    assert models <= 1.2 * dicts


def uploading(source: Any) -> int:
    """The most bytes of memory that an upload takes at a time, beyond the source."""
    with ScriptedServer([reply(answer(body=ONE))] * 3 + [discard]) as server:
        core = client(server)
        with core.api_client:
            core.revisions_file_upload("demo", "deployment-1", "v1", file=b"warm")
            tracemalloc.start()
            try:
                core.revisions_file_upload("demo", "deployment-1", "v1", file=source)
                return tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()


def discard(connection: Any) -> bool:
    """Read an upload into one small buffer, and respond."""
    request = connection.read_head()
    left = int(request.headers["content-length"]) - len(connection._buffer)
    connection._buffer = b""
    buffer = bytearray(1 << 16)
    while left:
        left -= connection.socket.recv_into(buffer, min(left, len(buffer)))
    connection.send(answer("201 Created", UPLOADED))
    return True


def test_an_upload_holds_no_more_than_a_few_blocks(tmp_path: Path) -> None:
    """32 MB from a path, from memory and from an open file pass through less than 2 MiB, the test's server included."""
    content = bytes(32 * MB)
    path = tmp_path / "package.zip"
    path.write_bytes(content)
    assert uploading(content) < 1 << 21
    assert uploading(str(path)) < 1 << 21
    with path.open("rb") as file:
        assert uploading(file) < 1 << 21


def test_bytes_are_sent_without_a_copy() -> None:
    """What an upload from memory sends are views of the caller's own bytes."""
    content = bytes(3 * BLOCK_SIZE + 1)
    with MultipartUpload({}, content) as upload:
        views = [block for block in upload if isinstance(block, memoryview)]
    assert sum(map(len, views)) == len(content)
    assert all(view.obj is content for view in views)
    for view in views:
        view.release()


class Reader(io.RawIOBase):
    """A file that counts how it is read."""

    def __init__(self, content: bytes) -> None:
        self.file = io.BytesIO(content)
        self.reads: list[int] = []

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self.file.seek(offset, whence)

    def read(self, size: int = -1) -> bytes:
        piece = self.file.read(size)
        self.reads.append(len(piece))
        return piece


def test_each_byte_of_a_file_is_read_once() -> None:
    """An upload reads a file in whole blocks, once, and looks once whether it has grown."""
    content = bytes(3 * BLOCK_SIZE + 1)
    reader = Reader(content)
    with ScriptedServer([reply(answer(body=ONE))] * 3 + [discard]) as server:
        core = client(server)
        with core.api_client:
            core.revisions_file_upload("demo", "deployment-1", "v1", file=reader)
    assert reader.reads == [BLOCK_SIZE, BLOCK_SIZE, BLOCK_SIZE, 1, 0]
