"""Headers of answers: what is read fast is read as the standard library reads it. Connections are tried in test_pool.py."""

import http.client
import io
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st
from servers import ScriptedServer, answer, reply
from test_budget import ONE, client, counted

from ubiops.transport.connection import parse_headers

PLAIN = st.lists(
    st.tuples(
        st.sampled_from(["Content-Type", "content-length", "X-A", "x-a", "ETag", "Set-Cookie", "From"]),
        st.sampled_from([":", ": ", ":\t ", ":  "]),
        st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=20).map(str.strip)
        | st.sampled_from(
            ["application/json", "multipart/mixed; boundary=x", "message/rfc822", "text/plain; charset=x", "a:b"]
        ),
    ).map("".join),
    max_size=8,
).map(lambda lines: "".join(f"{line}\r\n" for line in [*lines, ""]).encode())

ODD = st.lists(
    st.sampled_from(
        [
            b"A: b",
            b"A:b ",
            b" more",
            b"\tmore",
            b"no colon",
            b"From x",
            b": nameless",
            b"A : b",
            b"\xe4: \xf6",
            b"A: \x00",
            b"A: b\rC: d",
            b"",
            b"x" * 70_000,
        ]
    )
    | st.binary(max_size=12),
    max_size=6,
).flatmap(lambda lines: st.sampled_from([b"\r\n", b"\n", b"\r"]).map(lambda end: end.join(lines)))


def outcome(parse: Any, received: bytes) -> Any:
    """What comes of a parser: the headers and where it stopped, or its error."""
    file = io.BytesIO(received)
    try:
        message = parse(file)
    except http.client.HTTPException as error:
        return type(error), str(error)
    separated = not any("Separator" in type(defect).__name__ for defect in message.defects)
    return message.items(), separated, file.tell(), message.get("content-type"), message.get_all("x-a")


@given(PLAIN | ODD | st.tuples(PLAIN, ODD, PLAIN).map(b"".join))
@example(b"A: b\r\n" * 101 + b"\r\n")
@example(b"A: b\r\n\r\nbody")
def test_headers_are_read_as_the_standard_library_reads_them(received: bytes) -> None:
    """Plain or odd, the headers of an answer are those that `http.client` would see, and so is what comes after them."""
    assert outcome(parse_headers, received) == outcome(http.client.parse_headers, received)


def functions_of_a_call(value: str) -> int:
    """The Python functions that a GET runs whose answer has a header of that value."""
    with ScriptedServer([reply(answer("200 OK", ONE, f"X-A: {value}"))]) as server:
        core = client(server)
        with core.api_client:
            assert core.deployments_get_with_http_info("demo", "deployment-1")[2]["x-a"] == value
            return counted(lambda: core.deployments_get("demo", "deployment-1")).python


def test_plain_headers_are_not_read_as_an_email() -> None:
    """The headers that servers send pass by the email parser of the standard library; others do not."""
    assert functions_of_a_call("1") + 60 < functions_of_a_call("\xe4")
