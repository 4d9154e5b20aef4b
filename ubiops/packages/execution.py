"""What runs in the process of an instance: it loads the package's code, and calls it for each request.

The standard library only, in the syntax of Python 3.8: it runs under the Python of the version's environment, which
need not be the emulator's. Few imports, because each makes a cold start longer.
"""

from __future__ import annotations

import _thread
import json
import os
import sys
from struct import Struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Any

#: What precedes each message: bytes of its header (JSON), and bytes of its body.
FRAME = Struct("!II")
#: Characters of an error message that are kept; the whole is in the log.
MESSAGE_CHARACTERS = 10_000
#: The status with which the process ends when users' code has closed the socket.
CLOSED = 87

_BLOCK = 1024 * 1024


class CodeError(Exception):
    """The package's code failed; the text is what the caller of the request is told."""

    def __init__(self, message: str, *, fatal: bool = False) -> None:
        super().__init__(message)
        #: The process cannot be used for another request.
        self.fatal = fatal


class Code:
    """The package's `Deployment`, made once and called for each request.

    `guard` is a context manager around the package's code; the default one turns what it raises into a CodeError.
    """

    def __init__(self, directory: str, context: dict[str, Any], guard: Callable[[], Any] | None = None) -> None:
        self._guard = Told if guard is None else guard
        with self._guard():
            module = __import__("deployment")
            made = getattr(module, "Deployment", None)
            if made is None:
                raise CodeError("deployment.py has no class Deployment")
            takes = 0 if getattr(made, "__init__", None) is object.__init__ else _positional(made.__init__) - 1
            self._deployment = made(*(directory, context)[: max(takes, 0)])
        self._request = _with_context(getattr(self._deployment, "request", None))
        self._requests = _with_context(getattr(self._deployment, "requests", None))
        if self._request is None and self._requests is None:
            raise CodeError("the class Deployment has neither a method request nor a method requests")

    def call(self, body: bytes, context: dict[str, Any], limit: int) -> bytes:
        """The result as JSON of at most so many bytes, for data as JSON."""
        with self._guard():
            result = self._call(json.loads(body), context)
        try:
            content = json.dumps(result, allow_nan=False, separators=(",", ":")).encode()
        except Exception as error:  # noqa: BLE001 - users' classes take part in it
            message = f"the result cannot be written as JSON: {_message(error)}"
            raise CodeError(message, fatal=isinstance(error, MemoryError)) from None
        if len(content) > limit:
            raise CodeError(f"the result takes {len(content)} bytes as JSON; at most {limit} are allowed")
        return content

    def _call(self, data: Any, context: dict[str, Any]) -> Any:
        if _is_list(data):
            if self._requests is not None:
                return self._requests(data, context)
            assert self._request is not None
            return [self._request(item, context) for item in data]
        if self._request is not None:
            return self._request(data, context)
        assert self._requests is not None
        results = self._requests([data], context)
        return results[0] if _is_list(results) and len(results) == 1 else results

    def stop(self) -> None:
        """Let the code clean up, where it has a method for that."""
        with self._guard():
            stop = getattr(self._deployment, "stop", None)
            if callable(stop):
                stop()


def _is_list(value: object) -> bool:
    return isinstance(value, list)


class Told:
    """What the block raises is written to the log, and becomes a CodeError."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, traceback: TracebackType | None) -> None:
        if error is None or isinstance(error, CodeError):
            return
        if isinstance(error, SystemExit):
            raise CodeError(f"the code ended its process: sys.exit({_text(error)})", fatal=True) from None
        while traceback is not None and traceback.tb_frame.f_code.co_filename == __file__:
            traceback = traceback.tb_next
        try:
            from traceback import print_exception

            print_exception(type(error), error, traceback, file=sys.stderr)
        except BaseException:  # noqa: BLE001, S110 - out of memory or stack: the message is still told
            pass
        raise CodeError(_message(error), fatal=isinstance(error, MemoryError)) from None


def _message(error: BaseException) -> str:
    public = getattr(error, "public_error_message", None)
    if public is not None:
        return _text(public)[:MESSAGE_CHARACTERS]
    text = _text(error)
    return f"{type(error).__name__}{': ' if text else ''}{text}"[:MESSAGE_CHARACTERS]


def _text(value: object) -> str:
    try:
        return str(value)
    except BaseException as error:  # noqa: BLE001 - a __str__ of users' code
        return f"<{type(error).__name__} in __str__>"


def _positional(function: Any) -> int:
    """How many arguments the function takes by position, a method's `self` included."""
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    code = getattr(function, "__code__", None)
    if code is None or code.co_flags & 0x04:  # written in C, or *args
        return 9
    count: int = code.co_argcount
    return count


