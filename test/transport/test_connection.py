"""What connections do beyond those of urllib3. How calls use them is tested in test_call.py."""

import http.client
import inspect
import textwrap
from typing import Any

import pytest
from servers import answer, reply

import ubiops
from transport.sending import OK, Make
from ubiops.transport.request import Request


def test_interim_responses_are_skipped(make: Make) -> None:
    """103 Early Hints, and others like it, come before the response, and again on the same connection."""
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
    sender, server = make(reply(hints + hints + OK))
    assert [sender.send().status, sender.send().status] == [200, 200]
    assert server.connections == 1


def test_nothing_but_interim_responses(make: Make) -> None:
    """A server that sends no final response is an error."""
    sender, _ = make(reply(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 50))
    with pytest.raises(ubiops.ApiException) as caught:
        sender.send()
    assert caught.value.status == 103


def test_a_python_that_passes_more_to_begin(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a Python whose `http.client` passes other arguments to `HTTPResponse.begin`, calls work as on the others."""
    begin = http.client.HTTPResponse.begin

    def begin_of_another_python(self: http.client.HTTPResponse, *, _max_headers: int | None = None) -> None:
        begin(self)

    source = textwrap.dedent(inspect.getsource(http.client.HTTPConnection.getresponse))
    changed = source.replace("response.begin()", "response.begin(_max_headers=None)")
    assert changed != source
    changed = changed.replace("self.__", "self._HTTPConnection__")
    namespace: dict[str, Any] = dict(vars(http.client))
    exec(changed, namespace)
    monkeypatch.setattr(http.client.HTTPResponse, "begin", begin_of_another_python)
    monkeypatch.setattr(http.client.HTTPConnection, "getresponse", namespace["getresponse"])
    sender, _ = make(reply(OK))
    assert sender.send().body == b'{"name": "d"}'


def test_a_secret_header_never_reaches_http_client(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the standard library is given to write has no token in it, so none of its variables can hold one."""
    given: list[Any] = []
    put, output = http.client.HTTPConnection.putheader, http.client.HTTPConnection._output  # type: ignore[attr-defined]
    monkeypatch.setattr(
        http.client.HTTPConnection, "putheader", lambda self, *header: (given.append(header), put(self, *header))[1]
    )
    monkeypatch.setattr(
        http.client.HTTPConnection, "_output", lambda self, line: (given.append(line), output(self, line))[1]
    )
    sender, server = make(reply(OK))
    sender.send()
    assert server.requests[0].headers["authorization"] == "Token abc"
    assert given
    assert "abc" not in str(given)


def test_a_header_with_a_line_break(make: Make) -> None:
    """A header with a line break is refused before anything is sent, and not shown."""
    sender, server = make(reply(OK))
    for headers in ({"X": "hush\r\nY: z"}, {"X": "hush\n"}, {"X\r": "hush"}):
        with pytest.raises(ubiops.ApiValueError, match="line break") as caught:
            sender.channel.send(Request("GET", "/x", headers))
        assert "hush" not in str(caught.value)
    assert server.requests == []


def test_a_broken_header_is_not_logged_by_urllib3(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    """Headers with defects are not logged, as urllib3's own `getresponse` does together with the URL."""
    sender, _ = make(reply(answer("200 OK", b"{}", "Content-Type: multipart/mixed", kind="")))
    sender.send(path="/x?signature=hush")
    assert caplog.text == ""
