"""The settings of a client: address, token, limits, TLS, proxy, logging."""

from __future__ import annotations

import logging
import math
import os
import re
from collections import UserDict
from collections.abc import Callable, Mapping, MutableMapping
from typing import Any, ClassVar, Final, TypedDict, Unpack

from ubiops import logs
from ubiops._version import __version__
from ubiops.exceptions import ApiAttributeError, ApiKeyError, ApiTypeError, ApiValueError
from ubiops.messages import nearest
from ubiops.transport import limits
from ubiops.transport.address import parse_host, parse_proxy
from ubiops.transport.secret import HIDDEN, Secret, header_name, header_value

DEFAULT_HOST: Final = "https://api.ubiops.com/v2.1"
TOKEN_VARIABLE: Final = "UBIOPS_API_TOKEN"  # noqa: S105 -- the name of a variable
HOST_VARIABLE: Final = "UBIOPS_API_HOST"

_AUTHORIZATION: Final = "Authorization"
#: A word and a token, or a token alone. No host name is that long without a dot.
_LIKE_A_TOKEN: Final = re.compile(r"\w+\s+\S+|[A-Za-z0-9_-]{30,}", re.ASCII)
#: Names that other libraries have for an option.
_SYNONYMS: Final = {"token": "api_key", "api_token": "api_key", "url": "host", "base_url": "host"}


class _Values(UserDict[str, str]):
    """Values by name, hidden in reprs."""

    def __repr__(self) -> str:
        return repr(dict.fromkeys(self.data, HIDDEN))


class HeaderValues(_Values):
    """Headers, checked when they are set, their values hidden in reprs. Raises `ApiTypeError` and `ApiValueError`."""

    def __setitem__(self, name: str, value: str) -> None:
        name = header_name(name)
        super().__setitem__(name, header_value(value, f"The header {name}"))


class ApiKeys(_Values):
    """The token, or its prefix, under the name `Authorization`; hidden in reprs."""

    what: ClassVar[str] = "The token (Configuration.api_key)"

    def __setitem__(self, name: str, value: str) -> None:
        if name != _AUTHORIZATION:
            raise ApiKeyError(f"{name!r} is not an API key; the token's name is {_AUTHORIZATION!r}")
        super().__setitem__(name, header_value(value, self.what))


class ApiKeyPrefixes(ApiKeys):
    """See `ApiKeys`."""

    what = "The token's prefix (Configuration.api_key_prefix)"

    def __repr__(self) -> str:
        return repr({name: str(value) for name, value in self.data.items()})


def _api_key(name: str, value: Any, container: type[ApiKeys] = ApiKeys) -> ApiKeys:
    if isinstance(value, (str, bytes)):
        value = {_AUTHORIZATION: value}
    if value is not None and not isinstance(value, Mapping):
        raise ApiTypeError(f"{name} must be a dict such as {{'Authorization': 'Token ...'}}")
    return container(value or {})  # pyright: ignore[reportUnknownArgumentType] -- each item is checked


def _api_key_prefix(name: str, value: Any) -> ApiKeys:
    return _api_key(name, value, ApiKeyPrefixes)


def _host(_name: str, value: Any) -> str:
    if isinstance(value, str) and _LIKE_A_TOKEN.fullmatch(value.strip()):
        raise ApiValueError(
            "Configuration.host looks like a token; it must be an address, and the token goes into api_key: "
            'Configuration(api_key={"Authorization": "Token ..."})'
        )
    return str(parse_host(value or os.environ.get(HOST_VARIABLE, "").strip() or DEFAULT_HOST))