def _with_context(method: Any) -> Callable[[Any, Any], Any] | None:
    if not callable(method):
        return None
    bound = getattr(method, "__self__", None) is not None
    if _positional(method) - bound > 1:
        return method  # type: ignore[no-any-return]  # whatever it is, it can be called
    return lambda data, _context: method(data)


class Channel:
    """Messages to and from the emulator, each a header and a body."""

    def __init__(self, fd: int) -> None:
        self._fd = fd
        self._lock = _thread.allocate_lock()
        self.owner = os.getpid()

    def receive(self) -> tuple[dict[str, Any], bytes]:
        """The next message. Raises EOFError when the emulator is gone."""
        header_bytes, body_bytes = FRAME.unpack(self._read(FRAME.size))
        header: dict[str, Any] = json.loads(self._read(header_bytes))
        return header, self._read(body_bytes)

    def _read(self, count: int) -> bytes:
        content = os.read(self._fd, min(count, _BLOCK)) if count else b""
        if len(content) == count:
            return content
        parts = [content]
        while count := count - len(content):
            content = os.read(self._fd, min(count, _BLOCK))
            if not content:
                raise EOFError
            parts.append(content)
        return b"".join(parts)

    def send(self, header: dict[str, Any], body: bytes = b"") -> None:
        """Send a message; threads may send at the same time, a forked process may not."""
        if os.getpid() != self.owner:
            raise RuntimeError("only the process of the instance itself can send updates, not one forked from it")
        encoded = json.dumps(header).encode()
        content = memoryview(FRAME.pack(len(encoded), len(body)) + encoded + body)
        with self._lock:
            while content:
                content = content[os.write(self._fd, content) :]

    def streaming_update(self, value: object) -> None:
        """`context["streaming_update"]`: hand a partial result to the client that waits for it."""
        text = value if isinstance(value, str) else json.dumps(value)
        self.send({"type": "update"}, text.encode("utf-8", "replace"))


def serve(channel: Channel) -> None:
    """Load the code as the first message says, then handle requests until the emulator says stop, or is gone."""
    start, _ = channel.receive()
    directory: str = start["directory"]
    if start["memory"] is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (start["memory"], start["memory"]))
    sys.argv = [os.path.join(directory, "deployment.py")]
    sys.path[:0] = [directory, os.path.join(directory, "libraries")]
    try:
        code = Code(directory, start["context"])
    except CodeError as error:
        _reply(channel, {"type": "failed", "message": str(error)})
        return
    _reply(channel, {"type": "ready"})
    while True:
        header, body = channel.receive()
        if header["type"] == "stop":
            code.stop()
            return
        context = {**header["context"], "streaming_update": channel.streaming_update}
        try:
            result = code.call(body, context, start["limit"])
        except CodeError as error:
            _reply(channel, {"type": "error", "message": str(error), "fatal": error.fatal})
            if error.fatal:
                return
        else:
            _reply(channel, {"type": "result"}, result)


def _reply(channel: Channel, header: dict[str, Any], body: bytes = b"") -> None:
    if os.getpid() != channel.owner:
        os._exit(0)  # a fork of users' code that came back from the call: there is nothing more for it to do
    # Whatever the code printed is to be in the pipe before its result is.
    for stream in (sys.stdout, sys.stderr):
        try:  # noqa: SIM105 - each import makes a cold start longer
            stream.flush()
        except Exception:  # noqa: BLE001, S110 - users' code may have closed or replaced it
            pass
    channel.send(header, body)


def main(fd: int) -> None:
    """Serve the emulator at the other end of this socket."""
    os.set_inheritable(fd, False)
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    channel = Channel(fd)
    try:
        serve(channel)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        os.killpg(0, 9)  # the emulator is gone: end whatever the code has started, too
    except OSError:
        os._exit(CLOSED)
    except CodeError:
        pass  # of stop(); the log has it
