import copy
import pickle
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ubiops
from ubiops import exceptions
from ubiops.configuration import Configuration, check_timeout
from ubiops.transport import limits

TOKEN = "Token 0123456789abcdef0123"


def test_defaults() -> None:
    """Without arguments and environment, the configuration is what the documentation says."""
    configuration = Configuration()
    assert configuration.host == "https://api.ubiops.com/v2.1"
    assert configuration.get_api_key_with_prefix() is None
    assert configuration.timeout == (limits.CONNECT_TIMEOUT, limits.READ_TIMEOUT) == (10, 60)
    assert (configuration.retries, configuration.deadline, configuration.verify_ssl) == (3, None, True)
    assert repr(configuration) == "Configuration(host='https://api.ubiops.com/v2.1')"


def test_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Token and host come from the environment unless they are given."""
    monkeypatch.setenv("UBIOPS_API_TOKEN", "abcdef\n")
    monkeypatch.setenv("UBIOPS_API_HOST", "http://localhost:8000/v2.1/")
    configuration = Configuration()
    assert configuration.host == "http://localhost:8000/v2.1"
    assert configuration.get_api_key_with_prefix() == "Token abcdef"
    given = Configuration(host="example.com", api_key={"Authorization": "other"})
    assert (given.host, given.get_api_key_with_prefix()) == ("https://example.com", "Token other")


def test_as_generated_clients_are_configured() -> None:
    """Assigning items and attributes after construction works as code in public has it."""
    configuration = ubiops.Configuration()
    configuration.api_key["Authorization"] = "abc"
    configuration.api_key_prefix["Authorization"] = "Token"
    configuration.host = "https://example.com/v2.1"
    assert configuration.get_api_key_with_prefix("Authorization") == "Token abc"
    assert configuration.auth_settings()["api_key"]["value"] == "Token abc"


@pytest.mark.parametrize(
    ("key", "prefix", "header"),
    [
        ("abc", None, "Token abc"),
        ("Token abc", None, "Token abc"),
        ("token  abc", None, "Token abc"),
        (" Token abc\r\n", None, "Token abc"),
        (b"Token abc", None, "Token abc"),
        ("Bearer abc", None, "Bearer abc"),
        ("abc", "Bearer", "Bearer abc"),
        ("Token abc", "Token", "Token abc"),
        ("", None, None),
        ("Token", None, None),
        ("   ", None, None),
    ],
)
def test_prefix_of_a_token(key: Any, prefix: str | None, header: str | None) -> None:
    """A token gets the prefix that it lacks, and white space around it goes."""
    configuration = Configuration(api_key={"Authorization": key})
    if prefix:
        configuration.api_key_prefix = {"Authorization": prefix}
    assert configuration.get_api_key_with_prefix() == header


@pytest.mark.parametrize("token", ["abc\r\nX-Evil: 1", "abc\nx", "a\x00b", "a\x7fb", "a\tb", "abc\u20ac", b"\xff\xfe"])
def test_token_that_would_be_two_headers(token: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A token with a control character, or one that no header can carry, is refused, and is not in the error."""
    with pytest.raises(ubiops.ApiValueError) as caught:
        Configuration(api_key={"Authorization": token})
    assert "abc" not in str(caught.value)
    configuration = Configuration()
    for change in (
        lambda: configuration.api_key.update(Authorization=token),
        lambda: setattr(configuration, "api_key", token),
    ):
        with pytest.raises(ubiops.ApiValueError):
            change()
    if isinstance(token, str) and "\0" not in token:
        monkeypatch.setenv("UBIOPS_API_TOKEN", token)
        with pytest.raises(ubiops.ApiValueError, match="UBIOPS_API_TOKEN"):
            Configuration()


@given(st.text(max_size=40))
def test_any_token_is_one_header_or_refused(token: str) -> None:
    """Whatever text is given as token, its header is one line that HTTP can carry, or there is an error."""
    try:
        header = Configuration(api_key={"Authorization": token}).get_api_key_with_prefix()
    except ubiops.ApiValueError:
        return
    assert header is None or all(ord(character) > 31 for character in str(header).encode("latin-1").decode("latin-1"))


