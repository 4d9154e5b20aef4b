"""What is compared: the same few calls by hand, over a shared urllib3 pool and lower, and with a client's public API."""

import http.client
import json
import os
import socket
import threading
from collections.abc import Callable
from typing import Any

import samples

#: The size that reads and writes of files by hand use; larger ones are no faster here.
BLOCK = 1 << 18
HEADERS = {"Authorization": samples.TOKEN, "Accept": "application/json", "User-Agent": "benchmarks"}
BOUNDARY = "benchmarks-0123456789abcdef"


def multipart_head(name: str) -> bytes:
    """Give what stands before the file in an upload."""
    return (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
        "Content-Type: application/zip\r\n\r\n"
    ).encode()


class Contestant:
    """The calls of the table. Each sends one request and reads its answer."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.host = f"http://127.0.0.1:{port}"

    def get(self) -> None:
        """Get one deployment and look at its name."""
        raise NotImplementedError

    def post(self) -> None:
        """Create a deployment and look at its name."""
        raise NotImplementedError

    def list(self, count: int) -> Any:
        """Get a list of deployments."""
        raise NotImplementedError

    def read(self, rows: Any) -> None:
        """Read every field of every row."""
        raise NotImplementedError

    def upload(self, path: str) -> None:
        """Send a file."""
        raise NotImplementedError

    def download(self, size: int) -> None:
        """Get a file into the current folder, and remove it."""
        raise NotImplementedError

    def upload_files(self, folder: str) -> None:
        """Send all files of a folder to the default bucket."""
        raise NotImplementedError

    def download_files(self, folder: str) -> None:
        """Get all files that `upload_files` has sent into another folder."""
        raise NotImplementedError

    def threads(self, threads: int, calls: int) -> Callable[[], None]:
        """Prepare `threads` threads that get `calls` deployments each; the answer starts them and waits."""
        gate = threading.Event()

        def work() -> None:
            gate.wait()
            for _ in range(calls):
                self.get()

        workers = [threading.Thread(target=work) for _ in range(threads)]
        for worker in workers:
            worker.start()

        def go() -> None:
            gate.set()
            for worker in workers:
                worker.join()

        return go


class Client(Contestant):
    """A package named `ubiops`, ours or another, whichever is installed for this interpreter."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        import ubiops

        self.ubiops = ubiops
        configuration = ubiops.Configuration(host=f"{self.host}/v2.1", api_key={"Authorization": samples.TOKEN})
        self.core = ubiops.CoreApi(ubiops.ApiClient(configuration))

    def get(self) -> None:
        """Get one deployment and look at its name."""
        answer = self.core.deployments_get(samples.PROJECT, samples.DEPLOYMENT)
        assert answer.name == samples.DEPLOYMENT

    def post(self) -> None:
        """Create a deployment and look at its name."""
        data = self.ubiops.DeploymentCreate(**samples.NEW_DEPLOYMENT)
        answer = self.core.deployments_create(samples.PROJECT, data)
        assert answer.name == samples.DEPLOYMENT

    def list(self, count: int) -> Any:
        """Get a list of deployments."""
        return self.core.deployments_list(f"rows-{count}")

    def read(self, rows: Any) -> None:
        """Read every field of every row."""
        for row in rows:
            row.id, row.name, row.project, row.description, row.input_type, row.output_type
            row.input_fields, row.output_fields, row.labels, row.creation_date, row.last_updated

    def upload(self, path: str) -> None:
        """Send a file."""
        answer = self.core.revisions_file_upload(samples.PROJECT, samples.DEPLOYMENT, samples.VERSION, file=path)
        assert answer.revision == samples.REVISION

    def download(self, size: int) -> None:
        """Get a file into the current folder, and remove it."""
        path = self.core.revisions_file_download(
            samples.PROJECT, samples.DEPLOYMENT, samples.REVISION, f"size-{size}", _preload_content=True
        )
        assert os.path.getsize(path) == size
        os.remove(path)

    def upload_files(self, folder: str) -> None:
        """Send all files of a folder to the default bucket, with five workers."""
        paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
        prefix = f"{self.ubiops.__version__}/"
        self.ubiops.utils.upload_files(
            self.core.api_client, samples.PROJECT, paths, file_prefix=prefix, _progress_bar=False
        )

    def download_files(self, folder: str) -> None:
        """Get them, with five workers."""
        self.ubiops.utils.download_files(
            self.core.api_client,
            samples.PROJECT,
            prefix=f"{self.ubiops.__version__}/",
            output_path=folder,
            _progress_bar=False,
        )


