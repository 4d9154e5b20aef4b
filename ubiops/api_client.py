"""Makes calls: arguments become a request, and the response becomes models."""

from __future__ import annotations

import functools
import os
from collections.abc import Mapping, MutableMapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Unpack

from ubiops._version import __version__
from ubiops.async_calls import AsyncCalls
from ubiops.call_options import NO_OPTIONS, Options, checked_limits, checked_options
from ubiops.closing import Closing
from ubiops.configuration import TOKEN_VARIABLE, Configuration, HeaderValues, check_timeout
from ubiops.exceptions import ApiException, ApiTypeError, ApiValueError
from ubiops.transport import decoding, limits
from ubiops.transport.address import parse_host, parse_signed_url
from ubiops.transport.pools import Pools
from ubiops.transport.request import Request, Upload
from ubiops.transport.secret import Body, without_secrets

if TYPE_CHECKING:
    from ubiops.api.base.operation import Operation
    from ubiops.api.base.options import Limits
    from ubiops.files.download import Download
    from ubiops.files.signed import SignedUrl
    from ubiops.files.source import FileSource
    from ubiops.files.upload import Progress
    from ubiops.transport.call import Channel
    from ubiops.transport.response import Response
    from ubiops.transport.settings import ConnectionSettings

#: Threads for calls with `async_req=True`.
POOL_THREADS: Final = 4

#: Headers that frame a message or say where it goes. A wrong one would let a second request slip into the first.
_FRAMING: Final = frozenset(
    {"host", "content-length", "transfer-encoding", "connection", "accept-encoding", "content-type"}
)


class _Prepared(NamedTuple):
    """What the calls of a client have in common until its configuration changes."""

    #: The options that it was prepared from, and what those that are mappings held.
    options: dict[str, Any]
    values: list[dict[str, str]]
    headers: dict[str, str]
    connections: ConnectionSettings
    channel: Channel


#: The data of a response, its status and its headers.
_Result = tuple[Any, int, Mapping[str, str]]


