"""A call becomes a request, and its answer becomes models."""

from __future__ import annotations

import functools
import os
import weakref
from collections.abc import Mapping, MutableMapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from ubiops._version import __version__
from ubiops.configuration import TOKEN_VARIABLE, Configuration, HeaderValues, check_seconds, check_timeout
from ubiops.exceptions import ApiException, ApiTypeError, ApiValueError
from ubiops.messages import nearest
from ubiops.transport import decoding as answers
from ubiops.transport import limits
from ubiops.transport.response import Answer, Response
from ubiops.transport.secret import Body, redacted

if TYPE_CHECKING:
    from multiprocessing.pool import AsyncResult, ThreadPool

    from ubiops.api._operation import Operation
    from ubiops.transport.pool import Rest

#: Threads for calls with `async_req=True`.
POOL_THREADS: Final = 4


#: The options of a call: `CoreApi` says what each is for, `ubiops.api` how it is typed.
_OPTIONS: Final = (
    "_request_timeout",
    "_deadline",
    "_preload_content",
    "async_req",
    "progress",
    "_return_http_data_only",
)


class ApiClient:
    """What all classes of endpoints call through: one configuration, one pool of connections. Threads may share it.

    `close()`, or the end of a `with` block, closes its connections; the next call opens new ones. It can be pickled, without its
    connections, and goes on working in a forked process.
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
            raise ApiTypeError(f"configuration is a Configuration, not {type(configuration).__name__}")
        self.configuration = configuration
        self.pool_threads = pool_threads
        self._default_headers = HeaderValues({"User-Agent": f"ubiops/{__version__}/python"})
        self._default_headers.changes = configuration.changes
        if header_name is not None and header_value is not None:
            self._default_headers[header_name] = header_value
        if cookie is not None:
            self._default_headers["Cookie"] = cookie
        self._start()

    def _start(self) -> None:
        self._changes = -1
        self._headers: dict[str, str] = {}
        self._json_headers: dict[str, str] = {}
        self._pool: tuple[int, ThreadPool] | None = None

    @functools.cached_property
    def _rest(self) -> Rest:
        """The transport, which is nearly all that there is to load: programs that only ask for help need not wait for it."""
        from ubiops.transport.pool import Rest

        rest: Rest = self.__dict__.setdefault(
            "_rest", Rest(self.configuration)
        )  # the one of whichever thread was first
        return rest

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

    def _prepare(self) -> None:
        """Make the headers for the configuration as it is now."""
        changes = self.configuration.changes.count
        headers: dict[str, str] = {"Accept": "application/json", "Accept-Encoding": self._rest.accept_encoding}
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
        self._headers = headers
        self._json_headers = {**headers, "Content-Type": "application/json"}
        # A hook may have changed the token just now, and has to be asked again at the next call.
        self._changes = changes if self.configuration.refresh_api_key_hook is None else -1

    # Calls

    def call(self, operation: Operation, arguments: Sequence[Any], options: Mapping[str, Any]) -> Any:
        """Call an endpoint, and return models; see `CoreApi` for its options. Raises `ApiException`, `ApiValueError` and `ApiTypeError`."""
        if options or operation.answer == "stream":
            return self._call_with_options(operation, arguments, options)
        try:
            if operation.answer == "file":
                return self._download(operation, arguments, {})
            return self._call(operation, arguments)[0]
        except ApiException as error:
            failure = error
        failure = self._explained(failure, operation, arguments)  # No local variable keeps the one that says too much.
        raise failure

    def _call(self, operation: Operation, arguments: Sequence[Any]) -> tuple[Any, int, Mapping[str, str]]:
        path = operation.path_for(arguments)
        content = operation.content
        if content == "multipart":
            return self._decoded(operation, self._upload(operation, arguments, path, {}))
        body = Body(operation.body_for(arguments)) if content else None
        if self._changes != self.configuration.changes.count:
            self._prepare()
        return self._decoded(
            operation,
            self._rest.request(operation.method, path, self._headers_for(operation, arguments), body),
        )

    def _decoded(self, operation: Operation, answer: Answer) -> tuple[Any, int, Mapping[str, str]]:
        status, headers, body = answer
        if operation.answer == "empty":
            if body and answers.is_page(headers) and "json" not in headers.get("content-type", ""):
                raise answers.failure(status, headers, body, "the answer is a page, which this endpoint does not send")
            return None, status, headers
        value = answers.json_value(status, headers, body)
        try:
            return operation.decode(value), status, headers
        except ValueError as error:
            reason = str(error)
        raise answers.failure(status, headers, body, f"the answer is not what this endpoint sends: {reason}")

    def _call_with_options(self, operation: Operation, arguments: Sequence[Any], options: Mapping[str, Any]) -> Any:
        for name in options:
            if name not in _OPTIONS:
                raise ApiTypeError(
                    f"{operation.name} has no option {name!r}{nearest(name, [*operation.argument_names, *_OPTIONS])}"
                )
        options = dict(options)
        if options.pop("async_req", None):
            return self._submit(operation, arguments, options)
        settings: dict[str, Any] = {}
        if "_request_timeout" in options:
            settings["timeout"] = check_timeout("_request_timeout", options["_request_timeout"])
        if options.get("_deadline") is not None:
            settings["deadline"] = check_seconds("_deadline", options["_deadline"])
        preload = options.get("_preload_content")
        progress = options.get("progress")
        if preload is not None and not isinstance(preload, bool):
            raise ApiTypeError(f"_preload_content is True or False, not {type(preload).__name__}")
        if progress is not None:
            if not callable(progress):
                raise ApiTypeError("progress is a function that takes (done_bytes, total_bytes)")
            if operation.content != "multipart" and not (operation.answer == "file" and preload):
                raise ApiTypeError(
                    "progress is for an upload, or for a download with _preload_content=True; an open download takes it in save()"
                )
        try:
            result = self._result(operation, arguments, settings, preload, progress)
        except ApiException as error:
            failure = error
        else:
            return result[0] if options.get("_return_http_data_only", True) else result
        failure = self._explained(failure, operation, arguments)  # No local variable keeps the one that says too much.
        raise failure

    def _result(
        self,
        operation: Operation,
        arguments: Sequence[Any],
        settings: dict[str, Any],
        preload: bool | None,
        progress: Any,
    ) -> tuple[Any, int, Mapping[str, str]]:
        if operation.answer == "file":
            download = self._download(operation, arguments, settings)
            status, headers = download.status, download.headers
            if not preload:
                return download, status, headers
            return download.save(self.configuration.temp_folder_path or os.curdir, progress=progress), status, headers
        if preload is False or operation.answer == "stream":
            settings["stream"] = True
        if not settings and operation.content != "multipart":
            return self._call(operation, arguments)
        path = operation.path_for(arguments)
        if operation.content == "multipart":
            answer = self._upload(operation, arguments, path, settings, progress)
        else:
            body = Body(operation.body_for(arguments)) if operation.content else None
            self._prepare_if_changed()
            headers = self._headers_for(operation, arguments)
            answer = self._rest.open(operation.method, path, headers, body, **settings)
        if isinstance(answer, Response):
            return answer, answer.status, answer.headers
        return self._decoded(operation, answer)

    def _headers_for(self, operation: Operation, arguments: Sequence[Any]) -> dict[str, str]:
        headers = self._json_headers if operation.content == "json" else self._headers
        return {**headers, **operation.headers_for(arguments)} if operation.has_headers else headers

    def _prepare_if_changed(self) -> None:
        if self._changes != self.configuration.changes.count:
            self._prepare()

    def _upload(
        self, operation: Operation, arguments: Sequence[Any], path: str, settings: dict[str, Any], progress: Any = None
    ) -> Any:
        from ubiops.files.upload import MultipartUpload

        fields, file = operation.form_for(arguments)
        self._prepare_if_changed()
        with MultipartUpload(fields, file, progress) as upload:
            headers = {**self._headers_for(operation, arguments), "Content-Type": upload.content_type}
            return self._rest.open(operation.method, path, headers, upload=upload, **settings)

    def _download(self, operation: Operation, arguments: Sequence[Any], settings: dict[str, Any]) -> Any:
        from ubiops.files.download import Download

        path = operation.path_for(arguments)
        self._prepare_if_changed()
        headers = {**self._headers_for(operation, arguments), "Accept": "*/*", "Accept-Encoding": "identity"}
        response: Response = self._rest.open(operation.method, path, headers, **settings, stream=True)
        if answers.is_page(response.headers):
            with response:
                start = response.read(limits.ERROR_BODY)
            raise answers.failure(
                response.status, response.headers, start, "the answer is a page or a message, not a file"
            )
        return Download(response)

    # Calls that are made meanwhile

    def _submit(self, operation: Operation, arguments: Sequence[Any], options: Mapping[str, Any]) -> AsyncResult[Any]:
        """Make the call in a thread of a small pool, which is made when it is first needed, and in each process of its own."""
        if self._pool is None or self._pool[0] != os.getpid():
            from multiprocessing.pool import ThreadPool

            pool = ThreadPool(self.pool_threads)
            self._pool = os.getpid(), pool
            weakref.finalize(self, pool.terminate)
        return self._pool[1].apply_async(self.call, (operation, tuple(arguments), options))

    # What went wrong

    def _explained(self, error: ApiException, operation: Operation, arguments: Sequence[Any]) -> ApiException:
        """The error without anything secret that the server may have sent back, and with what may help."""
        token = self._headers.get("Authorization", "")
        secrets = (str(token), str(token).rpartition(" ")[2], *operation.secrets_for(arguments))

        def clean(text: str | None) -> str | None:
            return text and redacted(text, secrets)

        headers: Any = error.headers
        received: dict[str, str] = dict(headers or {})
        leaking = {name: value for name, value in received.items() if redacted(value, secrets) != value}
        if leaking:
            headers = headers.copy()
            for name, value in leaking.items():
                headers[name] = redacted(value, secrets)
        hint = error.hint
        if error.status == 401:
            hint = _about_token(str(token))
        elif error.status == 404 and "/" not in self.configuration.host.partition("://")[2]:
            hint = f"Configuration.host is {self.configuration.host}, without a path: did you mean {self.configuration.host}/v2.1?"
        return type(error)(error.status, clean(error.reason), clean(error.body), headers, clean(hint))

    # Its life

    def close(self) -> None:
        """Close the connections, and wait for the calls made with `async_req=True`. A later call opens new connections."""
        pool, self._pool = self._pool, None
        if pool is not None and pool[0] == os.getpid():
            pool[1].close()
            pool[1].join()
        if "_rest" in self.__dict__:
            self._rest.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __getstate__(self) -> dict[str, Any]:
        return {name: self.__dict__[name] for name in ("configuration", "pool_threads", "_default_headers")}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._start()

    def __repr__(self) -> str:
        return f"<ApiClient for {self.configuration.host}>"


#: Headers that say how long a message is or where it goes: a wrong one would let a second request slip into the first.
_FRAMING: Final = frozenset(
    {"host", "content-length", "transfer-encoding", "connection", "accept-encoding", "content-type"}
)


def _about_token(value: str) -> str:
    """Where the token came from, and what it looked like, as far as that may be shown."""
    token = value.rpartition(" ")[2]
    given = os.environ.get(TOKEN_VARIABLE, "").strip()
    source = (
        f"the environment variable {TOKEN_VARIABLE}" if given and given.endswith(token) else "Configuration.api_key"
    )
    start = f", beginning with {token[:4]!r}" if len(token) >= 16 else ""
    return f"The token comes from {source}; it has {len(token)} characters{start}"