def _flag(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise ApiTypeError(f"{name} must be True or False, not {type(value).__name__}")
    return value


def _path(name: str, value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, (str, os.PathLike)):
        raise ApiTypeError(f"{name} must be a path (str or os.PathLike), not {type(value).__name__}")
    text: str | bytes = os.fspath(value)
    if not text or not isinstance(text, str) or "\0" in text:
        raise ApiValueError(f"{name} must be a path that is not empty")
    return os.path.expanduser(text)


def _hostname(name: str, value: Any) -> str | bool | None:
    if value is None or value is False or (isinstance(value, str) and value):
        return value
    raise ApiTypeError(f"{name} must be a host name, False or None")


def _proxy(_name: str, value: Any) -> str | None:
    if value is None:
        return None
    if value != "":
        parse_proxy(value)
    return Secret(str(value).strip())


def _proxy_headers(name: str, value: Any) -> HeaderValues:
    if value is not None and not isinstance(value, Mapping):
        raise ApiTypeError(f"{name} must be a dict of headers, not {type(value).__name__}")
    return HeaderValues(value or {})  # pyright: ignore[reportUnknownArgumentType] -- each item is checked


def _count(name: str, value: Any, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ApiTypeError(f"{name} must be an int, not {type(value).__name__}")
    if not least <= value <= most:
        raise ApiValueError(f"{name} must be from {least} to {most}, not {value}")
    return value


def _retries(name: str, value: Any) -> int:
    if value is None or value is False:
        return limits.RETRIES if value is None else 0
    return _count(name, value, 0, limits.MOST_RETRIES)


def _pool_size(name: str, value: Any) -> int:
    return limits.POOL_SIZE if value is None else _count(name, value, 1, 10_000)


def check_seconds(name: str, value: Any) -> float | None:
    """A time limit in seconds; None is no limit. Raises `ApiTypeError` and `ApiValueError`."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ApiTypeError(f"{name} must be a number of seconds, or None for no limit, not {type(value).__name__}")
    if not (math.isfinite(value) and 0 < value <= limits.LONGEST_TIMEOUT):
        raise ApiValueError(f"{name} must be above 0 and at most {limits.LONGEST_TIMEOUT:.0f} seconds (ten days)")
    return value


def check_timeout(name: str, value: Any) -> tuple[float | None, float | None]:
    """A timeout as a pair: to connect, and to wait for data. Raises `ApiTypeError` and `ApiValueError`."""
    if isinstance(value, (tuple, list)):
        pair: list[Any] = list(value)  # pyright: ignore[reportUnknownArgumentType]
        if len(pair) != 2:
            raise ApiValueError(
                f"{name} must be a number of seconds or a pair (connect, read), not {len(pair)} numbers"
            )
        return check_seconds(f"{name} (connect)", pair[0]), check_seconds(f"{name} (read)", pair[1])
    seconds = check_seconds(name, value)
    return seconds, seconds


def _no_safe_characters(name: str, value: Any) -> str:
    if value:
        raise ApiValueError(f"{name} must be empty: path parameters are always encoded completely")
    return ""


def _log_format(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise ApiTypeError(f"{name} must be a str, not {type(value).__name__}")
    try:
        logging.Formatter(value)
    except ValueError as error:
        raise ApiValueError(f"{name} is not a format of the logging module: {error}") from None
    return value


def _hook(name: str, value: Any) -> Any:
    if value is not None and not callable(value):
        raise ApiTypeError(f"{name} must be a function that takes the configuration, not {type(value).__name__}")
    return value


#: Every option: its check, and its default.
_OPTIONS: Final[dict[str, tuple[Callable[[str, Any], Any], Any]]] = {
    "host": (_host, None),
    "api_key": (_api_key, None),
    "api_key_prefix": (_api_key_prefix, None),
    "refresh_api_key_hook": (_hook, None),
    "timeout": (check_timeout, (limits.CONNECT_TIMEOUT, limits.READ_TIMEOUT)),
    "deadline": (check_seconds, None),
    "retries": (_retries, limits.RETRIES),
    "auto_retry_rate_limiting": (_flag, True),
    "connection_pool_maxsize": (_pool_size, limits.POOL_SIZE),
    "verify_ssl": (_flag, True),
    "ssl_ca_cert": (_path, None),
    "cert_file": (_path, None),
    "key_file": (_path, None),
    "assert_hostname": (_hostname, None),
    "proxy": (_proxy, None),
    "proxy_headers": (_proxy_headers, None),
    "temp_folder_path": (_path, None),
    "debug": (_flag, False),
    "logger_file": (_path, None),
    "logger_format": (_log_format, logs.FORMAT),
    "client_side_validation": (_flag, True),
    "safe_chars_for_path_param": (_no_safe_characters, ""),
}


class ConfigurationOptions(TypedDict, total=False):
    """The keyword arguments of `Configuration` beyond the first three."""

    refresh_api_key_hook: Callable[[Configuration], None] | None
    timeout: float | tuple[float | None, float | None] | None
    deadline: float | None
    retries: int | None
    auto_retry_rate_limiting: bool
    connection_pool_maxsize: int | None
    verify_ssl: bool
    ssl_ca_cert: str | os.PathLike[str] | None
    cert_file: str | os.PathLike[str] | None
    key_file: str | os.PathLike[str] | None
    assert_hostname: str | bool | None
    proxy: str | None
    proxy_headers: Mapping[str, str] | None
    temp_folder_path: str | os.PathLike[str] | None
    debug: bool
    logger_file: str | os.PathLike[str] | None
    logger_format: str
    client_side_validation: bool
    safe_chars_for_path_param: str


class Configuration:
    """The settings of a client. Each option is an argument, and an attribute that can be set at any time.

    A wrong value raises `ApiTypeError` or `ApiValueError` where it is set. An unknown option raises `ApiTypeError` as an argument and
    `ApiAttributeError` as an attribute, and names the nearest one. No repr shows the token. Times are in seconds. The options are:

    - `host`: the address of the API. Default: the environment variable `UBIOPS_API_HOST`, or `https://api.ubiops.com/v2.1`. Without a
      scheme it is https, or http for an address on this machine.
    - `api_key`: the token, as `{"Authorization": "Token ..."}` or as text. Default: the environment variable `UBIOPS_API_TOKEN`. The
      prefix `Token ` is added if it is missing.
    - `api_key_prefix`: `{"Authorization": "..."}`, a word other than `Token` in front of the token. Default: empty.
    - `refresh_api_key_hook`: a function that is called with the configuration before each call, to renew the token. Default: None.
    - `timeout`: how long to wait for a connection and for the next data, as one number or as a pair. None waits forever. Default: (10, 60).
    - `deadline`: how long a whole call may take, with all retries and waits. Default: None, no limit.
    - `retries`: how often a request that can safely be repeated is sent again. 0 is never. Default: 3.
    - `auto_retry_rate_limiting`: whether to wait and retry after a response 429. Default: True.
    - `connection_pool_maxsize`: how many connections are kept open for later calls. Default: 32.
    - `verify_ssl`: whether to verify the server's certificate. False is for tests, and warns. Default: True.
    - `ssl_ca_cert`: file or folder with the CA certificates (PEM) to trust. Default: the environment variables `SSL_CERT_FILE` and
      `SSL_CERT_DIR`, or `REQUESTS_CA_BUNDLE`, or the certificates of certifi.
    - `cert_file`, `key_file`: the client's certificate and its key (PEM). Default: None.
    - `assert_hostname`: the name that the server's certificate must have. False accepts any name. Default: None, the name in `host`.
    - `proxy`: the URL of a proxy, with credentials if it needs them; `""` uses none. Default: the environment variables `HTTP_PROXY`,
      `HTTPS_PROXY` and `NO_PROXY`.
    - `proxy_headers`: headers for the proxy. Default: empty.
    - `temp_folder_path`: the folder in which `_preload_content=True` saves a download. Default: None, the current folder.
    - `debug`: whether to log each request: method, path, status, duration, sizes, retries. Default: False. The environment variable
      `UBIOPS_LOG` (`debug` or `info`) does the same for a whole program.
    - `logger_file`: a file to log to as well. Default: None.
    - `logger_format`: the format of log lines. Default: `%(asctime)s %(levelname)s %(message)s`.
    - `client_side_validation`, `safe_chars_for_path_param`: for programs written for the published client. Arguments are always
      validated and path parameters always encoded, so the first has no effect and the second must be empty.
    """

    host: str
    api_key: MutableMapping[str, str]
    api_key_prefix: MutableMapping[str, str]
    refresh_api_key_hook: Callable[[Configuration], None] | None
    timeout: float | tuple[float | None, float | None] | None
    deadline: float | None
    retries: int
    auto_retry_rate_limiting: bool
    connection_pool_maxsize: int
    verify_ssl: bool
    ssl_ca_cert: str | None
    cert_file: str | None
    key_file: str | None
    assert_hostname: str | bool | None
    proxy: str | None
    proxy_headers: MutableMapping[str, str]
    temp_folder_path: str | None
    debug: bool
    logger_file: str | None
    logger_format: str
    client_side_validation: bool
    safe_chars_for_path_param: str

    def __init__(
        self,
        host: str | None = None,
        api_key: Mapping[str, str] | str | None = None,
        api_key_prefix: Mapping[str, str] | str | None = None,
        **options: Unpack[ConfigurationOptions],
    ) -> None:
        given = {"host": host, "api_key": api_key, "api_key_prefix": api_key_prefix, **options}
        for name in options:
            if name not in _OPTIONS:
                raise ApiTypeError(f"Configuration has no option {name!r}{_meant(name)}")
        logs.use_environment()
        if api_key is None and os.environ.get(TOKEN_VARIABLE):
            given["api_key"] = header_value(os.environ[TOKEN_VARIABLE], f"The token ({TOKEN_VARIABLE})")
        for name, (check, default) in _OPTIONS.items():
            self.__dict__[name] = check(f"Configuration.{name}", given.get(name, default))
        if self.debug:
            logs.set_debug(True, self.logger_format)
        if self.logger_file:
            logs.add_file(self.logger_file, self.logger_format, self)

    def __setattr__(self, name: str, value: Any) -> None:
        if name not in _OPTIONS:
            raise ApiAttributeError(f"Configuration has no option {name!r}{_meant(name)}")
        value = _OPTIONS[name][0](f"Configuration.{name}", value)
        former_file = self.logger_file
        self.__dict__[name] = value
        if name in {"debug", "logger_format"} and (self.debug or name == "debug"):
            logs.set_debug(self.debug, self.logger_format)
        if name == "logger_file" and former_file and former_file != value:
            logs.remove_file(former_file, self)
        if name in {"logger_file", "logger_format"} and self.logger_file:
            logs.add_file(self.logger_file, self.logger_format, self)

    def __getattr__(self, name: str) -> Any:
        raise ApiAttributeError(f"Configuration has no option {name!r}", name, _OPTIONS)

    def __repr__(self) -> str:
        changed = ", ".join(
            f"{name}={value!r}"
            for name, value in self.__dict__.items()
            if (value or _OPTIONS[name][1])
            if name in {"host", "api_key"} or value != _OPTIONS[name][1]
        )
        return f"Configuration({changed})"

    def get_api_key_with_prefix(self, identifier: str = _AUTHORIZATION) -> str | None:
        """The value of the header `Authorization`, or None if there is no token. It is a `str` whose repr is `'***'`."""
        if self.refresh_api_key_hook is not None:
            self.refresh_api_key_hook(self)
        key = str(self.api_key.get(identifier) or "")
        prefix = str(self.api_key_prefix.get(identifier) or "Token")
        scheme, _, token = key.partition(" ")
        if not token:
            scheme, token = "", scheme
        if not token or key == prefix:
            return None
        if not scheme or scheme.lower() == prefix.lower():
            return Secret(f"{prefix} {token.strip()}")
        return Secret(key)

    def auth_settings(self) -> dict[str, dict[str, str | None]]:
        """How calls are authenticated, in the form of generated clients."""
        value = self.get_api_key_with_prefix()
        return {"api_key": {"type": "api_key", "in": "header", "key": _AUTHORIZATION, "value": value}}

    def to_debug_report(self) -> str:
        """Versions and options for a bug report, without the token or other secrets."""
        import platform

        system = f"{platform.system()} {platform.release()}"
        return (
            f"Python: {platform.python_version()}\nOS: {system}\nAPI: v2.1\nubiops: {__version__}\n"
            f"Token: {'set' if self.api_key.get(_AUTHORIZATION) else 'not set'}\n{self!r}"
        )


def _meant(name: str) -> str:
    """`"; did you mean ...?"` with the option that was probably meant."""
    return f"; did you mean {_SYNONYMS[name]!r}?" if name in _SYNONYMS else nearest(name, _OPTIONS)