class ApiClient(Closing):
    """Makes the calls of all resources with one configuration and one set of connections. Threads may share it.

    `close()`, or the end of a `with` block, closes its connections; the next call opens new ones. It can be pickled, without its
    connections, and works in a forked process.
    """

    def __init__(
        self,
        configuration: Configuration | None = None,
        header_name: str | None = None,
        header_value: str | None = None,
        cookie: str | None = None,
        pool_threads: int = POOL_THREADS,
    ) -> None:
        if configuration is None:
            configuration = Configuration()
        elif not isinstance(configuration, Configuration):
            raise ApiTypeError(f"ApiClient takes a Configuration, not {type(configuration).__name__}")
        self.configuration = configuration
        self.pool_threads = pool_threads
        self._default_headers = HeaderValues({"User-Agent": f"ubiops/{__version__}/python"})
        if header_name is not None and header_value is not None:
            self._default_headers[header_name] = header_value
        if cookie is not None:
            self._default_headers["Cookie"] = cookie
        self._prepared: _Prepared | None = None
        self._pools = Pools()
        self._async_calls = AsyncCalls()

    # What every request carries

    @property
    def default_headers(self) -> MutableMapping[str, str]:
        """Headers that are sent with every request."""
        return self._default_headers

    def set_default_header(self, header_name: str, header_value: str) -> None:
        """Send a header with every request."""
        self._default_headers[header_name] = header_value

    @property
    def user_agent(self) -> str:
        """The value of the header `User-Agent`."""
        return str(self._default_headers.get("User-Agent", ""))

    @user_agent.setter
    def user_agent(self, value: str) -> None:
        self._default_headers["User-Agent"] = value

    def _prepare(self) -> _Prepared:
        """What calls need to know of the configuration. It stays the same for a call that has begun, even if it changes here."""
        prepared, configuration = self._prepared, self.configuration
        options = vars(configuration)
        held = self._default_headers, options["api_key"], options["api_key_prefix"], options["proxy_headers"]
        values = [each.data for each in held]
        if (
            prepared is not None
            and configuration.refresh_api_key_hook is None  # which is asked before each call
            and (prepared.options, prepared.values) == (options, values)
            and not prepared.channel.pool.closed
        ):
            return prepared
        options, values = options.copy(), [value.copy() for value in values]  # as they are before they are read
        from ubiops.transport.call import Channel
        from ubiops.transport.response import ACCEPT_ENCODING
        from ubiops.transport.settings import ConnectionSettings

        headers: dict[str, str] = {"Accept": "application/json", "Accept-Encoding": ACCEPT_ENCODING}
        headers |= self._checked_headers()
        fixed: dict[str, Any] = {**options, "proxy_headers": tuple(configuration.proxy_headers.items())}
        connections = ConnectionSettings(**{name: fixed[name] for name in ConnectionSettings._fields})
        address = parse_host(configuration.host)
        if prepared is not None and (prepared.connections, prepared.channel.pool.address) != (connections, address):
            self._pools.close()
        channel = Channel(
            self._pools.get(address, connections),
            check_timeout("Configuration.timeout", configuration.timeout),
            configuration.deadline,
            configuration.retries,
            configuration.auto_retry_rate_limiting,
        )
        self._prepared = prepared = _Prepared(options, values, headers, connections, channel)
        return prepared

    def _checked_headers(self) -> dict[str, str]:
        """The default headers and the token."""
        headers: dict[str, str] = {}
        for name, value in self._default_headers.items():
            if name.lower() in _FRAMING:
                raise ApiValueError(f"The header {name} belongs to the connection and cannot be set")
            headers[name] = value
        token = self.configuration.get_api_key_with_prefix("Authorization")
        if token is not None:
            headers = {name: value for name, value in headers.items() if name.lower() != "authorization"}
            headers["Authorization"] = token
        elif not any(name.lower() == "authorization" for name in headers):
            raise ApiValueError(
                f"There is no API token: set the environment variable {TOKEN_VARIABLE}, or give one as "
                'Configuration(api_key={"Authorization": "Token ..."})'
            )
        return headers

    # Calls

    def call(self, operation: Operation, arguments: Sequence[Any], options: Mapping[str, Any]) -> Any:
        """Call an endpoint, and return its data; see `CoreApi` for the options. Raises `ApiException`, `ApiValueError` and `ApiTypeError`."""
        checked = checked_options(operation, options) if options else NO_OPTIONS
        if options.get("async_req"):
            return self._async_calls.submit(self.pool_threads, self._call, operation, tuple(arguments), checked)
        return self._call(operation, arguments, checked)

    def _call(self, operation: Operation, arguments: Sequence[Any], options: Options) -> Any:
        prepared = self._prepare()
        try:
            result = self._send(prepared, operation, arguments, options)
            return result[0] if options.data_only else result
        except ApiException as error:
            failure = error
        failure = self._explained(prepared, operation, arguments, failure)  # No local variable keeps the original.
        raise failure

    def _send(self, prepared: _Prepared, operation: Operation, arguments: Sequence[Any], options: Options) -> _Result:
        channel = prepared.channel._replace(**options.limits) if options.limits else prepared.channel
        explain = functools.partial(self._explained, prepared, operation, arguments)
        target = channel.pool.address.path + operation.path_for(arguments)
        headers = prepared.headers.copy()
        body: Body | Upload | None = None
        if operation.form:
            from ubiops.files.upload import MultipartUpload

            body = upload = MultipartUpload(*operation.form_for(arguments), options.progress)
            headers["Content-Type"] = upload.content_type
        elif operation.body:
            body = Body(operation.body_for(arguments))
            headers["Content-Type"] = "application/json"
        if operation.returns == "file":
            headers |= {"Accept": "*/*", "Accept-Encoding": "identity"}
        if operation.has_headers:
            headers |= operation.headers_for(arguments)
        request = Request(operation.method, target, headers, body)
        if operation.returns == "file":
            download = _download(channel.open(request, explain), options.progress)
            data: Any = download
            if options.preload:
                data = download.save(self.configuration.temp_folder_path or os.curdir)
            return data, download.status, download.headers
        if options.preload is False or operation.returns == "stream":
            opened = channel.open(request, explain)
            return opened, opened.status, opened.headers
        response = channel.send(request)
        return _decoded(operation, *response), response.status, response.headers

    def _explained(
        self, prepared: _Prepared, operation: Operation, arguments: Sequence[Any], error: ApiException
    ) -> ApiException:
        """The error with a hint, and without anything secret that the server may have sent back."""
        token = next(str(value) for name, value in prepared.headers.items() if name.lower() == "authorization")
        host = str(prepared.channel.pool.address)
        if error.status == 401:
            error.hint = _about_token(token)
        elif "/" not in host.partition("://")[2] and (
            error.status == 404 or (error.headers is not None and decoding.is_page(error.headers))
        ):
            error.hint = f"Configuration.host is {host}, without a path: did you mean {host}/v2.1?"
        return without_secrets(error, (token, token.rpartition(" ")[2], *operation.secrets_for(arguments)))

    # Files on other servers

    def put_file(
        self,
        url: str,
        file: FileSource,
        progress: Progress | None = None,
        headers: Mapping[str, str] | None = None,
        **options: Unpack[Limits],
    ) -> Mapping[str, str]:
        """Send a file to a signed URL, as `files_upload` returns it, with one PUT; returns the headers of the response.

        The token is not sent there. `headers` are those that the provider of the bucket asks for.

        `file` is a path, bytes, an open file or another object with `read`; `progress` is called as `progress(done_bytes, total_bytes)`.
        `_request_timeout` and `_deadline` are as for every call. Raises as calls do; errors and logs do not show the signature.
        """
        signed = self._signed(url, "put_file", options)
        del url  # Tools that show the variables of a traceback would show the signature.
        return signed.put(file, progress, headers)

    def get_file(
        self,
        url: str,
        path: str | os.PathLike[str],
        overwrite: bool = False,
        progress: Progress | None = None,
        resume: bool = False,
        **options: Unpack[Limits],
    ) -> str:
        """Save the file at a signed URL, as `files_download` returns it, and return its absolute path. The token is not sent there.

        The file appears as `path` when it is complete. An existing file is kept, and the new one gets " (1)" in its name, unless
        `overwrite` is true. If the connection breaks, the rest is asked for, if the server can send a part. With `resume`, what has
        arrived of a large file is kept for the next call if this one fails. `progress` and `options` are as for `put_file`. Raises as
        calls do, and `OSError` if the disk is full.
        """
        signed = self._signed(url, "get_file", options)
        del url  # as above
        return signed.get(path, overwrite, progress, resume)

    def _signed(self, url: str, method: str, options: Mapping[str, Any]) -> SignedUrl:
        from ubiops.files.signed import SignedUrl

        limited = checked_limits(method, options)
        address, target = parse_signed_url(url)
        prepared = self._prepare()
        connections = prepared.connections
        if address[:3] != prepared.channel.pool.address[:3]:  # These are for the API's own server.
            connections = connections._replace(cert_file=None, key_file=None)
            if connections.assert_hostname is not False:
                connections = connections._replace(assert_hostname=None)
        channel = prepared.channel._replace(pool=self._pools.get(address, connections), **limited.limits)
        headers = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": self.user_agent}
        return SignedUrl(channel, target, headers)

    # Life cycle

    def close(self) -> None:
        """Wait for the calls made with `async_req=True`, and close the connections. A later call opens new ones.

        A call that another thread is making ends as if nothing had happened.
        """
        self._async_calls.close()
        self._prepared = None
        self._pools.close()

    def __getstate__(self) -> dict[str, Any]:
        return {name: self.__dict__[name] for name in ("configuration", "pool_threads", "_default_headers")}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state, _prepared=None, _pools=Pools(), _async_calls=AsyncCalls())

    def __repr__(self) -> str:
        return f"<ApiClient for {self.configuration.host}>"