class Floor(Contestant):
    """A shared `urllib3.PoolManager`, `request()` and `json.loads`; raw sockets for transfers."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        import urllib3

        self.pool = urllib3.PoolManager(maxsize=16)
        self.connection = socket.create_connection(("127.0.0.1", port))
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def get(self) -> None:
        """Get one deployment and look at its name."""
        url = f"{self.host}/v2.1/projects/{samples.PROJECT}/deployments/{samples.DEPLOYMENT}"
        response = self.pool.request("GET", url, headers=HEADERS)
        if response.status != 200:
            raise RuntimeError(response.status)
        assert json.loads(response.data)["name"] == samples.DEPLOYMENT

    def post(self) -> None:
        """Create a deployment and look at its name."""
        url = f"{self.host}/v2.1/projects/{samples.PROJECT}/deployments"
        body = json.dumps(dict(samples.NEW_DEPLOYMENT)).encode()
        headers = {**HEADERS, "Content-Type": "application/json"}
        response = self.pool.request("POST", url, body=body, headers=headers)
        if response.status != 201:
            raise RuntimeError(response.status)
        assert json.loads(response.data)["name"] == samples.DEPLOYMENT

    def text(self, count: int) -> bytes:
        """Get the text of a list of deployments."""
        return self.pool.request("GET", f"{self.host}/v2.1/projects/rows-{count}/deployments", headers=HEADERS).data

    def list(self, count: int) -> Any:
        """Get a list of deployments."""
        return json.loads(self.text(count))

    def read(self, rows: Any) -> None:
        """Read every field of every row, as it stands in the JSON."""
        for row in rows:
            row["id"], row["name"], row["project"], row["description"], row["input_type"], row["output_type"]
            row["input_fields"], row["output_fields"], row["labels"], row["creation_date"], row["last_updated"]

    def upload(self, path: str) -> None:
        """Send a file over a bare socket."""
        before = multipart_head(os.path.basename(path))
        after = f"\r\n--{BOUNDARY}--\r\n".encode()
        length = len(before) + os.path.getsize(path) + len(after)
        fields = f"Content-Type: multipart/form-data; boundary={BOUNDARY}\r\nContent-Length: {length}\r\n"
        start = f"POST /v2.1/projects/p/deployments/d/versions/v/revisions HTTP/1.1\r\nHost: benchmarks\r\n{fields}\r\n"
        with open(path, "rb", buffering=0) as file:
            self.connection.sendall(start.encode() + before)
            block = memoryview(bytearray(BLOCK))
            while size := file.readinto(block):
                self.connection.sendall(block[:size])
            self.connection.sendall(after)
        if not self.connection.recv(1 << 16).startswith(b"HTTP/1.1 201"):
            raise RuntimeError("upload refused")

    def download(self, size: int) -> None:
        """Read a bare socket into a file in the current folder, and remove it."""
        self.connection.sendall(
            f"GET /v2.1/versions/size-{size}/download HTTP/1.1\r\nHost: benchmarks\r\n\r\n".encode()
        )
        start = self.connection.recv(1 << 16)
        body = start[start.index(b"\r\n\r\n") + 4 :]
        with open("floor.zip", "wb", buffering=0) as file:
            file.write(body)
            left = size - len(body)
            block = memoryview(bytearray(BLOCK))
            while left and (got := self.connection.recv_into(block, min(left, BLOCK))):
                file.write(block[:got])
                left -= got
        if left:
            raise RuntimeError("download cut off")
        os.remove("floor.zip")


class HttpClient(Contestant):
    """The standard library's `http.client` with one kept connection: what urllib3 itself stands on."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.connection = http.client.HTTPConnection("127.0.0.1", port)

    def request(self, method: str, path: str, body: bytes | None = None) -> bytes:
        """Send a request, read its answer."""
        self.connection.request(method, path, body, HEADERS)
        return self.connection.getresponse().read()

    def get(self) -> None:
        """Get one deployment and look at its name."""
        path = f"/v2.1/projects/{samples.PROJECT}/deployments/{samples.DEPLOYMENT}"
        assert json.loads(self.request("GET", path))["name"] == samples.DEPLOYMENT

    def post(self) -> None:
        """Create a deployment and look at its name."""
        body = json.dumps(dict(samples.NEW_DEPLOYMENT)).encode()
        answer = self.request("POST", f"/v2.1/projects/{samples.PROJECT}/deployments", body)
        assert json.loads(answer)["name"] == samples.DEPLOYMENT