def test_token_is_shown_nowhere() -> None:
    """No repr, report or formatting of the whole configuration has the token, or what the proxy's URL hides."""
    configuration = Configuration(
        api_key=TOKEN, proxy="http://user:passw0rd@proxy:3128", proxy_headers={"X-Key": "passw0rd"}
    )
    shown = [
        repr(configuration),
        str(configuration),
        configuration.to_debug_report(),
        repr(configuration.api_key),
        repr(vars(configuration)),
        repr(configuration.get_api_key_with_prefix()),
        repr(configuration.auth_settings()),
        repr(configuration.api_key["Authorization"][:80]),
        repr(copy.deepcopy(configuration)),
        repr(pickle.loads(pickle.dumps(configuration))),
    ]
    assert not [text for text in shown if "0123456789" in text or "passw0rd" in text]
    assert "Token: set" in configuration.to_debug_report()


def test_copies_are_equal_and_apart() -> None:
    """A pickled or copied configuration has the same options, token included, and its own."""
    configuration = Configuration(host="localhost:1", api_key=TOKEN, timeout=3, retries=0, verify_ssl=False)
    for again in (pickle.loads(pickle.dumps(configuration)), copy.deepcopy(configuration)):
        assert vars(again) == vars(configuration)
        again.api_key["Authorization"] = "other"
        assert configuration.get_api_key_with_prefix() == TOKEN


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("verfy_ssl", "verify_ssl"),
        ("apikey", "api_key"),
        ("timeouts", "timeout"),
        ("pool_maxsize", "connection_pool_maxsize"),
    ],
)
def test_unknown_option_names_the_nearest(name: str, hint: str) -> None:
    """A misspelt option is an error that names the right one, as an argument and as an attribute."""
    options: dict[str, Any] = {name: True}
    with pytest.raises(ubiops.ApiTypeError, match=f"did you mean '{hint}'"):
        Configuration(**options)
    configuration = Configuration()
    with pytest.raises(ubiops.ApiAttributeError, match=f"did you mean '{hint}'"):
        setattr(configuration, name, True)
    with pytest.raises(ubiops.ApiAttributeError, match=f"did you mean '{hint}'"):
        getattr(configuration, name)
    assert not hasattr(configuration, name)


def test_other_key_names() -> None:
    """There is one API key; another name is a mistake."""
    with pytest.raises(exceptions.ApiKeyError, match="'Authorization'"):
        Configuration(api_key={"authorization": "x"})
    with pytest.raises(ubiops.ApiTypeError):
        Configuration(api_key=[("Authorization", "x")])  # type: ignore[arg-type]


BAD: list[tuple[str, Any, type[Exception]]] = [
    ("timeout", True, TypeError),
    ("timeout", "10", TypeError),
    ("timeout", 0, ValueError),
    ("timeout", -1, ValueError),
    ("timeout", float("nan"), ValueError),
    ("timeout", float("inf"), ValueError),
    ("timeout", 10**12, ValueError),
    ("timeout", (1, 2, 3), ValueError),
    ("timeout", (1, "2"), TypeError),
    ("deadline", (1, 2), TypeError),
    ("deadline", 0, ValueError),
    ("retries", -1, ValueError),
    ("retries", True, TypeError),
    ("retries", 1.5, TypeError),
    ("retries", 1000, ValueError),
    ("connection_pool_maxsize", 0, ValueError),
    ("verify_ssl", "no", TypeError),
    ("debug", 1, TypeError),
    ("ssl_ca_cert", 5, TypeError),
    ("ssl_ca_cert", "a\0b", ValueError),
    ("temp_folder_path", "", ValueError),
    ("assert_hostname", True, TypeError),
    ("proxy", "socks5://localhost", ValueError),
    ("proxy", "http://user:pass@", ValueError),
    ("proxy", 5, TypeError),
    ("proxy_headers", [1], TypeError),
    ("proxy_headers", {"X": "a\r\nb"}, ValueError),
    ("proxy_headers", {"X Y": "a"}, ValueError),
    ("proxy_headers", {"X": 5}, TypeError),
    ("safe_chars_for_path_param", "/", ValueError),
    ("refresh_api_key_hook", 5, TypeError),
    ("logger_format", "%(nothing", ValueError),
    ("logger_format", 5, TypeError),
    ("host", 5, TypeError),
]


