import json
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubiops.exceptions import ApiTypeError, ApiValueError
from ubiops.transport.secret import Body, Secret, header_name, header_value, redacted


def test_reprs_say_nothing() -> None:
    """The repr of a secret, of a part of it, or of a body shows nothing; the values stay the same."""
    secret, body = Secret("Token abc"), Body(b"abc")
    assert repr(secret) == repr(secret[:3]) == "'***'"
    assert "abc" not in repr({"x": secret, "y": [body]})
    assert (secret, f"{secret}", body) == ("Token abc", "Token abc", b"abc")


@given(st.text(min_size=3, max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_redaction(secret: str, before: str, after: str) -> None:
    """A secret is removed as it is, and as it is written in JSON or a URL."""
    texts = [
        secret,
        json.dumps(secret),
        json.dumps(secret, ensure_ascii=False),
        quote(secret, safe="", errors="replace"),
    ]
    for text in texts:
        cleaned = redacted(f"{before}{text}{after}", (secret,))
        assert "***" in cleaned


def test_redaction_of_short_and_no_secrets() -> None:
    """Texts that are too short to be a secret are not removed."""
    assert redacted("a b c", ("", "a", "b ")) == "a b c"


@pytest.mark.parametrize("name", ["", "a b", "a:", "a\r\n", "\u00e4", "(x)"])
def test_header_names(name: str) -> None:
    """An invalid name of a header is refused."""
    with pytest.raises(ApiValueError):
        header_name(name)


@given(st.text(max_size=30))
def test_any_header_value(value: str) -> None:
    """A value is one line of Latin-1, or refused without being shown."""
    try:
        sent = header_value(value, "The header X")
    except ApiValueError as error:
        assert str(error).startswith("The header X holds")  # noqa: PT017 -- only some values are refused
        return
    assert not any(character in "\r\n\0" for character in sent)
    str(sent).encode("latin-1")


def test_header_of_the_wrong_kind() -> None:
    """A header is text, or bytes that are UTF-8."""
    assert header_value(b" abc ", "It") == "abc"
    with pytest.raises(ApiTypeError):
        header_value(5, "It")
    with pytest.raises(ApiValueError):
        header_value(b"\xff", "It")
