# ruff: noqa: SIM117 -- what is set up and what is expected read better apart

import base64
import contextlib
import logging
import os
import select
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import trustme
from servers import ScriptedServer, answer, reply

import ubiops
from transport.test_tls import serving
from ubiops.transport import limits
from ubiops.transport.address import parse_host
from ubiops.transport.proxy import proxy_for

OK = answer(body=b'{"name": "d"}')


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BACKOFF", 0.001)
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)


class ProxyServer:
    """A small real proxy: tunnels for CONNECT, forwards anything else, and asks for a password if it has one."""

    def __init__(self, password: str | None = None) -> None:
        self.password = password
        self.seen: list[tuple[str, dict[str, str]]] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                sock, _ = self._listener.accept()
                self._threads.append(threading.Thread(target=self._serve, args=(sock,), daemon=True))
                self._threads[-1].start()

    def _serve(self, sock: socket.socket) -> None:
        with sock, contextlib.suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head:
                more = sock.recv(65536)
                if not more:
                    return
                head += more
            first, *lines = head.partition(b"\r\n\r\n")[0].decode().split("\r\n")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
            self.seen.append((first, headers))
            wanted = self.password and "Basic " + base64.b64encode(self.password.encode()).decode()
            if wanted and headers.get("proxy-authorization") != wanted:
                sock.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
                return
            method, target, _ = first.split(" ")
            there = urlsplit(f"//{target}" if method == "CONNECT" else target)
            with socket.create_connection((there.hostname, there.port)) as server:
                if method == "CONNECT":
                    sock.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                else:
                    server.sendall(head)
                self._pump(sock, server)

    @staticmethod
    def _pump(one: socket.socket, other: socket.socket) -> None:
        while True:
            for ready in select.select([one, other], [], [], 10)[0] or [one]:
                data = ready.recv(65536)
                if not data:
                    return
                (other if ready is one else one).sendall(data)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join()


@pytest.fixture
def proxy() -> Iterator[ProxyServer]:
    """A proxy that asks for a password."""
    server = ProxyServer("user:p@ss word")
    yield server
    server.close()


@contextlib.contextmanager
def calling(host: str, **options: Any) -> Iterator[ubiops.CoreApi]:
    """A client for a host."""
    with ubiops.ApiClient(ubiops.Configuration(host=host, api_key="abc", **options)) as client:
        yield ubiops.CoreApi(client)


def test_forwarded(proxy: ProxyServer) -> None:
    """Over plain HTTP, a proxy gets the whole URL and its own credentials, and the server the token only."""
    with (
        ScriptedServer([reply(OK)]) as server,
        calling(
            f"{server.url}/v2.1", proxy=f"http://user:p%40ss%20word@{proxy.address}", proxy_headers={"X-Way": "this"}
        ) as api,
    ):
        for _ in range(2):
            assert api.deployments_get("p", "d").name == "d"
    line, headers = proxy.seen[0]
    assert line == f"GET {server.url}/v2.1/projects/p/deployments/d HTTP/1.1"
    assert headers["x-way"] == "this"
    assert (len(proxy.seen), server.connections) == (1, 1)


def test_tunnelled(proxy: ProxyServer, tmp_path: Path) -> None:
    """Over TLS, a proxy sees where the connection goes and its own credentials, never the token or the path."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with (
        serving(authority) as server,
        calling(
            f"https://127.0.0.1:{server.port}/v2.1",
            proxy=f"user:p%40ss%20word@{proxy.address}",
            ssl_ca_cert=tmp_path / "ca.pem",
        ) as api,
    ):
        for _ in range(2):
            assert api.deployments_get("p", "d").name == "d"
    (line, headers), *others = proxy.seen
    assert line.startswith(f"CONNECT 127.0.0.1:{server.port} ")
    assert "authorization" not in headers
    assert others == []
    assert "proxy-authorization" not in server.requests[0].headers
    assert server.requests[0].headers["authorization"] == "Token abc"


def test_wrong_password(proxy: ProxyServer, caplog: pytest.LogCaptureFixture) -> None:
    """A proxy that refuses is an error that names the proxy. The password is neither in the error nor in the log."""
    caplog.set_level(logging.DEBUG)
    for host, kind in (
        ("http://127.0.0.1:9/v2.1", ubiops.ApiException),
        ("https://127.0.0.1:9/v2.1", ubiops.ApiConnectionError),
    ):
        with (
            calling(host, proxy=f"http://user:wr0ng@{proxy.address}") as api,
            pytest.raises(kind, match="407") as caught,
        ):
            api.deployments_get("p", "d")
        assert "wr0ng" not in str(caught.value) + caplog.text
        if kind is ubiops.ApiConnectionError:
            assert proxy.address in str(caught.value)
    assert len(proxy.seen) == 2


def test_proxy_that_is_not_there() -> None:
    """When the proxy cannot be reached, the error says that there is one."""
    with calling("http://example.com/v2.1", proxy="http://127.0.0.1:9") as api:
        with pytest.raises(ubiops.ApiConnectionError, match=r"through the proxy http://127\.0\.0\.1:9"):
            api.deployments_get("p", "d")


def test_environment(proxy: ProxyServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment's proxy is used unless the configuration has one, or none is wanted for the host."""
    monkeypatch.setenv("http_proxy", f"http://user:p%40ss%20word@{proxy.address}")
    with ScriptedServer([reply(OK)]) as server:
        with calling(f"{server.url}/v2.1") as api:
            api.deployments_get("p", "d")
        assert len(proxy.seen) == 1
        with calling(f"{server.url}/v2.1", proxy="") as api:
            api.deployments_get("p", "d")
        monkeypatch.setenv("NO_PROXY", "example.com,127.0.0.1")
        with calling(f"{server.url}/v2.1") as api:
            api.deployments_get("p", "d")
        assert len(proxy.seen) == 1


