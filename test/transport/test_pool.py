import json
import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from servers import Connection, answer, reply

import ubiops
from transport.sending import OK, Make


def test_one_connection_for_all_calls(make: Make) -> None:
    """A hundred calls need one connection, errors included."""
    sender, server = make(*[reply(OK), reply(answer("404 x", b"{}"))] * 50)
    for _ in range(50):
        sender.send()
        with pytest.raises(ubiops.NotFoundException):
            sender.send()
    assert server.connections == 1


def test_threads_share_the_connections(make: Make) -> None:
    """Sixteen threads open no more than sixteen connections, and each gets its own responses."""

    def echo(connection: Connection) -> bool:
        request = connection.read()
        connection.send(answer(body=json.dumps(request.target).encode()))
        return True

    sender, server = make(echo)
    wrong: list[str] = []

    def work(number: int) -> None:
        for turn in range(40):
            target = f"/{number}/{turn}"
            if json.loads(sender.send(path=target).body) != f"/v2.1{target}":
                wrong.append(target)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert server.connections <= 16


def test_pool_of_bounded_size(make: Make) -> None:
    """If there are more calls at a time than connections are kept, the others are closed afterwards, without a warning."""
    sender, server = make(reply(OK), connection_pool_maxsize=1)
    responses = [sender.open() for _ in range(3)]
    for response in responses:
        assert response.data
    sender.send()
    assert server.connections == 3


def test_closed_client_opens_again(make: Make) -> None:
    """After `close()` a call opens a new connection."""
    sender, server = make(reply(OK))
    sender.send()
    sender.close()
    sender.close()
    sender.send()
    assert server.connections == 2


def test_close_during_calls_of_other_threads(make: Make, switching: None) -> None:
    """`close()` while other threads are calling disturbs none of their calls."""

    def close(connection: Connection) -> bool:
        connection.read()
        sender.channel.pool.close()
        connection.send(OK)
        return True

    sender, server = make(close)

    def work(method: str) -> None:
        for _ in range(40):
            sender.send(method)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(work, ["GET", "POST"] * 4))
    assert len(server.requests) == 320


def test_connections_that_were_in_use_when_a_pool_was_closed(make: Make) -> None:
    """A connection that was in use when its pool was closed is closed when its call has ended."""
    ended = threading.Event()

    def watch(connection: Connection) -> bool:
        connection.read()
        connection.send(answer(body=b"x" * 1000))
        connection.wait_for_client()
        ended.set()
        return False

    sender, _ = make(watch)
    response = sender.open()
    sender.close()
    assert response.read() == b"x" * 1000
    assert ended.wait(10)


def test_fork(make: Make) -> None:
    """A forked process opens connections of its own, and leaves its parent's alone."""
    sender, server = make(reply(OK))
    sender.send()
    child = os.fork()
    if child == 0:  # pragma: no cover -- measured in the parent
        status = 1
        try:
            status = 0 if sender.send().status == 200 else 2
        finally:
            os._exit(status)
    assert os.waitpid(child, 0)[1] == 0
    sender.send()
    assert server.connections == 2


def test_no_socket_is_left_open(make: Make) -> None:
    """A pool that is dropped closes its connections: the server sees the end of each."""
    ended = threading.Event()

    def watch(connection: Connection) -> bool:
        connection.read()
        connection.send(OK)
        connection.wait_for_client()
        ended.set()
        return False

    sender, _ = make(watch)
    sender.send()
    sender.close()
    assert ended.wait(10)
