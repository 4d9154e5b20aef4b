# ruff: noqa: SIM117 -- what is set up and what is expected read better apart

import contextlib
import ssl
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme
from servers import Connection, ScriptedServer, answer, reply

import ubiops
from ubiops.transport import limits

OK = answer(body=b'{"name": "d"}')


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """A certificate authority that is not trusted by default."""
    return trustme.CA()


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BACKOFF", 0.001)
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)


class TLSServer(ScriptedServer):
    """A scripted server behind real TLS."""

    def __init__(self, context: ssl.SSLContext, *script: Any) -> None:
        self.context = context
        super().__init__(script)

    def _serve(self, sock: Any) -> None:
        try:
            wrapped = self.context.wrap_socket(sock, server_side=True)
        except OSError:  # A client that does not trust this server, or one that is not trusted.
            with self._lock:
                self._open.discard(sock)
            sock.close()
            return
        with self._lock:
            self._open.discard(sock)
            self._open.add(wrapped)
        super()._serve(wrapped)


@contextlib.contextmanager
def serving(
    authority: trustme.CA, *script: Any, name: str = "127.0.0.1", clients: trustme.CA | None = None
) -> Iterator[TLSServer]:
    """A server on loopback with a certificate for `name`."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    if clients is not None:
        clients.configure_trust(context)
        context.verify_mode = ssl.CERT_REQUIRED
    with TLSServer(context, *(script or (reply(OK),))) as server:
        yield server


@contextlib.contextmanager
def calling(server: ScriptedServer, **options: Any) -> Iterator[ubiops.CoreApi]:
    """A client for the server."""
    configuration = ubiops.Configuration(host=f"https://127.0.0.1:{server.port}/v2.1", api_key="abc", **options)
    with ubiops.ApiClient(configuration) as client:
        yield ubiops.CoreApi(client)


@pytest.fixture
def ca_file(authority: trustme.CA, tmp_path: Path) -> str:
    """The authority's certificate as a file."""
    file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(file))
    return str(file)


def test_unknown_authority_is_not_trusted(authority: trustme.CA) -> None:
    """By default only public authorities are trusted; the error names the setting, and nothing was sent or tried again."""
    with serving(authority) as server, calling(server) as api, pytest.raises(ubiops.ApiConnectionError) as caught:
        api.deployments_get("p", "d")
    assert "self" in str(caught.value) or "issuer" in str(caught.value)
    assert "Configuration.ssl_ca_cert" in str(caught.value)
    assert (server.requests, server.connections) == ([], 1)


def test_ssl_ca_cert(authority: trustme.CA, ca_file: str) -> None:
    """A server is trusted by the authority in `ssl_ca_cert`, and its connection is used again."""
    with serving(authority) as server, calling(server, ssl_ca_cert=ca_file) as api:
        for _ in range(3):
            assert api.deployments_get("p", "d").name == "d"
    assert server.connections == 1


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"])
def test_certificates_of_the_environment(
    authority: trustme.CA, ca_file: str, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A company's certificates are found where other programs find them, too."""
    monkeypatch.setenv(variable, ca_file)
    with serving(authority) as server, calling(server) as api:
        assert api.deployments_get("p", "d").name == "d"


def test_certificates_in_a_folder(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SSL_CERT_DIR is used together with SSL_CERT_FILE, and an invalid file is an error that names the variable."""
    broken = tmp_path / "broken.pem"
    broken.write_text("nothing")
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    with serving(authority) as server:
        with calling(server) as api, pytest.raises(ubiops.ApiConnectionError):
            api.deployments_get("p", "d")
        monkeypatch.setenv("SSL_CERT_FILE", str(broken))
        with calling(server) as api, pytest.raises(ubiops.ApiValueError, match="SSL_CERT_FILE"):
            api.deployments_get("p", "d")


def test_configuration_before_environment(
    authority: trustme.CA, tmp_path: Path, ca_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`ssl_ca_cert` takes precedence over the environment."""
    other = tmp_path / "other.pem"
    trustme.CA().cert_pem.write_to_path(str(other))
    monkeypatch.setenv("SSL_CERT_FILE", str(other))
    with serving(authority) as server:
        with calling(server, ssl_ca_cert=ca_file) as api:
            assert api.deployments_get("p", "d").name == "d"
        with calling(server) as api, pytest.raises(ubiops.ApiConnectionError):
            api.deployments_get("p", "d")


def test_other_hosts_certificate(authority: trustme.CA, ca_file: str) -> None:
    """A trusted certificate for another host is refused, unless that name is asked for or none is checked."""
    with serving(authority, name="other.example") as server:
        with (
            calling(server, ssl_ca_cert=ca_file) as api,
            pytest.raises(ubiops.ApiConnectionError, match=r"127\.0\.0\.1"),
        ):
            api.deployments_get("p", "d")
        with calling(server, ssl_ca_cert=ca_file, assert_hostname="third.example") as api:
            with pytest.raises(ubiops.ApiConnectionError, match=r"third\.example"):
                api.deployments_get("p", "d")
        assert server.requests == []
        for name in ("other.example", False):
            with calling(server, ssl_ca_cert=ca_file, assert_hostname=name) as api:
                assert api.deployments_get("p", "d").name == "d"


def test_without_verification(authority: trustme.CA) -> None:
    """`verify_ssl=False` takes any certificate, and warns."""
    with serving(authority, name="other.example") as server, calling(server, verify_ssl=False) as api:
        with pytest.warns(Warning, match=r"verify_ssl=False.*127\.0\.0\.1") as caught:
            api.deployments_get_with_http_info("p", "d")
        assert [warning.filename for warning in caught] == [__file__]
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            api.deployments_get("p", "d")


def test_client_certificate(authority: trustme.CA, ca_file: str, tmp_path: Path) -> None:
    """A server that asks for a certificate gets the client's own."""
    clients = trustme.CA()
    own = clients.issue_cert("client@example.com")
    files = {"cert_file": tmp_path / "own.pem", "key_file": tmp_path / "own.key"}
    files["cert_file"].write_bytes(own.cert_chain_pems[0].bytes())
    files["key_file"].write_bytes(own.private_key_pem.bytes())
    with serving(authority, clients=clients) as server:
        with calling(server, ssl_ca_cert=ca_file, **files) as api:
            assert api.deployments_get("p", "d").name == "d"
        with calling(server, ssl_ca_cert=ca_file, retries=0) as api, pytest.raises(ubiops.ApiConnectionError):
            api.deployments_get("p", "d")


def test_files_that_cannot_be_read(authority: trustme.CA, tmp_path: Path, ca_file: str) -> None:
    """Files that are missing or hold no certificates are an error that names the option, before anything is sent."""
    broken = tmp_path / "broken.pem"
    broken.write_text("nothing")
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"ssl_ca_cert": tmp_path / "missing.pem"}, "ssl_ca_cert"),
        ({"ssl_ca_cert": broken}, "ssl_ca_cert"),
        ({"cert_file": tmp_path / "missing.pem"}, "cert_file"),
        ({"cert_file": broken, "key_file": broken}, "key_file"),
        ({"key_file": ca_file}, "cert_file"),
    ]
    with serving(authority) as server:
        for options, name in wrong:
            with calling(server, **options) as api, pytest.raises(ubiops.ApiValueError, match=name):
                api.deployments_get("p", "d")
    assert server.connections == 0


