import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubiops.exceptions import ApiTypeError, ApiValueError
from ubiops.transport.address import parse_host, parse_proxy


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("https://api.ubiops.com/v2.1", "https://api.ubiops.com/v2.1"),
        ("https://api.ubiops.com/v2.1/", "https://api.ubiops.com/v2.1"),
        (" api.ubiops.com/v2.1\n", "https://api.ubiops.com/v2.1"),
        ("HTTPS://API.UbiOps.com:443", "https://api.ubiops.com"),
        ("localhost", "http://localhost"),
        ("localhost:8000/v2.1", "http://localhost:8000/v2.1"),
        ("127.0.0.1:80", "http://127.0.0.1"),
        ("[::1]:8000", "http://[::1]:8000"),
        ("https://[::1]/a", "https://[::1]/a"),
        ("localhost.example.com", "https://localhost.example.com"),
        ("//example.com//", "https://example.com"),
        ("https://b\u00fccher.example", "https://xn--bcher-kva.example"),
        ("http://example.com/a b".replace(" ", "\u00e9"), "http://example.com/a%C3%A9b"),
    ],
)
def test_evident_meaning(text: str, meant: str) -> None:
    """A host is understood in all the ways that people write it."""
    assert str(parse_host(text)) == meant
    assert parse_host(meant) == parse_host(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("ftp://example.com", "'ftp'"),
        ("file:///etc/passwd", "'file'"),
        ("http://example.com?x=secret", "query"),
        ("http://example.com/#x", "fragment"),
        ("http://example.com?", "query"),
        ("http://user:secret@example.com", "credentials"),
        ("http://secret@example.com", "credentials"),
        ("http://example.com:0", "port"),
        ("http://example.com:99999", "valid address"),
        ("http://example.com:secret", "valid address"),
        ("http://example.com:", "port"),
        ("http://", "host name"),
        ("http:///v2.1", "host name"),
        ("http://a..b", "host name"),
        ("http://-a", "host name"),
        ("http://" + "a" * 64 + ".example", "host name"),
        ("http://\u2028.example", "host name"),
        ("http://ex ample.com", "space"),
        ("http://example.com\r\nX: y", "control"),
        ("http://example.com\\@evil.example", "backslash"),
        ("http://[::zz]", "address"),
        ("http://[::1", "address"),
        ("http://example.com/../x", "'..'"),
        ("http://example.com/%2e%2E/x", "'..'"),
    ],
)
def test_refused_with_the_reason(text: str, reason: str) -> None:
    """An invalid host is an error that says why, without possible secrets in it."""
    with pytest.raises(ApiValueError, match="host") as caught:
        parse_host(text)
    assert reason in str(caught.value)
    if "@" in text or "?" in text:
        assert "secret" not in str(caught.value)


def test_wrong_kind() -> None:
    """A host that is not a str is a type error."""
    with pytest.raises(ApiTypeError):
        parse_host(5)


def test_proxy_with_credentials() -> None:
    """A proxy's user and password are decoded, kept apart from the address, and not shown."""
    proxy = parse_proxy("user:p%40ss@proxy.example:3128")
    assert (str(proxy.address), proxy.credentials) == ("http://proxy.example:3128", "user:p@ss")
    assert "p@ss" not in repr(proxy)
    assert parse_proxy("https://proxy").credentials == ""


@given(st.text(max_size=30))
def test_any_text_is_an_address_or_an_error(text: str) -> None:
    """Whatever is given, the result is an http(s) URL that reads the same again, or one kind of error."""
    try:
        address = parse_host(text)
    except ApiValueError:
        return
    assert str(address).isascii()
    assert address.scheme in {"http", "https"}
    assert parse_host(str(address)) == address
