"""The emulator as an object."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import socket
import threading
import time
import warnings
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from emulator.calls import call, create_deployment, names
from ubiops.emulator import Emulator


def test_a_with_block_is_all_it_takes() -> None:
    """Host, token and a client are ready inside the block, and gone after it."""
    with Emulator() as emulator:
        assert emulator.host.startswith("http://127.0.0.1:")
        assert emulator.host.endswith("/v2.1")
        assert len(emulator.token) >= 32
        with emulator.client().api_client:
            pass
        assert emulator.page == emulator.host.removesuffix("v2.1")
        port = urlsplit(emulator.host).port
    with pytest.raises(RuntimeError, match="not running"):
        _ = emulator.host
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_the_client_is_configured() -> None:
    """`client()` calls this emulator with its token."""
    with Emulator() as emulator:
        api = emulator.client()
        with api.api_client:
            assert list(api.deployments_list("demo")) == []
        assert emulator.requests()[-1]["status"] == 200


def test_many_at_once_know_nothing_of_each_other() -> None:
    """Several emulators in one process have ports, tokens and data of their own."""
    with Emulator() as first, Emulator() as second, Emulator() as third:
        create_deployment(first, "demo", "one")
        create_deployment(second, "demo", "two")
        assert [names(emulator, "demo") for emulator in (first, second, third)] == [["one"], ["two"], []]
        assert len({first.host, second.host, third.host}) == 3
        assert len({first.token, second.token, third.token}) == 3
        assert call(first, "GET", "/v2.1/projects/demo/deployments", token=second.token).status == 401


def test_nothing_is_left_behind() -> None:
    """After a stop there is no thread and no socket more than before, with a connection still open."""
    threads = set(threading.enumerate())
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with Emulator() as emulator:
            connection = socket.create_connection(("127.0.0.1", urlsplit(emulator.host).port or 0))
            call(emulator, "GET", "/v2.1/projects/demo/deployments")
        connection.close()
        gc.collect()
    assert set(threading.enumerate()) <= threads


def test_a_stop_does_not_wait_for_ever(capfd: pytest.CaptureFixture[str]) -> None:
    """A request that takes longer than a stop may is cut off, and nothing is printed about it."""
    with Emulator() as emulator:
        emulator.inject_fault(delay=600)
        connection = socket.create_connection(("127.0.0.1", urlsplit(emulator.host).port or 0))
        request = f"GET /v2.1/status HTTP/1.1\r\nHost: localhost\r\nAuthorization: Token {emulator.token}\r\n\r\n"
        connection.sendall(request.encode())
        while emulator.faults():
            time.sleep(0.001)
    with connection, contextlib.suppress(ConnectionResetError):
        assert connection.recv(1) == b""
    assert capfd.readouterr() == ("", "")


def test_it_can_be_started_again() -> None:
    """A stopped emulator starts anew, empty, with the same token."""
    emulator = Emulator()
    with emulator:
        token = emulator.token
        create_deployment(emulator, "demo")
    with emulator:
        assert emulator.token == token
        assert names(emulator, "demo") == []


def test_it_starts_once() -> None:
    """A second start of a running one is an error; a second stop is not."""
    with Emulator() as emulator:
        with pytest.raises(RuntimeError, match="running already"):
            emulator.start()
        emulator.stop()
        emulator.stop()
        emulator.interrupt()


def test_a_folder_keeps_the_data(tmp_path: Path) -> None:
    """With `data_dir` the next one finds what this one had."""
    with Emulator(data_dir=tmp_path) as emulator:
        create_deployment(emulator, "demo")
    with Emulator(data_dir=str(tmp_path)) as emulator:
        assert names(emulator, "demo") == ["sentiment"]


def test_a_taken_port_is_an_error_at_once() -> None:
    """The caller is told, and nothing stays open."""
    with Emulator() as emulator:
        port = urlsplit(emulator.host).port or 0
        with pytest.raises(OSError, match=f"port {port} of .* in use"), Emulator(port=port):
            pass
    with pytest.raises(ValueError, match="from 0 to 65535, not 99999"):
        Emulator(port=99_999)
    with pytest.raises(OSError, match=r"cannot listen on .*192\.0\.2\.1"), Emulator(bind="192.0.2.1"):
        pass


@pytest.mark.parametrize("token", ["Token abc", "  abc ", "Token  abc\n", "abc"])
def test_a_token_is_taken_as_people_give_it(token: str) -> None:
    """With the prefix that clients send, or spaces around it, it is the same token."""
    with Emulator(token=token) as emulator:
        assert emulator.token == "abc"
        assert call(emulator, "GET", "/v2.1/projects/demo/deployments", token="abc").status == 200


@pytest.mark.parametrize("token", ["", "  ", "Token", "Token ", "a b", "t\u00f6ken", "a\nb"])
def test_a_token_that_no_one_could_send(token: str) -> None:
    """It is refused at once, with the reason."""
    with pytest.raises(ValueError, match="the token must"):
        Emulator(token=token)


def test_it_listens_on_ipv6() -> None:
    """An IPv6 address is put in brackets in the URL."""
    with Emulator(bind="::1") as emulator:
        assert emulator.host.startswith("http://[::1]:")
        assert call(emulator, "GET", "/_emulator/health").status == 200


def test_a_bad_seed_stops_the_start(tmp_path: Path) -> None:
    """The reason is in the error, and nothing stays open."""
    with pytest.raises(ValueError, match="projects has"), Emulator(seed={"projects has": 1}):
        pass
    with pytest.raises(FileNotFoundError), Emulator(seed=tmp_path / "none.yaml"):
        pass


def test_it_starts_inside_a_running_loop() -> None:
    """In a notebook there is a loop already; the emulator has its own."""

    async def inside() -> list[str]:
        with Emulator(seed={"projects": {"demo": {}}}) as emulator:
            return names(emulator, "demo")

    assert asyncio.run(inside()) == []


def test_methods_need_a_running_emulator() -> None:
    """Before the start each method says what is missing."""
    with pytest.raises(RuntimeError, match="with block"):
        Emulator().reset()
