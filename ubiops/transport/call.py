"""One call: a request, sent again where that is safe, until there is a response or an error."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Final, NamedTuple, TypeVar

from ubiops.exceptions import ApiException, exception_for, printable
from ubiops.transport import limits, redirect
from ubiops.transport.deadline import Deadline
from ubiops.transport.errors import NETWORK_ERRORS, Again, RequestFailed, exchange_failed
from ubiops.transport.exchange import exchange
from ubiops.transport.pool import Pool
from ubiops.transport.request import Request
from ubiops.transport.response import FullResponse, Received, Response, read_error, read_whole, start_of
from ubiops.transport.retry import IDEMPOTENT, may_retry, wait_before
from ubiops.transport.settings import Timeout

R = TypeVar("R", FullResponse, Response)

_LOGGER: Final = logging.getLogger("ubiops")


class Call:
    """A call over a channel, to be made once. `ApiException` is raised as it is, and so is what a streamed body raises."""

    def __init__(self, channel: Channel, request: Request, deadline: Deadline | None = None) -> None:
        self._channel = channel
        self._pool = channel.pool
        self._request = request
        if deadline is None and channel.deadline is not None:
            deadline = Deadline(channel.deadline)
        self._deadline = deadline
        self._attempts = 0
        self._redirects = 0
        self._waited = 0.0

    def full_response(self) -> FullResponse:
        """The response, read to its end."""
        return self._run(self._read)

    def response(self, explain: Callable[[ApiException], ApiException]) -> Response:
        """The response, with its body still to be read. `explain` is given what reading it raises, and returns what to raise."""
        return self._run(lambda received: Response(received, lambda error: explain(self._cannot_read(error, received))))

    def _run(self, finish: Callable[[Received], R]) -> R:
        while True:
            self._attempts += 1
            started = time.monotonic()
            received: Received | None = None
            try:
                try:
                    received = exchange(self._pool, self._request, self._channel.timeout, self._deadline)
                finally:
                    self._close_body()
                status = received.raw.status
                # A part of a file is a success only if it was asked for.
                if 200 <= status < 300 and (status != 206 or "Range" in self._request.headers):
                    response = finish(received)
                    self._log(started, status, response)
                    return response
                self._log(started, status)
                why_not = self._follow(received) if status in redirect.STATUSES else ""
                if why_not is None:
                    continue
                failed, wait = self._refused(received, why_not)
            except BaseException as error:
                if received is not None:
                    received.abandon()
                if not isinstance(error, RequestFailed):
                    raise
                failed, wait = error, wait_before(self._attempts)
                if error.stale:
                    self._pool.close_idle()  # They are probably closed as well.
                    wait = 0.0
            self._wait_for_retry(failed, wait)

    def _close_body(self) -> None:
        body = self._request.body
        if body is not None and not isinstance(body, bytes):
            body.close()

    # Success

    def _read(self, received: Received) -> FullResponse:
        raw = received.raw
        pieces: list[bytes] = []
        try:
            response = FullResponse(raw.status, raw.headers, read_whole(raw, pieces))
        except NETWORK_ERRORS as error:
            failed = self._cut_off(error, received, start_of(pieces))
        else:
            received.release()
            return response
        raise failed

    def _cannot_read(self, error: Exception, received: Received) -> ApiException:
        return error if isinstance(error, ApiException) else self._cut_off(error, received, b"").error

    def _cut_off(self, error: Exception, received: Received, start: bytes) -> RequestFailed:
        """The failure to read a body, with what is known of the response."""
        failed = exchange_failed(error, self._pool, self._channel.timeout, self._deadline)
        failed.error.status, failed.error.headers = received.raw.status, received.raw.headers
        if start:
            failed.error.body = start.decode("utf-8", "replace")
        return failed

    # Anything else

    def _refused(self, received: Received, why_not_followed: str) -> tuple[RequestFailed, float]:
        """The error for a status, and the seconds to wait before the request may be sent again."""
        status, headers = received.raw.status, received.raw.headers
        error = exception_for(status)(status, printable(received.raw.reason or ""), read_error(received), headers)
        if why_not_followed:
            location = redirect.shown(headers.get("location"))
            error.hint = f"The server redirects to {location}, which was not followed: {why_not_followed}."
        again = may_retry(self._request.method, status, headers, self._channel.rate_limited)
        return RequestFailed(error, Again.ALWAYS if again else Again.NEVER), wait_before(
            self._attempts, status, headers
        )

    def _follow(self, received: Received) -> str | None:
        """Make the next request that to which a redirect leads, if it only reads and stays on the server; or else return why not."""
        request, address = self._request, self._pool.address
        if request.method not in {"GET", "HEAD"}:
            return "only GET is"
        if self._redirects >= limits.REDIRECTS:
            return f"there were {self._redirects} before it"
        target = redirect.target_of(address, request.target, received.raw.headers.get("location"))
        if target is None and request.signed:
            return "it leads to another server"
        if target is None:
            return f"the token is sent to {address.origin} only. If the API has moved, change Configuration.host"
        read_error(received)
        self._redirects += 1
        self._attempts -= 1
        self._request = request._replace(target=target)
        return None

    # Retries

    def _wait_for_retry(self, failed: RequestFailed, wait: float) -> None:
        """Wait until the request may be sent again. Raises the error if it may not."""
        error = failed.error
        if failed.again is Again.NEVER or (
            failed.again is Again.IF_IDEMPOTENT and self._request.method not in IDEMPOTENT
        ):
            raise error
        why_not = self._why_not_again(wait)
        if why_not is not None:
            error.hint = " ".join(filter(None, (error.hint, why_not)))
            raise error
        reason = f"{error.status} {error.reason}" if error.status else error.reason
        _LOGGER.info("%s %s again in %.2f s: %s", self._request.method, self._request.path, wait, reason)
        self._waited += wait
        time.sleep(wait)

    def _why_not_again(self, wait: float) -> str | None:
        """Why a request that could be sent again is not; None if it is."""
        body = self._request.body
        if self._attempts > self._channel.retries:
            return f"It was tried {self._attempts} times." if self._attempts > 1 else ""
        if body is not None and not isinstance(body, bytes) and not body.rewindable:
            return (
                "It was not tried again, because the file is a stream that cannot go back to its start: "
                "give a path, bytes or a seekable file."
            )
        if self._waited + wait > limits.WAIT_MAX:
            return f"The next try would be in {wait:.0f} s, and a call waits at most {limits.WAIT_MAX:.0f} s in all."
        if self._deadline is not None and wait >= self._deadline.left:
            return f"The next try would be in {wait:.1f} s, after the deadline of {self._deadline.seconds:g} s."
        return None

    def _log(self, started: float, status: int, response: FullResponse | Response | None = None) -> None:
        if not _LOGGER.isEnabledFor(logging.DEBUG):
            return
        request = self._request
        sent = "?" if request.content_length is None else request.content_length
        received = f", {len(response.body)} bytes received" if isinstance(response, FullResponse) else ""
        took = (time.monotonic() - started) * 1000
        text = "%s %s -> %d, %.0f ms, %s bytes sent%s"
        _LOGGER.debug(text, request.method, request.path, status, took, sent, received)


class Channel(NamedTuple):
    """The connections to a server, and how calls are made over them."""

    pool: Pool
    timeout: Timeout
    deadline: float | None
    retries: int
    #: Whether a call is sent again after 429, too.
    rate_limited: bool

    def send(self, request: Request) -> FullResponse:
        """Send a request, and read its response to the end. Raises `ApiException`."""
        return Call(self, request).full_response()

    def open(
        self, request: Request, explain: Callable[[ApiException], ApiException], deadline: Deadline | None = None
    ) -> Response:
        """Send a request, and return its response with the body still to be read. Raises `ApiException`.

        What reading the body raises later is what `explain` makes of it. A `deadline` that has begun goes before the channel's.
        """
        return Call(self, request, deadline).response(explain)
