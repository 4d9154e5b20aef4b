"""Reads and writes of the emulator's API, over the same from a bare Starlette route, and what a long list does to others."""

import itertools
import json
import select
import socket
import threading
import time
from contextlib import ExitStack
from subprocess import PIPE, Popen

import samples
from environments import Environment
from harness import Figure
from rows import Row
from serving import IN_MEMORY, emulating, serving

DEPLOYMENTS = 10_000
LISTED = 20_000
THREADS = 8
PATH = "/v2.1/projects/benchmarks/deployments"
ONE = f"{PATH}/deployment-1234"

BARE = """
import json, socket, sys, uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

async def answer(request):
    return JSONResponse(value)

async def create(request):
    await request.json()
    return JSONResponse(value, 201)

value = json.loads(sys.argv[1])
app = Starlette(routes=[
    Route("/v2.1/projects/{project_name}/deployments/{deployment_name}", answer),
    Route("/v2.1/projects/{project_name}/deployments", create, methods=["POST"]),
])
listener = socket.create_server(("127.0.0.1", 0))
listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # asyncio sets it only on sockets that it makes
print(f"http://127.0.0.1:{listener.getsockname()[1]}/v2.1", flush=True)
config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off")
uvicorn.Server(config).run(sockets=[listener])
"""
LISTER = """
import http.client, sys
connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]))
for _ in sys.stdin:
    connection.request("GET", sys.argv[2], headers={"Authorization": sys.argv[3]})
    print(len(connection.getresponse().read()), flush=True)
"""

ROWS = {
    "get": Row("GET of one of 10,000 deployments, over a bare Starlette route", 1.6),
    "get threads": Row("the same with 8 threads", 2.5),
    "post memory": Row("POST of a deployment beside 10,000, in memory, over a bare Starlette route", 4),
    "post memory threads": Row("the same with 8 threads", 6),
    "post disk": Row("POST of a deployment beside 10,000, synced to the disk, over a bare Starlette route", 4),
    "post disk threads": Row("the same with 8 threads", 6),
    "list": Row("longest wait of another call during a list of 20,000 deployments", 50, "ms"),
}


class Caller:
    """A bare socket that calls again and again."""

    numbers = itertools.count()

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.head = f"Host: 127.0.0.1:{port}\r\nAuthorization: {samples.TOKEN}\r\nContent-Type: application/json\r\n"

    def ask(self, request: bytes) -> bytes:
        """Send a request; gives the answer's body."""
        self.socket.sendall(request)
        answer = self.socket.recv(1 << 20)
        while b"\r\n\r\n" not in answer or not answer.endswith((b"}", b"]")):
            answer += self.socket.recv(1 << 20)
        head, _, body = answer.partition(b"\r\n\r\n")
        assert head[9:10] == b"2", answer
        while len(body) < int(head.lower().partition(b"content-length: ")[2].partition(b"\r")[0]):
            body += self.socket.recv(1 << 20)
        return body

    def requests(self, method: str, times: int) -> list[bytes]:
        """So many requests; each POST has a name of its own."""
        if method == "GET":
            return [self.request("GET", ONE)] * times
        named = ({**samples.NEW_DEPLOYMENT, "name": f"new-{next(self.numbers)}"} for _ in range(times))
        return [self.request("POST", PATH, json.dumps(body).encode()) for body in named]

    def request(self, method: str, path: str, body: bytes = b"") -> bytes:
        """The bytes of a request."""
        length = f"Content-Length: {len(body)}\r\n" if body else ""
        return f"{method} {path} HTTP/1.1\r\n{self.head}{length}\r\n".encode() + body

    def close(self) -> None:
        """Close the connection."""
        self.socket.close()


def seconds(callers: list[Caller], method: str, times: int) -> float:
    """Give the seconds in which all callers together make so many calls each."""
    work = [(caller, caller.requests(method, times)) for caller in callers]

    def run(caller: Caller, requests: list[bytes]) -> None:
        for request in requests:
            caller.ask(request)

    if len(work) == 1:
        before = time.perf_counter()
        run(*work[0])
        return time.perf_counter() - before
    barrier = threading.Barrier(len(work) + 1)
    threads = [threading.Thread(target=lambda one=one: (barrier.wait(), run(*one))) for one in work]
    for thread in threads:
        thread.start()
    barrier.wait()
    before = time.perf_counter()
    for thread in threads:
        thread.join()
    return time.perf_counter() - before


def fill(port: int, number: int) -> bytes:
    """Create deployments; gives one as it is shown."""
    callers = [Caller(port) for _ in range(THREADS)]

    def run(first: int) -> None:
        for place in range(first, number, THREADS):
            body = json.dumps({**samples.NEW_DEPLOYMENT, "name": f"deployment-{place}"}).encode()
            callers[first].ask(callers[first].request("POST", PATH, body))

    threads = [threading.Thread(target=run, args=(first,)) for first in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    shown = callers[0].ask(callers[0].request("GET", ONE))
    for caller in callers:
        caller.close()
    return shown


def ratios(port: int, bare_port: int, method: str, threads: int, rounds: int) -> Figure:
    """Give the ratios of the emulator to the bare route, which is measured right before and right after it."""
    ours, bare = ([Caller(one) for _ in range(threads)] for one in (port, bare_port))
    times = 50 if threads == 1 else 20
    seconds(ours, method, times), seconds(bare, method, times)
    found = []
    for _ in range(rounds):
        before = seconds(bare, method, times)
        middle = seconds(ours, method, times)
        found.append(2 * middle / (before + seconds(bare, method, times)))
    for caller in (*ours, *bare):
        caller.close()
    return Figure.of(found)


def longest_waits(environment: Environment, port: int, rounds: int) -> Figure:
    """Give the longest wait of a call, in milliseconds, while another process gets a list of 20,000."""
    other, found = Caller(port), []
    one = other.request("GET", ONE)
    command = [environment.python, "-c", LISTER, str(port), PATH, samples.TOKEN]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True) as lister:
        assert lister.stdin is not None and lister.stdout is not None
        for _ in range(rounds):
            waits = []
            print(file=lister.stdin, flush=True)
            while not select.select([lister.stdout], [], [], 0)[0]:
                before = time.perf_counter()
                other.ask(one)
                waits.append(1000 * (time.perf_counter() - before))
            assert int(lister.stdout.readline()) > 1_000_000
            found.append(max(waits))
        lister.stdin.close()
    other.close()
    return Figure.of(found)


def measure(environment: Environment, rounds: int) -> dict[str, Figure]:
    """Measure the rows."""
    found: dict[str, Figure] = {}
    with ExitStack() as stack:
        _, disk = stack.enter_context(emulating(environment))
        _, memory = stack.enter_context(serving(environment, "-c", IN_MEMORY))
        fill(memory, DEPLOYMENTS)
        shown = fill(disk, DEPLOYMENTS)
        _, bare = stack.enter_context(serving(environment, "-c", BARE, shown.decode()))
        for threads, name in ((1, ""), (THREADS, " threads")):
            found[f"get{name}"] = ratios(disk, bare, "GET", threads, rounds)
            found[f"post memory{name}"] = ratios(memory, bare, "POST", threads, rounds)
            found[f"post disk{name}"] = ratios(disk, bare, "POST", threads, rounds)
    with ExitStack() as stack:
        _, memory = stack.enter_context(serving(environment, "-c", IN_MEMORY))
        fill(memory, LISTED)
        found["list"] = longest_waits(environment, memory, max(3, rounds // 10))
    return found
