"""What to make of a request that brought no response: the error for the caller, and whether to send the request again."""

from __future__ import annotations

import ssl
from enum import Enum, auto
from http.client import HTTPException, IncompleteRead
from typing import Final

from urllib3.exceptions import DecodeError, HTTPError, ReadTimeoutError
from urllib3.exceptions import SSLError as WrappedSSLError
from urllib3.util.ssl_match_hostname import CertificateError

from ubiops.exceptions import ApiConnectionError, ApiException, ApiTimeoutError, printable
from ubiops.transport import limits
from ubiops.transport.deadline import Deadline
from ubiops.transport.pool import Pool
from ubiops.transport.settings import Timeout

#: What connecting, sending and receiving raise. ValueError: numbers in a response that are not numbers, and CertificateError.
NETWORK_ERRORS: Final = (OSError, HTTPException, HTTPError, ValueError)


class Again(Enum):
    """Whether it is safe, and of any use, to send a request again."""

    #: Nothing can have been handled.
    ALWAYS = auto()
    #: The server may have handled it.
    IF_IDEMPOTENT = auto()
    #: It would end the same way, or has taken its time.
    NEVER = auto()


class RequestFailed(Exception):
    """A request brought no response. `error` says why, in words for the caller."""

    def __init__(self, error: ApiException, again: Again, stale: bool = False) -> None:
        super().__init__(error, again)
        self.error = error
        self.again = again
        #: Whether the connection had been closed by the server while it was idle, so that there is no reason to wait.
        self.stale = stale


def connecting_failed(
    error: Exception, pool: Pool, signed: bool, timeout: Timeout, deadline: Deadline | None
) -> RequestFailed:
    """A connection could not be made: nothing was sent."""
    if deadline is not None and deadline.passed:
        return _deadline_passed(deadline)
    if isinstance(error, TimeoutError):
        return RequestFailed(
            ApiTimeoutError(reason=f"No connection to {pool} within {timeout[0] or 0:g} s"), Again.ALWAYS
        )
    if isinstance(error, (ssl.SSLError, CertificateError)):
        cut_off = isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError))
        return RequestFailed(_tls_error(error, pool), Again.ALWAYS if cut_off else Again.NEVER)
    hint = None if signed else f"Is {pool.address} the right address (Configuration.host, UBIOPS_API_HOST)?"
    if hint and pool.address.is_local:
        hint = f"{hint} To start a local emulator: python -m ubiops.emulator."
    failure = ApiConnectionError(reason=f"No connection to {pool}: {_reason(error)}", hint=hint)
    refused_by_proxy = "Tunnel connection failed: 4" in str(error)
    return RequestFailed(failure, Again.NEVER if refused_by_proxy else Again.ALWAYS)


def exchange_failed(error: Exception, pool: Pool, timeout: Timeout, deadline: Deadline | None) -> RequestFailed:
    """A connection broke, or the server did not respond in time or not in HTTP."""
    if deadline is not None and deadline.passed:
        return _deadline_passed(deadline)
    if isinstance(error, DecodeError):
        return RequestFailed(ApiException(reason=f"{pool} sent a response that cannot be decompressed"), Again.NEVER)
    cause = error.__cause__ if isinstance(error, HTTPError) and error.__cause__ is not None else error
    if isinstance(cause, (TimeoutError, ReadTimeoutError)):
        return RequestFailed(ApiTimeoutError(reason=f"{pool} sent nothing for {timeout[1] or 0:g} s"), Again.NEVER)
    if isinstance(cause, (ssl.SSLError, WrappedSSLError)):
        return RequestFailed(_tls_error(cause, pool), Again.IF_IDEMPOTENT)
    if isinstance(cause, IncompleteRead) or "ended prematurely" in str(error):
        failure = ApiConnectionError(reason=f"The response of {pool} was cut off")
        partial: object = getattr(cause, "partial", b"")
        if isinstance(partial, bytes):
            failure.body = partial[: limits.ERROR_BODY].decode("utf-8", "replace")
        return RequestFailed(failure, Again.IF_IDEMPOTENT)
    failure = ApiConnectionError(reason=f"The connection to {pool} broke: {_reason(cause)}")
    return RequestFailed(failure, Again.IF_IDEMPOTENT if isinstance(cause, ConnectionError) else Again.NEVER)


def _deadline_passed(deadline: Deadline) -> RequestFailed:
    reason = f"The call took longer than its deadline of {deadline.seconds:g} s"
    return RequestFailed(ApiTimeoutError(reason=reason), Again.NEVER)


def _tls_error(error: BaseException, pool: Pool) -> ApiConnectionError:
    untrusted = isinstance(error, (ssl.SSLCertVerificationError, CertificateError))
    hint = None
    if isinstance(error, ssl.SSLCertVerificationError):
        hint = (
            "To trust other CA certificates, set Configuration.ssl_ca_cert or the environment variable SSL_CERT_FILE."
        )
    reason = printable(getattr(error, "verify_message", "")) or _reason(error)
    return ApiConnectionError(
        reason=f"No {'trusted' if untrusted else 'encrypted'} connection to {pool}: {reason}", hint=hint
    )


def _reason(error: BaseException) -> str:
    """The system's words for an error, if it has some, else the error's own."""
    strerror = error.strerror if isinstance(error, OSError) else None
    return printable(strerror or str(error) or type(error).__name__)