@pytest.mark.parametrize(
    ("variables", "host", "expected"),
    [
        ({}, "https://api.ubiops.com", None),
        ({"https_proxy": "http://p:1"}, "https://api.ubiops.com", "http://p:1"),
        ({"HTTPS_PROXY": "p:1"}, "https://api.ubiops.com", "http://p:1"),
        ({"HTTPS_PROXY": "p:1"}, "http://api.ubiops.com", None),
        ({"ALL_PROXY": "https://p:1"}, "http://api.ubiops.com", "https://p:1"),
        ({"https_proxy": "p:1", "no_proxy": "*"}, "https://api.ubiops.com", None),
        ({"https_proxy": "p:1", "no_proxy": ".ubiops.com"}, "https://api.ubiops.com", None),
        ({"https_proxy": "p:1", "no_proxy": "ubiops.com"}, "https://api.ubiops.com", None),
        ({"https_proxy": "p:1", "no_proxy": "api.ubiops.com:443"}, "https://api.ubiops.com", None),
        ({"https_proxy": "p:1", "no_proxy": "localhost"}, "https://api.ubiops.com", "http://p:1"),
        ({"https_proxy": "p:1", "no_proxy": "x, 10.0.0.0/8"}, "https://10.1.2.3", None),
        ({"https_proxy": "p:1", "no_proxy": "x, 10.0.0.0/8"}, "https://11.1.2.3", "http://p:1"),
        ({"https_proxy": "p:1", "no_proxy": "fd00::/8"}, "https://[fd00::1]", None),
    ],
)
def test_which_proxy(
    variables: dict[str, str], host: str, expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The variables mean the same as in other programs."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    found = proxy_for(parse_host(host), None)
    assert (found and str(found.address)) == expected


def test_environment_with_a_proxy_of_another_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy of an unsupported type is an error that names the variable, without the password."""
    monkeypatch.setenv("https_proxy", "socks5://user:secret@localhost:1080")
    with pytest.raises(ubiops.ApiValueError, match="environment's proxy for https has the scheme 'socks5'") as caught:
        proxy_for(parse_host("https://api.ubiops.com"), None)
    assert "secret" not in str(caught.value)


def test_encrypted_proxy(tmp_path: Path) -> None:
    """TLS to a proxy, and TLS to a server through it, work together."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    proxy = ProxyServer()
    plain = proxy._serve

    def serve(sock: socket.socket) -> None:
        with context.wrap_socket(sock, server_side=True) as wrapped:
            plain(wrapped)

    proxy._serve = serve  # type: ignore[method-assign]
    try:
        with (
            serving(authority) as server,
            calling(
                f"https://127.0.0.1:{server.port}/v2.1",
                proxy=f"https://{proxy.address}",
                ssl_ca_cert=tmp_path / "ca.pem",
            ) as api,
        ):
            assert api.deployments_get("p", "d").name == "d"
            assert api.deployments_get("p", "d", _deadline=5).name == "d"
    finally:
        proxy.close()
    assert proxy.seen[0][0].startswith("CONNECT ")


def test_redirect_through_a_proxy(proxy: ProxyServer) -> None:
    """A redirect on the same host is followed through the proxy, too."""
    steps = [reply(answer("302 Found", b"", "Location: ../elsewhere")), reply(OK)]
    with (
        ScriptedServer(steps) as server,
        calling(f"{server.url}/v2.1", proxy=f"http://user:p%40ss%20word@{proxy.address}") as api,
    ):
        assert api.deployments_get("p", "d").name == "d"
    assert server.requests[1].target == f"{server.url}/v2.1/projects/p/elsewhere"


def test_no_proxy_costs_nothing() -> None:
    """Without such variables, the module that reads them is not loaded."""
    code = (
        "import sys, ubiops.transport.proxy as proxy, ubiops.transport.address as address\n"
        "print(proxy.proxy_for(address.parse_host('x.example'), None), 'urllib.request' in sys.modules)"
    )
    environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    output = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert output.stdout.split() == ["None", "False"]