def _decoded(operation: Operation, status: int, headers: Mapping[str, str], body: bytes) -> Any:
    """The models in a response. Raises `ApiException` if the endpoint does not send such a response."""
    if operation.returns is None:
        if body and decoding.is_page(headers):
            raise decoding.unusable(status, headers, body, "the response is a page, which this endpoint does not send")
        return None
    value = decoding.json_value(status, headers, body)
    try:
        return operation.decode(value)
    except ValueError as error:
        reason = str(error)
    raise decoding.unusable(status, headers, body, f"the response is not what this endpoint sends: {reason}")


def _download(response: Response, progress: Progress | None) -> Download:
    from ubiops.files.download import Download

    if decoding.is_text(response.headers):
        with response:
            start = response.read(limits.ERROR_BODY)
        raise decoding.unusable(
            response.status, response.headers, start, "the response is a page or a message, not a file"
        )
    return Download(response, progress)


def _about_token(value: str) -> str:
    """Where the token comes from and how long it is."""
    token = value.rpartition(" ")[2]
    given = os.environ.get(TOKEN_VARIABLE, "").strip()
    source = (
        f"the environment variable {TOKEN_VARIABLE}" if given and given.endswith(token) else "Configuration.api_key"
    )
    return f"The token comes from {source}, and has {len(token)} characters."