@pytest.mark.parametrize(("name", "value", "kind"), BAD)
def test_wrong_values(name: str, value: Any, kind: type[Exception]) -> None:
    """A wrong value is an error where it is set, that names the option, and leaves the old value."""
    with pytest.raises(kind, match=r"Configuration\.|header") as caught:
        Configuration(**{name: value})
    assert isinstance(caught.value, ubiops.UbiOpsException)
    assert "pass" not in str(caught.value)
    configuration = Configuration()
    before = getattr(configuration, name)
    with pytest.raises(kind):
        setattr(configuration, name, value)
    assert getattr(configuration, name) == before


def test_right_values(tmp_path: Path) -> None:
    """Values that generated clients take are taken, and read back as they count."""
    configuration = Configuration(
        timeout=None, retries=False, ssl_ca_cert=tmp_path / "ca.pem", proxy="", connection_pool_maxsize=None
    )
    assert (configuration.timeout, configuration.retries) == ((None, None), 0)
    assert configuration.ssl_ca_cert == str(tmp_path / "ca.pem")
    assert configuration.connection_pool_maxsize == limits.POOL_SIZE
    configuration.retries = None  # type: ignore[assignment]
    assert configuration.retries == limits.RETRIES
    configuration.client_side_validation = False
    configuration.safe_chars_for_path_param = ""
    assert check_timeout("x", [1, None]) == (1, None)


def test_refresh_hook() -> None:
    """The hook is called for each look at the token, and may change it."""
    tokens = iter(["one", "two"])

    def renew(configuration: Configuration) -> None:
        configuration.api_key["Authorization"] = next(tokens)

    configuration = Configuration(refresh_api_key_hook=renew)
    assert configuration.get_api_key_with_prefix() == "Token one"
    assert configuration.get_api_key_with_prefix() == "Token two"


def test_items_can_be_removed() -> None:
    """A token that is taken out is gone."""
    configuration = Configuration(api_key=TOKEN)
    del configuration.api_key["Authorization"]
    assert configuration.get_api_key_with_prefix() is None
    configuration = Configuration(proxy_headers={"X": "y"})
    del configuration.proxy_headers["X"]
    assert configuration.proxy_headers == {}


@pytest.mark.parametrize("host", [TOKEN, "0123456789abcdef0123456789abcdef01234567", f"  {TOKEN}\n", "Bearer abcdefgh"])
def test_a_token_in_place_of_the_address_is_not_in_the_error(host: str) -> None:
    """`Configuration("Token ...")` says where the token goes, and does not show it."""
    with pytest.raises(ubiops.ApiValueError, match=r"looks like a token.*api_key") as caught:
        Configuration(host)
    assert "0123456789" not in str(caught.value)
    assert "abcdefgh" not in str(caught.value)
    configuration = Configuration()
    with pytest.raises(ubiops.ApiValueError, match="looks like a token"):
        configuration.host = host


@pytest.mark.parametrize(("name", "meant"), [("token", "api_key"), ("url", "host"), ("base_url", "host")])
def test_another_name_for_an_option_is_understood(name: str, meant: str) -> None:
    """Names that other libraries have for the token and the address lead to ours."""
    options: dict[str, Any] = {name: "x"}
    with pytest.raises(ubiops.ApiTypeError, match=f"no option '{name}'; did you mean '{meant}'"):
        Configuration(**options)
    with pytest.raises(ubiops.ApiAttributeError, match=f"no option '{name}'; did you mean '{meant}'"):
        setattr(Configuration(), name, "x")


class Setting(str, Enum):  # noqa: UP042 -- the members of a StrEnum are their values when formatted
    """Text as people name it."""

    TOKEN = "Token abc"
    HOST = "https://example.com"
    LINE = "a-b"


def test_an_enum_member_counts_as_its_value() -> None:
    """A member of a `str` Enum is sent as its value, in headers too."""
    configuration = Configuration(Setting.HOST, Setting.TOKEN, proxy_headers={"X-Line": Setting.LINE})
    assert configuration.host == "https://example.com"
    assert configuration.get_api_key_with_prefix() == "Token abc"
    assert configuration.proxy_headers == {"X-Line": "a-b"}
    client = ubiops.ApiClient(configuration, "X-Line", Setting.LINE)
    assert client.default_headers["X-Line"] == "a-b"