class Socket(Contestant):
    """One kept socket, prepared bytes, an answer that is taken to come in one piece: the limit of Python itself."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.connection = socket.create_connection(("127.0.0.1", port))
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.fields = "".join(f"{name}: {value}\r\n" for name, value in HEADERS.items())

    def request(self, start: str, body: bytes = b"") -> bytes:
        """Send a request, read its answer."""
        head = f"{start} HTTP/1.1\r\nHost: 127.0.0.1\r\n{self.fields}Content-Length: {len(body)}\r\n\r\n"
        self.connection.sendall(head.encode() + body)
        return self.connection.recv(1 << 16).split(b"\r\n\r\n", 1)[1]

    def get(self) -> None:
        """Get one deployment and look at its name."""
        answer = self.request(f"GET /v2.1/projects/{samples.PROJECT}/deployments/{samples.DEPLOYMENT}")
        assert json.loads(answer)["name"] == samples.DEPLOYMENT

    def post(self) -> None:
        """Create a deployment and look at its name."""
        body = json.dumps(dict(samples.NEW_DEPLOYMENT)).encode()
        answer = self.request(f"POST /v2.1/projects/{samples.PROJECT}/deployments", body)
        assert json.loads(answer)["name"] == samples.DEPLOYMENT


class RawFiles(Contestant):
    """Bare sockets between files here and those of `raw_files.py`, five at a time: the limit of any client and server."""

    def upload_files(self, folder: str) -> None:
        """Send all files of a folder."""
        self._all(folder, sorted(os.listdir(folder)), self._put)

    def download_files(self, folder: str) -> None:
        """Get all files."""
        with socket.create_connection(("127.0.0.1", self.port)) as connection:
            connection.sendall(b"LIST - 0\n")
            names = b"".join(iter(lambda: connection.recv(BLOCK), b"")).decode().split()
        self._all(folder, names, self._get)

    def _all(self, folder: str, names: list[str], move: Callable[[socket.socket, str, str], None]) -> None:
        left = names[::-1]

        def work() -> None:
            with socket.create_connection(("127.0.0.1", self.port)) as connection:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                while left:
                    try:
                        name = left.pop()
                    except IndexError:
                        return
                    move(connection, name, os.path.join(folder, name))

        workers = [threading.Thread(target=work) for _ in range(5)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()

    def _put(self, connection: socket.socket, name: str, path: str) -> None:
        with open(path, "rb", buffering=0) as file:
            connection.sendall(f"PUT {name} {os.path.getsize(path)}\n".encode())
            block = memoryview(bytearray(BLOCK))
            while size := file.readinto(block):
                connection.sendall(block[:size])
        if connection.recv(1) != b"k":
            raise RuntimeError("upload cut off")

    def _get(self, connection: socket.socket, name: str, path: str) -> None:
        connection.sendall(f"GET {name} 0\n".encode())
        left = int.from_bytes(connection.recv(8), "big")
        with open(path, "wb", buffering=0) as file:
            block = memoryview(bytearray(BLOCK))
            while left and (got := connection.recv_into(block, min(left, BLOCK))):
                file.write(block[:got])
                left -= got
        if left:
            raise RuntimeError("download cut off")


KINDS: dict[str, type[Contestant]] = {
    "client": Client,
    "floor": Floor,
    "http.client": HttpClient,
    "socket": Socket,
    "raw files": RawFiles,
}