def test_key_with_a_password_never_asks_for_it(authority: trustme.CA, tmp_path: Path) -> None:
    """A protected key is an error, not a question on the terminal."""
    from cryptography.hazmat.primitives import serialization

    own = authority.issue_cert("client@example.com")
    key = serialization.load_pem_private_key(own.private_key_pem.bytes(), None)
    protected = tmp_path / "own.pem"
    protected.write_bytes(
        own.cert_chain_pems[0].bytes()
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(b"secret"),
        )
    )
    with serving(authority) as server, calling(server, cert_file=protected) as api:
        with pytest.raises(ubiops.ApiValueError, match="password"):
            api.deployments_get("p", "d")


def test_server_without_tls() -> None:
    """Https to a server that speaks plain HTTP is an error that says so, and is not tried again."""

    def confused(connection: Connection) -> bool:
        connection.send(answer("400 Bad Request"))
        return False

    with ScriptedServer([confused]) as server, calling(server) as api:
        with pytest.raises(ubiops.ApiConnectionError, match="encrypted"):
            api.deployments_get("p", "d")
    assert server.connections == 1


def test_handshake_that_is_cut_off_is_tried_again(authority: trustme.CA, ca_file: str) -> None:
    """A connection that breaks during the handshake is retried, even for a POST, because nothing was sent."""
    with serving(authority) as server:
        wrap, cut = server.context.wrap_socket, threading.Event()

        def wrap_later(sock: Any, **options: Any) -> Any:
            if not cut.is_set():
                cut.set()
                raise ConnectionResetError
            return wrap(sock, **options)

        server.context = type("Context", (), {"wrap_socket": staticmethod(wrap_later)})()
        with calling(server, ssl_ca_cert=ca_file) as api:
            body = {"name": "d", "input_type": "plain", "output_type": "plain"}
            assert api.deployments_create("p", body).name == "d"
    assert (server.connections, len(server.requests)) == (2, 1)


def test_upload_over_tls(authority: trustme.CA, ca_file: str) -> None:
    """A file is sent completely over TLS, and the connection is reused."""
    revision = answer("201 Created", b'{"revision": "r", "build": "b"}')
    with serving(authority, reply(revision)) as server, calling(server, ssl_ca_cert=ca_file) as api:
        for _ in range(2):
            assert api.revisions_file_upload("p", "d", "v", file=b"x" * 3_000_000).revision == "r"
    assert [request.complete for request in server.requests] == [True, True]
    assert server.connections == 1


def test_redirect_to_plain_http_is_not_followed(authority: trustme.CA, ca_file: str) -> None:
    """The token never goes from https to http, not even to the same host."""

    def redirect(connection: Connection) -> bool:
        connection.read()
        connection.send(answer("302 Found", b"", f"Location: http://127.0.0.1:{connection.server.port}/v2.1/x"))
        return True

    with serving(authority, redirect) as server, calling(server, ssl_ca_cert=ca_file) as api:
        with pytest.raises(ubiops.ApiException, match=r"http://127\.0\.0\.1") as caught:
            api.deployments_get("p", "d")
    assert (caught.value.status, len(server.requests)) == (302, 1)


def test_deadline_cuts_an_encrypted_connection(authority: trustme.CA, ca_file: str) -> None:
    """A deadline holds on TLS, too."""
    from servers import hang

    with serving(authority, hang()) as server, calling(server, ssl_ca_cert=ca_file) as api:
        with pytest.raises(ubiops.ApiTimeoutError, match=r"deadline of 0\.3 s"):
            api.deployments_get("p", "d", _deadline=0.3)
